"""The README tells the truth: its examples give the output it shows, and it leaves out no command and no exit code.

`RENEW=1 pytest tests/test_readme.py` writes today's output into it, to be read before it is committed.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import regex

from extractor.cli.commands import COMMANDS
from extractor.errors import ExitCode

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = regex.compile(r"```console\n(.*?)```", regex.DOTALL)
_PYTHON = regex.compile(r"```python\n(.*?)```", regex.DOTALL)
_COMMAND = regex.compile(r"(?m)^\$ ")


@dataclass(frozen=True, slots=True)
class Example:
    """A command and the output that the README shows; "..." alone on a line stands for any lines."""

    command: str
    shown: str


def examples() -> list[Example]:
    blocks = _BLOCK.findall(README.read_text(encoding="utf-8"))
    entries = [entry for block in blocks for entry in _COMMAND.split(block) if entry]
    return [Example(*entry.partition("\n")[::2]) for entry in entries]


EXAMPLES = examples()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the corpus and the files that the README shows by `cat`."""
    made = tmp_path_factory.mktemp("readme")
    (made / "corpus").symlink_to(ROOT / "corpus")
    for example in EXAMPLES:
        if example.command.startswith("cat "):
            (made / example.command.removeprefix("cat ")).write_text(example.shown, encoding="utf-8")
    return made


def run(command: str, folder: Path) -> str:
    scripts = str(Path(sys.executable).parent)
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    environment["PATH"] = scripts + os.pathsep + os.environ["PATH"]
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return done.stdout.decode()


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.command for example in EXAMPLES])
def test_an_example_gives_the_output_it_shows(example: Example, folder: Path) -> None:
    output = run(example.command, folder)
    if os.environ.get("RENEW") and "...\n" not in example.shown and output != example.shown:
        before = README.read_text(encoding="utf-8")
        old, new = f"$ {example.command}\n{example.shown}", f"$ {example.command}\n{output}"
        README.write_text(before.replace(old, new), encoding="utf-8")
        return
    pattern = r"(?:.*\n)*?".join(regex.escape(part) for part in example.shown.split("...\n"))
    assert regex.fullmatch(pattern, output), output


@pytest.mark.parametrize("code", _PYTHON.findall(README.read_text(encoding="utf-8")))
def test_the_python_in_it_runs(code: str, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=True, timeout=60)
    assert done.stdout


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_is_in_it(name: str) -> None:
    assert f"| `extractor {name}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", list(ExitCode), ids=lambda code: code.name)
def test_every_exit_code_is_in_it(code: ExitCode) -> None:
    assert f"\n| {code.value} | " in README.read_text(encoding="utf-8")


def test_every_command_that_it_shows_exists() -> None:
    named = regex.findall(r"extractor ([a-z]+)\b", " ".join(example.command for example in EXAMPLES))
    assert set(named) <= set(COMMANDS)


def test_every_path_that_it_names_exists() -> None:
    paths = regex.findall(r"`((?:models|extractor|corpus|tests)/[^`*]*)`", README.read_text(encoding="utf-8"))
    assert paths
    assert [path for path in paths if not (ROOT / path.split()[0]).exists()] == []
