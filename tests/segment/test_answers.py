"""The form's guidance told apart from the answer."""

import pytest

from extractor.segment import Forms, outline
from extractor.types import Section
from tests.builders import document

GUIDANCE = "Jämför ackumulerat utfall mot målvärde (se punkt 5 ovan) och kommentera eventuella avvikelser samt vilka "


def section(text: str, forms: Forms, number: str) -> Section:
    found = {each.number: each for each in outline(document(text), forms)}
    return found[number]


@pytest.mark.parametrize(
    ("body", "instruction", "answer", "answered"),
    [
        (f"{GUIDANCE}lärdomar ni har dragit av detta.\nMålet nåddes.", "Jämför", "Målet nåddes.", True),
        (f"{GUIDANCE}lärdomar ni har dragit av detta.", "Jämför", "", False),
        # in one block with the answer, and as a scanner reads it
        (f"{GUIDANCE}lärdomar ni har dragit av detta. Målet nåddes.", "Jämför", "Målet nåddes.", True),
        (f"{GUIDANCE}lärdomar ni har dragit av det här.\nMålet nåddes.", "Jämför", "Målet nåddes.", True),
        ("Beskriv kort hur det gick.\nEj aktuellt", "Beskriv", "Ej aktuellt", True),
        ("Målet nåddes.\nBeskriv är ett ord.", None, "Målet nåddes.\nBeskriv är ett ord.", True),
        ("", None, "", False),
        ("☐\t☐\n\t", None, "☐\t☐", False),
        ("Klicka här för att ange text.", "Klicka", "", False),
    ],
)
def test_guidance_and_answer(body: str, instruction: str | None, answer: str, answered: bool, forms: Forms) -> None:
    text = f"13. Kommentera det slutliga utfallet av indikatorerna\n{body}\n17. Efter projektslut\nVi fortsätter."
    found = section(text, forms, "13")
    assert (found.instruction or "").startswith(instruction or "\0") is (instruction is not None)
    assert (found.text.strip(), found.answered) == (answer, answered)


def test_guidance_in_bullets_and_then_the_author_s_own(forms: Forms) -> None:
    text = (
        "2. Gör en övergripande beskrivning av projektets verksamhet\n"
        "Beskriv övergripande vad ni arbetat med i projektet under aktuell redovisningsperiod. Redogörelsen bör "
        "innehålla beskrivning av:\n- övergripande verksamhet\n- eventuella ändringar\n- vi har rest\n"
        "4. Beskriv resultat och utfall under aktuell redovisningsperiod\nAllt."
    )
    assert section(text, forms, "2").text == "- vi har rest"


@pytest.mark.parametrize(
    ("rows", "answered"),
    [
        ("Akt.\tDelakt\tAktivitetsbenämning\tBeskrivning\n☐\t☐\t\t", False),
        ("Akt.\tDelakt\tAktivitetsbenämning\tBeskrivning\n☒\t☐\tKurs\t", True),
    ],
)
def test_a_table_without_a_word_is_no_answer(rows: str, answered: bool, forms: Forms) -> None:
    text = (
        f"3. Beskriv genomförda aktiviteter\n{rows}\n4. Beskriv resultat och utfall under aktuell redovisningsperiod\nA"
    )
    assert section(text, forms, "3").answered is answered
