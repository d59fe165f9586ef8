"""What the project was to cost, by the total of its table of costs."""

from collections.abc import Iterator
from itertools import islice

from extractor.document import Cell, Document, Table
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.values import Found, read_money

Total = tuple[str, float, int, int]

LEAST = 10_000
"""SEK of the smallest budget that a table of costs adds up to."""
ABOVE = 200
"""Characters above a table in which "tkr" says what its numbers are."""
MOST_ROWS = 60


def budgets_in_tables(document: Document, knowledge: MetadataKnowledge) -> Iterator[Total]:
    """Give the total of the budget column of each table of costs, in SEK."""
    for table in document.tables:
        if len(table.rows) >= 3 and (found := _total(document, table, knowledge)):
            yield found


def _total(document: Document, table: Table, knowledge: MetadataKnowledge) -> Total | None:
    text, words = document.text, knowledge.costs
    header = [_text(text, cell) for cell in table.rows[0]]
    column = next((index for index, name in enumerate(header) if index and words.budget.search(name)), None)
    names = [_text(text, row[0]) for row in islice(table.rows, MOST_ROWS) if row]
    if column is None or sum(words.post.search(name) is not None for name in (header[0], *names[1:])) < 2:
        return None
    row = next((row for row in reversed(table.rows) if row and words.total.search(_text(text, row[0]))), None)
    cell = row[column] if row and column < len(row) else None
    if row is None or cell is None:
        return None
    above = text[max(table.start - ABOVE, 0) : table.start]
    found = _amount(text[cell.start : cell.end], (header[column], _text(text, row[0]), *header, above), knowledge)
    if found is None or not isinstance(found.value, float) or found.value < LEAST:
        return None
    return "total_budget", found.value, cell.start + found.start, cell.start + found.end


def _amount(written: str, told: tuple[str, ...], knowledge: MetadataKnowledge) -> Found | None:
    """Read an amount with the unit that its column, its row or the text above the table names."""
    unit = next((match for each in told if (match := knowledge.unit.search(each))), None)
    if unit is not None and unit["foreign"]:
        return None
    return read_money(written, knowledge, unit=unit[0] if unit else "kr")


def _text(text: str, cell: Cell | None) -> str:
    return " ".join(text[cell.start : cell.end].split()) if cell else ""
