"""The cases of the corpus and whether their outputs are up to date."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rendering.as_text import text_bytes
from rendering.blocks import Block
from rendering.errors import RenderError
from rendering.parse import parse
from rendering.pdf_file import source_digest_of
from rendering.settings import CaseSettings, read_settings


@dataclass(frozen=True)
class Case:
    """One case folder."""

    folder: Path

    @property
    def slug(self) -> str:
        """The folder's name."""
        return self.folder.name

    @property
    def text_path(self) -> Path:
        """Where report.txt belongs."""
        return self.folder / "report.txt"

    @property
    def pdf_path(self) -> Path:
        """Where the PDF belongs; one of pictures is named as such, since reading it takes Tesseract."""
        return self.folder / ("report.scan.pdf" if self.settings.pdf.engine == "scan" else "report.pdf")

    @cached_property
    def source(self) -> str:
        """The report's markup."""
        return (self.folder / "report.md").read_text(encoding="utf-8")

    @cached_property
    def settings(self) -> CaseSettings:
        """The options of its case.toml."""
        return read_settings(self.folder / "case.toml")

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The report's parts."""
        return parse(self.source)

    @cached_property
    def text(self) -> bytes:
        """What report.txt must hold."""
        return text_bytes(self.blocks, self.settings)

    @property
    def source_digest(self) -> str:
        """32 hexadecimal digits for all that report.pdf is made from; they become the PDF's file identifier."""
        made_from = f"{self.settings.pdf!r}\n{self.source}"
        return hashlib.sha256(made_from.encode()).hexdigest()[:32]

    def text_is_current(self) -> bool:
        """Whether report.txt is what the source gives now."""
        if self.settings.pdf_only:
            return not self.text_path.exists()
        return self.text_path.is_file() and self.text_path.read_bytes() == self.text

    def write_text(self) -> None:
        """Write report.txt, or take it away where the report exists as PDF only."""
        if self.settings.pdf_only:
            self.text_path.unlink(missing_ok=True)
        else:
            self.text_path.write_bytes(self.text)

    def pdf_is_current(self) -> bool:
        """Whether report.pdf was made from the source as it is now (files' times say nothing after a checkout)."""
        return self.pdf_path.is_file() and source_digest_of(self.pdf_path.read_bytes()) == self.source_digest


def find_cases(corpus: Path, slugs: Sequence[str] = ()) -> list[Case]:
    """The named cases, else all that have both a source and options."""
    if slugs:
        return [Case(_existing(corpus / slug)) for slug in slugs]
    return [Case(folder) for folder in _complete_folders(corpus)]


def _complete_folders(corpus: Path) -> Iterator[Path]:
    for toml in sorted(corpus.glob("*/case.toml")):
        if toml.with_name("report.md").is_file():
            yield toml.parent


def _existing(folder: Path) -> Path:
    for name in ("report.md", "case.toml"):
        if not (folder / name).is_file():
            raise RenderError(f"no such case: {folder / name} is missing")
    return folder
