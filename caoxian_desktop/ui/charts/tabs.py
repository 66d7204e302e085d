"""The charts' names as tabs in as many lines as they need, even ones, so that all of them are in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import RADIUS, Space, Type, font
from caoxian_desktop.ui.widgets.flow import EvenFlowLayout

_LINE = 2.0
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class _Tab(QAbstractButton):
    """One name: muted, and underlined where its chart is in front."""

    moved = Signal(int)

    ACCESSIBLE_ROLE = "PageTab"

    def __init__(self, words: str, tip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFont(font(Type.BODY))

    def accessible_state(self, state: QAccessible.State) -> None:
        """Say whether its chart is in front."""
        state.selectable, state.selected = True, self.isChecked()

    def accessible_press(self) -> None:
        """Bring its chart to the front."""
        self.click()

    def sizeHint(self) -> QSize:
        """Return the size of the name with its margins."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * Space.ROWS, metrics.height() + Space.M)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a name is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name, its line, and the ground where it is pointed at or has the keyboard."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sunken))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -_LINE - 0.5), RADIUS, RADIUS)
        painter.setPen(QColor(colours.text if self.isChecked() or self.underMouse() else colours.muted))
        painter.drawText(self.rect().adjusted(0, 0, 0, -int(_LINE)), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.isChecked():
            line = QRectF(Space.XS, self.height() - _LINE, self.width() - 2 * Space.XS, _LINE)
            painter.fillRect(line, QColor(colours.accent))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next name or the one before by the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class ChartTabs(QWidget):
    """Shows names of which one is in front. `currentChanged` carries its number.

    The keyboard comes in at the name in front and goes on by the arrow keys.
    """

    ACCESSIBLE_ROLE = "PageTabList"

    currentChanged = Signal(int)  # noqa: N815 - the name it has in Qt's own tab bars

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: list[_Tab] = []
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._on_toggled)
        self._flow = EvenFlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_names(self, names: Sequence[tuple[str, str]], current: int) -> None:
        """Show other names, each with what is told at the pointer; the one in front is not announced."""
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for tab in self._tabs:
            self._group.removeButton(tab)
        self._tabs = [_Tab(words, tip, self) for words, tip in names]
        for number, tab in enumerate(self._tabs):
            self._group.addButton(tab, number)
            self._flow.addWidget(tab)
            tab.moved.connect(self._on_moved)
            tab.show()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setCurrentIndex(current)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.updateGeometry()

    def count(self) -> int:
        """Return how many names there are."""
        return len(self._tabs)

    def tabText(self, index: int) -> str:
        """Return a name."""
        return self._tabs[index].text()

    def currentIndex(self) -> int:
        """Return the number of the name in front, -1 for none."""
        return self._group.checkedId()

    def setCurrentIndex(self, index: int) -> None:
        """Bring a name to the front."""
        if 0 <= index < len(self._tabs):
            self._tabs[index].setChecked(True)

    def _on_toggled(self, index: int, checked: bool) -> None:
        place = Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus
        self._tabs[index].setFocusPolicy(place)
        if checked:
            self.currentChanged.emit(index)

    def _on_moved(self, step: int) -> None:
        index = (self.currentIndex() + step) % len(self._tabs)
        self.setCurrentIndex(index)
        self._tabs[index].setFocus(Qt.FocusReason.TabFocusReason)
