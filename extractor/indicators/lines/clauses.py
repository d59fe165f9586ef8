"""Items of a name, a goal and what came of it, parted by commas as the text above says: "Läger, 6, blev 4"."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene, Span
from extractor.indicators.items import item_lists
from extractor.indicators.lines.state import Reading
from extractor.indicators.prose.shares import add_shares
from extractor.indicators.words.noughts import opening_none
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.units import comparable
from extractor.indicators.words.wording import LONGEST_NAME, tidy
from extractor.types import Quantity

LEAST_ITEMS = 3
"""Items of a list that must be written so, and more than half of them."""
_CLAUSE = regex.compile(r"(?:[^,;()\n]|\([^()\n]*\)|[,;](?!\s))+")
_LETTERS = regex.compile(r"\p{L}{3}")


def read_clauses(reading: Reading, start: int, end: int) -> bool:
    """Read an item of such a list; False for a line of any other kind."""
    draft = _drafts(reading.scene).get(start) if reading.marker else None
    if draft is None:
        return False
    reading.close(start)
    reading.pending = []
    reading.drafts.append(_fresh(draft))
    return True


def _fresh(draft: Draft) -> Draft:
    return replace(draft, values=dict(draft.values), breakdown=list(draft.breakdown))


def _drafts(scene: Scene) -> dict[int, Draft]:
    """Give the indicators of all such items by where they start."""
    key = ("clauses", 0, 0)
    if key not in scene.memo:
        runs = (_read(scene, each.items) for each in item_lists(scene) if _is_announced(scene, each.above))
        scene.memo[key] = {draft.start: draft for drafts in runs for draft in drafts}
    found: dict[int, Draft] = scene.memo[key]
    return found


def _is_announced(scene: Scene, above: Block | None) -> bool:
    """Tell whether the passage above a list says that the goals stand first and what came of them behind."""
    said = scene.text(above.start, above.end) if above is not None else ""
    return scene.words.answers.goal_first.search(said) is not None


def _read(scene: Scene, run: Sequence[Block]) -> list[Draft]:
    found = [draft for item in run if (draft := _draft(scene, item.start, item.end)) is not None]
    return found if len(found) >= LEAST_ITEMS and len(found) * 2 > len(run) else []


def _draft(scene: Scene, start: int, end: int) -> Draft | None:
    clauses = [match.span() for match in _CLAUSE.finditer(scene.document.text, start, end)]
    name = tidy(scene.text(*clauses[0])) if clauses else ""
    goal = scene.first(*clauses[1]) if len(clauses) > 1 else None
    if goal is None or not _LETTERS.search(name) or len(name) > LONGEST_NAME:
        return None
    draft = Draft(name, scene.document.evidence(start, end), "lines", {"target": goal})
    draft.titled = draft.listed = True
    outcome = next(iter([said for clause in clauses[2:] if (said := _outcome(scene, clause, goal))]), None)
    if outcome is None:
        draft.status = text_status(scene.text(clauses[1][1], end), scene.words) or "reported"
        return draft if draft.status != "reported" else None
    draft.add("outcome", outcome)
    add_shares(draft, read_segment(scene, outcome.evidence.start, end).shares, target=False)
    return draft


def _outcome(scene: Scene, clause: Span, goal: Quantity) -> Quantity | None:
    """Give the number of a clause that may answer a goal, or the nought that it opens with."""
    none = opening_none(scene, *clause)
    if none is not None:
        return none
    numbers = [number for number in scene.within(*clause) if comparable(goal, number)]
    alike = [number for number in numbers if number.unit_kind == goal.unit_kind]
    return next(iter([*alike, *(number for number in numbers if number.unit_kind != "time")]), None)
