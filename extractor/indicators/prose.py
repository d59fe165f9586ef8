"""Indicators in running prose: a goal and what came of it, in one sentence or in sentences close by."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.indicators.cues import Tagged, tag
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.segments import Share, read_segment
from extractor.indicators.sentences import sentences
from extractor.indicators.statuses import text_status
from extractor.indicators.subgroups import identify
from extractor.indicators.units import comparable
from extractor.indicators.wording import GENERIC, stem
from extractor.types import Quantity

SPAN = 2
"""Sentences between a goal and an outcome that only its unit tells to be one."""
FAR = 6
"""Sentences of a paragraph between a goal and an outcome of the same unit that a phrase tells to be one."""

FARTHEST = 5
"""How many times a number may be its goal, or the goal it, when they do not name the same unit."""

SHORTEST_LAST = 5
"""Letters of a word's stem that other words may end with."""

LATER = 3
"""Sentences after an outcome that may still divide it into groups."""

_COUNTED = regex.compile(
    r"(?P<name>\b(?:antal(?:et)?|andel(?:en)?)\s+(?:[\p{L}-]+\s?){1,9}?)(?=\s*(?:[,;.:(]|\b(?:var|är|blev|skulle|ska|uppgick|uppgår|till|har|på|om|från)\b|$))",
    regex.IGNORECASE,
)
_GOAL_OF = regex.compile(
    r"\b(?:mål(?:et|en|sättningen|värdet)?|utfallet|resultatet|gränsen|taket|ambitionen)\s+(?:för|avseende|gällande|när\s+det\s+gäller|vad\s+gäller)\s+"
    r"(?P<name>(?:[\p{L}-]+\s+){1,8}?)(?=(?:var|är|blev|sattes|har)\b)",
    regex.IGNORECASE,
)
_CLAUSE = regex.compile(r"[,;:.()–]|\s-\s|\b(?:men|medan|vilket|varav|dock|utfallet|resultatet)\b")
_GENITIVE = regex.compile(r"procents|timmars|dagars|månaders|års|kronors", regex.IGNORECASE)
"""Units of numbers that only describe what is counted ("mer än 50 procents frånvaro")."""
_PARTICIPLE = regex.compile(r"\p{L}+(?:ade|ats|its|tts|des|gts)|har|är|av|var|blev|fick", regex.IGNORECASE)
_LAST_WORDS = regex.compile(r"(?:(?<!\S)\S[^.;:]{0,80})?$")
_LEAD = regex.compile(
    r"^(?:\W|\b(?:mål(?:et)?\s+(?:var|är)|st|stycken|av|de|den|det|som|att|skulle|ska)\b)+", regex.IGNORECASE
)
_BACKWARD = regex.compile(
    r"^\W*(?:av|bland)\s+(?:dem|dessa|de\b|deltagarna|företagen|vilka)|^\W*varav\b", regex.IGNORECASE
)
_MOST_NAME_WORDS = 12


@dataclass(frozen=True, slots=True)
class Mention:
    """A number of a sentence, with its role if a phrase gives one."""

    tagged: Tagged
    sentence: int
    start: int
    end: int

    @property
    def quantity(self) -> Quantity:
        """The number."""
        return self.tagged.quantity


def mentions(scene: Scene, start: int, end: int) -> list[Mention]:
    """Give the numbers of a passage sentence by sentence, without times."""
    if not scene.within(start, end):
        return []
    return [
        Mention(tagged, number, begin, stop)
        for number, (begin, stop) in enumerate(sentences(scene.document.text, start, end))
        for tagged in tag(scene, begin, stop)
        if (tagged.quantity.unit_kind != "time" or tagged.role is not None)
        and not _GENITIVE.fullmatch(tagged.quantity.unit or "")
    ]


def read_prose(scene: Scene, start: int, end: int) -> list[Draft]:
    """Read the indicators of a passage of sentences: each goal with the outcome of the same unit nearest to it."""
    found = mentions(scene, start, end)
    numbers = [mention.sentence for mention in found]
    targets = [mention for mention in found if mention.tagged.role == "target" and not mention.tagged.part]
    starts = [target.start for target in targets]
    taken: set[int] = set()
    drafts = []
    for target in targets:
        near = found[bisect_left(numbers, target.sentence) : bisect_right(numbers, target.sentence + FAR)]
        outcome = _outcome_of(scene, target, near, taken) or _told_before(scene, target, found, taken)
        if outcome is not None and _was_dropped(scene, target, outcome):
            outcome = None
        if outcome is not None:
            taken.add(outcome.quantity.evidence.start)
        draft = _draft(scene, target, outcome, near, end)
        if outcome is None:
            later = starts[bisect_right(starts, target.start) :][:1]
            draft.status = text_status(scene.text(target.start, min([end, *later])), scene.words) or "reported"
        drafts.append(draft)
    return drafts


