"""The tags of one or several reports, to be ticked and named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.inset_rows import InsetRows
from caoxian_desktop.ui.widgets.label import label, plain_tip

_LONGEST = 24
"""Characters a tag may have: it is a word, no sentence."""


class TagsDialog(QDialog):
    """A list of ticks. A tag that only some of the reports have is half ticked, and stays as it is until it is touched.

    `tags_of(tags)` gives what a report with some tags has in the end.
    """

    def __init__(self, held: Sequence[Iterable[str]], known: Iterable[str], parent: QWidget | None = None) -> None:
        """Take the tags each of the reports has, and those of the whole library."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("标签"))
        sets = [frozenset(tags) for tags in held]
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("新标签，按回车加入"))
        self.new.setAccessibleName(self.tr("新标签"))
        self.new.setMaxLength(_LONGEST)
        self.new.returnPressed.connect(self.add)
        self.list = QListWidget()
        self.list.setItemDelegate(InsetRows(self.list))
        self.list.setAccessibleName(self.tr("标签"))
        for tag in sorted({*known, *(tag for tags in sets for tag in tags)}):
            count = sum(tag in tags for tags in sets)
            whole, none = Qt.CheckState.Checked, Qt.CheckState.Unchecked
            self._add(tag, whole if count == len(sets) else (Qt.CheckState.PartiallyChecked if count else none))
        column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        words = self.tr("{count}份报告的标签").format(count=len(sets)) if len(sets) > 1 else self.tr("这份报告的标签")
        column.addWidget(label(words))
        column.addWidget(self.new)
        column.addWidget(self.list, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("确定"))
        buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(True)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("取消"))
        buttons.accepted.connect(self.on_accepted)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        open_in(self, 300, 360)

    def _add(self, tag: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(tag, self.list)
        item.setToolTip(plain_tip(tag))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
        return item

    def add(self) -> None:
        """Tick what was typed, a tag that is there or a new one; with nothing typed, be done."""
        words = " ".join(self.new.text().split())
        if not words:
            self.accept()
            return
        same = self.list.findItems(words, Qt.MatchFlag.MatchExactly)
        item = same[0] if same else self._add(words, Qt.CheckState.Checked)
        item.setCheckState(Qt.CheckState.Checked)
        self.list.scrollToItem(item)
        self.new.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line adds what was typed; elsewhere it is the button's."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.new.hasFocus():
            super().keyPressEvent(event)

    def on_accepted(self) -> None:
        """Take what is still in the line as a tag too, and close."""
        if self.new.text().strip():
            self.add()
        self.accept()

    def tags_of(self, tags: Iterable[str]) -> tuple[str, ...]:
        """Return what a report that has these tags has in the end, in order."""
        items = [self.list.item(at) for at in range(self.list.count())]
        on = {item.text() for item in items if item.checkState() == Qt.CheckState.Checked}
        off = {item.text() for item in items if item.checkState() == Qt.CheckState.Unchecked}
        return tuple(sorted((frozenset(tags) - off) | on))
