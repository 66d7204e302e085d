"""Ways reports come in: the dialogs, text from the clipboard."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from caoxian_desktop.core.records.clock import minute_of
from caoxian_desktop.ui.widgets.saving import folder_to_open_in

translate = QCoreApplication.translate
_PLAIN = QFileDialog.Option.HideNameFilterDetails
"""A kind of file is called by its name: its endings, of which there are many, would find no room."""


def ask_for_files(parent: QWidget, folder: str) -> tuple[Path, ...]:
    """Ask for files, starting in the last folder; none where the person thought better of it."""
    title = translate("Opening", "打开报告")
    names, _ = QFileDialog.getOpenFileNames(parent, title, folder_to_open_in(folder), _kinds(), options=_PLAIN)
    return tuple(map(Path, names))


def _kinds() -> str:
    from caoxian_desktop.core.importing.many import ENDINGS

    kinds = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
    reports, all_files = translate("Opening", "政府工作报告"), translate("Opening", "所有文件")
    return f"{reports} ({kinds});;{all_files} (*)"


def ask_for_file(parent: QWidget, folder: str) -> Path | None:
    """Ask for the file of a report's newer version, starting in the last folder; None where nobody chose one."""
    title = translate("Opening", "用新版本替换")
    name, _ = QFileDialog.getOpenFileName(parent, title, folder_to_open_in(folder), _kinds(), options=_PLAIN)
    return Path(name) if name else None


def ask_for_folder(parent: QWidget, folder: str) -> Path | None:
    """Ask for a folder, starting in the last one; None where the person thought better of it."""
    title = translate("Opening", "导入整个文件夹")
    name = QFileDialog.getExistingDirectory(parent, title, folder_to_open_in(folder))
    return Path(name) if name else None


def clipboard_text() -> tuple[str, str] | None:
    """Return the text on the clipboard and a name for it, None where there is none."""
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        return None
    return text, translate("Opening", "粘贴的文字 {when}").format(when=minute_of(datetime.now(UTC)))


def name_of_dropped() -> str:
    """Return what to call text that was dragged in from another program."""
    return translate("Opening", "拖入的文字 {when}").format(when=minute_of(datetime.now(UTC)))
