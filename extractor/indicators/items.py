"""The lists of a report: items one below the other, with the passage above them, and whether those are goals alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.lines.labels import read_labels
from extractor.indicators.words.vocabulary import label_role

LEAST_ITEMS = 2
"""Items that make a list."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """Items one below the other, of any level, and the last block before them."""

    above: Block | None
    items: tuple[Block, ...]

    @property
    def top(self) -> tuple[Block, ...]:
        """The items of the first one's level."""
        return tuple(item for item in self.items if item.level == self.items[0].level)


def item_lists(scene: Scene) -> Sequence[ItemList]:
    """Give the lists among a report's own words, tables aside, in reading order."""
    key = ("item lists", 0, 0)
    if key not in scene.memo:
        above: Block | None = None
        found: list[ItemList] = []
        for are_items, run in groupby(scene.running_text(), key=lambda block: block.kind == "item"):
            blocks = tuple(run)
            if are_items:
                found.append(ItemList(above, blocks))
            above = blocks[-1]
        scene.memo[key] = tuple(found)
    return cast(Sequence[ItemList], scene.memo[key])


def tells_outcome(scene: Scene, item: Block) -> bool:
    """Tell whether an item says what came of it, or opens with the label of a comment: it is no goal alone."""
    label = scene.words.label.match(scene.text(item.start, item.end))
    if label is not None and label_role(label) in ("outcome", "comment", "revised"):
        return True
    return any(each.role == "outcome" for each in read_labels(scene, item.start, item.end))
