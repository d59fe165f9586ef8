"""Labels of other funders' forms, boxes of facts at the end of a report, and what sentences say instead of them."""

from typing import Any

import pytest

from tests.test_metadata import metadata

BOX = "Om bageriet\n" + "Byn behövde bröd och fick det till slut av bagarna. " * 90 + "\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is no "projekt"
        ("Åtgärdens namn\tByns ugn\nÅtgärden påbörjades\t2020-11-16\nÅtgärden slutfördes\t2023-06-30",
         {"project_name": "Byns ugn", "project_start": "2020-11-16", "project_end": "2023-06-30"}),
        ("Insats\tBaka mera\nInsatsägare\tBagarnas förbund (222000-1354)\nRedovisad period\t2019-01-01 – 2019-12-31",
         {"project_name": "Baka mera", "beneficiary": "Bagarnas förbund", "organisation_number": "222000-1354",
          "period_start": "2019-01-01", "period_end": "2019-12-31"}),
        ("Avtalets startdatum\t2016-11-01\nAvtalets slutdatum\t2020-12-31",
         {"project_start": "2016-11-01", "project_end": "2020-12-31"}),
        ("Satsningens titel: Bröd\nSatsningen pågick: 2017–2019",
         {"project_name": "Bröd", "project_start": "2017-01-01", "project_end": "2019-12-31"}),
        # in English
        ("Project title\tBread\nProject number\tLIFE14 NAT/SE/000917\n"
         "Project start\t01/09/2015\nProject end\t31/12/2021",
         {"project_name": "Bread", "case_id": "LIFE14 NAT/SE/000917",
          "project_start": "2015-09-01", "project_end": "2021-12-31"}),
        ("Name of applicant: Åsby kommun\nTotal budget: SEK 4,200,000",
         {"beneficiary": "Åsby kommun", "total_budget": 4200000.0}),
        # whose number or name it is
        ("Trafikverkets ärendenummer\tTRV 2016/94417", {"case_id": "TRV 2016/94417"}),
        ("Ärendenummer Klimatklivet\tNV-01234-19\nAnsökande förening\tBagarnas förening",
         {"case_id": "NV-01234-19", "beneficiary": "Bagarnas förening"}),
        ("ABCD ref.nr\t2019-0038", {"case_id": "2019-0038"}),
        ("ABC:s diarienummer\t2019-0038", {"case_id": "2019-0038"}),
        ("Dnr AbC\t2019-0038\nOrg.nr\t802433-9056", {"case_id": "2019-0038", "organisation_number": "802433-9056"}),
        ("Ärendenr. hos Bröd- och bakverksnämnden\t2019-0038", {"case_id": "2019-0038"}),
        ("Återrapportering nr\t4 (slutlig)", {"report_number": 4}),
        ("Avtalsnummer Vinnova\t19-2207-P\nSvensk organisation\tBagarnas förening",
         {"case_id": "19-2207-P", "beneficiary": "Bagarnas förening"}),
        ("Koordinerande skola: Åsby gymnasium (Åsby Utbildning AB, 556978-2310)",
         {"beneficiary": "Åsby gymnasium", "organisation_number": "556978-2310"}),
        ("Partnerskapets koordinator: Bagarnas förening (org.nr 802433-9056)",
         {"beneficiary": "Bagarnas förening", "organisation_number": "802433-9056"}),
        # a case number before a project number
        ("Projektnummer\t45177-1\nDiarienummer\t2018-003391", {"case_id": "2018-003391"}),
        ("Projektnummer\t45177-1", {"case_id": "45177-1"}),
        ("Ärendenummer\t7 ABC-2017/1142", {"case_id": "7 ABC-2017/1142"}),
        # labels and values in the same cells
        ("Projekt Brödet\tJournalnummer 2018-5562\nSökande Byns Matförening\tOrg.nr 802433-9056",
         {"project_name": "Brödet", "case_id": "2018-5562", "beneficiary": "Byns Matförening",
          "organisation_number": "802433-9056"}),
        # money that was decided on
        ("Beslutad total kostnad\t17 840 200 kr", {"total_budget": 17840200.0}),
        ("Medelsram: 4.250.000:-", {"total_budget": 4250000.0}),
        ("Total budget: drygt två och en halv miljoner kronor", {"total_budget": 2500000.0}),
        # a former date, a prolonged period, a year
        ("Ursprungligt slutdatum: 2020-02-28\nSlutdatum efter förlängning: 2020-08-31", {"project_end": "2020-08-31"}),
        ("Projekttid: 2017-09-01 – 2020-02-28, förlängd till 2020-08-31",
         {"project_start": "2017-09-01", "project_end": "2020-08-31"}),
        ("Verksamhetsår: 2019", {"period_start": "2019-01-01", "period_end": "2019-12-31"}),
        ("Projekttid: 2017 09 01 – 2019 08 31", {"project_start": "2017-09-01", "project_end": "2019-08-31"}),
        ("Projekttid: sept -17 – aug -19", {"project_start": "2017-09-01", "project_end": "2019-08-31"}),
        # what only looks like one
        ("Föreningens org.nr 802433-9056", {"organisation_number": "802433-9056"}),
        ("Insats och resultat\nÅtgärden påbörjades av byns bagare.", {}),
        ("Projekttid: 1 maj -12 juni 2017", {"project_start": "2017-05-01", "project_end": "2017-06-12"}),
    ],
)  # fmt: skip
def test_labels(text: str, expected: dict[str, Any]) -> None:
    assert metadata(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projektfakta\nProjekt: Bröd\nBudget: 4,2 Mkr\nÄgare: Åsby kommun",
         {"project_name": "Bröd", "total_budget": 4200000.0, "beneficiary": "Åsby kommun"}),
        ("Fakta om projektet\nBröd åt alla, dnr 2017/00362, har betalats av länet. Projektägare: Bageriet Åsby AB, "
         "556731-4025. Total budget: 16,2 miljoner kronor.",
         {"case_id": "2017/00362", "beneficiary": "Bageriet Åsby AB", "organisation_number": "556731-4025",
          "total_budget": 16200000.0}),
        ("Projektet i korthet\nProjektnamn: Bröd · Diarienr: 2018-55 · Projektägare: Åsby kommun",
         {"project_name": "Bröd", "case_id": "2018-55", "beneficiary": "Åsby kommun"}),
        # words of running text where no box is
        ("Ekonomi\nBudget: 4,2 Mkr för nya ugnar\nPeriod: 2017–2019", {}),
    ],
)  # fmt: skip
def test_boxes_at_the_end(text: str, expected: dict[str, Any]) -> None:
    assert metadata(BOX + text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Förstudien har pågått 2020-02-01 – 2020-11-30.",
         {"project_start": "2020-02-01", "project_end": "2020-11-30"}),
        ("Projekttiden var 2017-09-01 till 2020-08-31.", {"project_start": "2017-09-01", "project_end": "2020-08-31"}),
        ("Mellan den 1 maj 2017 och den 31 maj 2020 har projektet Bröd bedrivits.",
         {"project_start": "2017-05-01", "project_end": "2020-05-31"}),
        ("Covering the project activities from 01/09/2015 to 31/12/2021",
         {"project_start": "2015-09-01", "project_end": "2021-12-31"}),
        ("Denna rapport avser perioden 1 januari – 30 juni 2018.",
         {"period_start": "2018-01-01", "period_end": "2018-06-30"}),
        ("Byns ugnar och den förra förstudien har pågått 2020-02-01 – 2020-11-30.", {}),
        ("Rapporten avser bagerier som byggdes 2018-01-01 – 2018-06-30.", {}),
    ],
)  # fmt: skip
def test_periods(text: str, expected: dict[str, Any]) -> None:
    assert metadata(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "budget", "evaluation"),
    [
        ("Budget. Beslutad 6 240 000 kr, upparbetat 5 711 348 kr.", 6240000.0, None),
        ("Projektet hade en budget på tre miljoner kronor.", 3000000.0, None),
        ("Projektets totala budget var en och en halv miljon kronor.", 1500000.0, None),
        ("Budgeten för hela projektet var 4,2 Mkr.", 4200000.0, None),
        ("Projektets totala budget är fyra miljoner tvåhundra tusen kronor.", None, None),
        ("Utvärderingen har gjorts av M & F HB, som upphandlades för 275 000 kronor.", None, 275000.0),
        ("Lärande utvärdering har utförts av Ugnsanalys AB (budget 420 000 kr).", None, 420000.0),
        ("Utvärderaren Ugnsanalys har lämnat tre rapporter till en kostnad av 390 000 kr.", None, 390000.0),
        ("Följeforskarna säger att ugnen upphandlades för 275 000 kronor.", None, None),
    ],
)
def test_money(text: str, budget: float | None, evaluation: float | None) -> None:
    found = metadata(text)[0]
    assert (found.get("total_budget"), found.get("evaluation_budget")) == (budget, evaluation)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Åsby kommun har varit projektägare.", "Åsby kommun"),
        ("Med Åsby kommun som huvudman har tre byar bakat bröd.", "Åsby kommun"),
        ("Bagarnas förening har som projektägare betalat ugnen.", "Bagarnas förening"),
        ("Anna Ek har varit projektägare.", None),
    ],
)
def test_owners(text: str, owner: str | None) -> None:
    assert metadata(text)[0].get("beneficiary") == owner


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("Redovisning av BIS-projektet BAGERI", "BAGERI"),
        ("Slutrapport av förstudien Brödvägen", "Brödvägen"),
        ("Slutredovisning av stadsmiljöavtalet Ringen", "Ringen"),
        ("Byns bröd\nSlutrapport över ett mat- och bakprojekt på Åsbyskolan läsåren 2014/15 och 2015/16\n"
         "Skriven av Anna Ek",
         "Byns bröd"),
        ("Slutrapport för projektet som byn drev", None),
    ],
)  # fmt: skip
def test_title_pages(front: str, name: str | None) -> None:
    text = "Vi har under de här åren byggt upp något som bygden kommer att ha glädje av länge än."
    assert metadata(f"{front}\nBakgrund\n{text}\nResultat\n{text}")[0].get("project_name") == name
