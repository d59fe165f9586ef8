"""What the columns of a table hold, read off its header rows and its body."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import regex

from extractor.indicators.tables.budgets import settle_costs
from extractor.indicators.tables.columns import ASIDE, VALUE, Column, Header, is_numeric
from extractor.indicators.tables.measures import one_per_role, settle_estimates, split_measures
from extractor.indicators.tables.name_columns import settle_names
from extractor.indicators.tables.named_groups import lists_goals, settle_named, settle_years
from extractor.indicators.tables.paired_groups import paired_groups
from extractor.indicators.tables.summed_columns import settle_sums
from extractor.indicators.tables.told_outcomes import settle_comments
from extractor.indicators.words.subgroups import Group, called, identify
from extractor.indicators.words.vocabulary import VALUE_ROLES, Role, Vocabulary, grouping_of, header_role
from extractor.indicators.words.wording import stems

MOST_HEADER_ROWS = 3
LONGEST_CELL = 70
"""Characters of a header cell; a longer one is a text."""
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_AGES = regex.compile(r"(?:1[3-9]|[2-7]\d)\s*[-–]\s*(?:1[4-9]|[2-9]\d)")
"""Ages as a column is headed by them where their unit goes without saying, or a scan has lost it."""
_DASH = regex.compile(r"[-–—•]\s+(?=\p{L})")
"""What sets a column's head, or the field of a card, below the one before it."""
_INDICATOR = regex.compile(r"indikator", regex.IGNORECASE)
_REST = regex.compile(
    r"\s*\(.*?\)|\b(?:19|20)\d\d\b|\b(?:antal|st|andel|i|per|enl(?:igt)?|värde)\b|[%\W]+", regex.IGNORECASE
)


def read_header(rows: Sequence[Sequence[str]], words: Vocabulary) -> Header | None:
    """Find the header rows and the roles of the columns; None when no column holds targets or outcomes."""
    title_rows = next((n for n, row in enumerate(rows[:2]) if sum(bool(cell) for cell in row) > 1 or not row[0]), 0)
    best: Header | None = None
    for count in range(1, MOST_HEADER_ROWS + 1):
        head = rows[title_rows : title_rows + count]
        if len(head) < count or any(has_values(row, words) for row in head):
            break
        if count > 1 and best is not None and not _continues_header(head[-2], head[-1], words):
            break
        header = _columns(head, title_rows + count, words)
        if header is not None:
            best = header
    return best and _settle(best, rows[best.body :], words)


def has_values(row: Sequence[str], words: Vocabulary) -> bool:
    """Tell whether a row holds values: numbers that are no years, no age or size bands, no time beside headings."""
    heads = sum(_role(cell, words) in VALUE_ROLES for cell in row)
    return any(
        VALUE.match(cell)
        and not _YEAR.fullmatch(cell.strip(" ()"))
        and not (heads and (words.period.search(cell) or _YEAR.match(cell) and _role(cell, words) in VALUE_ROLES))
        and not _is_band(identify(cell, words))
        and not (heads > 1 and _AGES.fullmatch(cell.strip()))
        and not (heads and words.tables.size_band.match(cell))
        for cell in row
    )


def _is_band(group: Group | None) -> bool:
    return group is not None and (group.age_low is not None or group.age_high is not None)


def _continues_header(above: Sequence[str], row: Sequence[str], words: Vocabulary) -> bool:
    """Tell whether a second row still belongs to the header: short cells, among them roles, groups or totals."""
    filled = [cell for cell in row[1:] if cell]
    if len(filled) < 2 or any(len(cell) > 40 for cell in filled):
        return False
    spanned = not row[0] or (not above[0] and not all(above[1:]))
    if spanned and _repeats(filled):
        return True
    known = [
        cell
        for cell in filled
        if _role(cell, words) in ({*VALUE_ROLES, "total", "value"} | ASIDE)
        or identify(cell, words) is not None
        or (spanned and _YEAR.fullmatch(cell.strip()))
    ]
    return len(known) == len(filled) or (len(known) * 2 >= len(filled) and spanned)


