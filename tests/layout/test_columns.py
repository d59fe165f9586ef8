"""Reading order of columns and boxes."""

from tests.layout.builders import line, lines, of_pages, of_words, page, rows, texts

LEFT_COLUMN = [
    "Den vänstra spaltens text går",
    "från rad till rad nedåt och",
    "läses färdig innan någon ser",
    "på den högra spalten alls.",
]
RIGHT_COLUMN = [
    "Den högra spalten kommer sen",
    "och fortsätter där den andra",
    "slutade, med egna meningar i",
    "flera rader till sidans slut.",
]


def test_two_columns_are_read_one_after_the_other() -> None:
    document = of_words(lines(*LEFT_COLUMN) + lines(*RIGHT_COLUMN, x=300))
    assert texts(document) == [" ".join(LEFT_COLUMN), " ".join(RIGHT_COLUMN)]


def test_a_heading_over_both_columns_parts_them() -> None:
    heading = "En rubrik som står över båda spalterna och delar sidan i två delar"
    words = lines(*LEFT_COLUMN) + lines(*RIGHT_COLUMN, x=300)
    words += line(heading, 170, bold=True) + lines(*LEFT_COLUMN, y=200) + lines(*RIGHT_COLUMN, x=300, y=200)
    left, right = " ".join(LEFT_COLUMN), " ".join(RIGHT_COLUMN)
    assert texts(of_words(words)) == [left, right, heading, left, right]


def test_a_sentence_goes_on_in_the_next_column() -> None:
    first = [*LEFT_COLUMN[:3], "på den högra spalten, som är"]
    second = ["nästa del av samma mening, den", *RIGHT_COLUMN[1:]]
    assert texts(of_words(lines(*first) + lines(*second, x=300))) == [" ".join(first + second)]


def test_text_on_baselines_of_its_own_beside_the_text_is_a_box() -> None:
    box = ["Fakta om projektet", "Startade i mars", "Slutade i juni", "Hade åtta parter", "Leddes från Umeå"]
    words = lines(*LEFT_COLUMN, *LEFT_COLUMN) + lines(*box, x=300, y=106, leading=11)
    found = texts(of_words(words))
    assert found[0].startswith(" ".join(LEFT_COLUMN))
    assert " ".join(found[1:]) == " ".join(box)


def test_items_of_a_list_that_begin_farther_in_make_no_column() -> None:
    words = lines(*LEFT_COLUMN * 5)
    for number in range(4):
        y = 104.0 + 70 * number
        words += line("• Åtgärder som skulle göras i", y, 300)
        words += lines(*[f"– Del {n} blev klar under året" for n in range(1, 5)], y=y + 13, x=322, leading=13)
    found = texts(of_words(words))
    assert found[0].startswith(" ".join(LEFT_COLUMN))
    assert found[1:6] == ["Åtgärder som skulle göras i", *(f"Del {n} blev klar under året" for n in range(1, 5))]


def test_short_cells_on_common_baselines_are_a_table() -> None:
    words = lines("Projektnamn", "Ärende", "Startdatum", "Slutdatum") + lines(
        "Norrsken", "20209417", "2019", "2022", x=300
    )
    document = of_words(words)
    assert document.text.startswith("Projektnamn\tNorrsken\nÄrende\t20209417\n")


def test_a_table_in_a_column_does_not_hide_the_columns() -> None:
    table = ["Yrke         Platser", "Lärare       388", "Kock         9", "Svetsare     14"]
    words = lines(*LEFT_COLUMN, *LEFT_COLUMN) + lines(*RIGHT_COLUMN[:2], *table, *RIGHT_COLUMN[2:], x=300)
    document = of_words(words)
    assert texts(document)[0].startswith(" ".join(LEFT_COLUMN))
    assert rows(document) == [["Yrke", "Platser"], ["Lärare", "388"], ["Kock", "9"], ["Svetsare", "14"]]


def test_a_table_between_rulings_stands_across_the_columns() -> None:
    table = [
        "Mått                          Mål 2018          Flickor",
        "Går till skolan               62 %              53 %",
    ]
    ys = [155.0, 170.0, 183.0]
    words = lines(*LEFT_COLUMN) + lines(*RIGHT_COLUMN, x=300) + lines(*table, y=166)
    words += lines(*LEFT_COLUMN, y=200) + lines(*RIGHT_COLUMN, x=300, y=200)
    document = of_pages(page(words, rulings=[(70, y, 520, y) for y in ys]))
    left, right = " ".join(LEFT_COLUMN), " ".join(RIGHT_COLUMN)
    assert rows(document) == [["Mått", "Mål 2018", "Flickor"], ["Går till skolan", "62 %", "53 %"]]
    assert [text for text in texts(document) if "\t" not in text] == [left, right, left, right]


def test_the_few_lines_of_a_last_page_stand_in_the_columns_of_the_pages_before() -> None:
    last = lines("spalten slutar med en rad", "som går ut", "Pengar", "De räckte.")
    last += lines("själv.", "Efteråt", "Den är slut nu, tack.", "Hilding", x=300)
    document = of_pages(page(lines(*LEFT_COLUMN) + lines(*RIGHT_COLUMN, x=300)), page(last, 2))
    assert document.text.index("De räckte.") < document.text.index("själv.")


def test_the_same_few_lines_by_themselves_are_a_table() -> None:
    last = lines("Kommun", "Torsvik", "Ekeby", "Mora") + lines("Antal", "41", "14", "9", x=300)
    assert rows(of_words(last)) == [["Kommun", "Antal"], ["Torsvik", "41"], ["Ekeby", "14"], ["Mora", "9"]]
