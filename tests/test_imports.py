"""Who may import whom: what keeps the stages apart and the flow in one place."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import extractor

ROOT = Path(extractor.__file__).parent
STAGES = {"ingest", "layout", "segment", "quantities", "metadata", "indicators", "deviations"}
BORDERS = {
    "types",
    "document",
    "errors",
    "matching",
    "beginnings",
    "patterns",
    "lexicon",
    "dates",
    "candidates",
    "collecting",
}
"""What every stage may use besides its own siblings."""
OUTER = {"cli", "bulk", "sinks", "record", "learn"}
"""What stands around the flow: it calls `pipeline`, never a stage."""


def module_of(path: Path) -> str:
    name = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
    return name.removesuffix(".__init__")


FILES = {module_of(path): path for path in sorted(ROOT.rglob("*.py"))}


def imported_by(name: str) -> Iterator[str]:
    """Give all modules that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(FILES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{name} imports by dots"
            yield from (
                whole if (whole := f"{node.module}.{alias.name}") in FILES else node.module for alias in node.names
            )


IMPORTS = {name: set(imported_by(name)) for name in FILES}


def part_of(module: str) -> str:
    """Give the part of the package that a module lies in: `extractor.ingest.pdf` -> `ingest`."""
    return module.split(".")[1] if module.startswith("extractor.") else ""


def own(name: str) -> set[str]:
    return {part_of(module) for module in IMPORTS[name]} - {""}


@pytest.mark.parametrize("name", [name for name in FILES if part_of(name) in STAGES])
def test_a_stage_imports_the_borders_and_its_siblings_only(name: str) -> None:
    assert own(name) <= BORDERS | {part_of(name)}


@pytest.mark.parametrize("name", [name for name in FILES if part_of(name) in OUTER | {"__main__"}])
def test_what_stands_around_the_flow_imports_no_stage(name: str) -> None:
    assert own(name) & STAGES == set()


@pytest.mark.parametrize("name", [name for name in FILES if part_of(name) == "trained"])
def test_the_trained_part_imports_the_borders_only(name: str) -> None:
    assert own(name) <= BORDERS | {"trained"}


@pytest.mark.parametrize("name", [name for name in FILES if part_of(name) in BORDERS | {"resources"}])
def test_the_borders_import_nothing_but_borders(name: str) -> None:
    assert own(name) <= BORDERS


FLOORS = ("words", "prose", "tables", "lines", "answers")
"""The folders of `indicators`, each built on those before it."""


@pytest.mark.parametrize(("floor", "folder"), list(enumerate(FLOORS)))
def test_a_folder_of_the_indicators_imports_those_below_it_only(floor: int, folder: str) -> None:
    inside = [modules for name, modules in IMPORTS.items() if name.startswith(f"extractor.indicators.{folder}.")]
    above = tuple(f"extractor.indicators.{each}." for each in FLOORS[floor + 1 :])
    assert [each for modules in inside for each in modules if each.startswith(above)] == []


def test_the_pipeline_calls_every_stage() -> None:
    assert own("extractor.pipeline") >= STAGES


def test_one_file_matches_names() -> None:
    assert {name for name, modules in IMPORTS.items() if any("rapidfuzz" in each for each in modules)} == {
        "extractor.matching"
    }


def test_no_import_goes_in_a_circle() -> None:
    inner = {name: {each for each in modules if each in FILES and each != name} for name, modules in IMPORTS.items()}
    assert len(list(TopologicalSorter(inner).static_order())) == len(FILES)


def test_pages_of_code_stay_readable() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in FILES.items()}
    assert {name: length for name, length in lengths.items() if length >= 300} == {}
