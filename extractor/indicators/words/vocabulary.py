"""The words of goals and results, compiled once from `models/lexicon`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import regex

from extractor.errors import ModelError
from extractor.indicators.words.ages import AgeRules, compile_ages
from extractor.indicators.words.doubts import Doubts
from extractor.indicators.words.names import NameWords, compile_names
from extractor.indicators.words.telling import (
    AnswerWords,
    LineWords,
    MeasureWords,
    PartWords,
    PromiseWords,
    RevisionWords,
    SentenceWords,
    TableWords,
    compile_words,
)
from extractor.indicators.words.wording import stem, stems
from extractor.patterns import Match, Phrases, PhraseSet
from extractor.types import Dimension, Status, UnitKind

Role = Literal[
    "name",
    "target",
    "revised",
    "outcome",
    "baseline",
    "unit",
    "code",
    "comment",
    "ratio",
    "difference",
    "judgement",
    "forecast",
    "cost",
    "total",
    "value",
]
VALUE_ROLES: tuple[Role, ...] = ("baseline", "target", "revised", "outcome")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of running text that gives the number before or after it a role."""

    role: Role
    before: bool
    """Whether the phrase stands before its number."""
    comparator: bool
    """Whether it holds a number up against another ("jämfört med målet"): the number before it is the other role."""
    pattern: Phrases


@dataclass(frozen=True, slots=True)
class GroupWord:
    """A group of a dimension that words name."""

    dimension: Dimension
    group: str


@dataclass(frozen=True, slots=True)
class StatusWords:
    """The words for one status as the whole of a cell."""

    status: Status
    cell: Phrases


@dataclass(frozen=True, slots=True)
class ColumnUnit:
    """A unit stated apart from its numbers: in a unit column, a header or a name; `scale` turns money into SEK."""

    kind: UnitKind
    unit: str | None
    scale: float


@dataclass(frozen=True, slots=True)
class CountedGoals:
    """Headers of tables that count goals: of the goals themselves, of how they stand, of what belongs to them."""

    goals: Phrases
    beside: Phrases
    plural: Phrases


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Everything the indicator readers know about words; told from others by identity, so that results can be kept."""

    headers: PhraseSet[Role]
    captions: tuple[tuple[Role, Phrases], ...]
    """What the text above a table says its numbers are."""
    table_units: tuple[tuple[str, Phrases], ...]
    """What a sentence beside a table says the unit of its numbers is."""
    groupings: tuple[tuple[Dimension, Phrases], ...]
    loose_goals: Phrases
    """Heads of columns that hold goals where the text above a table says so."""
    loose_beside: Phrases
    """What that text says."""
    foreign_goals: Phrases
    """Heads of tables of goals that are not the project's own."""
    counted_goals: CountedGoals
    economy: Phrases
    costs: Phrases
    cost_posts: Phrases
    cost_ratios: Phrases
    """What is no sum of money spent but a share or a price: "Kostnad per lån", "Självfinansieringsgrad"."""
    whole: Phrases
    period: Phrases
    column_units: PhraseSet[ColumnUnit]
    equivalents: dict[str, int]
    """Unit stem -> number of its class of units that count the same sort of thing."""
    link_weights: Mapping[str, float]
    """What each sign weighs that a number elsewhere answers a goal, and the least that links them."""
    link_generic: frozenset[str]
    """Stems that many goals share, so that they tell none from another."""
    link_results: Phrases
    link_aside: Phrases
    label: Phrases
    notation: Phrases
    """Words for the values that a notation names ("uppnått - planerat - procent"); its groups are named by role."""
    cues: tuple[Cue, ...]
    leading: PhraseSet[Cue]
    """Those of them that stand before their numbers."""
    statuses: tuple[StatusWords, ...]
    told_statuses: PhraseSet[Status]
    """The words for statuses anywhere in a passage, in the lexicon's order."""
    status_hint: Phrases
    """Stands in every passage that states a status."""
    empty: Phrases
    linking: Phrases
    filler: Phrases
    time: Phrases
    """A label that is a time alone, and so no group."""
    neither: Phrases
    """The words of a third part beside women and men."""
    groups: PhraseSet[GroupWord]
    age: AgeRules
    strangers: Mapping[str, Phrases]
    """What tells by its name, its title or its sentence that a number is no goal of the project."""
    naming: NameWords
    answers: AnswerWords
    places: Mapping[str, int]
    """What goals are called by their places in a list: "andra" and "tvåan" are 2."""
    asked_name: regex.Pattern[str]
    """The name of what a question asks the number of, up to a verb or another word behind it."""
    tables: TableWords
    sentences: SentenceWords
    lines: LineWords
    promises: PromiseWords
    parts: PartWords
    revisions: RevisionWords
    measures: MeasureWords
    doubts: Doubts


LEXICON = (
    "roles",
    "status",
    "subgroups",
    "names",
    "answers",
    "tables",
    "sentences",
    "lines",
    "promises",
    "parts",
    "revisions",
    "measures",
)
"""The files of the lexicon that a vocabulary is compiled from."""


