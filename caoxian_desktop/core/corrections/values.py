"""What the target of a correction can hold."""

from __future__ import annotations

import re
from datetime import date

from caoxian_desktop.core.corrections.target import (
    BlockField,
    BlockTarget,
    BookmarkTarget,
    CorrectionTarget,
    FigureTarget,
    FindingTarget,
    ForeignTarget,
    HeadingTarget,
    ObservationField,
    PageTarget,
)
from caoxian_desktop.core.indicators.observation import LARGEST, Direction, Kind, Measure
from caoxian_desktop.core.report.pages import LAST_PAGE
from caoxian_desktop.core.report.report import Level

DEEPEST = 3
"""The deepest level of a heading; 0 says that no heading stands there."""

_YEARS = range(1949, 2100)  # the first government work reports are of 1954; a review may begin before
_LONGEST = 200
"""Characters that a field of words may have; the longest indicator of the corpus has under 60."""

BlockValue = str | int | None
"""What a field of the title block holds; None: the text does not say, which may be a correction too."""

FigureValue = str | float | bool | None
"""What a field of an observation holds: words, '' for none; a number, None only where a range has no upper end."""

CorrectionValue = str | int | float | bool | None
"""What a correction says; all are scalars of JSON."""

_CLOSED: dict[ObservationField, frozenset[str]] = {
    ObservationField.MEASURE: frozenset(Measure),
    ObservationField.DIRECTION: frozenset(Direction),
    ObservationField.KIND: frozenset(Kind),
    ObservationField.STOCK_FLOW: frozenset(("", "stock", "flow")),
}


def checked(target: CorrectionTarget, value: CorrectionValue) -> CorrectionValue:
    """Return the value as its target holds it: words without blanks around them, numbers of an observation as float.

    Raises ValueError for a value the target cannot hold: a year that is no number, a date that is none, a level
    beyond 3, a page below 1, words of several lines, an indicator without a name, a number beyond `LARGEST`, a measure
    that is none.
    """
    match target:
        case HeadingTarget():
            return _within(value, range(DEEPEST + 1))
        case FigureTarget():
            return checked_figure(target.field, value)
        case FindingTarget():
            return _truth(value)
        case PageTarget():
            return _within(value, range(1, LAST_PAGE + 1))
        case BookmarkTarget():
            return checked_bookmark(value)
        case ForeignTarget():
            raise ValueError("what only a newer program knows has no value here")
        case BlockTarget():
            return checked_block(target.field, value)


def checked_block(field: BlockField, value: CorrectionValue) -> BlockValue:
    """Return what a field of the title block holds, None for what is empty. Raises ValueError as `checked` does."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if field in {BlockField.PLAN_YEAR, BlockField.REVIEW_YEAR}:
        return _within(value, _YEARS)
    words = _line(value)
    if field is BlockField.LEVEL:
        return Level(words).value
    if field is BlockField.DATE:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", words):
            raise ValueError(f"no date in ISO form: {words!r}")
        return date.fromisoformat(words).isoformat()
    return words


def checked_bookmark(value: CorrectionValue) -> str:
    """Return the name of a bookmark, '' for none. Raises ValueError as `checked` does."""
    words = _line(value)
    if len(words) > _LONGEST:
        raise ValueError(f"no name of a bookmark: {words!r}")
    return words


def checked_figure(field: ObservationField, value: CorrectionValue) -> FigureValue:
    """Return what a field of an observation holds. Raises ValueError as `checked` does."""
    if field is ObservationField.STANDS:
        return _truth(value)
    if field is ObservationField.VALUE or (field is ObservationField.VALUE_MAX and value is not None):
        return _number(value)
    if field is ObservationField.VALUE_MAX:
        return None
    words = _line(value)
    if field in _CLOSED and words not in _CLOSED[field]:
        raise ValueError(f"no {field.value}: {words!r}")
    if (field is ObservationField.INDICATOR and not words) or len(words) > _LONGEST:
        raise ValueError(f"no words for {field.value}: {words!r}")
    return words


def _truth(value: CorrectionValue) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"neither true nor false: {value!r}")  # noqa: TRY004  # one error for all it cannot hold
    return value


def _number(value: CorrectionValue) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= LARGEST:
        raise ValueError(f"no number: {value!r}")
    return float(value)


def _within(value: CorrectionValue, numbers: range) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in numbers:
        raise ValueError(f"no number from {numbers[0]} to {numbers[-1]}: {value!r}")
    return value


def _line(value: CorrectionValue) -> str:
    if not isinstance(value, str):
        raise ValueError(f"no words: {value!r}")  # noqa: TRY004  # as above
    words = value.strip()
    if len(words.splitlines()) > 1:
        raise ValueError(f"words of several lines: {words!r}")
    return words
