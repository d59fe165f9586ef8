"""What all indicators of a report tell about each one: names, numbers read and left unread, parts of totals."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.document import Table
from extractor.indicators.drafts import Draft, Scene, Span, numbers_of
from extractor.types import Quantity, UnitKind

Signs = dict[str, float]
Found = Iterator[tuple[str, float]]
"""Signs by name; one that is 0 is no sign."""

MOST_PARTS = 12
"""Indicators in a row that may be the parts of the one before or behind them."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A report with its indicators, as far as several signs ask about it."""

    scene: Scene
    drafts: Sequence[Draft]
    unread: Sequence[Quantity]
    """Numbers, times aside, that no indicator has, in their order."""
    starts: Sequence[int]
    names: Counter[str]
    alike: Mapping[tuple[float, UnitKind], Sequence[Quantity]]
    """All numbers of the report by what they state."""
    owners: Mapping[int, Draft]
    """Offset of a number -> the indicator that has it."""
    parts: frozenset[Draft]
    """Indicators whose goals and outcomes add up to those of another one."""
    prose: float
    """Share of indicators that were found in running text."""
    grouped: float
    """Share of indicators that are broken down."""
    unanswered: int
    """Indicators of which nothing says what came of them."""
    tables: Sequence[tuple[int, int, int, int]]
    """Each table's span, how many numbers it holds, and how many of them no indicator has."""

    def unread_in(self, start: int, end: int) -> Sequence[Quantity]:
        """Give the unread numbers that begin in `text[start:end]`."""
        return self.unread[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def unread_of_table(self, offset: int) -> float:
        """Give the share of unread numbers in the table around an offset, 0 outside of tables."""
        place = bisect_right(self.tables, offset, key=lambda table: table[0]) - 1
        if place < 0 or offset >= self.tables[place][1]:
            return 0.0
        _, _, numbers, unread = self.tables[place]
        return unread / max(numbers, 1)


def survey(scene: Scene, drafts: Sequence[Draft]) -> Survey:
    """Look over a report's indicators, in their order."""
    alike: dict[tuple[float, UnitKind], list[Quantity]] = defaultdict(list)
    for quantity in scene.quantities:
        alike[quantity.low, quantity.unit_kind].append(quantity)
    owners = {quantity.evidence.start: draft for draft in reversed(drafts) for quantity in numbers_of(draft)}
    unread = _unread(scene, drafts)
    starts = [quantity.evidence.start for quantity in unread]
    count = max(len(drafts), 1)
    return Survey(
        scene,
        drafts,
        unread,
        starts,
        Counter(draft.name.casefold() for draft in drafts),
        alike,
        owners,
        frozenset(_parts(drafts)),
        sum(draft.origin == "prose" for draft in drafts) / count,
        sum(bool(draft.breakdown) for draft in drafts) / count,
        sum(draft.is_unanswered for draft in drafts),
        [_counted(scene, table, starts) for table in scene.document.tables],
    )


def in_table(draft: Draft) -> bool:
    """Tell whether the columns of a table gave the values."""
    return draft.origin in ("table", "activity")


def spans_of(scene: Scene, draft: Draft) -> list[Span]:
    """Give the paragraphs and the table rows in which goal and outcome stand."""
    numbers = (draft.values.get(role) for role in ("target", "outcome", "revised"))
    return sorted({_around(scene, number.evidence.start) for number in numbers if number is not None})


def _around(scene: Scene, offset: int) -> Span:
    block = scene.block_at(offset)
    if block is not None and block.kind != "table":
        return block.start, block.end
    text = scene.document.text
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text)


def _unread(scene: Scene, drafts: Sequence[Draft]) -> list[Quantity]:
    """Give the numbers outside those of the indicators: "tre av fyra" is one number of an indicator, read as 75 %."""
    read = sorted((number.evidence.start, number.evidence.end) for draft in drafts for number in numbers_of(draft))
    starts = [start for start, _ in read]

    def is_read(offset: int) -> bool:
        place = bisect_right(starts, offset)
        return place > 0 and read[place - 1][1] > offset

    counted = (quantity for quantity in scene.quantities if quantity.unit_kind != "time")
    return [quantity for quantity in counted if not is_read(quantity.evidence.start)]


def _counted(scene: Scene, table: Table, unread: Sequence[int]) -> tuple[int, int, int, int]:
    """Give a table's span, how many numbers that are no times it holds, and how many of them are unread."""
    numbers = sum(number.unit_kind != "time" for number in scene.within(table.start, table.end))
    return table.start, table.end, numbers, bisect_left(unread, table.end) - bisect_left(unread, table.start)


def _parts(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give the indicators that stand in a row before or behind one which they add up to."""
    totals = [_totals(draft) for draft in drafts]
    for place in range(len(drafts)):
        for step in (1, -1):
            reach = range(place + step, place + step * (MOST_PARTS + 1), step)
            count = _adding_up(totals, place, [at for at in reach if 0 <= at < len(drafts)])
            yield from (drafts[place + step * nth] for nth in range(1, count + 1))


def _adding_up(totals: Sequence[tuple[float, float] | None], place: int, row: Sequence[int]) -> int:
    """Give how many of a row add up to the goal and outcome at `place`, 0 when they do not."""
    whole = totals[place]
    target = outcome = 0.0
    for count, at in enumerate(row, start=1):
        part = totals[at]
        if whole is None or part is None or target > whole[0] or outcome > whole[1]:
            break
        target, outcome = target + part[0], outcome + part[1]
        if count > 1 and outcome > 0 and (round(target, 4), round(outcome, 4)) == whole:
            return count
    return 0


def _totals(draft: Draft) -> tuple[float, float] | None:
    target, outcome = draft.values.get("target"), draft.values.get("outcome")
    return (round(target.low, 4), round(outcome.low, 4)) if target is not None and outcome is not None else None
