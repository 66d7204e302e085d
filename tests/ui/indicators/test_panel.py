"""The indicator table."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.listing import HEADER
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.model import ListingModel, Role
from caoxian_desktop.ui.indicators.panel import IndicatorsPanel
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.widgets.chip import Chip

WAIT = 20_000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "table"


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs, analysis: Analysis, target: Path) -> IndicatorsPanel:
    def ask(_parent: QWidget, _title: str, _name: str, _filter: str) -> tuple[str, str]:
        return str(target), ""

    made = IndicatorsPanel(jobs, ask_target=ask)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_analysis(analysis)
    made.show()
    return made


def column(panel: IndicatorsPanel, name: str) -> list[str]:
    model = panel.table.model()
    return [model.index(row, HEADER.index(name)).data() for row in range(model.rowCount())]


def chip(panel: IndicatorsPanel, words: str) -> Chip:
    return next(found for found in panel.filters.findChildren(Chip) if found.text() == words and not found.isHidden())


def row_of(panel: IndicatorsPanel, number: int) -> QModelIndex:
    return panel.table.model().index(number, 0)


def test_the_model_keeps_qts_rules(qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis) -> None:
    model = ListingModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    from caoxian_desktop.core.charts.listing import listing

    model.show(listing(analysis))
    model.show(())
    assert tester.model() is model


def test_each_figure_is_a_row_in_reading_order(panel: IndicatorsPanel) -> None:
    assert column(panel, "原文表述") == ["546.3亿元", "增长3%", "增长12%以上", "1763眼"]
    assert panel.count.text() == "数据（4条）"


def test_words_filter_the_rows_and_all_of_them_must_be_there(panel: IndicatorsPanel) -> None:
    panel.filters.words.setText("增长 投资")
    assert column(panel, "指标") == ["固定资产投资"]
    assert panel.count.text() == "数据（1 / 4条）"


def test_chips_of_one_group_widen_and_those_of_two_narrow(panel: IndicatorsPanel) -> None:
    chip(panel, "目标").click()
    assert len(column(panel, "指标")) == 2
    chip(panel, "预计数").click()
    assert len(column(panel, "指标")) == 4
    chip(panel, "2022年").click()
    assert column(panel, "时期") == ["2022年", "2022年"]


def test_a_filter_that_leaves_nothing_says_so_and_can_be_cleared(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.filters.words.setText("没有这样的指标")
    assert not panel.table.isVisible()
    panel.filters.clear()
    assert panel.table.isVisible()
    assert len(column(panel, "指标")) == 4


def test_values_are_sorted_as_numbers(panel: IndicatorsPanel) -> None:
    panel.table.sortByColumn(HEADER.index("数值"), Qt.SortOrder.AscendingOrder)
    assert column(panel, "数值") == ["3", "12", "546.3", "1763"]


def test_sections_are_sorted_as_they_are_read(panel: IndicatorsPanel) -> None:
    panel.table.sortByColumn(HEADER.index("数值"), Qt.SortOrder.AscendingOrder)
    panel.table.sortByColumn(HEADER.index("章节"), Qt.SortOrder.AscendingOrder)
    assert column(panel, "原文表述")[0] == "546.3亿元"


@pytest.mark.parametrize("way", ["enter", "double click"])
def test_a_chosen_row_wishes_for_its_sentence(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis, way: str
) -> None:
    index = row_of(panel, 2)
    with qtbot.waitSignal(panel.span_requested) as wish:
        if way == "enter":
            panel.table.setCurrentIndex(index)
            qtbot.keyClick(panel.table, Qt.Key.Key_Return)
        else:
            panel.table.doubleClicked.emit(index)
    assert wish.args == [analysis.observations[2].span]


def test_a_row_that_is_stood_on_is_pointed_at_and_no_more(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis
) -> None:
    with qtbot.waitSignal(panel.span_pointed) as pointed, qtbot.assertNotEmitted(panel.span_requested):
        panel.table.setCurrentIndex(row_of(panel, 3))
    assert pointed.args == [analysis.observations[3].span]


def test_the_rows_of_the_sentence_that_is_read_are_marked(panel: IndicatorsPanel, analysis: Analysis) -> None:
    panel.select_span(Span(0, analysis.observations[1].span.end))
    marked = [row_of(panel, number).data(Role.READING) for number in range(4)]
    assert marked == [True, True, False, False]


def test_the_chosen_rows_are_copied_as_a_table(panel: IndicatorsPanel) -> None:
    panel.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    panel.table.selectRow(3)
    panel.copy_rows()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t") == list(HEADER)
    assert lines[1].split("\t")[:4] == ["新打机井", "1763眼", "1763", "眼"]
    assert len(lines) == 2


def test_without_a_choice_all_shown_rows_are_copied(panel: IndicatorsPanel) -> None:
    panel.table.clearSelection()
    panel.copy_rows()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 5


@pytest.mark.parametrize(("ending", "start"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")])
def test_the_shown_rows_are_saved(
    qtbot: QtBot, panel: IndicatorsPanel, target: Path, ending: str, start: bytes
) -> None:
    with qtbot.waitSignal(panel.said, timeout=WAIT):
        panel.save(ending)
    assert target.with_suffix(f".{ending}").read_bytes().startswith(start)


def test_a_target_that_cannot_be_written_is_told(qtbot: QtBot, panel: IndicatorsPanel, target: Path) -> None:
    target.with_suffix(".csv").mkdir()
    with qtbot.waitSignal(panel.failed, timeout=WAIT) as failed:
        panel.save("csv")
    assert isinstance(failed.args[0], KnownError)


def test_another_report_begins_without_filters(panel: IndicatorsPanel, analysis: Analysis) -> None:
    panel.filters.words.setText("投资")
    chip(panel, "目标").click()
    panel.show_analysis(analysis)
    assert panel.filters.words.text() == ""
    assert len(column(panel, "指标")) == 4


def test_without_figures_it_says_so(panel: IndicatorsPanel) -> None:
    panel.clear()
    assert not panel.table.isVisible()


def test_it_is_painted(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.select_span(Span(0, 10))
    panel.table.selectRow(1)
    image = panel.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 10


@pytest.mark.parametrize("width", [480, 720, 1400])
def test_the_indicator_keeps_room_for_its_name_and_takes_what_is_left(
    qtbot: QtBot, panel: IndicatorsPanel, width: int
) -> None:
    panel.resize(width, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    columns = panel.table.horizontalHeader()
    assert columns.sectionSize(0) >= 150
    assert columns.length() >= panel.table.viewport().width()


def test_between_outline_and_side_panel_of_a_small_screen_every_column_is_seen(
    qtbot: QtBot, panel: IndicatorsPanel
) -> None:
    panel.resize(756, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    assert panel.table.horizontalHeader().length() <= panel.table.viewport().width()


def test_on_a_large_screen_sections_are_not_cut_unless_a_person_wants_it_so(
    qtbot: QtBot, panel: IndicatorsPanel
) -> None:
    panel.resize(1300, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    columns, section = panel.table.horizontalHeader(), HEADER.index("章节")
    assert columns.sectionSize(section) >= panel.table.fontMetrics().horizontalAdvance("〔二（十一）13〕") + 10
    columns.resizeSection(section, 90)
    panel.resize(1200, 400)
    qtbot.waitUntil(lambda: columns.length() == panel.table.viewport().width())
    assert columns.sectionSize(section) == 90


def test_while_a_report_is_analysed_it_does_not_say_that_there_is_nothing(
    panel: IndicatorsPanel, analysis: Analysis
) -> None:
    panel.clear()
    assert panel._empty.title.text() == "正在分析…"
    panel.show_analysis(replace(analysis, observations=()))
    assert panel._empty.title.text() == "没有数据"