def _was_dropped(scene: Scene, target: Mention, outcome: Mention) -> bool:
    """Tell whether the text between a goal and a number says that the goal was dropped or not measured."""
    if outcome.sentence <= target.sentence:
        return False
    return text_status(scene.text(target.end, outcome.start), scene.words) is not None


def _outcome_of(scene: Scene, target: Mention, near: Sequence[Mention], taken: set[int]) -> Mention | None:
    """Find a goal's outcome: called one in the same sentence, standing there, then so in the next sentences.

    `near` are the numbers of these sentences, `taken` the places of those that answer another goal.
    """
    targets = [m for m in near if m.tagged.role == "target" and not m.tagged.part]
    left = [m for m in near if m.tagged.role in ("outcome", None) and m.quantity.evidence.start not in taken]
    following = [
        t.quantity.evidence.start
        for t in targets
        if t.quantity.evidence.start > target.quantity.evidence.start and same_thing(scene, target, t)
    ]
    limit = min(following, default=len(scene.document.text))
    groups = {share.quantity.evidence.start for share in shares_of(scene, target, targets)}
    free = [m for m in left if m.quantity.evidence.start < limit and m.quantity.evidence.start not in groups]
    fitting = [m for m in free if may_answer(scene, target, m)]
    here = [m for m in fitting if m.sentence == target.sentence]
    after = [m for m in fitting if target.sentence < m.sentence <= target.sentence + SPAN]
    far = [m for m in fitting if target.sentence + SPAN < m.sentence <= target.sentence + FAR]
    behind = [m for m in here if m.quantity.evidence.start > target.quantity.evidence.start]
    ranked = [
        *(
            m
            for m in here
            if m.tagged.role == "outcome" and (m in behind or m.tagged.compared or target.tagged.compared)
        ),
        *(m for m in behind if m.tagged.role is None and not m.tagged.part and _same_kind(target, m)),
        *(m for m in here if m.tagged.role is None and not m.tagged.part and target.tagged.compared),
        *(m for m in after if m.tagged.role == "outcome" and not m.tagged.part),
        *(m for m in after if m.tagged.role is None and not m.tagged.part and _same_unit(scene, target, m)),
        *(m for m in far if m.tagged.role == "outcome" and not m.tagged.part and _same_unit(scene, target, m)),
    ]
    return ranked[0] if ranked else None


def _told_before(scene: Scene, target: Mention, found: Sequence[Mention], taken: set[int]) -> Mention | None:
    """Find the outcome that stands in the sentence before a goal that says but a number ("I planen stod det 40")."""
    alone = [m for m in found if m.sentence == target.sentence] == [target]
    if not alone or not (target.quantity.unit is None or target.quantity.unit_kind in ("percent", "money")):
        return None
    last = [m for m in found if m.sentence == target.sentence - 1]
    if any(m.tagged.role == "target" for m in last):
        return None
    fitting = [m for m in last if m.tagged.role == "outcome" and not m.tagged.part and same_thing(scene, target, m)]
    return next((m for m in fitting if m.quantity.evidence.start not in taken), None)


def same_thing(scene: Scene, one: Mention, other: Mention) -> bool:
    """Tell whether two numbers may count the same thing: no two different nouns as units, unless compared."""
    first, second = one.quantity, other.quantity
    if not comparable(first, second):
        return False
    if first.unit_kind in ("percent", "money"):
        return first.unit_kind == second.unit_kind or second.unit is None
    if _is_bare(first.unit) or _is_bare(second.unit):
        return True
    assert first.unit is not None
    assert second.unit is not None
    if {stem(first.unit), stem(second.unit)} & {"st"}:
        return True
    compared = one.tagged.compared or other.tagged.compared
    return _same_unit(scene, one, other) or (one.sentence == other.sentence and compared)


def may_answer(scene: Scene, target: Mention, outcome: Mention) -> bool:
    """Tell whether a number may be a goal's outcome: of another unit or none, only in the goal's order of size."""
    if not same_thing(scene, target, outcome):
        return False
    if _same_unit(scene, target, outcome) or outcome.quantity.high == 0 or target.quantity.per is not None:
        return True
    return target.quantity.low <= FARTHEST * outcome.quantity.high and (
        outcome.quantity.low <= FARTHEST * target.quantity.high
    )


def _is_bare(unit: str | None) -> bool:
    """Tell whether a number names no thing that it counts: no unit, or a participle taken for one."""
    return unit is None or _PARTICIPLE.fullmatch(unit) is not None


