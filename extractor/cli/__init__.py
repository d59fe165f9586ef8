"""The command line: one file per command; a command's file is imported only when it is called."""

import sys
from typing import Annotated

import typer

from extractor import __version__
from extractor.cli.commands import Commands

app = typer.Typer(
    cls=Commands,
    # Rich help and rich tracebacks cost more than all the rest of the start-up.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback(epilog="`extractor COMMAND --help` shows a command's options with examples.")
def _extractor(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
) -> None:
    """Read Swedish project reports and say what was promised, what came of it, and where the two differ."""


def main() -> None:
    """Run the command line: UTF-8 out whatever the terminal's language, file names handed back as they came."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        stream.reconfigure(encoding="utf-8", errors=errors)  # type: ignore[union-attr]
    app(prog_name="extractor")
