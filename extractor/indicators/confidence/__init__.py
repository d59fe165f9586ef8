"""How sure an indicator is: the signs that its values are right or wrong, weighed together."""

from collections.abc import Sequence

from extractor.indicators.confidence.groups import of_groups
from extractor.indicators.confidence.names import of_name
from extractor.indicators.confidence.opinions import of_opinions
from extractor.indicators.confidence.report import of_report
from extractor.indicators.confidence.surroundings import of_surroundings
from extractor.indicators.confidence.survey import Signs, survey
from extractor.indicators.confidence.values import of_values
from extractor.indicators.drafts import Draft, Scene

__all__ = ["Signs", "rate", "signs_of"]


def rate(scene: Scene, drafts: Sequence[Draft]) -> list[float]:
    """Give the probability, 0..1, that each indicator of a report is right in all it states."""
    return [scene.words.doubts.confidence(signs) for signs in signs_of(scene, drafts)]


def signs_of(scene: Scene, drafts: Sequence[Draft]) -> list[Signs]:
    """Give each indicator's signs by name; what is not there is left out, `drafts` being all of the report."""
    seen = survey(scene, drafts)
    themes = (of_values, of_groups, of_name, of_surroundings, of_opinions, of_report)
    return [{name: float(value) for theme in themes for name, value in theme(seen, draft) if value} for draft in drafts]
