"""What a file says must not command the terminal that shows it."""

import regex

_CONTROLS = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but tab and line feed, marks that turn the direction of writing, halves of characters."""


def plain(text: str) -> str:
    """Replace what a terminal would obey instead of showing."""
    return _CONTROLS.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Give a text as a single line that says no more than it is: a file's name may hold line breaks."""
    return plain(text).replace("\n", "\ufffd")
