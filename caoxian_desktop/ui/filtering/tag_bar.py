"""The tags of the report's notes as chips: each filters, and takes cards that are dropped on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from caoxian_desktop.ui.theme.metrics import Space
from caoxian_desktop.ui.widgets.chip import Chip
from caoxian_desktop.ui.widgets.flow import FlowLayout

IDS = "application/x-caoxian-annotations"
"""What cards that are dragged carry: their ids in ASCII, parted by line breaks."""
MOST = 60
"""Chips at most, of more tags the commonest; all are found by their words."""
_ROWS = 2


def dragged_ids(data: QMimeData) -> tuple[str, ...]:
    """Return the ids of the cards that are dragged, none for anything else."""
    return tuple(bytes(data.data(IDS).data()).decode("ascii").split()) if data.hasFormat(IDS) else ()


class DropChip(Chip):
    """A chip that takes cards: `dropped` (ids)."""

    dropped = Signal(tuple)

    def __init__(self, words: str, *, checkable: bool, parent: QWidget) -> None:
        super().__init__(words, checkable=checkable, parent=parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards, and show it."""
        if dragged_ids(event.mimeData()):
            event.acceptProposedAction()
            self.setDown(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing would be dropped here any more."""
        self.setDown(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped."""
        self.setDown(False)
        event.acceptProposedAction()
        self.dropped.emit(dragged_ids(event.mimeData()))

    def setDown(self, down: bool) -> None:
        """Look pressed while cards are over it."""
        super().setDown(down)
        self.update()


class TagBar(QScrollArea):
    """Up to two rows of chips, beyond which it scrolls.

    `changed` says that a person chose otherwise, `dropped` (tag, ids) that cards were dropped on a tag, `new_wanted`
    (ids) that they were dropped where they want one of their own.
    """

    changed = Signal()
    dropped = Signal(str, tuple)
    new_wanted = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, DropChip] = {}
        self._dragging = False
        self._body = QWidget()
        self._flow = FlowLayout(self._body, spacing=Space.XS)
        self._new = DropChip(self.tr("＋ 新标签"), checkable=False, parent=self._body)
        self._new.dropped.connect(self.new_wanted)
        self._new.hide()
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("标签"))
        self.hide()

    @property
    def chosen(self) -> frozenset[str]:
        """The tags that are chosen."""
        return frozenset(tag for tag, chip in self._chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Choose none, without a word."""
        self.choose(())

    def choose(self, tags: Collection[str]) -> None:
        """Choose these of the tags that are offered and no others, without a word."""
        for tag, chip in self._chips.items():
            chip.put(on=tag in tags)

    def offer(self, counts: Mapping[str, int], shown: Mapping[str, int]) -> None:
        """Offer tags: `counts` of all notes, `shown` how many each would show now. What is chosen stays so."""
        chosen = self.chosen
        common = sorted(counts, key=lambda tag: (tag not in chosen, -counts[tag], tag))[:MOST]
        wanted = sorted({*common, *chosen})
        if wanted != list(self._chips):
            self._make_anew(wanted, chosen)
        for tag, chip in self._chips.items():
            chip.setText(f"#{tag} {shown.get(tag, 0)}")
            chip.setAccessibleName(self.tr("标签 {0}，{1}条").format(tag, shown.get(tag, 0)))
            chip.updateGeometry()
        self._fit()

    def _make_anew(self, tags: list[str], chosen: frozenset[str]) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._new)
        self._chips = {tag: self._chip(tag, on=tag in chosen) for tag in tags}
        self._flow.addWidget(self._new)

    def _chip(self, tag: str, *, on: bool) -> DropChip:
        chip = DropChip(f"#{tag}", checkable=True, parent=self._body)
        chip.setChecked(on)
        chip.setToolTip(self.tr("点一下筛选；把批注拖到这里加上这个标签"))
        chip.toggled.connect(lambda _on: self.changed.emit())
        chip.dropped.connect(lambda ids: self.dropped.emit(tag, ids))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def show_dragging(self, dragging: bool) -> None:
        """Offer a place for a new tag while cards are dragged."""
        self._dragging = dragging
        self._new.setVisible(dragging)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(bool(self._chips) or self._dragging)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the rows break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Be as high as the chips, up to two rows."""
        row = self._new.sizeHint().height()
        height = min(self._flow.heightForWidth(max(80, self.viewport().width())), _ROWS * row + Space.XS)
        return QSize(super().sizeHint().width(), max(row, height))

    def minimumSizeHint(self) -> QSize:
        """Give way to nothing: a chip is never cut."""
        return QSize(80, self.sizeHint().height())
