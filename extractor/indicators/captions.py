"""What the passage above a table says that it shows."""

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.words.wording import tidy

LONGEST_CAPTION = 160
"""Characters; a longer passage before a table is prose."""

_RUN_IN = regex.compile(
    r"(?![^.]{0,60}\b(?:är|har|hade|ska|skulle|visar|blev|var|finns|fick|kan|framgår|redovisas|följer|gäller)\b)"
    r"(?P<name>\p{Lu}\p{L}+(?:\s+\p{L}+){1,5})\.\s+(?=\p{Lu})"
)
"""A name that opens the paragraph above a table: no sentence, for it has no verb."""
_SHOWN = regex.compile(
    r"\btabell(?:en)?(?:\s+\d+)?\s+(?:nedan\s+)?(?:visar|redovisar)\s+(?P<name>(?:andel|antal)[^.:\n]{5,90})(?:[.:]|$)",
    regex.IGNORECASE,
)
"""A sentence that says what a table shows."""


def caption_of(scene: Scene, block: Block) -> str:
    """Give the name that a passage gives the table below it, or all of a short one; empty for prose."""
    text = scene.text(block.start, block.end).strip()
    shown = _SHOWN.search(text)
    if shown is not None:
        return tidy(shown["name"])
    opening = _RUN_IN.match(text)
    if opening is not None:
        return tidy(opening["name"])
    return text.rstrip(":") if len(text) <= LONGEST_CAPTION else ""
