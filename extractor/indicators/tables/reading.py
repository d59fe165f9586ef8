"""Indicators from tables whose header tells which columns hold targets and outcomes."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.document import Cell, Table
from extractor.indicators.captions import counts, is_title
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.body import State, group_of, read_rows
from extractor.indicators.tables.budgets import is_budget
from extractor.indicators.tables.cards import split_cards
from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.counted import counts_goals
from extractor.indicators.tables.headers import has_values, read_header
from extractor.indicators.tables.joined_rows import part_row
from extractor.indicators.tables.labelled_cells import goals_in_names, header_in_cells
from extractor.indicators.tables.legends import REACH, explained
from extractor.indicators.tables.loose_goals import with_loose_goal
from extractor.indicators.tables.measures import shared_measure, split_measures, without_goals
from extractor.indicators.tables.nested import nesting_of, read_nested
from extractor.indicators.tables.notation_rows import spread_table
from extractor.indicators.tables.rows import Row, read_row
from extractor.indicators.tables.totals import adds_up, are_led, are_parts, is_total
from extractor.indicators.words.abbreviations import spelled_out
from extractor.indicators.words.subgroups import is_group_label
from extractor.indicators.words.vocabulary import Vocabulary

_PERIOD = regex.compile(
    r"^\W*(?:år\s*\d|(?:19|20)\d\d\b|q[1-4]\b|kv(?:artal)?\.?\s*\d|[hv]t\s*-?\d|(?:hösten|våren|vår|höst)\b|period\s*\d|termin\s*\d)",
    regex.IGNORECASE,
)
_LEVEL = regex.compile(
    r"\b(?:[tms]rl(?:-?\s?nivå\w*)?|nivå\w*|\w*mognads?(?:grad|nivå)?\w*|steg(?:et)?)(?:\s+(?:vid|efter)\s+\w+)?",
    regex.IGNORECASE,
)
"""A step of a scale: what several things reached of it makes no whole."""
BESIDE = 200
"""Characters above and below a table in which the unit of its numbers may be said."""
LONGEST_HEAD = 30
"""Characters of a cell in a header that stands on its side."""


def read_table(scene: Scene, table: Table, caption: str, above: Table | None = None) -> list[Draft]:
    """Read the indicators of a table; empty for tables without target or outcome columns, and for budgets.

    `caption` is the text that stands before the table: it names what the rows are groups of. `above` is the table
    before it in the section, whose header it shares when it has none of its own and as many columns.
    """
    cards = split_cards(scene, table)
    if cards:
        return [draft for card in cards for draft in read_table(scene, card, caption)]
    spread = spread_table(scene, table)
    if spread is not None:
        return read_rows(scene, spread.header, _rows(scene, spread.header, spread.cells), caption)
    texts, cells, header = _oriented(scene, table, caption)
    goes_on = above is not None and len(above.rows[0]) == len(texts[0]) and has_values(texts[0], scene.words)
    if header is None and goes_on and above is not None:
        head = scene.texts(above.rows)
        header = read_header([*head, *texts], scene.words)
        header = replace(header, body=0) if header is not None and _both_sides(header) else None
    if header is None or scene.words.foreign_goals.search(header.columns[0].text):
        return []
    costs = header.having("cost")
    heads = [cell for row in texts[: header.body] for place, cell in enumerate(row) if place not in costs]
    names = [row[0] for row in texts[header.body :] if row[0]]
    goals = any(scene.words.tables.goal_rows.match(column.text) for column in header.columns[:2])
    if is_budget(heads, () if goals else names, scene.words, caption=caption) or counts_goals(
        texts, header, scene.words
    ):
        return []
    header = replace(header, unit=_unit_beside(scene, table) or _unit_in_title(caption, scene.words))
    header = replace(header, amounts=_amounts_beside(scene, table))
    nesting = nesting_of(header, texts[header.body :], scene.words)
    if nesting is not None:
        return list(read_nested(scene, header, cells[header.body :], nesting))
    if names and header.grouping is None and all(_PERIOD.match(name) or is_total(name) for name in names):
        header = replace(header, grouping="other")
    measures = split_measures(header, scene.words)
    if measures and header.grouping is None and all(_are_summed(scene, part, cells, name) for name, part in measures):
        header = replace(header, grouping="other")
        measures = split_measures(header, scene.words)
    if measures:
        measures += without_goals(header, texts[header.body :]) if header.grouping else []
        return [
            draft
            for name, part in measures
            for draft in _read_measure(scene, part, cells, name if header.grouping else caption, name)
        ]
    rows = _rows(scene, header, cells)
    measure, counted = _own_measure(texts, header, scene.words), caption if counts(caption, scene.words) else ""
    first = header.columns[0].text if _is_concrete(header) else ""
    grouped = first and any(is_group_label(row.name, scene.words) for row in rows)
    if first and (grouped or is_title(scene, caption, table.start)):
        counted = counted or first
    if header.grouping is None and adds_up(rows) and are_parts(header, rows, measure or counted):
        header = replace(header, grouping="other")
    if header.grouping is None and is_title(scene, caption, table.start) and are_led(rows) and not measure:
        header = replace(header, grouping="other")
    if measure and header.grouping is not None:
        caption = measure
    elif grouped or not caption:
        caption = first
    drafts = read_rows(scene, header, rows, caption)
    if not header.having("outcome"):
        _open(drafts)
    return drafts or _without_total(scene, header, rows, measure or counted, caption)


def _are_summed(scene: Scene, header: Header, cells: Sequence[Sequence[Cell | None]], measure: str) -> bool:
    """Tell whether a totals row sums up what the rows above it say of a measure."""
    rows = _rows(scene, header, cells)
    return adds_up(rows) and are_parts(header, rows, measure)


def _open(drafts: Sequence[Draft]) -> None:
    """Let the rest of the report answer the goals of a table that has no column for what came of them."""
    for draft in drafts:
        if draft.values.keys() == {"target"}:
            draft.listed = draft.titled = True
            draft.context = f"{draft.context} {draft.evidence.quote}".strip()


def _own_measure(texts: Sequence[Sequence[str]], header: Header, words: Vocabulary) -> str:
    """Give what the columns say is measured; whose goal it is ("Skolans mål" beside "Skola") is nothing."""
    measure = shared_measure(header, words)
    heads = tuple(row[0].casefold().rstrip("aer") for row in texts[: header.body] if row and row[0])
    return "" if measure.endswith("s") and measure.casefold().startswith(heads) else measure


def _is_concrete(header: Header) -> bool:
    """Tell whether the first column is headed by what its rows are or are groups of ("Gruva", "Deltagare")."""
    return header.columns[0].role is None and header.grouping is None


def _without_total(scene: Scene, header: Header, rows: Sequence[Row], counted: str, caption: str) -> list[Draft]:
    """Read rows that are groups and have no total: of what is counted if anything says so, else each by itself.

    Places, ages and sexes are groups of what the text above names, whatever it says; steps of a scale have no groups.
    """
    if header.grouping is None or not _both_sides(header):
        return []
    if header.grouping == "other" and _LEVEL.fullmatch(counted.strip()):
        return read_rows(scene, replace(header, grouping=None), rows, caption)
    name = counted or (caption if header.grouping != "other" else "")
    return _only_groups(scene, header, rows, name) or read_rows(scene, replace(header, grouping=None), rows, caption)


def _only_groups(scene: Scene, header: Header, rows: Sequence[Row], measure: str) -> list[Draft]:
    """Make the indicator that `measure` names of rows that are groups and have no total."""
    filled = [row for row in rows if row.has_values]
    if not filled or not measure:
        return []
    draft = Draft(measure, filled[0].evidence, "table")
    for row in filled:
        group = group_of(header, row, State(), scene.words)
        if group is not None:
            draft.add_group(group.of(row.name, target=row.first("target"), outcome=row.first("outcome")))
    return [draft] if draft.breakdown else []


def _amounts_beside(scene: Scene, table: Table) -> str:
    """Give in what a sentence above or below a table says that its amounts are, empty for none."""
    beside = (scene.text(max(table.start - BESIDE, 0), table.start), scene.text(table.end, table.end + BESIDE))
    return next((found["unit"] for each in beside if (found := scene.words.tables.amounts.search(each))), "")


def _unit_beside(scene: Scene, table: Table) -> str:
    """Give the unit that a sentence above or below a table says its numbers have, empty for none."""
    beside = (scene.text(max(table.start - BESIDE, 0), table.start), scene.text(table.end, table.end + BESIDE))
    return next((unit for unit, pattern in scene.words.table_units if any(pattern.search(each) for each in beside)), "")


def _unit_in_title(caption: str, words: Vocabulary) -> str:
    """Give the unit of all numbers that a table's title ends in ("Elever som trivs (andel, %)"), empty for none."""
    found = words.tables.title_unit.search(caption)
    return found["unit"] if found is not None else ""


