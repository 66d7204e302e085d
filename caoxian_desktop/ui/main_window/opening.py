"""Ways reports come in: the dialogs, text from the clipboard."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from caoxian_desktop.core.records.clock import minute_of


def _tr(words: str) -> str:
    return QCoreApplication.translate("Opening", words)


def ask_for_files(parent: QWidget, folder: str) -> tuple[Path, ...]:
    """Ask for files, starting in a folder; none where the person thought better of it."""
    names, _ = QFileDialog.getOpenFileNames(parent, _tr("打开报告"), folder, _kinds())
    return tuple(map(Path, names))


def _kinds() -> str:
    from caoxian_desktop.core.importing.many import ENDINGS

    kinds = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
    return f"{_tr('政府工作报告')} ({kinds});;{_tr('所有文件')} (*)"


def ask_for_file(parent: QWidget, folder: str) -> Path | None:
    """Ask for the file of a report's newer version, starting in a folder; None where the person thought better."""
    name, _ = QFileDialog.getOpenFileName(parent, _tr("用新版本替换"), folder, _kinds())
    return Path(name) if name else None


def ask_for_folder(parent: QWidget, folder: str) -> Path | None:
    """Ask for a folder, starting in another; None where the person thought better of it."""
    name = QFileDialog.getExistingDirectory(parent, _tr("导入整个文件夹"), folder)
    return Path(name) if name else None


def clipboard_text() -> tuple[str, str] | None:
    """Return the text on the clipboard and a name for it, None where there is none."""
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        return None
    return text, _tr("粘贴的文字 {when}").format(when=minute_of(datetime.now(UTC)))


def name_of_dropped() -> str:
    """Return what to call text that was dragged in from another program."""
    return _tr("拖入的文字 {when}").format(when=minute_of(datetime.now(UTC)))
