"""The forms and the lexicon of headings prove themselves by their examples."""

from collections import Counter
from typing import Any

import pytest
import regex

from extractor.matching import normalise
from extractor.resources import read, read_folder
from extractor.segment import Forms
from extractor.segment.numbering import read_number

FORMS = read_folder("forms")
HEADINGS = read("lexicon/headings")
EXAMPLES = [(form, line, key) for form, data in FORMS.items() for line, key in data["examples"].items()]
PATTERNS = [
    entry
    for kind in ("asides", "subheads", "over_goals", "told_to", "questions", "noise", "parts", "guidance", "blank")
    for entry in HEADINGS[kind]
]


@pytest.mark.parametrize(("form", "line", "key"), EXAMPLES)
def test_an_example_is_found_as_its_section(forms: Forms, form: str, line: str, key: str) -> None:
    number = read_number(line)
    found = forms.headings.near(line[number.length :] if number else line, threshold=80)
    assert key in {match.value.key for match in found if match.value.form == form}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_whole(form: str) -> None:
    sections = FORMS[form]["sections"]
    assert FORMS[form]["examples"]
    assert set(FORMS[form]["examples"].values()) <= {section["key"] for section in sections}
    assert max(Counter(section["key"] for section in sections).values()) == 1
    if FORMS[form]["numbered"]:
        numbers = [int(section["number"]) for section in sections]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


@pytest.mark.parametrize("form", FORMS)
def test_titles_of_a_form_differ(form: str) -> None:
    names = [
        normalise(name)
        for section in FORMS[form]["sections"]
        for name in (section["title"], *section.get("aliases", ()))
    ]
    assert max(Counter(names).values()) == 1


@pytest.mark.parametrize("entry", PATTERNS, ids=lambda entry: entry["examples"][0])
def test_a_pattern_matches_its_examples_and_no_counterexample(entry: dict[str, Any]) -> None:
    pattern = regex.compile(entry["pattern"], regex.IGNORECASE)
    found = pattern.search if entry in HEADINGS["over_goals"] else pattern.match
    assert [example for example in entry["examples"] if not found(example)] == []
    assert [example for example in entry["counterexamples"] if found(example)] == []


def test_a_heading_names_one_concept() -> None:
    names = Counter(normalise(name) for entry in HEADINGS["headings"] for name in entry["names"])
    assert [name for name, count in names.items() if count > 1] == []


def test_no_title_or_label_is_a_heading(forms: Forms) -> None:
    names = (*HEADINGS["titles"]["names"], *HEADINGS["labels"]["names"])
    assert [name for name in names if forms.lexicon.headings.exact(name)] == []
