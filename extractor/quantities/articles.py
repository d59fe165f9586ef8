"""Articles: "en" and "ett" are seldom numbers; where the words around them leave no doubt, no more is looked at."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

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

_SENTENCE_BEFORE = regex.compile(r"(?r)(?:^|[\n\t\v.!?;:]) *")
_IS_AFTER = regex.compile(r"(?: \([^()\n]{1,60}\))? (?:är|er|har|blev|ble|hann|återstår|kvarstår)(?!\p{L})")
"""What "en" stands alone before, at the beginning of a sentence: "En är publicerad"."""

_DONE = (
    r" (?:(?:genom|ut)för[dt]|klart?|färdigt?|hålle[nt]|(?:avsluta|starta|påbörja|bilda|ordna|anordna|publicera|"
    r"skapa|öppna|installera)[dt]|bygg[dt]|invig[dt]|tryckt|inköpt|såld|sålt|anställd)(?=[ \v]*(?:[.,;(\n\t]|$))"
)
"""What says at the end of an answer that something was done: "en kurs genomförd"."""
ONE_THING = regex.compile(rf"(?<=: ?)(?:en|ett) \p{{L}}{{3,}}(?=,| \(|{_DONE})")
"""What "en" counts behind a colon: "Utfall: en bok, ...", "Kurser: en kurs genomförd"."""


def is_one_of_them(view: str, start: int, end: int) -> bool:
    """Tell whether "en" or "ett" opens a sentence and names nothing: "En är publicerad"."""
    return bool(_SENTENCE_BEFORE.match(view, 0, start) and _IS_AFTER.match(view, end))


@dataclass(frozen=True, slots=True)
class Articles:
    """What tells an article: it stands before a word that makes no number of it, not behind one that does."""

    plain: re.Pattern[str]
    before: frozenset[str]
    """Words that make "en" behind them a number, or may belong to one."""
    periods: re.Pattern[str]
    pair: regex.Pattern[str]
    """A single person behind or before the others that are counted with it; matched at the article."""

    def is_one_of_some(self, view: str, start: int) -> bool:
        """Tell whether an article at `start` counts one person beside others ("två kvinnor och en man")."""
        return self.pair.match(view, start) is not None

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


def compile_articles(
    *, numerals: Collection[str], before: Iterable[str], periods: Iterable[str], singles: Mapping[str, Sequence[str]]
) -> Articles:
    """Compile from words that numbers begin with, words that stand before numbers, "per år" and its like, people."""
    joined = longest_first({*numerals, *_JOINING, *WORK, *singles["one"]})
    one, many = longest_first(singles["one"]), longest_first(singles["many"])
    number = rf"(?:[0-9]|{longest_first(numerals)})"
    last_words = {words[-1] for text in before if (words := re.findall(r"[^\W\d_]+", text))}
    return Articles(
        plain=re.compile(rf"(?:{'|'.join(ARTICLES)}) (?=[^\W\d_])(?!{joined}|[aàá] )"),
        before=frozenset(last_words | {*ARTICLES, *ONLY, "mellan", "från"}),
        periods=re.compile("|".join(map(gapped, sorted(periods)))),
        pair=regex.compile(
            rf"(?<={number} (?:{many})(?:,| och|, och| samt) )en (?:{one})(?!\p{{L}})"
            rf"|en (?:{one})(?= (?:och|samt) [0-9\p{{L}}]*{number} (?:{many})(?!\p{{L}}))"
        ),
    )
