"""Where the keyboard is: a ring around it, which who works with the mouse does not see, and the way of Tab."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QRadioButton,
    QTabBar,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import RADIUS
from caoxian_desktop.ui.widgets.tab_order import lead_on, uses_tab

_WIDTH = 2
_AROUND = 5
"""Logical pixels between a part and the ring around it."""
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_STEPS = {
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier): 1,
    (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier): -1,
    (Qt.Key.Key_Backtab, Qt.KeyboardModifier.NoModifier): -1,
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier): -1,
}
_PLACES = (QEvent.Type.Resize, QEvent.Type.Move)
_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress, QEvent.Type.TouchBegin)


class _Ring(QWidget):
    """What is painted: a line in the accent, and within it one in the ground's colour, so that it is seen on both.

    Of a list it is the row one stands on that has it, and around the whole there is a thin line: who looks for the
    keyboard in a window full of rows looks for the row. A list in which one stands nowhere has it around all.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        holder, box = self.parentWidget(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = _current_row(holder) if isinstance(holder, QAbstractItemView) else None
        if row is not None:
            painter.setPen(QPen(QColor(palette.current().accent), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            _paint_line(painter, QRectF(row.place), RADIUS if row.round else 0)
        else:
            _paint_line(painter, box, 0 if isinstance(holder, QAbstractScrollArea) else RADIUS - 1)
        painter.end()


def _paint_line(painter: QPainter, box: QRectF, radius: float) -> None:
    colours = palette.current()
    for colour, width, inset in ((colours.accent, _WIDTH, _WIDTH / 2), (colours.surface, 1, _WIDTH + 0.5)):
        painter.setPen(QPen(QColor(colour), width))
        round_ = max(0.0, radius - inset)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), round_, round_)


class _Row(NamedTuple):
    place: QRect
    round: bool


def _current_row(view: QAbstractItemView) -> _Row | None:
    """Return the place of the row one stands on, or of the cell where cells are chosen; None where none is seen.

    A delegate that paints rows as cards says by `card_place` where in its row one lies.
    """
    current, seen = view.currentIndex(), view.viewport().rect()
    place = view.visualRect(current) if current.isValid() else QRect()
    if not place.intersects(seen):
        return None
    if not _chooses_cells(view):
        place.setLeft(seen.left())
        place.setRight(seen.right())
    card_place = getattr(view.itemDelegate(), "card_place", None)
    place = place if card_place is None else card_place(place, current)
    return _Row(place.translated(view.viewport().pos()), card_place is not None)


def _chooses_cells(view: QAbstractItemView) -> bool:
    cells = view.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectItems
    return cells and isinstance(view, QTableView) and view.horizontalHeader().count() > 1


class FocusRing(QObject):
    """Follows the focus of the application, and shows the ring where keys moved it or are used.

    Only the widget that has the focus is listened to: which hand moved the focus away is in its own event. Tab leads on
    as `tab_order` says, in all windows alike. A page that takes keys for one of its parts names that as its
    `focus_part`: the ring goes round this.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: _Ring | None = None
        self._heard: tuple[QWidget, ...] = ()
        self._by_keys = False
        application.focusChanged.connect(self.on_focus_changed)

    @property
    def around(self) -> QWidget | None:
        """The widget that bears the ring, None where it is not shown."""
        if self._ring is None or not isValid(self._ring) or self._ring.isHidden():
            return None
        return self._ring.parentWidget()

    def on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go along with the focus."""
        for widget in self._heard:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._heard = () if now is None else (now,)
        if isinstance(now, QAbstractScrollArea):
            self._heard = (now, now.viewport())
        elif now is not None and (part := _part_of(now)) is not None:
            self._heard = (now, part)
        for widget in self._heard:
            widget.installEventFilter(self)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of whether keys or a mouse are used, and keep the ring's size."""
        kind = event.type()
        if kind in _KEYS:
            self._use(keys=True)
            return kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._lead_on(event)
        if kind in _MOUSE:
            self._use(keys=False)
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() in _BY_KEYS:
                self._by_keys = True
            elif event.reason() == Qt.FocusReason.MouseFocusReason:
                self._by_keys = False
        elif kind in _PLACES and (watched in self._heard[:1] or watched is _part_of(self._heard[0])):
            self._place()
        return False

    def _lead_on(self, event: QKeyEvent) -> bool:
        """Take a Tab that means nothing in the widget itself."""
        step = _STEPS.get((Qt.Key(event.key()), event.modifiers()))
        now = self._heard[0] if self._heard else None
        if step is None or now is None or uses_tab(now) or now.window().windowType() == Qt.WindowType.Popup:
            return False
        return lead_on(now, step)

    def _use(self, *, keys: bool) -> None:
        if keys != self._by_keys:
            self._by_keys = keys
            self._show()

    def _show(self) -> None:
        now = self._heard[0] if self._heard and isValid(self._heard[0]) else None
        if now is None or now.isWindow() or not self._by_keys:
            if self._ring is not None and isValid(self._ring):
                self._ring.hide()
            return
        if self._ring is None or not isValid(self._ring):
            self._ring = _Ring()
        if self._ring.parentWidget() is not now:
            self._ring.setParent(now)
        self._place()
        self._ring.show()
        self._ring.raise_()

    def _place(self) -> None:
        ring = self._ring
        if ring is not None and isValid(ring) and (widget := ring.parentWidget()) is not None:
            ring.setGeometry(_place_in(widget))


def _part_of(widget: QWidget | None) -> QWidget | None:
    """Return the part that a widget takes keys for, None where that is all of it."""
    part = getattr(widget, "focus_part", None)
    return part if isinstance(part, QWidget) else None


def _place_in(widget: QWidget) -> QRect:
    """Return what of a widget bears the ring: of tabs the one in front, of a box to tick no room behind its words."""
    if (part := _part_of(widget)) is not None:
        return part.geometry().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    if isinstance(widget, QTabBar):
        return widget.tabRect(widget.currentIndex())
    if isinstance(widget, QCheckBox | QRadioButton):
        return widget.rect() & QRect(0, 0, widget.sizeHint().width(), widget.height())
    return widget.rect()
