"""Lines whose goals and results stand side by side as the report has said, with the groups below them."""

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.lines.groups import Name
from extractor.indicators.lines.labels import read_labels
from extractor.indicators.lines.state import Reading
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.tables.notation_rows import read_noted_line
from extractor.indicators.tables.notations import notation_at
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.subgroups import group_in, is_group_label, named_group
from extractor.indicators.words.units import comparable
from extractor.indicators.words.vocabulary import Role
from extractor.indicators.words.wording import tidy
from extractor.types import Quantity

_SLOTS: tuple[Role, ...] = ("target", "outcome")
_OPENS = regex.compile(r"[^.!?(\n]{0,60}\(\s*")
"""What stands between a number with its words and the one in brackets ("12 kurser i byarna (14)")."""
_CLOSES = regex.compile(r"[^()\n]{0,60}\)")


def take_noted_line(reading: Reading, start: int, end: int) -> bool:
    """Read a line of values side by side; what stands under a linking word is a group of the line above."""
    scene = reading.scene
    noted = read_noted_line(scene, start, end) or _bracketed(scene, start, end)
    if not noted or any(label.role in _SLOTS for label in read_labels(scene, start, end)):
        return False
    if _hang(reading, noted[0]):
        return True
    reading.close(start)
    if len(noted) == 1 and set(_SLOTS) <= noted[0].values.keys():
        _open(reading, noted[0])
    else:
        reading.drafts.extend(noted)
    return True


def _hang(reading: Reading, draft: Draft) -> bool:
    """Give a group's goal and outcome to the open indicator ("varav kvinnor 61 (60)")."""
    words = reading.scene.words
    linked = words.linking.match(draft.name)
    group = reading.open
    if group is None or not group.has_total or not (linked or is_group_label(draft.name, words)):
        return False
    label = tidy(draft.name[linked.end() :]) if linked else draft.name
    part = named_group(label, words)
    for role in _SLOTS:
        if (quantity := draft.values.get(role)) is not None:
            group.add_share(part, label, role, quantity)
    return True


def _open(reading: Reading, draft: Draft) -> None:
    """Keep an indicator open for the groups below it."""
    group = reading.begin([Name(draft.name, draft.evidence.start, draft.evidence.end)])
    group.origin, group.answered, group.end = draft.origin, True, draft.evidence.end
    for role, quantity in draft.values.items():
        group.add(role, [quantity])
    for sub in draft.breakdown:
        group.breakdown[group_in(sub)] = sub


def _bracketed(scene: Scene, start: int, end: int) -> list[Draft]:
    """Read a line that opens with a number and what it counts, the other number in brackets ("12 kurser (14)")."""
    notation, numbers = notation_at(scene, start), scene.within(start, end)
    at = scene.document.text.find("(", start, end)
    opens = bool(numbers) and not scene.text(start, numbers[0].evidence.start).strip(" -•*")
    inner = next((number for number in numbers if number.evidence.start > at), None)
    if notation is None or notation.sign or at < 0 or not opens or inner is None:
        return []
    outer = numbers[0]
    if not (_pairs(scene, outer, inner, end) and comparable(outer, inner)):
        return []
    values = dict(zip(notation.roles, (outer, inner), strict=True))
    place = scene.document.evidence(start, end)
    draft = Draft(name_of(scene, outer, start, inner.evidence.start), place, "lines", values)
    closed = scene.document.text.find(")", inner.evidence.end, end)
    for share in read_segment(scene, inner.evidence.end, end, has_total=True).shares:
        role = notation.roles[1] if share.quantity.evidence.end <= closed else "outcome"
        draft.add_group(share.group.of(share.label, **{role: share.quantity}))
    return [draft]


def _pairs(scene: Scene, outer: Quantity, inner: Quantity, end: int) -> bool:
    opened = _OPENS.fullmatch(scene.text(outer.evidence.end, inner.evidence.start))
    return opened is not None and _CLOSES.match(scene.document.text, inner.evidence.end, end) is not None
