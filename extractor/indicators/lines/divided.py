"""Lines of groups under a name that says so: "Deltagare, per kommun", then "Ekby: mål 80, utfall 131"."""

from dataclasses import replace

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.lines.groups import OpenGroup
from extractor.indicators.lines.labels import SHORT, opens_with_label, read_labels
from extractor.indicators.lines.state import Reading
from extractor.indicators.tables.totals import begins_as_total
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.subgroups import named_group
from extractor.indicators.words.vocabulary import Role, grouping_of
from extractor.indicators.words.wording import tidy
from extractor.types import Quantity

_EACH = regex.compile(
    r"\W*\b(?:per|(?:för|i|på)\s+varje|(?:fördela|uppdela|redovisa)(?:t|de|d)\s+(?:på|efter|per))\s+(?P<what>\p{L}+)\W*$",
    regex.IGNORECASE,
)
_HEAD = regex.compile(r"\s*(?P<label>\p{L}[^:\t\d]*?)\s*(?::|\t|\s[–-]\s)")
_SLOTS: tuple[Role, ...] = ("target", "revised", "outcome")


def read_divided_line(reading: Reading, start: int, end: int) -> bool:
    """Read a line of one group's goal and outcome; a line of the whole gives the indicator its own."""
    scene = reading.scene
    if not _may_be_divided(reading):
        return False
    head = _HEAD.match(scene.text(start, end)) if scene.first(start, end) is not None else None
    if head is None or len(head["label"]) > SHORT or opens_with_label(scene, start, end):
        return False
    found = _numbers(scene, start + head.end(), end)
    group = _divided(reading) if found else None
    if group is None or group.divided is None:
        return False
    label = tidy(head["label"])
    part = named_group(label, scene.words, group.divided)
    for role, quantity in found:
        if begins_as_total(label):
            group.add(role, [quantity])
        else:
            group.add_share(part, label, role, quantity)
    return True


def _numbers(scene: Scene, start: int, end: int) -> list[tuple[Role, Quantity]]:
    """Give the first number of each label of a line; one before all labels, or behind a lone one's, is the outcome."""
    labels = [label for label in read_labels(scene, start, end) if label.role in _SLOTS]
    first = labels[0].start if labels else end
    before = read_segment(scene, start, first).mains[:1]
    found: list[tuple[Role, Quantity]] = [("outcome", quantity) for quantity in before]
    for label in labels:
        mains = read_segment(scene, label.value_start, label.value_end).mains
        roles: tuple[Role, ...] = (label.role,) if len(labels) > 1 or before else (label.role, "outcome")
        found.extend(zip(roles, mains, strict=False))
    return found


def _may_be_divided(reading: Reading) -> bool:
    """Tell at a glance whether an open group is, or a waiting name says so."""
    if not reading.pending:
        return reading.open is not None and reading.open.divided is not None
    return _EACH.search(reading.pending[-1].text) is not None


def _divided(reading: Reading) -> OpenGroup | None:
    """Give the open group whose name says that its lines are groups; a waiting name of that kind opens one."""
    if not reading.pending:
        return reading.open
    name = reading.pending[-1]
    match = _EACH.search(name.text)
    dimension = grouping_of(match["what"], reading.scene.words) if match else None
    if match is None or dimension is None:
        return None
    group = reading.begin([replace(name, text=tidy(name.text[: match.start()]) or name.text)])
    group.divided = dimension
    return group
