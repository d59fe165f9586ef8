"""The knowledge under `models/`, read once and handed out piecewise."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from extractor.errors import ModelError


@cache
def models_root() -> Path:
    """Give the folder `models/`: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    for root in (package / "models", package.parent / "models"):
        if root.is_dir():
            return root
    raise ModelError("The folder models/ is missing from the installation", hint="Install the package again")


@cache
def read(name: str) -> dict[str, Any]:
    """Read one file, e.g. `read("lexicon/units")`; raises ModelError when it is missing or not TOML."""
    path = models_root() / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelError(f"models/{name}.toml is missing", hint="Install the package again") from None
    except tomllib.TOMLDecodeError as error:
        raise ModelError(f"models/{name}.toml cannot be read: {error}") from None


@cache
def read_folder(name: str) -> dict[str, dict[str, Any]]:
    """Read every file of a folder, e.g. `read_folder("forms")`: file stem -> content, in the order of the names."""
    return {path.stem: read(f"{name}/{path.stem}") for path in sorted((models_root() / name).glob("*.toml"))}
