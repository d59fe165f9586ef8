"""`nlp.add_pipe("extractor")`: sections, quantities and indicators of a text as spans of a spaCy Doc."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

import regex
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor import pipeline
from extractor.errors import InputError
from extractor.types import Evidence, Report

GROUPS = ("sections", "quantities", "indicators", "targets", "outcomes")
"""Keys of `Doc.spans` that are filled."""

_WORD = regex.compile(r"\S+")


@Language.factory("extractor", default_config={"model": True})
def make(nlp: Language, name: str, model: bool) -> "Reader":
    """Make the component; with `model` the trained pipeline has a say on the numbers of running text."""
    return Reader(model=model)


class Reader:
    """A component that reads the text of a Doc as a report.

    `doc.spans` gets the GROUPS: sections labelled by their titles, quantities by their kinds of unit, indicators,
    targets and outcomes by the indicator's id. `doc._.report` is the record, None for a text that is none; its offsets
    count in the canonical text (`extractor text`), those of the spans in the Doc. What has no place in the Doc gets no
    span.
    """

    def __init__(self, *, model: bool = True) -> None:
        self.model = model
        if not Doc.has_extension("report"):
            Doc.set_extension("report", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Read a Doc; never raises on odd text."""
        found: dict[str, list[Span]] = {group: [] for group in GROUPS}
        for each in pipeline.quantities_in(doc.text):
            found["quantities"].append(_span(doc, each.evidence.start, each.evidence.end, each.unit_kind))
        try:
            source = pipeline.source_from(doc.text.encode(errors="replace"), "doc.txt")
        except InputError:
            source = None
        if source is not None:
            advisor = pipeline.advisor() if self.model else None
            doc._.report = pipeline.understand(source, keep_personal_data=True, advisor=advisor)
            text = pipeline.composed(source, keep_personal_data=True).text
            for group, label, (start, end) in _placed(doc.text, text, _parts(doc._.report)):
                found[group].append(_span(doc, start, end, label))
        for group, spans in found.items():
            doc.spans[group] = spans
        return doc


def _parts(report: Report) -> Iterator[tuple[str, str, Evidence]]:
    """Give what becomes a span: group, label, place in the canonical text."""
    for section in report.sections:
        yield "sections", section.title, section.evidence
    for indicator in report.indicators:
        yield "indicators", indicator.id, indicator.evidence
        for group, quantity in (("targets", indicator.target), ("outcomes", indicator.outcome)):
            if quantity is not None:
                yield group, indicator.id, quantity.evidence


def _placed(
    text: str, canonical: str, parts: Iterable[tuple[str, str, Evidence]]
) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Find the parts of the canonical text in the text that it was made from, word by word."""
    words, others = ([match.span() for match in _WORD.finditer(each)] for each in (canonical, text))
    same = SequenceMatcher(
        None, [canonical[a:b] for a, b in words], [text[a:b] for a, b in others], autojunk=False
    ).get_matching_blocks()
    offsets = {
        words[block.a + n][0] + shift: others[block.b + n][0] + shift
        for block in same
        for n in range(block.size)
        for shift in range(words[block.a + n][1] - words[block.a + n][0])
    }
    for group, label, said in parts:
        start, last = offsets.get(said.start), offsets.get(said.end - 1)
        if start is not None and last is not None and start <= last:
            yield group, label, (start, last + 1)


def _span(doc: Doc, start: int, end: int, label: str) -> Span:
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    assert span is not None  # offsets lie inside the text, and every character inside a token
    return span
