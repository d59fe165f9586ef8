"""Headings of known numbered forms: which form a heading belongs to is decided by the sequence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractor.segment.candidates import Candidate, looks_like_heading
from extractor.segment.forms import Forms, FormSection, Lexicon
from extractor.segment.headings import Heading

_FUZZY_WITH_NUMBER = 80.0
_FUZZY_ALONE = 90.0
_LONG_TITLE = 4
"""Words from which a form's title is so much its own that it needs no number beside it."""
_TO_THE_LETTER = 2.0
"""The weight of a heading with the form's own number and words."""
_SKIPPED = 0.05
_OTHER_FORM = 1.0
_RESTART = 2.0
_REACH = 300
"""Hits between two neighbours of a chain at most: keeps a file of nothing but headings from costing its square."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A candidate that may be a section of a form, and how much speaks for it; `to`: the last candidate it takes in."""

    candidate: Candidate
    section: FormSection
    weight: float
    index: int
    to: int


def known_headings(candidates: Sequence[Candidate], forms: Forms) -> list[Heading]:
    """Find the sections of the known numbered forms, in reading order; empty when the file holds none."""
    hits = [hit for index in range(len(candidates)) for hit in _hits(candidates, index, forms)]
    chain = _best_chain(hits)
    runs = [list(run) for _, run in groupby(enumerate(chain), key=lambda entry: _instance(chain, entry[0]))]
    accepted = [[hit for _, hit in run] for run in runs]
    evident = [run for run in accepted if _is_evident(run)]
    leading = _leading(evident[0], hits, forms) if evident else []
    headings = [_heading(hit) for run in (leading, *evident) for hit in run]
    return _with_renamed(headings, candidates, forms.lexicon)


def _hits(candidates: Sequence[Candidate], index: int, forms: Forms) -> Iterable[Hit]:
    candidate = candidates[index]
    found = list(_weighed(candidate, index, index, forms))
    following = candidates[index + 1] if index + 1 < len(candidates) else None
    if following and following.number is None and following.block - candidate.block <= 1 and not _exact(found):
        # A heading cut over two lines: together they must come nearer than the first does alone.
        joined = _joined(candidate, following)
        best = max((hit.weight for hit in found), default=0.0)
        found.extend(hit for hit in _weighed(joined, index, index + 1, forms) if hit.weight > best + 0.1)
    return found


def _weighed(candidate: Candidate, index: int, to: int, forms: Forms) -> Iterable[Hit]:
    titles = [candidate.title]
    if candidate.number and candidate.number.kind != "arabic":
        titles.append(f"{candidate.number.text} {candidate.title}")
    threshold = _FUZZY_WITH_NUMBER if candidate.number else _FUZZY_ALONE
    for title in titles:
        for match in forms.headings.near(title, threshold=threshold):
            if forms.forms[match.value.form].numbered:
                weight = _weight(candidate, match.value, match.score)
                if weight > 0:
                    yield Hit(candidate, match.value, weight, index, to)


def _weight(candidate: Candidate, section: FormSection, score: float) -> float:
    long = len(section.title.split()) >= _LONG_TITLE
    if candidate.number and candidate.number.text == section.number:
        return _TO_THE_LETTER * score / 100
    if candidate.number is None or candidate.number.kind != "arabic":
        return (1.2 if long else 0.3) * score / 100
    return 0.5 if long and score >= _FUZZY_ALONE else 0.0


def _exact(hits: Iterable[Hit]) -> bool:
    return any(hit.weight in (_TO_THE_LETTER, 1.2) for hit in hits)


def _joined(first: Candidate, second: Candidate) -> Candidate:
    title = f"{first.title} {second.title}".replace("- ", "-") if first.title.endswith("-") else ""
    return Candidate(
        first.start, second.end, title or f"{first.title} {second.title}", first.number, first.style, second.block
    )


def _best_chain(hits: Sequence[Hit]) -> list[Hit]:
    """Choose the hits that together weigh most, each form in its printed order, a change of form at a price."""
    best: list[float] = []
    previous: list[int] = []
    for i, hit in enumerate(hits):
        score, before = 0.0, -1
        for j in range(max(i - _REACH, 0), i):
            if hits[j].to < hit.index:
                reached = best[j] - _price(hits[j].section, hit.section)
                if reached > score:
                    score, before = reached, j
        best.append(score + hit.weight)
        previous.append(before)
    chain: list[Hit] = []
    at = max(range(len(hits)), key=lambda i: best[i]) if hits else -1
    while at >= 0:
        chain.append(hits[at])
        at = previous[at]
    return chain[::-1]


def _price(before: FormSection, after: FormSection) -> float:
    if before.form != after.form:
        return _OTHER_FORM
    gap = after.position - before.position
    return _SKIPPED * (gap - 1) if gap > 0 else _RESTART


def _instance(chain: Sequence[Hit], index: int) -> tuple[str, int]:
    """Name the form and which of its copies in the file a hit belongs to."""
    restarts = sum(
        later.section.form == earlier.section.form and later.section.position <= earlier.section.position
        for earlier, later in zip(chain[:index], chain[1 : index + 1], strict=True)
    )
    return chain[index].section.form, restarts


def _is_evident(run: Sequence[Hit]) -> bool:
    """Whether a form is there: two headings with their numbers, or one that no other form has."""
    if len(run) == 1:
        return run[0].weight >= 1.7 and len(run[0].section.title.split()) >= _LONG_TITLE
    return sum(hit.weight for hit in run) >= 2.2


def _leading(run: Sequence[Hit], hits: Sequence[Hit], forms: Forms) -> list[Hit]:
    """Give the only heading of a form that the first evident one counts on from: "1. Grundinformation" before 12."""
    number = run[0].section.number or ""
    before = [
        hit
        for hit in hits
        if hit.index < run[0].index and hit.weight == _TO_THE_LETTER and _last_number(hit, forms) == number
    ]
    return before[:1]


def _last_number(hit: Hit, forms: Forms) -> str:
    """Give the number that would follow a form's last one."""
    last = forms.forms[hit.section.form].sections[-1].number or ""
    return str(int(last) + 1) if last.isdigit() else "-"


def _heading(hit: Hit) -> Heading:
    candidate, section = hit.candidate, hit.section
    number, title = (candidate.number.text if candidate.number else None), candidate.title
    if number != section.number and candidate.number and candidate.number.kind != "arabic":
        # "P1 - Projektlogiken" without its 3: the letter is a part of the title.
        number, title = None, section.title
    return Heading(candidate.start, candidate.end, number, title, 1, section.form, section, section.key)


def _with_renamed(headings: list[Heading], candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Heading]:
    """Add headings that carry the numbers missing between two sections of a form: its sections under other names."""
    added: list[Heading] = []
    for before, after in zip(headings, headings[1:], strict=False):
        if before.form != after.form or not _are_integers(before, after):
            continue
        reached, end = int(before.number or 0), int(after.number or 0)
        for candidate in candidates:
            number = candidate.number
            if not (before.end < candidate.start < after.start) or number is None or number.kind != "arabic":
                continue
            between = number.depth == 1 and reached < number.last < end and candidate.whole
            if between and looks_like_heading(candidate, lexicon):
                reached = number.last
                added.append(Heading(candidate.start, candidate.end, number.text, candidate.title, 1, before.form))
    return sorted([*headings, *added], key=lambda entry: entry.start)


def _are_integers(*headings: Heading) -> bool:
    return all(heading.number is not None and heading.number.isdigit() for heading in headings)
