"""The chosen figure's sentence and fields, and how they are set right."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis, Judgement
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.listing.entries import listing, removed_entries
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.detail import DetailPane
from caoxian_desktop.ui.indicators.panel import IndicatorsPanel
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.main_window.room import Room
from tests.ui.indicators.conftest import TEXT, span_of


@pytest.fixture
def panel(qtbot: QtBot, jobs: Jobs, analysis: Analysis) -> IndicatorsPanel:
    made = IndicatorsPanel(jobs)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show_analysis(analysis)
    made.show()
    qtbot.waitExposed(made)
    return made


def stand_on(panel: IndicatorsPanel, row: int) -> DetailPane:
    panel.table.setCurrentIndex(list(panel.model.entry_indexes())[row])
    return panel.detail


def type_into(qtbot: QtBot, pane: DetailPane, name: ObservationField, words: str) -> None:
    line = pane.boxes[name].line
    assert line is not None
    line.setFocus()
    line.selectAll()
    line.insert(words)  # QTest types no Chinese
    qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_a_key_on_a_row_shows_its_fields_and_esc_puts_them_away(
    qtbot: QtBot, panel: IndicatorsPanel, key: Qt.Key
) -> None:
    pane = stand_on(panel, 0)
    assert pane.area.isHidden()
    qtbot.keyClick(panel.table, key)
    assert pane.area.isVisible()
    assert {name: box.words for name, box in pane.boxes.items() if box.words} == {
        ObservationField.INDICATOR: "地区生产总值",
        ObservationField.VALUE: "546.3",
        ObservationField.UNIT: "亿元",
        ObservationField.MEASURE: "总量",
        ObservationField.DIRECTION: "无",
        ObservationField.PERIOD: "2022年",
        ObservationField.KIND: "预计数",
        ObservationField.CUE: "预计",
        ObservationField.STOCK_FLOW: "不分",
    }
    qtbot.keyClick(pane.boxes[ObservationField.INDICATOR].input, Qt.Key.Key_Escape)
    assert pane.area.isHidden()
    assert panel.table.hasFocus() or not panel.isActiveWindow()


def test_a_field_is_set_as_soon_as_it_is_whole(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    pane = stand_on(panel, 0)
    pane.correct()
    with qtbot.waitSignal(panel.revise_wanted) as wish:
        type_into(qtbot, pane, ObservationField.UNIT, "万元")
    assert wish.args == [span_of("546.3亿元"), {ObservationField.UNIT: "万元"}]


def test_a_word_of_a_closed_list_is_chosen_from_it(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    pane = stand_on(panel, 0)
    pane.correct()
    combo = pane.boxes[ObservationField.KIND].input
    assert isinstance(combo, QComboBox)
    assert not combo.isEditable()
    combo.setCurrentIndex(combo.findText("目标"))
    with qtbot.waitSignal(panel.revise_wanted) as wish:
        combo.activated.emit(combo.currentIndex())
    assert wish.args[1] == {ObservationField.KIND: "target"}


def test_what_cannot_stand_there_is_not_taken_and_says_why(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    pane = stand_on(panel, 0)
    pane.correct()
    with qtbot.assertNotEmitted(panel.revise_wanted):
        type_into(qtbot, pane, ObservationField.VALUE, "很多")
    box = pane.boxes[ObservationField.VALUE]
    assert box.input.property("bad")
    assert "填一个数" in box.input.toolTip()
    box.take_back()
    assert box.words == "546.3"
    assert not box.input.property("bad")


def test_esc_drops_what_was_typed(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    pane = stand_on(panel, 0)
    pane.correct()
    line = pane.boxes[ObservationField.UNIT].line
    assert line is not None
    line.setFocus()
    with qtbot.assertNotEmitted(panel.revise_wanted):
        line.insert("万")
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert pane.boxes[ObservationField.UNIT].words == "亿元"


def changed(analysis: Analysis) -> Analysis:
    first = analysis.observations[0]
    judged = Judgement(0, first, frozenset({"unit"}))
    return replace(
        analysis, observations=(replace(first, unit="万元"), *analysis.observations[1:]), judgements=(judged,)
    )


def test_a_corrected_field_shows_the_machines_reading_with_a_way_back(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis
) -> None:
    pane = stand_on(panel, 0)
    pane.correct()
    panel.show_analysis(changed(analysis))
    box = pane.boxes[ObservationField.UNIT]
    assert pane.area.isVisible()
    assert (box.words, box._read.text()) == ("万元", "机器读作“亿元”")
    assert pane.boxes[ObservationField.VALUE].restore.isHidden()
    with qtbot.waitSignal(panel.restore_wanted) as wish:
        box.restore.click()
    assert wish.args == [span_of("546.3亿元"), ObservationField.UNIT]
    with qtbot.waitSignal(panel.restore_wanted) as wish:
        pane._buttons["restore"].click()
    assert wish.args == [span_of("546.3亿元"), None]


def test_what_is_being_typed_stays_when_another_field_was_set_meanwhile(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis
) -> None:
    pane = stand_on(panel, 0)
    pane.correct()
    line = pane.boxes[ObservationField.SCOPE].line
    assert line is not None
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.insert("全市")
    for _ in range(2):
        panel.show_analysis(changed(analysis))
    assert line.text() == "全市"
    assert pane.boxes[ObservationField.UNIT].words == "万元"


def test_a_figure_can_be_said_to_be_none_by_key_and_button(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    pane = stand_on(panel, 3)
    with qtbot.waitSignal(panel.remove_wanted) as wish:
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert wish.args == [span_of("1763眼")]
    pane.correct()
    with qtbot.waitSignal(panel.remove_wanted):
        pane._buttons["remove"].click()


def test_what_was_taken_out_can_be_brought_back_and_not_be_corrected(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis
) -> None:
    gone = removed_entries(replace(analysis, removed=analysis.observations[:1]))[0]
    panel.detail.show_entry(gone)
    assert panel.detail._buttons["correct"].isHidden()
    with qtbot.waitSignal(panel.restore_wanted):
        panel.detail._buttons["restore"].click()


def test_a_doubtful_figure_can_be_confirmed(qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis) -> None:
    doubtful = replace(listing(analysis)[0], observation=replace(analysis.observations[0], confidence=0.3))
    panel.detail.show_entry(doubtful)
    assert "存疑" in panel.detail.title.text()
    with qtbot.waitSignal(panel.confirm_wanted):
        panel.detail._buttons["confirm"].click()


def test_words_the_machine_read_nothing_in_become_a_figure_once_it_has_a_name(
    qtbot: QtBot, panel: IndicatorsPanel
) -> None:
    place = span_of("固定资产投资")
    panel.add_figure(place)
    pane = panel.detail
    assert pane.adding
    assert pane.sentence.marked == "固定资产投资"
    with qtbot.assertNotEmitted(panel.add_wanted):
        pane._buttons["add"].click()
    assert pane.boxes[ObservationField.INDICATOR].input.property("bad")
    type_into(qtbot, pane, ObservationField.INDICATOR, "某指标")
    with qtbot.assertNotEmitted(panel.add_wanted):
        pane._buttons["add"].click()  # words without a number need one
    type_into(qtbot, pane, ObservationField.VALUE, "7")
    with qtbot.waitSignal(panel.add_wanted) as wish:
        qtbot.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wish.args == [place, {ObservationField.INDICATOR: "某指标", ObservationField.VALUE: 7.0}]


def test_the_figure_that_was_added_is_the_one_stood_on_next(
    qtbot: QtBot, panel: IndicatorsPanel, analysis: Analysis
) -> None:
    place = span_of("固定资产投资")
    panel._on_add(place, {})
    added = Observation("某指标", 7, "", place, place, place)
    ordered = tuple(sorted((*analysis.observations, added), key=lambda o: o.span))
    panel.show_analysis(replace(analysis, observations=ordered))
    assert panel.detail.entry is not None
    assert panel.detail.entry.span == place


def test_words_that_are_a_figure_already_lead_to_its_fields(panel: IndicatorsPanel) -> None:
    panel.filters.corrected.setChecked(False)
    panel.add_figure(Span(TEXT.index("1763"), TEXT.index("1763") + 4))
    assert not panel.detail.adding
    assert panel.detail.correcting
    assert panel.detail.entry is not None
    assert panel.detail.entry.span == span_of("1763眼")


def test_in_a_low_window_the_fields_take_the_tables_room_until_they_are_closed(
    qtbot: QtBot, jobs: Jobs, analysis: Analysis
) -> None:
    room, panel = Room(), IndicatorsPanel(jobs)
    panel.show_analysis(analysis)
    qtbot.addWidget(room)
    room.furnish(panel)
    room.resize(600, 330)
    with qtbot.waitExposed(room):
        room.show()
    pane = stand_on(panel, 0)
    assert panel.table.isVisible()
    pane.correct()
    assert not panel.table.isVisible()
    qtbot.waitUntil(lambda: panel.height() == 330)
    pane.close_fields()
    assert panel.table.isVisible()


def test_every_field_has_a_name_for_those_who_do_not_see_it(panel: IndicatorsPanel) -> None:
    for name, box in panel.detail.boxes.items():
        assert box.input.accessibleName() == name.word


def test_no_part_is_without_a_place_where_python_might_destroy_it_on_another_thread(
    qtbot: QtBot, jobs: Jobs, analysis: Analysis
) -> None:
    before = set(QApplication.topLevelWidgets())
    made = IndicatorsPanel(jobs)
    qtbot.addWidget(made)
    made.show_analysis(analysis)
    parts = set(QApplication.topLevelWidgets()) - before - {made}
    assert [part for part in parts if part.parent() is None] == []


def test_ctrl_z_is_the_windows_where_a_line_has_nothing_of_its_own_to_undo(panel: IndicatorsPanel) -> None:
    pane = stand_on(panel, 0)
    pane.correct()
    line = pane.boxes[ObservationField.UNIT].line
    assert line is not None

    def taken() -> bool:
        control = Qt.KeyboardModifier.ControlModifier
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, control)
        event.ignore()
        QApplication.sendEvent(line, event)
        return event.isAccepted()

    assert not taken()
    line.insert("万")
    assert taken()


def rows_of(pane: DetailPane) -> list[QRect]:
    """Return where each row of fields lies in the view."""
    view = pane.area.viewport()
    rects = (QRect(box.mapTo(view, QPoint(0, 0)), box.size()) for box in pane.boxes.values())
    return list({rect.top(): rect for rect in rects}.values())


def wait_for_rows(qtbot: QtBot, pane: DetailPane) -> None:
    """Wait until the fields have their room: their parts are measured once they are shown."""
    qtbot.waitUntil(lambda: all(rect.height() > 30 for rect in rows_of(pane)))
    QApplication.processEvents()


@pytest.mark.parametrize("height", [360, 420, 520, 620, 700])
def test_no_row_of_fields_is_cut_where_they_rest(qtbot: QtBot, panel: IndicatorsPanel, height: int) -> None:
    panel.resize(640, height)
    pane = stand_on(panel, 2)
    pane.correct()
    view = pane.area.viewport()
    wait_for_rows(qtbot, pane)
    seen = [rect for rect in rows_of(pane) if rect.top() < view.height()]
    assert seen
    assert all(rect.bottom() < view.height() for rect in seen)


def test_all_fields_are_seen_where_there_is_room_for_them(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.resize(756, 623)  # of 1366×768
    pane = stand_on(panel, 2)
    pane.correct()
    wait_for_rows(qtbot, pane)
    assert not pane.area.verticalScrollBar().isVisible()
    assert panel.table.isVisible()


def test_fields_have_all_of_a_small_window(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.resize(638, 367)  # of 911×512
    pane = stand_on(panel, 2)
    pane.correct()
    wait_for_rows(qtbot, pane)
    assert not pane.area.verticalScrollBar().isVisible()
    assert not panel.table.isVisible()
    assert not panel.foot.isVisible()
    pane.close_fields()
    assert panel.table.isVisible()
    assert panel.foot.isVisible()


def test_the_row_that_is_set_right_stays_in_sight(qtbot: QtBot, panel: IndicatorsPanel) -> None:
    panel.resize(900, 540)
    panel.table.choose(list(panel.model.entry_indexes())[3])
    panel.detail.correct()
    wait_for_rows(qtbot, panel.detail)
    assert panel.table.isVisible()
    assert panel.table.viewport().rect().contains(panel.table.visualRect(panel.table.currentIndex()).center())
