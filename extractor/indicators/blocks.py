"""The blocks of a report read one after the other: tables by their headers, everything else line by line."""

from collections.abc import Collection, Sequence

from extractor.document import Block, Cell, Table, filled
from extractor.indicators.answers.apart import read_apart
from extractor.indicators.answers.keyed import read_keyed
from extractor.indicators.answers.reading import read_answered_goals
from extractor.indicators.captions import caption_of
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.lines.labels import opens_with_label, read_labels
from extractor.indicators.lines.reading import read_line
from extractor.indicators.lines.state import Reading
from extractor.indicators.tables.cards import read_fields
from extractor.indicators.tables.fractions import fraction_rows
from extractor.indicators.tables.goal_tables import read_goal_table
from extractor.indicators.tables.group_tables import hang_parts
from extractor.indicators.tables.reading import read_table
from extractor.indicators.tables.role_rows import read_role_rows
from extractor.indicators.tables.sheets import has_header
from extractor.indicators.words.vocabulary import Role

LEAST_SHARES = 3
"""Shares that a row has which parts a hundred percent,"""
ROUNDED = 2
"""and how far they may be off in all."""
LEAST_ROWS = 2
"""Rows of names with labelled values that make a table a list of lines."""
Captioned = tuple[Table, str]
"""A table and what stands above it."""


def read_blocks(scene: Scene) -> tuple[list[Draft], list[Captioned]]:
    """Read the blocks of a report: its indicators in reading order, and the tables that told none by themselves."""
    reading = Reading(scene)
    keyed, read = read_keyed(scene)
    answered, told = ([], []) if keyed else read_answered_goals(scene)
    reading.drafts.extend([*keyed, *answered])
    read = [*read, *told]
    headings = {section.evidence.start: section for section in scene.sections}
    caption = ""
    since: list[Block] = []  # passages behind it; whether one is a caption is asked only where a table follows
    above: Table | None = None
    unread: list[Captioned] = []
    for block in scene.document.blocks:
        section = headings.get(block.start)
        is_heading = section is not None and section.evidence.end <= block.end + 1
        if any(start <= block.start and block.end <= end for start, end in read):
            reading.close(block.start)
        elif section is not None and is_heading and not read_labels(scene, block.start, block.end):
            reading.heading(section, block.start, block.end)
            caption, since, above = section.title, [], None
        elif block.kind == "table" and block.table is not None:
            table = scene.document.tables[block.table]
            caption, since = _nearest(scene, since) or caption, []
            if not _read_table(scene, reading, table, caption, above):
                unread.append((table, caption))
            above = table if has_header(scene, table) else above
        elif not scene.is_guidance(block):
            _read_lines(scene, reading, block, read)
            since.append(block)
    apart, unread = read_apart(scene, unread)
    drafts = [*reading.finish(len(scene.document.text)), *apart]
    return sorted(drafts, key=lambda draft: draft.start), unread


def _nearest(scene: Scene, passages: Sequence[Block]) -> str:
    """Give the caption that the last passage with one gives what follows; empty where none has."""
    return next((caption for block in reversed(passages) if (caption := caption_of(scene, block))), "")


def _read_table(scene: Scene, reading: Reading, table: Table, caption: str, above: Table | None) -> bool:
    """Read a table by its header; one without such a header as a list of lines, label and value in one row.

    Tells whether the table was of either kind.
    """
    drafts: list[Draft] = []
    if _tells_shares(scene, table):
        return False
    fractions = fraction_rows(scene, table)
    for start, end in fractions:
        read_line(reading, start, end)
    if fractions:
        return True
    listed = _is_labelled_list(scene, table)
    if not listed:
        drafts = (
            read_role_rows(scene, table)
            or read_fields(scene, table)
            or read_table(scene, table, caption, above)
            or read_goal_table(scene, table)
        )
    if drafts:
        reading.close(table.start)
        reading.drafts.extend(hang_parts(scene, reading.drafts, drafts))
        return True
    if not listed and not any(
        row and row[0] and opens_with_label(scene, row[0].start, row[0].end) for row in table.rows
    ):
        return False
    for row in table.rows:
        cells = filled(row)
        if listed:
            for cell in cells[-2:]:  # what stands before name and value are codes and the like
                read_line(reading, cell.start, cell.end)
        elif cells:
            read_line(reading, cells[0].start, cells[-1].end)
    return True


def _tells_shares(scene: Scene, table: Table) -> bool:
    """Tell whether most rows part a hundred percent, as answers to a survey do ("Bra resultat | 62 | 25 | 13")."""
    rows = [[scene.first(cell.start, cell.end) for cell in filled(row)[1:]] for row in table.rows[1:]]
    shares = [[number.low for number in row if number is not None and number.unit_kind == "percent"] for row in rows]
    whole = [row for row in shares if len(row) >= LEAST_SHARES and abs(sum(row) - 100) <= ROUNDED]
    return 2 * len(whole) > len(rows)


def _is_labelled_list(scene: Scene, table: Table) -> bool:
    """Tell whether rows end in a name and a cell with labels of its own ("Svetsning .... plan 45, genomfört 41")."""
    rows = map(filled, table.rows)
    labelled = [cells for cells in rows if len(cells) > 1 and {"target", "outcome"} <= _roles(scene, cells[-1])]
    return len(labelled) >= LEAST_ROWS and 2 * len(labelled) >= len(table.rows)


def _roles(scene: Scene, cell: Cell) -> set[Role]:
    return {label.role for label in read_labels(scene, cell.start, cell.end)}


def _read_lines(scene: Scene, reading: Reading, block: Block, read: Collection[tuple[int, int]]) -> None:
    """Read the lines of a block but those that have been read as goals answered elsewhere."""
    start = block.start
    marker = (block.marker or "•") if block.kind == "item" else None
    if reading.open is not None and reading.open.listed and not block.level > reading.open.level:
        reading.close(start)
    for part in scene.text(block.start, block.end).split("\n"):
        if any(first <= start and start + len(part) <= last for first, last in read):
            start += len(part) + 1
            continue
        read_line(reading, start, start + len(part), block.level, marker=marker)
        marker = None if marker is None else ""
        start += len(part) + 1
