"""What to know of the pages: the faces they are set in, characters that had to be replaced, what found no room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from caoxian_desktop.core.typesetting.faces import FaceUse
from caoxian_desktop.ui.language import in_a_row, say
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.label import label

_MOST = 40
"""Lines of one kind at most; of more it is said how many there are."""


class LayoutNotes(QWidget):
    """Three lists. Fact: `told` (in few words, what they come to)."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[FaceUse, ...] = ()
        self._notices: tuple[str, ...] = ()
        self._left_out: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, 0, 0)
        column.setSpacing(Space.XS)
        self.faces = self._lines(column, self.tr("字体"))
        self.notices = self._lines(column, self.tr("字符与其他"))
        self.left_out = self._lines(column, self.tr("因篇幅未列入"))
        self._show()

    def _lines(self, column: QVBoxLayout, words: str) -> tuple[QLabel, QLabel]:
        head, lines = label(words, Type.SMALL, bold=True), label(size=Type.SMALL, muted=True, wrap=True)
        lines.setAccessibleName(words)
        column.addWidget(head)
        column.addWidget(lines)
        return head, lines

    def show_faces(self, uses: Sequence[FaceUse]) -> None:
        """Say which faces serve the form; none for the bundled ones."""
        self._faces = tuple(uses)
        self._show()

    def show_pages(self, notices: Sequence[str], left_out: Sequence[str]) -> None:
        """Say what had to be replaced on the pages, and what found no room on them."""
        self._notices, self._left_out = tuple(notices), tuple(left_out)
        self._show()

    def add_notices(self, notices: Iterable[str]) -> None:
        """Say also what other outputs than the pages had to replace."""
        self._notices = tuple(dict.fromkeys((*self._notices, *notices)))
        self._show()

    def _show(self) -> None:
        bundled = (self.tr("用内置的宋体、黑体、楷体，随文件嵌入"),)
        self._fill(self.faces, [say(use.sentence) for use in self._faces] or bundled)
        self._fill(self.notices, self._notices)
        self._fill(self.left_out, self._left_out)
        standing_in = sum(use.stands_in for use in self._faces)
        parts = {
            self.tr("{0}种字体代用"): standing_in,
            self.tr("{0}条提示"): len(self._notices),
            self.tr("{0}条未列入"): len(self._left_out),
        }
        self.told.emit(in_a_row(words.format(count) for words, count in parts.items() if count))

    def _fill(self, part: tuple[QLabel, QLabel], lines: Sequence[str]) -> None:
        more = [self.tr("……共{0}条").format(len(lines))] if len(lines) > _MOST else []
        part[1].setText("\n".join([*(f"· {line}" for line in lines[:_MOST]), *more]))
        for each in part:
            each.setVisible(bool(lines))
