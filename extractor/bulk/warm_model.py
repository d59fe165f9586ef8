"""Imported in place of `warm` where the trained pipeline has a say: its weights are then there at the start too."""

from contextlib import suppress

from extractor.bulk import warm  # noqa: F401  # what it does on import is what is wanted

from extractor import pipeline  # isort: skip
from extractor.errors import ExtractorError

# As in `warm`: the first worker reports it.
with suppress(ExtractorError):
    pipeline.advisor()
