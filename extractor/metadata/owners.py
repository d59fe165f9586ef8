"""Who owns the project, as sentences and title pages state it."""

from itertools import islice

import regex

from extractor.metadata.knowledge import MetadataKnowledge
from extractor.patterns import Written

Named = tuple[str, int, int]
"""A name and the offsets at which it stands."""

FRONT = 4000
"""Characters in which an organisation that stands beside its number is the project's own."""
LONGEST_NAME = 80
_MOST_STATEMENTS = 40

_STATED = Written(
    r"\b(?:[Hh]uvuds|[Ss])tödmottagare|\b(?:[Pp]rojektägare|[Bb]idragsmottagare|[Ss]ökande|[Hh]uvudman)\b"
    r"|\b[Pp]rojekt(?:et)?\b[^.\n]{0,60}?\b(?:ägs|ägdes|ägts|drivs|drevs|drivits|bedrevs|bedrivits)\s+av"
    r"|(?:^|[.!?\n]\s?)\p{Lu}[^.\n]{1,80}?\b(?:har\s+drivits|drevs|har\s+ägts|ägdes|ägs)\s+av"
)
_LINK = regex.compile(
    r"(?:\s+(?:i|för|av)\s+projektet)?(?:\s+(?:är|var|har\s+varit|av))?\s+(?:den\s+|det\s+)?(?:(?:ideella|ekonomiska)\s+föreningen\s+)?"
)
_VERB = regex.compile(r"\b(?:är|var|varit|av)\s+(?:\p{Ll}+\s+){0,3}$")
_NUMBERED = regex.compile(
    r"(?:,\s[\p{L}\s-]{3,40}\.)?\s*[,(]?\s*\(?(?:org(?:anisations)?\.?\s?-?n(?:umme)?r\.?:?\s*)?\d{6}\s?[-–]\s?\d{4}\b",
    regex.IGNORECASE,
)
# "Åsby kommun har varit projektägare", "med Åsby kommun som huvudman"
_AS_OWNER = Written(
    r"\s+(?:har\s+varit|är|var|har\s+som|som|i\s+egenskap\s+av)\s+"
    r"(?:projektägare|huvudman|stödmottagare|bidragsmottagare|huvudsökande|sökande)\b"
    r"|\s+(?:har|hade)\s+(?:[^.\n]{0,50}?\s)?(?:drivit|bedrivit|ägt|genomfört)\s+projektet\b"
)
_WITH = regex.compile(r"(?:Med|Genom|Hos|Där|Eftersom|Då|När)\s")
COVER = 900
"""Characters in which an organisation that has a line to itself is the project's own."""
_COVER_LINE = regex.compile(r"(?:^|\n|\t)(?!(?i:till|för|åt)\b)(?P<line>\p{Lu}[^\n\t:]{3,90})(?=\n|\t|$)")
_PART = regex.compile(r"(?:,\s(?P<part>[\p{L}\s-]{3,50}))?\s*(?:\([^()\n]{1,40}\))?\.?\s*")
_WE = regex.compile(r"\b(?:[Vv]i|[Oo]ss)\s(?:i|på|inom|från)\s(?=\p{Lu})")
# Whom reports are sent to, and who may own a project all the same if no other is named.
_AUTHORITY = regex.compile(r"(?:Region|Länsstyrelsen|Landstinget)\b|\p{L}+(?:verket|myndigheten|styrelsen|rådet)\b")
_FUNDER = regex.compile(
    r"(?i)fond\b|fonden\b|tillväxtverket|jordbruksverket|naturvårdsverket|energimyndigheten|vinnova|esf|leader\b|kommitt|"
    r"delegation|folkbildningsrådet|rapport|redovisning|europeiska|program"
)
_NAME_START = regex.compile(r"(?:^|\n|[.:]\s|\b(?:[Aa]v|är|varit|[Ff]rån|heter(?:\snumera)?)\s)(?=\p{Lu})")
_LATER_START = regex.compile(
    r"(?:(?<!\p{Lu}[\p{L}&-]*)|\b(?:Huvudman|Sökande|Projektägare|Stödmottagare|Bidragsmottagare|Mottagare|Ägare))[\s,]\s?(?=\p{Lu})"
)
"""Where a name begins behind other words: "Projektledare: docent Anna Ek, Åsby högskola (202100-4896)"."""
# "gav ni Rörliga Scenen (ideell förening, 802418-8099)": the bracket says that it is an organisation.
_FORM_BEHIND = regex.compile(
    r"\s*\((?:(?:ideell|ekonomisk)\s+förening|(?:allmännyttig\s+)?stiftelse|(?:aktie|handels)bolag|enskild\s+firma)\b[^()\n\d]{0,30}"
    r"(?=\d{6}\s?[-–]\s?\d{4})",
    regex.IGNORECASE,
)
# "Tjänsteskrivelse ... Till kultur- och fritidsnämnden i Åsby kommun": a committee's own officers write to it.
_TO_COMMITTEE = regex.compile(
    r"\b(?:[Tt]ill|[Ff]ör)\s(?:[\p{L}-]+\s){0,3}?\p{L}*(?:nämnden|styrelsen|utskottet)\si\s(?=\p{Lu})"
)
_OFFICIAL = regex.compile(r"(?i)\btjänste(?:skrivelse|utlåtande)\b")
# "Företagarföreningen", which a text calls "Brotorps Företagarförening" elsewhere
_DEFINITE = regex.compile(r"\p{Lu}\p{L}{5,}(?:ingen|bundet|elsen|bolaget|sällskapet|laget|kommunen|kooperativet|kåren)")


