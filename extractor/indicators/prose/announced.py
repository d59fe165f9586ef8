"""Goals of a list that the line above it announces ("I beslutet angavs följande:"), whatever each item looks like."""

from collections.abc import Iterator

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.words.cues import by_phrases
from extractor.indicators.words.vocabulary import Vocabulary, label_role

LEAST_ITEMS = 2
"""Items that make a list."""


def announced_goals(scene: Scene) -> frozenset[int]:
    """Give where the numbers stand that are the goals of announced lists: the first of each item."""
    return frozenset(start for run in _announced(scene) for item in run for start in _goal(scene, item))


def _announced(scene: Scene) -> Iterator[list[Block]]:
    """Give the items of each list below a line that announces goals, where none of them tells an outcome."""
    run: list[Block] = []
    announced = False
    for block in [*scene.running_text(), None]:
        if block is not None and block.kind == "item":
            if announced and (not run or block.level == run[0].level):
                run.append(block)
            continue
        if len(run) >= LEAST_ITEMS and not any(_tells_outcome(scene, item) for item in run):
            yield run
        run = []
        announced = block is not None and _announces(scene, block)


def announces_goals(text: str, words: Vocabulary) -> bool:
    """Tell whether a line ends as one does below which a list of goals follows: at a colon, or within its sentence."""
    last = text.rstrip()[-1:]
    return (last == ":" or last.isalpha()) and words.answers.goals_follow.search(text) is not None


def _announces(scene: Scene, block: Block) -> bool:
    return announces_goals(scene.text(block.start, block.end).rstrip().rpartition("\n")[2], scene.words)


def _tells_outcome(scene: Scene, item: Block) -> bool:
    label = scene.words.label.match(scene.text(item.start, item.end))
    if label is not None and label_role(label) != "target":
        return True
    return any(each.role == "outcome" for each in by_phrases(scene, item.start, item.end))


def _goal(scene: Scene, item: Block) -> Iterator[int]:
    """Give where the first number of an item stands that is neither a part nor the state before."""
    found = [each for each in by_phrases(scene, item.start, item.end) if not each.part and each.role != "baseline"]
    yield from (each.quantity.evidence.start for each in found[:1])
