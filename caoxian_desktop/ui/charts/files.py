"""A chart as a file: PNG for slides, SVG for print, CSV for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.table_form import csv_of
from caoxian_desktop.core.charts.theme import FAMILY, PRINT
from caoxian_desktop.core.ticket import Ticket
from caoxian_desktop.core.typesetting.writing import write_whole

PNG_WIDTH, PNG_HEIGHT, PNG_DPI = 2400, 1350, 216.0
"""A picture for slides: 16 to 9 or less high where the chart is, in type that is read from the back row."""
SVG_WIDTH = 480.0
"""Points: the width of the text on an A4 page and a little more."""
_FAMILIES = f"'{FAMILY}', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"
"""Our face is not installed on the computers a file goes to: others of the same width stand in."""


class FileKind(Enum):
    """A kind of file: its ending."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def writer(chart: Chart, kind: FileKind, target: Path) -> Callable[[Ticket], Path]:
    """Return the work that writes a chart to a file; it raises KnownError where the target cannot be written."""

    def write(_ticket: Ticket) -> Path:
        write_whole(target, _content(chart, kind))
        return target

    return write


def picture_of(chart: Chart) -> Callable[[Ticket], bytes]:
    """Return the work that draws a chart as the PNG of its file: on white, large, whatever the window looks like."""
    return lambda _ticket: _content(chart, FileKind.PNG)


def _content(chart: Chart, kind: FileKind) -> bytes:
    if kind is FileKind.CSV:
        return csv_of(chart).encode("utf-8-sig")  # the mark tells spreadsheets that it is UTF-8
    from caoxian_desktop.core.charts import drawing  # matplotlib, not before it is needed

    if kind is FileKind.SVG:
        return drawing.svg(chart, SVG_WIDTH, 0, PRINT).replace(f"'{FAMILY}'", _FAMILIES).encode()
    return drawing.png(chart, PNG_WIDTH, PNG_HEIGHT, PNG_DPI, PRINT)
