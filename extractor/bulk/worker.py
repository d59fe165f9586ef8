"""What a worker does: bytes to record, within its memory."""

import ctypes
import hashlib
import os
import signal
import time
from contextlib import suppress
from dataclasses import replace
from multiprocessing import forkserver

from extractor.bulk.progress import WHOLE, Cut, note
from extractor.bulk.results import Failure, Prepared, Result, Skipped, Success
from extractor.bulk.settings import DEFAULTS, Settings, Shard, processors
from extractor.clock import TimeUp, limited
from extractor.collecting import put_off
from extractor.errors import ExtractorError, RefusedError
from extractor.outcome import outcome_of
from extractor.types import Report

OCR_JOBS = "EXTRACTOR_OCR_JOBS"
"""Variable that names how many pages of a scan are read at once; workers share the processors."""

_PR_SET_PDEATHSIG = 1
"""From <linux/prctl.h>."""

SHARE = 0.75
"""Of the time for a file after which no page is begun; then what was read is made a record."""

MARGIN = 0.95
"""Of the time for a file after which the worker stops by itself; whoever does not is killed when all of it is over."""

_settings = DEFAULTS
_progress: int | None = None


def set_up(settings: Settings, number: int, progress: int) -> None:
    """Make a new process one of a number of workers: limited in memory, killed at once, silent on the terminal."""
    global _settings, _progress
    _settings = settings
    os.chdir(settings.folder or ".")
    _progress = progress
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _end_with_starter()
    os.environ.setdefault(OCR_JOBS, str(max(1, processors() // number)))
    with open(os.devnull, "wb") as nowhere:
        for stream in (1, 2):  # what libraries in C would say there is not ours
            os.dup2(nowhere.fileno(), stream)
    limit_memory(settings.memory)


def _end_with_starter() -> None:
    """Have the system kill the process when the one that started it dies: nobody would stop it at its time limit."""
    with suppress(OSError, AttributeError):  # Linux only; elsewhere it ends with its file
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))
        # The starter stays as long as anyone holds this, by which workers could have workers of their own.
        os.close(forkserver._forkserver._forkserver_alive_fd)  # type: ignore[attr-defined]


def limit_memory(megabytes: int) -> None:
    """Let the process take so much more address space than it has; where the system cannot, nothing is limited."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # here: not on every system

        with open("/proc/self/statm", "rb") as file:
            pages = int(file.read().split()[0])
        most = pages * resource.getpagesize() + megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))


def read(name: str, data: bytes | None = None, task: int = 0, cut: Cut = WHOLE) -> Result:
    """Give what becomes of one input; `data` are its bytes where the worker cannot fetch them.

    `task` is the number under which progress is noted, `cut` what of the file is read.
    """
    # Imported here: the process that starts the workers does without the stages.
    from extractor import pipeline

    start = time.perf_counter()
    try:
        data = pipeline.load(name) if data is None else data
    except ExtractorError as error:
        return unread(Failure(name, error), _settings.shard)
    except MemoryError:
        return Failure(name, _too_much(name))
    sha256 = hashlib.sha256(data).hexdigest()
    if not _settings.shard.holds(sha256):
        return Skipped(name, sha256, None)
    if sha256 in _settings.known:
        return Skipped(name, sha256, _settings.known[sha256])
    found = _extract(name, data, task, cut)
    seconds = round(time.perf_counter() - start, 3)
    return (
        Failure(name, found, sha256, seconds) if isinstance(found, ExtractorError) else replace(found, seconds=seconds)
    )


@put_off()
def _extract(name: str, data: bytes, task: int, cut: Cut) -> Success | Prepared | ExtractorError:
    from extractor import pipeline

    start = time.monotonic()
    try:
        allowance = pipeline.Allowance(
            start + SHARE * _settings.timeout,
            cut.pages,
            cut.pictures,
            lambda page, picture: _note(task, -page if picture else page),
            cut.why,
        )
        with limited(MARGIN * _settings.timeout):
            source = pipeline.source_from(data, name, ocr=_settings.ocr, allowance=allowance)
        _note(task, 0)
        report = pipeline.understand(
            source,
            lang=_settings.lang,
            keep_personal_data=_settings.keep_personal_data,
            advisor=pipeline.advisor() if _settings.model else None,
            until=start + MARGIN * _settings.timeout,
        )
        return _prepared(report) if _settings.shapes else Success(report)
    except ExtractorError as error:
        return error
    except MemoryError:
        return _too_much(name)
    except TimeUp:
        raise TimeoutError from None  # as if the process had been killed: pages that were read are kept
    except Exception as error:  # a fault of ours in one file must not cost the others theirs
        hint = f"`extractor --debug sections {name}` shows where"
        return ExtractorError(f"{name}: internal error ({type(error).__name__}: {error})", hint=hint)


def _note(task: int, page: int) -> None:
    if _progress is not None:
        note(_progress, task, page)


def _prepared(report: Report) -> Prepared:
    pieces = tuple(shape(report) for shape in _settings.shapes)
    info = report.source
    return Prepared(info.path, info.sha256, *outcome_of(report), info.pages, pieces)


def _too_much(name: str) -> RefusedError:
    return RefusedError(f"{name} needs more than {_settings.memory} MB", hint="Allow more with --memory")


def unread(failure: Failure, shard: Shard) -> Failure | Skipped:
    """Give what becomes of an input without bytes: of several machines one reports it."""
    mark = hashlib.sha256(os.fsencode(failure.path)).hexdigest()
    return failure if shard.holds(mark) else Skipped(failure.path, None, None)


def belongs(name: str, shard: Shard) -> bool:
    """Tell whether an input is in a part, by its bytes; one that cannot be read is in that of its name."""
    if shard.parts == 1:
        return True
    # Imported here, as above.
    from extractor import pipeline

    try:
        return shard.holds(hashlib.sha256(pipeline.load(name)).hexdigest())
    except ExtractorError as error:
        return isinstance(unread(Failure(name, error), shard), Failure)
