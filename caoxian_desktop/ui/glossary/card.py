"""The card of one term."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from caoxian_desktop.core.report.term import Term
from caoxian_desktop.ui.language import headed, listed
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.label import label


class TermCard(Card):
    """Name, definition, and how often the text uses the term; one's own entry is marked and can be changed.

    Wishes: `use_wanted` with 1 for the next, -1 back; `edit_wanted` and `delete_wanted` of one's own entry.
    """

    use_wanted = Signal(int)
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, term: Term, parent: QWidget | None = None) -> None:
        super().__init__(term.name, parent=parent)
        self.term = term
        self.body.addLayout(self._head(term))
        if term.own and term.aliases:
            self.body.addWidget(label(listed(term.aliases), Type.SMALL, muted=True, wrap=True))
        words = term.definition or self.tr("还没有写解释。")
        definition = label(words, wrap=True, muted=not term.definition)
        definition.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        definition.setCursor(Qt.CursorShape.ArrowCursor)
        self.body.addWidget(definition)
        self.body.addLayout(self._foot(term))

    def _head(self, term: Term) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(label(term.name, bold=True, wrap=True), 1)
        if term.own:
            row.addWidget(label(self.tr("自建"), Type.SMALL, muted=True), alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _foot(self, term: Term) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        count = len(term.occurrences)
        words = self.tr("文中%n处", "", count) if count else self.tr("文中未直接使用")
        row.addWidget(label(words, Type.SMALL, muted=True))
        row.addStretch(1)
        if term.own:
            row.addWidget(self._button("pencil-simple", self.tr("编辑"), self.edit_wanted.emit))
            row.addWidget(self._button("trash", self.tr("删除"), self.delete_wanted.emit))
        if count:
            row.addWidget(self._button("caret-up", self.tr("上一处"), partial(self.use_wanted.emit, -1)))
            row.addWidget(self._button("caret-down", self.tr("下一处"), partial(self.use_wanted.emit, 1)))
        return row

    def _button(self, icon_name: str, words: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name, "muted"))
        button.setToolTip(words)
        button.setAccessibleName(headed(self.term.name, words))
        button.clicked.connect(lambda _checked=False: act())
        return button
