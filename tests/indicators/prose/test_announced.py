import pytest

from extractor.indicators.prose.announced import announced_goals
from tests.indicators.builders import scene

ITEMS = "- antal företag som får stöd: 40\n- utbildade kockar: 60, varav 12 kvinnor\n- producentträffar: 4 per år"


def goals(text: str) -> list[str]:
    """Give the numbers that announced lists make goals."""
    made = scene(text)
    places = sorted(announced_goals(made))
    return [next(q.evidence.quote for q in made.quantities if q.evidence.start == place) for place in places]


@pytest.mark.parametrize(
    "lead",
    [
        "För hela projektperioden angavs i beslutet följande:",
        "Följande mål sattes upp:",
        "Ur projektplanen:",
        "Arbetet var delat i två spår.\nVåra åtaganden:",
    ],
)
def test_the_first_number_of_each_item_below_a_line_that_announces_goals_is_one(lead: str) -> None:
    assert goals(f"{lead}\n\n{ITEMS}") == ["40", "60", "4 per år"]


@pytest.mark.parametrize(
    "text",
    [
        f"Under året har vi gjort följande:\n\n{ITEMS}",
        f"Ur projektplanen:\n\nArbetet var delat i två spår.\n\n{ITEMS}",
        "I beslutet angavs följande:\n\n- Företag: mål 40, utfall 46\n- Kockar: 60",
        "I beslutet angavs följande:\n\n- Utfall: 46 företag\n- Kockar: 60",
        "I beslutet angavs följande:\n\n- antal företag som får stöd: 40",
    ],
)
def test_other_lists_announce_no_goals(text: str) -> None:
    assert goals(text) == []


def test_an_item_that_tells_a_change_is_no_outcome() -> None:
    text = "Projektet förband sig att:\n\n- höja andelen från 9 till 15 procent\n- få med 25 arbetsplatser"
    assert goals(text) == ["15 procent", "25 arbetsplatser"]


def test_where_it_began_is_no_goal() -> None:
    text = "I beslutet angavs följande:\n\n- från 6 till 15 procent lokala råvaror\n- 60 kockar"
    assert goals(text)[-1] == "60 kockar"
    assert "6" not in goals(text)
