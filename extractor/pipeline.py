"""The stages in order: a file becomes a source, a document, an outline, quantities, indicators, a record."""

import sys
from dataclasses import dataclass, replace
from functools import cache
from math import inf
from pathlib import Path

from extractor import deviations, indicators, ingest, layout, metadata, privacy, quantities, resources, segment
from extractor.candidates import Advisor, Candidate, Judge, Pair
from extractor.clock import Clock
from extractor.collecting import put_off
from extractor.dates import compile_dates
from extractor.document import Document, Source
from extractor.ingest.allowance import WHOLE, Allowance
from extractor.types import SCHEMA_VERSION, Deviation, Diagnostic, Indicator, Metadata, Quantity, Report, Section

__all__ = [
    "Allowance",
    "document",
    "extract",
    "knowledge",
    "load",
    "members",
    "quantities_in",
    "rules",
    "signs",
    "source_from",
    "source_of",
    "understand",
]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the stages know, compiled once from `models/`."""

    forms: segment.Forms
    grammar: quantities.Grammar
    words: indicators.Vocabulary
    catalogue: indicators.Catalogue
    fields: metadata.MetadataKnowledge
    comments: indicators.CommentWords
    checks: deviations.Words
    required: frozenset[tuple[str, str]]
    interim: frozenset[str]


@cache
def knowledge() -> Knowledge:
    """Compile the knowledge of all stages (about a second, once a process)."""
    lexicon = {name: resources.read(f"lexicon/{name}") for name in indicators.LEXICON}
    checks = {name: resources.read(f"lexicon/{name}") for name in ("causes", "checks", "messages")}
    forms = resources.read_folder("forms")
    tables = ("numbers", "units", "modifiers", "money", "not_quantities")
    return Knowledge(
        forms=segment.compile_forms(forms, resources.read("lexicon/headings")),
        grammar=quantities.compile_grammar(**{name: resources.read(f"lexicon/{name}") for name in tables}),
        words=indicators.compile_vocabulary(
            lexicon,
            indicators.compile_doubts(resources.read("lexicon/doubt"), resources.read("confidence/weights")),
        ),
        catalogue=indicators.compile_catalogue(resources.read_folder("indicators")),
        fields=metadata.compile_metadata(
            resources.read("lexicon/metadata"), compile_dates(resources.read("lexicon/months"))
        ),
        comments=indicators.compile_comment_words(checks["causes"], checks["checks"]),
        checks=deviations.compile_words(**checks),
        required=frozenset(
            (form, section["key"])
            for form, data in forms.items()
            for section in data["sections"]
            if section.get("required")
        ),
        interim=frozenset(form for form, data in forms.items() if data.get("interim")),
    )


@cache
def advisor() -> Advisor:
    """Load the trained pipeline (once a process); raises ModelError when it cannot be loaded."""
    # Here: commands that extract no indicators need no numpy.
    from extractor.trained import load

    return load(resources.models_root() / "pipeline").advisor()


@put_off()
def extract(
    path: Path | str,
    *,
    ocr: ingest.Ocr = "auto",
    lang: deviations.Lang = "sv",
    keep_personal_data: bool = False,
    model: bool = True,
) -> Report:
    """Read one report and give its record, messages in `lang`; raises the errors of `ingest.read`.

    With `model` the trained pipeline has a say on the numbers of running text; raises ModelError when it is not there.
    It is read in this process, whatever time and memory that takes: `extract_many` holds files to limits.
    """
    source = source_of(path, ocr=ocr)
    return understand(source, lang=lang, keep_personal_data=keep_personal_data, advisor=advisor() if model else None)


def document(path: Path | str, *, ocr: ingest.Ocr = "auto", keep_personal_data: bool = False) -> Document:
    """Read one report and give its canonical text with blocks, tables and places."""
    return composed(source_of(path, ocr=ocr), keep_personal_data=keep_personal_data)


def load(path: str) -> bytes:
    """Give the bytes of a report, `archive.zip!/name` from a zip archive, `-` from standard input."""
    return sys.stdin.buffer.read() if path == "-" else ingest.files.load(path)


def members(archive: str) -> list[str]:
    """Give the names of the files in a zip archive, for `load`; raises InputError or RefusedError."""
    return ingest.archives.member_names(archive)


@put_off()
def source_from(data: bytes, name: str, *, ocr: ingest.Ocr = "auto", allowance: Allowance = WHOLE) -> Source:
    """Read a report whose bytes are at hand, as much of it as may be; `name` stands for its path in the record."""
    return ingest.read_bytes(data, name, ocr=ocr, allowance=allowance)


def source_of(path: Path | str, *, ocr: ingest.Ocr = "auto") -> Source:
    """Read one report, `-` from standard input; raises the errors of `ingest.read`."""
    name = str(path)
    return source_from(load(name), name, ocr=ocr)


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Find the quantities of a text that is no report; offsets are into `text`."""
    return quantities.find_in(privacy.mask(text), knowledge().grammar)


