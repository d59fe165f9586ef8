"""Goals of a list that a row of paragraphs answers, each opening with its number alone."""

import pytest

from tests.indicators.builders import stated, values

GOALS = (
    "# Löften\n1. 24 kvällar\n2. 2 400 gäster\n3. 40 procent av gästerna ska vara nya\n"
    "4. betalt till alla, lägst 500 kronor per kväll\n5. en film\n"
)
ANSWERS = (
    "1 gick över förväntan. Vi spelade 29 gånger.\n\n2 likaså. Det kom 2 960 personer.\n\nDe flesta kom från byn.\n\n"
    "3 gick vi bet på. 31 procent svarade att de var nya.\n\n4 höll vi. Det blev 650 kronor i snitt.\n\n"
    "5 blev inte av. Kameran gick sönder.\n"
)
READ = ["T24 O29", "T2400 O2960", "T40% O31%", "T>=500kr O650kr", "T1 | CANCELLED"]


def test_paragraphs_that_open_with_the_numbers_of_goals() -> None:
    assert values(GOALS + "# Så gick det\n" + ANSWERS) == READ
    assert stated(GOALS + "# Så gick det\n" + ANSWERS)[3].startswith("betalt till alla | ")


def test_goals_called_by_the_names_of_their_numbers() -> None:
    answers = ANSWERS
    for number, name in enumerate(("Ettan", "Tvåan", "Trean", "Fyran", "Och femman"), start=1):
        answers = answers.replace(f"\n{number} ", f"\n{name} ").removeprefix("1 ")
    assert values(GOALS + "# Så gick det\nEttan " + answers) == READ


@pytest.mark.parametrize(
    ("why", "later"),
    [
        ("not all are counted", ANSWERS.partition("5 blev")[0]),
        ("numbers of things", "1 kväll regnade det.\n\n2 tält gick sönder.\n\n3 gäster grät.\n"),
        ("another order", "2 gick bra, 31 kom.\n\n1 gick över förväntan.\n\n3 gick dåligt, 12 kom.\n"),
    ],
)
def test_numbers_that_count_no_goals(why: str, later: str) -> None:
    assert not [line for line in values(GOALS + "# Så gick det\n" + later) if " O" in line and line in READ[:1]]
