"""What the author says about an indicator: after its numbers, in its row, or where a reason is given that names it."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

import regex

from extractor.document import Block, Document
from extractor.errors import ModelError
from extractor.indicators.words.sentences import sentences
from extractor.patterns import Phrases, lower
from extractor.types import Evidence, Indicator, Section

STEM = 5
"""Letters that the forms of a Swedish word share often enough ("företag", "företagen", "företags")."""

FEWEST_WORDS = 5
"""Fewer words are a label, a heading or a value."""

FEWEST_IN_SENTENCE = 3
"""The same for a cell that ends with a full stop ("En tjänst drogs in.")."""

OWN_WORDS = 12
"""A sentence that states numbers and is this long may give the reason as well."""

OWN = 2
"""Sentences of the statement itself that are looked at, the last ones."""

REACH = 400
"""Characters between two values of one statement at most; what is further off was linked from elsewhere."""

FOLLOWING = 8
"""Passages after a statement that are looked at."""

MOST = 6
"""Passages kept for one indicator."""

NAMED = 0.75
"""Share of a name's words that a passage must have to speak of it."""

_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class CommentWords:
    """Words that give a reason or say that a target changed, that open such a sentence, that name nothing."""

    reason: Phrases
    signal: Phrases
    small: frozenset[str]

    def gives_reason(self, text: str, start: int, end: int) -> bool:
        """Tell whether the sentence `text[start:end]` gives a reason or says that a target changed."""
        return bool(self.signal.match(text, start, end) or self.reason.search(text, start, end))

    def stems(self, text: str, start: int = 0, end: int = sys.maxsize) -> frozenset[str]:
        """Give the stems of the words of `text[start:end]` that can tell one indicator from another."""
        words = _WORD.findall(lower(text), start, end)
        return frozenset([word[:STEM] for word in words if len(word) > 2 and word not in self.small])


def compile_comment_words(causes: Mapping[str, Any], checks: Mapping[str, Any]) -> CommentWords:
    """Compile the lexicon's `causes` and `checks`; raises ModelError when a part is missing."""
    try:
        reason = f"{causes['marker']['pattern']}|{checks['revision']['pattern']}"
        return CommentWords(
            Phrases(reason),
            Phrases(causes["signal"]["pattern"]),
            frozenset(checks["naming"]["small"]),
        )
    except KeyError as error:
        raise ModelError(f"models/lexicon: {error} is missing from causes or checks") from None


def attach_comments(
    document: Document, sections: Sequence[Section], indicators: Sequence[Indicator], words: CommentWords
) -> tuple[Indicator, ...]:
    """Give the indicators with the passages that speak of them, in reading order and without overlaps."""
    reader = _Reader(document, sections, indicators, words)
    naming = reader.naming()
    return tuple(
        replace(each, comments=_tidy((*each.comments, *reader.around(place), *naming[place])))
        for place, each in enumerate(indicators)
    )


