"""Notes below a table, which a sign in a cell points to: "400*" and "*) Målet sänktes till 250", "5" under "Not"."""

from collections.abc import Sequence
from typing import cast

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.tables.columns import Header

REACH = 900
"""Characters below a table in which its notes stand."""
_MARK = r"\*{1,4}|[¹²³⁴⁵⁶⁷⁸⁹†‡]"
_SIGN = regex.compile(rf"(?:(?P<sign>{_MARK})\)?|(?:^|(?<=[\s\p{{L}}]))\(?(?P<sign>\d)\))\s*$")
"""What ends a cell that a note is about."""
_NOTES = regex.compile(r"\b(?:(?:fot)?not(?:er)?|anm(?:ärkning(?:ar)?)?)\W*$", regex.IGNORECASE)
"""The head of a column that points to notes by their numbers."""
_NUMBER = regex.compile(r"^(?P<sign>\d{1,2})[.)]?$")
_OPENS = rf"(?:\(?(?P<sign>{_MARK})\)?|\(?(?P<sign>\d)\))[ \t:=–-]*(?=\p{{L}})"
_NOTE = regex.compile(
    rf"(?:^|(?<=[.!?]\s)){_OPENS}(?P<note>[^\n]*?)(?=\s+(?:{_MARK}|\(?\d\))\)?[ \t]*\p{{L}}|\s*$)", regex.MULTILINE
)


def note_on(scene: Scene, header: Header, row: Sequence[Cell | None]) -> Cell | None:
    """Give the note below its table that a cell of a row points to, the first of several; None without one."""
    for column, cell in zip(header.columns, row, strict=False):
        pattern = _NUMBER if _NOTES.search(column.text) else _SIGN
        sign = pattern.search(scene.cell_text(cell)) if cell is not None else None
        if cell is not None and sign is not None:
            block = scene.block_at(cell.start)
            note = _notes_below(scene, block.end).get(sign["sign"]) if block is not None else None
            if note is not None:
                return note
    return None


def _notes_below(scene: Scene, place: int) -> dict[str, Cell]:
    """Give the notes behind a place by their signs, found once for all rows above it."""
    key = ("notes", place, place)
    if key not in scene.memo:
        section = scene.section_at(place - 1)
        end = max(place, min(place + REACH, section.end if section is not None else len(scene.document.text)))
        found = list(_NOTE.finditer(scene.document.text, place, end))
        items = (block for block in scene.document.blocks if block.marker and place <= block.start < end)
        marked = {str(block.marker).strip(" ().:"): Cell(block.start, block.end) for block in items}
        scene.memo[key] = marked | {match["sign"]: Cell(*match.span("note")) for match in reversed(found)}
    return cast(dict[str, Cell], scene.memo[key])
