"""What stands in place of the page while no report is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from caoxian_desktop.ui.main_window.window import MainWindow

_NAME = "empty_page"


def show_empty_page(window: MainWindow, sentence: str) -> None:
    """Say in place of the page why there is none or what to do, until a report is open."""
    from caoxian_desktop.ui.widgets.empty import EmptyState

    reader = window.reader
    shown = reader.findChild(EmptyState, _NAME)
    if shown is not None:
        shown.say(shown.title.text(), sentence)
        return
    empty = EmptyState(
        "book-open",
        QCoreApplication.translate("EmptyPage", "没有打开报告"),
        sentence,
        QCoreApplication.translate("EmptyPage", "打开报告…"),
    )
    empty.setObjectName(_NAME)
    empty.wanted.connect(window.actions_["open"].trigger)
    if (column := reader.layout()) is not None:
        column.addWidget(empty)
    reader.view.hide()

    def show_page() -> None:
        empty.hide()
        reader.view.show()

    window.hearing.hear(window.session.report_opened, lambda _opened: show_page())
