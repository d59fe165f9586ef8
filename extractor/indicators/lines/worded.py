"""Lines of running text: goals in sentences, items of a list of goals, and run-in names before them."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from extractor.indicators.drafts import Draft, Scene, numbers_of
from extractor.indicators.lines.groups import Name, OpenGroup
from extractor.indicators.lines.state import Reading
from extractor.indicators.lines.told_items import goal_number, read_told_item, tells_outcomes
from extractor.indicators.prose.goals import read_told_goal
from extractor.indicators.prose.mentions import Mention, is_same, may_answer, mentions
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.prose.reading import read_prose
from extractor.indicators.prose.shares import later_shares, shares_of
from extractor.indicators.words.clusters import answers
from extractor.indicators.words.cues import tag
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.sentences import sentence_at
from extractor.indicators.words.signs import GOAL, SIGN
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.subgroups import group_in, identify
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.vocabulary import label_role
from extractor.indicators.words.wording import tidy
from extractor.types import Quantity

MOST_GOALS = 20
"""Goals of a list."""
LONGEST_GOAL = 250
"""Characters of a line that states one goal, whose answer may follow in the next lines."""

_NUMBER = rf"(?i:{GOAL})\s+(?:\d{{1,2}}|\p{{Lu}})\s*[.:–-]\s+"
_NUMBERED = regex.compile(_NUMBER)
"""How a paragraph opens that tells of one goal ("Mål 3. Stallkamrater. ...")."""
_NEXT = regex.compile(rf"\s*{_NUMBER}")
_RUN_IN = regex.compile(
    rf"(?:{_NUMBER}|{SIGN})?(?P<name>\p{{Lu}}[^.!?:;\d\n]{{3,70}}+)(?:[.?]\s+(?=[\p{{Lu}}\d])|:\s+(?=\S))"
)

_LABEL = regex.compile(r"\.\s+\p{Lu}[\p{L} -]{2,40}:\s")
"""Another label behind a run-in name: what follows is no longer about that one ("Beställare: NN. Tid: 20 h")."""


def read_goal_item(reading: Reading, start: int, end: int) -> bool:
    """Read an item of a list announced as goals ("6 rastplatser med vindskydd"): its first number is a goal."""
    scene = reading.scene
    quantities = scene.within(start, end)
    if not quantities or any("outcome" in draft.values for draft in read_prose(scene, start, end)):
        return False
    label = scene.words.label.match(scene.text(start, end))
    if label is not None and label_role(label) == "comment":
        return False
    tagged = [item for item in tag(scene, start, end) if item.role != "baseline"]
    goals = [item.quantity for item in tagged if item.role == "target"] or [item.quantity for item in tagged]
    first = goals[0] if goals else goal_number(scene, start, end) or quantities[0]
    signed = _NUMBERED.match(scene.document.text, start, end)
    number = regex.search(r"\d{1,2}", signed.group() if signed else reading.marker or "")
    reading.close(start)
    told = read_told_item(scene, start, end) if tells_outcomes(scene, start) else None
    if told is not None:
        reading.drafts.append(told)
        reading.pending = []
        return True
    group = OpenGroup(
        [Name(name_of(scene, first, start, end), start, end)], origin="prose", end=end, level=reading.level
    )
    group.listed, group.number = True, int(number.group()) if number else None
    group.add("target", [first])
    at = first.evidence.start
    for share in read_segment(scene, at, sentence_at(scene.document.text, at, start, end)[1]).shares:
        group.add_share(share.group, share.label, "target", share.quantity)
    reading.drafts.extend(_further_goals(reading, first, start, end))
    reading.open, reading.pending = group, []
    return True


def _further_goals(reading: Reading, first: Quantity, start: int, end: int) -> Iterator[Draft]:
    """Give the goals that an item joins to its first one ("4 kurser, med sammanlagt 40 deltagare")."""
    scene, last = reading.scene, first
    for quantity in scene.within(first.evidence.end, end):
        between = scene.text(last.evidence.end, quantity.evidence.start)
        if quantity.unit is None or quantity.unit_kind != "count" or not scene.words.sentences.joined.search(between):
            return
        if identify(quantity.unit, scene.words) is not None or answers(quantity, [first]):
            return
        place = scene.document.evidence(quantity.evidence.start, end)
        draft = Draft(name_of(scene, quantity, quantity.evidence.start, end), place, "prose", {"target": quantity})
        draft.listed = True
        yield draft
        last = quantity


def read_prose_line(reading: Reading, start: int, end: int) -> None:
    """Read the goals and outcomes of a passage; one that stands alone stays open for the lines below it."""
    scene = reading.scene
    if _answers_open(reading, start, end):
        return
    drafts = read_prose(scene, start, end)
    head = _run_in(scene, start, end)
    answered = sum("outcome" in draft.values for draft in drafts)
    if (not answered or answered < len(drafts)) and _tells_goal(reading, start, end):
        begin, name = (head.end, head.text) if head else (start, "")
        drafts = read_told_goal(scene, begin, end, name=name, called=not reading.told) or drafts
    if head is not None:
        reading.close(start)
        for draft in drafts[:1]:
            relabelled = _LABEL.search(scene.document.text, head.end, _first(draft))
            draft.name = draft.name if relabelled else head.text or draft.name
    paired = [draft for draft in drafts if "outcome" in draft.values]
    alone = drafts if end - start <= LONGEST_GOAL else []
    ready = paired if len(paired) == 1 and not reading.pending else alone
    if len(ready) == 1:
        _open(reading, ready[0])
        drafts.remove(ready[0])
    reading.drafts.extend(drafts)


def read_goal_paragraph(reading: Reading, start: int, end: int) -> bool:
    """Read sentences under a goal's number that state it and tell its outcome ("Mål 2: 25 kurser ska ges. Nu 31")."""
    scene = reading.scene
    if _NUMBERED.match(scene.document.text, start, end) is None:
        return False
    head = _run_in(scene, start, end)
    begin, name = (head.end, head.text) if head else (start, "")
    told = read_told_goal(scene, begin, end, name=name, called=True)
    if not told and head is None and _is_in_list(reading, start, end):
        return read_goal_item(reading, start, end)
    if not told or _is_one_sentence(scene, told[0], start, end):
        return False
    used = {quantity.evidence.start for quantity in numbers_of(told[0])}
    others = [
        draft
        for draft in read_prose(scene, start, end)
        if {"target", "outcome"} <= draft.values.keys()
        and not used & {quantity.evidence.start for quantity in numbers_of(draft)}
    ]
    reading.close(start)
    reading.drafts.extend([*told, *others])
    reading.pending = []
    return True


