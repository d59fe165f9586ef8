"""Tables that account for money: what was set aside or spent, no indicators."""

from collections.abc import Sequence

from extractor.indicators.words.vocabulary import Vocabulary

POSTS = 3 / 5
"""Share of rows named as posts of a budget are ("Resor", "Lokalhyra") that makes a table one."""
COSTS = 1 / 3
"""Share of rows that say that they are costs, where the words for them are surer than those of posts."""


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
