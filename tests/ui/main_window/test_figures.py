"""Figures set right from the window: kept at once, undone, shown everywhere; 抽查 beside it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

WAIT = 20_000
UNIT = ObservationField.UNIT


@pytest.fixture
def panel(qtbot: QtBot, started: Application) -> IndicatorsPanel:
    started.furnish()
    qtbot.waitUntil(lambda: bool(started.session.charts), timeout=WAIT)
    started.window.show_tab("indicators")
    qtbot.waitUntil(lambda: isinstance(started.window.indicators.panel, IndicatorsPanel), timeout=WAIT)
    made = started.window.indicators.panel
    assert isinstance(made, IndicatorsPanel)
    return made


def unit_of(started: Application, index: int) -> str:
    analysis = started.session.analysis
    return "" if analysis is None else analysis.observations[index].unit


def test_a_field_that_was_set_holds_at_once_and_is_undone_with_ctrl_z(
    qtbot: QtBot, started: Application, panel: IndicatorsPanel
) -> None:
    before, span = unit_of(started, 5), panel.model.index(5, 0).data(257).span
    panel.choose(span)
    panel.revise_wanted.emit(span, {UNIT: "万元"})
    qtbot.waitUntil(lambda: unit_of(started, 5) == "万元", timeout=WAIT)
    qtbot.waitUntil(lambda: panel.detail.entry is not None and panel.detail.entry.corrected, timeout=WAIT)
    assert "更正单位" in started.window.actions_["undo"].text()
    started.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: unit_of(started, 5) == before, timeout=WAIT)


def test_what_is_no_figure_goes_with_a_way_back(qtbot: QtBot, started: Application, panel: IndicatorsPanel) -> None:
    analysis = started.session.analysis
    assert analysis is not None
    whole, span = len(analysis.observations), analysis.observations[3].span
    panel.remove_wanted.emit(span)
    qtbot.waitUntil(lambda: len(started.session.analysis.observations) == whole - 1, timeout=WAIT)  # type: ignore[union-attr]  # it is analysed
    assert started.window.toast.words.startswith("已标为不是数据")
    started.window.toast.on_act()
    qtbot.waitUntil(lambda: len(started.session.analysis.observations) == whole, timeout=WAIT)  # type: ignore[union-attr]  # it is analysed


def test_words_selected_in_the_reader_are_added_as_a_figure(
    qtbot: QtBot, started: Application, panel: IndicatorsPanel
) -> None:
    text = started.session.open_report.report.text  # type: ignore[union-attr]  # one is open
    place = Span(text.index("全市最多"), text.index("全市最多") + 4)
    started.window.show_tab("reader")
    started.window.reader.view.select(place)
    started.window.actions_["add_figure"].trigger()
    assert started.window.centre.currentWidget() is started.window.indicators
    assert panel.detail.adding
    panel.add_wanted.emit(place, {ObservationField.INDICATOR: "省农业产业化龙头企业", ObservationField.VALUE: 1.0})
    qtbot.waitUntil(
        lambda: any(o.span == place for o in started.session.analysis.observations),  # type: ignore[union-attr]  # it is analysed
        timeout=WAIT,
    )


def test_a_wish_that_comes_too_late_is_told_and_changes_nothing(
    qtbot: QtBot, started: Application, panel: IndicatorsPanel
) -> None:
    with qtbot.waitSignal(started.window.notices.said) as told:
        panel.revise_wanted.emit(Span(0, 1), {UNIT: "个"})
    assert "刚变过" in told.args[0].words


def test_all_that_was_set_right_goes_to_a_file(
    qtbot: QtBot, started: Application, panel: IndicatorsPanel, tmp_path: Path
) -> None:
    analysis = started.session.analysis
    assert analysis is not None
    panel.revise_wanted.emit(analysis.observations[0].span, {UNIT: "万"})
    target = tmp_path / "corrections.csv"
    panel.corrections_wanted.emit(target)
    qtbot.waitUntil(target.exists, timeout=WAIT)
    assert "读者更正为" in target.read_text("utf-8-sig")


def test_sampling_is_kept_and_gone_on_with_and_leads_to_the_fields(
    qtbot: QtBot, started: Application, panel: IndicatorsPanel
) -> None:
    figures = started.wiring.figures
    started.window.actions_["sampling"].trigger()
    qtbot.waitUntil(lambda: figures.dialog is not None, timeout=WAIT)
    dialog = figures.dialog
    assert dialog is not None
    dialog.start.start.click()
    qtbot.keyClick(dialog.judge, Qt.Key.Key_Return)
    item = dialog.judge.item
    assert item is not None
    dialog.judge.correct.click()
    assert not dialog.isVisible()
    assert panel.detail.entry is not None
    assert panel.detail.entry.span == item.span
    assert panel.detail.correcting
    started.window.actions_["sampling"].trigger()
    assert dialog.isVisible()
    dialog.reject()
    assert figures.dialog is None
    started.window.actions_["sampling"].trigger()
    qtbot.waitUntil(lambda: figures.dialog is not None, timeout=WAIT)
    assert figures.dialog is not None
    assert [draw.judged for draw in figures.dialog._draws.values()] == [1]


def test_columns_that_a_person_chose_are_in_the_settings(started: Application, panel: IndicatorsPanel) -> None:
    panel.table._show_column(panel.table.shape_.shown[7], shown=False)
    assert "用语:-" in started.window.settings.now.indicator_columns
