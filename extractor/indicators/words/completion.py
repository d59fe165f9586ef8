"""How a text says that all, or nothing, of what was promised came about, without a number."""

from extractor.indicators.drafts import Scene
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.telling import AnswerWords
from extractor.indicators.words.wording import stem
from extractor.types import Quantity


def says_all_done(sentence: str, words: AnswerWords) -> bool:
    """Tell whether a sentence opens by saying that all of what was promised was done ("Båda blev av, i maj")."""
    done = words.all_of_it.match(sentence) is not None and words.carried_out.search(sentence) is not None
    return done and words.denied.search(sentence) is None


def none_of_it(scene: Scene, start: int, end: int, goal: Quantity) -> Quantity | None:
    """Give the nought with which an answer to a goal opens ("Levererat: inget ännu", "Det blev inga kurser")."""
    found = scene.words.answers.none_of_it.match(scene.text(start, end))
    if found is None or (found["noun"] and stem(found["noun"]) != stem(goal.unit or "")):
        return None
    if text_status(scene.text(start, end), scene.words) is not None:
        return None
    place = scene.document.evidence(start + found.start("none"), start + found.end("none"))
    return Quantity(0, 0, None, "count", "exact", None, place)
