"""How a text says that all of what was promised came about, without telling the number again."""

import regex

ALL = regex.compile(
    r"\b(?:samtliga|alla|båda|bägge)\b(?!\s+(?:deltagare|som|andra))(?:\s+(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv))?",
    regex.IGNORECASE,
)
DONE = regex.compile(
    r"(?<!\b(?:inte|ej|ännu)\s(?:\p{L}+\s)?)\b(?:(?:har|blev|är)\s+(?:\p{L}+\s+){0,2})?"
    r"(?:genomför(?:ts|des|da)|håll(?:its|s|na)|hölls|färdigställ(?:ts|des|da)|levererats|uppnå(?:tts|ddes)|bli(?:vit|r)\s+av|"
    r"blev\s+(?:\p{L}+\s+)?(?:av|klara|färdiga|verklighet)|är\s+(?:\p{L}+\s+)?(?:klara|färdiga|igång|på\s+plats|i\s+drift|invigda)|"
    r"kom\s+(?:till\s+stånd|i\s?gång|på\s+plats)|byggdes|anlades|invigdes|anordnades|arrangerades|ägde\s+rum|nåddes)\b",
    regex.IGNORECASE,
)
_DENIED = regex.compile(r"\b(?:inte|ej|aldrig|utom|förutom|knappt|nästan)\b", regex.IGNORECASE)


def says_all_done(sentence: str) -> bool:
    """Tell whether a sentence opens by saying that all of what was promised was done ("Båda blev av, i maj")."""
    return ALL.match(sentence) is not None and DONE.search(sentence) is not None and not _DENIED.search(sentence)
