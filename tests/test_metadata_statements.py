"""Case numbers, periods and budgets in fields that share a line, and in sentences."""

from typing import Any

import pytest

from tests.test_metadata import metadata


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a) Projektets namn: Byns bageri b) Sökande: Byalaget c) Projekttid: 2012–2014",
            {"project_name": "Byns bageri", "beneficiary": "Byalaget",
             "project_start": "2012-01-01", "project_end": "2014-12-31"},
        ),
        (
            "Projektnamn: Byns bageri, dnr 2012-456, projektägare: Åsby kommun, total budget: 4 200 000 kr",
            {"project_name": "Byns bageri", "case_id": "2012-456", "beneficiary": "Åsby kommun",
             "total_budget": 4200000.0},
        ),
        ("Projekt: Bröd | Dnr: 2012-33 | Sökande: Byalaget",
         {"project_name": "Bröd", "case_id": "2012-33", "beneficiary": "Byalaget"}),
        ("Projektnamn: Fiber till byn. Etapp 2", {"project_name": "Fiber till byn. Etapp 2"}),
        ("Projekt: Byns bageri. Rapporten är skriven av bagarna själva.", {"project_name": "Byns bageri"}),
    ],
)  # fmt: skip
def test_fields_of_one_line(text: str, expected: dict[str, Any]) -> None:
    assert metadata(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "case_id"),
    [
        ("Projekt-ID NYPS 20201234", "20201234"),
        ("Ärende-ID: NYPS-20201234", "20201234"),
        ("Regionens diarienummer RUN 2021/318. Rapporten är godkänd.", "RUN 2021/318"),
        ("Åsby högskola. Dnr 20150042. Profilledare: Anna Ek", "20150042"),
        ("Dnr BUN 2018/0144", "BUN 2018/0144"),
        ("Journalnr 2016-1234, Leader Åsbygden", "2016-1234"),
        ("Ärendenummer hos Tillväxtverket: 20201234", "20201234"),
        ("Diarienr: KS/2022:411", "KS/2022:411"),
        ("Projektnummer: RM-HSN 2021-03388", "RM-HSN 2021-03388"),
        ("Dnr VON 2022/311 00", "VON 2022/311 00"),
        ("Dnr 214/03 7.13", "214/03 7.13"),
        ("Dnr VON 2022/311 12 maj", "VON 2022/311"),
        # in running text a number is a letter's or another case's
        (f"{'Bageriet byggdes av bagarna. ' * 30}\nInspektionen (dnr 3.5.1-20417/2021) var nöjd.", None),
        ("Ärendet gällde 20 elever", None),
    ],
)
def test_case_numbers(text: str, case_id: str | None) -> None:
    assert metadata(text)[0].get("case_id") == case_id


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("PROJEKTTID: 960701 - 981231", "1996-07-01", "1998-12-31"),
        ("Projektets starttid\t1.5.2016\nProjektets sluttid\t31.10.2019", "2016-05-01", "2019-10-31"),
        ("Profilperiod 2012-07-01 – 2018-06-30", "2012-07-01", "2018-06-30"),
        ("Projektet pågick 1 juli 2014-30 juni 2020.", "2014-07-01", "2020-06-30"),
        ("Projektet pågick från juli 2014 till juni 2020.", "2014-07-01", "2020-06-30"),
        ("Projektet pågick mellan den 1 maj 2011 och den 30 april 2013.", "2011-05-01", "2013-04-30"),
        ("Projektet bedrevs under åren 2015–2018 i tre byar.", "2015-01-01", "2018-12-31"),
        ("Vi öppnade portarna 2016-02-01 och stängde dem 2018-11-30.", "2016-02-01", "2018-11-30"),
        ("Nämnden beslutade att genomföra projektet Bröd under tiden 2016-08-01 – 2019-06-30.",
         "2016-08-01", "2019-06-30"),
        ("När projektet stängde den 31 maj 2019 var bageriet fullt.", None, "2019-05-31"),
        ("Projektet inleddes hösten 2015 och slutade i juni 2018.", None, "2018-06-30"),
        ("Projektet började den 1 mars 2021 och tog slut den 31 december 2023.", "2021-03-01", "2023-12-31"),
        # another thing's years, a report's own period, another thing's opening
        ("Projektet genomfördes inom landsbygdsprogrammet 2007–2013.", None, None),
        ("Projektet har under perioden 2018-01-01–2018-06-30 hållit kurser.", None, None),
        ("Under åren 2015–2018 steg priset på mjöl.", None, None),
        ("Vi öppnade kaféet 2015-09-01 och stängde butiken 2018-08-31.", None, None),
    ],
)  # fmt: skip
def test_periods_of_projects(text: str, start: str | None, end: str | None) -> None:
    found = metadata(text)[0]
    assert (found.get("project_start"), found.get("project_end")) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Redovisningsperiod: Total projektperiod 2010-03-01 - 2012-12-31", "2010-03-01", "2012-12-31"),
        ("Redovisningsperiod Projekttid 2010-03-01 - 2010-12-31\tDnr 2010-123", "2010-03-01", "2010-12-31"),
        ("Årsuppföljning\nAvser 2024-01-01 – 2024-12-31", "2024-01-01", "2024-12-31"),
        ("Årsuppföljning\nAvser verksamhetsåret 1 januari – 31 december 2023", "2023-01-01", "2023-12-31"),
        ("Redovisningsperiod: Dnr 2010-123", None, None),
        ("Årsuppföljning\nAvser 40 deltagare 2024-01-01 – 2024-12-31", None, None),
    ],
)
def test_periods_of_reports(text: str, start: str | None, end: str | None) -> None:
    found = metadata(text)[0]
    assert (found.get("period_start"), found.get("period_end")) == (start, end)


