"""Lines of one region to paragraphs and list items."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from extractor.layout.characters import DASHES, clean_line_end
from extractor.layout.lines import width_of
from extractor.layout.markers import Marker, begins_anew, holds_labels, is_label, marker_of
from extractor.layout.mending import Vocabulary, append
from extractor.layout.numbered import numbered_items
from extractor.layout.pieces import Draft, Stretch, TextLine

TERMINAL = regex.compile(r"[.!?:;…][)\]\"'”’»]*$")
LEADING_SLACK = 1.22
"""A gap between baselines of more than this many usual ones separates paragraphs."""
SAME_SIZE = 0.08
NEAR = 8
"""Lines around a dash in which another one makes both a list."""
INDENT = 0.6
"""Shift of a line's left edge, in font sizes, that counts as an indentation."""


@dataclass(slots=True)
class Levels:
    """Depth of list items and indented paragraphs by their left edge, over the lists that are open."""

    edges: list[float] = field(default_factory=list)

    def item(self, x0: float, size: float) -> int:
        """Give the level of an item whose marker begins at `x0`."""
        while self.edges and x0 < self.edges[-1] - 0.4 * size:
            self.edges.pop()
        if not self.edges or x0 > self.edges[-1] + 0.4 * size:
            self.edges.append(x0)
        return len(self.edges) - 1

    def paragraph(self, x0: float, size: float) -> int:
        """Give the level of a paragraph at `x0`; one left of an open list's edge closes that list."""
        while self.edges and x0 <= self.edges[-1] + 0.4 * size:
            self.edges.pop()
        return len(self.edges)


@dataclass(slots=True)
class Setting:
    """What paragraphs are told by beyond their own lines: the document's words, its usual leadings, open lists."""

    vocabulary: Vocabulary
    leading: dict[int, float]
    blank: float
    body_size: float
    levels: Levels = field(default_factory=Levels)
    hanging: bool = False
    """Whether the second lines of the region's list items stand under their first words."""
    open_numbers: tuple[Marker, ...] = ()
    """The last markers of the numbered lists that the region before ended in."""


def paragraphs(lines: Sequence[TextLine], setting: Setting) -> list[Draft]:
    """Group the lines of a region, in reading order, into paragraphs and list items."""
    marks = [marker_of(line) for line in lines]
    groups = _groups(lines, marks, setting)
    if _withdraw_numbers(lines, groups, marks, setting):
        groups = _groups(lines, marks, setting)
    return [_draft([lines[index] for index in group], marks[group[0]], setting) for group in groups]


def _groups(lines: Sequence[TextLine], marks: list[Marker | None], setting: Setting) -> list[list[int]]:
    groups = [[0]]
    setting.hanging = any(
        marks[index] is not None and marks[index + 1] is None and _hangs(lines, [index], index + 1)
        for index in range(len(lines) - 1)
    )
    for index in range(1, len(lines)):
        if marks[index] is not None and _dash_in_text(lines, groups[-1], index, marks, setting):
            marks[index] = None
        if marks[index] is not None or _breaks(lines, groups[-1], index, marks, setting):
            groups.append([index])
        else:
            groups[-1].append(index)
    return groups


def _dash_in_text(
    lines: Sequence[TextLine], group: Sequence[int], index: int, marks: Sequence[Marker | None], setting: Setting
) -> bool:
    """Whether a dash that begins a line stands in a sentence ("den 10\\n– 24 augusti") rather than before an item."""
    first, above, line = marks[group[0]], lines[index - 1], lines[index]
    if line.words[0].text not in DASHES or above.text.endswith(":"):
        return False
    near = range(max(index - NEAR, 0), min(index + NEAR, len(lines)))
    if any(other != index and lines[other].words[0].text in DASHES for other in near):
        return False
    if first is not None and abs(lines[group[0]].x0 - line.x0) < 0.4 * line.size:
        return False
    return not _breaks(lines, group, index, marks, setting)


