"""A safe start: what is different about it, and what the window says of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from caoxian_desktop.ui.main_window.empty_page import show_empty_page

if TYPE_CHECKING:
    from caoxian_desktop.ui.main_window.window import MainWindow

_OF_THE_SYSTEM = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_FONT_DPI")
"""What can put other people's plugins, styles and scales into the window."""


def prepare() -> None:
    """Before Qt is made, have it take its own plugins alone and draw without the graphics card."""
    for name in _OF_THE_SYSTEM:
        os.environ.pop(name, None)
    os.environ["QT_XCB_GL_INTEGRATION"] = "none"
    os.environ["QT_OPENGL"] = "software"
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseSoftwareOpenGL)


def say_safe(window: MainWindow) -> None:
    """Say across the window that it started safely, and offer to start as ever; show the library to choose from."""
    from caoxian_desktop.ui.widgets.strip import Strip

    strip = Strip(
        QCoreApplication.translate("SafeMode", "正常启动"), QCoreApplication.translate("SafeMode", "关闭"), window
    )
    strip.setObjectName("safe")
    strip.wanted.connect(window.begin_again)
    window.add_strip(strip)
    strip.say(
        QCoreApplication.translate(
            "SafeMode", "安全模式：用默认设置，没有打开上次的报告；这里改的设置不保存，批注照常保存。"
        )
    )
    if window.session.open_report is None:
        window.show_tab("library")
        show_empty_page(window, None)
