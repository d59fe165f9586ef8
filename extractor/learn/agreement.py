"""What counts as the same: exactly, or as a reader would let pass."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.learn.names import likeness
from extractor.learn.records import Value

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How much may differ: numbers by a share of the wanted one, names by letters, places by section."""

    tolerance: float
    """Share of the wanted number by which the found one may differ."""
    likeness: float | None
    """From which likeness names are the same; None: only when their words are."""
    placed: bool
    """Whether a thing found in another section is another thing."""

    def same_number(self, found: float | None, wanted: float | None) -> bool:
        """Tell whether two numbers agree; nothing agrees with nothing only."""
        if found is None or wanted is None:
            return found is wanted
        return found == wanted or abs(found - wanted) <= self.tolerance * abs(wanted)

    def same_value(self, found: Value | None, wanted: Value | None) -> bool:
        """Tell whether two values agree: both ends, what is counted, and per what."""
        if found is None or wanted is None:
            return found is wanted
        return (
            (found.kind, found.per) == (wanted.kind, wanted.per)
            and self.same_number(found.low, wanted.low)
            and self.same_number(found.high, wanted.high)
        )

    def same_name(self, found: str, wanted: str) -> bool:
        """Tell whether two normalised names agree."""
        return found == wanted or (self.likeness is not None and likeness(found, wanted) >= self.likeness)


STRICT = Agreement(tolerance=0.0, likeness=None, placed=True)
LENIENT = Agreement(tolerance=0.01, likeness=0.8, placed=False)


def pair(found: Sequence[T], wanted: Sequence[T], score: Callable[[T, T], float], *, floor: float) -> dict[int, int]:
    """Pair what fits best first, each once, nothing below the floor: index in `found` -> index in `wanted`.

    Of pairs that fit as well the one that stands first is taken.
    """
    fits = ((score(one, other), i, j) for i, one in enumerate(found) for j, other in enumerate(wanted))
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted((fit for fit in fits if fit[0] >= floor), key=lambda fit: -fit[0]):
        if i not in paired and j not in taken:
            paired[i] = j
            taken.add(j)
    return paired


def renamed(found: Iterable[K], wanted: Collection[K], same: Callable[[K, K], bool]) -> dict[K, K]:
    """Give each key that is found the name that it is wanted by: its own, else that of a wanted one left over."""
    names = {key: key for key in found}
    left = [key for key in wanted if key not in names]
    for key in [key for key in names if key not in wanted]:
        match = next((each for each in left if same(key, each)), None)
        if match is not None:
            names[key] = match
            left.remove(match)
    return names
