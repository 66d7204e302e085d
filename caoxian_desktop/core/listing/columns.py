"""The columns of the indicator table, on the screen and in files alike."""

from __future__ import annotations

from enum import StrEnum

from caoxian_desktop.core.corrections.target import ObservationField


class Column(StrEnum):
    """A column, by the word over it, in the order in which they stand."""

    INDICATOR = "指标"
    WORDING = "原文表述"
    VALUE = "数值"
    VALUE_MAX = "数值上限"
    UNIT = "单位"
    CHANGE = "变化"
    PERIOD = "时期"
    KIND = "性质"
    CUE = "用语"
    SECTION = "章节"
    SENTENCE = "句子"
    CORRECTED = "读者更正"
    CITATION = "出处"


NUMBERS = frozenset((Column.VALUE, Column.VALUE_MAX))
"""The columns whose cells are numbers where they are not empty; all others are text."""

FILE_COLUMNS = tuple(Column)
"""What files hold: the upper end of a range has a column of its own there, so that both ends are numbers."""

TABLE_COLUMNS = tuple(column for column in Column if column is not Column.VALUE_MAX)
"""What the screen can show: a range stands in one cell, 5.5—6."""

_FIELDS = {
    Column.INDICATOR: (ObservationField.INDICATOR, ObservationField.SCOPE, ObservationField.QUALIFIER),
    Column.VALUE: (ObservationField.VALUE, ObservationField.VALUE_MAX),
    Column.VALUE_MAX: (ObservationField.VALUE_MAX,),
    Column.UNIT: (ObservationField.UNIT,),
    Column.CHANGE: (ObservationField.MEASURE, ObservationField.DIRECTION),
    Column.PERIOD: (ObservationField.PERIOD,),
    Column.KIND: (ObservationField.KIND,),
    Column.CUE: (ObservationField.CUE,),
}


def fields_in(column: Column) -> tuple[ObservationField, ...]:
    """Return the fields of an observation that a column shows; none for what is the report's own."""
    return _FIELDS.get(column, ())
