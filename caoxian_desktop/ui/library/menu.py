"""What can be done with the chosen reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from caoxian_desktop.ui.library.arranging import Row

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry

translate = QCoreApplication.translate


class Wishes(Protocol):
    """What the menu wishes for; all but the first two take a tuple of reports' UUIDs."""

    open_wanted: SignalInstance
    review_wanted: SignalInstance
    versions_wanted: SignalInstance
    replace_wanted: SignalInstance
    reread_wanted: SignalInstance
    delete_wanted: SignalInstance
    restore_wanted: SignalInstance
    purge_wanted: SignalInstance

    def star(self) -> None:
        """Star the chosen reports, or take their stars."""

    def edit_tags(self) -> None:
        """Ask for the tags of the chosen reports."""


def library_menu(chosen: Sequence[Row], wishes: Wishes, parent: QWidget) -> QMenu:
    """Return the menu for chosen reports, which destroys itself when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    entries = [row.entry for row in chosen]
    (_trash if entries[0].deleted is not None else _shelf)(menu, entries, wishes)
    return menu


def _shelf(menu: QMenu, entries: list[ReportEntry], wishes: Wishes) -> None:
    one, reports = entries[0], tuple(entry.report for entry in entries)
    if len(entries) == 1:
        _add(menu, translate("Library", "打开"), lambda: wishes.open_wanted.emit(one.version), "Return")
        menu.setDefaultAction(menu.actions()[0])
        menu.addSeparator()
    starred = all(entry.starred for entry in entries)
    _add(menu, translate("Library", "取消星标") if starred else translate("Library", "加星标"), wishes.star, "Space")
    _add(menu, translate("Library", "标签…"), wishes.edit_tags, "T")
    menu.addSeparator()
    if len(entries) == 1:
        _add(menu, translate("Library", "校正标题和目录…"), lambda: wishes.review_wanted.emit(one.version))
        _add(menu, translate("Library", "用新版本替换…"), lambda: wishes.replace_wanted.emit(one.version))
        if one.versions > 1:
            words = translate("Library", "全部版本（{count}）…").format(count=one.versions)
            _add(menu, words, lambda: wishes.versions_wanted.emit(one.version))
    versions = tuple(entry.version for entry in entries)
    _add(menu, translate("Library", "重新读取"), lambda: wishes.reread_wanted.emit(versions))
    menu.addSeparator()
    _add(menu, translate("Library", "删除"), lambda: wishes.delete_wanted.emit(reports), "Del")


def _trash(menu: QMenu, entries: list[ReportEntry], wishes: Wishes) -> None:
    reports = tuple(entry.report for entry in entries)
    _add(menu, translate("Library", "恢复"), lambda: wishes.restore_wanted.emit(reports), "Return")
    menu.setDefaultAction(menu.actions()[0])
    menu.addSeparator()
    _add(menu, translate("Library", "彻底删除…"), lambda: wishes.purge_wanted.emit(reports), "Del")


def _add(menu: QMenu, words: str, act: Callable[[], object], key: str = "") -> None:
    """Add an act; its key is shown, the list itself takes it."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
    action = menu.addAction(f"{words}\t{shown}" if shown else words)
    action.triggered.connect(lambda _checked=False: act())
