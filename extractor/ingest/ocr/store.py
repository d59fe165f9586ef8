"""What was recognised before, by the hash of the picture: a second run over an archive reads no scan twice.

The folder is `EXTRACTOR_OCR_CACHE`, else `extractor/ocr` in the platform's folder for caches. An empty
`EXTRACTOR_OCR_CACHE` and a folder that cannot be written turn the store off. A page takes about 5 kB; the folder may be
removed at any time.
"""

import hashlib
import os
import sys
import zlib
from contextlib import suppress
from pathlib import Path

VARIABLE = "EXTRACTOR_OCR_CACHE"


def folder() -> Path | None:
    """Give the store's folder, None when it is turned off."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named).expanduser() if named.strip() else None
    with suppress(RuntimeError):  # no home
        return _platform_folder() / "extractor" / "ocr"
    return None


def _platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def key_of(picture: bytes, *settings: str) -> str:
    """Give the name under which the answer for a picture read with these settings is kept."""
    digest = hashlib.sha256(picture)
    digest.update("\0".join(settings).encode())
    return digest.hexdigest()


def read(key: str) -> str | None:
    """Give what is kept under a key; None when there is nothing, or nothing that can be read."""
    place = _place(key)
    if place is None:
        return None
    with suppress(OSError, zlib.error, UnicodeDecodeError):
        return zlib.decompress(place.read_bytes()).decode()
    return None


def write(key: str, answer: str) -> None:
    """Keep an answer; whole or not at all, since other processes read the same folder."""
    place = _place(key)
    if place is None:
        return
    passing = place.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        passing.write_bytes(zlib.compress(answer.encode()))
        passing.replace(place)


def _place(key: str) -> Path | None:
    found = folder()
    return found / key[:2] / key[2:] if found else None
