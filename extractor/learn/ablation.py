"""What phrases and the trained model are worth, apart and together, on kinds of report that the model has not seen."""

from collections.abc import Collection, Iterator, Sequence

from extractor import pipeline
from extractor.candidates import Advisor
from extractor.learn.corpus import Trial
from extractor.learn.evaluation import judged
from extractor.learn.examples import Lesson
from extractor.learn.training import Settings, fitted_pipeline
from extractor.learn.ways import Outcome, Way
from extractor.record import to_plain

FOLDS = 6
"""Parts of the kinds, each of which is read by a model trained on the others."""


def ablate(trials: Sequence[Trial], lessons: Sequence[Lesson], settings: Settings) -> Iterator[Outcome]:
    """Read each report in each way, by a model trained on the lessons of other kinds; raises the errors of reading.

    Rules were made with the reports of train and dev in sight and look better there than on reports never seen; only
    of reports written since do the figures tell what each is worth.
    """
    for kinds in _folds({trial.case.kind for trial in trials}):
        model = fitted_pipeline([lesson for lesson in lessons if lesson.group not in kinds], settings)
        for trial in trials:
            if trial.case.kind in kinds:
                yield from _read(trial, {"rules": None, "model": model.advisor(alone=True), "both": model.advisor()})


def _read(trial: Trial, advisors: dict[Way, Advisor | None]) -> Iterator[Outcome]:
    source = pipeline.source_of(trial.path)
    for way, advisor in advisors.items():
        yield Outcome(way, judged(trial, to_plain(pipeline.understand(source, advisor=advisor))))


def _folds(kinds: Collection[str]) -> list[frozenset[str]]:
    """Part the kinds by name, the same way each time."""
    ordered = sorted(kinds)
    return [frozenset(ordered[start::FOLDS]) for start in range(min(FOLDS, len(ordered)))]
