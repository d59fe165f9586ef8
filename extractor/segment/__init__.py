"""Document -> outline: the sections of a report, with the form that they belong to, guidance and answer."""

from extractor.segment.forms import Forms, compile_forms
from extractor.segment.outline import outline

__all__ = ["Forms", "compile_forms", "outline"]
