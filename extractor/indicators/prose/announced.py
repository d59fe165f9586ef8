"""Lists that the line above them announces as goals ("I beslutet angavs följande:"), whatever each item looks like."""

from collections.abc import Iterator, Sequence
from typing import cast

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.items import LEAST_ITEMS, ItemList, item_lists, tells_outcome
from extractor.indicators.words.cues import by_phrases


def announced_goals(scene: Scene) -> frozenset[int]:
    """Give where the numbers stand that are the goals of announced lists: the first of each item.

    A list has two items at least, none of which tells an outcome.
    """
    lists = (each.top for each in announced_lists(scene) if len(each.top) >= LEAST_ITEMS)
    goals = (items for items in lists if not any(_tells_outcome(scene, item) for item in items))
    return frozenset(start for items in goals for item in items for start in _goal(scene, item))


def is_announced(scene: Scene, item: int) -> bool:
    """Tell whether the item that begins at an offset stands in a list that is announced as goals."""
    key = ("announced items", 0, 0)
    if key not in scene.memo:
        scene.memo[key] = frozenset(block.start for each in announced_lists(scene) for block in each.items)
    return item in cast(frozenset[int], scene.memo[key])


def announced_lists(scene: Scene) -> Sequence[ItemList]:
    """Give the lists of a report that stand below a line which announces goals."""
    key = ("announced lists", 0, 0)
    if key not in scene.memo:
        scene.memo[key] = tuple(each for each in item_lists(scene) if each.above and _announces(scene, each.above))
    return cast(Sequence[ItemList], scene.memo[key])


def _announces(scene: Scene, block: Block) -> bool:
    """Tell whether the last line of a block ends as one does that announces goals: at a colon, or in its sentence."""
    line = scene.text(block.start, block.end).rstrip().rpartition("\n")[2]
    return (line[-1:] == ":" or line[-1:].isalpha()) and scene.words.answers.goals_follow.search(line) is not None


def _tells_outcome(scene: Scene, item: Block) -> bool:
    if tells_outcome(scene, item):
        return True
    return any(each.role == "outcome" for each in by_phrases(scene, item.start, item.end))


def _goal(scene: Scene, item: Block) -> Iterator[int]:
    """Give where the first number of an item stands that is neither a part nor the state before."""
    found = [each for each in by_phrases(scene, item.start, item.end) if not each.part and each.role != "baseline"]
    yield from (each.quantity.evidence.start for each in found[:1])
