"""CSV and Parquet: the same five tables, one for spreadsheets, one for programs."""

import csv
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from extractor.sinks import Options, Reading, open_sinks, parquet
from extractor.sinks.columns import COLUMNS
from extractor.sinks.tidy import TABLES
from extractor.types import Report
from tests.records import deviation, evidence, indicator, quantity, report, section, source
from tests.sinks.tables_of import query

Rows = dict[str, list[dict[str, object]]]

COMMENTED = report(
    source=source("b.txt"),
    indicators=(indicator(section="s1", comments=(evidence("Mässor"), evidence("Resor"))),),
    deviations=(deviation(explanation=(evidence("Pandemin"),)),),
)


def fill(target: Path, *reports: Report, options: Options | None = None) -> None:
    with open_sinks([str(target)], options) as (sink,):
        for each in reports:
            sink.write(sink.shape(each))


def of_csv(folder: Path, *, delimiter: str = ",", encoding: str = "utf-8") -> dict[str, list[dict[str, str]]]:
    found = {}
    for name in TABLES:
        with (folder / f"{name}.csv").open(encoding=encoding, newline="") as file:
            found[name] = list(csv.DictReader(file, delimiter=delimiter))
    return found


def of_parquet(folder: Path) -> Rows:
    return {name: pq.read_table(folder / name).to_pylist() for name in TABLES}


def test_both_have_the_same_tables_with_the_same_values(tmp_path: Path) -> None:
    targets = [str(tmp_path / "x.csv"), str(tmp_path / "x.parquet")]
    with open_sinks(targets) as sinks:
        for sink in sinks:
            sink.write(sink.shape(report()))
            sink.write(sink.shape(COMMENTED))
            sink.fail("c.pdf", "0" * 64, "failed", "c.pdf is damaged")
    first, second = of_csv(tmp_path / "x.csv"), of_parquet(tmp_path / "x.parquet")
    for name in TABLES:
        assert [list(row) for row in first[name]] == [[column.name for column in COLUMNS[name]]] * len(second[name])
        as_text = [{key: _text(value) for key, value in row.items()} for row in second[name]]
        assert sorted(first[name], key=str) == sorted(as_text, key=str)


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_a_row_says_all_without_joins(tmp_path: Path) -> None:
    fill(tmp_path / "x.parquet", COMMENTED)
    rows = of_parquet(tmp_path / "x.parquet")
    (first,), (women,), (missed,) = rows["indicators"], rows["subgroups"], rows["deviations"]
    assert (first["target_low"], first["outcome_low"], first["outcome_quote"]) == (40, 26, "26")
    assert first["comments"] == "Mässor\n\nResor"
    assert (women["label"], women["outcome_low"], women["share"]) == ("kvinnor", 7, 7 / 26)
    assert (missed["evidence"], missed["explanation"]) == ("26", "Pandemin")


def test_the_tidy_tables_say_what_the_database_says(tmp_path: Path) -> None:
    fill(tmp_path / "x.parquet", report(), COMMENTED)
    fill(tmp_path / "x.sqlite", report(), COMMENTED)
    rows = of_parquet(tmp_path / "x.parquet")["indicators"]
    stated = query(str(tmp_path / "x.sqlite"), "select sha256, id, target, outcome from indicator_overview")
    assert sorted((row["report"], row["id"], row["target_low"], row["outcome_low"]) for row in rows) == sorted(stated)


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("+46 70", "'+46 70"),
        ("- punkt", "'- punkt"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t=1"),
        ("＝1+1", "'＝1+1"),
        ("'=1", "'=1"),
        ("a=1", "a=1"),
        ('säger "ja", tror jag', 'säger "ja", tror jag'),
        ("två\nrader", "två\nrader"),
    ],
)
def test_a_spreadsheet_does_not_run_what_a_report_says(tmp_path: Path, said: str, cell: str) -> None:
    fill(tmp_path / "x.csv", report(indicators=(indicator(name=said),), deviations=()))
    assert of_csv(tmp_path / "x.csv")["indicators"][0]["name"] == cell


def test_numbers_below_zero_stay_numbers(tmp_path: Path) -> None:
    fill(tmp_path / "x.csv", report(indicators=(indicator(outcome=quantity(-5)),)))
    assert of_csv(tmp_path / "x.csv")["indicators"][0]["outcome_low"] == "-5"


def test_swedish_excel_finds_letters_columns_and_decimals(tmp_path: Path) -> None:
    fill(tmp_path / "x.csv", report(), options=Options(excel=True))
    assert (tmp_path / "x.csv" / "indicators.csv").read_bytes().startswith(b"\xef\xbb\xbfreport;id;")
    rows = of_csv(tmp_path / "x.csv", delimiter=";", encoding="utf-8-sig")
    assert (rows["indicators"][0]["name"], rows["indicators"][0]["confidence"]) == ("Antal företag som får stöd", "0,9")


def test_a_table_without_rows_has_its_head(tmp_path: Path) -> None:
    fill(tmp_path / "x.csv")
    assert (tmp_path / "x.csv" / "subgroups.csv").read_text().startswith("report,indicator,position,")


def test_loading_parquet_twice_writes_nothing(tmp_path: Path) -> None:
    fill(tmp_path / "x.parquet", report(), COMMENTED)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.parquet") if path.is_file()}
    fill(tmp_path / "x.parquet", report(), COMMENTED)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.parquet") if path.is_file()} == before


def test_a_new_version_replaces_its_reports_and_no_others_in_parquet(tmp_path: Path) -> None:
    folder = tmp_path / "x.parquet"
    fill(folder, report(), COMMENTED, options=Options(reading=Reading("1")))
    fill(folder, replace(report(), indicators=(), deviations=()), options=Options(reading=Reading("2")))
    rows = of_parquet(folder)
    assert {row["sha256"]: row["extractor_version"] for row in rows["reports"]} == {
        source().sha256: "2",
        COMMENTED.source.sha256: "1",
    }
    assert [row["report"] for row in rows["indicators"]] == [COMMENTED.source.sha256]


def test_a_failed_file_gives_way_to_its_record_in_parquet(tmp_path: Path) -> None:
    folder = tmp_path / "x.parquet"
    with open_sinks([str(folder)]) as (sink,):
        sink.fail("a.txt", source().sha256, "failed", "took too long")
    assert [row["status"] for row in of_parquet(folder)["reports"]] == ["failed"]
    fill(folder, report())
    assert [row["status"] for row in of_parquet(folder)["reports"]] == ["ok"]


def test_what_a_killed_run_left_of_a_batch_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "x.parquet"
    fill(folder, report())
    whole = of_parquet(folder)
    for name in ("sections", "indicators"):
        (folder / name / "00001.parquet").write_bytes((folder / name / "00000.parquet").read_bytes())
    (folder / ".deviations.part").write_bytes(b"PAR1 half")
    fill(folder)
    assert of_parquet(folder) == whole
    assert not list(folder.glob(".*"))


def test_many_reports_make_several_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "BATCH_REPORTS", 2)
    fill(tmp_path / "x.parquet", *(report(source=source(f"{n}.txt"), sections=(section(),)) for n in range(5)))
    assert len(list((tmp_path / "x.parquet" / "reports").iterdir())) == 3
    assert len(of_parquet(tmp_path / "x.parquet")["reports"]) == 5
