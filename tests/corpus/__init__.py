"""Tests of the corpus's own tools, which are no part of the package."""

INDICATORS = """\
| Indikator | Mål | Utfall |
|---|---|---|
| Antal företag | 20 | 18 |
| varav **kvinnor** | | 7 |
"""
