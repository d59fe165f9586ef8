"""Full-text search over the sections of a SQLite database, kept true by triggers.

The content table in double quotes is what Datasette looks for when it offers a search box (`detect_fts`). Letters keep
their dots and rings: `mål` is not `mal`.
"""

from sqlalchemy import Connection, text

_COLUMNS = "title, text"
_GONE = (
    "INSERT INTO sections_fts (sections_fts, rowid, title, text) VALUES ('delete', old.row_id, old.title, old.text);"
)
_THERE = "INSERT INTO sections_fts (rowid, title, text) VALUES (new.row_id, new.title, new.text);"
_TOKENS = "unicode61 remove_diacritics 0"

_STATEMENTS = (
    "DROP TABLE IF EXISTS sections_fts",
    f'CREATE VIRTUAL TABLE sections_fts USING fts5({_COLUMNS}, content="sections", content_rowid="row_id", '
    f"tokenize='{_TOKENS}')",
    f"CREATE TRIGGER sections_searchable AFTER INSERT ON sections BEGIN {_THERE} END",
    f"CREATE TRIGGER sections_unsearchable AFTER DELETE ON sections BEGIN {_GONE} END",
    f"CREATE TRIGGER sections_searchable_anew AFTER UPDATE ON sections BEGIN {_GONE} {_THERE} END",
    "INSERT INTO sections_fts (sections_fts) VALUES ('rebuild')",
)


def add_search(connection: Connection) -> None:
    """Make `sections_fts` over all sections that are there."""
    for statement in _STATEMENTS:
        connection.execute(text(statement))
