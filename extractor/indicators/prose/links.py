"""Goals of running text linked with their outcomes, as a trained model tells."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.candidates import Pair, Weigh, sure
from extractor.document import Block
from extractor.indicators.drafts import Scene
from extractor.indicators.prose.pairs import pairs

LEAST = 0.2
"""Likelihood above which a goal and an outcome belong together,"""
LEAST_UNTOLD = 0.4
"""and above which two numbers do of which one is not called so; both chosen on passages that the model had not seen."""


def add_links(scene: Scene, passages: Sequence[Block], weigh: Weigh) -> Scene:
    """Link goals with outcomes; a number that is linked becomes what its pair makes it."""
    found = pairs(scene, passages)
    chosen = _chosen(found, weigh(found)) if found else []
    opinions = dict(scene.opinions)
    for pair in chosen:
        if not pair.told:
            opinions |= {pair.target: sure("target"), pair.outcome: sure("outcome")}
    links = {pair.target: pair.outcome for pair in chosen}
    # What was advised of single numbers no longer holds.
    memo = {key: said for key, said in scene.memo.items() if key[0] != "advised"}
    guessed = frozenset(pair.target for pair in chosen if not pair.told)
    return replace(scene, opinions=opinions, links=links, guessed=guessed, memo=memo)


def _chosen(found: Sequence[Pair], likely: Sequence[float]) -> list[Pair]:
    """Choose pairs by falling likelihood, each number once."""
    taken: set[int] = set()
    chosen: list[Pair] = []
    for pair, likelihood in sorted(zip(found, likely, strict=True), key=lambda each: -each[1]):
        ends = {pair.target, pair.outcome}
        if likelihood > (LEAST if pair.told else LEAST_UNTOLD) and not ends & taken:
            taken |= ends
            chosen.append(pair)
    return chosen
