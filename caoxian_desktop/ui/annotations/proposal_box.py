"""The words a 建议 would put in place of its quote: 将“…”改为 …, or 删去."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.ui.annotations.note_editor import NoteEditor
from caoxian_desktop.ui.theme.metrics import Space, Type, font
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.label import ElidedLabel

_QUOTED = 16


def shortened(words: str) -> str:
    """Return words on one line, the middle of long ones left out."""
    line = " ".join(words.split())
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 6]}…{line[-5:]}"


class ProposalBox(QWidget):
    """`proposed` (id, words): '' to delete the quote, None for no proposal, which an empty field is."""

    proposed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel()
        self._words.setFont(font(Type.SMALL))
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.editor = NoteEditor()
        self.editor.setPlaceholderText(self.tr("改成的文字；不写就是没有修改建议"))
        self.editor.setAccessibleName(self.tr("改成的文字"))
        self.editor.edited.connect(self._on_edited)
        self.delete = Chip(self.tr("删去"), checkable=True)
        self.delete.setToolTip(self.tr("建议删去这些文字"))
        self.delete.clicked.connect(self._on_delete)
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(self._words, 1)
        head.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self.editor)

    def show_proposal(self, annotation: Annotation | None) -> None:
        """Show what an annotation proposes, None for no annotation."""
        identity = annotation.id if annotation is not None else ""
        proposal = annotation.proposal if annotation is not None else None
        self.editor.show_note(identity, proposal or "")
        self.delete.setChecked(proposal == "")
        self.editor.setVisible(proposal != "")
        if annotation is not None:
            shown = shortened(annotation.quote)
            template = self.tr("将“{0}”删去") if proposal == "" else self.tr("将“{0}”改为")
            self._words.setText(template.format(shown))

    def _on_edited(self, identity: str, words: str) -> None:
        self.proposed.emit(identity, words if words.strip() else None)

    def _on_delete(self, on: bool) -> None:
        """Propose to delete the quote, or what stands in the field again."""
        self.editor.flush()
        self.proposed.emit(self.editor.identity, "" if on else self.editor.toPlainText() or None)

    def flush(self) -> None:
        """Have what was typed kept now."""
        self.editor.flush()
