"""Good PDFs, damaged as disks, networks and fuzzers damage them."""

import random
from collections.abc import Callable

import regex

Mutation = Callable[[bytes, random.Random], bytes]

_OBJECT = regex.compile(rb"\n\d+ 0 obj(?P<body>.{1,4000}?)endobj", regex.DOTALL)
_NUMBER = regex.compile(rb"(?<=[ \[/\n])\d+(?=[ \]\n/>])")
_NAME = regex.compile(rb"/[A-Z][A-Za-z]+")
_STREAM = regex.compile(rb"stream\r?\n")

HUGE = (b"0", b"-1", b"2147483648", b"99999999999999999999", b"1e400", b"4294967295")


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Flip a bit in each of up to 200 bytes."""
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 5, 20, 200))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut_short(data: bytes, chance: random.Random) -> bytes:
    """Keep the beginning."""
    return data[: chance.randrange(8, len(data))]


def beheaded(data: bytes, chance: random.Random) -> bytes:
    """Keep the end."""
    return b"%PDF-1.4\n" + data[chance.randrange(8, len(data)) :]


def holed(data: bytes, chance: random.Random) -> bytes:
    """Leave out a piece in the middle."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 5000) :]


def zeroed(data: bytes, chance: random.Random) -> bytes:
    """Write zeros over a sector or more."""
    start = chance.randrange(len(data))
    size = min(512 * chance.randrange(1, 20), len(data) - start)
    return data[:start] + bytes(size) + data[start + size :]


def repeated(data: bytes, chance: random.Random) -> bytes:
    """Have a piece twice, so that all offsets behind it are wrong."""
    start = chance.randrange(len(data))
    piece = data[start : start + chance.randrange(1, 5000)]
    return data[:start] + piece + data[start:]


def stuffed(data: bytes, chance: random.Random) -> bytes:
    """Put noise in between."""
    start = chance.randrange(len(data))
    return data[:start] + chance.randbytes(chance.randrange(1, 3000)) + data[start:]


def swapped(data: bytes, chance: random.Random) -> bytes:
    """Exchange the bodies of two objects."""
    found = list(_OBJECT.finditer(data))
    if len(found) < 2:
        return flipped(data, chance)
    one, two = sorted(chance.sample(found, 2), key=lambda match: match.start())
    middle = data[one.end("body") : two.start("body")]
    return data[: one.start("body")] + two["body"] + middle + one["body"] + data[two.end("body") :]


def misnumbered(data: bytes, chance: random.Random) -> bytes:
    """Put numbers that no reader expects in the place of some."""
    return _some(data, chance, _NUMBER, lambda _: chance.choice(HUGE))


def misnamed(data: bytes, chance: random.Random) -> bytes:
    """Exchange some names of keys and types."""
    names = sorted(set(_NAME.findall(data))) or [b"/X"]
    return _some(data, chance, _NAME, lambda _: chance.choice(names))


def misstreamed(data: bytes, chance: random.Random) -> bytes:
    """Begin some streams with noise."""
    return _some(data, chance, _STREAM, lambda found: found + chance.randbytes(9))


def disoriented(data: bytes, chance: random.Random) -> bytes:
    """Point to the table of objects where it is not."""
    head, mark, _ = data.rpartition(b"startxref")
    return head + mark + b"\n%d\n%%%%EOF\n" % chance.randrange(len(data))


def _some(data: bytes, chance: random.Random, pattern: regex.Pattern[bytes], other: Callable[[bytes], bytes]) -> bytes:
    share = chance.choice((0.002, 0.02, 0.2))
    return pattern.sub(lambda match: other(match[0]) if chance.random() < share else match[0], data)


MUTATIONS: tuple[Mutation, ...] = (
    flipped,
    cut_short,
    beheaded,
    holed,
    zeroed,
    repeated,
    stuffed,
    swapped,
    misnumbered,
    misnamed,
    misstreamed,
    disoriented,
)
