import pytest

from extractor.learn.agreement import LENIENT, STRICT
from extractor.learn.judging import FIELDS, judge
from extractor.learn.names import likeness
from extractor.learn.records import read_record
from extractor.learn.scores import tally
from tests.learn.builders import Plain, flag, goal, gold, gold_flag, group, record, value
from tests.learn.strict_cases import STRICT_CASES, Counts, StrictCase, section

NOTHING = (0, 0, 0)


def counts_of(found: Plain, wanted: Plain, *, lenient: bool = False) -> Counts:
    tallies = tally(judge(read_record(found), read_record(wanted), LENIENT if lenient else STRICT))
    return {field: (each.right, each.spurious, each.missed) for field, each in tallies.items()}


@pytest.mark.parametrize("case", STRICT_CASES, ids=lambda case: case.says)
def test_strict(case: StrictCase) -> None:
    assert counts_of(case.found, case.wanted) == {field: case.counts.get(field, NOTHING) for field in FIELDS}


@pytest.mark.parametrize("case", STRICT_CASES, ids=lambda case: case.says)
def test_gold_agrees_with_itself(case: StrictCase) -> None:
    goals, sections = case.wanted["indicators"], case.wanted["sections"]
    counts = counts_of(record(*goals, sections=sections), gold(*goals, sections=sections))
    assert {field: wrong for field, (_, *wrong) in counts.items() if wrong != [0, 0]} == {}


@pytest.mark.parametrize("case", STRICT_CASES, ids=lambda case: case.says)
def test_lenient_lets_pass_all_that_strict_does(case: StrictCase) -> None:
    strict, lenient = counts_of(case.found, case.wanted), counts_of(case.found, case.wanted, lenient=True)
    assert {field for field in FIELDS if lenient[field][0] < strict[field][0]} == set()


LENIENT_CASES = [
    ("outcomes", record(goal(outcome=1009)), gold(goal(outcome=1000)), (1, 0, 0)),
    ("outcomes", record(goal(outcome=1011)), gold(goal(outcome=1000)), (0, 1, 1)),
    ("outcomes", record(goal(outcome=0)), gold(goal(outcome=1)), (0, 1, 1)),
    ("outcomes", record(goal() | {"outcome": value(26, kind="percent")}), gold(goal()), (0, 1, 1)),
    (
        "metadata",
        record(metadata={"beneficiary": "Umeå kommun"}),
        gold(metadata={"beneficiary": "Kommun Umeå"}),
        (1, 0, 0),
    ),
    (
        "metadata",
        record(metadata={"project_end": "2019-01-01"}),
        gold(metadata={"project_end": "2019-01-31"}),
        (0, 1, 1),
    ),
    ("metadata", record(metadata={"case_id": "20201234"}), gold(metadata={"case_id": "20201235"}), (0, 1, 1)),
    ("sections", record(sections=[section("Mål", "14")]), gold(sections=[section("Mål")]), (1, 0, 0)),
    ("sections", record(sections=[section("Ekonomi")]), gold(sections=[section("Mål")]), (0, 1, 1)),
    ("indicators", record(goal(section="14")), gold(goal()), (1, 0, 0)),
    ("indicators", record(goal(section="14", outcome=5, target=4)), gold(goal()), (0, 1, 1)),
    (
        "breakdown",
        record(goal(breakdown=[group("umeå kommun", 3, dimension="geography")])),
        gold(goal(breakdown=[group("umeå", 3, dimension="other")])),
        (1, 0, 0),
    ),
    (
        "breakdown",
        record(goal(breakdown=[group("women", 3)])),
        gold(goal(breakdown=[group("men", 3)])),
        (0, 1, 1),
    ),
    (
        "deviations",
        record(goal(), deviations=[flag(subgroup="umeå kommun")]),
        gold(goal(), deviations=[gold_flag(subgroup="umeå")]),
        (1, 0, 0),
    ),
]


@pytest.mark.parametrize(("field", "found", "wanted", "counts"), LENIENT_CASES)
def test_lenient(field: str, found: Plain, wanted: Plain, counts: tuple[int, int, int]) -> None:
    assert counts_of(found, wanted, lenient=True)[field] == counts


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Antal nya jobb", "nya jobb", 1.0),
        ("Nya jobb", "Antal nya jobb i företag som fått stöd", 1.0),
        ("mässor", "jobb", 0.0),
        ("antal", "antal", 1.0),
        ("", "nya jobb", 0.0),
    ],
)
def test_likeness(one: str, other: str, alike: float) -> None:
    assert likeness(one, other) == likeness(other, one) == alike


def test_a_disagreement_says_what_was_wanted_and_found() -> None:
    (wrong,) = (
        each
        for each in judge(read_record(record(goal(outcome=1250.5))), read_record(gold(goal())), STRICT)
        if not each.agrees
    )
    assert str(wrong) == "outcomes: [13] Nya jobb: wanted 26, found 1250.5"
