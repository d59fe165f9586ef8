"""`extractor quantities`: what the number grammar finds in a text."""

import sys
from typing import Annotated, Any

import typer

from extractor import pipeline
from extractor.record import json_text, to_plain
from extractor.types import Quantity

EXAMPLES = (
    'extractor quantities "drygt ett 40-tal företag och 2,5 Mkr per år"',
    "extractor quantities < slutrapport.txt",
)

FIELDS = ("low", "high", "unit", "unit_kind", "modifier", "per")


def run(
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="The text; without it standard input is read.")
    ] = None,
) -> None:
    """Find the quantities in a text.

    One JSON object a line: text, start, end, low, high, unit, unit_kind, modifier, per. Money is in SEK.
    """
    if text is None:
        text = _decode(sys.stdin.buffer.read())
    for quantity in pipeline.quantities_in(text):
        sys.stdout.write(json_text(line_of(quantity)) + "\n")


def line_of(quantity: Quantity) -> dict[str, Any]:
    """Give a quantity as one flat object."""
    place = quantity.evidence
    values = {name: to_plain(getattr(quantity, name)) for name in FIELDS}
    return {"text": place.quote, "start": place.start, "end": place.end, **values}


def _decode(data: bytes) -> str:
    """Decode UTF-8, else cp1252: the two that a text on standard input comes in."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
