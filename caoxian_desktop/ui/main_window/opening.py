"""Ways a report comes in: the dialog, text from the clipboard."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIXES = (".txt", ".docx")


def _tr(words: str) -> str:
    return QCoreApplication.translate("Opening", words)


def ask_for_file(parent: QWidget, folder: str) -> Path | None:
    """Ask for a file, starting in a folder; None where the person thought better of it."""
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    name, _ = QFileDialog.getOpenFileName(
        parent, _tr("打开报告"), folder, f"{_tr('政府工作报告')} ({kinds});;{_tr('所有文件')} (*)"
    )
    return Path(name) if name else None


def clipboard_text() -> tuple[str, str] | None:
    """Return the text on the clipboard and a name for it, None where there is none."""
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        return None
    now = datetime.now().astimezone()
    return text, _tr("粘贴的文字 {when}").format(when=now.strftime("%Y-%m-%d %H:%M"))