def _is_in_list(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a goal with its number stands right above the next one, or below one, and says what shall be."""
    text, group = reading.scene.document.text, reading.open
    below = group is not None and group.number is not None and not text[group.end : start].strip(" .\n")
    above = _NEXT.match(text, end) is not None
    return (above or below) and reading.scene.words.lines.numbered.match(text, start, end) is not None


def _is_one_sentence(scene: Scene, draft: Draft, start: int, end: int) -> bool:
    """Tell whether goal and outcome are two numbers of one sentence that calls neither of them an outcome."""
    target, outcome = draft.values["target"], draft.values.get("outcome")
    if outcome is None:
        return False
    first, last = sentence_at(scene.document.text, target.evidence.start, start, end)
    told = any(item.role == "outcome" and item.quantity is outcome for item in tag(scene, first, last))
    return outcome.evidence.start < last and not told


def _run_in(scene: Scene, start: int, end: int) -> Name | None:
    """Give the name that runs in before the sentences of a passage, without text for a sentence; None for neither.

    A number in it is part of the name where two more follow ("Folder på tre språk: planen sa 600, tryckta är 250").
    """
    head = _RUN_IN.match(scene.text(start, end))
    if head is None or text_status(head["name"], scene.words):
        return None
    name = Name(tidy(head["name"]), start, start + head.end())
    inside, behind = scene.within(start + head.start("name"), name.end), scene.within(name.end, end)
    if inside and not (":" in head.group() and len(behind) > 1):
        return None
    return replace(name, text="") if scene.words.sentences.finite.search(name.text.partition(" som ")[0]) else name


def _tells_goal(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a line is an item about one goal and what came of it, not about goals that a list has stated."""
    numbered = _NUMBERED.match(reading.scene.document.text, start, end) is not None
    waiting = any(draft.listed and "outcome" not in draft.values for draft in reading.drafts[-MOST_GOALS:])
    return numbered or (reading.told and reading.marker is not None and not waiting)


def _answers_open(reading: Reading, start: int, end: int) -> bool:
    """Take the outcome from a passage right below a goal that still lacks one ("38 personer har påbörjat insatsen")."""
    group = reading.open
    goals = group.values.get("target", []) if group is not None else []
    if group is None or group.answered or len(goals) != 1 or group.values.get("outcome") or group.unlabelled:
        return False
    if reading.scene.text(group.end, start).strip(" .\n").count("\n") or end - start > LONGEST_GOAL:
        return False
    said = mentions(reading.scene, start, end)
    changed = [mention.quantity for mention in said[:1] if mention.role == "revised"]
    found = said[len(changed) :]
    goal = Mention(Tagged(goals[0], "target"), -1, 0, 0)
    if any(mention.role not in ("outcome", None) for mention in found):
        return False
    fitting = [m for m in found if not m.tagged.part and may_answer(reading.scene, goal, m)]
    if not fitting or fitting[0] is not found[0] or not is_same(reading.scene, goal, fitting[0]):
        return False
    group.answered = True
    group.add("revised", changed)
    group.add("outcome", [fitting[0].quantity])
    for share in [*shares_of(reading.scene, fitting[0], found), *later_shares(reading.scene, fitting[0], end)]:
        group.add_share(share.group, share.label, "outcome", share.quantity)
    return True


def _first(draft: Draft) -> int:
    """Give where the first number of an indicator begins."""
    return min(number.evidence.start for number in draft.values.values())


def _open(reading: Reading, draft: Draft) -> None:
    """Keep an indicator found in a sentence open, for an answer or for groups indented under it."""
    reading.close(draft.start)
    group = OpenGroup([Name(draft.name, draft.evidence.start, draft.evidence.end)], origin="prose")
    group.answered = "outcome" in draft.values
    for role, quantity in draft.values.items():
        group.add(role, [quantity])
    group.breakdown.update((group_in(sub), sub) for sub in draft.breakdown)
    reading.open = group
