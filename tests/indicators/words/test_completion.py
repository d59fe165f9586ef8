"""How a text says that all of what was promised came about."""

import pytest

from extractor.indicators.words.completion import says_all_done
from tests.indicators.builders import WORDS


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Båda blev av, i september.", True),
        ("Alla tre är klara.", True),
        ("Samtliga hölls under våren.", True),
        ("Bägge har genomförts.", True),
        ("Alla utom en hölls.", False),
        ("Båda blev inte av.", False),
        ("Alla deltagare genomförde kursen.", False),
        ("Vi tackar alla.", False),
    ],
)
def test_all_of_what_was_promised(sentence: str, expected: bool) -> None:
    assert says_all_done(sentence, WORDS.answers) is expected
