"""Lines that hold groups of the open indicator: "varav antal kvinnor (mål) 150 st 161 stycken"."""

from collections.abc import Mapping, Sequence

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.lines.groups import OpenGroup
from extractor.indicators.lines.labels import SHORT, Labelled, read_labels
from extractor.indicators.lines.state import Reading
from extractor.indicators.words.segments import Segment, read_segment
from extractor.indicators.words.subgroups import called, identify, is_group_label, named_group
from extractor.indicators.words.vocabulary import Role, label_role
from extractor.indicators.words.wording import NAME_START, tidy
from extractor.types import Quantity

REACH = 25
"""Characters before a group's number in which a mark may say that it is a goal."""

_LINKING = regex.compile(r"^\W*(?:varav|därav|därutav)\b", regex.IGNORECASE)
_GOAL_MARK = regex.compile(
    r"\(?\s*(?:mål(?:et|värde|sättning)?|planerat|plan)\s*(?:[):=]|var|är)?\s*$", regex.IGNORECASE
)
_IS = regex.compile(r"[ :=()–-]*(?:(?:var|är|blev)\b)?[ :=()–-]*", regex.IGNORECASE)


def read_group_line(reading: Reading, start: int, end: int) -> bool:
    """Read a line that a linking word, a bare group label or its depth puts under the open indicator."""
    scene, group = reading.scene, reading.open
    quantities = scene.within(start, end)
    if group is None or not group.has_total or not quantities or _is_next_item(reading, group):
        return False
    before = scene.text(start, quantities[0].evidence.start)
    lead = _GOAL_MARK.sub("", before)
    head = lead.partition(":")[0]
    nested = reading.level > group.level and ":" in lead and identify(head, scene.words) is not None
    alone = not before.strip() and identify(quantities[0].unit or "", scene.words) is not None
    if not (nested or alone or _names_group(scene, lead)) or _exceeds(scene, group, lead, quantities):
        return False
    labels = [label for label in read_labels(scene, start, end) if label.role in ("target", "revised", "outcome")]
    named = tidy(_LINKING.sub("", scene.text(start, labels[0].start))) if len(labels) > 1 else ""
    if named and not scene.within(start, labels[0].start):
        _read_labelled(scene, group, named, labels)
        return True
    if nested and len(quantities) > 1 and _is_fraction(scene, group.values) and _are_fraction(scene, quantities[:2]):
        part = named_group(head, scene.words)
        for role, quantity in zip(("outcome", "target"), quantities, strict=False):
            group.add_share(part, tidy(head), role, quantity)  # type: ignore[arg-type]  # two roles
        return True
    segment = read_segment(scene, start, end, has_total=True)
    if nested and not segment.shares:
        return _read_nested(scene, group, head, quantities)
    add_shares(scene, group, segment, start)
    return bool(segment.shares)


def _is_fraction(scene: Scene, values: Mapping[Role, Sequence[Quantity]]) -> bool:
    """Tell whether outcome and goal of a whole stand in a line as a fraction ("38 av 40")."""
    numbers = [values.get(role, [])[:1] for role in ("outcome", "target")]
    return all(numbers) and _are_fraction(scene, [number for first in numbers for number in first])


def _are_fraction(scene: Scene, numbers: Sequence[Quantity]) -> bool:
    between = scene.text(numbers[0].evidence.end, numbers[1].evidence.start)
    return scene.words.lines.out_of.fullmatch(between) is not None


def _is_next_item(reading: Reading, group: OpenGroup) -> bool:
    """Tell whether a line is the next item of the numbered list that the open indicator is an item of."""
    numbered = reading.marker is not None and regex.search(r"\d", reading.marker) is not None
    return numbered and reading.level <= group.level


def _names_group(scene: Scene, lead: str) -> bool:
    return _is_linked(scene, lead) or is_group_label(lead, scene.words)


def _is_linked(scene: Scene, lead: str) -> bool:
    """Tell whether a linking word opens a line ("varav")."""
    return scene.words.linking.match(lead.lstrip(" •-–*(")) is not None


