"""Labels in a line and the numbers behind them: "Mål: 400 stycken, utfall 388"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.words.segments import read_segment
from extractor.indicators.words.signs import ARROW, ARROWS
from extractor.indicators.words.statuses import cell_status, is_empty
from extractor.indicators.words.vocabulary import Role, label_role
from extractor.patterns import Match

_SEPARATOR = regex.compile(r"\s*(?:\([^)\d]{0,40}\))?\s*[:=–-]?\s*\)?\s*")
_SPOKEN = regex.compile(r"\s*(?:\([^)\d]{0,40}\))?\s*(?:[:=–-]|var\b|är\b|blev\b)?\s*\)?\s*")
SHORT = 70
"""Characters of a line in which "målet var 40" is a label; in a longer one it is a sentence."""
REACH = 100
"""Characters before a label in which the number stands that it may follow."""
_NAMED = regex.compile(r"(?P<name>[^:.!?\d\n\t]{3,90}):\s*")
_ORDINAL = regex.compile(r"\s*(?:nr\s*)?\d{1,2}(?=\s*[:.–-]\s)")
"""The number of a goal between its label and the colon ("Mål 3: Fem redaktioner ska finnas")."""
_LEAST_VALUE = 30
"""A bare number after "Mål" from which on no report numbers its goals."""
_ORDINAL_NAME = regex.compile(r"\d\s+\p{Lu}\p{L}+\s+\p{L}")
_BARE_NUMBER = regex.compile(r"\s+(?:(?:var|är|blev)\s+)?\d[\d ]{0,8}")
_BARE = regex.compile(rf"{_BARE_NUMBER.pattern}\s*(?:{ARROW}|[.,;/–-])?\s*")
"""A bare number between two labels ("mål 9 → utfall 4")."""
_SIDES = frozenset({"target", "outcome"})
_CLOSED = regex.compile(r"(?P<goal>[^()\n]{1,40})\)\s*[:=–-]?\s*")
_VOID = regex.compile(r"[^.,;:\n]{1,30}")
"""What stands behind a label in place of a number."""
_POSTPOSED = regex.compile(r"\p{L}*(?:\s+\p{L}+)?\s*(?:[,;]|\b(?:och|men)\b)\s*\d+\s+\p{L}")
"""What follows a word that speaks of the number before it ("12 planerade, 9 hållna")."""
_EDGE = " \t•*(-–"
_BEFORE = frozenset(f",;:(/|\t–-.•>{ARROWS}")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with what stands behind it, up to the next label or the line's end.

    `name` is what stands between label and colon ("Mål antal deltagare: 120").
    """

    role: Role
    start: int
    value_start: int
    value_end: int
    name: str = ""
    loose: bool = False
    """Whether no colon stands between label and value."""


def read_labels(scene: Scene, start: int, end: int) -> list[Labelled]:
    """Find the labels of a line; a label counts where a number or a colon follows and nothing but an edge precedes."""
    text = scene.text(start, end)
    if scene.first(start, end) is None and ":" not in text and "\t" not in text:
        return []
    total = scene.words.lines.total
    found: list[Labelled] = []
    for match in scene.words.label.finditer(text):
        if found and (start + match.start() < found[-1].value_start or total.match(match.group())):
            continue
        label = _label(scene, text, match, start, end)
        if label is not None:
            found.append(label)
    if not found:
        return []
    found = _of_whole(scene, found, end)
    bounded = [_bounded(label, found, place, end) for place, label in enumerate(_goals(scene, found, end))]
    return _after_bracket(scene, bounded) if len(bounded) == 1 else bounded


def _of_whole(scene: Scene, labels: list[Labelled], end: int) -> list[Labelled]:
    """Leave out the labels of goals in brackets behind the number of a group ("varav 7 kvinnor (mål 6)")."""
    inner = [label for label in labels if label.role == "target" and scene.text(label.start - 1, label.start) == "("]
    if not inner or inner[0] is labels[0]:
        return labels
    shares = read_segment(scene, labels[0].value_start, end).shares
    goals = {share.goal.evidence.start for share in shares if share.goal is not None}
    return [label for label in labels if label not in inner or label.value_start not in goals]


