"""What the passage above a table says that it shows."""

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.words.vocabulary import Role, Vocabulary
from extractor.indicators.words.wording import COUNTED, tidy

LONGEST_CAPTION = 160
"""Characters; a longer passage before a table is prose."""

_RUN_IN = regex.compile(r"(?P<name>\p{Lu}\p{L}+(?:\s+\p{L}+){1,5})\.\s+(?=\p{Lu})")
"""A name that opens the paragraph above a table: no sentence, for it has no verb."""
_NUMBERED = regex.compile(r"^(?:tabell|tab\.|figur|diagram)\s*\d+(?:\.\d+)?\s*[.:–-]\s*(?=\p{L})", regex.IGNORECASE)
"""The number before a table's title ("Tabell 1. Sökta patent")."""
_SENTENCE = regex.compile(r"[.!?]")
LEAST_WORDS = 2
"""Words of a title that says more than that results follow."""


def caption_of(scene: Scene, block: Block) -> str:
    """Give the name that a passage gives the table below it, or all of a short one; empty for prose."""
    text = _NUMBERED.sub("", scene.text(block.start, block.end).strip())
    shown = scene.words.tables.shown.search(text)
    if shown is not None:
        return tidy(shown["name"] or shown["thing"])
    opening = _RUN_IN.match(text)
    if opening is not None and not scene.words.tables.verb.search(opening["name"]):
        return tidy(opening["name"])
    return text.rstrip(":") if len(text) <= LONGEST_CAPTION else ""


def role_told(scene: Scene, text: str) -> Role | None:
    """Give the role that a text above a table gives its numbers, None when it names both or neither."""
    roles = [role for role, pattern in scene.words.captions if pattern.search(text)]
    return roles[0] if len(roles) == 1 else None


def counts(caption: str, words: Vocabulary) -> bool:
    """Tell whether a caption says what is counted, and of what: "Antal elever", "Besökare per gruva"."""
    return COUNTED.match(caption) is not None or words.tables.counted_by.search(caption) is not None


def is_title(scene: Scene, caption: str, place: int) -> bool:
    """Tell whether a caption is a table's own title, neither a sentence nor the heading of its section."""
    section = scene.section_at(place)
    own = section is None or section.title != caption
    sentence = _SENTENCE.search(caption) or scene.words.tables.verb.search(caption)
    return own and len(caption.split()) >= LEAST_WORDS and not sentence
