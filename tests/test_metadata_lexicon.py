"""Every entry of the lexicon of metadata against its own examples, and its lists of words against the patterns."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest
import regex

from extractor.errors import ModelError
from extractor.metadata.telling import WhenWords, compile_dated, compile_words
from extractor.patterns import Phrases
from tests.test_metadata import DATA, KNOWLEDGE

TABLES = ("when", "owner", "name", "title", "value", "costs")
ENTRIES = [(table, name) for table in TABLES for name in DATA[table]]
PATTERNS = [entry["pattern"] for entry in DATA["dated"]] + [DATA[table][name]["pattern"] for table, name in ENTRIES]


def missed(pattern: Phrases | regex.Pattern[str], entry: Mapping[str, Any]) -> list[str]:
    """Give the examples that a pattern does not find, and the counterexamples that it does."""
    unseen = [example for example in entry["examples"] if not pattern.search(example)]
    return unseen + [example for example in entry.get("counterexamples", ()) if pattern.search(example)]


@pytest.mark.parametrize(("table", "name"), ENTRIES)
def test_what_runs_of_text_tell(table: str, name: str) -> None:
    assert missed(getattr(getattr(KNOWLEDGE, table), name), DATA[table][name]) == []


@pytest.mark.parametrize("entry", DATA["dated"], ids=lambda entry: f"{entry['tells']} {entry['examples'][0]}")
def test_phrases_before_dates(entry: dict[str, Any]) -> None:
    ((tells, alone),) = compile_dated({**DATA, "dated": [entry]})
    assert tells == entry["tells"]
    assert missed(alone, entry) == []
    assert all(tells in {told for told, _ in KNOWLEDGE.dated.finditer(example)} for example in entry["examples"])


def test_what_stands_beside_a_name_in_one_label() -> None:
    assert missed(regex.compile(DATA["beside"]["pattern"]), DATA["beside"]) == []


@pytest.mark.parametrize("table", TABLES)
def test_every_entry_is_used(table: str) -> None:
    assert set(DATA[table]) == {field.name for field in fields(getattr(KNOWLEDGE, table))}


def test_every_list_of_words_is_used() -> None:
    labels = [name for field in DATA["fields"] for name in (*field.get("strong", ()), *field.get("weak", ()))]
    said = " ".join([*labels, *PATTERNS, *DATA["pieces"].values(), "{tkr} {euro}"]).casefold()
    assert [name for name in (*DATA["words"], *DATA["pieces"]) if f"{{{name}}}" not in said] == []


def test_every_unit_of_money_has_its_factor() -> None:
    assert set(DATA["words"]["tkr"]) <= KNOWLEDGE.factors.keys()


def test_a_missing_entry_and_a_broken_pattern() -> None:
    with pytest.raises(ModelError, match="closed"):
        compile_words(WhenWords, "when", {**DATA, "when": {}})
    with pytest.raises(ModelError, match="does not compile"):
        compile_dated({**DATA, "dated": [{"tells": "ran", "pattern": "(", "examples": []}]})
