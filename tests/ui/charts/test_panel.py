"""The chart tabs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.charts.chart import Chart, Origin
from caoxian_desktop.core.charts.theme import DARK, PRINT
from caoxian_desktop.core.indicators.observation import Measure, Observation
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.charts.files import PNG_WIDTH, FileKind
from caoxian_desktop.ui.charts.panel import ChartsPanel, tab_word
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import WIDEST

WAIT = 20_000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "chart"


@pytest.fixture
def panel(
    qtbot: QtBot, jobs: Jobs, analysis: Analysis, charts: tuple[Chart, ...], target: Path
) -> Iterator[ChartsPanel]:
    def ask(_parent: QWidget, _title: str, _name: str, _filter: str) -> tuple[str, str]:
        return str(target), ""

    made = ChartsPanel(jobs, ask_target=ask)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_analysis(analysis)
    made.show_charts(charts)
    return made


def shown(qtbot: QtBot, panel: ChartsPanel) -> None:
    """Show the panel and wait for its first picture."""
    panel.show()
    qtbot.waitUntil(lambda: panel.canvas.image is not None, timeout=WAIT)


def area_centre(panel: ChartsPanel, mark: int) -> QPointF:
    return QPointF(panel.canvas.area_of(mark).center())


def test_each_chart_has_a_tab_with_a_short_name(panel: ChartsPanel, charts: tuple[Chart, ...]) -> None:
    assert [panel.tabs.tabText(at) for at in range(panel.tabs.count())] == ["主要指标", "位次"]
    assert tab_word(charts[0]) == "主要指标"


def test_nothing_is_drawn_before_it_is_seen(panel: ChartsPanel, jobs: Jobs) -> None:
    assert panel.canvas.image is None
    assert not jobs.busy


def test_only_the_chart_in_front_is_drawn(qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    assert panel.chart is not None
    assert panel.chart.key == "headline"


def test_a_click_on_a_mark_wishes_for_its_sentence(qtbot: QtBot, panel: ChartsPanel, charts: tuple[Chart, ...]) -> None:
    shown(qtbot, panel)
    with qtbot.waitSignal(panel.span_requested) as wish:
        qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=area_centre(panel, 1).toPoint())
    assert wish.args == [charts[0].rows[0].marks[1].span]


def test_a_click_beside_the_marks_wishes_for_nothing(qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    with qtbot.assertNotEmitted(panel.span_requested):
        qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=QPointF(2, 2).toPoint())


def test_the_pointer_shows_what_can_be_clicked(qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    QTest.mouseMove(panel.canvas, area_centre(panel, 0).toPoint())
    qtbot.waitUntil(lambda: panel.canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor)


def test_the_keyboard_walks_the_marks_and_enter_jumps(
    qtbot: QtBot, panel: ChartsPanel, charts: tuple[Chart, ...]
) -> None:
    shown(qtbot, panel)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(panel.canvas, key)
    assert panel.canvas.current == 1
    assert "增长6%左右" in panel.canvas.spoken(1)
    with qtbot.waitSignal(panel.span_requested) as wish:
        qtbot.keyClick(panel.canvas, Qt.Key.Key_Return)
    assert wish.args == [charts[0].rows[0].marks[1].span]


def test_another_tab_shows_another_chart_from_its_beginning(qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Right)
    panel.show_chart("ranks")
    qtbot.waitUntil(lambda: panel.canvas.image is not None, timeout=WAIT)
    assert panel.chart is not None
    assert panel.chart.key == "ranks"
    assert panel.canvas.current is None


def test_another_size_draws_again(qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    before = panel.canvas.image
    panel.resize(640, 460)
    qtbot.waitUntil(lambda: panel.canvas.image is not before, timeout=WAIT)
    assert panel.canvas.image is not None
    assert panel.canvas.image.width() <= 640


def test_on_a_wide_screen_a_chart_does_not_grow_beyond_what_the_eye_follows(qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    panel.resize(2400, 500)
    qtbot.waitUntil(lambda: panel.canvas.image is not None and panel.canvas.image.width() > 800, timeout=WAIT)
    assert panel.canvas.image is not None
    assert panel.canvas.image.width() == round(WIDEST * panel.devicePixelRatioF())


def test_another_theme_draws_again(put_back: None, qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    palette.set_current(palette.DARK)
    qtbot.waitUntil(
        lambda: panel.canvas.image is not None and panel.canvas.image.pixelColor(0, 0).lightness() < 60, timeout=WAIT
    )


def test_the_tab_in_front_stays_when_charts_of_the_same_report_come_again(
    qtbot: QtBot, panel: ChartsPanel, charts: tuple[Chart, ...]
) -> None:
    panel.show_chart("ranks")
    shown(qtbot, panel)
    panel.show_charts(charts)
    assert panel.chart is charts[1]


def test_without_charts_it_says_so(panel: ChartsPanel) -> None:
    panel.clear()
    assert panel.chart is None
    panel.show()
    panel.wish_export()
    panel.taking.save(FileKind.PNG)


@pytest.mark.parametrize("kind", FileKind)
def test_a_chart_is_saved_to_the_file_that_was_chosen(
    qtbot: QtBot, panel: ChartsPanel, target: Path, kind: FileKind
) -> None:
    with qtbot.waitSignal(panel.said, timeout=WAIT) as said:
        panel.taking.save(kind)
    assert target.with_suffix(f".{kind.value}").stat().st_size > 100
    assert said.args == [f"已保存：chart.{kind.value}"]


def test_a_name_with_a_dot_in_it_gets_its_ending_all_the_same(
    qtbot: QtBot, jobs: Jobs, analysis: Analysis, charts: tuple[Chart, ...], tmp_path: Path
) -> None:
    panel = ChartsPanel(jobs, ask_target=lambda *_: (str(tmp_path / "图v1.2"), ""))
    qtbot.addWidget(panel)
    panel.show_analysis(analysis)
    panel.show_charts(charts)
    with qtbot.waitSignal(panel.said, timeout=WAIT):
        panel.taking.save(FileKind.CSV)
    assert [file.name for file in tmp_path.iterdir()] == ["图v1.2.csv"]


def test_while_a_report_is_analysed_it_does_not_say_that_there_are_none(panel: ChartsPanel, analysis: Analysis) -> None:
    panel.clear()
    assert panel._empty.title.text() == "正在分析…"
    panel.show_analysis(analysis)
    panel.show_charts(())
    assert panel._empty.title.text() == "没有图表"


def test_a_target_that_cannot_be_written_is_told(qtbot: QtBot, panel: ChartsPanel, target: Path) -> None:
    target.with_suffix(".csv").mkdir()
    with qtbot.waitSignal(panel.failed, timeout=WAIT) as failed:
        panel.taking.save(FileKind.CSV)
    assert isinstance(failed.args[0], KnownError)


def test_the_picture_is_copied_for_a_slide_white_and_large_also_from_a_dark_window(
    qtbot: QtBot, panel: ChartsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("caoxian_desktop.ui.charts.panel.window_theme", lambda: DARK)
    shown(qtbot, panel)
    with qtbot.waitSignal(panel.said, timeout=WAIT):
        panel.taking.copy_picture()
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == PNG_WIDTH
    # Nothing beside the picture: Word and WPS would take words that lie with it instead.
    assert not QGuiApplication.clipboard().mimeData().hasText()
    assert copied.pixelColor(2, 2).name() == PRINT.background


def test_the_chart_in_front_is_wished_into_the_export(qtbot: QtBot, panel: ChartsPanel) -> None:
    with qtbot.waitSignal(panel.add_to_export) as wish:
        panel.wish_export()
    assert wish.args == ["headline"]


def test_those_who_cannot_see_are_told_the_table(panel: ChartsPanel) -> None:
    assert "地区生产总值：2022年 增长3%；2023年目标 增长6%左右" in panel.canvas.accessibleDescription()
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(panel):
            assert widget.accessibleName() or not widget.metaObject().className().startswith(("QTool", "QTab", "Chart"))


def test_the_figures_are_copied_as_a_table(panel: ChartsPanel) -> None:
    panel.taking.copy_table()
    header, first, *_ = QGuiApplication.clipboard().text().split("\n")
    assert header.split("\t")[4] == "原文表述"
    assert "增长3%" in first.split("\t")
    assert "<th>原文表述</th>" in QGuiApplication.clipboard().mimeData().html()


def test_a_mark_of_another_report_leads_there_and_says_where_it_is_from(
    qtbot: QtBot, panel: ChartsPanel, charts: tuple[Chart, ...]
) -> None:
    origin = Origin("某县政府工作报告（2022年）", "地区生产总值增长9%。", "《某县政府工作报告（2022年）》第二部分第1段")
    row = charts[0].rows[0]
    other = replace(row, marks=(replace(row.marks[0], origin=origin), row.marks[1]))
    panel.show_charts((replace(charts[0], rows=(other,)),))
    shown(qtbot, panel)
    with (
        qtbot.assertNotEmitted(panel.span_requested),
        qtbot.waitSignal(panel.said) as said,
        qtbot.waitSignal(panel.origin_requested) as wish,
    ):
        qtbot.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=area_centre(panel, 0).toPoint())
    assert origin.citation in said.args[0]
    assert wish.args == [origin.report, other.marks[0].span]


def test_reckoned_values_are_offered_where_they_fit_and_come_only_when_asked(
    qtbot: QtBot, jobs: Jobs, analysis: Analysis
) -> None:
    text = "一般公共预算收入26.1亿元、增长0.2%。"
    level, rate = Span(8, 14), Span(17, 21)
    observations = (
        Observation("一般公共预算收入", 26.1, "亿元", level, level, level, period="2022"),
        Observation("一般公共预算收入", 0.2, "%", rate, rate, rate, Measure.CHANGE_PCT, period="2022"),
    )
    made = Analysis(replace(analysis.report, text=text), observations, ())
    panel = ChartsPanel(jobs)
    qtbot.addWidget(panel)
    panel.show_analysis(made)
    panel.show_charts(charts_of(made))
    assert panel.chart is not None
    assert panel.chart.series == ("2022年（报告数）",)
    switch = panel._actions["derived"]
    assert switch.isVisible()
    switch.trigger()
    assert panel.chart.series == ("2021年（推算）", "2022年（报告数）")
    panel.clear()
    assert not switch.isChecked()


def test_in_a_low_place_the_chart_scrolls_and_not_the_whole(qtbot: QtBot, panel: ChartsPanel) -> None:
    shown(qtbot, panel)
    assert panel.minimumSizeHint().height() < 300
    assert panel.heightForWidth(600) < 300  # a window of 911×512 gives it 367
    panel.clear()
    assert panel.heightForWidth(600) < 200  # what it says while there is nothing has room in any window
