"""Which notes the material quotes: the filter of the notes' list again, and whether their own words go along."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation, Category
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.annotations.sieve import Sieve
from caoxian_desktop.core.briefing.choices import USUAL_NOTES, usual_notes
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.ui.briefing.form_words import NOTE_WORDS
from caoxian_desktop.ui.filtering.filter_bar import FilterBar
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.label import label


class NoteFilter(QWidget):
    """Chooses notes. Facts: `changed` (a person chose otherwise), `told` (in few words, what is chosen).

    Where no category is chosen no note is: 疑问 are a reader's own and go out only when they are asked for.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sieve = Sieve()
        self._held: tuple[Annotation, ...] = ()
        self._passed: tuple[Annotation, ...] = ()
        self._counted: dict[Callable[[Annotation], bool], int] = {}
        self._stale = False
        self._template = Template.ONE_PAGE
        self._filters: dict[Template, Filter] = {}
        self.bar = FilterBar(usual=USUAL_NOTES, with_menu=False)
        self.bar.changed.connect(self._on_changed)
        self.notes = QCheckBox(self.tr("连同批注文字和标签"))
        self.notes.setToolTip(self.tr("不勾选时只引用报告原文，您写的批注文字不印出来"))
        self.notes.toggled.connect(self.changed)
        self._hint = label(size=Type.SMALL, muted=True, wrap=True)
        self._hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.bar)
        below = QVBoxLayout()
        below.setContentsMargins(Space.S, 0, 0, 0)
        below.addWidget(self.notes)
        below.addWidget(self._hint)
        column.addLayout(below)

    @property
    def filter(self) -> Filter:
        """What is chosen."""
        return self.bar.filter

    @property
    def quotes_none(self) -> bool:
        """Whether no note is to be quoted."""
        return not self.filter.categories

    def count(self, taken: Callable[[Annotation], bool]) -> int:
        """Return how many of the chosen notes a chapter takes."""
        self.refresh()
        if taken not in self._counted:  # of a hundred thousand notes not again with every tick elsewhere
            self._counted[taken] = sum(map(taken, self._passed))
        return self._counted[taken]

    def show_form(self, template: Template) -> None:
        """Choose for another form, as it was chosen for it last: what one takes as a matter of course others do not."""
        self._filters[self._template] = self.filter
        self._turn_to(template)
        self.bar.choose(self._filters.get(template, self.bar.usual))
        self._show_counts()

    def take(self, template: Template, chosen: Filter, *, notes: bool) -> None:
        """Show a form with just this chosen, without a word."""
        self._filters.pop(template, None)
        self._turn_to(template)
        self.bar.choose(chosen)
        self.notes.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.notes.setChecked(notes)
        self.notes.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show_counts()

    def _turn_to(self, template: Template) -> None:
        """Say what a form makes of the notes, and ask for their words where it has a choice."""
        self._template, self.bar.usual = template, usual_of(template)
        words = NOTE_WORDS.get(template, "")
        self._hint.setText(QCoreApplication.translate("Forms", words) if words else "")
        self._hint.setVisible(bool(words))
        self.notes.setVisible(Chapter.EXCERPTS in template.chapters)

    def name_authors(self, names: Mapping[str, str], own: str) -> None:
        """Call authors, known by their UUIDs, by these names; the library's own author is 本人."""
        self.bar.name_authors(names)
        self.bar.know_self(own)
        self._show_counts()

    def forget(self) -> None:
        """Let go of a report's notes; what was chosen stays chosen."""
        self.bar.choose(self.filter)
        self.show_notes(())

    def show_notes(self, notes: Sequence[Annotation]) -> None:
        """Choose among other notes; they are sifted once it is asked what they come to."""
        self._held, self._stale = tuple(notes), True

    def refresh(self) -> None:
        """Show how many notes there are now, where other ones came."""
        if self._stale:
            self._show_counts()

    def _show_counts(self) -> None:
        self._sieve.hold(self._held)
        passed, counts = self._sieve.sift(self.filter)
        self._passed, self._stale = () if self.quotes_none else passed, False
        self._counted.clear()
        self.bar.show_counts(counts, len(self._passed), len(self._held))
        self.notes.setEnabled(bool(self._passed))
        self.told.emit(self._summary())

    def _summary(self) -> str:
        if not self._held:
            return self.tr("本篇还没有批注")
        if self.quotes_none:
            return self.tr("未勾选类别，不引用")
        return self.tr("引用{0}条").format(len(self._passed))

    def _on_changed(self) -> None:
        self._show_counts()
        self.changed.emit()


def usual_of(template: Template) -> Filter:
    """Return what is chosen for a form at first, category by category, so that each is seen to be ticked."""
    usual = usual_notes(template)
    return usual if usual.categories else replace(usual, categories=frozenset(Category))
