"""What the pipeline gives for the corpus, against gold: per format, split and kind."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from extractor.bulk import Failure
from extractor.learn.agreement import LENIENT, STRICT
from extractor.learn.calibration import (
    Bin,
    Reading,
    Review,
    Statement,
    bins,
    expected_calibration_error,
    missed_values,
    review_curve,
    statements,
)
from extractor.learn.corpus import Trial
from extractor.learn.judging import Judgement, judge
from extractor.learn.records import read_record
from extractor.learn.scores import Tallies, every_value_right, plain_scores, tally, total
from extractor.record import to_plain
from extractor.types import Report


@dataclass(frozen=True, slots=True)
class Result:
    """A case in one format, judged."""

    trial: Trial
    judgements: tuple[Judgement, ...]
    strict: Tallies
    lenient: Tallies
    stated: tuple[Statement, ...]

    @property
    def disagreements(self) -> list[Judgement]:
        """Give what is wrong; an indicator missed or too many is one thing with its values."""
        return [each for each in self.judgements if not each.agrees and not each.implied]


@dataclass(frozen=True, slots=True)
class Summary:
    """The scores of some results; `whole` is the share of them with every value right."""

    reports: int
    whole: float
    strict: Tallies
    lenient: Tallies


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far confidence can be trusted."""

    bins: tuple[Bin, ...]
    error: float
    review: tuple[Review, ...]


def evaluate(trials: Iterable[Trial], reports: Iterable[Report | Failure]) -> Iterator[Result]:
    """Judge the report of each trial; a report that could not be read has found nothing."""
    for trial, report in zip(trials, reports, strict=True):
        yield judged(trial, {} if isinstance(report, Failure) else to_plain(report))


def judged(trial: Trial, data: dict[str, Any]) -> Result:
    """Judge a record, given as plain data, against the gold of its case."""
    record, gold = read_record(data), read_record(trial.gold())
    strict = judge(record, gold, STRICT)
    return Result(
        trial=trial,
        judgements=tuple(strict),
        strict=tally(strict),
        lenient=tally(judge(record, gold, LENIENT)),
        stated=tuple(statements(record, strict)),
    )


def summarise(results: Iterable[Result]) -> Summary:
    """Sum up results."""
    results = list(results)
    right = sum(every_value_right(result.judgements) for result in results)
    return Summary(
        reports=len(results),
        whole=right / len(results) if results else 1.0,
        strict=total(result.strict for result in results),
        lenient=total(result.lenient for result in results),
    )


def by_format(results: Iterable[Result]) -> dict[str, list[Result]]:
    """Sort results by format, in the order in which the formats come."""
    return _sorted_by(results, lambda result: result.trial.format)


def by_split(results: Iterable[Result]) -> dict[str, Summary]:
    """Sum up each split."""
    return _summaries(_sorted_by(results, lambda result: result.trial.case.split))


def by_kind(results: Iterable[Result]) -> dict[str, Summary]:
    """Sum up each kind."""
    return _summaries(_sorted_by(results, lambda result: result.trial.case.kind))


def calibrate(results: Iterable[Result]) -> Calibration:
    """Compare confidence with what is right."""
    readings = [Reading(result.stated, missed_values(result.judgements)) for result in results]
    filled = bins(statement for reading in readings for statement in reading.stated)
    return Calibration(tuple(filled), expected_calibration_error(filled), tuple(review_curve(readings)))


def plain_evaluation(results: Iterable[Result], *, disagreements: bool) -> dict[str, Any]:
    """Give all figures as plain data: format -> scores, splits, kinds, calibration and, if wanted, disagreements."""
    return {
        name: _plain_summary(summarise(group))
        | {
            "splits": {split: _plain_summary(each) for split, each in by_split(group).items()},
            "kinds": {kind: _plain_summary(each) for kind, each in by_kind(group).items()},
            "calibration": _plain_calibration(calibrate(group)),
        }
        | ({"disagreements": _plain_disagreements(group)} if disagreements else {})
        for name, group in by_format(results).items()
    }


def _plain_summary(summary: Summary) -> dict[str, Any]:
    return {
        "reports": summary.reports,
        "whole_records": round(summary.whole, 4),
        "strict": plain_scores(summary.strict),
        "lenient": plain_scores(summary.lenient),
    }


def _plain_calibration(calibration: Calibration) -> dict[str, Any]:
    return {
        "expected_calibration_error": round(calibration.error, 4),
        "bins": [_rounded(asdict(each)) for each in calibration.bins],
        "review": [_rounded(asdict(each)) for each in calibration.review],
    }


def _plain_disagreements(results: Iterable[Result]) -> dict[str, list[str]]:
    return {result.trial.name: list(map(str, result.disagreements)) for result in results}


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 4) for name, figure in figures.items()}


def _sorted_by(results: Iterable[Result], key: Callable[[Result], str]) -> dict[str, list[Result]]:
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(key(result), []).append(result)
    return groups


def _summaries(groups: dict[str, list[Result]]) -> dict[str, Summary]:
    return {name: summarise(groups[name]) for name in sorted(groups)}
