"""Indicators from lines: a name with its labelled values below, beside or before it, and groups indented under it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from extractor.indicators.cues import tag
from extractor.indicators.drafts import Draft, Scene
from extractor.indicators.groups import Name, OpenGroup
from extractor.indicators.clusters import answers, cluster
from extractor.indicators.labels import SHORT, Labelled, read_labels
from extractor.indicators.prose import name_of, read_prose
from extractor.indicators.revisions import split_revised
from extractor.indicators.segments import Segment, read_segment
from extractor.indicators.sentences import sentences
from extractor.indicators.subgroups import Group, identify, is_group_label
from extractor.indicators.vocabulary import Role, label_role
from extractor.types import Quantity, Subgroup

LONGEST_NAME = 180
"""Characters; a longer line is prose."""
LONGEST_GOAL = 250
"""Characters of a line that states one goal, whose answer may follow in the next lines."""
LEAST_GOAL = 6
"""Letters of a goal's words that are enough to name an indicator."""
PATIENCE = 2
"""Lines that may stand between a name and its first value (a definition, a comment)."""

_NAME_START = regex.compile(r"^\W*(?:antal|andel|summa|genomsnitt|procent|total|ökning|minskning)\w*\b", regex.IGNORECASE)
_VERB = regex.compile(r"\b(?:är|var|blev|uppgår|uppgick|har|hade|ökade|minskade)\b", regex.IGNORECASE)
_SENTENCE_END = regex.compile(r"[.!?][\"”)]?\s*$")
_SENTENCE_BREAK = regex.compile(r"[.!?]\s+\p{Lu}")
_GOAL_MARK = regex.compile(r"\(?\s*(?:mål(?:et|värde|sättning)?|planerat|plan)\s*[):=]?\s*$", regex.IGNORECASE)
_RUN_IN = regex.compile(r"(?:\d{1,2}[.)]\s+)?(?P<name>\p{Lu}[^.!?:;\d\n]{3,70})[.:?]\s+(?=\p{Lu})")
_GOALS_FOLLOW = regex.compile(
    r"\b(?:mål(?:en|et|sättningar(?:na)?|sättning)?|lovade|utlovade|åtog\s+(?:vi\s+)?oss|skulle)\b[^.:]{0,80}:\s*$", regex.IGNORECASE
)
_OF = regex.compile(r"\W*(?:av|/|utav)\W*(?:de\W*|planerade\W*|målet\W*)?", regex.IGNORECASE)
_BARE_LABEL = regex.compile(r"^\W*(?:delmål|mål|effektmål|aktivitet|resultatmål|projektmål)\s*\d*\W*$", regex.IGNORECASE)


