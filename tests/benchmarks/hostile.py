"""Whether hostile files among good ones harm anything: a run over both, and one over the good ones alone.

    python -m tests.benchmarks.hostile [--good N] [--mutations N] [--seed N] [--keep FOLDER]

Every file must be answered for, the good ones' records must be the same bytes in both runs, nothing may be written
beside the targets, no process may stay, and the tree of processes must keep to the memory that it is allowed. What came
of each theme is printed, with the slowest files. Exit code 1 when anything is amiss.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from extractor.privacy import mask
from tests.benchmarks import throughput
from tests.hostile import documents, oddities, places, riddles, texts
from tests.hostile.mutations import MUTATIONS
from tests.hostile.pdfs import PDFS

JOBS = 2
TIMEOUT = 20
MEMORY = 512
PROGRAM = 300
"""MB that the program itself takes, processes together."""


THEMES = ("mutation", "pdf", "odd", "riddle", "word", "web", "text", "other", "name", "place", "archive")


@dataclass(frozen=True, slots=True)
class Chosen:
    """How many files of which kinds are made."""

    good: int
    mutations: int
    seed: int
    themes: tuple[str, ...] = THEMES


@dataclass(frozen=True, slots=True)
class Run:
    """What a run told of its files, and what it cost; memory in MB."""

    events: list[dict[str, object]]
    noise: list[str]
    code: int
    seconds: float
    memory: float


def good_ones(archive: Path, count: int) -> None:
    """Write good reports into ten folders."""
    archive.mkdir()
    throughput.generate(archive, count, ("pdf", "txt"))
    for number, path in enumerate(sorted(archive.iterdir())):
        folder = archive / f"{number % 10}"
        folder.mkdir(exist_ok=True)
        path.rename(folder / path.name)


def hostile_ones(archive: Path, chosen: Chosen) -> Counter[str]:
    """Put hostile files among the good ones; give how many there are of each theme."""
    made = Counter[str]()
    for theme, name, make in [each for each in _hostile(archive, chosen) if each[0] in chosen.themes]:
        folder = archive / f"{sum(made.values()) % 10}" / theme
        folder.mkdir(exist_ok=True)
        make(folder / name)
        made[theme] += 1
    for name, make in places.FOLDERS.items():
        make(archive / "0" / name)
    return made


def _hostile(archive: Path, chosen: Chosen) -> Iterator[tuple[str, str, places.Make]]:
    chance = random.Random(chosen.seed)
    good = sorted(archive.rglob("*.pdf"))
    for number in range(chosen.mutations):
        mutation, source = MUTATIONS[number % len(MUTATIONS)], chance.choice(good)
        data = mutation(source.read_bytes(), chance)
        data += b"\n" * (data == source.read_bytes())  # a copy would be no file of its own
        yield "mutation", f"{number:03}-{mutation.__name__}.pdf", places.written(partial(bytes, data))
    for theme, makers in (
        ("pdf", PDFS),
        ("odd", oddities.READABLE),
        ("riddle", riddles.RIDDLES),
        ("word", documents.WORD),
        ("web", documents.WEB),
        ("text", texts.TEXTS),
        ("other", texts.OTHERS),
    ):
        for name, content in makers.items():
            yield theme, name, places.written(content)
    for name in places.NAMES:
        yield "name", name, places.written(places.REPORT.encode)
    for theme, made in (("place", places.PLACES), ("archive", places.ARCHIVES)):
        for name, make_it in made.items():
            yield theme, name, make_it


def run(archive: Path, into: Path) -> Run:
    """Run the program over a folder, into JSON Lines and SQLite."""
    into.mkdir()
    targets = [word for name in ("x.jsonl", "x.sqlite") for word in ("--to", str(into / name))]
    limits = ["--jobs", str(JOBS), "--timeout", str(TIMEOUT), "--memory", str(MEMORY)]
    command = [sys.executable, "-m", "extractor", "extract", ".", *targets, *limits, "--log-json"]
    with (into / "log").open("w") as log:
        start = time.perf_counter()
        process = psutil.Popen(command, cwd=archive, stdout=log, stderr=log)
        memory = throughput.watched(process)[1]
        seconds = time.perf_counter() - start
    lines = (into / "log").read_text().splitlines()
    events = [json.loads(line) for line in lines if line.startswith("{")]
    return Run(events, [line for line in lines if not line.startswith("{")], process.returncode, seconds, memory)


def names_below(archive: Path) -> set[str]:
    """Give every file that is to be answered for, as outputs name it."""
    found = (path for path in archive.rglob("*") if path.name not in places.FOLDERS)
    return {mask(str(path.relative_to(archive))) for path in found if path.is_symlink() or not path.is_dir()}


def amiss(archive: Path, alone: Path, among: Path, done: Run) -> Iterator[str]:
    """Say what went wrong."""
    told = Counter(str(event["path"]).partition("!/")[0] for event in done.events if event["event"] == "file")
    wanted = names_below(archive)
    yield from (f"not answered for: {name!r}" for name in sorted(wanted - told.keys()))
    yield from (f"not asked for: {name!r}" for name in told if name not in wanted)
    yield from (f"told twice: {name!r}" for name in told if told[name] > 1 and not name.endswith(".zip"))
    records = {_path(line): line for line in (among / "x.jsonl").read_bytes().splitlines()}
    expected = {_path(line): line for line in (alone / "x.jsonl").read_bytes().splitlines()}
    yield from (f"another record: {path}" for path, line in expected.items() if records.get(path) != line)
    yield from (f"not of the program: {line}" for line in done.noise)
    yield from (f"left behind: {path}" for path in among.iterdir() if path.name.partition(".")[0] not in ("x", "log"))
    yield from (f"internal error: {event}" for event in done.events if "internal error" in str(event.get("reason")))
    if done.code != 3:
        yield f"exit code {done.code}"
    if done.memory > JOBS * MEMORY + PROGRAM:
        yield f"{done.memory:.0f} MB"


def _path(line: bytes) -> str:
    return str(json.loads(line)["source"]["path"])


def tried(place: Path, chosen: Chosen) -> tuple[list[str], list[str]]:
    """Do both runs in a folder; give lines that tell what came of the files, and what is amiss."""
    good_ones(place / "archive", chosen.good)
    before = run(place / "archive", place / "alone")
    made = hostile_ones(place / "archive", chosen)
    files = set(place.rglob("*"))
    done = run(place / "archive", place / "among")
    written = (path for path in set(place.rglob("*")) - files if "among" not in path.parts)
    wrong = [
        *amiss(place / "archive", place / "alone", place / "among", done),
        *(f"written: {path}" for path in written),
    ]
    return list(_summary(done, made, before)), wrong


def main() -> int:
    """Print what came of each theme and what is amiss; exit code 1 when anything is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("--good", 300), ("--mutations", 120), ("--seed", 0)):
        parser.add_argument(name, type=int, default=default)
    parser.add_argument("--keep", metavar="FOLDER", help="a new folder, for a look at the files and targets")
    given = parser.parse_args()
    with nullcontext(given.keep) if given.keep else TemporaryDirectory() as folder:
        place = Path(folder)
        place.mkdir(exist_ok=True)
        told, wrong = tried(place, Chosen(given.good, given.mutations, given.seed))
    print("\n".join([*told, *(wrong or ["nothing amiss"])]))
    return int(bool(wrong))


def _summary(done: Run, made: Counter[str], before: Run) -> Iterator[str]:
    files = [event for event in done.events if event["event"] == "file"]
    for theme, count in made.items():
        outcomes = Counter(str(event["outcome"]) for event in files if f"/{theme}/" in str(event["path"]))
        yield f"{theme:9} {count:4} files: {', '.join(f'{n} {outcome}' for outcome, n in sorted(outcomes.items()))}"
    for event in sorted(files, key=lambda event: -float(str(event["seconds"])))[:8]:
        yield f"{event['seconds']:>7} s {event['outcome']:8} {event['path']!r}"
    good = before.events[-1]
    yield f"good files alone: {good['ok']} ok in {before.seconds:.0f} s, {before.memory:.0f} MB"
    yield f"all files: {len(files)} answers in {done.seconds:.0f} s, {done.memory:.0f} MB"


if __name__ == "__main__":
    sys.exit(main())
