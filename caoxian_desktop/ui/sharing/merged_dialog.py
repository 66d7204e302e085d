"""The dialog that says what merging a colleague's file came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.core.report.cells import Cells, tab_separated
from caoxian_desktop.core.report.problem import one_line
from caoxian_desktop.core.sharing.wording import tally_lines
from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.sharing.values_table import values_table
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.clipboard import put_table
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import InkLabel, label

if TYPE_CHECKING:
    from caoxian_desktop.core.exchange.taking_in import Received

_ROW_HEIGHT, _MOST_ROWS = 60, 5


class MergedDialog(QDialog):
    """Tells; wishes: `review_wanted` (a version's UUID: look at the places), `undo_wanted` (the backup's Path)."""

    review_wanted = Signal(str)
    undo_wanted = Signal(object)

    def __init__(self, received: Received, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("从同事处合并"))
        self._received = received
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(label(self._title(), Type.LARGE, bold=True, wrap=True))
        for line in tally_lines(received.merged):
            column.addWidget(label(say(line), wrap=True))
        if received.unreadable:
            words = self.tr("有{0}条内容本程序读不懂，没有合并；对方的程序可能更新。").format(received.unreadable)
            warned = InkLabel("warn")
            warned.setText(words)
            column.addWidget(warned)
        self._add_reviews()
        self._add_changes()
        column.addStretch(1)
        self._add_buttons()
        open_in(self, 760 if received.changes else 520)

    def _title(self) -> str:
        received = self._received
        of = self.tr("{0}的“{1}”").format(received.who, received.file) if received.who else f"“{received.file}”"
        told = self.tr("已合并{0}") if received.merged.changed_anything else self.tr("{0}没有新内容，报告库没有变")
        return one_line(told.format(of))

    def _add_reviews(self) -> None:
        for each in self._received.review[:5]:
            row = QHBoxLayout()
            words = self.tr("{0}：有{1}条批注的位置需要核对").format(each.name, each.count)
            row.addWidget(label(words, wrap=True), 1)
            go = QPushButton(self.tr("去核对"))
            go.setAutoDefault(False)
            go.clicked.connect(lambda _checked=False, version=each.version: self._on_review(version))
            row.addWidget(go)
            self._column.addLayout(row)

    def _add_changes(self) -> None:
        rows = self._rows()
        if not rows:
            return
        taken = sum(change.taken for change in self._received.changes)
        words = self.tr("{0}处内容双方不一样：{1}处采用对方较新的，{2}处保留您较新的。旧值留在历史里，没有丢失。")
        self._column.addSpacing(Space.S)
        self._column.addWidget(label(words.format(len(rows), taken, len(rows) - taken), wrap=True))
        self.table = values_table(self.tr("双方不一样的内容"), self._head(), rows, (0, 1, 2))
        self.table.setMinimumHeight(_ROW_HEIGHT * min(_MOST_ROWS, len(rows) + 1))
        self._column.addWidget(self.table, 10)

    def _head(self) -> Cells:
        return self.tr("对象"), self.tr("旧值"), self.tr("现值"), self.tr("结果")

    def _rows(self) -> tuple[Cells, ...]:
        words = {True: self.tr("采用对方的"), False: self.tr("保留您的")}
        ordered = sorted(self._received.changes, key=lambda change: not change.taken)
        return tuple(
            (
                f"{say(change.record)}\n{say(change.field)}",
                f"{say(change.older)}\n—— {say(change.older_by)}",
                f"{say(change.newer)}\n—— {say(change.newer_by)}",
                words[change.taken],
            )
            for change in ordered
        )

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        if self._received.changes:
            row.addWidget(self._button(self.tr("复制"), self.on_copy))
        if self._received.merged.changed_anything and self._received.backup is not None:
            row.addWidget(self._button(self.tr("撤销这次合并"), self._on_undo))
        row.addStretch(1)
        close = self._button(self.tr("关闭"), self.reject)
        close.setDefault(True)
        row.addWidget(close)
        self._column.addLayout(row)

    def _button(self, words: str, do: object) -> QPushButton:
        made = QPushButton(words)
        made.setAutoDefault(False)
        made.clicked.connect(do)
        return made

    def on_copy(self) -> None:
        """Put what differed on the clipboard."""
        put_table(tab_separated((self._head(), *self._rows())))

    def _on_review(self, version: str) -> None:
        self.accept()
        self.review_wanted.emit(version)

    def _on_undo(self) -> None:
        self.accept()
        self.undo_wanted.emit(self._received.backup)
