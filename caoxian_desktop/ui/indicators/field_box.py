"""One field of a figure: its name, what it holds, and where a reader set it the machine's reading with a way back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.corrections.target import ObservationField
from caoxian_desktop.core.corrections.value_words import CHOICES
from caoxian_desktop.ui.indicators.field_words import NUMBER_FIELDS, value_of
from caoxian_desktop.ui.indicators.shown import field_words
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON_SMALL, Space, Type, font, square
from caoxian_desktop.ui.widgets.label import ElidedLabel, label, plain_tip


class _Line(QLineEdit):
    """A line that leaves Ctrl+Z to the window where it has nothing of its own to undo."""

    def event(self, event: QEvent) -> bool:
        """Take the key for its own only where it can do something with it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)


class _Combo(QComboBox):
    """A list that the wheel does not change while one scrolls past it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setMaxVisibleItems(14)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()


class FieldBox(QWidget):
    """Shows one field. `committed` carries a new value as soon as it is whole; `restore_wanted` wishes the machine's.

    Words that cannot stand there stay, with an edge that says so and why in the tooltip.
    """

    committed = Signal(object)
    restore_wanted = Signal()

    def __init__(self, name: ObservationField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = name
        self._shown = ""
        self._combo: _Combo | None = None if name in NUMBER_FIELDS else _Combo()
        # No widget without a place: Python would destroy it on whatever thread it collects its garbage.
        self.line: QLineEdit | None = None if name in CHOICES else self._make_line()
        self.input: QWidget = self._make_input()
        self.input.setAccessibleName(term(name.word))
        self._read = ElidedLabel()
        self._read.setFont(font(Type.SMALL))
        self._read.setForegroundRole(QPalette.ColorRole.Link)
        self.restore = QToolButton()
        self.restore.setIcon(icon("arrow-u-up-left", "accent"))
        self.restore.setIconSize(square(ICON_SMALL))
        self.restore.setStyleSheet("QToolButton { padding: 0 3px; }")
        self.restore.clicked.connect(lambda _checked=False: self.restore_wanted.emit())
        self._lay_out()

    def _make_line(self) -> QLineEdit:
        line = _Line()
        line.setMaxLength(200)
        line.editingFinished.connect(self._commit)
        return line

    def _make_input(self) -> QWidget:
        combo, line = self._combo, self.line
        if combo is not None:
            combo.activated.connect(lambda _at: self._commit())
        if combo is not None and line is not None:
            combo.setEditable(True)
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.setLineEdit(line)
            line.setStyleSheet("QLineEdit { border: none; padding: 0; background: transparent; }")  # the list has them
        elif combo is not None:
            for word in CHOICES[self.field].values():
                combo.addItem(term(word), word)
        made = combo if combo is not None else line
        assert made is not None  # noqa: S101 - numbers have a line, all others a list
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        name = label(term(self.field.word), Type.SMALL, muted=True)
        name.setBuddy(self.input)
        head.addWidget(name)
        head.addWidget(self._read, 1)
        head.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XXS)
        column.addLayout(head)
        column.addWidget(self.input)

    # Values

    @property
    def words(self) -> str:
        """What stands in the field now."""
        if self.line is not None:
            return self.line.text()
        return str(self._combo.currentData()) if self._combo is not None else ""

    def begin(self) -> None:
        """Take the focus, with everything chosen, to be typed over."""
        self.input.setFocus()
        if self.line is not None:
            self.line.selectAll()

    def offer(self, suggestions: Iterable[str]) -> None:
        """Suggest words; what stands in the field stays."""
        if self._combo is None or self.line is None:
            return
        words, modified, cursor = self.line.text(), self.line.isModified(), self.line.cursorPosition()
        self._combo.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._combo.clear()
        self._combo.addItems(list(suggestions))
        self._combo.blockSignals(False)  # noqa: FBT003 - Qt's own
        completer = QCompleter(self._combo.model(), self._combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._combo.setCompleter(completer)
        self.line.setText(words)
        self.line.setCursorPosition(cursor)
        self.line.setModified(modified)

    def show_words(self, words: str, read: str | None) -> None:
        """Show what the field holds; `read` is the machine's reading where a reader set another, else None.

        What a person is typing at the moment stays.
        """
        line = self.line
        typing = line is not None and line.hasFocus() and line.isModified() and self.words != self._shown
        if not typing or words == self.words:
            self._put(words)
        self._shown = words
        changed = read is not None
        said = self.tr("机器未读出")
        if read:
            said = self.tr("机器读作“{read}”").format(read=field_words(self.field, read))
        self._read.setText(said if changed else "")
        self.restore.setVisible(changed)
        self.restore.setToolTip(plain_tip(self.tr("还原为机器读数；{said}").format(said=said)) if changed else "")
        self.restore.setAccessibleName(self.tr("还原{field}").format(field=term(self.field.word)))
        self.input.setAccessibleDescription(said if changed else "")
        self._say_bad("")

    def _put(self, words: str) -> None:
        if self.line is None and self._combo is not None:
            self._combo.setCurrentIndex(self._combo.findData(words))
        elif self.line is not None and (words != self.line.text() or self.line.isModified()):
            self.line.setText(words)
            self.line.setCursorPosition(0)

    def take_back(self) -> None:
        """Forget what was typed and not taken yet."""
        self._put(self._shown)
        self._say_bad("")

    def say_missing(self) -> None:
        """Say that the field must be filled."""
        self._say_bad(self._why())

    def _commit(self) -> None:
        words = self.words
        if words == self._shown:
            self._say_bad("")
            return
        try:
            value = value_of(self.field, words)
        except ValueError:
            self._say_bad(self._why())
            return
        self._shown = words
        self._say_bad("")
        self.committed.emit(value)

    def _why(self) -> str:
        if self.field in NUMBER_FIELDS:
            return self.tr("这里要填一个数，例如 26.1")
        return (
            self.tr("指标名称不能空着，也不能超过200字")
            if self.field is ObservationField.INDICATOR
            else self.tr("太长")
        )

    def _say_bad(self, why: str) -> None:
        if bool(self.input.property("bad")) != bool(why):
            self.input.setProperty("bad", bool(why))
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)
        self.input.setToolTip(why)
        if why:
            self.input.setAccessibleDescription(why)
