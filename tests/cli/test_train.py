import json
from pathlib import Path

from tests.cli.calling import call
from tests.cli.test_program import loaded_by
from tests.learn.builders import goal, gold

REPORT = """Slutrapport

13. Resultat

Målet var att utbilda 40 ledare. Det blev 38 ledare. Vi hade 3 möten om det i Kvarnby.
"""


def write_corpus(root: Path) -> None:
    folder = root / "a"
    folder.mkdir(parents=True)
    (root / "splits.toml").write_text('train = ["leader"]', encoding="utf-8")
    (folder / "case.toml").write_text('kind = "leader"', encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps(gold(goal("Antal ledare", 40, 38))), encoding="utf-8")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")


def test_a_pipeline_is_trained_and_used(tmp_path: Path) -> None:
    write_corpus(tmp_path / "corpus")
    result = call("train", tmp_path / "corpus", "--to", tmp_path / "pipeline")
    assert (result.exit_code, result.stderr) == (0, "")
    counts = dict(line.split() for line in result.stdout.splitlines() if line[:1].islower())
    assert counts == {"role": "examples", "target": "1", "outcome": "1", "none": "1"}
    assert (tmp_path / "pipeline" / "config.cfg").is_file()


def test_a_corpus_without_prose_is_an_error(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    (tmp_path / "a" / "report.txt").write_text("Slutrapport\n\n1. Resultat\n\nInga tal alls.\n", encoding="utf-8")
    result = call("train", tmp_path, "--to", tmp_path / "pipeline")
    assert result.exit_code == 4
    assert "learn" in result.stderr


def test_its_help_does_without_spacy() -> None:
    assert "spacy" not in loaded_by("train", "--help")
    assert "spacy" not in loaded_by("extract", "--help")


def test_ways_are_compared_on_kinds_left_out(tmp_path: Path) -> None:
    write_corpus(tmp_path / "corpus")
    write_corpus(tmp_path / "new")
    (tmp_path / "new" / "splits.toml").write_text('dev = ["esf"]', encoding="utf-8")
    (tmp_path / "new" / "a" / "case.toml").write_text('kind = "esf"', encoding="utf-8")
    result = call("train", tmp_path / "corpus", "--compare", tmp_path / "new", "--to", tmp_path / "pipeline")
    assert (result.exit_code, result.stderr) == (0, "")
    rows = [line.split() for line in result.stdout.splitlines()]
    assert ["esf", "1.000", "0.000", "1.000"] in rows
    assert ["sections", "1.000", "1.000", "1.000"] in rows
    assert not (tmp_path / "pipeline").exists()
    # Of the kind itself there is nothing left to learn from.
    alone = call("train", tmp_path / "corpus", "--compare", tmp_path / "corpus")
    assert alone.exit_code == 4
