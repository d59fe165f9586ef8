"""Tables that count goals rather than state them: how many each committee has, how many were reached."""

from collections.abc import Sequence

from extractor.indicators.tables.columns import Header, is_numeric
from extractor.indicators.words.vocabulary import Vocabulary


def counts_goals(texts: Sequence[Sequence[str]], header: Header, words: Vocabulary) -> bool:
    """Tell whether a column headed "Mål" counts goals, as the columns beside it count what else goals have.

    "Mål | Indikatorer" over numbers in both is such a table, and "Antal mål | Delvis uppfyllda | Ej uppfyllda".
    """
    known, body = words.counted_goals, texts[header.body :]
    heads = [column.text for column in header.columns]
    numeric = [place for place in range(1, len(heads)) if is_numeric(body, place)]
    goals = [place for place in numeric if known.goals.search(heads[place])]
    others = [heads[place] for place in numeric if place not in goals[:1]]
    return bool(goals) and any(known.beside.search(head) or known.plural.search(head) for head in others)
