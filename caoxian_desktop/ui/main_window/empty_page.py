"""What stands in place of the page while no report is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.language import fault
from caoxian_desktop.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.main_window.window import MainWindow

_NAME = "empty_page"


class EmptyPage(EmptyState):
    """Says that no report is open. `why` is what went wrong, None where none was to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("book-open", "", "", "…", parent)
        self.setObjectName(_NAME)
        self.why: KnownError | None = None

    def show_why(self, why: KnownError | None) -> None:
        """Say what went wrong, or what to do."""
        self.why = why
        sentence = fault(why) if why is not None else self.tr("在左边的报告库里选一份，或打开一个文件。")
        self.say(self.tr("没有打开报告"), sentence)
        self.offer(self.tr("打开报告…"))


def _sentence() -> EmptyState:
    """Return what stands in place of a panel that has nothing to show without a report."""
    return EmptyState(
        "book-open",
        QCoreApplication.translate("EmptyPage", "没有打开报告"),
        QCoreApplication.translate("EmptyPage", "打开报告后，这里才有内容。"),
    )


def empty_page(window: MainWindow) -> EmptyPage | None:
    """Return what stands in place of the page, None where a report does."""
    page = window.reader.findChild(EmptyPage, _NAME)
    return None if page is None or page.isHidden() else page


def show_empty_page(window: MainWindow, why: KnownError | None) -> None:
    """Say in place of the page why there is none, or what to do, until a report is open."""
    page = empty_page(window)
    if page is not None:
        page.show_why(why)
        return
    reader, page = window.reader, EmptyPage(window.reader)
    page.show_why(why)
    page.wanted.connect(window.actions_["open"].trigger)
    if (column := reader.layout()) is not None:
        column.addWidget(page)
    reader.view.hide()
    # Their panels would wait for something, or say that there is nothing in the report.
    beside = (window.outline, window.bookmarks, window.figures, window.problems, window.checking)
    rooms = (*beside, window.charts, window.indicators)
    for room in rooms:
        room.cover(_sentence())

    def show_page() -> None:
        page.hide()
        reader.view.show()
        for room in rooms:
            room.uncover()

    window.hearing.hear(window.session.report_opened, lambda _opened: show_page())
