"""People who are neither women nor men, by arithmetic: those who make up the whole with them."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.indicators.drafts import Draft
from extractor.types import Subgroup


def settle_genders(drafts: Sequence[Draft]) -> None:
    """Tell the group that adds up to the outcome with women and men to be of another gender ("två förda som annat")."""
    for draft in drafts:
        rest = _rest(draft)
        if rest is not None:
            draft.breakdown[draft.breakdown.index(rest)] = replace(rest, dimension="gender", group="other")


def _rest(draft: Draft) -> Subgroup | None:
    """Give the only group of an indicator beside women and men, if the three add up to the outcome."""
    outcome = draft.values.get("outcome")
    told = [sub for sub in draft.breakdown if sub.outcome and sub.dimension in ("gender", "other")]
    genders = {sub.group: sub for sub in told if sub.dimension == "gender"}
    others = [sub for sub in told if sub.dimension == "other"]
    if outcome is None or outcome.unit_kind == "percent" or set(genders) != {"women", "men"} or len(others) != 1:
        return None
    total = sum(sub.outcome.low for sub in told if sub.outcome)
    return others[0] if round(total - outcome.low, 4) == 0 else None
