"""`extractor sections`: the outline of a report."""

import sys
from itertools import groupby
from typing import Annotated

import typer
from rich.text import Text
from rich.tree import Tree

from extractor import pipeline
from extractor.cli.tables import console
from extractor.cli.terminal import plain
from extractor.record import json_text, to_plain
from extractor.types import Report, Section

EXAMPLES = (
    "extractor sections slutrapport.pdf",
    "extractor sections slutrapport.pdf --json",
)


def run(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report, or - for standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="The sections as in the record.")] = False,
) -> None:
    """Show the sections of a report as a tree.

    Each part of a file stands under the report form that it follows; a section without an answer says so.
    """
    report = pipeline.extract(file, model=False)
    if as_json:
        sys.stdout.write(json_text(to_plain(report.sections), indent=2) + "\n")
    else:
        console().print(tree_of(report), soft_wrap=True)


def tree_of(report: Report) -> Tree:
    """Arrange sections under their parents, top-level sections under form and part."""
    root = Tree(_label(report.metadata.project_name or report.source.path))
    branches: dict[str, Tree] = {}
    for (form, part), group in groupby(report.sections, key=lambda section: (section.form, section.part)):
        trunk = root.add(_label(" · ".join(filter(None, (form, part))))) if form or part else root
        for section in group:
            parent = branches.get(section.parent or "", trunk)
            branches[section.id] = parent.add(_heading(section))
    return root


def _heading(section: Section) -> Text:
    label = _label(" ".join(filter(None, (section.number, section.title))))
    return label if section.answered else label.append("  (no answer)", style="dim")


def _label(text: str) -> Text:
    return Text(plain(text.replace("\n", " ")))
