"""Rates and averages of groups, told behind that of all: "81 procent. Kvinnorna är nöjdare, 88 %, än männen, 73 %"."""

from collections.abc import Iterator, Sequence

import regex

from extractor.indicators.drafts import Draft, Scene, numbers_of
from extractor.indicators.prose.shares import add_shares
from extractor.indicators.words.segments import Share, read_segment
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.subgroups import called, identify, is_group_label
from extractor.indicators.words.wording import stems
from extractor.types import Quantity

NEXT = 400
"""Characters after an outcome in which the rates of its groups may stand."""
MOST_PERCENT = 100
FARTHEST = 2
"""How many times the mean of all that of a group may be, or it theirs."""
REACH = 8
LEAST_SENTENCES = 2
LEAST_NAMED = 3
"""Places that are told side by side with a number each; two may be compared with something else."""

_AVERAGE = regex.compile(
    r"medel|genomsnitt|snitt(?:et)?\b|betyg|index|skattning|poäng|skala|tid(?:en)?\b|frånvaro", regex.IGNORECASE
)
"""Names of what is no sum over groups, besides shares in percent."""
_POINTS = "procentenhet"
"""How much a share has changed, which is no share."""
_FROM = regex.compile(r"\bfrån\s+$", regex.IGNORECASE)
_TO = regex.compile(r"\s+till\s+\d", regex.IGNORECASE)
_WORD = regex.compile(r"\p{L}[\p{L}-]*")
_OF = regex.compile(
    r"\b(?:bland|för|hos)\s+(?P<group>[^,;.:()]{2,40}?)\s+(?:är|var|blev|ligger|låg|uppgår|uppgick)\b", regex.IGNORECASE
)
_PLACE = regex.compile(
    r"(?:^|[\s,:(])(?:(?:[Ii]|[Pp]å|[Hh]os|[Vv]id|[Ff]ör)\s+)?(?P<name>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)"
)


