"""Rows of tables without goals: what each counts, in all and by group."""

import pytest

from extractor.indicators.tables.counts import counted_rows, counting_header
from tests.indicators.builders import scene


def counted(table: str) -> list[tuple[str, float, list[float]]]:
    """Give name, whole and groups of each row of a table, nothing for a table that counts nothing."""
    made = scene(table)
    (found,) = made.document.tables
    header = counting_header(made, found)
    drafts = counted_rows(made, found, header) if header is not None else ()
    return [
        (draft.name, draft.values["outcome"].low, [sub.outcome.low for sub in draft.breakdown if sub.outcome])
        for draft in drafts
    ]


@pytest.mark.parametrize(
    ("head", "groups"),
    [
        ("Vad\tTotalt\tKvinnor\tMän", [12, 8]),
        ("Vad\tUtfall\tKvinnor\tMän", [12, 8]),
        ("Vad\tAntal\tVarför\tNär", []),
    ],
)
def test_one_column_is_the_whole_and_others_its_groups(head: str, groups: list[float]) -> None:
    assert counted(f"{head}\nSångare\t20\t12\t8\nDansare\t20\t12\t8") == [
        ("Sångare", 20, groups),
        ("Dansare", 20, groups),
    ]


@pytest.mark.parametrize("head", ["Vad\tTotalt\tAntal\tMän", "Vad\tNorr\tKvinnor\tMän"])
def test_no_whole_or_two_of_them(head: str) -> None:
    assert counted(f"{head}\nSångare\t20\t12\t8\nDansare\t20\t12\t8") == []
