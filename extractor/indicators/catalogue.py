"""The indicator catalogue: which indicator of which programme a name means, and whether more of it is better."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import regex

from extractor.errors import ModelError
from extractor.matching import Names, normalise
from extractor.patterns import Phrases
from extractor.types import Indicator, UnitKind

Direction = Literal["up", "down"]

THRESHOLD = 90.0
"""Of 100; one letter wrong in ten is a slip of the pen or of OCR, more is another name."""

MARGIN = 2.0
"""Of 100: the labels of CO01 and CO05 come as near as 95 to one another, so the best must stand clear of the next."""

FALL = 0.9
"""A target this far below the state before says that less is wanted; last year's value may lie a little above."""

GENERAL = "general"
"""The file of measures that belong to no programme."""

_CODE = regex.compile(r"\b(?P<kind>RCO|RCR|CO|CR)[\s-]?(?P<number>\d{2,3})(?P<part>a?)\b")
_AROUND = regex.compile(r"\(\s*\)|^[\s:;.,–-]+|[\s:;.,–-]+$")
_UNIT = regex.compile(
    r"\(\s*(?:i\s+)?(?:%|procent|st|stycken|antal|kr|tkr|mkr|mnkr|sek|eur|euro|ton|kg|km|ha|m[²³23]?|kwh|mwh|timmar|personer|"
    r"företag|deltagare|heltids\w+|årsarb\w+|helårs\w+)\s*\)",
    regex.IGNORECASE,
)
"""A unit in brackets behind a name."""

