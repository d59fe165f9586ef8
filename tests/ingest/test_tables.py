"""Tables in texts: tabs, pipes, HTML, columns of blanks."""

import pytest

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.text.flow import flow_of

HEADER = ("Indikator", "Mål", "Utfall")
ROWS = (HEADER, ("Antal företag", "400", "388"), ("Antal jobb", "300", ""))


@pytest.mark.parametrize(
    "text",
    [
        "Indikator\tMål\tUtfall\nAntal företag\t400\t388\nAntal jobb\t300\t",
        "| Indikator | Mål | Utfall |\n|---|:-:|--:|\n| Antal företag | 400 | 388 |\n| Antal jobb | 300 | |",
        "| Indikator | Mål | Utfall |\n| Antal företag | 400 | 388 |\n| Antal jobb | 300 | |",
        "Indikator | Mål | Utfall\n--- | --- | ---\nAntal företag | 400 | 388\nAntal jobb | 300 |",
        "+-----+---+---+\n|Indikator|Mål|Utfall|\n+=====+===+===+\n"
        "|Antal företag|400|388|\n|Antal jobb|300||\n+---+---+---+",
        "│Indikator│Mål│Utfall│\n├─────┼───┼───┤\n│Antal företag│400│388│\n│Antal jobb│300││",
        "<table><tr><th>Indikator</th><th>Mål</th><th>Utfall</th></tr>\n<tr><td>Antal företag</td><td>400</td>"
        "<td>388</td></tr>\n<tr><td><p>Antal jobb</p></td><td>300</td><td></td></tr></table>",
        "Indikator       Mål    Utfall\nAntal företag   400    388\nAntal jobb      300",
        "Indikator       Mål    Utfall\n\nAntal företag   400    388\n\nAntal jobb      300",
        "Indikator         Mål  Utfall\n-------------  ------  ------\n"
        "Antal företag     400     388\nAntal jobb        300",
    ],
)
def test_every_way_of_setting_a_table_gives_the_same_cells(text: str) -> None:
    assert flow_of(f"Se tabellen nedan.\n\n{text}\n\nText efter.") == (
        FlowParagraph("Se tabellen nedan."),
        FlowTable(ROWS),
        FlowParagraph("Text efter."),
    )


def test_labels_and_values_of_a_form() -> None:
    assert flow_of("Projektnamn X\tÄrende-ID 20209417\nStöd Y\t\tOrg 1") == (
        FlowTable((("Projektnamn X", "Ärende-ID 20209417"), ("Stöd Y", "", "Org 1"))),
    )


def test_a_cell_of_paragraphs_runs_over_lines() -> None:
    flow = flow_of("Coaching\t8 företag\t<p>Ökad\nkunskap.</p>\n<p>Utfall: 31</p>\nWorkshop\t2\t7 WS")
    assert flow == (FlowTable((("Coaching", "8 företag", "Ökad\nkunskap.\nUtfall: 31"), ("Workshop", "2", "7 WS"))),)


def test_a_row_that_begins_with_a_number_behind_an_empty_cell_is_one() -> None:
    rows = (("Mål", "Utfall", "Not"), ("Bäddar", "", "Beslut"), ("", "5", "Grythem tillkom."))
    assert flow_of("\n".join(map("\t".join, rows))) == (FlowTable(rows),)


def test_an_unclosed_paragraph_takes_no_other_row() -> None:
    (table,) = flow_of("A\t<p>ett\t1\nB\ttvå\t2")
    assert table == FlowTable((("A", "ett", "1"), ("B", "två", "2")))


def test_the_rest_of_a_cut_row_stays_a_row_of_its_own() -> None:
    assert flow_of("HA1\tText\t5 företag\tDet tog\n\n\t\t\tslut. Utfall: 3\nHA2\tText\t\t") == (
        FlowTable((("HA1", "Text", "5 företag", "Det tog"),)),
        FlowTable((("", "", "", "slut. Utfall: 3"), ("HA2", "Text", "", ""))),
    )


@pytest.mark.parametrize("line", ["1.\tBakgrund", "•\tMål: 400", "\tIndragen text", "a)\tFilmen"])
def test_a_tab_after_a_marker_makes_no_table(line: str) -> None:
    assert not [part for part in flow_of(f"Text före.\n\n{line}\n\nText.") if isinstance(part, FlowTable)]


def test_cells_wrapped_under_each_other_are_whole() -> None:
    text = """\
Indikator            Mål enl.   Utfall  Kommentar
                     beslut
Antal företag som    400        388     Fler än vi
får stöd                                trodde, trots allt.
därav kvinnor        150        161
Antal jobb           300        140     Se avsnitt 13.
"""
    assert flow_of(text) == (
        FlowTable(
            (
                ("Indikator", "Mål enl. beslut", "Utfall", "Kommentar"),
                ("Antal företag som får stöd", "400", "388", "Fler än vi trodde, trots allt."),
                ("därav kvinnor", "150", "161", ""),
                ("Antal jobb", "300", "140", "Se avsnitt 13."),
            )
        ),
    )


def test_rows_with_leaders() -> None:
    assert flow_of("Antal företag ........ 12\nAntal jobb ........... 3") == (
        FlowTable((("Antal företag", "12"), ("Antal jobb", "3"))),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sundsvall                          2013-01-02",
        "Han  sa  att  det var  bra.\nHon sa   att det  inte var  det.",
        "1.  Filmen\n2.  Boken\n3.  Spelet",
        "Antingen A | eller B",
    ],
)
def test_blanks_and_pipes_in_running_text_make_no_table(text: str) -> None:
    assert not [part for part in flow_of(text) if isinstance(part, FlowTable)]


def test_spanned_cells_of_html_leave_their_places_empty() -> None:
    text = "<table><tr><td rowspan=2>Företag<td colspan=2>Mål</tr><tr><td>2019<td>2020</table>"
    assert flow_of(text) == (FlowTable((("Företag", "Mål", ""), ("", "2019", "2020"))),)
