"""The outcome of a goal in the passage that states it: called one, standing in its sentence, or told right after it."""

from collections.abc import Sequence

import regex

from extractor.indicators.drafts import Scene
from extractor.indicators.prose.mentions import Mention, is_same, may_answer, same_thing
from extractor.indicators.prose.shares import shares_of
from extractor.indicators.words.subgroups import identify

SPAN = 2
"""Sentences between a goal and an outcome that only its unit tells to be one."""
LONGEST_LEAD = 30
"""Characters before a number that says no more than how many of what was promised there are."""
FAR = 6
"""Sentences of a paragraph between a goal and an outcome of the same unit that a phrase tells to be one."""

_LABEL = regex.compile(r"\s*(?:antal(?:et)?|andel(?:en)?)\s+[^.:;\d]{3,60}:\s*", regex.IGNORECASE)


def outcome_of(scene: Scene, target: Mention, near: Sequence[Mention], taken: set[int]) -> Mention | None:
    """Find a goal's outcome: called one in the same sentence, standing there, then so in the next sentences.

    `near` are the numbers of these sentences, `taken` the places of those that answer another goal.
    """
    targets = [m for m in near if m.role == "target" and not m.tagged.part]
    left = [m for m in near if m.role in ("outcome", None) and m.offset not in taken]
    following = [t.offset for t in targets if t.offset > target.offset and same_thing(scene, target, t)]
    limit = min(following, default=len(scene.document.text))
    groups = {share.quantity.evidence.start for share in shares_of(scene, target, targets)}
    groups -= {m.offset for m in left if m.role == "outcome" and not _is_group(scene, m)}
    free = [m for m in left if m.offset < limit and m.offset not in groups]
    changed = changed_goal(target, near)
    goals = [target, *([changed] if changed is not None and changed.role == "revised" else [])]
    fitting = [m for m in free if any(may_answer(scene, goal, m) for goal in goals)]
    fitting = [m for m in fitting if not _is_of_group(scene, m) and not _divides(scene, target, m, near)]
    if target.quantity.unit_kind == "percent":
        fitting = [m for m in fitting if m.quantity.unit_kind == "percent"] or fitting
    here = [m for m in fitting if m.sentence == target.sentence]
    after = [m for m in fitting if target.sentence < m.sentence <= target.sentence + SPAN]
    far = [m for m in fitting if target.sentence + SPAN < m.sentence <= target.sentence + FAR]
    behind = [m for m in here if m.offset > target.offset]
    ranked = [
        *(m for m in here if m.role == "outcome" and (m in behind or m.tagged.compared or target.tagged.compared)),
        *(m for m in behind if m.role is None and not m.tagged.part and _same_kind(target, m)),
        *(m for m in here if m.role is None and not m.tagged.part and target.tagged.compared),
        *(m for m in after[:1] if _is_bare_answer(scene, target, m)),
        *(m for m in after if m.role == "outcome" and not m.tagged.part),
        *(m for m in after if m.role is None and not m.tagged.part and is_same(scene, target, m)),
        *(m for m in after if m.role is None and _is_lone_share(target, m, fitting)),
        *(m for m in far if m.role == "outcome" and not m.tagged.part and is_same(scene, target, m)),
    ]
    return ranked[0] if ranked else None


def _is_lone_share(target: Mention, mention: Mention, found: Sequence[Mention]) -> bool:
    """Tell whether a number is the only share of its sentence, and so that of those whom the sentence speaks of.

    "Av de 94 svarade 80 och 71 procent av dem har gjort det" answers a goal in percent.
    """
    beside = [m for m in found if m.sentence == mention.sentence and m.quantity.unit_kind == "percent"]
    return target.quantity.unit_kind == mention.quantity.unit_kind == "percent" and len(beside) == 1


def _is_bare_answer(scene: Scene, target: Mention, mention: Mention) -> bool:
    """Tell whether the next sentence opens with a number that says no more than how many ("Sju har gjort det")."""
    next_one = mention.sentence == target.sentence + 1 and not mention.tagged.part
    counted = target.quantity.unit_kind == "count" and mention.quantity.unit is None
    lead = scene.text(mention.start, mention.offset)
    tail = scene.text(mention.quantity.evidence.end, mention.end)
    says = scene.words.sentences
    other = says.of_others.search(lead) or says.ought.search(lead) or says.still_to_be.match(tail)
    return next_one and counted and len(lead) <= LONGEST_LEAD and other is None


