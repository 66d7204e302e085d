"""The numbers of a paragraph that are no figures, in a line that is folded: nothing was skipped."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.indicators.mentions import Mention
from caoxian_desktop.core.indicators.uses import Use
from caoxian_desktop.core.indicators.vocabulary import USE_WORDS
from caoxian_desktop.ui.language import headed, listed, term
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font
from caoxian_desktop.ui.widgets.label import label


class OtherNumbers(QWidget):
    """A line 另有N个数不作数据, and under it, once unfolded, which they are and why; hidden where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QToolButton()
        self.line.setAutoRaise(True)
        self.line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.line.setFont(font(Type.SMALL))
        self.line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words = label("", Type.SMALL, muted=True, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.XS, Space.M, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(self.line)
        column.addWidget(self.words)
        self.line.clicked.connect(lambda: self._fold(unfolded=self.words.isHidden()))
        self._fold(unfolded=False)
        self.hide()

    def show_mentions(self, text: str, mentions: Iterable[Mention]) -> None:
        """Show which numbers of `text` are no figures, grouped by what they are; whether it is unfolded stays."""
        told = [m for m in mentions if m.use in USE_WORDS]
        groups: dict[Use, dict[str, None]] = {}
        for mention in told:
            groups.setdefault(mention.use, {})[mention.span.of(text).strip()] = None
        rows = (headed(term(USE_WORDS[use]), listed(numbers)) for use, numbers in groups.items())
        self.words.setText("\n".join(rows))
        self.line.setText(self.tr("另有{count}个数不作数据").format(count=len(told)))
        self.line.setAccessibleName(self.line.text())
        self.setVisible(bool(told))

    def _fold(self, *, unfolded: bool) -> None:
        self.line.setIcon(icon("caret-down" if unfolded else "caret-right", "muted"))
        self.line.setAccessibleDescription(self.tr("已展开") if unfolded else self.tr("已收起"))
        self.words.setVisible(unfolded)
