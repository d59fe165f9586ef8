import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc

from extractor import spacy_component
from tests.cli.calling import SMALL_REPORT

PROSE = "13. Resultat\n\nMålet var att utbilda 40 ledare. Det blev 38 ledare, och   bussen kostade 2 Mkr."


def read(text: str, **config: bool) -> Doc:
    nlp = spacy.blank("sv")
    nlp.add_pipe("extractor", config=config)
    return nlp(text)


def spans(doc: Doc, group: str) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.spans[group]]


def test_a_report_in_a_doc() -> None:
    doc = read(SMALL_REPORT)
    assert spans(doc, "targets") == [("40 stycken", "i1")]
    assert spans(doc, "outcomes") == [("26 stycken", "i1")]
    assert spans(doc, "quantities") == [("40 stycken", "count"), ("26 stycken", "count")]
    ((heading, title),) = spans(doc, "sections")
    assert heading == f"13. {title}"
    assert doc._.report.indicators[0].name == "Antal företag som får stöd"


@pytest.mark.parametrize("model", [False, True])
def test_running_text_in_a_doc(model: bool) -> None:
    doc = read(PROSE, model=model)
    assert spans(doc, "targets") == [("40 ledare", "i1")]
    assert spans(doc, "outcomes") == [("38 ledare", "i1")]
    assert ("2 Mkr", "money") in spans(doc, "quantities")


@pytest.mark.parametrize("text", ["", "\n\n", "a", "12", "%PDF-1.4", "100stycken, 125st)72", "x" * 10_000])
def test_odd_text_gives_every_group(text: str) -> None:
    doc = read(text)
    assert set(doc.spans) == set(spacy_component.GROUPS)
    assert doc.text == text


def test_spacy_finds_it_by_its_name() -> None:
    code = "import spacy; nlp = spacy.blank('sv'); nlp.add_pipe('extractor'); print(nlp.pipe_names)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stdout == b"['extractor']\n"
