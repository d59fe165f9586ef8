"""Bytes to text: every encoding that archives hold gives the same text."""

import pytest

from extractor.errors import InputError
from extractor.ingest import read_bytes
from extractor.ingest.decoding import text_of

PARAGRAPH = (
    "Målet var att 400 företag på landsbygden skulle få stöd; utfallet blev 388 företag, varav 161 drevs av kvinnor. "
    "Övriga åtgärder försköts till följd av pandemin. Ärendet avslutades i Örnsköldsvik."
)


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
        ("latin-1", "cp1252"),
        ("mac-roman", "mac-roman"),
        ("cp437", "cp850"),
        ("cp850", "cp850"),
    ],
)
def test_every_encoding_gives_the_same_text(encoding: str, named: str | None) -> None:
    text, diagnostics = text_of(PARAGRAPH.encode(encoding))
    assert text == PARAGRAPH
    assert [d.message for d in diagnostics] == ([f"The text was read as {named}"] if named else [])


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
def test_one_swedish_word_is_enough_evidence(encoding: str) -> None:
    assert text_of("Antal företag: 12".encode(encoding))[0] == "Antal företag: 12"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_dashes_and_quotes_keep_their_encoding(encoding: str) -> None:
    text = "”Möten” – på plats…"
    assert text_of(text.encode(encoding))[0] == text


def test_seven_bit_swedish_of_the_eighties() -> None:
    assert text_of(b"M}let var att 40 f|retag p} landsbygden skulle f} st|d")[0].startswith(
        "Målet var att 40 företag på"
    )


@pytest.mark.parametrize("text", ["| Mål | Utfall |", "if (a) {b} [c] |d|"])
def test_brackets_and_pipes_of_plain_ascii_stay(text: str) -> None:
    assert text_of(text.encode("utf-8"))[0] == text


@pytest.mark.parametrize("misread", ["cp1252", "latin-1", "mac-roman", "cp850", "cp437"])
def test_text_that_was_encoded_twice_is_mended(misread: str) -> None:
    text, diagnostics = text_of(PARAGRAPH.encode().decode(misread).encode())
    assert text == PARAGRAPH
    assert [d.code for d in diagnostics] == ["mojibake_mended"]


def test_text_that_was_encoded_three_times_is_mended() -> None:
    twice = PARAGRAPH.encode().decode("latin-1").encode().decode("latin-1")
    assert text_of(twice.encode())[0] == PARAGRAPH


@pytest.mark.parametrize("text", ["São Paulo och Ålands hav, Ã är en bokstav", "10 m² på 5 §, Â som i Âge: åäö"])
def test_odd_letters_are_not_taken_for_damage(text: str) -> None:
    assert text_of(text.encode()) == (text, ())


def test_stray_bytes_in_utf8_cost_one_character_each() -> None:
    text, diagnostics = text_of(PARAGRAPH.encode() + " – på".encode("cp1252"))
    assert text == PARAGRAPH + " – på"
    assert [d.code for d in diagnostics] == ["encoding"]


def test_letters_lost_before_us_are_said() -> None:
    assert [d.code for d in text_of("f\ufffdretag".encode())[1]] == ["characters_lost"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\x0b", "\n\x0c", "\x0c"])
def test_every_line_end_is_a_line_feed(end: str) -> None:
    assert text_of(f"Mål: 4{end}Utfall: 3 på".encode())[0] == "Mål: 4\nUtfall: 3 på"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("före\u00adtag", "företag"),
        ("ut\u200bfall\ufeff", "utfall"),
        ("utveck\u00ad\nling", "utveckling"),
        ("utveck\x02\nling", "utveckling"),
        ("ISO\ufffe\n9001", "ISO-\n9001"),
        ("fo\u0308retag", "företag"),
        ("31\u00a0988\u202f865", "31\u00a0988\u202f865"),
        ("rad\x1b[31m", "rad[31m"),
    ],
)
def test_characters_without_a_look_are_taken_out(raw: str, expected: str) -> None:
    assert text_of(raw.encode())[0] == expected


@pytest.mark.parametrize("data", [b"a\x00b\x00\x00c" * 20, bytes(range(256)) * 4, b"\x01\x02\x03\x04" * 9])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not text"):
        read_bytes(data, "report.txt")
