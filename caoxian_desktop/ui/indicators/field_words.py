"""What a person types into a field of a figure, as the value it means, and back; what to suggest. No Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from caoxian_desktop.core.corrections.figures import field_value
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import CHOICES, value_word
from caoxian_desktop.core.corrections.values import FigureValue, checked_figure
from caoxian_desktop.core.indicators.observation import Observation

FIELDS: tuple[ObservationField, ...] = tuple(name for name in ObservationField if name is not ObservationField.STANDS)
"""The fields that can be set, in the order in which they are shown; whether it is a figure at all is asked apart."""
NUMBER_FIELDS = frozenset((ObservationField.VALUE, ObservationField.VALUE_MAX))
_YEAR = re.compile(r"(\d{4})年?度?")
_USUAL = {
    ObservationField.MODIFIER: ("以上", "左右", "突破", "超过", "不低于", "以内", "余", "约", "近", "前"),
    ObservationField.CUE: ("确保", "力争", "争取", "争创", "预期", "预计", "有望", "计划", "拟"),
    ObservationField.BASE: ("同比", "年均", "比上年", "较上年"),
    ObservationField.SCOPE: ("全市", "全省", "全国"),
    ObservationField.PER: ("每人", "每人每月", "每村", "每年"),
}
"""Words of the closed lists that reports draw on (gold rules 2 and 4), offered beside those of the report itself."""
_MOST = 60


def words_of(observation: Observation, name: ObservationField) -> str:
    """Return what a field holds as it is shown, '' for nothing."""
    return value_word(name, field_value(observation, name))


def value_of(name: ObservationField, words: str) -> FigureValue:
    """Return what the words typed into a field mean. Raises ValueError where they cannot stand there.

    Years may bear a 年, numbers may be full-width and have commas between thousands.
    """
    plain = " ".join(words.split())
    if name in NUMBER_FIELDS:
        number = unicodedata.normalize("NFKC", plain).replace(",", "").replace(" ", "")
        return checked_figure(name, float(number) if number else None)
    if name in CHOICES:
        named = {word: value for value, word in CHOICES[name].items()}
        return checked_figure(name, named.get(plain, plain))
    if name is ObservationField.PERIOD:
        year = _YEAR.fullmatch(unicodedata.normalize("NFKC", plain))
        plain = year.group(1) if year else {"此前": "prior"}.get(plain, plain)
    return checked_figure(name, plain)


def suggestions(observations: Sequence[Observation], name: ObservationField) -> tuple[str, ...]:
    """Return what the report's other figures hold in a field, commonest first, then what reports use otherwise."""
    if name in NUMBER_FIELDS or name in CHOICES:
        return ()
    counts: dict[str, int] = {}
    for observation in observations:
        words = words_of(observation, name)
        counts[words] = counts.get(words, 0) + 1
    counts.pop("", None)
    ordered = sorted(counts, key=lambda words: (-counts[words], words))
    return tuple(dict.fromkeys((*ordered[:_MOST], *_USUAL.get(name, ()))))
