"""A goal with the passages that answer it, and the indicator that they make."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import regex

from extractor.indicators.drafts import Draft, Scene, Span
from extractor.indicators.prose.changes import counts_new, is_level, starts_another
from extractor.indicators.prose.goal_names import goal_name
from extractor.indicators.prose.mentions import Mention, describes, is_same, mentions
from extractor.indicators.prose.phrases import name_of
from extractor.indicators.prose.shares import add_shares, later_shares, shares_of
from extractor.indicators.words.completion import one_of_it, says_all_done
from extractor.indicators.words.cues import by_phrases, tag
from extractor.indicators.words.proportions import proportions
from extractor.indicators.words.segments import Share, read_segment
from extractor.indicators.words.sentences import sentence_at, sentences
from extractor.indicators.words.statuses import text_status
from extractor.indicators.words.tagged import Tagged
from extractor.indicators.words.units import comparable
from extractor.indicators.words.wording import stem, stems
from extractor.types import Quantity

_ASIDE = regex.compile(r"\([^()]*$")
"""What opens a bracket around a number that only adds to the goal ("20 lag ska vara blandade (minst 40 % ...)")."""


ROOT = 5
"""Letters that the words for one thing begin with ("drifttekniker", "driftstekniker")."""


@dataclass(slots=True)
class Goal:
    """A goal by its place in the order of goals: where it is stated, where it is answered."""

    stated: Span
    answers: list[tuple[Span, ...]] = field(default_factory=list)
    """Each answer as the stretches before and behind the words that refer to the goal."""
    name: str = ""
    """The name that the passage answering it bears."""


def draft_of(scene: Scene, goal: Goal, taken: set[int]) -> Draft | None:
    """Make the indicator of a goal and its answers; None for a goal without a number."""
    target = _target(scene, goal)
    if target is None:
        return None
    outcomes = ((_outcome(scene, target, goal, answer, taken), answer) for answer in goal.answers)
    best, told = next((pair for pair in outcomes if pair[0] is not None), (None, goal.answers[0]))
    if best is not None and best.quantity.unit_kind == "time" and _is_denied(scene, best, told):
        best = None
    name = goal.name or goal_name(scene, target.quantity, *goal.stated)
    draft = Draft(name, scene.document.evidence(told[0][0], told[-1][1]), "lines", {"target": target.quantity})
    draft.context, draft.listed = scene.text(*goal.stated), True
    add_shares(draft, _goal_shares(scene, target.quantity, goal), target=True)
    found = [mention for answer in goal.answers for mention in _mentions(scene, answer)]
    for mention in (*mentions(scene, *goal.stated), *found):
        fits = comparable(target.quantity, mention.quantity) and not starts_another(scene, mention, (target, best))
        if mention.role in ("revised", "baseline") and fits:
            draft.add(mention.role, mention.quantity)
    if _is_done(scene, goal):
        draft.add("outcome", target.quantity)
        return draft
    if (one := _one(scene, target.quantity, goal)) is not None:
        draft.add("outcome", one)
        return draft
    if best is None:
        said = " ".join(scene.text(*span) for answer in goal.answers for span in answer)
        draft.status = text_status(said, scene.words) or "reported"
        return draft
    taken.add(best.quantity.evidence.start)
    draft.add("outcome", best.quantity)
    if text_status(scene.text(told[0][0], best.start), scene.words) == "cancelled":
        draft.status = "cancelled"
    best = _in_whole_sentence(scene, best, told)
    draft.name = goal.name or _as_answered(scene, best, goal) or draft.name
    add_shares(draft, [*shares_of(scene, best, found), *later_shares(scene, best, told[-1][1])], target=False)
    return draft


def _is_denied(scene: Scene, mention: Mention, answer: tuple[Span, ...]) -> bool:
    """Tell whether an answer says before a number that nothing came of its goal or that it was not measured."""
    return any(text_status(scene.text(start, min(end, mention.offset)), scene.words) for start, end in answer)


def _goal_shares(scene: Scene, target: Quantity, goal: Goal) -> list[Share]:
    """Give the groups of a goal; neither the whole of a share ("tre av fyra kvinnor") nor a single one is a group."""
    shares = read_segment(scene, target.evidence.start, goal.stated[1]).shares
    later = [share for share in shares if share.quantity.evidence.start >= target.evidence.end]
    return [share for share in later if not scene.words.sentences.single.match(share.quantity.evidence.quote)]


def _is_done(scene: Scene, goal: Goal) -> bool:
    """Tell whether the first sentence of an answer says, without a number, that all of the goal was done."""
    first = next(iter(sentences(scene.document.text, *goal.answers[0][0])), None)
    return first is not None and scene.first(*first) is None and says_all_done(scene.text(*first), scene.words.answers)


def _one(scene: Scene, target: Quantity, goal: Goal) -> Quantity | None:
    """Give the one that the first words of an answer tell of ("Ett företag i stället för två")."""
    told = (each for span in goal.answers[0] for each in sentences(scene.document.text, *span))
    worded = next((each for each in told if any(char.isalpha() for char in scene.text(*each))), None)
    return one_of_it(scene, *worded, target) if worded is not None else None


def drop_denied_outcome(scene: Scene, draft: Draft, start: int) -> None:
    """Take back an outcome before which, from `start` on, the text says that there is none: that status stands."""
    outcome = draft.values.get("outcome")
    if outcome is not None and (status := text_status(scene.text(start, outcome.evidence.start), scene.words)):
        draft.status = status
        del draft.values["outcome"]


def read_told_goal(scene: Scene, start: int, end: int, *, name: str, called: bool) -> list[Draft]:
    """Read a passage about one goal and what came of it: the first number called a goal, or else the first of all.

    With `called` there must be a number that is called one.
    Gives no more than one indicator, none for a passage without such numbers.
    """
    found = [mention for mention in mentions(scene, start, end) if not mention.tagged.part]
    goals = [mention for mention in found if mention.role == "target"]
    if not goals and not called and found and found[0].role is None:
        goals = found[:1]
    target = next(iter(goals), None)
    if target is None:
        return []
    cut = target.quantity.evidence.end
    draft = draft_of(scene, Goal((start, cut), [((cut, end),)], name), set())
    if draft is None or ("outcome" not in draft.values and draft.status == "reported"):
        return []
    drop_denied_outcome(scene, draft, cut)
    outcome = draft.values.get("outcome")
    if outcome is None or outcome.evidence.start >= target.end:
        add_shares(draft, shares_of(scene, target, mentions(scene, start, end)), target=True)
    draft.origin, draft.evidence = "prose", scene.document.evidence(start, end)
    return [draft]


def _as_answered(scene: Scene, outcome: Mention, goal: Goal) -> str:
    """Give the phrase that names what an outcome counts if it says more than a unit, and a word of the goal."""
    if outcome.quantity.unit_kind != "count":
        return ""
    phrase = name_of(scene, outcome.quantity, outcome.start, outcome.end)
    alike = stems(phrase) & stems(scene.text(*goal.stated))
    return phrase if alike and len(phrase.split()) > 1 else ""


def _in_whole_sentence(scene: Scene, mention: Mention, answer: tuple[Span, ...]) -> Mention:
    """Widen a mention to its sentence, past the words in it that refer to the goal."""
    start, end = sentence_at(scene.document.text, mention.offset, answer[0][0], answer[-1][1])
    return replace(mention, start=min(start, mention.start), end=max(end, mention.end))


def _mentions(scene: Scene, answer: tuple[Span, ...], times: frozenset[str] = frozenset()) -> list[Mention]:
    """Give the numbers of an answer; what a model alone takes for a goal is none where its goal has been told."""
    found = [mention for span in answer for mention in mentions(scene, *span, times)]
    advised = {mention.offset for mention in found if mention.role == "target"} & scene.opinions.keys()
    told = {(mention.start, mention.end) for mention in found if mention.offset in advised}
    said = {item.quantity.evidence.start: item.role for sentence in told for item in by_phrases(scene, *sentence)}
    return [
        replace(mention, tagged=replace(mention.tagged, role=said.get(mention.offset)))
        if mention.offset in advised
        else mention
        for mention in found
    ]


def _target(scene: Scene, goal: Goal) -> Mention | None:
    """Give the number that a goal is about: a limit or one called a goal before others, conditions and durations last.

    How often a limit is to be kept goes before the limit ("högst 3 grader fel under 90 procent av tiden").
    """
    says = scene.words.sentences
    mains = {number.evidence.start for number in read_segment(scene, *goal.stated).mains if not describes(number, says)}
    numbers = [n for n in proportions(scene, scene.within(*goal.stated)) if n.evidence.start in mains]
    tags = {item.quantity.evidence.start: item for item in tag(scene, *goal.stated)}
    said = [Mention(tags.get(q.evidence.start, Tagged(q, None)), 0, *goal.stated) for q in numbers]
    said = [replace(m, tagged=replace(m.tagged, quantity=q)) for m, q in zip(said, numbers, strict=True)]
    kept = [m for m in said if m.role != "baseline" and not m.tagged.part]

    promise = says.obliges.search(scene.document.text, *goal.stated)

    def rank(mention: Mention) -> tuple[bool, ...]:
        quantity, words = mention.quantity, scene.words.answers
        subject = _is_subject(scene, quantity, promise)
        called = mention.role == "target" or subject
        bounded = called and quantity.modifier not in ("exact", "approx")
        condition = promise is not None and _is_condition(quantity, promise)
        often = words.of_time.match(scene.document.text, quantity.evidence.end) is not None
        before = scene.text(goal.stated[0], quantity.evidence.start)
        known = says.single.match(quantity.evidence.quote) is not None or any(
            pattern.search(before) for pattern in (words.known_things, _ASIDE, says.each_of_them)
        )
        return quantity.unit_kind == "time", not often, condition, known, not subject, not called, not bounded

    return min(kept, key=rank, default=None)


def _is_subject(scene: Scene, quantity: Quantity, promise: regex.Match[str] | None) -> bool:
    """Tell whether a share stands before the verb of a promise in its clause ("80 procent av cheferna ska")."""
    if promise is None or quantity.unit_kind != "percent" or quantity.evidence.end > promise.start():
        return False
    return not regex.search(r"[.;:,]", scene.text(quantity.evidence.end, promise.start()))


def _is_condition(quantity: Quantity, promise: regex.Match[str]) -> bool:
    """Tell whether a measure before the verb of a promise only says when it holds ("vid mindre än 5 mm regn ska")."""
    return quantity.evidence.end <= promise.start() and quantity.unit_kind == "other" and quantity.unit is not None


def _outcome(scene: Scene, target: Mention, goal: Goal, answer: tuple[Span, ...], taken: set[int]) -> Mention | None:
    """Give the number of an answer that measures what the goal does: by role, unit and words, then the first."""
    words, new = stems(scene.text(*goal.stated)), counts_new(scene, *goal.stated)
    counted = stem(target.quantity.unit or "")
    # What a goal counts may be the word of a group too: "240 unga", answered by "263 unga, 3 som valt annat".
    groups = {
        part.quantity.evidence.start
        for part in _groups(scene, answer)
        if not counted or counted not in {stem(part.quantity.unit or ""), *stems(part.label)}
    }
    said = _mentions(scene, answer, frozenset({counted}) if target.quantity.unit_kind == "time" else frozenset())
    fitting = [
        mention
        for mention in said
        if (mention.role in ("outcome", None) or _all_of(scene, target, mention))
        and (not mention.tagged.part or target.quantity.unit_kind == mention.quantity.unit_kind == "percent")
        and mention.offset not in taken | groups
        and comparable(target.quantity, mention.quantity)
        and _same_measure(target.quantity, mention.quantity)
    ]

    def rank(mention: Mention) -> tuple[float, int]:
        sentence = stems(scene.text(mention.start, mention.end))
        weight = 1.5 * (mention.role == "outcome") + 2.0 * is_same(scene, target, mention)
        weight += 0.7 * len(words & sentence) + 1.5 * _nearness(target.quantity, mention.quantity)
        weight -= 2.0 * (new and is_level(scene, mention))
        weight += 1.0 * _is_beside(mention, answer) - 1.2 * _is_foreign(scene, target, mention, words)
        weight += (
            1.0 * (mention is said[0]) + 1.0 * _is_labelled(scene, mention) + 2.0 * _all_of(scene, target, mention)
        )
        return -weight, mention.offset

    return min(fitting, key=rank, default=None)


def _groups(scene: Scene, answer: tuple[Span, ...]) -> Iterable[Share]:
    """Give the numbers of an answer that divide another one into groups."""
    for span in answer:
        for start, end in sentences(scene.document.text, *span):
            segment = read_segment(scene, start, end)
            genders = {share.group.group for share in segment.shares if share.group.dimension == "gender"}
            yield from segment.shares if segment.mains or len(genders) > 1 else ()


def _nearness(target: Quantity, outcome: Quantity) -> float:
    """Tell how near two numbers are in size, from 0 to 1."""
    small, large = sorted((target.low, outcome.low))
    return small / large if large > 0 and small >= 0 else 0.0


def _is_beside(mention: Mention, answer: tuple[Span, ...]) -> bool:
    """Tell whether a number stands in the sentence that refers to the goal."""
    return mention.end == answer[0][1] or mention.start == answer[-1][0]


def _is_foreign(scene: Scene, target: Mention, mention: Mention, words: frozenset[str]) -> bool:
    """Tell whether a number counts things of which a goal, given by its stems, says nothing ("3 000 knappar")."""
    own, other = target.quantity, mention.quantity
    if own.unit is None or other.unit is None or other.unit_kind != "count":
        return False
    if own.unit_kind not in ("count", "fte"):
        return False
    counted = stem(other.unit)
    known = counted in scene.words.equivalents or any(
        word.startswith(counted[:ROOT]) or word.endswith(counted) for word in words
    )
    return not known and not is_same(scene, target, mention)


def _is_labelled(scene: Scene, mention: Mention) -> bool:
    return scene.text(mention.start, mention.offset).rstrip().endswith(":")


def _all_of(scene: Scene, target: Mention, mention: Mention) -> bool:
    """Tell whether a number is the goal's own, said to have been reached in full ("samtliga 6 möten")."""
    before = scene.text(mention.start, mention.offset)
    return mention.quantity.low == target.quantity.low and scene.words.sentences.all_of.search(before) is not None


def _same_measure(target: Quantity, outcome: Quantity) -> bool:
    """Tell whether a share is answered by a share and money by money, everything else by anything else."""
    measured = ("percent", "money")
    return target.unit_kind == outcome.unit_kind or not {target.unit_kind, outcome.unit_kind} & set(measured)
