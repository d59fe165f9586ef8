"""The report's own data, from fields and from prose."""

from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor.dates import compile_dates
from extractor.matching import normalise
from extractor.metadata import compile_metadata, read_metadata
from extractor.metadata.knowledge import printed_labels
from extractor.metadata.prose import money_in_prose
from extractor.resources import read, read_folder
from extractor.segment import compile_forms, outline
from extractor.types import Metadata
from tests.builders import document

DATA = read("lexicon/metadata")
KNOWLEDGE = compile_metadata(DATA, compile_dates(read("lexicon/months")))
FORMS = compile_forms(read_folder("forms"), read("lexicon/headings"))
FIELDS = [field.name for field in Metadata.__dataclass_fields__.values() if field.name != "evidence"]


def metadata(text: str) -> tuple[dict[str, Any], set[str]]:
    """The fields that are not None, and the codes of the diagnostics."""
    made = document(text)
    found, diagnostics = read_metadata(made, outline(made, FORMS), KNOWLEDGE)
    assert all(made.text[each.start : each.end] == each.quote for each in found.evidence.values())
    values = {name: value for name in FIELDS if (value := getattr(found, name)) is not None}
    assert set(values) == set(found.evidence)
    return values, {each.code for each in diagnostics}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one cell, neighbouring cells, one below the other
        ("Projektnamn Norrsken\tÄrende-ID 20209417", {"project_name": "Norrsken", "case_id": "20209417"}),
        ("Projektets namn\tNorrsken\nDiarienr\t2023/00112", {"project_name": "Norrsken", "case_id": "2023/00112"}),
        ("Projektnamn\tJournalnummer\nNorrsken\t2011-4471", {"project_name": "Norrsken", "case_id": "2011-4471"}),
        ("Projektnamn\nNorrsken\nDnr: KFN 2023/0091", {"project_name": "Norrsken", "case_id": "KFN 2023/0091"}),
        ("Stödmottagare Region\vJämtland\t", {"beneficiary": "Region Jämtland"}),
        # several fields of a line
        (
            "Redovisningsperiod fr.o.m 2022-01-01\tt.o.m 2022-04-30\tLägesrapport nr. 10",
            {"period_start": "2022-01-01", "period_end": "2022-04-30", "report_number": 10},
        ),
        (
            "Redovisningsperiod fr.o.m 2022-01-01 t.o.m 2022-04-30",
            {"period_start": "2022-01-01", "period_end": "2022-04-30"},
        ),
        (
            "Projektägare: Mälarviks kommun, org.nr 212000-1355",
            {"beneficiary": "Mälarviks kommun", "organisation_number": "212000-1355"},
        ),
        ("Koordinator\tBorgås AB, 556016-0680", {"beneficiary": "Borgås AB", "organisation_number": "556016-0680"}),
        ("Organisationsnummer 232100-\v0214\t", {"organisation_number": "232100-0214"}),
        ("Org. nr: 16556016-0680", {"organisation_number": "556016-0680"}),
        # whose name it is
        ("A. Uppgifter om stödmottagare\nNamn\tByalaget\nB. Uppgifter om kontaktpersonen\nNamn\tAnna Ek\n"
         "C. Sammanfattning\nDet gick bra för oss alla under hela tiden.", {"beneficiary": "Byalaget"}),
        # dates
        ("Projekttid: 1/1 2012–31/12 2014", {"project_start": "2012-01-01", "project_end": "2014-12-31"}),
        ("Projektperiod: mars 2017 t.o.m. februari 2020", {"project_start": "2017-03-01", "project_end": "2020-02-29"}),
        (
            "Startdatum: 2012-03-01\nSlutdatum: 30 juni 2014 (efter förlängning)",
            {"project_start": "2012-03-01", "project_end": "2014-06-30"},
        ),
        # money
        ("Projektets totala budget 31 988 865\t", {"total_budget": 31988865.0}),
        ("Total budget: 4,2 Mkr", {"total_budget": 4200000.0}),
        ("Total projektkostnad enl. beslut: 6 450 tkr", {"total_budget": 6450000.0}),
        ("Budget för utvärdering (enligt upphandling) 280 000\t", {"evaluation_budget": 280000.0}),
        # the first statement wins; an open field states nothing
        ("Stödmottagare: Region A\nStödmottagare: Landstinget B", {"beneficiary": "Region A"}),
        ("Projektnamn: -\nProjektnamn: Norrsken", {"project_name": "Norrsken"}),
    ],
)  # fmt: skip
def test_fields(text: str, expected: dict[str, Any]) -> None:
    assert metadata(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Projektet startade 2015-09-01 och avslutas sista december 2018.",
            {"project_start": "2015-09-01", "project_end": "2018-12-31"},
        ),
        (
            "Projektet pågick från mars 2017 till och med februari 2020.",
            {"project_start": "2017-03-01", "project_end": "2020-02-29"},
        ),
        (
            "Projektet har genomförts under tiden 1/1 2012–31/12 2014.",
            {"project_start": "2012-01-01", "project_end": "2014-12-31"},
        ),
        ("Projektet avslutades den 31 augusti 2019.", {"project_end": "2019-08-31"}),
        ("Projektets totala budget uppgick till 9,84 miljoner kronor.", {"total_budget": 9840000.0}),
        ("Norrsken är ett samverkansprojekt. I Norrsken deltog tio byar.", {"project_name": "Norrsken"}),
        ("Slutrapport för projektet Norrsken\nSammanfattning\nDet gick bra för oss.\nResultat\nAllt blev av.",
         {"project_name": "Norrsken"}),
        ("Målen i projektet ”Byn växer” nåddes. Alla i Byn växer är nöjda.", {"project_name": "Byn växer"}),
        ("Bakom projektet Norrsken står byn. Utan projektet Norrsken vore byn tom.", {"project_name": "Norrsken"}),
        ("Stödmottagare har varit Matnavet ekonomisk förening. Det gick bra.",
         {"beneficiary": "Matnavet ekonomisk förening"}),
        # what only looks like it
        ("Kursen startade 2015-09-01. Styrelsen avgick 2016-01-01.", {}),
        ("Projektet startade bra. Ett möte hölls 2015-09-01.", {}),
        ("Projektet Alfa och projektet Beta har samverkat.", {}),
        ("Projektet är ett samverkansprojekt.", {}),
        ("Budgeten för kursen var 45 000 kronor.", {}),
        ("Projektägaren har under projekttiden bytt namn.", {}),
    ],
)  # fmt: skip
def test_prose(text: str, expected: dict[str, Any]) -> None:
    assert metadata(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Organisationsnummer: 232100-0214", set()),
        ("Organisationsnummer: 232100-0215", {"invalid_organisation_number"}),
        ("Projekttid: 2014-01-01–2012-12-31", {"period_ends_before_start"}),
        ("Projekttid: 2012-01-01–2012-12-31", set()),
    ],
)
def test_diagnostics(text: str, codes: set[str]) -> None:
    values, found = metadata(text)
    assert values
    assert found == codes


