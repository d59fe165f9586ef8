"""What the readers of tables, lines and prose hand to the assembly: indicators in the making."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import Any, Literal

from extractor.candidates import Opinion
from extractor.document import Block, Cell, Document
from extractor.indicators.places import Places
from extractor.indicators.words.vocabulary import Role, Vocabulary
from extractor.types import Evidence, Quantity, Section, Status, Subgroup

Origin = Literal["table", "activity", "lines", "prose"]
"""Which reader found an indicator."""
Span = tuple[int, int]
"""Offsets into the canonical text."""

_start = attrgetter("start")


@dataclass(slots=True, eq=False)
class Draft:
    """An indicator in the making; readers fill it, the assembly turns it into an Indicator."""

    name: str
    evidence: Evidence
    origin: Origin
    values: dict[Role, Quantity] = field(default_factory=dict)
    breakdown: list[Subgroup] = field(default_factory=list)
    status: Status = "reported"
    listed: bool = False
    """Whether it is an item of a list of goals: the place at which the report states it."""
    titled: bool = False
    """Whether its name stands as such in the report, not in the words of a sentence."""
    promised: bool = False
    """Whether it stands in a passage that states one goal after another."""
    tentative: bool = False
    """Whether it is a goal only where the report says more of it."""
    dashed: bool = False
    """Whether a dash stands in place of its outcome: it has none, and the report may say why."""
    goalless: bool = False
    """Whether the report says that it has no goal: its outcome alone makes it an indicator."""
    number: int | None = None
    """The number that a list of goals gives it, by which a later heading may answer it."""
    context: str = ""
    """Words around the name that may tell its code or unit: group row, caption, code cell."""

    @property
    def start(self) -> int:
        """Offset that orders drafts by place."""
        return self.evidence.start

    @property
    def is_unanswered(self) -> bool:
        """Whether nothing says what came of it: no outcome of the whole or of a group, no status."""
        told = "outcome" in self.values or any(subgroup.outcome for subgroup in self.breakdown)
        return not told and self.status == "reported"

    def add(self, role: Role, quantity: Quantity) -> bool:
        """Set a value unless the role already has one; tells whether it was set."""
        if role in self.values:
            return False
        self.values[role] = quantity
        return True

    def add_group(self, subgroup: Subgroup) -> None:
        """Add a group's values to what is known of the group; the first value of a role stays."""
        for place, known in enumerate(self.breakdown):
            if (known.dimension, known.group, known.age_low) == (subgroup.dimension, subgroup.group, subgroup.age_low):
                self.breakdown[place] = replace(
                    known, target=known.target or subgroup.target, outcome=known.outcome or subgroup.outcome
                )
                return
        self.breakdown.append(subgroup)

    def take(self, other: "Draft") -> None:
        """Add what another statement of the same indicator says; the first value of a role stays."""
        for role, quantity in other.values.items():
            self.add(role, quantity)
        for subgroup in other.breakdown:
            self.add_group(subgroup)


def numbers_of(draft: Draft) -> Iterator[Quantity]:
    """Give all numbers of an indicator in the making, its groups' too."""
    yield from draft.values.values()
    for sub in draft.breakdown:
        yield from (quantity for quantity in (sub.target, sub.outcome) if quantity is not None)


@dataclass(frozen=True, slots=True)
class Scene:
    """What every reader works on: the document with its sections and quantities, and the words it knows."""

    document: Document
    sections: tuple[Section, ...]
    quantities: tuple[Quantity, ...]
    starts: tuple[int, ...]
    words: Vocabulary
    places: Places
    memo: dict[tuple[str, int, int], Any] = field(default_factory=dict, compare=False)
    """What has been found out about stretches of the text: several readers ask the same of one sentence."""

    opinions: Mapping[int, Opinion] = field(default_factory=dict, compare=False)
    """What a trained model says of numbers of running text, by their offsets; nothing without a model."""
    links: Mapping[int, int] = field(default_factory=dict, compare=False)
    """Offset of a goal in running text -> that of its outcome, as far as a trained model tells."""
    guessed: frozenset[int] = frozenset()
    """Goals of `links` that no phrase, and no opinion on each number, makes one with that outcome."""

    def within(self, start: int, end: int) -> Sequence[Quantity]:
        """Give the quantities that lie wholly in `text[start:end]`."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end)
        if last > first and self.quantities[last - 1].evidence.end > end:  # they do not overlap
            last -= 1
        return self.quantities[first:last]

    def first(self, start: int, end: int) -> Quantity | None:
        """Give the first quantity that lies wholly in `text[start:end]`, None when there is none."""
        place = bisect_left(self.starts, start)
        found = self.quantities[place] if place < len(self.starts) else None
        return found if found is not None and found.evidence.end <= end else None

    def block_at(self, offset: int) -> Block | None:
        """Give the block around an offset, None between blocks."""
        blocks = self.document.blocks
        place = bisect_right(blocks, offset, key=_start) - 1
        return blocks[place] if place >= 0 and offset < blocks[place].end else None

    def section_at(self, offset: int) -> Section | None:
        """Give the innermost section around an offset."""
        return self.places.innermost(offset)

    def top_section(self, offset: int) -> Section | None:
        """Give the section of the first level around an offset."""
        return self.places.outermost(offset)

    def headings(self) -> frozenset[int]:
        """Give where the headings of the sections begin."""
        return frozenset(section.evidence.start for section in self.sections)

    def is_guidance(self, block: Block) -> bool:
        """Tell whether a block is the form's printed guidance."""
        section = self.section_at(block.start)
        return section is not None and section.instruction is not None and block.end <= section.answer_start

    def running_text(self) -> list[Block]:
        """Give the blocks of a report's own words that are no tables."""
        return [block for block in self.document.blocks if block.kind != "table" and not self.is_guidance(block)]

    def text(self, start: int, end: int) -> str:
        """Give the canonical text between two offsets."""
        return self.document.text[start:end]

    def texts(self, rows: Sequence[Sequence[Cell | None]]) -> list[list[str]]:
        """Give what the cells of a table's rows say."""
        return [[self.cell_text(cell) for cell in row] for row in rows]

    def cell_text(self, cell: Cell | None) -> str:
        """Give what a table's cell says, empty for one that a merged cell covers."""
        return self.text(cell.start, cell.end).strip() if cell is not None else ""


def set_scene(
    document: Document, sections: tuple[Section, ...], quantities: Iterable[Quantity], words: Vocabulary
) -> Scene:
    """Put together what the readers need."""
    ordered = tuple(sorted(quantities, key=lambda quantity: quantity.evidence.start))
    starts = tuple(quantity.evidence.start for quantity in ordered)
    return Scene(document, sections, ordered, starts, words, Places(sections))
