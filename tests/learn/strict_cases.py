"""Records and gold with the strict counts (right, spurious, missed); a field not named is at zero."""

from dataclasses import dataclass

from tests.learn.builders import Plain, flag, goal, gold, gold_flag, group, record, value

Counts = dict[str, tuple[int, int, int]]


@dataclass(frozen=True)
class StrictCase:
    says: str
    found: Plain
    wanted: Plain
    counts: Counts


def section(title: str, number: str | None = "13", form: str | None = None) -> Plain:
    return {"id": f"x{number}{title}", "form": form, "number": number, "title": title, "level": 1}


def of_sections(says: str, found: list[Plain], wanted: list[Plain], counts: tuple[int, int, int]) -> StrictCase:
    return StrictCase(says, record(sections=found), gold(sections=wanted), {"sections": counts})


def of_metadata(says: str, found: Plain, wanted: Plain, counts: tuple[int, int, int]) -> StrictCase:
    return StrictCase(says, record(metadata=found), gold(metadata=wanted), {"metadata": counts})


def matched(targets: int = 1, outcomes: int = 1) -> Counts:
    """One indicator found with all of its values right."""
    return {
        "indicators": (1, 0, 0),
        "status": (1, 0, 0),
        "targets": (targets, 0, 0),
        "outcomes": (outcomes, 0, 0),
        "values": (targets + outcomes, 0, 0),
    }


def missed(targets: int = 1, outcomes: int = 1) -> Counts:
    return {
        "indicators": (0, 0, 1),
        "targets": (0, 0, targets),
        "outcomes": (0, 0, outcomes),
        "values": (0, 0, targets + outcomes),
    }


def missed_and_extra() -> Counts:
    """Values of an indicator that gold does not have count as values only."""
    return {**missed(), "indicators": (0, 1, 1), "values": (0, 2, 2)}


def of_goals(says: str, found: list[Plain], wanted: list[Plain], counts: Counts) -> StrictCase:
    return StrictCase(says, record(*found), gold(*wanted), counts)


def of_flags(says: str, found: list[Plain], wanted: list[Plain], counts: tuple[int, int, int]) -> StrictCase:
    """Deviations of an indicator, i0, that is found as gold has it."""
    return StrictCase(
        says,
        record(goal(), deviations=found),
        gold(goal(), deviations=wanted),
        {**matched(), "deviations": counts},
    )


TWINS = (goal(), goal(target=50, outcome=30))
"""One name over two statements of one section."""

BOTH_FOUND: Counts = {
    "indicators": (2, 0, 0),
    "status": (2, 0, 0),
    "targets": (2, 0, 0),
    "outcomes": (2, 0, 0),
    "values": (4, 0, 0),
}

