"""Names of indicators in running text: the phrase that says what a number counts."""

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.names import NameWords
from extractor.indicators.words.wording import GENERIC
from extractor.patterns import Phrases
from extractor.types import Quantity

_COUNTED = Phrases(
    r"(?P<name>\b(?:antal(?:et)?|andel(?:en)?)\s+(?:[\p{L}-]+\s?){1,9}?)(?=\s*(?:[,;.:(]|\b(?:var|är|blev|skulle|ska|uppgick|uppgår|till|har|på|om|från)\b|$))"
)
_GOAL_OF = Phrases(
    r"\b(?:mål(?:et|en|sättningen|värdet)?|utfallet|resultatet|gränsen|taket|ambitionen)\s+(?:för|avseende|gällande|när\s+det\s+gäller|vad\s+gäller)\s+"
    r"(?P<name>(?:[\p{L}-]+\s+){1,8}?)(?=(?:var|är|blev|sattes|har)\b)"
)
_CLAUSE = regex.compile(
    r"[,;:.()–]|\s-\s|\b(?:mot|gentemot|i\s?stället\s+för|jämfört\s+med)\s+(?:\p{L}+\s+){0,4}(?=\d)|\b(?:men|medan|vilket|varav|dock|utfallet|resultatet|(?:upp)?nåddes|överträffades|uppfylldes|innan|eftersom|trots|fast|så\s+att|därför)\b"
)
_TOLD = regex.compile(
    r"\s(?:(?:och|men)\s+)?(?:har|hade|blev|hölls|kom|fick|deltog|finns|fanns|står|hann|nådde|landade|\p{L}+(?:ades|ldes|rdes|ndes|ttes))\s+"
    r"(?:(?:det|vi|med|på|i|till|upp)\s+)*$"
)
"""A verb right before the next number, which it says came about ("50 tilltänkta fadderpar bildades 20")."""
_LAST_WORDS = regex.compile(r"(?:(?<!\S)\S[^.;:]{0,80})?$")
_THAT_IS = regex.compile(r"[,(]?\s*\b(?:dvs\.?|d\.\s?v\.\s?s\.|alltså|det\s+vill\s+säga)\s*$", regex.IGNORECASE)
_LEAD = regex.compile(
    r"^(?:\W|\b(?:mål(?:et)?\s+(?:var|är)|st|stycken|av|de|den|det|som|att|skulle|ska)\b)+", regex.IGNORECASE
)
_MOST_NAME_WORDS = 12
SHORTEST = 3
"""Characters; a shorter phrase names nothing."""


def name_of(scene: Scene, quantity: Quantity, start: int, end: int) -> str:
    """Give the phrase that names what a number counts: "antal ..." before it, else the words behind it."""
    before = scene.text(start, quantity.evidence.start)
    counted = list(_COUNTED.finditer(before)) or list(_GOAL_OF.finditer(before))
    if counted:
        return _tidy(before[slice(*counted[-1].span("name"))])
    unit = quantity.unit if quantity.unit and quantity.unit_kind in ("count", "fte", "other") else ""
    rest = scene.text(quantity.evidence.end, end)
    following = scene.first(quantity.evidence.end, end)
    told = _TOLD.search(rest, 0, following.evidence.start - quantity.evidence.end) if following else None
    rest = rest[: told.start()] if told else rest
    cut = _CLAUSE.search(rest)
    behind = f"{'' if unit.casefold() in GENERIC else unit} {rest[: cut.start()] if cut else rest}".split()
    named = _tidy(" ".join(behind[:_MOST_NAME_WORDS]))
    words = scene.words.naming
    if not unit.strip(". ") or unit.casefold() in GENERIC or words.clumsy.match(named):
        subject = _subject(before, words)
        if subject and (len(named) <= SHORTEST or words.clumsy.match(named)):
            return subject
    return named if len(named) > SHORTEST else _tidy(_last_words(before)) or named or (quantity.unit or "")


def _subject(before: str, words: NameWords) -> str:
    """Give the subject of the clause that ends in a number; empty when it has none that names anything."""
    clause = before[max(before.rfind(sign) for sign in ".;:(") + 1 :]
    for pattern in (words.before_verb, words.inverted):
        for match in reversed(list(pattern.finditer(clause))):
            name = _tidy(match["name"])
            if len(name) > SHORTEST and not words.no_subject.fullmatch(name):
                return name
    return ""


def _last_words(text: str) -> str:
    match = _LAST_WORDS.search(_THAT_IS.sub("", text))
    return match.group() if match else ""


def _tidy(text: str) -> str:
    return str(_LEAD.sub("", " ".join(text.split())).strip(" ,;:.?!–-"))
