"""标出全文相同文字: a small menu that says how many places there are and asks for the category."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.ui.language import sign, term
from caoxian_desktop.ui.theme.icons import swatch

if TYPE_CHECKING:
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.report.span import Span

_QUOTED = 14


class EverywhereMenu(QMenu):
    """A category a line, each with how many places are not marked in it yet; the keys 1-6 choose.

    `category_chosen` (Category, the places to be marked).
    """

    category_chosen = Signal(object, object)

    def __init__(self, words: str, places: Sequence[Span], annotations: Sequence[Annotation], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
        head = self.addAction(self.tr("标出全文“{0}”：{1}处").format(shown, len(places)).replace("&", "&&"))
        head.setEnabled(False)
        self.addSeparator()
        for number, category in enumerate(Category, 1):
            left = unmarked(places, annotations, category)
            words = f"&{number}  {term(category.word)}"
            there = len(places) - len(left)
            told = self.tr("{0}处（{1}处已标）").format(len(left), there) if there else self.tr("%n处", "", len(left))
            action = self.addAction(swatch(category.value, sign(category.word)), f"{words}\t{told}")
            action.setEnabled(bool(left))
            action.triggered.connect(lambda _checked=False, c=category, left=left: self.category_chosen.emit(c, left))


def unmarked(places: Sequence[Span], annotations: Sequence[Annotation], category: Category) -> tuple[Span, ...]:
    """Return the places that no annotation of a category stands on."""
    marked = {annotation.span for annotation in annotations if annotation.category is category}
    return tuple(place for place in places if place not in marked)
