"""Turns Word files into PDF with LibreOffice, which is started once for all of them."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from rendering.errors import RenderError

_MISSING = "soffice is missing: apt-get install libreoffice-writer-nogui hyphen-sv fonts-liberation"
_OPTIONS = {"UseTaggedPDF": {"type": "boolean", "value": "false"}, "Quality": {"type": "long", "value": "85"}}
_SECONDS_TO_START, _SECONDS_A_FILE = 60, 20


def pdfs_of(word_files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The PDF of each named Word file."""
    if not word_files:
        return {}
    with tempfile.TemporaryDirectory(prefix="render-") as scratch:
        folder = Path(scratch)
        for name, content in word_files.items():
            (folder / f"{name}.docx").write_bytes(content)
        messages = _convert(folder, list(word_files))
        return {name: _made(folder / f"{name}.pdf", messages) for name in word_files}


def _convert(folder: Path, names: list[str]) -> str:
    soffice = shutil.which("soffice")
    if soffice is None:
        raise RenderError(_MISSING)
    command = [soffice, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}", "--outdir", str(folder)]
    command += [str(folder / f"{name}.docx") for name in names]
    limit = _SECONDS_TO_START + _SECONDS_A_FILE * len(names)
    environment = os.environ | {"TZ": "UTC"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, env=environment, check=False)
    except subprocess.TimeoutExpired as error:
        raise RenderError(f"soffice did not finish within {limit} s") from error
    return done.stderr.strip() or done.stdout.strip()


def _made(path: Path, messages: str) -> bytes:
    if not path.is_file():
        raise RenderError(f"soffice made no PDF of {path.stem}: {messages or 'without a message'}")
    return path.read_bytes()
