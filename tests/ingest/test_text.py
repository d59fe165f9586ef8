"""Lines of text to paragraphs, list items and headings."""

import pytest

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.decoding.characters import clean
from extractor.ingest.text.flow import flow_of

WRAPPED = """\
Projektet har under tre år arbetat för att fler företag i länet ska
växa. De deltagande kommunerna såg en begränsning i mångfalden inom
näringslivet, och få förebilder bland regionens företag. Med utveck-
ling av metoder, utvecklings- och ISO-
certifieringar har 388 företag nåtts. Bland dem finns 161 företag som
drivs av kvinnor.
"""


def texts(text: str) -> list[str]:
    return [part.text for part in flow_of(text) if isinstance(part, FlowParagraph)]


def outline(text: str) -> list[tuple[int, str | None, str]]:
    return [(part.level, part.marker, part.text) for part in flow_of(text) if isinstance(part, FlowParagraph)]


def test_wrapped_lines_are_one_paragraph() -> None:
    found = texts(WRAPPED)
    assert len(found) == 1
    assert "länet ska växa." in found[0]
    assert "utveckling av metoder, utvecklings- och ISO-certifieringar" in found[0]


@pytest.mark.parametrize(
    "labels",
    [
        ["Mål: 400", "Utfall 122 företag"],
        ["Region Jämtland Härjedalen", "Box 482", "831 26 Östersund"],
        ["Projektnamn: Nordvik", "Ärende-ID: 41877", "Stödmottagare: Nordvik AB"],
        ["13. Kommentera det slutliga utfallet av indikatorerna", "Jämför utfallet med målet."],
        ["Åtgärd: Utveckling av miljöer för innovation och entreprenörskap", "Sökt belopp för utbetalning: 412 318 kr"],
    ],
)
def test_short_lines_stay_apart_in_wrapped_and_in_long_lined_text(labels: list[str]) -> None:
    assert texts("\n".join(labels)) == labels
    assert texts(WRAPPED + "\n" + "\n".join(labels))[1:] == labels


def test_long_lines_are_paragraphs_of_their_own() -> None:
    lines = ["Projektet startade i maj. " * 8, "Det avslutades i juni. " * 8]
    assert texts("\n".join(lines)) == [line.strip() for line in lines]


def test_paragraphs_that_begin_set_in_need_no_blank_line() -> None:
    lines = WRAPPED.strip().split("\n")
    found = texts("\n".join(["   " + lines[0], *lines[1:], "   " + lines[0], *lines[1:]]))
    assert len(found) == 2
    assert found[0] == found[1]


def test_page_breaks_leave_no_trace() -> None:
    first, second = WRAPPED.strip().split("\n", 1)
    assert texts(clean(f"{first}\n\f{second}")) == texts(WRAPPED)


@pytest.mark.parametrize("marker", ["-", "*", "•", "–", "\uf0b7", "▪", "o "])
def test_bullets(marker: str) -> None:
    assert outline(f"{marker} Mål: 400\n{marker} Utfall: 388") == [
        (0, marker.strip(), "Mål: 400"),
        (0, marker.strip(), "Utfall: 388"),
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("1.", "2."), ("a)", "b)"), ("(1)", "(2)"), ("9)", "10)"), ("i)", "ii)"), ("å)", "ä)")]
)
def test_numbered_items(first: str, second: str) -> None:
    assert outline(f"{first} Filmen\n{second} Boken") == [(0, first, "Filmen"), (0, second, "Boken")]


@pytest.mark.parametrize(
    "line",
    [
        "12. Sammanfattning av projektet",
        "a) Projektets namn",
        "2019 var ett bra år",
        "-5 procent",
        "1.2 Bakgrund",
        "Nr. 4",
        "o annat",
    ],
)
def test_a_number_that_stands_alone_belongs_to_its_heading(line: str) -> None:
    assert outline(f"Text före.\n\n{line}\n\nText efter.")[1] == (0, None, line)


