from pathlib import Path

import pytest

from extractor import __version__, edition, resources
from extractor.edition import edition as edition_of


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "units.toml").write_text("a = 1")
    monkeypatch.setattr(resources, "models_root", lambda: tmp_path)
    return tmp_path


def fresh(*settings: str) -> str:
    edition_of.cache_clear()
    try:
        return edition_of(*settings)
    finally:
        edition_of.cache_clear()


def test_it_begins_with_the_version_and_ends_with_the_settings() -> None:
    assert edition_of().startswith(f"{__version__}+")
    assert edition_of("never") == f"{edition_of()}.never"


def test_it_changes_with_the_knowledge(models: Path) -> None:
    before = fresh()
    assert fresh() == before
    (models / "units.toml").write_text("a = 2")
    changed = fresh()
    (models / "units.toml").rename(models / "money.toml")
    assert len({before, changed, fresh()}) == 3


def test_it_changes_with_a_library_that_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fresh()
    monkeypatch.setattr(edition, "version", lambda _name: "0")
    assert fresh() != before


@pytest.mark.parametrize("part", sorted(edition.AROUND - {"review"}))
def test_what_it_leaves_out_is_there_and_makes_no_record(part: str) -> None:
    assert (Path(edition.__file__).parent / part).is_dir()
