"""Whether confidence means what it says, and how many errors a person finds who checks the least certain first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractor.learn.judging import VALUE_FIELDS, Judgement
from extractor.learn.records import Record

BINS = 10
SHARES = (0.05, 0.1, 0.2, 0.3, 0.5, 1.0)
"""Shares of the values, the least certain first, for which the review curve says what checking them finds."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An indicator of a record: how sure the program is, how many values it gives, and what is wrong with it.

    `right`: gold has it, with this status and exactly these values. The contract: of the records at 0.9, nine in ten.
    `errors`: values that are wrong, too many, or lacking.
    """

    confidence: float
    values: int
    errors: int
    right: bool
    item: int
    """Which of the record's indicators it is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A report: what its record states, and how many values of indicators that it lacks."""

    stated: Sequence[Statement]
    missed: int


@dataclass(frozen=True, slots=True)
class Bin:
    """The statements with a confidence from `low` on, below the next bin's."""

    low: float
    statements: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Review:
    """What is found by checking a share of the values: shares of the errors in what is extracted, and of all errors.

    No record shows the values of an indicator that was missed, so no checking of records finds them: `missed` is the
    share of these found by reading that share of the reports whole.
    """

    checked: float
    caught: float
    caught_of_all: float
    missed: float


def statements(record: Record, judgements: Iterable[Judgement]) -> list[Statement]:
    """Give the indicators of a record on which gold has a say, in their order."""
    own = sorted((each for each in judgements if each.item is not None), key=_item)
    return [_statement(record, item, list(group)) for item, group in groupby(own, key=_item)]


def missed_values(judgements: Iterable[Judgement]) -> int:
    """Count the values of indicators that were not found."""
    return sum(each.item is None and each.field in VALUE_FIELDS for each in judgements)


def bins(stated: Iterable[Statement]) -> list[Bin]:
    """Give the bins of equal width that hold a statement, from the lowest confidence on."""
    ordered = sorted(stated, key=_bin)
    return [_filled(number, list(group)) for number, group in groupby(ordered, key=_bin)]


def expected_calibration_error(filled: Sequence[Bin]) -> float:
    """Give how far confidence and the share that is right lie apart, 0..1, each bin weighing what it holds."""
    count = sum(each.statements for each in filled)
    return sum(each.statements * abs(each.confidence - each.right) for each in filled) / count if count else 0.0


def review_curve(reports: Iterable[Reading]) -> list[Review]:
    """Give what checking the least certain values of some reports finds, for each of SHARES.

    Values of one confidence come in no order: a part of them holds that part of their errors. Reports are read by the
    mean confidence of their indicators, those without any first.
    """
    readings = list(reports)
    stated = sorted((each for reading in readings for each in reading.stated), key=lambda each: each.confidence)
    levels = [_level(list(group)) for _, group in groupby(stated, key=lambda each: each.confidence)]
    whole = [(1, reading.missed) for reading in sorted(readings, key=_certainty)]
    errors, missed = (sum(found for _, found in each) for each in (levels, whole))
    caught, read = ([_caught(each, share) for share in SHARES] for each in (levels, whole))
    return [
        Review(share, _share(found, errors), _share(found, errors + missed), _share(seen, missed))
        for share, found, seen in zip(SHARES, caught, read, strict=True)
    ]


def _share(found: float, wanted: int) -> float:
    return found / wanted if wanted else 1.0


def _certainty(reading: Reading) -> float:
    return sum(each.confidence for each in reading.stated) / max(len(reading.stated), 1)


def _statement(record: Record, item: int, judgements: list[Judgement]) -> Statement:
    values = [each for each in judgements if each.field in VALUE_FIELDS]
    return Statement(
        confidence=record.items[item].confidence,
        values=sum(each.found is not None for each in values),
        errors=sum(not each.agrees for each in values),
        right=all(each.agrees for each in judgements),
        item=item,
    )


def _item(judgement: Judgement) -> int:
    return -1 if judgement.item is None else judgement.item


def _bin(statement: Statement) -> int:
    return min(int(statement.confidence * BINS), BINS - 1)


def _filled(number: int, group: list[Statement]) -> Bin:
    count = len(group)
    return Bin(
        number / BINS, count, sum(each.confidence for each in group) / count, sum(each.right for each in group) / count
    )


def _level(group: list[Statement]) -> tuple[int, int]:
    """Give the values to check and the errors; a statement without a value must be looked at all the same."""
    return sum(max(each.values, 1) for each in group), sum(each.errors for each in group)


def _caught(levels: list[tuple[int, int]], share: float) -> float:
    """Give the errors among the first values, `share` of all."""
    found, checked = 0.0, share * sum(values for values, _ in levels)
    for values, errors in levels:
        found += errors * min(1.0, checked / values)
        checked = max(0.0, checked - values)
    return found
