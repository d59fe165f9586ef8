"""Outcomes said again in running prose, outside the place where the indicator is stated."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import permutations
from os.path import commonprefix

import regex

from extractor.deviations.findings import Findings
from extractor.deviations.passages import sentences
from extractor.deviations.words import GENERIC_UNITS, STEM, Words
from extractor.document import Block
from extractor.types import Indicator, Quantity

LIKE = 1.5
"""A number further from the outcome than by this factor counts something else."""

MOST = 2 / 3
"""Share of a long name's words that a sentence must have."""

ENDING = 3
"""Letters of the longest ending that one form of a noun has and another has not."""

BESIDE = 250
"""Characters around an outcome in which another number is no second statement of it."""

MOST_REPEATED = 3
"""Numbers of a sentence that says a goal and its outcome again; with more it is not clear which belong together."""

NEAR = 4
"""Numbers before and after one that it may be a share of: the words between the two may be numbers themselves."""

_CLAUSE = regex.compile(r"[,;:](?!\d)")
LEAD = 30
"""Characters before a number in which "från" says what it was before."""
_LABEL = regex.compile(r"\b\p{Lu}{2,}\s$")
"""What makes a number a level rather than a count: "TRL 4"."""


def restated(findings: Findings, words: Words, indicators: Sequence[Indicator]) -> Iterator[tuple[Indicator, Quantity]]:
    """Give the numbers in prose that state the outcome of one of the indicators once more.

    Their sentence speaks of the whole project or says the goal again, and has the words of the indicator's name; they
    are neither targets nor outcomes of another indicator, unless that one was made of this very sentence.
    """
    named = [(each, words.naming(each.name)) for each in indicators if _is_stated_apart(each)]
    if not named:
        return
    keys = {each.key for each, _ in named if each.scope != "narrative"}
    known = {start for each in findings.indicators for start in _taken(each, keys)}
    for block, quantities in _prose(findings):
        if all(each.evidence.start in known for each in quantities):
            continue
        for sentence in sentences(findings.document.text, block.start, block.end):
            first, last = (bisect_left(quantities, bound, key=_start) for bound in sentence)
            inside = quantities[first:last]
            free = [
                each
                for place, each in enumerate(inside)
                if each.evidence.start not in known and not _is_share_of(findings, words, inside, place)
            ]
            if not free or _tells_change(findings, words, sentence):
                continue
            whole = words.whole.search(findings.document.text, *sentence) is not None
            stems = words.naming(findings.document.text[slice(*sentence)])
            for quantity in free:
                if _is_partial(findings, words, sentence, quantity) or _is_part(findings, quantity, inside):
                    continue
                indicator = _named(named, quantity, stems) if whole else None
                indicator = indicator or _repeated(named, quantity, stems, inside)
                if (
                    indicator is not None
                    and (not _says_goal(indicator, quantity) or _is_result(findings, words, sentence, quantity))
                    and not _stands_beside(findings, indicator, quantity)
                ):
                    yield indicator, quantity


def _tells_change(findings: Findings, words: Words, sentence: tuple[int, int]) -> bool:
    """Tell whether a sentence says that a goal was changed ("2 000 i stället för 1 000")."""
    text = findings.document.text
    return words.revision.search(text, *sentence) is not None or words.instead.search(text, *sentence) is not None


def _is_result(findings: Findings, words: Words, sentence: tuple[int, int], quantity: Quantity) -> bool:
    """Tell whether a number is what the project "har gett", though it is the goal's: then the report states another."""
    text, start = findings.document.text, quantity.evidence.start
    if words.goal_said.search(text, *sentence):
        return False
    return words.has_given.search(text, max(sentence[0], start - 2 * LEAD), start) is not None


def _is_stated_apart(indicator: Indicator) -> bool:
    """Tell whether an indicator has an outcome that was promised, or stands in a table or list."""
    promised = indicator.target is not None or indicator.scope != "narrative"
    return indicator.outcome is not None and promised and indicator.outcome.low > 0


