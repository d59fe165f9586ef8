"""What the trained model costs: CPU seconds with it and without, on the same reports in turn.

    python -m tests.benchmarks.model [--every N] [--rounds N]

Loading the model is not counted: a worker does it once.
"""

import argparse
import sys
import time
from pathlib import Path
from statistics import median

from extractor import pipeline

CORPUS = Path(__file__).parents[2] / "corpus"
GOAL = 0.6
"""Share of the throughput without the model that shall be left with it."""


def seconds(paths: list[Path], *, model: bool) -> float:
    """Read reports one by one; give CPU seconds."""
    start = time.process_time()
    for path in paths:
        pipeline.extract(path, model=model)
    return time.process_time() - start


def main() -> int:
    """Print the throughput with the model as a share of that without; exit code 1 when it is below the goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=3, help="take every Nth report")
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    shares = [_share(suffix, chosen.every, chosen.rounds) for suffix in ("txt", "pdf")]
    return int(min(shares) < GOAL)


def _share(suffix: str, every: int, rounds: int) -> float:
    paths = sorted(CORPUS.glob(f"*/report.{suffix}"))[::every]
    seconds(paths[:3], model=True)
    share = median(seconds(paths, model=False) / seconds(paths, model=True) for _ in range(rounds))
    print(f"{suffix}: {share:.2f} of the throughput without the model (goal {GOAL})", flush=True)
    return share


if __name__ == "__main__":
    sys.exit(main())
