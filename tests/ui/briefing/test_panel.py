"""The export panel: previews what will be written, writes it, and says what happened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.ui.briefing import panel as panel_module
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.jobs import Jobs

WAIT = 20_000


def previewed(qtbot: QtBot, panel: BriefingPanel, pages: int) -> None:
    qtbot.waitUntil(lambda: panel.preview.pages >= pages and panel.preview.pictures >= 1, timeout=WAIT)


def test_without_a_report_it_says_so(qtbot: QtBot, jobs: Jobs) -> None:
    panel = BriefingPanel(jobs)
    qtbot.addWidget(panel)
    panel.export_now()
    assert panel._stack.currentIndex() == 0


def test_the_one_page_is_previewed_first(qtbot: QtBot, panel: BriefingPanel) -> None:
    previewed(qtbot, panel, 1)
    assert panel.preview.pages == 1
    qtbot.waitUntil(lambda: "共 1 页" in panel.bar.pages.text(), timeout=WAIT)
    assert "未列入" in panel.form._left_out_head.text()


def test_the_digest_follows_the_ticks(qtbot: QtBot, panel: BriefingPanel, analysis: Analysis) -> None:
    panel.form.several.setChecked(True)
    previewed(qtbot, panel, 10)
    before = panel.preview.pages
    panel.form.indicators.setChecked(False)
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
    panel.bar.open.click()
    panel.bar.folder.click()
    assert answers.opened == [tmp_path / "一页.pdf", tmp_path]


def test_only_the_ticked_format_is_written(qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path) -> None:
    panel.bar.pdf.setChecked(False)
    answers.target = str(tmp_path / "一页.docx")
    with qtbot.waitSignal(panel.exported, timeout=WAIT):
        panel.bar.export.click()
    assert [path.name for path in tmp_path.iterdir()] == ["一页.docx"]


def test_without_a_format_there_is_nothing_to_export(panel: BriefingPanel) -> None:
    panel.bar.pdf.setChecked(False)
    panel.bar.docx.setChecked(False)
    assert not panel.bar.export.isEnabled()


def test_the_second_file_is_not_replaced_unasked(panel: BriefingPanel, answers: Any, tmp_path: Path) -> None:
    (tmp_path / "一页.docx").write_bytes(b"old")
    answers.overwrite = False
    panel.export_now()
    assert answers.asked_to_replace == [["一页.docx"]]
    assert (tmp_path / "一页.docx").read_bytes() == b"old"
    assert not (tmp_path / "一页.pdf").exists()


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, panel: BriefingPanel, answers: Any, tmp_path: Path
) -> None:
    answers.target = str(tmp_path / "无" / "一页.pdf")
    with qtbot.waitSignal(panel.failed, timeout=WAIT) as caught:
        panel.export_now()
    assert caught.args is not None
    assert caught.args[0].code == "export.cannot_write"
    assert "没有这个文件夹" in panel.bar.state.text()
    qtbot.waitUntil(panel.bar.export.isEnabled, timeout=WAIT)


def test_an_export_can_be_given_up(qtbot: QtBot, panel: BriefingPanel, tmp_path: Path) -> None:
    panel.export_now()
    assert panel.bar.cancel.isVisible()
    panel.bar.cancel.click()
    assert "已取消" in panel.bar.state.text()
    qtbot.waitUntil(lambda: panel._writing is None, timeout=WAIT)
    assert not (tmp_path / "一页.docx").exists()


def test_a_chart_wished_for_is_ticked(panel: BriefingPanel, analysis: Analysis) -> None:
    charts = charts_of(analysis)
    panel.show_charts(charts)
    panel.form._charts[charts[0].key].setChecked(False)
    panel.add_chart(charts[0].key)
    assert panel.form.several.isChecked()
    assert panel.form._charts[charts[0].key].isChecked()


def test_a_section_sets_those_below_it_and_follows_them(panel: BriefingPanel, analysis: Analysis) -> None:
    tree, parts = panel.form.sections, analysis.report.sections
    assert tree.ticked() is None
    tree.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    kept = tree.ticked()
    assert kept is not None
    assert parts[1].heading.start not in kept
    assert not kept & {child.heading.start for child in parts[1].walk()}
    tree.topLevelItem(1).child(0).setCheckState(0, Qt.CheckState.Checked)
    assert tree.topLevelItem(1).checkState(0) == Qt.CheckState.PartiallyChecked
    tree.tick_all(ticked=True)
    assert tree.ticked() is None


def test_everything_that_takes_the_focus_has_a_name(panel: BriefingPanel) -> None:
    def nameless(child: QObject) -> bool:
        named = child.accessibleName() or (isinstance(child, QAbstractButton) and child.text())
        return not named

    parts = [*panel.findChildren(QAbstractButton), *panel.findChildren(QAbstractItemView)]
    assert not [part for part in parts if part.focusPolicy() and nameless(part)]


def test_what_was_written_is_not_said_of_other_choices(qtbot: QtBot, panel: BriefingPanel) -> None:
    with qtbot.waitSignals([panel.exported, panel.exported], timeout=WAIT):
        panel.export_now()
    qtbot.waitUntil(lambda: panel._writing is None, timeout=WAIT)
    panel.form.several.setChecked(True)
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
    panel.show_analysis(analysis)
    assert panel._charts == ()
    assert not panel.form._charts


def test_the_name_is_suggested_without_setting_the_material(
    panel: BriefingPanel, answers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compose_never(*_anything: object) -> Briefing:
        raise AssertionError("composed on the UI thread")

    monkeypatch.setattr(panel_module, "compose", compose_never)
    answers.target = ""
    panel.form.several.setChecked(True)
    panel.export_now()
    assert Path(answers.suggested[0]).name.startswith("曹县政府工作报告（2023年）要点汇编_")


def test_whatever_takes_the_focus_has_a_name(panel: BriefingPanel) -> None:
    panel.form.several.setChecked(True)
    nameless = [
        part
        for part in panel.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus and not part.accessibleName()
        if not (isinstance(part, QAbstractButton) and part.text())
    ]
    assert nameless == []


def test_charts_for_research_are_offered_but_not_ticked(panel: BriefingPanel, analysis: Analysis) -> None:
    research = replace(charts_of(analysis)[0], key="study", for_leaders=False)
    panel.show_charts((*charts_of(analysis)[:1], research))
    assert [box.isChecked() for box in panel.form._charts.values()] == [True, False]
    assert panel.form.choices("2026-01-05").charts is None
    panel.form.tick_chart("study")
    assert panel.form.choices("2026-01-05").charts == tuple(panel.form._charts)
