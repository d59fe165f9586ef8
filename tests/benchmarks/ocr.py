"""Times reading scans against bare Tesseract on the same rasters: `python tests/benchmarks/ocr.py SCAN.pdf [...]`.

Rounds are interleaved, page by page; figures are CPU seconds of this process and of Tesseract's. The store of what was
recognised before is off. Exit code 1 when ours takes more than 1.10 times as long.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pypdfium2

from extractor.ingest.ocr import store, tesseract
from extractor.ingest.ocr.pages import scan_page
from extractor.ingest.ocr.raster import Raster, raster_of

ROUNDS = 3
GOAL = 1.10


def main(paths: list[str]) -> int:
    os.environ[store.VARIABLE] = ""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    rasters = [raster for path in paths for raster in _rasters(Path(path))]
    ratios = [_round(rasters, number) for number in range(1, ROUNDS + 1)]
    print(f"{len(rasters)} pages, median of {ROUNDS} rounds: {median(ratios):.2f} x bare Tesseract (goal {GOAL:.2f})")
    return int(median(ratios) > GOAL)


def _rasters(path: Path) -> Iterator[Raster]:
    document = pypdfium2.PdfDocument(path)
    for page in document:
        yield raster_of(page)
    document.close()


def _round(rasters: list[Raster], number: int) -> float:
    ours = bare = 0.0
    for index, raster in enumerate(rasters):
        works: list[Callable[[Raster], object]] = [scan_page, _bare]
        seconds = {work: _cpu(work, raster) for work in (works if (index + number) % 2 else works[::-1])}
        ours += seconds[scan_page]
        bare += seconds[_bare]
    pages = len(rasters)
    print(f"round {number}: ours {ours / pages:.2f} s a page, bare {bare / pages:.2f}, ratio {ours / bare:.2f}")
    return ours / bare


def _bare(raster: Raster) -> None:
    height, width = raster.pixels.shape
    picture = b"P5 %d %d 255\n" % (width, height) + raster.pixels.tobytes()
    command = [tesseract.program()[0], "stdin", "stdout", "-l", "swe", "--dpi", str(round(raster.dpi))]
    subprocess.run(command, input=picture, capture_output=True, check=True)


def _cpu(work: Callable[[Raster], object], raster: Raster) -> float:
    before = os.times()
    work(raster)
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else __doc__)
