"""Header cells that end in a letter for planned or achieved."""

from extractor.indicators.abbreviations import spelled_out
from tests.indicators.stating import stated


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
    table = "\tSE P\tSE G\tFI P\tFI G\tSumma P\tSumma G\nLärare på kurs\t6\t6\t6\t5\t12\t11\nElever på kurs\t8\t4\t8\t0\t16\t4"
    assert stated(table) == [
        "Lärare på kurs | T12 O11 | se T6 O6 | fi T6 O5",
        "Elever på kurs | T16 O4 | se T8 O4 | fi T8 O0",
    ]
