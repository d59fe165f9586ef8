"""A PostgreSQL server of the tests' own, in a folder that goes when they end."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

USER = "postgres"
"""Who runs the server where the tests run as root, which PostgreSQL refuses."""


def programs() -> Path | None:
    """Give the folder with `initdb` and `pg_ctl`: on the path, or where Debian puts the newest version."""
    if (found := shutil.which("initdb")) and shutil.which("pg_ctl"):
        return Path(found).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return versions[-1].parent if versions else None


def why_not() -> str | None:
    """Say why no server can be started here; None when one can."""
    if programs() is None:
        return "PostgreSQL is not installed (apt-get install postgresql)"
    if os.geteuid() == 0 and USER not in {entry.pw_name for entry in pwd.getpwall()}:
        return f"PostgreSQL refuses root, and there is no user {USER}"
    return None


@contextmanager
def running() -> Iterator[str]:
    """Start a server and give the address of its database; `why_not` must have had nothing to say."""
    found = programs()
    assert found is not None
    with TemporaryDirectory(prefix="extractor-postgresql-", ignore_cleanup_errors=True) as folder:
        if os.geteuid() == 0:
            shutil.chown(folder, USER)
        data, port = f"{folder}/data", _free_port()
        _do(found / "initdb", "-D", data, "-U", USER, "-E", "UTF8", "--locale=C", "--no-sync", "-A", "trust")
        settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        _do(found / "pg_ctl", "-D", data, "-l", f"{folder}/log", "-w", "-t", "60", "-o", settings, "start")
        try:
            yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
        finally:
            _do(found / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _do(*command: str | Path) -> None:
    as_user = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    subprocess.run([*as_user, *map(str, command)], cwd="/", check=True, stdout=subprocess.DEVNULL, timeout=90)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
