"""`extractor train`: the trained pipeline, made anew from the corpus."""

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.evaluate import chosen
from extractor.cli.progress import shown
from extractor.cli.tables import number, show
from extractor.learn.corpus import read_cases, read_once
from extractor.learn.examples import Example, examples_of

EXAMPLES = ("extractor train", "extractor train corpus --to models/pipeline --seed 1")


def run(
    corpus: Annotated[
        Path, typer.Argument(metavar="CORPUS", help="A folder with a folder for each report: README there.")
    ] = Path("corpus"),
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Where the pipeline is written.")] = Path(
        "models/pipeline"
    ),
    seed: Annotated[int, typer.Option(metavar="N", help="The same seed gives the same weights.")] = 0,
) -> None:
    """Train the pipeline that tells what numbers of running text are.

    It learns from the corpus alone, from all splits but `test`. `extractor extract --model` uses it.
    """
    # Here: spaCy takes longer to import than this command's help may take.
    from extractor.learn import training

    trials = read_once(chosen(read_cases(corpus), None))
    read = (examples_of(trial) for trial in trials)
    found = [example for each in shown(read, total=len(trials)) for example in each]
    training.save(training.train(found, training.Settings(seed=seed)), to)
    _tell(found, to)


def _tell(found: list[Example], to: Path) -> None:
    counts = Counter(example.role for example in found)
    show(("role", number("examples")), ((role, str(count)) for role, count in counts.most_common()))
    size = sum(path.stat().st_size for path in to.rglob("*") if path.is_file())
    sys.stdout.write(f"{to}: {size / 1_000_000:.2f} MB\n")
