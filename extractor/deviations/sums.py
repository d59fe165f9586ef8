"""Sums that the numbers beside them do not add up to: "21 + 5 = 26", rows and columns of totals."""

from collections.abc import Iterator

import regex

from extractor.deviations.findings import Findings, Flag
from extractor.deviations.words import Words
from extractor.deviations.wrong import is_plain, owner, values, wrong
from extractor.document import Cell, Table
from extractor.types import Quantity

SLIP = 0.2
"""Share by which a wrong sum is off; one further off sums up something else."""

_FUZZ = 1e-9
"""Share by which a sum of floating point numbers may be off."""

_EQUALS = regex.compile(r"\s*=\s*")
_DECIMALS = regex.compile(r"\d[.,](\d{1,2})(?!\d)")


def sums(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag sums that do not follow: written out, in rows of totals, in the column behind those of the years."""
    yield from _sums(findings, words)
    yield from _columns(findings, words)
    yield from _rows(findings, words)


def _sums(findings: Findings, words: Words) -> Iterator[Flag]:
    """Check "21 + 5 = 26"."""
    text, run = findings.document.text, list[Quantity]()
    for quantity in findings.quantities:
        if run and words.plus.fullmatch(text, run[-1].evidence.end, quantity.evidence.start):
            run.append(quantity)
            continue
        if len(run) > 1 and _EQUALS.fullmatch(text, run[-1].evidence.end, quantity.evidence.start):
            total = sum(each.low for each in run)
            if all(is_plain(each) for each in (*run, quantity)) and abs(total - quantity.low) > 0.5:
                yield wrong(owner(findings, quantity), quantity, tuple(run), total)
        run = [quantity]


def _columns(findings: Findings, words: Words) -> Iterator[Flag]:
    """Check the totals row of a table against the rows above it, column by column."""
    known = {value.evidence.start for each in findings.indicators for value in values(each)}
    for table in findings.document.tables:
        for number, row in enumerate(table.rows):
            label = row[0] if row else None
            if label is None or not words.total.search(findings.document.text[label.start : label.end]):
                continue
            for column in range(1, len(row)):
                yield from _column(findings, words, table, (number, column), known)


def _column(findings: Findings, words: Words, table: Table, place: tuple[int, int], known: set[int]) -> Iterator[Flag]:
    number, column = place
    total = _only(findings, table.rows[number][column])
    parts: list[Quantity] = []
    for row in table.rows[1:number]:
        label = findings.document.text[row[0].start : row[0].end] if row[0] else ""
        part = _only(findings, row[column])
        if part is None or words.part.search(label) or words.total.search(label):
            return
        parts.append(part)
    if total is None or len(parts) < 2 or total.evidence.start in known:
        return
    if any(part.unit_kind != total.unit_kind or not is_plain(part) for part in (*parts, total)):
        return
    computed = sum(part.low for part in parts)
    slack = 0.5 * len(parts) * _step(total)
    # A sum far off belongs to other rows than these; a wrong one is a slip.
    if total.unit_kind != "percent" and slack + _FUZZ * abs(total.low) < abs(computed - total.low) <= SLIP * abs(
        total.low
    ):
        yield wrong(None, total, tuple(parts), computed)


def _rows(findings: Findings, words: Words) -> Iterator[Flag]:
    """Check the column that sums up those of the years, row by row."""
    for table in findings.document.tables:
        parts, total = _year_columns(findings, words, table)
        for row in table.rows[1:] if total is not None else ():
            stated = _only(findings, row[total]) if total is not None else None
            summed = [part for column in parts if (part := _only(findings, row[column])) is not None]
            if stated is None or len(summed) != len(parts) or not all(_is_summed(each) for each in (stated, *summed)):
                continue
            computed = sum(part.low for part in summed)
            if 0.5 < abs(computed - stated.low) <= SLIP * stated.low:
                yield wrong(owner(findings, stated), stated, tuple(summed), computed)


def _year_columns(findings: Findings, words: Words, table: Table) -> tuple[list[int], int | None]:
    """Give the columns of years and the one right behind them that is their sum."""
    header = [findings.document.text[cell.start : cell.end] if cell else "" for cell in table.rows[0]]
    years = [column for column, head in enumerate(header) if words.year_column.fullmatch(head)]
    total = years[-1] + 1 if len(years) > 1 else len(header)
    return (years, total) if total < len(header) and words.sum_column.fullmatch(header[total]) else ([], None)


def _is_summed(quantity: Quantity) -> bool:
    return is_plain(quantity) and quantity.unit_kind in ("count", "fte", "money")


def _step(total: Quantity) -> float:
    """Give the unit to which a total is rounded: money in thousands or millions, a printed decimal, else nothing."""
    decimals = _DECIMALS.search(total.evidence.quote)
    if decimals and not total.low.is_integer():
        return float(10 ** -len(decimals[1]))
    if total.unit_kind != "money" or total.low % 1000:
        return 0.0
    return 1000.0 if total.low % 1_000_000 else 1_000_000.0


def _only(findings: Findings, cell: Cell | None) -> Quantity | None:
    """Give the quantity of a cell that holds just one."""
    if cell is None or cell.start == cell.end:
        return None
    inside = findings.within(cell.start, cell.end)
    return inside[0] if len(inside) == 1 else None
