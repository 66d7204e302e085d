"""Tags of several annotations at once: put on all, or taken off all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.ui.annotations.tags_line import TagsLine, tags_in
from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.flow import FlowLayout

_MOST = 20
"""Chips at most: of more tags the commonest."""


class BulkTags(QWidget):
    """A chip for each tag that any of them bears, lit where all do; `retagged` (tags to add, tags to remove)."""

    retagged = Signal(tuple, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counter[str] = Counter()
        self._of = 0
        self._chips: list[Chip] = []
        self._flow = FlowLayout(spacing=Space.XS)
        self.line = TagsLine()
        self.line.setPlaceholderText(self.tr("给所选批注加标签，回车"))
        self.line.setAccessibleName(self.tr("给所选批注加标签"))
        self.line.returnPressed.connect(self._on_entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(self._flow)
        column.addWidget(self.line)

    def offer(self, tags: Iterable[str]) -> None:
        """Complete what is typed to these tags."""
        self.line.offer(tags)

    def show_tags_of(self, chosen: Sequence[Annotation]) -> None:
        """Show which tags the chosen ones bear."""
        counts = Counter(tag for annotation in chosen for tag in annotation.tags)
        if (counts, len(chosen)) == (self._counts, self._of):
            return
        self._counts, self._of = counts, len(chosen)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag, count) for tag, count in counts.most_common(_MOST)]
        self.updateGeometry()

    def _chip(self, tag: str, count: int) -> Chip:
        on_all = count == self._of
        chip = Chip(f"#{tag}" if on_all else f"#{tag} {count}/{self._of}", checkable=True, parent=self)
        chip.setChecked(on_all)
        chip.setToolTip(self.tr("点一下从所选批注取下") if on_all else self.tr("点一下加到所选的全部批注"))
        chip.clicked.connect(lambda on: self.retagged.emit((tag,) if on else (), () if on else (tag,)))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _on_entered(self) -> None:
        tags = tags_in(self.line.text())
        self.line.clear()
        if tags:
            self.retagged.emit(tags, ())
