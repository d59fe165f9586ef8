"""What a run would do to a target, found out without writing to it."""

import os
from importlib import import_module
from pathlib import Path

from extractor.sinks import SERVERS, kind_of
from extractor.sinks.border import unwritable

FOLDERS = ("csv", "parquet")
DATABASES = ("sqlite", "duckdb", "postgresql")
"""Kinds of targets, by what they are; the others are files."""


def forecast(target: str, *, resume: bool) -> str:
    """Say what would become of a target; raises UsageError and TargetError where a run into it would end."""
    kind = kind_of(target)
    path = Path(target)
    if kind not in SERVERS.values():
        there = _checked(path, target, folder=kind in FOLDERS)
        if not there or (kind in DATABASES and not path.stat().st_size):
            return "would be made"
    if kind in DATABASES:
        return _of_database(kind, target)
    if resume or kind == "parquet":
        return "is there: what it holds of this edition would stay"
    return "is there: would be written anew"


def _checked(path: Path, target: str, *, folder: bool) -> bool:
    """Tell whether a file or a folder is there; raises TargetError when it cannot be written."""
    there = path.exists()
    if there and path.is_dir() != folder:
        raise unwritable(target, "is no folder" if folder else "is a folder")
    place = path if there else path.parent
    if not place.exists():
        raise unwritable(target, f"there is no folder {place}")
    if not os.access(place, os.W_OK):
        raise unwritable(target, "no permission")
    return there


def _of_database(kind: str, target: str) -> str:
    # Imported here: targets of other kinds do without databases.
    from extractor.sinks import migrations
    from extractor.sinks.store import errors_named, let_go_on_error

    engine = import_module(f"extractor.sinks.{kind}").reading(target)
    name = engine.url.render_as_string(hide_password=True).replace("+psycopg", "") if kind == "postgresql" else target
    with errors_named(name), let_go_on_error(engine), engine.connect() as connection:
        found = migrations.forecast(connection, name, shared=kind in SERVERS.values())
    engine.dispose()
    return found
