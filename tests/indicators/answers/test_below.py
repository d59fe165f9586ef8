"""Goals answered right below: behind the label of an outcome, or by items set farther in."""

import pytest

from tests.indicators.builders import values

LABELLED = [
    (
        "Delmål 1. Fler cyklar\nMinst 200 elever ska cykla till skolan.\n"
        "Så gick det: 231 elever cyklade i maj. Därtill kom 14 elever som åkte sparkcykel.\n"
        "Delmål 2. Snabbare svar\nVarje anmälan ska besvaras inom fem dagar.\nSå gick det: I snitt tog det nio dagar.\n"
        "Delmål 3. Trygghet\nNio av tio elever ska känna sig trygga på skolvägen.\n"
        "Så gick det: Enkäten gjordes aldrig. Vi talade i stället med 30 föräldrar.\n"
        "Delmål 4. Föräldrar\nÅtta föräldraträffar med sammanlagt 120 deltagare skulle ordnas.\n"
        "Så gick det: Målet ströks i maj. Pengarna, 40 000 kr, gick till cykelställ.",
        ["T>=200 O231", "T5t O9t", "T90% | NOT_MEASURED", "T8 | CANCELLED"],
    ),
    (
        "1. Minst 30 odlare ska få råd.\vResultat: 34 odlare. Uppfyllt.\n"
        "2. 8 kurser om vardera minst 12 deltagare ska hållas.\vResultat: 8 kurser med i snitt 9 deltagare.\n"
        "3. Sortimentet ska öka med 6 varor.\vResultat: har inte följts upp.",
        ["T>=30 O34", "T8 O8", "T6 | NOT_MEASURED"],
    ),
    (
        "20 byar skulle få en laddplats.\nUtfall: 14 byar. Två markägare sade nej.\n"
        "25 hushåll i de fem socknarna skulle ha tagit emot minst en gäst.\n"
        "Utfall: 27 hushåll: Bro 14, Ås 8 och Lo 5.\n"
        "12 lag ska vara blandade (minst 40 % av vardera könet).\nUtfall: 9 lag.",
        ["T20 O14", "T25 O27 | bro O14 | ås O8 | lo O5", "T12 O9"],
    ),
    (
        "Mål A. 75 % av ledarna ska ha gått minst två kurser\nBedömning: uppnått\n"
        "- 402 ledare har gått minst två kurser\n- det motsvarar 76 % av alla ledare\n"
        "Mål B. 30 filmer ska finnas på nätet\nBedömning: uppnått\n"
        "- Målet höjdes till 40 filmer i ändringsbeslut 2024-02-19\n- 44 filmer är publicerade\n"
        "Mål C. 20 lag ska ha en mentor\nBedömning: utgått\n- 14 mentorer hade redan anmält sig\n"
        "Mål D. 12 lotsar ska utbildas i byarna\nBedömning: delvis uppnått\n- 9 lotsar är utbildade\n"
        "- 4 kvinnor, 5 män",
        ["T75% O76%", "T30 R40 O44", "T20 | CANCELLED", "T12 O9 | women O4 | men O5"],
    ),
]
NESTED = [
    (
        "- Andelen svar inom en vecka ska öka till minst 90 procent.\n  - Ökade från 64 procent till 83 procent.\n"
        "- Samtliga 44 handläggare ska ha gått kursen.\n  - 41 gick.\n"
        "- En ny hemsida ska lanseras i fyra språkversioner.\n  - Blev inte av.",
        ["B64% T>=90% O83%", "T44 O41", "T4 | CANCELLED"],
    ),
    (
        "- 15 skolor ska ha en odlingslåda\n  - 17 har fått en. Två till vill ha.\n"
        "- Minst 60 procent av eleverna ska ha smakat egna grönsaker\n  - 72 procent (2019: 31 procent)\n"
        "- Maten som slängs ska minska till högst 30 gram per elev\n"
        "  - Det blev 41 gram, flickor 38 gram och pojkar 44 gram.",
        ["T15 O17", "T>=60% O72%", "T<=30 O41 | women O38 | men O44"],
    ),
    (
        "- Kötiden ska ned till 15 minuter.\n  - Då: 40 minuter. Nu: 18 minuter.\n"
        "- Ljudet i salen ska sänkas till högst 60 dB.\n  - Före 72 dB, efter 58 dB.\n"
        "- Minst 80 procent ska trivas.\n  - Innan: 61 procent. Efter: 84 procent.",
        ["B40t T15t O18t", "B72x T<=60x O58x", "B61% T>=80% O84%"],
    ),
]
APART = [
    "- 40 personer ska gå kursen\n  - varav 20 kvinnor\n- 12 företag ska delta\n  - varav 5 i Bro",
    "- Vi ska ordna 5 träffar\n  - Mål: 60 deltagare\n- Vi ska ge ut 3 böcker\n  - Mål: 900 läsare",
    "Kursen hölls 2012 i sal 4.\nUtfall: 12 kom.\nMässan hölls 2013 i hall 2.\nUtfall: 30 kom.",
]


@pytest.mark.parametrize(("text", "expected"), LABELLED, ids=[text.partition("\n")[0] for text, _ in LABELLED])
def test_goals_above_the_label_of_their_outcome(text: str, expected: list[str]) -> None:
    assert values(f"# Mål och resultat\n{text}") == expected


@pytest.mark.parametrize(("text", "expected"), NESTED, ids=[text.partition("\n")[0] for text, _ in NESTED])
def test_items_set_farther_in_answer_the_goal_above_them(text: str, expected: list[str]) -> None:
    assert values(f"# Mål och resultat\n{text}") == expected


@pytest.mark.parametrize("text", APART)
def test_groups_labelled_goals_and_events_are_no_answers(text: str) -> None:
    assert not any("T" in line and "O" in line.partition("|")[0] for line in values(f"# Vad vi gjorde\n{text}"))
