"""The trained part: a spaCy pipeline that tells what role a number of running text has, and what it counts."""

from extractor.trained.judging import Pipeline, load

__all__ = ["Pipeline", "load"]
