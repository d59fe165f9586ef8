"""Lines with labels: "Mål: 400 stycken", "Antal deltagare: mål 40, utfall 38", "Hur det gick: 71 unga kom"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.lines.groups import Name, OpenGroup
from extractor.indicators.lines.labels import SHORT, Labelled
from extractor.indicators.lines.spoken import is_running_text
from extractor.indicators.lines.state import Reading
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.words.changes import starts
from extractor.indicators.words.clusters import answers, cluster
from extractor.indicators.words.cues import tag
from extractor.indicators.words.noughts import none_of_it
from extractor.indicators.words.proportions import proportions
from extractor.indicators.words.revisions import split_revised
from extractor.indicators.words.segments import Segment, read_segment
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import cell_status, is_empty, text_status
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role
from extractor.indicators.words.wording import GENERIC, LONGEST_NAME, NAME_START, SENTENCE_BREAK, stem, tidy
from extractor.types import Quantity

_NAME_ENDS = (":", "\t", " –", " -")
LEAST_GOAL = 6
"""Letters of a goal's words that are enough to name an indicator."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A label's numbers: its own, changed goals, where a change starts, those left over, and its groups'."""

    label: Labelled
    mains: tuple[Quantity, ...]
    revised: tuple[Quantity, ...]
    start: tuple[Quantity, ...]
    rest: tuple[Quantity, ...]
    segment: Segment


def read_labelled_line(reading: Reading, labels: list[Labelled], start: int, end: int) -> bool:
    """Read a line's labels into the open indicator, or into a new one that the line names."""
    for label in labels:
        if label.role == "name":
            reading.begin([Name(tidy(reading.scene.text(label.value_start, label.value_end)), start, end)])
    values = [label for label in labels if label.role in VALUE_ROLES]
    if not values:
        return any(label.role in ("name", "unit") for label in labels)
    if end - start > 2 * SHORT and all(label.loose for label in values) and len({v.role for v in values}) < 2:
        return False
    if is_running_text(reading.scene, labels, start, end):
        return False
    told, before = _told(reading, values, start, end), _state_before(reading, values, start)
    loose = reading.open is None or all(label.loose for label in labels)
    if told is None and before is None and loose and _follows_number(reading, labels, start):
        return False
    name = told[0] if told else before[0] if before else _own_name(reading, labels, values, start)
    if name is not None:
        reading.begin([name])
    if told is not None and reading.open is not None:
        reading.open.add_unlabelled(list(told[1].mains[:1]))
        for share in told[1].shares:
            reading.open.add_share(share.group, share.label, "outcome", share.quantity)
    if before is not None and reading.open is not None:
        reading.open.add("baseline", [before[1]])
    reading.value_level = reading.level
    for label in values:
        _take(reading, label, alone="outcome" not in {each.role for each in values})
    return True


def _told(reading: Reading, values: Sequence[Labelled], start: int, end: int) -> tuple[Name, Segment] | None:
    """Give name and number that stand before the label of a goal, alone or a changed one ("Företag 28 (mål 30)").

    Groups may follow the number ("Odlare: 18, varav 8 kvinnor (mål 20)"). Before the label of an outcome alone, a
    number behind name and colon is the goal ("Svar: minst 98 %. Utfall 96 %").
    """
    scene, first = reading.scene, values[0].start
    alone = len(values) == 1 and values[0].role in ("target", "outcome")
    if not (alone or values[0].role == "revised") or values[0].value_start - start > LONGEST_NAME:
        return None
    segment = read_segment(scene, start, first)
    if not segment.mains:
        return None
    number, goal = segment.mains[0], values[0].role == "outcome"
    head = scene.text(start, number.evidence.start).rstrip()
    if goal and (segment.shares or not head.endswith(":") or scene.words.economy.search(head)):
        return None
    name = scene.words.lines.to_be.sub("", tidy(head))
    if SENTENCE_BREAK.search(name) or scene.words.lines.before.fullmatch(f"{head} "):
        return None
    counted = number.unit_kind == "count" and (number.unit or "st").casefold() not in GENERIC
    if counted and not goal and not (NAME_START.match(name) or head.endswith(_NAME_ENDS)):
        return None
    last = max(scene.within(start, first), key=lambda each: each.evidence.end) if segment.shares else number
    led = scene.words.lines.leads_to.fullmatch(scene.text(last.evidence.end, first)) is not None
    if sum(char.isalpha() for char in name) < LEAST_GOAL or not led or answers(number, segment.mains[1:]):
        return None
    return Name(name, start, number.evidence.start), segment


