"""Which files an export writes: a button that names them, with a list to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.briefing.preset import USUAL_FORMATS
from caoxian_desktop.ui.language import listed
from caoxian_desktop.ui.widgets.choice import Choice, ChoiceButton


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for translation and return them; Qt's own is typed as any object."""
    return text


NAMES = {
    ".pdf": ("PDF", QT_TRANSLATE_NOOP("Formats", "PDF（打印、归档）")),
    ".docx": ("Word", QT_TRANSLATE_NOOP("Formats", "Word（可在 WPS 中修改）")),
    ".xlsx": ("Excel", QT_TRANSLATE_NOOP("Formats", "Excel（指标、任务、批注表）")),
    ".md": ("Markdown", QT_TRANSLATE_NOOP("Formats", "Markdown（纯文本）")),
    ".png": (QT_TRANSLATE_NOOP("Formats", "图片"), QT_TRANSLATE_NOOP("Formats", "图片（发群用）")),
    ".ofd": ("OFD", QT_TRANSLATE_NOOP("Formats", "OFD（版式文件）")),
}
"""What the formats are called on the button and in its list, by their endings."""


def short_name(ending: str) -> str:
    """Return what a format is called where there is little room, by its ending."""
    return QCoreApplication.translate("Formats", NAMES[ending][0])


class FormatsButton(ChoiceButton):
    """Ticks formats; what is not offered for a form stays chosen for those that have it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Formats", "格式"), parent)
        self._wanted: tuple[str, ...] = USUAL_FORMATS
        self.changed.connect(self._on_changed)

    @property
    def wanted(self) -> tuple[str, ...]:
        """The endings of the ticked formats, offered now or not."""
        return self._wanted

    @property
    def formats(self) -> tuple[str, ...]:
        """The endings of the ticked formats that are offered, in the order they are offered in."""
        return tuple(map(str, self.chosen))

    def offer_formats(self, endings: Sequence[str]) -> None:
        """Offer formats by their endings."""
        wanted = self._wanted
        self.offer(Choice(each, QCoreApplication.translate("Formats", NAMES[each][1]), None) for each in endings)
        self.want(wanted)

    def want(self, endings: Sequence[str]) -> None:
        """Tick these, without a word."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.choose(endings)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._wanted = tuple(endings)

    def say_chosen(self, words: list[str]) -> str:
        """Name all that is ticked, briefly."""
        return listed(map(short_name, self.formats)) if words else self.tr("请选格式")

    def _on_changed(self) -> None:
        elsewhere = tuple(each for each in self._wanted if each not in self._ticks)
        self._wanted = (*self.formats, *elsewhere)
