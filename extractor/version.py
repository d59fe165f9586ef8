"""The version of the package, for those that `extractor` itself imports."""

__version__ = "0.1.0"
