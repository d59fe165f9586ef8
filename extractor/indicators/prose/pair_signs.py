"""What speaks for two numbers of running text being a goal and its outcome: signs that a trained model weighs."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import regex

from extractor.candidates import ProseRole
from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.prose.mentions import Mention
from extractor.indicators.prose.surroundings import of_section
from extractor.indicators.words.rarity import rarity
from extractor.indicators.words.vocabulary import Role
from extractor.indicators.words.wording import stem, stems
from extractor.types import Quantity

WORDS = 3
"""Words on each side of a number that are told,"""
REACH = 50
"""within so many characters;"""
MOST_BETWEEN = 8
"""and those between two numbers of one sentence."""
LETTERS = 6
"""Letters of a word that its inflected forms share."""
RUN = 5
"""Letters that parts of compounds share."""
MOST_PARTS = 5
RAREST = 3.0
"""The most that a shared word weighs, however rare it is."""
SIZES = ((1.0, "same"), (0.9, "close"), (0.75, "quarter"), (0.6, "near"), (0.3, "half"), (0.1, "tenth"), (0.0, "far"))
"""Share of the larger number that the smaller one is at least -> its name."""

_WORD = regex.compile(r"\p{L}+|[(),:;–/%]")
_LONG = regex.compile(r"\p{L}{6,}")


class PairSigns:
    """The signs of the pairs of one document; words are found once for each number.

    `numbers` are those of the `passages`, their sentences counted through all of them.
    """

    def __init__(self, scene: Scene, passages: Sequence[Block], numbers: Sequence[Mention]) -> None:
        self.scene = scene
        starts = [passage.start for passage in passages]
        self.block = {number.offset: bisect_right(starts, number.start) for number in numbers}
        self.goals = [number.offset for number in numbers if number.role == "target"]
        self.outcomes = [number.offset for number in numbers if number.role == "outcome"]
        self.in_sentence = Counter(number.sentence for number in numbers)
        self.in_block: dict[tuple[Role | None, int], list[int]] = defaultdict(list)
        for number in numbers:
            self.in_block[number.role, self.block[number.offset]].append(number.offset)
        self.words: dict[int, tuple[list[str], list[str]]] = {}
        self.parts: dict[int, frozenset[str]] = {}
        self.rarity = rarity(scene)

    def of(self, goal: Mention, outcome: Mention) -> Iterator[str]:
        """Give the signs of a goal and a number that may be its outcome, each by its name."""
        side = "behind" if outcome.offset > goal.offset else "before"
        far = f"{side}:{min(abs(outcome.sentence - goal.sentence), 4)}"
        yield f"far:{far}"
        yield from self._of_place(goal, outcome, side, far)
        yield from self._of_numbers(goal, outcome, far)
        yield from self._of_topic(goal, outcome, side, far)
        yield from self._of_words(goal, outcome, side, far)

    def _of_place(self, goal: Mention, outcome: Mention, side: str, far: str) -> Iterator[str]:
        """Give the signs of what stands between the two, and of their places among the numbers of their blocks."""
        low, high = sorted((goal.offset, outcome.offset))
        goals = bisect_left(self.goals, high) - bisect_right(self.goals, low)
        outcomes = bisect_left(self.outcomes, high) - bisect_right(self.outcomes, low)
        yield f"between:{side}:{min(goals, 3)}:{min(outcomes, 3)}"
        yield f"between:{far}:{min(goals, 2)}:{min(outcomes, 2)}"
        blocks = self.block[goal.offset], self.block[outcome.offset]
        yield f"block:{side}:{min(abs(blocks[0] - blocks[1]), 3)}"
        apart = min(abs(outcome.sentence - goal.sentence), 2)
        alone = [min(self.in_sentence[number.sentence], 3) for number in (goal, outcome)]
        yield f"alone:{alone[0]}:{alone[1]}:{apart}:{side}"
        same_block = blocks[0] == blocks[1]
        promised, told = self.in_block["target", blocks[0]], self.in_block["outcome", blocks[1]]
        first, second = bisect_left(promised, goal.offset), bisect_left(told, outcome.offset)
        yield f"order:{first == second}:{len(promised) == len(told)}:{same_block}"
        yield f"rank:{min(first, 3)}:{min(second, 3)}:{same_block}"

    def _of_numbers(self, goal: Mention, outcome: Mention, far: str) -> Iterator[str]:
        """Give the signs of the two numbers: what they count, how large they are, what is said of each."""
        one, other = goal.quantity, outcome.quantity
        unit, size = _units(one, other), _size(one, other)
        yield f"unit:{unit}"
        yield f"unit:{unit}:{far}"
        yield f"size:{size}"
        yield f"unit:{unit}:size:{size}"
        yield f"kind:{one.unit_kind}:{other.unit_kind}"
        yield f"per:{one.per}:{other.per}"
        yield f"roles:{goal.role}:{outcome.role}"
        likely = f"{self._eighths(goal, 'target')}:{self._eighths(outcome, 'outcome')}"
        yield f"likely:{likely}"
        yield f"likely:{likely}:unit:{unit}:size:{size}"
        yield f"parts:{goal.tagged.part}:{outcome.tagged.part}"
        here = goal.sentence == outcome.sentence
        yield f"compared:{goal.tagged.compared}:{outcome.tagged.compared}:{here}"

    def _eighths(self, number: Mention, role: ProseRole) -> int:
        said = self.scene.opinions.get(number.offset)
        return int(8 * said.likelihoods.get(role, 0.0)) if said else 0

    def _of_topic(self, goal: Mention, outcome: Mention, side: str, far: str) -> Iterator[str]:
        """Give the signs of the words that their sentences share, and of the sections that they stand in."""
        here = goal.sentence == outcome.sentence
        first, second = (self.scene.section_at(number.start) for number in (goal, outcome))
        same = first is second
        said = stems(self.scene.text(goal.start, goal.end))
        shared = self._shared(said, outcome.start, outcome.end) if not here else 0
        block = self.scene.block_at(outcome.start)
        around = self._shared(said, block.start, block.end) if block is not None else 0
        yield f"section:{same}:{side}"
        yield f"shared:{shared}:{here}:{same}"
        yield f"shared:{shared}:{far}"
        yield f"block shares:{around}:{same}"
        parts = min(len(self._parts(goal) & self._parts(outcome)), MOST_PARTS)
        yield f"compounds:{parts}:{here}"
        yield f"compounds:{parts}:{min(shared, 2)}:{far}"
        yield f"nouns:{self._noun(goal)}:{self._noun(outcome)}"
        if not same:
            unit = _units(goal.quantity, outcome.quantity)
            yield from (f"goal in:{sign}" for sign in of_section(self.scene, first, "section"))
            yield from (f"outcome in:{sign}" for sign in of_section(self.scene, second, "section"))
            yield f"apart:{unit}:{_size(goal.quantity, outcome.quantity)}"
            yield f"apart:{unit}:{min(shared, 4)}"

    def _parts(self, number: Mention) -> frozenset[str]:
        """Give the runs of letters of the words around a number: compounds share them with what they are made of."""
        if number.offset not in self.parts:
            at = number.quantity.evidence
            near = self.scene.text(max(number.start, at.start - REACH), min(number.end, at.end + REACH)).lower()
            words = (word for word in _LONG.findall(near))
            self.parts[number.offset] = frozenset(
                word[first : first + RUN] for word in words for first in range(len(word) - RUN + 1)
            )
        return self.parts[number.offset]

    def _noun(self, number: Mention) -> str:
        """Give the stem of what a number counts, or of the word behind it."""
        after = self._beside(number)[1]
        return stem(number.quantity.unit)[:LETTERS] if number.quantity.unit else "".join(after[:1])

    def _shared(self, said: frozenset[str], start: int, end: int) -> int:
        """Give the weight of the words of a goal that a stretch shares, 0 to 6."""
        return min(int(sum(self.rarity.of(word, RAREST) for word in said & stems(self.scene.text(start, end)))), 6)

    def _of_words(self, goal: Mention, outcome: Mention, side: str, far: str) -> Iterator[str]:
        """Give the words around each number, and those between two of one sentence."""
        nearest = []
        for name, number in (("goal", goal), ("outcome", outcome)):
            before, after = self._beside(number)
            nearest.append("".join(before[:1]))
            yield from (f"{name} before:{word}:{far}" for word in before)
            yield from (f"{name} after:{word}:{far}" for word in after)
        yield f"nearest:{nearest[0]}:{nearest[1]}:{far}"
        if goal.sentence == outcome.sentence:
            low, high = sorted((goal.offset, outcome.offset))
            for word in _WORD.findall(self.scene.text(low, high).lower())[:MOST_BETWEEN]:
                yield f"between:{side}:{word[:LETTERS]}"

    def _beside(self, number: Mention) -> tuple[list[str], list[str]]:
        """Give the stems of the words before a number, the nearest first, and behind it."""
        if number.offset not in self.words:
            at = number.quantity.evidence
            before = self.scene.text(max(number.start, at.start - REACH), at.start).lower()
            after = self.scene.text(at.end, min(number.end, at.end + REACH)).lower()
            self.words[number.offset] = (
                [word[:LETTERS] for word in _WORD.findall(before)[-WORDS:][::-1]],
                [word[:LETTERS] for word in _WORD.findall(after)[:WORDS]],
            )
        return self.words[number.offset]


def _units(one: Quantity, other: Quantity) -> str:
    """Tell how the units of two numbers go together."""
    if one.unit is None or other.unit is None:
        return f"{one.unit is None}-{other.unit is None}"
    first, second = stem(one.unit), stem(other.unit)
    if first == second:
        return "same"
    return "compound" if first.endswith(second) or second.endswith(first) else "other"


def _size(one: Quantity, other: Quantity) -> str:
    """Tell how near two numbers are in size."""
    small, large = sorted((one.low, other.low))
    share = small / large if large > 0 else 0.0
    return next((name for least, name in SIZES if share >= least), SIZES[-1][1])
