"""What stands behind a label, read as the kind of value that the field holds."""

from dataclasses import dataclass

import regex
from stdnum.se import orgnr

from extractor.metadata.knowledge import MetadataKnowledge

Value = str | int | float

MAX_NAME = 160
"""Characters of the longest name of a project or a beneficiary."""

_CODE_REACH = 25
_BLANKS = regex.compile(r"\s+")
_ORGANISATION_NUMBER = regex.compile(
    r"(?<!\d)(?:(?:16|19|20)(?=\d{6}\s?[-–]?\s?[\d*]{4}))?(\d{6})\s?[-–]?\s?(\d{4}|\*{4})(?!\d)"
)
# "7 BID-2017/1142" and "LIFE14 NAT/SE/000917" hold a blank, "VON 2022/311 00" one before the archive's class.
_CODE = regex.compile(
    r"(?:\d{1,2}[ ](?=\p{Lu}{2,8}-\d)|\p{Lu}{2,8}\d\d[ ](?=\p{Lu}{2,}/))?(?:(?:\p{Lu}{1,8}-)?\p{Lu}{1,8}[ -]?)?"
    r"(?=[\p{L}\d./:-]*\d)[\p{L}\d]+(?:[-–./:][\p{L}\d]+)*(?:(?<=\d/\d+) \d{1,2}(?:\.\d{1,2})?(?=\s*$))?"
)
_INTEGER = regex.compile(r"(?<!\d)\d{1,3}(?!\d)")
# "Norrsken, 2020-00412"; but years are a name's own: "Norrsken, 2018-2020".
_BEHIND = r"[,;(]\s*(?P<code>(?:\p{Lu}{1,8}[ -]?)?(?!(?:19|20)\d\d[-–](?:19|20)\d\d\b)\d{4}[-–/:]\d{3,}(?:-\d{1,4})?\b)"
_CODE_BEHIND = regex.compile(_BEHIND)
_CODE_ENDS = regex.compile(rf"(?i){_BEHIND}")
# "a) Projektets namn: Norrsken b) ..."
_NEXT_ITEM = regex.compile(r"\s[(]?[b-z\d][).]\s+(?=\p{Lu}[^:]{2,40}:)")
# 'Projekt: "Bröd" - bageriverksamhet vid Åsby gård'
_QUOTED = regex.compile(r"\s*[\"”“»](?P<name>[^\"”“«»\n]{2,80})[\"”“«]")
_EDGE = ' \t\n\xa0:;,|·•*_-–—"”“'


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where in the read text it stands."""

    value: Value
    start: int
    end: int


def read_value(kind: str, text: str, knowledge: MetadataKnowledge, *, unit: str | None = None) -> Found | None:
    """Read a text as a value of a kind; None when it is empty or of another kind. Offsets are into `text`.

    `unit` is what the label says of amounts: "tkr".
    """
    if not text.strip(_EDGE) or knowledge.empty.exact(text):
        return None
    if kind in ("name", "owner"):
        return _name(text, knowledge)
    if kind == "organisation":
        return _organisation(text, knowledge)
    if kind == "code":
        return _code(text, knowledge)
    if kind == "organisation_number":
        return _organisation_number(text)
    if kind == "integer":
        match = _INTEGER.search(text)
        return Found(int(match[0]), match.start(), match.end()) if match else None
    if kind == "money":
        return read_money(text, knowledge, unit=unit)
    return None


def read_money(
    text: str, knowledge: MetadataKnowledge, *, need_unit: bool = False, unit: str | None = None
) -> Found | None:
    """Read the first amount of a text, in SEK, of `unit` where it bears none; small ones of no unit are no money."""
    for match in knowledge.money.finditer(text):
        factor = knowledge.factors.get((match["unit"] or match["before"] or unit or "").casefold())
        amount = _amount(match, knowledge)
        if factor is None and (need_unit or amount < 10_000):
            continue
        if knowledge.value.foreign.match(text, match.end()):
            return None
        if match["words"] and knowledge.value.and_more.match(text, match.end()):
            return None
        value = round(amount * (factor or 1.0), 2)
        return Found(value, match.start(), match.end())
    return None


def _amount(match: regex.Match[str], knowledge: MetadataKnowledge) -> float:
    if match["words"]:
        return knowledge.counts[" ".join(match["words"].casefold().split())]
    number = regex.sub(r"[ \xa0\u202f]|\.(?=\d{3})", "", match["number"])
    # "4,200,000" is written the English way; one comma alone is the Swedish decimal one.
    return float(number.replace(",", "") if number.count(",") > 1 else number.replace(",", "."))


def is_valid_organisation_number(number: str) -> bool:
    """Whether the check digit of a Swedish organisation number is right; a masked one was checked before."""
    return number.endswith("*") or bool(orgnr.is_valid(number))


def _name(text: str, knowledge: MetadataKnowledge) -> Found | None:
    words = knowledge.value
    patterns = (words.name_end, _CODE_ENDS, _NEXT_ITEM, words.next_sentence)
    ends = (match.start() for pattern in patterns if (match := pattern.search(text)))
    end = min(ends, default=len(text))
    quoted = _QUOTED.match(text)
    if quoted:
        return Found(_BLANKS.sub(" ", quoted["name"]), quoted.start("name"), quoted.end("name"))
    if (opened := text.rfind("(", 0, end)) > text.rfind(")", 0, end):
        end = opened  # "Byns skola (Bagarna AB, 556978-2310)": the bracket holds what the name ends before
    stripped = words.last_dot.sub("", text[:end].strip(_EDGE))
    if not 1 < len(stripped) <= MAX_NAME or not regex.search(r"\p{L}", stripped):
        return None
    start = text.index(stripped)
    return Found(_BLANKS.sub(" ", stripped), start, start + len(stripped))


def code_behind(text: str) -> Found | None:
    """Give the code behind a name in the same field: "Norrsken, 2020-00412"."""
    match = _CODE_BEHIND.search(text)
    return Found(match["code"], match.start("code"), match.end("code")) if match else None


def _organisation(text: str, knowledge: MetadataKnowledge) -> Found | None:
    """Give a name whose own words say that it is an organisation's, not a person's."""
    found = _name(text, knowledge)
    match = knowledge.organisation.match(text, found.start) if found else None
    if found is None or match is None or not knowledge.organisation_word.search(match["name"]):
        return None
    return found if text[match.end() : found.end].strip()[:1] in ("", ",", "(") else None


def _code(text: str, knowledge: MetadataKnowledge) -> Found | None:
    """Give the first code, if it stands at the beginning of the text or nearly so."""
    system = knowledge.value.register.match(text)
    match = _CODE.search(text, system.end() if system else 0)
    return Found(match[0], match.start(), match.end()) if match and match.start() <= _CODE_REACH else None


def _organisation_number(text: str) -> Found | None:
    match = _ORGANISATION_NUMBER.search(text)
    return Found(f"{match[1]}-{match[2]}", match.start(), match.end()) if match else None
