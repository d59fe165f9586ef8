"""Tables of fields: cards one after another, goal and outcome as fields of one name."""

import pytest

from tests.indicators.builders import stated

CARDS = [
    (
        "Mål 1\tFler ska simma\nIndikator\tElever som kan simma\nUtgångsvärde\t12\nMålvärde\t40 barn\n"
        "Utfall\t46 barn, varav 25 flickor och 21 pojkar\nMål 2\tKortare väg\nIndikator\tMinuter till skolan\n"
        "Utgångsvärde\t31\nMålvärde\tHögst 20\nUtfall\tHar inte kunnat mätas",
        [
            "Elever som kan simma | B12 T40 O46 | women O25 | men O21",
            "Minuter till skolan | B31 T<=20 | NOT_MEASURED",
        ],
    ),
    (
        "Mål 1\tSimkunniga elever\nMålvärde\t240 (96 flickor, 144 pojkar)\nUtfall\t171 (49 flickor, 122 pojkar)\n"
        "Mål 2\tNya bryggor\nUtfall\t5\nMålvärde\t4",
        ["Simkunniga elever | T240 O171 | women T96 O49 | men T144 O122", "Nya bryggor | T4 O5"],
    ),
    (
        "Indicator\tTrained midwives\nTarget\t10\nActual\t12\nIndicator\tWells\nTarget\t4 per år\nActual\t9 in total",
        ["Trained midwives | T10 O12", "Wells | T4/year O9"],
    ),
    ("Mål 4\tFöretag som genomfört kursen\nMålvärde\t45\nUtfall\t52", ["Företag som genomfört kursen | T45 O52"]),
    (
        "Mål 1\tAntal läger\nMålvärde\t12 (5 i Norrby)\nUtfall\t9\nKommentar\tRegn i 3 veckor\n"
        "Mål 2\tAndel nöjda\nMålvärde\tminst 60 %\nUtfall\t66 % (kvinnor 61 %, män 68 %)\nKommentar\t",
        ["Antal läger | T12 O9", "Andel nöjda | T>=60% O66% | women O61% | men O68%"],
    ),
    (
        "Indikator:\tBesök\nUtgångsläge:\t40\nMål:\t80\nResultat:\t71\n"
        "Indikator:\tKurser\nUtgångsläge:\t2\nMål:\t4\nResultat:\t5",
        ["Besök | B40 T80 O71", "Kurser | B2 T4 O5"],
    ),
    (
        "Mått\tByten\nEnhet\tantal\nBeslutat\t60\nRedovisat\t83\n– el\t51\n– värme\t32\nFörklaring\tLjuset står för 29",
        ["Byten | T60 O83 | el O51 | värme O32"],
    ),
    (
        "Delmål 3\tDeltagare i projektet\nPlanerat\t36\nUppnått\t31\nAnm.\t5 slutade",
        ["Deltagare i projektet | T36 O31"],
    ),
    (
        "Mål 1\tTidigare hjälp\nIndikator\tAndel ärenden\nMålvärde\t90 %\nUtfall\t81 %\n"
        "Mål 2\tMöten\nIndikator\tMöten per år\nMålvärde\t6 per år\nUtfall\t11 under hela projekttiden",
        ["Andel ärenden | T90% O81%", "Möten per år | T6/year O11"],
    ),
    (
        "Mål 1\tTrygga barn\nIndikator\tAndel simkunniga\nMålvärde\t60 %\nUtfall\tGår inte att besvara\nAnm.\t9 svar\n"
        "Mål 2\tEgna pengar\nIndikator\tMedfinansiering från byar (kr)\nMålvärde\t8 000\nUtfall\t6 000\nAnm.\t3 byar",
        ["Andel simkunniga | T60% | NOT_MEASURED", "Medfinansiering från byar (kr) | T8000kr O6000kr"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARDS)
def test_cards_one_after_another(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


FIELDS = [
    (
        "Planerad stig (km)\t12\nRöjd stig (km)\t9,5\nPlanerat antal skyltar\t6\nUppsatta skyltar\t8",
        ["stig (km) | T12 O9.5", "antal skyltar | T6 O8"],
    ),
    (
        "Mål för antal gäster\t500\nAntal gäster\t612\nMål för antal värdar\t10\nAntal värdar\t7",
        ["antal gäster | T500 O612", "antal värdar | T10 O7"],
    ),
    (
        "Utlovade broar\t3\tByggda broar\t2\nUtlovade grindar\t9\tHängda grindar\t9",
        ["broar | T3 O2", "grindar | T9 O9"],
    ),
    ("Planerad längd (km)\t12\nAntal vandrare\t40\nAntal ledare\t3", []),
    (
        "Antal skyltar enligt beslut:\t4\tAntal skyltar, utfall:\t5\nHus enligt beslut:\t2\tHus, utfall:\t1",
        ["Antal skyltar | T4 O5", "Hus | T2 O1"],
    ),
    (
        "Planerade läger\t4\nPlanerade kurser\t7\nGenomförda läger\t3\nGenomförda kurser\t9",
        ["läger | T4 O3", "kurser | T7 O9"],
    ),
    (
        "Badare, mål\t60\nBadare, utfall\t55\nVarav födda utomlands\t31\nBadare sista veckan\t7",
        ["Badare | T60 O55 | foreign_born O31"],
    ),
    (
        "Timmar enligt plan\t500\nVarav ideella\t300\nTimmar, utfall\t620\nVarav ideella\t410\nTält\t9\nVarav stora\t4",
        ["Timmar | T500 O620 | ideella T300 O410"],
    ),
    ("Beslutad kostnad\t400 000 kr\tVerklig kostnad\t380 000 kr", []),
    ("Projektnamn\tBryggan\nBeslutsdatum\t2019-03-04", []),
]


@pytest.mark.parametrize(("text", "expected"), FIELDS)
def test_goal_and_outcome_as_fields(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Beräknad utsläppsminskning enligt beslut, ton/år\t640\nUppnådd utsläppsminskning, ton/år\t655\n"
            "Oljeförbrukning före, m3\t310\nOljeförbrukning enligt beslut, m3\thögst 60\n"
            "Oljeförbrukning uppmätt, m3\t71",
            ["utsläppsminskning, ton/år | T640/year O655/year", "Oljeförbrukning, m3 | B310 T<=60 O71"],
        ),
        (
            "Beräknad produktion enligt beslut, kWh/år\t240.000\nUppmätt produktion\t-\n"
            "Kommentar\tÅtgärden är inte genomförd och utgår. Taket höll inte.",
            ["produktion, kWh/år | T240000/year | CANCELLED"],
        ),
    ],
)
def test_goal_and_outcome_as_fields_of_one_name_with_and_without_unit(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
