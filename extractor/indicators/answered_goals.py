"""Goals stated in one place and answered by number, letter or order in another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import regex

from extractor.document import Block
from extractor.indicators.cues import Tagged, proportions, tag
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.goal_lists import Span, answers_in_order, goal_lists
from extractor.indicators.mentions import Mention, is_same, mentions
from extractor.indicators.phrases import name_of
from extractor.indicators.prose import add_shares, later_shares, shares_of
from extractor.indicators.references import Reference, references
from extractor.indicators.segments import Share, read_segment
from extractor.indicators.sentences import sentences
from extractor.indicators.statuses import text_status
from extractor.indicators.units import comparable
from extractor.indicators.wording import stems, tidy
from extractor.types import Quantity

LEAST_GOALS = 2
"""Goals that must be answered by number before passages are read so."""
MOST_REFERENCES = 60
"""References after a list of goals that may be answers to it."""
MOST_LISTS = 12
"""Lists of a report that may be answered in order."""
SHORT_HEAD = 60
"""Characters of a line that only says which goal the lines below it answer."""

_ALL = regex.compile(r"\b(?:samtliga|alla)\W+$", regex.IGNORECASE)


@dataclass(slots=True)
class _Goal:
    """A goal by its place in the order of goals: where it is stated, where it is answered."""

    stated: Span
    answers: list[tuple[Span, ...]] = field(default_factory=list)
    """Each answer as the stretches before and behind the words that refer to the goal."""
    name: str = ""
    """The name that the passage answering it bears."""


def read_answered_goals(scene: Scene) -> tuple[list[Draft], list[Span]]:
    """Give the indicators of goals that later passages answer by their number, letter or place in the list.

    Also the stretches of text that have been read so: other readers leave them alone.
    """
    found = references(scene)
    goals = _listed(scene, found) or _referred(scene, found) if found else {}
    if sum(bool(goal.answers) for goal in goals.values()) < LEAST_GOALS:
        goals = _ordered(scene)
    answered = {number: goal for number, goal in goals.items() if goal.answers}
    if len(answered) < LEAST_GOALS:
        return [], []
    drafts: list[Draft] = []
    spans: list[Span] = []
    taken: set[int] = set()
    for number, goal in answered.items():
        draft = _draft(scene, goal, taken)
        if draft is not None:
            draft.number = number
            drafts.append(draft)
            stretches = [goal.stated, *((answer[0][0], answer[-1][1]) for answer in goal.answers)]
            spans += [_whole_blocks(scene, stretch) for stretch in stretches]
    return (drafts, spans) if len(drafts) >= LEAST_GOALS else ([], [])


def _whole_blocks(scene: Scene, stretch: Span) -> Span:
    """Give the blocks around a stretch: what else they say is about the same goals."""
    blocks = scene.document.blocks
    first = bisect_right(blocks, stretch[0], key=lambda each: each.start) - 1
    last = bisect_left(blocks, stretch[1], key=lambda each: each.start) - 1
    return min(blocks[first].start, stretch[0]), max(blocks[last].end, stretch[1])


def _listed(scene: Scene, found: Sequence[Reference]) -> dict[int, _Goal]:
    """Give the goals of the list, or of the sentence that counts them up, whose items most references speak of."""
    best: dict[int, _Goal] = {}
    most = 0
    starts = [each.start for each in found]
    for stated, end in goal_lists(scene):
        first = bisect_left(starts, end)
        later = found[first : first + MOST_REFERENCES]
        known = {number for each in later for number in each.ids if number in stated}
        if len(known) >= max(LEAST_GOALS, most + 1, len(stated) // 2):
            most = len(known)
            best = {number: _Goal(span) for number, span in stated.items()}
            _answer(scene, best, later)
    return best


def _ordered(scene: Scene) -> dict[int, _Goal]:
    """Give the goals of the first list that passages with run-in names answer in the same order."""
    for stated, end in islice(goal_lists(scene), MOST_LISTS):
        answers = answers_in_order(scene, stated, end)
        if answers:
            return {place: _Goal(stated[place], [(span,)], name) for place, (name, span) in answers.items()}
    return {}


def _referred(scene: Scene, found: Sequence[Reference]) -> dict[int, _Goal]:
    """Give the goals that the first references state and the later ones answer."""
    goals: dict[int, _Goal] = {}
    later: list[Reference] = []
    for place, each in enumerate(found):
        (number,) = each.ids if len(each.ids) == 1 else (0,)
        if number and number not in goals and not later and not each.by_ordinal:
            goals[number] = _Goal(_statement(each, found[place + 1 : place + 2]))
        elif goals:
            later.append(each)
    _answer(scene, goals, later)
    return goals


def _statement(each: Reference, following: Sequence[Reference]) -> Span:
    """Give the stretch in which a goal is stated: its sentence, the next reference left out."""
    start, end = each.sentence
    stops = [other.start for other in following if other.block is each.block]
    return (
        start if start > each.start - 40 else each.end,
        min([each.block.end, *stops]) if end < each.block.end else end,
    )


def _answer(scene: Scene, goals: Mapping[int, _Goal], later: Sequence[Reference]) -> None:
    """Give each goal the passages that speak of it."""
    for place, each in enumerate(later):
        before = later[place - 1] if place else None
        after = later[place + 1] if place + 1 < len(later) else None
        for number in each.ids:
            if number in goals:
                goals[number].answers.append(_passage(scene, each, before, after))


def _passage(scene: Scene, each: Reference, before: Reference | None, after: Reference | None) -> tuple[Span, ...]:
    """Give the passage around a reference: its block without it, cut at the sentences of other references in it."""
    start = each.block.start
    if before is not None and before.block is each.block:
        start = max(each.sentence[0], before.end)
    end = each.block.end
    if after is not None and after.block is each.block:
        end = max(after.sentence[0], each.end)
    elif each.block.end - each.block.start <= SHORT_HEAD:
        end = _below(scene, each.block, after)
    return (start, each.start), (each.end, end)


def _below(scene: Scene, block: Block, after: Reference | None) -> int:
    """Give where the passage under a short line ends: at the next reference, heading or table, else after a block."""
    blocks = scene.document.blocks
    place = bisect_left(blocks, block.start, key=lambda each: each.start)
    following = blocks[place + 1] if place + 1 < len(blocks) else None
    if following is None or following.heading is not None or following.kind == "table":
        return block.end
    return following.end if after is None or after.block is not following else block.end


def _draft(scene: Scene, goal: _Goal, taken: set[int]) -> Draft | None:
    """Make the indicator of a goal and its answers; None for a goal without a number."""
    target = _target(scene, goal)
    if target is None:
        return None
    outcomes = ((_outcome(scene, target, goal, answer, taken), answer) for answer in goal.answers)
    best, told = next((pair for pair in outcomes if pair[0] is not None), (None, goal.answers[0]))
    name = goal.name or name_of(scene, target.quantity, *goal.stated) or tidy(scene.text(*goal.stated))
    draft = Draft(name, scene.document.evidence(told[0][0], told[-1][1]), "lines", {"target": target.quantity})
    draft.context, draft.listed = scene.text(*goal.stated), True
    add_shares(draft, read_segment(scene, target.quantity.evidence.start, goal.stated[1]).shares, target=True)
    found = [mention for answer in goal.answers for mention in _mentions(scene, answer)]
    for mention in found:
        if mention.tagged.role == "revised" and comparable(target.quantity, mention.quantity):
            draft.add("revised", mention.quantity)
    if best is None:
        said = " ".join(scene.text(*span) for answer in goal.answers for span in answer)
        draft.status = text_status(said, scene.words) or "reported"
        return draft
    taken.add(best.quantity.evidence.start)
    draft.add("outcome", best.quantity)
    add_shares(draft, [*shares_of(scene, best, found), *later_shares(scene, best, told[-1][1])], target=False)
    return draft


def _mentions(scene: Scene, answer: tuple[Span, ...]) -> list[Mention]:
    return [mention for span in answer for mention in mentions(scene, *span)]


def _target(scene: Scene, goal: _Goal) -> Mention | None:
    """Give the number that a goal is about: a limit or one called a goal before others, a duration last."""
    numbers = proportions(scene, read_segment(scene, *goal.stated).mains)
    tags = {item.quantity.evidence.start: item for item in tag(scene, *goal.stated)}
    said = [Mention(tags.get(q.evidence.start, Tagged(q, None)), 0, *goal.stated) for q in numbers]
    said = [replace(m, tagged=replace(m.tagged, quantity=q)) for m, q in zip(said, numbers, strict=True)]
    kept = [m for m in said if m.tagged.role != "baseline" and not m.tagged.part]

    def rank(mention: Mention) -> tuple[bool, bool, bool]:
        called = mention.tagged.role == "target"
        bounded = called and mention.quantity.modifier not in ("exact", "approx")
        return mention.quantity.unit_kind == "time", not called, not bounded

    return min(kept, key=rank, default=None)


def _outcome(scene: Scene, target: Mention, goal: _Goal, answer: tuple[Span, ...], taken: set[int]) -> Mention | None:
    """Give the number of an answer that measures what the goal does: by role, unit and words, then the first."""
    words = stems(scene.text(*goal.stated))
    groups = {share.quantity.evidence.start for share in _groups(scene, answer)}
    fitting = [
        mention
        for mention in _mentions(scene, answer)
        if (mention.tagged.role in ("outcome", None) or _all_of(scene, target, mention))
        and not mention.tagged.part
        and mention.quantity.evidence.start not in taken | groups
        and comparable(target.quantity, mention.quantity)
        and _same_measure(target.quantity, mention.quantity)
    ]
    first = _mentions(scene, answer)[:1]

    def rank(mention: Mention) -> tuple[float, int]:
        said = scene.text(mention.start, mention.end)
        weight = 1.5 * (mention.tagged.role == "outcome") + 2.0 * is_same(scene, target, mention)
        weight += 0.7 * len(words & stems(said)) + 1.5 * _nearness(target.quantity, mention.quantity)
        weight += 1.0 * (mention in first) + 1.0 * _is_labelled(scene, mention) + 2.0 * _all_of(scene, target, mention)
        return -weight, mention.quantity.evidence.start

    return min(fitting, key=rank, default=None)


def _groups(scene: Scene, answer: tuple[Span, ...]) -> Iterable[Share]:
    """Give the numbers of an answer that divide another one into groups."""
    for span in answer:
        for start, end in sentences(scene.document.text, *span):
            segment = read_segment(scene, start, end)
            yield from segment.shares if segment.mains else ()


def _nearness(target: Quantity, outcome: Quantity) -> float:
    """Tell how near two numbers are in size, from 0 to 1."""
    small, large = sorted((target.low, outcome.low))
    return small / large if large > 0 and small >= 0 else 0.0


def _is_labelled(scene: Scene, mention: Mention) -> bool:
    return scene.text(mention.start, mention.quantity.evidence.start).rstrip().endswith(":")


def _all_of(scene: Scene, target: Mention, mention: Mention) -> bool:
    """Tell whether a number is the goal's own, said to have been reached in full ("samtliga 6 möten")."""
    before = scene.text(mention.start, mention.quantity.evidence.start)
    return mention.quantity.low == target.quantity.low and _ALL.search(before) is not None


def _same_measure(target: Quantity, outcome: Quantity) -> bool:
    """Tell whether a share is answered by a share and money by money; a bare number may answer anything."""
    measured = ("percent", "money")
    return target.unit_kind == outcome.unit_kind or not {target.unit_kind, outcome.unit_kind} & set(measured)
