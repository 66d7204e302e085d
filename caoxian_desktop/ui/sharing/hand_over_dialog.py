"""The dialog that asks what goes into a package for a colleague."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.ui.theme.metrics import Space, Type, scaled
from caoxian_desktop.ui.widgets.dialog_buttons import act_or_cancel
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.inset_rows import InsetRows
from caoxian_desktop.ui.widgets.label import label, plain_tip
from caoxian_desktop.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from caoxian_desktop.core.library import ReportEntry

_REPORT = Qt.ItemDataRole.UserRole
_LIST_HEIGHT = 70
_WIDTH, _HEIGHT = 480, 560
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class HandOverChoice:
    """What was chosen; `reports` are UUIDs, `filtered` takes only the notes the list shows."""

    name: str
    reports: tuple[str, ...]
    filtered: bool
    sources: bool
    corrections: bool
    terms: bool
    presets: bool


class HandOverDialog(QDialog):
    """Asks; `chosen` carries a HandOverChoice.

    `open_report` is the UUID of the report that is open, `name` what its reader calls themselves, `filtered` how many
    of its notes the list shows, 0 where it shows all.
    """

    chosen = Signal(object)

    def __init__(
        self,
        entries: Sequence[ReportEntry],
        open_report: str,
        name: str,
        filtered: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("交给同事"))
        self._open = open_report
        self._can_filter = filtered > 0
        self.name = QLineEdit(name)
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("同事看到的名字，如：张三"))
        self.name.setAccessibleName(self.tr("署名"))
        self.filter = FilterLine(self.tr("筛选报告"), self.tr("筛选要交出的报告"))
        self.list = self._make_list(entries)
        self.counted = label("", Type.SMALL, muted=True)
        self.filtered = QCheckBox(self.tr("批注只要列表中筛选出的（{0}条）").format(filtered))
        self.sources = self._tick(self.tr("报告原文件"), on=True)
        self.corrections = self._tick(self.tr("更正、页码标记和书签"), on=True)
        self.terms = self._tick(self.tr("自建名词"), on=True)
        self.presets = self._tick(self.tr("预设"), on=False)
        self._lay_out()
        self._show_count()

    def _tick(self, words: str, *, on: bool) -> QCheckBox:
        made = QCheckBox(words)
        made.setChecked(on)
        return made

    def _make_list(self, entries: Sequence[ReportEntry]) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("要交出的报告"))
        made.setUniformItemSizes(True)
        made.setMinimumHeight(scaled(_LIST_HEIGHT))
        made.setItemDelegate(InsetRows(made))
        for entry in sorted(entries, key=lambda entry: entry.report != self._open):
            item = QListWidgetItem(self.tr("{0}（{1}条批注）").format(entry.name, entry.annotations))
            item.setData(_REPORT, entry.report)
            item.setToolTip(plain_tip(entry.name))
            item.setCheckState(_state(on=entry.report == self._open))
            made.addItem(item)
        made.itemChanged.connect(lambda _item: self._show_count())
        self.filter.settled.connect(self._on_filtered)
        return made

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        told = self.tr("同事在简报台中打开这个文件，就能看到报告、您的批注和更正，并与他们自己的合并。")
        column.addWidget(label(told, muted=True, wrap=True))
        column.addWidget(label(self.tr("署名"), Type.SMALL, muted=True))
        column.addWidget(self.name)
        column.addWidget(label(self.tr("报告"), Type.SMALL, muted=True))
        if self.list.count() > 5:
            column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.counted)
        column.addWidget(label(self.tr("内容"), Type.SMALL, muted=True))
        for tick in (self.filtered, self.sources, self.corrections, self.terms, self.presets):
            column.addWidget(tick)
        buttons, self.save = act_or_cancel(self, self.tr("保存为…"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.addWidget(ScrollColumn(inside), 1)
        whole.addWidget(buttons)
        open_in(self, _WIDTH, _HEIGHT)

    def _on_filtered(self) -> None:
        words = self.filter.text().casefold().split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            shown = all(word in item.text().casefold() for word in words)
            item.setHidden(not shown)

    def _chosen_reports(self) -> tuple[str, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_REPORT) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _show_count(self) -> None:
        reports = self._chosen_reports()
        self.counted.setText(self.tr("已选{0}份").format(len(reports)))
        self.save.setEnabled(bool(reports))
        self.filtered.setVisible(self._can_filter and reports == (self._open,))

    def accept(self) -> None:
        """Hand the choice over and close."""
        choice = HandOverChoice(
            name=self.name.text(),
            reports=self._chosen_reports(),
            filtered=self.filtered.isVisibleTo(self) and self.filtered.isChecked(),
            sources=self.sources.isChecked(),
            corrections=self.corrections.isChecked(),
            terms=self.terms.isChecked(),
            presets=self.presets.isChecked(),
        )
        super().accept()
        self.chosen.emit(choice)


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
