"""How fast PDFs are read: our reader and our whole pipeline beside pdfplumber and pdftotext, on the same files.

    python -m tests.benchmarks.reading [FILE.pdf ...] [--rounds N]

Without files: three reports drawn here (prose, ruled tables, a dense grid) and some of the corpus. The readers take
turns in each round, so that what else the machine does meets all of them; each one's best round counts, in CPU seconds
(its own, or those of its child process), in milliseconds a page.
"""

import argparse
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pdfplumber
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from extractor import pipeline
from extractor.ingest import pdf

Work = Callable[[Path], object]

READER, PIPELINE, TABLES, WORDS, PDFTOTEXT = "reader", "pipeline", "plumber tables", "plumber words", "pdftotext"

GOALS = ((TABLES, READER, 20.0), (WORDS, PIPELINE, 12.0), (PDFTOTEXT, PIPELINE, 0.25))
"""What one shall cost at least in shares of the other."""


def plumber_words(path: Path) -> None:
    """Read the words of all pages with pdfplumber."""
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            page.close()


def plumber_words_and_tables(path: Path) -> None:
    """Read the words of all pages with pdfplumber, and find the cells of their tables (without their texts)."""
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_words()
            page.find_tables()
            page.close()


def pdftotext(path: Path) -> None:
    """Print all pages with poppler's pdftotext."""
    subprocess.run(["pdftotext", "-layout", str(path), "/dev/null"], check=True, stderr=subprocess.DEVNULL)


def contestants() -> Mapping[str, Work]:
    """Give what can be measured here."""
    found: dict[str, Work] = {
        READER: lambda path: pdf.read(path.read_bytes()),
        PIPELINE: lambda path: pipeline.extract(path, ocr="never"),
        WORDS: plumber_words,
        TABLES: plumber_words_and_tables,
    }
    return {**found, PDFTOTEXT: pdftotext} if shutil.which("pdftotext") else found


def cpu_seconds() -> float:
    """Give the CPU seconds of this process and of its finished children."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def measure(path: Path, works: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Give each one's CPU seconds for a file in its best round; a first round that does not count warms all up."""
    best = dict.fromkeys(works, float("inf"))
    for turn in range(rounds + 1):
        for name, work in works.items():
            start = cpu_seconds()
            work(path)
            if turn:
                best[name] = min(best[name], cpu_seconds() - start)
    return best


PROSE = "Projektet nådde 388 av målets 400 företag (97 %), varav 62 leds av kvinnor; se bilaga 2 och avsnitt 12. "
ROWS = [
    ("Indikator", "Målvärde", "Utfall", "Kommentar"),
    ("Antal företag som får stöd", "400", "388", "Pandemin gjorde att två träffar ställdes in."),
    ("Sysselsättningsökning i företag som får stöd", "140", "122", "Därav 51 kvinnor."),
    ("Privata investeringar som matchar stödet", "2 000 000", "1 850 000", ""),
]
RULED = [("GRID", (0, 0), (-1, -1), 0.5, "black")]


def typeset(path: Path, pages: int, story: Callable[[], Iterable[object]]) -> Path:
    """Typeset a report of so many pages with the same story on each."""
    parts = [part for _ in range(pages) for part in (*story(), PageBreak())]
    SimpleDocTemplate(str(path), pagesize=A4, invariant=True).build(parts)
    return path


def drawn(folder: Path) -> list[Path]:
    """Typeset the three reports."""
    styles = getSampleStyleSheet()
    heading, body = styles["Heading2"], styles["BodyText"]

    def prose() -> Iterable[object]:
        return [Paragraph("4. Beskriv resultat", heading), *(Paragraph(PROSE * 8, body) for _ in range(4))]

    def tables() -> Iterable[object]:
        cells = [[Paragraph(cell, body) for cell in row] for row in ROWS]
        table = Table(cells * 3, colWidths=[150, 60, 60, 180], style=RULED)
        return [Paragraph("13. Beskriv utfall av indikatorer", heading), Paragraph(PROSE * 3, body), table]

    def dense() -> Iterable[object]:
        cells = [[f"{row * 10 + column}" for column in range(10)] for row in range(100)]
        small = [*RULED, ("FONTSIZE", (0, 0), (-1, -1), 4), ("LEADING", (0, 0), (-1, -1), 4)]
        tight = [("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
        return [Table(cells, colWidths=44, style=[*small, *tight])]

    reports = (("prose.pdf", 10, prose), ("ruled tables.pdf", 10, tables), ("dense grid.pdf", 3, dense))
    return [typeset(folder / name, pages, story) for name, pages, story in reports]


def table(files: Sequence[Path], works: Mapping[str, Work], rounds: int) -> None:
    """Measure the files and print a line for each, then the ratios that we hold ourselves to."""
    print(f"{'CPU ms a page':36}{'pages':>6}" + "".join(f"{name:>16}" for name in works))
    for path in files:
        data = path.read_bytes()
        pages = len(pdf.read(data).pages)
        costs = {name: seconds * 1000 / pages for name, seconds in measure(path, works, rounds).items()}
        name = path.parent.name if path.name == "report.pdf" else path.stem
        print(f"{name[:35]:36}{pages:6}" + "".join(f"{cost:16.2f}" for cost in costs.values()))
        for slow, fast, goal in GOALS:
            if slow in costs:
                ratio = costs[slow] / costs[fast]
                verdict = "" if ratio >= goal else "  (missed)"
                print(f"{'':8}{slow} / {fast}: {ratio:.2f}, goal {goal:g}{verdict}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description="CPU time of reading PDFs, ours beside others'.")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    pipeline.knowledge()
    if options.files:
        table(options.files, contestants(), options.rounds)
        return
    corpus = sorted(Path(__file__).parents[2].glob("corpus/*/report.pdf"))
    with tempfile.TemporaryDirectory() as folder:
        table([*drawn(Path(folder)), *corpus[::8]], contestants(), options.rounds)


if __name__ == "__main__":
    main()
