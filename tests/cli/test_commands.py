"""What holds for every command."""

import shlex
from importlib import import_module
from pathlib import Path

import pytest

from extractor import __version__, cli
from extractor.cli.commands import COMMANDS
from tests.cli.calling import call

FOLDER = Path(cli.__file__).parent


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_with_examples(name: str) -> None:
    shown = call(name, "--help")
    assert shown.exit_code == 0
    assert COMMANDS[name] in shown.stdout
    for example in import_module(f"extractor.cli.{name}").EXAMPLES:
        assert f"\n    {example}\n" in shown.stdout


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_example_calls_its_command_with_options_it_has(name: str) -> None:
    for example in import_module(f"extractor.cli.{name}").EXAMPLES:
        words = shlex.split(example)
        assert words[words.index("extractor") + 1] == name
        options = {word for word in words if word.startswith("--")}
        assert options <= set(call(name, "--help").stdout.split())


def test_the_help_lists_every_command_and_nothing_else() -> None:
    listed = call("--help").stdout.partition("Commands:")[2]
    names = [line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2] not in " `"]
    assert names == list(COMMANDS)
    assert {path.stem for path in FOLDER.glob("*.py") if "\nEXAMPLES" in path.read_text()} == set(COMMANDS)


def test_version() -> None:
    assert call("--version").stdout == f"extractor {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["extrakt"], "Did you mean 'extract'"),
        (["extract"], "Nothing to read was named"),
        (["extract", "a.txt", "--jobs", "-1"], "--jobs"),
        (["extract", "a.txt", "--shard", "3/2"], "3/2 is no part of a whole"),
        (["extract", "-", "--from", "-"], "both a report and a list"),
        (["extract", "--from", "missing.txt"], "missing.txt cannot be read"),
        (["extract", "a.txt", "--nonsense"], "--nonsense"),
        (["extract", "a.txt", "--to", "a.doc"], "Targets end in"),
        (["deviations", "a.txt", "--fail-on", "awful"], "awful"),
        (["deviations", "a.txt", "--lang", "de"], "de"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_what_is_wrong(arguments: list[str], says: str) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stdout == ""
