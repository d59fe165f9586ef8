"""`extractor text`: the canonical text."""

import sys
from typing import Annotated

import typer

from extractor import pipeline
from extractor.cli.terminal import plain

EXAMPLES = (
    "extractor text slutrapport.pdf",
    "extractor text slutrapport.pdf > slutrapport.kanonisk.txt",
)


def run(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report, or - for standard input.")],
    keep_personal_data: Annotated[
        bool, typer.Option("--keep-personal-data", help="Do not mask personal identity numbers.")
    ] = False,
) -> None:
    """Print the canonical text of a report, the base of all offsets.

    Every `start` and `end` of a record counts characters of exactly this text.
    """
    text = pipeline.document(file, keep_personal_data=keep_personal_data).text
    sys.stdout.write(plain(text) + "\n" if sys.stdout.isatty() else text)
