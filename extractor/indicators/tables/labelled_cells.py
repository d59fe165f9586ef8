"""Roles that stand in the cells, not over them: "Stängsel | Mål: 12 km | Resultat: 13 km", "Läger (mål 10) | 12"."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.document import Cell
from extractor.indicators.drafts import Scene
from extractor.indicators.tables.columns import Column, Header
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role, Vocabulary, header_role

LONGEST_CELL = 60
"""Characters of a cell with a role word and a number."""
LEAST_ROWS = 2
LEAST_VALUES = 2
"""Cells with numbers that show a first row to be no header."""
_NUMBER = regex.compile(r"\d[\d\s.,–-]*")
_IN_NAME = regex.compile(
    r"(?P<name>\p{L}[^()]*?)[\s,;:–-]*(?:\((?P<inner>[^()]*\d[^()]*)\)|[,;:–-]\s*(?P<tail>\p{L}[\p{L}\s.:=]*\d[^()]*))\s*"
)
"""A name with a part behind it that holds a number, in brackets or behind a comma."""

Cells = Sequence[Sequence[Cell | None]]


def header_in_cells(texts: Sequence[Sequence[str]], words: Vocabulary) -> Header | None:
    """Give the columns of a table without a header whose cells say what they are; None for other tables."""
    if sum(bool(_NUMBER.search(cell)) for cell in texts[0][1:]) < LEAST_VALUES:
        return None
    roles = [None, *(_role(texts, place, words) for place in range(1, len(texts[0])))]
    if not {"target", "outcome"} <= set(roles):
        return None
    return Header((Column("", "name"), *(Column("", role) for role in roles[1:])), 0, None)


def _role(texts: Sequence[Sequence[str]], place: int, words: Vocabulary) -> Role | None:
    """Give the role that the cells of a column with numbers name, all of them the same."""
    cells = [row[place] for row in texts if row[place] and _NUMBER.search(row[place])]
    roles = {header_role(_NUMBER.sub(" ", cell), words) if len(cell) <= LONGEST_CELL else None for cell in cells}
    role = roles.pop() if len(roles) == 1 and len(cells) >= LEAST_ROWS else None
    return role if role in VALUE_ROLES else None


def goals_in_names(scene: Scene, header: Header, cells: Cells) -> tuple[Header, Cells]:
    """Part the goals from the names of a table's rows where it has a column for outcomes alone."""
    if header.having("target", "revised") or not header.having("outcome"):
        return header, cells
    names = header.having("name")[:1] or [0]
    rows = [_parted(scene, row, names[0]) for row in cells[header.body :]]
    if sum(row is not None for row in rows) < max(LEAST_ROWS, len(rows) / 2):
        return header, cells
    spread = [row or (*old, None) for row, old in zip(rows, cells[header.body :], strict=True)]
    return replace(header, columns=(*header.columns, Column("", "target")), body=0), spread


def _parted(scene: Scene, row: Sequence[Cell | None], place: int) -> tuple[Cell | None, ...] | None:
    cell = row[place]
    match = _IN_NAME.fullmatch(scene.document.text, cell.start, cell.end) if cell else None
    part = "inner" if match and match["inner"] else "tail"
    if match is None or header_role(_NUMBER.sub(" ", match[part]), scene.words) != "target":
        return None
    name, goal = Cell(*match.span("name")), Cell(*match.span(part))
    return (*row[:place], name, *row[place + 1 :], goal)
