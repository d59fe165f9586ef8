"""Tables that a page cut in pieces: the pieces joined, repeated headers dropped, cut rows made whole."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

import regex

from extractor.layout.mending import SHORT_WORD, Vocabulary, append
from extractor.layout.pieces import CellDraft, Element, RowDraft, TableDraft

EDGE_TOLERANCE = 4.0
"""Points by which the columns of two pieces of one table may differ."""
HEADER_CELL = 45
"""Longest text, in characters, of a header's cell without bold type to tell it."""

_ENDED = regex.compile(r"[.!?:;…)\]\"”’»]$|\d$|%$")
_SENTENCE_END = regex.compile(r"[.!?…][)\]\"”’»]*$")
_BRACKET = regex.compile(r"\(\p{Ll}")
_LAST_WORD = regex.compile(r"[\p{L}]+$")


def join_pieces(elements: Iterable[Element], vocabulary: Vocabulary) -> list[Element]:
    """Join tables that stand next to each other when they are pieces of one; make rows whole that were cut."""
    groups: list[list[Element]] = []
    for element in elements:
        last = groups[-1][-1] if groups else None
        if isinstance(element, TableDraft) and isinstance(last, TableDraft) and _one_table(last, element):
            groups[-1].append(element)
        else:
            groups.append([element])
    return [_joined(group, vocabulary) if isinstance(group[0], TableDraft) else group[0] for group in groups]


def _one_table(above: TableDraft, below: TableDraft) -> bool:
    if above.width != below.width or above.width < 2 or not above.rows or not below.rows:
        return False
    if _tell_the_same(above, below):
        return False
    if above.page is not None and below.page is not None:
        if below.page != above.page + 1 or not _same_outline(above.edges, below.edges):
            return False
        if not _same_edges(above.edges, below.edges) and looks_like_header(below.rows[0]):
            return texts(above.rows[0]) == texts(below.rows[0])
    elif not above.rows[0] or not below.rows[0]:
        return False
    first, second = above.rows[0], below.rows[0]
    if texts(first) == texts(second):
        return True
    if is_header(first, above) and is_header(second, below):
        return False
    return above.page is not None or not looks_like_header(second) or not looks_like_header(first)


def _tell_the_same(above: TableDraft, below: TableDraft) -> bool:
    """Whether two tables are a form filled in twice, label to the left: most labels of one are labels of the other."""
    if above.width != 2 or texts(above.rows[0]) == texts(below.rows[0]):
        return False
    labels, others = ([text for row in table.rows if (text := texts(row)[0])] for table in (above, below))
    if len(set(labels)) < len(labels):
        return False
    return len({*labels} & {*others}) >= max(2, 0.5 * min(len(labels), len(others)))


def _same_outline(left: Sequence[float], right: Sequence[float]) -> bool:
    """Whether two pieces are equally wide; programs that fit columns to their text do so for each page anew."""
    return abs((right[-1] - right[0]) - (left[-1] - left[0])) <= EDGE_TOLERANCE


def _same_edges(left: Sequence[float], right: Sequence[float]) -> bool:
    shift = right[0] - left[0]
    return all(abs(b - a - shift) <= EDGE_TOLERANCE for a, b in zip(left, right, strict=True))


def texts(row: RowDraft) -> list[str]:
    """Give the row's texts without case and surplus blanks, to compare rows by."""
    return [" ".join(cell.text.casefold().split()) if cell else "" for cell in row]


def is_header(row: RowDraft, table: TableDraft) -> bool:
    """Whether a row is a header by its type: bold throughout, above rows that are not."""
    cells = [cell for cell in row if cell and cell.stretches]
    if not cells or not all(cell.bold for cell in cells):
        return False
    return len(table.rows) == 1 or not all(
        cell.bold for other in table.rows[1:] for cell in other if cell and cell.stretches
    )


def looks_like_header(row: RowDraft) -> bool:
    """Whether a row is a header by its words: every cell short, with letters, without figures or a full stop."""
    found = [text for text in texts(row) if text]
    return len(found) == len(row) and all(
        len(text) <= HEADER_CELL and not any(c.isdigit() for c in text) and not _SENTENCE_END.search(text)
        for text in found
    )


