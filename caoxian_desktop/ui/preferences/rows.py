"""One line of the preferences: what it is called, what it is for, and the part with which it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from caoxian_desktop.ui.language import headed
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.widgets.label import ElidedLabel, label
from caoxian_desktop.ui.widgets.saving import folder_to_open_in

_HEAD = 150
"""Width of the column of names, in logical pixels."""
_PART = 240
"""Width of a list of values."""
Value = str | int | bool
AskFolder = Callable[[QWidget, str, str], str]


class Row(QWidget):
    """A name, a part to choose with, and below it in small what it is for.

    Fact: `chosen` (the value a person chose). `setting` is the name of the setting it shows, '' for none.
    """

    chosen = Signal(object)

    def __init__(self, setting: str, name: str, hint: str = "") -> None:
        super().__init__()
        self.setting, self._name, self._hint = setting, name, hint
        self.head, self.foot = label(wrap=True), label(size=Type.SMALL, muted=True, wrap=True)
        for part in (self.head, self.foot):
            part.setTextFormat(Qt.TextFormat.RichText)  # our own words, with those that are sought marked
        self.head.setFixedWidth(max(scaled(_HEAD), self.fontMetrics().height() * 5))
        self.foot.setVisible(bool(hint))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XXS)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.head, 0, 0)
        self._grid.addWidget(self.foot, 1, 1)
        self._sought = ""
        self.mark("")
        palette.holder.changed.connect(self._on_theme_changed)

    def place(self, part: QWidget, *named: QWidget) -> None:
        """Put the part in, and give what takes the focus in it the row's name."""
        self._grid.addWidget(part, 0, 1)
        for each in named or (part,):
            each.setAccessibleName(self._name)
            each.setAccessibleDescription(self._hint)
        self.head.setBuddy(named[0] if named else part)

    def show_value(self, value: Value) -> None:
        """Show what holds now."""

    @property
    def words(self) -> str:
        """What can be sought in it."""
        return f"{self._name} {self._hint}"

    def holds(self, query: str) -> bool:
        """Tell whether all words of a query are in it."""
        words = self.words.casefold()
        return all(word in words for word in query.casefold().split())

    def mark(self, query: str) -> None:
        """Mark the words of a query in what it says."""
        self._sought = query
        self.head.setText(marked(self._name, query))
        self.foot.setText(marked(self._hint, query))

    def _on_theme_changed(self, _palette: object) -> None:
        """Mark again: the theme may be chosen while something is sought."""
        self.mark(self._sought)


class ChoiceRow(Row):
    """One of several values. A value that is none of them, from a hand in the settings file, is shown as it is."""

    def __init__(self, setting: str, name: str, options: Sequence[tuple[Value, str]], hint: str = "") -> None:
        super().__init__(setting, name, hint)
        self.box = CalmBox()
        self.box.setMinimumWidth(scaled(_PART))
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for value, words in options:
            self.box.addItem(words, value)
        self.box.activated.connect(lambda at: self.chosen.emit(self.box.itemData(at)))
        self.place(_left(self.box), self.box)

    def show_value(self, value: Value) -> None:
        """Show what holds now."""
        at = next((at for at in range(self.box.count()) if self.box.itemData(at) == value), -1)
        if at < 0:
            self.box.addItem(str(value), value)
            at = self.box.count() - 1
        self.box.setCurrentIndex(at)

    @property
    def words(self) -> str:
        """What can be sought in it: also its values."""
        return " ".join((super().words, *(self.box.itemText(at) for at in range(self.box.count()))))


class SwitchRow(Row):
    """Yes or no."""

    def __init__(self, setting: str, name: str, sentence: str, hint: str = "") -> None:
        super().__init__(setting, name, hint)
        self._sentence = sentence
        self.box = QCheckBox(sentence)
        self.box.clicked.connect(self._on_clicked)
        self.place(self.box)

    def _on_clicked(self, on: bool) -> None:
        self.chosen.emit(on)  # a signal is not told whether it is ticked: for it there is a form without

    def show_value(self, value: Value) -> None:
        """Show what holds now."""
        self.box.setChecked(bool(value))

    @property
    def words(self) -> str:
        """What can be sought in it."""
        return f"{super().words} {self._sentence}"