def _repeats(cells: Sequence[str]) -> bool:
    """Tell whether cells say the same again under each of several heads ("Sverige | Norge | Totalt", twice)."""
    period = next((n for n in range(2, len(cells) // 2 + 1) if cells[n] == cells[0]), 0)
    return bool(period) and all(cell == cells[place % period] for place, cell in enumerate(cells))


def _columns(head: Sequence[Sequence[str]], body: int, words: Vocabulary) -> Header | None:
    width = len(head[0])
    texts = [" ".join(filter(None, (_above(row, place, head[-1]) for row in head))) for place in range(width)]
    columns = tuple(read_column(text, words) for text in texts)
    if not any(column.role in VALUE_ROLES for column in columns) and not _counts_indicators(columns):
        return None
    return Header(columns, body, grouping_of(texts[0], words))


def _counts_indicators(columns: Sequence[Column]) -> bool:
    """Tell whether a table without goals says what came of indicators: "Indikator | Kvinnor | Män | Totalt"."""
    named = any(column.role == "name" and _INDICATOR.search(column.text) for column in columns)
    return named and any(column.role in ("total", "value") for column in columns[1:])


def _above(row: Sequence[str], place: int, last: Sequence[str]) -> str:
    """Give a header cell, or the cell to its left that spans it when only the row below is filled here."""
    if row is last or row[place] or not last[place]:
        return row[place]
    return next((row[left] for left in range(place, -1, -1) if row[left]), "")


@lru_cache(maxsize=2_000)
def read_column(text: str, words: Vocabulary) -> Column:
    """Read what a column's head says of it, by itself."""
    year = max((int(match.group()) for match in _YEAR.finditer(text)), default=None)
    ages = _AGES.fullmatch(text.strip()) is not None
    group = (
        None if paired_groups(text, words) else identify(f"{text} år" if ages else text, words) or _linked(text, words)
    )
    return Column(text, _role(text, words), group, year, bool(words.whole.search(text)), _rest(text, words))


def _linked(text: str, words: Vocabulary) -> Group | None:
    """Give the group that a head says is one, by a size ("1–9 anställda") or a name ("därav Norrgården", "– el")."""
    if words.tables.size_band.match(text):
        return called(text, "size")
    dash, link = _DASH.match(text), words.linking.match(text.strip())
    opening = dash or link
    name = text.strip()[opening.end() :].strip(" :-–") if opening is not None else ""
    named = name[:1].isupper() or dash is not None
    return called(name) if named and header_role(name, words) is None else None


def _role(text: str, words: Vocabulary) -> Role | None:
    if not text or len(text) > LONGEST_CELL or words.tables.opinion.match(text):
        return None
    return header_role(text, words)


def _rest(text: str, words: Vocabulary) -> str:
    """Give what a header says beside its role: "Utfall Norr" -> "Norr"."""
    for role, pattern in words.headers:
        if role in (*VALUE_ROLES, "total"):
            text = pattern.sub(" ", text)
    return _REST.sub(" ", words.whole.sub(" ", text)).strip()


def _settle(header: Header, body: Sequence[Sequence[str]], words: Vocabulary) -> Header:
    """Resolve what single header cells leave open: from the body, from their neighbours, from their years."""
    header = settle_estimates(settle_costs(header, words), words)
    header = settle_names(_marked(_paired(_standing(header, body, words), words), body, words), body)
    header = _periods(header, words)
    header = settle_sums(settle_comments(_paired_by_words(header, body), body, words), body)
    header = settle_years(_inherit(header, body))
    header = settle_named(header, listing=lists_goals(header, body, words))
    return header if split_measures(header, words) else one_per_role(header)


def _standing(header: Header, body: Sequence[Sequence[str]], words: Vocabulary) -> Header:
    """Take columns that tell in numbers where things stand ("Mål | Läge") for the outcomes beside goals."""
    heads = [words.tables.standing.search(column.text) for column in header.columns]
    if not any(heads) or not header.having("target") or header.having("outcome"):
        return header
    columns = (
        replace(column, role="outcome", rest=_rest(head.string[: head.start()], words))
        if head is not None and column.role is None and is_numeric(body, place)
        else column
        for place, (column, head) in enumerate(zip(header.columns, heads, strict=True))
    )
    return replace(header, columns=tuple(columns))


def _paired(header: Header, words: Vocabulary) -> Header:
    """Leave to groups the columns headed by several of them ("Kvinnor/män, mål") beside those of the whole."""
    pairs = [bool(paired_groups(column.text, words)) for column in header.columns]
    wholes = {column.role for column, paired in zip(header.columns, pairs, strict=True) if not paired}
    columns = (
        replace(column, role=None) if paired and column.role in wholes else column
        for column, paired in zip(header.columns, pairs, strict=True)
    )
    return replace(header, columns=tuple(columns))


def _marked(header: Header, body: Sequence[Sequence[str]], words: Vocabulary) -> Header:
    """Take columns headed as values for judgements if they hold nothing but marks ("Nått | Ej nått": crosses)."""
    cells = [[row[place] for row in body if row[place]] for place in range(len(header.columns))]
    marked = [bool(column) and all(words.tables.mark.match(cell) for cell in column) for column in cells]
    columns = (
        replace(column, role="judgement") if column.role in VALUE_ROLES and (mark or not filled) else column
        for column, mark, filled in zip(header.columns, marked, cells, strict=True)
    )
    return replace(header, columns=tuple(columns)) if any(marked) else header


def settle_parted(header: Header) -> Header:
    """Resolve what is left open in a header whose columns have their roles: named groups, several of one role."""
    return one_per_role(settle_named(header, listing=False))


def _periods(header: Header, words: Vocabulary) -> Header:
    """In a table with targets and no outcome, take the latest column headed by a time for the outcome."""
    columns = list(header.columns)
    if not header.having("target") or any(c.role == "outcome" and c.group is None for c in columns):
        return header
    places = [n for n, c in enumerate(columns) if c.group is None and words.period.search(c.text)]
    named = _same_over_years(columns) if not places else []
    if not places and not named:
        return header
    latest = max(places or named, key=lambda n: (columns[n].year or 0, n))
    for place in places or named:
        rest = columns[place].rest if named else ""
        columns[place] = replace(columns[place], role="outcome" if place == latest else "baseline", rest=rest)
    return replace(header, columns=tuple(columns))


def _same_over_years(columns: Sequence[Column]) -> list[int]:
    """Give the columns without a role that name one thing in different years ("Cykelandel 2016", "Cykelandel 2020")."""
    places = [n for n, c in enumerate(columns) if n and c.role is None and c.group is None and c.year and c.rest]
    years = {columns[n].year for n in places}
    return places if len(years) == len(places) > 1 and len({columns[n].rest.casefold() for n in places}) == 1 else []


def _paired_by_words(header: Header, body: Sequence[Sequence[str]]) -> Header:
    """Take a column for the outcome of the goal column that names the same ("Besökta skolor | Mål skolor").

    Beside goals without any outcome the only other column of numbers is the outcome, however it is headed.
    """
    columns = [_whose_goal(column, header) for column in header.columns]
    for target in [column for column in columns if column.role == "target" and column.rest]:
        for place, column in enumerate(columns):
            if column.role is None and place and is_numeric(body, place) and stems(column.text) & stems(target.rest):
                columns[place] = replace(column, role="outcome", rest=target.rest)
    free = [
        n for n, c in enumerate(columns) if n and c.role in (None, "value") and c.group is None and is_numeric(body, n)
    ]
    if len(free) == 1 and header.having("target") and not any(c.role == "outcome" for c in columns):
        columns[free[0]] = replace(columns[free[0]], role="outcome", rest="")
    return replace(header, columns=tuple(columns))


def _whose_goal(column: Column, header: Header) -> Column:
    """Take the only goal for the whole although it names an age that all the columns share ("Mål barn 7–18 år")."""
    if column.role != "target" or column.group is None or column.group.dimension != "age" or not column.rest:
        return column
    ages = sum(c.group is not None and c.group.dimension == "age" for c in header.columns)
    return replace(column, group=None) if ages == 1 else column


def _inherit(header: Header, body: Sequence[Sequence[str]]) -> Header:
    """Give columns headed by a group, a total or a plain name the role of the columns around them."""
    columns = list(header.columns)
    current: Role | None = None
    outcome_known = any(column.role == "outcome" for column in columns)
    whole = any(column.role == "total" or (column.whole and column.role == "outcome") for column in columns)
    for place, column in enumerate(columns):
        if column.role in VALUE_ROLES:
            current = column.role
        elif place and (_is_part(column) or (column.role is None and whole and is_numeric(body, place))):
            role: Role = current if outcome_known and current in ("target", "outcome") else "outcome"
            if role == "target" and (_is_told_once(columns, place) or _is_summed_behind(columns, place)):
                role = "outcome"
            columns[place] = replace(column, role=role, whole=column.whole or column.role == "total")
    return replace(header, columns=tuple(columns))


def _is_told_once(columns: Sequence[Column], place: int) -> bool:
    """Tell whether a group has one column, behind the outcome's and the goal's: "Utfall | Mål | Flickor | Pojkar"."""
    group = columns[place].group
    outcome_before = any(column.role == "outcome" and column.group is None for column in columns[:place])
    return group is not None and outcome_before and sum(column.group == group for column in columns) == 1


def _is_summed_behind(columns: Sequence[Column], place: int) -> bool:
    """Tell whether a column stands between the goal and the outcome's total: "Mål | Norr | Söder | Summa utfall"."""
    goals = [column for column in columns[:place] if column.role == "target" and column.group is None]
    behind = next((column for column in columns[place + 1 :] if column.role in VALUE_ROLES), None)
    summed = behind is not None and behind.role == "outcome" and behind.whole
    return summed and bool(goals) and not goals[-1].whole


def _is_part(column: Column) -> bool:
    return column.role in ("total", "value") or (column.role is None and column.group is not None)
