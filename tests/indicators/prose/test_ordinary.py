"""Ordinary ways in which a sentence says what came of a goal: each way to tell the outcome, each to tell the goal."""

import pytest

from extractor import pipeline

OUTCOMES = (
    "455 personer har deltagit",
    "Antalet deltagare blev 455",
    "Projektet nådde 455 personer",
    "Det blev 455 deltagare",
    "Vi har utbildat 455 personer",
    "Totalt utbildades 455 personer",
    "Sammanlagt 455 personer har fått utbildning",
)
GOALS_BESIDE = (
    " mot 420 planerade.",
    " mot planerat 420.",
    " mot uppsatta 420.",
    " mot åtagna 420.",
    " mot de 420 som avtalet ger.",
    ", när vi lovat 420.",
    " mot målets 420.",
    " mot ett mål på 420.",
    ", mot 420 enligt planen.",
    ", mot 420 i projektplanen.",
    " jämfört med 420 i ansökan.",
    " jämfört med planerade 420.",
    ", att jämföra med målet 420.",
    ", vilket ska jämföras med 420 i ansökan.",
    ", jmf med planerat 420.",
    ", jfr mål 420.",
    " av planerade 420.",
    " av 420 planerade.",
    " i stället för 420.",
    " i förhållande till målet 420.",
    " (mål 420).",
    " (målet var 420).",
    " (planerat: 420).",
    " (420 planerade).",
    " (420 i ansökan).",
    " (beräknat 420).",
    ", målet var 420.",
    "; mål 420.",
    " – målet var 420.",
    ", medan målet var 420.",
    ", trots att målet var 420.",
    ", fast vi hade tänkt oss 420.",
    ", där målet var satt till 420.",
    ", vilket är fler än målet på 420.",
    ", vilket är 35 fler än målet 420.",
    ", 35 fler än de 420 som planerades.",
    ", vilket är mer än de 420 som var målet.",
    ", vilket överstiger målet (420).",
    ", dvs. fler än planerade 420.",
    ". Målet var 420 personer.",
    ". I ansökan angavs 420.",
    ". Vi hade räknat med 420.",
    ". Därmed har målet på 420 överträffats.",
    ". Målet (420) är alltså uppnått.",
)
GOALS = (
    "Målet var att 420 personer skulle utbildas.",
    "Projektet skulle utbilda 420 personer.",
    "I ansökan angavs målet 420 utbildade personer.",
    "Målet för antalet utbildade personer var 420.",
    "Ambitionen var att utbilda cirka 420 personer.",
    "Det fanns ett mål om 420 deltagare.",
)
OUTCOMES_BEHIND = (
    " Totalt utbildades 455 personer.",
    " Utfallet blev 455.",
    " Utfall: 455.",
    " Det blev 455.",
    " Målet överträffades då 455 personer utbildades.",
    " Målet har uppnåtts med 455 personer.",
    " Detta mål har nåtts med råge, 455 personer har deltagit.",
    " Vid projektets slut hade 455 personer utbildats.",
    " När projektet avslutades var siffran 455.",
    " Uppföljningen visar att 455 personer har deltagit.",
)
LEAD = """Slutrapport för projektet

Mål

Målet var att köpa 40 bussar. Utfallet blev 38 bussar.

Resultat

Vi har under året arbetat i kommunen. """


def told(sentences: str) -> list[tuple[float | None, float | None]]:
    """Give goal and outcome of each indicator that the sentences tell."""
    report = pipeline.understand(pipeline.source_from((LEAD + sentences).encode(), "report.txt"))
    assert report.indicators[0].target is not None
    return [
        (each.target.low if each.target else None, each.outcome.low if each.outcome else None)
        for each in report.indicators
        if each.target is None or each.target.low != 40
    ]


@pytest.mark.parametrize("goal", GOALS_BESIDE)
def test_a_goal_beside_its_outcome(goal: str) -> None:
    assert {outcome: told(outcome + goal) for outcome in OUTCOMES} == {outcome: [(420, 455)] for outcome in OUTCOMES}


@pytest.mark.parametrize("outcome", OUTCOMES_BEHIND)
def test_an_outcome_behind_its_goal(outcome: str) -> None:
    assert {goal: told(goal + outcome) for goal in GOALS} == {goal: [(420, 455)] for goal in GOALS}


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ("12 träffar skulle hållas, varav 9 hölls.", [(12, 9)]),
        ("Aktivitetsmålet för studiebesök var 6, varav 4 blev av.", [(6, 4)]),
        (
            "Vi klarade målet för antal byar (46 jämfört med 45) men inte för antal gårdar (9 mot planerade 12).",
            [(45, 46), (12, 9)],
        ),
        ("Med 46 deltagande byar har målet på 45 överträffats.", [(45, 46)]),
        ("I mars 2018 sattes deltagarmålet ned från 400 till 280. Projektet har haft 291 deltagare.", [(400, 291)]),
        ("Målet 60 byar sänktes till 50. Utfallet blev 52.", [(60, 52)]),
        ("Vi nådde 90 personer. 50 av dem var kvinnor och 40 män. Målet var 100 personer.", [(100, 90)]),
    ],
)
def test_goals_with_their_outcomes_in_other_ways(sentences: str, wanted: list[tuple[float, float]]) -> None:
    assert told(sentences) == wanted


def test_what_is_held_against_something_else_is_no_goal() -> None:
    for sentence in (
        "455 personer har deltagit mot 420 året före.",
        "455 personer har deltagit, fler än de 420 som kom till mässan.",
        "455 personer har deltagit (420 i Sundsvall).",
        "Det blev 455 deltagare mot 420 i det förra projektet.",
    ):
        assert not [pair for pair in told(sentence) if pair[0] is not None], sentence
