import json
import tomllib
from pathlib import Path

from tests.cli.calling import call
from tests.cli.test_program import loaded_by
from tests.learn.builders import goal, gold

REPORT = "Slutrapport\n\n13. Resultat\n\nAntal kurser\nMål: 40\nUtfall: 38\n\nAntal resor\nMål: 4\n"


def write_corpus(root: Path, text: str = REPORT) -> None:
    for kind in ("leader", "esf"):
        folder = root / kind
        folder.mkdir(parents=True)
        (folder / "case.toml").write_text(f'kind = "{kind}"', encoding="utf-8")
        wanted = gold(goal("Antal kurser", 40, 38), goal("Antal resor", 4, 3))
        (folder / "gold.json").write_text(json.dumps(wanted), encoding="utf-8")
        (folder / "report.txt").write_text(text, encoding="utf-8")
    (root / "splits.toml").write_text('train = ["leader", "esf"]', encoding="utf-8")


def test_weights_are_fitted_and_told(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    result = call("calibrate", tmp_path, "--to", tmp_path / "weights.toml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line.split()[:4] for line in result.stdout.splitlines() if line.startswith("now,")] == [
        ["now,", "by", "all", "4"],
        ["now,", "by", "others", "4"],
    ]
    weights = tomllib.loads((tmp_path / "weights.toml").read_text(encoding="utf-8"))["weights"]
    assert weights["unanswered"] < 0 < weights["answered"]


def test_first_readings_are_kept_and_used(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    kept = call("calibrate", tmp_path, "--keep", tmp_path / "first-readings.jsonl", "--to", tmp_path / "weights.toml")
    assert (kept.exit_code, kept.stdout) == (0, "")
    assert not (tmp_path / "weights.toml").exists()
    result = call("calibrate", tmp_path, "--to", tmp_path / "weights.toml")
    assert "first, by all" in result.stdout
    assert "8 indicators" in result.stdout


def test_nothing_to_learn_from_is_an_error(tmp_path: Path) -> None:
    write_corpus(tmp_path, "Slutrapport\n\n1. Resultat\n\nInga tal alls.\n")
    result = call("calibrate", tmp_path, "--to", tmp_path / "weights.toml")
    assert result.exit_code == 4
    assert "learn" in result.stderr


def test_its_help_does_without_numpy() -> None:
    assert "numpy" not in loaded_by("calibrate", "--help")
