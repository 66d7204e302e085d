"""The bar below the preview: pages and size, formats, the export button, progress, and what came out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QPushButton, QToolButton, QWidget

from caoxian_desktop.ui.briefing.formats_button import FormatsButton
from caoxian_desktop.ui.briefing.targets import size_words
from caoxian_desktop.ui.keymap import keymap, with_key
from caoxian_desktop.ui.language import listed, term
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, scaled, square
from caoxian_desktop.ui.theme.motion import motion
from caoxian_desktop.ui.widgets.label import ElidedLabel, label
from caoxian_desktop.ui.widgets.remaining import RemainingLabel
from caoxian_desktop.ui.widgets.surface import paint_surface


class ExportBar(QWidget):
    """Says how far things are, and takes the wishes.

    Wishes: `export_wanted`, `cancel_wanted`; of what was written `open_wanted`, `folder_wanted` and `path_wanted`
    (Path); of the page `picture_wanted` (to be copied) and `picture_file_wanted`. Fact: `formats_changed`.
    """

    export_wanted = Signal()
    cancel_wanted = Signal()
    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    path_wanted = Signal(object)
    picture_wanted = Signal()
    picture_file_wanted = Signal()
    formats_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: list[Path] = []
        self._why = ""
        self._told = False
        self.pages = label(muted=True)
        self.state = ElidedLabel()
        self.state.setAccessibleName(self.tr("导出状态"))
        self.left = RemainingLabel()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(scaled(120), scaled(6))
        self.progress.setAccessibleName(self.tr("导出进度"))
        self.formats_button = FormatsButton()
        self.formats_button.changed.connect(self._on_formats)
        self.picture = self._picture_button()
        self.open = self._button("arrow-square-out", self.tr("打开"), self.open_wanted)
        self._which = QMenu(self.open)
        self._which.triggered.connect(lambda action: self.open_wanted.emit(action.data()))
        self.folder = self._button("folder-open", self.tr("所在文件夹"), self.folder_wanted)
        self.path = self._button("copy", self.tr("复制路径"), self.path_wanted)
        self.cancel = QPushButton(icon("x"), self.tr("取消"))
        self.cancel.clicked.connect(lambda _checked=False: self.cancel_wanted.emit())
        self.export = QPushButton(icon("export", "on_accent"), self.tr("导出材料…"))
        self.export.setDefault(True)
        self.export.clicked.connect(lambda _checked=False: self.export_wanted.emit())
        keymap.changed.connect(self._refresh)
        self._lay_out()
        self.show_idle()

    def _button(self, name: str, words: str, wish: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setIconSize(square())
        button.setText(words)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: wish.emit(self._written[0]))
        return button

    def _picture_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("image"))
        button.setIconSize(square())
        button.setToolTip(self.tr("把这一页做成图片"))
        button.setAccessibleName(self.tr("做成图片"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(icon("copy"), self.tr("复制为图片"), self.picture_wanted.emit)
        menu.addAction(icon("image"), self.tr("另存为图片…"), self.picture_file_wanted.emit)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self.pages)
        row.addWidget(self.state, 1)
        for part in (self.open, self.folder, self.path, self.left, self.progress, self.cancel):
            row.addWidget(part)
        for part in (self.picture, self.formats_button, self.export):
            row.addWidget(part)

    # What is exported.

    def formats(self) -> tuple[str, ...]:
        """Return the endings of the ticked formats."""
        return self.formats_button.formats

    def show_form(self, formats: Sequence[str], why_not: str, *, one_page: bool) -> None:
        """Offer what the form can be written as; `why_not` says why it cannot leave yet, '' where it can."""
        self.formats_button.offer_formats(formats)
        self._why = why_not
        self.picture.setVisible(one_page)
        self._refresh()
        if self._quiet():
            self._say_obstacle()

    def _on_formats(self) -> None:
        self._refresh()
        self.formats_changed.emit()

    def _refresh(self) -> None:
        why = self.obstacle
        self.export.setEnabled(not why and self.progress.isHidden())
        self.export.setIcon(icon("export", "on_accent" if self.export.isEnabled() else "disabled"))
        self.export.setToolTip(why or with_key(self.tr("导出材料"), "export"))

    @property
    def obstacle(self) -> str:
        """Why nothing can be exported, '' where it can."""
        return self._why or ("" if self.formats() else self.tr("请先选择导出格式"))

    # What is said.

    def show_setting(self) -> None:
        """Say that the pages are being set."""
        if self._quiet() and not self._why:
            self.state.setText(self.tr("正在排版…"))

    def show_set(self, pages: int, size: int) -> None:
        """Say how many pages there are and how large the file is, in bytes."""
        self.pages.setText(self.tr("共%n页 · {size}", "", pages).format(size=size_words(size)))
        if self._quiet():
            self.state.setText("")
            self._say_obstacle()

    def forget_pages(self) -> None:
        """Say nothing of pages: there are none."""
        self.pages.setText("")

    def _say_obstacle(self) -> None:
        if why := self.obstacle:
            self.state.setText(why)

    def _quiet(self) -> bool:
        """Tell whether the bar has nothing to say that stays until something else is chosen: of files, or none."""
        return self.progress.isHidden() and self.open.isHidden() and not self._told

    def show_writing(self) -> None:
        """Show that files are being written."""
        self.progress.setRange(0, motion.most(0))
        self._arrange(busy=True)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Show how far the writing is."""
        self.progress.setRange(0, motion.most(total))
        self.progress.setValue(done)
        self.left.follow(done, total)
        self.state.setText(term(words))

    def show_written(self, files: Sequence[Path]) -> None:
        """Show what was written, with ways to it; of several files each can be opened."""
        self._written = list(files)
        self._offer_each(files if len(files) > 1 else ())
        self._arrange(busy=False, written=bool(files))
        self.state.setText(self.tr("已导出：{0}").format(_names(files)) if files else "")

    def _offer_each(self, files: Sequence[Path]) -> None:
        """Have the button to open ask which of the files; with none it opens the only one."""
        self._which.clear()
        for file in files:
            self._which.addAction(file.name.replace("&", "&&")).setData(file)
        popup = QToolButton.ToolButtonPopupMode
        self.open.setMenu(self._which if files else None)  # type: ignore[arg-type]  # Qt takes a menu away so
        self.open.setPopupMode(popup.InstantPopup if files else popup.DelayedPopup)

    def show_idle(self, words: str = "") -> None:
        """Show that nothing is under way, and say something."""
        self._arrange(busy=False)
        self._told = bool(words)
        self.state.setText(words or self.obstacle)

    def _arrange(self, *, busy: bool, written: bool = False) -> None:
        self.left.stop()
        shown: dict[QWidget, bool] = dict.fromkeys((self.progress, self.cancel), busy)
        shown |= dict.fromkeys((self.open, self.folder, self.path), written)
        shown |= {self.formats_button: not busy}
        for part, visible in shown.items():
            part.setVisible(visible)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        paint_surface(self)


def _names(files: Sequence[Path]) -> str:
    """Return the names of files briefly: 要点速览.pdf、.docx for those of one name."""
    first, *others = files
    same = all(other.stem == first.stem for other in others)
    return listed([first.name, *((other.suffix if same else other.name) for other in others)])
