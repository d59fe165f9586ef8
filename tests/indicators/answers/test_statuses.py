"""Goals of which the author says that they were not measured or dropped: right there, below, before, or pages away."""

import pytest

from tests.indicators.builders import stated

FILLER = "Vi har haft roligt under hela tiden.\nMånga har hört av sig i efterhand.\nVädret var gott hela sommaren."
ANSWERED = "Målet var 5 läger. Det blev 5 läger."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Målet var 40 seglare. Tyvärr vet vi inte hur många det blev.", "T40 | NOT_MEASURED"),
        ("Målet var att 60 procent av seglarna skulle trivas. Det blev aldrig någon enkät.", "T60% | NOT_MEASURED"),
        ("Målet var 12 uttrar. Arten har inte inventerats sedan 2018.", "T12 | NOT_MEASURED"),
        ("Målet var 5 bryggor. Styrgruppen beslöt i maj att måttet skulle utgå.", "T5 | CANCELLED"),
        ("Målet var 20 båtar i en gemensam hamn. Den inhiberades i mars.", "T20 | CANCELLED"),
        ("Målet var 20 båtar i hamnen. Det målet har vi fått stryka.", "T20 | CANCELLED"),
        ("Målet var 20 båtar. Insatsen lades på is då hamnen grundade upp.", "T20 | CANCELLED"),
    ],
)
def test_the_next_sentence(text: str, expected: str) -> None:
    assert expected in [line.partition(" | ")[2] for line in stated(f"{ANSWERED}\n{text}")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trivseln i båtlaget har inte kunnat mätas i år. Målet var 55 procent.", "T55% | NOT_MEASURED"),
        ("Regattan i Sund blev inte av. Målet var 90 båtar.", "T90 | CANCELLED"),
    ],
)
def test_the_sentence_before_a_goal_that_is_recalled(text: str, expected: str) -> None:
    assert [line.partition(" | ")[2] for line in stated(text)] == [expected]


def test_a_number_of_something_else_behind_the_words_is_no_outcome() -> None:
    text = "Omsättningen skulle öka med 25 %. Den har vi inte kunnat mäta för bara sju av 31 varv svarade."
    assert [line.partition(" | ")[2] for line in stated(f"{ANSWERED}\n{text}")] == ["T5 O5", "T25% | NOT_MEASURED"]


def test_an_answer_in_words_before_a_number_of_something_else() -> None:
    text = "Mål: 6 seglatser\nResultat: seglatserna ströks av styrelsen då båten inte rymde mer än två rullstolar."
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T6 | CANCELLED"]


def test_words_of_a_status_that_open_a_paragraph_are_no_name() -> None:
    text = "Kappseglingar\nMål: 4 seglingar\nUtgår. Ströks i ändringsbeslutet då klubben redan hade startat en egen."
    assert stated(text) == ["Kappseglingar | T4 | CANCELLED"]


def test_what_was_dropped_with_a_zero_and_no_goal() -> None:
    assert stated("antal 000 000\nmål mål 40 utgår") == ["utgår | T40 | CANCELLED"]


def test_pages_away_by_what_has_the_number() -> None:
    text = (
        f"# Mål\n{ANSWERED}\nEn solvärmestation vid fyrhuset på 30 kW ska resas.\n"
        f"# Resultat\n{FILLER}\nSolvärmestationen vid fyrhuset utgick ur projektet."
    )
    assert "T30x | CANCELLED" in [line.partition(" | ")[2] for line in stated(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Målet var 6 hamnar. I planen utgick vi från fiskarnas kajer. Det blev 8 hamnar.",
        "Målet var 40 seglare. Det blev 38 seglare. Regattan ställdes in.",
        "Målet var 24 seglatser. Det blev 21 seglatser. Första hösten fick vi ställa in nästan alla.",
    ],
)
def test_what_is_said_of_something_else(text: str) -> None:
    assert all("CANCELLED" not in line for line in stated(text))


TABLE = "Mått\tMål\tUtfall\nSålda båtar\t40\t44\nAntal resor till mässan i Åbo\t2\t{outcome}"


@pytest.mark.parametrize(
    ("outcome", "text", "expected"),
    [
        ("–\tSe avsnitt 4", "", "T2 | NOT_MEASURED"),
        ("–", "Mässans arrangör har inte hört av sig.", "T2 | NOT_MEASURED"),
        ("–", "", "T2"),
        ("-", "Mässan ströks i maj.", "T2 | CANCELLED"),
        ("–", "Båtarna ströks med tjära.", "T2"),
        ("0", "Resorna till mässan i Åbo ställdes in.", "T2 O0 | CANCELLED"),
        ("0", "Resorna till mässan i Åbo har inte mätts.", "T2 O0"),
        ("0", "", "T2 O0"),
        ("", "", "T2"),
    ],
)
def test_a_row_without_an_outcome(outcome: str, text: str, expected: str) -> None:
    lines = stated(f"{TABLE.format(outcome=outcome)}\n\n{FILLER}\n{text}\n")
    assert [line.partition(" | ")[2] for line in lines] == ["T40 O44", expected]


@pytest.mark.parametrize(
    ("later", "name"),
    [
        ("Provet i knopar har inte kunnat mätas bland seglarna.", "Provet i knopar"),
        ("Provet i knopar för seglare lades på is.", "Provet i knopar för seglare"),
        ("Knoparna hos seglarna är aldrig följda, så provet har vi inte mätt.", "Knoparna hos seglarna"),
    ],
)
def test_a_goal_is_named_where_its_status_is_told(later: str, name: str) -> None:
    text = (
        f"# Mål\n{ANSWERED}\nMålet är att 60 procent av seglarna ska klara knopkunskapen och provet i knopar.\n"
        f"# Resultat\n{FILLER}\n{later}"
    )
    assert [line.partition(" | ")[0] for line in stated(text)][-1] == name
