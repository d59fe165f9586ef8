"""Lines of a name and a status among indicators."""

import pytest

from tests.indicators.builders import stated

BESIDE = "- Ugnar. Mål 10 ugnar. Det blev 6 ugnar.\n- Bakdagar. Mål 8 dagar. Det blev 9 dagar.\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- A3 Receptappen. Utgår.", "Receptappen | | CANCELLED"),
        ("- Den första skörden: genomfördes aldrig. Fröna frös.", "Den första skörden | | CANCELLED"),
        ("- Doften av bröd: har inte kunnat mätas.", "Doften av bröd | | NOT_MEASURED"),
    ],
)
def test_a_goal_without_a_number_that_was_dropped(line: str, expected: str) -> None:
    found = [" ".join(line.split()) for line in stated(f"# Mål\n{BESIDE}{line}\n")]
    assert found[-1].replace("| |", "|") == expected.replace("| |", "|")
    assert len(found) == 3


@pytest.mark.parametrize(
    "line", ["- Resultat: har inte kunnat mätas.", "- Vi var ute: mässan ställdes in.", "- Elden. Den är het."]
)
def test_lines_that_name_no_goal(line: str) -> None:
    assert len(stated(f"# Mål\n{BESIDE}{line}\n")) == 2


def test_a_status_among_no_indicators() -> None:
    assert stated("# Nytt\n- Receptappen. Utgår.\n- Mjölet. Slut.\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Receptapp för surdeg\nUtgår enligt beslutet i maj.", "Receptapp för surdeg"),
        ("Mål 3. Receptapp för surdeg\nUtgick. Den fanns redan.", "Receptapp för surdeg"),
        ("## 3.4 Receptapp för surdeg\nÅtgärden utgick.", "Receptapp för surdeg"),
    ],
)
def test_a_name_over_the_words_that_drop_it(text: str, expected: str) -> None:
    assert stated(f"# Mål\n{BESIDE}{text}\n")[2:] == [f"{expected} | CANCELLED"]


@pytest.mark.parametrize(
    "text",
    [
        "Receptapp för surdeg\nDen togs väl emot. Mässan ställdes in.",
        "Mål 1 receptapp\nUtgår.",
        "Avvikelser är få i år\nUtgår.",
        "En lugn och fin vinter med mycket bröd\nTvå bakdagar ställdes in.",
    ],
)
def test_a_line_over_what_happened(text: str) -> None:
    assert all(line.partition(" | ")[2] != "CANCELLED" for line in stated(f"# Mål\n{BESIDE}{text}\n"))


def test_lists_under_a_heading_that_says_what_became_of_them() -> None:
    text = (
        "# Resultat\nMålet var att 12 gårdar skulle bli kunder. Utfallet blev 9 gårdar.\n"
        "# Delmål som ströks\n- Fem takbikupor. Försäkringen sade nej.\n- En kamera per tak.\n"
        "# Delmål som inte har följts upp\n- 20 procents minskning av dagvattnet.\n"
        "# Delmål som avförts\nP6 (25 filmer) avfördes efter beslut i maj. De sju kamerorna såldes.\n"
        "# Tidningar som lades ned\n- 3 tidningar i länet."
    )
    assert stated(text)[1:] == [
        "takbikupor | T5 | CANCELLED",
        "minskning av dagvattnet | T20% | NOT_MEASURED",
        "filmer | T25 | CANCELLED",
    ]