def _is_partial(findings: Findings, words: Words, sentence: tuple[int, int], quantity: Quantity) -> bool:
    """Tell whether the words up to the end of a number's clause speak of a part of the time or of the project."""
    text, start, own = findings.document.text, sentence[0], quantity.evidence.start
    if words.went_from.search(text, max(own - LEAD, 0), own):
        # "placeringarna minskar för tredje året, familjehemmen har ökat från 22 till 28": each clause for itself.
        start = max((match.end() for match in _CLAUSE.finditer(text, start, own)), default=start)
    return words.partial.search(text, start, clause_end(findings, quantity, sentence[1])) is not None


def _is_part(findings: Findings, quantity: Quantity, inside: Sequence[Quantity]) -> bool:
    """Tell whether a number and another add up to a third ("nio, sex kommunala och tre privata") or it is a level."""
    start = quantity.evidence.start
    if _LABEL.search(findings.document.text, max(start - LEAD, 0), start):
        return True
    values = [each.low for each in inside if each is not quantity]
    return any(abs(quantity.low + one - whole) < 0.5 for one, whole in permutations(values, 2) if one)


def clause_end(findings: Findings, quantity: Quantity, end: int) -> int:
    """Give the offset at which the clause of a number ends, at the latest `end`, that of its sentence."""
    match = _CLAUSE.search(findings.document.text, quantity.evidence.end, end)
    return match.start() if match else end


def _repeats(indicator: Indicator, quantities: Sequence[Quantity]) -> bool:
    """Tell whether a sentence says an indicator's goal or its state before once more ("från 22 till 28")."""
    return any(
        _says_goal(indicator, each) and each.low > 1 and _counts_same(indicator, each, bare=each.unit is None)
        for each in quantities
    )


def _counts_same(indicator: Indicator, quantity: Quantity, *, bare: bool = False) -> bool:
    """Tell whether a number may count what the indicator counts: "20 år" says no goal of schools."""
    outcome = indicator.outcome
    assert outcome is not None
    if not _same_kind(indicator, quantity, outcome):
        return bare
    unit = _unit(quantity)
    if quantity.unit_kind != "count" or not unit or unit in GENERIC_UNITS:
        return True
    return any(_same_noun(unit, word) for word in (_unit(outcome), *indicator.name.casefold().split()))


def _says_goal(indicator: Indicator, quantity: Quantity) -> bool:
    """Tell whether a number is an indicator's goal, or its state before, said again."""
    known = (indicator.target, indicator.revised_target, indicator.baseline)
    return any(value is not None and (value.low, value.high) == (quantity.low, quantity.high) for value in known)


def _stands_beside(findings: Findings, indicator: Indicator, quantity: Quantity) -> bool:
    """Tell whether a number stands by the outcome, in one paragraph: it says something else ("63, varav 60 ...")."""
    assert indicator.outcome is not None
    first, last = sorted((indicator.outcome.evidence.start, quantity.evidence.start))
    return last - first < BESIDE and "\n" not in findings.document.text[first:last]


def _is_share_of(findings: Findings, words: Words, quantities: Sequence[Quantity], place: int) -> bool:
    """Tell whether a number is one side of "12 av 45", "av 45 kom 12"; "från 12 till 45" says what was and is."""
    text, own = findings.document.text, quantities[place].evidence
    if words.went_from.search(text, max(own.start - LEAD, 0), own.start):
        return False
    if place + 1 < len(quantities) and words.of_all.search(text, max(own.start - LEAD, 0), own.start):
        return True
    before, after = quantities[max(place - NEAR, 0) : place], quantities[place + 1 : place + 1 + NEAR]
    return any(words.beside_whole.fullmatch(text, other.evidence.end, own.start) for other in before) or any(
        words.beside_whole.fullmatch(text, own.end, other.evidence.start) for other in after
    )


def _start(quantity: Quantity) -> int:
    return quantity.evidence.start


