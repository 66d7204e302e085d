"""What a person fills in for the head and the foot of a form, completed from what was filled in before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QWidget

from caoxian_desktop.core.briefing.cover import EMPTY, Cover
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.ui.briefing.form_words import FORMS, HINTS, REQUIRED
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.label import label

_LONGEST = 200
_TYPING_MS = 300


class CoverForm(QWidget):
    """The fields of one form; each form has words of its own. `changed` comes once a person has paused typing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = Template.ONE_PAGE
        self._covers: dict[Template, Cover] = {}
        self._before: Mapping[str, Sequence[str]] = {}
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.fields: dict[str, QLineEdit] = {}
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.S, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(Space.ROWS)
        self._grid.setColumnStretch(1, 1)
        self.show_form(Template.ONE_PAGE)

    @property
    def cover(self) -> Cover:
        """What is filled in for the form that is shown, without white space around it."""
        return self._covers.get(self._template, EMPTY)

    @property
    def filled(self) -> int:
        """How many fields are filled in."""
        return sum(bool(getattr(self.cover, name)) for name in self.fields)

    def first_missing(self) -> QLineEdit | None:
        """Return the first field that must be filled in and is not, None where all are."""
        required = REQUIRED.get(self._template, frozenset())
        return next((f for name, f in self.fields.items() if name in required and not getattr(self.cover, name)), None)

    def show_form(self, template: Template) -> None:
        """Ask for another form's fields, as they were filled in last."""
        self._template = template
        for old in (*self._labels, *self.fields.values()):
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._labels, self.fields = [], {}
        for row, (name, words) in enumerate(FORMS[template].cover):
            self._add(row, name, QCoreApplication.translate("Forms", words))

    def take(self, template: Template, cover: Cover) -> None:
        """Show a form with these words, without a word."""
        self._covers[template] = cover
        self._typing.stop()
        self.show_form(template)

    def forget_report(self) -> None:
        """Take out what was written for one report: its headline must not stand over another."""
        self._covers = {form: replace(cover, heading="", opening="") for form, cover in self._covers.items()}
        self.show_form(self._template)

    def know_before(self, before: Mapping[str, Sequence[str]]) -> None:
        """Complete what is typed from words that were filled in before, by field; nothing is filled in by itself."""
        self._before = before
        for name, field in self.fields.items():
            self._complete(name, field)

    def _add(self, row: int, name: str, words: str) -> None:
        required = name in REQUIRED.get(self._template, ())
        field = QLineEdit(getattr(self.cover, name))
        field.setMaxLength(_LONGEST)
        field.setClearButtonEnabled(True)
        field.setPlaceholderText(QCoreApplication.translate("Forms", HINTS[name]) if name in HINTS else "")
        field.setAccessibleName(self.tr("{0}（必填）").format(words) if required else words)
        field.setProperty("field", name)
        field.textChanged.connect(lambda text: self._on_typed(name, field, text))
        head = label(f"{words} *" if required else words, muted=not required)
        head.setBuddy(field)
        self._grid.addWidget(head, row, 0)
        self._grid.addWidget(field, row, 1)
        self._labels.append(head)
        self.fields[name] = field
        self._complete(name, field)
        self._mark(name, field)

    def _complete(self, name: str, field: QLineEdit) -> None:
        completer = QCompleter(list(self._before.get(name, ())), field)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)

    def _on_typed(self, name: str, field: QLineEdit, text: str) -> None:
        self._covers[self._template] = replace(self.cover, **{name: " ".join(text.split())})
        self._mark(name, field)
        self._typing.start()

    def _mark(self, name: str, field: QLineEdit) -> None:
        """Mark a field that must be filled in and is not."""
        bad = name in REQUIRED.get(self._template, ()) and not getattr(self.cover, name)
        if field.property("bad") != bad:
            field.setProperty("bad", bad)
            field.style().unpolish(field)
            field.style().polish(field)