def _withdraw_numbers(
    lines: Sequence[TextLine], groups: Sequence[Sequence[int]], marks: list[Marker | None], setting: Setting
) -> bool:
    """Take back number markers that are no list's; tells whether there were any."""
    starts = [group[0] for group in groups]
    read = [marks[start] for start in starts]
    kept, setting.open_numbers = numbered_items([lines[start] for start in starts], read, setting.open_numbers)
    withdrawn = [
        start for start, mark, keep in zip(starts, read, kept, strict=True) if mark and mark.numbered and not keep
    ]
    for start in withdrawn:
        marks[start] = None
    return bool(withdrawn)


def _breaks(
    lines: Sequence[TextLine],
    group: Sequence[int],
    index: int,
    marks: Sequence[Marker | None],
    setting: Setting,
) -> bool:
    """Whether a new paragraph begins at `index`, by leading, size, weight, indentation and the room left above."""
    above, line = lines[index - 1], lines[index]
    if abs(above.size - line.size) > SAME_SIZE * max(above.size, line.size):
        return True
    leading = setting.leading.get(round(line.size), 1.25 * line.size)
    if line.baseline - above.baseline > LEADING_SLACK * leading or line.baseline < above.baseline:
        return True
    if above.bold != line.bold and _weight_breaks(above, line):
        return True
    if _indent_breaks(lines, group, index, marks) or (setting.hanging and _leaves_item(lines, group, index, marks)):
        return True
    if _leaves_bracket_open(lines, group):
        return False
    if is_label(line.text) and is_label(lines[group[0]].text) and not above.text.endswith((",", "-")):
        labels_run_on = any(holds_labels(lines[place].text) for place in group)
        return not labels_run_on or ends_short(above, line, blank=setting.blank)
    if marks[group[0]] is not None and _hangs(lines, group, index):
        return False
    return ends_short(above, line, blank=setting.blank)


def _leaves_bracket_open(lines: Sequence[TextLine], group: Sequence[int]) -> bool:
    """Whether the next line stands inside a bracket that the last two lines opened ("(mål 8\n000, 2022: 5 120)")."""
    for place in reversed(group[-2:]):
        opened, closed = lines[place].text.rfind("("), lines[place].text.rfind(")")
        if opened != closed:
            return opened > closed
    return False


def _hangs(lines: Sequence[TextLine], group: Sequence[int], index: int) -> bool:
    """Whether a line stands right below an item's text, under its first word: the item goes on after a hard break."""
    first, line = lines[group[0]], lines[index]
    return len(first.words) > 1 and abs(first.words[1].x0 - line.x0) < 0.3 * line.size


def _weight_breaks(above: TextLine, line: TextLine) -> bool:
    if above.bold:
        return not line.words[0].bold and (begins_anew(line.text) or ends_short(above, line, sure=False))
    return not above.words[-1].bold and begins_anew(line.text)


def _indent_breaks(lines: Sequence[TextLine], group: Sequence[int], index: int, marks: Sequence[Marker | None]) -> bool:
    first, above, line = lines[group[0]], lines[index - 1], lines[index]
    slack = INDENT * line.size
    shift = line.x0 - above.x0
    if abs(shift) <= slack:
        return False
    if centred(above, line):
        return False
    if len(group) == 1:
        # After a first line: a hanging indent (list item or not) or the end of a first-line indent, both go on.
        mark = marks[group[0]]
        if mark is not None:
            return shift < -slack
        return shift > 0 and begins_anew(line.text) and TERMINAL.search(above.text) is not None
    if shift > 0:
        return begins_anew(line.text) or shift > 3 * line.size
    return line.x0 < first.x0 - slack or begins_anew(line.text)


def _leaves_item(lines: Sequence[TextLine], group: Sequence[int], index: int, marks: Sequence[Marker | None]) -> bool:
    """Whether a line after an item begins something new at the item's own edge, where other items' lines hang."""
    line = lines[index]
    aligned = abs(line.x0 - lines[group[0]].x0) < 0.3 * line.size
    return marks[group[0]] is not None and aligned and begins_anew(line.text)


