"""The list of rules. A new rule is a function in the file of its theme and one line here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.deviations import arithmetic, form, groups, statements, statuses, targets, units
from extractor.deviations.explanations import causes, explanation
from extractor.deviations.findings import Findings, Flag
from extractor.deviations.messages import Lang, message
from extractor.deviations.words import Words
from extractor.types import Deviation, DeviationKind, Severity

EXPLAINED: frozenset[DeviationKind] = frozenset(
    {
        "shortfall",
        "overshoot",
        "exceeded_limit",
        "missing_outcome",
        "not_measured",
        "cancelled",
        "revised_target",
        "not_comparable",
    }
)
"""Deviations for which an author gives a reason; the others are slips of the report."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check of a report: `code` is the kind of deviation it finds, `severity` what a flag has unless it says more."""

    code: DeviationKind
    severity: Severity
    title: str
    check: Callable[[Findings, Words], Iterator[Flag]]


_RULES = (
    Rule("shortfall", "moderate", "The outcome is below its target", targets.shortfall),
    Rule("overshoot", "info", "The outcome is more than 5 % above its target", targets.overshoot),
    Rule("exceeded_limit", "moderate", "The outcome is above a target that is a limit", targets.exceeded_limit),
    Rule("missing_outcome", "moderate", "A target without an outcome anywhere in the report", targets.missing_outcome),
    Rule("missing_target", "info", "An outcome without a target anywhere in the report", targets.missing_target),
    Rule("not_measured", "moderate", "The author says that it was not measured", statuses.not_measured),
    Rule("cancelled", "moderate", "The author says that it was dropped", statuses.cancelled),
    Rule("revised_target", "info", "The author says that the target was changed", statuses.revised_target),
    Rule("breakdown_mismatch", "moderate", "Groups do not add up, or one exceeds the total", groups.breakdown_mismatch),
    Rule(
        "unit_mismatch", "info", "Label and value, or target and outcome, count different things", units.unit_mismatch
    ),
    Rule("contradiction", "moderate", "Two statements of one indicator disagree", statements.contradiction),
    Rule("arithmetic", "minor", "A stated percentage or sum does not follow from its numbers", arithmetic.arithmetic),
    Rule("not_comparable", "info", "Target and outcome cannot be made comparable", targets.not_comparable),
    Rule("unanswered_section", "minor", "A section that the form requires has no answer", form.unanswered_section),
    Rule(
        "invalid_metadata",
        "moderate",
        "A wrong check digit, a period that ends before it begins",
        form.invalid_metadata,
    ),
)


def rules() -> tuple[Rule, ...]:
    """Give all rules, in the order in which their deviations are reported for one indicator."""
    return _RULES


def find(findings: Findings, words: Words, *, lang: Lang = "sv") -> tuple[Deviation, ...]:
    """Find the deviations of a report: by indicator in reading order, those of the report itself last.

    `lang` is the language of the messages.
    """
    order = {indicator.id: place for place, indicator in enumerate(findings.indicators)}
    found = [
        (order.get(flag.indicator.id, len(order)) if flag.indicator else len(order), place, flag, rule)
        for place, rule in enumerate(_RULES)
        for flag in rule.check(findings, words)
    ]
    found.sort(key=lambda entry: entry[:2])
    return tuple(_deviation(flag, rule, findings, words, lang) for _, _, flag, rule in found)


def _deviation(flag: Flag, rule: Rule, findings: Findings, words: Words, lang: Lang) -> Deviation:
    explains = rule.code in EXPLAINED and flag.indicator is not None
    reasons = explanation(flag.indicator, words) if explains and flag.indicator else ()
    return Deviation(
        kind=rule.code,
        severity=flag.severity or rule.severity,
        indicator=flag.indicator.id if flag.indicator else None,
        subgroup=flag.subgroup.group if flag.subgroup else None,
        expected=flag.expected,
        observed=flag.observed,
        ratio=flag.ratio,
        basis=flag.basis,
        message=message(flag, rule.code, words, lang),
        evidence=flag.evidence,
        explanation=reasons,
        cause=causes(findings.document, reasons, words),
    )
