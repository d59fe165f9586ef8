"""The scores of an evaluation as tables for people."""

import sys
from collections.abc import Iterable, Mapping

from extractor.cli.tables import number, show
from extractor.cli.terminal import plain
from extractor.learn.baseline import LARGEST_FALL, Comparison, Shift
from extractor.learn.corpus import Format
from extractor.learn.evaluation import Calibration, Result, Summary, by_format, by_kind, by_split, calibrate, summarise
from extractor.learn.fidelity import ALLOWED, Gap, gaps

NARROW = ("sections", "metadata", "indicators", "values", "status", "deviations")
"""Fields whose F1 has a column where there is a line for each split or kind."""


def show_scores(results: Iterable[Result]) -> None:
    """Print all figures, format by format."""
    for name, group in by_format(results).items():
        summary = summarise(group)
        _title(f"{name}: {summary.reports} reports, every value right in {_percent(summary.whole)} of them")
        _show_fields(summary)
        _show_summaries("split", by_split(group))
        _show_summaries("kind", by_kind(group))
        _show_calibration(calibrate(group))


def show_gaps(results: Iterable[Result]) -> None:
    """Print what each format loses against the text, and the reports that lose more than they may."""
    for name, group in _by_format(gaps(results)).items():
        excessive = [gap for gap in group if gap.excessive]
        _title(f"{name}: {len(excessive)} of {len(group)} reports are more than {ALLOWED[name]} below their text")
        if excessive:
            rows = ((gap.report, *_scores(gap.text, gap.own)) for gap in excessive)
            show(("report", number("values F1 as text"), number(f"as {name}")), rows)


def show_disagreements(results: Iterable[Result]) -> None:
    """Print each thing that is not as in gold, report by report."""
    for result in results:
        _title(result.trial.name)
        _lines("  ", map(str, result.disagreements) if result.disagreements else ["all agree"])


def show_comparison(comparison: Comparison | None) -> None:
    """Print what changed against a baseline, and which fields fell by more than they may."""
    if comparison is None:
        return
    _title(f"Against the baseline: {comparison.compared} reports")
    moved = [_row(each) for each in comparison.shifts if each.before != each.now]
    if moved:
        show(("format", "field", number("F1 before"), number("F1 now"), number("change"), ""), moved)
    for change in comparison.changes:
        _title(change.report)
        _lines("  + ", change.gains)
        _lines("  - ", change.losses)
    if comparison.unknown:
        _title("Not in the baseline as they are now")
        _lines("  ", comparison.unknown)
    count = len(comparison.fallen)
    _title(f"{count} fields fell by more than {LARGEST_FALL}" if count else "No field fell")


def _show_fields(summary: Summary) -> None:
    headings = ("precision", "recall", "F1", "right", "spurious", "missed", "lenient F1")
    show(
        ("field", *map(number, headings)),
        (
            (
                field,
                *_scores(each.precision, each.recall, each.f1),
                *map(str, (each.right, each.spurious, each.missed)),
                *_scores(summary.lenient[field].f1),
            )
            for field, each in summary.strict.items()
        ),
    )


def _show_summaries(of: str, summaries: Mapping[str, Summary]) -> None:
    _title(f"F1 by {of}; `whole`: share of reports with every value right")
    show(
        (of, number("reports"), *map(number, NARROW), number("whole")),
        (
            (
                name,
                str(summary.reports),
                *_scores(*(summary.strict[field].f1 for field in NARROW)),
                _percent(summary.whole),
            )
            for name, summary in summaries.items()
        ),
    )


def _show_calibration(calibration: Calibration) -> None:
    _title(f"Confidence of indicators; expected calibration error {calibration.error:.3f}")
    show(
        tuple(map(number, ("from", "indicators", "confidence", "right"))),
        ((f"{each.low:.1f}", str(each.statements), *_scores(each.confidence, each.right)) for each in calibration.bins),
    )
    _title(
        "Errors found by checking the least certain values first, of those in what was extracted and of all;\n"
        "values of missed indicators found by reading the least certain reports whole"
    )
    show(
        tuple(map(number, ("checked", "errors found", "of all", "missed found"))),
        (
            tuple(map(_percent, (each.checked, each.caught, each.caught_of_all, each.missed)))
            for each in calibration.review
        ),
    )


def _by_format(found: Iterable[Gap]) -> dict[Format, list[Gap]]:
    groups: dict[Format, list[Gap]] = {}
    for gap in found:
        groups.setdefault(gap.format, []).append(gap)
    return groups


def _title(text: str) -> None:
    sys.stdout.write(f"\n{plain(text)}\n\n")


def _lines(start: str, lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{start}{plain(line)}\n" for line in lines)


def _scores(*scores: float) -> tuple[str, ...]:
    return tuple(f"{score:.3f}" for score in scores)


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _row(shift: Shift) -> tuple[str, ...]:
    change = f"{shift.now - shift.before:+.3f}"
    return shift.format, shift.field, *_scores(shift.before, shift.now), change, "fell" if shift.fell else ""
