"""Signs of the name: whether it can be one, and whether it says of its numbers what they are."""

import regex

from extractor.indicators.confidence.survey import Found, Survey, in_table
from extractor.indicators.drafts import Draft
from extractor.indicators.words.wording import stems

REACH = 40
"""Characters behind a goal's number that may say that it is one of each year."""
BEFORE = 20
"""The same before it."""
MEASURES = frozenset({"percent", "money"})
"""Kinds of unit that a name tells beyond doubt."""
_WORD = regex.compile(r"\p{L}{3}")
_DIGIT = regex.compile(r"\d")


def of_name(survey: Survey, draft: Draft) -> Found:
    """Give the signs of an indicator's name."""
    name, words = draft.name, survey.scene.words
    section = survey.scene.section_at(draft.start)
    value = draft.values.get("outcome") or draft.values.get("target") or draft.values.get("revised")
    yield "name_without_words", not _WORD.search(name)
    yield "name_with_digits", _DIGIT.search(name) is not None
    yield "name_said_twice", survey.names[name.casefold()] > 1
    yield "name_of_section", section is not None and section.title.casefold().endswith(name.casefold())
    yield "name_of_part", words.linking.match(name) is not None
    yield "name_without_unit", _lacks_unit(draft)
    yield "name_of_one_word", in_table(draft) and " " not in name and value is not None and value.unit is None
    if value is not None:
        kinds = {unit.kind for unit, _ in words.column_units.finditer(name)} & MEASURES
        yield "name_of_other_kind", bool(kinds) and value.unit_kind not in kinds
    yield "yearly_goal", _is_yearly(survey, draft)


def _lacks_unit(draft: Draft) -> bool:
    """Tell whether a name of running text does not speak of what its goal's number counts."""
    target, name = draft.values.get("target"), stems(draft.name)
    if in_table(draft) or target is None or target.unit is None:
        return False
    return bool(name) and not stems(target.unit) & name


def _is_yearly(survey: Survey, draft: Draft) -> bool:
    """Tell whether words speak of each year where the goal was not read so."""
    target, yearly = draft.values.get("target"), survey.scene.words.doubts.yearly
    if target is None or target.per is not None:
        return False
    said = survey.scene.text(max(target.evidence.start - BEFORE, 0), target.evidence.end + REACH).partition("\t")[0]
    beside = "" if in_table(draft) else draft.context
    return any(yearly.search(text) for text in (draft.name, beside, said))
