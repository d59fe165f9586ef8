"""Reading order: a page's lines and tables arranged in regions, whose lines run over one common width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.document import Grid
from extractor.layout.lines import text_line
from extractor.layout.pieces import TextLine
from extractor.types import BBox


@dataclass(frozen=True, slots=True)
class Atom:
    """What is never cut: a part of a row between wide gaps, or a ruled table."""

    box: BBox
    line: TextLine | None = None
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """Atoms that are read from top to bottom."""

    atoms: tuple[Atom, ...]

    def runs(self) -> Iterator[Grid | list[TextLine]]:
        """Give the region's tables and, between them, its lines; parts of one row are one line again."""
        run: list[TextLine] = []
        right = max((atom.box[2] for atom in self.atoms if atom.line is not None), default=0.0)
        for atom in self.atoms:
            if atom.grid is not None:
                if run:
                    yield run
                    run = []
                yield atom.grid
            elif atom.line is not None:
                if run and run[-1].baseline == atom.line.baseline:
                    run[-1] = text_line(run[-1].words + atom.line.words, run[-1].page)
                else:
                    run.append(atom.line)
                run[-1].right = right
        if run:
            yield run


def arrange(atoms: Sequence[Atom]) -> list[Region]:
    """Give the regions of a page in reading order."""
    ordered = sorted(atoms, key=lambda atom: (atom.box[1], atom.box[0]))
    return [Region(tuple(ordered))]
