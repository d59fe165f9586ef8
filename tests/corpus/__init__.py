"""Tests of the corpus's own tools, which are no part of the package."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "corpus"))

INDICATORS = """\
| Indikator | Mål | Utfall |
|---|---|---|
| Antal företag | 20 | 18 |
| varav **kvinnor** | | 7 |
"""
