"""Finds all quantities of a document, in order, non-overlapping, none across a block's or a cell's border."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from extractor.document import Document
from extractor.quantities.ages import is_age
from extractor.quantities.articles import ARTICLES, ONE_THING, ONLY, PERIOD_REACH, WORK, is_one_of_them
from extractor.quantities.grammar import Grammar
from extractor.quantities.respective import RESPECTIVELY, in_shared_units
from extractor.quantities.units import Unit
from extractor.quantities.values import Value, value_of
from extractor.quantities.view import lowered
from extractor.quantities.words import SOFT_BREAK
from extractor.quantities.years import values_like_years
from extractor.types import Modifier, Per, Quantity

_PREPOSITIONS = (
    "över",
    "under",
    "runt",
    "kring",
    "omkring",
    "nära",
    "närmare",
    "upp till",
    "från och med",
    "typ",
    "uppåt",
)
_MEASURED = ("percent", "money", "other")
_SMALL = 13
_HYPHENS = ("-", "–")
_SIGNS = "-–−+"
_CUE_REACH = 60
_NUMBER_BEFORE = regex.compile(r"(?r)[0-9\x00%] ?")
_MAGNITUDES = ("tusen", "hundra")
"""Alone before kronor they head a column ("i tusen kronor", "tusental kr")."""
_LABEL_BEFORE = regex.compile(r"(?r)(?:^|[\n\t\v:]) *")
_ONLY_BEFORE = regex.compile(rf"(?r)(?<!\p{{L}})(?:{'|'.join(ONLY)}) $")
_WORK_AFTER = regex.compile(f" (?:{'|'.join(WORK)})")
_A_FEW = regex.compile(r"(?:ett par|en handfull)(?!\p{L})(?! ?\()")
_ANSWER_AFTER = regex.compile(r" *[.;]? *(?:$|[\n\t\v])")
_OF_TIME = regex.compile(
    r" ?(?:%|procent)[ \v]av[ \v](?:hela[ \v])?(?:tiden|timmarna|dagarna|dygnen|veckorna|året)(?!\p{L})"
)
"""What makes "under" tell how long, not how little: "under 95 procent av tiden"."""
_COMPARISON = regex.compile(r"[ \v](?:så|mindre|mer|större|högre|lägre|fler|färre|billigare|dyrare)(?!\p{L})")


def find(document: Document, grammar: Grammar) -> tuple[Quantity, ...]:
    """Find all quantities of the canonical text, cells included.

    A bare number that looks like a year (1900-2099) counts only with a unit, in thousands ("2 015"), behind a label
    ("Mål: 2000") or among the other numbers of a table's column. Ages, dates, references and names with digits never
    do. Money is in SEK (`unit` "SEK") or in its own currency ("EUR"); a share ("en tredjedel") is a percentage.
    """
    view = grammar.masks.apply(lowered(document), keep=values_like_years(document))
    found = [_quantity(each, document) for each in _Search(view, document.text, grammar).run()]
    return tuple(in_shared_units(found, document.text)) if RESPECTIVELY in view else tuple(found)


def find_in(text: str, grammar: Grammar) -> tuple[Quantity, ...]:
    """Find all quantities of a bare text in which every line is a block of its own."""
    return find(Document(text=text, blocks=(), tables=(), lines=(), pages=None), grammar)


class _Found(NamedTuple):
    start: int
    end: int
    value: Value
    unit: Unit | None
    modifier: Modifier
    per: Per | None


class _Head(NamedTuple):
    """What stands before a number: a match of the grammar's `head`, and the modifier in it (empty if none)."""

    match: regex.Match[str]
    modifier: str

    @property
    def joint(self) -> str:
        """Give "mellan" or "från" where it opens a range."""
        return (self.match["joint"] or "").strip()

    def starts(self, modifier: str, *, tens: bool) -> list[int]:
        """Give where the parts begin that belong to the quantity; an article does so before "-tal" only."""
        names = ["per", "currency", *(["modifier"] if modifier else []), *(["article"] if tens else [])]
        names += ["joint"] if self.joint == "mellan" else []
        return [start for name in names for start in self.match.starts(name)]


def _quantity(found: _Found, document: Document) -> Quantity:
    unit, value = found.unit, found.value
    name = value.unit
    if unit is not None:
        name = unit.currency or document.text[unit.start : unit.end]
    factor = unit.factor if unit else 1.0
    return Quantity(
        low=_tidy(value.low * factor),
        high=_tidy(value.high * factor),
        unit=name,
        unit_kind=value.kind or (unit.kind if unit else "count"),
        modifier=found.modifier,
        per=found.per,
        evidence=document.evidence(found.start, found.end),
    )


