"""Indicators of a report: from tables, labelled lines and prose, each with target, outcome and breakdown."""

from collections.abc import Collection
from dataclasses import replace

import regex

from extractor.candidates import Advisor, Candidate
from extractor.document import Block, Cell, Document, Table
from extractor.indicators.answers.linking import link
from extractor.indicators.answers.measured import answer_by_measurements
from extractor.indicators.answers.reading import read_answered_goals
from extractor.indicators.assemble import assemble, sift
from extractor.indicators.catalogue import Catalogue, compile_catalogue
from extractor.indicators.comments import CommentWords, attach_comments, compile_comment_words
from extractor.indicators.confidence import Signs, signs_of
from extractor.indicators.drafts import Draft, Scene, set_scene
from extractor.indicators.lines.dropped import read_dropped
from extractor.indicators.lines.labels import opens_with_label, read_labels
from extractor.indicators.lines.reading import read_line
from extractor.indicators.lines.state import Reading
from extractor.indicators.naming import name_by_catalogue
from extractor.indicators.prose import asking
from extractor.indicators.prose.late import attach_group_outcomes, attach_groups, attach_percentages
from extractor.indicators.prose.naming import name_drafts
from extractor.indicators.prose.partition import attach_parts
from extractor.indicators.prose.single import read_single_goals
from extractor.indicators.tables.apart import read_apart
from extractor.indicators.tables.cards import read_fields
from extractor.indicators.tables.fractions import fraction_rows
from extractor.indicators.tables.goal_tables import read_goal_table
from extractor.indicators.tables.group_tables import attach_table, hang_parts
from extractor.indicators.tables.reading import has_header, read_table
from extractor.indicators.words.doubts import Doubts, compile_doubts
from extractor.indicators.words.revisions import apply_revisions
from extractor.indicators.words.vocabulary import Role, Vocabulary, compile_vocabulary
from extractor.indicators.words.wording import tidy
from extractor.types import Indicator, Quantity, Section

__all__ = [
    "Catalogue",
    "CommentWords",
    "Doubts",
    "Signs",
    "Vocabulary",
    "attach_comments",
    "candidates",
    "compile_catalogue",
    "compile_comment_words",
    "compile_doubts",
    "compile_vocabulary",
    "extract",
    "name_by_catalogue",
    "signs",
]

LEAST_ROWS = 2
"""Rows of names with labelled values that make a table a list of lines."""
LONGEST_CAPTION = 160
_RUN_IN = regex.compile(
    r"(?![^.]{0,60}\b(?:är|har|hade|ska|skulle|visar|blev|var|finns|fick|kan|framgår|redovisas|följer|gäller)\b)"
    r"(?P<name>\p{Lu}\p{L}+(?:\s+\p{L}+){1,5})\.\s+(?=\p{Lu})"
)
"""A name that opens the paragraph above a table: no sentence, for it has no verb."""
_SHOWN = regex.compile(
    r"\btabell(?:en)?(?:\s+\d+)?\s+(?:nedan\s+)?(?:visar|redovisar)\s+(?P<name>(?:andel|antal)[^.:\n]{5,90})(?:[.:]|$)",
    regex.IGNORECASE,
)
"""A sentence that says what a table shows."""
"""Characters; a longer passage before a table is prose."""


def extract(
    document: Document,
    sections: tuple[Section, ...],
    quantities: tuple[Quantity, ...],
    words: Vocabulary,
    advisor: Advisor | None = None,
) -> tuple[Indicator, ...]:
    """Extract the indicators of a document, in reading order; an advisor has a say on numbers of running text."""
    scene = _advised(set_scene(document, sections, quantities, words), advisor)
    return assemble(scene, _drafts(scene))


def signs(
    document: Document, sections: tuple[Section, ...], quantities: tuple[Quantity, ...], words: Vocabulary
) -> tuple[Signs, ...]:
    """Give the signs by which the confidence of each indicator is told, in the order of `extract`."""
    scene = set_scene(document, sections, quantities, words)
    drafts = _drafts(scene)
    return tuple(signs_of(scene, drafts)) if assemble(scene, drafts) else ()


