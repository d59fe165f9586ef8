"""What short runs of text tell beside roles, groups and names; each entry is explained where its words are.

The fields bear the names of the entries of `models/lexicon/answers`, `tables`, `sentences`, `lines`, `promises`,
`parts`, `revisions` and `measures`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import regex

from extractor.errors import ModelError
from extractor.indicators.words.signs import SIGNS
from extractor.lexicon import filled
from extractor.patterns import Phrases

Words = TypeVar(
    "Words",
    "AnswerWords",
    "TableWords",
    "SentenceWords",
    "LineWords",
    "PromiseWords",
    "PartWords",
    "RevisionWords",
    "MeasureWords",
)
Pattern = regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """What tells how a goal was answered that stands elsewhere."""

    goal_heading: Pattern
    goals_told: Pattern
    goals_follow: Phrases
    asked_plan: Pattern
    asked_result: Pattern
    asked_count: Pattern
    asked_lead: Pattern
    asked_end: Pattern
    all_of_it: Pattern
    none_of_it: Pattern
    nothing_else: Pattern
    opening_none: Pattern
    none_of_these: Pattern
    one_of_it: Pattern
    carried_out: Pattern
    denied: Pattern
    goes_on: Pattern
    recalled: Pattern
    same_order: Pattern
    goal_first: Pattern
    tells_results: Pattern
    change_by: Pattern
    of_time: Pattern
    known_things: Pattern
    joint: Pattern
    joined: Pattern
    promises: Pattern
    goes_to: Pattern
    called_goal: Pattern
    promise_line: Pattern
    clause: Pattern
    answers_goals: Pattern
    next_count: Pattern
    by_sign: Phrases
    by_ordinal: Phrases
    compared_to: Pattern
    figure_name: Pattern


@dataclass(frozen=True, slots=True)
class TableWords:
    """What heads, cells and captions of tables say beside the roles of their columns."""

    mark: Pattern
    opinion: Pattern
    role_word: Pattern
    plan: Pattern
    estimate: Pattern
    verb: Pattern
    shown: Pattern
    counted_by: Pattern
    goal_rows: Pattern
    title_unit: Pattern
    amounts: Pattern
    amount_row: Pattern
    at_the_end: Pattern
    standing: Pattern
    size_band: Pattern
    period_row: Pattern
    scale_step: Pattern


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """What the words around a number of running text say of it beside the cues of its role."""

    of_all: Pattern
    started_from: Pattern
    part: Pattern
    more: Pattern
    some: Pattern
    age_limit: Pattern
    new_clause: Pattern
    difference: Pattern
    promise: Pattern
    promised_whole: Pattern
    recalled: Pattern
    recalled_behind: Pattern
    recalled_limit: Pattern
    not_reached: Pattern
    closes: Pattern
    bare_against: Pattern
    ends: Pattern
    holds_up: Pattern
    of_part: Pattern
    verdict: Pattern
    changed_by: Pattern
    promised_unit: Pattern
    promised: Pattern
    promised_next: Pattern
    promised_lead: Pattern
    fulfilled: Pattern
    against: Pattern
    held_against: Pattern
    promised_behind: Pattern
    compared_with: Pattern
    undone: Pattern
    of_promised: Pattern
    looks_back: Pattern
    as_promised: Pattern
    as_many: Pattern
    lasting: Pattern
    wished: Pattern
    wished_too: Pattern
    called_goal: Pattern
    should_have: Pattern
    than: Pattern
    modal: Pattern
    shall: Pattern
    bound: Pattern
    weak: Pattern
    goal: Pattern
    of_these: Pattern
    measured: Pattern
    measured_again: Pattern
    of_each: Pattern
    finite: Pattern
    goal_before: Pattern
    counted_time: Pattern
    known: Pattern
    that_is: Pattern
    whose: Phrases
    goal_called: Pattern
    restated: Pattern
    summed: Pattern
    joins_task: Pattern
    joins_antal: Pattern
    joined: Pattern
    counts_on: Pattern
    to_have: Pattern
    came_about: Pattern
    listed: Pattern
    all_of: Pattern
    each_of_them: Pattern
    single: Pattern
    obliges: Pattern
    of_others: Pattern
    ought: Pattern
    still_to_be: Pattern
    of_group: Pattern
    number_of: Pattern
    genitive: Pattern
    years: Pattern
    new: Pattern
    span: Pattern
    was_so: Pattern
    and_then: Pattern
    from_word: Pattern
    by_whom: Pattern


@dataclass(frozen=True, slots=True)
class LineWords:
    """What lines with labels say beside the roles of these."""

    answer: Pattern
    when: Pattern
    total: Pattern
    outcome: Pattern
    judgement: Pattern
    to_be: Pattern
    before: Pattern
    leads_to: Pattern
    share: Pattern
    promised: Pattern
    out_of: Pattern
    sentence: Pattern
    numbered: Pattern
    verb: Pattern


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """How sentences promise one thing, and how they name a goal that they drop."""

    subject: Pattern
    object: Pattern
    aim: Pattern
    labelled: Pattern
    item: Pattern
    hint: Phrases
    one: Pattern
    nothing: Pattern
    goal_named: Pattern
    between: Pattern
    lead: Pattern
    no_name: Pattern


@dataclass(frozen=True, slots=True)
class PartWords:
    """How the words of a segment part the numbers of groups from that of the whole."""

    breaks: Pattern
    target_mark: Pattern
    total_mark: Pattern
    place: Pattern
    joined: Pattern
    leading: Pattern
    cut_off: Pattern
    verb: Pattern
    of_them: Pattern
    site: Pattern
    told: Pattern
    added: Pattern
    linked: Pattern
    parted: Pattern
    that_is: Pattern
    enclosed: Pattern
    happened: Pattern
    outer: Pattern
    divides: Pattern
    tells_parts: Pattern
    looks_back: Pattern


@dataclass(frozen=True, slots=True)
class RevisionWords:
    """How a report says that a goal was changed."""

    mark: Phrases
    change: Phrases
    original: Phrases
    renamed: Pattern
    changed_to: Pattern
    shall: Pattern
    task: Pattern
    of_goal: Pattern
    decided: Pattern


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What heads and names say of the numbers below or behind them."""

    at_most: Pattern
    at_least: Pattern
    name_limit: Pattern
    per_month: Pattern
    per_year: Pattern
    billions: Pattern
    millions: Pattern
    thousands: Pattern


def compile_words(kind: type[Words], lexicon: Mapping[str, Mapping[str, Any]]) -> Words:
    """Compile a file of the lexicon, whatever the case; raises ModelError for a broken pattern or a missing entry."""
    data = {**lexicon, "pieces": {**SIGNS, **lexicon.get("pieces", {})}}
    try:
        sources = {each.name: filled(lexicon[each.name]["pattern"], data) for each in fields(kind)}
        return kind(**{each.name: _compiled(sources[each.name], each.type) for each in fields(kind)})
    except KeyError as error:
        raise ModelError(f"models/lexicon: {error} is missing") from None
    except regex.error as error:
        raise ModelError(f"models/lexicon: a pattern does not compile: {error}") from None


def _compiled(source: str, kind: object) -> Any:
    return Phrases(source) if kind is Phrases else regex.compile(source, regex.IGNORECASE)