STRICT_CASES = (
    of_sections("a section", [section("Indikatorer")], [section("Indikatorer")], (1, 0, 0)),
    of_sections("another number", [section("Indikatorer", "14")], [section("Indikatorer")], (0, 1, 1)),
    of_sections("no number on either side", [section("Mål", None)], [section("Mål", None)], (1, 0, 0)),
    of_sections("a title cut short", [section("Mål")], [section("Mål och resultat")], (1, 0, 0)),
    of_sections("another title", [section("Ekonomi")], [section("Indikatorer")], (0, 1, 1)),
    of_sections("another form, the same title", [section("Mål", form="a")], [section("Mål", form="b")], (1, 0, 0)),
    of_sections(
        "subsections are not compared", [section("Mål"), {**section("Syfte"), "level": 2}], [section("Mål")], (1, 0, 0)
    ),
    of_metadata("case and punctuation", {"project_name": "Norr-sken"}, {"project_name": "NORR SKEN"}, (1, 0, 0)),
    of_metadata("another date", {"project_end": "2019-01-01"}, {"project_end": "2019-01-31"}, (0, 1, 1)),
    of_metadata("not found", {"case_id": None}, {"case_id": "2020"}, (0, 0, 1)),
    of_metadata("more than the reader noted", {"case_id": "2020"}, {}, (0, 0, 0)),
    of_metadata("öre", {"total_budget": 10.004}, {"total_budget": 10}, (1, 0, 0)),
    of_goals("an indicator", [goal()], [goal()], matched()),
    of_goals("missed", [], [goal()], missed()),
    of_goals("another section", [goal(section="14")], [goal()], missed_and_extra()),
    of_goals("gold without a section", [goal(section="14")], [goal(section=None)], matched()),
    of_goals("found outside every section", [goal(section=None)], [goal()], matched()),
    of_goals("another name with the same numbers", [goal("Arbetstillfällen")], [goal()], matched()),
    of_goals("another name and number", [goal("Mässor", 40, 27)], [goal()], missed_and_extra()),
    of_goals(
        "only one number right",
        [goal(outcome=27)],
        [goal()],
        {**matched(), "outcomes": (0, 1, 1), "values": (1, 1, 1)},
    ),
    of_goals(
        "target not found", [goal(target=None)], [goal()], {**matched(), "targets": (0, 0, 1), "values": (1, 0, 1)}
    ),
    of_goals("optional and missed", [], [goal(optional=True)], {}),
    of_goals("optional and found, with another outcome", [goal(outcome=5)], [goal(optional=True)], {}),
    of_goals("a count in running prose", [goal(scope="narrative")], [], {}),
    of_goals("without numbers", [goal(target=None, outcome=None)], [goal(target=None, outcome=None)], matched(0, 0)),
    of_goals(
        "full-time jobs are counted like jobs",
        [goal(target=None) | {"outcome": value(26, kind="fte")}],
        [goal(target=None)],
        matched(0, 1),
    ),
    of_goals(
        "a share is no count",
        [goal(target=None) | {"outcome": value(26, kind="percent")}],
        [goal(target=None)],
        {**matched(0, 0), "outcomes": (0, 1, 1), "values": (0, 1, 1)},
    ),
    of_goals(
        "per year",
        [goal() | {"target": value(40, per="year")}],
        [goal()],
        {**matched(), "targets": (0, 1, 1), "values": (1, 1, 1)},
    ),
    of_goals(
        "another status",
        [goal(outcome=None, status="cancelled")],
        [goal(outcome=None, status="not_measured")],
        {**matched(1, 0), "status": (0, 1, 1)},
    ),
    of_goals(
        "of two statements the one whose numbers agree",
        [goal(target=50, outcome=30), goal()],
        [goal()],
        {**matched(), "indicators": (1, 1, 0), "values": (2, 2, 0)},
    ),
    of_goals(
        "groups",
        [goal(breakdown=[group("women", 9), group("men", 16), group("Umeå", 3, dimension="other")])],
        [goal(breakdown=[group("women", 9), group("men", 17), group("umeå", 3, dimension="geography")])],
        {**matched(), "breakdown": (2, 1, 1), "values": (4, 1, 1)},
    ),
    of_goals(
        "a group of another dimension",
        [goal(breakdown=[group("young", 9, dimension="age")])],
        [goal(breakdown=[group("young", 9, dimension="origin")])],
        {**matched(), "breakdown": (0, 1, 1), "values": (2, 1, 1)},
    ),
    of_goals(
        "an optional group",
        [goal(breakdown=[group("women", 5), group("men", 17)])],
        [goal(breakdown=[group("women", 9, optional=True), group("men", 17)])],
        {**matched(), "breakdown": (1, 0, 0), "values": (3, 0, 0)},
    ),
    of_goals(
        "an indicator too many, with groups",
        [goal(breakdown=[group("women", 9), group("women", 9)])],
        [],
        {"indicators": (0, 1, 0), "values": (0, 4, 0)},
    ),
    of_flags("a deviation", [flag()], [gold_flag()], (1, 0, 0)),
    of_flags("another kind", [flag("overshoot")], [gold_flag()], (0, 1, 1)),
    of_flags("a kind that gold does not list", [flag("missing_target")], [], (0, 0, 0)),
    of_flags("of a group", [flag(subgroup="women")], [gold_flag(subgroup="Women")], (1, 0, 0)),
    of_flags("of the whole, not the group", [flag()], [gold_flag(subgroup="women")], (0, 1, 1)),
    of_flags("optional", [flag()], [gold_flag(optional=True)], (0, 0, 0)),
    of_flags("of the report", [flag("invalid_metadata", None)], [gold_flag("invalid_metadata", None)], (1, 0, 0)),
    of_flags("said twice", [flag(), flag()], [gold_flag()], (1, 0, 0)),
    of_flags(
        "a contradiction hung on the statement that may have it",
        [flag("contradiction")],
        [gold_flag("contradiction", "Nya jobb", optional=True), gold_flag("contradiction", "Jobb")],
        (1, 0, 0),
    ),
    StrictCase(
        "a deviation of an indicator that gold calls optional",
        record(goal(), deviations=[flag()]),
        gold(goal(optional=True)),
        {},
    ),
    StrictCase(
        "a deviation of a count in running prose",
        record(goal(scope="narrative"), deviations=[flag()]),
        gold(),
        {},
    ),
    StrictCase(
        "deviations of one name over two statements: gold lists one",
        record(*TWINS, deviations=[flag(indicator="i0"), flag(indicator="i1")]),
        gold(*TWINS, deviations=[gold_flag()]),
        {**BOTH_FOUND, "deviations": (1, 0, 0)},
    ),
    StrictCase(
        "deviations of one name over two statements: gold lists both",
        record(*TWINS, deviations=[flag(indicator="i0")]),
        gold(*TWINS, deviations=[gold_flag(), gold_flag()]),
        {**BOTH_FOUND, "deviations": (1, 0, 1)},
    ),
    StrictCase(
        "a deviation of a group hangs on the statement that has the group",
        record(
            TWINS[0], {**TWINS[1], "breakdown": [group("women")]}, deviations=[flag(indicator="i1", subgroup="women")]
        ),
        gold(TWINS[0], {**TWINS[1], "breakdown": [group("women")]}, deviations=[gold_flag(subgroup="women")]),
        {**BOTH_FOUND, "deviations": (1, 0, 0)},
    ),
)
