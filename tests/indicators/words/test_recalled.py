"""Goals that a sentence about what came of them recalls; the roles are marked in the sentence itself."""

import pytest

from extractor.indicators.words.cues import tag
from tests.indicators.builders import marked, roles, scene

SENTENCES = [
    "Lotteriet gav <outcome>38 200 kronor</outcome>, vilket är mindre än de <target>45 000</target> vi skrev om.",
    "Väntan är <outcome>19 dagar</outcome>, och den understiger de <target>30 dagar</target> som var satta som gräns.",
    "Antalet roddare blev <outcome>940</outcome>, vilket överstiger de <target>800</target> som vi satt upp.",
    "Vi fick ihop <outcome>72 procent</outcome>, vilket är lägre än de <target>80 procent</target> vi hoppades på.",
    "Seglatserna stannade på <outcome>7</outcome>, inte de <target>10</target> som vi avtalat.",
    "Publiken uppgick till <outcome>5 300 personer</outcome> mot <target>6 000</target>.",
    "Priset blev <outcome>310 kronor</outcome>, över det tak på <target>250 kronor</target> som vi satt.",
    "Lagningen tog <outcome>12 dagar</outcome>, väl inom gränsen på <target>20 dagar</target>.",
    "Vi ligger på <outcome>64 procent</outcome>, sex procentenheter under de <target>70 procent</target> som nämnden "
    "krävde.",
    "Det blev inte de <target>tolv</target> som stod i ansökan.",
    "Därmed klarade vi de <target>15 bryggor</target> som länsstyrelsen begärt.",
    "Vi kom inte upp i de <target>35 procent</target> som vi siktade på.",
    "Våra <outcome>26 visningar</outcome> är fyra fler än de <target>22</target> som laget bundit sig för.",
    "Det kom <outcome>88</outcome>, långt fler än de <target>50</target> vi räknade med.",
    "Vi sålde <outcome>61 burkar</outcome>, men nådde inte de <target>80</target>.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_recalled_goal_and_what_is_held_against_it(sentence: str) -> None:
    text, expected = marked(sentence)
    assert [each for each in roles(text) if each[0]] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Det är färre än de 40 som brukade komma förr.",
        "De 12 som satt i styrelsen är fler än de 9 som stod i kö.",
        "Priset är lägre än de 300 kronor som grannbyn tar.",
        "Att det inte blev 4 000 beror på vintern.",
        "Av de tio vi frågade svarade sju.",
        "Det läcker genom taket på 250 kvadratmeter.",
    ],
)
def test_numbers_that_recall_no_goal(text: str) -> None:
    assert [item.role for item in tag(scene(text), 0, len(text)) if item.role == "target"] == []


@pytest.mark.parametrize(
    "text", ["Den norska siffran är lägre än de 40 vi tänkt oss.", "Kvinnorna är färre än de 40 vi räknade med."]
)
def test_a_goal_of_some_of_them_is_a_part(text: str) -> None:
    assert [(item.role, item.part) for item in tag(scene(text), 0, len(text))] == [("target", True)]
