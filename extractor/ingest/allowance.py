"""How much of a file may be read before its reader is killed: what was read by then is kept."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import inf

from extractor.types import Diagnostic

ALL = sys.maxsize

LEFT_OUT = "pages_left_out"
"""Code of the diagnostic that says so."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """Reading is to be over at `until` (of `time.monotonic`), and stops after so many `pages`, or `pictures` of pages.

    `begun` is told of each page before it is read, and whether it is read from its picture; `why` says why pages are
    left out.
    """

    until: float = inf
    pages: int = ALL
    pictures: int = ALL
    begun: Callable[[int, bool], None] = lambda _page, _picture: None
    why: str = "the time was up"

    def begin(self, page: int, *, picture: bool = False) -> bool:
        """Tell whether a page may be read, and note that it is."""
        if page > (self.pictures if picture else self.pages) or self.left <= 0:
            return False
        self.begun(page, picture)
        return True

    @property
    def left(self) -> float:
        """Seconds until reading is to be over."""
        return self.until - time.monotonic()

    def left_out(self, pages: list[int]) -> tuple[Diagnostic, ...]:
        """Say which pages were not read."""
        if not pages:
            return ()
        named = f"Page {pages[0]} was" if len(pages) == 1 else f"Pages {pages[0]} to {pages[-1]} were"
        return (Diagnostic("error", LEFT_OUT, f"{named} left out: {self.why}"),)


WHOLE = Allowance()
"""Everything, whatever time it takes."""
