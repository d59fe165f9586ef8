from pathlib import Path
from typing import Any

import pytest

from extractor.diff import Change, changes, read
from extractor.errors import InputError, UsageError
from extractor.types import Report
from tests.records import deviation, indicator, quantity, report, source, women
from tests.sinks.tables_of import load


def compared(folder: Path, old: list[Report], new: list[Report], kind: str = "sqlite") -> list[Change]:
    before, after = (str(folder / f"{name}.{kind}") for name in ("old", "new"))
    load(before, *old)
    load(after, *new)
    with read(before) as first, read(after) as second:
        return list(changes(first, second))


@pytest.mark.parametrize("kind", ["jsonl", "sqlite", "duckdb"])
def test_the_same_run_twice_shows_no_change(tmp_path: Path, kind: str) -> None:
    both = [report(), report(source=source("b.txt"))]
    assert compared(tmp_path, both, both, kind) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"outcome": quantity(26)}, {"outcome": quantity(27)}, ("outcome", None, 26, 27)),
        ({"outcome": quantity(26)}, {"outcome": None}, ("outcome", None, 26, None)),
        ({"target": None}, {"target": quantity(5)}, ("target", None, None, 5)),
        ({"breakdown": (women(7),)}, {"breakdown": (women(8),)}, ("outcome", "kvinnor", 7, 8)),
    ],
)
def test_a_changed_value_is_shown(
    tmp_path: Path, before: dict[str, Any], after: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    (change,) = compared(
        tmp_path, [report(indicators=(indicator(**before),))], [report(indicators=(indicator(**after),))]
    )
    lows = (facts and facts["low"] for facts in (change.before, change.after))
    assert (change.what, change.indicator) == ("value", "Antal företag som får stöd")
    assert (change.kind, change.subgroup, *lows) == expected


def test_an_indicator_found_before_the_others_does_not_change_them(tmp_path: Path) -> None:
    first = indicator(id="i1", key="nya-jobb", name="Nya jobb", target=None, breakdown=())
    old = report(indicators=(indicator(),), deviations=(deviation(),))
    new = report(indicators=(first, indicator(id="i2")), deviations=(deviation(indicator="i2"),))
    found = compared(tmp_path, [old], [new])
    assert [(each.indicator, each.kind, each.before) for each in found] == [("Nya jobb", "outcome", None)]


def test_deviations_that_come_and_go_are_shown(tmp_path: Path) -> None:
    old = report(deviations=(deviation(), deviation(indicator=None, kind="unanswered_section", severity="minor")))
    new = report(deviations=(deviation(severity="moderate"),))
    found = {(each.kind, bool(each.after)) for each in compared(tmp_path, [old], [new])}
    assert found == {("shortfall", True), ("unanswered_section", False)}


def test_reports_that_come_and_go_and_change_are_shown(tmp_path: Path) -> None:
    changed = report(source=type(source())("a.txt", "f" * 64, 1, "text/plain", "text", None))
    found = compared(
        tmp_path, [report(), report(source=source("gone.txt"))], [changed, report(source=source("new.txt"))]
    )
    assert [(each.what, each.report, bool(each.before), bool(each.after)) for each in found] == [
        ("report", "a.txt", True, True),
        ("report", "gone.txt", True, False),
        ("report", "new.txt", False, True),
    ]


def test_different_kinds_can_be_compared(tmp_path: Path, postgresql: str) -> None:
    targets = [str(tmp_path / f"x.{kind}") for kind in ("jsonl", "sqlite", "duckdb")] + [postgresql]
    for target in targets:
        load(target, report(), report(source=source("b.txt")))
    for target in targets[1:]:
        with read(targets[0]) as first, read(target) as second:
            assert list(changes(first, second)) == []


def test_an_older_database_is_compared_and_left_as_it_is(tmp_path: Path) -> None:
    import sqlite3

    old = tmp_path / "old.sqlite"
    script = Path(__file__).parents[1] / "sinks" / "layout-1.sql"
    connection = sqlite3.connect(old)
    connection.executescript(script.read_text(encoding="utf-8"))
    connection.close()
    bytes_before = old.read_bytes()
    with read(str(old)) as first, read(str(old)) as second:
        assert list(changes(first, second)) == []
    assert old.read_bytes() == bytes_before


@pytest.mark.parametrize(
    ("name", "content", "error", "says"),
    [
        ("x.sqlite", None, InputError, "does not exist"),
        ("x.sqlite", b"not a database at all" * 50, InputError, "not a database"),
        ("x.jsonl", b"{}\n", InputError, "cannot be read"),
        ("x.csv", b"", UsageError, "cannot be compared"),
        ("x.doc", b"", UsageError, "no known kind"),
    ],
)
def test_what_cannot_be_compared_is_said(
    tmp_path: Path, name: str, content: bytes | None, error: type[Exception], says: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=says), read(str(path)) as found:
        list(found)
