"""Numbers as people write them."""

from extractor.types import Quantity

SIGNS = {"percent": " %", "money": " kr"}
MARKS = {"sv": ("\u00a0", ","), "en": (",", ".")}
"""Language -> the mark between thousands and the decimal mark."""


def amount(number: float | None, stated: Quantity | None, *, lang: str) -> str:
    """Give a number with the sign of the quantity that it was stated as; nothing for None."""
    if number is None:
        return ""
    sign = SIGNS.get(stated.unit_kind, "") if stated else ""
    if stated and stated.unit_kind == "money" and stated.unit == "EUR":
        sign = " EUR"
    thousands, point = MARKS[lang]
    whole, _, part = f"{number:,.2f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", thousands) + (point + part if part else "") + sign
