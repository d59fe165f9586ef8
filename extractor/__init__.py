"""Swedish project reports in, structured records with evidence out."""

from extractor.version import __version__ as __version__

# Not from `typing`: until this file is imported nothing of the program is there to handle Ctrl-C.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from extractor.bulk import Failure, Settings, extract_many
    from extractor.frames import to_frame
    from extractor.pipeline import extract
    from extractor.record import to_dict
    from extractor.types import Deviation, Evidence, Indicator, Metadata, Quantity, Report, Section, Subgroup

__all__ = [
    "Deviation",
    "Evidence",
    "Failure",
    "Indicator",
    "Metadata",
    "Quantity",
    "Report",
    "Section",
    "Settings",
    "Subgroup",
    "extract",
    "extract_many",
    "to_dict",
    "to_frame",
]

_ELSEWHERE = {
    "extract": "extractor.pipeline",
    "extract_many": "extractor.bulk",
    "Failure": "extractor.bulk",
    "Settings": "extractor.bulk",
    "to_dict": "extractor.record",
    "to_frame": "extractor.frames",
}
"""Name -> module, for what is no type of the record."""


def __getattr__(name: str) -> object:
    """Import what is asked for when it is: the command line must not wait for stages that it does not run."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_ELSEWHERE.get(name, "extractor.types")), name)
