"""Each sign of right and wrong in texts of a line or two; which indicator of the text bears it."""

from pathlib import Path

import pytest

from extractor import indicators, quantities, resources
from extractor.indicators import confidence
from extractor.pipeline import knowledge
from tests.builders import document
from tests.indicators.builders import WORDS, sections

TABLE = "Indikator\tMål\tUtfall\n"
PROSE = "Enligt ansökan var målet att 40 gårdar skulle bli kunder hos oss. Det blev till slut 31 gårdar."
CODE = Path(confidence.__file__).parent
PROOFS = {
    "answered",
    "baseline",
    "groups_add_up",
    "named_at_outcome",
    "same_number",
    "same_size",
    "same_unit",
    "settled",
    "tables_aside",
    "ungrouped_among_grouped",
    "words_shared",
}
"""Signs that speak for an indicator."""


def signs(text: str) -> tuple[indicators.Signs, ...]:
    made = document(text)
    return indicators.signs(made, sections(made), quantities.find(made, knowledge().grammar), WORDS)


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("answered", "Målet var 40 kurser. Utfallet blev 38 kurser."),
        ("unanswered", TABLE + "Antal kurser\t40\t"),
        ("settled", TABLE + "Antal kurser\t40\tEj mätt"),
        ("baseline", "Indikator\tUtgångsläge\tMål\tUtfall\nAntal kurser\t2\t40\t38"),
        ("goal_without_unit", "Antal kurser\nMål: 40\nUtfall: 38"),
        ("table_without_unit", TABLE + "Antal kurser\t40\t38"),
        ("kinds_differ", TABLE + "Antal kurser\t40\t38 %"),
        ("same_size", TABLE + "Antal kurser\t40\t38"),
        ("other_size", TABLE + "Antal kurser\t40\t400"),
        ("other_magnitude", TABLE + "Antal kurser\t40\t401"),
        ("same_number", TABLE + "Antal kurser\t40\t40"),
        ("in_lines", "Antal kurser\nMål: 40\nUtfall: 38"),
        ("words_shared", "Målet var 40 gårdar i Berga. Antalet gårdar i Berga blev 38."),
        ("named_at_outcome", TABLE + "Antal kurser\t40\t38"),
        ("unread_near", "Målet var 40 kurser. Utfallet blev 38 kurser, och 7 andra möten hölls."),
        ("table_unread", TABLE + "Antal kurser\t40\t38\nVi köpte också 7 stolar\t\t"),
        ("tables_aside", "Målet var 40 kurser. Utfallet blev 38 kurser.\n" + "Kostnad\tBudget\nLön\t700\nResor\t200"),
        ("others_unanswered", TABLE + "Antal kurser\t40\t38\nAntal möten\t4\t"),
        ("same_unit", "Målet var 40 kurser. Utfallet blev 38 kurser."),
        ("other_unit", "Målet var 40 kurser. Utfallet blev 38 utbildningar."),
        ("groups", TABLE + "Antal deltagare\t40\t38, varav 20 kvinnor"),
        ("groups_in_lines", "Antal deltagare\nMål: 40\nUtfall: 38 varav 20 kvinnor"),
        ("groups_in_prose", PROSE[:-1] + ", varav 20 kvinnor."),
        ("groups_add_up", TABLE + "Antal deltagare\t40\t38, varav 20 kvinnor och 18 män"),
        ("groups_do_not_add_up", TABLE + "Antal deltagare\t40\t38, varav 20 kvinnor och 17 män"),
        ("group_above_whole", TABLE + "Antal deltagare\t40\t38, varav 50 kvinnor"),
        ("group_of_other_kind", TABLE + "Antal deltagare\t40\t38, varav 55 % kvinnor"),
        ("ungrouped_among_grouped", TABLE + "Antal deltagare\t40\t38, varav 20 kvinnor\nAntal kurser\t4\t3"),
        ("name_without_words", TABLE + "17\t40\t38"),
        ("name_with_digits", TABLE + "Kurser 2019\t40\t38"),
        ("name_said_twice", TABLE + "Antal kurser\t40\t38\nAntal kurser\t4\t3"),
        ("name_of_section", "# 5. Kurser\nMål: 40\nUtfall: 38"),
        ("name_of_one_word", TABLE + "Berga\t40\t38"),
        ("name_of_other_kind", TABLE + "Svinn (%)\t40 st\t38 st"),
        ("yearly_goal", "Årlig energibesparing\nMål: 40 MWh\nUtfall: 38 MWh"),
        ("unread_beside", "Målet var 40 kurser. Utfallet blev 38 kurser, och 7 andra möten hölls."),
        ("unread_alike", "Målet var 40 kurser. Utfallet blev 38 kurser, och 7 andra möten hölls."),
        ("unread_elsewhere", TABLE + "Kurser i keramik\t40\t\nVi hann med 38 kurser i keramik."),
        ("goal_said_again", TABLE + "Antal kurser\t40\t38\nDe 40 kurser som vi sökte medel för var många."),
        ("status_beside", "Målet var 40 kurser. Utfallet blev 38 kurser. Effekten mättes inte."),
        ("part_of_total", TABLE + "Antal kurser\t40\t38\nKurser i Berga\t30\t25\nKurser i Bro\t10\t13"),
        ("report_of_prose", PROSE),
        ("report_unread", "Målet var 40 kurser. Utfallet blev 38 kurser. Vi köpte 7 stolar."),
    ],
)
def test_signs(sign: str, text: str) -> None:
    assert any(sign in found for found in signs(text))


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("answered", TABLE + "Antal kurser\t40\t"),
        ("unanswered", TABLE + "Antal kurser\t40\tEj mätt"),
        ("unanswered", TABLE + "Antal kurser\t40\t0"),
        ("other_size", "Målet var 40 kurser per år. Utfallet blev 100 kurser."),
        ("other_magnitude", TABLE + "Antal kurser\t40\t399"),
        ("same_number", TABLE + "Antal kurser\t40\t41"),
        ("in_lines", TABLE + "Antal kurser\t40\t38"),
        ("unread_near", "Målet var 40 kurser. Utfallet blev 38 kurser."),
        ("table_unread", TABLE + "Antal kurser\t40\t38"),
        ("tables_aside", TABLE + "Antal kurser\t40\t38"),
        ("others_unanswered", TABLE + "Antal kurser\t40\t38\nAntal möten\t4\t3"),
        ("outcome_doubted", "Målet var 40 kurser. Utfallet blev 38 kurser."),  # no model, no opinion
        ("groups_do_not_add_up", TABLE + "Antal deltagare\t40\t38, varav 20 kvinnor"),
        ("group_above_whole", TABLE + "Antal deltagare\t40\t38, varav 55 % kvinnor"),
        ("name_of_other_kind", TABLE + "Andel nöjda (%)\t40\t38"),
        ("yearly_goal", "Antal kurser per år\nMål: 40 per år\nUtfall: 38 per år"),
        ("unread_beside", "Målet var 40 kurser. Utfallet blev 38 kurser."),
        ("part_of_total", TABLE + "Antal kurser\t40\t38\nAntal möten\t30\t25\nAntal resor\t11\t13"),
        ("report_unread", TABLE + "Antal kurser\t40\t38"),
    ],
)
def test_what_is_no_such_sign(sign: str, text: str) -> None:
    found = signs(text)
    assert found
    assert not any(sign in each for each in found)


def test_a_report_without_indicators_has_no_signs() -> None:
    assert signs("Vi träffades 4 gånger.") == ()


def test_signs_are_told_of_each_indicator_in_order() -> None:
    answered, unanswered = signs(TABLE + "Antal kurser\t40\t38\nAntal möten\t4\t")
    assert "answered" in answered
    assert "unanswered" in unanswered


WEIGHTS = resources.read("confidence/weights")["weights"]


def test_every_weight_is_that_of_a_sign() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in CODE.glob("*.py"))
    assert [name for name in WEIGHTS if f'"{name}"' not in code] == []


@pytest.mark.parametrize("sign", sorted(WEIGHTS))
def test_proofs_raise_confidence_and_doubts_lower_it(sign: str) -> None:
    # Three tenths either way are what chance makes of a sign that says little.
    assert WEIGHTS[sign] > -0.3 if sign in PROOFS else WEIGHTS[sign] < 0.3
