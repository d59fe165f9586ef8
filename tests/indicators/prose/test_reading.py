"""Goals and outcomes in running text."""

import pytest

from extractor.indicators.prose.reading import read_prose
from tests.indicators.builders import scene, stated, values

CASES = [
    (
        "Provet har hållits i maj. 48 roddare har klarat det, 33 kvinnor och 15 män, mot 60 som var målet.",
        "T60 O48 | women O33 | men O15",
    ),
    (
        "Målet var 300 besökare. Det kom 412 besökare. Av seglarna var 203 kvinnor och 198 män.",
        "T300 O412 | women O203 | men O198",
    ),
    (
        "Målet var 60 båtlag. Det blev 66 båtlag, 52 hade organisationsnummer och 14 saknade organisationsnummer.",
        "T60 O66 | with O52 | without O14",
    ),
    (
        "Sex veckor senare hade 59 procent av dem som slutförde kursen jobb. Målet om 65 procent nåddes inte. I den "
        "första omgången var andelen 68 procent.",
        "T65% O59%",
    ),
    ("Det blev 14 kajaker. Målet på 12 är således uppnått. Sedan köptes 3 kajaker till för egna medel.", "T12 O14"),
    ("43 av 47 elever har seglat, det vill säga 91 procent. Målet var minst 90.", "T>=90% O91%"),
    ("Målet var att 40 gårdar skulle bli kunder. Utfallet blev 31 gårdar.", "T40 O31"),
    ("Målsättningen var att 75 procent skulle bli nöjda, men utfallet blev 68 procent.", "T75% O68%"),
    ("Vi hade som målsättning att nå 80 stycken hushåll men landade vi tillslut i 8 hushåll.", "T80 O8"),
    (
        "Enligt ansökan skulle 25 platser skapas. Sammanlagt skapades 31 platser, varav 20 för kvinnor.",
        "T25 O31 | women O20",
    ),
    ("Målet var minst 40 elever. Eleverna blev 52, varav 30 kvinnor och 22 män.", "T>=40 O52 | women O30 | men O22"),
    ("Målet var 40 bagerier men det sänktes till 30. Till slut deltog 28 bagerier.", "T40 R30 O28"),
    ("Målet på 20 filmer nåddes inte, endast 14 filmer spelades in.", "T20 O14"),
    (
        "Enligt planen skulle målet 15 årsarbeten nås. När allt var klart hade 11 årsarbeten tillkommit.",
        "T15fte O11fte",
    ),
    ("Målet om 400 000 kronor i gåvor överträffades: det blev 520 000 kronor.", "T400000kr O520000kr"),
    ("Målet var att frånvaron skulle minska från 9 till 6 procent. Den blev 7 procent.", "B9% T6% O7%"),
    ("Målet var 800 timmars ideellt arbete. Det blev 1 012 timmar.", "T800t O1012t"),
    ("I maj planerades sex möten för företag; samtliga kunde hållas, de två sista i digital form.", "T6 O6"),
    ("I maj planerades sex möten; alla var glada och fyra kunde hållas.", "T6 O4"),
    ("Målet var 40 deltagare i en 60 timmars kurs. Det blev 38 deltagare.", "T40 O38"),
    ("Målet var högst 5 olyckor. Det blev 7 olyckor.", "T<=5 O7"),
    ("Målet var 4 mässor. Mässorna ställdes in.", "T4 | CANCELLED"),
    ("Målet var 12 byar. 11 byar deltog.", "T12 O11"),
    ("I ansökan angavs 100 hushåll. Utfallet blev 140 hushåll, alltså 40 fler än planerat.", "T100 O140"),
    (
        "Målet var 25 nya jobb och det har blivit 19 (11 kvinnor och 8 män), de sex nyanställda slutade.",
        "T25 O19 | women O11 | men O8",
    ),
    ("Målet var att sänka svinnet till 6 procent. Det blev 7 procent.", "T6% O7%"),
    ("Svinnet var 4,5 procent innan, vi ville under 3 och har kommit till 2,4.", "B4.5% T3% O2.4%"),
    ("Målet var att intäkterna skulle bli 9 000 kr. De blev 8 400.", "T9000kr O8400kr"),
    ("Vi ville höja andelen nya gäster till 40 procent. Den blev 44 procent.", "T40% O44%"),
    ("Målet var 40 bagerier. Vi tvingades att sänka det till 30 bagerier. Det blev 31 bagerier.", "T40 R30 O31"),
    ("Målet var tolv resor. Vi genomförde nio resor.", "T12 O9"),
    ("Svar på brev fick ta högst 12 dagar. I snitt är det 9 dagar.", "T<=12t O9t"),
    ("Att låna en kanot fick inte överstiga 15 minuter. Medianen är 22 minuter.", "T<=15t O22t"),
    ("Projektets mål var minst 50 kajaker. Det slutade med 62.", "T>=50 O62"),
    ("Målet var från början 60 kajaker men reviderades till 50 efter beslut. Utfallet blev 52.", "T60 R50 O52"),
    ("I ansökan lovade vi läger. Samtliga fyra planerade läger har hållits.", "T4 O4"),
    ("Enligt målet skulle fyra läger hållas. Samtliga har genomförts.", "T4 O4"),
    ("Målet för antalet deltagare sattes till 80. Vid slutet har 64 personer deltagit.", "T80 O64"),
    ("Vårt mål var tre resor men bara en blev av.", "T3 O1"),
    ("I ansökan stod stigen: av de 30 km stig som vi lovade blev det 34 km.", "T30x O34x"),
    ("Enligt målet skulle 900 timmar läggas ideellt. Det landade på 1 318 timmar.", "T900t O1318t"),
    ("Målet var sex resor. Fyra av de planerade resorna genomfördes.", "T6 O4"),
    ("Målet var sex resor. Det blev fyra resor. Två av de planerade resorna blev inte av.", "T6 O4"),
    ("Målet var 12 gårdar. I en nedlagd mejeribyggnad träffades 11 gårdar.", "T12 O11"),
    ("Målet var 12 platser. Till dem köptes modem 28,8. Det blev 11 platser.", "T12 O11"),
    ("Av 24 planerade föreläsningar hölls 19.", "T24 O19"),
    ("Av de 60 tilltänkta familjerna har 41 tagit emot en elev.", "T60 O41"),
    ("Av våra 15 utlovade cykelställ står 15 på plats.", "T15 O15"),
    ("Blott två av de sju utlovade visningarna har hållits.", "T7 O2"),
    ("För caféerna var måluppfyllelsen 110 procent: 55 caféer mot avsedda 50.", "T50 O55"),
    ("Målet 200 gäster i kursen nåddes till 85 procent, d.v.s. 170 gäster deltog.", "T200 O170"),
    ("Nio kurser planerades och lika många genomfördes, den sista med 34 deltagare.", "T9 O9"),
    ("Tio läger var utlovade och precis så många hölls under de tre somrarna.", "T10 O10"),
    ("Markavtalen är 31 till antalet och därmed exakt så många som vi föresatte oss.", "T31 O31"),
    ("I dag betar 340 djur på ängarna. Det är inte riktigt så många som de 400 vi hade utlovat.", "T400 O340"),
    ("Trettio holkar sitter uppe, dubbelt så många som de femton i projektplanen.", "T15 O30"),
    ("Kurserna blev sex i stället för nio.", "T9 O6"),
    ("Andelen nöjda skulle därmed ha nått 85 procent och ligger enligt enkäten på 79 procent.", "T85% O79%"),
    (
        "Antalet bolag skulle bli 45 (25 av kvinnor, 20 av män). Nu finns 39 bolag (24 av kvinnor, 15 av män).",
        "T45 O39 | women T25 O24 | men T20 O15",
    ),
    ("Vi skulle nå 60 odlare. 78 odlare har deltagit, av vilka 33 är deltidsboende.", "T60 O78 | deltidsboende O33"),
    ("Nämnden ville se att kön till mottagningen blev högst 14 dagar. Kön är 17 dagar.", "T<=14t O17t"),
    ("De skulle finnas på alla nio skolor, vilket de nu gör.", "T9 O9"),
    ("Målet var åtte bedrifter. Det ble elleve bedrifter.", "T8 O11"),
    ("Vi hadde som mål å løse 3 floker. Det ble 2 floker.", "T3 O2"),
    ("Åtte nye produkter skulle tas fram, fem ble realisert.", "T8 O5"),
    (
        "Vi skulle nå 200 elever, hälften av dem flickor, alltså 100. Det blev 190 elever, varav 96 flickor.",
        "T200 O190 | women T100 O96",
    ),
    ("Målet var 60 ledare. 58 ledare utbildades. Majoriteten, 40 stycken, är kvinnor.", "T60 O58 | women O40"),
    ("Turerna har uppgått till 61 och beräknades i ansökan till 60.", "T60 O61"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_goals_and_outcomes(text: str, expected: str) -> None:
    assert values(text) == [expected]


NAMES = [
    ("Målet var att matsvinnet skulle bli högst 35 gram. Det blev 41 gram.", "matsvinnet"),
    ("Målet var 24 danspass per läsår. Det blev 31 pass.", "danspass"),
    ("Målet var fyra gästlärarveckor men vi stannade vid två.", "gästlärarveckor"),
    ("Vädret blev bättre än väntat. Målet var 40 gårdar och utfallet 31 gårdar.", "gårdar"),
    ("Antal gårdar som får råd. Här hade vi som mål 40 gårdar och nådde 31 gårdar.", "Antal gårdar som får råd"),
    ("Nya broar: målet var 4 st, utfallet blev 3 st.", "Nya broar"),
    ("Av 50 tilltänkta par i byn bildades 20.", "par i byn"),
    ("Vi siktade på 30 deltagare och fick 31.", "deltagare"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text for text, _ in NAMES])
def test_names_say_what_is_counted(text: str, expected: str) -> None:
    assert stated(text)[0].startswith(f"{expected} |")


def test_limits_that_a_sentence_wishes_for_one_after_the_other() -> None:
    wished = "Nämnden ville se att kön blev högst 14 dagar, att lägst 400 patienter fick hjälp."
    assert values(f"{wished} Det blev 436 patienter.")[-1] == "T>=400 O436"


def test_two_things_of_one_promise() -> None:
    text = "Målet var fyra kurser med 60 roddare, och resultatet är fem kurser och 83 roddare."
    assert values(text) == ["T4 O5", "T60 O83"]


def test_a_goal_that_was_not_measured_beside_one_that_was() -> None:
    text = (
        "Målet var 12 byar. Det blev 11 byar.\nMålet var nöjda gäster, minst 60 gäster. Vi har inte kunnat mäta detta."
    )
    assert values(text) == ["T12 O11", "T>=60 | NOT_MEASURED"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Antalet nystartade körer blev 6, att jämföra med målet på 10.", "Antalet nystartade körer"),
        ("Antal nystartade körer blev 6, att jämföra med målet på 10.", "Antal nystartade körer"),
        ("Vi utbildade 88 guider (målet var 100).", "guider"),
        ("Målet var att 40 gårdar skulle bli kunder. Utfallet blev 31 gårdar.", "gårdar skulle bli kunder"),
    ],
)
def test_names_of_what_is_counted(text: str, name: str) -> None:
    assert [line.partition(" | ")[0] for line in stated(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Kursen är en del av Mål 2 i norra Norge. Mål 2 avslutades.",
        "Inom Mål 3 och insatsområde 4 har vi arbetat med sång.",
        "I länet bor 280 000 invånare, varav 51 procent kvinnor. Arbetslösheten var 7,8 procent i mars.",
        "Projektet pågick 2016-01-01 till 2018-12-31. Beslut fattades den 4 maj 2016.",
        "Hälften av eleverna var kvinnor. Två tredjedelar fick jobb.",
        "Styrgruppen har haft sju ledamöter och träffats varje kvartal.",
        "Målgruppen är 200 ungdomar i åldern 16-24 år.",
        "Ungefär var tredje elev kom tillbaka.",
        "Styrelsen beslutade att ett mobilt team skulle prövas i två år.",
        "Omkring 60 personer kom, ungefär lika många som i fjol.",
        "Femton elever bildade kör, precis så många som ryms i salen.",
        "På 1990-talet fanns 1000-tals fiskare längs kusten.",
        "Skolmålen i köket lagade 400 portioner.",
        "Enligt 12 § förvaltningslagen ska beslut fattas inom 3 veckor.",
        "Kursen fick ta högst 6 veckor. De flesta gick den på tio kvällar. Det tog 14 månader att bygga huset.",
        "Lokalen kostade 12 000 kronor, varav 4 000 kronor avser städning.",
    ],
)
def test_numbers_that_are_no_indicators(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vi har haft 38 ledare igång under året. I planen stod det 40.",
            ["ledare igång under året | T40 O38"],
        ),
        ("Gården gav 4,6 i medelbetyg. Vårt mål var lägst 4,0.", ["Gården | T>=4 O4.6"]),
        (
            "Minst 200 kursdeltagare skulle nås. Där nådde vi 164 deltagare.",
            ["kursdeltagare skulle nås | T>=200 O164"],
        ),
        ("Målet var 40 medlemmar vid slutet. I dag är de 12.", ["medlemmar vid slutet | T40 O12"]),
        (
            "Målet var att tre av fyra hushåll skulle flytta hem. Det gjorde 58 procent av hushållen.",
            ["hushåll skulle flytta hem | T75% O58%"],
        ),
        (
            "Målet var att nio av tio elever (90 procent) ska känna sig trygga. Det blev 84 procent.",
            ["nio av tio elever | T90% O84%"],
        ),
        ("Vi skulle få 30 smeder att stanna. Sju har gjort det.", ["smeder att stanna | T30 O7"]),
        ("Filmerna skulle bli minst ett dussin. Vi gjorde nio.", ["Filmerna | T>=12 O9"]),
        (
            "Enligt beslutet skulle 640 slöjdare delta. I maj hade 702 gjort det, nämligen 588 kvinnor och 114 män.",
            ["slöjdare delta | T640 O702 | women O588 | men O114"],
        ),
        ("Sidan har 3 120 följare (vi siktade på 1 000).", ["följare | T1000 O3120"]),
        ("Boken finns på 31 orter, vilket är 41 procent. Vi hade siktat på 33 procent.", ["Boken | T33% O41%"]),
        ("Tiden i stallet har ökat från 47 till 56 minuter. Målet var 60 minuter.", ["Tiden i stallet | T60t O56t"]),
        ("Tolv lov skulle vara klara i maj; 11 beviljades.", ["lov skulle vara klara i maj | T12 O11"]),
        (
            "Målet var 45 procent. Av kvinnorna var det 44 procent. Totalt blev det 53 procent.",
            ["procent | T45% O53%"],
        ),
        (
            "I ansökan stod det att sex av tio skulle sova bättre. Andelen blev 48 procent.",
            ["sova bättre | T60% O48%"],
        ),
        (
            "Målet var att tre av fem planerade kurser skulle hållas i byn.",
            ["kurser skulle hållas i byn | T5 O3"],
        ),
    ],
)
def test_goals_and_outcomes_in_neighbouring_sentences(text: str, expected: list[str]) -> None:
    told = "Målet var att 12 gårdar skulle bli kunder. Utfallet blev 9 gårdar."
    assert stated(f"{told}\n\n{text}")[1:] == expected


