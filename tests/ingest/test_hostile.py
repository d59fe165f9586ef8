"""Damaged and hostile files: whatever stands in them, reading ends in a record or in an error made for users."""

import random
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.errors import ExtractorError
from tests.hostile import documents, oddities, pdfs, riddles
from tests.hostile.mutations import MUTATIONS, Mutation

SMALL = {
    "a.docx": documents.word(documents.CELL + documents.REPORT + documents.LLEC),
    "a.pdf": pdfs.page(pdfs.REPORT),
    "report.pdf": (Path(__file__).parents[2] / "corpus/leader14-kvarnstigen/report.pdf").read_bytes(),
}
ROUNDS = 8
SLOW = {"bomb.pdf", "blanks.pdf", "many-rulings.pdf", "many-boxes.pdf", "many-numbers.pdf", "forms-doubling.pdf"}
LARGE = {"bomb.docx", "many-paragraphs.docx", "wide-row.docx"}


def read(data: bytes, name: str) -> str | None:
    """Read a file like a worker; give the error, if it ends in one."""
    try:
        pipeline.understand(pipeline.source_from(data, name, ocr="never"))
    except ExtractorError as error:
        return error.message
    return None


@pytest.mark.parametrize("mutation", MUTATIONS)
@pytest.mark.parametrize("name", SMALL)
def test_damage_ends_in_a_record_or_an_error(name: str, mutation: Mutation) -> None:
    chance = random.Random(f"{name} {mutation.__name__}")
    for _ in range(ROUNDS):
        read(mutation(SMALL[name], chance), name)


@pytest.mark.parametrize("name", sorted(documents.WORD.keys() - LARGE))
def test_word_files_that_fight_back(name: str) -> None:
    error = read(documents.WORD[name](), name)
    assert (error is None) == (name in {"spans.docx", "levels.docx", "upwards.docx"})


@pytest.mark.parametrize("name", sorted(pdfs.PDFS.keys() - SLOW))
def test_pdfs_that_fight_back(name: str) -> None:
    error = read(pdfs.PDFS[name](), name)
    assert error is None or error.startswith((f"{name}: The PDF ", f"{name} is "))


@pytest.mark.parametrize("name", sorted(oddities.READABLE))
def test_pdfs_of_odd_programs_are_read(name: str) -> None:
    (page, *_) = pipeline.source_from(oddities.READABLE[name](), name, ocr="never").pages
    lines = {" ".join(word.text for word in page.words[at : at + 3]) for at in range(len(page.words))}
    assert {"Mal: 40 kurser", "Utfall: 26 kurser"} <= lines


@pytest.mark.parametrize("name", sorted(riddles.RIDDLES))
def test_riddles_end_in_a_record_or_an_error(name: str) -> None:
    error = read(riddles.RIDDLES[name](), name)
    assert error is None or error.startswith(f"{name}: The PDF ")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("encrypted-user-aes.pdf", "asks for a password"),
        ("encrypted-unknown.pdf", "is encrypted in a way that is not known"),
        ("packed-objects-noise.pdf", "is damaged: no page can be read"),
    ],
)
def test_a_password_is_told_from_damage(name: str, told: str) -> None:
    assert read(riddles.RIDDLES[name](), name) == f"{name}: The PDF {told}"
