"""Numbers of running text that are no goals of the project: its own money, and what others are to reach."""

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.sentences import sentence_at

BUDGET_REACH = 30
"""Characters before a goal in money that may call it a budget."""
_PRICE = regex.compile(r"\bper\s+\p{L}|/\s*\p{L}", regex.IGNORECASE)


def is_means(scene: Scene, draft: Draft) -> bool:
    """Tell whether running text, or a line without a name, speaks of the project's own money, not of its goals."""
    if draft.origin == "lines" and _told(scene, "money_title", draft.name):
        return draft.name == _title(scene, draft.start)
    return draft.origin == "prose" and (_told(scene, "means", draft.name) or _is_spent(scene, draft))


def _is_spent(scene: Scene, draft: Draft) -> bool:
    """Tell whether money is held against a budget, or stands in a chapter on the project's money."""
    target = draft.values.get("target")
    if target is None or _PRICE.search(scene.text(draft.start, draft.evidence.end)):
        return False
    if "money" not in {value.unit_kind for value in draft.values.values()}:
        return False
    lead = scene.text(max(target.evidence.start - BUDGET_REACH, 0), target.evidence.start)
    return _told(scene, "money_title", _title(scene, target.evidence.start)) or _told(scene, "budgeted", lead)


def is_of_others(scene: Scene, draft: Draft) -> bool:
    """Tell whether running text tells what a union, a state, a programme or another project is to reach."""
    target = draft.values.get("target")
    if draft.origin not in ("prose", "lines") or target is None:
        return False
    at = target.evidence.start
    if _told(scene, "others_title", _title(scene, at)):
        return True
    block = scene.block_at(at)
    start, end = (block.start, block.end) if block is not None else (at, target.evidence.end)
    said = scene.text(*sentence_at(scene.document.text, at, start, end))
    return draft.origin == "prose" and _told(scene, "others", said)


def are_denied(scene: Scene) -> bool:
    """Tell whether a report says that it has no goals in numbers ("Egna kvantifierade mål har inte formulerats")."""
    return _told(scene, "denied", scene.document.text)


def _told(scene: Scene, what: str, text: str) -> bool:
    return scene.words.strangers[what].search(text) is not None


def _title(scene: Scene, offset: int) -> str:
    section = scene.section_at(offset)
    return section.title if section is not None else ""
