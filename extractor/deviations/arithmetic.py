"""Percentages and sums that do not follow from the numbers they are stated with."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from extractor.deviations.findings import Findings, Flag
from extractor.deviations.passages import sentence_at
from extractor.deviations.sums import sums
from extractor.deviations.words import Words
from extractor.deviations.wrong import is_plain, owner, wrong
from extractor.document import Block
from extractor.types import Indicator, Quantity, Subgroup

POINT = 1.0
"""Percentage points by which a stated whole percentage may be off: rounded or cut off."""

NEAR = 160
"""Characters after an outcome within which a fulfilment is stated."""

ABOUT = 3.0
"""Percentage points for "ca" and the like."""

_block_start = attrgetter("start")


def arithmetic(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag percentages and sums whose relation to the numbers beside them is explicit and that do not follow."""
    yield from _percent_of(findings, words)
    yield from _fulfilment(findings, words)
    yield from sums(findings, words)


def _percent_of(findings: Findings, words: Words) -> Iterator[Flag]:
    """Check "388 av 400 (97 %)" and "97 % (388 av 400)"."""
    text = findings.document.text
    for one, two, three in zip(*(findings.quantities[place:] for place in range(3)), strict=False):
        between = (one.evidence.end, two.evidence.start), (two.evidence.end, three.evidence.start)
        if _is_count(one) and _is_count(two) and _is_percent(three):
            part, whole, stated, patterns = one, two, three, (words.part_of, words.that_is)
        elif _is_percent(one) and _is_count(two) and _is_count(three):
            part, whole, stated, patterns = two, three, one, (words.in_brackets, words.part_of)
        else:
            continue
        if all(pattern.fullmatch(text, *place) for pattern, place in zip(patterns, between, strict=True)):
            yield from _ratio(findings, part, whole, stated)


def _fulfilment(findings: Findings, words: Words) -> Iterator[Flag]:
    """Check a stated fulfilment ("måluppfyllelse 97 %", a column of percentages) against target and outcome."""
    for indicator, group, outcome, goals in _measured(findings):
        if outcome is None or not goals or not all(is_plain(each) for each in (outcome, *goals)):
            continue
        if any(each.unit_kind != outcome.unit_kind or each.per != outcome.per for each in goals):
            continue
        place = _row(findings, outcome) or (None if group else _vicinity(indicator, outcome, findings))
        for stated in _stated_fulfilment(place, outcome, goals, findings, words) if place else ():
            if not any(_follows(outcome, goal, stated) for goal in goals):
                flag = wrong(indicator, stated, (outcome, goals[0]), 100 * outcome.low / goals[0].low)
                yield replace(flag, subgroup=group)


def _measured(
    findings: Findings,
) -> Iterator[tuple[Indicator, Subgroup | None, Quantity | None, Sequence[Quantity]]]:
    """Give the outcome and the goals, the changed one first, of each indicator and of each group with its own."""
    for indicator in findings.indicators:
        goals = [goal for goal in (indicator.revised_target, indicator.target) if goal is not None]
        yield indicator, None, indicator.outcome, goals
        for group in indicator.breakdown:
            yield indicator, group, group.outcome, [group.target] if group.target else []


def _stated_fulfilment(
    place: tuple[int, int], outcome: Quantity, goals: Sequence[Quantity], findings: Findings, words: Words
) -> Iterator[Quantity]:
    own = {each.evidence.start for each in (outcome, *goals)}
    for quantity in findings.within(*place):
        if quantity.evidence.start in own:
            continue
        if _is_percent(quantity) and _is_fulfilment(quantity, findings, words):
            yield quantity
        elif _is_bare_percent(quantity, findings, words):
            yield replace(quantity, unit_kind="percent")


def _is_bare_percent(quantity: Quantity, findings: Findings, words: Words) -> bool:
    """Tell whether a number without a sign stands in a column of percentages of the goal."""
    if quantity.unit_kind != "count" or quantity.unit is not None:
        return False
    header = _header(findings, quantity)
    return bool(header) and words.fulfilment_header.search(header or "") is not None and "%" in (header or "")


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


def _ratio(findings: Findings, part: Quantity, whole: Quantity, stated: Quantity) -> Iterator[Flag]:
    plain = all(is_plain(each) for each in (part, whole)) and part.low <= whole.low
    if plain and not _follows(part, whole, stated):
        yield wrong(owner(findings, part, whole), stated, (part, whole), 100 * part.low / whole.low)


def _follows(part: Quantity, whole: Quantity, stated: Quantity) -> bool:
    if not whole.low:
        return True
    slack = POINT if stated.modifier == "exact" else ABOUT
    computed = 100 * part.low / whole.low
    return stated.low - slack <= computed <= stated.high + slack


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


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit_kind in ("count", "fte", "money")


def _is_percent(quantity: Quantity) -> bool:
    return quantity.unit_kind == "percent" and "enhet" not in (quantity.unit or "")
