"""Numbers before lines that mark the items of lists."""

import pytest

from tests.layout.builders import TOP, line, of_pages, of_words, page

LEFT, IN = 70, 90


def _markers(*printed: str) -> list[str | None]:
    words = [
        word
        for place, text in enumerate(printed)
        if text
        for word in line(text.strip(), TOP + 12 * place, IN if text.startswith(" ") else LEFT)
    ]
    return [block.marker for block in of_words(words).blocks]


@pytest.mark.parametrize(
    ("printed", "markers"),
    [
        (["1. Kurser: 4", " – digitala 1", " – andra 3", "2. Läger: 2"], ["1.", "-", "-", "2."]),
        (["1. Kurser: 4", " a) digitala 1", " b) andra 3", "2. Läger: 2"], ["1.", "a)", "b)", "2."]),
        (["1. Kurser: 4", "– digitala 1", "– andra 3", "", "2. Läger: 2"], [None, "-", "-", None]),
        (["1. Bakgrund", "", " Kursen hölls i maj.", "", "2. Syfte"], [None, None, None]),
        (["1. Kurser: 4", " – digitala 1", "4. Läger: 2"], [None, "-", None]),
    ],
    ids=["dashes below", "letters below", "dashes beside", "text between", "another number"],
)
def test_items_set_farther_in_may_stand_between_numbers(printed: list[str], markers: list[str | None]) -> None:
    assert _markers(*printed) == markers


def test_a_list_goes_on_behind_the_dashes_at_the_head_of_the_next_page() -> None:
    first = line("5. Kurser: 4", TOP) + line("6. Läger: 2", TOP + 12) + line("– digitala 1", TOP + 24, IN)
    second = line("– andra 1", TOP, IN) + line("7. Möten: 3", TOP + 12) + line("Efter listan.", TOP + 60)
    document = of_pages(page(first), page(second, 2))
    assert [block.marker for block in document.blocks] == ["5.", "6.", "-", "-", "7.", None]
