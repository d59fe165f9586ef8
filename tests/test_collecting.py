"""The search for objects that hold each other goes on as before, whatever befell what it was put off for."""

import gc
from collections.abc import Iterator
from contextlib import suppress

import pytest

from extractor.collecting import put_off


@pytest.fixture(params=[True, False], ids=["on", "off"])
def searched(request: pytest.FixtureRequest) -> Iterator[bool]:
    """Set whether objects are searched for, and put it back."""
    before = gc.isenabled()
    set_to = {True: gc.enable, False: gc.disable}
    set_to[request.param]()
    yield request.param
    set_to[before]()


def test_nothing_is_searched_for_meanwhile(searched: bool) -> None:
    with put_off():
        assert not gc.isenabled()
    assert gc.isenabled() == searched


def test_an_error_does_not_end_the_search_for_good(searched: bool) -> None:
    with suppress(ValueError), put_off():
        raise ValueError
    assert gc.isenabled() == searched
