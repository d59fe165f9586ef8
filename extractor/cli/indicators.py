"""`extractor indicators`: the catalogue under models/indicators/."""

from collections.abc import Iterator
from typing import Annotated

import typer

from extractor import resources
from extractor.cli.tables import show

EXAMPLES = (
    "extractor indicators",
    "extractor indicators CO01",
    "extractor indicators sysselsättning",
)

Row = tuple[str, str, str, str]


def run(
    wanted: Annotated[str, typer.Argument(metavar="WORD", help="Part of a code, a name, a unit or a programme.")] = "",
) -> None:
    """List the indicators of the catalogue.

    Each with its programme, its code, its name and its unit.
    """
    rows = (row for row in catalogue() if wanted.casefold() in " ".join(row).casefold())
    show(("programme", "code", "indicator", "unit"), rows)


def catalogue() -> Iterator[Row]:
    """Give all entries, programmes in the order of their files."""
    for programme, content in resources.read_folder("indicators").items():
        for entry in content.get("indicator", ()):
            yield programme, entry.get("code", ""), entry["name"], entry.get("unit", "")
