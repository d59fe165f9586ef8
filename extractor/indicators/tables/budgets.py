"""Tables that account for money: what was set aside or spent, no indicators."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.indicators.tables.columns import Column, Header
from extractor.indicators.words.vocabulary import Vocabulary

POSTS = 3 / 5
"""Share of rows named as posts of a budget are ("Resor", "Lokalhyra") that makes a table one."""
COSTS = 1 / 3
"""Share of rows that say that they are costs, where the words for them are surer than those of posts."""


def settle_costs(header: Header, words: Vocabulary) -> Header:
    """Take what each row has cost for an aside where other columns hold goals and outcomes that are no money."""
    costs = [bool(place) and _is_cost(column, words) for place, column in enumerate(header.columns)]
    counted = {column.role for column, cost in zip(header.columns, costs, strict=True) if not cost}
    if not any(costs) or "outcome" not in counted or not counted & {"target", "revised"}:
        return header
    columns = (
        replace(column, role="cost", group=None) if cost else column
        for column, cost in zip(header.columns, costs, strict=True)
    )
    return replace(header, columns=tuple(columns))


def _is_cost(column: Column, words: Vocabulary) -> bool:
    spoken = words.economy.search(column.text) and words.costs.search(column.text)
    return bool(spoken) and column.role != "comment" and not words.cost_ratios.search(column.text)


def is_budget(head: Sequence[str], names: Sequence[str], words: Vocabulary, *, caption: str = "") -> bool:
    """Tell whether a table accounts for money: its head or enough names of its rows speak of costs.

    Below a caption that does, one row is enough.
    """
    if words.economy.search(" ".join(head)):
        return True
    named = [name for name in names if name]
    count = max(len(named), 1)
    costs = sum(bool(words.economy.search(name)) and not words.cost_ratios.search(name) for name in named)
    posts = sum(bool(words.cost_posts.search(name)) for name in named)
    below = costs > 0 and words.economy.search(caption) is not None
    return below or posts / count >= POSTS or costs / count >= COSTS
