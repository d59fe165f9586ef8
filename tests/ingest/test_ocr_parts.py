"""The parts of reading scans that need no Tesseract."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from extractor.ingest.ocr import store
from extractor.ingest.ocr.bullets import is_dash, is_dot, with_marks
from extractor.ingest.ocr.glyphs import fitted
from extractor.ingest.ocr.measures import Measured, bold_words, settled_sizes, size_of
from extractor.ingest.ocr.measures import measured as measured_words
from extractor.ingest.ocr.pages import is_speck
from extractor.ingest.ocr.raster import Grey, Raster
from extractor.ingest.ocr.repairs import COST, figures, repaired
from extractor.ingest.ocr.rulings import grids_of, rulings_of, without_rulings
from extractor.ingest.ocr.shading import without_shades
from extractor.ingest.ocr.signs import suspects
from extractor.ingest.ocr.skew import skew_of, straightened
from extractor.ingest.ocr.tesseract import Recognised, parse_tsv
from extractor.ingest.ocr.unread import unread

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def sheet() -> Grey:
    return np.full((1100, 800), 252, np.uint8)


def ruled() -> Grey:
    """A table of two rows and three columns."""
    pixels = sheet()
    for y in (200, 260, 320):
        pixels[y : y + 2, 100:701] = 20
    for x in (100, 300, 500, 699):
        pixels[200:322, x : x + 2] = 20
    return pixels


def word(text: str, left: int = 0, line: int = 1, *, width: int = 30) -> Recognised:
    return Recognised(text, left, 0, width, 20, 95.0, (1, 1, line))


def measured(text: str, line: int = 1) -> Measured:
    return Measured(text, (0, 0, 10, 10), 11.0, 10.0, 1.0, 0.9, (1, 1, line))


def test_rulings_make_a_table() -> None:
    raster = Raster(ruled(), 100)
    (grid,) = grids_of(rulings_of(raster), raster)
    assert [len(row) for row in grid.rows] == [3, 3]
    assert grid.bbox == pytest.approx((72.5, 144.5, 504.5, 231), abs=2)


def test_short_strokes_are_letters_and_thick_ones_areas() -> None:
    pixels = sheet()
    pixels[100:102, 100:115] = 0
    pixels[300:360, 100:500] = 0
    found = rulings_of(Raster(pixels, 100))
    assert (found.across, found.down) == ((), ())


@pytest.mark.parametrize("upwards", [False, True])
def test_bars_of_letters_that_touch_are_no_line(upwards: bool) -> None:  # noqa: FBT001
    """As of "TB" in a heading, or the feet of "rm": strokes hang from them, or stand on them."""
    pixels = sheet()
    pixels[300:303, 100:150] = 20
    for left in (110, 130, 145):
        pixels[280:300, left : left + 5] = 20
    pixels = pixels[::-1] if not upwards else pixels
    raster = Raster(np.ascontiguousarray(pixels), 200)
    assert rulings_of(raster).across == ()
    assert (without_rulings(raster, rulings_of(raster)).pixels == raster.pixels).all()


@pytest.mark.parametrize(("width", "stems"), [(50, ()), (50, (120,)), (200, (110, 130, 145, 160, 190, 210, 240, 270))])
def test_a_short_line_with_few_strokes_on_it_and_a_long_one_are_lines(width: int, stems: tuple[int, ...]) -> None:
    pixels = sheet()
    pixels[300:303, 100 : 100 + width] = 20
    for left in stems:
        pixels[280:300, left : left + 5] = 20
    (line,) = rulings_of(Raster(pixels, 200)).across
    assert (line.x0, line.x1) == (100, 100 + width)


def test_a_worn_line_is_one() -> None:
    pixels = sheet()
    pixels[100:102, 100:300] = 60
    pixels[101:103, 303:600] = 60
    (line,) = rulings_of(Raster(pixels, 100)).across
    assert (line.x0, line.x1) == (100, 600)


def test_lines_are_painted_over_but_not_strokes_that_cross_them() -> None:
    pixels = ruled()
    pixels[185:230, 400:405] = 20
    raster = Raster(pixels, 100)
    bare = without_rulings(raster, rulings_of(raster)).pixels
    assert (bare[200:202, 120:290] > 240).all()
    assert (bare[185:230, 400:405] == 20).all()


def test_letters_on_an_underline_stay_whole() -> None:
    """Stems that end above the line, on it and below it: only the line between them goes."""
    pixels = sheet()
    pixels[300:303, 100:300] = 20
    stems = {120: 298, 160: 303, 200: 309}
    for left, bottom in stems.items():
        pixels[280:bottom, left : left + 3] = 20
    raster = Raster(pixels, 100)
    bare = without_rulings(raster, rulings_of(raster)).pixels
    for left, bottom in stems.items():
        column = bare[275:320, left + 1] < 128
        assert np.flatnonzero(column)[[0, -1]].tolist() == [5, bottom - 276]
    assert (bare[296:308, 125:155] > 200).all()


@pytest.mark.parametrize(("width", "filled"), [(16, False), (30, True)])
def test_areas_are_filled_where_no_letter_is_as_broad(width: int, filled: bool) -> None:  # noqa: FBT001
    pixels = sheet()
    pixels[400:420, 100 : 100 + width] = 30
    assert Raster(pixels, 200).filled is filled


def test_a_word_whose_box_holds_a_dot_of_the_next_line_stays_in_its_own() -> None:
    words = [Recognised(text, left, 100, 60, 22, 95.0, (1, 1, 1)) for left, text in ((100, "till"), (200, "bild"))]
    swollen = Recognised("av", 300, 106, 30, 33, 95.0, (1, 1, 1))
    *_, made = measured_words([*words, swollen], np.zeros((300, 400), np.uint8))
    assert made.baseline == 122
    assert made.box[3] == 122


@pytest.mark.parametrize("angle", [-2.5, -0.4, 0.0, 0.3, 1.7])
def test_a_sheet_askew_is_straightened(angle: float) -> None:
    pixels = sheet()
    for y in range(100, 1000, 40):
        pixels[y : y + 12, 100:700:7] = 0
    tilted = np.array(Image.fromarray(pixels).rotate(-angle, resample=Image.Resampling.BICUBIC, fillcolor=252))
    raster, found = straightened(Raster(tilted, 100))
    assert found == pytest.approx(angle, abs=0.09)
    assert abs(skew_of(raster.ink)) < 0.1


def test_an_empty_sheet_lies_straight() -> None:
    assert skew_of(np.zeros((500, 500), bool)) == 0


def test_tsv_gives_words_without_lines_and_blanks() -> None:
    line, found, blank = "4 1 1 1 1 0 1 2 3 4 -1 ", "5 1 2 1 3 1 10 20 30 40 91.5 Mål", "5 1 2 1 3 2 1 1 1 1 95 "
    rows = "\n".join(row.replace(" ", "\t") for row in (line, found, blank))
    assert parse_tsv(HEAD + rows) == [Recognised("Mål", 10, 20, 30, 40, 91.5, (2, 1, 3))]


@pytest.mark.parametrize(
    ("read", "made"),
    [("l0", "10"), ("l2.", "12."), ("2O19", "2019"), ("1O", "10"), ("|5", "15"), ("1l", "11")]
    + [(text, text) for text in ("O", "I", "l", "10", "I4", "lO", "Il", "ol", "2", "O,")],
)
def test_letters_become_figures_only_beside_figures(read: str, made: str) -> None:
    assert figures(read) == made


@pytest.mark.parametrize(
    ("words", "last"),
    [
        (["HA4", "HAS"], "HA5"),
        (["HA6", "HAS"], "HA5"),
        (["HA1", "HAS"], "HAS"),
        (["HA4", "HA5", "HAS"], "HAS"),
        (["HAS"], "HAS"),
        (["P4", "HAS"], "HAS"),
    ],
)
def test_codes_are_set_right_only_in_their_series(words: list[str], last: str) -> None:
    (page,), (repairs,) = repaired([[measured(text, line) for line, text in enumerate(words)]])
    assert page[-1].text == last
    assert repairs == ([("HAS", last)] if last != "HAS" else [])


@pytest.mark.parametrize(
    ("words", "made"),
    [
        (["R3.", "RA4.", "R5."], "R4."),
        (["R3.", "RA4."], "RA4."),
        (["R3.", "R4.", "RA4.", "R5."], "RA4."),
        (["RA3.", "RA4.", "RA5."], "RA4."),
    ],
)
def test_a_letter_too_many_goes_where_the_series_lacks_a_code(words: list[str], made: str) -> None:
    (page,), _ = repaired([[measured(text, line) for line, text in enumerate(words)]])
    assert page[words.index("RA4.")].text == made


def test_a_torn_letter_among_capitals_is_whole() -> None:
    ((made, kept),), _ = repaired([[measured("LÄSFLY'I'"), measured("'I'")]])
    assert (made.text, kept.text) == ("LÄSFLYT", "'I'")


@pytest.mark.parametrize(
    ("read", "made"),
    [("kwn", "kWh"), ("kw,", "kW,"), ("MWn", "MWh"), ("KWh/år", "kWh/år"), ("kan", "kan"), ("Kwame", "Kwame")]
    + [("”C", "°C"), ('"C,', "°C,"), ("oC.", "°C."), ("C", "C"), ("”Citat", "”Citat")],
)
def test_units_of_energy_and_warmth_are_set_right_behind_numbers(read: str, made: str) -> None:
    ((_, behind, _, alone),), _ = repaired([[measured("400"), measured(read), measured("av"), measured(read)]])
    assert (behind.text, alone.text) == (made, read)


@pytest.mark.parametrize(
    ("before", "after", "made"),
    [("fr", "m", "o"), ("t", "m", "o"), ("för", "m", "0"), ("fr", "maj", "0"), ("", "m", "0")],
)
def test_a_nought_between_the_letters_of_an_abbreviation_is_one(before: str, after: str, made: str) -> None:
    (page,), _ = repaired([[*([measured(before)] if before else []), measured("0"), measured(after)]])
    assert page[-2].text == made


def test_letters_of_an_abbreviation_stand_in_one_line() -> None:
    ((_, nought, _),), _ = repaired([[measured("fr"), measured("0", 2), measured("m", 2)]])
    assert nought.text == "0"


@pytest.mark.parametrize(
    ("read", "made"), [("«Gemensam", "Gemensam"), ("|Gemensam", "Gemensam"), ("«Annat", "«Annat"), ("«", "«")]
)
def test_a_rim_before_a_word_that_the_page_holds_without_it_goes(read: str, made: str) -> None:
    ((_, word),), _ = repaired([[measured("Gemensam"), measured(read, 2)]])
    assert word.text == made


def test_a_repair_costs_confidence() -> None:
    ((made,),), _ = repaired([[measured("l0")]])
    assert made.confidence == pytest.approx(0.9 * COST)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([word("48"), word("2", 36)], [1]),
        ([word("48"), word("2", 80)], []),
        ([word("48"), word("2", 36, line=2)], []),
        ([word("på"), word("2", 36)], []),
        ([word("5096")], [0]),
        ([word("(96)")], [0]),
        ([word("2026")], []),
        ([word("48"), word("företag", 36)], []),
        ([word("48", width=56), word("2", 36)], [1]),
        ([word("hushållsel,"), word("96", 36)], [1]),
        ([word("styrelser,"), replace(word("Yo", 36), confidence=72.0)], [1]),
        ([replace(word("N"), confidence=76.0)], [0]),
        ([replace(word("Nya"), confidence=76.0)], []),
        ([word("Ha")], []),
        ([replace(word("St"), confidence=76.0)], [0]),
        ([replace(word("St"), confidence=76.0), word("4", 80)], []),
        ([replace(word("II"), confidence=76.0)], []),
        ([word("St")], []),
    ],
)
def test_numbers_that_may_hold_a_percent_sign(words: list[Recognised], expected: list[int]) -> None:
    assert [each.index for each in suspects(words)] == expected


@pytest.mark.parametrize(
    ("read", "beside", "speck"),
    [("Kv", "Kv1", False), ("Kv", "Kvinnor", True), ("a", "a1", True), ("2", "", False), ("Kvm", "", False)],
)
def test_dirt_is_no_number_and_no_label_of_its_row(read: str, beside: str, speck: bool) -> None:  # noqa: FBT001
    doubtful = replace(word(read), confidence=11.0)
    assert is_speck(doubtful, [word(beside, 60)]) is speck
    assert is_speck(word(read), []) is False


def test_labels_of_another_row_prove_none() -> None:
    assert is_speck(replace(word("Kv"), confidence=11.0), [replace(word("Kv1"), top=90)])


def test_measured_sizes_settle_on_few() -> None:
    given = settled_sizes([(10.9, 500), (11.1, 400), (11.3, 100), (14.2, 30), (14.5, 20), (9.9, 200)])
    assert (given[10.9], given[11.3], given[14.5], given[9.9]) == (11.0, 11.0, 14.0, 10.0)


def test_a_word_of_unknown_weight_goes_with_its_line() -> None:
    assert bold_words([1.5, 0.0, 1.4, 1.0, 0.0], [1, 1, 1, 2, 2], 1.0) == [True, True, True, False, False]


def test_blots_are_told_apart() -> None:
    y, x = np.ogrid[:10, :10]
    dot = (y - 4.5) ** 2 + (x - 4.5) ** 2 < 25
    ring = dot & ((y - 4.5) ** 2 + (x - 4.5) ** 2 > 12)
    bar = np.ones((3, 12), bool)
    assert [is_dot(blot, 20) for blot in (dot, ring, bar)] == [True, False, False]
    assert [is_dash(blot, 20) for blot in (dot, ring, bar)] == [False, False, True]


def test_a_dot_or_dash_in_a_line_of_its_own_begins_the_line_beside_it() -> None:
    pixels = sheet()
    pixels[106:114, 60:68] = 0
    pixels[150:152, 60:76] = 0
    read = [
        Recognised(".", 60, 106, 8, 8, 80.0, (1, 1, 1)),
        Recognised("amt", 60, 150, 16, 2, 5.0, (2, 1, 1)),
        Recognised("216", 100, 100, 40, 20, 95.0, (3, 1, 1)),
        Recognised("målvärde", 100, 140, 90, 20, 95.0, (4, 1, 1)),
    ]
    words = with_marks(read, Raster(pixels, 200))
    assert [(each.text, each.line) for each in words] == [
        ("•", (3, 1, 1)),
        ("216", (3, 1, 1)),
        ("–", (4, 1, 1)),
        ("målvärde", (4, 1, 1)),
    ]


def test_only_ink_as_high_as_figures_and_apart_from_words_is_unread() -> None:
    pixels = sheet()
    for left, top, width, height in ((300, 400, 3, 20), (310, 400, 3, 20), (141, 200, 3, 20), (500, 400, 60, 60)):
        pixels[top : top + height, left : left + width] = 0
    (found,) = unread(
        [word("Antal", 100, width=40), replace(word("företag", 100, width=40), top=200)], Raster(pixels, 100)
    )
    assert (found.left, found.top, found.width, found.height, found.text) == (300, 400, 13, 20, "")


def test_shades_become_paper_and_letters_on_them_stay() -> None:
    pixels = sheet()
    pixels[200:260, 100:700] = 225
    pixels[220:240, 300:304] = 20
    made = without_shades(Raster(pixels, 200)).pixels
    assert (made[202:258, 102:290] > 245).all()
    assert (made[222:238, 300:304] < 60).all()
    plain = Raster(sheet(), 200)
    assert without_shades(plain) is plain


def test_a_line_is_as_large_in_capitals_as_in_small_letters() -> None:
    """In a face whose small letters and capitals are lower than usual."""
    heights = {"x": 0.43, "A": 0.6, "l": 0.68}
    lines = [
        [replace(word(text, line=row), height=round(100 * heights[shape])) for text, shape in texts]
        for row, texts in enumerate([[("nära", "l"), ("eva", "x"), ("EU", "A"), ("lada", "l")]] * 30)
    ]
    shares = fitted(lines)
    sizes = [replace(word(text), height=round(100 * heights[shape])) for text, shape in (("eva", "x"), ("ESF", "A"))]
    one, other = (size_of(each, shares) for each in sizes)
    assert one == pytest.approx(other, rel=0.03)


def test_the_store_keeps_and_can_be_turned_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = store.key_of(b"picture", "swe")
    assert key != store.key_of(b"picture", "eng")
    monkeypatch.setenv(store.VARIABLE, str(tmp_path / "kept"))
    assert store.read(key) is None
    store.write(key, "Målvärde")
    assert store.read(key) == "Målvärde"
    monkeypatch.setenv(store.VARIABLE, "")
    assert store.read(key) is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv(store.VARIABLE, str(blocked))
    store.write("ab" * 32, "text")
    assert store.read("ab" * 32) is None
