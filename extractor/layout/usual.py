"""What most lines of a document have: the distance between them, their font size, the width of their blanks."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise


def usual_leading(pages: Iterable[Iterable[object]]) -> dict[int, float]:
    """Give the distance of baselines within paragraphs for each font size in whole points, the commonest size first.

    It is the smallest distance that is not rare: on pages of short paragraphs the gap between them is as frequent.
    """
    seen: dict[int, Counter[float]] = {}
    for page in pages:
        for run in page:
            for above, below in pairwise(run if isinstance(run, list) else ()):
                distance = below.baseline - above.baseline
                if 0.8 * below.size < distance < 2.1 * below.size and abs(above.size - below.size) < 0.5:
                    seen.setdefault(round(below.size), Counter())[round(distance * 2) / 2] += 1
    sizes = sorted(seen, key=lambda size: (-seen[size].total(), size))
    return {size: min(d for d, n in seen[size].items() if n >= 0.15 * max(seen[size].values())) for size in sizes}


def usual_size(regions: Iterable[Iterable[object]]) -> float:
    """Give the font size in which most running lines are set."""
    sizes = Counter(
        line.size
        for region in regions
        for run in region
        if isinstance(run, list)
        for line in run
        if len(line.words) > 3
    )
    return max(sizes.items(), key=lambda item: (item[1], item[0]))[0] if sizes else 0.0


def usual_blank(regions: Iterable[Iterable[object]]) -> float:
    """Give the usual width of a blank in font sizes: a narrow one, since justified lines only widen it."""
    blanks = [
        (line.words[2].x0 - line.words[1].x1) / line.size
        for region in regions
        for run in region
        if isinstance(run, list)
        for line in run
        if len(line.words) > 3 and line.size > 0
    ]
    return sorted(blanks)[len(blanks) // 5] if blanks else 0.0
