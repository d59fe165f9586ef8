"""The wheel, installed elsewhere: the program and its knowledge travel together."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import SMALL_REPORT

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, site: Path, folder: Path, stdin: str = "") -> str:
    """Run a program that finds `site` before this checkout, in a folder of its own."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(site)},
        input=stdin.encode(),
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed in it."""
    made, target = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(made), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=120)
    (wheel,) = made.glob("*.whl")
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-index",
    ]
    subprocess.run([*install, "--target", str(target), str(wheel)], check=True, capture_output=True, timeout=120)
    return target


def test_program_and_knowledge_are_those_of_the_wheel(site: Path, tmp_path: Path) -> None:
    code = "import extractor.resources as r; print(r.__file__, r.models_root())"
    for place in run(sys.executable, "-c", code, site=site, folder=tmp_path).split():
        assert Path(place).is_relative_to(site)


def test_every_file_of_the_knowledge_is_in_the_wheel(site: Path) -> None:
    def files(root: Path) -> list[str]:
        return sorted(str(path.relative_to(root)) for path in root.rglob("*.toml"))

    assert files(site / "extractor" / "models") == files(ROOT / "models")


def test_the_wheel_reads_a_report(site: Path, tmp_path: Path) -> None:
    out = run(sys.executable, "-m", "extractor", "extract", "-", site=site, folder=tmp_path, stdin=SMALL_REPORT)
    (indicator,) = json.loads(out)["indicators"]
    assert (indicator["target"]["low"], indicator["outcome"]["low"]) == (40, 26)


def test_the_command_is_installed(site: Path, tmp_path: Path) -> None:
    out = run(site / "bin" / "extractor", "quantities", "tolv företag", site=site, folder=tmp_path)
    assert json.loads(out)["low"] == 12
