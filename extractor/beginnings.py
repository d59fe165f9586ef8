"""How what a pattern finds may begin: its first few characters, told from the pattern itself.

At every character of a text `re` tries every branch of an alternation. A pattern of the beginnings of all branches, as
a tree of letters, passes over most characters with one look at each; the branches are tried where it finds one. A
branch that begins with any letters of a word (`\\b\\w*mål`) is tried where the word begins in which the rest does, one
that begins with a word (`\\bmål`) where a word begins.
"""

import re
from collections.abc import Collection, Iterable
from importlib import import_module
from operator import methodcaller
from typing import Any, NamedTuple

_CODES: Any = import_module("re._constants")
_PARSER: Any = import_module("re._parser")
"""What `re` itself reads patterns with; the standard library has no public one."""

FAR = 6
"""Characters that are looked at."""
MOST = 3000
"""Beginnings of a pattern; where there are more, fewer characters are looked at."""

_start = methodcaller("start")

Pieces = tuple[str, ...]
"""A beginning: patterns of one character each."""

_TOP: Pieces = ("^",)
"""The beginning of what stands at the top of a text only."""
_WORD: Pieces = (r"\w*",)
"""The first piece of what begins with any letters of a word, and goes on with the other pieces."""
_BORDER: Pieces = (r"\b",)
"""The first piece of what begins where a word does."""
_BEHIND_BORDER = r"(?<=\b[\s\S])"
"""Asked last: `re` is in no hurry to find what begins with a border, and most beginnings fail by their letters."""
_CLASSES = {
    _CODES.CATEGORY_DIGIT: r"\d",
    _CODES.CATEGORY_NOT_DIGIT: r"\D",
    _CODES.CATEGORY_SPACE: r"\s",
    _CODES.CATEGORY_NOT_SPACE: r"\S",
    _CODES.CATEGORY_WORD: r"\w",
    _CODES.CATEGORY_NOT_WORD: r"\W",
}
_BROAD = (r"\w", r"\W", r"\S", r"\D")
_TOPS = {_CODES.AT_BEGINNING, _CODES.AT_BEGINNING_STRING}
_REPEATS = {_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT}
_NO_CHARACTERS = {_CODES.AT, _CODES.ASSERT, _CODES.ASSERT_NOT}


class Beginnings(NamedTuple):
    """Where a pattern may match: where `first` does, where a word begins that holds `inside`, at the top if `top`.

    `pieces` is what these are made of.
    """

    first: re.Pattern[str] | None
    inside: re.Pattern[str] | None
    top: bool
    pieces: frozenset[Pieces]

    def anywhere(self) -> "Beginnings":
        """Give where the pattern may match where words may have other borders."""
        return joined([{_without_border(pieces) for pieces in self.pieces}])

    def places(self, text: str, start: int, end: int) -> Iterable[int]:
        """Give where in `text[start:end]` the pattern may match, from left to right, the top of the text aside."""
        plain = map(_start, self.first.finditer(text, start, end)) if self.first else ()
        if self.inside is None:
            return plain
        found = {at for match in self.inside.finditer(text, start, end) for at in borders(text, match.start())}
        return sorted({*plain, *(at for at in found if at >= start)})


def borders(text: str, offset: int) -> tuple[int, ...]:
    """Give where the word begins in which an offset lies, and where it ends if that is there."""
    start = offset
    while start and _is_of_word(text[start - 1]):
        start -= 1
    return (start,) if text[offset].isalnum() else (start, offset)


def _is_of_word(character: str) -> bool:
    """Tell whether `re` takes a character for one of a word."""
    return character.isalnum() or character == "_"


class _Known(NamedTuple):
    """What a part of a pattern may begin with; `whole` if that is all it takes, so that the next part follows."""

    pieces: Pieces
    whole: bool


_NOTHING = _Known((), True)
_ANYTHING = _Known((), False)


def beginnings(source: str) -> Beginnings | None:
    """Give where a pattern of `re` may match; None where that is nearly anywhere, or `re` does not understand it."""
    try:
        parts = _PARSER.parse(source)
    except re.error:
        return None
    if parts.state.flags & (re.IGNORECASE | re.MULTILINE):
        return None
    found = next((found for far in range(FAR, 1, -1) if len(found := _found(parts, far)) <= MOST), set())
    plain, inside = _parted(found)
    return None if not found or any(map(_is_vague, plain | inside)) else joined([found])


def joined(several: Iterable[Collection[Pieces]]) -> Beginnings:
    """Give where any of several patterns may match, each given by its pieces."""
    found = frozenset(pieces for each in several for pieces in each)
    first, inside = (re.compile("|".join(_heads(part))) if part else None for part in _parted(found))
    return Beginnings(first, inside, _TOP in found, found)


def _parted(found: Collection[Pieces]) -> tuple[set[Pieces], set[Pieces]]:
    """Part what begins as it is from what begins with any letters of a word, without these."""
    inside = {pieces[1:] for pieces in found if pieces[:1] == _WORD}
    return {pieces for pieces in found if pieces[:1] not in (_WORD, _TOP)}, inside


def _is_vague(pieces: Pieces) -> bool:
    """Tell whether a beginning is found nearly anywhere: it is empty, one of many characters, or any letters."""
    return not pieces or (len(pieces) < 2 and _is_class(pieces[0])) or all(map(_is_broad, pieces))


def _is_broad(piece: str) -> bool:
    return piece.startswith("[^") or (_is_class(piece) and any(kind in piece for kind in _BROAD))


