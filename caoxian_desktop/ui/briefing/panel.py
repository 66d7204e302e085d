"""The export panel: choices on the left, the pages as they will be on the right, the files below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QMessageBox,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose, file_stem
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.outcome import ExportReport
from caoxian_desktop.core.typesetting.pdf import SetPages, set_pages
from caoxian_desktop.ui.briefing.export_bar import ExportBar
from caoxian_desktop.ui.briefing.form import ChoicesForm
from caoxian_desktop.ui.briefing.preview import Preview
from caoxian_desktop.ui.briefing.targets import PDF, targets, unasked
from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.saving import AskTarget, documents

_SETTLE_MS = 350
_FORM_WIDTH = 320

AskOverwrite = Callable[[QWidget, Sequence[Path]], bool]
"""Asks whether files that exist may be replaced."""


def ask_overwrite(parent: QWidget, files: Sequence[Path]) -> bool:
    """Ask in a dialog whether files that exist may be replaced."""
    names = "、".join(file.name for file in files)
    question = parent.tr("已有文件：%1。是否替换？").replace("%1", names)
    return QMessageBox.question(parent, parent.tr("替换文件"), question) is QMessageBox.StandardButton.Yes


class BriefingPanel(QWidget):
    """Composes, previews and exports material.

    Facts: `exported` (Path, once for each file written), `failed` (KnownError).
    """

    exported = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        parent: QWidget | None = None,
        *,
        ask_target: AskTarget = QFileDialog.getSaveFileName,
        ask_overwrite: AskOverwrite = ask_overwrite,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._ask_target, self._ask_overwrite, self._open_url = jobs, ask_target, ask_overwrite, open_url
        self._analysis: Analysis | None = None
        self._charts: tuple[Chart, ...] = ()
        self._annotations: tuple[Annotation, ...] = ()
        self._setting: Job | None = None
        self._writing: Job | None = None
        self._stale = True
        self.folder = documents()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._set_pages)
        self._lay_out()

    def _lay_out(self) -> None:
        self.form = ChoicesForm()
        self.form.changed.connect(self._on_changed)
        area = QScrollArea()
        area.setWidget(self.form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumWidth(_FORM_WIDTH - 60)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes have it
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.preview = Preview(self._jobs)
        split = QSplitter()
        split.addWidget(area)
        split.addWidget(self.preview)
        split.setStretchFactor(1, 1)
        split.setSizes([_FORM_WIDTH, 900])
        split.setChildrenCollapsible(False)
        self.bar = ExportBar()
        self.bar.export_wanted.connect(self.export_now)
        self.bar.cancel_wanted.connect(self.cancel)
        self.bar.open_wanted.connect(self._open)
        self.preview.page_shown.connect(lambda page: self.bar.show_page(page, self.preview.pages))
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, 1)
        column.addWidget(self.bar)
        self._empty = EmptyState(
            "file-pdf", self.tr("还没有可导出的报告"), self.tr("打开一份报告后，在这里选择内容、预览页面并导出。")
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)

    # What is shown.

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Take the report to make material from; None while another is being analysed: nothing of the last stays."""
        self._analysis = analysis
        self._stack.setCurrentIndex(0 if analysis is None else 1)
        if analysis is not None:
            self.form.show_report(analysis.report)
            self._on_changed()
        else:
            self._forget()

    def _forget(self) -> None:
        """Drop what was made of the last report; files of it that are being written are written."""
        self._empty.say(self.tr("正在分析…"), self.tr("随后可以选择内容、预览页面并导出。"))
        self._settle.stop()
        if self._setting is not None:
            self._setting.cancel()
            self._setting = None
        self._charts, self._annotations = (), ()
        self.form.show_charts(())
        self.form.show_annotations(())
        self.preview.show_nothing()

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Take the report's charts."""
        self._charts = tuple(charts)
        self.form.show_charts(charts)
        self._on_changed()

    def show_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Take the report's annotations."""
        self._annotations = tuple(annotations)
        self.form.show_annotations(annotations)
        if self.form.template is not Template.ONE_PAGE:
            self._on_changed()

    def add_chart(self, key: str) -> None:
        """Tick a chart, as the charts' own panel wishes."""
        self.form.tick_chart(key)

    def _stem(self) -> str:
        """Return the name to suggest, without setting the whole material: that takes its time off the UI thread."""
        if self._analysis is None:
            return ""
        return file_stem(self._analysis.report, Choices(self.form.template, made_on=_today()))

    # The preview.

    def _order(self) -> Order | None:
        """Return what is chosen now."""
        if self._analysis is None:
            return None
        material = Material(self._analysis, self._charts, self._annotations)
        return Order((material,), self.form.choices(_today()))

    def _on_changed(self) -> None:
        self._stale = True
        if self._writing is None:
            self.bar.show_idle()  # what was written last is no longer what is shown
        if self.isVisible():
            self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the pages when the panel comes into view and something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._settle.start()

    def _set_pages(self) -> None:
        order = self._order()
        if order is None:
            return
        if self._setting is not None:
            self._setting.cancel()
        self._stale = False
        self.bar.show_setting()
        self._setting = self._jobs.run(
            Lane.POOL,
            lambda ticket: set_pages(compose(order.materials, order.choices), ticket),
            self._on_set,
            self._on_failed,
        )

    def _on_set(self, done: SetPages) -> None:
        self._setting = None
        self.preview.show_pdf(done.pdf)
        self.form.show_left_out(done.left_out)
        self.bar.show_set(done.pages, [notice.message for notice in done.notices])

    # The files.

    def export_now(self) -> None:
        """Ask for a name and write the ticked formats."""
        order = self._order()
        formats = self.bar.formats()
        if order is None or not formats or self._writing is not None:
            return
        first = PDF if PDF in formats else formats[0]
        suggested = str(self.folder / f"{self._stem()}{first}")
        kinds = self.tr("PDF 文件 (*.pdf)") if first == PDF else self.tr("Word 文件 (*.docx)")
        chosen, _kind = self._ask_target(self, self.tr("导出材料"), suggested, kinds)
        if not chosen:
            return
        files = targets(chosen, formats)
        held = unasked(files, chosen)
        if held and not self._ask_overwrite(self, held):
            return
        self.folder = files[0].parent
        self.bar.show_writing()
        self._writing = self._jobs.run(
            Lane.POOL, lambda ticket: write_all(order, files, ticket), self._on_written, self._on_failed
        )
        self._writing.progressed.connect(self.bar.show_progress)
        self._writing.ended.connect(self._on_ended)

    def cancel(self) -> None:
        """Give up the export under way; a file that is already whole stays."""
        if self._writing is not None:
            self._writing.cancel()
            self.bar.show_idle(self.tr("已取消导出"))

    def _on_written(self, reports: tuple[ExportReport, ...]) -> None:
        self.bar.show_written([report.path for report in reports])
        for report in reports:
            self.exported.emit(report.path)

    def _on_ended(self) -> None:
        self._writing = None

    def _on_failed(self, error: KnownError) -> None:
        self.bar.show_idle(error.sentence())
        self.failed.emit(error)

    def _open(self, path: Path) -> None:
        self._open_url(QUrl.fromLocalFile(str(path)))


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - the date on the user's wall
