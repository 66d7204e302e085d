"""The text as it was read, beside the tree: a line that is selected can be made a heading."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.language import aside
from caoxian_desktop.ui.reader.page import Style
from caoxian_desktop.ui.reader.view import ReaderView
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.fonts import Face, reading_font
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.latin_marks import without_latin_marks
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled
from caoxian_desktop.ui.widgets.label import ElidedLabel

SIZE = 15.0
"""Type size of the text, in logical pixels."""


class TextPane(QWidget):
    """Shows a report's text. Wish: `heading_wanted` (Span that is marked, level; 0 for the level of its neighbours)."""

    heading_wanted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._pointed: Span | None = None
        self.view = ReaderView()
        self.view.setAccessibleName(self.tr("读入的正文"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.selected_span.connect(self._on_selected)
        self._make_acts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(self._bar())
        column.addWidget(self.view, 1)
        palette.holder.changed.connect(self.on_palette_changed)
        self._on_selected(None)

    def _make_acts(self) -> None:
        self.acts: list[QAction] = []
        names = (
            self.tr("设为标题"),
            self.tr("设为一级标题"),
            self.tr("设为二级标题"),
            self.tr("设为三级标题"),
        )
        for level, name in enumerate(names):
            keys = f"Ctrl+Alt+{level}" if level else "Ctrl+T"
            act = QAction(name, self)
            act.setShortcut(QKeySequence(keys))
            act.setToolTip(aside(name, keys))
            act.triggered.connect(lambda _checked=False, level=level: self._on_act(level))
            self.acts.append(act)
            self.addAction(act)
        self.acts[0].setIcon(icon("text-h"))

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(Space.M, 0, Space.S, 0)
        self.words = ElidedLabel()
        self.words.setFont(font(Type.SMALL))
        self.words.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.button = QToolButton()
        self.button.setDefaultAction(self.acts[0])
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.button.setAccessibleName(self.acts[0].text())
        menu = QMenu(self.button)
        menu.addActions(self.acts[1:])
        self.button.setMenu(menu)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        return row

    # What is shown

    def show_report(self, report: Report) -> None:
        """Set a report's text; the same text under other headings keeps its place."""
        same = self._report is not None and self._report.text == report.text
        if same and self._report is not None and self._report.sections == report.sections:
            return
        top = self.view.top_offset() if same and self.view.verticalScrollBar().value() else 0
        self._report = report
        self.view.show_report(report, self._style())
        if top:
            self.view.scroll_to(top)
        self._on_selected(None)

    def show_span(self, span: Span) -> None:
        """Bring a place into view and let it flash."""
        self.view.reveal(span)
        self.view.flash(span)

    def on_palette_changed(self, _palette: object) -> None:
        """Set the text in the other colours."""
        self.view.set_style(self._style())

    @staticmethod
    def _style() -> Style:
        return Style(reading_font(Face.SERIF, font()), without_latin_marks(font()), scaled(SIZE), palette.current())

    # What is asked for

    def _on_selected(self, span: Span | None) -> None:
        for act in self.acts:
            act.setEnabled(span is not None)
        self.words.setText(self.tr("选中标题所在的一行，可设为标题") if span is None else "")

    def _on_act(self, level: int) -> None:
        span = self.view.selected() or self._pointed
        if span is not None:
            self.heading_wanted.emit(span, level)

    def _on_menu(self, point: QPoint) -> None:
        offset = self.view.offset_at(QPointF(point))
        self._pointed = None if offset is None else Span(offset, offset)
        selected = self.view.selected() is not None
        for act in self.acts:
            act.setEnabled(selected or self._pointed is not None)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.acts[1:])
        menu.addSeparator()
        copy = menu.addAction(icon("copy"), self.tr("复制"), self.view.copy)
        copy.setEnabled(selected)
        menu.aboutToHide.connect(self._forget_pointed, Qt.ConnectionType.QueuedConnection)
        menu.popup(self.view.viewport().mapToGlobal(point))

    def _forget_pointed(self) -> None:
        """Forget where the menu was opened, once what was chosen in it is done."""
        self._pointed = None
        self._on_selected(self.view.selected())
