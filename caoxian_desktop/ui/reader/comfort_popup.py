"""The pop-up that asks how a person likes to read (Aa), as e-readers have it; the page follows while it is open."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.ui.reader.comfort import MEASURES, NUMBERS, PITCHES, SPACINGS, Comfort
from caoxian_desktop.ui.reader.comfort_parts import Measured, PaperButton
from caoxian_desktop.ui.theme.fonts import Face, chinese_families
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.theme.palette import PAPERS
from caoxian_desktop.ui.widgets.dialog_size import screen_room
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.surface import paint_surface

_SETTLE_MS = 30
"""A slider that is drawn tells no more often than a long page can be set anew."""
_WHOLE = MEASURES[1] + 1
"""Where the slider of the measure stands for the window's width."""


class ComfortPopup(QFrame):
    """Asks for all of Comfort and the size.

    Wishes: `wanted` (what is to be another, by the names of Comfort), `zoom_wanted` (steps), `usual_wanted`.
    """

    wanted = Signal(object)
    zoom_wanted = Signal(int)
    usual_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("阅读设置"))
        self._pending: dict[str, object] = {}
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        self.face, self.numbers = QComboBox(), QComboBox()
        self.measure = Measured((MEASURES[0], _WHOLE), 1, self._measure_words)
        self.pitch = Measured(PITCHES, 5, lambda value: f"{value / 100:.2f}")
        self.spacing = Measured(SPACINGS, 5, lambda value: f"{value / 100:.2f}")
        sliders = (self.measure, self.pitch, self.spacing)
        widest = max(slider.said.minimumWidth() for slider in sliders)
        for slider in sliders:  # so that all end at one line
            slider.said.setMinimumWidth(widest)
        self.figure_lines = QCheckBox(self.tr("数据下方画细线"))
        self.papers = {
            name: PaperButton(name, words)
            for name, words in zip(PAPERS, (self.tr("白"), self.tr("米黄"), self.tr("灰绿")), strict=True)
        }
        self._lay_out()
        self._wire()

    def _measure_words(self, value: int) -> str:
        return self.tr("随窗口宽度") if value >= _WHOLE else self.tr("{count}字").format(count=value)

    # Parts

    def _lay_out(self) -> None:
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(Space.M)
        self._rows.setVerticalSpacing(Space.S)
        self._rows.setColumnStretch(1, 1)
        self._row(self.tr("正文字体"), self.face)
        self._row(self.tr("正文大小"), self._size_row())
        self._row(self.tr("每行字数"), self.measure)
        self._row(self.tr("行距"), self.pitch)
        self._row(self.tr("段距"), self.spacing)
        self._row(self.tr("纸色"), self._paper_row())
        self._row(self.tr("段号"), self.numbers)
        words = (self.tr("按节编号（同引用）"), self.tr("全文连续编号"), self.tr("不显示"))
        for name, said in zip(NUMBERS, words, strict=True):
            self.numbers.addItem(said, name)
        self.usual = QPushButton(self.tr("恢复默认"))
        self.usual.setFlat(True)
        foot = QHBoxLayout()
        foot.addWidget(self.figure_lines, 1)
        foot.addWidget(self.usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addLayout(self._rows)
        column.addLayout(foot)

    def _row(self, words: str, part: QWidget) -> None:
        at = self._rows.rowCount()
        head = label(words, muted=True)
        head.setBuddy(part)
        part.setAccessibleName(words)
        self._rows.addWidget(head, at, 0)
        self._rows.addWidget(part, at, 1)

    def _size_row(self) -> QWidget:
        self.smaller = self._button("minus", self.tr("缩小文字"), -1)
        self.larger = self._button("plus", self.tr("放大文字"), 1)
        self.zoom = label()
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return _side_by_side(self.smaller, self.zoom, self.larger, widest=1)

    def _button(self, icon_name: str, words: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _checked=False: self.zoom_wanted.emit(step))
        return button

    def _paper_row(self) -> QWidget:
        return _side_by_side(*self.papers.values())

    def _wire(self) -> None:
        self.face.activated.connect(lambda at: self._want(face=self.face.itemData(at)))
        self.numbers.activated.connect(lambda at: self._want(numbers=self.numbers.itemData(at)))
        self.measure.changed.connect(lambda value: self._want(measure=0 if value >= _WHOLE else value))
        self.pitch.changed.connect(lambda value: self._want(pitch=value))
        self.spacing.changed.connect(lambda value: self._want(spacing=value))
        self.figure_lines.clicked.connect(lambda shown: self._want(figure_lines=shown))
        self.usual.clicked.connect(lambda _checked=False: self.usual_wanted.emit())
        for name, button in self.papers.items():
            button.clicked.connect(lambda _checked=False, name=name: self._want(paper=name))

    def _want(self, **values: object) -> None:
        self._pending |= values
        self._settle.start()

    def _tell(self) -> None:
        values, self._pending = self._pending, {}
        self.wanted.emit(values)

    # What is shown

    def show_comfort(self, comfort: Comfort) -> None:
        """Show what is chosen, unless a person has just chosen otherwise."""
        if self._pending:
            return
        self._offer_faces(comfort.face)
        self.measure.show_value(comfort.measure or _WHOLE)
        self.pitch.show_value(comfort.pitch)
        self.spacing.show_value(comfort.spacing)
        self.numbers.setCurrentIndex(max(0, self.numbers.findData(comfort.numbers)))
        self.figure_lines.setChecked(comfort.figure_lines)
        self.papers.get(comfort.paper, self.papers["white"]).setChecked(True)

    def _offer_faces(self, chosen: str) -> None:
        if not self.face.count():
            for face, words in zip(Face, (self.tr("宋体"), self.tr("黑体"), self.tr("楷体")), strict=True):
                self.face.addItem(words, face.value)
            if families := chinese_families():
                self.face.insertSeparator(self.face.count())
            for family in families:
                self.face.addItem(family, family)
        self.face.setCurrentIndex(max(0, self.face.findData(chosen)))

    def show_zoom(self, percent: int) -> None:
        """Show the size."""
        self.zoom.setText(f"{percent}%")

    def open_below(self, host: QWidget) -> None:
        """Open under a widget, between the edges of its window where that is wide enough, and within its screen."""
        self.adjustSize()
        room, window = screen_room(host), host.window().geometry() & screen_room(host)
        if window.width() >= self.width():
            room.setLeft(window.left())
            room.setRight(window.right())
        under = QRect(host.mapToGlobal(QPoint(0, 0)), host.size())
        self.move(place_below(under, QRect(QPoint(), self.size()), room))
        self.show()
        # Its parts are styled by now, and may be a little wider for it.
        self.move(place_below(under, QRect(QPoint(), self.size()), room))
        self.face.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        paint_surface(self)


def place_below(host: QRect, popup: QRect, room: QRect) -> QPoint:
    """Return where a pop-up opens: its left edge under its host's, as far as the screen's `room` lets it."""
    left = min(host.left(), room.right() + 1 - popup.width())
    top = min(host.bottom() + 1, room.bottom() + 1 - popup.height())
    return QPoint(max(room.left(), left), max(room.top(), top))


def _side_by_side(*parts: QWidget, widest: int | None = None) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    for at, part in enumerate(parts):
        row.addWidget(part, 1 if widest in (None, at) else 0)
    return whole
