"""`extractor calibrate`: the weights of the signs that tell how sure an indicator is, made anew from the corpus."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.evaluate import chosen
from extractor.cli.progress import shown
from extractor.cli.tables import number, show
from extractor.errors import InputError
from extractor.learn.calibration import SHARES, Reading, Statement, bins, expected_calibration_error, review_curve
from extractor.learn.corpus import read_cases, read_once, trials

if TYPE_CHECKING:
    from extractor.learn.fitting import Example

EXAMPLES = (
    "extractor calibrate",
    "extractor calibrate corpus --to models/confidence/weights.toml",
    "extractor calibrate new-reports/ --keep corpus/first-readings.jsonl",
)


def run(
    corpus: Annotated[
        Path, typer.Argument(metavar="CORPUS", help="A folder with a folder for each report: README there.")
    ] = Path("corpus"),
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="Where the weights are written.")] = Path(
        "models/confidence/weights.toml"
    ),
    keep: Annotated[
        Path | None,
        typer.Option(
            "--keep",
            metavar="FILE",
            help="Write no weights; add to this file how the reports of CORPUS are read now, by the trained model too, "
            "before anything is learned from them.",
        ),
    ] = None,
) -> None:
    """Fit what the signs of right and wrong indicators weigh.

    The weights give each indicator its confidence. They are learned from all splits but `test`, as the reports are
    read now and as they were read for the first time (CORPUS/first-readings.jsonl). Shows what confidence is worth:
    by these weights, and on each kind of report by weights that were fitted on the other kinds.
    """
    # Here: numpy takes longer to import than this command's help may take.
    from extractor.learn.fitting import examples_of, fit, save, told, told_apart
    from extractor.learn.readings import FILE, keep_first, read_first

    cases = chosen(read_cases(corpus), None)
    read = list(trials(cases, ("text", "pdf"))) if keep is not None else read_once(cases)
    told_of = (examples_of(trial, model=keep is not None) for trial in read)
    examples = [example for each in shown(told_of, total=len(read)) for example in each]
    if keep is not None:
        keep_first(examples, keep)
        return
    examples += read_first(corpus / FILE)
    if not examples:
        raise InputError(f"{corpus} holds no indicator to learn from")
    fitted = fit(examples)
    save(fitted, len(examples), to)
    _show(examples, {"by all": told(fitted, examples), "by others": told_apart(examples)})
    sys.stdout.write(f"\n{to}: {len(fitted.weights)} signs, {len(examples)} indicators\n")


def _show(examples: Sequence["Example"], ways: dict[str, list[Statement]]) -> None:
    checked = (f"{share:.0%}" for share in SHARES[:-1])
    headings = ("indicators", "right", "off", *checked)
    rows = [
        _row(
            f"{name}, {way}",
            [
                each
                for each, example in zip(stated, examples, strict=True)
                if example.first == first and not example.denied
            ],
        )
        for name, first in (("now", False), ("first", True))
        for way, stated in ways.items()
    ]
    sys.stdout.write(
        "Indicators, how many are right, how far confidence is off (expected calibration error); share of the errors\n"
        "found by checking the least certain values first. Weights fitted on all, or on the other kinds of report.\n\n"
    )
    show(("read, weighed", *map(number, headings)), (row for row in rows if row))


def _row(name: str, stated: Sequence[Statement]) -> list[str]:
    if not stated:
        return []
    right = sum(each.right for each in stated) / len(stated)
    error = expected_calibration_error(bins(stated))
    caught = (f"{each.caught:.0%}" for each in review_curve([Reading(stated, missed=0)])[:-1])
    return [name, str(len(stated)), f"{right:.3f}", f"{error:.3f}", *caught]
