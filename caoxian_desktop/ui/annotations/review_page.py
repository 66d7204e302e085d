"""What is to be looked at of one annotation: its words as they were and as they are, or the places they may be at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.printed import printed_note
from caoxian_desktop.core.report.citation import short_citation
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.annotations.candidates import Candidates
from caoxian_desktop.ui.annotations.passage_view import PassageView
from caoxian_desktop.ui.annotations.unsure import Unsure, as_kept, other_numbers, passages
from caoxian_desktop.ui.language import listed, term
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import RADIUS, Space, Type
from caoxian_desktop.ui.widgets.label import InkLabel, label


class Well(QWidget):
    """A passage under its caption, on a ground of its own."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = label(caption, Type.SMALL, muted=True)
        self._citation = label(size=Type.SMALL, muted=True)
        self.view = PassageView(caption)
        head = QHBoxLayout()
        head.addWidget(self._caption)
        head.addStretch(1)
        head.addWidget(self._citation)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self.view)

    def cite(self, words: str) -> None:
        """Say where the words stand or stood."""
        self._citation.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        colours = palette.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


class ReviewPage(QWidget):
    """Wishes of the places it offers: `shown` (Span), `taken` (Span)."""

    shown = Signal(object)
    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing = InkLabel("warn", bold=True)
        self._category = label(size=Type.SMALL, muted=True)
        self.told = label(size=Type.SMALL, wrap=True)
        self.note = label(size=Type.SMALL, muted=True, wrap=True)
        self.was, self.now = Well(self.tr("批注时")), Well(self.tr("现在"))
        self.numbers = InkLabel("warn", Type.SMALL)
        self.candidates = Candidates()
        self.candidates.shown.connect(self.shown)
        self.candidates.taken.connect(self.taken)
        head = QHBoxLayout()
        head.addWidget(self.standing, 1)
        head.addWidget(self._category)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        for part in (self.told, self.was, self.now, self.numbers, self.candidates, self.note):
            column.addWidget(part)
        column.addStretch(1)

    def show_item(self, report: Report | None, item: Unsure) -> None:
        """Show an annotation."""
        annotation, kept = item.annotation, item.kept
        self.standing.setText(term(annotation.standing.word))
        self._category.setText(term(annotation.category.word))
        self.told.setText(self._explained(item))
        self.note.setText(self.tr("批注：{0}").format(printed_note(annotation.note)))
        self.note.setVisible(bool(annotation.note.strip()))
        self.was.cite(kept.path[-1] if kept.path else "")
        self.was.view.show_passage(as_kept(kept))
        self.now.setVisible(item.span is not None)
        numbers = None
        if report is not None and item.span is not None:
            old, new = passages(kept, report, item.span)
            self.was.view.show_passage(old)
            self.now.view.show_passage(new)
            self.now.cite(short_citation(report, item.span))
            if annotation.standing is Standing.NEIGHBOURS_CHANGED:  # elsewhere the words show it
                numbers = other_numbers(kept, report, item.span)
        self._show_numbers(numbers)
        self.candidates.show_places(report, item.candidates if item.span is None else ())

    def _show_numbers(self, numbers: tuple[tuple[str, ...], tuple[str, ...]] | None) -> None:
        self.numbers.setVisible(numbers is not None)
        if numbers is not None:
            gone, come = (listed(each) or self.tr("（无）") for each in numbers)
            self.numbers.setText(self.tr("本句数字：{0} → {1}").format(gone, come))

    def _explained(self, item: Unsure) -> str:
        match item.annotation.standing:
            case Standing.NEIGHBOURS_CHANGED:
                return self.tr("批注的文字还在，同一句里别的数字变了。")
            case Standing.NUMBER_CHANGED:
                return self.tr("批注的文字里，数字变了。请看批注是否还成立。")
            case Standing.APPROXIMATE:
                return self.tr("原文改过，找到了相近的文字。请看是不是这里。")
            case Standing.AMBIGUOUS:
                return self.tr("有%n处都可能是原来的地方，请选一处。", "", len(item.candidates))
            case _:
                return self.tr(
                    "没有找到这段文字。可以在正文中选中文字再“重新定位”，也可以先留着：它一直在“未定位批注”里。"
                )