@dataclass(slots=True)
class LineReader:
    """Reads lines in order; `drafts` holds what is closed, `open` what is still being read."""

    scene: Scene
    drafts: list[Draft] = field(default_factory=list)
    open: OpenGroup | None = None
    pending: list[Name] = field(default_factory=list)
    waited: int = 0
    level: int = 0
    """Depth of the line being read."""
    marker: str | None = None
    """List marker of the line being read."""
    goals: bool = False
    """Whether the list being read was announced as one of goals."""

    def close(self, limit: int) -> None:
        """End the open indicator; `limit` is where the text about it ends."""
        if self.open is not None:
            self.drafts.extend(self.open.drafts(self.scene, limit))
        self.open = None

    def heading(self, title: str, start: int, end: int) -> None:
        """Take a heading: it ends what is open and may be the name of the values right below it."""
        self.close(start)
        self.pending = [Name(_tidy(title), start, end)]
        self.waited = 0

    def read(self, start: int, end: int, level: int = 0, *, marker: str | None = None) -> None:
        """Read one line; `level` is its depth in a list, `marker` its list marker, None when it is no item."""
        self.level = level
        self.goals = self.goals and marker is not None
        self.marker = marker
        labels = read_labels(self.scene, start, end)
        if self._group_line(start, end) or self._part_line(start, end):
            return
        if labels and self._labelled_line(labels, start, end):
            return
        if self._fraction(start, end) or self._named_number(start, end):
            return
        self._other(start, end)

    # --- lines that hold groups -------------------------------------------------------------------------------

    def _group_line(self, start: int, end: int) -> bool:
        """Read "varav antal kvinnor (mål) 150 st 161 stycken" under an indicator."""
        scene, group = self.scene, self.open
        quantities = scene.within(start, end)
        if group is None or not group.has_total or not quantities:
            return False
        lead = _GOAL_MARK.sub("", scene.text(start, quantities[0].evidence.start))
        unit = quantities[0].unit or ""
        head = lead.partition(":")[0]
        nested = self.level > group.level and ":" in lead and identify(head, scene.words) is not None
        linked = scene.words.linking.match(lead.lstrip(" •-–*("))
        if not (nested or linked or is_group_label(lead, scene.words) or (not lead.strip() and identify(unit, scene.words))):
            return False
        segment = read_segment(scene, start, end, has_total=True)
        if nested and not segment.shares:
            return self._nested_group(head, quantities, start)
        for share in segment.shares:
            group.add_share(share.group, share.label, self._mark(start, share.quantity), share.quantity)
        self._complete(segment, start)
        return bool(segment.shares)

    def _part_line(self, start: int, end: int) -> bool:
        """Read "Tegel: 610 ton" under an outcome in tonnes: a part of it, if all such lines add up to it."""
        group, quantities = self.open, self.scene.within(start, end)
        if group is None or len(quantities) != 1 or not group.values.get("outcome"):
            return False
        quantity, outcome = quantities[0], group.values["outcome"][0]
        label = self.scene.text(start, quantity.evidence.start).strip()
        rest = self.scene.text(quantity.evidence.end, end).strip(" .")
        if rest or not label.endswith(":") or len(label) > SHORT or quantity.unit_kind != outcome.unit_kind:
            return False
        if read_labels(self.scene, start, end) or _NAME_START.match(label):
            return False
        group.parts.append((_tidy(label), quantity))
        return True

    def _nested_group(self, head: str, quantities: Sequence[Quantity], start: int) -> bool:
        """Give the numbers of a line indented under an indicator to the group that its head names."""
        group = identify(head, self.scene.words)
        if group is None or self.open is None:
            return False
        for quantity in quantities:
            self.open.add_share(group, _tidy(head), self._mark(start, quantity), quantity)
        return True

    def _complete(self, segment: Segment, start: int) -> None:
        """Give a number that follows a group's goal to the same group."""
        if self.open is None:
            return
        for quantity in segment.mains:
            earlier = [share for share in segment.shares if share.quantity.evidence.end <= quantity.evidence.start]
            if earlier:
                share = earlier[-1]
                self.open.add_share(share.group, share.label, self._mark(start, quantity), quantity)

    def _mark(self, start: int, quantity: Quantity) -> Role:
        """Give the role of a group's number: the outcome unless it is marked as a goal."""
        before = self.scene.text(max(start, quantity.evidence.start - 25), quantity.evidence.start)
        marks = [m for m in self.scene.words.label.finditer(before) if not before[m.end() :].strip(" :=()–-")]
        if marks and (role := label_role(marks[-1])) in ("target", "revised", "outcome"):
            return role
        return "target" if _GOAL_MARK.search(before) else "outcome"

    # --- lines with labels --------------------------------------------------------------------------------------

    def _labelled_line(self, labels: list[Labelled], start: int, end: int) -> bool:
        scene = self.scene
        values = [label for label in labels if label.role in ("target", "revised", "outcome", "baseline")]
        prefix = _tidy(scene.text(start, labels[0].start))
        for label in labels:
            if label.role == "name":
                self._begin([Name(_tidy(scene.text(label.value_start, label.value_end)), start, end)])
        if not values:
            return any(label.role in ("name", "unit") for label in labels)
        if end - start > 2 * SHORT and all(label.loose for label in values) and len({v.role for v in values}) < 2:
            return False
        inner = next((label.name for label in values if len(label.name) > 2), "")
        if len(prefix) > 2 and not scene.within(start, labels[0].start):
            self._begin([Name(prefix, start, labels[0].start)])
        elif inner and not (self.open and self.open.names and self.open.names[0].text.casefold() == inner.casefold()):
            self._begin([Name(inner, start, end)])
        self._values(values, start)
        return True

    def _stands_alone(self, values: Sequence[Labelled]) -> bool:
        """Tell whether a line holds a goal in words with its outcome: it names itself and starts an indicator."""
        if values[0].role != "target" or "outcome" not in {value.role for value in values}:
            return False
        goal = self._name_from(values[0], values[0].start)
        return sum(char.isalpha() for char in goal.text) >= LEAST_GOAL and not self._named_above()

    def _named_above(self) -> bool:
        return bool(self.pending) and bool(_NAME_START.match(self.pending[-1].text))

    def _values(self, values: list[Labelled], start: int) -> None:
        if self._stands_alone(values):
            self._begin([self._name_from(values[0], start)])
        for label in values:
            segment = read_segment(self.scene, label.value_start, label.value_end)
            first, revised = split_revised(self.scene, segment.mains) if label.role == "target" else (segment.mains, [])
            if label.role == "outcome":
                first = self._told(label, first)
            several = self.open is not None and len(self.open.values.get("target", [])) > 1
            told = label.value_end - label.value_start > SHORT
            mains = list(first) if label.role == "outcome" and (several or told) else cluster(self.scene, first)
            if not mains and label.role == "target":
                self._qualitative(label, start)
                continue
            group = self._group_for(label, start)
            group.answered = group.answered or label.role == "outcome"
            group.add(label.role, mains)
            rest = [quantity for quantity in first if quantity not in mains and answers(quantity, mains)]
            if label.role == "target" and not any(other.role == "outcome" for other in values):
                group.add_unlabelled(rest[:1])
            group.add("revised", revised[:1])
            for share in segment.shares:
                role: Role = "target" if label.role in ("target", "revised") else "outcome"
                group.add_share(share.group, share.label, role, share.quantity)

    def _told(self, label: Labelled, numbers: Sequence[Quantity]) -> list[Quantity]:
        """Keep the outcomes of an answer in sentences; goals that it recalls or says were changed go to the group."""
        if label.value_end - label.value_start <= SHORT or self.open is None:
            return list(numbers)
        roles = {
            item.quantity.evidence.start: item.role
            for start, end in sentences(self.scene.document.text, label.value_start, label.value_end)
            for item in tag(self.scene, start, end)
        }
        by_role = {role: [q for q in numbers if roles.get(q.evidence.start) == role] for role in ("target", "revised")}
        self.open.originals.extend(by_role["target"])
        self.open.add("revised", by_role["revised"][:1])
        return [q for q in numbers if roles.get(q.evidence.start) not in ("target", "revised", "baseline")]

    def _group_for(self, label: Labelled, start: int) -> OpenGroup:
        """Give the group that a label's value belongs to: the open one, or a new one under the pending name."""
        group = self.open
        starts_new = group is None or bool(self.pending)
        if group is not None and label.role == "target" and (group.answered or group.qualitative):
            starts_new = True
        if starts_new:
            self._begin(self.pending or [self._name_from(label, start)])
        assert self.open is not None
        return self.open

    def _name_from(self, label: Labelled, start: int) -> Name:
        """Name an indicator by the words of its goal when nothing else names it."""
        quantities = self.scene.within(label.value_start, label.value_end)
        rest = self.scene.text(quantities[0].evidence.end if quantities else label.value_start, label.value_end)
        unit = quantities[0].unit if quantities else None
        sentence = _SENTENCE_BREAK.split(rest)[0]
        return Name(_tidy(f"{unit or ''} {sentence}")[:LONGEST_NAME], start, label.value_end)

    def _qualitative(self, label: Labelled, start: int) -> None:
        """Open a group whose goal is in words: an outcome under it has nothing to be held against."""
        self._begin(self.pending or [Name(_tidy(self.scene.text(label.value_start, label.value_end)), start, label.value_end)])
        if self.open is not None:
            self.open.qualitative = True

    def _begin(self, names: list[Name]) -> None:
        start = min((name.start for name in names), default=0)
        self.close(start)
        self.open = OpenGroup(list(names), end=start, level=self.level)
        self.pending = []

    # --- lines with a name and a number, names, and everything else -----------------------------------------------

    def _fraction(self, start: int, end: int) -> bool:
        """Read "Reparationscaféer: 22 av 36" and "Utbildade: 16 av 20, därav 9 utrikes födda (mål 10)"."""
        scene = self.scene
        quantities = scene.within(start, end)
        if len(quantities) < 2 or not _OF.fullmatch(_between(scene, quantities[0], quantities[1])):
            return False
        name = scene.text(start, quantities[0].evidence.start)
        if not name.rstrip().endswith((":", "\t", "–", "-")) or len(name) > LONGEST_NAME or len(name) < 4:
            return False
        outcome, target = quantities[0], quantities[1]
        if regex.match(r"\s*\p{L}", scene.text(target.evidence.end, end)):
            return False
        if outcome.unit is None and target.unit_kind != "count":
            outcome = _with_unit_of(outcome, target)
        self._begin([Name(_tidy(name), start, outcome.evidence.start)])
        assert self.open is not None
        self.open.add("outcome", [outcome])
        self.open.add("target", [target])
        stop = next((m.start() for m in _SENTENCE_BREAK.finditer(scene.document.text, target.evidence.end, end)), end)
        for share in read_segment(scene, target.evidence.end, stop, has_total=True).shares:
            self.open.add_share(share.group, share.label, self._mark(start, share.quantity), share.quantity)
        self._complete(read_segment(scene, target.evidence.end, stop, has_total=True), start)
        return True

    def _named_number(self, start: int, end: int) -> bool:
        """Read "Antal företag med handlingsplan 80 st" and "Antal företag: 388 (mål 400)"."""
        scene = self.scene
        text = scene.text(start, end)
        quantities = scene.within(start, end)
        if not quantities or len(text) > LONGEST_NAME or not _NAME_START.match(text):
            return False
        name = _tidy(scene.text(start, quantities[0].evidence.start))
        if len(name) < 8 or _VERB.search(name) or scene.text(quantities[-1].evidence.end, end).strip(" .)").count(" ") > 4:
            return False
        self._begin([Name(name, start, quantities[0].evidence.start)])
        segment = read_segment(scene, start, end)
        assert self.open is not None
        self.open.add_unlabelled(list(segment.mains[:1]))
        for share in segment.shares:
            self.open.add_share(share.group, share.label, "outcome", share.quantity)
        return True

    def _other(self, start: int, end: int) -> None:
        text = self.scene.text(start, end).strip()
        if not text or (self.goals and self._goal_item(start, end)):
            return
        self.goals = self.goals or bool(_GOALS_FOLLOW.search(text))
        if self._is_name(text, start, end):
            above = self.pending[-1].text if self.pending and not self.waited else ""
            joined = above.endswith(",") or bool(_NAME_START.match(above) and _NAME_START.match(text))
            name = Name(text, start, end)
            self.pending = [*self.pending, name] if joined else [name]
            self.waited = 0
            return
        self._prose(start, end)
        self.waited += 1
        if self.waited > PATIENCE:
            self.pending = []

    def _goal_item(self, start: int, end: int) -> bool:
        """Read an item of a list announced as goals ("6 rastplatser med vindskydd"): its first number is a goal."""
        quantities = self.scene.within(start, end)
        if not quantities or any("outcome" in draft.values for draft in read_prose(self.scene, start, end)):
            return False
        tagged = [item for item in tag(self.scene, start, end) if item.role != "baseline"]
        goals = [item.quantity for item in tagged if item.role == "target"] or [item.quantity for item in tagged]
        first = goals[0] if goals else quantities[0]
        name = name_of(self.scene, first, start, end)
        draft = Draft(name, self.scene.document.evidence(start, end), "prose", {"target": first})
        draft.context = self.scene.text(start, end)
        number = regex.match(r"\d{1,2}", self.marker or "")
        draft.number = int(number.group()) if number else None
        self.drafts.append(draft)
        return True

    def _is_name(self, text: str, start: int, end: int) -> bool:
        if len(text) > LONGEST_NAME or _SENTENCE_END.search(text) or not regex.search(r"\p{L}{3}", text):
            return False
        return not self.scene.within(start, end) or bool(_BARE_LABEL.match(text))

    def _prose(self, start: int, end: int) -> None:
        drafts = read_prose(self.scene, start, end)
        head = _RUN_IN.match(self.scene.text(start, end))
        if head and not self.scene.within(start, start + head.end("name")):
            self.close(start)
            for draft in drafts[:1]:
                draft.name = _tidy(head["name"])
        paired = [draft for draft in drafts if "outcome" in draft.values]
        alone = drafts if end - start <= LONGEST_GOAL else []
        ready = paired if len(paired) == 1 and not self.pending else alone
        if len(ready) == 1:
            self._open_prose(ready[0])
            drafts.remove(ready[0])
        self.drafts.extend(drafts)

    def _open_prose(self, draft: Draft) -> None:
        """Keep an indicator found in a sentence open, for groups indented under it."""
        self.close(draft.start)
        group = OpenGroup([Name(draft.name, draft.evidence.start, draft.evidence.end)], origin="prose")
        for role, quantity in draft.values.items():
            group.add(role, [quantity])
        for sub in draft.breakdown:
            if sub.outcome is not None:
                group.breakdown[_group_of(sub)] = sub
        self.open = group

    def finish(self, end: int) -> list[Draft]:
        """Close what is open and give all indicators; names lose the comma that joined them."""
        self.close(end)
        for draft in self.drafts:
            draft.name = _tidy(draft.name)
        return self.drafts


def _between(scene: Scene, one: Quantity, other: Quantity) -> str:
    return scene.text(one.evidence.end, other.evidence.start)


def _with_unit_of(quantity: Quantity, other: Quantity) -> Quantity:
    """Give a bare number the unit of the number that it is a part of, money scaled alike ("1,36 av 1,2 mkr")."""
    written = regex.match(r"[\d\s.,]+", other.evidence.quote)
    stated = float(regex.sub(r"\s", "", written.group()).replace(",", ".").strip(".")) if written else 0.0
    scale = other.low / stated if stated else 1.0
    return replace(
        quantity,
        low=quantity.low * scale,
        high=quantity.high * scale,
        unit=other.unit,
        unit_kind=other.unit_kind,
    )


def _group_of(sub: Subgroup) -> Group:
    return Group(sub.dimension, sub.group, sub.age_low, sub.age_high)


def _tidy(text: str) -> str:
    text = regex.sub(r"\s+", " ", text)
    return text.strip(" \t\n•*:;,.–-(")