def _is_class(piece: str) -> bool:
    return piece[0] in ".[" or piece in _CLASSES.values()


def _heads(found: Collection[Pieces]) -> Iterable[str]:
    """Give a branch for each first character, which looks ahead at those after it."""
    anywhere = {pieces[0] for pieces in found if pieces[:1] != _BORDER}
    for head, rests in _by_head({_without_border(pieces) for pieces in found}).items():
        border = "" if head in anywhere else _BEHIND_BORDER
        tree = _tree(rests)
        yield f"{head}(?={tree}){border}" if tree else f"{head}{border}"


def _without_border(pieces: Pieces) -> Pieces:
    return pieces[1:] if pieces[:1] == _BORDER else pieces


def _tree(found: Collection[Pieces]) -> str:
    """Give a pattern of all beginnings with each first character in one branch; empty where one of them is."""
    if () in found:
        return ""
    ends, branches = "", []
    for head, rests in _by_head(found).items():
        tree = _tree(rests)
        if not tree and not _is_class(head):
            ends += head
        else:
            branches.append(f"{head}(?:{tree})" if tree else head)
    return "|".join([f"[{ends}]", *branches] if ends else branches)


def _by_head(found: Collection[Pieces]) -> dict[str, set[Pieces]]:
    # Sorted, so that the same pattern is made each time.
    heads: dict[str, set[Pieces]] = {}
    for pieces in sorted(found):
        heads.setdefault(pieces[0], set()).add(pieces[1:])
    return heads


def _found(parts: Iterable[Any], far: int) -> set[Pieces]:
    return {known.pieces for known in _of_sequence(parts, far)}


def _of_sequence(parts: Iterable[Any], far: int, *, bounded: bool = False) -> set[_Known]:
    """Give what parts that follow each other may begin with, up to `far` characters; `bounded` by a word's border."""
    begun, ended = {_NOTHING}, set[_Known]()
    for part in parts:
        longer = {
            _followed(before.pieces, known)
            for before in begun
            for known in _of_part(part, far - _length(before.pieces), bounded=bounded and not before.pieces)
        }
        begun = {known for known in longer if known.whole and _length(known.pieces) < far}
        ended |= {_Known(known.pieces, False) for known in longer - begun}
        if len(begun) + len(ended) > 2 * MOST:
            return {_Known(known.pieces, False) for known in begun | ended}
        if not begun:
            break
        bounded = bounded or part == (_CODES.AT, _CODES.AT_BOUNDARY)
    return begun | ended


def _length(pieces: Pieces) -> int:
    return len(pieces) - (pieces[:1] in (_WORD, _BORDER))


def _followed(before: Pieces, known: _Known) -> _Known:
    # The top of a text behind a character: that is never found, or behind an empty part.
    return _Known(before, False) if before and known.pieces == _TOP else _Known(before + known.pieces, known.whole)


def _of_part(part: Any, far: int, *, bounded: bool) -> set[_Known]:
    kind, value = part
    if kind is _CODES.AT and value in _TOPS:
        return {_Known(_TOP, False)}
    if kind in _NO_CHARACTERS:
        return {_NOTHING}
    if kind is _CODES.SUBPATTERN:
        _, flags_on, flags_off, inside = value
        return {_ANYTHING} if flags_on or flags_off else _of_sequence(inside, far, bounded=bounded)
    if kind is _CODES.BRANCH:
        return set().union(*(_of_sequence(branch, far, bounded=bounded) for branch in value[1]))
    if kind in _REPEATS:
        least, most, repeated = value
        if bounded and most > 1 and len(repeated) == 1 and _is_of_words(*repeated[0]):
            return {_Known(_WORD, True)}
        inside = _of_sequence(repeated, far, bounded=bounded)
        if len(inside) == 1 and all(known.whole and len(known.pieces) == 1 for known in inside):
            (only,) = inside
            return {_Known(only.pieces * times, True) for times in range(min(least, far), min(most, far) + 1)}
        once = {_Known(known.pieces, known.whole and most == 1) for known in inside}
        return once if least else once | {_NOTHING}
    begun = bounded and kind is _CODES.LITERAL and _is_of_word(chr(value))
    return {_Known((*_BORDER, piece) if begun else (piece,), True) for piece in _characters(kind, value)} or {_ANYTHING}


def _is_of_words(kind: Any, value: Any) -> bool:
    """Tell whether a part is one character of words: `\\w`, or `[^\\W\\d_]`, which is any letter."""
    if kind is not _CODES.IN:
        return False
    letters = [(_CODES.NEGATE, None), (_CODES.CATEGORY, _CODES.CATEGORY_NOT_WORD)]
    return bool(value == [(_CODES.CATEGORY, _CODES.CATEGORY_WORD)] or value[:2] == letters)


def _characters(kind: Any, value: Any) -> list[str]:
    """Give patterns of one character for a part that is one, none for another part."""
    if kind is _CODES.LITERAL:
        return [re.escape(chr(value))]
    if kind is not _CODES.IN:
        return []
    if all(inner is _CODES.LITERAL for inner, _ in value):
        return [re.escape(chr(letter)) for _, letter in value]
    return [f"[{''.join(_in_class(*inner) for inner in value)}]"]


def _in_class(kind: Any, value: Any) -> str:
    if kind is _CODES.NEGATE:
        return "^"
    if kind is _CODES.CATEGORY:
        return _CLASSES[value]
    return "-".join(re.escape(chr(letter)) for letter in (value if kind is _CODES.RANGE else [value]))
