"""Which parts of a page run in two columns."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rendering.blocks import Block, Heading, Table

_WIDEST_IN_COLUMN = 4  # table columns; a wider table runs across the page


def regions(blocks: Sequence[Block], columns: int) -> Iterator[tuple[int, list[Block]]]:
    """Runs of blocks with their number of columns: the title and what stands before the first section run across."""
    body = _first_section(blocks)
    counted = ((columns if index >= body and _fits_column(block) else 1, block) for index, block in enumerate(blocks))
    for count, run in groupby(counted, key=lambda pair: pair[0]):
        yield count, [block for _, block in run]


def _first_section(blocks: Sequence[Block]) -> int:
    return next((i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.level > 1), 0)


def _fits_column(block: Block) -> bool:
    return not (isinstance(block, Table) and block.width > _WIDEST_IN_COLUMN)
