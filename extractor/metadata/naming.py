"""The project's name where no field states it: on the title page, in "X är ett projekt", in "projektet X"."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from extractor.document import Document
from extractor.matching import normalise
from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.titles import Named, is_name, name_on_title_page, speaks_of
from extractor.types import Section

_WORD = r"[\p{Lu}\d][\p{L}\d&'’:+!-]*"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|\p{{Ll}}{{1,14}}!?)){{0,7}}?!?"
_BEGINNING = regex.compile(r"(?:^|[.!?]\s|\n)(?=[\p{Lu}\d])")
"""What stands before a sentence that a name may open."""

_IS_A_PROJECT = regex.compile(
    rf"(?:Projektet\s+)?(?P<name>{_NAME})\s+"
    r"(?:(?:är|var|har\s+varit)\s+ett\s+(?:[\p{L}-]+\s){0,3}?\p{L}*(?:projekt|samarbete|initiativ)(?![\p{L}])"
    r"|(?:har\s+handlat|handlar|handlade)\s+om\b|(?:syftade|syftar|har\s+syftat)\s+till\b"
    r"|(?:har\s+(?:vänt|riktat)|vänder|vände|riktar|riktade)\s+sig\s+(?:till|mot)\b"
    r"|(?P<run>har\s+drivits|drevs|drivs|har\s+bedrivits|bedrevs|har\s+ägts|ägdes|ägs|genomfördes|har\s+genomförts)\s+av\b)"
)
# "Spelrum Bergslagen (Ärende-ID 20200871) har drivits av"
_CARRIED = regex.compile(
    r"\s+som\s+(?:har\s+)?(?:drivits|drevs|drivs|bedrivits|bedrevs|ägs|ägts|genomförts|genomfördes|pågått|finansierats)\b"
)
"""What follows "X är ett projekt" where X is the report's own."""
_WITH_CASE = regex.compile(
    rf"(?:Projektet\s+)?(?P<name>{_NAME})\s+\((?i:ärende-?\s?id|ärendenr|ärendenummer|dnr|diarien|journaln|"
    r"projekt-?\s?id|projektn|nyps)[^()\n]{2,60}\)\s+(?:är|var|har|hade|drevs|drivs|pågick|startade|genomfördes|syftade|handlade)\b"
)
_QUOTED = regex.compile(r"\b[Pp]rojektet\s+[\"”“»«](?P<name>[^\"”“»«\n]{2,80})[\"”“»«]")
_THE_PROJECT = regex.compile(
    r"\b[Pp]rojektet\s+(?P<name>\p{Lu}[\p{L}\d&'’:+-]+"
    r"(?:\s(?:\p{Lu}[\p{L}\d&'’-]*|\d+|i|och|för|på)(?=\s+[\p{L}\d]|[.,;:)]))*)"
)
# "När projektet Nästa stomme startade": the verb tells where the name ends.
_THE_PROJECT_DID = regex.compile(
    r"(?<!\p{Ll}[ae]\s)\b[Pp]rojektet\s+(?P<name>\p{Lu}[\p{L}\d&'’:+-]+(?:\s[\p{L}\d&'’-]+){0,5}?)\s+"
    r"(?:startade|startar|påbörjades|inleddes|avslutades|avslutas|pågick|pågår|genomfördes|bedrevs|drevs|drivs|ägdes|ägs|"
    r"syftade|syftar|handlade|handlar|har\s+(?:varit|haft|pågått|drivits|genomförts|bedrivits|syftat|handlat|finansierats))\b"
)
# "beviljade medel till projektet Varm väg.": the sentence's sign tells it.
_THE_PROJECT_ENDS = regex.compile(
    r"(?<!\p{Ll}[ae]\s)\b[Pp]rojektet\s+(?P<name>\p{Lu}[\p{L}\d&'’:+-]+(?:\s[\p{Ll}\d&'’-]+){1,3})(?=[.,;)]|\n)"
)
# "har drivit projektet Klivet med bidrag", "att starta projektet Digital post"
_THE_PROJECT_AFTER = regex.compile(
    r"\b(?:drivit|drev|driver|bedrivit|bedrev|genomfört|genomförde|starta|startade|startat|genomföra|driva|avslutat|äger|ägt)"
    r"\s+projektet\s+(?P<name>\p{Lu}[\p{L}\d&'’:+-]+(?:\s(?:\p{Lu}[\p{L}\d&'’-]*|\d+))*)"
)
# "kan vi se att Baka mera! har förändrat byn": no sentence goes on so behind its end.
_CRIED = regex.compile(
    r"(?<=[\p{Ll},]\s)(?P<name>\p{Lu}[\p{L}\d-]+(?:\s[\p{L}\d-]+){0,5}!)\s(?:har|hade|är|var|blev|ska|skulle|startade|drevs|handla|kom|fick)\b"
)
_NEXT_WORD = regex.compile(r"\s(?P<word>[\p{Ll}\d-]+)")
# What follows a name rather than belongs to it: little words and most verbs.
_NO_PART = regex.compile(
    r"(?:i|in|på|och|för|av|med|till|som|att|är|var|har|hade|ska|skall|skulle|kan|kunde|fick|får|blev|vi|det|de|den|ett|en|inom|"
    r"under|från|vid|gick|gav|ger|samt|men|eller|hos|mot|om|när|där|\p{L}{2,}(?:ade|ades|ats|at|des|ts|er|ar|dde|tte))"
)
_TRAILING = regex.compile(r"(?:\s(?:i|och|för|på|av|med|till|[-–]))+$")
_MOST_STATEMENTS = 40
"""Sentences that are tried, as each costs a look through the text."""
_FRONT = 4000
"""Characters in which one mention of "projektet X" names the report's own project."""
_COMMON = frozenset(
    {
        "projektet",
        "projekt",
        "det",
        "detta",
        "vi",
        "målet",
        "syftet",
        "arbetet",
        "denna",
        "den",
        "här",
        "de",
        "alla",
        "dessa",
    }
)