def owner_in_prose(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the owner that a sentence names, or the organisation that stands beside its number at the beginning."""
    found = (
        _stated(text, knowledge)
        or _called_owner(text, knowledge)
        or _numbered(text, knowledge)
        or _letterhead(text, knowledge)
        or _writer(text, knowledge)
        or _committee(text, knowledge)
    )
    return _in_full(found, text) if found else None


def _in_full(named: Named, text: str) -> Named:
    """Give the whole name of what is called by one definite word: "Bagarföreningen", "Åsby bagarförening" elsewhere."""
    if not _DEFINITE.fullmatch(named[0]):
        return named
    word = regex.escape(regex.sub(r"(?<=(?:en|n|d|t|g))(?:en|et)$|n$", "", named[0]))
    full = regex.search(
        rf"(?<![\p{{L}}-])\p{{Lu}}[\p{{L}}-]+(?:\s\p{{Lu}}[\p{{L}}-]+){{0,2}}\s(?i:{word})(?![\p{{L}}-])", text
    )
    return (" ".join(full[0].split()), full.start(), full.end()) if full else named


def _committee(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the municipality to whose committee its own officers write."""
    match = _TO_COMMITTEE.search(text, 0, COVER) if _OFFICIAL.search(text, 0, COVER) else None
    found = organisation_at(text, match.end(), knowledge) if match else None
    return found if found and _is_organisation(found[0], knowledge) else None


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


def _letterhead(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the organisation that has a line of the cover to itself, an authority only if there is no other."""
    found = []
    for match in _COVER_LINE.finditer(text, 0, COVER):
        named = organisation_at(text, match.start("line"), knowledge)
        if named is None or not _is_organisation(named[0], knowledge) or _FUNDER.search(named[0]):
            continue
        if (part := _PART.fullmatch(text, named[2], match.end("line"))) is not None:
            found.append((_with_part(named, part, text), _AUTHORITY.match(named[0]) is not None))
    return min(found, key=lambda each: each[1])[0] if found else None


def _with_part(named: Named, part: regex.Match[str], text: str) -> Named:
    """Add the form or the office that stands behind a name: "Föreningen Älven, ideell förening"."""
    end = part.end("part") if part["part"] else named[2]
    return " ".join(text[named[1] : end].split()), named[1], end


def _writer(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Read "Vi i Byalaget Näset har": who writes at the beginning of a report owns its project."""
    for match in _WE.finditer(text, 0, FRONT):
        found = organisation_at(text, match.end(), knowledge)
        if found and _is_organisation(found[0], knowledge):
            return found
    return None


def _is_organisation(name: str, knowledge: MetadataKnowledge) -> bool:
    """Whether the words themselves say that it is an organisation rather than a person."""
    return knowledge.organisation_word.search(name) is not None


def _numbered(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Read "Affärsstöd Mittland AB, organisationsnummer 556718-2646" on a title page or in the first paragraph."""
    for start in (_NAME_START, _LATER_START):
        for match in start.finditer(text, 0, FRONT):
            found = organisation_at(text, match.end(), knowledge)
            if found and _FORM_BEHIND.match(text, found[2]):
                return found
            # "Föreningens org.nr" names nobody.
            if found and " " in found[0] and _NUMBERED.match(text, found[2]) and _is_organisation(found[0], knowledge):
                return found
    return None
