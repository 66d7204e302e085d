"""The line under the indicator table: how many there are, and what can be done with the whole table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from caoxian_desktop.core.listing.entries import Entry, State
from caoxian_desktop.ui.indicators.taking_away import TakingAway
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type, font
from caoxian_desktop.ui.widgets.label import ElidedLabel


class Foot(QWidget):
    """`derived` is the switch for reckoned values; `sampling_wanted` wishes 抽查."""

    sampling_wanted = Signal()

    def __init__(self, taking: TakingAway, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taking = taking
        self.count = ElidedLabel()
        self.count.setFont(font(Type.SMALL))
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.derived = QAction(self.tr("显示推算值"), self, checkable=True)
        self.derived.setToolTip(self.tr("加入由报告数按名义增速算出的水平，斜体，标“推算”；不是报告数"))
        self.derived.toggled.connect(self._on_derived)
        self.sampling = QAction(icon("dice-five"), self.tr("抽查…"), self)
        self.sampling.setToolTip(self.tr("随机抽若干条，逐条核对，看准确率"))
        self.sampling.triggered.connect(lambda _checked=False: self.sampling_wanted.emit())
        self.columns = self._menu_button("sliders-horizontal", self.tr("显示哪些列"))
        save = self._menu_button("download-simple", self.tr("导出表格"))
        save.setMenu(taking.menu(save))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.count, 1)
        for action in (self.derived, self.sampling):
            row.addWidget(self._button(action, Qt.ToolButtonStyle.ToolButtonTextBesideIcon))
        row.addWidget(self.columns)
        row.addWidget(self._button(taking.copy, Qt.ToolButtonStyle.ToolButtonIconOnly))
        row.addWidget(save)
        self._on_derived(on=False)

    def offer_columns(self, menu: QMenu) -> None:
        """Take the menu in which columns are ticked."""
        self.columns.setMenu(menu)

    def _button(self, action: QAction, style: Qt.ToolButtonStyle) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        button.setAccessibleName(action.text())
        return button

    def _menu_button(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _on_derived(self, on: bool) -> None:
        """Offer to take reckoned values along only while they are seen."""
        self._taking.with_derived.setVisible(on)
        if not on:
            self._taking.with_derived.setChecked(False)

    def say_count(self, shown: Sequence[Entry], entries: Sequence[Entry], *, narrowed: bool) -> None:
        """Say how many figures there are; reckoned values are none of them and are counted apart."""
        standing, whole = (sum(entry.state is State.STANDING for entry in rows) for rows in (shown, entries))
        derived = sum(entry.state is State.DERIVED for entry in shown)
        count = f"{standing} / {whole}" if narrowed else f"{whole}"
        words = self.tr("数据（{count}条）").format(count=count)
        removed = sum(entry.state is State.REMOVED for entry in shown)
        more = self.tr("，另有推算{count}条").format(count=derived) if derived else ""
        gone = self.tr("，标为不是数据的{count}条").format(count=removed) if removed else ""
        self.count.setText(words + more + gone)