def attach_rates(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Hang on an outcome that is a share or an average those of its groups, behind it or where it is said again."""
    owners = {q.evidence.start: draft for draft in drafts for q in numbers_of(draft)}
    for draft in drafts:
        outcome = draft.values.get("outcome")
        if outcome is None or not _is_rate(draft, outcome):
            continue
        for said in (outcome, *_said_again(scene, draft, outcome, owners)):
            _hang_on(scene, draft, outcome, (said.evidence.end, _reach(scene, draft, said, owners)))


def _hang_on(scene: Scene, draft: Draft, outcome: Quantity, bounds: tuple[int, int]) -> None:
    """Hang on an indicator the rates that the sentences of a stretch tell, down to one that tells another rate."""
    for start, end in sentences(scene.document.text, *bounds):
        own = {q.evidence.start for q in numbers_of(draft)}
        known = {sub.dimension for sub in draft.breakdown if sub.outcome}
        shares = _rates(scene, outcome, (start, end))
        if shares and not any(share.group.dimension in known for share in shares):
            add_shares(draft, shares, target=False)
        elif start > bounds[0] and any(
            _is_alike(q, outcome) for q in scene.within(start, end) if q.evidence.start not in own
        ):
            return


def _is_rate(draft: Draft, outcome: Quantity) -> bool:
    """Tell whether the numbers of groups do not add up to an outcome: a share, or a mean by its name or decimals."""
    if outcome.unit_kind == "percent" or (outcome.unit_kind in ("count", "other") and outcome.low % 1 > 0):
        return True
    return _AVERAGE.search(f"{draft.name} {draft.context}") is not None


def _said_again(scene: Scene, draft: Draft, outcome: Quantity, owners: dict[int, Draft]) -> Iterator[Quantity]:
    """Give the same number in paragraphs that begin with a word of the indicator's name."""
    for quantity in scene.quantities:
        place = quantity.evidence.start
        if (quantity.low, quantity.unit_kind) != (outcome.low, outcome.unit_kind) or place in owners:
            continue
        block = scene.block_at(place)
        if block is not None and block.kind != "table" and stems(scene.text(block.start, place)) & stems(draft.name):
            yield quantity


def _reach(scene: Scene, draft: Draft, said: Quantity, owners: dict[int, Draft]) -> int:
    """Give where the text about an outcome ends: with its paragraph, at the next number of another indicator.

    An outcome that ends its paragraph, and one in a table, has the next paragraph about it.
    """
    text = scene.document.text
    start, end = said.evidence.end, min(said.evidence.end + NEXT, len(text))
    block = scene.block_at(said.evidence.start)
    section = scene.section_at(said.evidence.start)
    if block is not None:
        last = block.kind == "table" or len(sentences(text, start, block.end)) < LEAST_SENTENCES
        following = next((q for q in scene.document.blocks if q.start >= block.end), None) if last else None
        end = min(end, (following or block).end)
    if section is not None:
        end = min(end, section.end)
    others = [q.evidence.start for q in scene.within(start, end) if owners.get(q.evidence.start, draft) is not draft]
    return min([end, *others])


def _rates(scene: Scene, outcome: Quantity, bounds: tuple[int, int]) -> list[Share]:
    """Give the groups of a sentence with their rates: women and men, places side by side, or one group."""
    told = [q for q in scene.within(*bounds) if not _is_start(scene, q)]
    numbers = [q for q in told if _is_alike(q, outcome)]
    if len(numbers) != len(told):
        return _told_genders(scene, numbers, bounds)
    return (
        _told_genders(scene, numbers, bounds)
        or _genders_in_turn(scene, numbers, bounds)
        or _places(scene, numbers, bounds)
        or _single(scene, numbers, bounds)
    )


def _is_alike(number: Quantity, outcome: Quantity) -> bool:
    """Tell whether a number may be the same measure: of the outcome's kind, or without a unit and not much larger."""
    if (number.unit or "").casefold().startswith(_POINTS) != (outcome.unit or "").casefold().startswith(_POINTS):
        return False
    if outcome.unit_kind == "percent":
        return number.unit_kind == "percent" or (number.unit is None and number.high <= MOST_PERCENT)
    same = number.unit_kind == outcome.unit_kind or number.unit is None or outcome.unit is None
    near = outcome.low / FARTHEST <= number.low <= outcome.low * FARTHEST
    return same and near and number.unit_kind != "percent"


def _is_start(scene: Scene, number: Quantity) -> bool:
    """Tell whether a number is where a change began: "från 4,4 till 5,2"."""
    before = scene.text(max(number.evidence.start - REACH, 0), number.evidence.start)
    return bool(_FROM.search(before) and _TO.match(scene.document.text, number.evidence.end))


def _told_genders(scene: Scene, numbers: Sequence[Quantity], bounds: tuple[int, int]) -> list[Share]:
    """Give women's and men's rates, each told by the words beside it."""
    shares = [
        share
        for share in read_segment(scene, *bounds, has_total=True).shares
        if share.group.dimension == "gender" and share.quantity in numbers
    ]
    return shares if {share.group.group for share in shares} >= {"women", "men"} else []


def _genders_in_turn(scene: Scene, numbers: Sequence[Quantity], bounds: tuple[int, int]) -> list[Share]:
    """Give women's and men's rates, each behind its word ("Kvinnorna är nöjdare, 88 %, än männen, 83 %")."""
    turns = [bounds[0], *(q.evidence.end for q in numbers)]
    shares = [
        Share(group, label, number)
        for number, start in zip(numbers, turns, strict=False)
        for label in _WORD.findall(scene.text(start, number.evidence.start))
        if (group := identify(label, scene.words)) is not None and group.dimension == "gender"
    ]
    told = sorted(share.group.group for share in shares) == ["men", "women"]
    return shares if told and len(numbers) == len(shares) else []


def _places(scene: Scene, numbers: Sequence[Quantity], bounds: tuple[int, int]) -> list[Share]:
    """Give the rates of places, each named right before its number ("Bro 29 procent, Ås 36 procent och Ek 43")."""
    turns = [bounds[0], *(q.evidence.end for q in numbers)]
    names = [
        list(_PLACE.finditer(scene.text(start, q.evidence.start))) for q, start in zip(numbers, turns, strict=False)
    ]
    if len(numbers) < LEAST_NAMED or not all(names):
        return []
    labels = [found[-1]["name"] for found in names]
    return [Share(called(name), name, q) for name, q in zip(labels, numbers, strict=True)]


def _single(scene: Scene, numbers: Sequence[Quantity], bounds: tuple[int, int]) -> list[Share]:
    """Give the rate of the only group that a sentence tells of ("För unga 18-24 år är tiden 4,3 månader")."""
    said = scene.text(*bounds)
    found = _OF.search(said)
    if len(numbers) != 1 or found is None or bounds[0] + found.end() > numbers[0].evidence.start:
        return []
    group = identify(found["group"], scene.words) if is_group_label(found["group"], scene.words) else None
    return [Share(group, found["group"], numbers[0])] if group is not None else []
