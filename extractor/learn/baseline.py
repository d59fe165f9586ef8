"""Today's scores kept in a file, and what a change gains and loses against them."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import InputError, TargetError
from extractor.learn.evaluation import Result
from extractor.learn.judging import FIELDS
from extractor.learn.scores import Tallies, Tally, total
from extractor.record import json_text

LARGEST_FALL = 0.005
"""By how much a field's F1 may fall."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A report's scores in a baseline: counts per field, and each thing that was wrong."""

    digest: str
    scores: Tallies
    wrong: tuple[str, ...]


Baseline = Mapping[str, Entry]
"""Report (`leader14-kvarnstigen/report.pdf`) -> scores."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is right now in a report and was wrong, and the other way round."""

    report: str
    gains: tuple[str, ...]
    losses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """A field's F1 in a format, before and now."""

    format: str
    field: str
    before: float
    now: float

    @property
    def fell(self) -> bool:
        """Tell whether it fell by more than it may."""
        return self.before - self.now > LARGEST_FALL


@dataclass(frozen=True, slots=True)
class Comparison:
    """Results against a baseline; `unknown` are reports that it does not have, or has with another text or gold."""

    compared: int
    shifts: tuple[Shift, ...]
    changes: tuple[Change, ...]
    unknown: tuple[str, ...]

    @property
    def fallen(self) -> list[Shift]:
        """Give the fields that fell by more than they may."""
        return [shift for shift in self.shifts if shift.fell]


def save_baseline(path: Path, results: Iterable[Result]) -> None:
    """Write results as a baseline, one line a report; raises TargetError."""
    entries = sorted((result.trial.name, json_text(_plain(result))) for result in results)
    lines = ",\n".join(f"{json_text(name)}: {entry}" for name, entry in entries)
    try:
        path.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    except OSError as error:
        raise TargetError(f"{path} cannot be written: {error.strerror}") from None


def load_baseline(path: Path) -> Baseline:
    """Read a baseline; raises InputError when it is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {name: _entry(entry) for name, entry in data.items()}
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError(f"{path} is no baseline", hint="Make one with `extractor evaluate --save FILE`") from None


def compare(baseline: Baseline, results: Iterable[Result]) -> Comparison:
    """Compare what both have: the same report with the same gold."""
    known, unknown = list[Result](), list[str]()
    for result in results:
        entry = baseline.get(result.trial.name)
        if entry and entry.digest == result.trial.digest:
            known.append(result)
        else:
            unknown.append(result.trial.name)
    changes = (_change(baseline[result.trial.name], result) for result in known)
    return Comparison(
        compared=len(known),
        shifts=tuple(_shifts(baseline, known)),
        changes=tuple(change for change in changes if change.gains or change.losses),
        unknown=tuple(unknown),
    )


def plain_comparison(comparison: Comparison) -> dict[str, Any]:
    """Give a comparison as plain data, F1 to four decimals."""
    return {
        "compared": comparison.compared,
        "shifts": [
            {
                "format": each.format,
                "field": each.field,
                "before": round(each.before, 4),
                "now": round(each.now, 4),
                "fell": each.fell,
            }
            for each in comparison.shifts
        ],
        "changes": {each.report: {"gains": each.gains, "losses": each.losses} for each in comparison.changes},
        "unknown": comparison.unknown,
    }


def _shifts(baseline: Baseline, results: list[Result]) -> Iterator[Shift]:
    for name in dict.fromkeys(result.trial.format for result in results):
        group = [result for result in results if result.trial.format == name]
        before = total(baseline[result.trial.name].scores for result in group)
        now = total(result.strict for result in group)
        yield from (Shift(name, field, before[field].f1, now[field].f1) for field in FIELDS)


def _change(entry: Entry, result: Result) -> Change:
    """Compare what was wrong with what is; a thing that is wrong in another way has not changed."""
    left = Counter(entry.wrong)
    losses = []
    for each in result.disagreements:
        if left[each.thing]:
            left[each.thing] -= 1
        else:
            losses.append(str(each))
    return Change(result.trial.name, gains=tuple(left.elements()), losses=tuple(losses))


def _plain(result: Result) -> dict[str, Any]:
    counts = {field: [each.right, each.spurious, each.missed] for field, each in result.strict.items()}
    return {"digest": result.trial.digest, "scores": counts, "wrong": [each.thing for each in result.disagreements]}


def _entry(data: Mapping[str, Any]) -> Entry:
    scores = {field: Tally(*map(int, data["scores"][field])) for field in FIELDS}
    return Entry(data["digest"], scores, tuple(data["wrong"]))
