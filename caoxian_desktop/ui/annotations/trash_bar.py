"""What can be done in the trash: restore what is chosen, or everything that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space


class TrashBar(QWidget):
    """Wishes: `restore_wanted` (what is chosen), `restore_all_wanted` (all that are shown), `closed`."""

    restore_wanted = Signal()
    restore_all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restore = QPushButton()
        self._all = QPushButton()
        close = QPushButton(self.tr("返回批注"))
        self._restore.clicked.connect(lambda _checked=False: self.restore_wanted.emit())
        self._all.clicked.connect(lambda _checked=False: self.restore_all_wanted.emit())
        close.clicked.connect(lambda _checked=False: self.closed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(Space.XS)
        for button in (self._restore, self._all):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        self.show_counts(0, 0)

    def show_counts(self, chosen: int, shown: int) -> None:
        """Say how many are chosen, and how many are shown."""
        self._restore.setText(self.tr("恢复{0}条").format(chosen) if chosen else self.tr("恢复"))
        self._restore.setEnabled(chosen > 0)
        self._all.setText(self.tr("全部恢复"))
        self._all.setEnabled(shown > 0)

    def menu(self, parent: QWidget) -> QMenu:
        """Return the context menu of cards in the trash."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        restore = menu.addAction(icon("arrow-counter-clockwise"), self.tr("恢复"))
        restore.triggered.connect(lambda _checked=False: self.restore_wanted.emit())
        return menu
