"""Breaks text into lines of a given width, with words cut where asked."""

import importlib
import importlib.util
from collections.abc import Callable, Iterator

from rendering.errors import RenderError

Cut = Callable[[str, int], tuple[str, str] | None]


def never_cut(word: str, room: int) -> tuple[str, str] | None:
    """The cut of text that is not hyphenated."""
    return None


def swedish_cut() -> Cut:
    """Cuts a word at a place that Swedish allows, the hyphen included, so that its head fits the room."""
    require_hyphenation()
    cut: Cut = importlib.import_module("pyphen").Pyphen(lang="sv_SE", left=3, right=3).wrap
    return cut


def require_hyphenation() -> None:
    """Says what to install where words cannot be cut."""
    if importlib.util.find_spec("pyphen") is None:
        raise RenderError("hyphenate = true needs pyphen: pip install pyphen")


def fill(text: str, width: int, *, indent: str = "", cut: Cut = never_cut) -> list[str]:
    """Lines of at most width characters (0: no limit), all but the first indented; line ends in the text are kept."""
    lines = [line for part in text.split("\n") for line in _fill_one(part, width - len(indent), cut)] or [""]
    return [lines[0], *(indent + line for line in lines[1:])]


def _fill_one(text: str, width: int, cut: Cut) -> Iterator[str]:
    if width <= 0:
        yield text
        return
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if len(joined) > width and (parts := cut(word, width - len(line) - 1)):
            yield f"{line} {parts[0]}".lstrip()
            line = parts[1]
        elif len(joined) > width and line:
            yield line
            line = word
        else:
            line = joined
    yield line


def fill_cell(text: str, width: int, cut: Cut = never_cut) -> list[str]:
    """Lines of a table cell: words longer than the column are cut hard, as a column cannot give way."""
    return [line[at : at + width] for line in fill(text, width, cut=cut) for at in range(0, max(len(line), 1), width)]
