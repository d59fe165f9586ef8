import pytest

from extractor.resources import read, read_folder
from extractor.segment import Forms, compile_forms


@pytest.fixture(scope="session")
def forms() -> Forms:
    return compile_forms(read_folder("forms"), read("lexicon/headings"))
