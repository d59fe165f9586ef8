"""Names, labelled values and groups in lines."""

import pytest

from tests.indicators.builders import stated

CASES = [
    (
        "Antal nya jobb\n\n- Beräknat: 12\n- kvinnor 6\n- män 6\n- Uppnått: 10\n- kvinnor 6\n- män 4",
        ["Antal nya jobb | T12 O10 | women T6 O6 | men T6 O4"],
    ),
    (
        "Antal elever\n\n- Mål: 40\n- flickor 25\n- pojkar 15\n- Resultat: 38",
        ["Antal elever | T40 O38 | women T25 | men T15"],
    ),
    (
        "Antal krogar\n\n- Planerat: 5\n- Utfall: 2\n- drivs av kvinnor 1\n- av män 0\n- kvinnor och män gemensamt 1",
        ["Antal krogar | T5 O2 | women O1 | men O0 | other O1"],
    ),
    (
        "Personer som lotsats\n\n- Mål: 900\n- Resultat: 1 012\n  - kvinnor 634\n  - män 378\n  - ensamboende 455",
        ["Personer som lotsats | T900 O1012 | women O634 | men O378 | ensamboende O455"],
    ),
    (
        "Antal nya jobb\nMål: 40\nUtfall: 44,5 heltidstjänster varav kvinnor 9 och män 35,5",
        ["Antal nya jobb | T40 O44.5fte | women O9 | men O35.5"],
    ),
    (
        "Nya bryggor. I stödbeslutet: 20. Förverkligat: 34 bryggor (Nagu 11, Korpo 9, Houtskär 14). Fyra flyter.",
        ["Nya bryggor | T20 O34 | nagu O11 | korpo O9 | houtskär O14"],
    ),
    (
        "Utbildade värdar. I beslutet: 20, av dem minst 8 kvinnor. Förverkligades 16, av dem 7 kvinnor och 9 män.",
        ["Utbildade värdar | T20 O16 | women T>=8 O7 | men O9"],
    ),
    (
        "Bytta pumpar\nMål: 600\nUtfall: 538\n\nJusterade pumpar\nMål: inget mål angivet i ansökan\nUtfall: 265",
        ["Bytta pumpar | T600 O538", "Justerade pumpar | O265"],
    ),
    (
        "Nöjda elever\nMål: Nio av tio elever ska vara nöjda.\nUtfall: 85 %",
        ["Nöjda elever | T90% O85%"],
    ),
    ("Patent. Utlovat: 3 patent. Levererat: inget ännu. Ett bolag bjuder 2 Mkr.", ["Patent | T3 O0"]),
    ("Kurser. Mål: 12 kurser. Utfall: Inga kurser hölls.", ["Kurser | T12 O0"]),
    ("Butiker. Vi lovade tre butiker. Det blev inga.", ["Butiker | T3 O0"]),
    ("Kurser. Mål: 12 kurser. Utfall: Inga hinder märktes.", ["Kurser | T12"]),
    ("Möten – target 100, actual n/a. Registret byttes, så möten har inte mätts.", ["Möten | T100 | NOT_MEASURED"]),
    ("Möten: mål 100, utfall saknas.", ["Möten | T100 | NOT_MEASURED"]),
    (
        "Råd. Mål: 15 gårdar får råd, sammanlagt 900 konsulttimmar.\nUtfall: 14 gårdar och 812 konsulttimmar.",
        ["Råd | T15 O14", "Råd | T900t O812t"],
    ),
    (
        "Resor. Mål: 10 resor, 80 deltagare.\nUtfall: 9 resor med 117 deltagare, 30 av dem kvinnor.",
        ["Resor | T10 O9", "Resor | T80 O117 | women O30"],
    ),
    ("Turné. Planerat: 8 resor. Inställd, båten låg på varv.", ["Turné | T8 | CANCELLED"]),
    ("Ånga. Beslut 4 600 ton/år. Utfall 4 450 ton/år", ["Ånga | T4600x/year O4450x/year"]),
    ("Svar inom en dag: minst 98 %. Utfall 96,5 %", ["Svar inom en dag | T>=98% O96.5%"]),
    ("Antal resor: 10 .... uppnått 12", ["Antal resor | T10 O12"]),
    ("- Skördad gröda: 27 ton totalt (mål: 40 ton). Torkan kostade oss en omgång.", ["Skördad gröda | T40x O27x"]),
    (
        "- Utbildade odlare: 18 personer varav 8 kvinnor och 10 män (mål: 20 personer).",
        ["Utbildade odlare | T20 O18 | women O8 | men O10"],
    ),
    ("- Röjda stigar: 14 km i sju byar (planerat 12 km).", ["Röjda stigar | T12x O14x"]),
    ("- Lägerdagar – 22 dagar hittills, mål 25. Två ställdes in.", ["Lägerdagar | T25 O22t"]),
    (
        "Resor. Mål: sex resor. Resultat: resorna ströks av styrgruppen, då bussen rymde två rullstolar.",
        ["Resor | T6 | CANCELLED"],
    ),
    (
        "Mål: kommunens kostnad för vården minskar med 2 Mkr\nHar inte kunnat mätas. Bokföringen lades om.",
        ["kommunens kostnad för vården minskar med | T2000000kr | NOT_MEASURED"],
    ),
    ("Gemensam app. Enligt avtalet: 1 app. Ströks i ändringsansökan 2.", ["Gemensam app | T1 | CANCELLED"]),
    ("Antal elever: mål 40, utfall 38 (20 kvinnor och 18 män)", ["Antal elever | T40 O38 | women O20 | men O18"]),
    ("- Antal lokala nätverk:\n - Mål: 12 stycken\n - Resultat: 9 stycken", ["Antal lokala nätverk | T12 O9"]),
    ("- Antal bin:\n - Mål: 300\n - Resultat: 140st", ["Antal bin | T300 O140"]),
    (
        "- Antal odlare:\n - Mål: 300\n - Resultat: 140\n - Varav antal kvinnor (mål)150 st 61 stycken",
        ["Antal odlare | T300 O140 | women T150 O61"],
    ),
    (
        "- Antal odlare:\n - Mål: 300\n - Resultat: 140\n - Varav antal kvinnor(mål 125st)61 stycken",
        ["Antal odlare | T300 O140 | women T125 O61"],
    ),
    (
        "- Antal odlare:\n - Mål: 300\n - Resultat: 140\n - Varav antal unga(18-30år) 50 stycken",
        ["Antal odlare | T300 O140 | young(18-30) O50"],
    ),
    (
        "- Antal odlare:\n - Mål: 50st\n - Resultat: 26 stycken(19 män och 7 kvinnor)",
        ["Antal odlare | T50 O26 | men O19 | women O7"],
    ),
    (
        "- Antal rådgivna:\n - Mål: 50st\n - Resultat: 26 stycken\n - Andel av dem som är kvinnor 19 stycken",
        ["Antal rådgivna | T50 O26 | women O19"],
    ),
    (
        "Antal bagerier med lån,\n\nAntal bagerier med råd,\n\nVärde Indikator: 90 bagerier\nUtfall: 84 bagerier",
        ["Antal bagerier med lån | T90 O84", "Antal bagerier med råd | T90 O84"],
    ),
    (
        "Antal kök\nVärde Indikator: 90\nUtfall: 84 kök (60 med organisationsnummer och 24 utan organisationsnummer)",
        ["Antal kök | T90 O84 | with O60 | without O24"],
    ),
    ("Antal cyklar\nMål: Max 350 cyklar\nUtfall: 175 cyklar", ["Antal cyklar | T<=350 O175"]),
    ("Antal lokaler\nMål: 4-6 lokaler under projekttiden\nUtfall: 5", ["Antal lokaler | T4-6 O5"]),
    ("Antal möten\nMål: 8-11 möten per år\nUtfall: 30 möten", ["Antal möten | T8-11/year O30"]),
    (
        "Träffar\nMål: 2 workshopserier per år med deltagande av 4-8 företag\nUtfall: 7 WS, 21 företag",
        ["Träffar | T2/year O7", "Träffar | T4-8 O21"],
    ),
    ("Antal planer\nMål: 80st\nVi har valt att inte mäta detta.", ["Antal planer | T80 | NOT_MEASURED"]),
    ("Antal mässor\nMål: 4\nValdes bort efter ändringsbegäran.", ["Antal mässor | T4 | CANCELLED"]),
    ("Antal gårdar\nMål: 60\nUtfall: drygt ett 40-tal gårdar", ["Antal gårdar | T60 O>40"]),
    ("Antal gårdar\nMål: 60\nUtfall: 0", ["Antal gårdar | T60 O0"]),
    ("Omsättning\nMål: 2 Mkr\nUtfall: 450 tkr", ["Omsättning | T2000000kr O450000kr"]),
    ("Nöjda gäster\nMål: 90 %\nUtfall: 82,5 procent", ["Nöjda gäster | T90% O82.5%"]),
    ("Antal turer\nUtgångsläge: 3\nMål: 10\nReviderat mål: 8\nUtfall: 9", ["Antal turer | B3 T10 R8 O9"]),
    ("Antal turer\nUtfall: 9\nMål: 10", ["Antal turer | T10 O9"]),
    ("Nya grupper. Indikator: 10 grupper. Resultat: 12 grupper.", ["Nya grupper | T10 O12"]),
    ("Antal turer\nVi sa: 10 turer\nDet blev: 9 turer\ndärav kvinnor: 4", ["Antal turer | T10 O9 | women O4"]),
    (
        "Laddstolpar: enligt beslut 48 st, utfall 36 st\nvarav Norrängen: enligt beslut 30 st, utfall 20 st",
        ["Laddstolpar | T48 O36 | norrängen T30 O20"],
    ),
    ("Resultat\nDeltagande bagerier 28 (mål 30)", ["Deltagande bagerier | T30 O28"]),
    ("Antal hållna turer var 18 (planerat 16)", ["Antal hållna turer | T16 O18"]),
    ("Nya bagerier (mål: 10): 8 varav 3 drivs av kvinnor", ["Nya bagerier | T10 O8 | women O3"]),
    ("Antal turer: 60 (reviderat mål 50), utfall 55", ["Antal turer | T60 R50 O55"]),
    ("Vårt läger\nMålet var att ta fram 10 filmer. Utfallet blev 9 filmer.", ["filmer | T10 O9"]),
    ("Mål 1. 40 roddare ska börja träna\n38 roddare har börjat.", ["roddare ska börja träna | T40 O38"]),
    (
        "Effektmål 1: Fem bagerier har ökat sin export.\nUppfyllt: Fyra bagerier.",
        ["bagerier har ökat sin export | T5 O4"],
    ),
    ("Utbildade: 16 av 20, därav 9 utrikes födda (mål 10)", ["Utbildade | T20 O16 | foreign_born T10 O9"]),
    (
        "Antal kurser\nMål: 4\nUtfall: 3\nAntal resor\nMål: 5\nUtfall: 6",
        ["Antal kurser | T4 O3", "Antal resor | T5 O6"],
    ),
    (
        "Antal kurser\nSom kurs räknas minst tre kvällar.\nMål: 4\nUtfall: 3",
        ["Antal kurser | T4 O3"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text.replace("\n", " / ") for text, _ in CASES])
def test_lines(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Antal ledamöter: sju",
        "Kontaktperson: Eva Ek, 08-681 91 00",
        "Projektets startdatum: 2016-01-01",
        "Målgrupp: 200 ungdomar i åldern 16-24 år",
        "Målområde: 3 kommuner",
        "Total budget: 2 450 000 kr",
        "Diarienummer: 2016/0018",
    ],
)
def test_lines_of_something_else(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kassation, % av tillverkat: 2001 6,8, mål högst 4,0, resultat 4,4",
         "Kassation, % av tillverkat | B6.8% T<=4% O4.4%"),
        ("Leveranssäkerhet: före 87 %, mål 95 %, resultat 96 %", "Leveranssäkerhet | B87% T95% O96%"),
        ("Förslag från personalen per år: 2001 17, mål 60, resultat 84",
         "Förslag från personalen per år | B17/year T60/year O84/year"),
    ],
)  # fmt: skip
def test_the_state_before_stands_between_name_and_goal(line: str, expected: str) -> None:
    assert stated(line) == [expected]


