"""What running text says of the project: when it ran and what it cost."""

from collections.abc import Container, Iterator
from operator import methodcaller

import regex

from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.values import Value, read_money
from extractor.patterns import Phrases, PhraseSet, Written

Statement = tuple[str, Value | None, int, int]

_WINDOW = 160
"""Characters behind "Projektet startade" in which its dates are looked for, at most to the end of the paragraph."""

_SENTENCE_END = regex.compile(r"\n|(?<!\b\d{1,2})(?<!\b[Dd]en \d{1,2})[.!?]\s+(?=\p{Lu})")
_PROJECT = (
    r"(?<!\b(?:förra|tidigare|föregående)\s)"
    r"\b[Pp]ro(?:j|sj)ekt(?:et|tiden|perioden|ets\s+\p{L}{2,20})?\b[^.\n\d]{0,60}?"
)
# What is no "projekt" is the report's own where a sentence begins with it: "Förstudien har pågått 2020-02-01 –".
_OTHERS = (
    r"(?:^|(?<=\n)|(?<=[.!?]\s))(?:Den\s\p{L}{2,20}\s)?(?:Förstudien|Satsningen|Insatsen|Uppdraget|Åtgärden|Avtalet|"
    r"Utvecklingsarbetet|Initiativet|Partnerskapet|Samarbetet)\b[^.\n\d]{0,30}?"
)
_SUBJECT = rf"(?:{_PROJECT}|{_OTHERS})"
_RAN = Written(
    _SUBJECT + r"\b(?:pågick|pågått|löpte|löpt|bedrevs|bedrivits|genomfördes|genomförts|pågår|sträckte\s+sig|"
    r"omfattade\s+perioden|varade|har\s+varit\s+igång|har\s+drivits|drevs)\b"
    # "beslutade att genomföra projektet Hela dagen under tiden": never a report's own period.
    rf"|\b(?:genomföra|bedriva|driva)\s+{_PROJECT}\bunder\s+(?:tiden|perioden|åren)\b"
    r"|\b[Pp]roject\s+(?:activities|implementation|was\s+implemented|ran)\b[^.\n\d]{0,20}?\bfrom\b"
)
_TIME_WAS = Written(
    r"\b[Pp]rojekt(?:tiden|perioden)\s+(?:var|är|har\s+varit|omfattar|löper)\s+(?:från\s+)?(?=(?:den\s+)?\d)"
)
# "Mellan den 1 september 2017 och den 31 augusti 2020 har projektet Bröd bedrivits."
_WHEN_RAN = Written(
    r"(?:^|(?<=\n)|(?<=[.!?]\s))(?:Mellan|Under|Från)\s[^\n]{8,90}?\b(?=(?:har|pågick|bedrevs|genomfördes|drevs)\s+projektet\b)"
)
# "Denna lägesrapport avser perioden 1 januari–30 juni 2018."
_REPORTS_ON = Written(
    r"\b(?:[Rr]apporten|[Dd]enna\s+(?:läges|del|års)?rapport|[Rr]edovisningen|[Uu]ppföljningen|(?:[Ll]äges|[Dd]el)rapport(?:en)?(?:\s+(?:nr\.?\s?)?\d{1,2})?),?\s+"
    r"(?:avser|omfattar|gäller|täcker|för)\s+(?:perioden|tiden|tidsperioden|verksamhetsåret|året)?\s*(?:från\s+)?(?:den\s+)?"
    r"|(?:^|(?<=\n))Avser\s+(?:perioden\s+|tiden\s+|verksamhetsåret\s+|året\s+)?(?=(?:den\s+)?\d)"
)
_STARTED = Written(
    _SUBJECT
    + r"\b(?:startade|startat|startar|startades|påbörjades|påbörjats|inleddes|började|drog\s+igång|kom\s+igång)\b"
)
_ENDED = Written(
    _SUBJECT
    + r"\b(?:avslutades|avslutas|avslutats|slutade|slutar|upphörde|gick\s+i\s+mål|avslutade|stängde(?:s)?|avrundades|"
    r"slutfördes|lades\s+ner|tog\s+slut)\b"
)
# "Vi öppnade dörren 2017-04-01 och släckte lampan 2020-03-31."
_OPENED = Written(
    r"\b(?:[Vv]i|[Pp]rojekt(?:et)?|[Aa]llt|[Aa]rbetet)\b[^.\n\d]{0,40}?"
    r"\b(?:öppnade|öppnades|startade|började|inledde|drog\s+i?gång|satte\s+i?gång|slog\s+upp)\b"
    r"(?:\s+(?:dörr|port|projekt|verksamhet|arbet)\p{L}*)?(?:\s+(?:den|i))?\s+"
)
_CLOSED = regex.compile(
    r"\b(?:stängde|stängdes|släckte|avslutade|slutade|lade\s+ner|la\s+ner|avrundade|gick\s+i\s+mål|satte\s+punkt|låste|"
    r"(?:var|stod|blev)\s+(?:allt\s+|helt\s+)*(?:klar|färdig)t?)\b"
)
_DIRECTLY = regex.compile(r"\s*(?:(?:under|mellan|från|fr\.?o\.?m\.?)\s+)?(?:åren\s+|perioden\s+|tiden\s+)?")
_THEN_ENDED = regex.compile(
    r"\b(?:avslut\p{L}+|slutade|slutar|upphörde|tog\s+slut|gick\s+i\s+mål|lades\s+ner|och\s+pågick\s+till|till\s+och\s+med|t\.?o\.?m\.?|"
    r"(?:var|stod|blev)\s+(?:helt\s+)?(?:klar|färdig)t?)\b"
)
_BEHIND, _INSIDE = methodcaller("end"), methodcaller("start")
_PROJECT_SAID = Phrases(r"\bprojekt(?:et)?\b[^.\n]{0,160}$")
DATES = ("period_start", "period_end", "project_start", "project_end")


