"""Notes on what is no words: sections, figures, marks of charts; where they are asked for and lead back to."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.annotation import (
    MarkTarget,
    ObservationTarget,
    SectionTarget,
)
from caoxian_desktop.core.charts.chart import Origin
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
from caoxian_desktop.ui.charts.panel import ChartsPanel
from caoxian_desktop.ui.indicators.panel import IndicatorsPanel
from caoxian_desktop.ui.indicators.paragraph_panel import ParagraphPanel
from caoxian_desktop.ui.outline.panel import OutlinePanel

WAIT = 10_000


def _report(started: Application) -> Report:
    opened = started.session.open_report
    assert opened is not None
    return opened.report


def _panel(started: Application, qtbot: QtBot) -> AnnotationsPanel:
    started.window.show_tab("annotations")
    qtbot.waitUntil(lambda: started.window.annotations.panel is not None)
    panel = started.window.annotations.panel
    assert isinstance(panel, AnnotationsPanel)
    return panel


def test_a_note_on_a_section_leads_back_to_its_heading(started: Application, qtbot: QtBot) -> None:
    session, panel = started.session, _panel(started, qtbot)
    section = next(_report(started).walk())
    started.wiring.remarks.on_section(section.heading)
    (made,) = session.annotations
    assert isinstance(made.target, SectionTarget)
    assert made.span == section.heading
    qtbot.waitUntil(lambda: panel.list._editor.note.identity == made.id)
    with qtbot.waitSignal(session.span_requested, timeout=500) as shown:
        panel.visited.emit(made)
    assert shown.args == [section.heading]


def test_a_note_on_a_figure_leads_back_to_its_number(started: Application, qtbot: QtBot) -> None:
    session, analysis = started.session, started.session.analysis
    assert analysis is not None
    observation = analysis.observations[4]
    started.wiring.remarks.on_observation(observation)
    (made,) = session.annotations
    assert isinstance(made.target, ObservationTarget)
    assert (made.target.indicator, made.target.period) == (observation.indicator, observation.period)
    with qtbot.waitSignal(session.span_requested, timeout=500) as shown:
        started.wiring.remarks.on_visited(made)
    assert shown.args == [observation.span]


def test_a_note_on_a_mark_leads_back_to_its_chart(started: Application, qtbot: QtBot) -> None:
    session, chart = started.session, started.session.charts[1]
    row = chart.rows[0]
    started.wiring.remarks.on_mark(chart, row.marks[0])
    (made,) = session.annotations
    assert isinstance(made.target, MarkTarget)
    assert (made.target.chart, made.target.row, made.span) == (chart.key, row.label, row.marks[0].span)
    started.window.show_tab("charts")
    qtbot.waitUntil(lambda: started.window.charts.panel is not None)
    started.window.show_tab("reader")
    started.wiring.remarks.on_visited(made)
    panel = started.window.charts.panel
    assert started.window.centre.currentWidget() is started.window.charts
    qtbot.waitUntil(lambda: panel.canvas.current == 0, timeout=WAIT)  # type: ignore[union-attr]  # a ChartsPanel
    assert panel.chart.key == chart.key  # type: ignore[union-attr]  # a chart is in front


def _chosen_in_menu(parent: QWidget, words: str) -> None:
    """Take an entry of the context menu that is open."""
    menus = [menu for menu in parent.findChildren(QMenu) if menu.isVisible()]
    next(action for menu in menus for action in menu.actions() if words in action.text()).trigger()
    for menu in menus:
        menu.close()


def _target(started: Application) -> object:
    (made,) = started.session.annotations
    return made.target


def test_the_outline_offers_a_note_on_a_section(started: Application, qtbot: QtBot) -> None:
    panel = started.window.outline.panel
    assert isinstance(panel, OutlinePanel)
    section, index = next(panel.tree.rows())
    panel._on_menu(panel.tree.visualRect(index).center())
    _chosen_in_menu(panel, "给本节写批注")
    assert isinstance(_target(started), SectionTarget)
    assert started.session.annotations[0].span == section.heading


def test_the_figures_of_a_paragraph_offer_a_note(started: Application, qtbot: QtBot) -> None:
    started.window.show_tab("figures")
    qtbot.waitUntil(lambda: started.window.figures.panel is not None)
    panel, analysis = started.window.figures.panel, started.session.analysis
    assert isinstance(panel, ParagraphPanel)
    assert analysis is not None
    panel.show_paragraph(analysis.observations[0].span)
    card = panel.list.cards[0]
    card.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2)))
    _chosen_in_menu(card, "写批注")
    assert isinstance(_target(started), ObservationTarget)


def test_the_table_of_figures_offers_a_note(started: Application, qtbot: QtBot) -> None:
    started.window.show_tab("indicators")
    qtbot.waitUntil(lambda: started.window.indicators.panel is not None)
    panel = started.window.indicators.panel
    assert isinstance(panel, IndicatorsPanel)
    qtbot.waitUntil(lambda: any(panel.model.entry_indexes()), timeout=20_000)  # the analysis comes after the panel
    index = next(iter(panel.model.entry_indexes()))
    panel.table.choose(index)
    panel._on_menu(panel.table.visualRect(index).center())
    _chosen_in_menu(panel, "写批注")
    assert isinstance(_target(started), ObservationTarget)


def test_a_mark_of_a_chart_offers_a_note(started: Application, qtbot: QtBot) -> None:
    started.window.show_tab("charts")
    qtbot.waitUntil(lambda: started.window.charts.panel is not None)
    panel = started.window.charts.panel
    assert isinstance(panel, ChartsPanel)
    qtbot.waitUntil(lambda: panel.canvas.image is not None and not panel.canvas.area_of(0).isEmpty(), timeout=WAIT)
    panel._on_menu(panel.canvas.area_of(0).center())
    before = panel.canvas.grab().toImage()
    _chosen_in_menu(panel, "写批注")
    assert isinstance(_target(started), MarkTarget)
    (made,) = started.session.annotations
    started.session.notes.revise([made.id], note="<b>核对</b>")
    assert "&lt;b&gt;核对" in panel._told(0)
    assert panel.canvas.grab().toImage() != before, "the mark bears a sign now"


def test_a_mark_of_another_report_is_not_annotated_here(started: Application) -> None:
    chart = started.session.charts[0]
    foreign = replace(chart.rows[0].marks[0], origin=Origin("别的报告", "某句。", "〔一1〕"))
    started.wiring.remarks.on_mark(chart, foreign)
    assert started.session.annotations == ()
    assert "别的报告" in started.window.toast.words
