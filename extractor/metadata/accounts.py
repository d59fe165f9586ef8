"""What the project was to cost, by the total of its table of costs."""

from collections.abc import Iterator
from itertools import islice

import regex

from extractor.document import Cell, Document, Table
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.values import Found, read_money
from extractor.patterns import Phrases

Total = tuple[str, float, int, int]

LEAST = 10_000
"""SEK of the smallest budget that a table of costs adds up to."""
ABOVE = 200
"""Characters above a table in which "tkr" says what its numbers are."""
MOST_ROWS = 60

_BUDGET = Phrases(
    r"^\W*(?:(?:projekt|total)?budget(?:erat|erad|en)?|(?:beslutat?|beviljat?|godkän[dt]|fastställd?)(?:\s+(?:belopp|budget|kostnad|medel))?|"
    r"(?:enligt\s+)?(?:beslut(?:et)?|plan(?:en)?)|belopp\s+enligt\s+beslut(?:et)?|(?:kostnads)?kalkyl|planerad(?:e)?\s+kostnad(?:er)?)"
    r"(?:\W+(?:enligt\s+beslut(?:et)?|totalt|total|i|kr|sek|kronor|tkr|kkr|mkr|mnkr|ksek|msek|(?:19|20)\d\d|\d\d))*\W*$"
)
_TOTAL = Phrases(
    r"^\W*(?:summa|totalt?|totalsumma|sammanlagt|(?:summa|totala?|projektets|projekt)\s*(?:projekt)?kostnad(?:er)?)"
    r"(?:\s+(?:kostnad(?:er)?|totalt|projektet|budget|kr|kronor|projektkostnad(?:er)?))*\W*$"
)
_COSTS = Phrases(
    r"\b(?:kostnad|ekonom|personal|lön|arvod|resor|resa|lokal|material|köpta?\s+tjänst|extern|konsult|övrigt|övriga|utrustning|"
    r"investering|administration|schablon|indirekt|marknadsföring|bidrag|stöd|finansier|finansiär|medfinans|egeninsats|"
    r"eget\s+arbete|eg[en]t?\s+kapital)"
)
_UNIT = regex.compile(r"(?i)(?<!\p{L})(kr|kronor|sek|tkr|kkr|mkr|mnkr|ksek|tsek|msek|EUR|euro|NOK|DKK)(?!\p{L})")
_FOREIGN = regex.compile(r"(?i)EUR|euro|NOK|DKK")


def budgets_in_tables(document: Document, knowledge: MetadataKnowledge) -> Iterator[Total]:
    """Give the total of the budget column of each table of costs, in SEK."""
    for table in document.tables:
        if len(table.rows) >= 3 and (found := _total(document, table, knowledge)):
            yield found


def _total(document: Document, table: Table, knowledge: MetadataKnowledge) -> Total | None:
    text = document.text
    header = [_text(text, cell) for cell in table.rows[0]]
    column = next((index for index, name in enumerate(header) if index and _BUDGET.search(name)), None)
    names = [_text(text, row[0]) for row in islice(table.rows, MOST_ROWS) if row]
    if column is None or sum(_COSTS.search(name) is not None for name in (header[0], *names[1:])) < 2:
        return None
    row = next((row for row in reversed(table.rows) if row and _TOTAL.search(_text(text, row[0]))), None)
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
    unit = next((match[1] for each in told if (match := _UNIT.search(each))), "kr")
    return None if _FOREIGN.fullmatch(unit) else read_money(written, knowledge, unit=unit)


def _text(text: str, cell: Cell | None) -> str:
    return " ".join(text[cell.start : cell.end].split()) if cell else ""
