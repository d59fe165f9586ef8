"""How many reports a run reads in a second, with one worker and with two, into each kind of target.

    python -m tests.benchmarks.throughput [--reports N] [--rounds N] [--format txt|pdf|both] [TARGET ...]

The reports are those of the corpus over and over, each with bytes of its own: other digits in a text, a comment behind
the end of a PDF. One worker and two take turns, so that what else the machine does meets both. Times are wall seconds
and CPU seconds of the whole tree of processes, those of the one that writes also by themselves; memory is the largest
sum of their proportional set sizes. The target `nothing` is reading and extracting alone: records are made and let go.
Exit code 1 when that is not fast enough with two workers.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

from extractor import bulk
from extractor.types import Report

CORPUS = Path(__file__).parents[2] / "corpus"
NOTHING = "nothing"
READING = "import sys; from tests.benchmarks.throughput import read_only; read_only(sys.argv[1], int(sys.argv[2]))"
TARGETS = (NOTHING, "jsonl", "csv", "parquet", "sqlite", "duckdb")
GOAL = 1.8
"""Times the speed of one worker that two shall have."""

EVERY = 0.1
"""Seconds between two looks at the processes."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a run cost; memory in MB."""

    seconds: float
    cpu: float
    writer: float
    memory: float
    records: int
    pages: int


def generate(folder: Path, reports: int, suffixes: Sequence[str]) -> None:
    """Write so many reports of all kinds in turn, the same ones each time."""
    sources = sorted(path for suffix in suffixes for path in CORPUS.glob(f"*/report.{suffix}"))
    chance = random.Random(reports)
    for number in range(reports):
        source = sources[number % len(sources)]
        data = source.read_bytes()
        changed = data + b"\n%% %d\n" % number if source.suffix == ".pdf" else _renumbered(data, chance)
        (folder / f"{number:06}{source.suffix}").write_bytes(changed)


def _renumbered(data: bytes, chance: random.Random) -> bytes:
    """Put other digits in the places of 2 to 9: years stay years, tables stay in line."""
    digits = list(b"23456789")
    chance.shuffle(digits)
    return data.translate(bytes.maketrans(b"23456789", bytes(digits)))


def measure(folder: Path, target: str, jobs: int) -> Measure:
    """Run the program once into a new target."""
    with tempfile.TemporaryDirectory() as place:
        options = ["--to", f"{place}/x.{target}", "--log-json", "--jobs", str(jobs)]
        command = ["-m", "extractor", "extract", str(folder), *options]
        if target == NOTHING:
            command = ["-c", READING, str(folder), str(jobs)]
        log = Path(place, "log")
        with log.open("w") as file:
            start = time.perf_counter()
            run = psutil.Popen([sys.executable, *command], stderr=file)
            cpu, memory, writer = watched(run)
            seconds = time.perf_counter() - start
        summary = json.loads(log.read_text().splitlines()[-1])
        return Measure(seconds, cpu, writer, memory, summary["ok"] + summary["partial"], summary["pages"])


def read_only(folder: str, jobs: int) -> None:
    """Read a folder as a run into targets does, and let go of the records; say on standard error how many they were."""
    tally = bulk.Tally()
    for result in bulk.run(list(bulk.find([folder])), bulk.Settings(jobs=jobs, shapes=(nothing,))):
        tally.add(result)
    counts = {outcome: tally.outcomes[outcome] for outcome in ("ok", "partial")}
    sys.stderr.write(json.dumps({**counts, "pages": tally.pages}) + "\n")


def nothing(_report: Report) -> None:
    """Make nothing of a record."""


def watched(run: psutil.Popen) -> tuple[float, float, float]:
    """Wait for a run, give CPU seconds and peak memory of its tree, and the CPU seconds of its first process."""
    cpu: dict[int, float] = {}
    peak = 0.0
    while run.poll() is None:
        sizes = 0
        for process in _tree(run):
            with suppress(psutil.Error):
                times = process.cpu_times()
                cpu[process.pid] = times.user + times.system
                sizes += process.memory_full_info().pss
        peak = max(peak, sizes / 2**20)
        time.sleep(EVERY)
    return sum(cpu.values()), peak, cpu.get(run.pid, 0.0)


def _tree(run: psutil.Popen) -> Iterator[psutil.Process]:
    with suppress(psutil.Error):
        yield run
        yield from run.children(recursive=True)


def main() -> int:
    """Print a line for each run and the ratios; exit code 1 when two workers are too slow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", default=TARGETS, metavar="TARGET")
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--format", choices=("txt", "pdf", "both"), default="both")
    chosen = parser.parse_args()
    suffixes = ("txt", "pdf") if chosen.format == "both" else (chosen.format,)
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), chosen.reports, suffixes)
        ratios = {target: _compare(Path(folder), target, chosen.rounds) for target in chosen.targets}
    return int(ratios.get(NOTHING, GOAL) < GOAL)


def _compare(folder: Path, target: str, rounds: int) -> float:
    runs: dict[int, list[Measure]] = {1: [], 2: []}
    for number in range(rounds):
        for jobs in (1, 2) if number % 2 == 0 else (2, 1):
            runs[jobs].append(measure(folder, target, jobs))
            print(f"{target:8} {jobs} {_line(runs[jobs][-1])}", flush=True)
    ratio = median(one.seconds / two.seconds for one, two in zip(runs[1], runs[2], strict=True))
    cpu = median(two.cpu / one.cpu for one, two in zip(runs[1], runs[2], strict=True))
    goal = f" (goal {GOAL})" if target == NOTHING else ""
    print(f"{target:8} two workers: {ratio:.2f} x the speed of one{goal}, {cpu:.2f} x its CPU seconds", flush=True)
    return ratio


def _line(run: Measure) -> str:
    speed = f"{run.records / run.seconds:7.1f} reports/s {run.pages / run.seconds:7.1f} pages/s"
    return f"{speed} {run.seconds:7.1f} s {run.cpu:7.1f} s CPU, {run.writer:5.1f} of the writer {run.memory:6.0f} MB"


if __name__ == "__main__":
    sys.exit(main())
