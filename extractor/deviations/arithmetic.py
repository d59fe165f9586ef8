"""Percentages and sums that do not follow from the numbers they are stated with."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

import regex

from extractor.deviations.findings import Findings, Flag
from extractor.deviations.passages import sentence_at
from extractor.deviations.words import Words
from extractor.document import Block, Cell, Table
from extractor.types import Indicator, Quantity

POINT = 1.0
"""Percentage points by which a stated whole percentage may be off: rounded or cut off."""

NEAR = 160
"""Characters after an outcome within which a fulfilment is stated."""

ABOUT = 3.0
"""Percentage points for "ca" and the like."""

_block_start = attrgetter("start")

_OF = regex.compile(r"\s*(?:\p{L}+\s+){0,3}?(?:av|utav)\s+(?:\p{L}+\s+){0,3}?", regex.IGNORECASE)
_THAT_IS = regex.compile(
    r"[^\d.;:!?]{0,40}?[\s,]*(?:\(\s*|[–=-]\s*|,?\s*(?:dvs\.?|d\.v\.s\.|vilket\s+(?:motsvarar|är|ger|innebär)|motsvarande|"
    r"alltså|det\s+vill\s+säga|eller)\s+)(?:motsvarar\s+|dvs\.?\s+)?",
    regex.IGNORECASE,
)
_BRACKET = regex.compile(r"\s*\(\s*(?:motsvarande\s+|dvs\.?\s+)?")
_PLUS = regex.compile(r"\s*(?:\+|plus)\s*", regex.IGNORECASE)
_EQUALS = regex.compile(r"\s*=\s*")


def arithmetic(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag percentages and sums whose relation to the numbers beside them is explicit and that do not follow."""
    yield from _percent_of(findings)
    yield from _fulfilment(findings, words)
    yield from _sums(findings)
    yield from _columns(findings, words)


def _percent_of(findings: Findings) -> Iterator[Flag]:
    """Check "388 av 400 (97 %)" and "97 % (388 av 400)"."""
    text = findings.document.text
    for one, two, three in zip(*(findings.quantities[place:] for place in range(3)), strict=False):
        between = (one.evidence.end, two.evidence.start), (two.evidence.end, three.evidence.start)
        if _is_count(one) and _is_count(two) and _is_percent(three):
            part, whole, stated, patterns = one, two, three, (_OF, _THAT_IS)
        elif _is_percent(one) and _is_count(two) and _is_count(three):
            part, whole, stated, patterns = two, three, one, (_BRACKET, _OF)
        else:
            continue
        if all(pattern.fullmatch(text, *place) for pattern, place in zip(patterns, between, strict=True)):
            yield from _ratio(findings, part, whole, stated)


def _fulfilment(findings: Findings, words: Words) -> Iterator[Flag]:
    """Check a stated fulfilment ("måluppfyllelse 97 %", a column of percentages) against target and outcome."""
    for indicator in findings.indicators:
        outcome = indicator.outcome
        goals = [goal for goal in (indicator.revised_target, indicator.target) if goal is not None]
        if outcome is None or not goals or not all(_is_plain(each) for each in (outcome, *goals)):
            continue
        if any(each.unit_kind != outcome.unit_kind or each.per != outcome.per for each in goals):
            continue
        for stated in _stated_fulfilment(indicator, outcome, goals, findings, words):
            if not any(_follows(outcome, goal, stated) for goal in goals):
                yield _flag(indicator, stated, (outcome, goals[0]), 100 * outcome.low / goals[0].low)


def _stated_fulfilment(
    indicator: Indicator, outcome: Quantity, goals: Sequence[Quantity], findings: Findings, words: Words
) -> Iterator[Quantity]:
    own = {each.evidence.start for each in (outcome, *goals)}
    place = _row(findings, outcome) or _vicinity(indicator, outcome, findings)
    for quantity in findings.within(*place):
        if quantity.evidence.start not in own and _is_percent(quantity) and _is_fulfilment(quantity, findings, words):
            yield quantity


def _is_fulfilment(quantity: Quantity, findings: Findings, words: Words) -> bool:
    """Tell whether a percentage stands in a column of that name, or beside the word in its sentence."""
    text = findings.document.text
    header = _header(findings, quantity)
    if header is not None:
        return words.fulfilment_header.search(header) is not None
    start, end = _sentence(findings, quantity)
    before = text[max(start, quantity.evidence.start - 40) : quantity.evidence.start]
    after = text[quantity.evidence.end : min(end, quantity.evidence.end + 40)]
    return bool(words.fulfilment.search(before) or words.fulfilment.match(after.lstrip()))


def _vicinity(indicator: Indicator, outcome: Quantity, findings: Findings) -> tuple[int, int]:
    """Give the text from an indicator's sentence on, as far as a fulfilment belongs to it: to the next indicator."""
    start, _ = _sentence(findings, outcome)
    end = outcome.evidence.end
    others = (each.evidence.start for each in findings.indicators if each.id != indicator.id)
    return start, min([end + NEAR, *(other for other in others if other > end)])


def _sums(findings: Findings) -> Iterator[Flag]:
    """Check "21 + 5 = 26"."""
    text, run = findings.document.text, list[Quantity]()
    for quantity in findings.quantities:
        if run and _PLUS.fullmatch(text, run[-1].evidence.end, quantity.evidence.start):
            run.append(quantity)
            continue
        if len(run) > 1 and _EQUALS.fullmatch(text, run[-1].evidence.end, quantity.evidence.start):
            total = sum(each.low for each in run)
            if all(_is_plain(each) for each in (*run, quantity)) and abs(total - quantity.low) > 0.5:
                yield _flag(_owner(findings, quantity), quantity, tuple(run), total)
        run = [quantity]


