"""The library, reports that come into it, the search in it, backups of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from caoxian_desktop.core.corrections.target import BlockField
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.search.query import Kind
from caoxian_desktop.core.store.tables.entries import ReportEntry
from caoxian_desktop.ui.backups.dialog import BackupsDialog
from caoxian_desktop.ui.importing.dialog import ReviewDialog
from caoxian_desktop.ui.importing.refused_dialog import RefusedDialog
from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.library.tags_dialog import TagsDialog
from caoxian_desktop.ui.library.versions_dialog import VersionsDialog
from tests.gallery import material
from tests.gallery.scene import Act, Show, Tag

if TYPE_CHECKING:
    from caoxian_desktop.ui.library.panel import LibraryPanel
    from caoxian_desktop.ui.search.panel import SearchPanel
    from tests.gallery.stage import Stage

LIBRARY = Act()
scene = LIBRARY.scene


def _library(stage: Stage) -> LibraryPanel:
    panel: LibraryPanel = stage.panel("library")
    stage.wait_until(lambda: panel.model.entries)
    stage.settle()
    return panel


def _stand_on(panel: LibraryPanel, place: str) -> None:
    panel.table.choose(panel.model.row_of(next(each.report for each in panel.model.entries if each.place == place)))


# The list


def _grouped(grouping: str) -> Show:
    def show(stage: Stage) -> QWidget:
        panel = _library(stage)
        panel.show_arrangement(grouping, "year")
        stage.afterwards(lambda: panel.show_arrangement("place", "year"))
        return stage.window

    return show


for _grouping in ("place", "level", "year", "none"):
    scene(f"library-by-{_grouping}")(_grouped(_grouping))


@scene("library-filtered")
def library_filtered(stage: Stage) -> QWidget:
    _library(stage).filters.words.setText("cq")
    return stage.window


@scene("library-nothing-fits")
def library_nothing_fits(stage: Stage) -> QWidget:
    _library(stage).filters.words.setText("太空电梯")
    return stage.window


@scene("library-many")
def library_many(stage: Stage) -> QWidget:
    panel = _library(stage)
    shelf, trash = panel._shelf, panel._trash
    panel.show_reports([_made_up(number) for number in range(10_000)])
    panel.table.verticalScrollBar().setValue(panel.table.verticalScrollBar().maximum() // 3)
    stage.afterwards(lambda: panel.show_reports(shelf, trash))
    return stage.window


def _made_up(number: int) -> ReportEntry:
    place, year = ("东明县", "昆明市", "牡丹区", "鼓楼区")[number % 4], 2008 + number % 18
    added = datetime(2026, 3, 1, tzinfo=UTC) - timedelta(days=number % 900)
    level = "county" if number % 4 != 1 else "city"
    name = f"{place}政府工作报告（{year}年）"
    told = (f"report{number}", f"version{number}", name, place, year, 20_000, added, None, number % 7, level, 0)
    return ReportEntry(*told, starred=number % 50 == 0, tags=("重点",) if number % 9 == 0 else (), versions=1)


@scene("library-empty")
def library_empty(stage: Stage) -> QWidget:
    panel = _library(stage)
    shelf, trash = panel._shelf, panel._trash
    panel.show_reports(())
    stage.afterwards(lambda: panel.show_reports(shelf, trash))
    return stage.window


@scene("library-trash")
def library_trash(stage: Stage) -> QWidget:
    panel = _library(stage)
    panel.turn.click()
    panel.table.selectAll()
    return stage.window


@scene("library-trash-empty")
def library_trash_empty(stage: Stage) -> QWidget:
    panel = _library(stage)
    shelf, trash = panel._shelf, panel._trash
    panel.turn.click()
    panel.show_reports(shelf)
    stage.afterwards(lambda: panel.show_reports(shelf, trash))
    return stage.window


@scene("library-deleted", Tag.CHANGES)
def library_deleted(stage: Stage) -> QWidget:
    panel = _library(stage)
    _stand_on(panel, "昆明市")
    panel.table.delete_wanted.emit()
    stage.wait_until(stage.window.toast.isVisible)
    return stage.window


@scene("library-menu")
def library_menu(stage: Stage) -> QWidget:
    panel = _library(stage)
    _stand_on(panel, "单县")
    return stage.menu(lambda: _ask_by_key(panel))


@scene("library-trash-menu")
def library_trash_menu(stage: Stage) -> QWidget:
    panel = _library(stage)
    panel.turn.click()
    panel.table.selectAll()
    stage.settle()
    return stage.menu(lambda: _ask_by_key(panel))


def _ask_by_key(panel: LibraryPanel) -> None:
    """Ask for the menu as the key for it does: Qt gives the middle of the list for its place."""
    viewport = panel.table.viewport()
    middle = viewport.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, viewport.mapToGlobal(middle))
    QApplication.sendEvent(viewport, asked)


@scene("library-order-menu")
def library_order_menu(stage: Stage) -> QWidget:
    button = _library(stage).filters.order
    return stage.drop_down(button, button.menu())


@scene("library-tags")
def library_tags(stage: Stage) -> QWidget:
    panel = _library(stage)
    panel.table.selectAll()
    panel.edit_tags()
    return stage.wait_for(lambda: panel.findChild(TagsDialog))


@scene("library-versions")
def library_versions(stage: Stage) -> QWidget:
    entry = next(each for each in _library(stage).model.entries if each.place == "单县")
    stage.application.wiring.shelving.on_versions(entry.version)
    return stage.dialog(VersionsDialog)


@scene("library-purge")
def library_purge(stage: Stage) -> QWidget:
    stage.application.wiring.shelving.on_purge(("no such report",))
    return stage.dialog(QMessageBox)


# What comes in


@scene("many-files", Tag.CHANGES, Tag.SLOW)
def many_files(stage: Stage) -> QWidget:
    _read_many(stage)
    return stage.window


@scene("many-files-refused", Tag.CHANGES, Tag.SLOW)
def many_files_refused(stage: Stage) -> QWidget:
    _read_many(stage)
    stage.window.progress.details.click()
    return stage.dialog(RefusedDialog)


def _read_many(stage: Stage) -> None:
    stage.window.files_dropped.emit((material.several_files(stage.home / "come"),))
    stage.wait_until(stage.window.progress.close_button.isVisible)
    stage.settle()


def _review_untidy(stage: Stage) -> ReviewDialog:
    """Take a report in that gives something to look over."""
    desk = stage.application.wiring.intake.desk
    desk.open_text(material.untidy(), "某县政府工作报告.txt")
    dialog = stage.wait_for(lambda: desk.dialog)
    dialog._ask_discard = lambda _parent: True
    stage.settle()
    return dialog


@scene("importing", Tag.SLOW)
def importing(stage: Stage) -> QWidget:
    dialog = _review_untidy(stage)
    dialog.form.edited.emit(BlockField.PLACE, "某县")
    dialog.tree.tree.choose(len(dialog.text.view.toPlainText()) // 3)
    return dialog


@scene("importing-problems", Tag.SLOW)
def importing_problems(stage: Stage) -> QWidget:
    dialog = _review_untidy(stage)
    dialog.on_doubts_wanted()
    return dialog


@scene("importing-not-kept", Tag.SLOW)
def importing_not_kept(stage: Stage) -> QWidget:
    """What is said where the library did not take it."""
    dialog = _review_untidy(stage)
    zh, en = (
        "报告库暂时不能写入：磁盘空间不足。请腾出空间后再试。",
        "The library cannot be written to: the disk is full.",
    )
    dialog.show_fault(say(Wording(zh, en)))
    return dialog


@scene("importing-newer-text", Tag.SLOW)
def importing_newer_text(stage: Stage) -> QWidget:
    desk = stage.application.wiring.intake.desk
    desk.open_text(material.EXAMPLE.replace("546.3", "547.3"), "定稿.txt")
    return stage.wait_for(lambda: desk.dialog)


@scene("importing-discard", Tag.BLOCKS, Tag.SLOW)
def importing_discard(stage: Stage) -> QWidget:
    from caoxian_desktop.ui.importing.dialog import ask_discard

    ask_discard(stage.window)
    return stage.window


@scene("correcting")
def correcting(stage: Stage) -> QWidget:
    stage.act("correct")
    return stage.dialog(ReviewDialog)


@scene("problems-of-a-report", Tag.CHANGES, Tag.SLOW)
def problems_of_a_report(stage: Stage) -> QWidget:
    dialog = _review_untidy(stage)
    dialog.take.click()
    stage.wait_until(lambda: stage.application.wiring.intake.desk.dialog is None and bool(stage.session.charts))
    stage.panel("problems")
    return stage.window


@scene("joining")
def joining(stage: Stage) -> QWidget:
    """Ask whether two reports of the library are one."""
    from caoxian_desktop.ui.importing.reading import Incoming

    desk = stage.application.wiring.intake.desk
    desk._ask_to_join(Incoming(stage.report, b""), "")
    return stage.dialog(QMessageBox)


# Search


def _search(stage: Stage, words: str = "") -> SearchPanel:
    stage.act("search")
    panel: SearchPanel = stage.panel("search")
    panel.words.setText(words)
    stage.settle()
    return panel


@scene("search-empty")
def search_empty(stage: Stage) -> QWidget:
    _search(stage)
    return stage.window


@scene("search")
def search(stage: Stage) -> QWidget:
    panel = _search(stage, "高质量发展")
    stage.wait_until(lambda: panel.model.hits)
    panel.table.walk(1)
    return stage.window


@scene("search-indexing")
def search_indexing(stage: Stage) -> QWidget:
    panel = _search(stage, "高质量发展")
    stage.wait_until(lambda: panel.model.hits)
    panel.show_indexing(3, 8)
    stage.afterwards(lambda: panel.show_indexing(0, 0))
    return stage.window


@scene("search-filtered")
def search_filtered(stage: Stage) -> QWidget:
    panel = _search(stage)
    panel.filters.kinds.choose([Kind.TEXT])
    panel.filters.place.setText("单县")
    panel.words.setText("项目 亿元")
    return stage.window


@scene("search-none")
def search_none(stage: Stage) -> QWidget:
    _search(stage, "太空电梯")
    return stage.window


@scene("search-none-filtered")
def search_none_filtered(stage: Stage) -> QWidget:
    panel = _search(stage)
    panel.filters.place.setText("单县")
    panel.words.setText("太空电梯")
    return stage.window


@scene("search-past-menu")
def search_past_menu(stage: Stage) -> QWidget:
    panel = _search(stage)
    panel.show_history(["高质量发展", "项目 亿元", "“一枢纽一港三区”"])
    stage.afterwards(lambda: panel.show_history([]))
    return stage.menu(panel.show_past)


@scene("search-kinds-menu")
def search_kinds_menu(stage: Stage) -> QWidget:
    panel = _search(stage)
    return stage.drop_down(panel.filters.kinds, panel.filters.kinds.menu())


@scene("search-opened", Tag.CHANGES)
def search_opened(stage: Stage) -> QWidget:
    """The page at a hit that was chosen, with the find bar."""
    panel = _search(stage, "网络零售额")
    stage.wait_until(lambda: panel.model.hits)
    panel.table.walk(1)
    panel.table.open_wanted.emit()
    return stage.window


# Backups


def _backups(stage: Stage) -> BackupsDialog:
    stage.act("restore")
    return stage.dialog(BackupsDialog)


@scene("backups")
def backups(stage: Stage) -> QWidget:
    return _backups(stage)


@scene("backups-checked")
def backups_checked(stage: Stage) -> QWidget:
    dialog = _backups(stage)
    dialog.on_restore()
    stage.wait_until(dialog.restore.isEnabled)
    return dialog


@scene("backups-failed")
def backups_failed(stage: Stage) -> QWidget:
    dialog = _backups(stage)
    file = stage.home / "坏的备份.db"
    file.write_bytes(b"SQLite format 3\0 but no more")
    dialog._check(file)
    stage.wait_until(dialog.close_.isEnabled)
    return dialog


@scene("backups-none")
def backups_none(stage: Stage) -> QWidget:
    dialog = BackupsDialog((), "", stage.window)
    stage.afterwards(dialog.deleteLater)
    dialog.open()
    return dialog
