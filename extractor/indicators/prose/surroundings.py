"""What the rest of a report says of a number in running text: signs that a trained model weighs beside the words.

Phrases decide most numbers; those that they leave open are told by what stands around them. "19 länkpersoner har
slutfört utbildningen" is an outcome where a goal before it counts "länkpersoner", and in a chapter of results.
"""

from collections.abc import Iterable, Iterator, Sequence

import regex

from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.words.cues import tag
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import status_at
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.wording import stem
from extractor.types import Quantity, Section

Span = tuple[int, int]

PARTS = 6
"""Parts of equal length by which the place in a report is told."""
BESIDE = ((-2, "second before"), (-1, "before"), (1, "after"))
"""Sentences of the same passage that are looked at, by their distance."""
NEAR_SIZE = 0.5
"""Share of the larger number from which two are of one size."""

_SPEAKS_OF_GOALS = regex.compile(r"\bmål", regex.IGNORECASE)
_FORMS = {
    "shall": regex.compile(r"\b(?:ska|skall|skulle)\b", regex.IGNORECASE),
    "past": regex.compile(
        r"\b(?:\p{L}+(?:ades?|ddes?|tes)|blev|fick|kom|gick|var|hade|nådde|deltog|hölls?)\b", regex.IGNORECASE
    ),
    "perfect": regex.compile(r"\b(?:har|hade)\b[^.,;]{0,40}?\b\p{L}+ts?\b", regex.IGNORECASE),
}
"""Forms of verbs: what shall be, what was, what has been."""
_CLAUSE_SIGNS = ",;:("
_ITEM_MARKS = " •*–-"


class Surroundings:
    """The signs of the numbers of one document; what phrases say of its sentences is gathered once."""

    def __init__(self, scene: Scene, spans: Iterable[Span]) -> None:
        self.scene = scene
        self.places: dict[tuple[str, object], list[int]] = {}
        """First and last number that phrases take for a goal or an outcome: of this unit, or of this value."""
        self.forms: dict[Span, list[str]] = {}
        self.passages: dict[int, tuple[dict[int, int], list[tuple[Span, list[Tagged]]]]] = {}
        for start, end in spans:
            for item in tag(scene, start, end):
                for key in _keys(item):
                    self._note(key, item.quantity.evidence.start)

    def _note(self, key: tuple[str, object], place: int) -> None:
        known = self.places.setdefault(key, [place, place])
        known[0], known[1] = min(known[0], place), max(known[1], place)

    def signs(self, quantity: Quantity, start: int, end: int) -> tuple[str, ...]:
        """Give the signs of a number of the sentence `text[start:end]`, each by its name."""
        return tuple(
            dict.fromkeys(
                (
                    *self._of_place(quantity, start),
                    *self._of_document(quantity),
                    *self._of_sentence(quantity, start, end),
                    *self._of_passage(quantity, start),
                    *self._of_verbs(quantity, start, end),
                )
            )
        )

    def _of_place(self, quantity: Quantity, start: int) -> Iterator[str]:
        """Give the signs of where it stands: in which sections, how far into the report, where in its block."""
        scene, at = self.scene, quantity.evidence.start
        yield from of_section(scene, scene.section_at(start), "section")
        yield from of_section(scene, scene.top_section(start), "chapter")
        yield f"part:{PARTS * at // max(len(scene.document.text), 1)}"
        block = scene.block_at(start)
        if block is not None:
            yield f"block:{block.kind}:{'first' if block.start == start else 'later'}"
            if block.kind == "item" and not scene.text(block.start, at).strip(_ITEM_MARKS):
                yield "leads item"

    def _of_document(self, quantity: Quantity) -> Iterator[str]:
        """Give the signs of goals and outcomes elsewhere that count the same thing, or are the same number."""
        at = quantity.evidence.start
        for kind in ("goal", "outcome"):
            for name, key in (("unit", _unit(quantity)), ("value", (quantity.low, quantity.unit_kind))):
                first, last = self.places.get((f"{kind} {name}", key), (at, at))
                if first < at:
                    yield f"{kind} of its {name} before"
                if last > at:
                    yield f"{kind} of its {name} behind"

    def _of_sentence(self, quantity: Quantity, start: int, end: int) -> Iterator[str]:
        """Give the signs of the nearest numbers of the sentence of which a phrase speaks."""
        at, found = quantity.evidence.start, tag(self.scene, start, end)
        left = [item for item in found if item.role and item.quantity.evidence.start < at]
        right = [item for item in found if item.role and item.quantity.evidence.start > at]
        for side, items in (("left", left[-1:]), ("right", right[:1])):
            yield from (f"{side}:{sign}" for item in items for sign in _compared(quantity, item))
        if not left and not right:
            yield "alone" if len(found) == 1 else "undecided"
        yield from ("part" for item in found if item.quantity is quantity and item.part)

    def _of_passage(self, quantity: Quantity, start: int) -> Iterator[str]:
        """Give the signs of the sentences beside its own."""
        block = self.scene.block_at(start)
        if block is None:
            return
        numbers, told = self._passage(block)
        place = numbers.get(start)
        if place is None:
            return
        for distance, name in BESIDE:
            other = place + distance
            if not 0 <= other < len(told):
                yield f"{name}:none"
                continue
            span, found = told[other]
            yield from (f"{name}:{sign}" for item in found if item.role for sign in _compared(quantity, item))
            if not found:
                yield f"{name}:no number"
            if status_at(self.scene, *span):
                yield f"{name}:status"

    def _passage(self, block: Block) -> tuple[dict[int, int], list[tuple[Span, list[Tagged]]]]:
        """Give a block's sentences with their numbers, and the place of each sentence by its offset."""
        if block.start not in self.passages:
            spans = sentences(self.scene.document.text, block.start, block.end)
            told = [(span, tag(self.scene, *span)) for span in spans]
            self.passages[block.start] = {span[0]: place for place, span in enumerate(spans)}, told
        return self.passages[block.start]

    def _of_verbs(self, quantity: Quantity, start: int, end: int) -> Iterator[str]:
        """Give the forms of verbs in its clause and in its sentence; what this does not hold, no clause of it does."""
        found = self._forms(start, end)
        if not found:
            return
        text, at = self.scene.document.text, quantity.evidence
        first = max(text.rfind(sign, start, at.start) for sign in _CLAUSE_SIGNS) + 1 or start
        ends = (text.find(sign, at.end, end) for sign in _CLAUSE_SIGNS[:-1] + ")")
        last = min((place for place in ends if place >= 0), default=end)
        for name in found:
            if (first, last) == (start, end) or _FORMS[name].search(text, first, last):
                yield f"clause:{name}"
            yield f"sentence:{name}"

    def _forms(self, start: int, end: int) -> list[str]:
        """Give the names of the forms that a sentence holds."""
        if (start, end) not in self.forms:
            text = self.scene.document.text
            self.forms[start, end] = [name for name, form in _FORMS.items() if form.search(text, start, end)]
        return self.forms[start, end]


