"""Deviations of a report: what a reader should look at, found by a registry of rules."""

from extractor.deviations.findings import Direction, Findings
from extractor.deviations.messages import Lang
from extractor.deviations.registry import Rule, find, rules
from extractor.deviations.words import Words, compile_words

__all__ = ["Direction", "Findings", "Lang", "Rule", "Words", "compile_words", "find", "rules"]
