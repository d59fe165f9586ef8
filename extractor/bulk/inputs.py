"""Which files a user means by files, folders, patterns, zip archives and `-`."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from extractor.bulk.folders import files_below, matching
from extractor.bulk.results import Failure
from extractor.errors import InputError, RefusedError

STDIN = "-"
"""The name that stands for standard input."""

SUFFIXES = frozenset({".pdf", ".txt", ".docx", ".odt", ".fodt", ".html", ".htm"})
"""What counts as a report in a folder or an archive; a file that is named is read whatever its suffix."""

ARCHIVE = ".zip"

Found = str | Failure


def find(names: Iterable[str]) -> Iterator[Found]:
    """Give the files behind names, each once, folders and patterns in the order of their paths.

    A name behind which nothing stands gives a Failure in its place, so that the others are still done.
    """
    seen: set[str] = set()
    for name in names:
        for found in _expand(name):
            if isinstance(found, Failure):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def names_in(listing: bytes) -> list[str]:
    """Give the names in a list: one a line or, where there are zero bytes (`find -print0`), between these."""
    separator = b"\0" if b"\0" in listing else b"\n"
    lines = (line.removesuffix(b"\r") if separator == b"\n" else line for line in listing.split(separator))
    return [os.fsdecode(line) for line in lines if line.strip()]


def _expand(name: str) -> Iterable[Found]:
    if name == STDIN:
        return [name]
    if os.path.isdir(name):
        return _reports(files_below(name), name)
    if not os.path.lexists(name) and glob.has_magic(name):
        return _matching(name)
    return _members(name) if _suffix(name) == ARCHIVE else [name]


def _reports(found: Iterable[Found], where: str) -> list[Found]:
    """Give the reports among what was found, those in archives too."""
    reports: list[Found] = []
    for each in found:
        if isinstance(each, Failure) or _suffix(each) in SUFFIXES:
            reports.append(each)
        elif _suffix(each) == ARCHIVE:
            reports += _members(each)
    looked_for = f"Looked for {', '.join(sorted(SUFFIXES))}"
    return reports or [Failure(where, InputError(f"{where} holds no reports", hint=looked_for))]


def _matching(pattern: str) -> list[Found]:
    # Python's own search for ** follows links in circles.
    if "**" in PurePath(pattern).parts:
        found = matching(pattern)
    else:
        found = [each for each in sorted(glob.glob(pattern)) if not os.path.isdir(each)]
    files = [inner for each in found for inner in ([each] if isinstance(each, Failure) else _expand(each))]
    return files or [Failure(pattern, InputError(f"{pattern} matches no file", hint="Check the pattern"))]


def _members(archive: str) -> list[Found]:
    # Imported here: most runs have no archives and, in this process, do without the stages.
    from extractor import pipeline

    try:
        names = pipeline.members(archive)
    except InputError as error:
        return [Failure(archive, error)]
    inner = [_nested(each) for each in names if not _is_hidden(each.removeprefix(archive))]
    return _reports(inner, archive)


def _nested(member: str) -> Found:
    if _suffix(member) != ARCHIVE:
        return member
    return Failure(member, RefusedError(f"{member} is an archive within an archive", hint="Unpack the outer one"))


def _is_hidden(member: str) -> bool:
    """Tell the files that a Mac puts beside each report, and the like."""
    parts = member.removeprefix("!/").split("/")
    return any(part.startswith((".", "__MACOSX")) and not part.startswith("..") for part in parts)


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()
