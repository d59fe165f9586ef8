"""What stands between two lines."""

import pytest

from extractor.layout.mending import Vocabulary, glue

WORDS = Vocabulary(
    ["utvecklingsarbete", "EU-projekt", "KTP-ingenjör", "målgrupp", "e-handel", "marknadsstrategier", "föreningen"]
)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("ett utveck-", "lingsarbete", "ett utvecklingsarbete"),
        ("ett utveck\x02", "lingsarbete", "ett utvecklingsarbete"),
        ("ett utveck\ufffe", "lingsarbete", "ett utvecklingsarbete"),
        ("ett utveck\xad", "lingsarbete", "ett utvecklingsarbete"),
        ("Skillna-", "den blev stor", "Skillnaden blev stor"),
        ("utvecklings-", "och arbetsmarknad", "utvecklings- och arbetsmarknad"),
        ("utvecklings\x02", "och arbetsmarknad", "utvecklings- och arbetsmarknad"),
        ("ISO-", "9001", "ISO-9001"),
        ("232100-", "0214", "232100-0214"),
        ("2014-", "2020", "2014-2020"),
        ("8-", "11 företag", "8-11 företag"),
        ("ett 40-", "tal företag", "ett 40-tal företag"),
        ("EU-", "projekt", "EU-projekt"),
        ("KTP-", "ingenjör", "KTP-ingenjör"),
        ("e-", "handel", "e-handel"),
        ("IUC Z-", "GROUP", "IUC Z-GROUP"),
        ("icke-", "ekonomiskt", "icke-ekonomiskt"),
        ("MÅL-", "GRUPP", "MÅLGRUPP"),
        ("EU-", "PROGRAM", "EU-PROGRAM"),
        ("INNOVATIVI-", "TET", "INNOVATIVITET"),
        ("(Partnership)-", "programmet", "(Partnership)-programmet"),
        ("Region Jämtland -", "Härjedalen", "Region Jämtland - Härjedalen"),
        ("kvinnor –", "och män", "kvinnor – och män"),
        ("som har", "nått målet", "som har nått målet"),
    ],
)
def test_two_lines_are_joined(left: str, right: str, expected: str) -> None:
    kept, between = glue(left, right, vocabulary=WORDS)
    assert kept + between + right == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("riskavlastningsinstrumen", "t, vilket", "riskavlastningsinstrument, vilket"),
        ("framtidsplaner/marknad", "sstrategier, och", "framtidsplaner/marknadsstrategier, och"),
        ("https://www.region.se/sim", "jh/ Nyhetsmail", "https://www.region.se/simjh/ Nyhetsmail"),
        ("Finansieringsförmåga", "och stöd", "Finansieringsförmåga och stöd"),
        ("Finansieringsförmåga", "Resultat", "Finansieringsförmåga Resultat"),
        ("Total:", "summa", "Total: summa"),
    ],
)
def test_a_word_that_fills_its_cell_goes_on(left: str, right: str, expected: str) -> None:
    kept, between = glue(left, right, vocabulary=WORDS, cut=True)
    assert kept + between + right == expected


def test_the_documents_own_hyphen_wins() -> None:
    assert glue("ett nätverks-", "möte", vocabulary=Vocabulary(["nätverks-möte"])) == ("ett nätverks-", "")
    assert glue("ett nätverks-", "möte", vocabulary=Vocabulary(["nätverksmöte"])) == ("ett nätverks", "")
