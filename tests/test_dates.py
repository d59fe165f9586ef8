from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates import compile_dates
from extractor.resources import read

DATES = compile_dates(read("lexicon/months"))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2015-09-01", "2015-09-01", "2015-09-01"),
        ("20150901", "2015-09-01", "2015-09-01"),
        ("2015/09/01", "2015-09-01", "2015-09-01"),
        ("1/9 2015", "2015-09-01", "2015-09-01"),
        ("31/12-14", "2014-12-31", "2014-12-31"),
        ("1.9.2015", "2015-09-01", "2015-09-01"),
        ("den 1 september 2015", "2015-09-01", "2015-09-01"),
        ("1:a sept. 2015", "2015-09-01", "2015-09-01"),
        ("1 desember 2015", "2015-12-01", "2015-12-01"),
        ("sista december 2018", "2018-12-31", "2018-12-31"),
        ("den sista februari 2016", "2016-02-29", "2016-02-29"),
        ("slutet av mars 2018", "2018-03-31", "2018-03-31"),
        ("mars 2017", "2017-03-01", "2017-03-31"),
        ("februari 2020", "2020-02-01", "2020-02-29"),
        ("2013-06", "2013-06-01", "2013-06-30"),
    ],
)
def test_dates(text: str, first: str, last: str) -> None:
    assert [(day.first(), day.last()) for day in DATES.find(f"klart {text}, sedan")] == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "2015-2018",
        "232100-0214",
        "30 februari 2014",
        "2014-13-01",
        "dnr 3.5.1-20417/2021",
        "4 av 5 elever",
        "070-123 45 67",
        "1 500 000",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [day for day in DATES.find(text) if day.year] == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1/1 2012–31/12 2014", ("2012-01-01", "2014-12-31")),
        ("mars 2017 till och med februari 2020", ("2017-03-01", "2020-02-29")),
        ("2012-01-01--2014-12-31", ("2012-01-01", "2014-12-31")),
        ("2018-02-01-2018-04-30", ("2018-02-01", "2018-04-30")),
        ("1 januari–31 december 2015", ("2015-01-01", "2015-12-31")),
        ("november–februari 2015", ("2014-11-01", "2015-02-28")),
        ("januari t.o.m. juni 2012", ("2012-01-01", "2012-06-30")),
        ("2015-09-01 och avslutas sista december 2018", ("2015-09-01", "2018-12-31")),
        ("1.3.2019–31.8.2021", ("2019-03-01", "2021-08-31")),
        ("960701-981231", ("1996-07-01", "1998-12-31")),
        ("010215 – 030630", ("2001-02-15", "2003-06-30")),
        ("97-01-01 - 99-06-30", ("1997-01-01", "1999-06-30")),
        ("1 mars 2012-28 februari 2015", ("2012-03-01", "2015-02-28")),
        ("mellan den 1 mars 2012 och den 28 februari 2015", ("2012-03-01", "2015-02-28")),
    ],
)
def test_periods(text: str, period: tuple[str, str]) -> None:
    assert [(first.first(), second.last()) for first, second in DATES.periods(text)] == [period]


@pytest.mark.parametrize("text", ["200 100–300 200", "556016-0680", "möten 1 maj 2012 och 3 juni 2012", "960701-1234"])
def test_what_is_no_period(text: str) -> None:
    assert DATES.periods(text) == []


def test_six_digits_are_a_date_only_where_nothing_else_is_meant() -> None:
    assert DATES.find("960701") == []
    assert [day.first() for day in DATES.find("960701", short=True)] == ["1996-07-01"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2012–2015", ("2012-01-01", "2015-12-31")),
        ("2012 till och med 2015", ("2012-01-01", "2015-12-31")),
        ("2015–2012", None),
        ("1950–2012", None),
        ("dnr 2012-2015-3", None),
    ],
)
def test_bare_years_of_a_period(text: str, span: tuple[str, str] | None) -> None:
    spans = [(first.first(), second.last()) for first, second in DATES.year_spans(text)]
    assert spans == ([span] if span else [])


def test_two_dates_of_a_list_are_no_period() -> None:
    assert DATES.periods("möten 2015-09-01, 2015-10-01 och 2015-11-01") == []


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2059, 12, 31)))
def test_every_iso_date_is_read_as_itself(day: date) -> None:
    assert [found.first() for found in DATES.find(str(day))] == [str(day)]


@given(st.text(alphabet="0123456789-/. jan uarisDecember", max_size=40))
def test_no_text_breaks_the_grammar(text: str) -> None:
    for found in DATES.find(text):
        assert text[found.start : found.end].strip()
        assert (found.first() or "") <= (found.last() or "")
    DATES.periods(text)
