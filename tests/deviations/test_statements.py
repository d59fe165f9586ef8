from dataclasses import replace

import pytest

from extractor.deviations import find
from tests.deviations.builders import Report, flagged, quantity, words

WORDS = words()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("45", "45", []),
        ("45", "42", ["contradiction"]),
        ("56 företag", "ett 50-tal företag", []),
        ("56 företag", "ett 80-tal företag", ["contradiction"]),
        ("42 företag", "drygt 40 företag", []),
        ("39 företag", "knappt 40 företag", []),
        ("31 988 865 kr", "32 Mkr", []),
        ("31 988 865 kr", "35 Mkr", ["contradiction"]),
        ("10 234 besökare", "10 000 besökare", []),
        ("140 personer", "142 personer", ["contradiction"]),
        ("48,3 %", "48 %", []),
        ("300 heltidstjänster", "310 arbetstillfällen", []),
        ("30 företag", "10 företag per år", []),
        ("30 företag", "40 personer", []),
        ("40 företag", "30-50 företag", []),
    ],
)
def test_two_statements_of_one_indicator(one: str, other: str, expected: list[str]) -> None:
    report = Report().stated("Företag", None, one, scope="narrative").stated("Företag", None, other, scope="narrative")
    assert flagged(find(report.findings(), WORDS)) == expected


def test_it_hangs_on_the_indicator_section() -> None:
    report = Report().section("12 Sammanfattning", key="summary").stated("Kurser", "40", "45")
    report.section("13 Indikatorer", key="indicators").stated("Kurser", "40", "40")
    found = [each for each in find(report.findings(), WORDS) if each.kind == "contradiction"]
    assert [(each.indicator, [place.quote for place in each.evidence]) for each in found] == [("i2", ["40", "45"])]


def test_targets_may_disagree_unless_one_was_revised() -> None:
    report = Report().stated("Kurser", "40", "40").stated("Kurser", "38", "40")
    assert flagged(find(report.findings(), WORDS)) == ["contradiction", "exceeded"][:1] + ["overshoot"]
    report = Report().stated("Kurser", "40", "38", revised="38").stated("Kurser", "38", "38")
    assert "contradiction" not in flagged(find(report.findings(), WORDS))


def test_two_things_of_one_name() -> None:
    report = Report().stated("Kurser", "40", "40").stated("Kurser", "20", "20")
    assert flagged(find(report.findings(), WORDS)) == []
    report = Report().stated("Workshop", None, "7", scope="activity").stated("Workshop", None, "4", scope="activity")
    assert "contradiction" not in flagged(find(report.findings(), WORDS))


