"""Outline, centre and side: beside each other where there is room, laid over the centre where there is not."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from caoxian_desktop.ui.main_window.beside import LEAST
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import scaled, usual

SIDE_OVERLAY_BELOW = 1100
OUTLINE_OVERLAY_BELOW = 900
"""Widths of the window, in logical pixels, under which a panel lies over the centre instead of beside it; with larger
type larger ones, as all widths here."""
_WIDTHS = {"outline": (200, 420), "side": (280, 560)}
_FIRST = {"outline": (272, 360, 0.47), "side": (336, 400, 0.34)}
"""A panel's width until a person gave it another, the most of it, and what it takes of all room beyond `_ROOMY`."""
_ROOMY = 272 + 336 + 2 * LEAST + 2
"""Width of the window at which the text may stand beside the other tabs of the centre: so much is not taken of it."""
_CENTRE = 380
"""What is left to the centre at least."""
_COUNT = " 99"


class Pane(QWidget):
    """A panel's place. Laid over the centre it is opaque with an edge, and Esc closes it."""

    close_wanted = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overlay = False
        self._content = content
        self.setAutoFillBackground(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(content)

    def tabs_width(self) -> int:
        """Return how wide its tabs are, with a count that one of them has or may get yet; 0 without tabs."""
        if not isinstance(self._content, QTabWidget):
            return 0
        bar = self._content.tabBar()
        counted = any(bar.tabText(at)[-1:].isdigit() for at in range(bar.count()))
        return bar.sizeHint().width() + (0 if counted else bar.fontMetrics().horizontalAdvance(_COUNT))

    def lay_over(self, *, over: bool) -> None:
        """Be laid over the centre, which leaves a column of pixels for each edge, or beside it."""
        self.overlay = over
        self._column.setContentsMargins(int(over), 0, int(over), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc when laid over."""
        if event.key() == Qt.Key.Key_Escape and self.overlay:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge of an overlay that is towards the centre."""
        super().paintEvent(event)
        if self.overlay:
            painter = QPainter(self)
            painter.setPen(QColor(palette.current().muted))
            edge = 0 if self.x() > 0 else self.width() - 1
            painter.drawLine(edge, 0, edge, self.height())
            painter.end()


class Frame(QWidget):
    """Places the three. `outline_changed` and `side_changed` say whether a panel is shown.

    `company_came` says that the centre, which was alone, is not any more: a panel was asked for.
    """

    company_came = Signal()
    outline_changed = Signal(bool)
    side_changed = Signal(bool)

    def __init__(self, outline: QWidget, centre: QWidget, side: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline, self.side, self._centre = Pane(outline), Pane(side), centre
        self._wanted = {"outline": True, "side": True}  # beside the centre, where there is room
        self._chosen = {"outline": 0, "side": 0}  # 0 where nobody chose
        self._widths = {name: _first_width(name, 0) for name in _FIRST}
        self._in_the_way = self._alone = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)  # before it has parts: with them they would all be styled again
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in (self.outline, centre, self.side):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._on_moved)
        centre.setMinimumWidth(scaled(_CENTRE))
        for name, pane in self._panes():
            pane.setMinimumWidth(scaled(_WIDTHS[name][0]))
            pane.setMaximumWidth(scaled(_WIDTHS[name][1]))
        self.outline.close_wanted.connect(lambda: self._show("outline", shown=False))
        self.side.close_wanted.connect(lambda: self._show("side", shown=False))

    def _panes(self) -> tuple[tuple[str, Pane], ...]:
        return (("outline", self.outline), ("side", self.side))

    def restore(self, *, outline: bool, side: bool, outline_width: int, side_width: int) -> None:
        """Take over what was kept from the last start; widths of 0 follow the window's."""
        self._wanted = {"outline": outline, "side": side}
        self._chosen = {
            name: scaled(min(max(width, _WIDTHS[name][0]), _WIDTHS[name][1])) if width else 0
            for name, width in (("outline", outline_width), ("side", side_width))
        }
        self._arrange()

    @property
    def widths(self) -> tuple[int, int]:
        """The widths a person gave outline and side, to be kept as with type of the usual size; 0: the window's."""
        return usual(self._chosen["outline"]), usual(self._chosen["side"])

    @property
    def wanted(self) -> tuple[bool, bool]:
        """Whether outline and side stand beside the centre where there is room, to be kept."""
        return self._wanted["outline"], self._wanted["side"]

    def set_outline_shown(self, shown: bool) -> None:
        """Show the outline or hide it."""
        self._show("outline", shown=shown)

    def set_side_shown(self, shown: bool) -> None:
        """Show the side panel or hide it."""
        self._show("side", shown=shown)

    def set_side_in_the_way(self, in_the_way: bool) -> None:
        """Put the side panel away while what is in the centre needs its room; beside the centre it comes back after."""
        self._in_the_way = in_the_way
        if self.side.overlay and in_the_way:
            self._show("side", shown=False)
        elif not self.side.overlay:
            self.side.setVisible(self._beside("side"))
            self._share()
            self._say()

    @property
    def alone(self) -> bool:
        """Whether the centre is alone."""
        return self._alone

    def set_alone(self, alone: bool) -> None:
        """Put both panels away whatever is wanted, until one is asked for; or have what is wanted beside the centre."""
        if alone != self._alone:
            self._alone = alone
            self.close_overlays()
            self._arrange()

    def close_overlays(self) -> None:
        """Hide what lies over the centre."""
        for name, pane in self._panes():
            if pane.overlay:
                self._show(name, shown=False)

    def _show(self, name: str, *, shown: bool) -> None:
        pane = dict(self._panes())[name]
        if self._alone and shown:
            self.set_alone(False)
            self.company_came.emit()
        if not pane.overlay:
            self._wanted[name] = shown
        if pane.isVisibleTo(self) != shown:
            pane.setVisible(shown)
            if shown and pane.overlay:
                self._place_overlays()
                pane.raise_()
            self._share()
        self._say()

    def _arrange(self) -> None:
        """Lay the panels beside or over the centre, by the width there is."""
        width = self.width()
        for name, pane in self._panes():
            first = max(_first_width(name, width), min(pane.tabs_width(), scaled(_WIDTHS[name][1])))
            self._widths[name] = self._chosen[name] or first
            over = width < scaled(OUTLINE_OVERLAY_BELOW if name == "outline" else SIDE_OVERLAY_BELOW)
            if over != pane.overlay:
                pane.lay_over(over=over)
                pane.setParent(self) if over else self._splitter.insertWidget(0 if name == "outline" else 2, pane)
                pane.setVisible(not over and self._beside(name))
            elif not over:
                pane.setVisible(self._beside(name))
        self._share()
        self._place_overlays()
        self._say()

    def _beside(self, name: str) -> bool:
        """Tell whether a panel stands beside the centre, where there is room."""
        return self._wanted[name] and not self._alone and not (name == "side" and self._in_the_way)

    def _share(self) -> None:
        """Give the panels their widths and the centre the rest."""
        sizes = []
        for at in range(self._splitter.count()):
            part = self._splitter.widget(at)
            name = next((name for name, pane in self._panes() if pane is part), "")
            sizes.append(self._widths[name] if name else 0)
        if 0 in sizes:
            sizes[sizes.index(0)] = max(1, self.width() - sum(sizes))
            self._splitter.setSizes(sizes)

    def _place_overlays(self) -> None:
        for name, pane in self._panes():
            if pane.overlay:
                width = min(self._widths[name], self.width() - scaled(120))
                left = 0 if name == "outline" else self.width() - width
                pane.setGeometry(QRect(left, 0, width, self.height()))

    def _say(self) -> None:
        self.outline_changed.emit(self.outline.isVisibleTo(self))
        self.side_changed.emit(self.side.isVisibleTo(self))

    def _on_moved(self) -> None:
        for name, pane in self._panes():
            if not pane.overlay and pane.isVisible() and pane.width() != self._widths[name]:
                self._chosen[name] = self._widths[name] = pane.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()


def _first_width(name: str, window: int) -> int:
    """Return how wide a panel is in a window of this width while nobody chose."""
    least, most, share = _FIRST[name]
    return scaled(min(most, least + share * max(0, usual(window) - _ROOMY)))
