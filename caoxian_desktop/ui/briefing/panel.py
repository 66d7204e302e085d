"""The composer: choices on the left, the pages as they will be on the right, the files below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QInputDialog,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.briefing.bulletin import missing
from caoxian_desktop.core.briefing.composing import file_stem
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.several import distinct, name_of_all
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.report.problem import KnownError, Problem
from caoxian_desktop.core.typesetting.export import Order
from caoxian_desktop.core.typesetting.outcome import ExportReport
from caoxian_desktop.core.typesetting.pdf import SetPages
from caoxian_desktop.ui.briefing.after_export import AfterExport
from caoxian_desktop.ui.briefing.export_bar import ExportBar
from caoxian_desktop.ui.briefing.faces_in_use import FacesInUse
from caoxian_desktop.ui.briefing.file_manager import choose_in_folder
from caoxian_desktop.ui.briefing.form import ChoicesForm
from caoxian_desktop.ui.briefing.form_words import quotes_notes
from caoxian_desktop.ui.briefing.preset_keeper import PresetKeeper
from caoxian_desktop.ui.briefing.presets_bar import AskName, PresetsBar
from caoxian_desktop.ui.briefing.sides import Sides
from caoxian_desktop.ui.briefing.targets import PNG, offered
from caoxian_desktop.ui.briefing.writing import AskOverwrite, Writing, ask_overwrite
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.language import listed, say
from caoxian_desktop.ui.pages.preview import Preview
from caoxian_desktop.ui.pages.setting import Setting
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.saving import AskTarget

_TOLD_ELSEWHERE = frozenset({"export.left_out", "export.face_stands_in"})
"""What found no room, and which faces stand in, is told line by line in lists of its own."""


class BriefingPanel(QWidget):
    """Composes, previews and exports material.

    Facts: `exported` (Path, once for each file written), `failed` (KnownError), `said` (words). Wishes of the list of
    other reports: `reports_wanted`, `material_wanted` (version). Those of presets are the keeper's.
    """

    exported = Signal(object)
    failed = Signal(object)
    said = Signal(str)
    reports_wanted = Signal()
    material_wanted = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        parent: QWidget | None = None,
        *,
        ask_target: AskTarget = QFileDialog.getSaveFileName,
        ask_overwrite: AskOverwrite = ask_overwrite,
        ask_name: AskName = QInputDialog.getText,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        choose_in_folder: Callable[[Path], bool] = choose_in_folder,
    ) -> None:
        super().__init__(parent)
        self._after = AfterExport(jobs, self, open_url=open_url, choose_in_folder=choose_in_folder)
        self._pdf, self._pages = b"", 0
        self._analysis: Analysis | None = None
        self._charts: tuple[Chart, ...] = ()
        self._annotations: tuple[Annotation, ...] = ()
        self._authors: Mapping[str, str] = {}
        self._stale = True
        self.form = ChoicesForm()
        self.presets_bar = PresetsBar(ask_name)
        self.preview = Preview(jobs)
        self.bar = ExportBar()
        self.presets = PresetKeeper(self.form, self.bar, self.presets_bar)
        self.setting = Setting(jobs, self.order, self)
        self.writing = Writing(jobs, self, ask_target, ask_overwrite)
        self.faces = FacesInUse(jobs, self)
        self._lay_out()
        self._wire()
        self._show_form()
        self.setFocusProxy(self.form.templates.box)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._empty = EmptyState(
            "file-pdf", self.tr("还没有可导出的报告"), self.tr("打开一份报告后，在这里选择内容、预览页面并导出。")
        )
        self._stack.addWidget(self._empty)
        full, area = QWidget(self), QScrollArea(self)
        self._stack.addWidget(full)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes have it
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sides = Sides(self.presets_bar, area, self.preview, full)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sides, 1)
        column.addWidget(self.bar)
        area.setWidget(self.form)

    def _wire(self) -> None:
        form, bar = self.form, self.bar
        form.changed.connect(self._on_chosen)
        form.others.reports_wanted.connect(self.reports_wanted)
        form.others.material_wanted.connect(self.material_wanted)
        bar.formats_changed.connect(self.presets.follow)
        bar.export_wanted.connect(self.export_now)
        bar.cancel_wanted.connect(self.cancel)
        bar.open_wanted.connect(self._after.open)
        bar.folder_wanted.connect(self._after.show_in_folder)
        bar.path_wanted.connect(self._after.copy_path)
        bar.picture_wanted.connect(lambda: self._after.copy_picture(self._pdf))
        self._after.said.connect(self.said)
        self._after.failed.connect(self._on_failed)
        bar.picture_file_wanted.connect(lambda: self._export((PNG,)))
        self.faces.found.connect(form.layout_notes.show_faces)
        self.setting.begun.connect(bar.show_setting)
        self.setting.ready.connect(self._on_set)
        self.setting.failed.connect(self._on_failed)
        self.writing.begun.connect(bar.show_writing)
        self.writing.progressed.connect(bar.show_progress)
        self.writing.written.connect(self._on_written)
        self.writing.failed.connect(self._on_failed)

    # What is shown.

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Take the report to make material from; None while another is being analysed: nothing of the last stays."""
        self._analysis = analysis
        self._stack.setCurrentIndex(0 if analysis is None else 1)
        self.form.show_analysis(analysis)
        if analysis is None:
            self._forget()
        else:
            self._ask_pages()

    def _forget(self) -> None:
        """Drop what was made of the last report; files of it that are being written are written."""
        self._empty.say(self.tr("正在分析…"), self.tr("随后可以选择内容、预览页面并导出。"))
        self.setting.stop()
        self._charts, self._annotations, self._pdf = (), (), b""
        self.preview.show_nothing()
        self.bar.forget_pages()

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Take the report's charts."""
        self._charts = tuple(charts)
        self.form.show_charts(charts)
        self._ask_pages()

    def show_annotations(self, annotations: Sequence[Annotation], unplaced: Sequence[Annotation] = ()) -> None:
        """Take the report's notes, and those that have no place in its text."""
        self._annotations = (*annotations, *unplaced)
        self.form.show_annotations(self._annotations)
        if quotes_notes(self.form.template):
            self._ask_pages()
        if self.isVisible():
            self.form.refresh()

    def name_authors(self, names: Mapping[str, str], own: str) -> None:
        """Call authors, known by their UUIDs, by these names; `own` is the library's own author."""
        self._authors = dict(names)
        self.form.annotations.name_authors(names, own)

    def take_material(self, version: str, material: Material) -> None:
        """Take what came of another report that was wished for."""
        self.form.others.take(version, material)

    def add_chart(self, key: str) -> None:
        """Tick a chart, as the charts' own panel wishes."""
        self.form.tick_chart(key)

    # What is chosen.

    def order(self) -> Order | None:
        """Return what to export by what is chosen now; None without a report."""
        if self._analysis is None:
            return None
        own = Material(self._analysis, self._charts, self._annotations, self._authors)
        choices = self.form.choices(_now())
        others = self.form.others.materials if choices.template.takes_several else ()
        return Order((own, *others), choices)

    def _on_chosen(self) -> None:
        self._show_form()
        self.presets.follow()
        self._ask_pages()

    def _show_form(self) -> None:
        """Let the bar and the faces follow the form."""
        template = self.form.template
        self.bar.show_form(offered(template), self._why_not(), one_page=template is Template.ONE_PAGE)
        self.faces.ask(template)

    def _why_not(self) -> str:
        """Return why the material cannot leave yet: words are missing, or reports that are to be in it."""
        if fields := missing(self.form.choices(_now())):
            names = (QCoreApplication.translate("Forms", field) for field in fields)
            return self.tr("请先填写：{0}").format(listed(names))
        waiting = self.form.others.waiting if self.form.template.takes_several else 0
        return self.tr("正在读取另外%n份报告…", "", waiting) if waiting else ""

    # The preview.

    def _ask_pages(self) -> None:
        self._stale = True
        if not self.writing.under_way:
            self.bar.show_idle()  # what was written last is no longer what is shown
        if self.isVisible() and self._analysis is not None:
            self.setting.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the pages when the panel comes into view and something changed meanwhile."""
        super().showEvent(event)
        self.form.refresh()
        if self._stale and self._analysis is not None:
            self.setting.ask()

    def _on_set(self, done: SetPages) -> None:
        self._stale, self._pdf, self._pages = False, done.pdf, done.pages
        self.preview.show_pdf(done.pdf)
        self.form.layout_notes.show_pages(_messages(done.notices), tuple(map(say, done.left_out)))
        self.bar.show_set(done.pages, len(done.pdf))

    # The files.

    def export_now(self) -> None:
        """Ask for a name and write the ticked formats; with fields to be filled in, turn to them."""
        if self.bar.obstacle:
            self.sides.show_pages(pages=False)
            self.form.turn_to_missing()
        else:
            self._export(self.bar.formats())

    def _export(self, formats: Sequence[str]) -> None:
        order = self.order()
        if order is not None:
            stem = file_stem(name_of_all(distinct(order.materials)), order.choices)
            self.writing.write(order, stem, formats, None if self._stale else self._pages)

    def cancel(self) -> None:
        """Give up the export under way, which leaves no file."""
        if self.writing.cancel():
            self.bar.show_idle(self.tr("已取消导出"))

    def _on_written(self, reports: tuple[ExportReport, ...]) -> None:
        self.presets.remember_words()
        self.form.layout_notes.add_notices(_messages(notice for report in reports for notice in report.notices))
        self.bar.show_written([report.path for report in reports])
        for report in reports:
            self.exported.emit(report.path)

    def _on_failed(self, error: KnownError) -> None:
        self.bar.show_idle()  # the notice says it once, in full, and stays until it is closed
        self.failed.emit(error)


def _messages(notices: Iterable[Problem]) -> list[str]:
    return [say(notice.message) for notice in notices if notice.code not in _TOLD_ELSEWHERE]


def _now() -> datetime:
    return datetime.now()  # noqa: DTZ005 - the time on the user's wall
