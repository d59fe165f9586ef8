"""Signs of the text around: numbers that were left unread there, what says the goal again, what says it was dropped."""

from collections.abc import Sequence

from extractor.indicators.confidence.survey import Found, Survey, spans_of
from extractor.indicators.drafts import Draft, Span, numbers_of
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.wording import stems
from extractor.types import Quantity

MOST, MOST_ALIKE, MOST_ELSEWHERE = 5, 4, 4
"""Unread numbers that count."""
BEHIND = 150
"""Characters behind an outcome in which its groups are told."""
BESIDE = 40
"""Characters around a number in which its group is named."""
BEFORE, AFTER = 80, 60
"""Characters around a number in which it is said what it counts."""
LONGEST_PASSAGE = 600
"""Characters of a passage that are searched for a status."""
NEAR_BEFORE, NEAR_BEHIND, FARTHEST, MOST_NEAR = 100, 300, 1500, 8
"""Characters before and behind an indicator's numbers in which unread ones may be its groups, unless its own lie
farther from each other, and how many of them count."""
BOTH_SIDES, MOST_SHARED = 80, 4
"""Characters around goal and outcome that are compared, and the shared words that count."""
LEAST = 3
"""Smaller numbers stand in a text by chance more than once."""
MOST_SAME = 12
"""Numbers that state the same among which one that counts the same is looked for."""


def of_surroundings(survey: Survey, draft: Draft) -> Found:
    """Give the signs of the passages in which an indicator's values stand, and of the rest of the report."""
    spans = spans_of(survey.scene, draft)
    unread = [number for span in spans for number in survey.unread_in(*span)]
    yield "unread_beside", min(len(unread), MOST) / MOST
    yield "unread_near", min(_count_near(survey, draft), MOST_NEAR) / MOST_NEAR
    yield from _of_unread(survey, draft, unread)
    yield from _of_words(survey, draft)
    yield "goal_said_again", _is_said_again(survey, draft)
    if draft.is_unanswered:
        yield "unread_elsewhere", min(_count_elsewhere(survey, draft, spans), MOST_ELSEWHERE) / MOST_ELSEWHERE
    if draft.status == "reported":
        said = " ".join(survey.scene.text(start, end)[:LONGEST_PASSAGE] for start, end in spans)
        yield "status_beside", text_status(said, survey.scene.words) is not None


def _count_near(survey: Survey, draft: Draft) -> int:
    """Count the unread numbers around and among those of an indicator that stand together."""
    places = [number.evidence for number in numbers_of(draft)]
    start, end = min((at.start for at in places), default=0), max((at.end for at in places), default=0)
    return len(survey.unread_in(start - NEAR_BEFORE, end + NEAR_BEHIND)) if 0 < end - start < FARTHEST else 0


def _of_words(survey: Survey, draft: Draft) -> Found:
    """Give the signs that goal and outcome are told in the same words, the outcome in those of the name."""
    target, outcome = draft.values.get("target"), draft.values.get("outcome")
    if target is None or outcome is None:
        return
    told = _words_beside(survey, outcome)
    shared = (told & _words_beside(survey, target)) - survey.scene.words.link_generic
    yield "words_shared", min(len(shared), MOST_SHARED) / MOST_SHARED
    yield "named_at_outcome", bool(told & stems(draft.name))


def _words_beside(survey: Survey, number: Quantity) -> frozenset[str]:
    at = number.evidence
    return stems(survey.scene.text(max(at.start - BOTH_SIDES, 0), at.end + BOTH_SIDES))


def _of_unread(survey: Survey, draft: Draft, unread: Sequence[Quantity]) -> Found:
    """Give the signs of unread numbers that an indicator may have missed, or should have had instead."""
    outcome, target = draft.values.get("outcome"), draft.values.get("target")
    value = outcome or target
    yield "table_unread", survey.unread_of_table(value.evidence.start) if value is not None else 0.0
    alike = [number for number in unread if value is not None and number.unit_kind == value.unit_kind]
    yield "unread_alike", min(len(alike), MOST_ALIKE) / MOST_ALIKE
    if outcome is not None:
        end = outcome.evidence.end
        behind = [number for number in alike if 0 < number.evidence.start - end < BEHIND]
        yield "unread_group", any(_is_group(survey, number) for number in behind)


def _is_group(survey: Survey, number: Quantity) -> bool:
    around = survey.scene.text(max(number.evidence.start - BESIDE, 0), number.evidence.end + BESIDE)
    return survey.scene.words.doubts.group.search(around) is not None


def _is_said_again(survey: Survey, draft: Draft) -> bool:
    """Tell whether the report states the goal once more, beside a word of its name."""
    target, name = draft.values.get("target"), stems(draft.name)
    if target is None or target.low <= LEAST or not name:
        return False
    others = [
        number
        for number in survey.alike.get((target.low, target.unit_kind), ())
        if number.evidence.start != target.evidence.start and survey.owners.get(number.evidence.start) is not draft
    ]
    return any(name & _words_around(survey, number) for number in others[:MOST_SAME])


def _count_elsewhere(survey: Survey, draft: Draft, spans: Sequence[Span]) -> int:
    """Count the unread numbers of the goal's kind in other passages that speak in its words."""
    target, name = draft.values.get("target"), stems(draft.name)
    if target is None or not name:
        return 0
    least = max(1, min(2, len(name) // 2))
    return sum(
        number.unit_kind == target.unit_kind
        and not any(start <= number.evidence.start < end for start, end in spans)
        and len(name & _words_around(survey, number)) >= least
        for number in survey.unread
    )


def _words_around(survey: Survey, number: Quantity) -> frozenset[str]:
    return stems(survey.scene.text(max(number.evidence.start - BEFORE, 0), number.evidence.end + AFTER))
