"""Indicators in running prose: a goal and what came of it, in one sentence or in sentences close by."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose.mentions import Mention, is_same, may_answer, mentions, same_thing
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.words.segments import Share, named_parts, read_segment
from extractor.indicators.words.sentences import GOAL_HEADING, sentences
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

SPAN = 2
"""Sentences between a goal and an outcome that only its unit tells to be one."""
FAR = 6
"""Sentences of a paragraph between a goal and an outcome of the same unit that a phrase tells to be one."""

LEAST_GOALS = 3
"""Goals that make a passage one that states them one after another."""

LEAST_TO_DO = 2
"""Sentences of what was to be done that make a passage one of goals without a heading that says so."""

LATER = 3
"""Sentences after an outcome that may still divide it into groups."""

_BACKWARD = regex.compile(
    r"^\W*(?:(?:\d+|\p{L}+)\s+)?(?:av|bland)\s+(?:dem|dessa|de\b|deltagarna|företagen|vilka|(?P<noun>\p{L}{2,}(?:arna|erna|orna))\b)|^\W*varav\b",
    regex.IGNORECASE,
)
_TO_DO = regex.compile(r"[^\p{L}]*(?:och\s+)?att\s+(?:vi\s+|minst\s+)?\p{Ll}", regex.IGNORECASE)
_ALL = regex.compile(r"\b(?:samtliga|alla)\b(?!\s+(?:deltagare|som|andra))", regex.IGNORECASE)
_DONE = regex.compile(
    r"(?<!\b(?:inte|ej|ännu)\s(?:\p{L}+\s)?)\b(?:(?:har|blev|är)\s+(?:\p{L}+\s+){0,2})?"
    r"(?:genomför(?:ts|des)|håll(?:its|s)|hölls|färdigställ(?:ts|des)|levererats|uppnå(?:tts|ddes)|bli(?:vit|r)\s+av|blev\s+av)\b",
    regex.IGNORECASE,
)


def read_prose(scene: Scene, start: int, end: int) -> list[Draft]:
    """Read the indicators of a passage of sentences: each goal with the outcome of the same unit nearest to it."""
    found = _promised(scene, mentions(scene, start, end))
    numbers = [mention.sentence for mention in found]
    targets = [mention for mention in found if mention.tagged.role == "target" and not mention.tagged.part]
    starts = [target.start for target in targets]
    taken: set[int] = set()
    drafts: list[Draft] = []
    passage = _states_goals(found)
    for target in targets:
        near = found[bisect_left(numbers, target.sentence) : bisect_right(numbers, target.sentence + FAR)]
        outcome = _outcome_of(scene, target, near, taken) or _told_before(scene, target, found, taken)
        if outcome is not None and _was_dropped(scene, target, outcome):
            outcome = None
        if outcome is None and _all_done(scene, target, end):
            outcome = target
        if outcome is not None:
            taken.add(outcome.quantity.evidence.start)
        draft = _draft(scene, target, outcome, near, end)
        if outcome is None:
            later = starts[bisect_right(starts, target.start) :][:1]
            draft.status = text_status(scene.text(target.start, min([end, *later])), scene.words) or "reported"
            draft.promised = passage
        drafts.append(draft)
    return drafts


def _was_dropped(scene: Scene, target: Mention, outcome: Mention) -> bool:
    """Tell whether the sentences between a goal and a number, or the goal's own, say that there is no outcome.

    A number of the goal's own unit in the same sentence is its outcome all the same.
    """
    if outcome.sentence <= target.sentence:
        return False
    if text_status(scene.text(target.quantity.evidence.end, target.end), scene.words) == "not_measured":
        return True
    end = outcome.start if is_same(scene, target, outcome) else outcome.quantity.evidence.start
    return text_status(scene.text(target.end, end), scene.words) is not None


def _states_goals(found: Sequence[Mention]) -> bool:
    """Tell whether a passage states one goal after another and no outcomes."""
    goals = sum(mention.tagged.role == "target" and not mention.tagged.compared for mention in found)
    outcomes = sum(mention.tagged.role == "outcome" for mention in found)
    return goals >= LEAST_GOALS and outcomes * LEAST_GOALS <= goals


def _promised(scene: Scene, found: list[Mention]) -> list[Mention]:
    """Take numbers with a unit in a passage of goals alone for goals too ("12 resor var tänkta, med 25 deltagare")."""
    found = _to_do(scene, found)
    goals = [mention for mention in found if mention.tagged.role == "target"]
    told = {mention.sentence for mention in found} - {mention.sentence for mention in goals}
    if not _states_goals(found) or told or any(mention.tagged.role == "outcome" for mention in found):
        return found
    groups = {share.quantity.evidence.start for goal in goals for share in shares_of(scene, goal, found)}
    return [
        replace(mention, tagged=replace(mention.tagged, role="target"))
        if mention.tagged.role is None
        and not mention.tagged.part
        and mention.quantity.unit is not None
        and mention.quantity.unit_kind not in ("money", "time")
        and mention.quantity.evidence.start not in groups
        and identify(mention.quantity.unit, scene.words) is None
        else mention
        for mention in found
    ]


def _to_do(scene: Scene, found: list[Mention]) -> list[Mention]:
    """Take the first number of a sentence that says but what was to be done for a goal ("Att filma sextio smeder")."""
    first = {mention.sentence: mention for mention in reversed(found)}
    asked = [mention for mention in first.values() if _TO_DO.match(scene.text(mention.start, mention.end))]
    section = scene.section_at(found[0].start) if asked else None
    if not asked or (len(asked) < LEAST_TO_DO and not (section and GOAL_HEADING.search(section.title))):
        return found
    return [
        replace(mention, tagged=replace(mention.tagged, role="target"))
        if mention in asked and mention.tagged.role is None
        else mention
        for mention in found
    ]


def _all_done(scene: Scene, target: Mention, end: int) -> bool:
    """Tell whether its sentence or the next one says that all of what was promised was done."""
    here = scene.text(target.start, target.end)
    if _ALL.search(scene.text(target.start, target.quantity.evidence.start)):
        return _DONE.search(here) is not None
    following = next(iter(sentences(scene.document.text, min(target.end + 1, end), end)), None)
    if following is None or scene.within(*following):
        return False
    said = scene.text(*following)
    return _ALL.match(said) is not None and _DONE.search(said) is not None


def _outcome_of(scene: Scene, target: Mention, near: Sequence[Mention], taken: set[int]) -> Mention | None:
    """Find a goal's outcome: called one in the same sentence, standing there, then so in the next sentences.

    `near` are the numbers of these sentences, `taken` the places of those that answer another goal.
    """
    targets = [m for m in near if m.tagged.role == "target" and not m.tagged.part]
    left = [m for m in near if m.tagged.role in ("outcome", None) and m.quantity.evidence.start not in taken]
    following = [
        t.quantity.evidence.start
        for t in targets
        if t.quantity.evidence.start > target.quantity.evidence.start and same_thing(scene, target, t)
    ]
    limit = min(following, default=len(scene.document.text))
    groups = {share.quantity.evidence.start for share in shares_of(scene, target, targets)}
    groups -= {m.quantity.evidence.start for m in left if m.tagged.role == "outcome" and not _is_group(scene, m)}
    free = [m for m in left if m.quantity.evidence.start < limit and m.quantity.evidence.start not in groups]
    changed = _changed(target, near)
    goals = [target, *([changed] if changed is not None and changed.tagged.role == "revised" else [])]
    fitting = [m for m in free if any(may_answer(scene, goal, m) for goal in goals)]
    here = [m for m in fitting if m.sentence == target.sentence]
    after = [m for m in fitting if target.sentence < m.sentence <= target.sentence + SPAN]
    far = [m for m in fitting if target.sentence + SPAN < m.sentence <= target.sentence + FAR]
    behind = [m for m in here if m.quantity.evidence.start > target.quantity.evidence.start]
    ranked = [
        *(
            m
            for m in here
            if m.tagged.role == "outcome" and (m in behind or m.tagged.compared or target.tagged.compared)
        ),
        *(m for m in behind if m.tagged.role is None and not m.tagged.part and _same_kind(target, m)),
        *(m for m in here if m.tagged.role is None and not m.tagged.part and target.tagged.compared),
        *(m for m in after if m.tagged.role == "outcome" and not m.tagged.part),
        *(m for m in after if m.tagged.role is None and not m.tagged.part and is_same(scene, target, m)),
        *(m for m in far if m.tagged.role == "outcome" and not m.tagged.part and is_same(scene, target, m)),
    ]
    return ranked[0] if ranked else None


def _is_group(scene: Scene, mention: Mention) -> bool:
    return identify(mention.quantity.unit or "", scene.words) is not None


def _told_before(scene: Scene, target: Mention, found: Sequence[Mention], taken: set[int]) -> Mention | None:
    """Find the outcome that stands in the sentence before a goal that says but a number ("I planen stod det 40")."""
    alone = [m for m in found if m.sentence == target.sentence] == [target]
    if not alone or not (target.quantity.unit is None or target.quantity.unit_kind in ("percent", "money")):
        return None
    last = [m for m in found if m.sentence == target.sentence - 1]
    if any(m.tagged.role == "target" for m in last):
        return None
    fitting = [m for m in last if m.tagged.role == "outcome" and not m.tagged.part and same_thing(scene, target, m)]
    return next((m for m in fitting if m.quantity.evidence.start not in taken), None)


def _same_kind(one: Mention, other: Mention) -> bool:
    measured = ("percent", "money")
    return one.quantity.unit_kind == other.quantity.unit_kind or one.quantity.unit_kind not in measured


def _draft(scene: Scene, target: Mention, outcome: Mention | None, found: Sequence[Mention], end: int) -> Draft:
    last = outcome or target
    start, stop = min(target.start, last.start), max(target.end, last.end)
    named = outcome if outcome is not None and _goes_before(outcome, target) else target
    draft = Draft(name_of(scene, named.quantity, named.start, named.end), scene.document.evidence(start, stop), "prose")
    draft.context = scene.text(target.start, target.end)
    draft.add("target", target.quantity)
    add_shares(draft, shares_of(scene, target, found), target=True)
    if outcome is not None:
        draft.add("outcome", outcome.quantity)
        add_shares(draft, [*shares_of(scene, outcome, found), *later_shares(scene, outcome, end)], target=False)
    for mention in found:
        near = target.sentence <= mention.sentence <= target.sentence + 2
        if near and (mention.tagged.role == "baseline" or mention is _changed(target, found)):
            draft.add(mention.tagged.role, mention.quantity)  # type: ignore[arg-type]  # one of two roles
    return draft


def _changed(target: Mention, found: Sequence[Mention]) -> Mention | None:
    """Give the number that a goal was changed to: the first one called so behind it, before the next goal."""
    behind = [m for m in found if m.quantity.evidence.start > target.quantity.evidence.start and not m.tagged.part]
    return next((m for m in behind if m.tagged.role in ("target", "revised")), None)


def _goes_before(outcome: Mention, target: Mention) -> bool:
    """Tell whether what is counted is named at the outcome, the goal being a mere number: "88 guider (mål 100)"."""
    if outcome.sentence < target.sentence:
        return True
    before = outcome.quantity.evidence.start < target.quantity.evidence.start
    return before and target.quantity.unit is None and outcome.sentence == target.sentence


def shares_of(scene: Scene, whole: Mention, found: Sequence[Mention]) -> list[Share]:
    """Give the groups that follow a number in its sentence, up to the next number that has a role of its own."""
    later = [
        m.quantity.evidence.start
        for m in found
        if m.sentence == whole.sentence
        and m.tagged.role is not None
        and not m.tagged.part
        and m.quantity.evidence.start > whole.quantity.evidence.start
        and identify(m.quantity.unit or "", scene.words) is None
    ]
    stop = min([whole.end, *later])
    return list(read_segment(scene, whole.quantity.evidence.start, stop).shares)


def later_shares(scene: Scene, outcome: Mention, end: int) -> list[Share]:
    """Give the groups of the next sentences that speak of the same people ("Av dem var 96 under 25 år").

    Parts that bear other names are groups when they add up to the outcome ("Av dessa är 19 bofasta och 12 gäster").
    """
    found: list[Share] = []
    following = list(sentences(scene.document.text, min(outcome.end + 1, end), end))[:LATER]
    for start, stop in following:
        match = _BACKWARD.search(scene.text(start, stop))
        if match is None or (match["noun"] and not _is_counted(match["noun"], outcome.quantity)):
            continue
        parts = scene.within(start, stop)
        whole = round(sum(part.low for part in parts) - outcome.quantity.low, 4) == 0 and len(parts) > 1
        named = named_parts(scene, parts, start, stop) if whole else []
        found.extend(named or read_segment(scene, start, stop, has_total=True).shares)
    return found


def _is_counted(noun: str, whole: Quantity) -> bool:
    """Tell whether a noun with its article is what a number counts: "av ledarna" behind "44 ledare"."""
    return stem(noun.casefold()) == stem((whole.unit or "").casefold())


def add_shares(draft: Draft, shares: Sequence[Share], *, target: bool) -> None:
    """Add groups' numbers to an indicator: as targets or as outcomes."""
    for share in shares:
        slot = {"target": share.quantity} if target else {"outcome": share.quantity}
        draft.add_group(share.group.of(share.label, **slot))
