"""What a term means, shown where the pointer rests on it; it stays while the pointer is on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.core.report.term import Term
from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.surface import paint_surface

REST_MS = 400
"""How long the pointer rests on a term before its definition comes."""
_LEAVE_MS = 260
_WIDTH = 340
_MOST, _LONGEST = 3, 600
"""Entries for one word, and characters of each, that a pop-up shows; the glossary shows all."""


class TermPopup(QFrame):
    """A small card over the page. Wish: `entry_requested` with the Term, to see it in the glossary."""

    entry_requested = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._terms: tuple[Term, ...] = ()
        self._place = QRect()
        self._entries = QVBoxLayout()
        self._entries.setSpacing(Space.XS)
        self._count = label(size=Type.SMALL, muted=True)
        more = QPushButton(self.tr("在名词解释中查看"))
        more.setFlat(True)
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more.clicked.connect(self._on_more)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(more)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.S, Space.XS)
        column.setSpacing(Space.XS)
        column.addLayout(self._entries)
        column.addLayout(foot)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._open)
        self._leave = QTimer(self, singleShot=True, interval=_LEAVE_MS)
        self._leave.timeout.connect(self.hide)
        self.hide()

    @property
    def term(self) -> Term | None:
        """The first of the terms that are explained, or would be in a moment."""
        return self._terms[0] if self._terms else None

    def on_pointed(self, terms: tuple[Term, ...], place: QRect) -> None:
        """Take note that the pointer is on terms at a place of the host, or on none."""
        if not terms:
            self._rest.stop()
            if self.isVisible() and not self._leave.isActive():
                self._leave.start()
            return
        self._leave.stop()
        if terms == self._terms and (self.isVisible() or self._rest.isActive()):
            return
        self._terms, self._place = terms, place
        self.hide()
        self._rest.start()

    def open_at(self, terms: tuple[Term, ...], place: QRect) -> None:
        """Explain terms at once."""
        self._terms, self._place = terms, place
        self._open()

    def _open(self) -> None:
        if not self._terms:
            return
        self._show_entries()
        self._count.setText(self.tr("文中%n处", "", len(self._terms[0].occurrences)))
        width = min(scaled(_WIDTH), self._host.width() - 2 * Space.S)
        height = self._column.heightForWidth(width)
        self.setGeometry(QRect(self._corner(width, height), QSize(width, height)))
        self.show()
        self.raise_()

    def _show_entries(self) -> None:
        """Show what each says: the report's own explanation first, the reader's marked as such."""
        while (held := self._entries.takeAt(0)) is not None:
            if (widget := held.widget()) is not None:
                widget.deleteLater()
        for term in self._terms[:_MOST]:
            name = self.tr("{name}（自建）").format(name=term.name) if term.own else term.name
            self._entries.addWidget(label(name, Type.LARGE, bold=True, wrap=True))
            self._entries.addWidget(label(term.definition[:_LONGEST], wrap=True, muted=not term.definition))
        self._column.activate()

    def _corner(self, width: int, height: int) -> QPoint:
        """Return the upper left corner: below the term, above it where the page ends."""
        left = min(max(Space.S, self._place.left() - Space.M), self._host.width() - width - Space.S)
        below = self._place.bottom() + Space.XS
        above = self._place.top() - Space.XS - height
        return QPoint(left, below if below + height <= self._host.height() or above < 0 else above)

    def _on_more(self) -> None:
        self.hide()
        if self._terms:
            self.entry_requested.emit(self._terms[0])

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._leave.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go a moment after the pointer went."""
        self._leave.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QEvent) -> None:
        """Paint ground and edge."""
        paint_surface(self)
