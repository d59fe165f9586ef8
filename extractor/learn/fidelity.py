"""What a format loses against the text: reports whose values score lower in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.learn.corpus import Format
from extractor.learn.evaluation import Result

ALLOWED: Mapping[Format, float] = {"pdf": 0.01, "docx": 0.01, "scan": 0.05}
"""By how much a report's values F1 may be below its text's."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A report in a format, its values F1 as text and in the format."""

    report: str
    format: Format
    text: float
    own: float

    @property
    def lost(self) -> float:
        """Give how much is lost; negative where the format scores higher."""
        return self.text - self.own

    @property
    def excessive(self) -> bool:
        """Tell whether more is lost than may be."""
        return self.lost > ALLOWED[self.format]


def gaps(results: Iterable[Result]) -> list[Gap]:
    """Compare each report with its text, the largest loss first; reports without a text are left out."""
    results = list(results)
    texts = {result.trial.case: _values(result) for result in results if result.trial.format == "text"}
    found = [
        Gap(result.trial.name, result.trial.format, texts[result.trial.case], _values(result))
        for result in results
        if result.trial.format != "text" and result.trial.case in texts
    ]
    return sorted(found, key=lambda gap: (-gap.lost, gap.report))


def _values(result: Result) -> float:
    return result.strict["values"].f1
