"""Records and gold as plain data, and cases on disk: builders with defaults."""

import json
from pathlib import Path
from typing import Any

from extractor.learn.corpus import Case, Trial
from extractor.learn.evaluation import Result, judged

Plain = dict[str, Any]


def value(low: float, high: float | None = None, kind: str = "count", per: str | None = None) -> Plain:
    return {"low": low, "high": low if high is None else high, "unit": None, "unit_kind": kind, "per": per}


def group(name: str, outcome: float | None = None, *, dimension: str = "gender", **more: Any) -> Plain:
    stated = None if outcome is None else value(outcome)
    return {"dimension": dimension, "group": name, "label": name, "target": None, "outcome": stated, **more}


def goal(name: str = "Nya jobb", target: float | None = 40, outcome: float | None = 26, **more: Any) -> Plain:
    """An indicator; in a record it needs an id, in gold none."""
    return {
        "name": name,
        "section": "13",
        "scope": "project",
        "status": "reported",
        "target": None if target is None else value(target),
        "outcome": None if outcome is None else value(outcome),
        "breakdown": [],
        **more,
    }


def gold_flag(kind: str = "shortfall", indicator: str | None = "Nya jobb", **more: Any) -> Plain:
    return {"kind": kind, "section": "13", "indicator": indicator, "subgroup": None, **more}


def flag(kind: str = "shortfall", indicator: str | None = "i0", **more: Any) -> Plain:
    return {"kind": kind, "indicator": indicator, "subgroup": None, **more}


def gold(*goals: Plain, **more: Any) -> Plain:
    return {"sections": [], "metadata": {}, "indicators": list(goals), "deviations": [], **more}


def record(*goals: Plain, **more: Any) -> Plain:
    """A record as the pipeline gives it: indicators with ids, the id of their section in place of its number."""
    indicators = [
        {"id": f"i{i}", "confidence": 0.9, **each, "section": each["section"] and f"s{each['section']}"}
        for i, each in enumerate(goals)
    ]
    numbers = dict.fromkeys(each["section"] for each in goals if each["section"])
    sections = [{"id": f"s{number}", "form": None, "number": number, "title": "", "level": 2} for number in numbers]
    return {**gold(), "indicators": indicators, **more, "sections": [*more.get("sections", []), *sections]}


def make_trial(root: Path, name: str, wanted: Plain, *, split: str = "train") -> Trial:
    """A case on disk with a text and its gold."""
    folder = root / name
    folder.mkdir()
    (folder / "report.txt").write_text(name, encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps(wanted), encoding="utf-8")
    return Trial(Case(folder, f"kind of {name}", split), "text")


def result(root: Path, name: str, found: Plain, wanted: Plain, *, split: str = "train") -> Result:
    return judged(make_trial(root, name, wanted, split=split), found)