def _drafts(scene: Scene) -> list[Draft]:
    """Read all that may be an indicator and give what becomes one, in reading order."""
    document, sections = scene.document, scene.sections
    reading = Reading(scene)
    numbered, read = read_answered_goals(scene)
    reading.drafts.extend(numbered)
    headings = {section.evidence.start: section for section in sections}
    caption = ""
    above: Table | None = None
    unread: list[tuple[Table, str]] = []
    for block in document.blocks:
        section = headings.get(block.start)
        is_heading = section is not None and section.evidence.end <= block.end + 1
        if any(start <= block.start and block.end <= end for start, end in read):
            reading.close(block.start)
            continue
        if section is not None and is_heading and not read_labels(scene, block.start, block.end):
            reading.heading(section.title, block.start, block.end)
            caption, above = section.title, None
        elif block.kind == "table" and block.table is not None:
            table = document.tables[block.table]
            if not _table(scene, reading, table, caption, above):
                unread.append((table, caption))
            above = table if has_header(scene, table) else above
        elif not _guidance(sections, scene, block):
            _lines(scene, reading, block, read)
            caption = _caption(scene, block) or caption
    apart, unread = read_apart(scene, unread)
    drafts = sorted([*reading.finish(len(document.text)), *apart], key=lambda draft: draft.start)
    passages = [b for b in document.blocks if b.kind != "table" and not _guidance(sections, scene, b)]
    answer_by_measurements(scene, drafts, [table for table, _ in unread])
    drafts = link(scene, [*drafts, *read_single_goals(scene, passages)], passages)
    drafts = apply_revisions(scene, [draft for draft in drafts if not draft.tentative or draft.status != "reported"])
    drafts = [*drafts, *read_dropped(scene, drafts)]
    attach_groups(scene, drafts, passages)
    attach_percentages(scene, drafts)
    attach_group_outcomes(scene, drafts)
    attach_parts(scene, drafts)
    for table, words_above in unread:
        attach_table(scene, drafts, table, words_above)
    name_drafts(scene, drafts)
    return sift(scene, drafts)


def _advised(scene: Scene, advisor: Advisor | None) -> Scene:
    """Add what a model says of the numbers of running text."""
    if advisor is None:
        return scene
    if advisor.alone:
        scene = replace(scene, words=replace(scene.words, cues=()))
    return replace(scene, opinions=asking.ask(scene, _passages(scene), advisor.judge))


def candidates(
    document: Document, sections: tuple[Section, ...], quantities: tuple[Quantity, ...], words: Vocabulary
) -> tuple[Candidate, ...]:
    """Give the numbers of a document's running text as a trained model is asked about them."""
    scene = set_scene(document, sections, quantities, words)
    return tuple(asking.candidates(scene, _passages(scene)))


def _passages(scene: Scene) -> list[Block]:
    """Give the blocks of running text: no tables, headings, or printed guidance."""
    headings = scene.headings()
    return [
        block
        for block in scene.document.blocks
        if block.kind != "table" and block.start not in headings and not _guidance(scene.sections, scene, block)
    ]


def _table(scene: Scene, reading: Reading, table: Table, caption: str, above: Table | None) -> bool:
    """Read a table by its header; one without such a header as a list of lines, label and value in one row.

    Tells whether the table was of either kind.
    """
    drafts: list[Draft] = []
    fractions = fraction_rows(scene, table)
    for start, end in fractions:
        read_line(reading, start, end)
    if fractions:
        return True
    listed = _is_labelled_list(scene, table)
    if not listed:
        drafts = read_fields(scene, table) or read_table(scene, table, caption, above) or read_goal_table(scene, table)
    if drafts:
        reading.close(table.start)
        reading.drafts.extend(hang_parts(scene, reading.drafts, drafts))
        return True
    if not listed and not any(
        row and row[0] and opens_with_label(scene, row[0].start, row[0].end) for row in table.rows
    ):
        return False
    for row in table.rows:
        cells = [cell for cell in row if cell is not None and cell.end > cell.start]
        if listed:
            for cell in cells:
                read_line(reading, cell.start, cell.end)
        elif cells:
            read_line(reading, cells[0].start, cells[-1].end)
    return True


def _is_labelled_list(scene: Scene, table: Table) -> bool:
    """Tell whether rows hold a name and one cell with labels of its own ("Svetsning .... plan 45, genomfört 41")."""
    pairs = [
        cells
        for row in table.rows
        if len(cells := [cell for cell in row if cell is not None and cell.end > cell.start]) == 2
    ]
    labelled = [name for name, value in pairs if {"target", "outcome"} <= _roles(scene, value)]
    return len(labelled) >= LEAST_ROWS and 2 * len(labelled) >= len(table.rows)


def _roles(scene: Scene, cell: Cell) -> set[Role]:
    return {label.role for label in read_labels(scene, cell.start, cell.end)}


def _lines(scene: Scene, reading: Reading, block: Block, read: Collection[tuple[int, int]]) -> None:
    """Read the lines of a block but those that have been read as goals by number."""
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


def _guidance(sections: tuple[Section, ...], scene: Scene, block: Block) -> bool:
    """Tell whether a block is the form's printed guidance."""
    section = scene.section_at(block.start)
    return section is not None and section.instruction is not None and block.end <= section.answer_start


def _caption(scene: Scene, block: Block) -> str:
    text = scene.text(block.start, block.end).strip()
    shown = _SHOWN.search(text)
    if shown is not None:
        return tidy(shown["name"])
    opening = _RUN_IN.match(text)
    if opening is not None:
        return tidy(opening["name"])
    return text.rstrip(":") if len(text) <= LONGEST_CAPTION else ""
