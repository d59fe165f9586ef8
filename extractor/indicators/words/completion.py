"""How a text says that all of what was promised came about, or one, without a number."""

from extractor.indicators.drafts import Scene
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.telling import AnswerWords
from extractor.indicators.words.wording import stem
from extractor.types import Quantity

MOST_FOR_ONE = 5
"""The largest goal of which an answer tells by its article that one came about."""
ROOT = 5
"""Letters that the words for one and for several begin with ("artikel", "artiklar")."""


def says_all_done(sentence: str, words: AnswerWords) -> bool:
    """Tell whether a sentence opens by saying that all of what was promised was done ("Båda blev av, i maj")."""
    done = words.all_of_it.match(sentence) is not None and words.carried_out.search(sentence) is not None
    return done and words.denied.search(sentence) is None


def one_of_it(scene: Scene, start: int, end: int, goal: Quantity) -> Quantity | None:
    """Give the one that an answer opens with ("Ett företag i stället för två"), of what the goal counts."""
    if goal.unit is None or goal.unit_kind != "count" or goal.low > MOST_FOR_ONE:
        return None
    found = scene.words.answers.one_of_it.match(scene.text(start, end))
    nouns = [name for name in ("noun", "second") if found is not None and found[name]]
    noun = next((name for name in nouns if found is not None and _is_of(found[name], goal.unit)), None)
    if found is None or noun is None:
        return None
    said = scene.text(*next(iter(sentences(scene.document.text, start + found.start("one"), end))))
    others = scene.within(start + found.end("one"), start + found.start("one") + len(said))
    if any(other.unit_kind != "time" and other.low != goal.low for other in others):
        return None
    if scene.words.answers.denied.search(said) or text_status(said, scene.words) is not None:
        return None
    place = scene.document.evidence(start + found.start("one"), start + found.end(noun))
    return Quantity(1, 1, found[noun], "count", "exact", None, place)


def _is_of(noun: str, unit: str) -> bool:
    """Tell whether a noun is one of those that a goal counts ("företag" of "småföretag", "artikel" of "artiklar")."""
    counted, noun = unit.casefold().split()[-1], noun.casefold()
    alike = counted[:ROOT] == noun[:ROOT] or stem(counted) == stem(noun)
    return alike or counted.endswith(noun) or noun.endswith(counted)
