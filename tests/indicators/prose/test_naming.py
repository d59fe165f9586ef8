"""Names of indicators of running text."""

import pytest

from tests.indicators.builders import stated


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hyrcyklar: målet var 25 stycken men det blev 18 stycken.", "Hyrcyklar"),
        ("Målet var att minska ledtiden med 15 %. Utfallet blev 18 %.", "ledtiden"),
        ("Målet var att 60 lärare skulle prova övningarna, och 71 lärare har gjort det.",
         "lärare skulle prova övningarna"),
        ("Vad gäller trivseln var målet 80 procent. Utfallet blev 75 procent.", "trivseln"),
        ("Målet var att ställtiden skulle vara högst 70 minuter. Den blev 66 minuter.", "ställtiden"),
        ("Nöjda företag. Målet var 80 procent. Utfallet blev 88 procent.", "Nöjda företag"),
        ("Målet var att hitta 50 frivilliga. Där blev vi glada: 91 personer har gått kursen.", "frivilliga"),
        ("Målet var 12 odlingsplaner på bordet innan jag slutade. Jag lämnade över nio.", "odlingsplaner på bordet"),
        ("Målen formulerades så: 40 ponnyer skulle tränas. Utfallet blev 31 ponnyer.", "ponnyer skulle tränas"),
        ("Svinnet i köken var 9 procent när vi började. Målet var att komma ner till 6 procent. Det blev 5 procent.",
         "Svinnet i köken"),
        ("Andelen äldre är 40 procent. Målet var att 80 procent av gästerna skulle bli nöjda. Det blev 75 procent.",
         "gästerna skulle bli nöjda"),
        ("Vid kassan var 59 procent av seglarna vana vid appen. Målet om 65 procent nåddes således inte.",
         "seglarna vana vid appen"),
        ("Målet var 12 kurser som var planerade till våren. Utfallet blev 14 kurser.", "kurser"),
    ],
)  # fmt: skip
def test_the_phrase_that_names_something_best(text: str, name: str) -> None:
    assert [line.partition(" | ")[0] for line in stated(text)] == [name]
