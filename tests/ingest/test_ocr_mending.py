"""What was passed over, glued or misread, told by the ink, by words that are alike, and by the other pages."""

import numpy as np
import pytest

from extractor.ingest.ocr.dashes import parted, with_dashes
from extractor.ingest.ocr.folios import numbered
from extractor.ingest.ocr.measures import Measured
from extractor.ingest.ocr.raster import Raster
from extractor.ingest.ocr.rings import rings
from extractor.ingest.ocr.series import letters, partners
from extractor.ingest.ocr.tesseract import Recognised
from extractor.ingest.ocr.thousands import cut
from extractor.ingest.ocr.twins import alike
from tests.ingest.printing import page

HEIGHT = 842.0


def box(text: str, left: int, top: int = 100, *, width: int = 14, line: int = 1) -> Recognised:
    return Recognised(text, left, top, width, 20, 95.0, (1, 1, line))


@pytest.mark.parametrize(
    ("printed", "read", "made"),
    [
        ("1 450", "1450", ["1", "450"]),
        ("12 450", "12450", ["12", "450"]),
        ("1450", "1450", ["1450"]),
        ("2014", "2014", ["2014"]),
        ("14 50", "1450", ["1450"]),
    ],
)
def test_thousands_stand_apart_where_the_page_has_a_blank(printed: str, read: str, made: list[str]) -> None:
    words, raster = page((printed, read, 95.0))
    assert [word.text for word in cut(words, raster.dark)] == made


@pytest.mark.parametrize(
    ("printed", "read", "made"),
    [("8 -", "8-", ["8", "-"]), ("8-", "8-", ["8-"]), ("-", "=", ["-"]), ("=", "=", ["="]), ("-", "-", ["-"])]
    + [("- el", "-el", ["-", "el"]), ("-el", "-el", ["-el"])],
)
def test_dashes_are_told_by_their_ink(printed: str, read: str, made: list[str]) -> None:
    words, raster = page(("Hopp", "Hopp", 95.0), (printed, read, 20.0))
    assert [word.text for word in parted(words, raster)[1:]] == made


@pytest.mark.parametrize(
    ("bar", "line", "made"),
    [
        ((60, 109, 9, 3), 1, "-"),
        ((54, 109, 20, 3), 1, "–"),
        ((60, 109, 9, 3), 2, None),
        ((60, 118, 9, 3), 1, None),
        ((42, 109, 9, 3), 1, None),
        ((60, 100, 3, 19), 1, None),
    ],
    ids=["hyphen", "dash", "other-line", "foot", "close", "upright"],
)
def test_a_dash_between_two_words_of_a_line_is_one(bar: tuple[int, int, int, int], line: int, made: str | None) -> None:
    pixels = np.full((300, 300), 252, np.uint8)
    left, top, width, height = bar
    pixels[top : top + height, left : left + width] = 20
    words = with_dashes([box("5", 24), box("7", 90, line=line)], Raster(pixels, 200))
    assert [word.text for word in words] == ["5", *([made] if made else []), "7"]


def test_an_empty_page_has_no_dashes() -> None:
    raster = Raster(np.full((30, 30), 252, np.uint8), 200)
    assert with_dashes(parted([], raster), raster) == []


@pytest.mark.parametrize(
    ("printed", "read", "confidence", "made"),
    [
        ("Linden", "Tinden", 92.0, "Linden"),
        ("Linden,", "Tinden,", 92.0, "Linden,"),
        ("Tinden", "Tinden", 92.0, None),
        ("Linden", "Tinden", 96.0, None),
        ("Linden", "Tindar", 92.0, None),
        ("Lind", "Tind", 92.0, None),
    ],
    ids=["twin", "comma", "printed-so", "sure", "two-letters", "short"],
)
def test_a_word_is_its_twin_where_it_looks_so(printed: str, read: str, confidence: float, made: str | None) -> None:
    twins = [(text, text, 96.0) for text in ("Linden", "Linden", "Lind", "Lind")]
    words, raster = page(*twins, (printed, read, confidence))
    assert [word.text for _, word in alike(words, raster.dark)] == ([made] if made else [])


@pytest.mark.parametrize(
    ("places", "second", "made"),
    [
        ([("", 0), ("", 60), ("c", 120), ("d", 180)], {0: "a", 1: "b"}, {0: "a", 1: "b"}),
        ([("", 0), ("", 60), ("", 120)], {0: "A", 1: "B", 2: "C"}, {0: "A", 1: "B", 2: "C"}),
        ([("", 0), ("c", 60), ("d", 120)], {0: "m"}, {}),
        ([("", 0), ("d", 60)], {0: "c"}, {}),
        ([("x", 0), ("c", 60), ("d", 120)], {0: "b"}, {}),
    ],
    ids=["two-missed", "all-missed", "no-series", "too-short", "read"],
)
def test_letters_beside_each_other_prove_each_other(
    places: list[tuple[str, int]], second: dict[int, str], made: dict[int, str]
) -> None:
    across = [box(text, left) for text, left in places]
    down = [box(text, 40, top) for text, top in places]
    for words in (across, down):
        found = letters(words, [(index, [box(text, 0)]) for index, text in second.items()])
        assert {index: word.text for index, word in found} == made


