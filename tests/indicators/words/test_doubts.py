import pytest

from extractor.errors import ModelError
from extractor.indicators.words.doubts import compile_doubts

LEXICON = {"group": {"pattern": "varav"}, "yearly": {"pattern": "per år"}}
DOUBTS = compile_doubts(LEXICON, {"intercept": 1.0, "weights": {"proof": 2.0, "doubt": -3.0}})


@pytest.mark.parametrize(
    ("signs", "confidence"),
    [
        ({}, 0.73),
        ({"proof": 1.0}, 0.95),
        ({"doubt": 1.0}, 0.12),
        ({"doubt": 0.5, "proof": 1.0}, 0.82),
        ({"unheard of": 1.0}, 0.73),
        ({"proof": 1000.0}, 0.99),
        ({"doubt": 1000.0}, 0.01),
    ],
)
def test_signs_are_weighed(signs: dict[str, float], confidence: float) -> None:
    assert DOUBTS.confidence(signs) == confidence


def test_a_broken_pattern_is_an_error_of_the_models() -> None:
    with pytest.raises(ModelError, match="doubt"):
        compile_doubts({**LEXICON, "group": {"pattern": "("}}, {"intercept": 0.0, "weights": {}})
