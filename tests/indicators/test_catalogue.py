import pytest

from extractor.indicators.catalogue import Catalogue, Entry, compile_catalogue, normalised_key
from extractor.resources import read_folder
from extractor.types import Evidence, Indicator, Quantity, UnitKind

FOLDER = read_folder("indicators")
CATALOGUE = compile_catalogue(FOLDER)
ENTRIES = [(programme.key, entry) for programme in CATALOGUE.programmes.values() for entry in programme.entries]


def codes(catalogue: Catalogue, programme: str) -> list[str]:
    return [entry.code for entry in catalogue.programmes[programme].entries if entry.code]


@pytest.mark.parametrize(("programme", "entry"), ENTRIES, ids=lambda each: str(getattr(each, "key", each)))
def test_names_and_synonyms_mean_their_entry(programme: str, entry: Entry) -> None:
    for name in (entry.name, *entry.synonyms):
        assert CATALOGUE.identify(name, programme_hint=programme) == entry, name


@pytest.mark.parametrize("programme", CATALOGUE.programmes)
def test_examples_mean_their_entry(programme: str) -> None:
    entries = CATALOGUE.programmes[programme].entries
    for data, entry in zip(FOLDER[programme]["indicator"], entries, strict=True):
        assert data["examples"]
        for example in data["examples"]:
            assert CATALOGUE.identify(example, programme_hint=programme) == entry, example


@pytest.mark.parametrize("programme", CATALOGUE.programmes)
def test_codes_are_unique_in_their_programme(programme: str) -> None:
    found = codes(CATALOGUE, programme)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("programme", CATALOGUE.programmes)
def test_synonyms_differ_from_their_name(programme: str) -> None:
    for entry in CATALOGUE.programmes[programme].entries:
        assert entry.name not in entry.synonyms
        assert len(set(entry.synonyms)) == len(entry.synonyms)


def test_includes_name_programmes() -> None:
    for programme in CATALOGUE.programmes.values():
        assert set(programme.includes) <= set(CATALOGUE.programmes)


@pytest.mark.parametrize(
    ("name", "programme", "code"),
    [
        ("Antal företag som får stöd", "eruf-2014-2020", "CO01"),
        ("Antal foretag som får stöd", "eruf-2014-2020", "CO01"),
        ("antal företag som får stöd.", "eruf-2014-2020", "CO01"),
        ("Antal nya företag som får stöd", "eruf-2014-2020", "CO05"),
        ("Antal nya företag/företagskonstellationer som får stöd", "eruf-2014-2020", "CO05"),
        ("Antal företag som får annat stöd än ekonomiskt stöd", "eruf-2014-2020", "CO04"),
        ("Sysselsättningsökning i foretag som får stöd", "eruf-2014-2020", "CO08"),
        ("Antal nya arbetstillfällen", "eruf-2014-2020", "CO08"),
        ("Nya jobb", "eruf-2014-2020", "CO08"),
        ("CO01", "eruf-2014-2020", "CO01"),
        ("CO01: Företag som får stöd", "interreg-2014-2020", "CO01"),
        ("Antal deltagare under 25 år (CO06)", "esf-2014-2020", "CO06"),
        ("CO16 Deltagare med funktionsnedsättning", None, "CO16"),
        ("RCO 01 Företag som får stöd", None, "RCO01"),
        ("Antal företag som får stöd", None, "CO01"),
        ("Företag som får stöd", None, "RCO01"),
        ("Arbetstillfällen som skapats i enheter som får stöd", None, "RCR01"),
        ("CO05 Antal nya företag som får stöd", None, "CO05"),
    ],
)
def test_finds_the_indicator(name: str, programme: str | None, code: str) -> None:
    entry = CATALOGUE.identify(name, programme_hint=programme)
    assert entry is not None
    assert entry.code == code


@pytest.mark.parametrize(
    ("name", "programme"),
    [
        ("Antal personer som har startat företag", "eruf-2014-2020"),
        ("Antal företag med individuella handlingsplaner", "eruf-2014-2020"),
        ("Antal företag i Växtkraft", "eruf-2014-2020"),
        ("Antal möten med personer med idéer", None),
        ("Antal nya kunder", "eruf-2014-2020"),
        ("Antal kvinnor som får stöd", "eruf-2014-2020"),
        ("Antal gamla företag som får stöd", "eruf-2014-2020"),
        ("Antal nya arbetstillfällen", None),  # several programmes count them
        ("CO01", None),  # regional fund or social fund
        ("", "eruf-2014-2020"),
        ("—", None),
    ],
)
def test_leaves_other_names_alone(name: str, programme: str | None) -> None:
    assert CATALOGUE.identify(name, programme_hint=programme) is None


def test_a_share_is_no_number_of_companies() -> None:
    assert CATALOGUE.identify("Antal företag som får stöd", unit="percent") is None
    assert CATALOGUE.identify("Antal företag som får stöd", unit="count") is not None


@pytest.mark.parametrize("unit", ["count", "fte", None])
def test_work_is_counted_in_people_and_years(unit: UnitKind | None) -> None:
    entry = CATALOGUE.identify("Sysselsättningsökning i företag som får stöd", unit=unit)
    assert entry is not None
    assert entry.code == "CO08"