class _Reader:
    """Finds passages; holds what is worked out once for a document."""

    def __init__(
        self, document: Document, sections: Sequence[Section], indicators: Sequence[Indicator], words: CommentWords
    ) -> None:
        self.document = document
        self.words = words
        self.headings = {section.evidence.start for section in sections}
        guides = sorted((each.evidence.start, each.answer_start) for each in sections if each.instruction is not None)
        self.guides = [start for start, _ in guides]
        self.guided = [0, *accumulate((end for _, end in guides), max)]
        self.starts = [block.start for block in document.blocks]
        self.extents = [_extent(each) for each in indicators]
        self.occupied = sorted({start for each in indicators for start in _starts(each)})
        self.names = [words.stems(each.name) for each in indicators]
        self.phrases = [_LEAD.sub("", each.name.casefold()) for each in indicators]
        spread = Counter(stem for names in set(self.names) for stem in names)
        self.common = {stem for stem, count in spread.items() if count > 2}
        self.by_stem: dict[str, list[int]] = defaultdict(list)
        for place, names in enumerate(self.names):
            for stem in names:
                self.by_stem[stem].append(place)

    def around(self, place: int) -> Iterator[Evidence]:
        """Give the passages of an indicator's own place: its sentence, its row, the paragraphs after it."""
        start, end = self.extents[place]
        block = self._block(start)
        if block is None:
            return
        if block.table is not None:
            yield from self._row(block, start, self.extents[place])
            return
        yield from self._own(start, end)
        yield from self._rest(end)
        yield from self._following(place, end)

    def naming(self) -> list[list[Evidence]]:
        """Give for each indicator the sentences anywhere that name it and give a reason."""
        found: list[list[Evidence]] = [[] for _ in self.names]
        for block in self.document.blocks:
            if block.table is None and self.names and not self._is_guidance(block):
                for place, passage in self._naming_in(block):
                    found[place].append(passage)
        return found

    def _naming_in(self, block: Block) -> Iterator[tuple[int, Evidence]]:
        """Give the sentences of a block with the indicators they name; a reason may follow in the next sentence."""
        text = self.document.text
        before: tuple[int, list[int]] = (0, [])
        for start, end in sentences(text, block.start, block.end):
            places = self._named(start, end)
            leaning = before[1] if before[1] and not places and _LEANING.match(text, start) else []
            if (places or leaning) and self.words.gives_reason(text, start, end):
                passage = self.document.evidence(before[0] if leaning else start, end)
                yield from ((place, passage) for place in places or leaning)
            before = start, places

    def _named(self, start: int, end: int) -> list[int]:
        """Give the places of the indicators that a sentence names; the more specific of two names wins."""
        stems = self.words.stems(self.document.text, start, end)
        told = stems & self.by_stem.keys()
        if not told:
            return []
        hits = Counter(place for stem in told for place in self.by_stem[stem])
        places = [place for place, count in hits.items() if count >= NAMED * len(self.names[place])]
        if not places:
            return []
        text = self.document.text[start:end].casefold()
        places = [place for place in places if self._is_telling(place, stems) or self.phrases[place] in text]
        matched = {place: self.names[place] & stems for place in places}
        distinct = set(matched.values())
        general = {own for own in distinct if any(own < other for other in distinct)}
        return [place for place, own in matched.items() if own not in general]

    def _is_telling(self, place: int, stems: frozenset[str]) -> bool:
        """Tell whether a sentence has a word of a name that few other names have."""
        own = self.names[place]
        return bool((own & stems) - self.common) and (len(own) > 1 or own <= stems)

    def _own(self, start: int, end: int) -> Iterator[Evidence]:
        """Give the sentences in which a statement is made, when they say more than numbers."""
        said = sentences(self.document.text, start, end)
        for begin, stop in said[-OWN:]:
            if len(_WORD.findall(self.document.text[begin:stop])) >= OWN_WORDS:
                yield self.document.evidence(begin, stop)

    def _rest(self, end: int) -> Iterator[Evidence]:
        """Give what stands after the last value in its own block."""
        block = self._block(end - 1)
        if block is None or block.table is not None:
            return
        stop = self._next_statement(end, block.end)
        yield from self._passage(end, stop)

    def _following(self, place: int, end: int) -> Iterator[Evidence]:
        """Give the first paragraph after a statement, and of those after it the ones that give a reason or name it."""
        first = bisect_left(self.starts, end)
        own = self._block(self.extents[place][0])
        in_list = own is not None and own.kind == "item"
        count = 0
        for block in self.document.blocks[first : first + FOLLOWING]:
            if block.table is not None or block.start in self.headings or self._is_subhead(block):
                return
            if self._next_statement(block.start, block.end) < block.end or self._is_guidance(block):
                return
            in_list = in_list and block.kind == "item"
            if in_list and own is not None and block.level <= own.level:
                return
            stems = self.words.stems(self.document.text, block.start, block.end)
            speaks = self.words.gives_reason(self.document.text, block.start, block.end)
            if count == 0 or speaks or (self.names[place] and self.names[place] <= stems):
                for passage in self._passage(block.start, block.end):
                    count += 1
                    yield passage

    def _row(self, block: Block, start: int, extent: tuple[int, int]) -> Iterator[Evidence]:
        """Give the cells of prose in an indicator's row, and the prose behind a value in its cell."""
        assert block.table is not None
        for row in self.document.tables[block.table].rows:
            cells = [cell for cell in row if cell is not None and cell.start < cell.end]
            if not cells or not cells[0].start <= start < cells[-1].end:
                continue
            for cell in cells:
                if cell.start <= start < cell.end:
                    continue
                values = self.occupied[bisect_left(self.occupied, cell.start) : bisect_left(self.occupied, cell.end)]
                first, begin = cell.start, cell.start
                if values:
                    first, begin = self._sentence_end(first, values[0]), self._value_end(values[-1], cell.end)
                yield from self._passage(cell.start, first)
                ends = self.document.text.endswith(".", begin, cell.end)
                yield from self._passage(begin, cell.end, fewest=FEWEST_IN_SENTENCE if ends else FEWEST_WORDS)
            return

    def _sentence_end(self, start: int, limit: int) -> int:
        """Give the end of the last whole sentence in `text[start:limit]`, else its start."""
        return max((match.end() for match in _STOP.finditer(self.document.text, start, limit)), default=start)

    def _value_end(self, start: int, limit: int) -> int:
        """Give the end of the word group that a value starts: the next punctuation."""
        match = _PAUSE.search(self.document.text, start, limit)
        return match.end() if match else limit

    def _passage(self, start: int, end: int, *, fewest: int = FEWEST_WORDS) -> Iterator[Evidence]:
        text = self.document.text
        while start < end and (text[start].isspace() or text[start] in ".,;:)–-"):
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if len(_WORD.findall(text[start:end])) >= fewest:
            yield self.document.evidence(start, end)

    def _block(self, offset: int) -> Block | None:
        place = bisect_right(self.starts, offset) - 1
        blocks = self.document.blocks
        return blocks[place] if place >= 0 and offset <= blocks[place].end else None

    def _next_statement(self, start: int, end: int) -> int:
        """Give the place of the next value or name of an indicator in `text[start:end]`, else its end."""
        place = bisect_left(self.occupied, start)
        return min(self.occupied[place], end) if place < len(self.occupied) else end

    def _is_subhead(self, block: Block) -> bool:
        text = self.document.text[block.start : block.end].strip()
        return len(text) <= 80 and (text.endswith(":") or block.bold or block.heading is not None)

    def _is_guidance(self, block: Block) -> bool:
        return block.end <= self.guided[bisect_right(self.guides, block.start)]


