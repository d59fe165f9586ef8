"""Quantities: every number that counts or measures something, with unit, modifier and period, found once for all."""

from extractor.quantities.find import find, find_in
from extractor.quantities.grammar import Grammar, compile_grammar

__all__ = ["Grammar", "compile_grammar", "find", "find_in"]
