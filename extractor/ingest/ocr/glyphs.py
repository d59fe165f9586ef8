"""How high the letters of a word stand and hang, in font sizes: by common text faces first, then by the page's own.

Faces differ (small letters are 0.45 of the size in one, 0.53 in another), so the shares are fitted to the page: the
words of a line are of one size, whatever their letters are.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from statistics import median

from extractor.ingest.ocr.tesseract import Recognised

Shape = tuple[str, str]
"""What reaches highest in a word and what hangs lowest: keys of ABOVE and BELOW."""
RING = "Å"
"""Capitals with marks, whose height says least: faces set the marks apart or run them into the letter."""

ABOVE: Mapping[str, float] = {
    "x": 0.51,
    "t": 0.61,
    "A": 0.68,
    "ä": 0.68,
    "1": 0.7,
    "l": 0.71,
    "(": 0.72,
    "å": 0.78,
    "Å": 0.83,
}
"""Height above the baseline in font sizes, each kind of letter under the name of one."""
BELOW: Mapping[str, float] = {"": 0.0, ",": 0.12, "p": 0.2}
"""Depth below the baseline in font sizes: nothing, commas, tails."""
FLAT = frozenset("-–—_.,:;=+~^\"'”’*«»<>·•°|")
"""Signs whose height says nothing of the font's size."""
PRIOR = 4
"""Words of a shape that weigh as much as what common faces say of it."""
ROUNDS = 2

_CLASSES = {
    **dict.fromkeys("0123456789", "1"),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ%&$£€?!", "A"),
    **dict.fromkeys("bdfhijklß", "l"),
    **dict.fromkeys("äöéü", "ä"),
    **dict.fromkeys("å", "å"),
    **dict.fromkeys("()[]{}/\\\"'”’", "("),
    **dict.fromkeys("ÅÄÖÉÜ", "Å"),
    "t": "t",
}
_TAILED, _COMMAS = frozenset("gjpqyQ()[]{}$"), frozenset(",;")

Shares = Mapping[Shape, float]


@lru_cache(maxsize=4096)  # asked of each word several times, and most words come again
def shape_of(text: str) -> Shape | None:
    """Give a word's shape, None for signs without a height of their own."""
    letters = [letter for letter in text if letter not in FLAT]
    if not letters:
        return None
    above = max((_class_of(letter) for letter in letters), key=ABOVE.__getitem__)
    below = "p" if not _TAILED.isdisjoint(text) else "," if not _COMMAS.isdisjoint(text) else ""
    return above, below


def _class_of(letter: str) -> str:
    return _CLASSES.get(letter, "A" if letter.isupper() else "x")


def usual_share(shape: Shape) -> float:
    """Give the height of words of a shape in font sizes, in common faces."""
    return ABOVE[shape[0]] + BELOW[shape[1]]


def fitted(lines: Iterable[Sequence[Recognised]]) -> Shares:
    """Give the heights of words of each shape in font sizes, as the page's words have them."""
    shaped = [[(shape, word.height) for word in line if (shape := shape_of(word.text))] for line in lines]
    shares: dict[Shape, float] = {shape: usual_share(shape) for line in shaped for shape, _ in line}
    for _ in range(ROUNDS):
        seen: dict[Shape, list[float]] = {shape: [] for shape in shares}
        for line in shaped:
            size = median(height / shares[shape] for shape, height in line) if len(line) > 2 else 0
            for shape, height in line if size else ():
                seen[shape].append(height / size)
        shares |= {shape: _share(shape, found) for shape, found in seen.items() if found}
    return shares


def _share(shape: Shape, found: Sequence[float]) -> float:
    return (len(found) * median(found) + PRIOR * usual_share(shape)) / (len(found) + PRIOR)
