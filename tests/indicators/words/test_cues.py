"""The role of each number in a sentence; marked in the sentence itself."""

import pytest

from extractor.indicators.words.cues import MOST_NUMBERS, tag
from tests.indicators.builders import marked, roles, scene

SENTENCES = [
    "Målet var <target>75 %</target> men <outcome>68 %</outcome> nåddes.",
    "Målsättningen var <target>40 körer</target>, utfallet blev <outcome>31 körer</outcome>.",
    "Enligt ansökan skulle <target>25 platser</target> skapas.",
    "Sammanlagt skapades <outcome>31 platser</outcome>.",
    "Vi siktade på <target>80 hushåll</target> men landade i <outcome>8 hushåll</outcome>.",
    "Antalet körer blev <outcome>6</outcome>, att jämföra med målet på <target>10</target>.",
    "Av planerade <target>12 kurser</target> genomfördes <outcome>9</outcome>.",
    "<target>Tolv resor</target> planerades och <outcome>nio</outcome> genomfördes.",
    "<outcome>6</outcome> av <target>10</target> planerade körer startade.",
    "Det reviderade målet på <revised>30 körer</revised> nåddes.",
    "Målet sänktes från <target>60</target> till <revised>40</revised>.",
    "Målet var att frånvaron skulle minska från <baseline>9</baseline> till <target>6 procent</target>.",
    "Vid projektstarten fanns <baseline>11 körer</baseline>.",
    "Antalet medlemmar ökade från <baseline>54</baseline> till <outcome>66</outcome>.",
    "Ett <outcome>50-tal odlare</outcome> deltog.",
    "Vi utbildade <outcome>88 guider</outcome> (mål <target>100</target>).",
    "Utfallet <outcome>140 hushåll</outcome> är 40 fler än målet.",
    "Kursen ingår i Mål 2 och nådde <outcome>14 byar</outcome>.",
    "I samråd med fonden sänktes målet till <revised>130</revised>.",
    "Målen var <target>30 turer</target>, minst <target>600 besökare</target> på dem och <target>11 tavlor</target>.",
    "Utfallet blev <outcome>34 turer</outcome> med <outcome>1 120 besökare</outcome>, <outcome>9 tavlor</outcome> "
    "och <outcome>två broar</outcome>.",
    "Målet var <target>40 gårdar</target>, 12 deltagare kom.",
    "Vi skulle få 5 nya klubbar per år, alltså <target>15</target> på tre år.",
    "Minst hälften av de 30 gårdarna, alltså <target>15 gårdar</target>, skulle höja sina priser.",
    "Hälften av de 30 gårdarna, alltså 15 gårdar, är små.",
    "Målet var att 50 procent av 40 bagare, dvs. <target>20 bagare</target>, skulle få arbete.",
    "Målen: av de 34 gårdarna skulle minst <target>80 procent</target> vara nöjda.",
    "Medfinansieringen var beräknad till <target>1,8 Mkr</target> och slutade på <outcome>2,1 Mkr</outcome>.",
    "I byn bor 280 personer.",
    "<target>40 företag</target> förväntades ha fått stöd.",
    "<target>Åtta företag</target> förväntades ha anlitat en forskare och omsättningen ha ökat med "
    "<target>10 heltidstjänster</target>.",
    "En samordnare skulle ha utsetts i varje by, dvs. <target>fyra stycken</target>, och "
    "<target>200 lärare</target> ha gått kursen.",
    "Målet var <target>40 kurser</target>, men 12 lärare tycks ha lärt sig mycket.",
    "Andelen brädor med sprickor, som vid projektets början var <baseline>11 procent</baseline>, skulle vara "
    "<target>högst 5 procent</target>, och torktiden, då <baseline>96 timmar</baseline>, skulle inte bli "
    "<target>över 72 timmar</target>.",
    "Vid projektets början kom 12 byar med, då 96 timmar hade gått.",
    "Andelen hyrd personal ska minska från <baseline>9,8 procent</baseline> 2022 till "
    "<target>högst 7 procent</target> 2024.",
    "Antalet byar ska vara <target>24</target> och antalet ledare som utbildas <target>90</target>.",
    "Antalet byar skulle vara <target>24</target> och antalet ledare är 90.",
    "Här var ambitionen <target>12 bagerier</target> och det blev <outcome>7 bagerier</outcome>.",
    "Vi satte ribban vid <target>tio nya soppor</target>.",
    "I ansökan räknade vi med <target>1 800 nätter</target>, det blev <outcome>2 260 nätter</outcome>.",
    "Vi hade tänkt oss <target>40 klasser</target>.",
    "I överenskommelsen förutsattes <target>440 anslutningar</target>.",
    "Antal ledare var i beslutet <target>24</target>.",
    "Priset fick stiga till <target>högst 180 kr</target>.",
    "Utöver det ville vi få ut <target>två filmer</target>.",
    "<target>Fem orkestrar</target> var utlovade.",
    "En rökeri, <target>1 st.</target>, ingick i beslutet.",
    "Kören skulle bli <target>80 sångare</target> (vi var <baseline>35</baseline> när vi sökte).",
    "Styrelsen ville få fram <target>nio spångar</target>.",
    "Kommunen önskade se <target>12 odlare</target> i hallen.",
    "Av de tillfrågade ville 14 odlare fortsätta.",
    "Jag hade tänkt mig <target>sju sångcirklar</target>.",
    "Byrådet trodde på <target>20 à 25 hyresgäster</target>.",
    "Vi beslöt vid stämman att måla <target>sex båthus</target> och att laga <target>15 bryggor</target>.",
    "Mötet beslutade att förlänga arbetet med 6 bryggor.",
    "Uppdraget preciserades så: <target>25 konserter</target> om året.",
    "Meningen var att <target>30 bin</target> skulle räknas.",
    "Stationen, avsedd att ta emot <target>40 båtar</target>, byggdes inte.",
    "Länsstyrelsen räknade med <target>18 våtmarker</target>.",
    "Vi hann med <outcome>22 soppor</outcome> innan vi fick stänga.",
    "Kartor är ritade i <outcome>23</outcome> av <target>40 utlovade byar</target>.",
    "Vi når <outcome>9</outcome> av <target>12 tänkta gårdar</target>.",
    "Minst <target>8 odlare</target> ska medverka: 11 medverkade.",
    "Målet var att <target>16 av 20 skolor</target> skulle ha en rutin.",
    "<outcome>9</outcome> av de <target>12 byar</target> vi skulle besöka fick besök.",
    "Det antogs att <target>40 båtar</target> skulle komma.",
    "Totalt antogs <outcome>102</outcome>.",
    "I beslutet anges att <target>90 sångare</target> (50 kvinnor, 40 män) ska ha sjungit.",
    "Utanför delmålen inventerades 2 000 kvm tak.",
    "Hösten 2008 var andelen <baseline>78 procent</baseline> och i slutmätningen <outcome>86</outcome>.",
    "Vi skulle få <target>24 ombud</target>, tre i varje by.",
    "Antalet lag, <target>16</target>, har inte ändrats.",
    "<target>Ett tjugotal fiskare</target>, alla under 40, skulle anlitas.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_roles_in_sentences(sentence: str) -> None:
    text, expected = marked(sentence)
    found = [each for each in roles(text) if each[0]]
    # a mark stands on the words of a number and its unit; the quote may hold a modifier or end before the unit
    assert [role for role, _ in found] == [role for role, _ in expected]
    assert all(quote in mark or mark in quote for (_, quote), (_, mark) in zip(found, expected, strict=True))


@pytest.mark.parametrize("word", ["varav", "därav", "ytterligare", "inklusive"])
def test_parts_of_a_number_before_them(word: str) -> None:
    text = f"Det blev 40 körer, {word} 12 i skolor."
    assert [item.part for item in tag(scene(text), 0, len(text))] == [False, True]


CHANGED = [
    "Antalet roddare sänktes från <target>450</target> till <revised>380</revised> i den ändringsansökan som gjordes.",
    "Vad byarna beträffar höjdes antalet från <target>8</target> till <revised>11</revised> genom ändringsbeslut.",
    "Antalet timmar justerades från <target>900</target> till <revised>700</revised>, vilket regionen medgav.",
    "Antalet roddare ökade från <baseline>54</baseline> till <outcome>66</outcome>.",
]


@pytest.mark.parametrize("sentence", CHANGED)
def test_a_goal_that_a_decision_changed(sentence: str) -> None:
    text, expected = marked(sentence)
    assert roles(text) == expected


def test_a_sentence_changes_one_goal() -> None:
    text = "Genom ändringsbeslutet sänktes målet till 45 byar, eftersom proven gick från sex till tolv veckor."
    assert [item.role for item in tag(scene(text), 0, len(text))] == ["revised", "baseline", None]


COUNTED_UP = [
    "Vi tänkte oss <target>fem körer</target> med <target>90 sångare</target>, en resa eller "
    "<target>12 utflykter per år</target>, "
    " intäkter på <target>280 000 kronor</target>, samt att <target>20 tekniker</target> skulle få arbete.",
    "Uppdraget var att nå <target>60 byar</target> och <target>9 000 elever</target>.",
    "Vidare skulle <target>30 bagare</target> utbildas, och 27 smeder har gått kursen.",
    "Målet var <target>40 gårdar</target>, vilket kräver 3 lador och 2 silor.",
]


@pytest.mark.parametrize("sentence", COUNTED_UP)
def test_goals_that_a_sentence_counts_up(sentence: str) -> None:
    text, expected = marked(sentence)
    assert [quote for role, quote in roles(text) if role == "target"] == [quote for _, quote in expected]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Målet var 30 lärlingar. Av dem skulle tio få jobb.", False),
        ("Vi skulle ge stöd till 45 gårdar, och minst 15 av dessa skulle ledas av kvinnor.", True),
        ("Vi skulle utbilda 45 smeder, varav 15 i norr.", True),
    ],
)
def test_goals_of_some_of_those_just_told(text: str, part: bool) -> None:
    assert tag(scene(text), 0, len(text))[-1].part == part


def test_a_further_goal_is_no_part_of_another_number() -> None:
    text = "Vi har 4 hus. Därutöver skulle tio murare utbildas."
    assert [(item.role, item.part) for item in tag(scene(text), 14, len(text))] == [("target", False)]


def test_a_sentence_of_too_many_numbers_is_a_table_without_its_rulings() -> None:
    text = "målet var 4 kurser och " * (MOST_NUMBERS + 1)
    assert tag(scene(text), 0, len(text)) == []
