"""Paragraphs that a page or column cut in two, joined; footnotes put after the text that they were cut into."""

from collections.abc import Iterable, Sequence

import regex

from extractor.layout.mending import Vocabulary, append
from extractor.layout.paragraphs import TERMINAL, Setting
from extractor.layout.pieces import Draft, Element
from extractor.layout.tables import goes_on

SMALL_TYPE = 0.93
"""Footnotes are set in less than this share of the body's font size."""

CUT_SENTENCE = 60
"""Least length, in characters, of a paragraph that may be a sentence cut in two."""

_BROKEN_OFF = regex.compile(r"[\p{Ll},]$")
_CUT_WORD = regex.compile(r"\p{Ll}-$")
_SENTENCE_END = regex.compile(r"[.!?][)\]\"'”’»]*$")
_NOTE = regex.compile(r"[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†]")


def join_regions(regions: Iterable[Sequence[Element]], vocabulary: Vocabulary) -> list[Element]:
    """Give the elements of all regions in one row; a page's notes follow the paragraph that its end cut."""
    found: list[Element] = []
    notes: list[Element] = []
    for region in regions:
        body = [element for element in region if not _is_note(element)]
        if found and body and _continues(found[-1], body[0]):
            _join(found[-1], body.pop(0), vocabulary)
        if body:
            found += notes
            notes = []
        for element in body:
            if found and isinstance(element, Draft) and cut_sentence(found[-1], element):
                _join(found[-1], element, vocabulary)
            else:
                found.append(element)
        notes += [element for element in region if _is_note(element)]
    return found + notes


def _is_note(element: Element) -> bool:
    return isinstance(element, Draft) and element.note


def cut_sentence(above: Element, below: Element) -> bool:
    """Whether two paragraphs are one sentence that an earlier page break cut: one stops short, the other ends it.

    Converters leave such pieces behind in text files and in PDFs made from them.
    """
    if not isinstance(above, Draft) or not isinstance(below, Draft) or below.kind == "item" or above.size != below.size:
        return False
    upper, lower = above.text, below.text
    if len(upper) >= CUT_SENTENCE and _CUT_WORD.search(upper) and lower[:1].islower():
        return True
    if len(upper) < CUT_SENTENCE or len(lower) < CUT_SENTENCE // 3 or not _SENTENCE_END.search(lower):
        return False
    return lower[0].islower() and _BROKEN_OFF.search(upper) is not None and not _all_bold(above)


def _continues(above: Element, below: Element) -> bool:
    """Whether a page's first paragraph goes on with the last one of the page before."""
    if not isinstance(above, Draft) or not isinstance(below, Draft) or below.kind == "item":
        return False
    if above.size is None or below.size is None or abs(above.size - below.size) > 0.6:
        return False
    upper, lower = above.text, below.text
    if not upper or not lower or TERMINAL.search(upper) or _all_bold(above) != _all_bold(below):
        return False
    full = above.room < below.head + 0.3 * above.size and abs(above.x0 - below.first_x0) < 0.5 * above.size
    return goes_on(upper, lower) or (full and not _all_bold(above))


def _all_bold(draft: Draft) -> bool:
    return all(part.bold >= len(part.text) for part in draft.stretches)


def _join(above: Element, below: Element, vocabulary: Vocabulary) -> None:
    assert isinstance(above, Draft)
    assert isinstance(below, Draft)
    for index, part in enumerate(below.stretches):
        if index == 0:
            append(above.stretches, part, vocabulary=vocabulary)
        else:
            above.stretches.append(part)
    above.room, above.x0 = below.room, below.x0


def mark_notes(page: list[Element], setting: Setting) -> list[Element]:
    """Mark the footnotes of a page: small type at its end that begins with a figure or an asterisk."""
    start = len(page)
    for index in range(len(page) - 1, -1, -1):
        element = page[index]
        if not isinstance(element, Draft) or element.size is None or element.size > SMALL_TYPE * setting.body_size:
            break
        if _NOTE.match(element.marker or element.text):
            start = index
    for element in page[start:]:
        if isinstance(element, Draft):
            element.note = True
    return page
