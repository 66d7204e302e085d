"""The bar below the preview: page count, formats, the export button, progress, and what came out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QPushButton, QWidget

from caoxian_desktop.ui.briefing.targets import DOCX, PDF
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.label import ElidedLabel, label
from caoxian_desktop.ui.widgets.surface import paint_surface


class ExportBar(QWidget):
    """Wishes: `export_wanted`, `cancel_wanted`, `open_wanted` (Path of a file or its folder)."""

    export_wanted = Signal()
    cancel_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: list[Path] = []
        self.pages = label(muted=True)
        self.state = ElidedLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(140, 6)
        self.progress.setAccessibleName(self.tr("导出进度"))
        self.pdf, self.docx = QCheckBox("PDF"), QCheckBox("Word")
        for box, words in ((self.pdf, self.tr("导出 PDF")), (self.docx, self.tr("导出 Word（可在 WPS 中修改）"))):
            box.setChecked(True)
            box.setToolTip(words)
            box.setAccessibleName(words)
            box.toggled.connect(self._on_formats)
        self.open = self._button("arrow-square-out", self.tr("打开文件"))
        self.open.clicked.connect(lambda _checked=False: self.open_wanted.emit(self._written[0]))
        self.folder = self._button("folder-open", self.tr("打开所在文件夹"))
        self.folder.clicked.connect(lambda _checked=False: self.open_wanted.emit(self._written[0].parent))
        self.cancel = self._button("x", self.tr("取消"))
        self.cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self.export = self._button("export", self.tr("导出材料…"), "on_accent")
        self.export.setDefault(True)
        self.export.setToolTip(self.tr("导出材料（F5）"))
        self.export.clicked.connect(lambda _checked=False: self.export_wanted.emit())
        self._lay_out()
        self.show_idle()

    def _button(self, name: str, words: str, role: str = "text") -> QPushButton:
        button = QPushButton(icon(name, role), words)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self.pages)
        row.addWidget(self.state, 1)
        for part in (self.open, self.folder, self.progress, self.cancel, self.pdf, self.docx, self.export):
            row.addWidget(part)

    def formats(self) -> tuple[str, ...]:
        """Return the endings of the ticked formats."""
        return tuple(ending for ending, box in ((PDF, self.pdf), (DOCX, self.docx)) if box.isChecked())

    def _on_formats(self) -> None:
        self.export.setEnabled(bool(self.formats()))

    def show_page(self, page: int, pages: int) -> None:
        """Say which page is in view."""
        self.pages.setText(self.tr("第 %1 / %2 页").replace("%1", str(page)).replace("%2", str(pages)))

    def show_setting(self) -> None:
        """Say that the pages are being set."""
        if self._quiet():
            self.state.setText(self.tr("正在排版…"))

    def show_set(self, pages: int, notices: Sequence[str]) -> None:
        """Say how many pages there are and what to know about them."""
        self.pages.setText(self.tr("共 %1 页").replace("%1", str(pages)))
        if self._quiet():
            self.state.setText("；".join(notices))

    def _quiet(self) -> bool:
        """Tell whether the bar has nothing to say about files."""
        return self.progress.isHidden() and self.open.isHidden()

    def show_writing(self) -> None:
        """Show that files are being written."""
        self.progress.setRange(0, 0)
        self._arrange(busy=True)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show how far the writing is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.state.setText(words)

    def show_written(self, files: Sequence[Path]) -> None:
        """Show what was written, with ways to it."""
        self._written = list(files)
        names = "、".join(file.name for file in files)
        self._arrange(busy=False, written=bool(files))
        self.state.setText(self.tr("已导出：%1").replace("%1", names) if files else "")

    def show_idle(self, words: str = "") -> None:
        """Show that nothing is under way, and say something."""
        self._arrange(busy=False)
        self.state.setText(words)

    def _arrange(self, *, busy: bool, written: bool = False) -> None:
        shown: dict[QWidget, bool] = dict.fromkeys((self.progress, self.cancel), busy)
        shown |= dict.fromkeys((self.open, self.folder), written)
        shown |= dict.fromkeys((self.pdf, self.docx), not busy)
        for part, visible in shown.items():
            part.setVisible(visible)
        self.export.setEnabled(not busy and bool(self.formats()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        paint_surface(self)
