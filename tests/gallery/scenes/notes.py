"""The annotations panel: writing, several at once, the trash, the review of places; handing on and merging."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.sharing.bundle import Contents
from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.sharing.doubles_dialog import DoublesDialog
from caoxian_desktop.ui.sharing.export_dialog import ExportDialog
from caoxian_desktop.ui.sharing.hand_over_dialog import HandOverDialog
from caoxian_desktop.ui.sharing.history_dialog import HistoryDialog
from caoxian_desktop.ui.sharing.merged_dialog import MergedDialog
from tests.gallery import material
from tests.gallery.scene import Act, Show, Tag

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from tests.gallery.stage import Stage

NOTES = Act()
scene = NOTES.scene


def _of(stage: Stage, category: Category, *, said: bool = True) -> Annotation:
    return next(note for note in stage.session.annotations if note.category is category and bool(note.note) is said)


def _choose(stage: Stage, note: Annotation) -> QWidget:
    stage.panel("annotations")
    stage.session.select_annotation(note.id)
    stage.window.reader.bring_into_view(note.span)
    return stage.window


@scene("notes")
def notes(stage: Stage) -> QWidget:
    stage.panel("annotations")
    return stage.window


@scene("notes-markdown")
def notes_markdown(stage: Stage) -> QWidget:
    return _choose(stage, _of(stage, Category.DATA))


@scene("notes-suggestion")
def notes_suggestion(stage: Stage) -> QWidget:
    return _choose(stage, next(note for note in stage.session.annotations if note.proposal))


@scene("notes-writing")
def notes_writing(stage: Stage) -> QWidget:
    _choose(stage, _of(stage, Category.TASK, said=False))
    stage.window.annotations.panel.edit_note()
    return stage.window


@scene("notes-section", Tag.CHANGES)
def notes_section(stage: Stage) -> QWidget:
    """Notes on a section and on a figure."""
    stage.panel("annotations")
    remarks = stage.application.wiring.remarks
    heading = next(stage.report.walk()).heading
    remarks.on_observation(stage.analysis.observations[3])
    remarks.on_section(heading)
    stage.window.reader.bring_into_view(heading)
    return stage.window


@scene("notes-several")
def notes_several(stage: Stage) -> QWidget:
    stage.panel("annotations").list._cards.selectAll()
    return stage.window


@scene("notes-dragging")
def notes_dragging(stage: Stage) -> QWidget:
    panel = stage.panel("annotations")
    panel.list.filters.tags.show_dragging(True)  # noqa: FBT003 - a signal's value
    stage.afterwards(lambda: panel.list.filters.tags.show_dragging(False))  # noqa: FBT003 - a signal's value
    return stage.window


@scene("notes-filtered")
def notes_filtered(stage: Stage) -> QWidget:
    filters = stage.panel("annotations").list.filters
    filters._chips[Category.DATA].click()
    filters._chips[Category.SUGGESTION].click()
    return stage.window


@scene("notes-nothing-fits")
def notes_nothing_fits(stage: Stage) -> QWidget:
    stage.panel("annotations").list.filters._words.setText("太空电梯")
    return stage.window


@scene("notes-trash")
def notes_trash(stage: Stage) -> QWidget:
    panel = stage.panel("annotations")
    panel.open_trash()
    panel.list._cards.selectAll()
    return stage.window


@scene("notes-menu")
def notes_menu(stage: Stage) -> QWidget:
    _choose(stage, _of(stage, Category.DATA))
    cards = stage.window.annotations.panel.list
    return stage.menu(lambda: cards._on_menu_wanted(cards.mapToGlobal(QPoint(60, 160))))


@scene("notes-menu-categories")
def notes_menu_categories(stage: Stage) -> QWidget:
    menu = notes_menu(stage)
    under = next(filter(None, map(QMenu.menuInAction, menu.actions())))
    under.popup(menu.mapToGlobal(QPoint(menu.width() - 4, 40)))
    stage.afterwards(menu.close)
    return under


@scene("notes-trash-menu")
def notes_trash_menu(stage: Stage) -> QWidget:
    notes_trash(stage)
    cards = stage.window.annotations.panel.list
    return stage.menu(lambda: cards._on_menu_wanted(cards.mapToGlobal(QPoint(60, 160))))


@scene("notes-more-menu")
def notes_more_menu(stage: Stage) -> QWidget:
    filters = stage.panel("annotations").list.filters
    return stage.drop_down(filters._more, filters.menu)


@scene("notes-filter-menu")
def notes_filter_menu(stage: Stage) -> QWidget:
    filters = stage.panel("annotations").list.filters
    return stage.drop_down(filters._statuses, filters._statuses.menu())


@scene("notes-colour-menu")
def notes_colour_menu(stage: Stage) -> QWidget:
    from caoxian_desktop.ui.filtering.colours import ColourButton

    _choose(stage, _of(stage, Category.DATA))
    stage.settle()
    button: QToolButton = stage.window.annotations.panel.findChild(ColourButton)
    return stage.drop_down(button, button.menu())


# The review, after a later version of the report came


def _review(number: int) -> Show:
    def show(stage: Stage) -> QWidget:
        _open_newer(stage)
        panel, reviewing = stage.panel("annotations"), stage.application.wiring.reviewing
        if number < 0:
            return stage.window
        kinds = list({item.annotation.standing: item.annotation.id for item in reviewing.unsure}.values())
        reviewing.on_review_wanted()
        stage.settle()
        if number < len(kinds):
            panel.start_review(kinds[number])
        stage.window.show_tab("annotations")
        return stage.window

    return show


def _open_newer(stage: Stage) -> None:
    words = material.revised(stage.report.text, stage.session.annotations)
    report, data, before = read_bytes(words.encode(), "定稿.txt"), words.encode(), stage.version
    stage.session.open_version(lambda library: library.replace(before, report, data))
    stage.wait_until(lambda: stage.version != before)
    stage.wait_until(lambda: bool(stage.session.charts) and bool(stage.session.annotations))


scene("review-strip", Tag.CHANGES, Tag.SLOW)(_review(-1))
for _number in range(3):
    scene(f"review-{_number + 1}", Tag.CHANGES, Tag.SLOW)(_review(_number))


@scene("review-unplaced", Tag.CHANGES, Tag.SLOW)
def review_unplaced(stage: Stage) -> QWidget:
    """The list with notes that have no place any more."""
    _open_newer(stage)
    stage.panel("annotations").list._cards.scrollToBottom()
    return stage.window


# Handing on, merging


@scene("export-notes")
def export_notes(stage: Stage) -> QWidget:
    stage.act("export_notes")
    return stage.dialog(ExportDialog)


@scene("hand-over")
def hand_over(stage: Stage) -> QWidget:
    stage.act("hand_over")
    return stage.dialog(HandOverDialog)


def _merge_hers(stage: Stage) -> MergedDialog:
    bundle = stage.ask(lambda library: library.bundle(Contents((stage.version,))))
    note = _of(stage, Category.DATA).id
    file = material.package(stage.home / "hers", bundle, stage.version, stage.report, note)
    stage.application.wiring.exchange.on_file(file)
    return stage.dialog(MergedDialog)


@scene("merged", Tag.CHANGES, Tag.SLOW)
def merged(stage: Stage) -> QWidget:
    return _merge_hers(stage)


@scene("history", Tag.CHANGES, Tag.SLOW)
def history(stage: Stage) -> QWidget:
    note = _of(stage, Category.DATA).id
    _merge_hers(stage).reject()
    stage.wait_until(lambda: bool(stage.session.charts) and bool(stage.session.annotations))
    stage.application.wiring.exchange.on_history(note)
    return stage.dialog(HistoryDialog)


@scene("merging")
def merging(stage: Stage) -> QWidget:
    """A colleague's file with very many notes is being merged."""
    exchange = stage.application.wiring.exchange
    free = threading.Event()
    job = stage.application.jobs.run(Lane.POOL, lambda _: free.wait(20), lambda _: None, lambda _: None)
    exchange.work.follow(job, "", partial(exchange.merging_words, "李四的批注.cxb"))
    exchange.work.on_progressed(12_400, 60_000, "")
    stage.wait_until(lambda: exchange.work.is_shown)
    free.set()
    stage.afterwards(exchange.work.rest)
    return stage.window


@scene("history-empty")
def history_empty(stage: Stage) -> QWidget:
    stage.application.wiring.exchange.on_history(stage.session.annotations[0].id)
    return stage.dialog(HistoryDialog)


@scene("doubles", Tag.SLOW)
def doubles(stage: Stage) -> QWidget:
    stage.application.wiring.exchange.on_file(material.strange_package(stage.home / "strange"))
    return stage.dialog(DoublesDialog)
