"""How much memory a process takes that reads one report after the other, as a worker does.

    python -m tests.benchmarks.memory [--reports N] [--format txt|pdf|both]

The reports are those of the corpus over and over, with the trained model. A line for each tenth of the way gives the
resident set (RSS); exit code 1 when it is above the goal, or when the last tenth has grown by more than a twentieth
over the first half.
"""

import argparse
import sys
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

import psutil

from extractor import pipeline

CORPUS = Path(__file__).parents[2] / "corpus"
GOAL = 180.0
"""MiB that a worker takes at most."""
GROWTH = 1.05
"""Times what it takes half way that it may take in the end."""


def resident() -> float:
    """Give the resident set of this process in MiB."""
    return float(psutil.Process().memory_info().rss) / 2**20


def measure(reports: Sequence[Path], count: int) -> list[float]:
    """Read so many reports, over and over; print and give the memory after each tenth of them."""
    steps = []
    for number, path in enumerate(islice(cycle(reports), count), start=1):
        pipeline.extract(path, ocr="never")
        if number % max(count // 10, 1) == 0:
            steps.append(resident())
            print(f"{number:6} reports {steps[-1]:7.1f} MiB", flush=True)
    return steps


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--format", choices=("txt", "pdf", "both"), default="both")
    chosen = parser.parse_args()
    suffixes = ("txt", "pdf") if chosen.format == "both" else (chosen.format,)
    reports = sorted(path for suffix in suffixes for path in CORPUS.glob(f"*/report.{suffix}"))
    steps = measure(reports, chosen.reports)
    half = max(steps[: len(steps) // 2 + 1])
    print(f"largest {max(steps):.1f} MiB (goal {GOAL:.0f}), in the end {steps[-1] / half:.2f} x half way")
    return int(max(steps) > GOAL or steps[-1] > GROWTH * half)


if __name__ == "__main__":
    sys.exit(main())
