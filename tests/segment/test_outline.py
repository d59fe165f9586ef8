"""Which lines of a report are its sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.segment import Forms, outline
from tests.builders import document

TEXT = "Detta är en längre text som beskriver vad projektet har gjort, med flera ord än en rubrik brukar ha."


def top(text: str, forms: Forms) -> list[str]:
    """Number and title of the sections of the first level; `§` in the text stands for a paragraph."""
    sections = outline(document(text.replace("§", TEXT)), forms)
    return [" ".join(filter(None, (section.number, section.title))) for section in sections if section.level == 1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a scanner's mistakes, a missing dot, a heading cut over two lines, a number in a block of its own
        (
            "l2. Samrnanfattning av projektet, dess aktiviteter, mål och resultat\n§\n"
            "13 Kommentera det slutliga utfallet av indikatorema\n§\n"
            "14. Beskriv hur ni arbetat med att\nsprida projektets resultat\n§\n16.\nDiskussion och slutsatser\n§",
            ["12", "13", "14", "16"],
        ),
        # the same title twice, in two forms
        (
            "10. Beskriv aktiviteter som innehåller de minimis och/eller statsstöd\n§\n11. Övriga kommentarer\n§\n"
            "17. Efter projektslut\n§\n18. Övriga kommentarer\n§",
            ["10", "11", "17", "18"],
        ),
        # numbers that begin anew
        (
            "17. Efter projektslut\n§\n18. Övriga kommentarer\n§\n1. Grundinformation\nA\tB\n"
            "2. Utvärderingens upplägg och genomförande\n§\n3. P1 - Projektlogiken\n§",
            ["17", "18", "1", "2", "3"],
        ),
        # the first heading of a form that the next one counts on from, and one that is none
        (
            "1. Grundinformation\nA\tB\n12. Sammanfattning av projektet, dess aktiviteter, mål och resultat\n§\n"
            "13. Kommentera det slutliga utfallet av indikatorerna\n§",
            ["1", "12", "13"],
        ),
        (
            "1. Grundfärger\nA\tB\n12. Sammanfattning av projektet, dess aktiviteter, mål och resultat\n§\n"
            "13. Kommentera det slutliga utfallet av indikatorerna\n§",
            ["12", "13"],
        ),
        # lists and unnumbered subheads inside a numbered form
        (
            "16. Diskussion och slutsatser\n1. Korta vägar\n2. Nära alla\n{12b}Lärande\n§\n17. Efter projektslut\n§",
            ["16", "17"],
        ),
        # a section under another name
        ("15. Beskriv uppföljning, utvärdering och lärande\n§\n16. Vad vi tänker nu\n§\n17. Efter projektslut\n§",
         ["15", "16", "17"]),
        # a form laid out as a table
        (
            "12. Sammanfattning av projektet, dess aktiviteter, mål och resultat\t\n§\t\n"
            "13. Kommentera det slutliga utfallet av indikatorerna\t\n§\t",
            ["12", "13"],
        ),
    ],
)  # fmt: skip
def test_known_numbered_forms(text: str, expected: list[str], forms: Forms) -> None:
    assert [line.split()[0] for line in top(text, forms)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # numbers
        ("1. Inledning\n§\n1. Kurs\n2. Film\n3. Bok\n2. Vårt löfte\n§\n3. Så blev det\n§",
         ["1 Inledning", "2 Vårt löfte", "3 Så blev det"]),
        # items of a list, short and long, that bear the numbers of the sections behind them
        ("1. Vad ville ni?\n§\n2. Vad gjorde ni?\n§\n3. Hur gick det?\n1. 9 odlare är med i föreningen. §\n"
         "2. Två kurser. Den tredje ställdes in på grund av regn\n3. 12 träffar. §\n4. 9 växthus\n"
         "5. 40 procent. §\n6. 300 timmar\n4. Vem fick nytta av det?\n§\n5. Hur går det vidare?\n§",
         ["1 Vad ville ni?", "2 Vad gjorde ni?", "3 Hur gick det?", "4 Vem fick nytta av det?",
          "5 Hur går det vidare?"]),
        ("Sammanfattning\n§\n1 Inledning\n§\n2 Metod\n§\n2.1 Urval\n§\n3 Resultat\n§\nReferenser\n§",
         ["Sammanfattning", "1 Inledning", "2 Metod", "3 Resultat", "Referenser"]),
        ("1. Inledning\n§\n2. År 1: mars 2018 – februari 2019\n§\n3. Ekonomi\n§",
         ["1 Inledning", "2 År 1: mars 2018 – februari 2019", "3 Ekonomi"]),
        ("I. Inledning\n§\nII. Mål\n§\nIII. Resultat\n§", ["I Inledning", "II Mål", "III Resultat"]),
        ("A. Uppgifter om stödmottagare\n§\nB. Kontakt\n§\nC. Sammanfattning\n§\nC.1 Perioden\n§",
         ["A Uppgifter om stödmottagare", "B Kontakt", "C Sammanfattning"]),
        ("1. Inledning\n§\n2. Mål\n§\n3. Resultat\n§\nBilaga 1 Utvärderingsrapport\n"
         "1. Inledning\n§\n2. Metod\n§\n3. Svar\n§",
         ["1 Inledning", "2 Mål", "3 Resultat", "1 Inledning", "2 Metod", "3 Svar"]),
        ("## 1. Inledning\n§\n## 2. Mål\n§\n## 3. Så blev det\n§\n1. **Ny kurs.** §\n2. **Film.** §\n3. **Bok.** §\n"
         "4. **Spel.** §\n5. **Fest.** §\n## 4. Ekonomi\n§",
         ["1 Inledning", "2 Mål", "3 Så blev det", "4 Ekonomi"]),
        # contents lists
        ("Innehåll\n1. Inledning ...... 3\n2. Mål ...... 4\n3. Utfall ...... 7\n"
         "1. Inledning\n§\n2. Mål\n§\n3. Utfall\n§",
         ["1 Inledning", "2 Mål", "3 Utfall"]),
        ("Innehåll\nBakgrund 3\nResultat 4\nSlutsatser 7\nBakgrund\n§\nResultat\n§\nSlutsatser\n§",
         ["Bakgrund", "Resultat", "Slutsatser"]),
        ("Innehåll\nBakgrund\nResultat\nBakgrund\n§\nResultat\n§", ["Bakgrund", "Resultat"]),
        # style
        ("{20b}Byn växer\n{14b}Slutrapport\n{14b}Bakgrund\n{11}§\n{14b}Så gick det\n{11}§\n{12b}Delmål 1: Fler\n{11}§\n"
         "{14b}Nu då\n{11}§", ["Bakgrund", "Så gick det", "Nu då"]),
        ("{11b}Sammanfattning\n{11}§\n{11}**Mål:** 30 företag\n{11}**Resultat:** 25\n{11b}Genomförande\n{11}§",
         ["Sammanfattning", "Genomförande"]),
        ("# Slutrapport\n# Byn växer\n## Bakgrund\n§\n### Läget 2012\n§\n## Gott utfall\n§\n## Ekonomi\n§",
         ["Bakgrund", "Gott utfall", "Ekonomi"]),
        ("RAPPORT\nBAKGRUND\n§\nVÅRA KURSER\n§\nGodkända\n§\nRESULTAT\n§", ["BAKGRUND", "VÅRA KURSER", "RESULTAT"]),
        ("**Bakgrund.** §\n**Genomförande.** §\n**Resultat.** §", ["Bakgrund", "Genomförande", "Resultat"]),
        # words alone
        ("Byn växer\nSlutrapport\nSammanfattning\n§\nDet som var svårt\n§\nEkonomi\n§",
         ["Sammanfattning", "Det som var svårt", "Ekonomi"]),
        ("Resultat\n§ §\nLaddstolpar\n§\nRådgivning i byn\n§\nEkonomi\n§ §\nUtvärdering\n§ §",
         ["Resultat", "Ekonomi", "Utvärdering"]),
        ("Sammanfattning\v§\nBakgrund\v§\nResultat\v§", ["Sammanfattning", "Bakgrund", "Resultat"]),
        # a known word used as a subhead: the heading over it has no text of its own
        ("Sammanfattning\n§\nResultat\nBakgrund\n§\nBadplatsen\n§\nVedförrådet\n§\nEkonomi\n§",
         ["Sammanfattning", "Resultat", "Ekonomi"]),
        ("Sammanfattning\n§\nResultat\nBakgrund\n§\nEkonomi\n§", ["Sammanfattning", "Resultat", "Bakgrund", "Ekonomi"]),
    ],
)  # fmt: skip
def test_forms_that_no_file_describes(text: str, expected: list[str], forms: Forms) -> None:
    assert top(text, forms) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Tabell 1 Utfall",
        "Figur 2. Effektlogik",
        "Mål:",
        "Projektägare: Byalaget",
        "”Det bästa vi gjort”",
        "Umeå den 3 mars 2019",
        "2014-01-31",
        "Underskrift",
        "anna@exempel.se",
        "Delmål 3: Fler företag",
        "- Bakgrund",
        "4. Kurser",
        "Antal kurser 2017 2018 2019",
        "Vi nådde målet.",
        "Kommentarer till tabellen",
        "Slutredovisning av projektet Bryggan",
        "Styrgruppen föreslår projektägaren\n- att fortsätta med kurserna\n- att avsluta resten",
    ],
)
def test_lines_that_are_no_sections(line: str, forms: Forms) -> None:
    assert top(f"Sammanfattning\n§\n{line}\n§\nEkonomi\n§", forms) == ["Sammanfattning", "Ekonomi"]


@pytest.mark.parametrize("text", ["", "\n", "§\n§\n§", "1\n2\n3", "Vi åkte hem", "A\tB\n1\t2"])
def test_a_text_without_headings_has_no_sections(text: str, forms: Forms) -> None:
    assert top(text, forms) == []


def test_parts_and_forms_of_one_file(forms: Forms) -> None:
    text = (
        "Del 1 - Lägesrapport\n1. Grundinformation\n§\n2. Gör en övergripande beskrivning av projektets verksamhet\n§\n"
        "Del 2 - Slutrapport\n17. Efter projektslut\n§\n18. Övriga kommentarer\n§"
    )
    sections = outline(document(text.replace("§", TEXT)), forms)
    assert [section.part for section in sections] == ["Del 1 - Lägesrapport"] * 2 + ["Del 2 - Slutrapport"] * 2
    assert [section.form for section in sections] == ["tillvaxtverket-lagesrapport"] * 2 + [
        "tillvaxtverket-slutrapport"
    ] * 2
    assert sections[1].text == TEXT


def test_subsections_lie_in_their_section(forms: Forms) -> None:
    text = "1. Inledning\n§\n4. Mål\n§\n4.1 Programmets indikatorer\n§\n4.2 Egna mål\n§\n5. Ekonomi\n§\n6. Resultat\n§"
    sections = outline(document(text.replace("§", TEXT)), forms)
    by_id = {section.id: section for section in sections}
    assert [section.number for section in sections if section.level == 2] == ["4.1", "4.2"]
    for section in sections:
        parent = by_id.get(section.parent or "")
        assert parent is None or parent.start < section.start < section.end <= parent.end
    assert [section.id for section in sections] == [f"s{index + 1}" for index in range(len(sections))]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Slutrapport till Vinnova\nSyfte och mål\n§\nResultat och förväntade effekter\n§\nUpplägg och genomförande\n§",
         "vinnova"),
        ("Projektnamn\nNorrsken i fjällen\nSammanfattning\n§\nProjektets resultat\n§\nArbetssätt och metod\n§\n"
         "Egenutvärdering\n§\nStöd från Europeiska socialfonden", "esf-2007-2013"),
        ("Sammanfattning\n§\nResultat\n§", None),
    ],
)  # fmt: skip
def test_unnumbered_forms_by_titles_and_funder(text: str, form: str | None, forms: Forms) -> None:
    assert {section.form for section in outline(document(text.replace("§", TEXT)), forms)} == {form}


LINES = [
    "12. Sammanfattning av projektet",
    "Resultat",
    "1. Kurs",
    "2. Bok",
    "A\tB",
    "- punkt",
    "{14b}Mål",
    "Del 1",
    TEXT,
]


@given(st.lists(st.sampled_from(LINES), max_size=14))
def test_whatever_the_lines_sections_are_nested_and_quote_the_text(forms: Forms, lines: list[str]) -> None:
    made = document("\n".join(lines))
    sections = outline(made, forms)
    for section in sections:
        assert made.text[section.evidence.start : section.evidence.end] == section.evidence.quote
        assert section.start < section.end
        assert section.start <= section.answer_start <= section.end
        assert made.text[section.answer_start : section.end] == section.text
    starts = [section.start for section in sections]
    assert starts == sorted(set(starts))


LONG = f"{TEXT} {TEXT} {TEXT}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # free headings over texts as long as the others' are sections, over shorter ones subheads
        (f"Bakgrund\n{TEXT}\nMetod\n{TEXT}\nBryggan\n{LONG}\nStigen\n{LONG}\nDiskussion\n{TEXT}\nEkonomi\n{TEXT}",
         ["Bakgrund", "Metod", "Bryggan", "Stigen", "Diskussion", "Ekonomi"]),
        (f"Bakgrund\n{LONG}\nResultat\n{LONG}\nBryggan\n{TEXT}\nStigen\n{TEXT}\nDiskussion\n{LONG}\nEkonomi\n{LONG}",
         ["Bakgrund", "Resultat", "Diskussion", "Ekonomi"]),
        # an empty heading stands over the free ones that follow, to the next known one
        ("Bakgrund\n§\nAktiviteter, mål och resultat\nBryggan\n§\nStigen\n§\nGrillplatsen\n§\n"
         "Erfarenheter\n§\nEkonomi\n§",
         ["Bakgrund", "Aktiviteter, mål och resultat", "Erfarenheter", "Ekonomi"]),
        # so does a question without an answer of its own, and a heading in free words that names what was done
        ("Bakgrund\n§\nVad skulle göras och vad gjordes?\nBryggan\n§\nStigen\n§\nGrillplatsen\n§\nVad blev det?\n§\n"
         "Ekonomi\n§",
         ["Bakgrund", "Vad skulle göras och vad gjordes?", "Vad blev det?", "Ekonomi"]),
        ("Bakgrund\n§\nByns delprojekt\nBryggan\n§\nStigen\n§\nGrillplatsen\n§\nMål för hela byn\n§\nEkonomi\n§",
         ["Bakgrund", "Byns delprojekt", "Mål för hela byn", "Ekonomi"]),
        # a mark before each heading, or around it
        ("[T] Bakgrund\n§\n[T] Bryggan\n§\n[T]Ekonomi\n§", ["Bakgrund", "Bryggan", "Ekonomi"]),
        ("[Bakgrund]\n§\n[Bryggan]\n§\n[Ekonomi]\n§", ["Bakgrund", "Bryggan", "Ekonomi"]),
        # bullets that stand alone over texts; those of a list follow each other
        ("Om byn\n§\n- Bakgrund\n§\n- Bryggan\n§\n- Ekonomi\n§", ["Bakgrund", "Bryggan", "Ekonomi"]),
        ("Bakgrund\n§\n- Plankor\n- Spikar\n§\n- Skruvar\n§\nResultat\n§\nEkonomi\n§",
         ["Bakgrund", "Resultat", "Ekonomi"]),
        # a line over numbered goals
        ("Sammanfattning\n§\nPerspektiv Brygga\nStyrtal 1. Plankor\n§\nStyrtal 2. Spikar\n§\nPerspektiv Stig\n"
         "Styrtal 3. Skyltar\n§\nEkonomi\n§",
         ["Sammanfattning", "Perspektiv Brygga", "Perspektiv Stig", "Ekonomi"]),
        # a heading and the form's question below it
        (f"Bakgrund\n§\nResultat\n§\nJämställdhet och miljö\nHur har ni arbetat med det?\n{TEXT}\nEkonomi\n§",
         ["Bakgrund", "Resultat", "Jämställdhet och miljö", "Ekonomi"]),
        # all headings are questions
        ("Bryggan i byn\nVilka är ni?\nNamn\tByalaget i Norra Åsby\nVad ville ni?\n§\nHur gjorde ni?\n§\n"
         "Vad hände?\n§\nVad lärde ni er?\n§",
         ["Vilka är ni?", "Vad ville ni?", "Hur gjorde ni?", "Vad hände?", "Vad lärde ni er?"]),
        # I after H is a letter
        ("".join(f"{letter}. {title}\n§\n" for letter, title in zip(
            "ABCDEFGHI", ["Bakgrund", "Mål", "Metod", "Resultat", "Avvikelser", "Ekonomi", "Spridning", "Lärdomar",
                          "Fortsatt arbete"], strict=True)),
         ["A Bakgrund", "B Mål", "C Metod", "D Resultat", "E Avvikelser", "F Ekonomi", "G Spridning", "H Lärdomar",
          "I Fortsatt arbete"]),
        # an attachment behind the numbers, a signature before a heading
        ("1. Bakgrund\n§\n2. Resultat\n§\n3. Lärdomar\n§\nBilaga: Intervjuade personer\n§",
         ["1 Bakgrund", "2 Resultat", "3 Lärdomar", "Bilaga: Intervjuade personer"]),
        ("Förord\n§\nAnna Ek, ordförande\nByn och bryggan\n§\nResultat\n§\nStigen\n§\nEkonomi\n§",
         ["Förord", "Byn och bryggan", "Resultat", "Stigen", "Ekonomi"]),
        # words around what a heading names do not make it a subhead
        (f"Bakgrund\n{LONG}\nResultat\n{LONG}\nOm pengarna\n{TEXT}\nJämställdhet och sånt\n{TEXT}\nLärdomar\n{LONG}",
         ["Bakgrund", "Resultat", "Om pengarna", "Jämställdhet och sånt", "Lärdomar"]),
        # goals by number with no heading of goals, work or results above them; not below one
        ("Sammanfattning\n§\nTill läsaren\n§\nNämndmål 1. Trygga bryggor\n§\nNämndmål 2. Hela stigar\n§\nEkonomi\n§",
         ["Sammanfattning", "Till läsaren", "Nämndmål 1. Trygga bryggor", "Nämndmål 2. Hela stigar", "Ekonomi"]),
        ("Till läsaren\n§\nByrådets uppdrag\n§\nMål 1. Bryggor ska bära alla som badar\n§\nMål 2. Hela stigar\n§\n"
         "Ekonomi\n§\nUppföljning av synpunkter\n§",
         ["Till läsaren", "Byrådets uppdrag", "Mål 1. Bryggor ska bära alla som badar", "Mål 2. Hela stigar", "Ekonomi",
          "Uppföljning av synpunkter"]),
        ("Till läsaren\n§\nByns nyckeltal i år\n§\nMål 1. Bryggor\n§\nMål 2. Hela stigar\n§\nEkonomi\n§",
         ["Till läsaren", "Byns nyckeltal i år", "Ekonomi"]),
        ("Sammanfattning\n§\nMål och resultat\n§\nDelmål 1. Trygga bryggor\n§\nDelmål 2. Hela stigar\n§\nEkonomi\n§",
         ["Sammanfattning", "Mål och resultat", "Ekonomi"]),
        # a first free line under a heading without a text: the goals by number below count with it
        ("Sammanfattning\n§\nInriktningsmål och mått\n§\nInriktningsmål 1 – Byn växer\n§\n"
         "Inriktningsmål 2 – Byn mår väl\n§\nEkonomi\n§",
         ["Sammanfattning", "Inriktningsmål och mått", "Ekonomi"]),
        ("Bakgrund\n§\nResultat\nByborna\n§\nDelmål 1. Bryggor\n§\nDelmål 2. Stigar\n§\nByns egna tal\n§\nEkonomi\n§",
         ["Bakgrund", "Resultat", "Ekonomi"]),
        # goals by number under one of a few headings without numbers
        ("Sammanfattning\n§\nBakgrund\n§\nMål och resultat\n1. Öppna bryggor\n§\n2. Hela stigar\n§\n"
         "3. Unga snickare\n§\n4. Fler båtar\n§\n5. Nya årtag\n§\n6. Bro\n§\n7. Bänk\n§\n8. Mast\n§\n9. Ek\n§\n"
         "Ekonomi\n§\nVad har vi lärt oss?\n§",
         ["Sammanfattning", "Bakgrund", "Mål och resultat", "Ekonomi", "Vad har vi lärt oss?"]),
        # numbers without a dot, over short texts; a numbered list in the last but one
        ("1 Bygden och bryggan\n§\n2 Så mätte vi\n§\n3 Stigarna\n§\n4 Fem ord om byn\n1. Bryggan är lång.\n"
         "2. Stigen är bred.\n3. Byn är liten.\n5 Fortsatt arbete\n§",
         ["1 Bygden och bryggan", "2 Så mätte vi", "3 Stigarna", "4 Fem ord om byn", "5 Fortsatt arbete"]),
        # numbered headings that name actions by number
        ("1 Kort om bryggorna\n§\n2 Åtgärd 1. Norra bryggan\n§\n3 Åtgärd 2. Södra bryggan\n§\n4 Ekonomi\n§",
         ["1 Kort om bryggorna", "2 Åtgärd 1. Norra bryggan", "3 Åtgärd 2. Södra bryggan", "4 Ekonomi"]),
        # a field with a label of several words, a key to a table
        ("Projektets namn: Bryggan\n§\nBakgrund\n§\nD = byggda bryggor\n§\nResultat\n§\nEkonomi\n§",
         ["Bakgrund", "Resultat", "Ekonomi"]),
    ],
)  # fmt: skip
def test_levels_without_style(text: str, expected: list[str], forms: Forms) -> None:
    assert top(text, forms) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a colon or a full stop behind each heading, known by name, by what they ask, or over text only
        ("Bakgrund:\n§\nResultat:\n§\nEkonomi:\n§", ["Bakgrund", "Resultat", "Ekonomi"]),
        ("Bakgrund.\n§\nResultat.\n§\nByns vänner.\n§\nEkonomi.\n§",
         ["Bakgrund", "Resultat", "Byns vänner", "Ekonomi"]),
        ("Beskriv bryggan:\n§\nAnge hur många som badat:\n§\nRedogör för virket:\n§",
         ["Beskriv bryggan", "Ange hur många som badat", "Redogör för virket"]),
        ("Slutord 2012\nAnna Ek, lagman\nHur det började:\n§\nBryggan i viken:\n§\nAlla som badade:\n§",
         ["Hur det började", "Bryggan i viken", "Alla som badade"]),
        # labels of answers and lines that lead to lists under other headings
        ("Mål och resultat\n§\nDelmål 1. Bryggan\nMål:\n§\nResultat:\n§\nDelmål 2. Stigen\nMål:\n§\nResultat:\n§\n"
         "Ekonomi\n§\nLärdomar\n§",
         ["Mål och resultat", "Ekonomi", "Lärdomar"]),
        ("§\nFöljande bryggor byggdes:\n- en\n§\nDessa bryggor revs:\n- två\n§\nSå många badade:\n- tre\n§", []),
        # long ones that say what to answer
        ("Beskriv hur ni har byggt bryggan och vilka som har varit med om att bygga den\n§\n"
         "Ange hur många som har badat\n§\nRedovisa vad virket kostade\n§",
         ["Beskriv hur ni har byggt bryggan och vilka som har varit med om att bygga den",
          "Ange hur många som har badat", "Redovisa vad virket kostade"]),
        # letters and Roman numbers with nothing but a blank behind them; a word that looks like one
        ("A Byn\n§\nB Bryggan\n§\nC Badet\n§\nD Båtarna\n§", ["A Byn", "B Bryggan", "C Badet", "D Båtarna"]),
        ("I Byn\n§\nII Bryggan\n§\nIII Badet\n§\nIV Båtarna\n§", ["I Byn", "II Bryggan", "III Badet", "IV Båtarna"]),
        ("Bakgrund\n§\nI Bråviken\n§\nResultat\n§\nEkonomi\n§", ["Bakgrund", "I Bråviken", "Resultat", "Ekonomi"]),
        # other signs
        ("(1) Byn\n§\n(2) Bryggan\n§\n(3) Badet\n§", ["1 Byn", "2 Bryggan", "3 Badet"]),
        ("Bryggan 2012\n1.0 Byn\n§\n1.1 Läget\n§\n2.0 Bryggan\n§\n3.0 Badet\n§",
         ["1.0 Byn", "2.0 Bryggan", "3.0 Badet"]),
        ("A – Byn\n§\nB – Bryggan\n§\nC – Badet\n§", ["A Byn", "B Bryggan", "C Badet"]),
        # several things that are named, the beginning of a sentence, what stands before the first known heading
        ("Resultat\n§\nBryggan\n§\nMiljö, tillgänglighet och etik\n§\nEkonomi\n§",
         ["Resultat", "Bryggan", "Miljö, tillgänglighet och etik", "Ekonomi"]),
        ("Vårt löfte till byn\n§\nMål\nVi skrev att vi på tre år skulle\n- bygga bryggor\n§\nResultat\n§\nEkonomi\n§",
         ["Mål", "Resultat", "Ekonomi"]),
        # a label with its value
        ("Bakgrund\n§\nNya bryggor: 2 / 4\n\n§\nResultat\n§\nEkonomi\n§", ["Bakgrund", "Resultat", "Ekonomi"]),
        ("Öppna bryggor\n2012 års ord\nVid viken\n§\nAlla som badar\n§\nArbetets gång\n§ §\nResultat\n§ §\n"
         "Ekonomi\n§ §\nSpridning\n§ §",
         ["Vid viken", "Alla som badar", "Arbetets gång", "Resultat", "Ekonomi", "Spridning"]),
        # a line in a frame
        ("Bakgrund\t\n\n§\nResultat\t\n\n§\nEkonomi\t\n\n§", ["Bakgrund", "Resultat", "Ekonomi"]),
    ],
)  # fmt: skip
def test_signs_of_headings_without_style(text: str, expected: list[str], forms: Forms) -> None:
    assert top(text, forms) == expected
