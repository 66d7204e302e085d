"""The tree of the contents with what can be done to all of it, and the buttons that move what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.ui.briefing.contents_tree import ContentsTree
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON_SMALL, Space, Type, font, square


class ContentsPart(QWidget):
    """`changed` says that a person chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = ContentsTree()
        self.tree.changed.connect(self.changed)
        self.up = self._step("arrow-up", self.tr("上移（Alt+↑）"), -1)
        self.down = self._step("arrow-down", self.tr("下移（Alt+↓）"), 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._button(self.tr("全选"), lambda: self.tree.tick_all(ticked=True)))
        row.addWidget(self._button(self.tr("全不选"), lambda: self.tree.tick_all(ticked=False)))
        row.addWidget(self._button(self.tr("恢复常用"), self.tree.restore))
        row.addStretch(1)
        row.addWidget(self.up)
        row.addWidget(self.down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.tree)
        column.addLayout(row)
        self.tree.currentItemChanged.connect(lambda _now, _before: self._on_current())
        self._on_current()

    def summary(self) -> str:
        """In few words, how much of the form is ticked."""
        ticked, held = self.tree.ticked_chapters()
        return self.tr("{0} / {1}项").format(ticked, held)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setFlat(True)
        button.setFont(font(Type.SMALL))
        button.setStyleSheet("padding: 2px 6px;")
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _step(self, name: str, words: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(square(ICON_SMALL))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: self.tree.step(by))
        return button

    def _on_current(self) -> None:
        for button, by in ((self.up, -1), (self.down, 1)):
            button.setEnabled(self.tree.can_step(by))
