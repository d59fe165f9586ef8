"""What every reader gives back, whatever the kind of file."""

from dataclasses import dataclass

from extractor.document import FlowParagraph, FlowTable, Page
from extractor.types import Diagnostic

TICKED, UNTICKED = "☒", "☐"
"""How a ticked and an empty box of a form stand in the text."""

Flow = tuple[FlowParagraph | FlowTable, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a file: `pages` when it has pages, else `flow`; `diagnostics` say what could not be read."""

    pages: tuple[Page, ...] = ()
    flow: Flow = ()
    diagnostics: tuple[Diagnostic, ...] = ()
