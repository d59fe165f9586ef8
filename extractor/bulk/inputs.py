"""Which files a user means by files, folders, patterns and `-`."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.errors import InputError

STDIN = "-"
"""The name that stands for standard input."""

SUFFIXES = frozenset({".pdf", ".txt", ".docx", ".html", ".htm"})
"""What counts as a report in a folder; a file that is named is read whatever its suffix."""


def find(names: Iterable[str]) -> Iterator[str | InputError]:
    """Give the files behind names, each once, folders and patterns in the order of their paths.

    A name behind which nothing stands gives an error in its place, so that the others are still done.
    """
    seen: set[str] = set()
    for name in names:
        for found in _expand(name):
            if isinstance(found, InputError):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def _expand(name: str) -> Iterable[str | InputError]:
    path = Path(name)
    if path.is_dir():
        return _reports_in(path) or [InputError(f"{name} holds no reports", hint=f"Looked for {_listed()}")]
    if name != STDIN and not path.exists() and glob.has_magic(name):
        files = sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())
        return files or [InputError(f"{name} matches no file", hint="Check the pattern")]
    return [name]


def _reports_in(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    return sorted(str(path) for path in files if not any(part[0] == "." for part in path.relative_to(folder).parts))


def _listed() -> str:
    return ", ".join(sorted(SUFFIXES))
