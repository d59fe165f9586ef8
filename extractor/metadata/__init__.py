"""The report's own data, from its fields and, where the form lacks them, from prose."""

from extractor.metadata.knowledge import MetadataKnowledge, compile_metadata
from extractor.metadata.reading import read_metadata

__all__ = ["MetadataKnowledge", "compile_metadata", "read_metadata"]
