"""Page numbers and running heads that were left in a text when it was saved from a file with pages."""

from collections import Counter
from collections.abc import Sequence

import regex

from extractor.ingest.text.wrapping import joined

FEWEST_LINES = 15
"""Between two page numbers; numbers that stand closer count something else."""

SHORTEST_HEAD = 12
"""Characters; shorter lines that repeat may be answers ("Ej aktuellt") or labels."""

_NUMBER = regex.compile(
    r"\s*+(?:[-–—=*]{1,5}+\s*)?(?:(?:sid(?:a|an|nr)?|s|page|side)\b\.?\s*)?(?P<page>\d{1,4})"
    r"(?:\s*(?:/|\(|av|of)\s*\d{1,4}\)?)?(?:\s*[-–—=*]{1,5}+)?\s*+",
    regex.IGNORECASE,
)
_OWN_NUMBER = regex.compile(
    r"^\d{1,4} (?=\p{L})|(?<= )(?:sid(?:a|an)?\.? )?\d{1,4}(?: ?(?:/|\(|av) ?\d{1,4}\)?)?$", regex.IGNORECASE
)
_ROW = regex.compile(r"\S(?: {3,}|\t)\S")
"""What a row of a table set with blanks or tabs holds."""
_ENDED = regex.compile(r"[.:;!?…]\W*$")


def without_furniture(lines: Sequence[str]) -> list[str]:
    """Give the lines without page numbers and the heads and feet beside them.

    Numbers are page numbers when they stand on lines of their own and count up page by page through the file. Heads
    and feet are lines beside them that say the same, but for the page's number, on at least half of the pages. A
    sentence that they cut is made whole.
    """
    numbers = _page_numbers(lines)
    if len(numbers) < 2:
        return list(lines)
    heads = _repeated(lines, numbers, step=1)
    dropped = {*numbers, *heads, *_repeated(lines, numbers, step=-1)}
    dropped.update(_first_head(lines, {_mask(lines[place]) for place in heads}))
    return _closed_up(lines, dropped)


def _page_numbers(lines: Sequence[str]) -> list[int]:
    """Give the places of the longest run of numbers on lines of their own that counts up one by one."""
    runs: list[tuple[int, list[int]]] = []
    for place, line in enumerate(lines):
        match = _NUMBER.fullmatch(line) if len(line) < 30 else None
        if match is None:
            continue
        page = int(match["page"])
        for index, (last, places) in enumerate(runs):
            if page == last + 1 and place - places[-1] >= FEWEST_LINES:
                runs[index] = (page, [*places, place])
                break
        else:
            if page <= 3:
                runs.append((page, [place]))
        if len(runs) > 50:
            break
    return max((places for _, places in runs), key=len, default=[])


def _repeated(lines: Sequence[str], numbers: Sequence[int], *, step: int) -> set[int]:
    """Give the places of the lines after (or before) page numbers that repeat; the second one only beside a first."""
    found: set[int] = set()
    edges = [-1, *numbers] if step > 0 else list(numbers)
    for _ in range(2):
        beside = [place for edge in edges if (place := _printed(lines, edge, step)) is not None]
        counts = Counter(_mask(lines[place]) for place in beside)
        edges = [place for place in beside if _is_running(_mask(lines[place]), counts, len(numbers))]
        found.update(edges)
    return found


def _is_running(mask: str, counts: Counter[str], pages: int) -> bool:
    return len(mask) >= SHORTEST_HEAD and counts[mask] * 2 >= pages and counts[mask] > 1


def _printed(lines: Sequence[str], edge: int, step: int) -> int | None:
    near = range(edge + step, edge + 5 * step, step)
    return next((place for place in near if 0 <= place < len(lines) and lines[place].strip()), None)


def _first_head(lines: Sequence[str], heads: set[str]) -> list[int]:
    """Give the lines at the file's top that are heads of the following pages too."""
    first = _printed(lines, -1, 1)
    return [first] if first is not None and _mask(lines[first]) in heads else []


def _mask(line: str) -> str:
    """Give a line without the page's number at its end or start, to compare heads by."""
    return _OWN_NUMBER.sub("", " ".join(line.split()))


def _closed_up(lines: Sequence[str], dropped: set[int]) -> list[str]:
    kept: list[str] = []
    cut = False
    for place, line in enumerate(lines):
        if place in dropped:
            cut = True
        elif not cut or line.strip():
            if cut:
                _close(kept, line)
            else:
                kept.append(line)
            cut = False
    return kept


def _close(kept: list[str], line: str) -> None:
    """Add the first line after a page's end: to the table or the sentence that the end cut, else as a new paragraph."""
    while kept and not kept[-1].strip():
        kept.pop()
    if kept and _ROW.search(kept[-1]) and _ROW.search(line):
        kept.append(line)
    elif kept and line.lstrip()[:1].islower() and not _ENDED.search(kept[-1][-5:]) and "\t" not in kept[-1] + line:
        kept[-1] = joined(kept[-1].rstrip(), line.strip())
    else:
        kept += ["", line]
