"""Signs of the groups into which an indicator is broken down: parts that add up are a proof."""

from collections import defaultdict
from collections.abc import Iterator

import regex

from extractor.indicators.confidence.survey import Found, Survey, in_table
from extractor.indicators.drafts import Draft
from extractor.types import Quantity, Subgroup

NAMED = frozenset({"geography", "size", "sector", "other"})
"""Dimensions whose groups are known by their labels."""
LONGEST_LABEL = 2
"""Words of a label; a longer one is a piece of a sentence."""
_DIGIT = regex.compile(r"\d")


def of_groups(survey: Survey, draft: Draft) -> Found:
    """Give the signs of an indicator's groups."""
    groups, outcome = draft.breakdown, draft.values.get("outcome")
    if not groups:
        yield "ungrouped_among_grouped", survey.grouped
        return
    named = [group for group in groups if group.dimension in NAMED]
    yield "groups", True
    yield "groups_in_lines", draft.origin == "lines"
    yield "groups_in_prose", draft.origin == "prose"
    yield "groups_of_years", any(each.dimension == "other" and _DIGIT.search(each.label) for each in groups)
    yield "group_of_own_name", not in_table(draft) and any(each.dimension == "other" for each in groups)
    yield "group_with_long_name", any(len(each.label.split()) > LONGEST_LABEL for each in named)
    yield "one_named_group", len(named) == 1
    yield "goal_of_group_alone", outcome is not None and any(each.target and not each.outcome for each in groups)
    yield (
        "group_of_other_kind",
        any(
            each.outcome is not None and outcome is not None and each.outcome.unit_kind != outcome.unit_kind
            for each in groups
        ),
    )
    yield from _of_sums(draft)


def _of_sums(draft: Draft) -> Found:
    wholes = {"outcome": draft.values.get("outcome"), "target": draft.values.get("revised", draft.values.get("target"))}
    sums = [
        (dimension, whole.low, numbers)
        for role, whole in wholes.items()
        if whole is not None and whole.unit_kind != "percent"
        for dimension, numbers in _by_dimension(draft.breakdown, role, whole)
    ]
    several = [each for each in sums if len(each[2]) > 1]
    yield "groups_add_up", any(round(sum(numbers) - whole, 4) == 0 for _, whole, numbers in several)
    yield (
        "groups_do_not_add_up",
        any(dimension == "gender" and round(sum(numbers) - whole, 4) != 0 for dimension, whole, numbers in several),
    )
    yield "group_above_whole", any(number > whole for _, whole, numbers in sums for number in numbers)


def _by_dimension(groups: list[Subgroup], role: str, whole: Quantity) -> Iterator[tuple[str, list[float]]]:
    """Give each dimension's numbers of the kind of the whole."""
    found: dict[str, list[float]] = defaultdict(list)
    for group in groups:
        number = group.outcome if role == "outcome" else group.target
        if number is not None and number.unit_kind == whole.unit_kind:
            found[group.dimension].append(number.low)
    yield from found.items()
