"""The commands by name, and what happens when one ends badly."""

import os
import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from extractor.errors import ExitCode, ExtractorError
from extractor.interrupt import end_in_order

COMMANDS = {
    "extract": "Read reports and write their records.",
    "text": "Print the canonical text of a report, the base of all offsets.",
    "sections": "Show the sections of a report as a tree.",
    "quantities": "Find the quantities in a text.",
    "deviations": "Show where outcomes differ from what was promised.",
    "evaluate": "Score the extraction on reports whose records are known.",
    "train": "Train the pipeline that tells what numbers of running text are.",
    "calibrate": "Fit what the signs of right and wrong indicators weigh.",
    "diff": "Show what changed between two runs over the same archive.",
    "forms": "List the report forms that are known.",
    "rules": "List the rules that find deviations.",
    "indicators": "List the indicators of the catalogue.",
    "schema": "Print the JSON Schema of a record.",
    "doctor": "Check what is installed and say what is missing.",
}
"""Name -> first line of its help; the command stands in the file of that name."""


class Commands(TyperGroup):
    """The group of all commands: imports a command when it is called, turns errors into a line and an exit code."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]  # names only: for "Did you mean"

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import a command by its name; None when there is no such command."""
        return load(cmd_name) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: Any) -> Any:
        """Run a command; errors end in one line on standard error, with `--debug` in a traceback."""
        debug = bool(ctx.params.get("debug"))
        try:
            super().invoke(ctx)
            sys.stdout.flush()
        except ExtractorError as error:
            if debug:
                raise
            complain(str(error))
            raise typer.Exit(error.code) from None
        except BrokenPipeError:
            # The reader (`| head`) has had enough; without this Python complains once more when it closes the stream.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ExitCode.OK) from None
        except KeyboardInterrupt:
            complain("interrupted")
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        except Exception as error:
            if debug or not _ours(error):
                raise
            complain(f"internal error ({type(error).__name__}: {error}). `extractor --debug ...` shows where")
            raise typer.Exit(ExitCode.INTERNAL) from None


def load(name: str) -> Any:
    """Make the command of a file: its function `run`, with its EXAMPLES under the help."""
    module = import_module(f"extractor.cli.{name}")
    end_in_order()
    lone = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    lone.command(name, epilog=_listed(module.EXAMPLES), no_args_is_help=False)(module.run)
    return typer.main.get_command(lone)


def complain(message: str) -> None:
    """Write one line to standard error; what a file's name or content would do to a terminal is left out."""
    from extractor.cli.terminal import one_line  # here: needed in the bad case only

    print(f"extractor: {one_line(message)}", file=sys.stderr, flush=True)


def _listed(examples: tuple[str, ...]) -> str:
    lines = "\n".join(f"  {example}" for example in examples)
    return f"\b\nExamples:\n{lines}"


def _ours(error: Exception) -> bool:
    """Tell errors of the program from typer's own ways to end: usage errors, exits."""
    return not type(error).__module__.startswith(("typer", "click"))