class TextRow(Row):
    """A line of words; it is taken when one is done."""

    def __init__(self, setting: str, name: str, hint: str = "", longest: int = 40) -> None:
        super().__init__(setting, name, hint)
        self.line = QLineEdit()
        self.line.setMaxLength(longest)
        self.line.setFixedWidth(scaled(_PART))
        self.line.editingFinished.connect(lambda: self.chosen.emit(self.line.text().strip()))
        self.place(_left(self.line), self.line)

    def show_value(self, value: Value) -> None:
        """Show what holds now."""
        self.line.setText(str(value))


class FolderRow(Row):
    """A folder that can be chosen and taken back."""

    def __init__(
        self, setting: str, name: str, none: str, hint: str = "", ask: AskFolder = QFileDialog.getExistingDirectory
    ) -> None:
        super().__init__(setting, name, hint)
        self._none, self._ask, self._folder = none, ask, ""
        self.shown = ElidedLabel(elide=Qt.TextElideMode.ElideMiddle)
        self.choose, self.forget = QPushButton(self.tr("选择…")), QPushButton(self.tr("不指定"))
        self.choose.clicked.connect(lambda _checked=False: self._on_choose())
        self.forget.clicked.connect(lambda _checked=False: self.chosen.emit(""))
        self.place(_beside(self.shown, self.choose, self.forget), self.choose)

    def show_value(self, value: Value) -> None:
        """Show what holds now."""
        self._folder = str(value)
        self.shown.setText(str(Path(self._folder)) if self._folder else self._none)
        self.forget.setVisible(bool(self._folder))

    def _on_choose(self) -> None:
        if folder := self._ask(self, self._name, folder_to_open_in(self._folder)):
            self.chosen.emit(folder)


class ActRow(Row):
    """A fact in words, '' for none, and buttons for what can be done about it."""

    def __init__(self, name: str, fact: str, acts: Sequence[tuple[str, Callable[[], object]]], hint: str = "") -> None:
        super().__init__("", name, hint)
        self._fact = fact
        self.buttons = [QPushButton(words) for words, _ in acts]
        for button, (_, act) in zip(self.buttons, acts, strict=True):
            button.clicked.connect(lambda _checked=False, act=act: act())
        shown = [ElidedLabel(fact, elide=Qt.TextElideMode.ElideMiddle)] if fact else []
        self.place(_beside(*shown, *self.buttons), *self.buttons)
        for button in self.buttons:
            button.setAccessibleName(headed(name, button.text()))

    @property
    def words(self) -> str:
        """What can be sought in it: also what its buttons say."""
        return " ".join((super().words, self._fact, *(button.text() for button in self.buttons)))


class CalmBox(QComboBox):
    """A list of values that the wheel leaves alone while the page under it is scrolled."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def marked(words: str, query: str) -> str:
    """Return words as markup that shows them as they are, the places of a query's words on the colour of hits."""
    taken = [False] * len(words)
    folded = words.casefold() if len(words.casefold()) == len(words) else words
    for part in query.casefold().split():
        at = folded.find(part)
        while at >= 0:
            taken[at : at + len(part)] = [True] * len(part)
            at = folded.find(part, at + len(part))
    pieces: list[str] = []
    for at, character in enumerate(words):
        if taken[at] and not (at and taken[at - 1]):
            pieces.append(f'<span style="background-color: {palette.current().hit}">')
        pieces.append(escape(character))
        if taken[at] and not (at + 1 < len(words) and taken[at + 1]):
            pieces.append("</span>")
    return "".join(pieces)


def _left(part: QWidget) -> QWidget:
    return _beside(part, stretched=True)


def _beside(*parts: QWidget, stretched: bool = False) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    for part in parts:
        row.addWidget(part, 1 if isinstance(part, ElidedLabel) else 0)
        if isinstance(part, QPushButton):
            part.setAutoDefault(False)
    if stretched or not any(isinstance(part, QLabel) for part in parts):
        row.addStretch(1)
    return whole
