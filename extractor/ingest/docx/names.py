"""The names of WordprocessingML, and how its on-off and value attributes are read."""

from extractor.ingest.office.packages import Element

MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The same names in files that were saved as "strict"."""

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def w(name: str) -> str:
    """Give the full name of an element or attribute of the main namespace."""
    return f"{{{MAIN.decode()}}}{name}"


def value(parent: Element | None, path: str) -> str | None:
    """Give `w:val` of the element at a path of names ("pPr/pStyle"), None when there is none."""
    found = None if parent is None else parent.find("/".join(map(w, path.split("/"))))
    return None if found is None else found.get(w("val"))


def number(parent: Element | None, path: str) -> int | None:
    """Give `w:val` of the element at a path as an integer."""
    text = value(parent, path)
    return int(text) if text is not None and text.lstrip("-").isdecimal() else None


def switched_on(parent: Element | None, name: str) -> bool | None:
    """Give an on-off property: on when the element is there and does not say otherwise, None when it is not there."""
    found = None if parent is None else parent.find(w(name))
    return None if found is None else found.get(w("val"), "true") not in ("0", "false", "off", "none")
