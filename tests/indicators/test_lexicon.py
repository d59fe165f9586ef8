"""Every entry of the indicator lexicon against its own examples, and its examples against the entries before it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
import regex

from extractor.indicators.tables.headers import _role
from extractor.indicators.words.statuses import cell_status, is_empty, text_status
from extractor.indicators.words.subgroups import identify
from extractor.indicators.words.vocabulary import LEXICON, compile_vocabulary, label_role
from extractor.indicators.words.wording import stem
from extractor.patterns import Phrases
from extractor.resources import read
from tests.indicators.builders import WORDS

FILES = {name: read(f"lexicon/{name}") for name in LEXICON}
ROLES, STATUS, SUBGROUPS, NAMES = (FILES[name] for name in ("roles", "status", "subgroups", "names"))
DOUBT = read("lexicon/doubt")
TOLD = ("answers", "tables", "sentences", "lines", "promises", "parts", "revisions", "measures")
"""Files of patterns that bear the names of the fields into which they are compiled."""
SHARED = ("words", "pieces")
"""Tables of what patterns name in braces."""
ALONE = {
    "whole": WORDS.whole,
    "period": WORDS.period,
    "economy": WORDS.economy,
    "linking": WORDS.linking,
    "filler": WORDS.filler,
    "neither": WORDS.neither,
}
"""Patterns that are the only entry of their table."""


def cases(data: Mapping[str, Any], table: str) -> list[Any]:
    """Give each example of a table with the place and the content of its entry."""
    return [
        pytest.param(place, entry, example, id=f"{table} {place}: {example}")
        for place, entry in enumerate(data[table])
        for example in entry["examples"]
    ]


def first(patterns: list[Phrases], example: str) -> int | None:
    """Give the place of the first pattern found in an example."""
    return next((place for place, pattern in enumerate(patterns) if pattern.search(example)), None)


@pytest.mark.parametrize(("place", "entry", "example"), cases(ROLES, "header"))
def test_headers(place: int, entry: Mapping[str, Any], example: str) -> None:
    assert first([pattern for _, pattern in WORDS.headers], example) == place
    assert _role(example, WORDS) == entry["role"]


@pytest.mark.parametrize(("place", "entry", "example"), cases(ROLES, "label"))
def test_labels(place: int, entry: Mapping[str, Any], example: str) -> None:
    assert regex.fullmatch(entry["pattern"], example, regex.IGNORECASE)
    match = WORDS.label.fullmatch(example)
    assert match is not None
    assert label_role(match) == entry["role"]
    assert str(match.lastgroup).endswith("_spoken") == entry.get("spoken", False)


@pytest.mark.parametrize(("place", "entry", "example"), cases(ROLES, "notation"))
def test_words_of_notations(place: int, entry: Mapping[str, Any], example: str) -> None:
    match = WORDS.notation.fullmatch(example) or WORDS.notation.search(example)
    assert match is not None
    assert label_role(match) == entry["role"]


@pytest.mark.parametrize(("place", "entry", "example"), cases(ROLES, "grouping"))
def test_headers_of_groups(place: int, entry: Mapping[str, Any], example: str) -> None:
    assert first([pattern for _, pattern in WORDS.groupings], example) == place


@pytest.mark.parametrize(("place", "entry", "example"), cases(ROLES, "column_unit"))
def test_units_of_columns(place: int, entry: Mapping[str, Any], example: str) -> None:
    assert first([pattern for _, pattern in WORDS.column_units], example) == place


@pytest.mark.parametrize(("place", "entry", "example"), cases(ROLES, "cue"))
def test_phrases(place: int, entry: Mapping[str, Any], example: str) -> None:
    cue = WORDS.cues[place]
    assert cue.pattern.search(example)
    same = [other for other in WORDS.cues if other.before == cue.before]
    spans = [(match.start(), match.end(), other) for other in same for match in other.pattern.finditer(example)]
    if cue.before:
        winner = max(spans, key=lambda span: (span[1], -span[0]))[2]
    else:
        winner = min(spans, key=lambda span: span[1])[2]
    assert winner is cue


@pytest.mark.parametrize(("place", "entry", "example"), cases(STATUS, "status"))
def test_statuses(place: int, entry: Mapping[str, Any], example: str) -> None:
    told = {cell_status(example, WORDS), text_status(example, WORDS)} - {None}
    assert told == {entry["status"]}


@pytest.mark.parametrize(("place", "entry", "example"), cases(SUBGROUPS, "group"))
def test_groups(place: int, entry: Mapping[str, Any], example: str) -> None:
    assert first([pattern for _, pattern in WORDS.groups], example) == place
    found = identify(example, WORDS)
    assert found is not None
    assert found.dimension == entry["dimension"]
    assert found.group == entry["group"] or found.dimension == "size"


@pytest.mark.parametrize(("place", "entry", "example"), cases(ROLES, "equivalent"))
def test_equivalent_units(place: int, entry: Mapping[str, Any], example: str) -> None:
    assert example in entry["units"]
    assert {WORDS.equivalents[stem(unit)] for unit in entry["units"]} == {place}


@pytest.mark.parametrize(("table", "pattern"), ALONE.items())
def test_patterns_alone_in_their_table(table: str, pattern: Phrases) -> None:
    data = ROLES if table in ROLES else SUBGROUPS
    assert [example for example in data[table]["examples"] if not pattern.search(example)] == []


@pytest.mark.parametrize("entry", ROLES["stranger"], ids=lambda entry: entry["sign"])
def test_numbers_that_are_no_goals_of_the_project(entry: Mapping[str, Any]) -> None:
    pattern = WORDS.strangers[entry["sign"]]
    assert [example for example in entry["examples"] if not pattern.search(example)] == []
    assert [example for example in entry["counterexamples"] if pattern.search(example)] == []


@pytest.mark.parametrize(
    ("file", "name"), [(file, name) for file in TOLD for name in FILES[file] if name not in SHARED]
)
def test_what_runs_of_text_tell(file: str, name: str) -> None:
    pattern, entry = getattr(getattr(WORDS, file), name), FILES[file][name]
    assert [example for example in entry["examples"] if not pattern.search(example)] == []
    assert [example for example in entry.get("counterexamples", ()) if pattern.search(example)] == []


@pytest.mark.parametrize("example", STATUS["empty"]["examples"])
def test_what_states_nothing(example: str) -> None:
    assert is_empty(example, WORDS)
    assert cell_status(example, WORDS) is None


@pytest.mark.parametrize("example", SUBGROUPS["age"]["examples"])
def test_ages(example: str) -> None:
    found = identify(example, WORDS)
    assert found is not None
    assert found.dimension == "age"


@pytest.mark.parametrize(
    ("pattern", "example"),
    [(getattr(WORDS.doubts, table), example) for table, entry in DOUBT.items() for example in entry["examples"]],
)
def test_words_of_doubt(pattern: Phrases, example: str) -> None:
    assert pattern.search(example)


@pytest.mark.parametrize("data", [*FILES.values(), DOUBT])
def test_every_entry_has_examples(data: Mapping[str, Any]) -> None:
    for table in (table for name, table in data.items() if name not in SHARED):
        for entry in table if isinstance(table, list) else [table]:
            assert entry["examples"]
            assert sorted(set(entry["examples"])) == sorted(entry["examples"])


def test_the_lexicon_compiles_to_the_same_vocabulary() -> None:
    one = plain(compile_vocabulary(FILES, WORDS.doubts))
    regex.purge()
    assert plain(compile_vocabulary(FILES, WORDS.doubts)) == one


def plain(value: Any) -> Any:
    """Give what a value holds: two compiled patterns of the same words are alike only while `regex` remembers one."""
    if hasattr(value, "pattern") and hasattr(value, "flags"):
        return value.pattern, value.flags
    if is_dataclass(value):
        return [(field.name, plain(getattr(value, field.name))) for field in fields(value)]
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize(
    ("table", "example"), [(table, example) for table, entry in NAMES.items() for example in entry["examples"]]
)
def test_words_around_names(table: str, example: str) -> None:
    assert regex.search(NAMES[table]["pattern"], example, regex.IGNORECASE)
