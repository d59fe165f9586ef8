"""Whatever the text: reading it never fails and loses no letter or digit."""

from collections import Counter
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.document import FlowTable
from extractor.errors import InputError
from extractor.ingest import read_bytes
from extractor.ingest.content import Flow
from extractor.ingest.text.flow import flow_of


def letters(flow: Flow) -> Counter[str]:
    """Count the letters and digits of a flow, markers included."""
    count: Counter[str] = Counter()
    for part in flow:
        texts = [cell for row in part.rows for cell in row] if isinstance(part, FlowTable) else [part.marker, part.text]
        count.update(character for text in texts if text for character in text if character.isalnum())
    return count


@given(st.text(alphabet="abåÖ19 \t\n-•|.,:()*_#o", max_size=300))
@example("- a\n\n\t1\n  b\n1. å\n2. ö")
@example("o\t")
@example("a  b\n\n1  2\n---  --\nå  9\tb")
@settings(max_examples=300, deadline=None)
def test_no_letter_is_lost(text: str) -> None:
    assert letters(flow_of(text)) == Counter(character for character in text if character.isalnum())


@given(st.text(max_size=200) | st.text(alphabet="<>/tabletrdpuli=\"'&;#x \n[]()!`\\~", max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_text_makes_reading_fail(text: str) -> None:
    flow_of(text)


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = read_bytes(data, "x")
    except InputError:
        return
    assert source.info.bytes == len(data)


@pytest.mark.parametrize(
    "unit",
    ["a ", "a  ", "a\t", "|", "| ", "*", "**a ", "_a", "[", "[a](", "<p", "<p>", "&", "\\", "-\n", "- a\n", "....", "#"]
    + ["a\n", "a  b\n", "a\tb\n", "|a|\n", "<ul>\n", "1. a\n", " \n", "(", "a(b", "Ã", "A: b\n", "<table><tr><td>"],
)
def test_hostile_repetition_costs_no_more_than_its_length(unit: str) -> None:
    """A file controls its text: 100 kB of any of these are read in a moment, not in minutes."""
    begun = process_time()
    read_bytes((unit * (100_000 // len(unit)) + "å").encode(), "x.txt")
    assert process_time() - begun < 20
