"""Labels of goals and results in a line."""

import pytest

from extractor.indicators.lines.labels import read_labels
from tests.indicators.builders import scene, stated


def labels(line: str) -> list[str]:
    """Give each label of a line as "role: what stands behind it"."""
    made = scene(line)
    return [
        f"{each.role}: {made.text(each.value_start, each.value_end).strip(' ,;()')}"
        for each in read_labels(made, 0, len(line))
    ]


CASES = [
    ("Mål: 400 stycken", ["target: 400 stycken"]),
    ("Målsättning 12 kurser", ["target: 12 kurser"]),
    ("Värde Indikator: 90 bagerier", ["target: 90 bagerier"]),
    ("Utfall: drygt 30", ["outcome: drygt 30"]),
    ("Slutligt utfall = 30", ["outcome: 30"]),
    ("Reviderat mål: 30", ["revised: 30"]),
    ("Utgångsläge: 30", ["baseline: 30"]),
    ("Mål 40 st, utfall 38 st", ["target: 40 st", "outcome: 38 st"]),
    ("Antal elever (mål: 40; resultat: 38)", ["target: 40", "outcome: 38"]),
    ("40 kurser utfall 38 kurser", ["outcome: 38 kurser"]),
    ("Vi lovade 30 platser. Det blev 22 platser.", ["target: 30 platser.", "outcome: 22 platser."]),
    ("Ska bli: 20 kurser", ["target: 20 kurser"]),
    ("Mål antal elever: 120", ["target: 120"]),
    ("Mål 75. Utfall 81. Några räknas två gånger.", ["target: 75.", "outcome: 81. Några räknas två gånger."]),
    ("Mål 5. Resultat 4.", ["target: 5.", "outcome: 4."]),
    ("Mål 12 – utfall 9", ["target: 12 –", "outcome: 9"]),
    ("Utfall 9. Mål 6.", ["outcome: 9.", "target: 6."]),
    ("Målet var 8. Utfallet blev 6.", ["target: 8.", "outcome: 6."]),
    ("Resultat under hela projekttiden: 402", ["outcome: 402"]),
    ("Utfall vid projektets slut: 31 lador", ["outcome: 31 lador"]),
    ("Mål för perioden: 40", ["target: 40"]),
    (
        "Indikator: Antal lotsar Mål: 8 Utfall: 6, varav 2 män",
        ["name: Antal lotsar", "target: 8", "outcome: 6, varav 2 män"],
    ),
    ("Andel nöjda Mål: 50 % Utfall: ej mätt", ["target: 50 %", "outcome: ej mätt"]),
    ("Antal byar Utgångsläge: 2 Mål: 9 Resultat: 7", ["baseline: 2", "target: 9", "outcome: 7"]),
    ("Mål 3: Fem kurser ska hållas", ["target: Fem kurser ska hållas"]),
    ("Kommentar: Regnet kom tidigt", ["comment: Regnet kom tidigt"]),
    ("Indikator: Antal elever", ["name: Antal elever"]),
    ("Baseline: 4; target: 12; actual: 9", ["baseline: 4", "target: 12", "outcome: 9"]),
    ("Expected result: 40 schools", ["target: 40 schools"]),
    ("Utfall: totalt 38, varav 20 kvinnor", ["outcome: totalt 38, varav 20 kvinnor"]),
]


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[line for line, _ in CASES])
def test_labels(line: str, expected: list[str]) -> None:
    assert labels(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Målgrupp: 200 ungdomar",
        "Målet har varit att ge fler en chans att sjunga tillsammans i en kör utan krav och nya vänner på köpet",
        "Mål 2",
        "Delmål 3 och aktivitet 4",
        "Skolmål och skolmåltider för 200 barn",
        "Resultatet är vi mycket stolta över",
    ],
)
def test_lines_without_labels(line: str) -> None:
    assert labels(line) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andel med en plan\nMål: ska öka från 17 till 25 procent\nResultat: 24 procent", "B17% T25% O24%"),
        ("Väntetid\nMål: minska från i snitt 40 minuter till 15 minuter\nResultat: 18 minuter", "B40t T15t O18t"),
        ("Andel nöjda\nMål: 25 procent\nResultat: ökade från 17 till 24 procent", "B17% T25% O24%"),
        # the goal itself was changed, and what a range of other things is no state before
        ("Antal odlare\nMål: höjt från 100 till 120\nResultat: 115", "T100 R120 O115"),
        ("Antal odlare\nMål: Målet sänktes från 200 till 120 odlare i maj\nResultat: 115 odlare", "T200 R120 O115"),
        ("Antal resor\nMål: 12 resor från 3 till 4 orter\nUtfall: 10 resor", "T12 O10"),
    ],
)
def test_labels_of_a_change(text: str, expected: str) -> None:
    assert [line.partition(" | ")[2] for line in stated(f"# Mål\n{text}")] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Antal ledare\nMål: 30 st\nUtfall: 18 st, varav 8 kvinnor (mål 12) och 10 män (mål 18)",
        "Antal ledare\nMål: 30 st, utfall: 18 st (8 kvinnor (mål 12) och 10 män (mål 18))",
        "Antal ledare: 18 (mål 30), varav 8 kvinnor (mål 12) och 10 män (mål 18)",
        "Indikator\tMål\tUtfall\nAntal ledare\t30\t18, varav 8 kvinnor (mål 12) och 10 män (mål 18)",
    ],
)
def test_goals_of_groups_in_brackets(text: str) -> None:
    assert stated(f"# Mål\n{text}") == ["Antal ledare | T30 O18 | women T12 O8 | men T18 O10"]


def test_goals_of_groups_in_brackets_of_a_sentence() -> None:
    text = (
        "# Mål\nMålet var att utbilda 10 ledare i kurs. Det blev 14 ledare, varav 8 kvinnor (mål 6) och 6 män (mål 4)."
    )
    assert stated(text) == ["ledare i kurs | T10 O14 | women T6 O8 | men T4 O6"]
