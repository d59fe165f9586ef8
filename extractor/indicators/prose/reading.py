"""Indicators in running prose: a goal and what came of it, in one sentence or in sentences close by."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose.mentions import Mention, is_same, mentions
from extractor.indicators.prose.outcomes import FAR, changed_goal, outcome_of, told_before, verdict_on
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.prose.shares import add_shares, later_shares, shares_of
from extractor.indicators.words.completion import says_all_done
from extractor.indicators.words.noughts import none_of_it
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.titles import is_under_goals
from extractor.types import Quantity

LEAST_GOALS = 3
"""Goals that make a passage one that states them one after another."""

LEAST_TO_DO = 2
"""Sentences of what was to be done that make a passage one of goals without a heading that says so."""

_NEXT_CLAUSE = regex.compile(r"^[^;\d]*;\s+|^[^,;\d]*,\s+och\s+")
_TO_DO = regex.compile(r"[^\p{L}]*(?:och\s+)?att\s+(?:vi\s+|minst\s+)?\p{Ll}", regex.IGNORECASE)


def read_prose(scene: Scene, start: int, end: int) -> list[Draft]:
    """Read the indicators of a passage of sentences: each goal with the outcome of the same unit nearest to it."""
    found = _promised(scene, mentions(scene, start, end))
    numbers = [mention.sentence for mention in found]
    targets = [mention for mention in found if mention.role == "target" and not mention.tagged.part]
    starts = [target.start for target in targets]
    taken: set[int] = set(scene.links.values())
    by_place = {mention.offset: mention for mention in found}
    drafts: list[Draft] = []
    passage = _states_goals(found)
    for target in targets:
        near = found[bisect_left(numbers, target.sentence) : bisect_right(numbers, target.sentence + FAR)]
        linked = scene.links.get(target.offset)
        outcome = (
            target
            if _is_met_exactly(scene, target) or _is_done_at_once(scene, target)
            else by_place.get(linked)
            if linked is not None
            else verdict_on(scene, target, found, taken)
            or outcome_of(scene, target, near, taken)
            or told_before(scene, target, found, taken)
        )
        if outcome is not None and linked is None and _was_dropped(scene, target, outcome):
            outcome = None
        if outcome is None and linked is None and _all_done(scene, target, end):
            outcome = target
        if outcome is not None:
            taken.add(outcome.offset)
        draft = _draft(scene, target, outcome, near, end)
        if outcome is None:
            later = starts[bisect_right(starts, target.start) :][:1]
            draft.status = text_status(scene.text(target.start, min([end, *later])), scene.words) or "reported"
            draft.promised = passage
            if (nought := _nothing(scene, target, end)) is not None:
                draft.add("outcome", nought)
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
    end = outcome.start if is_same(scene, target, outcome) else outcome.offset
    return text_status(scene.text(target.end, end), scene.words) is not None


def _states_goals(found: Sequence[Mention]) -> bool:
    """Tell whether a passage states one goal after another and no outcomes."""
    goals = sum(mention.role == "target" and not mention.tagged.compared for mention in found)
    outcomes = sum(mention.role == "outcome" for mention in found)
    return goals >= LEAST_GOALS and outcomes * LEAST_GOALS <= goals


def _promised(scene: Scene, found: list[Mention]) -> list[Mention]:
    """Take numbers with a unit in a passage of goals alone for goals too ("12 resor var tänkta, med 25 deltagare")."""
    found = _to_do(scene, found)
    goals = [mention for mention in found if mention.role == "target"]
    told = {mention.sentence for mention in found} - {mention.sentence for mention in goals}
    if any(mention.role == "outcome" for mention in found) or not goals:
        return found
    if not is_under_goals(scene, found[0].start) and (told or not _states_goals(found)):
        return found
    groups = {share.quantity.evidence.start for goal in goals for share in shares_of(scene, goal, found)}
    return [
        replace(mention, tagged=replace(mention.tagged, role="target"))
        if mention.role is None
        and not mention.tagged.part
        and mention.quantity.unit is not None
        and mention.quantity.unit_kind not in ("money", "time")
        and mention.offset not in groups
        and identify(mention.quantity.unit, scene.words) is None
        else mention
        for mention in found
    ]


def _to_do(scene: Scene, found: list[Mention]) -> list[Mention]:
    """Take the first number of a sentence that says but what was to be done for a goal ("Att filma sextio smeder")."""
    first = {mention.sentence: mention for mention in reversed(found)}
    asked = [mention for mention in first.values() if _TO_DO.match(scene.text(mention.start, mention.end))]
    if not asked or (len(asked) < LEAST_TO_DO and not is_under_goals(scene, found[0].start)):
        return found
    return [
        replace(mention, tagged=replace(mention.tagged, role="target"))
        if mention in asked and mention.role is None
        else mention
        for mention in found
    ]


def _is_met_exactly(scene: Scene, target: Mention) -> bool:
    """Tell whether the words behind a goal say that there were as many ("Fyra utlovades och lika många blev det")."""
    says, behind = scene.words.sentences, scene.text(target.quantity.evidence.end, target.end)
    return says.as_many.match(behind) is not None or says.as_promised.match(behind) is not None


def _all_done(scene: Scene, target: Mention, end: int) -> bool:
    """Tell whether its sentence or the next one says that all of what was promised was done."""
    here = scene.text(target.start, target.end)
    if scene.words.answers.all_of_it.search(scene.text(target.start, target.offset)):
        return scene.words.answers.carried_out.search(here) is not None
    following = next(iter(sentences(scene.document.text, min(target.end + 1, end), end)), None)
    if following is None or scene.within(*following):
        return False
    return says_all_done(scene.text(*following), scene.words.answers)


def _is_done_at_once(scene: Scene, target: Mention) -> bool:
    """Tell whether the next clause says that all of what was promised was done ("...; samtliga kunde hållas")."""
    begin = target.quantity.evidence.end
    behind = scene.text(begin, target.end)
    joint = _NEXT_CLAUSE.search(behind)
    if joint is None:
        return False
    clause = behind[joint.end() :].split(",")[0]
    start = begin + joint.end()
    return not scene.within(start, start + len(clause)) and says_all_done(clause, scene.words.answers)


def _nothing(scene: Scene, target: Mention, end: int) -> Quantity | None:
    """Give the nought that the next sentence, or the rest of the goal's own, tells ("Det blev inga")."""
    following = next(iter(sentences(scene.document.text, min(target.end + 1, end), end)), None)
    if following is None or scene.first(target.quantity.evidence.end, target.end) is not None:
        return None
    return none_of_it(scene, *following, target.quantity)


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
        start_of_it = mention.role == "baseline" and _is_start_of(mention, target, outcome, found)
        if near and (start_of_it or mention is changed_goal(target, found)):
            draft.add(mention.role, mention.quantity)  # type: ignore[arg-type]  # one of two roles
    return draft


def _is_start_of(baseline: Mention, target: Mention, outcome: Mention | None, found: Sequence[Mention]) -> bool:
    """Tell whether a goal or its outcome stands right behind where it started ("från 48 till 35"), else before it."""
    behind = next((m for m in found if m.offset > baseline.offset), None)
    if behind is not None and behind.sentence == baseline.sentence and behind.role in ("target", "outcome"):
        return behind.offset in (target.offset, outcome.offset if outcome is not None else None)
    before = [m for m in found if m.role == "target" and m.offset < baseline.offset]
    return not before or before[-1] is target


def _goes_before(outcome: Mention, target: Mention) -> bool:
    """Tell whether what is counted is named at the outcome, the goal being a mere number: "88 guider (mål 100)"."""
    if outcome.sentence < target.sentence:
        return True
    before = outcome.offset < target.offset
    bare = target.quantity.unit is None or (target.tagged.compared and target.quantity.unit_kind == "time")
    return before and bare and outcome.sentence == target.sentence
