from extractor.candidates import Candidate
from extractor.indicators.prose.asking import MOST_NUMBERS, candidates
from tests.indicators.builders import scene

TEXT = "Målet var 24 ledare. 19 ledare kom, och 3 gäster.\n\nInga tal här."


def asked(text: str) -> list[Candidate]:
    made = scene(text)
    return list(candidates(made, made.document.blocks))


def test_each_number_of_running_text_is_asked_about() -> None:
    assert [(each.text, each.quantity.low) for each in asked(TEXT)] == [
        ("Målet var 24 ledare.", 24),
        ("19 ledare kom, och 3 gäster.", 19),
        ("19 ledare kom, och 3 gäster.", 3),
    ]


def test_the_other_numbers_of_the_sentence_and_what_stands_around_it_are_told() -> None:
    _, second, third = asked(TEXT)
    assert [other.low for other in second.others] == [3]
    assert "goal of its unit before" in second.signs
    assert "goal of its unit before" not in third.signs


def test_a_table_without_rulings_is_none() -> None:
    numbers = " ".join(f"{n} mil" for n in range(2, MOST_NUMBERS + 3))
    assert asked(numbers) == []
