import pytest

import extractor


@pytest.mark.parametrize("name", extractor.__all__)
def test_everything_that_the_package_names_is_there(name: str) -> None:
    assert getattr(extractor, name).__name__ == name


def test_a_name_that_is_not_there_is_an_ordinary_error() -> None:
    with pytest.raises(AttributeError, match="extrakt"):
        getattr(extractor, "extrakt")  # noqa: B009
