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

COVER = 900
"""Characters in which an organisation that has a line to itself is the project's own."""
_COVER_LINE = regex.compile(r"(?:^|\n|\t)(?P<line>\p{Lu}[^\n\t:]{3,90})(?=\n|\t|$)")
_PART = regex.compile(r"(?:,\s(?P<part>[\p{L}\s-]{3,50}))?\s*(?:\([^()\n]{1,40}\))?\.?\s*")


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
    return _in_full(found, text, knowledge) if found else None


def _in_full(named: Named, text: str, knowledge: MetadataKnowledge) -> Named:
    """Give the whole name of what is called by one definite word: "Bagarföreningen", "Åsby bagarförening" elsewhere."""
    if not knowledge.owner.definite.fullmatch(named[0]):
        return named
    word = regex.escape(regex.sub(r"(?<=(?:en|n|d|t|g))(?:en|et)$|n$", "", named[0]))
    full = regex.search(
        rf"(?<![\p{{L}}-])\p{{Lu}}[\p{{L}}-]+(?:\s\p{{Lu}}[\p{{L}}-]+){{0,2}}\s(?i:{word})(?![\p{{L}}-])", text
    )
    return (" ".join(full[0].split()), full.start(), full.end()) if full else named


def _committee(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the municipality to whose committee its own officers write."""
    words = knowledge.owner
    match = words.to_committee.search(text, 0, COVER) if words.official.search(text, 0, COVER) else None
    found = organisation_at(text, match.end(), knowledge) if match else None
    return found if found and _is_organisation(found[0], knowledge) else None


def organisation_at(text: str, start: int, knowledge: MetadataKnowledge) -> Named | None:
    """Give the organisation whose name begins here, cut where the name ends."""
    match = knowledge.organisation.match(text, start)
    if match is None or knowledge.pattern.match(text, start):
        return None
    return " ".join(match["name"].split()), match.start("name"), match.end("name")


def _stated(text: str, knowledge: MetadataKnowledge) -> Named | None:
    words = knowledge.owner
    for count, match in enumerate(words.stated.finditer(text)):
        if count >= _MOST_STATEMENTS:
            return None
        link = words.linked.match(text, match.end())
        at = link.end() if link else match.end()
        if not words.verb.search(text[match.start() : at]):
            continue
        found = organisation_at(text, at, knowledge)
        if found and (not match[0].endswith(" av") or _is_organisation(found[0], knowledge)):
            return found
    return None


def _called_owner(text: str, knowledge: MetadataKnowledge) -> Named | None:
    for match in islice(knowledge.owner.called.finditer(text), _MOST_STATEMENTS):
        before = text.rfind("\n", 0, match.start()) + 1
        for found in knowledge.organisation.finditer(text, max(before, match.start() - LONGEST_NAME), match.start()):
            opening = knowledge.owner.opening.match(found["name"])
            start = found.start("name") + (opening.end() if opening else 0)
            name = text[start : found.end("name")]
            if found.end() == match.start() and _is_organisation(name, knowledge):
                return " ".join(name.split()), start, found.end("name")
    return None


def _letterhead(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the organisation that has a line of the cover to itself, an authority only if there is no other."""
    found, words = [], knowledge.owner
    for match in _COVER_LINE.finditer(text, 0, COVER):
        if words.addressed.match(match["line"]):
            continue
        named = organisation_at(text, match.start("line"), knowledge)
        if named is None or not _is_organisation(named[0], knowledge) or words.funder.search(named[0]):
            continue
        if (part := _PART.fullmatch(text, named[2], match.end("line"))) is not None:
            found.append((_with_part(named, part, text), words.authority.match(named[0]) is not None))
    return min(found, key=lambda each: each[1])[0] if found else None


def _with_part(named: Named, part: regex.Match[str], text: str) -> Named:
    """Add the form or the office that stands behind a name: "Föreningen Älven, ideell förening"."""
    end = part.end("part") if part["part"] else named[2]
    return " ".join(text[named[1] : end].split()), named[1], end


def _writer(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Read "Vi i Byalaget Näset har": who writes at the beginning of a report owns its project."""
    for match in knowledge.owner.we.finditer(text, 0, FRONT):
        found = organisation_at(text, match.end(), knowledge)
        if found and _is_organisation(found[0], knowledge):
            return found
    return None


def _is_organisation(name: str, knowledge: MetadataKnowledge) -> bool:
    """Whether the words themselves say that it is an organisation rather than a person."""
    return knowledge.organisation_word.search(name) is not None


def _numbered(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Read "Affärsstöd Mittland AB, organisationsnummer 556718-2646" on a title page or in the first paragraph."""
    words = knowledge.owner
    for start in (words.name_start, words.later_start):
        for match in start.finditer(text, 0, FRONT):
            found = organisation_at(text, match.end(), knowledge)
            if found and words.form_behind.match(text, found[2]):
                return found
            # "Föreningens org.nr" names nobody.
            if (
                found
                and " " in found[0]
                and words.numbered.match(text, found[2])
                and _is_organisation(found[0], knowledge)
            ):
                return found
    return None
