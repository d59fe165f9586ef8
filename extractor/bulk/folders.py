"""Folders searched to the bottom, each once, whatever links lead back."""

import os
from collections import deque
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from extractor.bulk.results import Failure
from extractor.errors import InputError


def files_below(folder: str) -> list[str | Failure]:
    """Give everything below a folder but folders, in the order of the paths; hidden files and folders are left out.

    Links to folders are followed after all else, to folders that were not searched before: links that lead in circles
    end there. A folder that is closed to us gives an error.
    """
    found: list[tuple[str, Failure | None]] = []
    searched: set[tuple[int, int]] = set()
    folders, links = deque([str(Path(folder))]), deque[str]()
    while folders or links:
        here = folders.popleft() if folders else links.popleft()
        try:
            for entry in _entries(here, searched):
                if not _is_folder(entry):
                    found.append((entry.path, None))
                elif entry.is_symlink():
                    links.append(entry.path)
                else:
                    folders.append(entry.path)
        except OSError as error:
            reason = InputError(f"{here} cannot be searched ({error.strerror})", hint="Check its permissions")
            found.append((here, Failure(here, reason)))
    return [failure or _plain(path) for path, failure in sorted(found, key=lambda each: _plain(each[0]))]


def matching(pattern: str) -> list[str | Failure]:
    """Give the files below a folder that fit a pattern with `**`, which stands for any folders between."""
    parts = PurePath(pattern).parts
    fixed = parts[: next(at for at, part in enumerate(parts) if any(sign in part for sign in "*?["))]
    below = files_below(str(PurePath(*fixed)))
    return [each for each in below if isinstance(each, Failure) or _fits(PurePath(each).parts, parts)]


def _entries(folder: str, searched: set[tuple[int, int]]) -> Iterator[os.DirEntry[str]]:
    status = os.stat(folder)
    if (status.st_dev, status.st_ino) in searched:
        return
    searched.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        yield from sorted((entry for entry in entries if entry.name[0] != "."), key=lambda entry: entry.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a folder; a link that leads to itself is none, and is read in vain later."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _plain(path: str) -> str:
    return path.removeprefix("./")


def _fits(path: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    if not pattern:
        return not path
    if pattern[0] == "**":
        return any(_fits(path[at:], pattern[1:]) for at in range(len(path) + 1))
    return bool(path) and fnmatchcase(path[0], pattern[0]) and _fits(path[1:], pattern[1:])
