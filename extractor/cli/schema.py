"""`extractor schema`: what a record looks like, for programs that read it."""

import sys

from extractor.record import json_schema, json_text

EXAMPLES = ("extractor schema > extractor.schema.json",)


def run() -> None:
    """Print the JSON Schema of a record."""
    sys.stdout.write(json_text(json_schema(), indent=2) + "\n")
