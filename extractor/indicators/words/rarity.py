"""How rare each word of a report is in it: one that few passages share tells more than one that stands in most."""

from collections import Counter
from collections.abc import Collection, KeysView
from itertools import chain
from math import inf, log

from extractor.indicators.drafts import Scene
from extractor.indicators.words.wording import stems


class Rarity:
    """The weight of each word: the logarithm of one more than the passages that there are to each that has it."""

    def __init__(self, passages: Collection[frozenset[str]]) -> None:
        counts = Counter(chain.from_iterable(passages))
        self._weights = {word: log(1 + len(passages) / count) for word, count in counts.items()}

    @property
    def words(self) -> KeysView[str]:
        """All words, cut to what their forms share."""
        return self._weights.keys()

    def of(self, word: str, most: float = inf) -> float:
        """Give what a word weighs, at the most `most`; 0 for one that no passage has."""
        return min(self._weights.get(word, 0.0), most)


def rarity(scene: Scene) -> Rarity:
    """Give the rarity of the words of a document's running text, reckoned once."""
    key = ("rarity", 0, 0)
    if key not in scene.memo:
        scene.memo[key] = Rarity([stems(scene.text(block.start, block.end)) for block in scene.running_text()])
    found: Rarity = scene.memo[key]
    return found
