"""Makes report.txt and report.pdf of the corpus's cases from their source: `python corpus/render.py [SLUG...]`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rendering.as_pdf import render_pdfs
from rendering.as_word import word_bytes
from rendering.cases import Case, find_cases
from rendering.errors import RenderError
from rendering.scan import scanned

CORPUS = Path(__file__).parent


def main(
    slugs: Annotated[list[str] | None, typer.Argument(help="Cases to render; all when none is named.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if an output is out of date.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Render what is up to date, too.")] = False,
    docx: Annotated[bool, typer.Option("--docx", help="Also report.docx, into --out.")] = False,
    scan: Annotated[bool, typer.Option("--scan", help="Also report.scan.pdf, pictures only, into --out.")] = False,
    out: Annotated[Path | None, typer.Option(help="Folder for --docx, --scan and texts of PDF-only cases.")] = None,
) -> None:
    """Renders the cases whose outputs are missing or do not come from the source as it is now."""
    if (docx or scan) and out is None:
        raise typer.BadParameter("--docx and --scan need --out FOLDER")
    try:
        cases = find_cases(CORPUS, slugs or ())
        stale = _stale(cases, force=force)
        if check:
            _report(stale)
            raise typer.Exit(bool(stale))
        _render(stale)
        if out is not None:
            _render_extras(cases, out, docx=docx, scan=scan)
    except RenderError as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(1) from error


def _stale(cases: Sequence[Case], *, force: bool) -> list[Case]:
    return [case for case in cases if force or not (case.text_is_current() and case.pdf_is_current())]


def _report(stale: Sequence[Case]) -> None:
    for case in stale:
        typer.echo(f"out of date: {case.slug}", err=True)


def _render(cases: Sequence[Case]) -> None:
    for case in cases:
        case.write_text()
    render_pdfs(cases)
    for case in cases:
        typer.echo(f"rendered {case.slug}", err=True)


def _render_extras(cases: Sequence[Case], out: Path, *, docx: bool, scan: bool) -> None:
    for case in cases:
        folder = out / case.slug
        folder.mkdir(parents=True, exist_ok=True)
        if case.settings.pdf_only:
            (folder / "report.txt").write_bytes(case.text)
        if docx:
            (folder / "report.docx").write_bytes(word_bytes(case.blocks, case.settings.pdf))
        if scan and case.settings.pdf.engine != "scan":
            (folder / "report.scan.pdf").write_bytes(scanned(case.pdf_path.read_bytes(), case.slug))


if __name__ == "__main__":
    typer.run(main)
