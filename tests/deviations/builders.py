"""Reports made by hand: a line of text per indicator, its quantities read from the line itself."""

from dataclasses import replace
from typing import Any

from extractor.deviations import Findings, Words, compile_words
from extractor.document import Block, Document
from extractor.quantities import compile_grammar, find_in
from extractor.resources import read
from extractor.types import (
    Deviation,
    Evidence,
    Indicator,
    Metadata,
    Quantity,
    Section,
    Subgroup,
)

GRAMMAR = compile_grammar(
    **{name: read(f"lexicon/{name}") for name in ("numbers", "units", "modifiers", "money", "not_quantities")}
)


def words() -> Words:
    return compile_words(*(read(f"lexicon/{name}") for name in ("causes", "checks", "messages")))


def quantity(text: str | None) -> Quantity | None:
    """Read one quantity: "400 stycken", "minst 8-11 företag per år"."""
    if text is None:
        return None
    found = find_in(text, GRAMMAR)
    assert len(found) == 1, (text, found)
    return found[0]


class Report:
    """A report that grows by lines."""

    def __init__(self, **metadata: Any) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.indicators: list[Indicator] = []
        self.sections: list[Section] = []
        self.quantities: list[Quantity] = []
        self.metadata = Metadata(**metadata)
        self.options: dict[str, Any] = {}

    def line(self, text: str) -> Evidence:
        """Add a paragraph and the quantities in it."""
        start = len(self.text)
        self.text += text + "\n"
        end = start + len(text)
        self.blocks.append(Block("paragraph", start, end))
        self.quantities += [_moved(found, start) for found in find_in(text, GRAMMAR)]
        return Evidence(None, start, end, None, text)

    def section(self, title: str, **fields: Any) -> "Report":
        """Add a section's heading; what follows stands in it."""
        evidence = self.line(title)
        known: dict[str, Any] = {
            "form": None,
            "part": None,
            "number": None,
            "key": None,
            "level": 1,
            "instruction": None,
            "text": "",
            "answered": True,
            "parent": None,
        }
        identity = f"s{len(self.sections) + 1}"
        self.sections.append(
            Section(
                id=identity,
                title=title,
                evidence=evidence,
                start=evidence.start,
                end=10**6,
                answer_start=evidence.end,
                **(known | fields),
            )
        )
        return self

    def stated(
        self,
        name: str = "Antal företag",
        target: str | None = None,
        outcome: str | None = None,
        *,
        revised: str | None = None,
        baseline: str | None = None,
        groups: str = "",
        **fields: Any,
    ) -> "Report":
        """Add an indicator; `groups` reads "gender/women/kvinnor: 20 of 30; ..." (outcome of target)."""
        start = len(self.text)
        known: dict[str, Any] = {
            "id": f"i{len(self.indicators) + 1}",
            "key": name.casefold(),
            "code": None,
            "scope": "project",
            "section": self.sections[-1].id if self.sections else None,
            "status": "reported",
            "baseline": self._value(baseline),
            "target": self._value(target),
            "revised_target": self._value(revised),
            "outcome": self._value(outcome),
            "breakdown": tuple(self._group(group) for group in groups.split(";") if group.strip()),
            "comments": (),
            "confidence": 1.0,
        }
        end = self.line(name).end
        evidence = Evidence(None, start, end, None, self.text[start:end])
        self.indicators.append(Indicator(name=name, evidence=evidence, **(known | fields)))
        return self

    def comment(self, text: str) -> "Report":
        """Add a paragraph that explains the last indicator."""
        evidence = self.line(text)
        last = self.indicators[-1]
        self.indicators[-1] = replace(last, comments=(*last.comments, evidence))
        return self

    def findings(self) -> Findings:
        text = Document(self.text, tuple(self.blocks), (), (), None)
        return Findings(
            text,
            tuple(self.sections),
            self.metadata,
            tuple(self.quantities),
            tuple(self.indicators),
            **self.options,
        )

    def _value(self, text: str | None) -> Quantity | None:
        if text is None:
            return None
        found = quantity(text)
        assert found is not None
        return _moved(found, self.line(text).start)

    def _group(self, text: str) -> Subgroup:
        head, _, values = text.strip().partition(":")
        dimension, group, label = head.split("/")
        outcome, _, target = values.partition(" of ")
        return Subgroup(
            dimension,  # type: ignore[arg-type]
            group,
            label,
            self._value(target.strip() or None),
            self._value(outcome.strip() or None),
        )


def _moved(found: Quantity, start: int) -> Quantity:
    evidence = found.evidence
    return replace(found, evidence=replace(evidence, start=evidence.start + start, end=evidence.end + start))


def flagged(found: tuple[Deviation, ...]) -> list[str]:
    """Give deviations as "kind" or "kind/group"."""
    return [f"{each.kind}/{each.subgroup}" if each.subgroup else each.kind for each in found]
