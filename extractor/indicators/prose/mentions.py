"""Numbers of running text with what their sentences say of them, and which of them count the same thing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.cues import tag
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.telling import SentenceWords
from extractor.indicators.words.units import comparable
from extractor.indicators.words.vocabulary import Role
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

FARTHEST = 5
"""How many times a number may be its goal, or the goal it, when they do not name the same unit."""

SHORTEST_LAST = 4
"""Letters of a word's stem that other words may end with."""

_ITEM_SIGN = regex.compile(r"^\s*\d{1,2}[.)]\s+")
LEAST_WORK = 500
"""Hours or days from which a genitive counts the work ("800 timmars ideellt arbete"): no one thing takes as long."""
_NOUN = regex.compile(r"(?!(?:inom|under|efter|mellan|varar?|minst|högst|blev|målet)$)\p{Ll}{4,}")
LONGEST_WORD = 30
"""Characters before a number in which the word right before it stands."""
_PARTICIPLE = regex.compile(r"\p{L}+(?:ade|ats|its|tts|des|gts)|har|är|av|var|blev|fick", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A number of running text and the sentence from `start` to `end` that it stands in."""

    tagged: Tagged
    sentence: int
    """Which sentence that is of those that were read."""
    start: int
    end: int

    @property
    def quantity(self) -> Quantity:
        """The number itself."""
        return self.tagged.quantity

    @property
    def role(self) -> Role | None:
        """What a phrase or the model says that it is."""
        return self.tagged.role

    @property
    def offset(self) -> int:
        """Where it begins in the report."""
        return self.tagged.quantity.evidence.start


def mentions(scene: Scene, start: int, end: int, counted: frozenset[str] = frozenset()) -> list[Mention]:
    """Give the numbers of a passage sentence by sentence.

    Without times but those that a goal of the report counts, or one of the sentence or of the one before, or whose
    units are `counted`.
    """
    if not scene.within(start, end):
        return []
    times, says = _times(scene) | counted, scene.words.sentences
    found: list[Mention] = []
    last: list[Mention] = []
    for number, (begin, stop) in enumerate(sentences(scene.document.text, start, end)):
        tags = tag(scene, begin, stop)
        told = times.union(_limits(last, says), _goals_in_time(tags))
        last = [
            Mention(tagged, number, begin, stop)
            for tagged in tags
            if _is_told(tagged, told, says) and not _is_age(scene, tagged.quantity)
        ]
        found += last
    return found


def _is_told(tagged: Tagged, times: frozenset[str], says: SentenceWords) -> bool:
    """Tell whether a number is more than a time of no goal, or than a measure that describes what is counted."""
    quantity = tagged.quantity
    if describes(quantity, says):
        return False
    return quantity.unit_kind != "time" or tagged.role is not None or stem(quantity.unit or "") in times


def describes(quantity: Quantity, says: SentenceWords) -> bool:
    """Tell whether a number only describes what is counted ("mer än 50 procents frånvaro")."""
    work = quantity.unit_kind == "time" and quantity.low >= LEAST_WORK
    return not work and says.genitive.fullmatch(quantity.unit or "") is not None


def _limits(said: Iterable[Mention], says: SentenceWords) -> Iterator[str]:
    """Give the units of the times that a sentence sets as limits ("fick ta högst 20 dagar. Den tog 14")."""
    for mention in said:
        quantity, unit = mention.quantity, mention.quantity.unit or ""
        limit = quantity.unit_kind == "time" and quantity.modifier == "at_most" and mention.role == "target"
        if limit and not says.years.match(unit):
            yield stem(unit)


def _goals_in_time(tags: Iterable[Tagged]) -> Iterator[str]:
    """Give the units of goals that count years or the like, which nothing else of their sentence does by chance."""
    for tagged in tags:
        if tagged.quantity.unit_kind == "time" and tagged.role == "target" and tagged.compared:
            yield stem(tagged.quantity.unit or "")


def _is_age(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether years from one to another, right behind a noun, are the ages of those it names ("barn 7–12 år")."""
    if (
        quantity.unit_kind != "time"
        or quantity.low == quantity.high
        or not scene.words.sentences.years.match(quantity.unit or "")
    ):
        return False
    before = scene.text(max(quantity.evidence.start - LONGEST_WORD, 0), quantity.evidence.start).split()
    return bool(before) and _NOUN.fullmatch(before[-1]) is not None


def _times(scene: Scene) -> frozenset[str]:
    """Give the units of time, years aside, in which the report states goals ("2 500 timmar ideellt arbete")."""
    key = ("times", 0, 0)
    if key not in scene.memo:
        counted = scene.words.sentences.counted_time
        found = (q for q in scene.quantities if q.unit_kind == "time" and counted.search(q.unit or ""))
        scene.memo[key] = frozenset(stem(q.unit or "") for q in found if _is_goal(scene, q))
    return frozenset(scene.memo[key])


def _is_goal(scene: Scene, quantity: Quantity) -> bool:
    """Tell whether an item of a list, or a sentence of what shall be, states a number."""
    start = scene.document.text.rfind("\n", 0, quantity.evidence.start) + 1
    before = _ITEM_SIGN.sub("", scene.text(start, quantity.evidence.start))
    return not before.strip(" •*–-") or scene.words.sentences.goal_before.search(before) is not None


def same_thing(scene: Scene, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers may count the same thing: no two different nouns as units, unless compared."""
    first, second = one.quantity, other.quantity
    if not comparable(first, second):
        return False
    if first.unit_kind in ("percent", "money"):
        return first.unit_kind == second.unit_kind or second.unit is None
    if _is_bare(first.unit) or _is_bare(second.unit):
        return True
    assert first.unit is not None
    assert second.unit is not None
    if {stem(first.unit), stem(second.unit)} & {"st"}:
        return True
    compared = one.tagged.compared or other.tagged.compared
    return is_same(scene, one, other) or (one.sentence == other.sentence and compared)


def may_answer(scene: Scene, target: Mention, outcome: Mention) -> bool:
    """Tell whether a number may be a goal's outcome: of another unit or none, only in the goal's order of size."""
    if not same_thing(scene, target, outcome) or _is_measured(target, outcome):
        return False
    if is_same(scene, target, outcome) or outcome.quantity.high == 0 or target.quantity.per is not None:
        return True
    return _is_near(target.quantity, outcome.quantity)


def _is_measured(target: Mention, outcome: Mention) -> bool:
    """Tell whether a number that nothing calls an outcome measures something else than what a goal counts."""
    return outcome.role is None and is_of_measure(target.quantity, outcome.quantity)


def is_of_measure(goal: Quantity, number: Quantity) -> bool:
    """Tell whether a bare number has decimals and so measures no goal of things that are counted one by one."""
    bare = number.unit is None and goal.unit is not None
    whole = goal.unit_kind == "count" and goal.low.is_integer()
    return bare and whole and not number.low.is_integer()


def are_apart(scene: Scene, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers count different things and are too far in size for one to answer the other."""
    first, second = one.quantity, other.quantity
    if _is_bare(first.unit) or _is_bare(second.unit) or not first.high or not second.high:
        return False
    return not _is_near(first, second) and not is_same(scene, one, other)


def _is_near(one: Quantity, other: Quantity) -> bool:
    return one.low <= FARTHEST * other.high and other.low <= FARTHEST * one.high


def _is_bare(unit: str | None) -> bool:
    """Tell whether a number names no thing that it counts: no unit, or a participle taken for one."""
    return unit is None or _PARTICIPLE.fullmatch(unit) is not None


def is_same(scene: Scene, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers name the same unit, or units that count the same sort of thing."""
    first, second = one.quantity, other.quantity
    if first.unit_kind == second.unit_kind != "count":
        return True
    nouns = _noun(scene, one), _noun(scene, other)
    if not nouns[0] or not nouns[1]:
        return False
    classes = scene.words.equivalents
    a, b = stem(nouns[0]), stem(nouns[1])
    return a == b or _is_compound(a, b) or _is_compound(b, a) or (a in classes and classes[a] == classes.get(b))


def _noun(scene: Scene, mention: Mention) -> str:
    """Give the noun that a number counts: its unit, else what "antal ..." before it names; empty when none does."""
    if mention.quantity.unit is not None or mention.end <= mention.start:
        return mention.quantity.unit or ""
    counted = list(scene.words.sentences.number_of.finditer(scene.text(mention.start, mention.offset)))
    return str(counted[-1]["noun"]) if counted else ""


def _is_compound(word: str, last: str) -> bool:
    """Tell whether a word is another with a first part before it: "kursdeltagare" are "deltagare"."""
    return len(last) >= SHORTEST_LAST and word.endswith(last)
