"""Tables with the groups in a column of their own: "Deltagare | Kvinnor | 60 | 71", below it "| Män | 40 | 28"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.document import Cell
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.columns import ASIDE, VALUE, Header
from extractor.indicators.tables.rows import Row, read_row
from extractor.indicators.tables.totals import is_total
from extractor.indicators.words.subgroups import identify, named_group
from extractor.indicators.words.vocabulary import VALUE_ROLES, Vocabulary, grouping_of
from extractor.types import Dimension


@dataclass(frozen=True, slots=True)
class Nesting:
    """Which column of a table holds the names, which the groups, and what sort of groups these are."""

    name: int
    group: int
    dimension: Dimension


def nesting_of(header: Header, body: Sequence[Sequence[str]], words: Vocabulary) -> Nesting | None:
    """Tell which of the two columns before the values holds groups that come again under each name; None if none does.

    Names stand once or in each of their rows, whichever of the two columns comes first.
    """
    first = next((n for n, column in enumerate(header.columns) if _holds_values(header, body, n)), 0)
    leading = [n for n in range(first) if header.columns[n].role not in ASIDE]
    rows = [row for row in body if any(row[first:])]
    if len(leading) != 2 or len(rows) < 2:
        return None
    outer, inner = leading
    if any(not row[inner] or VALUE.match(row[inner]) and not identify(row[inner], words) for row in rows):
        return None
    blocks = _blocks(rows, outer, inner)
    dimension = _dimension(header, rows, inner, words)
    if dimension is not None and len(blocks) < len(rows):
        return Nesting(outer, inner, dimension)
    dimension = grouping_of(header.columns[outer].text, words)
    again = len(blocks) > 1 and all(block == blocks[0] for block in blocks)
    return Nesting(inner, outer, dimension) if dimension is not None and again else None


def _holds_values(header: Header, body: Sequence[Sequence[str]], place: int) -> bool:
    if header.columns[place].role not in VALUE_ROLES:
        return False
    return any(VALUE.match(row[place]) for row in body)


def _blocks(rows: Sequence[Sequence[str]], outer: int, inner: int) -> list[list[str]]:
    """Give what the inner column says under each name of the outer one."""
    blocks: list[list[str]] = []
    name = None
    for row in rows:
        if row[outer] and row[outer] != name:
            name = row[outer]
            blocks.append([])
        if not blocks:
            return []
        blocks[-1].append(row[inner])
    return blocks


def _dimension(header: Header, rows: Sequence[Sequence[str]], place: int, words: Vocabulary) -> Dimension | None:
    """Give what sort of groups a column holds: its head or most of its labels say so; None for other columns."""
    headed = grouping_of(header.columns[place].text, words)
    if headed is not None:
        return headed
    labels = {row[place] for row in rows}
    groups = [group for label in labels if (group := identify(label, words)) is not None]
    known = len(groups) + sum(is_total(label) for label in labels)
    dimensions = {group.dimension for group in groups}
    if not groups or known * 2 < len(labels):
        return None
    return dimensions.pop() if len(dimensions) == 1 else "other"


def read_nested(
    scene: Scene, header: Header, cells: Sequence[Sequence[Cell | None]], nesting: Nesting
) -> Iterator[Draft]:
    """Make an indicator of each name: its totals row, with the rows of its groups hung on it."""
    columns = list(header.columns)
    columns[nesting.name] = replace(columns[nesting.name], role="name")
    columns[nesting.group] = replace(columns[nesting.group], role=None, group=None)
    header = replace(header, columns=tuple(columns), grouping=None)
    blocks: dict[str, list[tuple[str, Row]]] = {}
    outer = min(nesting.name, nesting.group)
    above: Cell | None = None
    for row in cells:
        above = row[outer] if scene.cell_text(row[outer]) else above
        whole = [above if place == outer else cell for place, cell in enumerate(row)]
        read = read_row(scene, header, whole)
        blocks.setdefault(read.name.casefold(), []).append((scene.cell_text(whole[nesting.group]), read))
    for rows in blocks.values():
        yield from _drafts(scene, rows, nesting)


def _drafts(scene: Scene, rows: Sequence[tuple[str, Row]], nesting: Nesting) -> Iterator[Draft]:
    totals = [row for label, row in rows if is_total(label) or not label]
    drafts = totals[0].drafts(totals[0].name) if totals else []
    draft = drafts[0] if drafts else Draft(rows[0][1].name, rows[0][1].evidence, "table")
    for label, row in rows:
        if label and not is_total(label):
            group = named_group(label, scene.words, nesting.dimension)
            draft.add_group(group.of(label, target=row.first("target"), outcome=row.first("outcome")))
    if drafts:
        yield from drafts
    elif draft.breakdown:
        yield draft
