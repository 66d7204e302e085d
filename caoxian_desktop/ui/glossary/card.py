"""The card of one term."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from caoxian_desktop.core.report.term import Term
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.card import Card
from caoxian_desktop.ui.widgets.label import label


class TermCard(Card):
    """Name, definition, and how often the text uses the term. Wish: `use_wanted` with 1 for the next, -1 back."""

    use_wanted = Signal(int)

    def __init__(self, term: Term, parent: QWidget | None = None) -> None:
        super().__init__(term.name, parent=parent)
        self.term = term
        self.body.addWidget(label(term.name, bold=True, wrap=True))
        definition = label(term.definition, wrap=True)
        definition.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        definition.setCursor(Qt.CursorShape.ArrowCursor)
        self.body.addWidget(definition)
        self.body.addLayout(self._foot(term))

    def _foot(self, term: Term) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        count = len(term.occurrences)
        words = self.tr("文中%n处", "", count) if count else self.tr("文中未直接使用")
        row.addWidget(label(words, Type.SMALL, muted=True))
        row.addStretch(1)
        if count:
            row.addWidget(self._button("caret-up", self.tr("上一处"), -1))
            row.addWidget(self._button("caret-down", self.tr("下一处"), 1))
        return row

    def _button(self, icon_name: str, words: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name, "muted"))
        button.setToolTip(words)
        button.setAccessibleName(f"{self.term.name}：{words}")
        button.clicked.connect(lambda _checked=False: self.use_wanted.emit(step))
        return button
