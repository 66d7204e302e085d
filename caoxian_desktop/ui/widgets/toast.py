"""A short notice at the foot of a widget that goes by itself, with one act, such as undo."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import RADIUS, Space, scaled
from caoxian_desktop.ui.widgets.announcing import announce
from caoxian_desktop.ui.widgets.label import label, plain_tip

SECONDS = 6
_PLACES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_FOOT = 56
"""Room below, in logical pixels: it stays clear of a bar of buttons at the foot, which may say more of the same."""
_WIDEST = 640
"""In logical pixels: longer sentences are broken."""
_kept_clear: WeakSet[QWidget] = WeakSet()


def keep_clear(part: QWidget) -> None:
    """Have notices lie above a part at the foot of the window while it is seen: what is done in it is told over it."""
    _kept_clear.add(part)


class Toast(QWidget):
    """Shows one sentence over the foot of `host`, for some seconds or until it is closed."""

    def __init__(self, host: QWidget, close_words: str) -> None:
        super().__init__(host)
        self._host = host
        self._act: Callable[[], None] | None = None
        self._bad = False
        self._words = label(wrap=True)
        self._button = QPushButton()
        self._button.setFlat(True)
        self._button.clicked.connect(self.on_act)
        close = QToolButton()
        close.setIcon(icon("x", "muted"))
        close.setAccessibleName(close_words)
        close.setToolTip(close_words)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        for part in (self._words, self._button, close):
            row.addWidget(part)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(
        self,
        words: str,
        act: str = "",
        do: Callable[[], None] | None = None,
        seconds: int | None = SECONDS,
        *,
        bad: bool = False,
        details: str = "",
    ) -> None:
        """Show a sentence; with `act`, a button that calls `do`. Without `seconds` it stays until it is closed.

        `bad` says by its edge that something was not done; the words say what. `details` are its tooltip.
        """
        self._bad = bad
        self._words.setText(words)
        self.setToolTip(plain_tip(details))
        self._act = do
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self._place()
        self.show()
        self.raise_()
        announce(self, words, urgent=bad)
        if seconds is None:
            self._clock.stop()
        else:
            self._clock.start(seconds * 1000)

    def on_act(self) -> None:
        """Do what the button says and go."""
        self.hide()
        if self._act is not None:
            self._act()

    def on_covered(self, *_facts: object) -> None:
        """Come to the front again: something was laid over the host."""
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the host changes its size, or what is kept clear comes, goes or changes its own."""
        if self.isVisible() and event.type() in (_PLACES if watched is not self._host else _PLACES[:1]):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = min(self._host.width() - 2 * Space.XL, scaled(_WIDEST))
        self._words.setWordWrap(False)
        width = self.sizeHint().width()
        if width > room:
            self._words.setWordWrap(True)
            width = room  # left to itself, a label breaks its words into a column
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        left = (self._host.width() - width) // 2
        self.setGeometry(left, self._foot(left, width) - height, width, height)

    def _foot(self, left: int, width: int) -> int:
        """Return where it ends: above the foot of the host and what is kept clear there, unless that is most of it."""
        foot = self._host.height() - scaled(_FOOT)
        for part in [each for each in _kept_clear if isValid(each) and self._host.isAncestorOf(each)]:
            part.installEventFilter(self)
            place = QRect(part.mapTo(self._host, QPoint()), part.size())
            beside = place.right() < left or place.left() > left + width
            if part.isVisible() and not beside and place.top() > self._host.height() // 2:
                foot = min(foot, place.top() - Space.XS)
        return foot

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.bad), 2) if self._bad else QPen(QColor(colours.accent), 1))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()

    def timer_active(self) -> bool:
        """Tell whether it will go by itself."""
        return self._clock.isActive()
