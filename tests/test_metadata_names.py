"""Names of projects and of their owners where no field states them."""

import pytest

from tests.builders import document
from tests.test_metadata import DATA, KNOWLEDGE, metadata

TEXT = "Vi har under de här åren byggt upp något som bygden kommer att ha glädje av länge än."
BODY = f"Bakgrund\n{TEXT}\nResultat\n{TEXT}"
LARGE = "{11}Projektet gav mer än vi trodde. Projektet fick vänner i hela bygden under de här åren."


@pytest.mark.parametrize(
    ("front", "name"),
    [
        # in the line that calls the file a report
        ("Slutrapport – Byns bageri", "Byns bageri"),
        ("Slutrapport: Byns bageri – bröd åt alla", "Byns bageri – bröd åt alla"),
        ("Byns bageri. Slutrapport", "Byns bageri"),
        ("Byns bageri – slutrapport till Jordbruksverket", "Byns bageri"),
        ("Byns bageri: slutredovisning av bidraget", "Byns bageri"),
        ("Projekt Byns bageri – slutrapport", "Byns bageri"),
        ("Delrapport 2, Byns bageri", "Byns bageri"),
        ("Slutrapport avseende projekt Byns bageri (dnr 2015/123)", "Byns bageri"),
        ("Utvärdering av projektet Byns bageri", "Byns bageri"),
        ("Byns bageri! Slutrapport", "Byns bageri!"),
        ("Redovisning av bidraget till Region Norrland", None),
        ("Slutrapport till regionen: Byns bageri", "Byns bageri"),
        ("Byns bageri – så blev det\nSlutrapport till Leader Åsbygden", "Byns bageri"),
        ("Byns bageri\nSlutrapport läsåren 2016/17 och 2017/18", "Byns bageri"),
        # in a line beside it
        ("Byns bageri – bröd åt alla\nSlutrapport till Leader Åsbygden", "Byns bageri – bröd åt alla"),
        ("Slutrapport\nByns bageri 2015–2018\nHällstads kommun", "Byns bageri"),
        ("Slutrapport\nRegion Norrland\nFler bagerier i Åsbygdens kommun", "Fler bagerier i Åsbygdens kommun"),
        ("BYNS BAGERI\nSLUTRAPPORT", "BYNS BAGERI"),
        ("Gemensam jäsning av surdegar (GEJS)\nSlutrapport forskningsprofil", "Gemensam jäsning av surdegar (GEJS)"),
        # nothing that is sure to be a name
        ("Slutrapport\nAnna Ek\n2019-03-01", None),
        ("Slutrapport till Leader Åsbygden", None),
        ("Slutrapport till Leader Åsbygden: diarienummer 2015-123", None),
        ("Slutrapport läsåren 2016/17 och 2017/18", None),
        ("Slutrapport\nEuropeiska socialfonden, mål 3", None),
        ("Slutrapport\nÅsbygdens Bageri AB", None),
        ("Lokalt ledd utveckling\nSlutrapport", None),
        (f"Slutrapport\n{'Byns bageri ' * 40}", None),
        ("Årsrapport 2014\nVård- och omsorgsnämnden", None),
        ("Bröd i byn\nUtredning om bagerierna i Hällstads kommun", None),
        (f"Slutrapport\n{TEXT}", None),
    ],
)
def test_title_pages(front: str, name: str | None) -> None:
    assert metadata(f"{front}\n{BODY}")[0].get("project_name") == name


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("{28b}Byns bageri", "Byns bageri"),
        ("{26}Slutrapport Byns bageri", "Byns bageri"),
        ("{28}Slutrapport\n{20}Byns bageri – bröd åt alla", "Byns bageri – bröd åt alla"),
        ("{28}Årsredovisning 2014", None),
        ("{28}Var blev brödet av?", None),
        ("{28}Bröd i byn\n{14}Utredning om bagerierna", None),
    ],
)
def test_a_title_is_known_by_its_size(front: str, name: str | None) -> None:
    text = f"{front}\n{{14b}}Bakgrund\n{LARGE}\n{{14b}}Resultat\n{LARGE}"
    assert metadata(text)[0].get("project_name") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Byns bageri (Ärende-ID 20151234) har drivits av oss alla.", "Byns bageri"),
        ("Bröd Åt Alla har drivits av kommunerna i länet.", "Bröd Åt Alla"),
        ("Baka mera! har handlat om en enda sak.", "Baka mera!"),
        ("Baka mera har vänt sig till bagare. Alla i Baka mera är nöjda.", "Baka mera"),
        ("När projektet Baka mera startade fanns ett bageri.", "Baka mera"),
        ("Arbetet har handlat om en enda sak.", None),
        ("Kommunen har vänt sig till bagare. Region Norrland har drivits av politiker.", None),
        ("Systerprojektet Baka mera startade sent.", None),
        ("Projektet Baka mera startade sent. Projektet Sälja mera startade tidigt.", None),
        ("Det tidigare projektet Baka mera startade sent.", None),
    ],
)
def test_sentences(text: str, name: str | None) -> None:
    assert metadata(text)[0].get("project_name") == name


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Projektet har drivits av Åsbygdens Bageri AB tillsammans med tre byar.", "Åsbygdens Bageri AB"),
        ("Projektägare har varit Högskolan i Åsby och två institut.", "Högskolan i Åsby"),
        ("Projektet ägdes av Föreningen Liv i Byn, som bildades 2012.", "Föreningen Liv i Byn"),
        ("Stödmottagare är Åsbygdens bagare ek. för. Beslut fattades i maj.", "Åsbygdens bagare ek. för."),
        ("Projektägare var Hällstads kommun genom näringslivskontoret.", "Hällstads kommun"),
        ("Åsbygdens Bageri AB, org.nr 556016-0680. Rapporten skrevs i maj.", "Åsbygdens Bageri AB"),
        # the name ends where another thing begins
        ("Stödmottagare Åsbygdens Bageri AB. Beslut om stöd fattades 2016-12-15.", "Åsbygdens Bageri AB"),
        ("Sökande: Bagarnas förening, Box 12, 830 01 Åsby", "Bagarnas förening"),
        ("Projektets namn: Bröd b) Sökande: Byalaget, org.nr 802466-1238", "Byalaget"),
        ("Åsbygdens Bageri AB\nBagarnas Hus AB, 556016-0680", "Bagarnas Hus AB"),
        ("Vi heter numera Bagarnas Hus AB, org.nr 556016-0680, efter ett namnbyte.", "Bagarnas Hus AB"),
        ("Projektledare: docent Anna Ek, Högskolan Åsby (org.nr 202100-4896)", "Högskolan Åsby"),
        # a person, nobody
        ("Projektet drevs av Anna Ek och Per Berg.", None),
        ("Projektet har drivits av eldsjälar.", None),
        ("Projektledare: docent Anna Ek, Högskolan Åsby (rum 4896)", None),
    ],
)
def test_owners(text: str, owner: str | None) -> None:
    assert metadata(text)[0].get("beneficiary") == owner


@pytest.mark.parametrize("name", DATA["organisations"]["examples"])
def test_an_organisation_is_known_to_the_end_of_its_name(name: str) -> None:
    for following in ("", ", som", " har"):
        match = KNOWLEDGE.organisation.match(f"{name}{following}")
        assert match is not None
        assert match["name"] == name
    assert KNOWLEDGE.organisation_word.search(name)


@pytest.mark.parametrize("name", DATA["organisations"]["counterexamples"])
def test_other_names_are_no_organisations(name: str) -> None:
    match = KNOWLEDGE.organisation.fullmatch(name)
    assert match is None or not KNOWLEDGE.organisation_word.search(name)


@pytest.mark.parametrize(
    "text", ["", "Slutrapport", "Projektet", "Slutrapport –", "av\n", "(Ärende-ID)", "– Slutrapport"]
)
def test_little_text_gives_no_names(text: str) -> None:
    assert document(text).text.strip() == text.strip()
    assert metadata(text)[0] == {}