def compile_vocabulary(lexicon: Mapping[str, Mapping[str, Any]], doubts: Doubts) -> Vocabulary:
    """Compile the files of `LEXICON`, given by their names; raises ModelError for a broken pattern."""
    roles, status, subgroups = (lexicon[name] for name in ("roles", "status", "subgroups"))
    cues = tuple(_cue(entry) for entry in roles["cue"])
    return Vocabulary(
        headers=PhraseSet((entry["role"], _pattern(entry["pattern"])) for entry in roles["header"]),
        captions=tuple((entry["role"], _pattern(entry["pattern"])) for entry in roles["caption"]),
        table_units=tuple((entry["unit"], _pattern(entry["pattern"])) for entry in roles["table_unit"]),
        groupings=tuple((entry["dimension"], _pattern(entry["pattern"])) for entry in roles["grouping"]),
        counted_goals=CountedGoals(*(_pattern(roles["counted_goals"][key]) for key in ("pattern", "beside", "plural"))),
        loose_goals=_pattern(roles["loose_goals"]["pattern"]),
        loose_beside=_pattern(roles["loose_goals"]["beside"]),
        foreign_goals=_pattern(roles["foreign_goals"]["pattern"]),
        economy=_pattern(roles["economy"]["pattern"]),
        costs=_pattern(roles["economy"]["costs"]),
        cost_posts=_pattern(roles["economy"]["posts"]),
        cost_ratios=_pattern(roles["economy"]["ratios"]),
        whole=_pattern(roles["whole"]["pattern"]),
        period=_pattern(roles["period"]["pattern"]),
        column_units=PhraseSet((_column_unit(entry), _pattern(entry["pattern"])) for entry in roles["column_unit"]),
        equivalents={stem(unit): number for number, entry in enumerate(roles["equivalent"]) for unit in entry["units"]},
        link_weights=roles["link"]["weights"],
        link_generic=stems(roles["link"]["generic"]),
        link_results=_pattern(roles["link"]["results"]),
        link_aside=_pattern(roles["link"]["aside"]),
        label=_labels(roles["label"]),
        notation=_labels(roles["notation"]),
        cues=cues,
        leading=PhraseSet((cue, cue.pattern) for cue in cues if cue.before),
        statuses=tuple(
            StatusWords(entry["status"], _pattern(rf"\s*(?:{entry['cell']})\s*[.!]?\s*")) for entry in status["status"]
        ),
        told_statuses=PhraseSet(
            (entry["status"], _pattern(text)) for entry in status["status"] for text in entry["text"]
        ),
        status_hint=_pattern(status["hint"]["pattern"]),
        empty=_pattern(rf"\s*(?:{status['empty']['cell']})\s*"),
        linking=_pattern(subgroups["linking"]["pattern"]),
        filler=_pattern(rf"\b{subgroups['filler']['pattern']}\b|[-–—:;,.()/*•%]"),
        time=_pattern(subgroups["time"]["pattern"]),
        neither=_pattern(subgroups["neither"]["pattern"]),
        groups=PhraseSet(
            (GroupWord(entry["dimension"], entry["group"]), _pattern(entry["pattern"])) for entry in subgroups["group"]
        ),
        age=compile_ages(subgroups["age"]),
        strangers={entry["sign"]: _pattern(entry["pattern"]) for entry in roles["stranger"]},
        naming=compile_names(lexicon["names"]),
        answers=compile_words(AnswerWords, lexicon["answers"]),
        places=_places(lexicon["answers"]["words"]),
        asked_name=_asked_name(lexicon["names"]["verb"]["pattern"], lexicon["answers"]),
        tables=compile_words(TableWords, lexicon["tables"]),
        sentences=compile_words(SentenceWords, lexicon["sentences"]),
        lines=compile_words(LineWords, lexicon["lines"]),
        promises=compile_words(PromiseWords, lexicon["promises"]),
        parts=compile_words(PartWords, lexicon["parts"]),
        revisions=compile_words(RevisionWords, lexicon["revisions"]),
        measures=compile_words(MeasureWords, lexicon["measures"]),
        doubts=doubts,
    )


@lru_cache(maxsize=2_000)
def header_role(text: str, words: Vocabulary) -> Role | None:
    """Give the role that a column's head or a field's label states; kept, since several readers ask it of each cell."""
    return words.headers.first(text)


def grouping_of(text: str, words: Vocabulary) -> Dimension | None:
    """Give the dimension whose groups a head or a name says that rows or lines are ("Kommun", "per skola")."""
    return next((dimension for dimension, pattern in words.groupings if pattern.search(text)), None)


def label_role(match: Match) -> Role:
    """Give the role of a label that `Vocabulary.label` found."""
    return str(match.lastgroup).removesuffix("_spoken")  # type: ignore[return-value]  # groups are named by role


def _pattern(source: str) -> Phrases:
    try:
        return Phrases(source)
    except regex.error as error:
        raise ModelError(f"models/lexicon: the pattern {source!r} does not compile: {error}") from None


def _labels(entries: list[Mapping[str, Any]]) -> Phrases:
    """Join all labels into one pattern whose group names are the roles, with "_spoken" for those of talking authors."""
    alternatives = "|".join(
        f"(?P<{entry['role']}{'_spoken' if entry.get('spoken') else ''}>{entry['pattern']})" for entry in entries
    )
    return _pattern(rf"(?<![\w-])(?:{alternatives})(?![\w-])")


def _cue(entry: Mapping[str, Any]) -> Cue:
    return Cue(
        role=entry["role"],
        before=entry["direction"] == "before",
        comparator=entry.get("comparator", False),
        pattern=_pattern(entry["pattern"]),
    )


def _column_unit(entry: Mapping[str, Any]) -> ColumnUnit:
    return ColumnUnit(entry["kind"], entry.get("unit"), entry.get("scale", 1))


def _places(words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    return {word: place for name in ("ordinal", "figure") for place, word in enumerate(words[name], start=1)}


def _asked_name(verb: str, answers: Mapping[str, Any]) -> regex.Pattern[str]:
    count, end = (answers[key]["pattern"] for key in ("asked_count", "asked_end"))
    stop = rf"(?:\b(?:{verb})\b|{end})"
    name = rf"(?P<name>(?:(?!{stop})[\p{{L}}-]++\s*){{1,7}}?)(?={stop}|\?)"
    return regex.compile(rf"{count}\s+{name}", regex.IGNORECASE)
