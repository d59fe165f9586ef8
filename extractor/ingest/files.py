"""A report's bytes, from a file or from a file in a zip archive."""

import os
import stat
from pathlib import Path

from extractor.errors import InputError, RefusedError
from extractor.ingest import archives
from extractor.ingest.archives import MAX_BYTES


def load(path: Path | str) -> bytes:
    """Give the bytes of a file, or of what `archive.zip!/name` points to.

    Raises InputError for one that is missing or closed to us, RefusedError for one that is too large, or no ordinary
    file: reading from a pipe or a device may never end.
    """
    name = str(path)
    inside = archives.split(name)
    if inside:
        return archives.read_member(*inside)
    try:
        return _bytes_of(name)
    except FileNotFoundError:
        raise InputError(f"{name} does not exist", hint="Check the path") from None
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or error
        raise InputError(f"{name} cannot be read ({cause})", hint="Check its permissions") from None


def _bytes_of(name: str) -> bytes:
    _check(name, os.stat(name))
    # What was opened is asked again, as a name may have come to mean a pipe; not to wait for that pipe's writer.
    with open(os.open(name, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
        _check(name, os.fstat(file.fileno()))
        return file.read()


def _check(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise InputError(f"{name} is a folder, not a report", hint="Name the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError(f"{name} is no ordinary file", hint="Use - to read from a pipe")
    if status.st_size > MAX_BYTES:
        raise RefusedError(f"{name} is larger than {MAX_BYTES >> 20} MiB", hint="Split it into its reports")
