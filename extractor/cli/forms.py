"""`extractor forms`: the report forms under models/forms/."""

from typing import Annotated, Any

import typer

from extractor import resources
from extractor.cli.tables import number, show

EXAMPLES = (
    "extractor forms",
    "extractor forms slutrapport",
)


def run(
    wanted: Annotated[str, typer.Argument(metavar="NAME", help="Part of a form's key or name: its sections too.")] = "",
) -> None:
    """List the report forms that are known.

    With a name: the sections of the forms that bear it.
    """
    forms = {
        key: form
        for key, form in resources.read_folder("forms").items()
        if wanted.casefold() in f"{key} {form['name']}".casefold()
    }
    show(
        ("form", "name", number("sections")),
        ((key, form["name"], str(len(form["sections"]))) for key, form in forms.items()),
    )
    if wanted:
        for key, form in forms.items():
            show((key, "section", "required"), map(_section, form["sections"]))


def _section(section: dict[str, Any]) -> tuple[str, str, str]:
    return section.get("number", ""), section["title"], "yes" if section.get("required") else ""
