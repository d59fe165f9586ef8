import pytest

from extractor.matching import Names, normalise

NAMES = Names(
    [
        ("Antal företag som får stöd", "CO01"),
        ("Antal nya företag som får stöd", "CO05"),
        ("Sysselsättningsökning i företag", "CO08"),
        ("Övriga kommentarer", "11"),
        ("Övriga kommentarer", "18"),
    ]
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("  Antal FÖRETAG, som får stöd:", "antal företag som får stöd"),
        ("P1 – Projektlogiken", "p1 projektlogiken"),
        ("Öka", "öka"),
        ("", ""),
        ("–", ""),
    ],
)
def test_normalise(name: str, expected: str) -> None:
    assert normalise(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Antal företag som får stöd", "CO01"),
        ("antal nya företag, som får stöd", "CO05"),
        ("Sysselsättningsökning i fôretag", "CO08"),
        ("Sysselsättningsökning företag i", "CO08"),
        # Between two names, and far from all.
        ("Antal n företag som får stöd", None),
        ("Antal möten", None),
        ("", None),
    ],
)
def test_nearest_is_above_the_threshold_and_clear_of_the_next(name: str, expected: str | None) -> None:
    found = NAMES.nearest(name, threshold=88, margin=4)
    assert (found.value if found else None) == expected


def test_one_name_may_stand_for_several_values() -> None:
    assert NAMES.exact("övriga kommentarer") == ("11", "18")
    assert NAMES.nearest("Övriga kommentarer") is None


def test_scores_fall() -> None:
    scores = [match.score for match in NAMES.near("Antal nya företag som fick stöd", threshold=60)]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)
