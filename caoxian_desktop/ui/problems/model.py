"""The groups of problems as the rows of a tree."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import Group, Kind, grouped
from caoxian_desktop.ui.theme.icons import icon

PROBLEM = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
"""How many problems a group holds, on its row; None on the row of a problem."""

_ICONS = {Kind.DOUBT: ("warning", "warn"), Kind.REMOVAL: ("eraser", "muted"), Kind.NOTE: ("info", "muted")}


def _tr(words: str) -> str:
    return QCoreApplication.translate("Problems", words)


def group_words(group: Group) -> str:
    """Return a group's title."""
    if group.kind is Kind.REMOVAL:
        return _tr("去掉的{what}").format(what=group.what or _tr("内容"))
    return _tr("存疑") if group.kind is Kind.DOUBT else _tr("说明")


class ProblemModel(QStandardItemModel):
    """One row a group, and under it one a problem."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.clear()
        self.groups = grouped(problems)
        for group in self.groups:
            self.appendRow(_group_item(group))


def _group_item(group: Group) -> QStandardItem:
    words, count = group_words(group), len(group.lines)
    item = QStandardItem(icon(*_ICONS[group.kind]), words)
    item.setEditable(False)
    item.setData(count, COUNT)
    item.setData(_tr("{group}（{count}处）").format(group=words, count=count), Qt.ItemDataRole.AccessibleTextRole)
    for line in group.lines:
        row = QStandardItem(line.words)
        row.setEditable(False)
        row.setData(line.problem, PROBLEM)
        item.appendRow(row)
    return item
