"""`extractor evaluate`: what the extraction is worth on reports whose records are known."""

import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extractor import bulk
from extractor.cli.commands import complain
from extractor.cli.progress import shown
from extractor.cli.scores import show_comparison, show_disagreements, show_gaps, show_scores
from extractor.errors import ExitCode, UsageError
from extractor.learn.baseline import Comparison, compare, load_baseline, plain_comparison, save_baseline
from extractor.learn.corpus import LEARNED, TEST, UNASSIGNED, Case, Format, Trial, read_cases, trials
from extractor.learn.evaluation import Result, evaluate, plain_evaluation
from extractor.learn.fidelity import gaps
from extractor.record import json_text
from extractor.types import Report

EXAMPLES = (
    "extractor evaluate",
    "extractor evaluate --format text --show",
    "extractor evaluate --split test",
    "extractor evaluate --format all --rendered rendered",
    "extractor evaluate --save corpus/baseline.json",
    "extractor evaluate --baseline corpus/baseline.json",
)


class Formats(StrEnum):
    """In which formats reports are read."""

    text = "text"
    pdf = "pdf"
    both = "both"
    docx = "docx"
    scan = "scan"
    all = "all"


FORMATS: Mapping[Formats, tuple[Format, ...]] = {
    Formats.text: ("text",),
    Formats.pdf: ("pdf",),
    Formats.both: ("text", "pdf"),
    Formats.docx: ("docx",),
    Formats.scan: ("scan",),
    Formats.all: ("text", "pdf", "docx", "scan"),
}


def run(
    corpus: Annotated[
        Path, typer.Argument(metavar="CORPUS", help="A folder with a folder for each report: README there.")
    ] = Path("corpus"),
    format: Annotated[  # noqa: A002  # named like its option
        Formats, typer.Option(metavar="text|pdf|docx|scan|both|all", help="In which format the reports are read.")
    ] = Formats.both,
    rendered: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Where reports lie in formats that the corpus has not: FOLDER/NAME/report.docx."
        ),
    ] = None,
    split: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Only this split; repeatable. Without it all but `test`."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="All figures as one JSON object.")] = False,
    model: Annotated[
        bool | None,
        typer.Option(
            "--model/--no-model",
            help="With the trained pipeline, as in `extract`. Without this: with it, but for reports of train and "
            "dev, which it has learned from.",
        ),
    ] = None,
    show: Annotated[bool, typer.Option("--show", help="Each disagreement with gold.")] = False,
    save: Annotated[Path | None, typer.Option(metavar="FILE", help="Keep the scores as a baseline.")] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Show gains and losses; exit code 7 when the F1 of a field is more than 0.005 below this baseline.",
        ),
    ] = None,
) -> None:
    """Score the extraction on reports whose records are known.

    Precision, recall and F1 per field, per split and per kind of report, with values exactly as in gold (strict) or
    as a reader would let pass (lenient: numbers within 1 %, names alike); how far confidence can be trusted; and how
    many errors a person finds who checks the least certain values first.
    """
    known = load_baseline(baseline) if baseline else None
    wanted = list(trials(chosen(read_cases(corpus), split), FORMATS[format], rendered=rendered))
    if not wanted and not as_json:
        hint = "Choose another with --format, or name with --rendered where reports lie in this one"
        raise UsageError(f"No report of {corpus} is there in the format {format}", hint=hint)
    results, failed = measured(wanted, model=model)
    comparison = compare(known, results) if known is not None else None
    if save:
        save_baseline(save, results)
    if as_json:
        _print_json(results, comparison, disagreements=show)
    else:
        show_scores(results)
        show_gaps(results)
        show_disagreements(results if show else [])
        show_comparison(comparison)
    if comparison and comparison.fallen:
        raise typer.Exit(ExitCode.FAIL_ON)
    if failed:
        raise typer.Exit(ExitCode.SOME_FAILED if failed < len(wanted) else ExitCode.NO_INPUT)


def chosen(cases: list[Case], splits: list[str] | None) -> list[Case]:
    """Give the cases of the named splits; raises UsageError for an unknown name.

    Without names all but `test` and what has no split yet: nobody should see these scores without asking for them.
    """
    known = {case.split for case in cases}
    for name in splits or ():
        if name not in known:
            raise UsageError(f"No report is in a split {name}", hint=f"There are: {', '.join(sorted(known))}")
    usual = known - {TEST, UNASSIGNED} or known
    return [case for case in cases if case.split in (splits or usual)]


def measured(wanted: list[Trial], *, model: bool | None = None) -> tuple[list[Result], int]:
    """Read and judge reports; give the results and how many reports could not be read, each named.

    `model` says whether the trained pipeline has a say; None: only on reports that it has not learned from.
    """
    with_model = [trial.case.split not in LEARNED if model is None else model for trial in wanted]
    read = list(shown(_read(wanted, with_model), total=len(wanted)))
    failures = [each for each in read if isinstance(each, bulk.Failure)]
    for failure in failures:
        complain(str(failure.error))
    return list(evaluate(wanted, read)), len(failures)


def _read(wanted: list[Trial], with_model: list[bool]) -> Iterator[Report | bulk.Failure]:
    """Read reports, those with the model apart from those without; give them in their order."""
    found = {
        choice: bulk.extract_many(
            [trial.path for trial, chosen in zip(wanted, with_model, strict=True) if chosen is choice],
            settings=bulk.Settings(model=choice),
        )
        for choice in dict.fromkeys(with_model)
    }
    yield from (next(found[choice]) for choice in with_model)


def _print_json(results: list[Result], comparison: Comparison | None, *, disagreements: bool) -> None:
    figures = plain_evaluation(results, disagreements=disagreements)
    for gap in gaps(results):
        figures[gap.format].setdefault("below_text", {})[gap.report] = round(gap.lost, 4)
    if comparison:
        figures["baseline"] = plain_comparison(comparison)
    sys.stdout.write(json_text(figures, indent=2) + "\n")
