"""Groups of people that a sentence of their own tells."""

import pytest

from tests.indicators.builders import stated

HEAD = "Antal deltagare\nMål: 100\nUtfall: 109\n"


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Av deltagarna var 18 under 30 år och 23 över 54 år.", "young(-30) O18 | old(54-) O23"),
        ("Bland deltagarna fanns 18 utrikes födda.", "foreign_born O18"),
        ("31 av deltagarna är födda utomlands, de flesta i Irak.", "foreign_born O31"),
        ("Av samtliga deltagare hade 12 en funktionsnedsättning.", "with O12"),
        ("Om deltagarna: 31 personer är födda utomlands.", "foreign_born O31"),
        ("Av personerna är 31 yngre än 26 år.", "young(-26) O31"),
        ("Bland deltagarna är tolv under trettio år.", "young(-30) O12"),
    ],
)
def test_people_named_in_another_chapter(sentence: str, groups: str) -> None:
    found = stated(f"# Utfall\n{HEAD}varav kvinnor: 60\n# Kommentarer\n{sentence}")
    assert found == [f"Antal deltagare | T100 O109 | women O60 | {groups}"]


@pytest.mark.parametrize(
    ("sentences", "groups"),
    [
        ("31 av dom har en funktionsnedsättning.", "with O31"),
        ("Utav dessa är 31 under 25 år.", "young(-25) O31"),
        ("Av dem var 22 personer mellan 16 och 25 år.", "young(16-25) O22"),
        ("64 var tjejer och 45 killar. 23 har en funktionsnedsättning.", "women O64 | men O45 | with O23"),
        ("64 var tjejer, 38 killar och 7 hade valt något annat.", "women O64 | men O38 | other O7"),
        ("Av dem är 44 utrikes födda och 15 över 80 år.", "foreign_born O44 | old(80-) O15"),
    ],
)
def test_people_that_the_next_sentences_speak_of(sentences: str, groups: str) -> None:
    assert stated(f"Målet var 100 elever. Det blev 109 elever. {sentences}") == [f"elever | T100 O109 | {groups}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Av eleverna i länet är 31 födda utomlands.",
        "Av deltagarna var 218 under 30 år.",
        "Två av deltagarna har fått barn under perioden.",
        "31 procent av deltagarna är utrikes födda.",
        "I kommunen bor 31 utrikes födda.",
    ],
)
def test_people_of_whom_nothing_is_counted(sentence: str) -> None:
    assert stated(f"# Utfall\n{HEAD}# Kommentarer\n{sentence}") == ["Antal deltagare | T100 O109"]
