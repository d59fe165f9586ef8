"""The evidence base of all rules, and what a rule says about it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from extractor.document import Document
from extractor.types import Evidence, Indicator, Metadata, Quantity, Section, Severity, Subgroup

Direction = Literal["up", "down"]


@dataclass(frozen=True)
class Findings:
    """What was found in a report, for the rules to look at.

    `quantities` are in reading order. `directions` says by indicator id whether more or less is better (absent: more).
    `required` holds the sections that their forms require, as (form, key), `interim_forms` the forms of progress
    reports.
    """

    document: Document
    sections: tuple[Section, ...]
    metadata: Metadata
    quantities: tuple[Quantity, ...]
    indicators: tuple[Indicator, ...]
    directions: Mapping[str, Direction] = field(default_factory=dict)
    required: frozenset[tuple[str, str]] = frozenset()
    interim_forms: frozenset[str] = frozenset()
    memo: dict[str, Any] = field(default_factory=dict, compare=False)
    """What has been found out for one rule and is asked for by others."""

    def section_of(self, indicator: Indicator) -> Section | None:
        """Give the section that an indicator stands in."""
        return self._by_id.get(indicator.section)

    @cached_property
    def _by_id(self) -> Mapping[str | None, Section]:
        return {section.id: section for section in reversed(self.sections)}

    def before(self, quantity: Quantity) -> Quantity | None:
        """Give the quantity that stands before another in the text."""
        place = bisect_left(self._starts, quantity.evidence.start)
        return self.quantities[place - 1] if place else None

    def within(self, start: int, end: int) -> Sequence[Quantity]:
        """Give the quantities that begin in `text[start:end]`."""
        return self.quantities[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [quantity.evidence.start for quantity in self.quantities]

    def is_interim(self, indicator: Indicator) -> bool:
        """Tell whether an indicator is stated in a progress report."""
        section = self.section_of(indicator)
        return section is not None and section.form in self.interim_forms


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule found: numbers and places, before they are put into words.

    `wording` names the message (the rule's code when empty), `facts` fill its places: quantities and numbers are
    formatted for the language, texts stay as they are. `severity` is the rule's own when None.
    """

    evidence: tuple[Evidence, ...]
    indicator: Indicator | None = None
    subgroup: Subgroup | None = None
    expected: float | None = None
    observed: float | None = None
    ratio: float | None = None
    basis: str = "as_stated"
    severity: Severity | None = None
    wording: str = ""
    facts: Mapping[str, "Fact"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that the message takes from the lexicon, in its own language."""

    key: str


@dataclass(frozen=True, slots=True)
class Share:
    """A ratio, to be written as a percentage."""

    value: float


Fact = str | float | Quantity | Word | Share | tuple[str, ...]
"""What fills a place in a message; several texts are joined with "och"."""
