"""Items whose goals and outcomes add up to those of the item or the paragraph that they are set below: its groups."""

from collections.abc import Iterator, Sequence

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.items import item_lists
from extractor.indicators.words.subgroups import named_group
from extractor.types import Subgroup

LEAST_PARTS = 2
"""Groups that make up a whole."""


def fold_parts(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Hang items set below another, all with goal and outcome, on it as its groups if they add up to both of its own.

    "Företag: mål 40, utfall 38", below it "Norr: mål 25, utfall 20" and "Söder: mål 15, utfall 18". Groups that the
    whole has already count where the items alone do not make it up.
    """
    kept: list[Draft] = []
    place = 0
    while place < len(drafts):
        whole = drafts[place]
        parts = list(_below(scene, drafts, place))
        kept.append(whole)
        place += 1
        if _add_up(whole, parts) or _add_up(whole, [*whole.breakdown, *parts]):
            whole.breakdown.extend(parts)
            place += len(parts)
    return kept


def fold_lists(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Hang the items of a list on what the paragraph above it tells, if their goals and outcomes add up to its own.

    "100 platser skulle ordnas. Det blev 89:", below it "Norr: mål 60, utfall 66" and "Söder: mål 40, utfall 23".
    """
    gone: set[int] = set()
    listed = [draft for draft in drafts if _level(scene, draft) is not None]
    for each in item_lists(scene) if len(listed) >= LEAST_PARTS else ():
        stretch = range(each.items[0].start, each.items[-1].end)
        parts = [draft for draft in listed if draft.start in stretch]
        whole = next((draft for draft in drafts if each.above and _is_told_in(draft, each.above)), None)
        if whole is None or not all(_is_part(whole, draft) for draft in parts):
            continue
        groups = [_group(scene, draft) for draft in parts]
        if _add_up(whole, groups):
            whole.breakdown.extend(groups)
            gone.update(map(id, parts))
    return [draft for draft in drafts if id(draft) not in gone]


def _is_told_in(draft: Draft, block: Block) -> bool:
    """Tell whether an indicator's outcome stands in a paragraph."""
    outcome = draft.values.get("outcome")
    return block.kind == "paragraph" and outcome is not None and block.start <= outcome.evidence.start < block.end


def _below(scene: Scene, drafts: Sequence[Draft], place: int) -> Iterator[Subgroup]:
    """Give the items set below the one at `place` as its groups; nothing where one of them may be none."""
    whole, level = drafts[place], _level(scene, drafts[place])
    if level is None:
        return
    below = []
    for draft in drafts[place + 1 :]:
        if (_level(scene, draft) or 0) <= level:
            break
        below.append(draft)
    if all(_is_part(whole, draft) for draft in below):
        yield from (_group(scene, draft) for draft in below)


def _level(scene: Scene, draft: Draft) -> int | None:
    """Give how deep in a list an indicator's item stands; None for what is no item."""
    block = scene.block_at(draft.start)
    return block.level if block is not None and block.kind == "item" and draft.origin == "lines" else None


def _is_part(whole: Draft, draft: Draft) -> bool:
    """Tell whether an item has goal and outcome of the kinds of its whole's and nothing else."""
    if draft.values.keys() != {"target", "outcome"} or draft.breakdown or draft.status != "reported":
        return False
    pairs = ((whole.values.get(role), number) for role, number in draft.values.items())
    return all(own is not None and own.unit_kind == number.unit_kind != "percent" for own, number in pairs)


def _group(scene: Scene, draft: Draft) -> Subgroup:
    label = draft.name.strip(" :")
    group = named_group(label, scene.words)
    return group.of(label, target=draft.values["target"], outcome=draft.values["outcome"])


def _add_up(whole: Draft, parts: Sequence[Subgroup]) -> bool:
    """Tell whether the goals and the outcomes of groups add up to the whole's."""
    goals = [part.target.low for part in parts if part.target is not None]
    outcomes = [part.outcome.low for part in parts if part.outcome is not None]
    if not {"target", "outcome"} <= whole.values.keys() or not len(goals) == len(outcomes) == len(parts) >= LEAST_PARTS:
        return False
    target, outcome = whole.values["target"].low, whole.values["outcome"].low
    return round(sum(goals) - target, 4) == 0 == round(sum(outcomes) - outcome, 4)
