"""Indicators of small texts, each told in one line: "Antal kurser | T40 O38 | women O20 | men O18"."""

from collections.abc import Iterator, Sequence

import regex

from extractor import quantities
from extractor.document import Document
from extractor.indicators import Vocabulary, extract
from extractor.indicators.drafts import Scene, set_scene
from extractor.indicators.words.cues import tag
from extractor.pipeline import knowledge
from extractor.types import Evidence, Indicator, Quantity, Section, Subgroup
from tests.builders import document

WORDS: Vocabulary = knowledge().words
MODIFIERS = {"exact": "", "approx": "~", "at_least": ">=", "at_most": "<=", "more_than": ">", "less_than": "<"}
KINDS = {"count": "", "percent": "%", "money": "kr", "fte": "fte", "time": "t", "other": "x"}
PERIODS = {None: "", "year": "/year", "month": "/month"}
_MARK = regex.compile(r"<(?P<role>\w+)>(?P<quote>[^<]+)</(?P=role)>")


def scene(text: str) -> Scene:
    """Make the scene of a text; lines as in `tests.builders.document`."""
    made = document(text)
    return set_scene(made, sections(made), quantities.find(made, knowledge().grammar), WORDS)


def sections(made: Document) -> tuple[Section, ...]:
    """Give a section for each heading of a document, up to the next one of its level."""
    heads = [block for block in made.blocks if block.heading]
    found: list[Section] = []
    for place, head in enumerate(heads):
        level = head.heading or 1
        stop = next((b.start for b in heads[place + 1 :] if (b.heading or 1) <= level), len(made.text))
        parent = next((s.id for s in reversed(found) if s.level < level and s.end > head.start), None)
        number, _, title = made.text[head.start : head.end].rpartition(". ")
        found.append(
            Section(
                id=f"s{place + 1}",
                form=None,
                part=None,
                number=number or None,
                key=None,
                title=title,
                level=level,
                instruction=None,
                text=made.text[head.end : stop],
                answered=True,
                evidence=made.evidence(head.start, head.end),
                parent=parent,
                start=head.start,
                end=stop,
                answer_start=head.end + 1,
            )
        )
    return tuple(found)


def indicators(text: str) -> tuple[Indicator, ...]:
    """Extract the indicators of a text and hold them to what is true of all of them."""
    made = document(text)
    found = extract(made, sections(made), quantities.find(made, knowledge().grammar), WORDS)
    check(made, found)
    return found


def stated(text: str) -> list[str]:
    """Give the indicators of a text, a line each."""
    return [told(each) for each in indicators(text)]


def values(text: str) -> list[str]:
    """Give the indicators of a text, a line each, without their names."""
    return [line.partition(" | ")[2] for line in stated(text)]


def told(indicator: Indicator) -> str:
    """Tell an indicator in one line."""
    roles = {"B": indicator.baseline, "T": indicator.target, "R": indicator.revised_target, "O": indicator.outcome}
    parts = [indicator.name, _row(roles), *(group(sub) for sub in indicator.breakdown)]
    if indicator.status != "reported":
        parts.append(indicator.status.upper())
    return " | ".join(filter(None, parts))


def group(sub: Subgroup) -> str:
    """Tell a group: "women T20 O18", "young(18-30) O4"."""
    ages = f"({sub.age_low or ''}-{sub.age_high or ''})" if sub.age_low or sub.age_high else ""
    return f"{sub.group}{ages} {_row({'T': sub.target, 'O': sub.outcome})}".strip()


def number(quantity: Quantity) -> str:
    """Tell a number: ">=40", "8-11/year", "82%", "2000000kr"."""
    span = f"{quantity.low:.12g}" if quantity.low == quantity.high else f"{quantity.low:.12g}-{quantity.high:.12g}"
    return f"{MODIFIERS[quantity.modifier]}{span}{KINDS[quantity.unit_kind]}{PERIODS[quantity.per]}"


def _row(roles: dict[str, Quantity | None]) -> str:
    return " ".join(f"{role}{number(quantity)}" for role, quantity in roles.items() if quantity is not None)


def check(made: Document, found: Sequence[Indicator]) -> None:
    """Assert what holds for every report: grounded, unique, in order, no number of two indicators."""
    assert [each.id for each in found] == [f"i{n}" for n in range(1, len(found) + 1)]
    places = [each.evidence.start for each in found]
    assert places == sorted(places)
    owners: dict[tuple[int, int], tuple[Quantity | None, ...]] = {}
    for each in found:
        assert each.name.strip() == each.name
        assert each.name
        block = (each.target, each.outcome)
        for said in evidence(each):
            assert made.text[said.start : said.end] == said.quote
        for quantity in numbers(each):
            assert quantity.low <= quantity.high
            place = (quantity.evidence.start, quantity.evidence.end)
            assert owners.setdefault(place, block) == block, f"{quantity.evidence.quote!r} is used twice"
        all_done = each.target is not None and each.target == each.outcome
        own = [quantity.evidence.start for quantity in numbers(each)[all_done:]]
        assert len(own) == len(set(own)), f"{each.name}: one number in two roles"


def numbers(indicator: Indicator) -> list[Quantity]:
    """Give all numbers of an indicator, those of its groups included."""
    own = [indicator.baseline, indicator.target, indicator.revised_target, indicator.outcome]
    groups = [value for sub in indicator.breakdown for value in (sub.target, sub.outcome)]
    return [quantity for quantity in (*own, *groups) if quantity is not None]


def evidence(indicator: Indicator) -> Iterator[Evidence]:
    """Give all evidence of an indicator."""
    yield indicator.evidence
    for quantity in numbers(indicator):
        yield quantity.evidence


def roles(text: str) -> list[tuple[str | None, str]]:
    """Give the numbers of a sentence with their roles, as `marked` gives the marks."""
    return [(item.role, item.quantity.evidence.quote) for item in tag(scene(text), 0, len(text))]


def marked(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Part "Målet var <target>40</target>" into the plain text and the marks in it."""
    return _MARK.sub(r"\g<quote>", text), [(match["role"], match["quote"]) for match in _MARK.finditer(text)]
