"""The author's own reason for a deviation, and the causes it names."""

from collections.abc import Iterable

from extractor.deviations.passages import sentences
from extractor.deviations.words import Words
from extractor.document import Document
from extractor.types import Evidence, Indicator


def explanation(indicator: Indicator, words: Words) -> tuple[Evidence, ...]:
    """Give the passages about an indicator that say why: with a word of cause, a signal, or a cause by name."""
    return tuple(comment for comment in indicator.comments if _explains(comment.quote, words))


def causes(document: Document, passages: Iterable[Evidence], words: Words) -> tuple[str, ...]:
    """Give the slugs of the causes that passages name, in the order in which they are named."""
    found: dict[str, int] = {}
    for passage in passages:
        for start, end in sentences(document.text, passage.start, passage.end):
            for slug, offset in _named(document.text[start:end], words):
                found.setdefault(slug, start + offset)
    return tuple(sorted(found, key=lambda slug: (found[slug], slug)))


def _explains(text: str, words: Words) -> bool:
    if words.marker.search(text):
        return True
    if words.any_cause.search(text) and any(cause.plain.search(text) for cause in words.causes):
        return True
    return any(words.signal.match(text, start, end) for start, end in sentences(text, 0, len(text)))


def _named(sentence: str, words: Words) -> Iterable[tuple[str, int]]:
    if words.any_cause.search(sentence) is None:
        return
    causal = words.marker.search(sentence) or words.signal.match(sentence)
    for cause in words.causes:
        match = cause.plain.search(sentence)
        if match is None and causal and cause.named is not None:
            match = cause.named.search(sentence)
        if match is not None:
            yield cause.slug, match.start()