@pytest.mark.parametrize(
    ("text", "budget", "evaluation"),
    [
        ("Total budget: 1 450 kkr", 1450000.0, None),
        ("Projektet hade en total budget på 14,2 Mkr varav hälften från EU.", 14200000.0, None),
        ("Projektets kostnad uppgick till 12,3 miljoner kronor.", 12300000.0, None),
        ("Allt detta gjordes på tre år med en budget på 8 400 000 kr.", 8400000.0, None),
        ("Utvärderingen har kostat 240 000 kr och gav tre rapporter.", None, 240000.0),
        ("Utvärderare har varit Åsby Analys (upphandlat, 240 000 kr).", None, 240000.0),
        ("Vi upphandlade en extern utvärdering av Åsby Analys för 240 tkr.", None, 240000.0),
        ("Extern utvärdering gjordes av Åsby Analys till en kostnad av 240 000 kronor.", None, 240000.0),
        ("Utvärderare har varit Åsby Analys AB (ramavtal, 240 000 kr).", None, 240000.0),
        ("Utvärderare: Åsby Analys AB, avtal 2017-09-04, 240 000 kr. Tre rapporter.", None, 240000.0),
        ("Åsby Analys AB har följt projektet löpande (kontrakt 2016-09-15, 240 tkr).", None, 240000.0),
        (
            "Extern utvärderare upphandlades i juni 2017 (dnr KFS 2017/88). Kostnaden uppgick till 240 000 kr.",
            None,
            240000.0,
        ),
        ("Följeforskare anlitades våren 2018. Arvodet var cirka 240 000 kr.", None, 240000.0),
        # another currency, another thing's cost
        ("Utvärderarna upphandlades i juni. Boken kostade 240 000 kr.", None, None),
        ("Utvärderaren såg att inget avtal fanns, 240 000 kr saknades.", None, None),
        ("Total budget 2 184 600 EUR", None, None),
        ("Kursen hade en budget på 45 000 kr.", None, None),
        ("Utvärderingen visar att ugnen kostat 240 000 kr för mycket.", None, None),
    ],
)
def test_budgets(text: str, budget: float | None, evaluation: float | None) -> None:
    found = metadata(text)[0]
    assert (found.get("total_budget"), found.get("evaluation_budget")) == (budget, evaluation)
