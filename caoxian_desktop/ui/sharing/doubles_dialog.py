"""The dialog that asks whether reports of a package are reports of the library, read from other files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QVBoxLayout, QWidget

from caoxian_desktop.ui.language import day_words
from caoxian_desktop.ui.theme.metrics import ICON, Space, Type, scaled
from caoxian_desktop.ui.widgets.dialog_buttons import act_or_cancel
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import ElidedLabel, label
from caoxian_desktop.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from caoxian_desktop.core.exchange.taking_in import Double, Twin

_MOST = 8
"""Reports that are asked for one by one."""


class DoublesDialog(QDialog):
    """Asks; `chosen` carries the ids, in the package, of those that are the same report as the one here."""

    chosen = Signal(object)

    def __init__(self, doubles: Sequence[Double], who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("从同事处合并"))
        self._rest = [double.report for double in doubles[_MOST:]]
        self._whose = who or self.tr("同事")
        self.ticks = {double.report: self._tick(double) for double in doubles[:_MOST]}
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.M)
        title = self.tr("是不是同一份报告？")
        column.addWidget(label(title, Type.LARGE, bold=True))
        told = self.tr(
            "{0}的报告和您库中一份报告是同一地方、同一年度的，文字不完全一样，可能是从另一个文件读入的，也可能是另一稿。"
            "勾选的合为一份：您继续读您的文本，{0}的批注按原文在您的文本中重新定位，定不准的请您核对。"
            "不勾选的作为另一份报告入库。"
        ).format(self._whose)
        column.addWidget(label(told, wrap=True))
        column.addWidget(ScrollColumn(self._asked(doubles[:_MOST])), 1)
        if self._rest:
            column.addWidget(label(self.tr("另有{0}份同样处理。").format(len(self._rest)), muted=True))
        buttons, _merge = act_or_cancel(self, self.tr("合并"))
        column.addWidget(buttons)
        open_in(self, 540)

    def _tick(self, double: Double) -> QCheckBox:
        there, here = double.there.name, double.here.name
        words = self.tr("{0} 是同一份") if there == here else self.tr("{0} 与库中的 {1} 是同一份")
        made = QCheckBox(words.format(there, here).replace("&", "&&"))
        made.setChecked(True)
        made.setAccessibleDescription("\n".join(f"{whose} {self._told(twin)}" for whose, twin in self._both(double)))
        return made

    def _both(self, double: Double) -> tuple[tuple[str, Twin], tuple[str, Twin]]:
        return (self.tr("{0}的：").format(self._whose), double.there), (self.tr("库中的："), double.here)

    def _told(self, twin: Twin) -> str:
        """Return what tells a report from another of its name."""
        words = self.tr("{file} · {count}字 · {day}读入")
        return words.format(file=twin.file, count=f"{twin.characters:,}", day=day_words(twin.added.astimezone()))

    def _asked(self, doubles: Sequence[Double]) -> QWidget:
        """Return the ticks, and under each what tells its two reports apart."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for double in doubles:
            column.addWidget(self.ticks[double.report])
            lines = QGridLayout()
            lines.setContentsMargins(scaled(ICON) + Space.S, 0, 0, Space.XS)
            lines.setVerticalSpacing(Space.XXS)
            lines.setColumnStretch(1, 1)
            for at, (whose, twin) in enumerate(self._both(double)):
                lines.addWidget(label(whose, muted=True), at, 0)
                lines.addWidget(ElidedLabel(self._told(twin), elide=Qt.TextElideMode.ElideMiddle), at, 1)
            column.addLayout(lines)
        column.addStretch(1)
        return inside

    def accept(self) -> None:
        """Hand the choice over and close."""
        same = {report for report, tick in self.ticks.items() if tick.isChecked()}
        if len(same) == len(self.ticks):
            same.update(self._rest)
        super().accept()
        self.chosen.emit(same)