def _state_before(reading: Reading, values: Sequence[Labelled], start: int) -> tuple[Name, Quantity] | None:
    """Give name and number where the state before stands between them ("Kassation: 2001 6,8, mål 4,0")."""
    scene, first = reading.scene, values[0].start
    numbers = scene.within(start, first)
    head = scene.words.lines.before.match(scene.document.text, start, numbers[-1].evidence.start) if numbers else None
    if head is None or head.end() != numbers[-1].evidence.start or regex.search(r"[.!?]\s", head["name"]):
        return None
    if scene.text(numbers[-1].evidence.end, first).strip(" ,;.–-"):
        return None
    return Name(tidy(head["name"]), start, head.end("name")), numbers[-1]


def _follows_number(reading: Reading, labels: Sequence[Labelled], start: int) -> bool:
    """Tell whether a number stands before a line's labels: in a sentence of its own, or under no name."""
    scene, first = reading.scene, labels[0].start
    if not scene.within(start, first):
        return False
    sentence = scene.text(start, first).rstrip().endswith(".") and all(label.loose for label in labels)
    return sentence or not reading.pending


def _own_name(reading: Reading, labels: list[Labelled], values: list[Labelled], start: int) -> Name | None:
    """Give the name that a line brings: before its labels, between label and colon, or in the words of its goal."""
    scene = reading.scene
    prefix = tidy(scene.text(start, labels[0].start))
    judged = scene.words.lines.judgement.fullmatch(prefix) is not None and reading.open is not None
    if len(prefix) > 2 and not judged and not scene.within(start, labels[0].start):
        return Name(prefix, start, labels[0].start)
    inner = next((label.name for label in values if len(label.name) > 2), "")
    known = reading.open.names[0].text.casefold() if reading.open and reading.open.names else ""
    if inner and inner.casefold() != known:
        return Name(inner, start, values[-1].value_end)
    promised = scene.words.lines.numbered.match(scene.document.text, start, values[0].value_end)
    if promised is not None and values[0].role == "target":
        return _goal_name(reading, replace(values[0], value_start=promised.start("goal")))
    named = any(label.role == "name" for label in labels)
    return _goal_name(reading, values[0]) if not named and _stands_alone(reading, values) else None


def _stands_alone(reading: Reading, values: Sequence[Labelled]) -> bool:
    """Tell whether a line holds a goal in words with its outcome: it names itself and starts an indicator."""
    if values[0].role != "target" or "outcome" not in {value.role for value in values}:
        return False
    if reading.pending and NAME_START.match(reading.pending[-1].text):
        return False
    return sum(char.isalpha() for char in _goal_name(reading, values[0]).text) >= LEAST_GOAL


def _goal_name(reading: Reading, label: Labelled) -> Name:
    """Name an indicator by the words of its goal."""
    scene = reading.scene
    first = next(iter(proportions(scene, scene.within(label.value_start, label.value_end))), None)
    stop = SENTENCE_BREAK.search(scene.document.text, label.value_start, label.value_end)
    end = stop.start() if stop else label.value_end
    named = name_of(scene, first, label.value_start, end) if first and first.evidence.end <= end else ""
    return Name((named or tidy(scene.text(label.value_start, end)))[:LONGEST_NAME], label.start, label.value_end)


def _take(reading: Reading, label: Labelled, *, alone: bool) -> None:
    """Add a label's numbers to its group; `alone` says that the line has no label of an outcome."""
    value = _value(reading, label)
    if not value.mains and label.role == "target":
        said = reading.scene.text(label.value_start, label.value_end).strip(" \t.")
        if reading.pending and said and is_empty(said, reading.scene.words):
            reading.begin(reading.pending).goalless = True
            return
        names = reading.pending or [_words(reading, label)]
        reading.begin(names).qualitative = True
        return
    group = _group_for(reading, label)
    group.answered = group.answered or label.role == "outcome"
    nought = _none(reading, label, label.value_start) if label.role == "outcome" else []
    group.add(label.role, nought or list(value.mains))
    if label.role == "outcome" and not (nought or value.mains):
        group.status = group.status or cell_status(_words(reading, label).text, reading.scene.words)
    group.add("revised", list(value.revised[:1]))
    group.add("baseline", list(value.start[:1]))
    dropped = text_status(reading.scene.text(label.value_start, label.value_end), reading.scene.words) is not None
    if label.role == "target" and alone and not dropped:
        group.add_unlabelled(list(value.rest[:1]))
        group.add("outcome", [] if value.rest else _none(reading, label, _next_sentence(reading, value)))
    role: Role = "target" if label.role in ("target", "revised") else "outcome"
    later = _next_sentence(reading, value) if group.unlabelled else label.value_end
    for share in value.segment.shares:
        said = "outcome" if share.quantity.evidence.start > later else role
        group.add_share(share.group, share.label, said, share.quantity)
        if share.goal is not None:
            group.add_share(share.group, share.label, "target", share.goal)


def _none(reading: Reading, label: Labelled, start: int) -> list[Quantity]:
    """Give the nought of an outcome that words from `start` on state ("Levererat: inget ännu")."""
    goals = reading.open.values.get("target", []) if reading.open is not None else []
    noughts = (none_of_it(reading.scene, start, label.value_end, goal) for goal in goals[:1])
    return [nought for nought in noughts if nought is not None]


