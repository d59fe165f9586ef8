"""Indicators from lines: labels and values, groups indented under them, goals in brackets."""
