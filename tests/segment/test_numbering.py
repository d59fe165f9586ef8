import pytest

from extractor.segment.numbering import number_alone, read_number


@pytest.mark.parametrize(
    ("line", "number", "parts", "title"),
    [
        ("13. Kommentera", "13", (13,), "Kommentera"),
        ("13 Kommentera", "13", (13,), "Kommentera"),
        ("13) Kommentera", "13", (13,), "Kommentera"),
        ("13 – Kommentera", "13", (13,), "Kommentera"),
        ("1.Inledning", "1", (1,), "Inledning"),
        ("4.2 Projektets mål", "4.2", (4, 2), "Projektets mål"),
        ("4.2.1. Urval", "4.2.1", (4, 2, 1), "Urval"),
        ("C.1 Perioden", "C.1", (3, 1), "Perioden"),
        ("C1. Perioden", "C1", (3, 1), "Perioden"),
        ("A. Uppgifter", "A", (1,), "Uppgifter"),
        ("a) projektets namn", "a", (1,), "projektets namn"),
        ("IV. Resultat", "IV", (4,), "Resultat"),
        ("Avsnitt 3: Resultat", "3", (3,), "Resultat"),
        ("l2. Sammanfattning", "12", (12,), "Sammanfattning"),
        ("1O. Statsstöd", "10", (10,), "Statsstöd"),
        ("14, Beskriv", "14", (14,), "Beskriv"),
    ],
)
def test_numbered_lines(line: str, number: str, parts: tuple[int, ...], title: str) -> None:
    found = read_number(line)
    assert found is not None
    assert (found.text, found.parts, line[found.length :]) == (number, parts, title)


@pytest.mark.parametrize(
    "line",
    ["I Sverige finns", "2015-09-01", "2015 var ett år", "EU-projekt", "A Uppgifter", "Sammanfattning", "13.", ""],
)
def test_lines_without_a_number(line: str) -> None:
    assert read_number(line) is None


@pytest.mark.parametrize(("line", "number"), [("13.", "13"), ("4.2", "4.2"), ("a)", "a"), ("-", None), ("2015", None)])
def test_numbers_alone(line: str, number: str | None) -> None:
    found = number_alone(line)
    assert (found.text if found else None) == number
