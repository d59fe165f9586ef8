"""Whether a run that is killed by -9 and started again ends with exactly the rows of an undisturbed one.

    python -m tests.benchmarks.kills [--files N] [--moments N] [--seed N]

All targets are written at once: JSON Lines, CSV, Parquet, SQLite, DuckDB and, where it is installed, PostgreSQL. Each
moment is a random share of the time that the undisturbed run took. Exit code 1 when a row differs.
"""

import argparse
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.sinks import server
from tests.sinks.tables_of import emptied
from tests.sinks.test_resuming import held_by

SUFFIXES = ("jsonl", "csv", "parquet", "sqlite", "duckdb")
ODD = {"pdf": b"%PDF-1.7\nbroken", "docx": b"PK\x03\x04 nonsense", "txt": b""}


def generate(folder: Path, files: int) -> None:
    """Write small reports, one in twenty of them damaged or empty, and a few copies under other names."""
    folder.mkdir()
    for number in range(files):
        if number % 20 == 7:
            kind = list(ODD)[number // 20 % len(ODD)]
            (folder / f"{number:04}.{kind}").write_bytes(
                ODD[kind] + (b" " * number if kind == "txt" else b"%d" % number)
            )
            continue
        shown = number - 1 if number % 50 == 3 else number
        rows = (f"Antal företag i led {row}\nMål: {shown + row} företag\nUtfall: {row} företag" for row in range(4))
        (folder / f"{number:04}.txt").write_text(f"Slutrapport {shown}\n\n" + "\n\n".join(rows) + "\n")


def start(archive: Path, targets: Sequence[str]) -> subprocess.Popen[bytes]:
    """Begin a run, or go on with one."""
    into = [word for target in targets for word in ("--to", target)]
    command = [sys.executable, "-m", "extractor", "extract", str(archive), *into, "--jobs", "2"]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def contents(targets: Sequence[str]) -> dict[str, object]:
    """Give what stands in all targets, by their kinds."""
    return {target.partition(":")[0].rpartition(".")[2]: held_by(target) for target in targets}


def main() -> int:
    """Print a line for each moment; exit code 1 when a target differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("--files", 500), ("--moments", 10), ("--seed", 0)):
        parser.add_argument(name, type=int, default=default)
    chosen = parser.parse_args()
    with ExitStack() as stack:
        place = Path(stack.enter_context(TemporaryDirectory()))
        servers = [] if server.why_not() else [stack.enter_context(server.running())]
        generate(place / "archive", chosen.files)
        begin = time.monotonic()
        whole = [*(str(place / f"whole.{suffix}") for suffix in SUFFIXES), *servers]
        start(place / "archive", whole).wait()
        seconds = time.monotonic() - begin
        expected = contents(whole)
        print(f"{chosen.files} files, {seconds:.1f} s undisturbed, into {', '.join(expected)}", flush=True)
        chance = random.Random(chosen.seed)
        differing = [
            _disturbed(place, number, servers, expected, after=seconds * chance.uniform(0.05, 0.98))
            for number in range(chosen.moments)
        ]
    return int(any(differing))


def _disturbed(
    place: Path, number: int, servers: Sequence[str], expected: dict[str, object], *, after: float
) -> list[str]:
    """Kill a run after so many seconds, start it again, and give the kinds of targets that differ."""
    targets = [*(str(place / f"{number}.{suffix}") for suffix in SUFFIXES), *servers]
    for each in servers:
        emptied(each)
    run = start(place / "archive", targets)
    time.sleep(after)
    run.send_signal(signal.SIGKILL)
    killed = run.wait() == -signal.SIGKILL
    start(place / "archive", targets).wait()
    found = contents(targets)
    differing = [kind for kind, held in expected.items() if found[kind] != held]
    print(f"{after:6.1f} s {'killed' if killed else 'done before'}: {', '.join(differing) or 'the same'}", flush=True)
    return differing


if __name__ == "__main__":
    sys.exit(main())
