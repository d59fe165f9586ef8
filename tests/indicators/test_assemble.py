"""Records of drafts: names, keys, scopes, sections, and what is said twice."""

import pytest

from extractor.indicators.assemble import key_of
from tests.indicators.builders import indicators, stated


def test_a_value_of_a_table_is_not_found_again_in_its_text() -> None:
    text = "Indikator\tMål\tUtfall\nKörer\tMålet var att 40 körer skulle sjunga i byarna\tDet blev 31 körer"
    assert stated(text) == ["Körer | T40 O31"]


@pytest.mark.parametrize("mark", ["1. ", "a) ", "2.3. ", "(b) "])
def test_names_without_their_list_numbers(mark: str) -> None:
    assert stated(f"{mark}Antal körer: mål 4, utfall 5") == ["Antal körer | T4 O5"]


@pytest.mark.parametrize("name", ["Antal nya körer", "Nya körer (antal)", "antalet nya körer:"])
def test_one_key_for_all_ways_to_write_a_name(name: str) -> None:
    assert key_of(name) == "nya körer"


@pytest.mark.parametrize("name", ["Antal", "–", "%"])
def test_no_empty_key(name: str) -> None:
    assert key_of(name)


def test_the_section_is_the_innermost_with_a_number() -> None:
    text = "# 4. Resultat\n## Körer\nAntal körer\nMål: 4\nUtfall: 5\n# 5. Slutord\nTack."
    (found,) = indicators(text)
    assert found.section == "s1"


def test_a_heading_without_a_number_stands_in_the_numbered_section_above_it() -> None:
    text = "# 5. Mål\n## 5.1. Räckvidd\n## Körer i byarna\nMål: 40\nUtfall: 31\n## 5.2. Hälsa\nFrisk luft."
    (found,) = indicators(text)
    assert found.section == "s2"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Indikator\tMål\tUtfall\nAntal körer\t4\t5", "programme"),
        ("Projektets egna indikatorer\nAntal körer\nMål: 4\nUtfall: 5", "project"),
        ("Aktivitet\tMål\tResultat\nKörer\tVi ska starta 4 körer i byarna\tVi har startat 5 körer", "activity"),
        (
            "Enligt ansökan var målet att 40 gårdar skulle bli kunder hos oss. Utfallet blev till slut 31 gårdar.",
            "narrative",
        ),
    ],
)
def test_scopes(text: str, scope: str) -> None:
    assert [each.scope for each in indicators(text)] == [scope]


def test_what_is_proved_is_surest_and_what_nothing_answers_least_sure() -> None:
    rows = ("Antal resor\t40\t", "Antal resor\t40\t38, varav 20 kvinnor", "Antal resor\t40\t38 (20 kvinnor, 18 män)")
    confidence = [each.confidence for row in rows for each in indicators(f"Indikator\tMål\tUtfall\n{row}")]
    assert len(confidence) == len(rows)
    assert sorted(confidence) == confidence
    assert 0 < confidence[0] < confidence[1] < confidence[2] < 1


def test_the_projects_own_money_is_no_indicator() -> None:
    told = "Målet var att 12 gårdar skulle bli kunder. Utfallet blev 9 gårdar."
    text = f"{told}\n\nProjektets totala budget skulle enligt målet vara 18 000 kr. Utfallet blev 12 000 kr."
    assert stated(text) == ["gårdar skulle bli kunder | T12 O9"]


def test_a_number_of_another_order_of_size_is_no_answer() -> None:
    told = "Målet var att 12 gårdar skulle bli kunder. Utfallet blev 9 gårdar."
    assert stated(f"{told}\n\nMålet var att 3000 gäster skulle komma. Till slut blev det 19.")[1:] == [
        "gäster skulle komma | T3000",
    ]


def test_money_spent_of_a_budget_is_no_indicator() -> None:
    text = (
        "# Mål\na) 120 personer ska gå någon av våra kurser\nb) 15 nya företag ska startas\nc) 80 % ska vara nöjda\n"
        "# Resultat\na) 134 personer har gått kurs.\nb) 9 företag har startats.\nc) 82 % var nöjda.\n"
        "# Ekonomi\nPersonal 640 000 kr, material 88 000 kr. Totalt 728 000 kr av budgeterade 750 000 kr."
    )
    assert not [line for line in stated(text) if "750000" in line]


def test_promises_that_are_told_as_kept_make_a_report_without_the_word_goal() -> None:
    text = (
        "Kören skulle värva 30 sångare. Det blev 41 sångare.\n\n"
        "I mars skulle 12 hyresgäster flytta in. Det blev 9 hyresgäster."
    )
    assert stated(text) == ["sångare | T30 O41", "hyresgäster flytta in | T12 O9"]