def _tidy(number: float) -> float:
    """Take the dust of binary fractions off: 1.1 Mkr is 1 100 000, not 1 100 000.0000000001."""
    return round(number, 4)


class _Search:
    """One walk over a view; `floor` is the end of the quantity before, which nothing may reach back over."""

    def __init__(self, view: str, text: str, grammar: Grammar) -> None:
        self.view = view
        self.text = text
        self.grammar = grammar
        self.floor = 0

    def run(self) -> Iterator[_Found]:
        position = 0
        for start in self.grammar.start.finditer(self.view):
            at = start.start()
            if at < position or (start[0] in ARTICLES and self.grammar.articles.surely_at(self.view, at)):
                continue
            match = self.grammar.core.match(self.view, at)
            if match is None:
                continue
            head = self._head(match)
            if match[0] in ARTICLES and self._is_article(match, head):
                continue
            value, scaled = self._value(match, head)
            found = self._found(match, head, value, scaled)
            position = max(value.end, match.start() + 1)
            if self._counts(match, head, found):
                yield found
                self.floor = position = max(position, found.end)

    def _head(self, match: regex.Match[str]) -> _Head:
        end = match.start()
        while end > self.floor and self.view[end - 1] in _SIGNS:
            end -= 1
        head = self.grammar.head.match(self.view, self.floor, end)
        assert head is not None  # every part of the pattern is optional
        modifier = " ".join(head["modifier"].split()) if head["modifier"] else ""
        return _Head(head, modifier)

    def _value(self, match: regex.Match[str], head: _Head) -> tuple[Value, bool]:
        """Give the number, times "miljoner" where that follows, and whether it does."""
        value = value_of(match, self.grammar.numerals, self.grammar.tables, head.joint)
        scale = self.grammar.scale.match(self.view, value.end)
        if scale is None or value.kind:
            return value, False
        factor = self.grammar.tables["scales"][" ".join(scale["scale"].split())]
        return value.times(factor)._replace(end=scale.end()), True

    def _found(self, match: regex.Match[str], head: _Head, value: Value, scaled: bool) -> _Found:
        unit = None if value.kind else self.grammar.units.after(self.view, value.end, self.text)
        unit = unit or self._money(head, value, scaled)
        end = unit.end if unit else value.end
        follow = self.grammar.follow.match(self.view, end)
        assert follow is not None  # every part of the pattern is optional
        value, start = self._signed(value, unit, end)
        word = self._modifier_word(head, value, unit)
        return _Found(
            start=min([start, *head.starts(word, tens=value.tens)]),
            end=max(end, follow.end()),
            value=value,
            unit=unit,
            modifier=self._modifier(word, follow["after"], value),
            per=self._per(head, follow, end),
        )

    def _money(self, head: _Head, value: Value, scaled: bool) -> Unit | None:
        """Take the currency before the number, or kronor for "32 miljoner" where money is spoken of."""
        units = self.grammar.units
        if head.match["currency"]:
            currency, factor = units.money[head.match["currency"]]
            return Unit(value.end, value.end, "money", factor, currency)
        if scaled and value.low >= 100_000 and not value.kind:
            cue = units.money_cue.search(
                self.view, max(value.start - _CUE_REACH, 0), min(value.end + _CUE_REACH, len(self.view))
            )
            return Unit(value.end, value.end, "money", 1.0, "SEK") if cue else None
        return None

    def _signed(self, value: Value, unit: Unit | None, end: int) -> tuple[Value, int]:
        """Tell a minus from a dash or a bullet, and give the number with its sign and where it begins."""
        start = value.start - 1
        sign = self.view[start] if start >= self.floor else ""
        if sign == "+":
            return value, start
        if sign == "−" or (sign in _HYPHENS and self._is_minus(start, sign, unit, end)):
            return value._replace(low=-value.high, high=-value.low), start
        return value, value.start

    def _is_minus(self, start: int, sign: str, unit: Unit | None, end: int) -> bool:
        before = self.view[start - 1] if start else "\n"
        if before in "\n\t\v":
            return bool(_ANSWER_AFTER.match(self.view, end)) and (
                before == "\t" or (unit is not None and unit.kind == "percent")
            )
        if before not in " (" or _NUMBER_BEFORE.match(self.view, 0, start):
            return False
        return sign == "-" or (unit is not None and unit.kind == "percent")

    def _modifier_word(self, head: _Head, value: Value, unit: Unit | None) -> str:
        """Give the modifier before the number, unless it is a preposition: "under två möten", "över fyra kommuner"."""
        small_word = value.high < _SMALL and self.view[value.start].isalpha()
        measured = value.kind or (unit is not None and unit.kind in _MEASURED)
        if head.modifier == "under" and (not measured or _OF_TIME.match(self.view, value.end)):
            return ""
        return "" if small_word and head.modifier in _PREPOSITIONS else head.modifier

    def _modifier(self, before: str, after: str | None, value: Value) -> Modifier:
        if before:
            return self.grammar.before[before]
        if after:
            return self.grammar.after[" ".join(after.split())]
        return "approx" if value.tens else "exact"

    def _per(self, head: _Head, follow: regex.Match[str], end: int) -> Per | None:
        word = follow["per"] or head.match["per"]
        led = not word and self.view.startswith((" ", SOFT_BREAK), end)
        if led and (far := self.grammar.far_per.match(self.view, end)):
            between = self.grammar.core.search(self.view, end, far.start("per"))
            word = None if between else far["per"]
        return self.grammar.per[" ".join(word.split())] if word else None

    def _counts(self, match: regex.Match[str], head: _Head, found: _Found) -> bool:
        """Whether a number is meant: "en" may be an article, a half needs something to halve, a share its whole."""
        if match["half"]:
            return found.unit is not None or found.value.low >= _SMALL
        if match["part"]:
            if match["part"].startswith("var"):
                return match["low"] is None and self.grammar.each_of.match(self.view, found.value.end) is not None
            stated = match["low"] or match["part"] == "hälften"
            return bool(stated) and not _COMPARISON.match(self.view, found.value.end)
        if match[0].startswith(_MAGNITUDES):
            return head.match["article"] is not None or not (match["tens"] or self._heads_a_column(found))
        if self.view[found.value.start : found.value.end].split(" (")[0] in ARTICLES:
            if _A_FEW.match(self.view, found.value.start):
                return False
            if self.view.startswith(" ", found.value.end) and self.grammar.core.match(self.view, found.value.end + 1):
                return False
            return (
                self._is_answer(found)
                or is_one_of_them(self.view, found.start, found.value.end)
                or self.grammar.articles.is_one_of_some(self.view, found.value.start)
                or (found.unit is not None and found.unit.kind == "fte")
                or _ONLY_BEFORE.match(self.view, 0, found.start) is not None
                or bool(found.per)
                or (head.modifier != "" and head.modifier not in _PREPOSITIONS)
            )
        if found.unit is not None and is_age(self.view, found.value, found.unit):
            return False
        glued = self.view[found.value.end : found.value.end + 1]
        return (
            found.unit is not None or found.end > found.value.end or not (glued.isalpha() or glued in ("_", "/", "\\"))
        )

    def _heads_a_column(self, found: _Found) -> bool:
        """Whether the words say in what money a column counts: "i tusen kronor", "(tusen kr)"."""
        money = found.unit is not None and found.unit.currency is not None
        return money and self.view[max(found.start - 3, 0) : found.start].endswith(("(", " i ", "\ti ", "\ni "))

    def _is_article(self, match: regex.Match[str], head: _Head) -> bool:
        """Whether "en" or "ett" can be nothing else: no modifier or label before it, no "per år" soon after it."""
        if head.modifier:
            return head.modifier in _PREPOSITIONS
        start, end = match.span()
        if _ONLY_BEFORE.match(self.view, 0, start) or _WORK_AFTER.match(self.view, end):
            return False
        if self.grammar.articles.is_one_of_some(self.view, start) or is_one_of_them(self.view, start, end):
            return False
        period = self.grammar.far_per.match(self.view, end, end + PERIOD_REACH)
        return not (period or _LABEL_BEFORE.match(self.view, 0, start))

    def _is_answer(self, found: _Found) -> bool:
        """Whether "en" or "ett" answers a label or spells a digit out: "Mål: ett", "Utfall: En bok, ...", "ett (1)"."""
        label = _LABEL_BEFORE.match(self.view, 0, found.start)
        again = self.view[found.value.end - 1] == ")"
        told = ONE_THING.match(self.view, found.value.start)
        return again or bool(told) or bool(label and _ANSWER_AFTER.match(self.view, found.end))
