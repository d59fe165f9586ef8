"""The command line called within the test, and as a program of its own."""

import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner, Result

from extractor.cli import app

SMALL_REPORT = """Slutrapport

13. Kommentera det slutliga utfallet av indikatorerna

- Antal företag som får stöd
  - Mål: 40 stycken
  - Utfall: 26 stycken
"""


def call(*arguments: str | Path, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin, prog_name="extractor")


def program(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "extractor", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=60)
