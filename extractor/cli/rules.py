"""`extractor rules`: what the program looks for."""

from typing import Annotated

import typer

from extractor import pipeline
from extractor.cli.tables import show

EXAMPLES = (
    "extractor rules",
    "extractor rules target",
)


def run(
    wanted: Annotated[str, typer.Argument(metavar="WORD", help="Part of a rule's code, severity or title.")] = "",
) -> None:
    """List the rules that find deviations.

    The severity is what a deviation has unless the rule says more of the case at hand.
    """
    rows = ((rule.code, rule.severity, rule.title) for rule in pipeline.rules())
    show(("rule", "severity", "says"), (row for row in rows if wanted.casefold() in " ".join(row).casefold()))
