"""The composer in each of its forms, its parts, and what it asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.ui.briefing.report_picker import ReportPicker
from tests.gallery.scene import Act, Show, Tag

if TYPE_CHECKING:
    from caoxian_desktop.ui.briefing.panel import BriefingPanel
    from tests.gallery.stage import Stage

COMPOSING = Act()
scene = COMPOSING.scene
PRESET = "研读材料"


def _composer(stage: Stage, template: Template = Template.ONE_PAGE) -> BriefingPanel:
    """Show the composer in a form, with its pages."""
    panel: BriefingPanel = stage.panel("briefing")
    for fold in panel.form.folds:
        fold.open(opened=fold is panel.form.contents_fold)
    panel.sides.show_pages(pages=False)
    panel.form.templates.choose(template)
    _wait_for_pages(stage, panel)
    return panel


def _wait_for_pages(stage: Stage, panel: BriefingPanel) -> None:
    stage.settle()
    stage.wait_until(lambda: not panel._stale and (panel.preview.pictures or not panel.preview.isVisible()))
    stage.settle()


def _form(template: Template) -> Show:
    def show(stage: Stage) -> QWidget:
        _composer(stage, template)
        return stage.window

    return show


for _template in Template:
    scene(f"export-{_template.value}", Tag.SLOW)(_form(_template))


@scene("export-forms")
def export_forms(stage: Stage) -> QWidget:
    """The list of forms."""
    box = _composer(stage).form.templates.box
    box.showPopup()
    stage.afterwards(box.hidePopup)
    return box.view().window()


@scene("export-tree")
def export_tree(stage: Stage) -> QWidget:
    panel = _composer(stage, Template.DIGEST)
    for item in panel.form.contents.tree.tops():
        item.setExpanded(item.data(0, Qt.ItemDataRole.UserRole) in (Chapter.CHARTS, Chapter.TEXT))
    return stage.window


def _part(name: str, show_part: Callable[[Stage, BriefingPanel], object], template: Template = Template.DIGEST) -> None:
    @scene(f"export-{name}")
    def show(stage: Stage) -> QWidget:
        panel = _composer(stage, template)
        panel.form.contents_fold.open(opened=False)
        show_part(stage, panel)
        stage.settle()
        return stage.window


_part("notes-part", lambda _stage, panel: panel.form.annotations_fold.open())
_part("cover-part", lambda _stage, panel: panel.form.cover_fold.open(), Template.BULLETIN)
_part("faces-part", lambda _stage, panel: panel.form.layout_fold.open(), Template.OFFICIAL)


@scene("export-marks-part")
def export_marks(stage: Stage) -> QWidget:
    panel = _composer(stage, Template.DIGEST)
    panel.form.contents_fold.open(opened=False)
    panel.form.marks_fold.open()
    panel.form.marks.name.setText("张三")
    panel.form.marks.watermark.setChecked(True)
    stage.afterwards(lambda: (panel.form.marks.watermark.setChecked(False), panel.form.marks.name.clear()))
    _wait_for_pages(stage, panel)
    return stage.window


@scene("export-other-reports", Tag.SLOW)
def export_others(stage: Stage) -> QWidget:
    panel = _composer(stage, Template.DIGEST)
    entries = stage.ask(lambda library: library.reports())
    panel.form.contents_fold.open(opened=False)
    panel.form.others_fold.open()
    panel.form.others.add_reports([entry for entry in entries if entry.version != stage.version][:3])
    stage.afterwards(panel.form.others.clear)
    stage.wait_until(lambda: not panel.form.others.waiting)
    _wait_for_pages(stage, panel)
    return stage.window


@scene("export-reports-to-add")
def export_picker(stage: Stage) -> QWidget:
    _composer(stage, Template.DIGEST).reports_wanted.emit()
    picker = stage.dialog(ReportPicker)
    picker.tick([entry.version for entry in picker._entries[:2]])
    return picker


@scene("export-pages-narrow")
def export_pages(stage: Stage) -> QWidget:
    """Show the pages where they take turns with the form."""
    stage.narrow_down(911)
    stage.window.frame.set_outline_shown(True)
    panel = _composer(stage)
    panel.sides.show_pages(pages=True)
    _wait_for_pages(stage, panel)
    return stage.window


@scene("export-preset-menu")
def export_preset_menu(stage: Stage) -> QWidget:
    panel = _composer(stage, Template.DIGEST)
    panel.presets.on_save_wanted(PRESET)
    stage.settle()
    panel.form.marks.watermark.setChecked(True)
    stage.settle()

    def put_back() -> None:
        panel.form.marks.watermark.setChecked(False)
        panel.presets_bar.remove_wanted.emit(PRESET)
        stage.settle()
        stage.window.toast.hide()

    stage.afterwards(put_back)
    return stage.drop_down(panel.presets_bar, panel.presets_bar.menu_)


@scene("export-preset-name", Tag.BLOCKS)
def export_preset_name(stage: Stage) -> QWidget:
    _composer(stage).presets_bar.on_save_as()
    return stage.window


@scene("export-formats-menu")
def export_formats_menu(stage: Stage) -> QWidget:
    button = _composer(stage).bar.formats_button
    return stage.drop_down(button, button.menu())


@scene("export-picture-menu")
def export_picture_menu(stage: Stage) -> QWidget:
    button = _composer(stage).bar.picture
    return stage.drop_down(button, button.menu())


@scene("export-at-work")
def export_at_work(stage: Stage) -> QWidget:
    bar = _composer(stage).bar
    bar.show_writing()
    bar.show_progress(1, 2, "要点速览.docx")
    stage.afterwards(bar.show_idle)
    return stage.window


@scene("export-written")
def export_written(stage: Stage) -> QWidget:
    bar = _composer(stage).bar
    stem = "曹县政府工作报告（2023年）要点速览_2026年1月5日"
    bar.show_written([stage.home / f"{stem}{ending}" for ending in (".pdf", ".docx")])
    stage.afterwards(bar.show_idle)
    return stage.window


@scene("export-written-menu")
def export_written_menu(stage: Stage) -> QWidget:
    export_written(stage)
    button = stage.window.briefing.panel.bar.open
    return stage.drop_down(button, button.menu())


@scene("export-failed")
def export_failed(stage: Stage) -> QWidget:
    """What is said where a file could not be written."""
    from caoxian_desktop.core.report.problem import KnownError

    panel = _composer(stage)
    panel.bar.show_idle()
    error = KnownError(
        "export.refused",
        "要点速览.docx",
        "文件正被别的程序打开，没有写入。请关闭后再导出。",
        "the file is open in another program and was not written; close it there and export again.",
    )
    panel._on_failed(error)
    stage.afterwards(panel.bar.show_idle)
    return stage.window


@scene("export-replace", Tag.BLOCKS)
def export_replace(stage: Stage) -> QWidget:
    from caoxian_desktop.ui.briefing.writing import ask_overwrite

    stem = "曹县政府工作报告（2023年）要点速览_2026年1月5日"
    ask_overwrite(stage.window, [stage.home / f"{stem}{ending}" for ending in (".pdf", ".docx")])
    return stage.window


@scene("export-analysing")
def export_analysing(stage: Stage) -> QWidget:
    panel = _composer(stage)
    panel.show_analysis(None)

    def put_back() -> None:
        panel.show_analysis(stage.analysis)
        panel.show_charts(stage.session.charts)
        panel.show_annotations(stage.session.annotations, stage.session.notes.unplaced)

    stage.afterwards(put_back)
    return stage.window
