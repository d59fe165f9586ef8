"""Goals stated by number in one place and answered by number in another."""

import pytest

from tests.indicators.builders import indicators, stated

GOALS = "Mål 1: 20 musikkvällar under tiden\nMål 2: 40 unga medlemmar\nMål 3: Minst 30 procent fler uthyrningar\n\n"


def test_answers_by_number() -> None:
    answers = (
        "Mål 1: Vi ordnade 16 musikkvällar. Tre fick ställas in.\n"
        "Mål 2: 52 unga gick med, 30 tjejer och 22 killar.\n"
        "Mål 3: Det har inte kunnat mätas."
    )
    assert stated(GOALS + answers) == [
        "musikkvällar under tiden | T20 O16",
        "unga gick med | T40 O52 | women O30 | men O22",
        "fler uthyrningar | T>=30% | NOT_MEASURED",
    ]


def test_goals_that_are_not_all_answered_are_left_to_other_readers() -> None:
    found = stated(GOALS + "Mål 1: Vi ordnade 16 musikkvällar.")
    assert not any("T20 O16" in line for line in found[1:])


def test_an_answer_of_another_kind_is_none() -> None:
    answers = "Mål 1: Vi lade 60 000 kr på musiken.\nMål 2: 52 unga gick med.\nMål 3: Det blev 35 procent."
    assert stated(GOALS + answers)[0] == "musikkvällar under tiden | T20"


def test_goals_of_a_list_answered_by_letter() -> None:
    text = (
        "# Mål\na) 45 bagerier ska delta, varav minst 25 ska drivas av kvinnor.\nb) 24 kurser ska ha hållits.\n"
        "c) 8 bröd ska ha lanserats.\n# Så gick det\nDelmål a. 58 bagerier har deltagit.\n"
        "Delmål b. Av de 24 kurserna har 17 genomförts.\nDelmål c ströks."
    )
    assert stated(text) == [
        "bagerier har deltagit | T45 O58 | women T>=25",
        "kurser ska ha hållits | T24 O17",
        "bröd ska ha lanserats | T8 | CANCELLED",
    ]


def test_goals_of_a_list_answered_by_ordinal() -> None:
    text = (
        "# Mål\n- att 20 byar ska besökas\n- att 300 lånekort ska skaffas\n- att två av fem ska vara nya\n# Utfall\n"
        "Det första målet nåddes. I dag står vi i 27 byar.\nMed det andra var det nära. Vi skrev ut 288 kort.\n"
        "Vad gäller det tredje målet blev andelen 48 procent."
    )
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T20 O27", "T300 O288", "T40% O48%"]


def test_goals_counted_up_in_a_sentence() -> None:
    text = (
        "# Mål\nVi skulle nå att (1) 150 brukare har kamera, (2) nio av tio känner sig trygga och (3) 6 möten hålls.\n"
        "# Utfall\nMål (1) är inte uppnått. Den 31 december hade 112 brukare en kamera.\n"
        "Mål (2). I intervjuer med 89 brukare uppgav 83 procent att de kände sig trygga.\n"
        "Mål (3) är uppnått. Samtliga 6 möten har hållits, fyra på kvällen."
    )
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T150 O112", "T90% O83%", "T6 O6"]


def test_goals_stated_and_answered_in_sentences() -> None:
    text = (
        "# Mål\nDelmål 1 var att minst 85 procent av läckorna skulle hittas. "
        "Enligt delmål 2 skulle 120 givare sitta ute.\n"
        "# Utfall\nDet blev 53 läckor. Av dem hittades 48. Delmål 1 är nått, utfallet motsvarar 91 procent.\n"
        "Vid halvtid satt 134 givare ute (delmål 2)."
    )
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T>=85% O91%", "T120 O134"]


def test_numbers_of_what_a_goal_is_about_are_no_references() -> None:
    text = "Vårt mål 5 kurser och mål 12 möten nåddes. Mål 5 kurser blev 6 kurser."
    assert not any("T12 O5" in line for line in stated(text))


def test_lettered_goals_answered_in_the_paragraphs_of_several_sections() -> None:
    text = (
        "# 2. Mål\nDelmål A. Spillet, mätt vid mindre än 5 mm regn per dygn, ska minska med 30 procent.\n\n"
        "Delmål B. Minst 60 brunnar ska ha fått givare.\n\n"
        "Delmål C. Nivån får avvika med högst 3 cm från börvärdet under 90 procent av tiden.\n\n"
        "Delmål D. Metoden ska prövas i 6 kommuner. I maj 2020 beslutades att målet skulle ändras till 4.\n"
        "# 4.1. Spill\nI genomsnitt minskade spillet (delmål A) med 26 procent. Räknat på sommaren är det 29 procent.\n"
        "# 4.2. Brunnar\nNu har 72 brunnar givare (delmål B), fördelade på 40 i Ekby, 20 i Norrvik och 12 i Sund.\n"
        "# 4.3. Nivå\nNivån låg inom 3 cm från börvärdet under 93 procent av tiden och delmål C är uppfyllt.\n"
        "# 4.4. Metod\nMetoden (delmål D) prövades i 4 kommuner.\n"
    )
    assert stated(text) == [
        "Spillet | T30% O26%",
        "brunnar givare | T>=60 O72 | ekby O40 | norrvik O20 | sund O12",
        "Nivån | T90% O93%",
        "kommuner | T6 R4 O4",
    ]
    assert [each.section for each in indicators(text)] == ["s2", "s3", "s4", "s5"]


