"""Lists of goals that a later list answers item by item, in the same order or by the same numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene

LEAST_ITEMS = 2
"""Items that make a list."""

_RESULTS = regex.compile(
    r"resultat|utfall|uppfyll|uppnå|nådde|nått|\bblev\b|\bgick\b|gjorde|genomför|levere|\bfick\b", regex.IGNORECASE
)
_NUMBER = regex.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Item:
    """The place of a block in a list: which list, how long it is, where in it, the number it bears."""

    run: int
    length: int
    place: int
    number: int | None
    told: bool
    """Whether the line above the list speaks of results."""

    def answers(self, goal: "Item") -> bool:
        """Tell whether this item stands in a later list where the goal stands in its own."""
        if self.run <= goal.run:
            return False
        if self.number is not None and goal.number is not None:
            return self.number == goal.number
        return self.length == goal.length and self.place == goal.place


def list_items(scene: Scene) -> Mapping[int, Item]:
    """Give the list items of the first level by the offsets at which they start."""
    found: dict[int, Item] = {}
    for run, (above, blocks) in enumerate(_runs(scene)):
        told = above is not None and _RESULTS.search(scene.text(above.start, above.end)) is not None
        for place, block in enumerate(blocks):
            marked = _NUMBER.match(block.marker or "")
            found[block.start] = Item(run, len(blocks), place, int(marked.group()) if marked else None, told)
    return found


def _runs(scene: Scene) -> list[tuple[Block | None, list[Block]]]:
    """Part the items into lists, each with the block above it; what stands between two items ends a list."""
    runs: list[tuple[Block | None, list[Block]]] = []
    above: Block | None = None
    level: int | None = None
    for block in scene.document.blocks:
        if block.kind != "item":
            level, above = None, block
        elif level is None:
            runs.append((above, [block]))
            level = block.level
        elif block.level == level:
            runs[-1][1].append(block)
    return [(above, run) for above, run in runs if len(run) >= LEAST_ITEMS]
