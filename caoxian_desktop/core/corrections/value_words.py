"""What a field of an observation holds, as it is shown to a person."""

from __future__ import annotations

from collections.abc import Mapping

from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.values import CorrectionValue
from caoxian_desktop.core.indicators.vocabulary import (
    DIRECTION_WORDS,
    KIND_WORDS,
    MEASURE_WORDS,
    STOCK_FLOW_WORDS,
    period_word,
)
from caoxian_desktop.core.report.cells import number_word

CHOICES: dict[ObservationField, dict[str, str]] = {
    ObservationField.MEASURE: {measure.value: word for measure, word in MEASURE_WORDS.items()},
    ObservationField.DIRECTION: {direction.value: word for direction, word in DIRECTION_WORDS.items()},
    ObservationField.KIND: {kind.value: word for kind, word in KIND_WORDS.items()},
    ObservationField.STOCK_FLOW: STOCK_FLOW_WORDS,
}
"""The values of the fields that have a closed list of them, each with its word, in the order in which to offer them."""


def value_word(field: str, value: CorrectionValue) -> str:
    """Return a value of a field in words; a value that only another program knows as it is."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if not isinstance(value, str):
        return number_word(value)
    choices: Mapping[str, str] = CHOICES.get(ObservationField(field), {}) if field in _FIELDS else {}
    return period_word(value) if field == ObservationField.PERIOD else choices.get(value, value)


_FIELDS = frozenset(ObservationField)
