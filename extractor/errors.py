"""What can go wrong for a user: one class per exit code, each with a message that says what, where and what to do."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every command; stable between versions."""

    OK = 0
    INTERNAL = 1
    USAGE = 2
    SOME_FAILED = 3
    NO_INPUT = 4
    TARGET = 5
    MISSING_PROGRAM = 6
    FAIL_ON = 7
    INTERRUPTED = 130


class ExtractorError(Exception):
    """Base of all errors that a user may see; `message` is one line, `code` the exit code."""

    code = ExitCode.INTERNAL

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(f"{message}. {hint}" if hint else message)
        self.message = message
        self.hint = hint


class UsageError(ExtractorError):
    """An argument that cannot be meant."""

    code = ExitCode.USAGE


class InputError(ExtractorError):
    """A file that cannot be read as a report: missing, empty, damaged, of a kind that no reader knows."""

    code = ExitCode.NO_INPUT


class EmptyError(InputError):
    """A file in which nothing stands."""


class RefusedError(InputError):
    """A file that is whole but may not be read: it asks for a password, or goes over a limit."""


class TargetError(ExtractorError):
    """A target that cannot be written."""

    code = ExitCode.TARGET


class MissingProgramError(ExtractorError):
    """A program outside Python is missing (Tesseract for scans)."""

    code = ExitCode.MISSING_PROGRAM


class ModelError(ExtractorError):
    """An entry under `models/` that is not as its reader needs it; names the file and the entry."""

    code = ExitCode.INTERNAL
