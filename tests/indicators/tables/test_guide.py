"""The guide to the readers of tables."""

from pathlib import Path

import regex

from extractor.indicators import tables


def test_the_guide_names_every_reader_once() -> None:
    files = [path.stem for path in Path(str(tables.__file__)).parent.glob("*.py") if path.stem != "__init__"]
    assert sorted(regex.findall(r"`(\w+)`", str(tables.__doc__))) == sorted(files)