def name_in_prose(document: Document, sections: Sequence[Section], knowledge: MetadataKnowledge) -> Named | None:
    """Give the project's name, or None when nothing is sure to be it."""
    return (
        name_on_title_page(document, sections, knowledge)
        or _stated(document.text, knowledge)
        or _repeated(document.text)
        or _said_once(document.text)
        or _cried(document.text)
    )


def _stated(text: str, knowledge: MetadataKnowledge) -> Named | None:
    for found in (_opening(_WITH_CASE, text), _opening(_IS_A_PROJECT, text), _QUOTED.finditer(text)):
        for match in islice(found, _MOST_STATEMENTS):
            if _is_own_name(match["name"], text, knowledge, capitals=_capitals_that_do(match)):
                return _named(match["name"], match.start("name"))
    return None


def _opening(pattern: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
    """Find the sentences that begin with a pattern; it is long, and tried nowhere else."""
    end = 0
    for before in _BEGINNING.finditer(text):
        if before.end() >= end and (match := pattern.match(text, before.end())):
            yield match
            end = match.end()


def _capitals_that_do(match: regex.Match[str]) -> int:
    """Give how many capitals make a name of words said but once, the fewer the surer a sentence is of a project."""
    if match.re is _WITH_CASE:
        return 1
    told = match.re is _IS_A_PROJECT and match.start() < _FRONT
    if told and _CARRIED.match(match.string, match.end()):
        return 1
    return 2 if told and match["run"] else len(match["name"]) + 1


def _is_own_name(name: str, text: str, knowledge: MetadataKnowledge, *, capitals: int) -> bool:
    words = name.split()
    if normalise(words[0]) in _COMMON or speaks_of(knowledge.not_names, name):
        return False
    if knowledge.organisation_word.search(name):
        return False
    # "Förädla mera! har handlat om": no sentence goes on so behind its end.
    return sum(word[0].isupper() for word in words) >= capitals or name.endswith("!") or is_name(name, text)


def _repeated(text: str) -> Named | None:
    found = [(_TRAILING.sub("", match["name"]), match.start("name")) for match in _THE_PROJECT.finditer(text)]
    counts = Counter(name for name, _ in found)
    if not counts:
        return None
    name, count = counts.most_common(1)[0]
    if count < 2:
        return None
    starts = [start for each, start in found if each == name]
    return _named(_with_small_words(name, starts, text), starts[0])


def _with_small_words(name: str, starts: Sequence[int], text: str) -> str:
    """Give a name with the words in small letters that follow it wherever it stands: "Gränslös" + "sång"."""
    while True:
        ahead = [_NEXT_WORD.match(text, start + len(name)) for start in starts]
        words = {match["word"] for match in ahead if match}
        if None in ahead or len(words) != 1 or _NO_PART.fullmatch(word := words.pop()) or len(name.split()) > 6:
            return name
        name = f"{name} {word}"


def _said_once(text: str) -> Named | None:
    """Give the one project that the beginning of a text names, where the text names no other."""
    found = list(islice(_THE_PROJECT_DID.finditer(text), _MOST_STATEMENTS)) or [
        match
        for match in islice(_THE_PROJECT_ENDS.finditer(text), _MOST_STATEMENTS)
        if not any(_NO_PART.fullmatch(word) for word in match["name"].split()[1:])
    ]
    found = found or list(islice(_THE_PROJECT_AFTER.finditer(text), _MOST_STATEMENTS))
    others = {match["name"].split()[0] for match in islice(_THE_PROJECT.finditer(text), _MOST_STATEMENTS)}
    if not found or found[0].start() > _FRONT or len(others | {match["name"].split()[0] for match in found}) > 1:
        return None
    return _named(found[0]["name"], found[0].start("name"))


def _cried(text: str) -> Named | None:
    """Give the one name that ends in an exclamation mark amid sentences at the beginning of a text."""
    found = list(islice(_CRIED.finditer(text, 0, _FRONT), _MOST_STATEMENTS))
    return _named(found[0]["name"], found[0].start("name")) if len({match["name"] for match in found}) == 1 else None


def _named(name: str, start: int) -> Named:
    name = _TRAILING.sub("", name.rstrip(" .,"))
    return " ".join(name.split()), start, start + len(name)