def dates_in_prose(text: str, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Give the project's first and last day as sentences state them ("pågick från mars 2017 till februari 2020")."""
    for (told, place), match in _TOLD.finditer(text):
        yield from told(text, place(match), knowledge)


def money_in_prose(text: str, knowledge: MetadataKnowledge, known: Container[str] = ()) -> Iterator[Statement]:
    """Give budgets that sentences state with a unit, but for fields that are known."""
    for field, pattern in knowledge.told_money.items():
        for match in () if field in known else pattern.finditer(text):
            if match.groupdict().get("projects") and not _PROJECT_SAID.search(text[: match.start()][-200:]):
                continue  # "Kursen hade en budget på"
            # The words before an amount hold no digits; an amount in words may stand among them.
            for at in (match.end(), match.start()):
                window = text[at : match.end()] + _window(text, match.end())[:40]
                found = read_money(window, knowledge, need_unit=True)
                if found and at + found.start <= match.end() + 2:
                    yield field, found.value, at + found.start, at + found.end
                    break


def _period(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    window = _window(text, at)
    periods = knowledge.dates.periods(window)
    if not periods:
        # Of two bare years only those that follow the verb at once: a programme's years stand in many sentences.
        spans = knowledge.dates.year_spans(window)
        periods = [span for span in spans[:1] if _DIRECTLY.fullmatch(window, 0, span[0].start)]
    if periods and periods[0][0].start < 60:
        first, second = periods[0]
        yield "project_start", first.first(), at + first.start, at + first.end
        yield "project_end", second.last(), at + second.start, at + second.end


def _reported(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Take the period that a report says it covers, where its dates follow at once."""
    for first, second in knowledge.dates.periods(_window(text, at))[:1]:
        if first.start == 0:
            yield "period_start", first.first(), at + first.start, at + first.end
            yield "period_end", second.last(), at + second.start, at + second.end


def _started(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    window = _window(text, at)
    days = [day for day in knowledge.dates.find(window) if day.year]
    if not days or days[0].start > 40:
        return
    if _THEN_ENDED.search(window, 0, days[0].start):
        # "inleddes hösten 2015 och slutade i juni 2018"
        yield "project_end", days[0].last(), at + days[0].start, at + days[0].end
        return
    yield "project_start", days[0].first(), at + days[0].start, at + days[0].end
    for day in days[1:]:
        if _THEN_ENDED.search(window, days[0].end, day.start) and day.start - days[0].end < 60:
            yield "project_end", day.last(), at + day.start, at + day.end
            return


def _ended(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    day = next((day for day in knowledge.dates.find(_window(text, at)) if day.year and day.start < 40), None)
    if day:
        yield "project_end", day.last(), at + day.start, at + day.end


def _opened_and_closed(text: str, at: int, knowledge: MetadataKnowledge) -> Iterator[Statement]:
    """Take the two dates of a sentence that says how it all began and ended."""
    window = _window(text, at)
    days = [day for day in knowledge.dates.find(window) if day.year]
    if len(days) == 2 and days[0].start <= 1 and _CLOSED.search(window, days[0].end, days[1].start):
        yield "project_start", days[0].first(), at + days[0].start, at + days[0].end
        yield "project_end", days[1].last(), at + days[1].start, at + days[1].end


def _window(text: str, at: int) -> str:
    end = _SENTENCE_END.search(text, at, at + _WINDOW)
    return text[at : end.start() if end else at + _WINDOW]


_TOLD = PhraseSet(
    [
        ((_period, _BEHIND), _RAN),
        ((_period, _BEHIND), _TIME_WAS),
        ((_period, _INSIDE), _WHEN_RAN),
        ((_reported, _BEHIND), _REPORTS_ON),
        ((_started, _BEHIND), _STARTED),
        ((_opened_and_closed, _BEHIND), _OPENED),
        ((_ended, _BEHIND), _ENDED),
    ]
)
"""Phrases that announce dates, in the order in which these are believed, with what reads them, and where."""