def test_depth_follows_indentation() -> None:
    assert outline("- a\n  - b\n    - c\n  - d\n- e\n\nText\n - f") == [
        (0, "-", "a"),
        (1, "-", "b"),
        (2, "-", "c"),
        (1, "-", "d"),
        (0, "-", "e"),
        (0, None, "Text"),
        (0, "-", "f"),
    ]


def test_depth_follows_the_kind_of_marker_where_indentation_is_lost() -> None:
    assert [level for level, _, _ in outline("• a\no B\no C\n• d")] == [0, 1, 1, 0]


def test_a_line_set_in_under_an_item_continues_it() -> None:
    assert outline("- Antal företag\n  Mål: 400\n- Antal jobb") == [
        (0, "-", "Antal företag\nMål: 400"),
        (0, "-", "Antal jobb"),
    ]


def test_wrapped_items_are_whole() -> None:
    items = (
        WRAPPED
        + "\n- Antal företag som har fått stöd under perioden har ökat med tolv\n  procent sedan starten\n- Mål: 3"
    )
    assert [text for _, _, text in outline(items)[1:]] == [
        "Antal företag som har fått stöd under perioden har ökat med tolv procent sedan starten",
        "Mål: 3",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Titel", FlowParagraph("Titel", heading=1)),
        ("### 3.1 Rådgivning", FlowParagraph("3.1 Rådgivning", heading=3)),
        ("Bakgrund\n========", FlowParagraph("Bakgrund", heading=1)),
        ("1. Bakgrund\n-----------", FlowParagraph("1. Bakgrund", heading=2)),
        ("**Mål:** 400", FlowParagraph("Mål: 400", bold_until=4)),
        ("**Företagsklimatet**", FlowParagraph("Företagsklimatet", bold_until=16)),
        ("__Mål__ nås", FlowParagraph("Mål nås", bold_until=3)),
        ("<b>Mål</b>: 3", FlowParagraph("Mål: 3", bold_until=3)),
        ("Målet **400** nås", FlowParagraph("Målet 400 nås")),
        ("*Kommentar till tabellen*", FlowParagraph("Kommentar till tabellen", italic=True)),
        ("Det *var* så", FlowParagraph("Det var så")),
        ("[länk](#) och [sida](https://x.se/a_(b))", FlowParagraph("länk och sida")),
        ("<https://youtu.be/LsRr28LQt-w>", FlowParagraph("https://youtu.be/LsRr28LQt-w")),
        ("5&nbsp;000 &lt; 6 &amp; R&D", FlowParagraph("5\u00a0000 < 6 & R&D")),
        (r"\*ej\* 1\. mätt", FlowParagraph("*ej* 1. mätt")),
        ("företag med <10 anställda>", FlowParagraph("företag med <10 anställda>")),
        ("rad ett<br>rad två", FlowParagraph("rad ett\nrad två")),
        ('<input checked="" type="checkbox"/> Ja <input type="checkbox"/> Nej', FlowParagraph("☒ Ja ☐ Nej")),
        ("CO01* och CO02* (se not)", FlowParagraph("CO01* och CO02* (se not)")),
        ("snake_case_namn", FlowParagraph("snake_case_namn")),
        ("2 * 3 * 4", FlowParagraph("2 * 3 * 4")),
    ],
)
def test_markup(text: str, expected: FlowParagraph) -> None:
    assert flow_of(text) == (expected,)


def test_html_that_was_left_in_a_text() -> None:
    assert flow_of("Före\n<ul>\n<li>Mål: 4</li>\n<li>Utfall: 3</li>\n</ul>\n<p>Efter</p>") == (
        FlowParagraph("Före"),
        FlowParagraph("Mål: 4", marker="-"),
        FlowParagraph("Utfall: 3", marker="-"),
        FlowParagraph("Efter"),
    )


