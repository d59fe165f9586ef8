"""Which section a place in the text lies in, looked up by bisection: readers ask for each block and each number."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from extractor.types import Section


class Places:
    """The innermost and the outermost section from each place on at which a section begins or ends."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._bounds = sorted({bound for section in sections for bound in (section.start, section.end)})
        self._sections: list[tuple[Section, Section] | None] = []
        waiting = sorted(sections, key=attrgetter("start"), reverse=True)
        around: list[Section] = []
        for bound in self._bounds:
            around = [section for section in around if section.end > bound]
            while waiting and waiting[-1].start == bound:
                around.append(waiting.pop())
            inside = [section for section in around if section.end > bound]
            level = attrgetter("level")
            self._sections.append((max(inside, key=level), min(inside, key=level)) if inside else None)

    def innermost(self, offset: int) -> Section | None:
        """Give the innermost section around an offset."""
        found = self._at(offset)
        return found[0] if found else None

    def outermost(self, offset: int) -> Section | None:
        """Give the section of the first level around an offset."""
        found = self._at(offset)
        return found[1] if found else None

    def _at(self, offset: int) -> tuple[Section, Section] | None:
        place = bisect_right(self._bounds, offset) - 1
        return self._sections[place] if place >= 0 else None
