"""`extractor train`: the trained pipeline, made anew from the corpus."""

import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.evaluate import chosen
from extractor.cli.progress import shown
from extractor.cli.tables import number, show
from extractor.learn.corpus import read_cases, read_once
from extractor.learn.evaluation import summarise
from extractor.learn.examples import Example, lesson_of
from extractor.learn.judging import FIELDS
from extractor.learn.passages import PASSAGES, gathered, lesson_of_passage, read_passages
from extractor.learn.ways import WAYS, Outcome

EXAMPLES = (
    "extractor train",
    "extractor train corpus --to models/pipeline --seed 1",
    "extractor train --compare corpus",
    "extractor train --compare new-reports/",
)


def run(
    corpus: Annotated[
        Path, typer.Argument(metavar="CORPUS", help="A folder with a folder for each report: README there.")
    ] = Path("corpus"),
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Where the pipeline is written.")] = Path(
        "models/pipeline"
    ),
    compare: Annotated[
        Path | None,
        typer.Option(
            "--compare",
            metavar="FOLDER",
            help="Write nothing; read the reports of this folder with phrases only, with a model only, and with both, "
            "each kind by a model that was trained without it, and show what each way is worth.",
        ),
    ] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="The same seed gives the same weights.")] = 0,
) -> None:
    """Train the pipeline that tells what numbers of running text are.

    It tells which outcome is a goal's too. It learns from the corpus alone: from all splits but `test`, and from
    CORPUS/passages, in which every number is marked. `extractor extract` uses it unless it is told not to. On 22
    reports of kinds that nobody had seen it raised the F1 of values from 0.881 to 0.908.
    """
    # Here: spaCy takes longer to import than this command's help may take.
    from extractor.learn.ablation import ablate
    from extractor.learn.training import Settings, save, train

    trials, settings = read_once(chosen(read_cases(corpus), None)), Settings(seed=seed)
    passages = gathered(read_passages(corpus / PASSAGES))
    read = chain(map(lesson_of, trials), map(lesson_of_passage, passages))
    lessons = list(shown(read, total=len(trials) + len(passages)))
    if compare is not None:
        wanted = read_once(chosen(read_cases(compare), None))
        show_ways(list(shown(ablate(wanted, lessons, settings), total=len(WAYS) * len(wanted))))
        return
    save(train(lessons, settings), to)
    _tell([example for lesson in lessons for example in lesson.examples], to)


def _tell(found: list[Example], to: Path) -> None:
    counts = Counter(example.role for example in found)
    show(("role", number("examples")), ((role, str(count)) for role, count in counts.most_common()))
    size = sum(path.stat().st_size for path in to.rglob("*") if path.is_file())
    sys.stdout.write(f"{to}: {size / 1_000_000:.2f} MB\n")


def show_ways(outcomes: list[Outcome]) -> None:
    """Show values F1 in each way, per kind and over all, and the other fields over all."""
    kinds = sorted({outcome.result.trial.case.kind for outcome in outcomes})
    show(("F1 of values, by kind", *map(number, WAYS)), (_row(kind, outcomes, "values", kind) for kind in kinds))
    sys.stdout.write("\n")
    show(("F1 over all", *map(number, WAYS)), (_row(field, outcomes, field) for field in FIELDS))


def _row(label: str, outcomes: list[Outcome], field: str, kind: str = "") -> list[str]:
    scores = []
    for way in WAYS:
        meant = (each.result for each in outcomes if each.way == way and kind in ("", each.result.trial.case.kind))
        scores.append(f"{summarise(meant).strict[field].f1:.3f}")
    return [label, *scores]
