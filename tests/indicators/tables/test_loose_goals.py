"""Columns that hold goals where the text above the table, or its first column, says so."""

import pytest

from tests.indicators.builders import stated

CASES = [
    (
        "Styrelsen fördelade platserna. Tabellen visar antagna elever mot denna fördelning.\n"
        "Kommun\tPlatser\tInskrivna\nBro\t11\t12\nÅs\t9\t10\nSumma\t20\t22",
        ["antagna elever | T20 O22 | bro T11 O12 | ås T9 O10"],
    ),
    (
        "Beslutet anger följande platser.\nUtbildning\tAntal platser\tAntal som fullföljde\nSvets\t12\t9\nKök\t16\t16",
        ["Svets | T12 O9", "Kök | T16 O16"],
    ),
    ("Så här tänkte vi.\nDel\tAntal\tUtfall\nLäger\t12\t9\nKörer\t6\t6", ["Läger | T12 O9", "Körer | T6 O6"]),
    ("Vad vi skulle göra\tHur många\tHur det gick\nLäger\t12\t9\nKörer\t6\t6", ["Läger | T12 O9", "Körer | T6 O6"]),
    (
        "I avtalet står vad vi skulle få till.\nVad\tNivå vid projektslut\nLäger\t12\nKörer\t6",
        ["Läger | T12", "Körer | T6"],
    ),
    ("Så här gick det.\nVad\tVärde vid projektslut\nLäger\t12\nKörer\t6", []),
    ("Länets skolor i siffror.\nSkola\tPlatser\tInskrivna\nBro\t11\t12\nÅs\t9\t10", []),
    ("Så här tänkte vi.\nÅr\tFöreningar\tUtfall\n2018\t12\t9\n2019\t6\t6", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_goals_that_only_the_text_above_tells(text: str, expected: list[str]) -> None:
    assert stated(text) == expected