_LEAD = regex.compile(r"^(?:antalet|antal|andelen|andel)\s+|[\s:.,;]+$")
_PAUSE = regex.compile(r"[.;:,\n(]\s*")
_STOP = regex.compile(r"[.!?](?=\s)")
_LEANING = regex.compile(r"(?:Det|Detta|Denna|Den|Vi) |Orsak|Anledning|Skälet|Förklaring|Avvikelse|Tyvärr")
"""Beginnings by which a sentence refers to the one before it."""


def _extent(indicator: Indicator) -> tuple[int, int]:
    """Give the stretch of text that states an indicator: its name and the values that stand near it."""
    start, end = indicator.evidence.start, indicator.evidence.end
    for begin, stop in sorted(_values(indicator)):
        if begin >= start and begin - end <= REACH:
            end = max(end, stop)
    return start, end


def _starts(indicator: Indicator) -> Iterator[int]:
    yield indicator.evidence.start
    yield from (start for start, _ in _values(indicator))


def _values(indicator: Indicator) -> Iterator[tuple[int, int]]:
    groups = (value for group in indicator.breakdown for value in (group.target, group.outcome))
    for value in (indicator.baseline, indicator.target, indicator.revised_target, indicator.outcome, *groups):
        if value is not None:
            yield value.evidence.start, value.evidence.end


def _tidy(passages: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Order passages by place, drop those inside another, keep the first few."""
    kept: list[Evidence] = []
    for passage in sorted(set(passages), key=lambda each: (each.start, -each.end)):
        if not kept or passage.end > kept[-1].end:
            kept.append(passage)
    return tuple(kept[:MOST])