def candidates(text: Document) -> tuple[Candidate, ...]:
    """Give the numbers of a document's running text as a trained model is asked about them."""
    return indicators.candidates(*_read(text))


def pairs(text: Document, judge: Judge) -> tuple[Pair, ...]:
    """Give the goals of a document's running text with the numbers that may be their outcomes, by a model's roles."""
    return indicators.pairs_of(*_read(text), judge)


def signs(text: Document, advisor: Advisor | None = None) -> tuple[indicators.Signs, ...]:
    """Give the signs by which the confidence of each indicator of a document's record is told, in their order."""
    return indicators.signs(*_read(text), advisor)


def _read(text: Document) -> tuple[Document, tuple[Section, ...], tuple[Quantity, ...], indicators.Vocabulary]:
    """Give a document with its outline and quantities, as the stage of indicators takes them."""
    known = knowledge()
    return text, segment.outline(text, known.forms), quantities.find(text, known.grammar), known.words


def rules() -> tuple[deviations.Rule, ...]:
    """Give the rules that find deviations, in the order in which they are applied."""
    return deviations.rules()


@put_off()
def understand(
    source: Source,
    *,
    lang: deviations.Lang = "sv",
    keep_personal_data: bool = False,
    advisor: Advisor | None = None,
    until: float = inf,
) -> Report:
    """Give the record of a source, messages in `lang`; never raises on odd content.

    What is not done by `until` (of `time.monotonic`) is left out, and the diagnostics say so; raises TimeUp where not
    even the text is there by then.
    """
    known, clock = knowledge(), Clock(until)
    with clock.limited():
        text = composed(source, keep_personal_data=keep_personal_data)
    sections: tuple[Section, ...] = ()
    found: tuple[Quantity, ...] = ()
    data, notes = Metadata(), tuple[Diagnostic, ...]()
    stated: tuple[Indicator, ...] = ()
    deviating: tuple[Deviation, ...] = ()
    with clock.stage("Sections"):
        sections = segment.outline(text, known.forms)
    with clock.stage("Quantities"):
        found = quantities.find(text, known.grammar)
    with clock.stage("Metadata"):
        data, notes = metadata.read_metadata(text, sections, known.fields)
    with clock.stage("Indicators"):
        stated = indicators.extract(text, sections, found, known.words, advisor)
    with clock.stage("Codes"):
        forms = {section.form for section in sections if section.form}
        programme = known.catalogue.programme(text.text, forms=forms, start=data.project_start)
        stated = indicators.name_by_catalogue(stated, known.catalogue, programme)
    with clock.stage("Comments"):
        stated = indicators.attach_comments(text, sections, stated, known.comments)
    with clock.stage("Deviations"):
        findings = deviations.Findings(
            text,
            sections,
            data,
            found,
            stated,
            directions=known.catalogue.directions(stated),
            required=known.required,
            interim_forms=known.interim,
        )
        deviating = deviations.find(findings, known.checks, lang=lang)
    return Report(
        schema_version=SCHEMA_VERSION,
        source=source.info if keep_personal_data else replace(source.info, path=privacy.mask(source.info.path)),
        metadata=data,
        sections=sections,
        indicators=stated,
        deviations=deviating,
        diagnostics=(*text.diagnostics, *notes, *clock.diagnostics),
    )


def composed(source: Source, *, keep_personal_data: bool = False) -> Document:
    """Compose the canonical text; what is masked in it no later stage has seen, so none can give it away."""
    document = layout.compose(source)
    if keep_personal_data:
        return document
    masked = privacy.mask(document.text)
    return document if masked == document.text else replace(document, text=masked)
