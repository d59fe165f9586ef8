"""What is gathered under a name in labelled lines until the next name: goals, outcomes, groups of people."""

from dataclasses import dataclass, field, replace

from extractor.indicators.drafts import Draft, Origin, Scene
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.subgroups import Group, called
from extractor.indicators.words.units import pair
from extractor.indicators.words.vocabulary import Role
from extractor.types import Dimension, Quantity, Status, Subgroup

MOST_VALUES = 40
"""Numbers under one name; lines that bring more are no longer about one thing."""
TRAIL = 600
"""Characters after the last value in which the author may still say that it was not measured."""


def _keep_once(drafts: list[Draft], pairs: int) -> None:
    """Leave where a value started, and what its goal was changed to, with the first of the pairs under a name."""
    for place, draft in enumerate(drafts):
        if place % pairs:
            draft.values.pop("baseline", None)
            draft.values.pop("revised", None)


def _divided(drafts: list[Draft], sub: Subgroup) -> list[Draft]:
    """Give the one of several indicators under a name that a group is a part of: that of the number before it."""
    own = sub.outcome or sub.target
    before = [
        (value.evidence.start, draft)
        for draft in drafts[1:]
        for role, value in draft.values.items()
        if own is not None
        and role == ("outcome" if sub.outcome else "target")
        and value.unit_kind == own.unit_kind
        and value.evidence.start < own.evidence.start
        and value.low >= own.low
    ]
    nearest = max(before, key=lambda pair: pair[0], default=None)
    return [nearest[1]] if nearest is not None else drafts[:1]


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator's name and where it stands."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class OpenGroup:
    """An indicator while its lines are read; several names share the values when they stand over one block of them."""

    names: list[Name]
    origin: Origin = "lines"
    values: dict[Role, list[Quantity]] = field(default_factory=dict)
    unlabelled: list[Quantity] = field(default_factory=list)
    breakdown: dict[Group, Subgroup] = field(default_factory=dict)
    parts: list[tuple[str, Quantity]] = field(default_factory=list)
    """Lines of a name and a number that are parts of the outcome if they add up to it."""
    end: int = 0
    level: int = 0
    """Depth in a list of the line that opened it."""
    status: Status | None = None
    originals: list[Quantity] = field(default_factory=list)
    """Goals that the answer recalls from before a change."""
    answered: bool = False
    """Whether a label of an outcome has been read, with or without a number."""
    listed: bool = False
    """Whether it is an item of a list of goals."""
    number: int | None = None
    """The number that a list of goals gives it."""
    qualitative: bool = False
    """Whether its goal is stated in words only."""
    goalless: bool = False
    """Whether the report says that it has no goal."""
    divided: Dimension | None = None
    """What its lines are groups by, when its name says that they are ("per kommun")."""

    def add(self, role: Role, quantities: list[Quantity]) -> None:
        """Add numbers of a role."""
        self.values.setdefault(role, []).extend(quantities)
        self._reach(quantities)

    def add_unlabelled(self, quantities: list[Quantity]) -> None:
        """Add numbers that no label gives a role."""
        self.unlabelled.extend(quantities)
        self._reach(quantities)

    def add_share(self, group: Group, label: str, role: Role, quantity: Quantity) -> None:
        """Add a group's number; the first of a role stays."""
        known = self.breakdown.get(group, group.of(label))
        slot = "target" if role in ("target", "revised") else "outcome"
        if slot == "outcome" and self._stands_under_goal(known) and quantity.evidence.start > self._start_of("outcome"):
            known = replace(known, target=known.outcome, outcome=quantity)
        elif getattr(known, slot) is None:
            known = replace(known, **{slot: quantity})  # type: ignore[arg-type]  # one of two slots
        self.breakdown[group] = known
        self._reach([quantity])

    def _start_of(self, role: Role) -> int:
        """Give the place of the first number of a role, -1 where there is none."""
        return next((quantity.evidence.start for quantity in self.values.get(role, [])), -1)

    def _stands_under_goal(self, part: Subgroup) -> bool:
        """Tell whether a group's only number stands between goal and outcome of the whole, as a part of the goal."""
        if part.outcome is None or part.target is not None:
            return False
        return -1 < self._start_of("target") < part.outcome.evidence.start < self._start_of("outcome")

    def _place_goal_parts(self) -> None:
        """Make goals of the numbers under a goal that add up to it and not to the outcome below them."""
        for dimension in {group.dimension for group in self.breakdown}:
            under = {
                group: part
                for group, part in self.breakdown.items()
                if group.dimension == dimension and self._stands_under_goal(part)
            }
            total = round(sum(part.outcome.low for part in under.values() if part.outcome is not None), 4)
            if len(under) > 1 and total == self.values["target"][0].low != self.values["outcome"][0].low:
                for group, part in under.items():
                    self.breakdown[group] = replace(part, target=part.outcome, outcome=None)

    def _reach(self, quantities: list[Quantity]) -> None:
        self.end = max([self.end, *(quantity.evidence.end for quantity in quantities)])

    @property
    def has_total(self) -> bool:
        """Whether a number of the whole has been read, so that groups may follow."""
        return bool(self.unlabelled or any(self.values.values()))

    @property
    def is_full(self) -> bool:
        """Whether it holds more numbers than one indicator's lines ever do."""
        return sum(len(numbers) for numbers in self.values.values()) >= MOST_VALUES

    def drafts(self, scene: Scene, limit: int) -> list[Draft]:
        """Close the group; what stands from its last value to `limit` may say that it was not measured."""
        if not self.has_total and not self.breakdown:
            return []
        status = self._status(scene, limit)
        self._place_unlabelled(status)
        self._place_parts()
        self._place_goal_parts()
        self._place_originals()
        targets, outcomes = self.values.get("target", []), self.values.get("outcome", [])
        pairs = [(one.target, one.outcome) for one in pair(targets, outcomes)]
        if not pairs:
            pairs = [(None, outcomes[0] if outcomes else None)]
        found = [self._draft(scene, name, values, status) for name in self.names for values in pairs]
        _keep_once(found, len(pairs))
        for draft in found:
            outcome = draft.values.get("outcome")
            draft.status = "reported" if outcome is not None and outcome.high != 0 else draft.status
        for sub in self.breakdown.values():
            for draft in _divided(found, sub):
                draft.breakdown.append(sub)
        return [draft for draft in found if draft.values or draft.breakdown]

    def _place_unlabelled(self, status: Status | None) -> None:
        """Give a number without a label the role that the group still lacks."""
        if not self.unlabelled:
            return
        targets, outcomes = self.values.get("target"), self.values.get("outcome")
        role: Role = "target" if (outcomes and not targets) or (status and not targets) else "outcome"
        self.values.setdefault(role, []).extend(self.unlabelled)
        self.unlabelled = []

    def _place_originals(self) -> None:
        """Put the goal before a change in its place where the stated goal is the changed one."""
        targets, revised = self.values.get("target", []), self.values.get("revised", [])
        if self.originals and targets and revised and targets[0].low == revised[0].low:
            self.values["target"] = [self.originals[0], *targets[1:]]

    def _place_parts(self) -> None:
        outcome = next(iter(self.values.get("outcome", [])), None)
        if outcome is None or len(self.parts) < 2:
            return
        if round(sum(quantity.low for _, quantity in self.parts) - outcome.low, 4) == 0:
            for label, quantity in self.parts:
                self.add_share(called(label), label, "outcome", quantity)

    def _status(self, scene: Scene, limit: int) -> Status | None:
        start = min([name.start for name in self.names], default=self.end)
        return self.status or text_status(scene.text(start, min(limit, self.end + TRAIL)), scene.words)

    def _draft(
        self, scene: Scene, name: Name, values: tuple[Quantity | None, Quantity | None], status: Status | None
    ) -> Draft:
        end = max(self.end, name.end)
        draft = Draft(name.text, scene.document.evidence(name.start, end), self.origin, status=status or "reported")
        draft.context = draft.evidence.quote if self.origin == "prose" else ""
        draft.listed, draft.number, draft.goalless = self.listed, self.number, self.goalless
        for role, quantity in zip(("target", "outcome"), values, strict=True):
            if quantity is not None:
                draft.add(role, quantity)  # type: ignore[arg-type]  # the two roles of the tuple
        for role in ("baseline", "revised"):
            for quantity in self.values.get(role, [])[:1]:  # type: ignore[call-overload]  # a literal role
                draft.add(role, quantity)  # type: ignore[arg-type]  # a literal role
        return draft
