"""What lies in folders beside ordinary files: pipes, devices, links, archives, and names that fight back."""

import os
import random
import socket
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

REPORT = "Antal kurser\nMål: 40 kurser\nUtfall: 26 kurser\n"
GOOD = {"a.txt": REPORT}


Make = Callable[[Path], object]


def written(content: Callable[[], bytes]) -> Make:
    """Make an ordinary file."""
    return lambda path: path.write_bytes(content())


def zeros(path: Path) -> None:
    """Make a file of a terabyte that takes no room."""
    with path.open("wb") as file:
        file.truncate(2**40)


def listening(path: Path) -> None:
    """Make a socket, under the longest name that a socket may have."""
    place = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{place}/{path.name}")
    os.close(place)


def linked(target: str) -> Make:
    """Make a link."""
    return lambda path: path.symlink_to(target)


PLACES: dict[str, Make] = {
    "pipe.pdf": os.mkfifo,
    "socket.txt": listening,
    "zeros.txt": zeros,
    "null.txt": linked("/dev/null"),
    "zero.txt": linked("/dev/zero"),
    "random.pdf": linked("/dev/urandom"),
    "full.txt": linked("/dev/full"),
    "terminal.txt": linked("/dev/tty"),
    "memory.txt": linked("/proc/self/mem"),
    "itself.txt": linked("itself.txt"),
    "gone.pdf": linked("nowhere.pdf"),
    "around.pdf": linked("../place/around.pdf"),
}

FOLDERS: dict[str, Make] = {
    "loop": linked("."),
    "parent": linked(".."),
    "root-loop": linked("../.."),
    "folder.pdf": Path.mkdir,
    "folder.zip": Path.mkdir,
}
"""Links to folders that were searched already, and folders that are none: nothing is to come of them."""

NAMES = (
    "line\nbreak.txt",
    "return\rback.txt",
    "tab\tstop.txt",
    "clear\x1b[2Jscreen.txt",
    "left\u202eright.txt",
    "-rf.txt",
    "--help.txt",
    " blank .txt",
    "*.txt",
    "[a-z].txt",
    "%s%n.txt",
    "'quote\".txt",
    "$(reboot).txt",
    "a;b&c|d.txt",
    "å" * 120 + ".txt",
    "\U0001f4a3.txt",
    "e\u0301.txt",
    "\u2028.txt",
    "=1+1.txt",
    "880320-0016.txt",
    "CON.txt",
    "back\\slash.txt",
    os.fsdecode(b"latin\xe5\xe4\xf6.txt"),
    os.fsdecode(b"\xff\xfe.txt"),
)


def zipped(path: Path, members: Mapping[str, str], *, packing: int = zipfile.ZIP_DEFLATED) -> None:
    """Make an archive."""
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, packing)


def locked(path: Path) -> None:
    """Make an archive that says to be locked."""
    zipped(path, GOOD)
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    path.write_bytes(data)


def lying(path: Path) -> None:
    """Make an archive whose list says that a report is small."""
    zipped(path, {"a.txt": "Mål 40 " * 2_000_000})
    data = bytearray(path.read_bytes())
    for signature, size in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + size
        data[at : at + 4] = (100).to_bytes(4, "little")
    path.write_bytes(data)


def damaged(path: Path) -> None:
    """Make an archive with noise in a report and a good one beside it."""
    zipped(path, {"a.txt": REPORT * 99, "b.txt": REPORT})
    data = bytearray(path.read_bytes())
    data[60:90] = random.Random(3).randbytes(30)
    path.write_bytes(data)


def linking(path: Path) -> None:
    """Make an archive that holds a link out of it."""
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")


ARCHIVES: dict[str, Make] = {
    "bomb.zip": lambda path: zipped(path, {"a.txt": "0" * 200_000_000, "b.txt": REPORT}),
    "upwards.zip": lambda path: zipped(path, {"../../up.txt": REPORT, "/root.txt": REPORT, "..\\win.txt": REPORT}),
    "nested.zip": lambda path: zipped(path, {"inner.zip": "PK", **GOOD}),
    "same-names.zip": lambda path: zipped(path, {"a.txt": REPORT, "./a.txt": REPORT, "A.txt": REPORT}),
    "many.zip": lambda path: zipped(path, {f"{n}.csv": "" for n in range(5_000)} | GOOD),
    "empty-ones.zip": lambda path: zipped(path, {f"{n}.txt": "" for n in range(3)}),
    "lzma.zip": lambda path: zipped(path, GOOD, packing=zipfile.ZIP_LZMA),
    "bzip2.zip": lambda path: zipped(path, GOOD, packing=zipfile.ZIP_BZIP2),
    "odd-names.zip": lambda path: zipped(path, {"a\nb.txt": REPORT, "\x1b[2J.txt": REPORT, "\ud800.txt"[1:]: REPORT}),
    "locked.zip": locked,
    "lying.zip": lying,
    "damaged.zip": damaged,
    "linking.zip": linking,
    "nothing.zip": lambda path: path.touch(),
    "nonsense.zip": lambda path: path.write_bytes(b"PK\x03\x04 nonsense"),
    "without.zip": lambda path: path.write_bytes(b"PK\x05\x06" + b"\0" * 18),
    "pipe.zip": os.mkfifo,
}
