"""Who owns the project, as sentences and title pages state it."""

from itertools import islice

import regex

from extractor.metadata.knowledge import MetadataKnowledge

Named = tuple[str, int, int]
"""A name and the offsets at which it stands."""

FRONT = 4000
"""Characters in which an organisation that stands beside its number is the project's own."""
LONGEST_NAME = 80
_MOST_STATEMENTS = 40

_STATED = regex.compile(
    r"\b(?:[Hh]uvuds|[Ss])tödmottagare|\b(?:[Pp]rojektägare|[Bb]idragsmottagare|[Ss]ökande|[Hh]uvudman)\b"
    r"|\b[Pp]rojekt(?:et)?\b[^.\n]{0,60}?\b(?:ägs|ägdes|har\s+ägts|drivs|drevs|har\s+drivits|bedrevs|har\s+bedrivits)\s+av"
    r"|(?:^|[.!?\n]\s?)\p{Lu}[^.\n]{1,80}?\b(?:har\s+drivits|drevs|har\s+ägts|ägdes|ägs)\s+av"
)
_LINK = regex.compile(
    r"(?:\s+(?:i|för|av)\s+projektet)?(?:\s+(?:är|var|har\s+varit|av))?\s+(?:den\s+|det\s+)?(?:(?:ideella|ekonomiska)\s+föreningen\s+)?"
)
_VERB = regex.compile(r"\b(?:är|var|varit|av)\s+(?:\p{Ll}+\s+){0,3}$")
_NUMBERED = regex.compile(
    r"\s*[,(]?\s*\(?(?:org(?:anisations)?\.?\s?-?n(?:umme)?r\.?:?\s*)?\d{6}\s?[-–]\s?\d{4}\b", regex.IGNORECASE
)
# "Åsby kommun har varit projektägare", "med Åsby kommun som huvudman"
_AS_OWNER = regex.compile(
    r"\s+(?:har\s+varit|är|var|har\s+som|som|i\s+egenskap\s+av)\s+"
    r"(?:projektägare|huvudman|stödmottagare|bidragsmottagare|huvudsökande|sökande)\b"
)
_WITH = regex.compile(r"(?:Med|Genom|Hos|Där|Eftersom|Då|När)\s")
_LINE_START = regex.compile(r"(?:^|\n|\bav\s|\bär\s|\bvarit\s)(?=\p{Lu})")


def owner_in_prose(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the owner that a sentence names, or the organisation that stands beside its number at the beginning."""
    return _stated(text, knowledge) or _called_owner(text, knowledge) or _numbered(text, knowledge)


def organisation_at(text: str, start: int, knowledge: MetadataKnowledge) -> Named | None:
    """Give the organisation whose name begins here, cut where the name ends."""
    match = knowledge.organisation.match(text, start)
    if match is None or knowledge.pattern.match(text, start):
        return None
    return " ".join(match["name"].split()), match.start("name"), match.end("name")


def _stated(text: str, knowledge: MetadataKnowledge) -> Named | None:
    for count, match in enumerate(_STATED.finditer(text)):
        if count >= _MOST_STATEMENTS:
            return None
        link = _LINK.match(text, match.end())
        at = link.end() if link else match.end()
        if not _VERB.search(text[match.start() : at]):
            continue
        found = organisation_at(text, at, knowledge)
        if found and (not match[0].endswith(" av") or _is_organisation(found[0], knowledge)):
            return found
    return None


def _called_owner(text: str, knowledge: MetadataKnowledge) -> Named | None:
    for match in islice(_AS_OWNER.finditer(text), _MOST_STATEMENTS):
        before = text.rfind("\n", 0, match.start()) + 1
        for found in knowledge.organisation.finditer(text, max(before, match.start() - LONGEST_NAME), match.start()):
            with_word = _WITH.match(found["name"])
            start = found.start("name") + (with_word.end() if with_word else 0)
            name = text[start : found.end("name")]
            if found.end() == match.start() and _is_organisation(name, knowledge):
                return " ".join(name.split()), start, found.end("name")
    return None


def _is_organisation(name: str, knowledge: MetadataKnowledge) -> bool:
    """Whether the words themselves say that it is an organisation rather than a person."""
    return knowledge.organisation_word.search(name) is not None


def _numbered(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Read "Affärsstöd Mittland AB, organisationsnummer 556718-2646" on a title page or in the first paragraph."""
    for match in _LINE_START.finditer(text, 0, FRONT):
        found = organisation_at(text, match.end(), knowledge)
        # "Föreningens org.nr" names nobody.
        if found and " " in found[0] and _is_organisation(found[0], knowledge) and _NUMBERED.match(text, found[2]):
            return found
    return None
