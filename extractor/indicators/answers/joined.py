"""Goals of a list that promise two things, each answered by sentences of its own: "12 kurser och 3 resor"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extractor.indicators.answers.parts import promised_apart
from extractor.indicators.drafts import Draft, Scene, Span
from extractor.indicators.prose.goals import Goal, draft_of
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.wording import stems


def drafts_of(scene: Scene, goal: Goal, taken: set[int]) -> list[Draft]:
    """Make the indicators of a goal and its answers, one for each thing that it promises and they speak of apart."""
    for parts in (_parts(scene, goal), _promised(scene, goal)):
        told = [each for part in parts if (each := draft_of(scene, part, taken)) is not None]
        if len(told) > 1 and not any(draft.is_unanswered for draft in told):
            return told
        taken -= {number.evidence.start for draft in told for number in draft.values.values()}
    whole = draft_of(scene, goal, taken)
    return [whole] if whole is not None else []


def _promised(scene: Scene, goal: Goal) -> list[Goal]:
    """Part a goal where it promises another thing in so many words; the same sentences may answer both."""
    stated = promised_apart(scene, *goal.stated)
    return [replace(goal, stated=part) for part in stated] if len(stated) > 1 and not goal.name else []


def _parts(scene: Scene, goal: Goal) -> list[Goal]:
    """Part a goal at what joins its numbers, each with the sentences that answer it; empty where one has none."""
    stated = _stated(scene, *goal.stated)
    if len(stated) == 1 or goal.name or len(goal.answers) > 1:
        return []
    told: list[list[Span]] = [[] for _ in stated]
    said = [stems(scene.text(*part)) for part in stated]
    place = 0
    for start, end in (each for span in goal.answers[0] for each in sentences(scene.document.text, *span)):
        shared = [len(stems(scene.text(start, end)) & words) for words in said]
        place = place if shared[place] == max(shared) else shared.index(max(shared))
        told[place].append((start, end))
    if not all(told):
        return []
    return [replace(goal, stated=part, answers=[tuple(spans)]) for part, spans in zip(stated, told, strict=True)]


def _stated(scene: Scene, start: int, end: int) -> Sequence[Span]:
    """Give the stretches of a goal that state a number each, parted where a comma or "och" joins another one."""
    cuts = list(_cuts(scene, start, end))
    return list(
        zip([start, *(cut.end("join") for cut in cuts)], [*(cut.start("join") for cut in cuts), end], strict=True)
    )


def _cuts(scene: Scene, start: int, end: int) -> Iterator[regex.Match[str]]:
    numbers = scene.within(start, end)
    for one, two in zip(numbers, numbers[1:], strict=False):
        cut = scene.words.answers.joined.fullmatch(scene.document.text, one.evidence.end, two.evidence.start)
        named = None not in (one.unit, two.unit) and "time" not in (one.unit_kind, two.unit_kind)
        if cut is not None and named and identify(two.unit or "", scene.words) is None:
            yield cut
