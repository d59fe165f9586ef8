"""Groups told in another sentence than the outcome that they divide."""

import pytest

from tests.indicators.builders import stated

HEAD = "Antal sångare\nMål: 300\nUtfall: 344\n"


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Av de 344 sångarna är 241 kvinnor och 103 män.", "women O241 | men O103"),
        ("De 344 fördelades på 241 kvinnor och 103 män.", "women O241 | men O103"),
        ("Det kom 200 från Bro, 100 från Ås och 44 från Ek.", "bro O200 | ås O100 | ek O44"),
    ],
)
def test_groups_that_divide_the_outcome(sentence: str, groups: str) -> None:
    assert stated(f"{HEAD}{sentence}") == [f"Antal sångare | T300 O344 | {groups}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Av de 500 sångarna i länet är 300 kvinnor och 200 män.",
        "Vi sjöng 200 psalmer och 144 visor.",
        "Av de 344 sångarna kom många tillbaka.",
    ],
)
def test_numbers_that_divide_nothing(sentence: str) -> None:
    assert stated(f"{HEAD}{sentence}") == ["Antal sångare | T300 O344"]


@pytest.mark.parametrize(
    ("chapter", "groups"),
    [
        ("Sångare. Vi räknade 344 sångare, av dem 241 kvinnor och 103 män.", " | women O241 | men O103"),
        ("Många sångare kom långväga. Det var 344 i allt, 241 kvinnor och 103 män.", " | women O241 | men O103"),
        ("Publiken. Vi räknade 344 köpta biljetter, 241 av kvinnor och 103 av män.", ""),
    ],
)
def test_groups_in_another_chapter_that_names_the_indicator(chapter: str, groups: str) -> None:
    assert stated(f"# Utfall\n{HEAD}# Kommentarer\n{chapter}")[0] == f"Antal sångare | T300 O344{groups}"
