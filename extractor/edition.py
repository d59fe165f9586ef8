"""Which edition of the program reads: what was read by another one is read again.

The version alone does not tell: between two releases code and knowledge change, and anyone may edit `models/`.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from extractor import resources
from extractor.version import __version__

AROUND = frozenset({"bulk", "cli", "diff", "learn", "review"})
"""Parts of the package that change no record."""

READERS = ("pypdfium2", "pdfplumber", "pikepdf", "regex", "rapidfuzz", "spacy")
"""Libraries on whose version it depends what is read."""


@cache
def edition(*settings: str) -> str:
    """Give version, hash of code and knowledge, and the settings that change records: `0.1.0+4f1d3c2b9a80.never`."""
    digest = hashlib.sha256()
    for name, content in _parts():
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return ".".join((f"{__version__}+{digest.hexdigest()[:12]}", *settings))


def _parts() -> Iterator[tuple[str, bytes]]:
    package = Path(__file__).parent
    yield from _files(package, "*.py")
    yield from _files(resources.models_root(), "*")
    for name in READERS:
        yield name, _version(name).encode()


def _files(root: Path, pattern: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(root.rglob(pattern)):
        inside = path.relative_to(root)
        if inside.parts[0] not in AROUND and path.is_file():
            yield inside.as_posix(), path.read_bytes()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
