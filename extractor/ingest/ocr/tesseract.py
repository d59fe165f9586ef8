"""Tesseract as a program: one picture in, the words with their boxes out."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from extractor.errors import MissingProgramError
from extractor.ingest.ocr import store
from extractor.ingest.ocr.raster import Raster

LANGUAGE = "swe"
HINT = "Install it: apt-get install tesseract-ocr tesseract-ocr-swe; or read what can be read: --ocr never"
TIME_LIMIT = 90.0
"""Seconds for a page; a full page of small type takes 5."""


Pixel = TypeVar("Pixel", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A word as Tesseract gives it: box in pixels, confidence 0 to 100, and the line that it puts the word in."""

    text: str
    left: int
    top: int
    width: int
    height: int
    confidence: float
    line: tuple[int, int, int]

    def cut_from(self, picture: NDArray[Pixel]) -> NDArray[Pixel]:
        """Give the part of a page's picture that the word's box holds."""
        return picture[self.top : self.top + self.height, self.left : self.left + self.width]


@cache
def program() -> tuple[str, str]:
    """Give Tesseract's path and version; raises MissingProgramError without it or its Swedish model."""
    path = shutil.which("tesseract")
    if path is None:
        raise MissingProgramError("The file is a scan, and Tesseract, which reads scans, is missing", hint=HINT)
    if LANGUAGE not in languages(path):
        raise MissingProgramError("The file is a scan, and Tesseract's Swedish model (swe) is missing", hint=HINT)
    shown = subprocess.run([path, "--version"], capture_output=True, text=True, check=False, timeout=TIME_LIMIT)
    return path, shown.stdout.partition("\n")[0]


@cache
def languages(path: str) -> frozenset[str]:
    """Give the models that Tesseract finds."""
    shown = subprocess.run([path, "--list-langs"], capture_output=True, text=True, check=False, timeout=TIME_LIMIT)
    return frozenset(shown.stdout.split()[1:])


def recognise(raster: Raster, *, mode: int, language: str = LANGUAGE, until: float = inf) -> list[Recognised]:
    """Read the words of a picture; `mode` is Tesseract's page segmentation mode, `until` when it must be done.

    Raises subprocess.TimeoutExpired or CalledProcessError; a picture read before is taken from the store.
    """
    options = ["--psm", str(mode), "-l", language, "-c", "tessedit_create_tsv=1"]
    # Tesseract reads each line that it doubts a second time as white on black, which is for nothing on plain paper.
    options += [] if raster.filled else ["-c", "invert_threshold=0"]
    return parse_tsv(run(raster, *options, until=until))


def quarter_turn(raster: Raster, *, until: float = inf) -> int:
    """Give the clockwise turn in degrees that sets a page upright, 0 where Tesseract cannot tell."""
    if "osd" not in languages(program()[0]):
        return 0
    try:
        lines = run(raster, "--psm", "0", "-l", "osd", until=until).splitlines()
    except subprocess.CalledProcessError:  # too few characters
        return 0
    facts = dict(line.split(": ", 1) for line in lines if ": " in line)
    sure = float(facts.get("Orientation confidence", 0)) > 2
    return int(facts.get("Rotate", 0)) % 360 if sure else 0


def run(raster: Raster, *options: str, until: float = inf) -> str:
    """Run Tesseract on a picture with one thread of its own; it must be done `until` (of `time.monotonic`)."""
    path, version = program()
    height, width = raster.pixels.shape
    picture = b"P5 %d %d 255\n" % (width, height) + raster.pixels.tobytes()
    options = (*options, "--dpi", str(round(raster.dpi)))
    key = store.key_of(picture, version, *options)
    if (kept := store.read(key)) is not None:
        return kept
    done = subprocess.run(
        [*_leash(), path, "stdin", "stdout", *options],
        input=picture,
        capture_output=True,
        check=True,
        timeout=max(min(TIME_LIMIT, until - time.monotonic()), 0.01),
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
    )
    answer = done.stdout.decode("utf-8", "replace")
    store.write(key, answer)
    return answer


@cache
def _leash() -> tuple[str, ...]:
    """Give what has the system kill a program when the process that began it is killed; nothing where it cannot."""
    leash = ("setpriv", "--pdeathsig", "KILL", "--")
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run([*leash, "true"], capture_output=True, check=True, timeout=TIME_LIMIT)
        return leash
    return ()


def parse_tsv(answer: str) -> list[Recognised]:
    """Give the words of Tesseract's TSV; rows of pages, blocks and lines and rows without text are left out."""
    words = []
    for row in answer.split("\n"):
        fields = row.split("\t")
        if len(fields) != 12 or fields[0] != "5" or not fields[11].strip():
            continue
        block, paragraph, line, _, left, top, width, height = map(int, fields[2:10])
        place = (block, paragraph, line)
        words.append(Recognised(_dashed(fields[11].strip()), left, top, width, height, float(fields[10]), place))
    return words


def _dashed(text: str) -> str:
    """Give dashes as Swedish prints them: the model has the long one only, and doubles it with a hyphen."""
    return text.replace("—-", "–").replace("—", "–")