def _is_of_group(scene: Scene, mention: Mention) -> bool:
    """Tell whether a sentence says of which group its number is ("Av kvinnorna var det 44 procent")."""
    match = scene.words.sentences.of_group.match(scene.text(mention.start, mention.offset))
    return match is not None and identify(match["group"], scene.words) is not None


def verdict_on(scene: Scene, target: Mention, found: Sequence[Mention], taken: set[int]) -> Mention | None:
    """Find the outcome before a goal of which its sentence says but whether it was reached ("Målet om 65 % nåddes")."""
    end = target.quantity.evidence.end
    judged = scene.words.sentences.verdict.match(scene.text(end, target.end)) is not None
    if not judged or scene.first(end, target.end) is not None:
        return None
    return told_before(scene, target, found, taken)


def told_before(scene: Scene, target: Mention, found: Sequence[Mention], taken: set[int]) -> Mention | None:
    """Find the outcome that stands in the sentence before a goal that says but a number ("I planen stod det 40")."""
    alone = [m for m in found if m.sentence == target.sentence] == [target]
    sentence = _last_told(scene, target, found)
    last = [m for m in found if m.sentence == sentence and not m.tagged.part]
    if not alone or any(m.role == "target" for m in last):
        return None
    free = [m for m in last if m.offset not in taken]
    fitting = [m for m in free if same_thing(scene, target, m) and not _divides(scene, target, m, last)]
    if target.quantity.unit is not None and target.quantity.unit_kind not in ("percent", "money"):
        fitting = [m for m in fitting if is_same(scene, target, m)]
    told = [m for m in fitting if m.role == "outcome" or (m.role is None and _is_labelled(scene, m))]
    if target.quantity.unit is None and (share := _lone_share_near(target, fitting)) is not None:
        return share
    shares = [m for m in last if m.role is None and m.quantity.unit_kind == "percent"]
    if scene.words.sentences.looks_back.match(scene.text(target.start, target.offset)) and len(fitting) == 1:
        return fitting[0]
    alike = shares if target.quantity.unit_kind == "percent" and shares == fitting else []
    return next(iter([*told, *(alike if len(alike) == 1 else [])]), None)


def _lone_share_near(target: Mention, fitting: Sequence[Mention]) -> Mention | None:
    """Give the only share of a sentence where it is nearer to a bare goal than every count ("43 av 47, 91 procent")."""
    shares = [m for m in fitting if m.quantity.unit_kind == "percent"]
    goal = target.quantity.low
    nearest = min((abs(m.quantity.low - goal) for m in fitting if m not in shares), default=0.0)
    near = len(shares) == 1 and abs(shares[0].quantity.low - goal) < nearest
    return shares[0] if near else None


def _last_told(scene: Scene, target: Mention, found: Sequence[Mention]) -> int:
    """Give the sentence before a goal, or the one before it where that tells but of groups ("50 av dem är män")."""
    before = [m for m in found if m.sentence == target.sentence - 1]
    groups = bool(before) and all(m.tagged.part or _is_group(scene, m) for m in before)
    return target.sentence - 1 - (groups and before[0].tagged.part)


def _is_labelled(scene: Scene, mention: Mention) -> bool:
    """Tell whether a colon right before a number says what it counts ("Antal deltagare: 455")."""
    return _LABEL.fullmatch(scene.text(mention.start, mention.offset)) is not None


def _is_group(scene: Scene, mention: Mention) -> bool:
    return identify(mention.quantity.unit or "", scene.words) is not None


def _divides(scene: Scene, target: Mention, mention: Mention, found: Sequence[Mention]) -> bool:
    """Tell whether a group says who those just counted are ("48 har klarat provet, 33 kvinnor och 15 män")."""
    if not _is_group(scene, mention) or _is_group(scene, target):
        return False
    whole = (m for m in found if m.sentence == mention.sentence and m.offset < mention.offset and m is not target)
    return any(m.quantity.unit_kind == "count" and m.quantity.low >= mention.quantity.low for m in whole)


def _same_kind(one: Mention, other: Mention) -> bool:
    measured = ("percent", "money")
    return one.quantity.unit_kind == other.quantity.unit_kind or one.quantity.unit_kind not in measured


def changed_goal(target: Mention, found: Sequence[Mention]) -> Mention | None:
    """Give the number that a goal was changed to: the first one called so behind it, before the next goal."""
    behind = [m for m in found if m.offset > target.offset and not m.tagged.part]
    return next((m for m in behind if m.role in ("target", "revised")), None)
