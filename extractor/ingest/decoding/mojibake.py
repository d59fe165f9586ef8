"""Text that was UTF-8, read by another encoding and saved so ('Ã¥' for 'å'), mended where it proves itself."""

import regex

_PROOF = "åäöÅÄÖéÃ"
"""Letters that a misreading is known by; the last one is what a second misreading makes of the first."""

_CONTROLS = "".join(map(chr, range(0x80, 0xA0)))
"""What Latin-1 makes of the bytes that other encodings give a sign."""


def _reading(encoding: str) -> dict[int, str]:
    """Map each byte above 7F to how `encoding` shows it; bytes that it leaves open to the control of that number."""
    return {byte: bytes([byte]).decode(encoding, errors="ignore") or chr(byte) for byte in range(0x80, 0x100)}


class _Misreading:
    """One encoding by which UTF-8 was misread: how Swedish letters look then, and the way back."""

    def __init__(self, encoding: str) -> None:
        shown = _reading(encoding)
        self.back = {chr(byte): byte for byte in range(0x80, 0xA0)} | {shown[byte]: byte for byte in shown}
        trails = regex.escape("".join(shown[byte] for byte in range(0x80, 0xC0)) + _CONTROLS, literal_spaces=True)
        pairs = "".join(shown[byte] for byte in range(0xC2, 0xE0))
        triples = "".join(shown[byte] for byte in range(0xE0, 0xF0))
        proof = ("".join(f"[{regex.escape(shown[byte])}{chr(byte)}]" for byte in letter.encode()) for letter in _PROOF)
        self.proof = regex.compile("|".join(proof))
        self.run = regex.compile(f"[{regex.escape(pairs)}][{trails}]|[{regex.escape(triples)}][{trails}]{{2}}")

    def mend(self, match: regex.Match[str]) -> str:
        """Give the character whose bytes were shown as the match."""
        try:
            return bytes(self.back[character] for character in match[0]).decode("utf-8")
        except UnicodeDecodeError:
            return str(match[0])


_MISREADINGS = tuple(map(_Misreading, ("cp1252", "mac-roman", "cp850", "cp437")))
_SWEDISH = regex.compile("[åäöÅÄÖ]")


def mend_mojibake(text: str) -> tuple[str, int]:
    """Give the text with doubly encoded letters mended, and how many; text without them comes back as it is."""
    mended = 0
    for _ in range(2):  # files pass through two wrong conversions, rarely three
        misreading, proofs = max(((m, len(m.proof.findall(text))) for m in _MISREADINGS), key=lambda found: found[1])
        if proofs == 0 or proofs * 3 < len(_SWEDISH.findall(text)) - proofs:
            break
        text, mended = misreading.run.sub(misreading.mend, text), mended + proofs
    return text, mended
