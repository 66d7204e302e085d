"""The panels beside the page: outline, bookmarks, glossary, figures of the paragraph, what was read, checking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from caoxian_desktop.ui.bookmarks.page_dialog import PageDialog
from caoxian_desktop.ui.glossary.own_dialog import OwnTermsDialog
from caoxian_desktop.ui.indicators.paragraph_panel import FigureCard
from tests.gallery import material
from tests.gallery.scene import Act, Tag
from tests.gallery.scenes.reading import middle_clause

if TYPE_CHECKING:
    from caoxian_desktop.ui.checking.panel import CheckingPanel
    from tests.gallery.stage import Stage

SIDES = Act()
scene = SIDES.scene


# Outline, bookmarks


@scene("outline-filtered")
def outline_filtered(stage: Stage) -> QWidget:
    stage.panel("outline").filter.setText("建设")
    return stage.window


@scene("outline-nothing-fits")
def outline_nothing_fits(stage: Stage) -> QWidget:
    stage.panel("outline").filter.setText("太空电梯")
    return stage.window


@scene("outline-menu")
def outline_menu(stage: Stage) -> QWidget:
    panel = stage.panel("outline")
    index = panel.tree.model().index(2, 0)
    panel.tree.scrollTo(index)
    return stage.menu(lambda: panel._on_menu(panel.tree.visualRect(index).center()))


@scene("bookmarks")
def bookmarks(stage: Stage) -> QWidget:
    stage.panel("bookmarks").list.setCurrentRow(1)
    return stage.window


@scene("bookmarks-menu")
def bookmarks_menu(stage: Stage) -> QWidget:
    panel = stage.panel("bookmarks")
    return stage.menu(lambda: panel._on_menu(panel.list.visualItemRect(panel.list.item(1)).center()))


@scene("bookmark-name", Tag.BLOCKS)
def bookmark_name(stage: Stage) -> QWidget:
    stage.panel("bookmarks")
    marking = stage.application.wiring.marking
    marking.on_rename_wanted(marking.bookmarks[1].span.start)
    return stage.window


@scene("page")
def page(stage: Stage) -> QWidget:
    stage.application.wiring.marking.on_page_wanted(stage.report.page_marks[0].offset)
    return stage.dialog(PageDialog)


# Glossary


@scene("glossary-filtered")
def glossary_filtered(stage: Stage) -> QWidget:
    stage.panel("glossary").filter.setText("招")
    return stage.window


@scene("glossary-nothing-fits")
def glossary_nothing_fits(stage: Stage) -> QWidget:
    stage.panel("glossary").filter.setText("太空电梯")
    return stage.window


@scene("glossary-writing")
def glossary_writing(stage: Stage) -> QWidget:
    panel = stage.panel("glossary")
    panel.explain("有效投资")
    panel.form.definition.setPlainText("形成实物工作量、能带来收益的投资")
    stage.afterwards(panel.form.hide)
    return stage.window


@scene("own-terms")
def own_terms(stage: Stage) -> QWidget:
    stage.act("own_terms")
    return stage.dialog(OwnTermsDialog)


@scene("own-terms-menu")
def own_terms_menu(stage: Stage) -> QWidget:
    stage.act("own_terms")
    dialog = stage.dialog(OwnTermsDialog)
    stage.settle()
    dialog.table.selectRow(1)
    return stage.menu(lambda: dialog._on_menu(dialog.table.visualRect(dialog.table.model().index(1, 0)).center()))


# Figures of the paragraph


@scene("paragraph-figures")
def paragraph_figures(stage: Stage) -> QWidget:
    stage.panel("figures")
    clause = middle_clause(stage)
    stage.window.reader.paragraph_pointed.emit(clause)
    return stage.window


@scene("paragraph-figures-menu")
def paragraph_figures_menu(stage: Stage) -> QWidget:
    panel = stage.panel("figures")
    stage.window.reader.paragraph_pointed.emit(middle_clause(stage))
    stage.settle()
    card = panel.findChildren(FigureCard)[0]

    def ask() -> None:
        at = card.mapToGlobal(QPoint(40, 20))
        QApplication.sendEvent(card, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(40, 20), at))

    return stage.menu(ask)


# How it was read


@scene("problems")
def problems(stage: Stage) -> QWidget:
    stage.panel("problems")
    return stage.window


# 校核


@scene("checking")
def checking(stage: Stage) -> QWidget:
    stage.wait_until(lambda: stage.application.wiring.checks.lines is not None)
    stage.panel("checking")
    return stage.window


@scene("checking-place")
def checking_place(stage: Stage) -> QWidget:
    checking(stage)
    if stage.narrow:
        stage.window.frame.close_overlays()  # the list is not seen: what the finding is about is said
    stage.act("next_finding")
    return stage.window


def _at_a_finding(stage: Stage) -> CheckingPanel:
    """Come to the first finding, with the list in front."""
    checking_place(stage)
    stage.window.toast.hide()
    return stage.panel("checking")


@scene("checking-nothing-fits")
def checking_nothing_fits(stage: Stage) -> QWidget:
    checking(stage)
    stage.panel("checking").filters.words.setText("太空电梯")
    return stage.window


@scene("checking-at-work")
def checking_at_work(stage: Stage) -> QWidget:
    checking(stage)
    panel, lines = stage.panel("checking"), stage.application.wiring.checks.lines
    panel.show_report(stage.report)
    panel.show_running()
    stage.afterwards(lambda: panel.show_findings(lines))
    return stage.window


@scene("checking-nothing-found")
def checking_nothing_found(stage: Stage) -> QWidget:
    checking(stage)
    panel, lines = stage.panel("checking"), stage.application.wiring.checks.lines
    panel.show_findings(())
    stage.window.show_findings_count(0)

    def back() -> None:
        panel.show_findings(lines)
        stage.window.show_findings_count(len(lines))

    stage.afterwards(back)
    return stage.window


@scene("checking-menu")
def checking_menu(stage: Stage) -> QWidget:
    panel = _at_a_finding(stage)
    index = panel.tree.currentIndex()
    return stage.menu(lambda: panel._on_menu(panel.tree.visualRect(index).center()))


@scene("checking-set-aside", Tag.CHANGES)
def checking_set_aside(stage: Stage) -> QWidget:
    panel = _at_a_finding(stage)
    panel.act()
    stage.settle()
    panel.filters.set_aside.click()
    return stage.window


# A report that the panels have nothing to say of


def _open_plain(stage: Stage) -> None:
    version = stage.ask(lambda library: material.keep(library, material.plain_report(), "巨野县.txt"))
    before = stage.version
    stage.session.open_version(lambda _library: version)
    stage.wait_until(lambda: stage.version == version)
    stage.wait_until(lambda: stage.session.analysis is not None and stage.application.wiring.checks.lines is not None)

    def back() -> None:
        stage.session.open_version(lambda _library: before)
        stage.wait_until(lambda: stage.version == before and bool(stage.session.charts))

    stage.afterwards(back)


def _empty(key: str) -> None:
    @scene(f"nothing-in-{key}", Tag.SLOW)
    def show(stage: Stage) -> QWidget:
        _open_plain(stage)
        stage.panel(key)
        return stage.window


for _key in ("glossary", "annotations", "figures", "problems", "checking", "bookmarks", "charts", "indicators"):
    _empty(_key)