def _joined(group: Sequence[Element], vocabulary: Vocabulary) -> TableDraft:
    pieces = [piece for piece in group if isinstance(piece, TableDraft)]
    header = _header(pieces)
    first = pieces[0]
    rows = list(first.rows)
    if header and texts(rows[0]) != texts(header[0]):
        rows = header + rows
    whole = TableDraft([], first.ruled, first.page, first.edges)
    _add_rows(whole, rows, cut=False, vocabulary=vocabulary)
    for piece in pieces[1:]:
        _add_rows(whole, _body(piece, header or first.rows[:1]), cut=True, vocabulary=vocabulary)
    return whole


def _header(pieces: Sequence[TableDraft]) -> list[RowDraft]:
    """Give the header rows that pieces repeat; the first piece may lack a header that all the others have."""
    if len(pieces) < 2:
        return []
    others = [piece.rows[0] for piece in pieces[1:]]
    same = texts(others[0])
    if any(texts(row) != same for row in others):
        return []
    if texts(pieces[0].rows[0]) == same:
        return _repeated(pieces)
    return [others[0]] if is_header(others[0], pieces[1]) else []


def _repeated(pieces: Sequence[TableDraft]) -> list[RowDraft]:
    header: list[RowDraft] = []
    for rows in zip(*(piece.rows for piece in pieces), strict=False):
        if any(texts(row) != texts(rows[0]) for row in rows) or not any(texts(rows[0])):
            break
        header.append(rows[0])
    return header


def _body(piece: TableDraft, header: Sequence[RowDraft]) -> list[RowDraft]:
    """Give a piece's rows without the header rows that it repeats."""
    rows = list(piece.rows)
    for row in header:
        if rows and any(texts(row)) and texts(rows[0]) == texts(row):
            rows.pop(0)
    return rows


def _add_rows(table: TableDraft, rows: Sequence[RowDraft], *, cut: bool, vocabulary: Vocabulary) -> None:
    for index, row in enumerate(rows):
        if table.rows and row_continues(table.rows[-1], row, cut=cut and index == 0):
            _merge(table.rows[-1], row, vocabulary)
        else:
            table.rows.append(row)


def row_continues(above: RowDraft, row: RowDraft, *, cut: bool) -> bool:
    """Whether a row is the rest of the row above it, at a cut between pages or in the middle of a page.

    Its first cell is empty or, at a cut, goes on in the middle of a sentence, as some cell does. In the middle of a
    page nothing may speak against it: a row with a ruling of its own, whose cells begin where the ones above have
    ended, is a new row. At a cut it is enough that no cell has ended.
    """
    first = row[0]
    if not cut and first is not None and first.stretches:
        return False
    filled = [
        (upper.text if upper else "", lower.text)
        for upper, lower in zip_longest(above, row)
        if lower is not None and lower.stretches
    ]
    if not filled:
        return False
    going_on = [goes_on(upper, lower) for upper, lower in filled]
    ended = [not upper or (_ENDED.search(upper) is not None and not lower[0].islower()) for upper, lower in filled]
    if first is not None and first.stretches:
        return going_on[0] and all(on or not end for end, on in zip(ended, going_on, strict=True))
    if cut:
        return any(going_on) or not any(ended)
    return any(going_on) and not any(end and not on for end, on in zip(ended, going_on, strict=True))


def goes_on(upper: str, lower: str) -> bool:
    """Whether the lower text goes on with the upper one's sentence."""
    if not upper or not lower or _SENTENCE_END.search(upper):
        return False
    if lower[0].islower() or _BRACKET.match(lower) or upper.endswith((",", "-")):
        return True
    last = _LAST_WORD.search(upper)
    return last is not None and SHORT_WORD.fullmatch(last[0]) is not None


def _merge(above: RowDraft, row: RowDraft, vocabulary: Vocabulary) -> None:
    for column, lower in enumerate(row):
        if lower is None or not lower.stretches or column >= len(above):
            continue
        upper = above[column]
        if upper is None:
            above[column] = CellDraft(lower.stretches, lower.colspan)
            continue
        hard = not goes_on(upper.text, lower.text) and bool(upper.stretches)
        for index, part in enumerate(lower.stretches):
            if index == 0:
                append(upper.stretches, part, vocabulary=vocabulary)
                part.glue = "\n" if hard and part.glue == " " else part.glue
            else:
                upper.stretches.append(part)