def test_goals_answered_in_one_section_stand_there() -> None:
    text = (
        "# 2. Mål\nDelmål 1 är att 20 bodar ska rustas.\n\nDelmål 2 är att 8 kvällar ska hållas.\n"
        "# 3. Utfall\nVi rustade 22 bodar (delmål 1).\n\nDet blev 5 kvällar (delmål 2)."
    )
    assert [each.section for each in indicators(text)] == ["s2", "s2"]


def test_goals_in_headings_are_answered_by_their_sections() -> None:
    text = (
        "# Mål: 120 elever ska delta\nSammanlagt har 131 elever deltagit, 70 flickor och 61 pojkar.\n"
        "# Mål: väntetiden ska vara högst 30 dagar\nVi nådde inte ända fram. Den uppgick till slut till 38 dagar.\n"
    )
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T120 O131 | women O70 | men O61", "T<=30t O38t"]


def test_items_with_outcomes_of_their_own_are_no_list_of_goals() -> None:
    text = (
        "# Delmål 1. Unga\n- Grupper. Indikator: 10 grupper. Resultat: 12 grupper.\n"
        "- Ledare. Indikator: 8 ledare. Resultat: 7 ledare.\n# Delmål 2. Makthavare\n"
        "- Möten. Indikator: 10 möten. Resultat: 7 möten.\n- Förslag. Indikator: 50 förslag. Resultat: 88 förslag."
    )
    assert stated(text) == ["Grupper | T10 O12", "Ledare | T8 O7", "Möten | T10 O7", "Förslag | T50 O88"]


def test_answers_by_number_before_the_goals_are_listed() -> None:
    text = (
        "# Resultat\nMål 2. Fyra köpmän har kommit till torget, nio i köpmannaringen.\n"
        "Mål 1. 412 odlare har deltagit i kursen, 97 kvinnor och 315 män.\nMål 3. Ströks hösten 2010.\n"
        "# Syfte och mål\nMålen är enligt beslutet:\n1. Minst 300 odlare deltar i kursen\n"
        "2. Sex köpmän ska ha kommit till torget.\n3. Minst 40 procent kvinnor ströks inte på valborg."
    )
    assert stated(text)[:2] == [
        "köpmän har kommit till torget | T6 O4",
        "odlare har deltagit i kursen | T>=300 O412 | women O97 | men O315",
    ]


PROMISES = (
    "# Vad vi lovade\nUr avtalet:\n- Fyra bakhus ska stå klara.\n- 50 grannar ska hyra, varav minst 20 kvinnor.\n"
    "- Sju träffar per år för dem som hyr.\n- Tre lastcyklar, en vid varje hus.\n"
    "- Gästerna ska ge minst betyget 4 av 5.\n"
)


@pytest.mark.parametrize("lead", ["# Hur det gick\nI samma ordning som ovan.\n", "# Resultat\nPunkt för punkt:\n"])
def test_a_list_of_promises_answered_by_a_list_in_the_same_order(lead: str) -> None:
    answers = (
        "- Det blev tre. Taket rasade på det fjärde.\n- 61 st hyr i dag, 36 kvinnor och 25 män.\n"
        "- Vi har haft 12 stycken.\n"
        "- Ströks i samråd med er i mars.\n- Det vet vi inte. Enkäten blev liggande."
    )
    assert [line.partition(" | ")[2] for line in stated(f"{PROMISES}{lead}{answers}")] == [
        "T4 O3",
        "T50 O61 | women T>=20 O36 | men O25",
        "T7/year O12",
        "T3 | CANCELLED",
        "T4 | NOT_MEASURED",
    ]


def test_a_list_of_as_many_items_that_answers_nothing() -> None:
    others = "# Kostnader\n- Ugnar 4 000 kr\n- Mjöl 300 kr\n- Ved 200 kr\n- Cyklar 9 000 kr\n- Kaffe 50 kr\n"
    assert not any("O" in line.partition(" | ")[2] for line in stated(PROMISES + others))


def test_a_goal_that_an_answer_compares_with_is_no_reference_to_another_goal() -> None:
    answers = (
        "Mål 1: Vi ordnade 16 musikkvällar, fyra färre än målet 20.\n"
        "Mål 2: 52 unga gick med, mot målets 40.\n"
        "Mål 3: Det blev 9 procent, mindre än målet 30."
    )
    assert [line.partition(" | ")[2] for line in stated(GOALS + answers)] == ["T20 O16", "T40 O52", "T>=30% O9%"]


SEVERAL = (
    "# Mål\n1. Av hushållen ska 35 procent ha gått över till fjärrvärme och 15 procent till bergvärme.\n"
    "2. 60 gårdar ska ha tagit emot elever och tolv av dem ska ha undertecknat avtal med skolan.\n"
    "3. 24 körer ska ha sjungit, 9 av dem i kyrkan.\n# Utfall\n"
)


def test_an_item_that_states_several_goals() -> None:
    answers = (
        "Delmål 1. Till fjärrvärme gick 77 hushåll och till bergvärme 48, vilket är 29 respektive 18 procent av dem.\n"
        "Delmål 2. Elever har varit hos 68 gårdar. Nio avtal är undertecknade.\nDelmål 3. Det blev 21 körer."
    )
    assert [line.partition(" | ")[2] for line in stated(SEVERAL + answers)] == [
        "T35% O29%",
        "T15% O18%",
        "T60 O68",
        "T12 O9",
        "T24 O21",
    ]