def _keys(item: Tagged) -> Iterator[tuple[str, object]]:
    """Give the keys under which a goal or an outcome is found again."""
    kind = {"target": "goal", "revised": "goal", "outcome": "outcome"}.get(item.role or "")
    if kind is None:
        return
    yield f"{kind} value", (item.quantity.low, item.quantity.unit_kind)
    if item.quantity.unit is not None:
        yield f"{kind} unit", _unit(item.quantity)


def _unit(quantity: Quantity) -> str | None:
    return None if quantity.unit is None else stem(quantity.unit)


def of_section(scene: Scene, section: Section | None, name: str) -> Sequence[str]:
    """Give what the title of a section says it tells of."""
    if section is None:
        return (f"{name}:none",)
    key = (name, section.start, section.end)
    if key not in scene.memo:
        title, words = section.title, scene.words
        told = {
            "goals": words.answers.goal_heading.search(title),
            "of goals": _SPEAKS_OF_GOALS.search(title),
            "goals told": words.answers.goals_told.search(title),
            "results": words.link_results.search(title),
            "aside": words.link_aside.search(title),
            section.key or "": section.key,
        }
        scene.memo[key] = [f"{name}:{what}" for what, said in told.items() if said] or [f"{name}:plain"]
    found: Sequence[str] = scene.memo[key]
    return found


def _compared(quantity: Quantity, item: Tagged) -> tuple[str, str]:
    """Give the role of another number and whether it counts the same, then whether it is of the same size too."""
    other = item.quantity
    alike = quantity.unit_kind == other.unit_kind and (
        quantity.unit is None or other.unit is None or stem(quantity.unit) == stem(other.unit)
    )
    small, large = sorted((quantity.low, other.low))
    told = f"{item.role}:{'same' if alike else 'other'}"
    return told, f"{told}:{'near' if small > NEAR_SIZE * large else 'far'}"
