"""From drafts to records: names, keys, codes, scopes, ids; the same value found twice counts once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import regex

from extractor.indicators.confidence import rate
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.strangers import are_denied, is_means, is_of_others
from extractor.indicators.words.signs import without_sign
from extractor.indicators.words.units import adapt, on_scale_of, with_period
from extractor.indicators.words.vocabulary import Role, Vocabulary
from extractor.indicators.words.wording import LONGEST_NAME, tidy
from extractor.types import Indicator, Quantity, Scope, Section, Status, Subgroup

FAIRLY_SURE = 0.7
"""Confidence that one indicator at least of a report in running text has; an inquiry full of others' goals has none."""
LEAST_GUESSED = 2
"""Such indicators where a trained model alone says that they are any: it may bring two numbers together by mistake."""
LEAST_SET_OUT = 3
"""Goals of running text under a heading that announces goals, from which a report sets out its own."""
SURELY_GOAL = 0.9
"""Likelihood from which a trained model makes a number there a goal."""
FAIRLY_LIKELY = 0.6
"""Likelihood, told by a trained model, from which a number of running text is a goal though nothing calls it one."""

GOAL_REACH = 90
"""Characters before a goal's number in which the text says so."""
_GOALS_COUNTED = regex.compile(
    r"\p{L}*(?:mål|indikator|formulering|mått|nyckeltal)(?:en|er|ar|erna)?", regex.IGNORECASE
)
_CALENDAR = regex.compile(r"\b(?:19|20)\d\d\s+till$")
_NAME_UNIT = regex.compile(r"[,(]\s*(?P<unit>%|[\p{L}/²³0-9 ]{1,20}?)(?:\s+av\s+\p{L}+)?\s*\)?\s*$", regex.IGNORECASE)
"""The unit that a name ends in: "Ställtid, minuter", "Kassation (% av tillverkat)"."""
_WORD = regex.compile(r"[\p{L}\p{N}]+")


def assemble(scene: Scene, drafts: Sequence[Draft]) -> tuple[Indicator, ...]:
    """Give the records of sifted drafts; none where running text alone states goals, and none of them for sure."""
    ratings = rate(scene, drafts)
    if not (_is_sure(scene, drafts, ratings) or _goals_are_set_out(drafts) or _has_chapter_of_goals(scene, drafts)):
        return ()
    rated = zip(drafts, ratings, strict=True)
    return tuple(_record(scene, number, *each) for number, each in enumerate(rated, start=1))


def _is_sure(scene: Scene, drafts: Sequence[Draft], ratings: Sequence[float]) -> bool:
    """Tell whether a report states one goal for sure, or several that a trained model alone tells."""
    rated = zip(drafts, ratings, strict=True)
    sure = [draft for draft, rating in rated if rating >= FAIRLY_SURE and (_states_goal(draft) or draft.goalless)]
    targets = [draft.values["target"].evidence.start for draft in sure if "target" in draft.values]
    guessed = sum(start in scene.guessed for start in targets)
    return len(sure) > guessed or guessed >= LEAST_GUESSED


