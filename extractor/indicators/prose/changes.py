"""Numbers of a change, "från 88 till 119 medlemmar": where it began, and what there is in the end."""

from extractor.indicators.drafts import Scene
from extractor.indicators.prose.mentions import Mention
from extractor.indicators.words.wording import TO


def counts_new(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a goal counts those that are added, not how many there are in the end."""
    return scene.words.sentences.new.search(scene.text(start, end)) is not None


def starts_another(scene: Scene, start: Mention, ends: tuple[Mention | None, ...]) -> bool:
    """Tell whether a number leads to another one than a goal or its outcome ("Laget gick från 88 till 119")."""
    behind = next(iter(scene.within(start.quantity.evidence.end, start.end)), None)
    if behind is None or start.role != "baseline":
        return False
    to = TO.match(scene.text(start.quantity.evidence.end, behind.evidence.start))
    return to is not None and behind.evidence.start not in {end.offset for end in ends if end is not None}


def is_level(scene: Scene, mention: Mention) -> bool:
    """Tell whether a number is what something came to from another one ("gick från 88 till 119 medlemmar")."""
    before = next((q for q in reversed(scene.within(mention.start, mention.offset))), None)
    return before is not None and TO.match(scene.text(before.evidence.end, mention.offset)) is not None
