"""A table as its header reads it: as it stands or rows as columns, with what is said beside it of its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.document import Cell, Table
from extractor.indicators.drafts import Scene
from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.headers import has_values, read_header
from extractor.indicators.tables.labelled_cells import goals_in_names, header_in_cells
from extractor.indicators.tables.legends import REACH, explained
from extractor.indicators.tables.loose_goals import with_loose_goal
from extractor.indicators.words.abbreviations import spelled_out

BESIDE = 200
"""Characters above and below a table in which the unit of its numbers may be said."""
LONGEST_HEAD = 30
"""Characters of a cell in a header that stands on its side."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a table with what they say, in the order in which its header stands above them."""

    header: Header
    texts: Sequence[Sequence[str]]
    cells: Sequence[Sequence[Cell | None]]

    @property
    def names(self) -> list[str]:
        """What the first column of the body says."""
        return [row[0] for row in self.texts[self.header.body :] if row[0]]


def sheet_of(scene: Scene, table: Table, caption: str, above: Table | None) -> Sheet | None:
    """Give a table the way its header reads it, or that of the table above it; None for one without roles."""
    texts, cells, header = _oriented(scene, table, caption)
    if header is None and above is not None:
        header = _shared(scene, above, texts)
    return Sheet(header, texts, cells) if header is not None else None


def with_units(scene: Scene, table: Table, header: Header, caption: str) -> Header:
    """Add in what all numbers, or the amounts alone, are by a sentence above or below the table, or by its title."""
    beside = (scene.text(max(table.start - BESIDE, 0), table.start), scene.text(table.end, table.end + BESIDE))
    units = (unit for unit, said in scene.words.table_units if any(said.search(text) for text in beside))
    amounts = (found["unit"] for text in beside if (found := scene.words.tables.amounts.search(text)))
    title = scene.words.tables.title_unit.search(caption)
    return replace(header, unit=next(units, title["unit"] if title else ""), amounts=next(amounts, ""))


def has_header(scene: Scene, table: Table) -> bool:
    """Tell whether a table has a header of its own with targets and outcomes."""
    header = read_header(scene.texts(table.rows), scene.words)
    return header is not None and is_two_sided(header)


def is_two_sided(header: Header) -> bool:
    """Tell whether a header has columns both for goals and for what came of them."""
    return bool(header.having("target", "revised")) and bool(header.having("outcome"))


def _shared(scene: Scene, above: Table, texts: Sequence[Sequence[str]]) -> Header | None:
    """Give the header of the table above for one that begins with values and has as many columns."""
    if len(above.rows[0]) != len(texts[0]) or not has_values(texts[0], scene.words):
        return None
    header = read_header([*scene.texts(above.rows), *texts], scene.words)
    return replace(header, body=0) if header is not None and is_two_sided(header) else None


def _oriented(
    scene: Scene, table: Table, caption: str
) -> tuple[list[list[str]], Sequence[Sequence[Cell | None]], Header | None]:
    """Give the texts and cells of a table the way its header reads them: as they stand, or rows as columns."""
    texts = spelled_out(scene.texts(table.rows), caption)
    texts[0] = explained(
        texts[0], scene.text(max(table.start - REACH, 0), table.start), scene.text(table.end, table.end + REACH)
    )
    labelled = header_in_cells(texts, scene.words)
    if labelled is not None:
        return texts, table.rows, labelled
    header = read_header(texts, scene.words)
    header = with_loose_goal(scene, table, header, texts) if header is not None else None
    if header is not None and is_two_sided(header):
        return texts, table.rows, header
    turned = [list(column) for column in zip(*texts, strict=True)]
    other = read_header(turned, scene.words) if len(turned) > 1 and _is_head(turned[0]) else None
    if other is not None and is_two_sided(other):
        return turned, list(zip(*table.rows, strict=True)), other
    if header is None:
        return texts, table.rows, None
    settled, cells = goals_in_names(scene, header, table.rows)
    return (texts if settled is header else scene.texts(cells)), cells, settled


def _is_head(cells: Sequence[str]) -> bool:
    """Tell whether a first column can be a header turned on its side: a few words in each cell, no sentences."""
    return all(len(cell) <= LONGEST_HEAD for cell in cells)
