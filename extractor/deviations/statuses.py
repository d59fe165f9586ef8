"""What the author says about an indicator: not measured, dropped, its target changed."""

from collections.abc import Iterator

from extractor.deviations.findings import Fact, Findings, Flag
from extractor.deviations.passages import sentence_at
from extractor.deviations.words import Words
from extractor.types import Evidence, Indicator

OBJECT = 40
"""Characters after the words of change in which the changed target is named."""


def not_measured(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag indicators of which the author says that they were not or could not be measured."""
    yield from (_status(each) for each in findings.indicators if each.status == "not_measured")


def cancelled(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag indicators and activities that the author says were dropped."""
    yield from (_status(each) for each in findings.indicators if each.status == "cancelled")


def revised_target(findings: Findings, words: Words) -> Iterator[Flag]:
    """Flag targets that were changed: two are stated, or a passage about the indicator says so."""
    for each in findings.indicators:
        if each.revised_target is not None:
            yield _revision(each)
            continue
        place = _revision_said(each, findings, words)
        if place is not None:
            yield Flag((place,), each, severity="info", wording="revised_target_unnamed")


def _status(indicator: Indicator) -> Flag:
    target = indicator.revised_target or indicator.target
    expected = target.low if target else None
    return Flag((indicator.evidence, *indicator.comments[:1]), indicator, expected=expected)


def _revision(indicator: Indicator) -> Flag:
    revised, target = indicator.revised_target, indicator.target
    assert revised is not None
    if target is None:
        return Flag((revised.evidence,), indicator, observed=revised.low, wording="revised_target_unnamed")
    facts: dict[str, Fact] = {"target": target, "revised": revised}
    ratio = round(revised.low / target.low, 4) if target.low else None
    return Flag((target.evidence, revised.evidence), indicator, None, target.low, revised.low, ratio, facts=facts)


def _revision_said(indicator: Indicator, findings: Findings, words: Words) -> Evidence | None:
    """Find the sentence that says that this indicator's target was changed, not another's."""
    text = findings.document.text
    for comment in (indicator.evidence, *indicator.comments):
        for match in words.revision.finditer(text, comment.start, comment.end):
            start, end = sentence_at(text, match.start(), comment.start, comment.end)
            said = (text[start:end], text[match.start() : min(end, match.end() + OBJECT)])
            if not _is_of_another(match.start(), indicator, findings) and not any(
                _speaks_of_another(part, indicator, findings, words) for part in said
            ):
                return findings.document.evidence(start, end)
    return None


def _is_of_another(place: int, indicator: Indicator, findings: Findings) -> bool:
    """Tell whether a table's row changes another's goal alone: one below columns of goals ("Ändrat mål | | 10 |")."""
    text = findings.document.text
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    others = (each.revised_target for each in findings.indicators if each is not indicator)
    changed = any(goal is not None and start <= goal.evidence.start < end for goal in others)
    return changed and "\t" in text[start:end]


def _speaks_of_another(sentence: str, indicator: Indicator, findings: Findings, words: Words) -> bool:
    """Tell whether a sentence names another indicator and not this one."""
    found = words.naming(sentence)
    own = words.naming(indicator.name)
    if own & found:
        return False
    others = [words.naming(each.name) - own for each in findings.indicators if each.key != indicator.key]
    return any(other & found for other in others)
