"""Under the table: the sentence of the chosen figure, and on demand every field of it to be set right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from caoxian_desktop.core.corrections.figures import field_value
from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.values import FigureValue
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.listing.columns import Column
from caoxian_desktop.core.listing.entries import Entry, State
from caoxian_desktop.ui.indicators.field_box import FieldBox
from caoxian_desktop.ui.indicators.field_words import suggestions, words_of
from caoxian_desktop.ui.indicators.fields_grid import FieldsGrid
from caoxian_desktop.ui.indicators.shown import correction_words
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled
from caoxian_desktop.ui.widgets.label import ElidedLabel
from caoxian_desktop.ui.widgets.sentence import SentenceView
from caoxian_desktop.ui.widgets.toast import keep_clear

_LINES, _FEW = 4, 2
"""Most lines of the sentence, and how many it has where room is short: then it scrolls to the figure."""
_ROOMY = 200
"""Room in logical pixels from which the sentence has its lines while no fields are shown."""


class DetailPane(QWidget):
    """Shows one figure at a time.

    Wishes, each with the figure's Span: `revise_wanted` (and what its fields are to hold), `remove_wanted`,
    `confirm_wanted`, `restore_wanted` (and the field, None for all), `add_wanted` (the Span pointed at, and what the
    fields hold), `span_requested`. `closed` says that a person is through with the fields,
    `correcting_changed` that they are shown or put away.
    """

    revise_wanted = Signal(object, object)
    remove_wanted = Signal(object)
    confirm_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    add_wanted = Signal(object, object)
    span_requested = Signal(object)
    closed = Signal()
    correcting_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry: Entry | None = None
        self.correcting = self.adding = False
        self._pending: dict[ObservationField, FigureValue] = {}
        self._room = 400
        self._to_offer: Sequence[Observation] | None = None
        self.sentence = SentenceView(self.tr("数据所在的句子"), lines=_LINES)
        self.title = ElidedLabel()
        self.title.setFont(font(Type.SMALL))
        self._fields = FieldsGrid()
        self.area = self._make_area()
        self._buttons = self._make_buttons()
        self._lay_out()
        keep_clear(self)
        self.show_entry(None)

    @property
    def boxes(self) -> Mapping[ObservationField, FieldBox]:
        """The fields by what they hold; made for the first figure that is set right, most are only looked at."""
        if not self._fields.boxes:
            self._fields.make()
            for box in self._fields.boxes.values():
                box.committed.connect(lambda value, box=box: self._on_committed(box.field, value))
                box.restore_wanted.connect(lambda box=box: self._on_restore(box.field))
        return self._fields.boxes

    # Laying out

    def _make_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(self._fields)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fields.outgrown.connect(self._fit)
        return area

    def _make_buttons(self) -> dict[str, QPushButton]:
        offered = {
            "confirm": (self.tr("确认无误"), lambda: self._wish(self.confirm_wanted)),
            "restore": (self.tr("全部还原"), lambda: self._on_restore(None)),
            "remove": (self.tr("不是数据"), lambda: self._wish(self.remove_wanted)),
            "sentence": (self.tr("看原文"), lambda: self._wish(self.span_requested)),
            "correct": (self.tr("更正…"), self.correct),
            "add": (self.tr("补上这条数据"), self._on_add),
            "close": (self.tr("完成"), self.close_fields),
        }
        made = {}
        for key, (words, do) in offered.items():
            made[key] = QPushButton(words)
            made[key].setFont(font(Type.SMALL))
            made[key].setFlat(key not in ("add", "close"))
            made[key].setAutoDefault(False)
            made[key].clicked.connect(lambda _checked=False, do=do: do())
        made["correct"].setToolTip(self.tr("更正这一条（回车或 F2）"))
        made["remove"].setToolTip(self.tr("这处不是数据（Del），可以撤销"))
        made["close"].setToolTip(self.tr("收起（Esc）；改动已随时保存"))
        made["add"].setToolTip(self.tr("补上这条数据（Ctrl+回车）"))
        made["add"].setIcon(icon("plus", "accent"))
        return made

    def _lay_out(self) -> None:
        head = self._head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        for button in self._buttons.values():
            if not button.isFlat():
                head.addSpacing(Space.XS)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.area)
        column.addStretch()

    def set_room(self, height: int) -> None:
        """Let the whole pane be so high at most; beyond that the fields scroll, by whole rows."""
        self._room = height
        self._fit()

    def _fit(self) -> None:
        """Give the sentence its lines and the fields what is left; few lines where all fields are seen only then."""
        if not self.correcting:
            self.sentence.set_lines(_LINES if self._room >= scaled(_ROOMY) else _FEW)
            return
        self._fields.arrange(self.width() - Space.S)
        height = 0
        for lines in (_LINES, _FEW):
            self.sentence.set_lines(lines)
            room = self._room - self._above()
            height = self._fields.height_within(room)
            if height == self._fields.sizeHint().height():
                break
        self.area.setFixedHeight(height)

    def _above(self) -> int:
        """Return the height of all that stands above the fields."""
        return self._head.sizeHint().height() + self.sentence.height() + 3 * Space.XS

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    # What is shown

    def show_entry(self, entry: Entry | None) -> None:
        """Show a figure, or nothing; one that is being added is dropped."""
        self.adding = False
        self._pending.clear()
        self.entry = entry
        if entry is None or entry.state is State.DERIVED:
            self.correcting = False
        self._show()

    def add(self, entry: Entry) -> None:
        """Ask for the fields of a figure the machine missed; nothing is kept before it is added."""
        self.entry, self.adding, self.correcting = entry, True, True
        self._pending.clear()
        self._show()
        self.boxes[ObservationField.INDICATOR].begin()

    def offer(self, observations: Sequence[Observation]) -> None:
        """Suggest what the report's figures hold, from when the fields are shown."""
        self._to_offer = observations
        if self.correcting:
            self._offer()

    def _offer(self) -> None:
        observations, self._to_offer = self._to_offer, None
        if observations is not None:
            for name, box in self.boxes.items():
                box.offer(suggestions(observations, name))

    def correct(self, name: ObservationField = ObservationField.INDICATOR) -> None:
        """Show the fields and go to one of them."""
        if self.entry is None or self.entry.state is State.DERIVED:
            return
        self.correcting = True
        self._show()
        self.boxes[name].begin()

    def close_fields(self) -> None:
        """Show the sentence alone again."""
        for box in self._fields.boxes.values():
            box.take_back()
        self.correcting = self.adding = False
        self._show()
        self.closed.emit()

    def _show(self) -> None:
        entry = self.entry
        self.setVisible(entry is not None)
        if entry is None:
            if not self.area.isHidden():
                self.area.hide()
                self.correcting_changed.emit()
            return
        text, sentence = entry.report.text, entry.sentence
        span = entry.span
        self.sentence.show_sentence(
            text[sentence.start : span.start], span.of(text), text[span.end : max(span.end, sentence.end)]
        )
        self.title.setText(self._title(entry))
        if self.correcting is self.area.isHidden():
            self.area.setVisible(self.correcting)
            self.correcting_changed.emit()
        self._fields.setEnabled(entry.state is State.STANDING)
        if self.correcting:
            self._offer()
            self._show_fields(entry)
        self._show_buttons(entry)
        self._fit()

    def _title(self, entry: Entry) -> str:
        where = entry.word(Column.SECTION)
        if self.adding:
            return self.tr("补一条数据 {where}：填上指标名称，其余按原文读出").format(where=where)
        parts = [f"{entry.word(Column.INDICATOR)}　{where}"]
        if entry.state is State.STANDING and entry.observation.doubtful:
            parts.append(self.tr("名称存疑，请核对"))
        if entry.derived is not None or (entry.corrected and not self.correcting):
            parts.append(correction_words(entry))
        return "　·　".join(parts)

    def _show_fields(self, entry: Entry) -> None:
        judgement = entry.judgement
        for name, box in self.boxes.items():
            changed = judgement is not None and judgement.as_read is not None and name in judgement.fields
            read = words_of(judgement.as_read, name) if changed and judgement and judgement.as_read else None
            unread = self.adding and name is ObservationField.VALUE and not self._has_number(entry)
            box.show_words("" if unread else words_of(entry.observation, name), read)

    @staticmethod
    def _has_number(entry: Entry) -> bool:
        return any(character.isnumeric() for character in entry.span.of(entry.report.text))

    def _show_buttons(self, entry: Entry) -> None:
        standing = entry.state is State.STANDING and not self.adding
        shown = {
            "confirm": standing and entry.observation.doubtful,
            "restore": not self.adding and entry.corrected and (self.correcting or entry.state is State.REMOVED),
            "remove": standing and self.correcting,
            "sentence": not self.adding,
            "correct": standing and not self.correcting,
            "add": self.adding,
            "close": self.correcting,
        }
        added = entry.judgement is not None and entry.judgement.as_read is None
        self._buttons["close"].setText(self.tr("取消") if self.adding else self.tr("完成"))
        self._buttons["restore"].setText(self.tr("去掉补充") if added else self.tr("全部还原"))
        for key, button in self._buttons.items():
            button.setVisible(shown[key] and not (key == "remove" and added))

    # Wishes

    def _wish(self, wish: SignalInstance) -> None:
        if self.entry is not None:
            wish.emit(self.entry.span)

    def _on_committed(self, name: ObservationField, value: FigureValue) -> None:
        if self.entry is None:
            return
        if self.adding:
            self._pending[name] = value
        elif value != field_value(self.entry.observation, name):
            self.revise_wanted.emit(self.entry.span, {name: value})

    def _on_restore(self, name: ObservationField | None) -> None:
        if self.entry is not None:
            self.restore_wanted.emit(self.entry.span, name)

    def _on_add(self) -> None:
        """Wish the figure added, once it has a name and a number."""
        if self.entry is None:
            return
        needed = [ObservationField.INDICATOR]
        if not self._has_number(self.entry):
            needed.append(ObservationField.VALUE)
        missing = next((self.boxes[name] for name in needed if name not in self._pending), None)
        if missing is None:
            self.add_wanted.emit(self.entry.span, dict(self._pending))
        else:
            missing.say_missing()
            missing.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the fields away with Esc; add what is asked for with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape and self.correcting:
            self.close_fields()
        elif enter and self.adding and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_add()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(palette.current().line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
