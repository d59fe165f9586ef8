"""`extractor doctor`: what is installed, and what to install."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from platform import python_version

import regex
import typer

from extractor import __version__, pipeline, resources
from extractor.cli.tables import show
from extractor.errors import ExitCode, ModelError

EXAMPLES = ("extractor doctor",)

OLDEST_PYTHON = (3, 11)
_NAME = regex.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `remedy` is empty when nothing is to be done."""

    what: str
    state: str
    remedy: str = ""
    needed: bool = True


def run() -> None:
    """Check what is installed and say what is missing.

    Exit code 0 when all that the program needs is there, 1 when not. Tesseract is needed for scans only.
    """
    findings = list(examine())
    show(
        ("", "what", "found", "what to do"),
        ((_mark(each), each.what, each.state, each.remedy) for each in findings),
    )
    if any(each.needed and each.remedy for each in findings):
        raise typer.Exit(ExitCode.INTERNAL)


def examine() -> Iterator[Finding]:
    """Look at everything in turn."""
    yield Finding("extractor", __version__)
    old = sys.version_info < OLDEST_PYTHON
    yield Finding("python", python_version(), "Install Python 3.11 or later" if old else "")
    yield from map(_package, _required())
    yield _models()
    yield _tesseract()


def _required() -> list[str]:
    """Give the packages that the installation says it needs, those for development left out."""
    lines = requires("extractor") or []
    return sorted(match[0] for line in lines if "extra ==" not in line and (match := _NAME.match(line)))


def _package(name: str) -> Finding:
    try:
        return Finding(f"{name} (reads PDF)" if name == "pypdfium2" else name, version(name))
    except PackageNotFoundError:
        return Finding(name, "missing", f"pip install {name}")


def _models() -> Finding:
    try:
        pipeline.knowledge()
        pipeline.advisor()
        forms = resources.read_folder("forms")
        indicators = sum(len(each.get("indicator", ())) for each in resources.read_folder("indicators").values())
    except ModelError as error:
        return Finding("models", error.message, "Install the package again")
    return Finding("models", f"{len(forms)} forms, {indicators} indicators")


def _tesseract() -> Finding:
    program = shutil.which("tesseract")
    if program is None:
        return Finding("tesseract", "missing", "For scans: apt-get install tesseract-ocr-swe", needed=False)
    asked = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False, timeout=20)
    if "swe" not in asked.stdout.split():
        return Finding("tesseract", "no Swedish", "For scans: apt-get install tesseract-ocr-swe", needed=False)
    return Finding("tesseract", "with Swedish", needed=False)


def _mark(finding: Finding) -> str:
    if not finding.remedy:
        return "ok"
    return "MISSING" if finding.needed else "optional"
