"""Covers and letterheads of many kinds: fields without labels, letters, forms in other words, tables of costs."""

from typing import Any

import pytest

from tests.test_metadata import metadata

BODY = "\n".join(("", "Bakgrund", "Vi har byggt upp något som bygden kommer att ha glädje av länge än.", ""))


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        # letters
        ("Till Kulturrådet\nFrån: Körföreningen Klang, 802441-9012\nÄrende: KUR 2018/3321, projektet Öppen sång",
         {"beneficiary": "Körföreningen Klang", "organisation_number": "802441-9012", "case_id": "KUR 2018/3321",
          "project_name": "Öppen sång"}),
        ("Slutredovisning, dnr RUN 2016-0288\nÅsby den 18 februari 2019\nAtt. Anna Ek\n"
         "Angående projektet Bröd åt alla, 1 september 2016 - 31 december 2018\nBästa Anna,",
         {"case_id": "RUN 2016-0288", "project_name": "Bröd åt alla",
          "project_start": "2016-09-01", "project_end": "2018-12-31"}),
        ("Slutrapport\nHej!", {}),
        ("Från: 2016-01-01", {"project_start": "2016-01-01"}),
        ("Projektansvarig: Anna Ek", {}),
        ("Projektansvarig: Åsby Mekaniska Verkstad AB", {"beneficiary": "Åsby Mekaniska Verkstad AB"}),
        # nothing but lines
        ("Slutrapport juni 2014\nBrinkens skola ekonomisk förening\n769611-2233\n1 april 2012 – 31 mars 2014",
         {"beneficiary": "Brinkens skola ekonomisk förening", "organisation_number": "769611-2233",
          "project_start": "2012-04-01", "project_end": "2014-03-31"}),
        ("Slutrapport Klimatklivet\nBiogas i Vreten\nNV-04471-17",
         {"project_name": "Biogas i Vreten", "case_id": "NV-04471-17"}),
        ("Länsstyrelsen i Mellanlän\nVretens kommun", {"beneficiary": "Vretens kommun"}),
        ("Till Vretens kommun", {}),
        ("Slutrapport för utvecklingsprojekt 2010–2012", {"project_start": "2010-01-01", "project_end": "2012-12-31"}),
        ("Landsbygdsprogrammet 2014–2020", {}),
        ("Telefon 0325-188401, 2016-01-14", {}),
        # numbers of registers
        ("Ärende KFN 2021/0008. Antagen av nämnden", {"case_id": "KFN 2021/0008"}),
        ("Åsby kommun med stöd av staten, TRV 2015/21904", {"case_id": "TRV 2015/21904"}),
        ("Rapport i serien, ISSN 2002-5553", {}),
        ("Antagen av nämnden, KFN 2021/0008 och senare ändrad", {}),
        # one paragraph
        ("Odla i byn. Slutredovisning till Boverket, dnr 4321-876/2017. "
         "Sökande: Stiftelsen Lärkan, org.nr 857201-3344.",
         {"project_name": "Odla i byn", "case_id": "4321-876/2017", "beneficiary": "Stiftelsen Lärkan",
          "organisation_number": "857201-3344"}),
        # labels in other words
        ("Projektets namn och nummer: Lek utan gräns, 2020-00412",
         {"project_name": "Lek utan gräns", "case_id": "2020-00412"}),
        ("Projekt: Lek utan gräns, 2018-2020",
         {"project_name": "Lek utan gräns, 2018-2020", "project_start": "2018-01-01", "project_end": "2020-12-31"}),
        ('Projekt: "Liv i lador" - verksamhet vid Åsby gård', {"project_name": "Liv i lador"}),
        ("Grant no: 2021-00477\nGrantee: Åsby Bageri AB (556677-1234)\nDuration: 1 March 2021 to 28 February 2023",
         {"case_id": "2021-00477", "beneficiary": "Åsby Bageri AB", "organisation_number": "556677-1234",
          "project_start": "2021-03-01", "project_end": "2023-02-28"}),
        ("Project acronym\tHUTS\nProject title\tOpen Huts", {"project_name": "Open Huts"}),
        ("Project acronym\tHUTS", {"project_name": "HUTS"}),
        ("När startade projektet?\n2019-01-15\nNär avslutades projektet?\n2020-12-31",
         {"project_start": "2019-01-15", "project_end": "2020-12-31"}),
        ("Diarienummer 2019-01234\nProjekttitel Återbrukad betong\nKoordinator Åsby Betong AB",
         {"case_id": "2019-01234", "project_name": "Återbrukad betong", "beneficiary": "Åsby Betong AB"}),
        ("Sökande: Åsby kommun (tillsammans med Vretens kommun)", {"beneficiary": "Åsby kommun"}),
        ("Projektets budget, tkr\t5 400", {"total_budget": 5400000.0}),
        ("Delrapport 3", {"report_number": 3}),
        ("Grunduppgifter: Huvudman Vretens kommun, organisationsnummer 212001-6478. Dnr 7 ALL-2021/884.",
         {"beneficiary": "Vretens kommun", "organisation_number": "212001-6478", "case_id": "7 ALL-2021/884"}),
        ("Ert beslut: KUN 2021/0139, 2021-12-07 § 64", {"case_id": "KUN 2021/0139"}),
        ("Tjänsteskrivelse\nTill kultur- och fritidsnämnden i Vretens kommun", {"beneficiary": "Vretens kommun"}),
        ("Till kultur- och fritidsnämnden i Vretens kommun", {}),
        ("Jäst på hjul. Föreningen Varm Ugn, org.nr 802466-1238. Region Norr, diarienummer RN 2022/0457.",
         {"project_name": "Jäst på hjul", "beneficiary": "Föreningen Varm Ugn", "organisation_number": "802466-1238",
          "case_id": "RN 2022/0457"}),
        ("Projektnamn\n\nLika bröd i alla byar (diarienummer 2009-3050142), projektägare "
         "Bagarnas Centrum Väst ek. för., organisationsnummer 802466-1238. Projekttid 2009-10-01 till 2012-03-31.",
         {"project_name": "Lika bröd i alla byar", "case_id": "2009-3050142",
          "beneficiary": "Bagarnas Centrum Väst ek. för.", "organisation_number": "802466-1238",
          "project_start": "2009-10-01", "project_end": "2012-03-31"}),
        # a report's long period is the project's whole time
        ("Period: 2017-09-01–2019-08-31",
         {"period_start": "2017-09-01", "period_end": "2019-08-31",
          "project_start": "2017-09-01", "project_end": "2019-08-31"}),
        ("Period: 2017-09-01–2018-02-28", {"period_start": "2017-09-01", "period_end": "2018-02-28"}),
    ],
)  # fmt: skip
def test_covers(cover: str, expected: dict[str, Any]) -> None:
    assert metadata(cover + BODY)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projektet Gränslös sång är slut. Alla i projektet Gränslös sång är nöjda.",
         {"project_name": "Gränslös sång"}),
        ("Projektet Klivet startade sent. Projektet Klivet har slutat.", {"project_name": "Klivet"}),
        ("Baka hemma är ett projekt som drivits av Åsby Bageri AB.",
         {"project_name": "Baka hemma", "beneficiary": "Åsby Bageri AB"}),
        ("Vretens kommun har under två läsår drivit projektet Skollyftet med bidrag.",
         {"project_name": "Skollyftet", "beneficiary": "Vretens kommun"}),
        ("Vi i Byaföreningen Näset fick pengar till en dansbana.", {"beneficiary": "Byaföreningen Näset"}),
        ("Ärendet har nr 20201544 hos länet.", {"case_id": "20201544"}),
        ("Ärende-ID är 20201092 och budgeten 7,4 Mkr, varav hälften är EU-pengar.",
         {"case_id": "20201092", "total_budget": 7400000.0}),
        ("Diarienumret var KS 2021/0139 i kommunen.", {"case_id": "KS 2021/0139"}),
        ("Då gav ni Varma Ugnen (ideell förening, 802466-1238) en chans.",
         {"beneficiary": "Varma Ugnen", "organisation_number": "802466-1238"}),
        ("Då gav ni Varma Ugnen (sju bagare, ett hus) en chans.", {}),
        ("Projektet ägdes av Bagarföreningen. Alla i Vretens Bagarförening var med.",
         {"beneficiary": "Vretens Bagarförening"}),
        ("Projektet ägdes av Bagarföreningen.", {"beneficiary": "Bagarföreningen"}),
        ("Redovisning av verksamhetsbidrag till Brödbilen\n\nNu har Brödbilen kört klart.",
         {"project_name": "Brödbilen"}),
        ("Redovisning av verksamhetsbidrag till Brödbilen\n\nNu har vi kört klart.", {}),
        ("Nu kan alla se att Bröd åt byn! har förändrat något.", {"project_name": "Bröd åt byn!"}),
        ("Nu kan alla se att Bröd åt byn! har förändrat något, liksom Ost åt byn! är på väg.", {}),
        ("Rymdlyft Norr (Ärende-ID 20209417) har drivits av Stiftelsen Ljus under perioden "
         "1 april 2018 till 30 september 2021.",
         {"project_name": "Rymdlyft Norr", "case_id": "20209417", "beneficiary": "Stiftelsen Ljus",
          "project_start": "2018-04-01", "project_end": "2021-09-30"}),
        ("Det förra projektet drevs 2018-04-01 – 2021-09-30 av byn.", {}),
        ("Projektet påbörjades 2016-09-12 och var färdigt 2019-06-28.",
         {"project_start": "2016-09-12", "project_end": "2019-06-28"}),
        ("Projektet har upparbetat 9,1 Mkr av budgeterade 9,8 Mkr.", {"total_budget": 9800000.0}),
        ("Budgeten var 1.420.000 kr och räckte.", {"total_budget": 1420000.0}),
        ("Budget 2 960 000 kr varav Vinnova 1 480 000.", {"total_budget": 2960000.0}),
        ("Budgeten för mässan var 45 000 kr.", {}),
        ("Följeforskning har utförts av en högskola (kontrakterad efter upphandling, 280 000 kr).",
         {"evaluation_budget": 280000.0}),
        ("Utvärderingen har gjorts av en forskargrupp, för 310 000 kronor.", {"evaluation_budget": 310000.0}),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: dict[str, Any]) -> None:
    assert metadata(text)[0] == expected


ROWS = "Personal\t2 000\t1 900\nKöpta tjänster\t500\t610"


@pytest.mark.parametrize(
    ("table", "budget"),
    [
        (f"Kostnadsslag\tBudget, tkr\tUtfall\n{ROWS}\nSumma\t2 500\t2 510", 2500000.0),
        (f"Kostnad, tkr\tBeslut\tUtfall\n{ROWS}\nTotala kostnader\t2 500\t2 510", 2500000.0),
        ("Post\tBudget\tUtfall\nLöner\t800 000\t1\nResor\t9 000\t2\nTotalt\t809 000\t3", 809000.0),
        # in euro, of no project costs, without a total
        (f"Kostnadsslag\tBudget, EUR\tUtfall\n{ROWS}\nSumma\t2 500\t2 510", None),
        ("Kurs\tPlan\tUtfall\nBröd\t20 000\t19 000\nBullar\t30 000\t10\nSumma\t50 000\t19 010", None),
        (f"Kostnadsslag\tBudget, tkr\tUtfall\n{ROWS}", None),
    ],
)
def test_tables_of_costs(table: str, budget: float | None) -> None:
    found = metadata(f"Projektets namn: Byns bageri\n{table}")[0]
    assert found.get("total_budget") == budget