def test_sentences_of_what_was_to_be_done() -> None:
    text = (
        "Att filma sextio gamla smeder. Att fyra hundra verktyg skulle beskrivas. Att tjugo unga skulle gå kursen. "
        "Att göra minst tolv korta filmer."
    )
    drafts = read_prose(scene(text), 0, len(text))
    assert [draft.values["target"].low for draft in drafts] == [60, 400, 20, 12]
    assert all(draft.promised for draft in drafts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the goal in words and the outcome behind its label, however long the line
        ("Målet var 60 deltagare. Resultat: 72 deltagare, varav 45 kvinnor, 27 män och 8 under 30 år.",
         "deltagare | T60 O72 | women O45 | men O27 | young(-30) O8"),
        ("Deltagare: Målet var 60 deltagare. Utfall: 72 deltagare, varav 45 kvinnor i de båda bygdernas grupper.",
         "Deltagare | T60 O72 | women O45"),
        # a goal in a short line whose outcome is another sentence
        ("Målet var 60 deltagare. 72 deltog.", "deltagare | T60 O72"),
        ("Målet var 60 deltagare. Det kom 72.", "deltagare | T60 O72"),
        # groups of those counted, by their noun
        ("Målet var 40 ledare. Det blev 44 ledare. Tolv av ledarna har en funktionsnedsättning.",
         "ledare | T40 O44 | with O12"),
    ],
)  # fmt: skip
def test_goals_and_outcomes_of_one_paragraph(text: str, expected: str) -> None:
    assert stated(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Antal skolor: mål 30, utfall 26\n\nI mars sänktes antalet skolor till 24 efter beslut.",
            ["Antal skolor | T30 R24 O26"],
        ),
        # another thing, what is only asked for
        (
            "Antal skolor: mål 30, utfall 26\n\nI mars sänktes antalet lärare till 24 efter beslut.",
            ["Antal skolor | T30 O26"],
        ),
        (
            "Antal skolor: mål 30, utfall 26\n\nVi vill ha sänkt antalet skolor till 24 i nästa beslut.",
            ["Antal skolor | T30 O26"],
        ),
        (
            "Anslutna hus: mål 60, utfall 38\n\nMålet för anslutna hus var först 90 hus men ändrades i juni till 60.",
            ["Anslutna hus | T90 R60 O38"],
        ),
    ],
)
def test_goals_changed_in_a_sentence_elsewhere(text: str, expected: list[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Två artiklar planerades. En är publicerad och den andra ligger hos granskare.", "T2 O1"),
        ("Tre artiklar var målet och två är publicerade.", "T3 O2"),
        ("Vid slutet hade 110 brukare kamera mot planerade 150.", "T150 O110"),
        ("Det har tagit 31 timmar mot planerade högst 26.", "T<=26 O31t"),
        ("Minst 60 procent skulle svara. Av de 94 kom 80 och 71 procent av dem har svarat.", "T>=60% O71%"),
        ("62 sköterskor är utbildade. Målet var 60.", "T60 O62"),
        ("För lärarna var det tänkt 32 resor, och 20 blev av.", "T32 O20"),
        ("Tio bänkar var tanken. Elva står där nu.", "T10 O11"),
        ("400 prover tänkte vi att de fyra skolorna skulle ta, och det blev 611.", "T400 O611"),
        ("Vi hade satt som mål att spela in 150 låtar av de fyra sångarna, och slutsumman är nu 243.", "T150 O243"),
        ("Vi ville att nio av tio skulle säga att de ville komma. Vi frågade dem aldrig.", "T90% | NOT_MEASURED"),
        ("Vi höll 31 kurser mot de 25 kurserna i planen.", "T25 O31"),
    ],
)
def test_goals_and_outcomes_told_in_few_words(text: str, values: str) -> None:
    lines = stated(f"# Resultat\nMålet var 30 medlemmar. Det blev 34 medlemmar.\n{text}")
    assert [line.partition(" | ")[2] for line in lines] == ["T30 O34", values]


def test_the_groups_of_another_number_answer_no_goal_behind_them() -> None:
    text = "Målet var 20 roddare. Det blev 22 roddare, 19 kvinnor och 3 män. I samma beslut utgick målet om 30 seglare."
    assert values(text) == ["T20 O22 | women O19 | men O3", "T30 | CANCELLED"]


def test_where_a_goal_began_is_told_of_no_other() -> None:
    found = values(
        "# Mål\nVi ville få 25 odlare att leverera, utbilda 60 kockar samt sänka svinnet från 48 till 35 gram.\n"
        "# Resultat\nI dag levererar 19 odlare. Kursen lockade 74 kockar. Svinnet är 33 gram."
    )
    assert [line.split(" | ")[0] for line in found if line.startswith("B")] == ["B48 T35 O33"]
    assert len(found) == 3
