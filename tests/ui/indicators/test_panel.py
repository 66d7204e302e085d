"""The indicator table."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS, Column
from caoxian_desktop.core.listing.entries import listing
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.arranging import Grouping, Order, arranged
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
    made.resize(900, 700)
    made.show_analysis(analysis)
    made.show()
    return made


def rows(panel: IndicatorsPanel) -> list[QModelIndex]:
    return list(panel.model.entry_indexes())


def column(panel: IndicatorsPanel, wanted: Column) -> list[str]:
    return [index.siblingAtColumn(TABLE_COLUMNS.index(wanted)).data() for index in rows(panel)]


def chip(panel: IndicatorsPanel, words: str) -> Chip:
    chips = panel.filters.findChildren(Chip)
    return next(found for found in chips if found.text().startswith(words) and not found.isHidden())


def sort_by(panel: IndicatorsPanel, wanted: Column, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
    panel.table.header().setSortIndicator(TABLE_COLUMNS.index(wanted), order)


def group_by(panel: IndicatorsPanel, grouping: Grouping) -> None:
    panel.filters.groups.setCurrentIndex(panel.filters.groups.findData(grouping))


def corrected(analysis: Analysis) -> Analysis:
    """The unit of the fourth figure set right, the third taken out."""
    one, two, three, four = analysis.observations
    judged = Judgement(2, four, frozenset({"unit"}))
    return replace(analysis, observations=(one, two, replace(four, unit="口")), judgements=(judged,), removed=(three,))


@pytest.mark.parametrize("grouping", list(Grouping))
def test_the_model_keeps_qts_rules(qtbot: QtBot, analysis: Analysis, grouping: Grouping) -> None:
    model = ListingModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(arranged(listing(analysis), Order(), grouping), grouped=grouping is not Grouping.NONE)
    model.show((), grouped=False)
    assert tester.model() is model


def test_each_figure_is_a_row_in_reading_order(panel: IndicatorsPanel) -> None:
    assert column(panel, Column.WORDING) == ["546.3亿元", "增长3%", "增长12%以上", "1763眼"]
    assert panel.foot.count.text() == "数据（4条）"


def test_words_filter_the_rows_and_all_of_them_must_be_there(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.filters.words.setText("增长 投资")
    qtbot.waitUntil(lambda: column(panel, Column.INDICATOR) == ["固定资产投资"])
    assert panel.foot.count.text() == "数据（1 / 4条）"


def test_chips_of_one_group_widen_and_those_of_two_narrow(panel: IndicatorsPanel) -> None:
    chip(panel, "目标").click()
    assert len(rows(panel)) == 2
    chip(panel, "预计数").click()
    assert len(rows(panel)) == 4
    chip(panel, "2022年").click()
    assert column(panel, Column.PERIOD) == ["2022年", "2022年"]


def test_lists_with_counts_filter_by_measure_section_and_unit(panel: IndicatorsPanel, analysis: Analysis) -> None:
    filters = panel.filters
    filters.units.choose(["%", "眼"])
    assert len(rows(panel)) == 3
    filters.sections.choose([analysis.report.sections[1].heading.start])
    assert column(panel, Column.UNIT) == ["%", "眼"]
    filters.measures.choose(["level"])
    assert column(panel, Column.UNIT) == ["眼"]
    assert filters.units.text().startswith("单位：")
    panel.filters.clear_button.click()
    assert len(rows(panel)) == 4
    assert not panel.filters.clear_button.isVisible()


def test_a_filter_that_leaves_nothing_says_so_and_can_be_cleared(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.filters.words.setText("没有这样的指标")
    qtbot.waitUntil(lambda: not panel.table.isVisible())
    panel.filters.clear()
    assert panel.table.isVisible()
    assert len(rows(panel)) == 4


def test_values_are_sorted_as_numbers_and_sections_as_they_are_read(panel: IndicatorsPanel) -> None:
    sort_by(panel, Column.VALUE)
    assert column(panel, Column.VALUE) == ["3", "12", "546.3", "1763"]
    sort_by(panel, Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert column(panel, Column.VALUE)[0] == "1763"
    sort_by(panel, Column.SECTION)
    assert column(panel, Column.WORDING)[0] == "546.3亿元"


def test_groups_have_counts_fold_and_stay_folded_when_rows_come_anew(
    panel: IndicatorsPanel, analysis: Analysis
) -> None:
    group_by(panel, Grouping.SECTION)
    groups = list(panel.model.group_indexes())
    assert [index.data() for index in groups] == ["一、回顾（2条）", "二、安排（2条）"]
    panel.table.setCurrentIndex(groups[0])
    panel.table.collapse(groups[0])
    panel.show_analysis(corrected(analysis))
    assert [panel.table.isExpanded(index) for index in panel.model.group_indexes()] == [False, True]
    assert len(rows(panel)) == 3


def test_a_group_is_folded_with_enter(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    group_by(panel, Grouping.KIND)
    first = next(iter(panel.model.group_indexes()))
    panel.table.setCurrentIndex(first)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert not panel.table.isExpanded(first)


@pytest.mark.parametrize("way", ["ctrl enter", "double click", "button"])
def test_the_sentence_of_a_row_can_be_asked_for(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis, way: str
) -> None:
    panel.table.setCurrentIndex(rows(panel)[2])
    with qtbot.waitSignal(panel.span_requested) as wish:
        if way == "ctrl enter":
            qtbot.keyClick(panel.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        elif way == "double click":
            panel.table.doubleClicked.emit(rows(panel)[2])
        else:
            panel.detail._buttons["sentence"].click()
    assert wish.args == [analysis.observations[2].span]


def test_the_current_rows_sentence_stands_below_with_its_figure_marked(panel: IndicatorsPanel) -> None:
    assert panel.detail.isHidden()
    panel.table.setCurrentIndex(rows(panel)[3])
    assert panel.detail.sentence.toPlainText() == "确保固定资产投资增长12%以上，新打机井1763眼。"
    assert panel.detail.sentence.marked == "1763眼"


def test_the_rows_of_what_is_read_are_marked(panel: IndicatorsPanel, analysis: Analysis) -> None:
    panel.show_reading(Span(0, analysis.observations[1].span.end))
    assert [index.data(Role.READING) for index in rows(panel)] == [True, True, False, False]


def test_what_was_corrected_is_marked_and_says_what_was_read(panel: IndicatorsPanel, analysis: Analysis) -> None:
    panel.show_analysis(corrected(analysis))
    cell = rows(panel)[2].siblingAtColumn(TABLE_COLUMNS.index(Column.UNIT))
    assert cell.data() == "口"
    assert cell.data(Role.CORRECTED)
    assert "读者更正；机器读作“眼”" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert not rows(panel)[0].siblingAtColumn(cell.column()).data(Role.CORRECTED)


def test_only_what_was_corrected_can_be_shown_and_then_what_was_taken_out_too(
    panel: IndicatorsPanel, analysis: Analysis
) -> None:
    assert panel.filters.corrected.isHidden()
    panel.show_analysis(corrected(analysis))
    assert len(rows(panel)) == 3
    panel.filters.corrected.click()
    assert column(panel, Column.CORRECTED) == ["不是数据", "单位：机器读作“眼”"]
    panel.taking.copy_rows()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 2


def test_a_correction_leaves_filter_order_and_current_row_as_they_were(
    panel: IndicatorsPanel, analysis: Analysis
) -> None:
    sort_by(panel, Column.VALUE)
    chip(panel, "2023年").click()
    panel.table.setCurrentIndex(rows(panel)[1])
    panel.show_analysis(corrected(analysis))
    assert column(panel, Column.VALUE) == ["1763"]
    assert panel.table.current_entry() == panel.detail.entry
    assert panel.detail.entry is not None
    assert panel.detail.entry.observation.unit == "口"


def test_the_chosen_rows_or_all_are_copied_as_a_table_of_the_columns_shown(panel: IndicatorsPanel) -> None:
    panel.table.setCurrentIndex(rows(panel)[2])
    panel.taking.copy_rows()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 2
    panel.table.clearSelection()
    panel.table.set_shape(panel.table.shape_.show(Column.SENTENCE, shown=True).show(Column.CUE, shown=False))
    panel.taking.copy_rows()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert "<table" in QGuiApplication.clipboard().mimeData().html()
    assert lines[0] == ["指标", "原文表述", "数值", "单位", "变化", "时期", "性质", "章节", "句子"]
    assert lines[4][:4] == ["新打机井", "1763眼", "1763", "眼"]


@pytest.mark.parametrize(("ending", "start"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")])
def test_the_shown_rows_are_saved(
    qtbot: QtBot, panel: IndicatorsPanel, target: Path, ending: str, start: bytes
) -> None:
    group_by(panel, Grouping.KIND)
    panel.table.collapseAll()
    with qtbot.waitSignal(panel.said, timeout=WAIT):
        panel.taking.save(ending)
    saved = target.with_suffix(f".{ending}").read_bytes()
    assert saved.startswith(start)
    assert ending == "xlsx" or len(saved.decode().strip().split("\r\n")) == 5  # folded rows too


def test_a_target_that_cannot_be_written_is_told(qtbot: QtBot, panel: IndicatorsPanel, target: Path) -> None:
    target.with_suffix(".csv").mkdir()
    with qtbot.waitSignal(panel.failed, timeout=WAIT) as failed:
        panel.taking.save("csv")
    assert isinstance(failed.args[0], KnownError)


def test_another_report_begins_without_filters(qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis) -> None:
    panel.filters.words.setText("投资")
    chip(panel, "目标").click()
    panel.clear()
    panel.show_analysis(analysis)
    assert panel.filters.words.text() == ""
    assert len(rows(panel)) == 4


def test_it_is_painted(qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis) -> None:
    panel.show_analysis(corrected(analysis))
    panel.show_reading(Span(0, 10))
    panel.filters.corrected.click()
    group_by(panel, Grouping.KIND)
    panel.table.setCurrentIndex(rows(panel)[1])
    image = panel.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 10


def test_the_columns_fit_between_outline_and_side_panel_of_a_small_screen(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.resize(756, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    assert panel.table.header().length() <= panel.table.viewport().width()
    panel.resize(1100, 600)
    qtbot.waitUntil(lambda: panel.table.header().length() == panel.table.viewport().width())


def test_columns_and_widths_that_a_person_chose_come_back(qtbot: QtBot, panel: IndicatorsPanel, jobs: Jobs) -> None:
    with qtbot.waitSignal(panel.columns_changed) as told:
        panel.table.header().resizeSection(TABLE_COLUMNS.index(Column.PERIOD), 99)
    other = IndicatorsPanel(jobs)
    qtbot.addWidget(other)
    other.restore_columns(told.args[0])
    assert other.table.shape_ == panel.table.shape_
    assert other.table.shape_.widths == {Column.PERIOD: 99}


def test_while_a_report_is_analysed_it_does_not_say_that_there_is_nothing(
    panel: IndicatorsPanel, analysis: Analysis
) -> None:
    panel.clear()
    assert not panel.table.isVisible()
    assert panel._empty.title.text() == "正在分析…"
    panel.show_analysis(replace(analysis, observations=()))
    assert panel._empty.title.text() == "没有数据"


def test_reckoned_values_are_shown_on_demand_and_taken_along_only_with_the_tick(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis
) -> None:
    income = replace(analysis.observations[0], indicator="一般公共预算收入")
    growth = replace(analysis.observations[1], indicator="一般公共预算收入")
    panel.show_analysis(replace(analysis, observations=(income, growth, *analysis.observations[2:])))
    assert len(rows(panel)) == 4
    panel.foot.derived.trigger()
    assert column(panel, Column.KIND).count("推算") == 1
    assert panel.foot.count.text() == "数据（4条），另有推算1条"
    panel.taking.copy_rows()
    assert "推算" not in QGuiApplication.clipboard().text()
    panel.taking.with_derived.setChecked(True)
    panel.taking.copy_rows()
    assert "推算" in QGuiApplication.clipboard().text()
    panel.table.setCurrentIndex(next(i for i in rows(panel) if i.data(Role.ENTRY).derived))
    assert "÷" in panel.detail.title.text()
    panel.clear()
    assert not panel.foot.derived.isChecked()
    assert not panel.taking.with_derived.isChecked()
