"""Imported once by the process that workers are copied from: the knowledge of all stages is then there at the start."""

import os
from contextlib import suppress

# What befalls a worker its starter reports, in one line; a traceback from here would come between its lines.
with open(os.devnull, "wb") as nowhere:
    os.dup2(nowhere.fileno(), 2)

from extractor import pipeline  # noqa: E402
from extractor.errors import ExtractorError  # noqa: E402

# A fault in models/ is reported by the first worker, as the error of a file.
with suppress(ExtractorError):
    pipeline.knowledge()
