from pathlib import Path

import pytest

from extractor.learn.calibration import Bin, Reading, Statement, bins, expected_calibration_error, review_curve
from tests.learn.builders import Plain, goal, gold, group, record, result

GROUPED = goal(breakdown=[group("women", 9)])


def said(confidence: float, *, right: bool = True, values: int = 1, errors: int = 0) -> Statement:
    return Statement(confidence, values, errors, right, item=0)


@pytest.mark.parametrize(
    ("found", "wanted", "statement"),
    [
        (goal(), goal(), said(0.9, values=2)),
        (goal(outcome=27), goal(), said(0.9, values=2, errors=1, right=False)),
        (goal(), GROUPED, said(0.9, values=2, errors=1, right=False)),
        (goal(status="cancelled"), goal(), said(0.9, values=2, right=False)),
        (goal(section="14"), goal(), said(0.9, values=2, errors=2, right=False)),
        (goal(), goal(optional=True), None),
        (goal("Mässor", 1, 2, scope="narrative"), goal(), None),
    ],
)
def test_what_a_statement_counts_for(tmp_path: Path, found: Plain, wanted: Plain, statement: Statement | None) -> None:
    stated = result(tmp_path, "a", record(found), gold(wanted)).stated
    assert stated == ((statement,) if statement else ())


def test_bins_hold_their_lower_end_and_the_last_one_certainty() -> None:
    made = bins([said(0.25), said(0.25, right=False), said(0.3), said(1.0)])
    assert made == [Bin(0.2, 2, 0.25, 0.5), Bin(0.3, 1, 0.3, 1.0), Bin(0.9, 1, 1.0, 1.0)]


@pytest.mark.parametrize(
    ("stated", "error"),
    [
        ([], 0.0),
        ([said(1.0), said(1.0)], 0.0),
        ([said(0.5), said(0.5, right=False)], 0.0),
        ([said(1.0, right=False)], 1.0),
        ([said(1.0), said(1.0), said(1.0), said(0.2)], 0.2),
    ],
)
def test_expected_calibration_error(stated: list[Statement], error: float) -> None:
    assert expected_calibration_error(bins(stated)) == pytest.approx(error)


def caught_at(share: float, stated: list[Statement], missed: int = 0) -> tuple[float, float]:
    (review,) = (each for each in review_curve([Reading(stated, missed)]) if each.checked == share)
    return review.caught, review.caught_of_all


SURE = [said(0.9, values=90, errors=2)]


@pytest.mark.parametrize(
    ("stated", "missed", "caught"),
    [
        ([said(0.1, values=10, errors=8), *SURE], 0, (0.8, 0.8)),
        ([said(0.1, values=10, errors=8), *SURE], 10, (0.8, 0.4)),
        ([*SURE, said(0.1, values=10, errors=8)], 0, (0.8, 0.8)),
        ([said(0.5, values=50, errors=8), said(0.5, values=50, errors=0)], 0, (0.1, 0.1)),
        ([said(0.9, values=10)], 0, (1.0, 1.0)),
        ([], 4, (1.0, 0.0)),
    ],
)
def test_checking_a_tenth(stated: list[Statement], missed: int, caught: tuple[float, float]) -> None:
    assert caught_at(0.1, stated, missed) == pytest.approx(caught)


def test_checking_all_finds_all_that_can_be_found() -> None:
    assert caught_at(1.0, [said(0.3, values=3, errors=3), *SURE], missed=5) == pytest.approx((1.0, 0.5))


@pytest.mark.parametrize(
    ("doubtful", "sure", "none", "missed"),
    [(4, 0, 0, 1.0), (0, 4, 0, 0.0), (9, 1, 9, 0.5), (0, 0, 4, 1.0), (0, 0, 0, 1.0)],
)
def test_reading_a_tenth_of_the_reports_whole(doubtful: int, sure: int, none: int, missed: float) -> None:
    readings = [
        *[Reading([said(0.9), said(0.3)], sure)] * 18,
        Reading([said(0.5), said(0.4)], doubtful),
        Reading([], none),
    ]
    (review,) = (each for each in review_curve(readings) if each.checked == 0.1)
    assert review.missed == pytest.approx(missed)
