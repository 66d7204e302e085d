"""A chart as data: what it shows, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from caoxian_desktop.core.report.span import Span


class Form(StrEnum):
    """How a chart is drawn. Where units differ it is a table or cards, never one axis."""

    DUMBBELL = "dumbbell"
    DOTS = "dots"
    BARS = "bars"
    SHARE_BARS = "share_bars"
    TABLE = "table"
    CARDS = "cards"
    TREND = "trend"
    MATRIX = "matrix"
    COUNTS = "counts"


class Standing(StrEnum):
    """How sure a figure is, which its sign shows: said by the report, expected by it (预计), or reckoned (推算)."""

    REPORTED = "reported"
    EXPECTED = "expected"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a mark comes from that is not of the report the chart belongs to: its name, the sentence, the citation."""

    report: str
    sentence: str
    citation: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure of a chart, tied to its sentence.

    `wording` is the report's own wording and is what is printed; `value` serves the axis only and is None where there
    is none; of a range (6—6.5%) it is the first end and `value_max` the other. `series` names the column or colour it
    belongs to (2022年, 2023年目标, 新增, 总数). `hollow` marks a figure whose scope differs from its neighbour's
    (口径不同). `span` is the number's place, `observation` its index among the report's observations or None. `remark`
    is ours, not the report's, and is printed in brackets: 预计数, 原文如此.
    A mark of another report of the same place has its `origin`; span and observation are then of that report.
    """

    label: str
    wording: str
    series: str
    year: str
    span: Span
    value: float | None = None
    unit: str = ""
    hollow: bool = False
    observation: int | None = None
    remark: str = ""
    standing: Standing = Standing.REPORTED
    value_max: float | None = None
    origin: Origin | None = None

    @property
    def printed(self) -> str:
        """The wording with its remark behind it: 增长3%（预计数）."""
        return f"{self.wording}（{self.remark}）" if self.remark else self.wording

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest value, the same for a single one; 0 for none."""
        value = self.value or 0.0
        return (value, value) if self.value_max is None else (min(value, self.value_max), max(value, self.value_max))


@dataclass(frozen=True, slots=True)
class Row:
    """The marks that stand on one line, card or axis row, under one name; `note` is small print beside it."""

    label: str
    marks: tuple[Mark, ...]
    note: str = ""
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What one chart tab or figure shows.

    `key` is stable (headline, targets, done_and_aimed, new_and_total, ranks …), `series` the columns or colours in
    order, `unit` the one unit of the axis ('' for tables and cards), `years` all that occur, `note` stands under the
    drawing and carries source, years and 含预计数. A TREND has an axis for each row, a COUNTS one for each series, each
    with the unit of its marks. What is for the study of reports rather than for leaders is not `for_leaders`: exports
    leave it out unless it is asked for.
    """

    key: str
    title: str
    form: Form
    rows: tuple[Row, ...]
    series: tuple[str, ...]
    unit: str = ""
    years: tuple[str, ...] = ()
    note: str = ""
    for_leaders: bool = True

    def marks(self) -> Iterator[Mark]:
        """Yield all marks, row by row."""
        for row in self.rows:
            yield from row.marks