TOLD = "# Vilka mål hade ni och hur gick det?\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Ideella dagar. Sagt i ansökan: 150. Inskrivet i pärmen: 232 dagar (kvinnor 104, män 128).", "T150 O232t"),
        (
            "Gäster: 318, mål 240. Listor bifogas. Av gästerna är 120 kvinnor och 198 män.",
            "T240 O318 | women O120 | men O198",
        ),
        ("- Yrkesbevis bagare. Mål 8. Klart för 5. Tre gör provet i maj.", "T8 O5"),
        ("- Kassalinjen. Mål 25. 28 gick, 21 kvinnor och 7 män.", "T25 O28 | women O21 | men O7"),
        ("- Engelska för export. Mål 5. Utgick, exporten lades ner.", "T5 | CANCELLED"),
        ("- Nya recept: mål 10. 17 st. Två av dem säljer bäst.", "T10 O17"),
        ("- Tjänster: 1,5 hade vi skrivit, och 0,75 har vi kommit till.", "T1.5 O0.75"),
        ("- Minst 5 unga i styrelsen hade vi som mål. 9 har varit med!", "T>=5 O9"),
        ("- Folder på tre språk: planen sa 600 ex, tryckta är 250 ex.", "T600 O250"),
        ("- 200 cyklister, det målet kan vi inte svara på. Räknaren stals när den stod på 60.", "T200 | NOT_MEASURED"),
    ],
)
def test_items_that_tell_a_goal_and_what_came_of_it(text: str, expected: str) -> None:
    found = stated(f"{TOLD}{text}\n- Bryggor: mål 4, utfall 3")
    assert found[0].split(" | ", 1)[1].startswith(expected)


