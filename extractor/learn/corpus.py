"""The reports with gold: which kind and split each belongs to, and in which formats it lies there."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from extractor.errors import InputError

Format = Literal["text", "pdf", "docx", "scan"]

FILES: Mapping[Format, str] = {
    "text": "report.txt",
    "pdf": "report.pdf",
    "docx": "report.docx",
    "scan": "report.scan.pdf",
}

LEARNED = frozenset({"train", "dev"})
"""The splits that rules and the trained pipeline are made from."""

TEST = "test"
"""The split that is evaluated only when it is asked for by name."""

UNASSIGNED = "unassigned"
"""The split of a kind that splits.toml does not name, and of all kinds in a corpus without that file."""


@dataclass(frozen=True, slots=True)
class Case:
    """A report of the corpus: its folder, its kind, and the split that its kind belongs to."""

    folder: Path
    kind: str
    split: str

    @property
    def gold_path(self) -> Path:
        """Where the record lies that a careful reader took from it."""
        return self.folder / "gold.json"


@dataclass(frozen=True, slots=True)
class Trial:
    """A case in one of its formats: what is run once."""

    case: Case
    format: Format
    rendered: Path | None = None
    """A folder with a folder for each case, for formats that do not lie in the corpus."""

    @property
    def path(self) -> Path:
        """The report."""
        own = self.case.folder / FILES[self.format]
        if self.rendered is None or own.is_file():
            return own
        return self.rendered / self.case.folder.name / own.name

    @property
    def name(self) -> str:
        """What the report is called in a baseline: `leader14-kvarnstigen/report.pdf`."""
        return f"{self.case.folder.name}/{self.path.name}"

    @property
    def digest(self) -> str:
        """16 hexadecimal digits for report and gold: scores with another digest are not comparable."""
        return sha256(self.path.read_bytes() + self.case.gold_path.read_bytes()).hexdigest()[:16]

    def gold(self) -> dict[str, Any]:
        """Read the gold record; raises InputError when it is not JSON."""
        try:
            record: dict[str, Any] = json.loads(self.case.gold_path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise InputError(f"{self.case.gold_path} cannot be read: {error}") from None
        return record


def read_cases(root: Path) -> list[Case]:
    """Give the cases that have gold, by the names of their folders; raises InputError when there is none."""
    splits = split_of_kinds(root)
    cases = [_case(path.parent, splits) for path in sorted(root.glob("*/gold.json"))]
    if not cases:
        raise InputError(f"{root} holds no reports with gold", hint="Looked for */gold.json")
    return cases


def split_of_kinds(root: Path) -> dict[str, str]:
    """Give the split of each kind that splits.toml names; raises InputError when a kind stands there twice."""
    path = root / "splits.toml"
    splits: dict[str, str] = {}
    for split, kinds in (_toml(path) if path.is_file() else {}).items():
        for kind in kinds:
            if kind in splits:
                raise InputError(f"{path}: {kind} stands in {splits[kind]} and again in {split}")
            splits[kind] = split
    return splits


def trials(cases: list[Case], formats: tuple[Format, ...], *, rendered: Path | None = None) -> Iterator[Trial]:
    """Give each case in each format that it lies there in, or that a folder of rendered files has it in."""
    for case in cases:
        for each in formats:
            trial = Trial(case, each, rendered)
            if trial.path.is_file():
                yield trial


def read_once(cases: list[Case]) -> list[Trial]:
    """Give each case as text, else as PDF; those that are scans only are left out: reading them takes Tesseract."""
    return [found[0] for case in cases if (found := list(trials([case], ("text", "pdf"))))]


def _case(folder: Path, splits: Mapping[str, str]) -> Case:
    path = folder / "case.toml"
    kind = _toml(path).get("kind")
    if not isinstance(kind, str):
        raise InputError(f"{path} does not say which kind of report it is", hint='Add kind = "..."')
    return Case(folder, kind, splits.get(kind, UNASSIGNED))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from None
