"""What was not measured and what was dropped."""

import pytest

from extractor.indicators.words.statuses import cell_status, is_empty, text_status
from tests.indicators.builders import WORDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("redovisas ett år efter avslut", "not_measured"),
        ("mäts vid projektslut", "not_measured"),
        ("Ej mätt", "not_measured"),
        ("inte uppmätt.", "not_measured"),
        ("Uppgift saknas", "not_measured"),
        ("går inte att mäta", "not_measured"),
        ("Utgår", "cancelled"),
        ("Ströks", "cancelled"),
        ("INSTÄLLD", "cancelled"),
        ("38", None),
        ("-", None),
        ("", None),
        ("Bra", None),
    ],
)
def test_cells(text: str, expected: str | None) -> None:
    assert cell_status(text, WORDS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi har valt att inte mäta detta.", "not_measured"),
        ("Det har tyvärr inte kunnat mätas.", "not_measured"),
        ("Enkäten blev inte av.", "not_measured"),
        ("Aktiviteten valdes bort i samband med ändringen.", "cancelled"),
        ("Resan ställdes in.", "cancelled"),
        ("Målet ströks ur planen.", "cancelled"),
        ("Bullret har inte inventerats.", "not_measured"),
        ("Tyvärr mätte vi aldrig om.", "not_measured"),
        ("Det gick inte att räkna fram någon sådan siffra.", "not_measured"),
        ("Det blev aldrig någon mätning.", "not_measured"),
        ("Några siffror har vi inte.", "not_measured"),
        ("Uppföljningen kunde inte genomföras.", "not_measured"),
        ("Till slut glömde vi att räkna.", "not_measured"),
        ("Frågan ställdes aldrig till eleverna.", "not_measured"),
        ("Styrelsen beslöt att båten skulle utgå.", "cancelled"),
        ("Det målet har vi fått stryka.", "cancelled"),
        ("Bageriet rann ut i sanden.", "cancelled"),
        ("Filmen hann vi inte med.", "cancelled"),
        ("Någon regatta blev det aldrig.", "cancelled"),
        ("Det gick inte att genomföra.", "cancelled"),
        ("Nämnden beslutade i maj att inte gå vidare.", "cancelled"),
        ("Vi får räkna med fler körer.", None),
        ("Vi hade inte räknat med så många.", None),
        ("Det blev ingen skillnad.", None),
        ("Vikten vägde vi aldrig om, mätte vi inte heller.", "not_measured"),
        ("Någon siffra för hela året finns inte.", "not_measured"),
        ("Blindtestet gjordes aldrig.", "not_measured"),
        ("Vi har ikke registrert kjønn.", "not_measured"),
        ("Väntetiden gick inte att utläsa ur systemet.", "not_measured"),
        ("Appen skrotades.", "cancelled"),
        ("Det fick vi lägga ner.", "cancelled"),
        ("Kursen sattes aldrig i gång.", "cancelled"),
        ("Turneen utgikk.", "cancelled"),
        ("Kurset blev aflyst.", "cancelled"),
        ("Mässan prioriterades bort.", "cancelled"),
        ("Resan blev det inget av.", "cancelled"),
        ("Vi utgick från fjolårets siffror.", None),
        ("Kommunen drog tillbaka lokalen.", None),
        ("Upphandlingen avbröts två gånger.", None),
        ("En är på gång men har inte registrerat sig.", None),
        ("Vi hade inte räknat med regnet.", None),
        ("Vi har mätt nöjdheten två gånger.", None),
        ("Det blev fler körer än väntat.", None),
        ("Jag måste medge att vi inte har någon uppgift om det.", "not_measured"),
        ("Kören har vi, men noterna går inte att verifiera.", "not_measured"),
        ("Någon jämförelse med i fjol har inte varit möjlig.", "not_measured"),
        ("Utfallet redovisas först när bokslutet är klart.", "not_measured"),
        ("Scenen byggdes aldrig.", "cancelled"),
        ("Läktaren blev inte levererad.", "cancelled"),
        ("Delaktiviteten är återtagen.", "cancelled"),
        ("Styrgruppen strök den i april.", "cancelled"),
        ("Notbutiken lades ner.", "cancelled"),
        ("Turnén sköts på framtiden.", "cancelled"),
        ("Inspelningen fick därför anstå.", "cancelled"),
        ("Scenen byggdes inte förrän 2019.", None),
        ("Mycket tid lades ner på noterna.", None),
        ("Konserten stoppades av regn i en timme.", None),
        ("Resultatet redovisas i bilaga 2.", None),
        ("Vi har inte något emot körerna.", None),
        ("Det går inte att beskriva glädjen.", None),
        ("Konserten sköts upp en vecka.", None),
        ("Resan ställdes in. Antalet gäster har inte mätts.", "cancelled"),
        ("Antalet gäster har inte mätts. Resan ställdes in.", "not_measured"),
        ("Frågan togs bort, så målet har inte kunnat mätas.", "not_measured"),
    ],
)
def test_passages(text: str, expected: str | None) -> None:
    assert text_status(text, WORDS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("-", True), (" – ", True), ("n/a", True), ("Ej aktuellt", True), ("0", False), ("12", False)],
)
def test_empty_cells(text: str, *, expected: bool) -> None:
    assert is_empty(text, WORDS) == expected