@pytest.mark.parametrize("field", DATA["fields"], ids=lambda field: field["name"])
def test_a_label_is_known_by_its_examples(field: dict[str, Any]) -> None:
    names = [*field.get("strong", ()), *field.get("weak", ())]
    pattern = compile_metadata({**DATA, "fields": [field]}, KNOWLEDGE.dates).pattern
    assert len(set(names)) == len(names)
    assert [example for example in field["examples"] if not pattern.search(example)] == []
    strong = compile_metadata({**DATA, "fields": [{**field, "weak": []}]}, KNOWLEDGE.dates).pattern
    found = [example for example in field["counterexamples"] if field.get("strong") and strong.match(example)]
    assert [example for example in found if regex.search(r":|\t", example)] == []


@pytest.mark.parametrize("entry", DATA["told"], ids=lambda entry: entry["pattern"][:60])
def test_money_is_told_by_sentences_like_the_examples(entry: dict[str, Any]) -> None:
    alone = compile_metadata({**DATA, "told": [entry]}, KNOWLEDGE.dates)
    told = [{field for field, *_ in money_in_prose(text, alone)} for text in entry["examples"]]
    assert told == [{entry["field"]} for _ in entry["examples"]]
    assert [text for text in entry["counterexamples"] if entry["field"] in metadata(text)[0]] == []


def test_the_lines_of_a_letter_are_known_by_their_examples() -> None:
    letters = DATA["letters"]
    assert [line for line in letters["examples"] if not KNOWLEDGE.letter.search(line)] == []
    assert [line for line in letters["counterexamples"] if KNOWLEDGE.letter.search(line)] == []


def test_a_label_stands_for_one_field() -> None:
    of = {
        (normalise(name), field["name"])
        for field in DATA["fields"]
        for key in ("strong", "weak")
        for name in printed_labels(field, key, DATA["words"])
    }
    names = [name for name, _ in of]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


@given(st.lists(st.sampled_from(["Projektnamn", "Period:", "t.o.m", "2014-01-01", "Budget", "12 tkr", "\t", "\n"])))
def test_no_text_breaks_it(words: list[str]) -> None:
    metadata(" ".join(words))