_FILLERS = frozenset(
    ("antal", "antalet", "st", "stycken", "indikator", "indikatorn", "det", "den", "de", "är", "har", "som")
)
_UNIT_KINDS: tuple[tuple[UnitKind, regex.Pattern[str]], ...] = (
    ("percent", regex.compile(r"\bprocent\b|%")),
    ("money", regex.compile(r"\b(?:euro|kronor|sek)\b")),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An indicator of a programme; `code` is None for programmes without codes, `unit` is the programme's own."""

    programme: str
    code: str | None
    name: str
    synonyms: tuple[str, ...]
    unit: str
    direction: Direction

    @property
    def key(self) -> str:
        """What all statements of this indicator share: the code, else the normalised name."""
        return self.code or normalised_key(self.name)

    def counts(self, unit: UnitKind | None) -> bool:
        """Tell whether a value of this kind can belong to the indicator."""
        own = next((kind for kind, pattern in _UNIT_KINDS if pattern.search(self.unit.casefold())), None)
        return unit is None or own == unit or (own is None and unit not in ("percent", "money"))


@dataclass(frozen=True, slots=True)
class Programme:
    """A funder's programme: the forms its reports use, words that give it away, years in which its projects start."""

    key: str
    name: str
    entries: tuple[Entry, ...]
    includes: tuple[str, ...]
    forms: tuple[str, ...]
    marks: regex.Pattern[str]
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All programmes, ready to be looked up."""

    programmes: Mapping[str, Programme]
    exact: Mapping[str | None, Names[Entry]]
    cores: Mapping[str | None, Names[Entry]]
    by_code: Mapping[str, tuple[Entry, ...]]
    down: Phrases
    reduction: Phrases
    about: Phrases
    produced: Phrases
    telling: regex.Pattern[str]
    """Words that tell one indicator from its neighbour: a name near another in letters must share them."""

    def identify(self, name: str, *, programme_hint: str | None = None, unit: UnitKind | None = None) -> Entry | None:
        """Give the indicator that a name means, or None when none is near or two are equally near.

        `programme_hint` is the key of a programme (see `programme`); without one, a name that several programmes share
        means none of them. `unit` is the kind of the stated values.
        """
        hint = programme_hint if programme_hint in self.programmes else None
        entry = self._coded(name, hint) or self._named(_bare(name), hint)
        return entry if entry is not None and entry.counts(unit) else None

    def direction(self, name: str, *, programme_hint: str | None = None) -> Direction | None:
        """Tell whether more ("up") or less ("down") of a measure is better; None when the name does not say."""
        measure = self.down.search(name)
        if measure is None:
            entry = self.identify(name, programme_hint=programme_hint)
            return entry.direction if entry else None
        about = self.about.search(name, 0, measure.start())
        return "up" if about or self.reduction.search(name) else "down"

    def directions(self, indicators: Iterable[Indicator]) -> dict[str, Direction]:
        """Give the direction of each indicator that has one, by its id; a target below the baseline means "down"."""
        found: dict[str, Direction] = {}
        for indicator in indicators:
            falls = _falls(indicator) and self.produced.search(indicator.name) is None
            direction = "down" if falls else self.direction(indicator.name)
            if direction is not None:
                found[indicator.id] = direction
        return found

    def programme(self, text: str, *, forms: Iterable[str] = (), start: str | None = None) -> str | None:
        """Give the key of the programme that a report belongs to, or None.

        `forms` are the forms of its sections, `start` the project's first day (ISO).
        """
        year = int(start[:4]) if start else None
        known = set(forms)
        for programme in self.programmes.values():
            if known & set(programme.forms) and (year is None or programme.first_year <= year <= programme.last_year):
                return programme.key
        folded = text.casefold()
        ran = [each for each in self.programmes.values() if year is None or each.first_year <= year <= each.last_year]
        marked = [each for each in ran if each.marks.search(folded)]
        return marked[0].key if len(marked) == 1 else None

    def _coded(self, name: str, hint: str | None) -> Entry | None:
        match = _CODE.search(name)
        if match is None:
            return None
        entries = self.by_code.get(match["kind"] + match["number"] + match["part"], ())
        scope = {hint, *self.programmes[hint].includes} if hint else None
        entries = tuple(entry for entry in entries if scope is None or entry.programme in scope)
        if len(entries) == 1:
            return entries[0]
        core = _core(_bare(name))
        scored = Names((_core(wording), entry) for entry in entries for wording in (entry.name, *entry.synonyms))
        nearest = scored.nearest(core, threshold=60.0, margin=10.0)
        return nearest.value if nearest else None

    def _named(self, name: str, hint: str | None) -> Entry | None:
        for names, query in ((self.exact[hint], name), (self.cores[hint], _core(name))):
            found = names.exact(query)
            if found:
                return found[0] if len(found) == 1 else None
        return self._near(_core(name), hint)

    def _telling(self, core: str) -> frozenset[str]:
        return frozenset(self.telling.findall(core))

    def _near(self, core: str, hint: str | None) -> Entry | None:
        telling = self._telling(core)
        near = [
            match
            for match in self.cores[hint].near(core, threshold=THRESHOLD - MARGIN)
            if self._telling(match.name) == telling
        ]
        if not near or near[0].score < THRESHOLD:
            return None
        rivals = (match for match in near[1:] if match.value != near[0].value)
        return near[0].value if all(near[0].score - rival.score > MARGIN for rival in rivals) else None


def compile_catalogue(folder: Mapping[str, Mapping[str, Any]]) -> Catalogue:
    """Make the catalogue ready: `read_folder("indicators")`; raises ModelError when an entry lacks what it needs."""
    try:
        general = folder[GENERAL]
        programmes = {key: _programme(key, data) for key, data in folder.items() if key != GENERAL}
        scopes: dict[str | None, list[Entry]] = {
            None: [entry for each in programmes.values() for entry in each.entries]
        }
        for key, programme in programmes.items():
            scopes[key] = [entry for each in (key, *programme.includes) for entry in programmes[each].entries]
        return Catalogue(
            programmes,
            {key: _names(entries, str) for key, entries in scopes.items()},
            {key: _names(entries, _core) for key, entries in scopes.items()},
            _by_code(scopes[None]),
            Phrases("|".join(entry["pattern"] for entry in general["measure"])),
            Phrases(general["reduction"]["pattern"]),
            Phrases(general["about"]["pattern"]),
            Phrases(general["produced"]["pattern"]),
            regex.compile(general["telling"]["pattern"]),
        )
    except KeyError as error:
        raise ModelError(f"models/indicators: {error} is missing") from None


def normalised_key(name: str) -> str:
    """Give the key of an indicator without a code: its words in lower case, without "antal" and the like."""
    words = [
        word
        for word in normalise(_UNIT.sub("", _bare(name))).split()
        if word not in ("antal", "antalet", "st", "stycken")
    ]
    return " ".join(words) or name.casefold().strip()


def _programme(key: str, data: Mapping[str, Any]) -> Programme:
    entries = (
        Entry(
            key,
            each.get("code"),
            each["name"],
            tuple(each.get("synonyms", ())),
            each["unit"],
            each.get("direction", "up"),
        )
        for each in data["indicator"]
    )
    marks = "|".join(regex.escape(mark.casefold()) for mark in data["marks"])
    first, last = data["years"]
    return Programme(
        key,
        data["name"],
        tuple(entries),
        tuple(data.get("includes", ())),
        tuple(data.get("forms", ())),
        regex.compile(rf"\b(?:{marks})\b"),
        first,
        last,
    )


def _names(entries: Iterable[Entry], shape: Any) -> Names[Entry]:
    return Names((shape(wording), entry) for entry in entries for wording in (entry.name, *entry.synonyms))


def _by_code(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        if entry.code is not None:
            found[entry.code] = (*found.get(entry.code, ()), entry)
    return found


def _bare(name: str) -> str:
    """Give a name without its code and the punctuation around it."""
    return _AROUND.sub("", _CODE.sub("", name)).strip()


def _core(name: str) -> str:
    """Give the words of a name that carry meaning."""
    words = normalise(name).split()
    return " ".join(word for word in words if word not in _FILLERS) or " ".join(words)


def _falls(indicator: Indicator) -> bool:
    """Tell whether the first target, not one cut later, lies below the value at the start: the author wants less."""
    target = indicator.target or indicator.revised_target
    baseline = indicator.baseline
    return (
        target is not None
        and baseline is not None
        and baseline.unit_kind == target.unit_kind
        and target.per == baseline.per
        and target.high <= baseline.low * FALL
    )
