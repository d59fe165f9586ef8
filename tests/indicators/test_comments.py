import pytest

from extractor.document import Document
from extractor.indicators.comments import CommentWords, attach_comments, compile_comment_words
from extractor.resources import read
from extractor.types import Evidence, Indicator, Quantity
from tests.builders import document
from tests.indicators.builders import indicators

WORDS: CommentWords = compile_comment_words(read("lexicon/causes"), read("lexicon/checks"))


def value(text: Document, quote: str, after: int) -> Quantity:
    start = text.text.index(quote, after)
    evidence = Evidence(None, start, start + len(quote), None, quote)
    return Quantity(1, 1, None, "count", "exact", None, evidence)


def indicator(text: Document, name: str, target: str, outcome: str) -> Indicator:
    start = text.text.index(name)
    first = value(text, target, start)
    return Indicator(
        id=name,
        key=name.casefold(),
        code=None,
        name=name,
        scope="project",
        section=None,
        status="reported",
        baseline=None,
        target=first,
        revised_target=None,
        outcome=value(text, outcome, first.evidence.end),
        breakdown=(),
        comments=(),
        confidence=1.0,
        evidence=Evidence(None, start, start + len(name), None, name),
    )


def comments(source: str, *stated: tuple[str, str, str]) -> list[list[str]]:
    """Give the comments of each indicator (name, target, outcome) of a text."""
    text = document(source)
    found = attach_comments(text, (), [indicator(text, *each) for each in stated], WORDS)
    for each in found:
        assert all(text.text[said.start : said.end] == said.quote for said in each.comments)
    return [[said.quote for said in each.comments] for each in found]


REASON = "Tyvärr blev utfallet lägre på grund av pandemin."


def test_the_paragraph_after_the_numbers() -> None:
    text = f"Antal kurser\nMål: 40\nUtfall: 31\n{REASON}\nAntal resor\nMål: 5\nUtfall: 6"
    assert comments(text, ("Antal kurser", "40", "31"), ("Antal resor", "5", "6")) == [[REASON], []]


def test_a_second_paragraph_only_when_it_gives_a_reason() -> None:
    text = (
        f"Antal kurser\nMål: 40\nUtfall: 31\nKurserna hölls i hela länet.\nVi åt tårta på avslutningen ihop.\n{REASON}"
    )
    assert comments(text, ("Antal kurser", "40", "31")) == [["Kurserna hölls i hela länet.", REASON]]


def test_what_stands_behind_the_value_in_its_own_line() -> None:
    text = "Antal kurser\nMål: 40\nUtfall: 31. Flera kurser ställdes in under våren."
    assert comments(text, ("Antal kurser", "40", "31")) == [["Flera kurser ställdes in under våren."]]


def test_a_subhead_ends_what_is_said() -> None:
    text = f"Antal kurser\nMål: 40\nUtfall: 31\nÖvriga reflektioner:\n{REASON}"
    assert comments(text, ("Antal kurser", "40", "31")) == [[]]


def test_the_comment_cell_of_its_row() -> None:
    text = f"Indikator\tMål\tUtfall\tKommentar\nAntal kurser\t40\t31\t{REASON}\nAntal resor\t5\t6\tEnligt plan"
    assert comments(text, ("Antal kurser", "40", "31"), ("Antal resor", "5", "6")) == [[REASON], []]


def test_two_names_over_one_value() -> None:
    text = f"Antal kurser,\nAntal kursdagar,\nMål: 40\nUtfall: 31\n{REASON}"
    assert comments(text, ("Antal kurser", "40", "31"), ("Antal kursdagar", "40", "31")) == [[REASON], [REASON]]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Att antal mentorpar blev lågt beror på att få anmälde sig.", True),
        ("Antalet mentorpar blev 12. Det beror på att få anmälde sig.", True),
        ("Projektet lockade många mentorpar från hela länet.", False),
        ("Resultatet beror på att få anmälde sig.", False),
        ("Målet för antal mentorpar sänktes från 40 till 20.", True),
    ],
)
def test_a_passage_elsewhere_that_names_it_and_gives_a_reason(said: str, kept: bool) -> None:
    text = f"Antal mentorpar\nMål: 40\nUtfall: 31\n# Slutsatser\n{said}"
    assert (comments(text, ("Antal mentorpar", "40", "31")) == [[said]]) is kept


def test_the_more_specific_name_is_meant() -> None:
    said = "Att nya företag som får stöd är färre beror på konjunkturen."
    text = (
        "Antal företag som får stöd\nMål: 40\nUtfall: 31\nAntal nya företag som får stöd\nMål: 5\nUtfall: 6\n"
        f"Slutsatser:\n{said}"
    )
    assert comments(text, ("Antal företag som får stöd", "40", "31"), ("Antal nya företag som får stöd", "5", "6")) == [
        [],
        [said],
    ]


def test_a_sentence_with_the_numbers_may_give_the_reason() -> None:
    said = "Med minskad budget och ett mindre intresse än väntat landade vi till slut i 8 företag av 80 i Växtkraft."
    text = document(said)
    stated = indicator(text, said, "8", "80")
    assert [each.quote for each in attach_comments(text, (), [stated], WORDS)[0].comments] == [said]


def test_nothing_said_is_nothing_kept() -> None:
    assert attach_comments(document(""), (), [], WORDS) == ()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Färre på grund av pandemin. 19 leds av kvinnor, 29 av män.", ["Färre på grund av pandemin."]),
        ("En anställning drogs in.", ["En anställning drogs in."]),
        ("Se bilaga", []),
    ],
)
def test_what_a_comment_cell_says_beside_numbers(cell: str, expected: list[str]) -> None:
    text = f"Indikator\tPlanerat\tUppnått\tKommentar\nFöretag i drift\t60\t48\t{cell}"
    told = attach_comments(document(text), (), indicators(text), WORDS)
    assert [each.quote for each in told[0].comments] == expected
