"""Qt's own words in Chinese: its translation, and what that lacks of the file dialog."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

_LACKING = {
    "&Look in:": "查找范围(&L)：",
    "Files of &type:": "文件类型(&T)：",
    "Folder": "文件夹",
    "Drive": "驱动器",
}
"""Qt 6 asks for these with a mnemonic or in a context that its translation does not know."""
_CONTEXTS = frozenset({"QFileDialog", "QAbstractFileIconProvider"})


class _Lacking(QTranslator):
    def isEmpty(self) -> bool:
        """Say that there are words."""
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """Return a word that Qt's translation lacks, None for any other: '' would be taken for its translation."""
        return _LACKING.get(source) if context in _CONTEXTS else None


def teach_chinese(parent: QObject) -> None:
    """Have Qt's own words in the window's language: file dialogs, 是 and 否, the menus of text fields."""
    QCoreApplication.installTranslator(_Lacking(parent))  # asked after the one installed behind it
    words = QTranslator(parent)
    if words.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(words)
