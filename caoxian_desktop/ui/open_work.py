"""A person's work on the open report: notes and corrections, brought from the library, kept there, undone together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.ui.keeping import AskLibrary, Keeping
from caoxian_desktop.ui.open_library import OpenReport, Work, work_on

if TYPE_CHECKING:  # loaded when the report was painted
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.annotations.notebook import Notebook
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.corrections.sheet import CorrectionSheet
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.records.timeline import Timeline
    from caoxian_desktop.core.records.undoable import Undoable
    from caoxian_desktop.core.report.problem import KnownError, Problem
    from caoxian_desktop.core.sampling.draw import Draw


class OpenWork(QObject):
    """The notebook and the sheet of one version at a time.

    The notebook is None until it is brought, the sheet also after that, until something is set right: see `with_sheet`.

    Facts: `asked` (they are being brought), `brought`, `damage_found` (a tuple of Problem: what is kept of it and
    cannot be read), `notes_turned` and `sheet_turned` (undo or redo changed the notes or the corrections).
    """

    asked = Signal()
    brought = Signal()
    damage_found = Signal(object)
    notes_turned = Signal()
    sheet_turned = Signal()

    def __init__(
        self, ask_library: AskLibrary, keeping: Keeping, failed: Callable[[KnownError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ask_library, self._keeping, self._failed = ask_library, keeping, failed
        self._asked: OpenReport | None = None
        self._work: Work | None = None
        self._waiting: list[Callable[[CorrectionSheet], None]] = []
        self._joined: dict[Undoable[Any], Callable[[], None]] = {}
        self.notebook: Notebook | None = None
        self.sheet: CorrectionSheet | None = None

    def join(self, collection: Undoable[Any], turned: Callable[[], None]) -> None:
        """Have what serves every report undone in one order with the open one's; `turned` hears when it was."""
        self._joined[collection] = turned

    def part(self, collection: Undoable[Any]) -> None:
        """Let go of what was joined: another takes its place."""
        self._joined.pop(collection, None)

    def forget(self) -> None:
        """Let go of a report's work: another one is open."""
        self.notebook, self.sheet, self._asked, self._work = None, None, None, None
        self._waiting.clear()

    def bring(self, opened: OpenReport) -> None:
        """Bring the notes and corrections of the open report, once."""
        if self._asked is None:
            self._asked = opened
            self.asked.emit()
            self._ask_library(
                partial(work_on, opened, self._keep_notes), partial(self._on_brought, opened), self._failed
            )
            self._ask_library(partial(_damage_to, opened.version), partial(self._on_damage_known, opened), self._failed)

    def with_sheet(self, opened: OpenReport, use: Callable[[CorrectionSheet], None]) -> None:
        """Hand over the corrections of the open report, as soon as they are there."""
        if self._work is not None:
            use(self._made_sheet(opened, self._work))
        else:
            self._waiting.append(use)
            self.bring(opened)

    def _on_brought(self, opened: OpenReport, work: Work) -> None:
        if self._asked is not opened:
            return  # another one is open by now
        self._work, self.notebook = work, work.notebook
        if work.corrections:
            self._made_sheet(opened, work)
        self.brought.emit()
        waiting, self._waiting = self._waiting, []
        for use in waiting:
            use(self._made_sheet(opened, work))

    def _on_damage_known(self, opened: OpenReport, problems: tuple[Problem, ...]) -> None:
        if problems and self._asked is opened:
            self.damage_found.emit(problems)

    def _made_sheet(self, opened: OpenReport, work: Work) -> CorrectionSheet:
        """Return the sheet, which a report of which nothing was set right has only when something is to be."""
        if self.sheet is None:
            from caoxian_desktop.core.corrections.sheet import CorrectionSheet

            version, keep = opened.version, self._keep_corrections
            self.sheet = CorrectionSheet(work.as_read, version, work.stamper, work.corrections, keep)
        return self.sheet

    @property
    def author(self) -> str:
        """The UUID under which the person's work is stamped, '' before it is brought."""
        return self._work.stamper.author if self._work is not None else ""

    @property
    def timeline(self) -> Timeline | None:
        """What was done to notes and corrections, in the order it was done; None before they are brought."""
        if self.notebook is None:
            return None  # and nothing is loaded for it before the first paint
        from caoxian_desktop.core.records.timeline import Timeline

        return Timeline([each for each in (self.notebook, self.sheet, *self._joined) if each is not None])

    @property
    def undo_label(self) -> str:
        """What undo would take back: 删除批注; '' for nothing."""
        return "" if self.timeline is None else self.timeline.undo_label

    @property
    def redo_label(self) -> str:
        """What redo would do again, '' for nothing."""
        return "" if self.timeline is None else self.timeline.redo_label

    def undo(self) -> str | None:
        """Take the last act back, whether it was done to a note or a correction, and return its name."""
        held = None if self.timeline is None else self.timeline.to_undo
        return None if held is None else self._turned(held, held.undo())

    def redo(self) -> str | None:
        """Do the last undone act again and return its name."""
        held = None if self.timeline is None else self.timeline.to_redo
        return None if held is None else self._turned(held, held.redo())

    def _turned(self, held: Undoable[Any], words: str | None) -> str | None:
        if (turned := self._joined.get(held)) is not None:
            turned()
        else:
            (self.notes_turned if held is self.notebook else self.sheet_turned).emit()
        return words

    def keep_draw(self, version: str, draw: Draw) -> None:
        """Have what was drawn from a version for 抽查 kept, with its verdicts."""
        self._keeping.keep([draw], partial(_keep_draws, version))

    def _keep_notes(self, records: Sequence[Annotation]) -> None:
        self._keeping.keep(records, _keep_notes)

    def _keep_corrections(self, records: Sequence[Correction]) -> None:
        self._keeping.keep(records, _keep_corrections)


def _damage_to(version: str, library: Library) -> tuple[Problem, ...]:
    return library.problems(version)


def _keep_notes(library: Library, records: Sequence[Annotation]) -> None:
    library.keep(records)


def _keep_corrections(library: Library, records: Sequence[Correction]) -> None:
    library.keep_corrections(records)


def _keep_draws(version: str, library: Library, draws: Sequence[Draw]) -> None:
    for draw in draws:
        library.keep_draw(version, draw)