def _same_kind(one: Mention, other: Mention) -> bool:
    measured = ("percent", "money")
    return one.quantity.unit_kind == other.quantity.unit_kind or one.quantity.unit_kind not in measured


def _same_unit(scene: Scene, one: Mention, other: Mention) -> bool:
    first, second = one.quantity, other.quantity
    if first.unit_kind == second.unit_kind != "count":
        return True
    if first.unit is None or second.unit is None:
        return False
    classes = scene.words.equivalents
    a, b = stem(first.unit), stem(second.unit)
    return a == b or _is_compound(a, b) or _is_compound(b, a) or (a in classes and classes[a] == classes.get(b))


def _is_compound(word: str, last: str) -> bool:
    """Tell whether a word is another with a first part before it: "kursdeltagare" are "deltagare"."""
    return len(last) >= SHORTEST_LAST and word.endswith(last)


def _draft(scene: Scene, target: Mention, outcome: Mention | None, found: Sequence[Mention], end: int) -> Draft:
    last = outcome or target
    start, stop = min(target.start, last.start), max(target.end, last.end)
    named = outcome if outcome is not None and _goes_before(outcome, target) else target
    draft = Draft(name_of(scene, named.quantity, named.start, named.end), scene.document.evidence(start, stop), "prose")
    draft.context = scene.text(target.start, target.end)
    draft.add("target", target.quantity)
    add_shares(draft, shares_of(scene, target, found), target=True)
    if outcome is not None:
        draft.add("outcome", outcome.quantity)
        add_shares(draft, [*shares_of(scene, outcome, found), *later_shares(scene, outcome, end)], target=False)
    for mention in found:
        if (
            mention.tagged.role in ("revised", "baseline")
            and target.sentence <= mention.sentence <= target.sentence + 2
        ):
            draft.add(mention.tagged.role, mention.quantity)
    return draft


def _goes_before(outcome: Mention, target: Mention) -> bool:
    """Tell whether what is counted is named at the outcome, the goal being a mere number: "88 guider (mål 100)"."""
    if outcome.sentence < target.sentence:
        return True
    before = outcome.quantity.evidence.start < target.quantity.evidence.start
    return before and target.quantity.unit is None and outcome.sentence == target.sentence


def shares_of(scene: Scene, whole: Mention, found: Sequence[Mention]) -> list[Share]:
    """Give the groups that follow a number in its sentence, up to the next number that has a role of its own."""
    later = [
        m.quantity.evidence.start
        for m in found
        if m.sentence == whole.sentence
        and m.tagged.role is not None
        and not m.tagged.part
        and m.quantity.evidence.start > whole.quantity.evidence.start
        and identify(m.quantity.unit or "", scene.words) is None
    ]
    stop = min([whole.end, *later])
    return list(read_segment(scene, whole.quantity.evidence.start, stop).shares)


def later_shares(scene: Scene, outcome: Mention, end: int) -> list[Share]:
    """Give the groups of the next sentences that speak of the same people ("Av dem var 96 under 25 år")."""
    found: list[Share] = []
    following = list(sentences(scene.document.text, min(outcome.end + 1, end), end))[:LATER]
    for start, stop in following:
        if _BACKWARD.search(scene.text(start, stop)):
            found.extend(read_segment(scene, start, stop, has_total=True).shares)
    return found


def add_shares(draft: Draft, shares: Sequence[Share], *, target: bool) -> None:
    """Add groups' numbers to an indicator: as targets or as outcomes."""
    for share in shares:
        slot = {"target": share.quantity} if target else {"outcome": share.quantity}
        draft.add_group(share.group.of(share.label, **slot))


def name_of(scene: Scene, quantity: Quantity, start: int, end: int) -> str:
    """Give the phrase that names what a number counts: "antal ..." before it, else the words behind it."""
    before = scene.text(start, quantity.evidence.start)
    counted = list(_COUNTED.finditer(before)) or list(_GOAL_OF.finditer(before))
    if counted:
        return _tidy(counted[-1]["name"])
    unit = quantity.unit if quantity.unit and quantity.unit_kind in ("count", "fte", "other") else ""
    rest = scene.text(quantity.evidence.end, end)
    cut = _CLAUSE.search(rest)
    words = f"{'' if unit.casefold() in GENERIC else unit} {rest[: cut.start()] if cut else rest}".split()
    named = _tidy(" ".join(words[:_MOST_NAME_WORDS]))
    return named if len(named) > 3 else _tidy(_last_words(before)) or named or (quantity.unit or "")


def _last_words(text: str) -> str:
    match = _LAST_WORDS.search(text)
    return match.group() if match else ""


def _tidy(text: str) -> str:
    text = regex.sub(r"\s+", " ", text)
    return str(_LEAD.sub("", text).strip(" ,;:.–-"))
