"""Records made by hand: builders with defaults, so that a test names only what it is about."""

import os
from hashlib import sha256
from typing import Any

from extractor.types import (
    SCHEMA_VERSION,
    Deviation,
    Diagnostic,
    Evidence,
    Indicator,
    Metadata,
    Quantity,
    Report,
    Section,
    SourceInfo,
    Subgroup,
)


def evidence(quote: str = "26", start: int = 0, **changes: Any) -> Evidence:
    return Evidence(
        **{"page": None, "start": start, "end": start + len(quote), "bbox": None, "quote": quote, **changes}
    )


def quantity(low: float, **changes: Any) -> Quantity:
    fields = {"low": low, "high": low, "unit": None, "unit_kind": "count", "modifier": "exact", "per": None}
    return Quantity(**{**fields, "evidence": evidence(f"{low:g}"), **changes})


def women(outcome: float) -> Subgroup:
    return Subgroup("gender", "women", "kvinnor", outcome=quantity(outcome))


def indicator(**changes: Any) -> Indicator:
    fields: dict[str, Any] = {
        "id": "i1",
        "key": "CO01",
        "code": "CO01",
        "name": "Antal företag som får stöd",
        "scope": "programme",
        "section": None,
        "status": "reported",
        "baseline": None,
        "target": quantity(40),
        "revised_target": None,
        "outcome": quantity(26),
        "breakdown": (women(7),),
        "comments": (),
        "confidence": 0.9,
        "evidence": evidence("Antal företag som får stöd"),
    }
    return Indicator(**{**fields, **changes})


def section(**changes: Any) -> Section:
    fields: dict[str, Any] = {
        "id": "s1",
        "form": None,
        "part": None,
        "number": "13",
        "key": None,
        "title": "Indikatorer",
        "level": 1,
        "instruction": None,
        "text": "Antal företag som får stöd",
        "answered": True,
        "evidence": evidence("Indikatorer"),
        "parent": None,
        "start": 0,
        "end": 40,
        "answer_start": 12,
    }
    return Section(**{**fields, **changes})


def deviation(**changes: Any) -> Deviation:
    fields: dict[str, Any] = {
        "kind": "shortfall",
        "severity": "major",
        "indicator": "i1",
        "subgroup": None,
        "expected": 40.0,
        "observed": 26.0,
        "ratio": 0.65,
        "basis": "as_stated",
        "message": "Utfallet 26 ligger under målet 40",
        "evidence": (evidence(),),
    }
    return Deviation(**{**fields, **changes})


def report(**changes: Any) -> Report:
    fields: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "source": source(),
        "metadata": Metadata(project_name="Norrsken", evidence={"project_name": evidence("Norrsken")}),
        "sections": (section(),),
        "indicators": (indicator(section="s1"),),
        "deviations": (deviation(),),
        "diagnostics": (Diagnostic("info", "blank_page", "Sidan 2 är tom"),),
    }
    return Report(**{**fields, **changes})


def source(name: str = "a.txt") -> SourceInfo:
    return SourceInfo(name, sha256(os.fsencode(name)).hexdigest(), 120, "text/plain", "text", None)
