"""Fields of a form: a label and its value in one line or cell, in neighbouring cells, or one below the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extractor.document import Document, Table
from extractor.metadata.knowledge import Label, MetadataKnowledge
from extractor.metadata.strips import Strip, lines, strips
from extractor.patterns import lower

MAX_LINE = 400
"""Characters of the longest line or cell that is read as fields rather than as running text."""
MAX_NEXT = 160
FRONT_SHARE = 0.2
FRONT_LEAST = 3000
"""Weak labels count in the front matter only: the first fifth of the text, or as many characters."""

LONGEST_BOX = 1500
"""Characters below a heading such as "Fakta om projektet" in which fields stand."""

FRONT_BLOCKS = 20
"""Blocks in which lines of fields without colons are looked for."""
INLINE_ROWS = 4
"""Rows of a table that are looked at for such cells."""

TITLE_PAGE = 600
"""Characters in which a case number may stand amid a line, named in lower case."""

_BEFORE_LABEL = regex.compile(r"(?:[\s*•·-]*|(?:[A-Z]\.?\d{0,2}|\d{1,2}(?:\.\d)?|[a-z])[.)]?\s+)$")
# "Trafikverkets ärendenummer", "ICLD ref.nr", "MSB:s dnr", "Partnerskapets koordinator": whose number or name it is.
_WHOSE = regex.compile(r"[\s*•·-]*(?:\p{Lu}[\p{L}-]{2,30}s|\p{Lu}{2,8}|\p{Lu}\p{L}{1,8}:s)\s$")
# "Dnr HaV", "Diarienummer hos Region Nord" in a cell: in whose register the number beside it stands.
_REGISTER = regex.compile(r"\s*(?:hos\s|vid\s|i\s)?\p{Lu}[\p{L}-]*(?:\s(?:och\s)?[\p{L}-]+){0,3}\s*:?\s*")
_OWNED = ("code", "name", "organisation_number")
_WORD = re.compile(r"[^\W_]+")
_VALUE = regex.compile(r"[\p{Lu}\d\"”“«(–-]")
_COLUMNS = regex.compile(r"(?:\t|[ \xa0]{3,}|[,;.|/•·(]\s?|[ \xa0][a-zA-Z\d]{1,2}[).]\s)$")
_ENUMERATOR = regex.compile(r"(?<=\s)[(]?(?:[a-zA-Z]|\d{1,2})[).]\s+$")
_CODE_AHEAD = regex.compile(
    r"(?:(?:är|var)\s)?(?:NYPS[ -]?)?(?:\d{1,2}[ ](?=\p{Lu}{2,8}-\d))?(?:\p{Lu}{1,8}[ -]?)?\d[\d/.:-]{3,}"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A label and the stretch of the text that holds its value."""

    label: Label
    start: int
    end: int
    unit: str | None = None
    """What the label says of amounts: "Projektkostnad, tkr"."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a report states fields: its front matter and its boxes of facts."""

    front: int
    boxes: tuple[tuple[int, int], ...]
    inline: tuple[tuple[int, int], ...]
    """Tables whose cells hold a label and its value with nothing between them: "Journalnummer 2018-5562"."""

    def boxed(self, start: int) -> bool:
        return any(first <= start < last for first, last in self.boxes)

    def weak(self, start: int) -> bool:
        return start < self.front or self.boxed(start)

    def inlined(self, start: int) -> bool:
        return any(first <= start < last for first, last in self.inline)