def _columns(findings: Findings, words: Words) -> Iterator[Flag]:
    """Check the totals row of a table against the rows above it, column by column."""
    known = {value.evidence.start for each in findings.indicators for value in _values(each)}
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
    if any(part.unit_kind != total.unit_kind or not _is_plain(part) for part in (*parts, total)):
        return
    computed = sum(part.low for part in parts)
    slack = 0.5 * len(parts) * _step(total)
    # A sum far off belongs to other rows than these; a wrong one is a slip.
    if total.unit_kind != "percent" and slack < abs(computed - total.low) <= 0.2 * abs(total.low):
        yield _flag(None, total, tuple(parts), computed)


def _step(total: Quantity) -> float:
    """Give the unit to which a total is rounded: money stated in thousands or millions, else nothing."""
    if total.unit_kind != "money" or total.low % 1000:
        return 0.0
    return 1000.0 if total.low % 1_000_000 else 1_000_000.0


def _only(findings: Findings, cell: Cell | None) -> Quantity | None:
    """Give the quantity of a cell that holds just one."""
    if cell is None or cell.start == cell.end:
        return None
    inside = findings.within(cell.start, cell.end)
    return inside[0] if len(inside) == 1 else None


def _ratio(findings: Findings, part: Quantity, whole: Quantity, stated: Quantity) -> Iterator[Flag]:
    plain = all(_is_plain(each) for each in (part, whole)) and part.low <= whole.low
    if plain and not _follows(part, whole, stated):
        yield _flag(_owner(findings, part, whole), stated, (part, whole), 100 * part.low / whole.low)


def _follows(part: Quantity, whole: Quantity, stated: Quantity) -> bool:
    if not whole.low:
        return True
    slack = POINT if stated.modifier == "exact" else ABOUT
    computed = 100 * part.low / whole.low
    return stated.low - slack <= computed <= stated.high + slack


def _flag(indicator: Indicator | None, stated: Quantity, numbers: tuple[Quantity, ...], computed: float) -> Flag:
    percent = stated.unit_kind == "percent"
    return Flag(
        (stated.evidence, *(number.evidence for number in numbers)),
        indicator,
        expected=round(computed, 4),
        observed=stated.low,
        ratio=round(stated.low / computed, 4) if computed else None,
        facts={
            "stated": stated,
            "numbers": tuple(number.evidence.quote for number in numbers),
            "computed": replace_value(stated, round(computed, 1 if percent else 2)),
        },
    )


def replace_value(quantity: Quantity, value: float) -> Quantity:
    """Give a quantity with another exact value, for a message."""
    return Quantity(value, value, quantity.unit, quantity.unit_kind, "exact", None, quantity.evidence)


def _owner(findings: Findings, *quantities: Quantity) -> Indicator | None:
    """Give the indicator that states one of the quantities."""
    starts = {quantity.evidence.start for quantity in quantities}
    for each in findings.indicators:
        if any(value.evidence.start in starts for value in _values(each)):
            return each
    return None


def _values(indicator: Indicator) -> Iterator[Quantity]:
    groups = (value for group in indicator.breakdown for value in (group.target, group.outcome))
    for value in (indicator.outcome, indicator.target, indicator.revised_target, indicator.baseline, *groups):
        if value is not None:
            yield value


def _block(findings: Findings, quantity: Quantity) -> Block | None:
    start, blocks = quantity.evidence.start, findings.document.blocks
    place = bisect_right(blocks, start, key=_block_start) - 1
    return blocks[place] if place >= 0 and start < blocks[place].end else None


def _sentence(findings: Findings, quantity: Quantity) -> tuple[int, int]:
    block = _block(findings, quantity)
    start, end = (block.start, block.end) if block else (quantity.evidence.start, quantity.evidence.end)
    return sentence_at(findings.document.text, quantity.evidence.start, start, end)


def _row(findings: Findings, quantity: Quantity) -> tuple[int, int] | None:
    """Give the bounds of the table row that a quantity stands in."""
    block = _block(findings, quantity)
    if block is None or block.table is None:
        return None
    for row in findings.document.tables[block.table].rows:
        cells = [cell for cell in row if cell is not None]
        if cells and cells[0].start <= quantity.evidence.start < cells[-1].end:
            return cells[0].start, cells[-1].end
    return None


def _header(findings: Findings, quantity: Quantity) -> str | None:
    """Give the text of the first row's cell over a quantity in a table."""
    block = _block(findings, quantity)
    if block is None or block.table is None:
        return None
    rows = findings.document.tables[block.table].rows
    for row in rows[1:]:
        for column, cell in enumerate(row):
            if cell is not None and cell.start <= quantity.evidence.start < cell.end:
                head = rows[0][column] if column < len(rows[0]) else None
                return findings.document.text[head.start : head.end] if head else ""
    return ""


def _is_plain(quantity: Quantity) -> bool:
    return quantity.low == quantity.high and quantity.modifier == "exact"


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit_kind in ("count", "fte", "money")


def _is_percent(quantity: Quantity) -> bool:
    return quantity.unit_kind == "percent" and "enhet" not in (quantity.unit or "")
