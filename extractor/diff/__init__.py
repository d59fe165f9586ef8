"""What changed between two runs over the same archive."""

from extractor.diff.comparing import Change, changes
from extractor.diff.reading import read

__all__ = ["Change", "changes", "read"]
