"""A drawn chart on the screen: marks that can be pointed at, clicked and walked through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.charts.picture import MarkArea, Picture
from caoxian_desktop.ui.charts.walking import Step, neighbour
from caoxian_desktop.ui.language import sign
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled
from caoxian_desktop.ui.widgets.announcing import tell_row_reached

_STEPS = {
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
}
_BUBBLE = QSizeF(17, 15)
_SIGN = 10
"""Size of the bubble of a note, and height of the sign in it, in logical pixels with type of the usual size."""
_TOLD_MS = 20_000
"""How long what is told of a mark that the keyboard reached stays, at most."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartCanvas(QWidget):
    """Shows a picture and tells its marks apart.

    `mark_activated` and `mark_focused` carry a mark's number; `told` returns the tooltip of one, `spoken` what is read
    out of it.
    """

    mark_activated = Signal(int)
    mark_focused = Signal(int)

    ACCESSIBLE_ROLE = "Chart"

    def __init__(self, told: Callable[[int], str], waiting: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = told
        self.spoken: Callable[[int], str] = str
        self._waiting = waiting
        self._image: QImage | None = None
        self._picture: Picture | None = None
        self._current: int | None = None
        self._hovered: int | None = None
        self._noted: dict[int, Category] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def image(self) -> QImage | None:
        """The picture as it is shown, None before the first."""
        return self._image

    @property
    def current(self) -> int | None:
        """The mark the keyboard stands on."""
        return self._current

    def show_picture(self, picture: Picture, ratio: float, *, same_chart: bool) -> None:
        """Show a picture drawn at `ratio` device pixels to the logical one; another chart begins at no mark."""
        data = QImage(picture.rgba, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGBA8888)
        self._image = data.copy()  # the first one only borrows the bytes
        self._image.setDevicePixelRatio(ratio)
        self._picture = picture
        self._hovered = None
        if not same_chart:
            self._current = None
        self._grow(round(picture.height / ratio))
        if self.hasFocus() and self._current is None:
            self._walk(self._first())

    def choose(self, mark: int) -> None:
        """Stand on a mark, as the keyboard does."""
        self.setFocus()
        self._walk(mark)

    def show_noted(self, noted: Mapping[int, Category]) -> None:
        """Show which marks bear notes, each with the category whose ink and sign its bubble has."""
        self._noted = dict(noted)
        self.update()

    def wait(self, height: int) -> None:
        """Show the quiet placeholder, `height` logical pixels high."""
        self._image = self._picture = self._current = self._hovered = None
        self._grow(height)

    def _grow(self, height: int) -> None:
        self.setFixedHeight(max(1, height))
        self.unsetCursor()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the picture."""
        return QSize(480, self.height())

    def accessible_rows(self) -> MarkRows:
        """Return the marks as a screen reader has them."""
        return MarkRows(self)

    @property
    def count(self) -> int:
        """How many marks there are."""
        return 1 + max((area.mark for area in self._picture.areas), default=-1) if self._picture else 0

    def accessible_press(self) -> None:
        """Go to the sentence of the mark the keyboard stands on."""
        if self._current is not None:
            self.mark_activated.emit(self._current)

    def mark_at(self, place: QPointF) -> int | None:
        """Return the mark under a point of the widget."""
        if self._picture is None or self._image is None:
            return None
        ratio = self._image.devicePixelRatio()
        return self._picture.mark_at(place.x() * ratio, place.y() * ratio)

    def area_of(self, mark: int) -> QRect:
        """Return where a mark is on the widget; empty where it is not drawn."""
        found = self._area(mark)
        return QRect() if found is None else self._frame(found).toAlignedRect()

    def _area(self, mark: int | None) -> MarkArea | None:
        areas = [area for area in self._picture.areas if area.mark == mark] if self._picture else []
        return max(areas, key=lambda area: area.width * area.height, default=None)

    def _frame(self, area: MarkArea) -> QRectF:
        ratio = self._image.devicePixelRatio() if self._image else 1.0
        box = QRectF(area.x / ratio, area.y / ratio, area.width / ratio, area.height / ratio)
        return box.adjusted(-3, -2, 3, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, the frame of the pointed mark and of the one the keyboard stands on."""
        colours = palette.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        if self._image is None:
            painter.setFont(font(Type.SMALL))
            painter.setPen(QColor(colours.muted))
            painter.drawText(self.rect().adjusted(0, Space.XXL, 0, 0), Qt.AlignmentFlag.AlignHCenter, self._waiting)
        else:
            painter.drawImage(QPointF(0, 0), self._image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_signs(painter)
            self._paint_frame(painter, self._hovered, QPen(QColor(colours.muted), 1))
            if self.hasFocus():
                self._paint_frame(painter, self._current, QPen(QColor(colours.accent), 2))
        painter.end()

    def _paint_signs(self, painter: QPainter) -> None:
        """Paint a small bubble with its category's sign beside every mark that bears a note."""
        colours, face = palette.current(), QFont(self.font())
        face.setPixelSize(scaled(_SIGN))
        painter.setFont(face)
        for mark, category in self._noted.items():
            if (box := self.bubble_of(mark)).isEmpty():
                continue
            painter.setPen(QPen(QColor(colours.surface), 1))
            painter.setBrush(QColor(colours.category(category.value).ink))
            painter.drawRoundedRect(box, 4, 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign(category.word))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def bubble_of(self, mark: int) -> QRectF:
        """Return where the bubble of a mark's note is, all of it on the widget; empty where the mark is not drawn.

        It lies beside the mark and its words; over them, at their corner, only where no side of them is free.
        """
        if (area := self._area(mark)) is None or self._picture is None:
            return QRectF()
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        others = [self._frame(other) for other in self._picture.areas if other.mark != mark]
        places = tuple(_beside(self._frame(area)))
        for box in places:
            if whole.contains(box) and not any(box.intersects(other) for other in others):
                return box
        return _within(whole, places[-1])

    def _paint_frame(self, painter: QPainter, mark: int | None, pen: QPen) -> None:
        area = self._area(mark)
        if area is not None:
            painter.setPen(pen)
            painter.drawRoundedRect(self._frame(area), 4, 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Frame the mark under the pointer and show that it can be clicked."""
        mark = self.mark_at(event.position())
        if mark != self._hovered:
            self._hovered = mark
            self.setCursor(Qt.CursorShape.ArrowCursor if mark is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Frame nothing."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on a mark."""
        mark = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and mark is not None:
            self._current = mark
            self.mark_activated.emit(mark)

    def event(self, event: QEvent) -> bool:
        """Tell of the mark under the pointer, in a tooltip that stays while the pointer is on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._told(mark), self, self.area_of(mark))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the marks by the arrow keys, jump to the sentence by Enter."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._picture is not None:
            self._walk(neighbour(self._picture.areas, self._current, step))
            self._tell_current()
        elif event.key() in _ENTER and self._current is not None:
            self.mark_activated.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _tell_current(self) -> None:
        """Show the tooltip of the mark the keyboard stands on, below it."""
        if self._current is not None:
            area = self.area_of(self._current)
            place = self.mapToGlobal(area.bottomLeft())
            QToolTip.showText(place, self._told(self._current), self, area, _TOLD_MS)

    def _first(self) -> int | None:
        return min((area.mark for area in self._picture.areas), default=None) if self._picture else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first mark, where keys came to the chart for the first time."""
        super().focusInEvent(event)
        if self._current is None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._walk(self._first())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the tooltip along."""
        QToolTip.hideText()
        super().focusOutEvent(event)

    def _walk(self, mark: int | None) -> None:
        if mark is not None:
            self._current = mark
            self.mark_focused.emit(mark)
            tell_row_reached(self, mark)
            self.update()


def _beside(frame: QRectF) -> Iterator[QRectF]:
    """Yield where a bubble may lie: after what is framed, above its end, below it, before it; else over its corner."""
    box = QRectF(0, 0, scaled(_BUBBLE.width()), scaled(_BUBBLE.height()))
    middle = frame.center().y() - box.height() / 2
    end = frame.right() - box.width()
    for left, top in (
        (frame.right() + 1, middle),
        (end, frame.top() - box.height()),
        (end, frame.bottom()),
        (frame.left() - box.width() - 1, middle),
        (frame.right() - box.width() / 2, frame.top() - box.height() / 2),
    ):
        yield box.translated(left, top)


def _within(whole: QRectF, box: QRectF) -> QRectF:
    """Return a box moved so far that all of it is within another."""
    moved = QRectF(box)
    moved.moveRight(min(box.right(), whole.right()))
    moved.moveTop(max(box.top(), whole.top()))
    return moved


class MarkRows:
    """The marks of a canvas, as a screen reader has them."""

    def __init__(self, canvas: ChartCanvas) -> None:
        self._canvas = canvas

    def count(self) -> int:
        """Return how many marks there are."""
        return self._canvas.count

    def current(self) -> int:
        """Return the mark the keyboard stands on, -1 for none."""
        return -1 if self._canvas.current is None else self._canvas.current

    def words(self, row: int) -> str:
        """Return what is read out of a mark."""
        return self._canvas.spoken(row)

    def place(self, row: int) -> QRect:
        """Return where a mark is."""
        return self._canvas.area_of(row)

    def surface(self) -> QWidget:
        """Return the canvas."""
        return self._canvas

    def is_chosen(self, row: int) -> bool:
        """Tell whether the keyboard stands on a mark."""
        return row == self.current()
