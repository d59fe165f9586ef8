"""Imported once by the process that workers are copied from: the knowledge of all stages is then there at the start."""

import signal
from contextlib import suppress

# Ctrl-C goes to all processes of a terminal; only the one that started the others is to obey.
signal.signal(signal.SIGINT, signal.SIG_IGN)

from extractor import pipeline  # noqa: E402
from extractor.errors import ExtractorError  # noqa: E402

# A fault in models/ is reported by the first worker, as the error of a file.
with suppress(ExtractorError):
    pipeline.knowledge()
