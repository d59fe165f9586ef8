"""Goals answered in another place: by the words that two sentences share, by number, by name."""

import pytest

from tests.indicators.builders import stated

FILLER = "Vi har haft roligt under hela tiden.\nMånga har hört av sig i efterhand.\nVädret var gott hela sommaren."


def test_a_goal_is_answered_in_a_later_section() -> None:
    text = (
        "# Mål\nMålet är att 40 fiskare ska utbildas i säljakt.\n"
        f"# Verksamhet\n{FILLER}\n# Resultat\nSammanlagt har 31 fiskare utbildats i säljakt."
    )
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T40 O31"]


def test_goals_find_the_answers_that_share_their_words() -> None:
    text = (
        "# Mål\nMålet är att 40 fiskare ska utbildas i säljakt.\nMålet är att 12 fiskare ska pröva nya garn.\n"
        f"# Verksamhet\n{FILLER}\n# Resultat\nTill slut har 9 fiskare prövat nya garn.\n"
        "Sammanlagt har 31 fiskare utbildats i säljakt."
    )
    assert sorted(line.partition(" | ")[2] for line in stated(text)) == ["T12 O9", "T40 O31"]


@pytest.mark.parametrize(
    "later", ["Sammanlagt har 3 timmar spilltid mätts.", "I byn finns 31 sjöbodar.", "Kostnaden blev 31 000 kronor."]
)
def test_numbers_of_something_else_answer_no_goal(later: str) -> None:
    text = f"# Mål\nMålet är att 40 fiskare ska utbildas i säljakt.\n# Resultat\n{FILLER}\n{later}"
    assert [line.partition(" | ")[2] for line in stated(text)] in ([], ["T40"])


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("Lådcyklarna fick nöja sig med 22.", "T<=18t"),
        ("Restiden till området blev 22.", "T<=18t O22"),
    ],
)
def test_a_bare_number_answers_a_goal_of_time_only_in_its_words(later: str, told: str) -> None:
    text = (
        "# Mål\nMålet var 5 läger. Det blev 5 läger.\nMålet är att restiden till området ska vara högst 18 minuter.\n"
        f"# Resultat\n{FILLER}\n{later}"
    )
    assert told in [line.partition(" | ")[2] for line in stated(text)]


def test_a_later_sentence_says_that_a_goal_was_dropped() -> None:
    text = (
        "# Mål\nMålet var 5 läger. Det blev 5 läger.\nMålet är att 40 fiskare ska utbildas i säljakt.\n"
        f"# Resultat\n{FILLER}\nUtbildningen av fiskare i säljakt ställdes in."
    )
    assert [line.partition(" | ")[2] for line in stated(text)] == ["T5 O5", "T40 | CANCELLED"]


def test_the_outcome_of_a_table_takes_the_goal_told_in_the_same_words() -> None:
    goal = "Målet i ansökan var att 40 simmande barn skulle få simmärket till hösten 2019."
    text = f"{goal}\nIndikator\tMål\tUtfall\nResor\t4\t5\nSimmande barn\t\t31"
    assert "Simmande barn | T40 O31" in stated(text)


@pytest.mark.parametrize(
    "told",
    [
        "Kalkylen prövades i maj. Av de 94 gårdarna svarade 80 och 71 procent av dem gör en egen kalkyl.",
        "Av 52 gårdar gjorde 37 en egen kalkyl, det är 71 procent.",
        "En egen kalkyl gör nu 71 procent, det vill säga 56 gårdar.",
    ],
)
def test_a_share_answers_a_share(told: str) -> None:
    goals = "# Mål\n- 60 procent av gårdarna ska göra en egen kalkyl\n- 20 lärare ska gå kursen"
    lines = stated(f"{goals}\n# Utfall\n{told}\nKursen gick 22 lärare.")
    assert [line.partition(" | ")[2] for line in lines] == ["T60% O71%", "T20 O22"]


def test_a_total_whose_sentence_is_about_the_things_of_a_yearly_goal_answers_it() -> None:
    text = (
        "# Uppdraget\nUppdraget preciserades så: 20 barnföreställningar per år samt minst 100 volontärer per år. "
        "Därtill skulle 24 barnombud utses.\n# Vad det blev\n"
        "Barnföreställningarna uppgick 2017 till 21, 2018 till 22 och 2019 till 23, det vill säga 66 i allt.\n\n"
        "Antalet barnombud var vid slutet 22."
    )
    assert "T20/year O66" in [line.partition(" | ")[2] for line in stated(text)]
