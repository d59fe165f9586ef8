"""Indicators from tables whose header tells which columns hold targets and outcomes."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Cell, Table
from extractor.indicators.captions import counts, is_title
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.tables.body import State, group_of, read_rows
from extractor.indicators.tables.budgets import is_budget
from extractor.indicators.tables.cards import split_cards
from extractor.indicators.tables.columns import Header
from extractor.indicators.tables.counted import counts_goals
from extractor.indicators.tables.joined_rows import part_row
from extractor.indicators.tables.measures import shared_measure, split_measures, without_goals
from extractor.indicators.tables.nested import nesting_of, read_nested
from extractor.indicators.tables.notation_rows import spread_table
from extractor.indicators.tables.rows import Row, read_row
from extractor.indicators.tables.sheets import Sheet, is_two_sided, sheet_of, with_units
from extractor.indicators.tables.totals import adds_up, are_led, are_parts, is_total
from extractor.indicators.words.subgroups import is_group_label
from extractor.indicators.words.vocabulary import Vocabulary


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
    sheet = sheet_of(scene, table, caption, above)
    if sheet is None or _is_aside(scene, sheet, caption):
        return []
    sheet = replace(sheet, header=with_units(scene, table, sheet.header, caption))
    body = slice(sheet.header.body, None)
    nesting = nesting_of(sheet.header, sheet.texts[body], scene.words)
    if nesting is not None:
        return list(read_nested(scene, sheet.header, sheet.cells[body], nesting))
    if sheet.names and all(scene.words.tables.period_row.match(name) or is_total(name) for name in sheet.names):
        sheet = _with_groups_as_rows(sheet)
    measures = split_measures(sheet.header, scene.words)
    if (
        measures
        and sheet.header.grouping is None
        and all(_are_summed(scene, part, sheet.cells, name) for name, part in measures)
    ):
        sheet = _with_groups_as_rows(sheet)
        measures = split_measures(sheet.header, scene.words)
    if measures:
        return _read_measures(scene, sheet, measures, caption)
    return _read_whole(scene, sheet, caption, titled=is_title(scene, caption, table.start))


def _is_aside(scene: Scene, sheet: Sheet, caption: str) -> bool:
    """Tell whether a table holds no goals of the project: those of others, a budget, or how many goals there are."""
    header, texts = sheet.header, sheet.texts
    if scene.words.foreign_goals.search(header.columns[0].text):
        return True
    costs = header.having("cost")
    heads = [cell for row in texts[: header.body] for place, cell in enumerate(row) if place not in costs]
    goals = any(scene.words.tables.goal_rows.match(column.text) for column in header.columns[:2])
    budget = is_budget(heads, () if goals else sheet.names, scene.words, caption=caption)
    return budget or counts_goals(texts, header, scene.words)


def _with_groups_as_rows(sheet: Sheet) -> Sheet:
    """Take the rows of a table for groups where its header does not say of what kind they are."""
    return replace(sheet, header=replace(sheet.header, grouping=sheet.header.grouping or "other"))


def _read_whole(scene: Scene, sheet: Sheet, caption: str, *, titled: bool) -> list[Draft]:
    """Read a table of one measure: what its rows state, or the groups that they are of what it counts.

    `titled` says that the text above is a title, no sentence: it names what the rows are of.
    """
    header = sheet.header
    rows = _rows(scene, header, sheet.cells)
    measure, counted = _own_measure(sheet.texts, header, scene.words), caption if counts(caption, scene.words) else ""
    first = header.columns[0].text if _is_concrete(header) else ""
    grouped = first and any(is_group_label(row.name, scene.words) for row in rows)
    if first and (grouped or titled):
        counted = counted or first
    if header.grouping is None and (
        (adds_up(rows) and are_parts(header, rows, measure or counted)) or (titled and are_led(rows) and not measure)
    ):
        header = replace(header, grouping="other")
    if measure and header.grouping is not None:
        caption = measure
    elif grouped or not caption:
        caption = first
    drafts = read_rows(scene, header, rows, caption)
    if not header.having("outcome"):
        _open(drafts)
    return drafts or _without_total(scene, header, rows, measure or counted, caption)


def _read_measures(scene: Scene, sheet: Sheet, measures: Sequence[tuple[str, Header]], caption: str) -> list[Draft]:
    """Read a table that holds several measures one after the other; where rows are groups, also those without goals."""
    grouped = sheet.header.grouping is not None
    further = without_goals(sheet.header, sheet.texts[sheet.header.body :]) if grouped else []
    return [
        draft
        for name, part in (*measures, *further)
        for draft in _read_measure(scene, part, sheet.cells, name if grouped else caption, name)
    ]


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
    if header.grouping is None or not is_two_sided(header):
        return []
    if header.grouping == "other" and scene.words.tables.scale_step.fullmatch(counted.strip()):
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
