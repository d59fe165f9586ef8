"""Single things that were to be."""

import pytest

from tests.indicators.builders import stated

TOLD = "Målet var 20 byar. Det blev 14 byar.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett gemensamt bageri skulle vara i drift. Det ströks i juni.", "gemensamt bageri | T1 | CANCELLED"),
        ("Vi lovade att en kokbok skulle tryckas. Den ställdes in.", "kokbok | T1 | CANCELLED"),
        ("Mål 4: En marknad ska startas i byn. Målet utgick i maj.", "marknad | T1 | CANCELLED"),
        ("Dels skulle vi öppna ett kafé i Forsnäs. Det målet ströks i höstas.", "kafé i Forsnäs | T1 | CANCELLED"),
        ("Jästen köptes. Tanken var en egen sort. Den lades ner.", "egen sort | T1 | CANCELLED"),
        ("Det tredje var att sätta upp en bakugn på torget. Den byggdes aldrig.", "bakugn på torget | T1 | CANCELLED"),
        ("c) En gemensam märkning för länet och kusten skulle tas fram. Den utgick.", None),
        ("Mål: en mobil bakugn för alla byar\nUgnen skulle stå klar 2019. Målet utgick.", None),
        ("En marknad i byn var planerad. Den avlystes på grund av stormen.", "marknad i byn | T1 | CANCELLED"),
    ],
)
def test_one_thing_that_was_dropped(text: str, expected: str | None) -> None:
    found = stated(TOLD + text)[1:]
    assert found == [expected] if expected else [line.partition(" | ")[2] for line in found] == ["T1 | CANCELLED"]


@pytest.mark.parametrize(
    "text",
    [
        "En kokbok skulle tryckas. Den blev vacker.",
        "Vi skulle öppna ett kafé. Det öppnades i maj, men resan till Åbo ställdes in.",
        "Det skulle bakas en gång i veckan. Festen ställdes in.",
        "Det var en fin dag. Den ställdes in för regnets skull.",
        "En av oss skulle baka. Det ströks i juni.",
        "För att var och en skulle få plats hölls borden små. Festen ställdes in.",
    ],
)
def test_one_thing_that_is_no_goal_of_its_own(text: str) -> None:
    assert len(stated(TOLD + text)) == 1
