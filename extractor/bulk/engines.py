"""Where a run reads: on this machine, or on a cluster."""

from collections.abc import Generator, Sequence

from extractor.bulk import run as here
from extractor.bulk.results import Failure, Result
from extractor.bulk.settings import DEFAULTS, Settings
from extractor.errors import MissingProgramError


def run(inputs: Sequence[str | Failure], settings: Settings = DEFAULTS) -> Generator[Result, None, None]:
    """Give what becomes of each input, in order; closing the iterator stops the reading.

    Raises MissingProgramError for a cluster where Dask is not installed, UsageError for one that cannot be reached.
    """
    if settings.scheduler is None:
        return here.run(inputs, settings)
    try:
        # Imported here: Dask is an extra, and costs more than the rest of the start.
        from extractor.bulk import cluster
    except ModuleNotFoundError as error:
        hint = "Install it: pip install 'extractor[cluster]'"
        raise MissingProgramError(f"Dask distributed is missing ({error.name})", hint=hint) from None
    return cluster.run(inputs, settings)
