"""核对位置: one by one through the annotations that do not stand where they were made, or may stand elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.review_page import ReviewPage
from caoxian_desktop.ui.annotations.unsure import Unsure
from caoxian_desktop.ui.language import aside
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.flow import FlowLayout
from caoxian_desktop.ui.widgets.label import label

_LEAST = 220
"""Least height in logical pixels: the acts and some lines."""


class ReviewPane(QWidget):
    """Takes values by slots and emits wishes.

    `place_shown` (Span to be seen in the report, the other places in question), `confirm_requested` (ids: they stand
    there), `attach_requested` (id, Span: it stands here), `reattach_requested` (id: it stands where words are selected
    in the report), `closed`.
    """

    place_shown = Signal(object, tuple)
    confirm_requested = Signal(tuple)
    attach_requested = Signal(str, object)
    reattach_requested = Signal(str)
    closed = Signal()

    ACCESSIBLE_ROLE = "Grouping"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._items: tuple[Unsure, ...] = ()
        self._at = 0
        self._later: set[str] = set()
        self._selected = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("核对位置"))
        self.page = ReviewPage()
        self.confirm = QPushButton(self.tr("确认此处"))
        self.confirm.setDefault(True)
        self.reattach = QPushButton(self.tr("重新定位到所选文字"))
        self.later = QPushButton(self.tr("留待以后"))
        self.all = QPushButton()
        self._count = label(size=Type.SMALL, muted=True)
        self._previous = self._tool("caret-up", self.tr("上一条"), "PgUp")
        self._next = self._tool("caret-down", self.tr("下一条"), "PgDn")
        self._back = self._tool("arrow-left", self.tr("返回批注"), "Esc")
        self._done = EmptyState("check-circle", "", "", self.tr("返回批注"))
        self._lay_out()
        self._connect()

    @staticmethod
    def _tool(name: str, words: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(aside(words, key))
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.XS, Space.XS, Space.S, Space.XS)
        head.setSpacing(Space.XS)
        head.addWidget(self._back)
        head.addWidget(label(self.tr("核对位置"), bold=True), 1)
        for part in (self._count, self._previous, self._next):
            head.addWidget(part)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.page)
        foot = QVBoxLayout()
        foot.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        acts = FlowLayout(spacing=Space.XS)
        for button in (self.confirm, self.reattach, self.later):
            acts.addWidget(button)
        self.all.setFlat(True)
        self.all.setFont(font(Type.SMALL))
        foot.addLayout(acts)
        foot.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self._work = QWidget()
        body = QVBoxLayout(self._work)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(area, 1)
        body.addLayout(foot)
        self._stack = QStackedWidget()
        for page in (self._work, self._done):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for button, act in (
            (self._previous, lambda: self.step(-1)),
            (self._next, lambda: self.step(1)),
            (self._back, self.closed.emit),
            (self.confirm, self._on_confirm),
            (self.reattach, self._on_reattach),
            (self.later, self._on_later),
            (self.all, self._on_all),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())
        self._done.wanted.connect(self.closed)
        self.page.shown.connect(self._show_place)
        self.page.taken.connect(self._attach)

    # Values come in

    def show_report(self, report: Report) -> None:
        """Look at the places in another report, or in the same under other headings."""
        self._report = report
        self._later.clear()

    def show_unsure(self, items: Sequence[Unsure]) -> None:
        """Show which annotations are to be looked at now; the one looked at stays while it is among them."""
        current = self.current.annotation.id if self.current is not None else ""
        self._items = tuple(items)
        same = next((at for at, item in enumerate(self._items) if item.annotation.id == current), None)
        self._at = same if same is not None else min(self._at, max(0, len(self._items) - 1))
        self._show(lead=same is None and self.isVisible())

    def show_selected(self, words: str) -> None:
        """Take note of the words selected in the report, '' for none."""
        self._selected = words
        self._offer()

    def start(self, identity: str = "") -> None:
        """Begin with an annotation, '' for the first."""
        self._later.clear()
        places = (at for at, item in enumerate(self._items) if item.annotation.id == identity)
        self._at = next(places, 0)
        self._show(lead=True)
        self.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Let what is looked at scroll rather than the whole."""
        return QSize(scaled(240), scaled(_LEAST))

    def heightForWidth(self, _width: int) -> int:
        """Return the least height, however many rows the acts take."""
        return scaled(_LEAST)

    def turn_to(self, identity: str) -> bool:
        """Look at an annotation that was chosen elsewhere; return whether it is among those to be looked at."""
        at = next((at for at, item in enumerate(self._items) if item.annotation.id == identity), None)
        if at is not None:
            self._at = at
            self._later.discard(identity)
            self._show(lead=False)
        return at is not None

    @property
    def current(self) -> Unsure | None:
        """What is looked at, None where there is nothing left."""
        return self._items[self._at] if self._at < len(self._items) else None

    @property
    def open(self) -> tuple[Unsure, ...]:
        """What is neither done nor left for later."""
        return tuple(item for item in self._items if item.annotation.id not in self._later)

    # Going and acting

    def step(self, by: int) -> None:
        """Go to the next or previous one, round at the ends."""
        if self._items:
            self._at = (self._at + by) % len(self._items)
            self._show(lead=True)

    def _show(self, *, lead: bool) -> None:
        item = self.current
        if item is None or not self.open:
            self._say_done()
            return
        self._stack.setCurrentWidget(self._work)
        self._count.setText(self.tr("第{0} / {1}条").format(self._at + 1, len(self._items)))
        self.page.show_item(self._report, item)
        self._offer()
        if lead and item.span is not None:
            self._show_place(item.span)
        elif lead:
            self.page.candidates.show_first()

    def _say_done(self) -> None:
        self._stack.setCurrentWidget(self._done)
        self._count.setText("")
        if self._items:
            words = self.tr("还有{0}条留待以后，随时可以再来核对。").format(len(self._items))
            self._done.say(self.tr("这一遍核对完了"), words)
        else:
            self._done.say(self.tr("都核对过了"), self.tr("每条批注都在它该在的地方。"))

    def _offer(self) -> None:
        """Offer what can be done with the one that is looked at, and with all that are safe."""
        item = self.current
        self.confirm.setVisible(item is not None and item.span is not None)
        self.reattach.setEnabled(bool(self._selected))
        hint = self.tr("先在正文中选中文字，再按这里")
        self.reattach.setToolTip(self.tr("定位到“{0}”").format(self._selected[:40]) if self._selected else hint)
        safe = len(self._neighbours_changed())
        self.all.setText(self.tr("全部确认：仅邻近数字已变的{0}条").format(safe))
        self.all.setVisible(safe > 0)

    def _neighbours_changed(self) -> tuple[str, ...]:
        standing = Standing.NEIGHBOURS_CHANGED
        return tuple(item.annotation.id for item in self._items if item.annotation.standing is standing)

    def _show_place(self, span: Span) -> None:
        item = self.current
        self.place_shown.emit(span, item.candidates if item is not None else ())

    def _on_confirm(self) -> None:
        if (item := self.current) is not None and item.span is not None:
            self.confirm_requested.emit((item.annotation.id,))

    def _on_all(self) -> None:
        self.confirm_requested.emit(self._neighbours_changed())

    def _attach(self, span: Span) -> None:
        if (item := self.current) is not None:
            self.attach_requested.emit(item.annotation.id, span)

    def _on_reattach(self) -> None:
        if (item := self.current) is not None:
            self.reattach_requested.emit(item.annotation.id)

    def _on_later(self) -> None:
        if (item := self.current) is None:
            return
        self._later.add(item.annotation.id)
        following = [*range(self._at + 1, len(self._items)), *range(self._at)]
        self._at = next((at for at in following if self._items[at].annotation.id not in self._later), self._at)
        self._show(lead=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with PgDn and PgUp, confirm with Enter, leave with Esc."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.step(1)
            case Qt.Key.Key_PageUp:
                self.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_enter()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)

    def _on_enter(self) -> None:
        """Press the button one stands on; elsewhere confirm the place."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.hasFocus():
            focused.click()
        else:
            self._on_confirm()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line under the head."""
        painter = QPainter(self)
        painter.setPen(QColor(palette.current().line))
        painter.drawLine(0, self._stack.y(), self.width(), self._stack.y())
        painter.end()