def test_a_code_means_something_with_its_programme() -> None:
    regional = CATALOGUE.identify("CO01", programme_hint="eruf-2014-2020")
    social = CATALOGUE.identify("CO01", programme_hint="esf-2014-2020")
    assert regional is not None
    assert social is not None
    assert (regional.programme, regional.name) != (social.programme, social.name)


@pytest.mark.parametrize("measure", FOLDER["general"]["measure"], ids=lambda measure: str(measure["why"]))
def test_measures_match_their_examples(measure: dict[str, list[str]]) -> None:
    for example in measure["examples"]:
        assert CATALOGUE.direction(example) == "down", example


@pytest.mark.parametrize("guard", ["reduction", "about"])
def test_guards_match_their_examples(guard: str) -> None:
    pattern = CATALOGUE.reduction if guard == "reduction" else CATALOGUE.about
    for example in FOLDER["general"][guard]["examples"]:
        assert pattern.search(example), example
        assert CATALOGUE.direction(example) != "down", example


@pytest.mark.parametrize("name", ["produced", "telling"])
def test_other_words_match_their_examples(name: str) -> None:
    pattern, entry = getattr(CATALOGUE, name), FOLDER["general"][name]
    assert [example for example in entry["examples"] if not pattern.search(example)] == []
    assert [example for example in entry["counterexamples"] if pattern.search(example)] == []


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("Sjukfrånvaro, %", "down"),
        ("Minskad sjukfrånvaro", "up"),
        ("Antal deltagare som gått från arbetslöshet till arbete", "up"),
        ("Uppskattade utsläpp av växthusgaser", "down"),
        ("Uppskattad årlig minskning av växthusgaser", "up"),
        ("Reklamationer avklarade inom en vecka, %", "up"),
        ("Lösta felanmälningar", "up"),
        ("Andel olyckor som har utretts", "up"),
        ("Obesvarade klagomål", "down"),
        ("Reklamationer som inte avklarats", "down"),
        ("Svarstid för besvarade samtal", "down"),
        ("Antal köpcentrum", None),
        ("Antal deltagare", None),
        ("Antal workshops", None),
    ],
)
def test_knows_what_is_better(name: str, direction: str | None) -> None:
    assert CATALOGUE.direction(name) == direction


@pytest.mark.parametrize(
    ("text", "forms", "start", "programme"),
    [
        ("", ["tillvaxtverket-slutrapport"], "2015-09-01", "eruf-2014-2020"),
        ("", ["tillvaxtverket-slutrapport"], None, "eruf-2014-2020"),
        ("Projektet finansieras av Europeiska socialfonden.", [], "2016-01-01", "esf-2014-2020"),
        ("Projektet finansieras av Europeiska socialfonden.", [], "2009-01-01", "esf-2007-2013"),
        ("Projektet finansieras av Europeiska socialfonden.", [], None, None),
        ("Stöd från Klimatklivet", [], None, "klimatklivet"),
        ("Inget om pengarna", [], "2016-01-01", None),
    ],
)
def test_finds_the_programme(text: str, forms: list[str], start: str | None, programme: str | None) -> None:
    assert CATALOGUE.programme(text, forms=forms, start=start) == programme


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Antal deltagande skolor:", "deltagande skolor"),
        ("antalet deltagande  skolor", "deltagande skolor"),
        ("Insamlad textil (ton)", "insamlad textil"),
        ("Utbildningsdagar (fysiska)", "utbildningsdagar fysiska"),
        ("Antal", "antal"),
    ],
)
def test_normalises_names_to_keys(name: str, key: str) -> None:
    assert normalised_key(name) == key


def stated(low: float) -> Quantity:
    return Quantity(low, low, None, "count", "exact", None, Evidence(None, 0, 1, None, "1"))


@pytest.mark.parametrize(
    ("name", "baseline", "target", "directions"),
    [
        ("Eldningsolja, m3", 120, 40, {"i1": "down"}),
        ("Nöjd kund-index", 81, 80, {}),  # last year's value, hardly above
        ("Antal mentorpar", 10, 40, {}),
        ("Nybyggda cykelvägar, meter", 3100, 2500, {}),  # more than last year was never wanted, but as much as possible
        ("Sjukfrånvaro", None, 5, {"i1": "down"}),
        ("Minskade utsläpp av koldioxid", None, 5, {"i1": "up"}),
    ],
)
def test_directions_of_indicators(name: str, baseline: float | None, target: float, directions: dict[str, str]) -> None:
    indicator = Indicator(
        id="i1",
        key=name,
        code=None,
        name=name,
        scope="project",
        section=None,
        status="reported",
        baseline=None if baseline is None else stated(baseline),
        target=stated(target),
        revised_target=None,
        outcome=None,
        breakdown=(),
        comments=(),
        confidence=1.0,
        evidence=Evidence(None, 0, 1, None, "1"),
    )
    assert CATALOGUE.directions([indicator]) == directions
