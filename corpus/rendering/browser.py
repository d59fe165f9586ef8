"""Prints pages of HTML to PDF with Chromium, as a user of an e-service does."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from rendering.errors import RenderError

_MISSING = "chromium is missing: apt-get install chromium fonts-liberation"
_SECONDS = 60
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)


def printed_pdfs(pages: Mapping[str, str]) -> dict[str, bytes]:
    """The PDF of each named page."""
    if not pages:
        return {}
    chromium = shutil.which("chromium")
    if chromium is None:
        raise RenderError(_MISSING)
    with tempfile.TemporaryDirectory(prefix="render-") as scratch:
        return {name: _printed(chromium, Path(scratch), name, page) for name, page in pages.items()}


def _printed(chromium: str, folder: Path, name: str, page: str) -> bytes:
    source, made = folder / f"{name}.html", folder / f"{name}.pdf"
    source.write_text(page, encoding="utf-8")
    command = [chromium, *_OPTIONS, f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={made}", source.as_uri()]
    environment = os.environ | {"TZ": "UTC"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, env=environment, check=False)
    except subprocess.TimeoutExpired as error:
        raise RenderError(f"chromium did not print {name} within {_SECONDS} s") from error
    if not made.is_file():
        raise RenderError(f"chromium made no PDF of {name}: {done.stderr.strip() or 'without a message'}")
    return made.read_bytes()
