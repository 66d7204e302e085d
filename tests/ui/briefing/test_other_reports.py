"""Other reports of the library in one briefing: chosen from a list, moved, taken out; what is made of them is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.briefing.other_reports import OtherReports
from caoxian_desktop.ui.briefing.panel import BriefingPanel
from caoxian_desktop.ui.briefing.report_picker import ReportPicker

NOW = datetime(2026, 1, 5, tzinfo=UTC)


def entry(place: str, year: int, tags: tuple[str, ...] = ()) -> ReportEntry:
    name = f"{place}政府工作报告（{year}年）"
    return ReportEntry(f"r{place}{year}", f"{place}{year}", name, place, year, 9, NOW, None, 0, tags=tags)


ENTRIES = (entry("曹县", 2022), entry("单县", 2023), entry("成武县", 2023, ("菏泽",)), entry("曹县", 2021))


@pytest.fixture
def others(qtbot: QtBot) -> OtherReports:
    others = OtherReports()
    qtbot.addWidget(others)
    others.show()
    return others


def test_what_is_made_of_a_report_is_wished_for_and_counts_once_it_is_there(
    others: OtherReports, analysis: Analysis, qtbot: QtBot
) -> None:
    wished: list[str] = []
    others.material_wanted.connect(wished.append)
    others.add_reports(ENTRIES[:2])
    others.add_reports(ENTRIES[:1])
    assert wished == ["曹县2022", "单县2023"]
    assert others.materials == ()
    assert others.waiting == 2
    assert "读取中" in others.list.tops()[0].text(0)
    with qtbot.waitSignal(others.changed):
        others.take("单县2023", Material(analysis))
    assert len(others.materials) == 1
    others.take("不在其中", Material(analysis))
    assert len(others.materials) == 1


def test_reports_are_moved_and_taken_out_by_keys(others: OtherReports, analysis: Analysis, qtbot: QtBot) -> None:
    others.add_reports(ENTRIES[:3])
    for number, version in enumerate(others.chosen):
        others.take(version, Material(analysis, authors={"n": str(number)}))
    others.list.setCurrentItem(others.list.tops()[0])
    qtbot.keyClick(others.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert others.chosen == ("单县2023", "曹县2022", "成武县2023")
    assert [material.authors["n"] for material in others.materials] == ["1", "0", "2"]
    qtbot.keyClick(others.list, Qt.Key.Key_Delete)
    assert others.chosen == ("单县2023", "成武县2023")
    others.drop("单县2023")
    others.clear()
    assert others.materials == ()
    assert others.list.isHidden()


def test_reports_are_found_by_place_year_and_tag_and_those_of_the_open_ones_place_stand_first(qtbot: QtBot) -> None:
    picker = ReportPicker(ENTRIES, "曹县")
    qtbot.addWidget(picker)

    def shown() -> list[str]:
        return [str(picker._found.index(row, 0).data()) for row in range(picker._found.rowCount())]

    assert [name[:2] for name in shown()] == ["曹县", "曹县", "单县", "成武"]
    assert shown()[0].endswith("（2022年）")
    for typed, found in (("曹县 2021", 1), ("2023", 2), ("菏泽", 1), ("郓城", 0), ("２０２３　单", 1)):
        picker.line.setText(typed)
        qtbot.waitUntil(lambda found=found: len(shown()) == found)
    assert not picker.add.isEnabled()


def test_what_is_ticked_stays_ticked_while_one_looks_for_more(qtbot: QtBot) -> None:
    picker = ReportPicker(ENTRIES, "曹县")
    qtbot.addWidget(picker)
    picker.show()
    picker.line.setText("单县")
    qtbot.waitUntil(lambda: picker._found.rowCount() == 1)
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    picker.line.setText("曹县")
    qtbot.waitUntil(lambda: picker._found.rowCount() == 2)
    picker.tick({"曹县2022"})
    assert [each.version for each in picker.chosen] == ["曹县2022", "单县2023"]
    assert picker._count.text() == "已选2份"
    assert picker.add.isEnabled()


def test_enter_takes_what_was_ticked_by_keyboard(qtbot: QtBot) -> None:
    picker = ReportPicker(ENTRIES, "曹县")
    qtbot.addWidget(picker)
    with qtbot.waitExposed(picker):
        picker.show()
    qtbot.waitUntil(picker.line.hasFocus)
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    qtbot.keyClick(picker.list, Qt.Key.Key_Down)
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    assert picker.result() == ReportPicker.DialogCode.Accepted
    assert [each.version for each in picker.chosen] == ["曹县2022", "曹县2021"]


def test_an_empty_library_says_so(qtbot: QtBot) -> None:
    picker = ReportPicker((), None)
    qtbot.addWidget(picker)
    assert "没有别的报告" in picker._count.text()


def test_other_reports_go_into_forms_that_take_several_alone(panel: BriefingPanel, analysis: Analysis) -> None:
    panel.setting._order = lambda: None
    panel.form.templates.choose(Template.EXTRACT)
    panel.form.others.add_reports(ENTRIES[:1])
    assert "正在读取另外1份报告" in panel.bar.state.text()
    assert not panel.bar.export.isEnabled()
    panel.take_material("曹县2022", Material(analysis))
    assert panel.bar.export.isEnabled()
    order = panel.order()
    assert order is not None
    assert len(order.materials) == 2
    assert panel.form.others_fold.head.summary == "另1份"
    panel.form.templates.choose(Template.OFFICIAL)
    order = panel.order()
    assert order is not None
    assert len(order.materials) == 1
    panel.show_analysis(None)
    assert panel.form.others.chosen == ()


def test_the_file_of_several_reports_is_named_after_all_of_them(
    panel: BriefingPanel, analysis: Analysis, answers: Any
) -> None:
    panel.setting._order = lambda: None
    panel.form.templates.choose(Template.DIGEST)
    panel.form.others.add_reports(ENTRIES[1:2])
    report, block = analysis.report, replace(analysis.report.title_block, place="单县")
    other = replace(report, text=f"{report.text}。", title_block=block)
    panel.take_material("单县2023", Material(replace(analysis, report=other)))
    answers.target = ""
    panel.export_now()
    assert Path(answers.suggested[0]).name.startswith("曹县等2份政府工作报告要点汇编_")
