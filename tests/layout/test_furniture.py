"""Running heads and feet."""

import pytest

from extractor.document import Document
from tests.layout.builders import line, lines, of_pages, page, ruled, texts

BODY = ["Första sidans text.", "Andra sidans text.", "Tredje sidans text.", "Fjärde sidans text.", "Femte.", "Sjätte."]


def report(heads: list[str], feet: list[str]) -> Document:
    return of_pages(
        *(
            page([*(line(head, 40) if head else []), *lines(BODY[index], y=200), *line(foot, 810)], index + 1)
            for index, (head, foot) in enumerate(zip(heads, feet, strict=True))
        )
    )


@pytest.mark.parametrize("foot", ["Sida {} (6)", "- {} -", "{}/6", "{}", "Sid. {}", "{} (6)", "Sida {} av 6", "{}."])
def test_page_numbers_are_left_out(foot: str) -> None:
    document = report([""] * 6, [foot.format(index + 1) for index in range(6)])
    assert texts(document) == BODY


@pytest.mark.parametrize(
    "heads",
    [
        ["Slutrapport Norrsken"] * 6,
        ["", *["Slutrapport Norrsken, 2019-03-01"] * 5],
        ["Slutrapport", "Projekt Norrsken"] * 3,
        ["Del 1"] * 3 + ["Del 2"] * 3,
    ],
    ids=["same", "not-on-the-first", "odd-and-even", "by-part"],
)
def test_heads_are_left_out(heads: list[str]) -> None:
    document = report(heads, [f"Sida {index + 1}" for index in range(6)])
    assert texts(document) == BODY
    assert heads[1] in {diagnostic.message for diagnostic in document.diagnostics}


def test_what_stands_once_at_a_pages_head_stays() -> None:
    heads = ["Ett", "Två olika", "Tre rubriker till", "Fyra om annat", "Fem mer", "Sex slut"]
    document = report(heads, [f"Sida {index + 1}" for index in range(6)])
    assert set(heads) <= set(texts(document))


def test_a_year_alone_on_a_page_is_no_page_number() -> None:
    document = report([""] * 6, ["2019", "2018", "2017", "2018", "2019", "2016"])
    assert sum("201" in text for text in texts(document)) > 0


def test_a_table_header_at_every_pages_head_is_the_tables() -> None:
    pages = []
    for number in range(1, 5):
        words, table = ruled([["Mål", "Utfall"], [f"{number} kurser", f"{number}"], *[["a", "b"]] * 5], top=40)
        pages.append(page(words, number, [table]))
    document = of_pages(*pages)
    assert len(document.tables) == 1
    assert document.text.startswith("Mål\tUtfall\n1 kurser\t1\n")
    assert document.text.count("Utfall") == 1
