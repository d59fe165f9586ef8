"""Lines that say in a sentence what shall be, and behind a label what came of it: "350 ska gå. Utfall: 308"."""

from collections.abc import Sequence

import regex

from extractor.indicators.lines.labels import Labelled
from extractor.indicators.lines.state import Reading
from extractor.indicators.prose.goals import Goal, draft_of
from extractor.indicators.words.signs import CODE, SIGN

_NAMED = regex.compile(r"[^.!?]{3,90}:")
"""A name before the goal's number, which other readers know."""
_SIGN = regex.compile(rf"{SIGN}|{CODE}[.):]\s+")
"""The sign of a goal before its sentence ("P2. ", "4) ")."""
_ENDED = regex.compile(r"[.;!?)]\s*(?:[–—-]\s*)?$")


def read_answered_sentence(reading: Reading, labels: Sequence[Labelled], start: int, end: int) -> bool:
    """Read the goal of the sentences before the label of an outcome, and that outcome or why there is none."""
    scene = reading.scene
    first = labels[0]
    before = scene.text(start, first.start)
    if first.role != "outcome" or first.loose or any(label.role in ("target", "name", "revised") for label in labels):
        return False
    if (
        _NAMED.match(before)
        or not scene.words.lines.promised.search(before)
        or not _ENDED.search(before)
        or scene.first(start, first.start) is None
    ):
        return False
    sign = _SIGN.match(before)
    stated = (start + sign.end() if sign else start, first.start)
    draft = draft_of(scene, Goal(stated, [((first.value_start, first.value_end),)]), set())
    if draft is None:
        return False
    draft.evidence = scene.document.evidence(start, end)
    reading.close(start)
    reading.drafts.append(draft)
    reading.pending = []
    return True
