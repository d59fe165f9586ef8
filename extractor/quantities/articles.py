"""Articles: "en" and "ett" are seldom numbers; where the words around them leave no doubt, no more is looked at."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.quantities.words import gapped, longest_first

ARTICLES = ("en", "ett")
PERIOD_REACH = 40
"""Characters behind "en" in which "per år" makes it a number."""
WORK = ("heltid", "helår", "årsarb")
"""Beginnings of words that make "en" a number: "en heltidstjänst" is a measure."""
ONLY = ("bara", "endast", "enbart", "blott")
"""Words before "en" that make it a number: "bara en blev av"."""

_JOINING = ("halv", "tal", "och", "till", "eller")
_LONGEST = 24
"""Characters, more than a word before a number that makes it one."""


@dataclass(frozen=True, slots=True)
class Articles:
    """What tells an article: it stands before a word that makes no number of it, not behind one that does."""

    plain: re.Pattern[str]
    before: frozenset[str]
    """Words that make "en" behind them a number, or may belong to one."""
    periods: re.Pattern[str]

    def surely_at(self, view: str, start: int) -> bool:
        """Tell whether an article begins at `start`; where it tells not, a closer look may still find one."""
        article = self.plain.match(view, start)
        before = view[max(start - _LONGEST, 0) : start]
        if article is None or not (before[-1:] == " " and before[-2:-1].isalpha()):
            return False
        word = before.split()[-1]
        if not word.isalpha() or word in self.before:
            return False
        return self.periods.search(view, article.end(), article.end() + PERIOD_REACH) is None


def compile_articles(*, numerals: Iterable[str], before: Iterable[str], periods: Iterable[str]) -> Articles:
    """Compile from words that numbers begin with, words that stand before numbers, and "per år" and its like."""
    joined = longest_first({*numerals, *_JOINING, *WORK})
    last_words = {words[-1] for text in before if (words := re.findall(r"[^\W\d_]+", text))}
    return Articles(
        plain=re.compile(rf"(?:{'|'.join(ARTICLES)}) (?=[^\W\d_])(?!{joined}|[aàá] )"),
        before=frozenset(last_words | {*ARTICLES, *ONLY, "mellan", "från"}),
        periods=re.compile("|".join(map(gapped, sorted(periods)))),
    )
