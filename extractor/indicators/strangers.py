"""Numbers of running text that are no goals of the project: its own money, and what others are to reach."""

import regex

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.sentences import sentence_at

_MEANS = regex.compile(
    r"^\W*(?:(?:projektets|den|vår|hela|total\w*|beviljad\w*)\s+){0,3}(?:(?:projekt)?budget(?:en|era\p{L}+)?|stödsats\w*|"
    r"(?:med)?finansiering(?:en)?|stödbelopp\w*)\b",
    regex.IGNORECASE,
)
"""What names the money a project has."""
BUDGET_REACH = 30
"""Characters before a goal in money that may call it a budget."""
_BUDGETED = regex.compile(
    r"\b(?:mot|av|än)\s+(?:den\s+|de\s+)?(?:budgetera|beviljad|sökta)\p{L}+\s+$|\b(?:budget|finansiering)(?:en)?\b[^.;]{0,12}$|"
    r"\bsvara(?:t|r|de)\s+för\s+$",
    regex.IGNORECASE,
)
_PRICE = regex.compile(r"\bper\s+\p{L}|/\s*\p{L}", regex.IGNORECASE)
_OF_MONEY = regex.compile(
    r"^\W*(?:\d[\d.]*\s*)?(?:(?:projektets|vår)\s+)?(?:ekonomi\p{L}*|finansiering\p{L}*|budget\p{L}*|kostnad\p{L}*)(?!\s+mål)"
    r"(?:\s+(?:och|samt)\s+\p{L}+)?\W*$",
    regex.IGNORECASE,
)
"""Titles of chapters on a project's own money; "Ekonomiska mål" is none."""
_OTHERS = regex.compile(
    r"\b(?:europeiska\s+(?:rådet|unionen|kommissionen|gemenskapen)|riksdagen|regeringen|sverige|norge|finland)\s+(?:har\s+|hade\s+)?"
    r"(?:\p{L}+\s+){0,4}?(?:antog|antagit|satt|satte|beslutat|beslutade|ställt|eget|mål)\b|\b(?:förvaltningsmyndigheten|programmet\s+som\s+helhet)\b|"
    r"\b(?:utvecklings|folkhälso|tillväxt|klimat)(?:strategin?|programmet|politiken)\s+(?:\p{L}+\s+){0,2}?(?:anges|anger|ska|är|säger)\b|"
    r"\b(?:länet|regionen|kommunen|landet|riket)\s+ska\s+(?:växa|ha|nå|öka|minska)\b|"
    r"\bprojektet\s+[\p{L}-]+\s+i\s+(?:grann\p{L}+|en\s+annan|ett\s+annat)\b|\b(?:ett|det)\s+(?:tidigare|annat)\s+projekt(?:et)?\b",
    regex.IGNORECASE,
)
"""Whose goals a sentence tells: those of a union, a state, a programme, another project."""
_OF_OTHERS = regex.compile(
    r"\b(?:europa\s+2020|agenda\s+2030|lissabon\p{L}*|(?:operativa|regionala|nationella)\s+(?:struktur\p{L}+|program\p{L}*|strategi\p{L}*)|"
    r"regional(?:a)?\s+(?:utvecklings|tillväxt)\p{L}+|(?:nationella|globala|politiska)\s+mål(?:en)?)\b(?!.*\b(?:bidrag|resultat|utfall|vårt|projektets)\b)",
    regex.IGNORECASE,
)
"""Titles of chapters that tell them."""
_DENIED = regex.compile(
    r"\b(?:egna|kvantifierade|kvantitativa|mätbara|siffersatta|numeriska)\s+(?:\p{L}+\s+){0,2}?mål\s+(?:har|hade|sattes|formulerades|finns|fanns|är|var)\s+"
    r"(?:\p{L}+\s+){0,3}?(?:inte|ej|icke|aldrig)\b|"
    r"\b(?:inga|saknar|saknade|utan)\s+(?:(?:egna|kvantifierade|kvantitativa|mätbara|siffersatta|numeriska|uttalade)\s+)+mål\b|"
    r"\binga\s+(?:siffer|antals)mål\b",
    regex.IGNORECASE,
)
"""How a report says that it has no goals in numbers."""


def is_means(scene: Scene, draft: Draft) -> bool:
    """Tell whether running text speaks of the project's own money, not of what it was to reach."""
    return draft.origin == "prose" and (_MEANS.search(draft.name) is not None or _is_spent(scene, draft))


def _is_spent(scene: Scene, draft: Draft) -> bool:
    """Tell whether money is held against a budget, or stands in a chapter on the project's money."""
    target = draft.values.get("target")
    if target is None or _PRICE.search(scene.text(draft.start, draft.evidence.end)):
        return False
    if "money" not in {value.unit_kind for value in draft.values.values()}:
        return False
    lead = scene.text(max(target.evidence.start - BUDGET_REACH, 0), target.evidence.start)
    return _OF_MONEY.search(_title(scene, target.evidence.start)) is not None or _BUDGETED.search(lead) is not None


def is_of_others(scene: Scene, draft: Draft) -> bool:
    """Tell whether running text tells what a union, a state, a programme or another project is to reach."""
    target = draft.values.get("target")
    if draft.origin not in ("prose", "lines") or target is None:
        return False
    at = target.evidence.start
    if _OF_OTHERS.search(_title(scene, at)):
        return True
    block = scene.block_at(at)
    start, end = (block.start, block.end) if block is not None else (at, target.evidence.end)
    said = scene.text(*sentence_at(scene.document.text, at, start, end))
    return draft.origin == "prose" and _OTHERS.search(said) is not None


def are_denied(scene: Scene) -> bool:
    """Tell whether a report says that it has no goals in numbers ("Egna kvantifierade mål har inte formulerats")."""
    return _DENIED.search(scene.document.text) is not None


def _title(scene: Scene, offset: int) -> str:
    section = scene.section_at(offset)
    return section.title if section is not None else ""
