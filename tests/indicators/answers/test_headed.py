"""Goals that a line of their own states, answered by the paragraphs below it."""

import pytest

from tests.indicators.builders import stated

CASES = [
    (
        "Effektmål A – Minst 30 nya medlemmar ska värvas\nVi fick 41 nya medlemmar, varav 25 kvinnor och 16 män.\n"
        "Effektmål B – Frånvaron minskar från 8 till 6 procent\nDen är nu 6,4 procent.\n"
        "Effektmål C – 12 öppna kvällar om året\nDet har blivit 31 kvällar.",
        ["T>=30 O41 | women O25 | men O16", "B8% T6% O6.4%", "T12/year O31"],
    ),
    (
        "Delmål 1: 40 lag ska ha bildats, varav 10 i skolan\n38 lag har bildats. I skolan blev det sex.\n"
        "Delmål 2: Plan i samtliga fem byar, kostnaden högst 300 kronor per månad\nTre byar har en plan. "
        "Kostnaden är i snitt 740 kronor per månad.",
        ["T40 O38 | skolan T10 O6", "T5 O3", "T<=300kr/month O740kr/month"],
    ),
    (
        "Mål: Att starta 5 odlingslotter i kvarteret.\nVi kom i gång med 7 lotter redan första våren.\n"
        "Mål: Att 60 barn ska ha provat att odla.\n48 barn har varit med, 30 flickor och 18 pojkar.",
        ["T5 O7", "T60 O48 | women O30 | men O18"],
    ),
    (
        "Minst 200 hushåll ska sortera matavfall\nI december sorterade 231 hushåll.\n"
        "Mängden restavfall ska minska med 15 procent\nRestavfallet har minskat med 9 procent. Vägningen lades om.",
        ["T>=200 O231", "T15% O9%"],
    ),
    (
        "1. 80 procent av lagen i de fem byarna ska ha en ledare\nI maj hade 214 av 246 lag en, alltså 87 procent.\n"
        "2. Minst 4 filmer ska spelas in\nFilmerna blev inte av eftersom kameran gick sönder.",
        ["T80% O87%", "T>=4 | CANCELLED"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text.partition("\n")[0] for text, _ in CASES])
def test_goals_above_their_answers(text: str, expected: list[str]) -> None:
    assert [line.partition(" | ")[2] for line in stated(f"# Måluppfyllelse\n{text}")] == expected


def test_a_goal_of_a_number_alone_belongs_to_the_name_above_it() -> None:
    text = "Nya båtplatser\nMål: 20 platser\nRes.: 24 platser\nTimmar\nMål: 1 400 tim\nRes.: 2 236 tim"
    assert stated(text) == ["Nya båtplatser | T20 O24", "Timmar | T1400t O2236t"]
