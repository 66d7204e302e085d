"""Before the window closes: what could not be kept or is being written is told, and not thrown away unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.widgets.question import ask_with, warn_with

if TYPE_CHECKING:
    from caoxian_desktop.ui.keeping import Record
    from caoxian_desktop.ui.main_window.window import MainWindow

_WAIT_SECONDS = 5.0


def may_close(window: MainWindow) -> bool:
    """Try to keep what is not kept yet; where that fails, ask what to do and return whether to close all the same."""
    keeping = window.session.keeping
    while keeping.state is not SaveState.SAVED:
        window.session.flush_wanted.emit()
        keeping.retry()
        window.jobs.settle(_WAIT_SECONDS, lambda: keeping.state is not SaveState.SAVING)
        if keeping.state is not SaveState.FAILED:
            return True  # what is still on its way is waited for when the library is closed
        chosen = ask(window)
        if chosen is not QMessageBox.StandardButton.Retry:
            return chosen is QMessageBox.StandardButton.Discard
    return True


def may_give_up_export(window: MainWindow) -> bool:
    """Ask whether to close although files are being written, which gives them up; the writing goes on meanwhile."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(window)
    ask_with(box)
    box.setWindowTitle(QCoreApplication.translate("Unsaved", "正在导出"))
    box.setText(QCoreApplication.translate("Unsaved", "材料还没有导出完。现在退出就放弃这次导出，不会留下文件。"))
    box.setStandardButtons(buttons.Discard | buttons.Cancel)
    box.button(buttons.Discard).setText(QCoreApplication.translate("Unsaved", "放弃导出，退出"))
    box.button(buttons.Cancel).setText(QCoreApplication.translate("Unsaved", "继续导出"))
    box.setDefaultButton(buttons.Cancel)
    chosen = box.exec()
    box.deleteLater()
    return chosen == buttons.Discard


def ask(window: MainWindow) -> QMessageBox.StandardButton:
    """Ask whether to try again, close all the same, or stay."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(window)
    warn_with(box)
    box.setWindowTitle(QCoreApplication.translate("Unsaved", "还有内容没有保存"))
    box.setText(QCoreApplication.translate("Unsaved", "刚才的批注或更正没能存进报告库。退出后，没有保存的部分会丢失。"))
    box.setInformativeText(
        QCoreApplication.translate(
            "Unsaved", "常见原因是磁盘已满，或报告库所在的文件夹暂时不能写。腾出空间后点“重试”。"
        )
    )
    box.setStandardButtons(buttons.Retry | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Retry)
    for button, words in (
        (buttons.Retry, QCoreApplication.translate("Unsaved", "重试")),
        (buttons.Discard, QCoreApplication.translate("Unsaved", "不保存，退出")),
        (buttons.Cancel, QCoreApplication.translate("Unsaved", "取消")),
    ):
        box.button(button).setText(words)
    chosen = box.exec()
    box.deleteLater()
    return QMessageBox.StandardButton(chosen)


def unsaved_text(window: MainWindow) -> str:
    """Return the words that are in no library yet: of records that could not be kept, and what still stands typed."""
    from caoxian_desktop.ui.annotations.note_editor import NoteEditor

    keeping, known = window.session.keeping, {note.note.strip() for note in window.session.annotations}
    typed = (editor.toPlainText().strip() for editor in window.findChildren(NoteEditor))
    return "\n\n".join(
        filter(None, (*map(_words_of, keeping.unsaved), *(words for words in typed if words not in known)))
    )


def _words_of(record: Record) -> str:
    """Return what a person wrote in a record, and what of."""
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.glossary.own_terms import OwnTerm

    if isinstance(record, Annotation):
        return "\n".join(
            filter(None, (f"“{record.quote}”" if record.quote else "", record.note, record.proposal or ""))
        )
    if isinstance(record, OwnTerm):
        return f"{record.name}：{record.definition}"
    return str(record.value) if isinstance(record, Correction) else ""
