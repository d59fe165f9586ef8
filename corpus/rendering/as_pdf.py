"""Makes the PDFs of cases: each by the engine that its options name, all Word files in one go."""

from collections.abc import Sequence

from rendering.as_word import word_bytes
from rendering.cases import Case
from rendering.office import pdfs_of
from rendering.pdf_file import with_source
from rendering.typeset import typeset_bytes


def render_pdfs(cases: Sequence[Case]) -> None:
    """Writes report.pdf of every case."""
    for case in cases:
        if case.settings.pdf.engine == "typeset":
            _write(case, typeset_bytes(case.blocks, case.settings.pdf))
    worded = {case.slug: case for case in cases if case.settings.pdf.engine == "word"}
    word_files = {slug: word_bytes(case.blocks, case.settings.pdf) for slug, case in worded.items()}
    for slug, pdf in pdfs_of(word_files).items():
        _write(worded[slug], pdf)


def _write(case: Case, pdf: bytes) -> None:
    case.pdf_path.write_bytes(with_source(pdf, case.source_digest))
