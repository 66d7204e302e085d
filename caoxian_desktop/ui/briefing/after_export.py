"""What can be done with what was made: the file opened, shown in its folder, its path or the page's picture copied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from caoxian_desktop.ui.briefing.file_manager import choose_in_folder
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.pages.page_pictures import picture

_PICTURE_WIDTH = 1654
"""Pixels of A4 at 200 dots an inch: small type is read on a telephone, and a chat takes the file."""


class AfterExport(QObject):
    """Facts: `said` (words), `failed` (KnownError)."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        parent: QObject,
        *,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        choose_in_folder: Callable[[Path], bool] = choose_in_folder,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._open_url, self._choose_in_folder = jobs, open_url, choose_in_folder

    def open(self, path: Path) -> None:
        """Open a file or a folder with whatever the system opens it with; say so where nothing does, or it is gone."""
        if not path.exists():
            self.said.emit(self.tr("找不到“{0}”：已被移走或删除。").format(path.name))
        elif self._open_url(QUrl.fromLocalFile(str(path))):
            return
        elif path.is_dir():
            self.said.emit(self.tr("没有能打开文件夹的程序，文件在 {0}").format(path))
        else:
            self.said.emit(self.tr("没有能打开“{0}”的程序，请从所在文件夹打开。").format(path.name))

    def show_in_folder(self, path: Path) -> None:
        """Show a file in its folder; the folder alone where no file manager takes that wish."""

        def done(shown: bool) -> None:
            if not shown:
                self.open(path.parent)

        self._jobs.run(Lane.POOL, lambda _: self._choose_in_folder(path), done, self.failed.emit)

    def copy_path(self, path: Path) -> None:
        """Put a file's path on the clipboard."""
        QGuiApplication.clipboard().setText(str(path))
        self.said.emit(self.tr("已复制路径"))

    def copy_picture(self, pdf: bytes) -> None:
        """Put the first page of a PDF on the clipboard as a picture, for a chat; nothing where there is none yet."""
        if pdf:
            self._jobs.run(Lane.PAGES, lambda _: picture(pdf, 0, _PICTURE_WIDTH), self._on_picture, self.failed.emit)

    def _on_picture(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.said.emit(self.tr("已复制为图片，可粘贴到聊天窗口。"))