@pytest.mark.parametrize("tail", ["<table>", "<ul><li>", "<p", "**", "[a](", "| ", "\\"])
def test_markup_that_never_closes_loses_no_text(tail: str) -> None:
    flow = flow_of(f"Mål: 400 företag {tail} och mer\n\nSlut")
    assert "Mål: 400 företag" in str(flow)
    assert "och mer" in str(flow)
    assert flow[-1] == FlowParagraph("Slut")


def test_rules_between_paragraphs_are_no_text() -> None:
    assert texts("Ett\n\n----------\n\nTvå\n* * * * *\nTre") == ["Ett", "Två", "Tre"]


def test_running_text_is_never_a_table() -> None:
    assert not [part for part in flow_of(WRAPPED.replace(". ", ".  ")) if isinstance(part, FlowTable)]


@pytest.mark.parametrize("number", ["{}", "- {} -", "Sida {}", "sid. {}", "{}/3", "{} (3)", "Sida {} av 3"])
@pytest.mark.parametrize("head", ["", "Projekt X – slutrapport", "Slutrapport Dnr 2016-44"])
def test_page_numbers_and_running_heads_are_no_text(number: str, head: str) -> None:
    def page(count: int) -> str:
        prose = [f"Stycke {count}{letter} handlar om företag i länet." for letter in "abcdefghi"]
        return "\n\n".join([head, *prose, "Utfall: 12", f"Kommun {count} har nått", number.format(count)])

    found = texts("\n\n".join([page(1), page(2), head, "hundra företag."]))
    assert [text for text in found if text in (head, number.format(2))] == []
    assert found.count("Utfall: 12") == 2
    assert found[-1] == "Kommun 2 har nått hundra företag."


def test_numbers_that_do_not_count_pages_stay() -> None:
    assert texts("Mål\n\n1\n\nUtfall\n\n2\n\nKvinnor\n\n3")[1::2] == ["1", "2", "3"]


def test_a_sentence_cut_by_a_blank_line_is_whole() -> None:
    above = "- Aktiviteten genomfördes av den lokala affärscoachen i alla kommuner och"
    assert outline(f"{above}\n\nhar uppskattats.") == [(0, "-", f"{above[2:]} har uppskattats.")]
    assert len(outline("Antal företag\n\nvarav kvinnor 3")) == 2


def test_a_row_of_one_marked_up_cell_keeps_its_column() -> None:
    text = "Namn\tMål\tResultat\nA\t5 företag\tArbetet och\n\n\t\t<p>rutiner.</p> <p>Utfall: 3 företag</p>\nB\t2\t4\n"
    tables = [piece for piece in flow_of(text) if isinstance(piece, FlowTable)]
    assert ("", "", "rutiner.\nUtfall: 3 företag") in [row for table in tables for row in table.rows]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("=== Bakgrund ===", "Bakgrund"),
        ("*** MÅL OCH SYFTE ***", "MÅL OCH SYFTE"),
        ("--- 3. Resultat ---", "3. Resultat"),
        ("##Ekonomi##", "Ekonomi"),
        ("**Bakgrund**", None),
        ("-- 3 --", None),
        ("=== | ===", None),
        ("== byn", None),
    ],
)
def test_headings_between_signs(line: str, heading: str | None) -> None:
    found = [part for part in flow_of(f"Text.\n{line}\nMer text.") if isinstance(part, FlowParagraph)]
    assert [part.text for part in found if part.heading] == ([heading] if heading else [])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("S Y F T E", "SYFTE"),
        ("M Å L   O C H   S Y F T E", "MÅL OCH SYFTE"),
        ("2.  R E S U L T A T", "2. RESULTAT"),
        ("K  M  S  T", "K M S T"),
        ("A B C D E F", "A B C D E F"),
        ("x x x x", "x x x x"),
    ],
)
def test_letterspaced_lines(line: str, expected: str) -> None:
    assert texts(line) == [expected]
