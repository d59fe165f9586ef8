from extractor.candidates import Candidate
from extractor.indicators.prose.asking import MOST_NUMBERS, candidates
from tests.indicators.builders import scene

TEXT = "Målet var 24 ledare. 19 ledare kom, och 3 gäster.\n\nInga tal här."


def asked(text: str, *, decided: bool = True) -> list[Candidate]:
    made = scene(text)
    return list(candidates(made, made.document.blocks, decided=decided))


def test_each_number_of_running_text_is_asked_about() -> None:
    assert [(each.text, each.quantity.low) for each in asked(TEXT)] == [
        ("Målet var 24 ledare.", 24),
        ("19 ledare kom, och 3 gäster.", 19),
        ("19 ledare kom, och 3 gäster.", 3),
    ]


def test_those_that_phrases_decide_are_left_out() -> None:
    found = asked(TEXT, decided=False)
    assert [each.quantity.low for each in found] == [19, 3]
    assert [other.low for other in found[0].others] == [3]
    assert "goal of its unit before" in found[0].signs


def test_a_table_without_rulings_is_none() -> None:
    numbers = " ".join(f"{n} mil" for n in range(2, MOST_NUMBERS + 3))
    assert asked(numbers) == []
