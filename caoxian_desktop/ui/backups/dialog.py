"""The dialog from which a backup is restored: the list, what a chosen one holds, and where each day's is copied to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.report.problem import KnownError, one_line
from caoxian_desktop.ui.language import fault, listed, minute_words, term
from caoxian_desktop.ui.theme.metrics import Space, Type, row_height
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.label import ElidedLabel, InkLabel, label
from caoxian_desktop.ui.widgets.saving import AskOpen, documents

if TYPE_CHECKING:
    from caoxian_desktop.core.library import Backup, Checked

AskFolder = Callable[[QWidget, str, str], str]
_REASON = 4
"""The column that says why a backup was made."""
_PATH = int(Qt.ItemDataRole.UserRole)


class BackupsDialog(QDialog):
    """Lists the backups and restores one in two steps: it is checked, then confirmed.

    Wishes: `check_wanted` (Path), `restore_wanted` (Path), `folder_chosen` (where each day's backup is copied to as
    well, '' for nowhere).
    """

    check_wanted = Signal(object)
    restore_wanted = Signal(object)
    folder_chosen = Signal(str)

    def __init__(
        self,
        backups: Sequence[Backup],
        second_folder: str,
        parent: QWidget | None = None,
        *,
        ask_file: AskOpen = QFileDialog.getOpenFileName,
        ask_folder: AskFolder = QFileDialog.getExistingDirectory,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("从备份恢复"))
        self._ask_file, self._ask_folder = ask_file, ask_folder
        self._checked: Path | None = None
        self._busy = False
        self.list = self._make_list(backups)
        self.told = InkLabel("text")
        self.told.setMinimumHeight(3 * self.told.fontMetrics().lineSpacing())
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.folder = ElidedLabel(elide=Qt.TextElideMode.ElideMiddle)
        self._buttons()
        self._lay_out()
        self.show_folder(second_folder)
        self._on_row_changed()
        open_in(self, 640, 480)

    def _make_list(self, backups: Sequence[Backup]) -> QTreeWidget:
        made = QTreeWidget()
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHeaderLabels([self.tr("时间"), self.tr("报告"), self.tr("批注"), self.tr("大小"), self.tr("缘由")])
        made.setAccessibleName(self.tr("备份"))
        made.addTopLevelItems([_row(backup) for backup in backups])
        made.header().setStretchLastSection(True)
        made.setProperty("columns", True)  # noqa: FBT003 - Qt's own
        for column in (1, 2, 3):
            made.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(_REASON):
            made.resizeColumnToContents(column)
            made.setColumnWidth(column, made.columnWidth(column) + Space.L)
        made.currentItemChanged.connect(self._on_row_changed)
        if (newest := made.topLevelItem(0)) is not None:
            made.setCurrentItem(newest)
        return made

    def _buttons(self) -> None:
        self.restore = QPushButton()
        self.restore.clicked.connect(self.on_restore)
        self.other = QPushButton(self.tr("选择其他备份文件…"))
        self.other.clicked.connect(self.on_other)
        self.close_ = QPushButton(self.tr("关闭"))
        self.close_.clicked.connect(self.reject)
        self.choose = QPushButton(self.tr("选择文件夹…"))
        self.choose.clicked.connect(self.on_choose_folder)
        self.forget = QPushButton(self.tr("不再另存"))
        self.forget.clicked.connect(lambda _checked=False: self._on_folder(""))
        for button in (self.other, self.close_, self.choose, self.forget):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        column.setSpacing(Space.M)
        words = self.tr("恢复后，报告库回到备份时的样子。现在的内容会先自动备份，还可以再恢复回来。")
        column.addWidget(label(words, muted=True, wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        column.addWidget(label(self.tr("每天的备份另存一份到（如U盘）"), Type.SMALL, muted=True))
        column.addLayout(_in_a_row(self.folder, self.choose, self.forget))
        column.addSpacing(Space.S)
        column.addLayout(_in_a_row(self.other, None, self.restore, self.close_))

    # What is chosen

    def _on_row_changed(self, *_items: object) -> None:
        """Another backup is chosen: nothing is checked yet."""
        if not hasattr(self, "restore"):
            return  # the list is filled before there are buttons
        self._checked = None
        self.restore.setText(self.tr("恢复…"))
        self.restore.setEnabled(self._chosen() is not None)
        self.restore.setDefault(True)
        self.told.setText("" if self.list.topLevelItemCount() else self.tr("还没有备份。可以选择存在别处的备份文件。"))

    def _chosen(self) -> Path | None:
        item = self.list.currentItem()
        return None if item is None else item.data(0, _PATH)

    def on_restore(self) -> None:
        """Have the chosen backup checked; once it was, have it restored."""
        if self._checked is not None:
            self._say_busy(self.tr("正在恢复…"))
            self.restore_wanted.emit(self._checked)
        elif (chosen := self._chosen()) is not None:
            self._check(chosen)

    def on_other(self) -> None:
        """Choose a file that stands elsewhere, and have it checked."""
        backups, every = self.tr("报告库备份"), self.tr("所有文件")
        kinds = f"{backups} (*.db);;{every} (*)"
        name, _ = self._ask_file(self, self.tr("选择备份文件"), str(documents()), kinds)
        if name:
            self.list.selectionModel().clear()
            self._check(Path(name))

    def _check(self, file: Path) -> None:
        self._say_busy(self.tr("正在检查{file}…").format(file=one_line(file.name)))
        self.check_wanted.emit(file)

    def _say_busy(self, words: str) -> None:
        self._set_busy(busy=True)
        self._tell(words)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for part in (self.list, self.restore, self.other, self.close_):
            part.setEnabled(not busy)

    # What became of it

    def show_checked(self, checked: Checked) -> None:
        """Say what a file holds that passed its check, and ask whether it is to be restored."""
        self._set_busy(busy=False)
        self._checked = checked.path
        held = checked.contents
        words = self.tr("{file}已通过检查：{reports}份报告，{notes}条批注。").format(
            file=one_line(checked.path.name), reports=held.reports, notes=held.notes
        )
        if checked.damaged:
            lost = self.tr("其中{count}项内容与保存时不符，打开时会逐项说明：{names}。")
            words += lost.format(count=len(checked.damaged), names=listed(map(one_line, checked.damaged[:5])))
        self._tell(words)
        self.restore.setText(self.tr("确认恢复"))
        self.restore.setFocus()

    def show_done(self) -> None:
        """Close: the library is the one that was chosen."""
        self._set_busy(busy=False)
        self.accept()

    def show_failed(self, error: KnownError) -> None:
        """Say why a file cannot be restored; another one may be chosen."""
        self._set_busy(busy=False)
        self._on_row_changed()
        self._tell(self._why(error), "bad")

    def _tell(self, words: str, ink: str = "text") -> None:
        self.told.set_role(ink)
        self.told.setText(words)

    def _why(self, error: KnownError) -> str:
        """Return why not; what a library that is to be opened is told of itself would mislead here."""
        from caoxian_desktop.core.library import DAMAGED

        if error.code not in DAMAGED:
            return fault(error)
        words = self.tr("{file}不是简报台的备份，或者已经损坏。什么都没有改动，请另选一个。")
        return words.format(file=one_line(Path(error.subject).name))

    # Where each day's backup is copied to

    def show_folder(self, folder: str) -> None:
        """Show where each day's backup is copied to."""
        self.folder.setText(folder or self.tr("没有设置"))
        self.forget.setVisible(bool(folder))

    def on_choose_folder(self) -> None:
        """Choose the folder."""
        folder = self._ask_folder(self, self.tr("每天的备份另存到"), str(documents()))
        if folder:
            self._on_folder(folder)

    def _on_folder(self, folder: str) -> None:
        self.show_folder(folder)
        self.folder_chosen.emit(folder)

    # While it works nobody leaves it: the report behind it is of the library that is going.

    def reject(self) -> None:
        """Close, unless something is under way."""
        if not self._busy:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while something is under way."""
        if self._busy:
            event.ignore()
        else:
            super().closeEvent(event)


def _in_a_row(*parts: QWidget | None) -> QHBoxLayout:
    """Return parts beside each other, with room where None stands."""
    row = QHBoxLayout()
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row


def _row(backup: Backup) -> QTreeWidgetItem:
    held = backup.contents
    made = minute_words(backup.made)
    size = f"{max(0.1, backup.size / 1e6):.1f} MB"
    if held is None:
        cells = [made, "", "", size, QCoreApplication.translate("BackupsDialog", "读不出来")]
    else:
        cells = [made, str(held.reports), str(held.notes), size, term(held.reason_word)]
    item = QTreeWidgetItem(cells)
    item.setData(0, _PATH, backup.path)
    item.setToolTip(0, backup.path.name)
    for column in (1, 2, 3):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setSizeHint(_REASON, QSize(0, row_height()))  # the last column stretches: its hint is of the height alone
    if held is None:
        item.setDisabled(True)
    return item
