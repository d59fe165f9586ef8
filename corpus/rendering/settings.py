"""The options of a case.toml, checked."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from rendering.errors import RenderError

_STRICT = ConfigDict(extra="forbid")


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class TextSettings:
    """How report.txt looks: wrap and page_lines of 0 mean neither."""

    encoding: Literal["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1", "mac-roman", "cp437"] = "utf-8"
    tables: Literal["tabs", "aligned", "pipes", "html"] = "tabs"
    wrap: int = 0
    hyphenate: bool = False
    newline: Literal["lf", "crlf", "cr"] = "lf"
    page_lines: int = 0


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class PdfSettings:
    """How report.pdf looks; size in points, accent an RRGGBB colour for headings."""

    engine: Literal["word", "typeset", "browser", "scan"] = "word"
    columns: Literal[1, 2] = 1
    tables: Literal["ruled", "horizontal", "none"] = "ruled"
    repeat_header: bool = True
    shade_header: bool = False
    running_head: str = ""
    page_number: str = "Sida {page} ({pages})"
    hyphenate: bool = False
    font: Literal["sans", "serif", "mono"] = "sans"
    size: float = 10.5
    accent: str = ""


@with_config(_STRICT)
@dataclass(frozen=True, slots=True)
class CaseSettings:
    """A whole case.toml."""

    kind: str
    shows: str
    writer: str = ""
    pdf_only: bool = False
    text: TextSettings = field(default_factory=TextSettings)
    pdf: PdfSettings = field(default_factory=PdfSettings)


_CASE = TypeAdapter(CaseSettings)


def read_settings(path: Path) -> CaseSettings:
    """The checked options of one case.toml."""
    try:
        return _CASE.validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise RenderError(f"{path}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise RenderError(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
