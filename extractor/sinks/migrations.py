"""The database's layout: made in a new database, brought up to date in an older one.

A way from one layout to the next is a file of SQL, `layouts/DIALECT-FROM.sql`, that stays as it is for ever. It changes
tables; views, and SQLite's search, follow from them and are made anew.
"""

from importlib.resources import files

import regex
from sqlalchemy import Connection, inspect, select, text
from sqlalchemy.schema import DropView

from extractor.errors import TargetError
from extractor.sinks.tables import LAYOUT, VIEWS, database, schema_version

_END = regex.compile(r";\n")


def prepare(connection: Connection, name: str, *, shared: bool) -> bool:
    """Make the tables, or bring them up to date, and tell whether anything had to be done.

    `shared`: tables of others may lie beside ours, as on a server. Raises TargetError for a database that is not ours.
    """
    present = set(inspect(connection).get_table_names())
    layout = _layout(connection, present)
    if layout == LAYOUT:
        return False
    if layout is None:
        _make(connection, name, taken=present & set(database.tables) if shared else present)
    else:
        _migrate(connection, name, layout)
    return True


def forecast(connection: Connection, name: str, *, shared: bool) -> str:
    """Say what `prepare` would do; raises what it would raise."""
    present = set(inspect(connection).get_table_names())
    layout = _layout(connection, present)
    if layout is None:
        _refuse(name, taken=present & set(database.tables) if shared else present)
        return "is there, empty: its tables would be made"
    if layout == LAYOUT:
        return "is there: reports would be added, or replaced by those of this edition"
    _ways(connection, name, layout)
    return f"is there: would be brought up from layout {layout} to {LAYOUT}, then added to"


def _layout(connection: Connection, present: set[str]) -> int | None:
    if schema_version.name in present:
        return connection.execute(select(schema_version.c.version)).scalar()
    if connection.dialect.name == "sqlite":
        # The first layout left its number in SQLite's own place for such numbers.
        return connection.execute(text("PRAGMA user_version")).scalar() or None
    return None


def _refuse(name: str, *, taken: set[str]) -> None:
    if taken:
        hint = "Give another one, or move this one away"
        raise TargetError(f"{name} is a database that this version did not make", hint=hint)


def _make(connection: Connection, name: str, *, taken: set[str]) -> None:
    _refuse(name, taken=taken)
    database.create_all(connection, checkfirst=False)
    connection.execute(schema_version.insert().values(version=LAYOUT))


def _ways(connection: Connection, name: str, layout: int) -> list[str]:
    """Give the SQL from a layout to ours, step by step; raises TargetError when there is no way."""
    ways = [way_from(connection.dialect.name, old) for old in range(layout, LAYOUT)]
    if not ways or None in ways:
        made = "a later version" if layout > LAYOUT else "a version from which there is no way to this one"
        raise TargetError(f"{name} was made by {made} (layout {layout})", hint="Use that version, or another database")
    return [way for way in ways if way]


def _migrate(connection: Connection, name: str, layout: int) -> None:
    ways = _ways(connection, name, layout)
    for view in VIEWS:
        connection.execute(DropView(view, if_exists=True))
    for way in ways:
        for statement in _END.split(way):
            if statement.strip():
                connection.execute(text(statement))
    database.create_all(connection, tables=VIEWS, checkfirst=False)
    connection.execute(schema_version.update().values(version=LAYOUT))


def way_from(dialect: str, layout: int) -> str | None:
    """Give the SQL that leads from a layout to the next; None when there is none."""
    script = files("extractor.sinks") / "layouts" / f"{dialect}-{layout}.sql"
    return script.read_text(encoding="utf-8") if script.is_file() else None
