"""Charts, the table of figures, and 抽查."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.annotations.target import MarkTarget
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.indicators.observation import Kind
from caoxian_desktop.ui.sampling.dialog import SamplingDialog
from tests.gallery.scene import Act, Show, Tag

if TYPE_CHECKING:
    from caoxian_desktop.ui.indicators.panel import IndicatorsPanel
    from tests.gallery.stage import Stage

FIGURES = Act()
scene = FIGURES.scene


# Charts


def _chart(number: int) -> Show:
    def show(stage: Stage) -> QWidget:
        panel = stage.panel("charts")
        panel.tabs.setCurrentIndex(number)
        stage.afterwards(lambda: panel.tabs.setCurrentIndex(0))
        return stage.window

    return show


for _number in range(4):
    scene(f"charts-{_number + 1}")(_chart(_number))


@scene("charts-mark")
def charts_mark(stage: Stage) -> QWidget:
    """Stand on a mark, as the keyboard does."""
    panel = stage.panel("charts")
    stage.wait_until(lambda: panel.canvas.image is not None)
    stage.window.activateWindow()
    panel.canvas.choose(1)
    stage.wait_until(panel.canvas.hasFocus)
    return stage.window


@scene("charts-noted", Tag.CHANGES)
def charts_noted(stage: Stage) -> QWidget:
    """A chart with a note of each category at one of its marks."""
    panel = stage.panel("charts")
    panel.tabs.setCurrentIndex(1)
    stage.wait_until(lambda: panel.canvas.image is not None and panel._shown is not None)
    chart = panel.chart
    marks = [(row.label, mark) for row in chart.rows for mark in row.marks if mark.origin is None]
    for (label, mark), category in zip(marks[:: max(1, len(marks) // 6)], Category, strict=False):
        place = describe(stage.report, stage.version, mark.span)
        stage.session.notes.annotate(MarkTarget(place, chart.key, label, mark.series), category)
    return stage.window


@scene("charts-table")
def charts_table(stage: Stage) -> QWidget:
    """The same as a table of its marks."""
    panel = stage.panel("charts")
    panel.tabs.setCurrentIndex(0)
    panel.as_table.setChecked(True)
    stage.afterwards(lambda: panel.as_table.setChecked(False))
    return stage.window


@scene("charts-analysing")
def charts_analysing(stage: Stage) -> QWidget:
    panel = stage.panel("charts")
    panel.clear()
    stage.afterwards(lambda: (panel.show_analysis(stage.analysis), panel.show_charts(stage.session.charts)))
    return stage.window


@scene("charts-menu")
def charts_menu(stage: Stage) -> QWidget:
    panel = stage.panel("charts")
    area = panel.canvas.area_of(1)
    return stage.menu(lambda: panel._on_menu(area.center()))


@scene("charts-save-menu")
def charts_save_menu(stage: Stage) -> QWidget:
    panel = stage.panel("charts")
    button = next(each for each in panel.findChildren(QToolButton) if each.menu() is not None and each.isVisible())
    return stage.drop_down(button, button.menu())


# The table


def _table(stage: Stage) -> IndicatorsPanel:
    """Show the table, standing on one of its figures."""
    panel: IndicatorsPanel = stage.panel("indicators")
    panel.table.choose(list(panel.model.entry_indexes())[5])
    stage.settle()
    return panel


@scene("indicators")
def indicators(stage: Stage) -> QWidget:
    _table(stage)
    return stage.window


@scene("indicators-grouped")
def indicators_grouped(stage: Stage) -> QWidget:
    panel = _table(stage)
    panel.filters.groups.setCurrentIndex(1)
    panel.foot.derived.setChecked(True)
    stage.afterwards(lambda: panel.foot.derived.setChecked(False))
    return stage.window


@scene("indicators-filtered")
def indicators_filtered(stage: Stage) -> QWidget:
    panel = _table(stage)
    panel.filters._kinds[Kind.TARGET].click()
    panel.filters.words.setText("增长")
    return stage.window


@scene("indicators-nothing-fits")
def indicators_nothing_fits(stage: Stage) -> QWidget:
    _table(stage).filters.words.setText("太空电梯")
    return stage.window


@scene("indicators-correcting")
def indicators_correcting(stage: Stage) -> QWidget:
    _table(stage).detail.correct()
    return stage.window


@scene("indicators-corrected", Tag.CHANGES)
def indicators_corrected(stage: Stage) -> QWidget:
    """Some fields of a figure set right, another figure taken out, and these alone shown."""
    panel = _table(stage)
    one, other = stage.analysis.observations[5].span, stage.analysis.observations[8].span
    panel.revise_wanted.emit(one, {ObservationField.UNIT: "万元", ObservationField.BASE: "同比"})
    panel.remove_wanted.emit(other)
    stage.settle()
    panel.filters.corrected.click()
    return stage.window


@scene("indicators-adding")
def indicators_adding(stage: Stage) -> QWidget:
    """The fields of a figure that the machine missed."""
    at = stage.report.text.index("各位代表")
    from caoxian_desktop.core.report.span import Span

    _table(stage).add_figure(Span(at, at + 4))
    return stage.window


@scene("indicators-menu")
def indicators_menu(stage: Stage) -> QWidget:
    panel = _table(stage)
    return stage.menu(lambda: panel._on_menu(panel.table.visualRect(panel.table.currentIndex()).center()))


@scene("indicators-columns-menu")
def indicators_columns_menu(stage: Stage) -> QWidget:
    panel = _table(stage)
    return stage.menu(lambda: panel.table._on_header_menu(QPoint(200, 10)))


@scene("indicators-filter-menu")
def indicators_filter_menu(stage: Stage) -> QWidget:
    panel = _table(stage)
    return stage.drop_down(panel.filters.sections, panel.filters.sections.menu())


@scene("indicators-groups")
def indicators_groups(stage: Stage) -> QWidget:
    box = _table(stage).filters.groups
    box.showPopup()
    stage.afterwards(box.hidePopup)
    return box.view().window()


# 抽查


def _sampling(stage: Stage) -> SamplingDialog:
    stage.act("sampling")
    stage.afterwards(stage.application.wiring.figures.close_sampling)
    return stage.dialog(SamplingDialog)


@scene("sampling-start")
def sampling_start(stage: Stage) -> QWidget:
    return _sampling(stage)


def _begun(stage: Stage) -> SamplingDialog:
    dialog = _sampling(stage)
    dialog.start.seed.setText("7")
    dialog.start.start.click()
    return dialog


@scene("sampling-judging", Tag.CHANGES)
def sampling_judging(stage: Stage) -> QWidget:
    dialog = _begun(stage)
    for field in ("unit", "period"):
        dialog.judge.rows[field].click()
    dialog.judge.setFocus(Qt.FocusReason.TabFocusReason)
    return dialog


@scene("sampling-result", Tag.CHANGES)
def sampling_result(stage: Stage) -> QWidget:
    dialog = _begun(stage)
    dialog.judge.rows["unit"].click()
    for _ in dialog.draw.items:
        dialog.judge.go_on()
    return dialog
