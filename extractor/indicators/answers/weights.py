"""How likely a number elsewhere in the report is to be a goal's outcome: the weighed signs of it."""

from collections.abc import Mapping

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.prose.mentions import Mention, is_same
from extractor.indicators.words.rarity import rarity
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.wording import stem, stems
from extractor.types import Quantity

SHORTEST_PART = 5
"""Letters of a stem that another may begin or end with: "soja" is too short, "protein" is not."""
MOST_YEARS = 4
"""Years of a project."""
OF_YEARS = 0.75
"""What is left of the nearness of a total to a goal of each year."""
_FIRST = regex.compile(r"\W*(?:antal(?:et)?\s+)?(?P<word>\p{L}{5,})", regex.IGNORECASE)
"""The first word of a sentence, which says what it is about."""
RAREST = 4.0
"""The most that a shared word weighs, however rare it is."""


def nearness(target: Quantity, number: Quantity) -> float:
    """Tell how near a number is in size to a goal, from 0 to 1; a total may be that of some years of a yearly goal."""
    years = range(1, MOST_YEARS + 1) if target.per == "year" and number.per is None else (1,)
    pairs = ((count, *sorted((target.low * count, number.low))) for count in years)
    return max(
        (small / large if large > 0 else 0.0) * (OF_YEARS if count > 1 else 1.0) for count, small, large in pairs
    )


class Weigher:
    """Weighs goals against numbers of one document; the words of each passage are counted once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.rarity = rarity(scene)
        self.vocabulary = frozenset(word for word in self.rarity.words if len(word) >= SHORTEST_PART)
        self.listed = "\n".join(["", *sorted(self.vocabulary), ""])
        self.related: dict[str, set[str]] = {}
        self.settled: dict[int, bool] = {}
        self.passages: dict[tuple[int, int], frozenset[str]] = {}

    def words_of(self, promise: Draft) -> Mapping[str, float]:
        """Give the words that an answer to a goal may share with it, compounds included, with what each weighs."""
        weights = self.scene.words.link_weights
        own = (
            stems(f"{promise.name} {promise.values['target'].unit or ''} {promise.context}")
            - self.scene.words.link_generic
        )
        found = {word: weights["word"] * self.rarity.of(word, RAREST) for word in own & self.rarity.words}
        for word in own:
            if len(word) < SHORTEST_PART:
                continue
            for other in self._related(word):
                if other not in own:
                    weight = weights["compound"] * (self.rarity.of(word, RAREST) or self.rarity.of(other, RAREST))
                    found[other] = max(found.get(other, 0.0), weight)
        return found

    def _related(self, word: str) -> set[str]:
        """Give the words of the text that are compounds with a word ("klimatavtryck", "avtryck"), or parts of it."""
        if word not in self.related:
            shorter = {word[:end] for end in range(SHORTEST_PART, len(word))}
            shorter.update(word[start:] for start in range(1, len(word) - SHORTEST_PART + 1))
            self.related[word] = shorter & self.vocabulary | self._longer(word)
        return self.related[word]

    def _longer(self, word: str) -> set[str]:
        """Give the words of the text that begin or end with a word; looked for in their list, a line each."""
        listed, found = self.listed, set[str]()
        at = listed.find(word)
        while at >= 0:
            end = listed.find("\n", at)
            other = listed[listed.rfind("\n", 0, at) + 1 : end]
            if other.startswith(word) or other.endswith(word):
                found.add(other)
            at = listed.find(word, end)
        return found - {word}

    def weigh(self, promise: Draft, words: Mapping[str, float], result: Mention) -> float:
        """Give the weight of a number as the outcome of a goal, `words` being those that the goal may share."""
        weights = self.scene.words.link_weights
        target, number = promise.values["target"], result.quantity
        here = self._stems(result.start, result.end)
        block = self.scene.block_at(result.start)
        before = self._stems(block.start, result.start) - here if block else frozenset()
        weight = sum(words[word] for word in words.keys() & here)
        weight += weights["before"] * sum(words[word] for word in words.keys() & before)
        goal = Mention(Tagged(target, "target"), -1, 0, 0)
        signs = {
            "outcome": result.role == "outcome",
            "same_unit": is_same(self.scene, goal, result),
            "same_noun": self._same_noun(promise, result),
            "near": nearness(target, number),
            "first": block is not None and self.scene.first(block.start, block.end) is number,
            "percent": target.unit_kind == "percent",
            "no_unit": number.unit is None,
            "same_period": target.per is not None and target.per == number.per,
        }
        return float(weight + sum(weights[sign] * value for sign, value in signs.items())) + self._place(result.start)

    def _same_noun(self, promise: Draft, result: Mention) -> bool:
        """Tell whether a number counts what a goal does: by its unit, a bare one by what its sentence is about.

        "Skolföreställningarna uppgick till 77" is about the goal of 25 "skolföreställningar".
        """
        target, number = promise.values["target"], result.quantity
        if target.unit_kind == "count" and number.unit is None:
            first = _FIRST.match(self.scene.document.text, result.start, result.offset)
            return first is not None and bool(target.unit) and stem(first["word"]) == stem(target.unit or "")
        return bool(target.unit and number.unit) and stem(target.unit or "") == stem(number.unit or "")

    def is_settled(self, offset: int) -> bool:
        """Tell whether the passage around a number says that its goal was not measured or was dropped."""
        block = self.scene.block_at(offset)
        if block is None:
            return False
        if block.start not in self.settled:
            said = self.scene.text(block.start, block.end)
            self.settled[block.start] = text_status(said, self.scene.words) is not None
        return self.settled[block.start]

    def _place(self, offset: int) -> float:
        """Prefer sections whose heading speaks of outcomes to those of money, background and times to come."""
        weights, words = self.scene.words.link_weights, self.scene.words
        section = self.scene.section_at(offset)
        if section is None:
            return 0.0
        told = section.key == "indicators" or words.link_results.search(section.title) is not None
        return weights["results"] * told + weights["aside"] * (words.link_aside.search(section.title) is not None)

    def _stems(self, start: int, end: int) -> frozenset[str]:
        if (start, end) not in self.passages:
            self.passages[start, end] = stems(self.scene.text(start, end))
        return self.passages[start, end]
