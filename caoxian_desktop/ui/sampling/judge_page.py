"""One item at a time: the sentence with the figure marked, every field of its reading to be found right or wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import CHOICES, value_word
from caoxian_desktop.core.corrections.values import FigureValue
from caoxian_desktop.core.report.citation import citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.sentence import sentence_near
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.sampling.draw import CLASS, Draw, Item
from caoxian_desktop.core.sampling.wording import field_word
from caoxian_desktop.ui.language import current, term
from caoxian_desktop.ui.sampling.verdict_row import KEYS, VerdictRow
from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.widgets.label import ElidedLabel, label
from caoxian_desktop.ui.widgets.sentence import SentenceView

_OURS = frozenset((*CHOICES, ObservationField.STANDS, ObservationField.PERIOD, CLASS))
"""Fields whose values are the program's words; all others hold words of the report."""
_ROW = 236
"""Least width of a field in logical pixels."""
_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Left)


class JudgePage(QWidget):
    """Goes through the items of a draw.

    Facts: `judged` (index of an item and the fields found wrong), `went_through` (the last one was judged). Wishes:
    `span_requested`, `correct_wanted` (both a Span), `pause_wanted`.
    """

    judged = Signal(int, object)
    went_through = Signal()
    span_requested = Signal(object)
    correct_wanted = Signal(object)
    pause_wanted = Signal()

    ACCESSIBLE_ROLE = "Grouping"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: Draw | None = None
        self._report: Report | None = None
        self._at = self._columns = 0
        self.rows: dict[str, VerdictRow] = {}
        self.place = label("", Type.SMALL, muted=True)
        self.cited = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("进度"))
        self.sentence = SentenceView(self.tr("抽到的句子"), lines=6, size=Type.LARGE)
        self._fields = QWidget()
        self._grid = QGridLayout(self._fields)
        self._grid.setContentsMargins(0, 0, Space.XS, 0)
        self._grid.setSpacing(Space.ROWS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("抽到的一条"))
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        self.back = self._button(self.tr("上一条"), self.go_back)
        self.back.setToolTip(self.tr("上一条（退格键）"))
        self.see = self._button(self.tr("看原文"), lambda: self._wish(self.span_requested.emit))
        self.correct = self._button(self.tr("更正…"), self._on_correct)
        self.correct.setToolTip(self.tr("记下判定，到指标表里更正这一条，改完再接着判"))
        self.pause = self._button(self.tr("先停下"), self.pause_wanted.emit)
        self.pause.setToolTip(self.tr("判过的都留着，下次从“抽查”接着判（Esc）"))
        self.next = self._button("", self.go_on)
        self.next.setDefault(True)

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.place)
        head.addWidget(self.cited, 1)
        head.addWidget(self.see)
        area = QScrollArea()
        area.setWidget(self._fields)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(self.correct)
        foot.addStretch(1)
        foot.addWidget(self.pause)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self.bar)
        column.addLayout(head)
        column.addWidget(self.sentence)
        hint = self.tr("各项都照原句对一遍：错的点一下，或按它前面的键；都对就直接回车。空着的项也要对。")
        column.addWidget(label(hint, Type.SMALL, muted=True, wrap=True))
        column.addWidget(area, 1)
        column.addLayout(foot)

    # What is shown

    def show_draw(self, draw: Draw, report: Report, at: int | None = None) -> None:
        """Go through a draw, from its first item that was not judged or from another."""
        self._draw, self._report = draw, report
        fresh = next((index for index, item in enumerate(draw.items) if not item.judged), 0)
        self._make_rows(tuple(field for field, _ in draw.items[0].reading))
        self._show(fresh if at is None else at)
        self.setFocus()

    def keep(self, draw: Draw) -> None:
        """Know the draw with another verdict."""
        self._draw = draw

    def _make_rows(self, fields: tuple[str, ...]) -> None:
        if tuple(self.rows) == fields:
            return
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {
            field: VerdictRow(KEYS[at] if at < len(KEYS) else "", term(field_word(field)))
            for at, field in enumerate(fields)
        }
        room = max(row.room_wanted for row in self.rows.values())
        for row in self.rows.values():
            row.align(room)
            row.toggled.connect(lambda _on: self._say())
        self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, (self.width() - 2 * Space.L) // scaled(_ROW))
        if columns == self._columns or not self.rows:
            return
        self._columns = columns
        wide = self.rows.get(ObservationField.INDICATOR)
        below = 0
        if wide is not None and columns > 1:  # a name is longer than all else
            self._grid.addWidget(self.rows[ObservationField.STANDS], 0, 0)
            self._grid.addWidget(wide, 0, 1, 1, columns - 1)
            below = 1
        rest = list(self.rows.values())[2 * below :]
        deep = -(-len(rest) // columns)
        for at, row in enumerate(rest):
            self._grid.addWidget(row, below + at % deep, at // deep)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < columns))
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def focus_part(self) -> QWidget:
        """What the keys of the page are about: the sentence that is judged."""
        return self.sentence

    @property
    def item(self) -> Item | None:
        """The item in front."""
        return self._draw.items[self._at] if self._draw is not None else None

    @property
    def wrong(self) -> tuple[str, ...]:
        """The fields that are marked wrong now."""
        return tuple(field for field, row in self.rows.items() if row.isChecked())

    def _show(self, at: int) -> None:
        self._at = at
        item, report = self.item, self._report
        if item is None or report is None or self._draw is None:
            return
        text, sentence = report.text, sentence_near(report.text, item.span.start)
        after = text[item.span.end : max(sentence.end, item.span.end)]
        self.sentence.show_sentence(text[sentence.start : item.span.start], item.span.of(text), after)
        self.cited.setText(citation(report, item.span))
        for field, value in item.reading:
            self.rows[field].show_reading(_reading(field, value), wrong=field in (item.wrong or ()))
        whole = len(self._draw.items)
        self.place.setText(
            self.tr("第{at}条，共{whole}条，已判{judged}条").format(at=at + 1, whole=whole, judged=self._draw.judged)
        )
        self.bar.setRange(0, whole)
        self.bar.setValue(self._draw.judged)
        self.back.setEnabled(at > 0)
        self._say()

    def _say(self) -> None:
        """Say what Enter does; of what is no figure nothing else is judged."""
        none = self.rows.get(ObservationField.STANDS)
        for field, row in self.rows.items():
            row.setEnabled(field == ObservationField.STANDS or none is None or not none.isChecked())
        wrong = len(self.wrong)
        words = (
            self.tr("记下{count}项错，下一条（回车）").format(count=wrong) if wrong else self.tr("全对，下一条（回车）")
        )
        self.next.setText(words)

    # Judging

    def _judge(self) -> None:
        if self.item is not None and self.item.wrong != frozenset(self.wrong):
            self.judged.emit(self._at, self.wrong)

    def go_on(self) -> None:
        """Judge the item as it is marked and go to the next."""
        self._judge()
        if self._draw is None:
            return
        if self._at + 1 < len(self._draw.items):
            self._show(self._at + 1)
            self.setFocus()
        else:
            self.went_through.emit()

    def go_back(self) -> None:
        """Go to the item before; what is marked and not judged yet is not kept."""
        if self._at > 0:
            self._show(self._at - 1)
            self.setFocus()

    def _on_correct(self) -> None:
        """Keep what is marked wrong; with nothing marked yet, it is judged after it was looked at."""
        if self.wrong:
            self._judge()
        self._wish(self.correct_wanted.emit)

    def _wish(self, emit: Callable[[Span], object]) -> None:
        if self.item is not None:
            emit(self.item.span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge by key: Enter all as marked, a field's key that field, backspace the item before."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        typed = event.text().upper()
        if plain and event.key() in _NEXT:
            self.go_on()
        elif plain and event.key() in _BACK:
            self.go_back()
        elif plain and len(typed) == 1 and typed in KEYS[: len(self.rows)]:
            row = list(self.rows.values())[KEYS.index(typed)]
            row.setChecked(not row.isChecked() if row.isEnabled() else row.isChecked())
        else:
            super().keyPressEvent(event)


def _reading(field: str, value: FigureValue) -> str:
    """Return what was read in a field: a word of the program's own in the window's language, else the report's."""
    if field == ObservationField.PERIOD and current() == "en" and str(value).isdecimal():
        return str(value)
    words = value_word(field, value)
    return term(words) if field in _OURS else words
