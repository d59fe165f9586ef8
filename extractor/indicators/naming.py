"""The catalogue's codes and keys for indicators whose names it knows."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.indicators.catalogue import Catalogue, normalised_key
from extractor.types import Indicator, Scope


def name_by_catalogue(
    indicators: Sequence[Indicator], catalogue: Catalogue, programme: str | None
) -> tuple[Indicator, ...]:
    """Give each indicator the code and key of its catalogue entry, or the key of its name as the project's own.

    `programme` is the key of the report's programme, None when it is not known.
    """
    return tuple(_named(indicator, catalogue, programme) for indicator in indicators)


def _named(indicator: Indicator, catalogue: Catalogue, programme: str | None) -> Indicator:
    value = indicator.target or indicator.outcome
    unit = value.unit_kind if value else None
    entry = catalogue.identify(indicator.name, programme_hint=programme, unit=unit)
    if entry is None:
        scope: Scope = "project" if indicator.scope == "programme" else indicator.scope
        return replace(indicator, key=normalised_key(indicator.name), scope=scope)
    return replace(indicator, key=entry.key, code=entry.code)