def test_progress_is_no_contradiction() -> None:
    report = Report().section("Lägesrapport", form="del1").stated("Kurser", "40", "20")
    report.section("Slutrapport", form="del2").stated("Kurser", "40", "40")
    report.options["interim_forms"] = frozenset({"del1"})
    assert flagged(find(report.findings(), WORDS)) == ["shortfall"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Totalt har 45 företag fått stöd av projektet.", ["contradiction"]),
        ("Totalt har 42 företag fått stöd av projektet.", []),
        ("Totalt har drygt 40 företag fått stöd av projektet.", []),
        ("Under 2017 har 12 företag fått stöd.", []),
        ("Kommunen har 45 företag.", []),
        ("Målet var att 45 företag skulle få stöd, 40 i länet.", []),
        ("Totalt har 45 företag fått stöd och 12 utbildningar hållits.", ["contradiction"]),
        ("Totalt har 40 av 45 företag fått stöd.", []),
        ("Totalt har 450 företag i länet fått stöd av andra.", []),
        ("Totalt har 45 personer i företag fått stöd.", []),
        ("Totalt har 45 företag fått stöd, och fem av dem hyr plats i dag.", ["contradiction"]),
        ("Med 45 företag mot beslutets 42 är vi nöjda med stödet.", ["contradiction"]),
        ("Med 45 företag mot beslutets 41 är vi nöjda med stödet.", []),
        ("Att 45 företag fått stöd gläder oss.", ["contradiction"]),
        ("Totalt har 45 företag som skulle ha fått stöd tackat nej.", []),
        ("Av 45 företag hade 13 fått stöd förut.", []),
        # another occasion, two occasions, another year
        ("Totalt har en mässa i Åsby med 45 företag gett stöd.", []),
        ("Vi visade stöd för alla på två mässor med 39 respektive 45 företag.", []),
        ("Totalt fick företag stöd, som 2012 låg på 45 företag.", []),
        ("Totalt har tre mässor med 45 företag gett stöd.", ["contradiction"]),
        # another unit, a level, a change, one part of several
        ("Efter 42 år kom stöd till 45.", []),
        ("Totalt har projektets stöd till företag höjt TRL 45 för alla.", []),
        ("Totalt skulle 45 företag i stället för 42 få stöd.", []),
        ("Av 42 företag har 37 små och 5 stora fått stöd.", []),
        ("Övriga minskade tredje året, företag med stöd ökade från 42 till 45.", ["contradiction"]),
        ("Med 45 företag i länet, 42 i norr, 51 i söder och 12 i väst är stöd viktigt.", []),
    ],
)
def test_an_outcome_said_again_in_prose(said: str, expected: list[str]) -> None:
    report = Report().stated("Antal företag som får stöd", "42 företag", "42 företag")
    report.line(said)
    assert flagged(find(report.findings(), WORDS)) == expected


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        # the goal said as what came of it
        ("Nya arbeten", "Projektet har gett 6 nya arbeten.", ["contradiction"]),
        ("Nya arbeten", "Projektet skulle ge 6 nya arbeten.", []),
        ("Nya arbeten", "Målet var att projektet har gett 6 nya arbeten.", []),
    ],
)
def test_an_outcome_said_otherwise(name: str, said: str, expected: list[str]) -> None:
    report = Report().stated(name, "6", "5")
    report.line(said)
    assert [each for each in flagged(find(report.findings(), WORDS)) if each == "contradiction"] == expected


def test_goals_of_one_name_within_a_few_lines_are_two_goals() -> None:
    report = Report()
    for target, outcome in (("30", "34"), ("5", "3")):
        report.stated("Bageriet", target, outcome, scope="narrative", key="bageriet")
    assert "contradiction" not in flagged(find(report.findings(), WORDS))


def test_an_outcome_said_again_beside_its_target_in_prose() -> None:
    report = Report().stated("Antal företag som får stöd", "60 företag", "58 företag")
    said = report.line("Målet var att ge stöd till 60 företag, och totalt har 61 företag fått stöd.")
    target, outcome = [each for each in report.quantities if each.evidence.start >= said.start]
    report.stated("Stöd", target=None, outcome=None, scope="narrative")
    report.indicators[-1] = replace(report.indicators[-1], target=target, outcome=outcome)
    found = [each for each in find(report.findings(), WORDS) if each.kind == "contradiction"]
    assert [(each.indicator, each.expected, each.observed) for each in found] == [("i1", 58, 61)]


def test_a_unit_in_the_name_or_behind_the_number() -> None:
    report = Report().stated("Textil", None, "38 ton", key="textil").stated("Textil (ton)", None, "41", key="textil")
    assert "contradiction" in flagged(find(report.findings(), WORDS))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Totalt har 9 företag fått ett intyg om stöd.", []),
        ("Totalt har 9 nya företag fått stöd.", ["contradiction"]),
    ],
)
def test_a_name_is_told_apart_from_a_shorter_one(said: str, expected: list[str]) -> None:
    report = (
        Report().stated("Antal företag som får stöd", "140", "140").stated("Antal nya företag som får stöd", "7", "7")
    )
    report.line(said)
    assert flagged(find(report.findings(), WORDS)) == expected


def test_the_same_measured_of_two_things_that_began_apart() -> None:
    report = Report().stated("Olja, liter", "0", "1 200").stated("Olja, liter", "0", "0")
    first, second = report.indicators
    baselines = (quantity("38 500"), quantity("21 000"))
    report.indicators[:] = [replace(first, baseline=baselines[0]), replace(second, baseline=baselines[1])]
    assert "contradiction" not in flagged(find(report.findings(), WORDS))


def test_outcomes_of_other_sizes_in_prose_are_of_other_things() -> None:
    report = Report().stated("Kvällar", None, "11 stycken", scope="narrative")
    report.stated("Kvällar", None, "1 240", scope="narrative")
    assert flagged(find(report.findings(), WORDS)) == []
