"""The groups of problems as the rows of a tree."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from caoxian_desktop.core.report.citation import place_words
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.problem_groups import Group, Kind, grouped
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.theme.icons import icon

translate = QCoreApplication.translate
PROBLEM = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
"""How many problems a group holds, on its row; None on the row of a problem."""

_PARAGRAPH = re.compile(r"第\d+段$")
_ICONS = {Kind.DOUBT: ("warning", "warn"), Kind.REMOVAL: ("eraser", "muted"), Kind.NOTE: ("info", "muted")}


def group_words(group: Group) -> str:
    """Return a group's title."""
    if group.kind is Kind.REMOVAL:
        what = translate("Problems", "内容") if group.what is None else say(group.what)
        return translate("Problems", "去掉的{what}").format(what=what)
    return translate("Problems", "存疑") if group.kind is Kind.DOUBT else translate("Problems", "说明")


class ProblemModel(QStandardItemModel):
    """One row a group, and under it one a problem."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()

    def show_report(self, report: Report) -> None:
        """Show another report's problems."""
        self.clear()
        self.groups = grouped(report.problems)
        for group in self.groups:
            self.appendRow(_group_item(group, report))


def _part_of(report: Report, problem: Problem) -> str:
    """Return which part of the report a problem within one speaks of: 第二部分; '' for one that has no such place."""
    path = () if problem.span is None else report.path_at(problem.span.start)
    if len(path) < 2:
        return ""
    return _PARAGRAPH.sub("", place_words(report, path[0].heading))


def _group_item(group: Group, report: Report) -> QStandardItem:
    words, count = group_words(group), len(group.lines)
    item = QStandardItem(icon(*_ICONS[group.kind]), words)
    item.setEditable(False)
    item.setData(count, COUNT)
    spoken = translate("Problems", "{group}（{count}处）").format(group=words, count=count)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    for line in group.lines:
        part = _part_of(report, line.problem) if group.kind is Kind.DOUBT else ""
        said = say(line.words)
        row = QStandardItem(translate("Problems", "{part}：{words}").format(part=part, words=said) if part else said)
        row.setEditable(False)
        row.setData(line.problem, PROBLEM)
        item.appendRow(row)
    return item
