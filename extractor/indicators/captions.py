"""What the passage above a table says that it shows."""

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.words.vocabulary import Role
from extractor.indicators.words.wording import tidy

LONGEST_CAPTION = 160
"""Characters; a longer passage before a table is prose."""

_VERB = r"(?:är|har|hade|ska|skulle|visar|blev|var|finns|fick|kan|framgår|redovisas|följer|gäller)"
_RUN_IN = regex.compile(
    rf"(?![^.]{{0,60}}\b{_VERB}\b)(?P<name>\p{{Lu}}\p{{L}}+(?:\s+\p{{L}}+){{1,5}})\.\s+(?=\p{{Lu}})"
)
"""A name that opens the paragraph above a table: no sentence, for it has no verb."""
_SHOWN = regex.compile(
    r"\btabell(?:en)?(?:\s+\d+)?\s+(?:nedan\s+)?(?:visar|redovisar|anger)\s+(?P<name>(?:andel|antal)[^.:\n]{5,90})(?:[.:]|$)"
    r"|\btabell(?:en)?(?:\s+\d+)?\s+(?:nedan\s+|ovan\s+)?(?:visa[rs]|redovisa[rs]|anges?r?|ger|framgår)\s+"
    r"(?P<thing>(?!hur\b|att\b|det\b|vad\b|vilk|en\b|ett\b|projektets\b|mål|resultat|utfall)\p{Ll}[^.:,\n]{5,60}?)"
    r"(?:\s+(?:mot|jämfört|enligt|per|i\s+förhållande|i\s+relation|fördela\p{L}*)\b|[.:,]|$)",
    regex.IGNORECASE,
)
"""A sentence that says what a table shows."""
_PER = regex.compile(
    r"\p{L}\s+(?:per|i\s+varje|i\s+respektive|fördela[dt]\p{L}*\s+(?:på|efter|mellan))\s+\p{L}", regex.IGNORECASE
)
_NUMBERED = regex.compile(r"^(?:tabell|tab\.|figur|diagram)\s*\d+(?:\.\d+)?\s*[.:–-]\s*(?=\p{L})", regex.IGNORECASE)
"""The number before a table's title ("Tabell 1. Sökta patent")."""
_COUNTED = regex.compile(r"^\W*(?:antal|andel)(?:et|en)?\b", regex.IGNORECASE)
_SENTENCE = regex.compile(rf"[.!?]|\b{_VERB}\b", regex.IGNORECASE)
LEAST_WORDS = 2
"""Words of a title that says more than that results follow."""


def caption_of(scene: Scene, block: Block) -> str:
    """Give the name that a passage gives the table below it, or all of a short one; empty for prose."""
    text = _NUMBERED.sub("", scene.text(block.start, block.end).strip())
    shown = _SHOWN.search(text)
    if shown is not None:
        return tidy(shown["name"] or shown["thing"])
    opening = _RUN_IN.match(text)
    if opening is not None:
        return tidy(opening["name"])
    return text.rstrip(":") if len(text) <= LONGEST_CAPTION else ""


def role_told(scene: Scene, text: str) -> Role | None:
    """Give the role that a text above a table gives its numbers, None when it names both or neither."""
    roles = [role for role, pattern in scene.words.captions if pattern.search(text)]
    return roles[0] if len(roles) == 1 else None


def counts(caption: str) -> bool:
    """Tell whether a caption says what is counted, and of what: "Antal elever", "Besökare per gruva"."""
    return _COUNTED.match(caption) is not None or _PER.search(caption) is not None


def is_title(scene: Scene, caption: str, place: int) -> bool:
    """Tell whether a caption is a table's own title, neither a sentence nor the heading of its section."""
    section = scene.section_at(place)
    own = section is None or section.title != caption
    return own and len(caption.split()) >= LEAST_WORDS and _SENTENCE.search(caption) is None
