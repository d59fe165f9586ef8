"""Running heads and page numbers that a converter left between the paragraphs of a text file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from os.path import commonprefix

import regex

from extractor.document import FlowParagraph, FlowTable

HEAD = 8
"""Least length of a running head, in characters."""

_PAGE_NUMBER = regex.compile(
    r"(?:sida|sidan|sid|s|page)\.?\s*(\d{1,3})(?:\s*(?:\(|/|av)\s*\d{1,3}\)?)?"
    r"|(\d{1,3})\s*(?:/|\(|av)\s*\d{1,3}\)?|[-–—]\s*(\d{1,3})\s*[-–—]",
    regex.IGNORECASE,
)

Part = FlowParagraph | FlowTable


def without_heads(flow: Sequence[Part]) -> list[Part]:
    """Give a file's parts without page numbers that count up through it, and without the head that follows them."""
    numbers = _numbers(flow)
    if len(numbers) < 2:
        return list(flow)
    places = {index + 1 for index in numbers}
    following = [flow[index] for index in sorted(places) if index < len(flow)]
    after = [part.text for part in following if isinstance(part, FlowParagraph)]
    head = commonprefix(after).rstrip() if len(after) > 1 else ""
    return list(_kept(flow, set(numbers), places | {0}, head if len(head) >= HEAD else ""))


def _numbers(flow: Sequence[Part]) -> list[int]:
    """Give the places of page numbers, if they count up by one from page to page."""
    found = [
        (index, int(next(filter(None, match.groups()))))
        for index, part in enumerate(flow)
        if isinstance(part, FlowParagraph) and (match := _PAGE_NUMBER.fullmatch(part.text.strip()))
    ]
    steady = all(number == found[0][1] + step for step, (_, number) in enumerate(found))
    return [index for index, _ in found] if steady else []


def _kept(flow: Sequence[Part], numbers: set[int], places: set[int], head: str) -> Iterator[Part]:
    for index, part in enumerate(flow):
        if index in numbers:
            continue
        if head and index in places and isinstance(part, FlowParagraph) and part.text.startswith(head):
            rest = part.text[len(head) :].lstrip()
            if rest:
                yield replace(part, text=rest, bold_until=max(part.bold_until - (len(part.text) - len(rest)), 0))
        else:
            yield part
