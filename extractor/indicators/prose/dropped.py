"""Goals without a number that a sentence names and says at once were dropped: "Målet att starta en kör ströks"."""

from collections.abc import Iterable, Iterator, Sequence

from extractor.document import Block
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.words.sentences import sentences
from extractor.indicators.words.statuses import told_status
from extractor.indicators.words.wording import stems, tidy
from extractor.types import Status

SHARED = 0.5
"""Share of a name's words in that of another indicator above which both may be one."""


def read_named_drops(scene: Scene, drafts: Sequence[Draft], passages: Iterable[Block]) -> Iterator[Draft]:
    """Give the goals that sentences among those of other indicators name and drop, where no draft bears the name."""
    for block in passages:
        for start, end in sentences(scene.document.text, block.start, block.end):
            found = _named(scene, start, end)
            if found is None or not _is_own(scene, drafts, found[0], (start, end)):
                continue
            draft = Draft(found[0], scene.document.evidence(start, end), "lines")
            draft.status, draft.titled = found[1], True
            yield draft


def _named(scene: Scene, start: int, end: int) -> tuple[str, Status] | None:
    """Give the goal that a sentence is about from its first word on, and the status that it states right behind it."""
    words = scene.words.promises
    match = words.goal_named.match(scene.document.text, start, end)
    told = told_status(scene.text(match.end(), end), scene.words) if match is not None else None
    if match is None or told is None:
        return None
    status, place = told
    name = words.between.sub("", " " + scene.text(match.end(), match.end() + place))
    name = tidy(words.lead.sub("", name.strip(), count=1))
    return (name, status) if stems(name) and words.no_name.search(name) is None else None


def _is_own(scene: Scene, drafts: Sequence[Draft], name: str, sentence: tuple[int, int]) -> bool:
    """Tell whether a goal stands in a chapter of indicators and is none of them."""
    start, end = sentence
    section = scene.top_section(start)
    beside = [each for each in drafts if section is None or section.start <= each.start < section.end]
    words = stems(name) - scene.words.link_generic
    known = any(
        (each.evidence.start < end and start < each.evidence.end) or len(words & stems(each.name)) > SHARED * len(words)
        for each in drafts
    )
    return bool(beside and words) and not known