def _oriented(
    scene: Scene, table: Table, caption: str
) -> tuple[list[list[str]], Sequence[Sequence[Cell | None]], Header | None]:
    """Give the texts and cells of a table the way its header reads them: as they stand, or rows as columns."""
    texts = spelled_out(scene.texts(table.rows), caption)
    texts[0] = explained(
        texts[0], scene.text(max(table.start - REACH, 0), table.start), scene.text(table.end, table.end + REACH)
    )
    labelled = header_in_cells(texts, scene.words)
    if labelled is not None:
        return texts, table.rows, labelled
    header = read_header(texts, scene.words)
    header = with_loose_goal(scene, table, header, texts) if header is not None else None
    if header is not None and _both_sides(header):
        return texts, table.rows, header
    turned = [list(column) for column in zip(*texts, strict=True)]
    other = read_header(turned, scene.words) if len(turned) > 1 and _is_head(turned[0]) else None
    if other is not None and _both_sides(other):
        return turned, list(zip(*table.rows, strict=True)), other
    if header is None:
        return texts, table.rows, None
    settled, cells = goals_in_names(scene, header, table.rows)
    return (texts if settled is header else scene.texts(cells)), cells, settled


def has_header(scene: Scene, table: Table) -> bool:
    """Tell whether a table has a header of its own with targets and outcomes."""
    header = read_header(scene.texts(table.rows), scene.words)
    return header is not None and _both_sides(header)


def _read_measure(
    scene: Scene, header: Header, cells: Sequence[Sequence[Cell | None]], caption: str, name: str
) -> list[Draft]:
    """Read the columns of one measure of a table that holds several; without groups as rows, it ends their names."""
    drafts = read_rows(scene, header, _rows(scene, header, cells), caption)
    if header.grouping is None:
        for draft in drafts:
            draft.name = f"{draft.name}, {name}"
    else:
        for draft in drafts:
            draft.name = name
    return drafts


def _rows(scene: Scene, header: Header, cells: Sequence[Sequence[Cell | None]]) -> list[Row]:
    rows: list[Row] = []
    label = ""
    for cell_row in cells[header.body :]:
        for part in part_row(scene, header, cell_row):
            row = read_row(scene, header, part, label)
            rows.append(row)
        if not is_group_label(row.name, scene.words) and not scene.words.linking.match(row.name):
            label = row.name
    return rows


def _is_head(cells: Sequence[str]) -> bool:
    """Tell whether a first column can be a header turned on its side: a few words in each cell, no sentences."""
    return all(len(cell) <= LONGEST_HEAD for cell in cells)


def _both_sides(header: Header) -> bool:
    return bool(header.having("target", "revised")) and bool(header.having("outcome"))
