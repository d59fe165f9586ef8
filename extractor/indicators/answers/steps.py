"""Lists of goals that a later list answers item by item, in the same order or by the same numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene

LEAST_ITEMS = 2
"""Items that make a list."""

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


def tells_results(scene: Scene, above: Block | None) -> bool:
    """Tell whether the line above a list, or the heading over it, speaks of results."""
    if above is None:
        return False
    section = scene.section_at(above.start)
    said = f"{section.title if section else ''}\n{scene.text(above.start, above.end)}"
    return scene.words.answers.tells_results.search(said) is not None or in_same_order(scene, above)


def in_same_order(scene: Scene, above: Block | None) -> bool:
    """Tell whether the line above a list says that it goes through what was listed before in the same order."""
    return above is not None and scene.words.answers.same_order.search(scene.text(above.start, above.end)) is not None


def list_items(scene: Scene) -> Mapping[int, Item]:
    """Give the list items of the first level by the offsets at which they start."""
    found: dict[int, Item] = {}
    for run, (above, blocks) in enumerate(item_runs(scene)):
        told = tells_results(scene, above)
        for place, block in enumerate(blocks):
            marked = _NUMBER.match(block.marker or "")
            found[block.start] = Item(run, len(blocks), place, int(marked.group()) if marked else None, told)
    return found


def item_runs(scene: Scene) -> list[tuple[Block | None, list[Block]]]:
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
