"""Outcomes that comments or standings tell, where a column of outcomes says yes or no alone: "Ja | 12 läger hölls"."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.indicators.tables.columns import Header, is_numeric
from extractor.indicators.words.statuses import cell_status
from extractor.indicators.words.vocabulary import Vocabulary

LEAST_SHARE = 0.5
"""Share of the comments that must hold a number."""
_NUMBER = regex.compile(r"(?<![\d.,/§-])(?!(?:19|20)\d\d\b)\d")
"""A number that is no year."""


def settle_comments(header: Header, body: Sequence[Sequence[str]], words: Vocabulary) -> Header:
    """Take a column of standings or comments that hold numbers for the outcomes, where goals have no others there.

    Where each outcome is said not to be known, the comments tell why; beside a column of totals they comment these.
    """
    outcomes = header.having("outcome")
    if outcomes and body and all(cell_status(row[place], words) for row in body for place in outcomes):
        return header
    if not header.having("target") or any(_NUMBER.search(row[place]) for row in body for place in outcomes):
        return header
    told = [place for place in header.having("judgement") if place not in outcomes and _counts(body, place)]
    told += [place for place in header.having("comment") if _tells(body, place)]
    counted = any(is_numeric(body, place) for place in header.having("total", "value"))
    if not told or counted:
        return header
    columns = list(header.columns)
    for place in outcomes:
        columns[place] = replace(columns[place], role="judgement")
    columns[told[0]] = replace(columns[told[0]], role="outcome", rest="")
    return replace(header, columns=tuple(columns))


def _counts(body: Sequence[Sequence[str]], place: int) -> bool:
    """Tell whether a column of standings gives counts ("31 genomförda"), and no shares of the work done ("80 %")."""
    return _tells(body, place) and not any("%" in row[place] for row in body)


def _tells(body: Sequence[Sequence[str]], place: int) -> bool:
    cells = [row[place] for row in body if row[place]]
    return bool(cells) and sum(bool(_NUMBER.search(cell)) for cell in cells) >= LEAST_SHARE * len(cells)
