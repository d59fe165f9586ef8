"""Header cells that end in a letter for planned or achieved."""

from extractor.indicators.words.abbreviations import spelled_out
from tests.indicators.builders import stated


def test_letters_that_the_text_above_explains() -> None:
    head = ["", "SE A", "SE F", "Summa A", "Summa F"]
    caption = "Tabellen visar resande, avtalat (A) enligt ansökan och fullgjort (F)"
    assert spelled_out([head], caption) == [
        ["", "SE avtalat", "SE fullgjort", "Summa avtalat", "Summa fullgjort"],
    ]


def test_usual_letters_need_no_legend() -> None:
    assert spelled_out([["", "FI P", "FI G", "DK P", "DK G"]], "")[0][1:3] == ["FI planerat", "FI genomfört"]


def test_other_letters_stay() -> None:
    for head in (["Skola", "Klass A", "Klass B"], ["Skola", "Årskurs 7 P", "Årskurs 7 G"], ["", "Hus U", "Hus M", "G"]):
        assert spelled_out([head], "")[0] == head


def test_a_table_of_groups_planned_and_achieved() -> None:
    head = "\tSE P\tSE G\tFI P\tFI G\tSumma P\tSumma G\n"
    table = head + "Lärare på kurs\t6\t6\t6\t5\t12\t11\nElever på kurs\t8\t4\t8\t0\t16\t4"
    assert stated(table) == [
        "Lärare på kurs | T12 O11 | se T6 O6 | fi T6 O5",
        "Elever på kurs | T16 O4 | se T8 O4 | fi T8 O0",
    ]


def test_rows_that_a_last_row_adds_up_are_groups_of_what_both_columns_name() -> None:
    head = "Konferens\tExterna gäster, mål\tExterna gäster, utfall\n"
    assert stated(f"{head}E1 Ås\t30\t34\nE2 Ek (digital)\t30\t30\nTotalt\t60\t64") == [
        "Externa gäster | T60 O64 | ås T30 O34 | ek T30 O30",
    ]
    assert stated(f"{head}E1 Ås\t30\t34\nE2 Ek\t30\t30\nTotalt\t90\t99") == ["E1 Ås | T30 O34", "E2 Ek | T30 O30"]


def test_the_only_other_column_of_numbers_holds_outcomes_however_it_is_headed() -> None:
    assert stated("Uppgift\tEnligt beslut\tRedan klart\nBodar\t3\t2\nBrunnar\t9\t11") == [
        "Bodar | T3 O2",
        "Brunnar | T9 O11",
    ]
