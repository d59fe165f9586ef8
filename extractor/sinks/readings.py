"""Who read a report, as targets note it with its rows: `0.1.0+4f1d3c2b9a80`, and what a limit cut off tells the limits.

What is noted decides what is read again, and what takes the place of what: a damaged file is damaged for good, one that
a limit cut off may come out whole where the limits are wider.
"""

from dataclasses import dataclass
from math import inf

import regex

from extractor.types import CUT_OFF, Report

_MARK = regex.compile(r"(?P<edition>.*?)(?: within (?P<seconds>[\d.e+]+|inf) s, (?P<megabytes>\d+|inf) MB)?", regex.S)


@dataclass(frozen=True, slots=True)
class Reading:
    """An edition of the program, as `edition` gives it, and its limits for a file."""

    edition: str
    seconds: float = inf
    megabytes: float = inf
    cut_off: bool = False

    @property
    def mark(self) -> str:
        """What a target notes."""
        limits = f" within {self.seconds!r} s, {self.megabytes} MB" if self.cut_off else ""
        return self.edition + limits

    def mark_of(self, report: Report) -> str:
        """Give what a target notes about a record."""
        cut_off = any(each.code in CUT_OFF for each in report.diagnostics)
        return Reading(self.edition, self.seconds, self.megabytes, cut_off).mark

    def knows(self, mark: str) -> bool:
        """Tell whether what is noted so would come out no better: read by this edition, and whole or as widely."""
        other = reading_of(mark)
        wider = self.seconds > other.seconds or self.megabytes > other.megabytes
        return other.edition == self.edition and not (other.cut_off and wider)


def reading_of(mark: str) -> Reading:
    """Read what a target noted."""
    found = _MARK.fullmatch(mark)
    if found is None or found["seconds"] is None:
        return Reading(mark)
    return Reading(found["edition"], float(found["seconds"]), float(found["megabytes"]), cut_off=True)


def same_edition(mark: str, other: str) -> bool:
    """Tell whether the same edition read, whatever the limits."""
    return reading_of(mark).edition == reading_of(other).edition


def replaces(new: str, old: str) -> bool:
    """Tell whether a record takes the place of one of the same bytes: what is cut off never that of a whole one."""
    return not same_edition(new, old) or reading_of(old).cut_off or not reading_of(new).cut_off
