"""Tables that were set with tabs or dot leaders, paragraph by paragraph, as typists do."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal

import regex

from extractor.document import FlowParagraph, FlowTable
from extractor.ingest.content import Flow
from extractor.ingest.text.flow import flow_of

FEWEST = 2
"""Rows from which lines with tabs are a table."""

_LEADER = regex.compile(r"\S ?[.…_]{5,} ?\S")

Part = FlowParagraph | FlowTable


def with_tables(flow: Sequence[Part]) -> Flow:
    """Give runs of paragraphs whose lines are cut by tabs or leaders as a text with such lines is read."""
    found: list[Part] = []
    for sign, group in groupby(flow, key=_sign):
        run = list(group)
        found += _table(run, sign) if sign else run
    return tuple(map(_without_tabs, found))


def _sign(part: Part) -> Literal["tab", "leader"] | None:
    """Give what cuts the lines of a paragraph into cells."""
    if not isinstance(part, FlowParagraph) or part.marker is not None or part.heading is not None:
        return None
    if "\t" in part.text.strip():
        return "tab"
    return "leader" if _LEADER.search(part.text) else None


def _table(run: Sequence[Part], sign: Literal["tab", "leader"]) -> Sequence[Part]:
    texts = [part.text for part in run if isinstance(part, FlowParagraph)]
    lines = [line for text in texts for line in text.split("\n")]
    rows = sum("\t" in line if sign == "tab" else _LEADER.search(line) is not None for line in lines)
    if rows < FEWEST:
        return run
    # A blank line ends a table of tabs, and parts the rows of one of leaders.
    made = flow_of(("\n" if sign == "tab" else "\n\n").join(texts))
    return made if any(isinstance(part, FlowTable) for part in made) else run


def _without_tabs(part: Part) -> Part:
    if isinstance(part, FlowParagraph) and "\t" in part.text:
        return replace(part, text=part.text.replace("\t", " "))
    return part
