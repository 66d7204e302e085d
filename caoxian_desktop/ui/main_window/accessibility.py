"""What serves those who do not see or do not use a mouse, for all windows of the program."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QVersionNumber
from PySide6.QtWidgets import QApplication

from caoxian_desktop.ui.widgets.accessible import speak_of_our_own
from caoxian_desktop.ui.widgets.focus_ring import FocusRing


def begin() -> None:
    """Have screen readers told of widgets of our own, and the keyboard's place shown; once."""
    speak_of_our_own()
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.findChild(FocusRing) is None:
        ring = FocusRing(application)
        ring.on_focus_changed(None, application.focusWidget())
        if QLibraryInfo.version() < QVersionNumber(6, 11):
            from caoxian_desktop.ui.widgets.file_dialogs import name_boxes_of_file_dialogs

            name_boxes_of_file_dialogs(application)
