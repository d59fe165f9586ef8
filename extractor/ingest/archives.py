"""Reports inside zip archives, read in place: nothing is unpacked to disk."""

import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import PurePosixPath

from extractor.errors import InputError, RefusedError

SUFFIX = ".zip"
INSIDE = ".zip!/"
"""Stands between an archive and what lies in it: `arkiv.zip!/2019/slutrapport.pdf`."""

MAX_MEMBERS = 100_000
MAX_BYTES = 512 * 1024 * 1024
"""Of one report when unpacked."""

SMALL = 10 * 1024 * 1024
"""Bytes up to which nobody asks how well a report was packed: a form full of blanks packs very well."""

MAX_RATIO = 100
"""Unpacked to packed size; texts pack to a tenth, PDF hardly at all, a zip bomb to a thousandth."""

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    LookupError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What zipfile and the packers under it raise on archives that are not whole."""


def split(name: str) -> tuple[str, str] | None:
    """Give archive and member of a name that points into an archive; None for the name of a file of its own."""
    before, mark, member = name.partition(INSIDE)
    if not mark or os.path.lexists(name):
        return None
    return before + SUFFIX, member


def member_names(path: str) -> list[str]:
    """Give the files in an archive as names that `read_member` takes; raises InputError, RefusedError."""
    with _reading(path):
        infos = _opened(path, *_state(path)).infolist()
    if len(infos) > MAX_MEMBERS:
        raise RefusedError(f"{path} holds more than {MAX_MEMBERS} files", hint="Split it")
    return [f"{path}!/{info.filename}" for info in infos if not info.is_dir()]


def read_member(path: str, member: str) -> bytes:
    """Read one file of an archive; raises InputError for a damaged one, RefusedError for a bomb or a locked one."""
    name = f"{path}!/{member}"
    if PurePosixPath(member).is_absolute() or ".." in PurePosixPath(member.replace("\\", "/")).parts:
        raise RefusedError(f"{name} points out of its archive", hint="Pack the archive again")
    with _reading(name):
        archive = _opened(path, *_state(path))
        info = archive.NameToInfo.get(member)
        if info is None:
            raise InputError(f"{name} does not exist", hint="Check the path")
        _check(info, name)
        with archive.open(info) as file:
            data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return data


def _check(info: zipfile.ZipInfo, name: str) -> None:
    if info.flag_bits & 0x1:
        raise RefusedError(f"{name} is locked by a password", hint="Pack it without one")
    if info.file_size > MAX_BYTES:
        raise _too_large(name)
    if info.file_size > max(SMALL, MAX_RATIO * info.compress_size):
        raise RefusedError(f"{name} unpacks to more than is safe", hint="Unpack it yourself if you trust it")


def _too_large(name: str) -> RefusedError:
    return RefusedError(f"{name} is larger than {MAX_BYTES >> 20} MiB", hint="Split it into its reports")


@contextmanager
def _reading(name: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise InputError(f"{name} does not exist", hint="Check the path") from None
    except DAMAGED as error:
        raise InputError(f"{name} cannot be unpacked ({error})", hint="Pack the archive again") from None


def _state(path: str) -> tuple[int, int, int]:
    """Tell one state of a file from another, and one process from another: an open file is not shared by a fork."""
    status = os.stat(path)
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError(f"{path} is no ordinary file", hint="Copy it into one")
    return status.st_mtime_ns, status.st_size, os.getpid()


@lru_cache(maxsize=1)
def _opened(path: str, _changed: int, _size: int, _process: int) -> zipfile.ZipFile:
    """Open an archive once for all its members: the list of a large one takes long to read."""
    return zipfile.ZipFile(path)
