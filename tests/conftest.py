from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sinks import server
from tests.sinks.tables_of import emptied


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    if reason := server.why_not():
        pytest.skip(reason)
    with server.running() as address:
        yield address


@pytest.fixture
def postgresql(postgresql_server: str) -> str:
    """An empty database on a real server."""
    emptied(postgresql_server)
    return postgresql_server


@pytest.fixture(params=["x.sqlite", "x.duckdb", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A target of each kind of database."""
    name: str = request.param
    return str(tmp_path / name) if "." in name else str(request.getfixturevalue(name))
