"""Findings as the rows of a tree: 数据, 文字 and 已忽略, and under each its findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from caoxian_desktop.core.checking.finding import Finding, Subject
from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.ui.language import listed, say

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
"""How many findings a group holds, on its row; None on the row of a finding."""
GROUP = Qt.ItemDataRole.UserRole + 2
"""The Group of a row, of a finding's too."""


class Group(StrEnum):
    """What findings stand together."""

    FIGURES = "figures"
    WORDING = "wording"
    SET_ASIDE = "set_aside"

    @property
    def word(self) -> str:
        """The word on the screen."""
        return translate("Checking", "已忽略") if self is Group.SET_ASIDE else say(Subject(self.value).said)


class FindingModel(QStandardItemModel):
    """One row a group that holds any, and under it one a finding, in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[Finding, QStandardItem] = {}

    def show(self, groups: Iterable[tuple[Group, list[Line]]]) -> None:
        """Show other findings; groups without any are left out."""
        self.clear()
        self._rows.clear()
        for group, lines in groups:
            if lines:
                self.appendRow(self._group_item(group, lines))

    def _group_item(self, group: Group, lines: list[Line]) -> QStandardItem:
        item = QStandardItem(group.word)
        item.setEditable(False)
        item.setSelectable(False)
        item.setData(len(lines), COUNT)
        item.setData(group, GROUP)
        spoken = translate("Checking", "{group}（{count}条）").format(group=group.word, count=len(lines))
        item.setData(spoken, _SPOKEN)
        rows = [_finding_item(group, line) for line in lines]
        self._rows.update(zip((line.finding for line in lines), rows, strict=True))
        item.appendRows(rows)
        return item

    def groups(self) -> Iterator[QModelIndex]:
        """Yield the rows of the groups."""
        for row in range(self.rowCount()):
            yield self.index(row, 0)

    def findings(self) -> Iterator[QModelIndex]:
        """Yield the rows of the findings, in order."""
        for group in self.groups():
            for row in range(self.rowCount(group)):
                yield self.index(row, 0, group)

    def place(self, finding: Finding) -> QModelIndex:
        """Return the row of a finding; an invalid one where it is not shown."""
        item = self._rows.get(finding)
        return QModelIndex() if item is None else item.index()


_SAID = 12
"""Places that are named to a screen reader."""
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def _finding_item(group: Group, line: Line) -> QStandardItem:
    finding = line.finding
    item = QStandardItem(say(finding.title))
    item.setEditable(False)
    item.setData(line, LINE)
    item.setData(group, GROUP)
    cited = listed(dict.fromkeys(place.cited for place in line.places[:_SAID]))
    spoken = translate("Checking", "{title}，{certainty}，{places}，{reason}").format(
        title=say(finding.title), certainty=say(finding.certainty.said), places=cited, reason=say(finding.reason)
    )
    item.setData(spoken, _SPOKEN)
    return item