def _exceeds(scene: Scene, group: OpenGroup, lead: str, quantities: Sequence[Quantity]) -> bool:
    """Tell whether a label's goal and outcome are both more than the whole's: it counts something else by itself.

    "Unga: 38 unga kom, målet var 50" is no part of 31 courses, whatever it is called; one number alone may be wrong.
    """
    wholes = [*group.values.get("target", []), *group.values.get("outcome", [])]
    own = len(quantities) > 1 and ":" in lead and not _is_linked(scene, lead) and len(wholes) > 1
    return own and all(q.unit_kind == "count" and q.low > max(w.high for w in wholes) for q in quantities[:2])


def _read_labelled(scene: Scene, group: OpenGroup, name: str, labels: Sequence[Labelled]) -> None:
    """Give a part its goal and its outcome ("varav Strandhagen: enligt beslut 20 st, utfall 16 st")."""
    part = named_group(name, scene.words)
    for label in labels:
        quantity = scene.first(label.value_start, label.value_end)
        if quantity is not None:
            group.add_share(part, name, label.role, quantity)


def _read_nested(scene: Scene, group: OpenGroup, head: str, quantities: Sequence[Quantity]) -> bool:
    """Give the numbers of an indented line to the group that its head names."""
    part = identify(head, scene.words)
    if part is None:
        return False
    for quantity in quantities:
        group.add_share(part, tidy(head), mark_of(scene, quantity), quantity)
    return True


def add_shares(scene: Scene, group: OpenGroup, segment: Segment, start: int) -> None:
    """Add a segment's groups; a number that follows a group's goal belongs to the same group."""
    for share in segment.shares:
        group.add_share(share.group, share.label, mark_of(scene, share.quantity, start), share.quantity)
        if share.goal is not None:
            group.add_share(share.group, share.label, "target", share.goal)
    for quantity in segment.mains:
        earlier = [share for share in segment.shares if share.quantity.evidence.end <= quantity.evidence.start]
        if earlier:
            group.add_share(earlier[-1].group, earlier[-1].label, mark_of(scene, quantity, start), quantity)


def mark_of(scene: Scene, quantity: Quantity, start: int = 0) -> Role:
    """Give the role of a group's number: the outcome unless it is marked as a goal."""
    before = scene.text(max(start, quantity.evidence.start - REACH), quantity.evidence.start)
    marks = [m for m in scene.words.label.finditer(before) if _IS.fullmatch(before, m.end())]
    if marks and (role := label_role(marks[-1])) in ("target", "revised", "outcome"):
        return role
    return "target" if _GOAL_MARK.search(before) else "outcome"


def read_nested_part(reading: Reading, start: int, end: int) -> bool:
    """Read "ensamboende 455" indented below an outcome among its groups: a part that bears a name of its own."""
    scene, group = reading.scene, reading.open
    if group is None or not group.breakdown or reading.marker is None or reading.level <= reading.value_level:
        return False
    quantities, outcomes = scene.within(start, end), group.values.get("outcome", [])
    if len(quantities) != 1 or len(outcomes) != 1 or scene.text(quantities[0].evidence.end, end).strip(" ."):
        return False
    name = tidy(scene.text(start, quantities[0].evidence.start))
    if not regex.search(r"\p{L}{3}", name) or len(name) > SHORT or NAME_START.match(name):
        return False
    if quantities[0].unit_kind != "count" or quantities[0].high > outcomes[0].high or read_labels(scene, start, end):
        return False
    group.add_share(called(name), name, "outcome", quantities[0])
    return True


def read_part_line(reading: Reading, start: int, end: int) -> bool:
    """Read "Tegel: 610 ton" under an outcome in tonnes: a part of it, if all such lines add up to it.

    Of items set below the outcome's a colon need not part name and number ("- Norr 20").
    """
    scene, group = reading.scene, reading.open
    quantities = scene.within(start, end)
    if group is None or len(quantities) != 1 or not group.values.get("outcome"):
        return False
    quantity = quantities[0]
    label = scene.text(start, quantity.evidence.start).strip()
    rest = scene.text(quantity.evidence.end, end).strip(" .")
    same_kind = quantity.unit_kind == group.values["outcome"][0].unit_kind
    set_below = bool(reading.marker) and reading.level > group.level and not group.breakdown
    set_below = set_below and regex.search(r"\p{L}{3}$", label) is not None
    if rest or not (label.endswith(":") or set_below) or len(label) > SHORT or not same_kind:
        return False
    if read_labels(scene, start, end) or NAME_START.match(label):
        return False
    group.parts.append((tidy(label), quantity))
    return True
