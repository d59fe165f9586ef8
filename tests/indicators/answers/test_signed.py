"""Goals of a list that later paragraphs answer under the same letters or numbers."""

import pytest

from tests.indicators.builders import stated

GOALS = (
    "# Mål\nA. 30 slöjdare ska delta.\nB. 60 procent av deltagarna ska sälja mer än förut.\n"
    "C. 12 handledare ska få utbildning.\nD. 8 mässor ska besökas.\n"
)


def test_answers_stand_in_several_chapters_and_in_another_order() -> None:
    text = (
        GOALS + "# Deltagarna\nA. 41 slöjdare skrev in sig. Ryktet gick fort.\n"
        "B. Enkäten gick till alla. 38 svarade. 71 procent av dem säljer mer än förut.\n"
        "# Det andra\nD. Mässorna ströks ur planen i mars. Då hade 2 mässor besökts.\n"
        "C. Handledarkursen lockade 9 personer. Vi borde ha delat på dagen.\n"
    )
    found = [line.partition(" | ")[2] for line in stated(text)]
    assert found == ["T30 O41", "T60% O71%", "T8 O2 | CANCELLED", "T12 O9"]


def test_names_that_run_in_behind_the_letters_of_bulleted_answers() -> None:
    text = (
        "# Mål\n- a) 50 lotsar ska utbildas.\n- b) Minst 70 % av lotsarna ska ha uppdrag efter ett år.\n"
        "- c) 12 000 besök på webben.\n- d) 5 kommuner ska ha skrivit avtal.\n# Resultat\n"
        "- c) Webben. 9 340 besök.\n- a) Lotsarna. 56 utbildade, 31 kvinnor och 25 män.\n"
        "- d) Avtal. Tre kommuner har skrivit under.\n- b) Uppdrag. 38 av 52, alltså 73 %.\n"
    )
    assert stated(text) == [
        "Webben | T12000 O9340",
        "Lotsarna | T50 O56 | women O31 | men O25",
        "Avtal | T5 O3",
        "Uppdrag | T>=70% O73%",
    ]


@pytest.mark.parametrize(
    ("why", "later"),
    [
        ("a list of other things", "# Lärdomar\nA. Börja i tid.\nB. Bjud på 2 koppar kaffe.\nC. Ring 3 gånger.\n"),
        (
            "headings with numbers",
            "1. Träffar\n\nVi höll 14 träffar.\n\n2. Resor\n\nTvå.\n\n3. Ekonomi\n\n12 000 kr.\n",
        ),
    ],
)
def test_signs_alone_answer_nothing(why: str, later: str) -> None:
    assert not [line for line in stated(GOALS + later) if " O" in line]
