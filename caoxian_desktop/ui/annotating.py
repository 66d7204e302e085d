"""What a person does to the notes of the open report. The notebook changes at once; who shows them is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.ui.open_work import OpenWork

if TYPE_CHECKING:  # loaded when the report was painted
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.category import Category, Status
    from caoxian_desktop.core.report.span import Span


class Annotating(QObject):
    """The acts on notes, and which of them is chosen.

    Facts: `changed` (the notes may be others now), `selected` (the id of the chosen annotation, '' for none).
    """

    changed = Signal()
    selected = Signal(str)

    def __init__(self, work: OpenWork, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.chosen = ""

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations of the open report, in document order; none before they are brought."""
        return self._work.notebook.annotations if self._work.notebook is not None else ()

    def select(self, identity: str) -> None:
        """Choose an annotation, '' for none."""
        if identity != self.chosen:
            self.chosen = identity
            self.selected.emit(identity)

    def highlight(self, span: Span, category: Category, note: str = "") -> Annotation | None:
        """Annotate words of the open report, select the new annotation and return it."""
        if self._work.notebook is None or not len(span):
            return None
        made = self._work.notebook.highlight(span, category, note)
        self.changed.emit()
        self.select(made.id)
        return made

    def revise(
        self,
        ids: Iterable[str],
        *,
        category: Category | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        status: Status | None = None,
        act: str = "",
    ) -> None:
        """Set fields of annotations; None leaves a field as it is. Edits with one `act` undo as one step."""
        if self._work.notebook is not None:
            self._work.notebook.revise(ids, category=category, note=note, tags=tags, status=status, act=act)
            self.changed.emit()

    def delete(self, ids: Iterable[str]) -> int:
        """Delete annotations and return how many there were."""
        if self._work.notebook is None:
            return 0
        gone = self._work.notebook.delete(ids)
        if self.chosen in {annotation.id for annotation in gone}:
            self.select("")
        self.changed.emit()
        return len(gone)
