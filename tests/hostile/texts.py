"""Texts that are too long, too odd, or no texts."""

import random
from collections.abc import Callable

MIB = 2**20
PIECE = "Mål 40 stycken, utfall 26 stycken, "
REPORT = "Antal kurser\nMål: 40 kurser\nUtfall: 26 kurser\n"
MIXED = (
    "Mål: 40\n".encode("cp1252"),
    "Mål: 40\n".encode(),
    "Mål: 40\n".encode("utf-16-le"),
    "Mål: 40\n".encode("cp437"),
)


def long(size: int, piece: str = PIECE) -> bytes:
    """Give a piece over and over."""
    data = piece.encode()
    return data * (size // len(data))


def words(size: int, vocabulary: str) -> bytes:
    """Give words in an order of chance."""
    chance = random.Random(size)
    listed = vocabulary.split()
    return " ".join(chance.choice(listed) for _ in range(size)).encode()


TEXTS: dict[str, Callable[[], bytes]] = {
    "200-megabytes.txt": lambda: long(200 * MIB, PIECE + "\n"),
    "50-megabytes-a-line.txt": lambda: long(50 * MIB),
    "digits.txt": lambda: b"8" * 3_000_000,
    "one-letter.txt": lambda: b"a" * 3_000_000,
    "tabs.txt": lambda: b"\t" * 1_000_000 + b"x",
    "blanks.txt": lambda: b" " * 3_000_000 + b"40",
    "lines.txt": lambda: b"\n" * 3_000_000 + b"Utfall 26",
    "dots.txt": lambda: ("Mål" + "." * 1_000_000 + "40").encode(),
    "dashes.txt": lambda: b"- " * 500_000,
    "bars.txt": lambda: b"|" * 500_000,
    "rows.txt": lambda: b"| 40 | 26 |\n" * 50_000,
    "columns.txt": lambda: (b"40      26      " * 400 + b"\n") * 300,
    "brackets.txt": lambda: b"(" * 500_000 + b")" * 500_000,
    "quotes.txt": lambda: "”".encode() * 500_000,
    "percent.txt": lambda: b"40 % " * 300_000,
    "slashes.txt": lambda: b"1/2/" * 300_000,
    "years.txt": lambda: b"2014-2020 " * 200_000,
    "ids.txt": lambda: b"880320-0016 " * 100_000,
    "of-which.txt": lambda: words(200_000, "varav kvinnor män och 12 7 av dem"),
    "goals.txt": lambda: words(200_000, "målet var att nå 40 50 procent kurser. Utfallet blev 26 st, varav"),
    "numerals.txt": lambda: words(200_000, "tjugo fem hundra tusen en ett två tre miljoner och halv"),
    "headings.txt": lambda: "".join(f"{n}. Resultat och måluppfyllelse\n\n" for n in range(20_000)).encode(),
    "labels.txt": lambda: "Mål:\nUtfall:\nIndikator:\n".encode() * 20_000,
    "answers.txt": lambda: "".join(f"Mål {n}: {n} kurser\nUtfall {n}: {n} kurser\n" for n in range(10_000)).encode(),
    "names.txt": lambda: ("Antal " + "deltagande " * 50_000 + "\nMål: 40\nUtfall: 26\n").encode(),
    "compound.txt": lambda: ("utvecklings" * 100_000).encode(),
    "nulls.txt": lambda: b"M\0l: 40\0 kurser\0" * 10_000,
    "zeros.txt": lambda: b"\0" * 1_000_000,
    "wide.txt": lambda: REPORT.encode("utf-16"),
    "wide-no-mark.txt": lambda: REPORT.encode("utf-16-le"),
    "wider.txt": lambda: REPORT.encode("utf-32"),
    "cp437.txt": lambda: REPORT.encode("cp437"),
    "mac.txt": lambda: REPORT.encode("mac-roman"),
    "mixed.txt": lambda: b"".join(MIXED) * 2_000,
    "mojibake.txt": lambda: REPORT.encode().decode("cp1252").encode().decode("cp1252", "replace").encode(),
    "surrogates.txt": lambda: b"M\xed\xa0\x80l: 40 kurser\xf4\x90\x80\x80" * 1_000,
    "mark-only.txt": lambda: b"\xef\xbb\xbf",
    "returns.txt": lambda: REPORT.replace("\n", "\r").encode(),
    "feeds.txt": lambda: b"\f" * 100_000 + REPORT.encode(),
    "breaks.txt": lambda: REPORT.replace("\n", "\u2028").encode(),
    "escapes.txt": lambda: b"\x1b[2J\x1b]0;owned\x07" + REPORT.encode(),
    "right-to-left.txt": lambda: ("\u202e" + REPORT).encode(),
    "combining.txt": lambda: ("a" + "\u0301" * 300_000 + REPORT).encode(),
    "ligatures.txt": lambda: "\ufdfa".encode() * 100_000,
    "growing-letters.txt": lambda: "İßﬃ".encode() * 100_000,
    "formulas.txt": lambda: b'=cmd|"/c calc"!A1\n@SUM(1)\n+1+1\n-2+3\n' + REPORT.encode(),
    "markup.txt": lambda: b"<script>alert(1)</script>'; DROP TABLE reports; --\n" + REPORT.encode(),
    "templates.txt": lambda: b"{{7*7}} ${jndi:ldap://127.0.0.1/a} %s%n\n" + REPORT.encode(),
    "large-numbers.txt": lambda: ("Antal kurser\nMål: " + "9" * 5_000 + "\nUtfall: 1e999\n").encode(),
    "nothing.txt": lambda: b"",
    "white.txt": lambda: b" \t\r\n\x0c" * 9,
    "noise.txt": lambda: random.Random(1).randbytes(300_000),
}

OTHERS: dict[str, Callable[[], bytes]] = {
    "picture.pdf": lambda: bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + b"\0" * 9_999,
    "picture.txt": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 9_999,
    "program.txt": lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 99,
    "packed.pdf": lambda: bytes.fromhex("1f8b0800000000000003") + b"\0" * 99,
    "rich.txt": lambda: b"{\\rtf1\\ansi Antal kurser\\par M\\'e5l: 40 kurser}",
    "text.pdf": lambda: REPORT.encode(),
    "text.docx": lambda: REPORT.encode(),
    "page.txt": lambda: b"<!DOCTYPE html><html><p>Utfall: 26 kurser</html>",
    "database.txt": lambda: b"SQLite format 3\0" + b"\0" * 4_080,
    "postscript.pdf": lambda: b"%!PS-Adobe-3.0\n/Helvetica findfont 9 scalefont setfont (Mal 40) show",
    "mail.txt": lambda: b"From: a@b.se\r\nContent-Transfer-Encoding: base64\r\n\r\nTcOlbDogNDA=\r\n",
    "page.pdf": lambda: b"<html><p>404 Not Found</html>",
}
