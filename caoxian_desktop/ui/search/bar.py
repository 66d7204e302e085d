"""The find bar over the page: words, 3/17, next, previous."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled
from caoxian_desktop.ui.widgets.key_tip import KeyTip
from caoxian_desktop.ui.widgets.label import label, plain_tip


class FindBar(QWidget):
    """Takes words and shows how many places have them; it looks for nothing itself.

    Wishes: `words_changed` (the words), `next_wanted`, `previous_wanted`, `section_wanted` (whether to look in the
    section alone that is read), `everywhere_wanted` (the words, for all reports), `closed`.
    """

    words_changed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()
    section_wanted = Signal(bool)
    everywhere_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("在本篇中查找"))
        self.edit.setAccessibleName(self.tr("查找（本篇）"))
        self.edit.setClearButtonEnabled(True)
        self.edit.setMaximumWidth(scaled(320))
        self.edit.textChanged.connect(self.words_changed)
        self.count = label(size=Type.SMALL, muted=True)
        self.count.setMinimumWidth(scaled(72))
        self.section = self._word_button(self.tr("只在本节"))
        self.section.setCheckable(True)
        self.section.toggled.connect(self._on_section)
        self.everywhere = self._word_button(self.tr("在全库中查找"))
        self.everywhere.clicked.connect(lambda _checked=False: self.everywhere_wanted.emit(self.edit.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.XS)
        row.addWidget(self.edit, 1)
        row.addWidget(self.count)
        for icon_name, words, act, wish in (
            ("caret-up", self.tr("上一处"), "find_previous", self.previous_wanted),
            ("caret-down", self.tr("下一处"), "find_next", self.next_wanted),
        ):
            button = self._button(icon_name, words, wish)
            KeyTip(button, words, act)
            row.addWidget(button)
        row.addWidget(self.section)
        row.addWidget(self.everywhere)
        row.addStretch(1)
        row.addWidget(self._button("x", self.tr("关闭查找（Esc）"), self.closed))
        self.hide()

    def _button(self, icon_name: str, words: str, wish: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: wish.emit())
        return button

    def _word_button(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setFont(font(Type.SMALL))
        return button

    def _on_section(self, wanted: bool) -> None:
        self.section_wanted.emit(wanted)

    def open(self, words: str = "") -> None:
        """Show the bar, with the words selected in the page where there are any, ready to type."""
        self.show()
        if words and "\n" not in words:
            self.edit.setText(words)
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_words(self, words: str) -> None:
        """Show the bar with words that somebody else looks for; the focus stays where it is."""
        self.edit.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.edit.setText(words)
        self.edit.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.show()

    def show_section(self, title: str) -> None:
        """Show in which section alone is looked, '' for the whole report."""
        self.section.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.section.setChecked(bool(title))
        self.section.blockSignals(False)  # noqa: FBT003 - Qt's own
        words = self.tr("只在这一节中查找：{title}").format(title=title) if title else self.tr("只在正在读的一节中查找")
        self.section.setToolTip(plain_tip(words))

    def show_count(self, current: int, total: int, turned: int = 0) -> None:
        """Show which of how many places is looked at, counted from 1; `turned` tells of going round the end (1, -1)."""
        if not self.edit.text().strip():
            self.count.setText("")
            return
        round_the_end = {1: self.tr("已回到开头"), -1: self.tr("已转到末尾"), 0: ""}[turned]
        words = f"{current}/{total}" if total else self.tr("没有找到")
        self.count.setText("　".join(filter(None, (words, round_the_end))))

    def show_looking(self) -> None:
        """Show that the places are still being counted."""
        self.count.setText(self.tr("正在查找…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Shift+Enter go on and back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_wanted if back else self.next_wanted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
