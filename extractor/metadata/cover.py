"""Numbers that stand on a cover or in a letterhead without a label: the organisation's and the case's."""

import regex

from extractor.metadata.knowledge import MetadataKnowledge
from extractor.metadata.owners import Named

COVER = 1500
"""Characters in which a number is the owner's or the case's own."""

# The third digit tells an organisation's number from a person's (a month) and from dates.
_ORGANISATION = regex.compile(r"(?<![\d-])\d{2}[2-9]\d{3}\s?[-–]\s?(?:\d{4}|\*{4})(?![\d-])")
_CASE = (
    r"(?:\p{Lu}{1,5}[ -]?)?(?!(?:19|20)\d\d[-–/](?:19|20)\d\d\b)"
    r"(?:\p{Lu}{2,8}\d\d \p{Lu}{2,}/[\p{Lu}\d/]+|\d{2,4}[-/:]\d{3,6}(?:[-/]\d{2,4})?|\d{4,6}-\d{1,2}(?!\d)"
    r"|\d{3,4}-\d{3,6}-(?:19|20)?\d\d)"
)
# A line of its own, in brackets behind the funder, or a register's last on a line or behind "Ärende": "beviljade
# Energimyndigheten (P41234-1)", "med stöd av Trafikverket, TRV 2015/21904", "Ärende KFN 2021/0008. Antagen".
_REGISTERED = r"(?!ISSN|ISBN)\p{Lu}{2,5}(?:-\p{Lu}{2,5})? (?:19|20)\d\d[/-]\d{2,6}(?![\d-])"
_SET_APART = regex.compile(
    rf"(?m)^[ \t]*(?P<code>{_CASE})[ \t]*$|\((?P<code>\p{{Lu}}{{1,4}}[ -]?\d{{2,6}}[-/:]\d{{1,6}})\)"
    rf"|, (?P<code>{_REGISTERED})[ \t]*$|^Ärende (?P<code>{_REGISTERED})"
)
_NO_CASE = regex.compile(r"(?:0\d{1,3}-\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])\b)")
"""Telephone numbers and dates."""


def number_on_cover(text: str, _: MetadataKnowledge) -> Named | None:
    """Give the one organisation number at the beginning of a report that bears no label."""
    found = list(_ORGANISATION.finditer(text, 0, COVER))
    if len({match[0] for match in found}) != 1:
        return None
    digits = regex.sub(r"\s|–", "", found[0][0]).replace("-", "")
    return f"{digits[:6]}-{digits[6:]}", found[0].start(), found[0].end()


def case_on_cover(text: str, knowledge: MetadataKnowledge) -> Named | None:
    """Give the case's number: alone on a line of the cover, in brackets there, or in a sentence that calls it so."""
    for match in (*_SET_APART.finditer(text, 0, COVER), *knowledge.value.case.finditer(text)):
        if not _NO_CASE.match(match["code"]):
            return (
                match["code"].rstrip("./:-"),
                match.start("code"),
                match.start("code") + len(match["code"].rstrip("./:-")),
            )
    return None


def report_number_on_cover(text: str, knowledge: MetadataKnowledge) -> tuple[int, int, int] | None:
    """Give the number of "Delrapport 3" at the beginning of a line of the cover, and its offsets."""
    match = knowledge.value.report_number.search(text, 0, COVER)
    return (int(match["number"]), match.start("number"), match.end("number")) if match else None
