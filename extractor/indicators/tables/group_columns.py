"""Tables without goals whose columns divide what each row counts: "| Totalt | Kvinnor | Män | Under 30 år"."""

from collections.abc import Sequence

from extractor.document import Table
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.counts import counted_rows, counting_header
from extractor.indicators.tables.totals import is_total
from extractor.indicators.words.subgroups import is_group_label
from extractor.indicators.words.vocabulary import grouping_of
from extractor.indicators.words.wording import stems

LEAST_ROWS = 2
"""Rows whose women and men must add up; a single one may do so by chance."""
SEXES = ("women", "men")
"""The groups that divide a whole."""


def attach_rows(scene: Scene, drafts: list[Draft], table: Table) -> bool:
    """Make indicators of the rows of a table whose women and men add up to the whole, or divide those known.

    Only in a report that answers a goal, and in no section of needs or costs; tells whether the table is one of these.
    """
    rows = _rows(scene, table)
    if len(rows) < LEAST_ROWS or not any({"target", "outcome"} <= draft.values.keys() for draft in drafts):
        return False
    section = scene.top_section(table.start)
    if section is not None and scene.words.link_aside.search(section.title):
        return False
    known = list(drafts)
    for row in rows:
        owner = _owner(scene, known, row)
        if owner is None:
            drafts.append(row)
        else:
            owner.take(row)
    return True


def _rows(scene: Scene, table: Table) -> list[Draft]:
    """Read the rows below a head of groups; empty where one of them does not add up or is a group itself."""
    header = counting_header(scene, table)
    if header is None or len(header.having("outcome")) < len(header.columns) - 1:
        return []
    heads = [column.text for column in header.columns]
    if grouping_of(heads[0], scene.words) is not None or any(scene.words.economy.search(head) for head in heads):
        return []
    rows = list(counted_rows(scene, table, header))
    fits = len(rows) == len(table.rows) - header.body and all(_adds_up(row) and _is_counted(scene, row) for row in rows)
    return rows if fits else []


def _adds_up(row: Draft) -> bool:
    """Tell whether women and men make up the whole of what a row counts."""
    whole = row.values.get("outcome")
    if whole is None or whole.unit_kind in ("money", "percent"):
        return False
    sexes = [sub.outcome.low for sub in row.breakdown if sub.group in SEXES and sub.outcome is not None]
    return len(sexes) == len(SEXES) and sum(sexes) == whole.low


def _is_counted(scene: Scene, row: Draft) -> bool:
    """Tell whether a row names what it counts: no group, no total, no year."""
    return row.name[:1].isalpha() and not is_group_label(row.name, scene.words) and not is_total(row.name)


def _owner(scene: Scene, drafts: Sequence[Draft], row: Draft) -> Draft | None:
    """Find the indicator of the section with this outcome and a name alike, which has no groups yet."""
    section = scene.top_section(row.start)
    return next(
        (
            draft
            for draft in drafts
            if (outcome := draft.values.get("outcome")) is not None
            and outcome.low == row.values["outcome"].low
            and not draft.breakdown
            and stems(draft.name) & stems(row.name)
            and scene.top_section(draft.start) == section
        ),
        None,
    )
