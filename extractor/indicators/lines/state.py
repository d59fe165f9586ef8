"""Where the reading of lines stands: what is closed, what is open, which names wait for their values."""

from dataclasses import dataclass, field

from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.lines.groups import Name, OpenGroup
from extractor.indicators.lines.summed_items import fold_parts
from extractor.indicators.words.wording import tidy
from extractor.types import Section


@dataclass(slots=True)
class Reading:
    """The state of reading a report's lines in order; the readers of line kinds move it on."""

    scene: Scene
    drafts: list[Draft] = field(default_factory=list)
    open: OpenGroup | None = None
    pending: list[Name] = field(default_factory=list)
    """Names whose values have not come yet."""
    waited: int = 0
    """Lines read since the last pending name."""
    level: int = 0
    """Depth in a list of the line being read."""
    value_level: int = 0
    """Depth in a list of the last line with a label and its value."""
    marker: str | None = None
    """List marker of the line being read, empty for a line that goes on with an item."""
    headed: bool = False
    """Whether the line being read is the first below a heading."""
    goals: bool = False
    """Whether the list being read was announced as one of goals."""
    told: bool = False
    """Whether the heading says that goals and what came of them are told below it, or is of goals and below one so."""
    told_level: int | None = None
    """Level of the heading that said so."""

    def begin(self, names: list[Name]) -> OpenGroup:
        """Open an indicator under these names and close the one before it."""
        start = min((name.start for name in names), default=0)
        self.close(start)
        self.open = OpenGroup(list(names), end=start, level=self.level)
        self.pending = []
        return self.open

    def close(self, limit: int) -> None:
        """End the open indicator; `limit` is where the text about it ends."""
        if self.open is not None:
            self.drafts.extend(self.open.drafts(self.scene, limit))
        self.open = None

    def heading(self, section: Section, start: int, end: int) -> None:
        """Take a heading: it ends what is open and may be the name of the values right below it."""
        title, words = section.title, self.scene.words.answers
        self.close(start)
        self.pending = [Name(tidy(title), start, end)]
        self.waited = 0
        self.goals = any(pattern.search(title) for pattern in (words.goal_heading, words.goals_follow))
        if words.goals_told.search(title):
            self.told_level = section.level
        elif self.told_level is not None and section.level <= self.told_level:
            self.told_level = None
        self.told = self.told_level is not None and (self.goals or section.level == self.told_level)
        self.headed = True

    def finish(self, end: int) -> list[Draft]:
        """Close what is open and give all indicators; names lose the comma that joined them."""
        self.close(end)
        self.drafts = fold_parts(self.scene, self.drafts)
        for draft in self.drafts:
            draft.name = tidy(draft.name)
        return self.drafts