def centred(above: TextLine, line: TextLine) -> bool:
    """Whether two lines of different length have the same middle."""
    return abs((above.x0 + above.x1) - (line.x0 + line.x1)) < 0.5 * line.size


def ends_short(above: TextLine, line: TextLine, *, sure: bool = True, blank: float = 0.0) -> bool:
    """Whether the line above was ended on purpose: the next line's first word would still have found room on it.

    With `sure`, the next line must also begin something new, or a third of the width must lie empty. `blank` is the
    usual width of a blank in font sizes, by which lines drawn out to the margin are known.
    """
    room = above.right - natural_end(above, blank)
    first = line.words[0]
    if room <= first.x1 - first.x0 + 0.8 * line.size:
        return False
    if not sure or begins_anew(line.text):
        return True
    return room > 0.35 * (above.right - min(above.x0, line.x0)) and not above.text.endswith((",", "-"))


def natural_end(line: TextLine, blank_share: float) -> float:
    """Give where a line would end with blanks of usual width; justified lines are drawn out to the margin."""
    gaps = len(line.words) - 1
    blank = blank_share * line.size
    if gaps < 1 or not blank:
        return line.x1
    blanks = line.x1 - line.x0 - width_of(line.words)
    return line.x1 - (blanks - blank * gaps) if blanks > 1.6 * blank * gaps else line.x1


def stretch(line: TextLine, *, skip: int = 0) -> Stretch:
    """Give a line as a stretch of text, without the `skip` characters of a list marker."""
    text = clean_line_end(line.text[skip:].lstrip())
    bold = 0
    if line.words[-1 if skip and len(line.words) > 1 else 0].bold or line.words[0].bold:
        bold = _bold_run(line, skip, len(text))
    return Stretch(text, line.page, line.bbox, bold=bold)


def _bold_run(line: TextLine, skip: int, length: int) -> int:
    words = line.words[1:] if skip > 1 else line.words
    bold = 0
    for word in words:
        if not word.bold:
            return max(min(bold - 1, length), 0)
        bold += len(word.text) + 1
    return length


def fills(line: TextLine) -> bool:
    """Whether a line is one word that takes its whole width, so that the word may go on in the next line."""
    return len(line.words) == 1 and line.right - line.x1 < 0.62 * line.size


def passage(lines: Sequence[TextLine], *, skip: int = 0, vocabulary: Vocabulary) -> list[Stretch]:
    """Join the lines of one paragraph."""
    stretches: list[Stretch] = []
    for index, line in enumerate(lines):
        part = stretch(line, skip=0 if index else skip)
        append(stretches, part, vocabulary=vocabulary, cut=index > 0 and fills(lines[index - 1]))
    return stretches


def _item(lines: Sequence[TextLine], mark: Marker, setting: Setting) -> list[Stretch]:
    """Join the lines of a list item; those that were ended on purpose keep their break."""
    stretches = passage(lines, skip=mark.length, vocabulary=setting.vocabulary)
    for (above, line), part in zip(pairwise(lines), stretches[1:], strict=True):
        if part.glue == " " and not above.text.endswith("(") and ends_short(above, line, blank=setting.blank):
            part.glue = "\n"
    return stretches


def _draft(lines: list[TextLine], mark: Marker | None, setting: Setting) -> Draft:
    first, last = lines[0], lines[-1]
    left = min(line.x0 for line in lines)
    level = setting.levels.item(first.x0, first.size) if mark else setting.levels.paragraph(left, first.size)
    return Draft(
        "item" if mark else "paragraph",
        _item(lines, mark, setting) if mark else passage(lines, vocabulary=setting.vocabulary),
        marker=mark.text if mark else None,
        level=level,
        italic=all(word.italic for line in lines for word in line.words),
        size=max(line.size for line in lines),
        first_x0=first.x0,
        x0=last.x0,
        room=last.right - natural_end(last, setting.blank),
        head=first.words[1 if mark else 0].x1 - first.words[1 if mark else 0].x0
        if len(first.words) > bool(mark)
        else 0,
    )
