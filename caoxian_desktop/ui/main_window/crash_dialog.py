"""Tells a person that the program made a mistake: what it was at, whether all is kept, and what can be done now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from caoxian_desktop.core import places
from caoxian_desktop.ui.keeping import Keeping, SaveState
from caoxian_desktop.ui.main_window.crash import Crash, CrashHandler
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.fold import Fold
from caoxian_desktop.ui.widgets.label import InkLabel, label
from caoxian_desktop.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from caoxian_desktop.ui.main_window.window import MainWindow

_WIDTH = 560


class CrashDialog(QDialog):
    """Says what the program was at, and whether all that was written is kept, also while that changes.

    What is not kept is offered to be copied. More bugs are counted, and their accounts join the report.
    `restart_wanted` is the wish to start anew.
    """

    restart_wanted = Signal()

    def __init__(
        self,
        crash: Crash,
        report: Callable[[list[Crash]], str],
        keeping: Keeping,
        unsaved: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出错"))
        self._crashes, self._report, self._keeping, self.unsaved = [crash], report, keeping, unsaved
        self.told = label(wrap=True)
        self.kept = InkLabel("good")
        self.lost = InkLabel("bad")
        self.unsaved_words = self._text(self.tr("没有保存的内容"))
        self.copy_unsaved = QPushButton(self.tr("复制没有保存的内容"))
        self.copy_unsaved.clicked.connect(self._on_copy_unsaved)
        self.details = self._text(self.tr("错误报告"))
        self._lay_out()
        keeping.state_changed.connect(self.show_saved)
        self._tell()
        self.show_saved(keeping.state)
        self._fit()
        self.fold.folded.connect(self._fit)

    def _fit(self) -> None:
        """Take the room that all parts need, as far as the screen has it."""
        open_in(self, _WIDTH)

    @staticmethod
    def _text(name: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setProperty("well", True)  # noqa: FBT003 - Qt's own signature
        made.setAccessibleName(name)
        made.setTabChangesFocus(True)
        return made

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(self.tr("简报台出了错"), Type.LARGE, bold=True))
        for part in (self.told, self.kept, self.lost, self.unsaved_words):
            column.addWidget(part)
        column.addWidget(self.copy_unsaved, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(Space.S)
        column.addWidget(
            label(self.tr("错误报告可以复制后发给维护者，其中没有报告、批注的文字和文件名。"), muted=True, wrap=True)
        )
        self.fold = Fold(self.tr("错误报告"), self.details)
        column.addWidget(self.fold, 1)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        whole.addWidget(ScrollColumn(inside), 1)
        whole.addLayout(self._buttons())
        self.unsaved_words.setFixedHeight(5 * self.fontMetrics().lineSpacing())
        self.details.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self.go_on.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, act in (
            (self.tr("复制错误报告"), self._on_copy),
            (self.tr("打开日志文件夹"), open_log_folder),
        ):
            row.addWidget(button := QPushButton(words))
            button.clicked.connect(lambda _checked=False, act=act: act())
            button.setAutoDefault(False)
        row.addStretch(1)
        self.restart = QPushButton(self.tr("重新启动"))
        self.restart.setAutoDefault(False)
        self.restart.clicked.connect(self._on_restart)
        self.go_on = QPushButton(self.tr("继续使用"))
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        row.addWidget(self.restart)
        row.addWidget(self.go_on)
        return row

    # What it says

    def count(self, crash: Crash) -> None:
        """Take one more bug in: it came while the first is still told."""
        self._crashes.append(crash)
        self._tell()

    def _tell(self) -> None:
        room = _room_words(self._crashes[0].room)
        words = (
            self.tr("在“{room}”里出了错，刚才的操作可能没有完成。").format(room=room)
            if room
            else self.tr("刚才的操作可能没有完成。")
        )
        if more := len(self._crashes) - 1:
            words += self.tr("之后又出了{count}个错。").format(count=more)
        self.told.setText(words)
        self.details.setPlainText(self._report(self._crashes))

    def show_saved(self, state: SaveState) -> None:
        """Say whether all is kept; it is said only when it is."""
        words = self.unsaved() if state is not SaveState.SAVING else ""
        kept = {
            SaveState.SAVED: "" if words else self.tr("批注和更正都已保存。"),
            SaveState.SAVING: self.tr("正在保存批注和更正…"),
            SaveState.FAILED: "",
        }[state]
        self.kept.setText(kept)
        self.kept.setVisible(bool(kept))
        self.lost.setText(self.tr("下面的内容还没有存进报告库。请先复制到别处，再继续或重新启动。"))
        self.unsaved_words.setPlainText(words)
        for part in (self.lost, self.unsaved_words, self.copy_unsaved):
            part.setVisible(bool(words))
        self._fit()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    def _on_copy_unsaved(self) -> None:
        QGuiApplication.clipboard().setText(self.unsaved_words.toPlainText())

    def _on_restart(self) -> None:
        self.accept()
        self.restart_wanted.emit()


def tell_crash(window: MainWindow, handler: CrashHandler, crash: Crash) -> None:
    """Have what is typed kept and tell of a bug; where one is told already, count it. A closed window tells nothing."""
    if open_ones := window.findChildren(CrashDialog):
        open_ones[0].count(crash)
        return
    if not window.isVisible():
        return
    from caoxian_desktop.ui.main_window.unsaved import unsaved_text

    window.session.flush_wanted.emit()  # whatever comes of the bug, what was typed is kept
    dialog = CrashDialog(
        crash,
        handler.report,
        window.session.keeping,
        lambda: unsaved_text(window),
        QApplication.activeModalWidget() or window,
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.restart_wanted.connect(window.begin_again)
    dialog.open()


def open_log_folder() -> None:
    """Show the folder of the log in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(places.log_dir())))


def _room_words(room: str) -> str:
    """Return what a room of the program is called in the window, '' for one that has no name there."""
    name = room.rpartition(".")[2]
    return {
        "annotations": QCoreApplication.translate("Rooms", "批注"),
        "backups": QCoreApplication.translate("Rooms", "备份"),
        "bookmarks": QCoreApplication.translate("Rooms", "书签"),
        "briefing": QCoreApplication.translate("Rooms", "导出材料"),
        "charts": QCoreApplication.translate("Rooms", "图表"),
        "checking": QCoreApplication.translate("Rooms", "校核"),
        "corrections": QCoreApplication.translate("Rooms", "校正"),
        "exchange": QCoreApplication.translate("Rooms", "交给同事和合并"),
        "glossary": QCoreApplication.translate("Rooms", "名词解释"),
        "importing": QCoreApplication.translate("Rooms", "读入报告"),
        "indicators": QCoreApplication.translate("Rooms", "指标"),
        "library": QCoreApplication.translate("Rooms", "报告库"),
        "outline": QCoreApplication.translate("Rooms", "目录"),
        "preferences": QCoreApplication.translate("Rooms", "设置"),
        "problems": QCoreApplication.translate("Rooms", "读入情况"),
        "reader": QCoreApplication.translate("Rooms", "阅读"),
        "sampling": QCoreApplication.translate("Rooms", "抽查"),
        "search": QCoreApplication.translate("Rooms", "全库检索"),
        "sharing": QCoreApplication.translate("Rooms", "交给同事和合并"),
        "store": QCoreApplication.translate("Rooms", "报告库"),
        "typesetting": QCoreApplication.translate("Rooms", "导出材料"),
    }.get(name, "")
