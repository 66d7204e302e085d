"""Filters, cards and the editor under each other; in a low room the filters fold while notes are worked on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from caoxian_desktop.ui.filtering.filter_bar import FilterBar
from caoxian_desktop.ui.theme.metrics import scaled

_LEAST_LIST = 52
"""Logical pixels of the list that stay in a low room, above the editor: the head of a card and its first words."""
_CARD = 24
"""What is missing of them to one card: filters fold rather than cut it."""


class Pages(QStackedWidget):
    """Cards, or what is said in their place; they get what room is left."""

    def __init__(self, cards: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self.addWidget(cards)
        self.setMinimumHeight(scaled(_LEAST_LIST))

    def hasHeightForWidth(self) -> bool:
        """Ask for no height of the pages behind."""
        return False

    def least_height(self, width: int) -> int:
        """Return the least height of the page in front: of cards one, of words all."""
        page = self.currentWidget()
        return scaled(_LEAST_LIST) if page is None or page is self._cards else page.heightForWidth(width)


class FoldingColumn(QWidget):
    """Has its parts given by `stack_up`, once; `share` is to be called when one of them comes, goes or changes."""

    _filters: FilterBar
    _pages: Pages
    _below: QWidget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others: tuple[QWidget, ...] = ()
        self._filtering = self._dragging = False

    def stack_up(self, strip: QWidget, filters: FilterBar, pages: Pages, editor: QWidget, foot: QWidget) -> None:
        """Lay the parts out; the filters fold only while the editor is there."""
        self._filters, self._pages, self._below = filters, pages, editor
        self._others = (strip, editor, foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (strip, filters, pages, editor, foot):
            column.addWidget(part, int(part is pages))
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there are widgets
        application.focusChanged.connect(self._on_focus_changed)

    def minimumSizeHint(self) -> QSize:
        """Return the width of all parts, and the least height."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the least height at a width: with the filters folded where they may be."""
        return self._height(width, folded=self._may_fold)

    def _height(self, width: int, *, folded: bool) -> int:
        shown = [part for part in self._others if not part.isHidden()]
        heights = (
            each.heightForWidth(width) if each.hasHeightForWidth() else each.sizeHint().height() for each in shown
        )
        return self._filters.height_within(width, folded=folded) + self._pages.least_height(width) + sum(heights)

    @property
    def _may_fold(self) -> bool:
        """Whether somebody works on notes, and neither turns to the filters nor drags notes to their tags."""
        return not self._below.isHidden() and not self._filtering and not self._dragging

    def share(self) -> None:
        """Fold the filters where all of them would leave too little, or unfold them."""
        whole = self._height(self.width(), folded=False) + scaled(_CARD)
        self._filters.fold(folded=self._may_fold and self.height() < whole)
        self.updateGeometry()

    def on_dragging(self, dragging: bool) -> None:
        """Show the tags while notes are dragged: they may be dropped there."""
        self._dragging = dragging
        self.share()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        filtering = now is not None and self._filters.isAncestorOf(now)
        if now is not None and filtering != self._filtering:
            self._filtering = filtering
            self.share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self.share()