def statements(document: Document, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Give all labelled values in reading order, those of labels that give way to others last."""
    places = _places(document, knowledge)
    found = [
        statement
        for strip in strips(document)
        if (strip.end - strip.start <= MAX_LINE or places.boxed(strip.start))
        and (openings := _openings(document.text, strip, knowledge))
        for statement in _in_strip(document.text, strip, openings, knowledge, places)
    ]
    yield from sorted(found, key=lambda statement: statement.label.late)


def _places(document: Document, knowledge: MetadataKnowledge) -> _Places:
    bare = _bare_lines(document, knowledge)
    inline = (
        (block.start, block.end)
        for block in document.blocks
        if block.table is not None and _is_inline(document.text, document.tables[block.table], knowledge)
    )
    front = max(int(len(document.text) * FRONT_SHARE), FRONT_LEAST)
    return _Places(front, tuple(_fact_boxes(document.text, knowledge)), (*inline, *bare))


def _bare_lines(document: Document, knowledge: MetadataKnowledge) -> Iterator[tuple[int, int]]:
    """Give the lines of the front if they are fields without colons: "Diarienummer 2019-1234"."""
    bounds = [
        (strip.start, strip.end)
        for block in document.blocks[:FRONT_BLOCKS]
        if block.kind != "table"
        for strip in lines(document.text, block.start, block.end, None)
    ]
    if sum(_is_bare_field(document.text, start, end, knowledge) for start, end in bounds) >= 2:
        yield from bounds


def _is_bare_field(text: str, start: int, end: int, knowledge: MetadataKnowledge) -> bool:
    match = knowledge.pattern.match(text, start, end)
    label = _label(match, knowledge) if match else None
    return bool(match and label and not label.weak and not match["colon"] and _VALUE.match(text, match.end(), end))


def _fact_boxes(text: str, knowledge: MetadataKnowledge) -> Iterator[tuple[int, int]]:
    """Give the headings over boxes of facts, and as much below each; only lines with a word of theirs are matched."""
    told = (text.rfind("\n", 0, word.start()) + 1 for word in knowledge.fact_words.finditer(text))
    for start in dict.fromkeys(told):
        end = text.find("\n", start)
        match = knowledge.fact_box.match(text, start, end if end >= 0 else len(text))
        if match is not None:
            yield match.start(), match.end() + LONGEST_BOX


def _is_inline(text: str, table: Table, knowledge: MetadataKnowledge) -> bool:
    cells = (cell for row in table.rows[:INLINE_ROWS] for cell in row if cell is not None)
    for cell in cells:
        match = knowledge.pattern.match(text, cell.start, cell.end)
        label = _label(match, knowledge) if match else None
        if (
            match
            and label
            and not label.weak
            and label.kind == "code"
            and _CODE_AHEAD.match(text, match.end(), cell.end)
        ):
            return True
    return False


def _openings(text: str, strip: Strip, knowledge: MetadataKnowledge) -> list[int]:
    """Give where labels may begin: the offsets of the first words of labels before one of their second words."""
    view = lower(text)
    found = []
    for word in _WORD.finditer(view, strip.start, strip.end):
        seconds = knowledge.openings.get(word[0])
        if seconds is None:
            continue
        following = _WORD.search(view, word.end())
        if "" in seconds or (following is not None and following[0] in seconds):
            found.append(word.start())
    return found


def _in_strip(
    text: str, strip: Strip, openings: Sequence[int], knowledge: MetadataKnowledge, places: _Places
) -> Iterator[Statement]:
    matches = _labels_at(text, openings, strip.end, knowledge)
    others = knowledge.value.others
    named = [
        (match, label)
        for match in matches
        if (label := _label(match, knowledge)) and not others.search(text, strip.start, match.start())
    ]
    found = [(match, label) for match, label in named if _counts(text, strip, match, label, places)]
    for index, (match, label) in enumerate(found):
        end = _value_end(text, found[index + 1 :], label, strip)
        registered = _names_register(text, strip, match.end(), label) and end == strip.end
        if text[match.end() : end].strip() and not registered:
            yield Statement(label, match.end(), end, _unit(match, knowledge))
        elif label.kind == "period" and index + 1 < len(found) and found[index + 1][1].kind == "period":
            # "Redovisningsperiod: Total projektperiod 2010-03-01 – 2012-12-31": the one is the other.
            yield Statement(label, end, _value_end(text, found[index + 2 :], label, strip))
        elif end == strip.end:
            yield from (
                replace(told, unit=_unit(match, knowledge)) for told in _elsewhere(text, strip, label, knowledge)
            )


def _names_register(text: str, strip: Strip, start: int, label: Label) -> bool:
    """Tell whether a cell says behind the label of a number no more than whose number it is."""
    numbered = strip.cell and label.kind == "code" and not label.weak
    return numbered and _REGISTER.fullmatch(text, start, strip.end) is not None


def _unit(match: regex.Match[str], knowledge: MetadataKnowledge) -> str | None:
    unit = knowledge.unit.search(match["note"] or "")
    return unit[0].casefold() if unit else None


def _labels_at(
    text: str, openings: Iterable[int], end: int, knowledge: MetadataKnowledge
) -> Iterator[regex.Match[str]]:
    """Find what reads like a label, where one may begin that no other holds."""
    at = 0
    for start in openings:
        if start >= at and (match := knowledge.pattern.match(text, start, end)):
            at = match.end("label")
            yield match


def _label(match: regex.Match[str], knowledge: MetadataKnowledge) -> Label | None:
    return knowledge.labels.get(" ".join(_WORD.findall(match["label"].casefold())))


def _counts(text: str, strip: Strip, match: regex.Match[str], label: Label, places: _Places) -> bool:
    """Whether a word is a label here: by its colon, its place, and what follows it."""
    before, after = text[strip.start : match.start()], text[match.end() : strip.end]
    fresh = _BEFORE_LABEL.fullmatch(before) is not None or _COLUMNS.search(before[-5:]) is not None
    set_apart = match["colon"] or "\t" in match["sep"] or (strip.cell and not after.strip())
    # The number of an organisation is like nothing else, so that it needs no colon.
    told = set_apart or label.kind == "organisation_number"
    whose = told and label.kind in _OWNED and _WHOSE.fullmatch(before) is not None
    if label.weak:
        led = not before.strip() and places.inlined(strip.start) and _VALUE.match(after) is not None
        return bool(places.weak(strip.start) and (fresh or whose) and (set_apart or led))
    if match["colon"] or "\t" in match["sep"] or whose:
        return True
    if label.kind == "until":
        return bool(regex.match(r"\s*(?:den\s)?\d", after)) or not after.strip()
    if label.kind == "code" and match["label"][0].islower():
        # "Regionens diarienummer RUN 2022/411" on a title page; in running text it is a letter's or another case's.
        near = strip.start < TITLE_PAGE or places.boxed(strip.start)
        return near and _CODE_AHEAD.match(after.strip()) is not None
    if not (match["label"][0].isupper() or fresh):
        return False
    if _names_register(text, strip, match.end(), label):
        return True
    return not after.strip() or _VALUE.match(after.strip()) is not None


def _value_end(text: str, following: Sequence[tuple[regex.Match[str], Label]], label: Label, strip: Strip) -> int:
    """Give where a value ends: at the next label or its "b)"; a period holds its own "t.o.m."."""
    ends = (match.start() for match, other in following if not (label.kind == "period" and other.kind == "until"))
    end = next(ends, strip.end)
    enumerator = _ENUMERATOR.search(text, strip.start, end) if end < strip.end else None
    return enumerator.start() if enumerator else end


def _elsewhere(text: str, strip: Strip, label: Label, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    for start, end in strip.elsewhere:
        line_end = text.find("\n", start, end)
        if not strip.cell and line_end >= 0:
            end = line_end
        if end - start > MAX_NEXT and label.field == "project_name":
            end = _first_label(text, start, end, knowledge)
        if end - start > MAX_NEXT or _begins_with_label(text, start, end, knowledge):
            continue
        yield Statement(label, start, end)
        return


def _first_label(text: str, start: int, end: int, knowledge: MetadataKnowledge) -> int:
    """Give where the first label amid a line begins ("Byns bageri (dnr 2015-12), projektägare ..."), else its end."""
    match = knowledge.pattern.search(text, start, min(end, start + MAX_NEXT))
    return match.start("label") if match and match.start() > start and _label(match, knowledge) else end


def _begins_with_label(text: str, start: int, end: int, knowledge: MetadataKnowledge) -> bool:
    match = knowledge.pattern.match(text, start, end)
    return match is not None and (bool(match["colon"]) or match.end() >= end)
