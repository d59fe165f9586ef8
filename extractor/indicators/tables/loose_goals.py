"""Goals in columns whose heads alone do not say so: "Platser" beside "Inskrivna" where places were allotted."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Table
from extractor.indicators.captions import role_told
from extractor.indicators.drafts import Scene
from extractor.indicators.tables.columns import Header, is_numeric
from extractor.indicators.words.vocabulary import header_role

MOST_COLUMNS = 2
"""Columns of a table of names and one value each."""
REACH = 400
"""Characters above a table in which the text says that a column holds goals."""


def with_loose_goal(scene: Scene, table: Table, header: Header, texts: Sequence[Sequence[str]]) -> Header:
    """Take the column right before the outcome for its goal, if its head may be one and the table is about goals.

    It is if the text above it says so, or its first column ("Vad vi skulle göra | Hur många | Hur det gick").
    """
    if _is_for_the_end(scene, table, header):
        return replace(header, columns=(header.columns[0], replace(header.columns[1], role="target")))
    asked = header.having("target", "revised", "baseline") == [0]
    if header.having("target", "revised", "baseline") and not asked:
        return header
    places = [place for place in range(1, len(header.columns) - 1) if _is_before_outcome(scene, header, place)]
    body = texts[header.body :]
    if len(places) != 1 or not all(is_numeric(body, place) for place in (places[0], places[0] + 1)):
        return header
    above = scene.text(max(table.start - REACH, 0), table.start)
    if not asked and scene.words.loose_beside.search(above) is None:
        return header
    columns = list(header.columns)
    columns[0] = replace(columns[0], role="name") if asked else columns[0]
    columns[places[0]] = replace(columns[places[0]], role="target", rest="")
    columns[places[0] + 1] = replace(columns[places[0] + 1], role="outcome")
    return replace(header, columns=tuple(columns))


def _is_for_the_end(scene: Scene, table: Table, header: Header) -> bool:
    """Tell whether the only column of values is one of what shall be at the end ("Nivå vid projektslut").

    The passage above the table says then what was to be, and nothing of what came of it.
    """
    if len(header.columns) != MOST_COLUMNS or header.having("outcome") != [1]:
        return False
    if scene.words.tables.at_the_end.fullmatch(header.columns[1].text) is None:
        return False
    above = [
        block for block in scene.document.blocks if table.start - REACH <= block.start and block.end <= table.start
    ]
    return bool(above) and role_told(scene, scene.text(above[-1].start, above[-1].end)) == "target"


def _is_before_outcome(scene: Scene, header: Header, place: int) -> bool:
    """Tell whether the head of a column may be that of goals and the next one is headed as outcome."""
    column, after = header.columns[place : place + 2]
    known = header_role(after.text, scene.words) == "outcome" and after.group is None and column.group is None
    return known and scene.words.loose_goals.search(column.text) is not None