def opens_with_label(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a stretch begins with the label of a goal, a result or a name; a totals row has none."""
    match = scene.words.label.match(scene.text(start, end))
    return match is not None and scene.words.lines.total.match(match.group()) is None


def _label(scene: Scene, text: str, match: Match, start: int, end: int) -> Labelled | None:
    role, words = label_role(match), scene.words.lines
    at_edge = not text[: match.start()].strip(_EDGE) or text[: match.start()].rstrip()[-1:] in _BEFORE
    at_edge = at_edge or _is_column(scene, text, match)
    after_number = _ends_number(scene, start, start + match.start())
    if not (at_edge or after_number) or (not at_edge and _POSTPOSED.match(text, match.end())):
        return None
    ordinal = _ordinal(scene, text, match, start) if at_edge else None
    label_end = ordinal.end() if ordinal else match.end()
    short = len(text) <= SHORT or (at_edge and words.answer.search(text, match.end(), match.end() + REACH) is not None)
    separator = (_SPOKEN if short else _SEPARATOR).match(text, label_end)
    value_start = start + (separator.end() if separator else match.end())
    if "\t" in text[label_end : value_start - start] or ":" in text[label_end : value_start - start]:
        return Labelled(role, start + match.start(), value_start, end)
    spoken = str(match.lastgroup).endswith("_spoken") and not short
    inside = text[match.start()].islower() and bool(text[: match.start()].strip(_EDGE))
    digit = inside or (
        at_edge
        and ordinal is None
        and (
            words.outcome.match(match.group())
            or _is_counted(scene, text, match, start)
            or _pairs_with_label(scene, text, match)
        )
    )
    if not spoken and (_starts_number(scene, value_start, end) or (digit and _is_digit(scene, value_start, end))):
        return Labelled(role, start + match.start(), value_start, end, loose=True)
    if inside and role == "outcome" and _is_void(scene, text[value_start - start :]):
        return Labelled(role, start + match.start(), value_start, end, loose=True)
    named = _NAMED.match(text, match.end()) if at_edge else None
    if named and not scene.words.economy.search(named["name"]) and _starts_number(scene, start + named.end(), end):
        name = named["name"].strip(" -–()")
        return Labelled(
            role, start + match.start(), start + named.end(), end, "" if words.when.fullmatch(name) else name
        )
    return None


def _is_void(scene: Scene, behind: str) -> bool:
    """Tell whether words stand in place of a number that say why there is none ("utfall saknas", "actual n/a")."""
    said = _VOID.match(behind)
    value = said.group().strip() if said else ""
    return bool(value) and (is_empty(value, scene.words) or cell_status(value, scene.words) is not None)


def _ordinal(scene: Scene, text: str, match: Match, start: int) -> Match | None:
    """Find the number of a goal behind its label; in "Mål 75. Utfall 81." the number is the goal itself."""
    found = _ORDINAL.match(text, match.end())
    if found is None or text[found.end() : found.end() + 3].lstrip().startswith(":"):
        return found
    if _is_counted(scene, text, match, start):
        return None
    inside = text[match.start()].islower() and text[: match.start()].rstrip()[-1:] in ("(", ",")
    value = label_role(match) not in ("name", "target") or int(found.group().split()[-1]) >= _LEAST_VALUE or inside
    return None if value or _pairs_with_label(scene, text, match) else found


def _is_counted(scene: Scene, text: str, match: Match, start: int) -> bool:
    """Tell whether a name stands before a label and a number behind it counts ("Elever. Mål 8. Klart för 5")."""
    number = _ORDINAL.match(text, match.end())
    if number is None or label_role(match) != "target" or not text[: match.start()].strip(_EDGE):
        return False
    first = scene.first(start + match.end(), start + number.end())
    return first is not None and first.evidence.end == start + number.end()


def _pairs_with_label(scene: Scene, text: str, match: Match) -> bool:
    """Tell whether a bare number and another label with its number follow, or precede, a label ("Mål 5. Utfall 4.")."""
    own = label_role(match)
    behind = _BARE.match(text, match.end())
    other = scene.words.label.match(text, behind.end()) if behind else None
    if other is not None and {own, label_role(other)} <= _SIDES and label_role(other) != own:
        return _BARE_NUMBER.match(text, other.end()) is not None
    near = scene.words.label.finditer(text, max(0, match.start() - SHORT), match.start())
    before = [each for each in near if label_role(each) in _SIDES]
    if not before or label_role(before[-1]) == own:
        return False
    return _BARE.fullmatch(text, before[-1].end(), match.start()) is not None


def _is_column(scene: Scene, text: str, match: Match) -> bool:
    """Tell whether blanks alone part a label from the name before it ("Antal lotsar Mål: 8 Utfall: 6")."""
    if not _is_spelled(text, match):
        return False
    near = scene.words.label.finditer(text, max(0, match.start() - REACH), match.end() + REACH)
    others = [each for each in near if _is_spelled(text, each)]
    return {"target", "outcome"} <= {label_role(each) for each in others}


def _is_spelled(text: str, match: Match) -> bool:
    return text[match.start()].isupper() and text[match.end() : match.end() + 3].lstrip(" ").startswith(":")


def _goals(scene: Scene, labels: list[Labelled], end: int) -> list[Labelled]:
    """Take "Indikator:" for the goal where a number follows it and an outcome ("Indikator: 10. Resultat: 12")."""
    answered = any(label.role == "outcome" for label in labels)
    goals = any(label.role == "target" for label in labels)

    def measured(label: Labelled) -> bool:
        first = scene.first(label.value_start, end)
        return first is not None and first.evidence.start == label.value_start

    return [
        replace(label, role="target") if label.role == "name" and answered and not goals and measured(label) else label
        for label in labels
    ]


def _after_bracket(scene: Scene, labels: list[Labelled]) -> list[Labelled]:
    """Part the outcome from a goal in brackets before it ("Nya företag (mål: 10): 8, varav 3 i byarna")."""
    goal = labels[0]
    behind = scene.text(goal.value_start, goal.value_end)
    closed = _CLOSED.match(behind)
    if goal.role != "target" or scene.text(goal.start - 1, goal.start) != "(" or closed is None:
        return labels
    start = goal.value_start + closed.end()
    first = scene.first(start, goal.value_end)
    if first is None or first.evidence.start != start:
        return labels
    outcome = Labelled("outcome", start, start, goal.value_end)
    return [replace(goal, value_end=goal.value_start + closed.end("goal")), outcome]


def _bounded(label: Labelled, labels: Sequence[Labelled], place: int, end: int) -> Labelled:
    stop = labels[place + 1].start if place + 1 < len(labels) else end
    return replace(label, value_end=max(stop, label.value_start))


def _starts_number(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a number follows; a digit may be the label's own ("Mål 3", "Mål 1 Norra Norrland")."""
    first = scene.first(start, end)
    if first is None or first.evidence.start > start + 2 or _ORDINAL_NAME.match(scene.text(start, end)):
        return False
    return first.unit is not None or len(first.evidence.quote) > 1


def _is_digit(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a digit and nothing that it numbers follows a label inside a line ("mål 4, utfall 5")."""
    first = scene.first(start, end)
    if first is None or first.evidence.start > start + 2:
        return False
    return not scene.text(first.evidence.end, end).strip()[:1].isalnum()


def _ends_number(scene: Scene, start: int, end: int) -> bool:
    inside = scene.within(max(start, end - REACH), end)
    return bool(inside) and not scene.text(inside[-1].evidence.end, end).strip(" (,;")
