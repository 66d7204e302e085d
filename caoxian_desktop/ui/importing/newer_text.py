"""A report that comes in may be a newer text of one that is kept: 征求意见稿 and 定稿. It is offered, never assumed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

if TYPE_CHECKING:  # the store loads them when it lists them
    from caoxian_desktop.core.library import ReportEntry
    from caoxian_desktop.core.report.report import Report


def older_text(report: Report, entries: Iterable[ReportEntry]) -> ReportEntry | None:
    """Return the report of the same place, level and year, the first of several; None for none.

    Without a place or a year nothing says that two reports are one.
    """
    block = report.title_block
    level = None if block.level is None else block.level.value
    if not block.place or block.plan_year is None:
        return None
    wanted = block.place, block.plan_year, level
    return next((each for each in entries if (each.place, each.plan_year, each.level) == wanted), None)


class NewVersionBox(QCheckBox):
    """Whether what comes in is to be the newest text of a report; hidden until it is offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("作为库中报告的新版本"))
        self.hide()

    def offer(self, older: ReportEntry) -> None:
        """Offer to put it in the place of this one."""
        words = self.tr("作为库中《{name}》的新版本").format(name=older.name.replace("&", "&&"))
        notes = self.tr("，带上{count}条批注").format(count=older.annotations) if older.annotations else ""
        self.setText(words + notes)
        self.setToolTip(self.tr("旧版本仍保留；批注在新文字中找到原处，位置有疑问的会请您核对。"))
        self.show()
