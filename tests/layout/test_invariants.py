"""What holds for every document: of the corpus, and of pages that nobody would print."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Document, Grid, Page, Source, Word
from extractor.ingest import read
from extractor.layout import compose
from tests.layout.builders import INFO

CASES = sorted(Path(__file__).parents[2].glob("corpus/*/case.toml"))[::4]
REPORTS = [path for case in CASES if (path := case.with_name("report.pdf")).is_file()]
BOTH = [path for path in REPORTS if path.with_suffix(".txt").is_file()]


def assert_whole(document: Document) -> None:
    """Assert that all offsets fit: blocks in order, cells and lines inside them, lines sorted."""
    for above, below in pairwise(document.blocks):
        assert above.end < below.start
        assert set(document.text[above.end : below.start]) <= set("\n -.()") | set(below.marker or "")
    assert all(0 <= line.start < line.end <= len(document.text) for line in document.lines)
    assert all(above.end <= below.start for above, below in pairwise(document.lines))
    for block in document.blocks:
        assert block.start <= block.bold_until <= block.end
        assert block.kind != "table" or block.table is not None
    for table in document.tables:
        assert len({len(row) for row in table.rows}) == 1
        cells = [cell for row in table.rows for cell in row if cell is not None]
        assert all(table.start <= cell.start <= cell.end <= table.end for cell in cells)
        assert all(above.end < below.start for above, below in pairwise(cells))
    assert document.text == "" or document.text.endswith("\n")


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_every_word_of_the_pages_is_in_the_text_but_for_heads(path: Path) -> None:
    source = read(path)
    document = compose(source)
    assert_whole(document)
    printed = Counter(c for page in source.pages for word in page.words for c in word.text if c.isalnum())
    kept = Counter(c for c in document.text if c.isalnum())
    heads = {diagnostic.message for diagnostic in document.diagnostics if diagnostic.code == "running-head"}
    lost = printed - kept
    headers = [cell for table in document.tables for cell in table.rows[0] if cell is not None]
    repeated = "".join(document.text[cell.start : cell.end] for cell in headers) + "".join(heads)
    allowed = Counter(repeated * len(source.pages)) + Counter("0123456789" * 4 * len(source.pages))
    assert (lost - allowed).total() < 0.01 * printed.total(), "more is gone than what pages repeat"


@pytest.mark.parametrize("path", BOTH, ids=lambda path: path.parent.name)
def test_text_and_pdf_of_a_report_have_nearly_the_same_blocks(path: Path) -> None:
    pdf, text = (compose(read(path.with_suffix(suffix))) for suffix in (".pdf", ".txt"))
    blocks = [Counter(doc.text[block.start : block.end] for block in doc.blocks) for doc in (pdf, text)]
    assert (blocks[0] & blocks[1]).total() >= 0.85 * max(blocks[0].total(), blocks[1].total())


coordinates = st.floats(0, 900)
words = st.builds(
    lambda text, x, y, width, size: Word(text, x, y - size, x + width, y + 1, y, size),
    st.sampled_from(["Mål:", "•", "1.", "2.", "och", "utveck-", "40", "....", "\x02", "Ä\u0308", "-", "företag"]),
    coordinates,
    coordinates,
    st.floats(0, 200),
    st.floats(0, 40),
)
grids = st.builds(
    lambda xs, ys: Grid(
        (xs[0], ys[0], xs[-1], ys[-1]),
        tuple(tuple((a, c, b, d) if b > a else None for a, b in pairwise(xs)) for c, d in pairwise(ys)),
    ),
    st.lists(coordinates, min_size=2, max_size=4).map(sorted),
    st.lists(coordinates, min_size=2, max_size=4).map(sorted),
)
pages = st.builds(
    lambda words, grids: Page(1, 595, 842, tuple(words), tuple(grids)),
    st.lists(words, max_size=25),
    st.lists(grids, max_size=2),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(pages, min_size=1, max_size=3))
def test_no_page_is_too_odd(odd: list[Page]) -> None:
    assert_whole(compose(Source(INFO, tuple(odd))))


def test_the_same_source_gives_the_same_document() -> None:
    source = read(REPORTS[0])
    assert compose(source) == compose(source)
