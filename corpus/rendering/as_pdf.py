"""Makes the PDFs of cases: each by the engine that its options name, all Word files in one go."""

from collections.abc import Sequence

from rendering.as_html import html_text
from rendering.as_word import word_bytes
from rendering.browser import printed_pdfs
from rendering.cases import Case
from rendering.office import pdfs_of
from rendering.pdf_file import identified, with_source
from rendering.scan import scanned
from rendering.typeset import typeset_bytes


def render_pdfs(cases: Sequence[Case]) -> None:
    """Writes report.pdf of every case."""
    for case in cases:
        engine = case.settings.pdf.engine
        if engine in ("typeset", "scan"):
            typeset = typeset_bytes(case.blocks, case.settings.pdf)
            _write(case, typeset if engine == "typeset" else identified(scanned(typeset, case.slug)))
    printed = {case.slug: case for case in cases if case.settings.pdf.engine == "browser"}
    pages = {slug: html_text(case.blocks, case.settings.pdf) for slug, case in printed.items()}
    for slug, pdf in printed_pdfs(pages).items():
        _write(printed[slug], identified(pdf))
    worded = {case.slug: case for case in cases if case.settings.pdf.engine == "word"}
    word_files = {slug: word_bytes(case.blocks, case.settings.pdf) for slug, case in worded.items()}
    for slug, pdf in pdfs_of(word_files).items():
        _write(worded[slug], pdf)


def _write(case: Case, pdf: bytes) -> None:
    case.pdf_path.write_bytes(with_source(pdf, case.source_digest))
