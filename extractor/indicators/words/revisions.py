"""Goals that were changed: the number first promised, and the one that replaced it."""

from collections.abc import Sequence

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.vocabulary import Vocabulary
from extractor.indicators.words.wording import SENTENCE_BREAK, TO, stems
from extractor.types import Quantity

REACH = 80
"""Characters before a number in which words may say that it is a changed goal."""
TRAIL = 300
"""Characters after an indicator's last number in which its goal may be said to have changed."""
NEAR = 3
"""Characters between an indicator and a sentence right below it about its change."""
SENTENCE = 200
"""Characters before a change in which the indicator is named."""
LEAST_SHARED = 1
"""Words that a sentence about a changed goal shares with the name of the indicator that states the new goal."""


def is_change(text: str, words: Vocabulary) -> bool:
    """Tell whether a text that ends before a number says that a goal was changed, not what the goal is to change."""
    said = words.revisions
    match = said.change.search(text)
    if match is None or said.shall.search(text[: match.start()]) is not None:
        return False
    task = said.task.match(text, match.start()) is not None
    return not task or bool(said.of_goal.search(text, match.start()) or said.decided.search(text[: match.start()]))


def split_revised(scene: Scene, numbers: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Part a goal's numbers into those first promised and those that words call changed ("8 (tidigare 12)")."""
    kept: list[Quantity] = []
    revised: list[Quantity] = []
    for quantity in numbers:
        previous = kept[-1].evidence.end if kept else quantity.evidence.start
        before = scene.text(max(previous, quantity.evidence.start - REACH), quantity.evidence.start)
        if len(kept) == 1 and scene.words.revisions.original.search(before):
            revised.append(kept.pop())
            kept.append(quantity)
            continue
        (revised if kept and scene.words.revisions.mark.search(before) else kept).append(quantity)
    return kept, revised


def apply_revisions(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give indicators the changed goals that their passages state, and those stated apart from their table."""
    starts = sorted(draft.start for draft in drafts)
    for draft in drafts:
        if "target" in draft.values and "revised" not in draft.values:
            following = next((start for start in starts if start > draft.evidence.end), len(scene.document.text))
            trail = 0 if draft.origin in ("table", "activity") else TRAIL
            _from_passage(scene, draft, min(following, draft.evidence.end + trail))
    _from_sentences(scene, drafts)
    for draft in drafts:
        _change_taken_for_outcome(scene, draft)
    return _from_elsewhere(_from_names(scene, drafts))


def _from_names(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Read "sänktes antalet skolor till 24" for the indicator named so; what was made of the sentence itself goes."""
    kept = list(drafts)
    for number in scene.quantities:
        before = scene.text(max(0, number.evidence.start - REACH), number.evidence.start)
        match = scene.words.revisions.renamed.search(before)
        if match is None or scene.words.revisions.shall.search(before[: match.start()]):
            continue
        made = [draft for draft in kept if draft.origin == "prose" and _states(draft, number)]
        named = [draft for draft in kept if draft not in made and _is_changed_to(draft, number, stems(match["name"]))]
        if len(named) == 1:
            named[0].add("revised", number)
            kept = [draft for draft in kept if draft not in made]
    return kept


def _states(draft: Draft, number: Quantity) -> bool:
    return any(value.evidence.start == number.evidence.start for value in draft.values.values())


def _is_changed_to(draft: Draft, number: Quantity, said: frozenset[str]) -> bool:
    """Tell whether a goal of the words said, and of another number, may have been changed to this one."""
    goal = draft.values.get("target")
    if goal is None or "revised" in draft.values or goal.unit_kind != number.unit_kind or goal.low == number.low:
        return False
    return bool(said) and said <= stems(draft.name)


def _change_taken_for_outcome(scene: Scene, draft: Draft) -> None:
    """Take for the changed goal what running text says after "var ursprungligen 90 men ändrades ... till"."""
    goal, outcome = draft.values.get("target"), draft.values.get("outcome")
    if draft.origin != "prose" or goal is None or outcome is None or "revised" in draft.values:
        return
    between = scene.text(goal.evidence.end, outcome.evidence.start)
    if (
        len(between) < SENTENCE
        and not SENTENCE_BREAK.search(between)
        and scene.words.revisions.changed_to.search(between)
    ):
        draft.values["revised"] = draft.values.pop("outcome")


def _from_passage(scene: Scene, draft: Draft, end: int) -> None:
    """Read "höjt från 150 till 180" near an indicator whose goal is one of the two."""
    numbers = scene.within(draft.evidence.start, end)
    target = draft.values["target"]
    for one, other in zip(numbers, numbers[1:], strict=False):
        before = scene.text(max(one.evidence.start - REACH, draft.evidence.start), one.evidence.start)
        between = scene.text(one.evidence.end, other.evidence.start)
        if not (TO.match(between) and is_change(before, scene.words)):
            continue
        if target.low in (one.low, other.low):
            first = target if target.low == one.low else one
            last = target if target.low == other.low else other
            draft.values["target"] = first
            draft.values["revised"] = last
            return


def _from_sentences(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Read "antalet byggnader minskas från 412 till 398" anywhere, for the one named so whose goal is the first."""
    unchanged = [draft for draft in drafts if "target" in draft.values and "revised" not in draft.values]
    for one, other in zip(scene.quantities, scene.quantities[1:], strict=False) if unchanged else ():
        if not TO.match(scene.text(one.evidence.end, other.evidence.start)):
            continue
        before = scene.text(max(0, one.evidence.start - SENTENCE), one.evidence.start).rpartition("\n")[2]
        if not is_change(before, scene.words):
            continue
        said = stems(before)
        for draft in unchanged:
            goal = draft.values["target"]
            same = goal.low == one.low and goal.unit_kind == one.unit_kind and draft.values.get("outcome") != other
            if same and len(stems(draft.name) & said) >= LEAST_SHARED:
                draft.add("revised", other)


def _from_elsewhere(drafts: list[Draft]) -> list[Draft]:
    """Take a goal and its change told in running text for those of the indicator that states the new goal."""
    kept = list(drafts)
    for told in drafts:
        revised = told.values.get("revised")
        if told.origin != "prose" or revised is None or "outcome" in told.values:
            continue
        owner = next((draft for draft in drafts if draft is not told and _owns(draft, told, revised)), None)
        if owner is not None:
            owner.values["revised"] = owner.values["target"]
            owner.values["target"] = told.values["target"]
            kept.remove(told)
    return kept


def _owns(draft: Draft, told: Draft, revised: Quantity) -> bool:
    target = draft.values.get("target")
    same = target is not None and target.low == revised.low and "revised" not in draft.values
    follows = 0 <= told.start - draft.evidence.end <= NEAR
    return same and (follows or len(stems(draft.name) & stems(told.context)) >= LEAST_SHARED)
