"""Lists of goals whose items tell what came of each."""

import pytest

from tests.indicators.builders import stated

INTRO = "Mål enligt ansökan, med svar:\n\n"

CASES = [
    ("- Tjocklek på plåten max 20 mm → 16 mm. Klart!", "Tjocklek på plåten | T<=20x O16x"),
    ("- 5 provytor -> 11 provytor", "provytor | T5 O11"),
    ("- Intäkter 2 mkr under tiden. Blev 640 tkr. Marknaden var trög.", "Intäkter | T2000000kr O640000kr"),
    ("- Minst 60 procent av gästerna ska vara nya. Enkäten visade 71 procent.", "gästerna ska vara nya | T>=60% O71%"),
    ("- 12 temakvällar på torget – det blev 9, tre ställdes in på grund av snö.", "temakvällar på torget | T12 O9"),
    ("- Nyanställda 4. Vi har blivit 4 till (2 tjejer, 2 killar).", "Nyanställda | T4 O4 | women O2 | men O2"),
    ("- 40 fjärilsvakter; 33 skrev på.", "fjärilsvakter | T40 O33"),
    (
        "- Minst 90 odlare lär sig ympa: 104 odlare har lärt sig, 60 kvinnor och 44 män",
        "odlare lär sig ympa | T>=90 O104 | women O60 | men O44",
    ),
    ("- Nio skördefester hålls: nio skördefester", "skördefester hålls | T9 O9"),
    ("- Fyra växthus: ett växthus byggt", "växthus | T4 O1"),
    ("- Vattenmätare i alla växthus: mätare sitter i 31 av 48 växthus", "Vattenmätare i alla växthus | T48 O31"),
    ("- Antal ympade träd: 60. Det blev 72 träd.", "Antal ympade träd | T60 O72"),
    ("- 36 verkstadskvällar (det blev 33, tre hölls utomhus)", "verkstadskvällar | T36 O33"),
    (
        "- Sommarkoden: 16 platser, och 15 unga fick plats (7 tjejer, 8 killar)",
        "Sommarkoden | T16 O15 | women O7 | men O8",
    ),
    ("- Nya jobb i byarna: mål 9 → utfall 4 tjänster. Ingen vågade.", "Nya jobb i byarna | T9 O4"),
    ("- 200 betalande gäster: utgår. Vi fick 2 avtal i stället.", "gäster | T200 | CANCELLED"),
]


@pytest.mark.parametrize(("item", "expected"), CASES, ids=[item for item, _ in CASES])
def test_goal_and_outcome_in_one_item(item: str, expected: str) -> None:
    others = "- 3 nya slingor. Alla tre är skyltade, 3 slingor.\n- 8 lopp. Det blev 7 lopp.\n"
    assert expected in stated(INTRO + others + item)


def test_a_list_goes_on_under_the_heads_of_activities() -> None:
    items = "- 8 odlare kommer: 9 odlare\n- 3 kurser: två kurser\n\nAktivitet 2, Vatten\n\n- Dammar överallt: grävda i "
    assert "Dammar överallt | T6 O5" in stated(INTRO + items + "5 av 6 byar")


@pytest.mark.parametrize(
    ("above", "read"),
    [("# Mål och resultat\nSe nedan.\n## Delmål", True), ("# Mål och resultat\nSe nedan.\n# Delmål", False)],
    ids=["below", "beside"],
)
def test_goals_under_a_heading_below_one_of_goals_and_results(above: str, read: bool) -> None:
    items = "\n- Minst 8 odlare kommer: 9 odlare\n\nDammar\n\n- 3 dammar grävs: två dammar"
    lines = stated(f"{above}\nDe hör till aktiviteterna.{items}")
    assert [line.partition(" | ")[2] for line in lines] == (["T>=8 O9", "T3 O2"] if read else ["T>=8 O9"])


def test_part_of_those_asked_is_no_goal() -> None:
    assert stated("- Vi frågade alla odlare.\n- Omdömen: svar kom från 31 av 48 odlare\n- Det regnade") == []


def test_items_of_goals_alone_are_answered_elsewhere() -> None:
    goals = "- 500 besökare på mässan\n- 20 utställare. Vi tror att det finns 300 i länet.\n- 5 nya nätverk\n\n"
    told = stated("Våra mål var:\n\n" + goals + "Mässan hade 640 besökare. Vi fick 17 utställare.")
    assert {"besökare på mässan | T500 O640", "utställare | T20 O17"} <= set(told)


def test_sentences_under_the_number_of_a_goal() -> None:
    text = (
        "Mål 1: Spill blir råvara. Målet för hela tiden är 400 ton spill. Hittills 236 ton, det mesta är spån.\n\n"
        "Mål 2: Prov. 25 prov ska tas fram. Vi har nu 31 prov, varav 9 tillkommit under perioden. "
        "Av proven ska minst 10 gå vidare. Fyra gör det i dag.\n\n"
        "Mål 3: 90 elever ska gå kursen, varav minst 45 kvinnor. Hittills har 74 elever gått (43 kvinnor, 31 män)."
        "\n\nMål 4: Vi ska trycka boken i 1 000 exemplar och sprida den till 150 byar"
    )
    assert [line.partition(" | ")[2] for line in stated(text)] == [
        "T400x O236x",
        "T25 O31",
        "T>=10 O4",
        "T90 O74 | women T>=45 O43 | men O31",
        "T1000",
        "T150",
    ]


def test_goals_by_number_that_count_those_who_are_a_group_too() -> None:
    text = (
        "Mål 1. 90 unga ska lära sig segla. I år har 104 unga lärt sig, 60 tjejer, 41 killar och 3 som valt annat.\n\n"
        "Mål 2. Sex månader efter kursen ska 40 procent ha seglat igen.\n\nDet har vi inte mätt.\n\n"
        "Mål 3. Inom ett år ska 12 båtar vara lagade. Nio är lagade."
    )
    assert [line.partition(" | ")[2] for line in stated("# Seglatsen\n" + text)] == [
        "T90 O104 | women O60 | men O41 | other O3",
        "T40% | NOT_MEASURED",
        "T12 O9",
    ]
    assert "Seglatsen | " not in " ".join(stated("# Seglatsen\n" + text))


def test_hours_of_numbered_lists_answer_each_other() -> None:
    goals = "Mål enligt beslutet:\n\n1. 20 odlare ska vara med\n2. 8 kurser\n3. 40 bikupor\n4. 900 timmar arbete\n\n"
    told = "# Resultat, i samma ordning som målen\n\n1. Vi blev 26 odlare\n2. 7 kurser\n3. 61 kupor\n4. 864 timmar nu\n"
    lines = stated("# Mål\n\n" + goals + told)
    assert [line.partition(" | ")[2] for line in lines] == ["T20 O26", "T8 O7", "T40 O61", "T900t O864t"]
