"""The list that opens over the window: type, go up and down, Enter does it, Esc closes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from caoxian_desktop.ui.command_palette.commands import Command, found
from caoxian_desktop.ui.command_palette.rows import FOUND, CommandDelegate, CommandRows, spoken
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.surface import paint_surface

_WIDTH, _MOST_ROWS = 620, 12
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QFrame):
    """Lies over the window, near its top, so that input methods work in it as in any field of the window.

    Wish: `act_wanted` (the key of an act), once the palette is gone and the focus is where it was.
    """

    act_wanted = Signal(str)

    def __init__(self, host: QWidget, under: QWidget) -> None:
        """Take the window it lies over, and the part of that under whose lower edge it begins."""
        super().__init__(host)
        self._host, self._under = host, under
        self._commands: Sequence[Command] = ()
        self._recent: Sequence[str] = ()
        self._back: QWidget | None = None
        self.setAccessibleName(self.tr("按名称查找命令"))
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("命令的名称、拼音或首字母，如 导出、daochu、dc"))
        self.edit.setAccessibleName(self.tr("命令的名称"))
        self.rows = CommandRows(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setProperty("quiet", True)  # noqa: FBT003 - Qt's own
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("命令"))
        self._none = label(self.tr("没有这样的命令"), muted=True)
        self._none.setContentsMargins(Space.M, Space.XS, Space.M, Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.S)
        for part in (self.edit, self.list, self._none):
            column.addWidget(part)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.returnPressed.connect(self._on_chosen)
        self.list.clicked.connect(lambda _index: self._on_chosen())
        self.edit.installEventFilter(self)
        self.hide()

    def open(self, commands: Sequence[Command], recent: Sequence[str]) -> None:
        """Open on these commands; `recent` are acts that were done lately, the last first."""
        self._commands, self._recent = commands, recent
        self._back = QApplication.focusWidget()
        self._host.installEventFilter(self)
        self.edit.clear()
        self._on_typed("")
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_again(self) -> None:
        """Close, and give the focus back to where it was."""
        if self.isHidden():
            return
        back = self._back
        self._vanish()
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _vanish(self) -> None:
        self._back = None
        self._host.removeEventFilter(self)
        self.hide()

    # What is typed

    def _on_typed(self, typed: str) -> None:
        shown = found(self._commands, typed, self._recent)
        self.rows.show_found(shown)
        self.list.setVisible(bool(shown))
        self._none.setVisible(not shown)
        self._turn_to(0)
        self._place()

    def _place(self) -> None:
        """Lie in the middle, as wide and high as there is room and need."""
        width = min(_WIDTH, self._host.width() - 2 * Space.XL)
        row = max(1, self.list.sizeHintForRow(0))
        top = self._under.mapTo(self._host, self._under.rect().bottomLeft()).y() + Space.XS
        rest = self._host.height() - top - self.edit.sizeHint().height() - 5 * Space.S
        self.list.setFixedHeight(min(min(max(1, self.rows.rowCount()), _MOST_ROWS) * row, max(row, rest)))
        self.setGeometry(QRect((self._host.width() - width) // 2, top, width, self.sizeHint().height()))

    # What is chosen

    def _turn_to(self, row: int) -> None:
        count = self.rows.rowCount()
        if not count:
            return
        index = self.rows.index(row % count)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._announce(index)

    def _announce(self, index: QModelIndex) -> None:
        """Have a screen reader say the current row: the focus stays where one types."""
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self.edit, spoken(index.data(FOUND).command))
            QAccessible.updateAccessibility(event)

    def _on_chosen(self) -> None:
        """Do what is chosen; what cannot be done says why in its row, and stays."""
        chosen = self.list.currentIndex().data(FOUND)
        if chosen is not None and not chosen.command.why:
            self.close_again()
            QTimer.singleShot(0, self, lambda: self.act_wanted.emit(chosen.command.act))

    def _move(self, key: int) -> None:
        at, page = self.list.currentIndex().row(), max(1, self.list.height() // max(1, self.list.sizeHintForRow(0)))
        last = self.rows.rowCount() - 1
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._turn_to(at + (1 if key == Qt.Key.Key_Down else -1))
        else:
            self._turn_to(min(max(at + (page if key == Qt.Key.Key_PageDown else -page), 0), last))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys move in the list while one types; close when the focus leaves; follow the window's size."""
        if watched is self.edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self._move(event.key())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_again()
                return True
        elif watched is self.edit and event.type() == QEvent.Type.FocusOut:
            if QApplication.activePopupWidget() is None and self._host.isActiveWindow():
                self._vanish()
        elif watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        paint_surface(self, "muted")
