"""Lines of groups under a name that says so."""

import pytest

from tests.indicators.builders import stated


@pytest.mark.parametrize(
    "line",
    [
        "Ekby: skulle bli 80, blev 131",
        "Ekby: mål 80, utfall 131",
        "Ekby: plan 80 och utfall 131",
        "Ekby: 131 (mål 80)",
        "Ekby – planerat 80, det blev 131",
    ],
)
def test_lines_of_places_are_groups(line: str) -> None:
    found = stated(
        f"# Mål\nÅkare på turerna, per kommun\n\n- {line}\n- Norrvik: mål 60, utfall 58\n- Varför: regn hela maj"
    )
    assert found == ["Åkare på turerna | ekby T80 O131 | norrvik T60 O58"]


@pytest.mark.parametrize("name", ["Åkare per skola:", "Åkare (fördelade på orter)", "Åkare, uppdelat efter kön"])
def test_names_that_say_what_their_lines_are(name: str) -> None:
    found = stated(f"# Mål\n{name}\n\n- Ekby: mål 80, utfall 131\n- Norrvik: mål 60, utfall 58")
    assert found == ["Åkare | ekby T80 O131 | norrvik T60 O58"]


def test_a_line_of_the_whole_gives_the_indicator_its_values() -> None:
    found = stated(
        "# Mål\nÅkare per ort\n\n- Ekby: mål 80, utfall 131\n- Sund: mål 60, utfall 58\n- Totalt: mål 140, utfall 189"
    )
    assert found == ["Åkare | T140 O189 | ekby T80 O131 | sund T60 O58"]


@pytest.mark.parametrize("name", ["Åkare", "Åkare per tur", "Åkare per år"])
def test_lines_under_other_names_are_indicators(name: str) -> None:
    found = stated(f"# Mål\n{name}\n\n- Byturer: mål 80, utfall 131\n- Skolturer: mål 60, utfall 58")
    assert found == ["Byturer | T80 O131", "Skolturer | T60 O58"]