def sift(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """Give the drafts of a report that become records, in reading order."""
    ordered = sorted(
        _worth_keeping(scene, _distinct(each for each in drafts if not _lacks_goal(each))),
        key=lambda draft: draft.start,
    )
    _part_groups(ordered)
    return ordered


def _distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """Drop a prose draft whose numbers a table or a labelled line has used already, unless it alone tells a status."""
    kept: list[Draft] = []
    used: dict[int, Status] = {}
    order = {"table": 0, "activity": 1, "lines": 2, "prose": 3}
    for draft in sorted(drafts, key=lambda draft: (order[draft.origin], draft.start)):
        places = {quantity.evidence.start for role, quantity in draft.values.items() if role != "baseline"}
        told = {used[place] for place in places if place in used}
        if draft.origin == "prose" and told and draft.status in ("reported", *told):
            continue
        used.update(dict.fromkeys(places, draft.status))
        kept.append(draft)
    return kept


def _part_groups(drafts: Sequence[Draft]) -> None:
    """Take from groups the numbers that are an indicator's own, or have been given to a group already."""
    used = {quantity.evidence.start for draft in drafts for quantity in draft.values.values()}
    for draft in drafts:
        groups = [
            replace(sub, outcome=_unused(sub.outcome, used), target=_unused(sub.target, used))
            for sub in draft.breakdown
        ]
        draft.breakdown = [sub for sub in groups if sub.target or sub.outcome]


def _unused(quantity: Quantity | None, used: set[int]) -> Quantity | None:
    """Give a number that no one has, and mark it as used."""
    if quantity is None or quantity.evidence.start in used:
        return None
    used.add(quantity.evidence.start)
    return quantity


def _worth_keeping(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what states no goal of the project's own: its money, what others are to reach, goals in passing.

    In a text that says that there are no goals, and states none in tables and lines, only what it calls a goal is one.
    """
    kept = [draft for draft in drafts if not (is_means(scene, draft) or is_of_others(scene, draft))]
    if are_denied(scene) and not _goals_are_set_out(kept):
        kept = [draft for draft in kept if _is_goal(scene, draft)]
    answered = [draft for draft in kept if draft.origin == "prose" and "outcome" in draft.values]
    return [draft for draft in kept if draft.origin != "prose" or draft in answered or _stands_alone(scene, draft)]


def _goals_are_set_out(drafts: Iterable[Draft]) -> bool:
    """Tell whether a table or a labelled line states a goal."""
    return any(draft.origin != "prose" and _states_goal(draft) for draft in drafts)


def _has_chapter_of_goals(scene: Scene, drafts: Iterable[Draft]) -> bool:
    """Tell whether running text states several goals under a heading that announces them, however they are answered."""
    goals = [draft.values["target"] for draft in drafts if "target" in draft.values]
    return sum(_is_announced(scene, goal) for goal in goals) >= LEAST_SET_OUT


def _is_announced(scene: Scene, goal: Quantity) -> bool:
    section, said = scene.section_at(goal.evidence.start), scene.opinions.get(goal.evidence.start)
    headed = section is not None and scene.words.answers.goal_heading.search(section.title) is not None
    return headed and (said is None or said.likelihoods["target"] >= SURELY_GOAL)


def _states_goal(draft: Draft) -> bool:
    return "target" in draft.values or any(subgroup.target for subgroup in draft.breakdown)


def _stands_alone(scene: Scene, draft: Draft) -> bool:
    return "outcome" not in draft.values and _is_goal(scene, draft)


def _lacks_goal(draft: Draft) -> bool:
    stated = "revised" in draft.values or _states_goal(draft) or draft.goalless
    return draft.origin == "lines" and not stated and draft.status == "reported"


def _is_goal(scene: Scene, draft: Draft) -> bool:
    """Tell whether a goal of running text is meant as one: listed, called a goal, or said to have been dropped."""
    target = draft.values.get("target")
    if target is None or (target.unit and _GOALS_COUNTED.fullmatch(target.unit)):
        return False
    if draft.listed or draft.promised or (draft.status != "reported" and not _is_doubted(scene, target)):
        return True
    section = scene.section_at(target.evidence.start)
    if section is not None and scene.words.answers.goals_told.search(section.title):
        return True
    before = scene.text(max(target.evidence.start - GOAL_REACH, 0), target.evidence.end)
    return scene.words.sentences.goal_called.search(before) is not None


def _is_doubted(scene: Scene, goal: Quantity) -> bool:
    """Tell whether a trained model sees little of a goal in a number, so that what is said of it may be of another."""
    opinion = scene.opinions.get(goal.evidence.start)
    return opinion is not None and opinion.likelihoods["target"] < FAIRLY_LIKELY


def _record(scene: Scene, number: int, draft: Draft, confidence: float) -> Indicator:
    section = _numbered(scene, scene.section_at(draft.start))
    name = without_sign(draft.name) or draft.name or _unnamed(scene, draft)
    values = _in_units_of(scene, name, draft.values) if draft.origin == "lines" else draft.values
    values = _on_one_scale(values, scene.words)
    if draft.origin == "prose" and _is_share(draft):
        values = {role: _percent(value) for role, value in values.items()}
    return Indicator(
        id=f"i{number}",
        key=key_of(name),
        code=None,
        name=name,
        scope=_scope(scene, draft),
        section=section.id if section else None,
        status=draft.status,
        baseline=values.get("baseline"),
        target=values.get("target"),
        revised_target=values.get("revised"),
        outcome=values.get("outcome"),
        breakdown=tuple(_in_percent(draft, group) for group in draft.breakdown if not _is_time(scene, group)),
        comments=(),
        confidence=confidence,
        evidence=draft.evidence,
    )


def _in_units_of(scene: Scene, name: str, values: Mapping[Role, Quantity]) -> dict[Role, Quantity]:
    """Give bare numbers of lines the unit that their name ends in ("Leveranssäkerhet, %")."""
    stated = _NAME_UNIT.search(name)
    label = stated["unit"] if stated else ""
    return {role: with_period(adapt(value, scene.words, label), name, scene.words) for role, value in values.items()}


def _on_one_scale(values: dict[Role, Quantity], words: Vocabulary) -> dict[Role, Quantity]:
    """Read bare numbers in the measure that the goal, the outcome or the start is told in."""
    order: tuple[Role, ...] = ("target", "outcome", "baseline", "revised")
    measured = next((values[role] for role in order if role in values and values[role].unit is not None), None)
    if measured is None:
        return values
    return {role: on_scale_of(value, measured, words) for role, value in values.items()}


def _unnamed(scene: Scene, draft: Draft) -> str:
    """Call values that stand under no name by their section, else by their own words."""
    section = scene.section_at(draft.start)
    return (section.title if section else "") or tidy(draft.evidence.quote)[:LONGEST_NAME].strip()


def _in_percent(draft: Draft, subgroup: Subgroup) -> Subgroup:
    """Read a group's bare number as percent where its indicator is a share ("82,1 procent, 84,6 för flickorna")."""
    if not _is_share(draft):
        return subgroup
    return replace(
        subgroup,
        target=subgroup.target and _percent(subgroup.target),
        outcome=subgroup.outcome and _percent(subgroup.outcome),
    )


def _is_share(draft: Draft) -> bool:
    """Tell whether goal or outcome is a percentage, and the other one if there is one; a bare outcome may be."""
    stated = [quantity for role, quantity in draft.values.items() if role in ("target", "outcome")]
    return any(each.unit_kind == "percent" for each in stated) and all(
        _percent(each).unit_kind == "percent" for each in stated
    )


def _is_time(scene: Scene, subgroup: Subgroup) -> bool:
    """Tell whether a part of a total is what a year or quarter brought: no group of people, places or things."""
    label = subgroup.label
    return subgroup.dimension == "other" and bool(scene.words.time.search(label) or _CALENDAR.search(label))


def _percent(quantity: Quantity) -> Quantity:
    if quantity.unit is not None or quantity.high > 100:
        return quantity
    return replace(quantity, unit="%", unit_kind="percent")


def _numbered(scene: Scene, section: Section | None) -> Section | None:
    """Give the innermost section with a number around a section; where none has one, the section itself.

    A heading without a number between 5.1 and 5.2 stands in 5.1, however it is set.
    """
    by_id = {each.id: each for each in scene.sections}
    current = section
    while current is not None and current.number is None:
        parent = by_id.get(current.parent) if current.parent else None
        current = parent and (_sibling_above(scene, current) or parent)
    return current or section


def _sibling_above(scene: Scene, section: Section) -> Section | None:
    """Give the last section with a number above one without it, both in the same section."""
    above = [each for each in scene.sections if each.parent == section.parent and each.start < section.start]
    return next((each for each in reversed(above) if each.number is not None), None)


def _scope(scene: Scene, draft: Draft) -> Scope:
    if draft.origin == "activity":
        return "activity"
    if draft.origin == "prose" or (not {"target", "revised"} & set(draft.values) and draft.status == "reported"):
        return "narrative"
    section = scene.top_section(draft.start)
    said = [own for start, own in _whose(scene) if (section.start if section else 0) <= start < draft.start]
    return "project" if said and said[-1] else "programme"


def _whose(scene: Scene) -> Sequence[tuple[int, bool]]:
    """Give the places that say whose the indicators below them are, and whether they are the project's own."""
    key = ("whose", 0, 0)
    if key not in scene.memo:
        scene.memo[key] = [
            (match.start(), bool(match["own"])) for match in scene.words.sentences.whose.finditer(scene.document.text)
        ]
    found: Sequence[tuple[int, bool]] = scene.memo[key]
    return found


def key_of(name: str) -> str:
    """Normalise a name to the key of indicators without a code: lower case, words only, without "antal"."""
    words = _WORD.findall(name.casefold())
    return " ".join(word for word in words if word not in ("antal", "antalet", "st")) or name.casefold()
