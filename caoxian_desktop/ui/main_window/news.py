"""Tells once, after the program was updated, that something is new in it; shows what, whenever it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from caoxian_desktop import __version__

if TYPE_CHECKING:
    from caoxian_desktop.ui.about.news import Release
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.widgets.strip import Strip


class News(QObject):
    """Answers the wish for what is new, and offers it after an update."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.strip: Strip | None = None

    def begin(self) -> None:
        """Once the window is ready, offer the news where the version rose. A first start has none: all is new."""
        settings = self._window.settings
        seen = settings.now.version_seen
        if seen == __version__ or settings.safe:
            return
        settings.change(version_seen=__version__)
        self._window.write_settings()  # at once: a power cut must not bring them back
        if seen:
            from caoxian_desktop.ui.about.news import since

            if found := since(seen, __version__):
                self._offer(found)

    def _offer(self, found: tuple[Release, ...]) -> None:
        from caoxian_desktop.ui.widgets.strip import Strip

        self.strip = Strip(self.tr("新功能"), self.tr("关闭"))
        self.strip.wanted.connect(lambda: self._show(found))
        self._window.add_strip(self.strip)
        self.strip.say(self.tr("简报台已更新到 {version}。").format(version=__version__))

    def on_wanted(self) -> None:
        """Show what is new in all versions."""
        from caoxian_desktop.ui.about.news import releases

        self._show(releases())

    def _show(self, found: tuple[Release, ...]) -> None:
        from caoxian_desktop.ui.about.news_dialog import NewsDialog

        if self.strip is not None:
            self.strip.hide()
        dialog = NewsDialog(found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
