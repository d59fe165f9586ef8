"""`extractor schema`: what a record looks like, for programs that read it."""

import json
import sys

from extractor.record import json_schema

EXAMPLES = ("extractor schema > extractor.schema.json",)


def run() -> None:
    """Print the JSON Schema of a record."""
    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
