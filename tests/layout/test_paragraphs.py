"""Lines to paragraphs and list items."""

import pytest

from tests.layout.builders import LEADING, TOP, line, lines, of_pages, of_words, page, texts

FULL = "Projektet har under tre år samlat företag i hela länet om"
"""A line that takes the whole width of its column."""


@pytest.mark.parametrize(
    ("printed", "blocks"),
    [
        ([FULL, "gemensamma frågor."], [f"{FULL} gemensamma frågor."]),
        ([FULL, "frågor.", "", "Nästa stycke."], [f"{FULL} frågor.", "Nästa stycke."]),
        ([FULL, "Mål: 400 stycken", "Resultat: 388"], [f"{FULL} Mål: 400 stycken", "Resultat: 388"]),
        ([FULL, "• ett mål", "• ett annat mål"], [FULL, "ett mål", "ett annat mål"]),
        ([FULL, "1. ett mål", "2. ett annat mål"], [FULL, "ett mål", "ett annat mål"]),
        ([FULL, "a) ett mål", "b) ett annat"], [FULL, "ett mål", "ett annat"]),
        ([FULL, "", "13. Kommentera", "", FULL], [FULL, "13. Kommentera", FULL]),
        ([FULL, "o ett företag till"], [f"{FULL} o ett företag till"]),
        ([FULL, "-5S och lean"], [f"{FULL} -5S och lean"]),
    ],
    ids=["wrapped", "distance", "labels", "bullets", "numbers", "letters", "heading-number", "letter-o", "glued-dash"],
)
def test_lines_become_blocks(printed: list[str], blocks: list[str]) -> None:
    assert texts(of_words(lines(*printed))) == blocks


def test_every_bullet_is_printed_as_a_hyphen_and_two_blanks_tell_a_level() -> None:
    words = line("• Antal företag:", TOP) + line("o Mål: 400", TOP + 12, 90, blank=12) + line("• Antal jobb", TOP + 24)
    document = of_words(words)
    assert document.text == "- Antal företag:\n  - Mål: 400\n- Antal jobb\n"
    assert [(block.kind, block.level, block.marker) for block in document.blocks] == [
        ("item", 0, "-"),
        ("item", 1, "-"),
        ("item", 0, "-"),
    ]


def test_a_hanging_item_keeps_its_lines_and_an_outdented_line_leaves_it() -> None:
    words = line(f"• {FULL}", TOP) + line("och mer", TOP + 12, 80) + line("Efter listan.", TOP + 24)
    assert texts(of_words(words)) == [f"{FULL} och mer", "Efter listan."]


def test_size_weight_and_leading_bold_run_are_told() -> None:
    words = line("Resultat", TOP, size=14, bold=True)
    words += line("Mål:", TOP + 24, bold=True) + line("400 stycken", TOP + 24, 95)
    document = of_words(words)
    assert texts(document) == ["Resultat", "Mål: 400 stycken"]
    heading, label = document.blocks
    assert (heading.size, heading.bold) == (14, True)
    assert (label.size, label.bold, document.text[label.start : label.bold_until]) == (10, False, "Mål:")


@pytest.mark.parametrize(
    ("raised", "expected"), [("1", "Totalt 400 stycken¹ i länet"), ("*", "Totalt 400 stycken* i länet")]
)
def test_a_raised_figure_never_joins_a_number(raised: str, expected: str) -> None:
    words = line("Totalt 400 stycken", TOP) + line(raised, TOP - 4, 160, size=6) + line("i länet", TOP, 170)
    assert texts(of_words(words)) == [expected]


def test_a_justified_line_ended_by_hand_is_no_row_of_a_table() -> None:
    width = 5.0 * len(FULL)
    words = lines(FULL, "gemensamma frågor.", "")
    for index, text in enumerate(("Antal nya nätverk", "Beslutat värde: 30", "Uppnått värde: 28")):
        letters = 5.0 * len(text.replace(" ", ""))
        words += line(text, TOP + 36 + index * LEADING, blank=(width - letters) / 2)
    document = of_words(words)
    assert texts(document)[1:] == ["Antal nya nätverk", "Beslutat värde: 30", "Uppnått värde: 28"]
    assert not document.tables


def test_footnotes_stand_after_the_paragraph_that_the_page_cut() -> None:
    first = line(FULL, 700) + line("1 Enligt enkäten.", 780, size=7)
    second = lines("gemensamma frågor.")
    assert texts(of_pages(page(first), page(second, 2))) == [f"{FULL} gemensamma frågor.", "1 Enligt enkäten."]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (FULL, "gemensamma frågor.", True),
        ("Sammanfattning", "Resultat", False),
        ("Det blev 40 företag.", "vidare", False),
        ("Följande gjordes:", "utbildningar", False),
        (FULL, "• ett mål", False),
    ],
)
def test_a_sentence_goes_on_over_the_page(above: str, below: str, *, joined: bool) -> None:
    document = of_pages(page(lines(FULL, "", above, y=700)), page(lines(below), 2))
    assert (len(document.blocks) == 2) is joined
    if joined:
        start = document.text.index(below)
        evidence = document.evidence(start, start + len(below))
        assert (evidence.page, evidence.quote) == (2, below)


@pytest.mark.parametrize(
    ("printed", "blocks"),
    [
        (
            [f"1. {FULL}", "2. Minst 120 lärare.", "   Uppfyllt. Utfall 134."],
            [FULL, "Minst 120 lärare.\nUppfyllt. Utfall 134."],
        ),
        (
            [f"1. {FULL}", "   igen ett mål", "2. Minst 9.", "Uppfyllt."],
            [f"{FULL} igen ett mål", "Minst 9.", "Uppfyllt."],
        ),
        (
            ["Utfall: besökare på öppna evenemang (mål 8", "000, 2022: 5)"],
            ["Utfall: besökare på öppna evenemang (mål 8 000, 2022: 5)"],
        ),
        (
            ["Indikator: Företag i nätverk Mål: 24 Mkr", "Utfall: 21 Mkr"],
            ["Indikator: Företag i nätverk Mål: 24 Mkr Utfall: 21 Mkr"],
        ),
        (
            ["Indikator: Företag som samlats under åren", "Utfall: 21"],
            ["Indikator: Företag som samlats under åren", "Utfall: 21"],
        ),
    ],
    ids=["hard-break", "leaves-hanging-item", "bracket", "labels-run-on", "label-begins"],
)
def test_what_goes_on_is_told_from_what_begins(printed: list[str], blocks: list[str]) -> None:
    assert texts(of_words(lines(*printed))) == blocks


def test_a_large_title_does_not_tell_how_far_lines_run() -> None:
    words = line("Ett mycket långt namn på en rapport", TOP - 24, size=16, bold=True)
    words += lines("Utfall: 212 personer som deltog", "Mål: högst 40 personer i varje", "Pelagia var med.")
    assert "Mål: högst 40 personer i varje Pelagia var med." in texts(of_words(words))
