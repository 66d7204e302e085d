"""What a person does to the notes of the open report. The notebook changes at once; who shows them is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.ui.open_work import OpenWork

if TYPE_CHECKING:  # loaded when the report was painted
    from caoxian_desktop.core.anchoring.standing import Placement
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.category import Category, Status
    from caoxian_desktop.core.annotations.notebook import Notebook
    from caoxian_desktop.core.annotations.target import Target
    from caoxian_desktop.core.report.span import Span

Answer = TypeVar("Answer")


class Annotating(QObject):
    """The acts on notes, and which of them is chosen. Before the notes are brought there are none, and acts do nothing.

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
        """The annotations that have a place in the open text, in document order."""
        return self._work.notebook.annotations if self._work.notebook is not None else ()

    @property
    def unplaced(self) -> tuple[Annotation, ...]:
        """Those of the report that have no one place in the open text."""
        return self._work.notebook.unplaced if self._work.notebook is not None else ()

    @property
    def trash(self) -> tuple[Annotation, ...]:
        """The deleted ones, the latest first."""
        return self._work.notebook.trash if self._work.notebook is not None else ()

    @property
    def unsure(self) -> tuple[Annotation, ...]:
        """Those whose place a person had better look at: in document order, those without one at the end."""
        return self._work.notebook.unsure if self._work.notebook is not None else ()

    def annotation(self, identity: str) -> Annotation | None:
        """Return an annotation by its id, None for one that is unknown or deleted."""
        return self._work.notebook.annotation(identity) if self._work.notebook is not None else None

    def placement(self, identity: str) -> Placement | None:
        """Return where an annotation stands or may stand, None for one that is unknown or deleted."""
        return self._work.notebook.placement(identity) if self._work.notebook is not None else None

    def select(self, identity: str) -> None:
        """Choose an annotation, '' for none."""
        if identity != self.chosen:
            self.chosen = identity
            self.selected.emit(identity)

    # Acts. Each is one step that can be undone.

    def highlight(self, span: Span, category: Category, note: str = "") -> Annotation | None:
        """Annotate words of the open report, select the new annotation and return it."""
        if not len(span):
            return None
        return self._choose(self._do(lambda notebook: notebook.highlight(span, category, note)))

    def annotate(self, target: Target, category: Category) -> Annotation | None:
        """Annotate a section, an observation or a mark of a chart, select the new annotation and return it."""
        return self._choose(self._do(lambda notebook: notebook.annotate(target, category)))

    def highlight_each(self, spans: Sequence[Span], category: Category) -> int:
        """Annotate several places at once and return how many there were."""
        return len(self._do(lambda notebook: notebook.highlight_each(spans, category)) or ())

    def revise(
        self,
        ids: Iterable[str],
        *,
        category: Category | None = None,
        colour: str | None = None,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        status: Status | None = None,
        act: str = "",
    ) -> None:
        """Set fields of annotations; None leaves a field as it is. Edits with one `act` undo as one step."""
        values = {"category": category, "colour": colour, "note": note, "tags": tags, "status": status}
        self._do(lambda notebook: notebook.revise(ids, **values, act=act))  # type: ignore[arg-type]  # as above

    def retag(self, ids: Iterable[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Put tags on annotations and take others off."""
        self._do(lambda notebook: notebook.retag(ids, add=add, remove=remove))

    def propose(self, identity: str, words: str | None, act: str = "") -> None:
        """Set what an annotation would put in place of its quote: '' to delete it, None for no proposal."""
        self._do(lambda notebook: notebook.propose(identity, words, act=act))

    def delete(self, ids: Iterable[str]) -> int:
        """Delete annotations and return how many there were."""
        gone = self._do(lambda notebook: notebook.delete(ids)) or ()
        if self.chosen in {annotation.id for annotation in gone}:
            self.select("")
        return len(gone)

    def restore(self, ids: Iterable[str]) -> int:
        """Take annotations out of the trash and return how many there were."""
        return len(self._do(lambda notebook: notebook.restore(ids)) or ())

    def confirm(self, ids: Iterable[str]) -> int:
        """Say that annotations stand where they were placed; return of how many this was said."""
        return len(self._do(lambda notebook: notebook.confirm(ids)) or ())

    def attach(self, identity: str, span: Span, act: str = "") -> Annotation | None:
        """Attach an annotation to other words of the open text."""
        return self._do(lambda notebook: notebook.attach(identity, span, act=act)) if len(span) else None

    def _do(self, act: Callable[[Notebook], Answer]) -> Answer | None:
        if self._work.notebook is None:
            return None
        done = act(self._work.notebook)
        self.changed.emit()
        return done

    def _choose(self, made: Annotation | None) -> Annotation | None:
        if made is not None:
            self.select(made.id)
        return made
