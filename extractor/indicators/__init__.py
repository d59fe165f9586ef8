"""Indicators of a report: from tables, labelled lines and prose, each with target, outcome and breakdown."""

from dataclasses import replace

from extractor.candidates import Advisor, Candidate, Judge, Pair
from extractor.document import Block, Document
from extractor.indicators.answers.linking import link
from extractor.indicators.answers.measured import answer_by_measurements
from extractor.indicators.assemble import assemble, sift
from extractor.indicators.blocks import read_blocks
from extractor.indicators.catalogue import Catalogue, compile_catalogue
from extractor.indicators.comments import CommentWords, attach_comments, compile_comment_words
from extractor.indicators.confidence import Signs, signs_of
from extractor.indicators.drafts import Draft, Scene, set_scene
from extractor.indicators.lines.dropped import read_dropped, read_dropped_below, read_dropped_lists
from extractor.indicators.lines.summed_items import fold_lists
from extractor.indicators.naming import name_by_catalogue
from extractor.indicators.prose import asking
from extractor.indicators.prose.dropped import read_named_drops
from extractor.indicators.prose.late import attach_group_outcomes, attach_groups
from extractor.indicators.prose.links import add_links
from extractor.indicators.prose.naming import name_drafts
from extractor.indicators.prose.pairs import pairs
from extractor.indicators.prose.partition import attach_parts
from extractor.indicators.prose.people import attach_people
from extractor.indicators.prose.rates import attach_rates
from extractor.indicators.prose.single import read_single_goals
from extractor.indicators.remainders import settle_genders
from extractor.indicators.tables.group_columns import attach_rows
from extractor.indicators.tables.group_tables import attach_table
from extractor.indicators.words.doubts import Doubts, compile_doubts
from extractor.indicators.words.revisions import apply_revisions
from extractor.indicators.words.vocabulary import LEXICON, Vocabulary, compile_vocabulary
from extractor.patterns import PhraseSet
from extractor.types import Indicator, Quantity, Section

__all__ = [
    "Catalogue",
    "CommentWords",
    "LEXICON",
    "Doubts",
    "Signs",
    "Vocabulary",
    "attach_comments",
    "candidates",
    "compile_catalogue",
    "compile_comment_words",
    "compile_doubts",
    "compile_vocabulary",
    "extract",
    "name_by_catalogue",
    "pairs_of",
    "signs",
]


def extract(
    document: Document,
    sections: tuple[Section, ...],
    quantities: tuple[Quantity, ...],
    words: Vocabulary,
    advisor: Advisor | None = None,
) -> tuple[Indicator, ...]:
    """Extract the indicators of a document, in reading order; an advisor has a say on numbers of running text."""
    scene = _advised(set_scene(document, sections, quantities, words), advisor)
    return assemble(scene, _drafts(scene))


def signs(
    document: Document,
    sections: tuple[Section, ...],
    quantities: tuple[Quantity, ...],
    words: Vocabulary,
    advisor: Advisor | None = None,
) -> tuple[Signs, ...]:
    """Give the signs by which the confidence of each indicator is told, in the order of `extract`.

    Also those of indicators that `extract` leaves out where none is sure.
    """
    scene = _advised(set_scene(document, sections, quantities, words), advisor)
    drafts = _drafts(scene)
    return tuple(signs_of(scene, drafts))


def _drafts(scene: Scene) -> list[Draft]:
    """Read all that may be an indicator and give what becomes one, in reading order."""
    drafts, unread = read_blocks(scene)
    passages = scene.running_text()
    answer_by_measurements(scene, drafts, [table for table, _ in unread])
    drafts = link(scene, [*drafts, *read_single_goals(scene, passages)], passages)
    drafts = apply_revisions(scene, [draft for draft in drafts if not draft.tentative or draft.status != "reported"])
    drafts = fold_lists(scene, drafts)
    drafts = [*drafts, *read_dropped(scene, drafts), *read_dropped_lists(scene, drafts)]
    drafts = [*drafts, *read_dropped_below(scene, drafts)]
    drafts = [*drafts, *read_named_drops(scene, drafts, passages)]
    attach_groups(scene, drafts, passages)
    attach_rates(scene, drafts)
    attach_group_outcomes(scene, drafts)
    attach_parts(scene, drafts)
    attach_people(scene, drafts, passages)
    for table, words_above in unread:
        if not attach_rows(scene, drafts, table):
            attach_table(scene, drafts, table, words_above)
    settle_genders(drafts)
    name_drafts(scene, drafts)
    return sift(scene, drafts)


def _advised(scene: Scene, advisor: Advisor | None) -> Scene:
    """Add what a model says of the numbers of running text."""
    if advisor is None:
        return scene
    if advisor.alone:
        scene = replace(scene, words=replace(scene.words, cues=(), leading=PhraseSet(())))
    passages = _passages(scene)
    scene = replace(scene, opinions=asking.ask(scene, passages, advisor.judge))
    return scene if advisor.weigh is None else add_links(scene, passages, advisor.weigh)


def pairs_of(
    document: Document,
    sections: tuple[Section, ...],
    quantities: tuple[Quantity, ...],
    words: Vocabulary,
    judge: Judge,
) -> tuple[Pair, ...]:
    """Give the goals of a document's running text with the numbers that may be their outcomes, by what a model says."""
    scene = set_scene(document, sections, quantities, words)
    passages = _passages(scene)
    return tuple(pairs(replace(scene, opinions=asking.ask(scene, passages, judge)), passages))


def candidates(
    document: Document, sections: tuple[Section, ...], quantities: tuple[Quantity, ...], words: Vocabulary
) -> tuple[Candidate, ...]:
    """Give the numbers of a document's running text as a trained model is asked about them."""
    scene = set_scene(document, sections, quantities, words)
    return tuple(asking.candidates(scene, _passages(scene)))


def _passages(scene: Scene) -> list[Block]:
    """Give the blocks of running text without headings: what a model is asked about."""
    headings = scene.headings()
    return [block for block in scene.running_text() if block.start not in headings]
