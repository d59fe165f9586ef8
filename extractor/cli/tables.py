"""Tables and trees for people, on standard output."""

import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Column, Table

from extractor.cli.terminal import plain

WIDTH_WITHOUT_TERMINAL = 120
"""Characters; in a pipe or a file there is no width to ask for, unless COLUMNS says one."""


def console() -> Console:
    """Give standard output as rich sees it; nothing in a file's text is taken for markup, emoji or links."""
    asked = Console(file=sys.stdout, markup=False, emoji=False, highlight=False)
    if not sys.stdout.isatty() and "COLUMNS" not in asked._environ:
        asked.width = WIDTH_WITHOUT_TERMINAL
    return asked


def show(columns: Sequence[Column | str], rows: Iterable[Sequence[str]], *, leading: int = 0) -> None:
    """Print rows under their columns, `leading` empty lines between them."""
    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, leading=leading)
    for row in rows:
        table.add_row(*map(plain, row))
    out = console()
    with out.capture() as capture:
        out.print(table)
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def number(heading: str) -> Column:
    """Give a column of numbers: to the right, never broken."""
    return Column(heading, justify="right", no_wrap=True)
