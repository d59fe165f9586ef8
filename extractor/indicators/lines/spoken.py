"""Labels that are words of running text: "Målet var 60. 72 kom.", "Vi bjöd in alla. Totalt kom 40"."""

from collections.abc import Sequence

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.lines.labels import Labelled
from extractor.indicators.words.cues import tag
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.vocabulary import VALUE_ROLES

LEAST_JUDGED = 2
"""Numbers of a goal with the share of it that was reached."""
_SPOKEN = regex.compile(r"\w*mål(?:et|sättningen|värdet)\s+(?:var|är|blev|sattes\s+till)\b", regex.IGNORECASE)
_ENDED = regex.compile(r"[.!?]\s")
_REST_OF_SENTENCE = regex.compile(r"[^.!?:]*[.!?]\s")


def is_running_text(scene: Scene, labels: Sequence[Labelled], start: int, end: int) -> bool:
    """Tell whether the labels of a line are words of sentences, for which the numbers beside them mean more."""
    values = [label for label in labels if label.role in VALUE_ROLES]
    return (
        _tells_on(scene, values, end)
        or _is_judged(scene, values, end)
        or _is_told_behind_sentence(scene, labels, start)
    )


def _tells_on(scene: Scene, values: Sequence[Labelled], end: int) -> bool:
    """Tell whether a later sentence than that of a goal says what came of it ("Målet var 60. 72 kom.")."""
    if len(values) != 1 or values[0].role != "target" or not _SPOKEN.match(scene.text(values[0].start, end)):
        return False
    numbers = scene.within(values[0].value_start, end)
    between = scene.text(numbers[0].evidence.end, numbers[1].evidence.start) if len(numbers) > 1 else ""
    return _ENDED.search(between) is not None


def _is_judged(scene: Scene, values: Sequence[Labelled], end: int) -> bool:
    """Tell whether a share says how much of a goal was reached ("Målet 200 deltagare nåddes till 85 procent")."""
    if not values or values[0].role != "target" or not values[0].loose:
        return False
    numbers = scene.within(values[0].value_start, end)
    if len(numbers) < LEAST_JUDGED or numbers[1].unit_kind != "percent":
        return False
    between = scene.text(numbers[0].evidence.end, numbers[1].evidence.start)
    return scene.words.sentences.fulfilled.search(between) is not None


def _is_told_behind_sentence(scene: Scene, labels: Sequence[Labelled], start: int) -> bool:
    """Tell whether labels without a colon stand behind a sentence, or others beside what a sentence tells.

    "Vi bjöd in alla. Totalt kom 40", "Vi skulle nå 40 skolor. Resultat: 38", "Det blev 38 skolor (plan: 40)".
    """
    before = scene.text(start, labels[0].start)
    verbs = list(scene.words.sentences.finite.finditer(before))
    if all(label.loose for label in labels):
        return any(_REST_OF_SENTENCE.match(before, verb.end()) for verb in verbs)
    roles = {label.role for label in labels}
    answered = "target" if roles == {"outcome"} and _ENDED.search(before) else None
    if roles == {"target"} and before.endswith("(") and verbs:
        answered = "outcome"
    told = sentences(scene.document.text, start, labels[0].start) if answered else ()
    return any(item.role == answered for sentence in told for item in tag(scene, *sentence))
