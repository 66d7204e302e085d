"""A note as it reads while nobody writes it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QMouseEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from caoxian_desktop.ui.annotations.note_text import allowed, fill
from caoxian_desktop.ui.theme import palette

_MOST = 8


class NoteView(QTextEdit):
    """Shows a note's Markdown set as text, as high as it is up to eight lines.

    `write_wanted` when a person clicks into it or comes by the keyboard; a click on a link opens that instead.
    """

    write_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self.setProperty("well", True)  # noqa: FBT003 - Qt's own signature
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        palette.holder.changed.connect(self._on_theme_changed)

    @property
    def note(self) -> str:
        """The Markdown that is shown."""
        return self._note

    def show_note(self, note: str) -> None:
        """Show a note."""
        if note != self._note:
            self._note = note
            self._set()

    def _set(self) -> None:
        self.document().clear()
        fill(self.document(), self._note)
        self.setAccessibleDescription(self.document().toPlainText())
        self.updateGeometry()

    def _on_theme_changed(self, _palette: object) -> None:
        self._set()

    def _link_at(self, place: QPointF) -> str:
        address = self.anchorAt(place.toPoint())
        return address if allowed(address) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do."""
        link = bool(self._link_at(event.position()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link, or have the note written on."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if link := self._link_at(event.position()):
            QDesktopServices.openUrl(QUrl(link))
        else:
            self.write_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the note written on by whoever comes by the keyboard."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.write_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Be as high as the note, up to eight lines."""
        frame = 2 * self.frameWidth()
        most = _MOST * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin()
        self.document().setTextWidth(self.viewport().width())
        return QSize(super().sizeHint().width(), math.ceil(min(most, self.document().size().height())) + frame + 2)

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return QSize(80, self.sizeHint().height())