def test_a_share_of_all_that_is_counted_again_is_one_goal() -> None:
    text = "Höjda priser: minst hälften av de 30, alltså 15 byar, skulle våga. 17 har gjort det."
    assert stated(f"{TOLD}{text}\n- Bryggor: mål 4, utfall 3")[0] == "Höjda priser | T15 O17"


def test_numbered_paragraphs_tell_one_goal_each() -> None:
    text = (
        "Mål 1. Stallar. Vi skulle få med 15 klubbar. Det blev 17 klubbar.\n\n"
        "Mål 2. Barn och unga. Först stod det 200 i ansökan. Efter samråd sänktes målet till 130. Nu är de 148.\n\n"
        "Mål 3. Handbok. Skulle tryckas i 1000 exemplar. Vi tryckte 1 500 och har 85 kvar."
    )
    assert stated(text) == ["Stallar | T15 O17", "Barn och unga | T200 R130 O148", "Handbok | T1000 O1500"]


def test_a_goal_and_outcome_larger_than_those_above_are_no_groups_of_them() -> None:
    text = "Läger: vi har haft 31 läger mot målet 24.\n\nUnga: 38 unga har varit med, målet var 50."
    assert stated(text)[-1].endswith("T50 O38")


def test_years_beside_a_goal_in_years_are_its_outcome() -> None:
    text = "Målet var 5 läger. Det blev 5 läger.\nI snitt är väntetiden 3,4 år, vilket överskrider målet om högst 3 år."
    assert stated(text)[-1].endswith("T<=3t O3.4t")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andel kvar i arbete\nUtfall: 31 av 49, det vill säga 63 %\nMål: 60 %", "Andel kvar i arbete | T60% O63%"),
        ("Andelen nöjda gäster\nResultat: 44 av 50 svarande, dvs. 88 %\nMål: 90 %", "Andelen nöjda gäster | T90% O88%"),
        ("Antal gäster\nResultat: 44 av 50, dvs. 88 %\nMål: 50", "Antal gäster | T50 O44"),
    ],
)
def test_a_share_told_before_its_goal(text: str, expected: str) -> None:
    before = "Andel nya gäster\nResultat: 12 %\nMål: 20 %\n"
    assert stated(before + text)[1:] == [expected]
