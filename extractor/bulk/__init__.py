"""Many files: the inputs that names stand for, and a run over them in this process or in several."""

from extractor.bulk.inputs import STDIN, find
from extractor.bulk.run import Failure, run

__all__ = ["STDIN", "Failure", "find", "run"]