def _next_sentence(reading: Reading, value: _Value) -> int:
    """Give where the sentence of a label's first number ends: groups behind it are of the outcome told before."""
    first = value.mains[0].evidence.end if value.mains else value.label.value_start
    stop = SENTENCE_BREAK.search(reading.scene.document.text, first, value.label.value_end)
    return stop.start() if stop else value.label.value_end


def _value(reading: Reading, label: Labelled) -> _Value:
    scene = reading.scene
    segment = read_segment(scene, label.value_start, label.value_end)
    started, mains = starts(scene, segment.mains, label.value_start)
    goals = proportions(scene, _timeless(mains)) if label.role == "target" else []
    first, revised = split_revised(scene, goals) if label.role == "target" else (list(mains), [])
    if label.role == "outcome":
        first = [
            number for number in _answered(reading, label, first) if not _stands_behind_status(scene, label, number)
        ]
        first = _shares_for_shares(reading, first)
    several = reading.open is not None and len(reading.open.values.get("target", [])) > 1
    spoken = label.value_end - label.value_start > SHORT
    mains = first if label.role == "outcome" and (several or spoken) else cluster(scene, first)
    rest = [quantity for quantity in first if quantity not in mains and answers(quantity, mains)]
    return _Value(label, tuple(mains), tuple(revised), tuple(started), tuple(rest), segment)


def _timeless(numbers: Sequence[Quantity]) -> list[Quantity]:
    """Leave out the times before a goal's number, which say when it is to hold ("Om ett år ska 50 procent")."""
    counted = next((place for place, number in enumerate(numbers) if number.unit_kind != "time"), 0)
    return [q for place, q in enumerate(numbers) if place >= counted or q.modifier != "exact"]


def _shares_for_shares(reading: Reading, numbers: list[Quantity]) -> list[Quantity]:
    """Keep the percentages of an answer to a goal in percent ("26 av 29 svarande, d.v.s. 90 %").

    Of one whose goal has not come yet the name tells that it is a share.
    """
    group = None if reading.pending else reading.open
    goals = group.values.get("target", []) if group is not None else []
    named = next((name.text for name in (group.names if group is not None else reading.pending[-1:])), "")
    shares = [number for number in numbers if number.unit_kind == "percent"]
    asked = (
        all(goal.unit_kind == "percent" for goal in goals)
        if goals
        else reading.scene.words.lines.share.match(named) is not None
    )
    return shares if shares and asked else numbers


def _stands_behind_status(scene: Scene, label: Labelled, number: Quantity) -> bool:
    """Tell whether a number only explains why there is no outcome ("Resultat: ströks, då bussen kostade 9 800 kr")."""
    return text_status(scene.text(label.value_start, number.evidence.start), scene.words) is not None


def _words(reading: Reading, label: Labelled) -> Name:
    return Name(tidy(reading.scene.text(label.value_start, label.value_end)), label.start, label.value_end)


def _answered(reading: Reading, label: Labelled, numbers: Sequence[Quantity]) -> list[Quantity]:
    """Keep the outcomes of an answer in sentences; goals that it recalls or says were changed go to the group."""
    group = reading.open
    if label.value_end - label.value_start <= SHORT or group is None:
        return list(numbers)
    roles = {
        item.quantity.evidence.start: item.role
        for start, end in sentences(reading.scene.document.text, label.value_start, label.value_end)
        for item in tag(reading.scene, start, end)
    }
    group.originals.extend(q for q in numbers if roles.get(q.evidence.start) == "target")
    group.add("revised", [q for q in numbers if roles.get(q.evidence.start) == "revised"][:1])
    kept = [q for q in numbers if roles.get(q.evidence.start) not in ("target", "revised", "baseline")]
    return [q for q in kept if not _was_dropped(reading, label, q)]


def _was_dropped(reading: Reading, label: Labelled, quantity: Quantity) -> bool:
    """Tell whether an answer says before a number of another unit that its goal was dropped or not measured."""
    goals = reading.open.values.get("target", []) if reading.open is not None else []
    if not goals or {stem(goal.unit or "") for goal in goals} & {stem(quantity.unit or "")}:
        return False
    said = reading.scene.text(label.value_start, quantity.evidence.start)
    return text_status(said, reading.scene.words) is not None


def _group_for(reading: Reading, label: Labelled) -> OpenGroup:
    """Give the group that a label's value belongs to: the open one, or a new one under the pending name."""
    group = reading.open
    answered = group is not None and group.answered and bool(group.values.get("target"))
    if group is None or reading.pending or group.is_full:
        return reading.begin(reading.pending or [_goal_name(reading, label)])
    if label.role == "target" and (answered or group.qualitative):
        return reading.begin(reading.pending or [_goal_name(reading, label)])
    return group
