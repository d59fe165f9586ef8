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


@pytest.mark.parametrize(
    ("sentences", "groups"),
    [
        ("Kvinnorna är mer positiva (61 procent) än männen (47 procent).", "women O61% | men O47%"),
        ("Kvinnorna är något nöjdare, 61 procent, än männen, 47 procent.", "women O61% | men O47%"),
        ("Skillnaden mellan flickor, 61 procent, och pojkar, 47 procent, är stor.", "women O61% | men O47%"),
        ("Det är 61 procent av kvinnorna och 47 procent av männen.", "women O61% | men O47%"),
        (
            "Målet nåddes inte. Flickorna gick från 40 till 61 procent och pojkarna från 39 till 47.",
            "women O61% | men O47%",
        ),
    ],
)
def test_shares_of_women_and_men(sentences: str, groups: str) -> None:
    assert stated(f"Målet var 60 % nöjda. Utfallet blev 52 %. {sentences}") == [f"nöjda | T60% O52% | {groups}"]


def test_means_of_women_and_men() -> None:
    text = "Målet var ett medelbetyg om 4,0. Medelbetyget blev 4,4. Kvinnor gav 4,5 och män 4,3. Svarande var 31 män."
    assert stated(f"{text}\n# Deltagare\nAntal deltagare\nMål: 30\nUtfall: 35\n")[0] == (
        "medelbetyg | T4 O4.4 | women O4.5 | men O4.3"
    )


@pytest.mark.parametrize(
    "sentences",
    [
        "12 kvinnor och 14 män svarade inte.",
        "Svarsfrekvensen var 73 procent. Flickor svarade till 80 procent och pojkar till 66.",
        "Av kvinnorna var 61 procent nöjda.",
    ],
)
def test_shares_of_something_else(sentences: str) -> None:
    assert stated(f"Målet var 60 % nöjda. Utfallet blev 52 %. {sentences}") == ["nöjda | T60% O52%"]


def test_two_sides_of_a_border_in_another_chapter_divide_an_outcome_of_the_same_things() -> None:
    text = "# Utfall\nIndikator\tMål\tUtfall\nDeltagande byar\t10\t12\nKurser\t4\t5\n"
    told = "# Samarbete\nPå finsk sida deltog 7 byar och på svensk sida 5."
    assert stated(f"{text}{told}")[0] == "Deltagande byar | T10 O12 | finsk sida O7 | svensk sida O5"
    other = "# Samarbete\nVi köpte 7 byar och 5 hus."
    assert stated(f"{text}{other}")[0] == "Deltagande byar | T10 O12"
