"""The signs by which goals and rows are told apart: "4)", "2.1", "(b)", "P2", "AP 3", "Mål 3"."""

import regex

DOTTED = r"\d{1,2}(?:\.\d{1,2})+"
"""A number below another: "2.1"."""
NUMBER = rf"(?:{DOTTED}|\d{{1,2}})"
SIGN = rf"\(?(?:{NUMBER}|\p{{L}})[.):]\s+"
"""What an author numbers the items of a list with, before their words: "4) ", "2.1. ", "(b) "."""
CODE = r"\p{Lu}{1,3}[ -]?\d{1,3}(?:\.\d{1,2})?"
"""What a form or a programme calls a goal: "P2", "AP 3", "RCO02"."""
GOAL = r"(?:del|effekt|projekt|resultat|etapp|huvud|verksamhets|aktivitets)?mål"
"""The word before the number of a goal, in small letters."""
ARROWS = "→⇒➔➜►"
ARROW = rf"(?:[-=]+>|[{ARROWS}])"
"""What leads from a goal to what came of it: "9 → 4", "9 -> 4"."""

SIGNS = {"dotted": DOTTED, "goal": GOAL, "number": NUMBER, "sign": SIGN, "arrow": ARROW}
"""What patterns of the lexicon name in braces."""

_BEFORE_NAME = regex.compile(rf"^(?:\(?\p{{L}}\)|{NUMBER}[.)]|[•*–-])\s+")
_ALONE = regex.compile(
    rf"(?:{CODE}|(?:\p{{L}}+\.?\s*)?\d{{1,3}}(?:\.\d{{1,3}})*|\p{{Lu}}{{1,3}})[.):]?", regex.IGNORECASE
)


def without_sign(name: str) -> str:
    """Give a name without the sign of an item before it; a code is part of it, and so is a letter ("E. coli")."""
    return _BEFORE_NAME.sub("", name)


def is_sign(cell: str) -> bool:
    """Tell whether a cell holds nothing but a sign or a code: "C1", "WP 2", "Output 3.1", "7", "a)", "Mål 4"."""
    return _ALONE.fullmatch(cell.strip()) is not None
