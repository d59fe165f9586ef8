"""Signs of a pair among the others of its report: what a first look says of its rivals and its neighbours."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.candidates import Pair

STEPS = 10
"""Steps into which likelihoods are cut."""
LIKELY = 0.4
"""Likelihood from which a goal's best pair is taken for its outcome."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    pair: Pair
    likely: float


def among_rivals(pairs: Sequence[Pair], likely: Sequence[float]) -> list[Pair]:
    """Give the pairs of one report with the signs of their places among each other, in their order."""
    company = _Company([_Weighed(*each) for each in zip(pairs, likely, strict=True)])
    return [replace(each.pair, signs=(*each.pair.signs, *company.signs(each))) for each in company.weighed]


class _Company:
    """The pairs of a report by their goals and by their outcomes."""

    def __init__(self, weighed: Sequence[_Weighed]) -> None:
        self.weighed = weighed
        self.of_goal: dict[int, list[_Weighed]] = defaultdict(list)
        self.of_outcome: dict[int, list[_Weighed]] = defaultdict(list)
        for each in weighed:
            self.of_goal[each.pair.target].append(each)
            self.of_outcome[each.pair.outcome].append(each)
        self.best = {goal: max(found, key=_likely) for goal, found in self.of_goal.items()}
        goals = sorted(self.best)
        self.before = dict(zip(goals[1:], goals, strict=False))
        self.behind = dict(zip(goals, goals[1:], strict=False))

    def signs(self, one: _Weighed) -> Iterator[str]:
        """Give how likely a pair was, what else its two numbers may be, and what likely answers the goals beside it."""
        goal, outcome = one.pair.target, one.pair.outcome
        others_of_goal = _best_likely(self.of_goal[goal], one)
        others_of_outcome = _best_likely(self.of_outcome[outcome], one)
        step = _step(one.likely)
        yield f"likely so:{step}"
        yield f"rival outcome:{step}:{_step(others_of_goal)}"
        yield f"rival goal:{step}:{_step(others_of_outcome)}"
        best = one.likely > others_of_goal, one.likely > others_of_outcome
        yield f"best:{best[0]}:{best[1]}:{_step(max(others_of_goal, others_of_outcome))}"
        turned = _best_likely(self.of_outcome.get(goal, ())), _best_likely(self.of_goal.get(outcome, ()))
        yield f"turned:{_step(turned[0])}:{_step(turned[1])}"
        for side, beside in (("before", self.before.get(goal)), ("behind", self.behind.get(goal))):
            if beside is not None:
                yield from self._of_neighbour(one, side, beside)

    def _of_neighbour(self, one: _Weighed, side: str, goal: int) -> Iterator[str]:
        """Give the signs of what the goal before or behind is likely answered by."""
        best = self.best[goal]
        answer, own = best.pair.outcome, one.pair.outcome
        place = "same" if answer == own else "before" if answer < own else "behind"
        yield f"neighbour {side}:{place}:{_step(best.likely)}"
        alike = (answer > goal) == (own > one.pair.target)
        yield f"neighbour {side} alike:{alike}:{best.likely >= LIKELY}"


def _likely(each: _Weighed) -> float:
    return each.likely


def _best_likely(found: Sequence[_Weighed], but: _Weighed | None = None) -> float:
    return max((each.likely for each in found if each is not but), default=0.0)


def _step(likely: float) -> int:
    return min(int(likely * STEPS), STEPS - 1)
