"""Goals that no number answers: what the author says of them, beside them or elsewhere (not measured, dropped)."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.rarity import rarity
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import status_at, text_status, told_status
from extractor.indicators.words.wording import stems, tidy
from extractor.types import Status

LEAST_SHARED = 2.5
"""Weight of shared words (the sum of their rarities) that hangs a status on a goal."""
LONG_PART = 8
"""Letters of a word that another one ends with; shorter ones end too many."""
MOST_WORDS = 8
"""Words of a subject that names a goal."""
_NO_NAME = regex.compile(r"[\d,;:]")
_SAYS = regex.compile(r"\p{L}{3}")
NEXT = 2
"""Sentences right after a goal that may say what became of it without naming it."""

_NEW_CLAUSE = regex.compile(r"[,;]\s+(?:men|och|medan|så|fast)\s+")
"""Behind it a sentence may go on about something else ("Det öppnades i maj, men resan ställdes in")."""
_CLAUSE = regex.compile(r"[.,;:!?\n\t][^.,;:!?\n\t]*$")


def is_open(draft: Draft) -> bool:
    """Tell whether a goal has no outcome, of whatever origin: a later sentence may say why."""
    return "target" in draft.values and draft.is_unanswered


def came_to_nothing(draft: Draft) -> bool:
    """Tell whether the outcome of a row or a line is zero: a later sentence may say that the goal was dropped."""
    outcome = draft.values.get("outcome")
    return outcome is not None and outcome.high == 0 and draft.origin != "prose" and draft.status == "reported"


def give_statuses(scene: Scene, drafts: list[Draft], blocks: Sequence[Block]) -> list[Draft]:
    """Give goals that no number answers the status that the text beside them or a later sentence about them states.

    `blocks` are those of running text.
    """
    starts = sorted(draft.start for draft in drafts)
    headings = scene.headings()
    for draft in drafts:
        if is_open(draft):
            draft.status = _said_beside(scene, draft, starts, headings) or _said_before(scene, draft, starts)
    _said_elsewhere(scene, drafts, blocks)
    for draft in drafts:
        if draft.dashed and is_open(draft) and _is_explained(scene, draft, blocks):
            draft.status = "not_measured"
    return drafts


def _said_beside(scene: Scene, draft: Draft, starts: Sequence[int], headings: Container[int]) -> Status | None:
    """Give the status that the sentences right after a goal state, when they go on about it."""
    words = _words(scene, draft)
    for start, end in _following(scene, draft, starts, headings):
        told = scene.text(start, end)
        for said in _NEW_CLAUSE.split(told) if draft.tentative else (told,):
            status = text_status(said, scene.words)
            if status is not None and (scene.words.answers.goes_on.match(said) or words & stems(said)):
                return status
    return None


def _said_before(scene: Scene, draft: Draft, starts: Sequence[int]) -> Status:
    """Give the status that a sentence states before the goal is recalled ("Den har inte mätts. Målet var 55 %")."""
    block = scene.block_at(draft.start)
    recalled = scene.words.answers.recalled.match(scene.text(draft.start, draft.evidence.end)) is not None
    if block is None or draft.origin != "prose" or not recalled:
        return "reported"
    told = [span for span in sentences(scene.document.text, block.start, block.end) if span[1] <= draft.start]
    for start, end in reversed(told[-NEXT:]):
        if bisect_left(starts, start) < bisect_left(starts, end):
            break
        status = text_status(scene.text(start, end), scene.words)
        if status is not None:
            draft.evidence = scene.document.evidence(start, draft.evidence.end)
            return status
    return "reported"


def _following(
    scene: Scene, draft: Draft, starts: Sequence[int], headings: Container[int]
) -> Iterator[tuple[int, int]]:
    """Give the sentences after a goal up to the next one: in its own passage, else in the one below it."""
    last = max([draft.evidence.end, *(quantity.evidence.end for quantity in draft.values.values())])
    place = bisect_left(starts, last)
    limit = starts[place] if place < len(starts) else len(scene.document.text)
    block = scene.block_at(last - 1)
    if block is None:
        return
    if block.kind != "table" and scene.text(last, min(block.end, limit)).strip(" .\n)"):
        yield from sentences(scene.document.text, last, min(block.end, limit))[:NEXT]
        return
    if block.kind == "table" and bisect_right(starts, block.end) - bisect_left(starts, block.start) > 1:
        return
    blocks = scene.document.blocks
    below = next(iter(blocks[bisect_left(blocks, last, key=lambda each: each.start) :]), None)
    alike = below is not None and below.kind == block.kind == "item" and below.level <= block.level
    if below is None or alike or below.kind == "table" or below.start in headings:
        return
    yield from sentences(scene.document.text, below.start, max(below.start, min(below.end, limit)))[:NEXT]


def _said_elsewhere(scene: Scene, drafts: list[Draft], blocks: Sequence[Block]) -> None:
    """Give goals the status that a later sentence states: each speaks of the one goal whose words it shares most."""
    waiting = [draft for draft in drafts if is_open(draft) or came_to_nothing(draft)]
    first = min((draft.evidence.end for draft in waiting), default=len(scene.document.text))
    for block in blocks:
        before: tuple[int, int] | None = None
        for start, end in sentences(scene.document.text, block.start, block.end) if block.end > first else ():
            status = status_at(scene, start, end)
            if status is not None:
                open_goals = [draft for draft in waiting if _may_be(draft, status) and draft.evidence.end <= start]
                for begin, stop in [(start, end), *([before] if before else [])]:
                    said = scene.text(begin, stop)
                    draft = _meant(scene, open_goals, said) or _only_dash(scene, open_goals, said)
                    if draft is not None:
                        _settle(scene, draft, status, (begin, end))
                        break
            before = (start, end) if scene.first(start, end) is None and status is None else None


def _may_be(draft: Draft, status: Status) -> bool:
    return is_open(draft) or (status == "cancelled" and came_to_nothing(draft))


def _settle(scene: Scene, draft: Draft, status: Status, place: tuple[int, int]) -> None:
    """Set a goal's status; one of running text that no list states stands where its status is told, and is named so.

    So does one that a table of goals states in another chapter.
    """
    draft.status = status
    apart = scene.top_section(draft.start) != scene.top_section(place[0])
    if draft.origin == "prose" and not draft.listed:
        name = _subject(scene, draft, place)
        draft.name, draft.titled = name or draft.name, draft.titled or bool(name)
        draft.evidence = scene.document.evidence(*place)
    elif draft.origin in ("table", "activity") and draft.listed and apart:
        draft.evidence = scene.document.evidence(*place)


def _subject(scene: Scene, draft: Draft, place: tuple[int, int]) -> str:
    """Give the words up to the verb of a sentence that tells a status, where they name the goal; else nothing."""
    said = scene.text(*place)
    verb, told = scene.words.naming.verb.search(said), told_status(said, scene.words)
    ends = [*([verb.start()] if verb is not None else []), *([told[1]] if told is not None else [])]
    words = said[: min(ends, default=0)].split()
    name = tidy(" ".join(words))
    alike = _share_form(_words(scene, draft), stems(name))
    return name if 0 < len(words) <= MOST_WORDS and alike and not _NO_NAME.search(name) else ""


def _meant(scene: Scene, drafts: Sequence[Draft], said: str) -> Draft | None:
    """Give the goal that shares most words with a sentence, None where they are too few or too common."""
    found, known = stems(said), rarity(scene)
    weights = [(sum(known.of(word) for word in _told_in(_words(scene, draft), found)), draft) for draft in drafts]
    weight, draft = max(weights, key=lambda pair: pair[0], default=(0.0, None))
    return draft if weight >= LEAST_SHARED else None


def _told_in(words: frozenset[str], found: frozenset[str]) -> frozenset[str]:
    """Give the words of a goal that a sentence says, or the last part of ("kulturombudsträffar", "ombudsträffarna")."""
    ends = {word for word in words for other in found if len(other) >= LONG_PART and word.endswith(other)}
    return words & found | ends


def _only_dash(scene: Scene, drafts: Sequence[Draft], said: str) -> Draft | None:
    """Give the only goal with a dash for an outcome that shares a word with a sentence: the dash asks for a reason."""
    found = stems(said)
    fitting = [draft for draft in drafts if draft.dashed and _share_form(_words(scene, draft), found)]
    return fitting[0] if len(fitting) == 1 else None


def _share_form(words: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two sets of stems have one in common, or one that goes on where the other ends ("mäss", "mässa")."""
    return any(word.startswith(other) or other.startswith(word) for word in words for other in others)


def _is_explained(scene: Scene, draft: Draft, blocks: Sequence[Block]) -> bool:
    """Tell whether the row of a dash, or the section's text behind it, says more of its goal: why it is there."""
    last = max(q.evidence.end for q in draft.values.values())
    if _SAYS.search(scene.text(last, draft.evidence.end).partition("\n")[0]):
        return True
    section = scene.top_section(draft.start)
    end = section.end if section is not None else len(scene.document.text)
    words = _words(scene, draft)
    return any(
        _share_form(words, stems(scene.text(block.start, block.end)))
        for block in blocks
        if draft.evidence.end <= block.start < end
    )


def _words(scene: Scene, draft: Draft) -> frozenset[str]:
    """Give the stems of a goal's name and of its clause before the number."""
    target = draft.values.get("target")
    at = target.evidence.start if target is not None else draft.start
    block = scene.block_at(at)
    clause = scene.text(block.start, at) if block is not None and draft.origin == "prose" else ""
    match = _CLAUSE.search(clause)
    return (stems(draft.name) | stems(match.group() if match else clause)) - scene.words.link_generic
