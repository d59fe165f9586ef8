"""The grammar as the product compiles it, once for all tests of the stage."""

import pytest

from extractor.quantities import Grammar, compile_grammar
from extractor.resources import read

TABLES = ("numbers", "units", "modifiers", "money", "not_quantities")


@pytest.fixture(scope="session")
def grammar() -> Grammar:
    return compile_grammar(**{name: read(f"lexicon/{name}") for name in TABLES})
