"""The names of OpenDocument, and its attributes that count."""

from collections.abc import Iterator

from extractor.ingest.office.packages import Element

_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_OPEN}office:1.0",
    "text": f"{_OPEN}text:1.0",
    "table": f"{_OPEN}table:1.0",
    "style": f"{_OPEN}style:1.0",
    "draw": f"{_OPEN}drawing:1.0",
    "form": f"{_OPEN}form:1.0",
    "fo": f"{_OPEN}xsl-fo-compatible:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def named(name: str) -> str:
    """Give the full name of an element or attribute by its usual one ("text:p")."""
    space, _, own = name.partition(":")
    return f"{{{_SPACES[space]}}}{own}"


DRAWN = named("draw:")
"""How all names of drawings begin."""
_ASIDE = frozenset(
    map(named, ("text:tracked-changes", "office:annotation", "office:forms", "text:ruby-text", "text:note"))
)
"""What stands in the XML of a text, but not at its place in print."""


def below(parent: Element, *names: str) -> Iterator[Element]:
    """Give the nearest elements of these names under a parent, whatever wraps them; `DRAWN` stands for all drawings."""
    for child in parent:
        if child.tag in names or (DRAWN in names and child.tag.startswith(DRAWN)):
            yield child
        elif not is_aside(child):
            yield from below(child, *names)


def is_aside(element: Element) -> bool:
    """Tell whether an element holds nothing of the text around it."""
    return element.tag in _ASIDE


def count(element: Element, attribute: str, least: int = 1) -> int | None:
    """Give an attribute that counts, at least as much; None when it is not there or no number."""
    value = element.get(named(attribute), "")
    return max(int(value), least) if value.isdecimal() and len(value) < 10 else None
