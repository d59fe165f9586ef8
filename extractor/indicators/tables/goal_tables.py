"""Tables of goals alone: name and number under a heading of goals, answered elsewhere in the report."""

from collections.abc import Iterator

from extractor.document import Cell, Table, filled
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.titles import is_under_goals
from extractor.indicators.words.units import adapt
from extractor.indicators.words.wording import LONGEST_NAME, tidy

LEAST_ROWS = 2
"""Rows of a name and a number that make a list of goals."""


def read_goal_table(scene: Scene, table: Table) -> list[Draft]:
    """Read rows of a name and a number under a heading of goals ("Gästnätter | 11 000"); empty for other tables."""
    if not is_under_goals(scene, table.start):
        return []
    rows = [cells for row in table.rows if len(cells := filled(row)) > 0]
    goals = [draft for cells in rows if len(cells) == 2 for draft in _goal(scene, *cells)]
    return goals if len(goals) >= LEAST_ROWS and 2 * len(goals) > len(rows) else []


def _goal(scene: Scene, label: Cell, value: Cell) -> Iterator[Draft]:
    """Give the goal of a row whose label has no number of its own, times aside, and whose value begins with one."""
    name = tidy(scene.text(label.start, label.end))
    segment = read_segment(scene, value.start, value.end)
    own = [quantity for quantity in scene.within(label.start, label.end) if quantity.unit_kind != "time"]
    if not segment.mains or not name or len(name) > LONGEST_NAME or own:
        return
    draft = Draft(name, scene.document.evidence(label.start, value.end), "prose")
    draft.listed = draft.titled = True
    draft.context = scene.text(label.start, value.end)
    draft.add("target", adapt(segment.mains[0], scene.words, name))
    for share in segment.shares:
        draft.add_group(share.group.of(share.label, target=share.quantity))
    yield draft
