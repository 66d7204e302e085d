"""The composer: previews what will be written, writes it, and says what happened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.pages import setting as setting_module

WAIT = 20_000


def previewed(qtbot: QtBot, panel: BriefingPanel, pages: int) -> None:
    qtbot.waitUntil(lambda: panel.preview.pages >= pages and panel.preview.pictures >= 1, timeout=WAIT)


def choose(panel: BriefingPanel, template: Template) -> None:
    panel.form.templates.choose(template)


def untick(panel: BriefingPanel, *chapters: Chapter) -> None:
    for item in panel.form.contents.tree.tops():
        if item.data(0, Qt.ItemDataRole.UserRole) in chapters:
            item.setCheckState(0, Qt.CheckState.Unchecked)


def test_without_a_report_it_says_so(qtbot: QtBot, jobs: Jobs) -> None:
    panel = BriefingPanel(jobs)
    qtbot.addWidget(panel)
    panel.export_now()
    assert panel._stack.currentIndex() == 0


def test_the_one_page_is_previewed_first_with_its_size(qtbot: QtBot, panel: BriefingPanel) -> None:
    previewed(qtbot, panel, 1)
    assert panel.preview.pages == 1
    qtbot.waitUntil(lambda: "共1页" in panel.bar.pages.text(), timeout=WAIT)
    assert panel.bar.pages.text().endswith(" KB")
    assert "未列入" in panel.form.layout_fold.head.summary
    assert panel.form.layout_notes.left_out[1].text().startswith("· ")


def test_the_digest_follows_the_ticks(qtbot: QtBot, panel: BriefingPanel, analysis: Analysis) -> None:
    choose(panel, Template.DIGEST)
    previewed(qtbot, panel, 10)
    before = panel.preview.pages
    untick(panel, Chapter.INDICATORS)
    qtbot.waitUntil(lambda: 1 < panel.preview.pages < before, timeout=WAIT)
    panel.show_charts(charts_of(analysis)[:1])
    without = panel.preview.pages
    qtbot.waitUntil(lambda: panel.preview.pages > without, timeout=WAIT)


def test_both_formats_are_written_under_one_name(
    qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path
) -> None:
    written: list[Path] = []
    panel.exported.connect(written.append)
    panel.export_now()
    qtbot.waitUntil(lambda: len(written) == 2, timeout=WAIT)
    assert written == [tmp_path / "一页.pdf", tmp_path / "一页.docx"]
    assert all(path.stat().st_size > 10_000 for path in written)
    assert Path(answers.suggested[0]).name.startswith("曹县政府工作报告（2023年）要点速览_")
    assert "一页.pdf" in panel.bar.state.text()


def test_what_was_written_is_opened_shown_in_its_folder_or_its_path_copied(
    qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path
) -> None:
    panel.bar.formats_button.choose([".pdf"])
    with qtbot.waitSignal(panel.exported, timeout=WAIT):
        panel.export_now()
    file = tmp_path / "一页.pdf"
    panel.bar.open.click()
    panel.bar.folder.click()
    qtbot.waitUntil(lambda: answers.shown == [file], timeout=WAIT)
    panel.bar.path.click()
    assert QGuiApplication.clipboard().text() == str(file)
    assert answers.opened == [file]
    answers.has_file_manager = False
    panel.bar.folder.click()
    qtbot.waitUntil(lambda: answers.opened == [file, tmp_path], timeout=WAIT)


def test_of_several_files_each_can_be_opened(qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path) -> None:
    pdf, word = tmp_path / "一页.pdf", tmp_path / "一页.docx"
    word.touch()
    panel.bar.show_written([pdf, word])
    first, second = panel.bar.open.menu().actions()
    second.trigger()
    assert answers.opened == [word]
    with qtbot.waitSignal(panel.said) as caught:
        first.trigger()
    assert "找不到“一页.pdf”" in caught.args[0]
    panel.bar.show_written([word])
    panel.bar.open.click()
    assert answers.opened == [word, word]


def test_only_the_ticked_format_is_written(qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path) -> None:
    panel.bar.formats_button.choose([".docx"])
    answers.target = str(tmp_path / "一页.docx")
    with qtbot.waitSignal(panel.exported, timeout=WAIT):
        panel.bar.export.click()
    assert [path.name for path in tmp_path.iterdir()] == ["一页.docx"]


def test_without_a_format_there_is_nothing_to_export(panel: BriefingPanel) -> None:
    panel.bar.formats_button.choose([])
    assert not panel.bar.export.isEnabled()
    assert "格式" in panel.bar.export.toolTip()


def test_a_bulletin_waits_for_its_name_and_unit(panel: BriefingPanel, answers: Any, qtbot: QtBot) -> None:
    choose(panel, Template.BULLETIN)
    panel.setting.stop()
    assert not panel.bar.export.isEnabled()
    assert "简报名称" in panel.bar.state.text()
    assert "编发单位" in panel.bar.state.text()
    assert panel.form.cover_fold.is_open
    panel.export_now()
    assert answers.suggested == []
    assert panel.form.cover.fields["name"].property("bad")
    panel.form.cover.fields["name"].setText("农业农村工作简报")
    panel.form.cover.fields["unit"].setText("曹县农业农村局")
    qtbot.waitUntil(panel.bar.export.isEnabled, timeout=WAIT)
    panel.setting.stop()
    assert not panel.form.cover.fields["name"].property("bad")
    assert panel.bar.state.text() == ""


def test_the_second_file_is_not_replaced_unasked(panel: BriefingPanel, answers: Any, tmp_path: Path) -> None:
    (tmp_path / "一页.docx").write_bytes(b"old")
    answers.overwrite = False
    panel.export_now()
    assert answers.asked_to_replace == [["一页.docx"]]
    assert (tmp_path / "一页.docx").read_bytes() == b"old"
    assert not (tmp_path / "一页.pdf").exists()


def test_pictures_of_several_pages_are_not_replaced_unasked(
    qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path
) -> None:
    (tmp_path / "一页-2.png").write_bytes(b"old")
    answers.target, answers.overwrite = str(tmp_path / "一页.png"), False
    panel.form.contents.tree.tick_all(ticked=True)
    qtbot.waitUntil(lambda: panel.preview.pages > 1, timeout=WAIT)
    panel.bar.formats_button.choose([".png"])
    panel.export_now()
    assert answers.asked_to_replace == [["一页-2.png"]]
    assert (tmp_path / "一页-2.png").read_bytes() == b"old"


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path
) -> None:
    answers.target = str(tmp_path / "无" / "一页.pdf")
    with qtbot.waitSignal(panel.failed, timeout=WAIT) as caught:
        panel.export_now()
    assert caught.args is not None
    assert caught.args[0].code == "export.cannot_write"
    assert panel.bar.state.text() == "", "the window's notice tells it, once"
    qtbot.waitUntil(panel.bar.export.isEnabled, timeout=WAIT)


def test_what_is_said_of_an_export_is_not_talked_over_by_the_preview(qtbot: QtBot, panel: BriefingPanel) -> None:
    panel.bar.show_idle("已取消导出")
    previewed(qtbot, panel, 1)
    qtbot.waitUntil(lambda: "共1页" in panel.bar.pages.text(), timeout=WAIT)
    assert panel.bar.state.text() == "已取消导出"
    panel.form.marks.internal.setChecked(True)
    assert panel.bar.state.text() == ""


def test_an_export_can_be_given_up_and_leaves_no_file(qtbot: QtBot, panel: BriefingPanel, tmp_path: Path) -> None:
    panel.export_now()
    assert panel.bar.cancel.isVisible()
    panel.bar.cancel.click()
    assert "已取消" in panel.bar.state.text()
    qtbot.waitUntil(lambda: not panel.writing.under_way, timeout=WAIT)
    assert list(tmp_path.iterdir()) == []


def test_a_chart_wished_for_is_ticked_in_a_form_that_has_room(panel: BriefingPanel, analysis: Analysis) -> None:
    charts = charts_of(analysis)
    panel.show_charts(charts)
    choose(panel, Template.DIGEST)
    untick(panel, Chapter.CHARTS)
    choose(panel, Template.ONE_PAGE)
    panel.add_chart(charts[0].key)
    assert panel.form.template is Template.DIGEST
    assert Chapter.CHARTS in (panel.form.contents.tree.chapters() or Template.DIGEST.usual)
    assert panel.form.contents.tree.charts.is_ticked(charts[0].key)


@pytest.mark.parametrize("template", list(Template))
def test_whatever_takes_the_focus_has_a_name(panel: BriefingPanel, template: Template) -> None:
    choose(panel, template)
    panel.setting.stop()
    for fold in panel.form.folds:
        fold.open()
    panel.form.marks.watermark.setChecked(True)

    def nameless(child: QObject) -> bool:
        assert isinstance(child, QWidget)
        return not (child.accessibleName() or (isinstance(child, QAbstractButton) and child.text()))

    focusable = [
        part
        for part in panel.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(focusable) > 10
    parts = [*panel.findChildren(QAbstractButton), *panel.findChildren(QAbstractItemView), *focusable]
    assert not [part for part in parts if part.focusPolicy() and nameless(part)]
    panel.setting.stop()


def test_what_was_written_is_not_said_of_other_choices(qtbot: QtBot, panel: BriefingPanel) -> None:
    with qtbot.waitSignals([panel.exported, panel.exported], timeout=WAIT):
        panel.export_now()
    qtbot.waitUntil(lambda: not panel.writing.under_way, timeout=WAIT)
    choose(panel, Template.DIGEST)
    assert panel.bar.open.isHidden()
    assert "已导出" not in panel.bar.state.text()


def test_nothing_of_the_last_report_stays_while_another_is_analysed(
    qtbot: QtBot, panel: BriefingPanel, analysis: Analysis
) -> None:
    panel.show_charts(charts_of(analysis))
    previewed(qtbot, panel, 1)
    panel.show_analysis(None)
    assert panel._empty.title.text() == "正在分析…"
    assert panel.preview.pages == 0
    assert panel.bar.pages.text() == ""
    panel.show_analysis(analysis)
    order = panel.order()
    assert order is not None
    assert order.materials[0].charts == ()


def test_the_name_is_suggested_without_setting_the_material(
    panel: BriefingPanel, answers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compose_never(*_anything: object) -> Briefing:
        raise AssertionError("composed on the UI thread")

    monkeypatch.setattr(setting_module, "compose", compose_never)
    answers.target = ""
    choose(panel, Template.DIGEST)
    panel.export_now()
    panel.setting.stop()
    assert Path(answers.suggested[0]).name.startswith("曹县政府工作报告（2023年）要点汇编_")


def test_the_one_page_is_copied_as_a_picture(qtbot: QtBot, panel: BriefingPanel) -> None:
    previewed(qtbot, panel, 1)
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(panel.said, timeout=WAIT):
        panel.bar.picture_wanted.emit()
    image = QGuiApplication.clipboard().image()
    assert image.width() == pytest.approx(1654, abs=2)
    assert image.height() > image.width()
    choose(panel, Template.DIGEST)
    assert panel.bar.picture.isHidden()


def test_where_it_is_narrow_form_and_pages_take_turns(qtbot: QtBot, panel: BriefingPanel) -> None:
    assert panel.sides.switch.isHidden()
    panel.resize(640, 380)
    assert panel.sides.switch.isVisible()
    assert panel.form.isVisible()
    assert not panel.preview.isVisible()
    panel.sides.show_pages(pages=True)
    assert not panel.form.isVisible()
    assert panel.preview.isVisible()
    assert panel.bar.export.isVisible()
    panel.resize(1100, 720)
    assert panel.form.isVisible()
    assert panel.preview.isVisible()
