"""The fields of an entry of one's own glossary, to be filled or changed in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.glossary.own_terms import LONGEST_NAME
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.label import label

_SEPARATOR = "；"
_LINES = 5


class TermForm(QWidget):
    """Wishes: `entry_given` (the id of the entry, '' for a new one, and an Entry), `closed`."""

    entry_given = Signal(str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._identity = ""
        self._before = Entry("", "")
        self.head = label(size=Type.SMALL, muted=True)
        self.name, self.aliases = QLineEdit(), QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.aliases.setPlaceholderText(self.tr("简称或别的写法，多个用；隔开"))
        self.definition = QPlainTextEdit()
        self.definition.setProperty("well", True)  # noqa: FBT003 - the style sheet's word for a field
        self.definition.setTabChangesFocus(True)
        self.definition.setFixedHeight(self.definition.fontMetrics().lineSpacing() * _LINES + Space.M)
        form = QFormLayout()
        form.setSpacing(Space.S)
        for words, field in (
            (self.tr("名词"), self.name),
            (self.tr("又称"), self.aliases),
            (self.tr("解释"), self.definition),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.save, cancel = QPushButton(self.tr("保存")), QPushButton(self.tr("取消"))
        self.save.setToolTip("Ctrl+Enter")
        self.save.clicked.connect(lambda _checked=False: self._give())
        cancel.clicked.connect(lambda _checked=False: self.closed.emit())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.head)
        column.addLayout(form)
        column.addLayout(buttons)
        self.name.textChanged.connect(lambda words: self.save.setEnabled(bool(words.strip())))
        self.save.setEnabled(False)

    @property
    def identity(self) -> str:
        """The id of the entry that is changed, '' for a new one."""
        return self._identity

    @property
    def edited(self) -> bool:
        """Whether the fields say something else than when the form was opened."""
        return self._entry() != self._before

    def open_for(self, entry: Entry, identity: str = "") -> None:
        """Show an entry, to be changed where it has an id."""
        self._identity = identity
        self.head.setText(self.tr("编辑自建名词") if identity else self.tr("新的自建名词（用于所有报告）"))
        self.name.setText(" ".join(entry.name.split())[:LONGEST_NAME])
        self.aliases.setText(self.tr("；").join(entry.aliases))
        self.definition.setPlainText(entry.definition)
        self._before = self._entry()
        self.show()
        (self.definition if entry.name else self.name).setFocus()

    def hand_over(self) -> None:
        """Give what was written, if anything was, and close."""
        if self.edited and self.name.text().strip():
            self._give()
        else:
            self.closed.emit()

    def _entry(self) -> Entry:
        others = self.aliases.text().replace(";", _SEPARATOR).split(_SEPARATOR)
        aliases = tuple(words for other in others if (words := other.strip()))
        return Entry(self.name.text().strip(), self.definition.toPlainText().strip(), aliases)

    def _give(self) -> None:
        if self.name.text().strip():
            self.entry_given.emit(self._identity, self._entry())
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, and with Enter in a line; leave with Escape, which throws nothing away: 取消 does."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.definition.hasFocus()):
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.hand_over()
        else:
            super().keyPressEvent(event)
