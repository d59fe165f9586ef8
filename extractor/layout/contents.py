"""Tables of contents: lines that end in page numbers which never go down."""

from collections.abc import Sequence
from itertools import pairwise

from extractor.layout.pieces import TextLine

LARGEST_PAGE = 400


def is_contents(lines: Sequence[TextLine]) -> bool:
    """Whether the lines are a table of contents: three or more end in a page number, and these rise.

    Lines that end in two numbers are rows of a table ("Dalarna 100 82").
    """
    paged = [line.words for line in lines if (last := line.words[-1].text).isdecimal() and len(last) < 4]
    numbers = [int(words[-1].text) for words in paged]
    if len(numbers) < 3 or len(numbers) < 0.7 * len(lines) or max(numbers) > LARGEST_PAGE:
        return False
    if 2 * sum(len(words) > 1 and words[-2].text.isdecimal() for words in paged) > len(paged):
        return False
    return all(above <= below for above, below in pairwise(numbers)) and numbers[0] < numbers[-1]
