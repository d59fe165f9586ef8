"""A page's picture to words, tables and rulings; then the whole report's sizes and weights."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import inf
from statistics import median

from extractor.document import Grid, Page, Word
from extractor.ingest.ocr import bullets, dashes, measures, points, rulings, shading, signs, skew, tesseract, thousands
from extractor.ingest.ocr.folios import numbered
from extractor.ingest.ocr.measures import Measured
from extractor.ingest.ocr.raster import Raster
from extractor.ingest.ocr.repairs import repaired
from extractor.types import BBox

SPARSE = 11
"""Tesseract's mode for words wherever they stand: it loses fewer words of tables than those that look for columns."""
NOISE = 25.0
"""Confidence below which one or two letters are dirt."""
DOUBTFUL = 55.0
"""Mean confidence below which a page may lie on its side."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read from a page's picture, in points; `repairs` are pairs: as read, as made."""

    width: float
    height: float
    words: tuple[Measured, ...]
    grids: tuple[Grid, ...]
    rulings: tuple[BBox, ...]
    confidence: float
    repairs: tuple[tuple[str, str], ...] = ()


def scan_page(raster: Raster, *, until: float = inf) -> Scan:
    """Read a page; raises subprocess.SubprocessError when Tesseract fails, takes too long or is not done `until`."""
    found = _read(raster, until)
    if found.confidence < DOUBTFUL and (turn := tesseract.quarter_turn(raster, until=until)):
        turned = _read(skew.quarter_turned(raster, turn), until)
        found = turned if turned.confidence > found.confidence else found
    return found


def _read(raster: Raster, until: float) -> Scan:
    raster, _ = skew.straightened(shading.without_shades(raster))
    lines = rulings.rulings_of(raster)
    bare = rulings.without_rulings(raster, lines)
    recognised = tesseract.recognise(bare, mode=SPARSE, until=until)
    words, repairs = signs.mended(recognised, bare)
    words = [word for word in dashes.parted(thousands.cut(words, bare.dark), bare) if not is_speck(word, recognised)]
    words = points.with_points(dashes.with_dashes(words, bare), bare)
    words = bullets.with_marks(words, bare)
    height, width = raster.pixels.shape
    grids = rulings.grids_of(lines, raster)
    measured = [each.scaled(raster.scale) for each in measures.measured(words, bare.dark)]
    return Scan(
        width * raster.scale,
        height * raster.scale,
        tuple(_even_in_tables(measured, grids)),
        tuple(grid for grid in grids if any(_inside(each.box, grid.bbox) for each in measured)),
        tuple(box for box in rulings.boxes_of(lines, raster) if not any(_inside(box, grid.bbox) for grid in grids)),
        _mean_confidence(recognised),
        tuple(repairs),
    )


def is_speck(word: tesseract.Recognised, words: Sequence[tesseract.Recognised]) -> bool:
    """Whether a word is what Tesseract made of dirt or of the rim of a picture: no number, and no label of its row."""
    if word.confidence >= NOISE or len(word.text) > 2 or word.text.isdigit():
        return False
    return not any(_labelled(other, word) for other in words)


def _labelled(other: tesseract.Recognised, word: tesseract.Recognised) -> bool:
    """Whether another word of a row was surely read as what one was read as and a number: "Kv1" beside "Kv"."""
    alike = len(word.text) > 1 and other.text.startswith(word.text) and other.text[len(word.text) :].isdecimal()
    return alike and other.confidence >= DOUBTFUL and other.top < word.top + word.height / 2 < other.top + other.height


def _mean_confidence(words: Sequence[tesseract.Recognised]) -> float:
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def _even_in_tables(words: Sequence[Measured], grids: Sequence[Grid]) -> list[Measured]:
    """Give the words of a table the size of its middle word: short lines in cells are measured badly."""
    even = list(words)
    for grid in grids:
        inside = [index for index, each in enumerate(words) if _inside(each.box, grid.bbox)]
        if inside:
            middle = median(words[index].size for index in inside)
            for index in inside:
                if abs(words[index].size / middle - 1) < 0.25:
                    even[index] = words[index].resized(middle)
    return even


def with_repairs(scans: Sequence[tuple[int, Scan]]) -> list[tuple[int, Scan]]:
    """Give a report's scans with misread figures set right by each other, by the report's numbering and its pages'."""
    sheets = numbered([(number, scan.height, scan.words) for number, scan in scans])
    pages, repairs = repaired([words for words, _ in sheets])
    return [
        (number, replace(scan, words=tuple(words), repairs=(*scan.repairs, *first, *made)))
        for (number, scan), (_, first), words, made in zip(scans, sheets, pages, repairs, strict=True)
    ]


def pages_of(scans: Sequence[tuple[int, Scan]]) -> list[Page]:
    """Give the pages of a report, sizes and weights settled over all of them; scans come with their page numbers."""
    words = list(chain.from_iterable(scan.words for _, scan in scans))
    sizes = measures.settled_sizes((each.size, len(each.text)) for each in words)
    usual = measures.weighted_median(
        [(each.stroke / sizes[each.size], len(each.text)) for each in words if each.stroke]
    )
    return [_page(number, scan, sizes, usual) for number, scan in scans]


def _page(number: int, scan: Scan, sizes: dict[float, float], usual: float) -> Page:
    strokes = [each.stroke / sizes[each.size] for each in scan.words]
    bold = measures.bold_words(strokes, [each.line for each in scan.words], usual)
    words = tuple(
        Word(
            each.text,
            *each.box,
            baseline=each.baseline,
            size=sizes[each.size],
            bold=heavy,
            confidence=each.confidence,
        )
        for each, heavy in zip(scan.words, bold, strict=True)
    )
    return Page(number, round(scan.width, 2), round(scan.height, 2), words, scan.grids, scan.rulings)


def _inside(box: BBox, outer: BBox, slack: float = 2.0) -> bool:
    middle = (box[1] + box[3]) / 2
    across = outer[0] - slack <= box[0] and box[2] <= outer[2] + slack
    return across and outer[1] - slack <= middle <= outer[3] + slack