def _prose(findings: Findings) -> Iterator[tuple[Block, list[Quantity]]]:
    """Give the blocks outside tables with their quantities."""
    place, quantities = 0, findings.quantities
    for block in findings.document.blocks:
        inside: list[Quantity] = []
        while place < len(quantities) and quantities[place].evidence.start < block.end:
            if quantities[place].evidence.start >= block.start:
                inside.append(quantities[place])
            place += 1
        if inside and block.table is None:
            yield block, inside


def _named(
    named: Sequence[tuple[Indicator, frozenset[str]]], quantity: Quantity, stems: frozenset[str]
) -> Indicator | None:
    """Give the indicator of which a sentence states the outcome, when it is one only."""
    words_of = {each.id: name for each, name in named}
    fitting = [
        (each, name & stems) for each, name in named if _names(name, quantity, stems) and _may_be(each, quantity)
    ]
    fitting = [(each, found) for each, found in fitting if not any(found < other for _, other in fitting)]
    fitting = [(each, found) for each, found in fitting if _is_told_apart(words_of[each.id], found, words_of.values())]
    whole = [(each, found) for each, found in fitting if words_of[each.id] == found]
    fitting = whole or fitting
    return fitting[0][0] if len(fitting) == 1 else None


def _is_told_apart(name: frozenset[str], found: frozenset[str], names: Iterable[frozenset[str]]) -> bool:
    """Tell whether a sentence has what a name adds to a shorter one ("nya" in "nya företag som får stöd")."""
    return all((name - other) & found for other in names if other < name)


def _repeated(
    named: Sequence[tuple[Indicator, frozenset[str]]],
    quantity: Quantity,
    stems: frozenset[str],
    inside: Sequence[Quantity],
) -> Indicator | None:
    """Give the one indicator whose goal or state before a sentence says again, with a word of its name."""
    if len(inside) > MOST_REPEATED:
        return None
    fitting = [each for each, name in named if name & stems and _may_be(each, quantity) and _repeats(each, inside)]
    return fitting[0] if len(fitting) == 1 else None


def _names(name: frozenset[str], quantity: Quantity, stems: frozenset[str]) -> bool:
    """Tell whether a sentence names an indicator; a name of one word must be what the number counts."""
    if len(name) < 2:
        return _unit(quantity)[:STEM] in name
    return len(name & stems) >= (len(name) if len(name) == 2 else MOST * len(name))


def _may_be(indicator: Indicator, quantity: Quantity) -> bool:
    """Tell whether a number counts what the indicator counts and is of its size."""
    outcome = indicator.outcome
    assert outcome is not None
    return outcome.low / LIKE <= quantity.low <= outcome.low * LIKE and _counts_same(indicator, quantity)


def _same_kind(indicator: Indicator, quantity: Quantity, outcome: Quantity) -> bool:
    """Tell whether two numbers are of one kind; a bare outcome may count the jobs that its name speaks of."""
    if quantity.unit_kind == outcome.unit_kind:
        return True
    return outcome.unit is None and outcome.unit_kind == "count" and _unit(quantity)[:STEM] in indicator.name.casefold()


def _same_noun(one: str, other: str) -> bool:
    """Tell whether two words are forms of one noun: alike but for an ending ("företag", "företagen")."""
    shared = len(commonprefix((one, other)))
    return shared >= 3 and shared >= max(len(one), len(other)) - ENDING


def _unit(quantity: Quantity) -> str:
    return (quantity.unit or "").casefold()


def _taken(indicator: Indicator, keys: Set[str]) -> Iterator[int]:
    """Give the places of an indicator's values; an outcome read from prose under a name of its own is left free."""
    groups = (value for group in indicator.breakdown for value in (group.target, group.outcome))
    free = indicator.scope == "narrative" and indicator.key not in keys
    values = (indicator.target, indicator.revised_target, indicator.baseline, None if free else indicator.outcome)
    yield from (value.evidence.start for value in (*values, *groups) if value is not None)
