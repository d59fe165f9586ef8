"""Today's extraction is no worse than the committed baseline says: on train and dev, all texts and a part of the PDFs.

When a field fell on purpose: read the gains and losses, then renew the baseline as corpus/README.md says.
"""

from pathlib import Path

import pytest

from extractor.cli.evaluate import chosen, measured
from extractor.learn.baseline import Comparison, compare, load_baseline
from extractor.learn.corpus import TEST, read_cases, trials

CORPUS = Path(__file__).parents[2] / "corpus"

EVERY = 3
"""One PDF of so many is read: all would take most of a minute. `extractor evaluate --baseline` reads them all."""


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    cases = chosen(read_cases(CORPUS), None)
    texts = list(trials(cases, ("text",)))
    only = [case for case in cases if case not in {trial.case for trial in texts}]
    printed = [case for place, case in enumerate(cases) if place % EVERY == 0 or case in only]
    results, failed = measured([*texts, *trials(printed, ("pdf",))])
    assert failed == 0
    return compare(load_baseline(CORPUS / "baseline.json"), results)


def test_no_field_has_fallen(comparison: Comparison) -> None:
    losses = [f"{change.report}: {loss}" for change in comparison.changes for loss in change.losses]
    assert comparison.fallen == [], "\n".join(losses)


def test_the_baseline_knows_most_of_the_corpus(comparison: Comparison) -> None:
    assert comparison.compared > len(comparison.unknown)


def test_the_baseline_holds_nothing_of_the_test_split() -> None:
    held = {
        trial.name for case in read_cases(CORPUS) if case.split == TEST for trial in trials([case], ("text", "pdf"))
    }
    assert held & set(load_baseline(CORPUS / "baseline.json")) == set()