@pytest.mark.parametrize(
    ("row", "second", "made"),
    [
        (["Indikator", "K", "", "Totalt"], {2: "M"}, {2: "M"}),
        (["Indikator", "Kv", "", "Tot"], {2: "M"}, {2: "M"}),
        (["Indikator", "Utfall", "", ""], {2: "K", 3: "M"}, {2: "K", 3: "M"}),
        (["Skola", "", "P"], {1: "F"}, {1: "F"}),
        (["Totalt", "t", "Totalt", ""], {3: "t"}, {3: "t"}),
        (["Indikator", "Utfall", ""], {2: "M"}, {}),
        (["Indikator", "", ""], {1: "O", 2: "O"}, {}),
        (["Indikator", "K", "M"], {2: "N"}, {}),
    ],
    ids=["men", "kv", "both-missed", "girls", "same", "alone", "boxes", "read"],
)
def test_letters_that_head_columns_of_women_and_men_prove_each_other(
    row: list[str], second: dict[int, str], made: dict[int, str]
) -> None:
    words = [box(text, 100 * place) for place, text in enumerate(row)]
    found = partners(words, [(index, [box(text, 0)]) for index, text in second.items()])
    assert {index: word.text for index, word in found} == made


def test_a_letter_in_doubt_or_in_another_row_proves_none() -> None:
    words = [box("K", 0), box("", 100), box("", 200, 300)]
    doubtful = Recognised("M", 0, 0, 14, 20, 60.0, (1, 1, 1))
    assert not list(partners(words, [(1, [doubtful]), (2, [box("M", 0)])]))


def leaf(number: int, *texts: str, right: float = 530.0, y: float = 806.0) -> tuple[int, float, list[Measured]]:
    """A page with a line of text and a foot, a word of which takes 10 points."""
    words = [Measured("Text", (60, 400, 90, 412), 11.0, 410.0, 1.0, 0.9, (1, 1, 1))]
    for place, text in enumerate(reversed(texts)):
        x = right - 12 * place
        words.append(Measured(text, (x - 10, y - 8, x, y), 9.0, y, 1.0, 0.9, (2, 1, 1)))
    return number, HEIGHT, words


@pytest.mark.parametrize(
    ("feet", "made"),
    [
        (["13", "213", "3/3"], ["1/3", "2/3", "3/3"]),
        (["sir", "»&-", "83 -"], ["1", "2", "3"]),
        (["1", "z", "3"], ["1", "2", "3"]),
        (["4", "5", "b"], ["4", "5", "6"]),
        (["12", "2", ""], ["12", "2", ""]),
        (["Bo Ek", "", "Maj 2019"], ["Bo Ek", "", "Maj 2019"]),
    ],
    ids=["slash", "nothing-read", "one-misread", "second-part", "figures-of-a-table", "signature"],
)
def test_page_numbers_prove_each_other(feet: list[str], made: list[str]) -> None:
    sheets = numbered([leaf(number, *([text] if text else [])) for number, text in enumerate(feet, start=1)])
    assert [" ".join(word.text for word in words[1:]) for words, _ in sheets] == made
    assert [repairs for _, repairs in sheets] == [
        [(read, set_right)] if read != set_right else [] for read, set_right in zip(feet, made, strict=True)
    ]


def test_what_stands_elsewhere_is_no_page_number() -> None:
    pages = [leaf(1, "1"), leaf(2, "z", right=300.0), leaf(3, "3"), leaf(4, "q", y=700.0)]
    assert [words for words, _ in numbered(pages)] == [words for _, _, words in pages]


def test_a_page_number_of_several_words_is_as_wide_as_it_was() -> None:
    ((_, _), (words, _)) = numbered([leaf(1, "-", "1", "-"), leaf(2, "e", "z", "-")])
    assert [word.text for word in words[1:]] == ["-", "2", "-"]
    assert (words[1].box[0], words[-1].box[2]) == pytest.approx((496.0, 530.0))


@pytest.mark.parametrize(
    ("word", "small", "ring"),
    [
        ("Mål", ("2", 116, 96, 7, 6), True),
        ("Mål", ("°", 116, 100, 7, 6), True),
        ("Öppna", ("11", 102, 98, 8, 5), True),
        ("Mål", ("2", 134, 96, 7, 6), False),
        ("Mal", ("2", 116, 96, 7, 6), False),
        ("Mål", ("2", 116, 96, 7, 14), False),
        ("Mål", ("2", 116, 60, 7, 6), False),
        ("Mål", ("2", 116, 114, 7, 6), False),
        ("Mål", ("a", 116, 96, 7, 6), False),
    ],
    ids=["ring", "degree", "dots", "raised-number", "no-ring", "high", "line-above", "below", "letter"],
)
def test_the_ring_of_a_letter_is_no_number(word: str, small: tuple[str, int, int, int, int], ring: bool) -> None:
    text, left, top, width, height = small
    read = Recognised(text, left, top, width, height, 95.0, (1, 1, 1))
    assert rings([box(word, 100, width=40), read]) == ([read] if ring else [])
