"""A chart to a file or to the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.table_form import tsv_of
from caoxian_desktop.ui.charts.files import FileKind, picture_of, writer
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.widgets.clipboard import put_table
from caoxian_desktop.ui.widgets.saving import AskTarget, ask_file, documents, suggested_name


class TakingAway(QWidget):
    """Takes the chart in front; `named` gives it with its short name and its report's, None where there is none.

    Facts: `said` (a sentence for a passing notice), `failed` (KnownError).
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        named: Callable[[], tuple[Chart, str, str] | None],
        ask_target: AskTarget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._named, self._ask_target = jobs, named, ask_target
        self._folder = documents()
        self.hide()

    def save(self, kind: FileKind) -> None:
        """Ask where to, and write the chart in front to that file."""
        if (found := self._named()) is None:
            return
        chart, short, report = found
        name = suggested_name(report, short, kind.value)
        target = ask_file(self._ask_target, self.window(), self.tr("保存图表"), self._folder / name, kind.value)
        if target is not None:
            self._folder = target.parent
            self._jobs.run(Lane.CHARTS, writer(chart, kind, target), self._on_saved, self.failed.emit)

    def _on_saved(self, target: Path) -> None:
        self.said.emit(self.tr("已保存：{name}").format(name=target.name))

    def copy_picture(self) -> None:
        """Put the chart in front on the clipboard as it would be saved: a slide is light where the window is dark."""
        if (found := self._named()) is not None:
            self._jobs.run(Lane.CHARTS, picture_of(found[0]), self._on_copied, self.failed.emit)

    def _on_copied(self, drawn: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(drawn))
        self.said.emit(self.tr("已复制图片"))

    def copy_table(self) -> None:
        """Put the chart's figures on the clipboard, as a table for a spreadsheet."""
        if (found := self._named()) is not None:
            put_table(tsv_of(found[0]))
            self.said.emit(self.tr("已复制表格"))
