"""Indicators from running prose: a goal and what came of it, in one sentence or close by."""
