"""Short reports, each with one way of setting out goals and outcomes: all that they state is read, and nothing else."""

from pathlib import Path

import pytest

from tests.indicators.forms import Form, differences, forms, known_gaps

GAPS = known_gaps()


@pytest.mark.parametrize("form", [form for form in forms() if form.title not in GAPS], ids=lambda form: form.title)
def test_form_is_read_in_full(form: Form, tmp_path: Path) -> None:
    assert differences(form, tmp_path) == []


@pytest.mark.parametrize("form", [form for form in forms() if form.title in GAPS], ids=lambda form: form.title)
def test_gap_is_still_one(form: Form, tmp_path: Path) -> None:
    assert differences(form, tmp_path), "take its title out of known_gaps.txt"


def test_gaps_are_titles_of_forms() -> None:
    assert {form.title for form in forms()} >= GAPS
