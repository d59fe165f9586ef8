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
