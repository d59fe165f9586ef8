"""Questions that a report puts and answers on one line: "Hur många samtal blev det? 386. Vi hade lovat 350"."""

from collections.abc import Iterator
from typing import cast

import regex

from extractor.indicators.drafts import Draft, Scene, Span
from extractor.indicators.lines.state import Reading
from extractor.indicators.prose.goals import Goal, draft_of
from extractor.indicators.prose.mentions import Mention, mentions
from extractor.indicators.prose.reading import read_prose
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.wording import tidy

LEAST_ASKED = 3
"""Questions with a goal in their answers before any is read so."""

_QUESTION = regex.compile(r"\W{0,3}(?P<asked>\p{Lu}[^.!?:\n]{3,160})\?\s+(?=\S)")


def read_question(reading: Reading, start: int, end: int) -> bool:
    """Read the goal and the outcome, or the status, that the answer to a question tells; it names them."""
    scene = reading.scene
    asked = _QUESTION.match(scene.document.text, start, end)
    if asked is None or not _asks(scene):
        return False
    draft = _answered(scene, (asked.end(), end))
    if draft is None:
        return False
    draft.name = _name(scene, asked)
    draft.origin, draft.evidence, draft.titled = "lines", scene.document.evidence(start, end), True
    reading.close(start)
    reading.drafts.append(draft)
    reading.pending = []
    return True


def _asks(scene: Scene) -> bool:
    """Tell whether a report puts questions whose answers recall goals, time and again."""
    key = ("questions", 0, 0)
    if key not in scene.memo:
        scene.memo[key] = sum(_goal(scene, answer) is not None for answer in _answers(scene)) >= LEAST_ASKED
    return cast(bool, scene.memo[key])


def _answers(scene: Scene) -> Iterator[Span]:
    """Give the answers that follow their questions on one line."""
    for block in scene.running_text():
        asked = _QUESTION.match(scene.document.text, block.start, block.end)
        if asked is not None:
            yield asked.end(), block.end


def _goal(scene: Scene, answer: Span) -> Mention | None:
    """Give the number of an answer that is called a goal."""
    found = mentions(scene, *answer)
    return next((mention for mention in found if mention.role == "target" and not mention.tagged.part), None)


def _answered(scene: Scene, answer: Span) -> Draft | None:
    """Read an answer: its goal with the number of another sentence, else of the same, or why there is none."""
    goal = _goal(scene, answer)
    if goal is None:
        status = text_status(scene.text(*answer), scene.words)
        return Draft("", scene.document.evidence(*answer), "lines", status=status) if status else None
    told = ((answer[0], goal.start), (goal.end, answer[1]))
    draft = draft_of(scene, Goal((goal.start, goal.end), [told], " "), set())
    if draft is not None and "outcome" in draft.values:
        return draft
    same = [each for each in read_prose(scene, *answer) if {"target", "outcome"} <= each.values.keys()]
    return same[0] if same else draft if draft is not None and draft.status != "reported" else None


def _name(scene: Scene, asked: regex.Match[str]) -> str:
    """Give what a question asks for: the things that it counts, or its own words."""
    counted = scene.words.asked_name.search(asked["asked"] + "?")
    return tidy(
        counted["name"] if counted is not None else scene.words.answers.asked_lead.sub("", asked["asked"], count=1)
    )
