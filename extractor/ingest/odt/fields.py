"""The fields of a form in a text: tick boxes and what was filled in."""

from collections.abc import Callable, Mapping

from extractor.ingest.content import TICKED, UNTICKED
from extractor.ingest.odt.names import named
from extractor.ingest.office.packages import Element

_SIGN = named("draw:control")


def _ticked(field: Element) -> str:
    state = field.get(named("form:current-state")) or field.get(named("form:state")) or ""
    chosen = state == "checked" or "true" in (
        field.get(named("form:current-selected")),
        field.get(named("form:selected")) if field.get(named("form:current-selected")) is None else None,
    )
    return f"{TICKED if chosen else UNTICKED} {field.get(named('form:label'), '')}".rstrip()


def _filled(field: Element) -> str:
    return field.get(named("form:current-value")) or field.get(named("form:value")) or ""


_READ: Mapping[str, Callable[[Element], str]] = {
    named("form:checkbox"): _ticked,
    named("form:radio"): _ticked,
    named("form:text"): _filled,
    named("form:textarea"): _filled,
    named("form:formatted-text"): _filled,
    named("form:number"): _filled,
    named("form:date"): _filled,
    named("form:combobox"): _filled,
}


def fields_of(text: Element) -> dict[str, str]:
    """Give what stands in the fields of a text's forms, by the names that their places in the text call them by."""
    found: dict[str, str] = {}
    for forms in text.iterfind(named("office:forms")):
        for field in forms.iter():
            if field.tag in _READ:
                called = field.get(named("xml:id")) or field.get(named("form:id")) or ""
                found[called] = _READ[field.tag](field)
    return found


def field_at(element: Element, fields: Mapping[str, str]) -> str | None:
    """Give what stands in the field that an element is the place of; None for any other element."""
    return fields.get(element.get(named("draw:control"), ""), "") if element.tag == _SIGN else None
