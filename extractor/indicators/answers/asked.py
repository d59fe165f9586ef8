"""Goals and outcomes that a form asks for in turn: "Hur många kurser planerade ni? 16. Hur många blev det? 13"."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.indicators.drafts import Scene, Span
from extractor.indicators.prose.goals import Goal
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.wording import tidy

LONGEST_QUESTION = 200
"""Characters of a question."""
MOST_PARAGRAPHS = 2
"""Paragraphs below a question that answer it."""
MOST_BETWEEN = 1
"""Questions between that for a goal and that for what came of it ("Vilka kom?")."""

_QUESTION = regex.compile(r"[^.!?\n]{4,}\?")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question of a form, and where it is answered."""

    question: str
    answer: Span


def asked_goals(scene: Scene) -> dict[int, Goal]:
    """Give the goals that questions ask for, each with the answer to the next question about what came of it."""
    found: list[Goal] = []
    goal: tuple[int, _Asked] | None = None
    words = scene.words.answers
    for place, asked in enumerate(_asked(scene)):
        said = scene.text(*asked.answer)
        done, counted = words.asked_result.search(asked.question), scene.first(*asked.answer) is not None
        if counted and not done and words.asked_plan.search(asked.question):
            goal = (place, asked)
        elif goal is None or place - goal[0] > 1 + MOST_BETWEEN:
            goal = None
        elif done and (counted or text_status(said, scene.words)):
            found.extend(_goal(scene, goal[1], asked))
            goal = None
    return dict(enumerate(found, start=1))


def _goal(scene: Scene, wanted: _Asked, told: _Asked) -> Iterator[Goal]:
    """Make a goal of the first sentence with a number that answers a question."""
    for span in sentences(scene.document.text, *wanted.answer):
        if scene.within(*span):
            yield Goal(span, [(told.answer,)], _name(scene, wanted.question) or _name(scene, told.question))
            return


def _name(scene: Scene, question: str) -> str:
    """Give what a question asks the number of ("Hur många kurser planerade ni?"); empty where it names none."""
    match = scene.words.asked_name.search(question)
    return tidy(match["name"]) if match is not None else ""


def _asked(scene: Scene) -> Iterator[_Asked]:
    """Give the questions of a report with their answers: what follows in the paragraph, else the paragraphs below."""
    text, blocks, headings = scene.document.text, scene.document.blocks, scene.headings()
    opened = [_QUESTION.match(text, block.start, min(block.end, block.start + LONGEST_QUESTION)) for block in blocks]
    for place, match in enumerate(opened):
        if match is None:
            continue
        start, end = match.end(), blocks[place].end
        if not text[start:end].strip():
            below = blocks[place + 1 : place + 1 + MOST_PARAGRAPHS]
            start = end  # a number that opens the answer may have been taken for the mark of a list
            for number, block in enumerate(below, start=place + 1):
                if opened[number] is not None or block.kind == "table" or block.start in headings:
                    break
                end = block.end
        start += len(text[start:end]) - len(text[start:end].lstrip())
        if end > start:
            yield _Asked(match.group(), (start, end))
