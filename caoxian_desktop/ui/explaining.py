"""The reader's own glossary (自建), brought from the library once, kept there, and found in the open report's text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.ui.jobs import Job, Jobs, Lane
from caoxian_desktop.ui.keeping import AskLibrary, Keeping

if TYPE_CHECKING:  # loaded when the report was painted
    from caoxian_desktop.core.glossary.own_glossary import OwnGlossary
    from caoxian_desktop.core.glossary.own_terms import OwnTerm
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.core.report.term import Term

Act = Callable[["OwnGlossary"], object]


class Explaining(QObject):
    """One glossary for all reports; what is undone of it stands in one order with what is undone of the open report.

    Facts: `changed` (tuple of OwnTerm: the entries by their names), `found` (tuple of Term: the same with the places
    where the open report uses them, () until they are looked for), `ready` (the glossary is there to be changed).
    """

    changed = Signal(object)
    found = Signal(object)
    ready = Signal()

    def __init__(
        self,
        jobs: Jobs,
        ask_library: AskLibrary,
        keeping: Keeping,
        failed: Callable[[KnownError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._ask_library, self._keeping, self._failed = jobs, ask_library, keeping, failed
        self._asked = False
        self._waiting: list[Act] = []
        self._report: Report | None = None
        self._looking: Job | None = None
        self.glossary: OwnGlossary | None = None
        self.terms: tuple[Term, ...] = ()

    @property
    def entries(self) -> tuple[OwnTerm, ...]:
        """The entries by their names, once they are known."""
        return self.glossary.terms if self.glossary is not None else ()

    def bring(self) -> None:
        """Bring the entries from the library, once."""
        if not self._asked:
            self._asked = True
            self._ask_library(_kept, self._on_brought, self._on_failed)  # type: ignore[arg-type]  # the answer's type ends at a signal

    def forget(self) -> None:
        """Let go of the entries: another library takes the place of theirs, and its own are brought next."""
        self.glossary, self._asked = None, False
        self.on_changed()

    def show_report(self, report: Report) -> None:
        """Look for the entries in another report, or in one whose glossary stands elsewhere now."""
        self._report = report
        self._take(())
        self._look()

    def change(self, act: Act) -> None:
        """Do something with the glossary as soon as it is there, and say what came of it."""
        if self.glossary is None:
            self._waiting.append(act)
            self.bring()
        else:
            act(self.glossary)
            self.on_changed()

    def on_changed(self) -> None:
        """Say what the entries are now, and look for them anew."""
        self.changed.emit(self.entries)
        self._look()

    def _on_brought(self, kept: tuple[Sequence[OwnTerm], Stamper]) -> None:
        from caoxian_desktop.core.glossary.own_glossary import OwnGlossary

        records, stamper = kept
        self.glossary = OwnGlossary(stamper, records, self._keep)
        self.ready.emit()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act(self.glossary)
        self.on_changed()

    def _on_failed(self, error: KnownError) -> None:
        self._asked = False  # what is waiting comes with the next that asks
        self._failed(error)

    def _look(self) -> None:
        """Look for the entries in the open report, off the UI thread; what was being looked for before is dropped."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        report, entries = self._report, self.entries
        if report is None or not entries or self._jobs.closed:
            self._take(())
            return
        self._looking = self._jobs.run(Lane.POOL, lambda _: _found(report, entries), self._take, self._failed)

    def _take(self, terms: tuple[Term, ...]) -> None:
        if terms or self.terms:
            self.terms = terms
            self.found.emit(terms)

    def _keep(self, records: Sequence[OwnTerm]) -> None:
        self._keeping.keep(records, _keep_terms)


def _kept(library: Library) -> tuple[Sequence[OwnTerm], Stamper]:
    return library.own_terms(), library.stamper()


def _keep_terms(library: Library, records: Sequence[OwnTerm]) -> None:
    library.keep_terms(records)


def _found(report: Report, entries: Sequence[OwnTerm]) -> tuple[Term, ...]:
    from caoxian_desktop.core.glossary.own_matching import own_terms_in

    return own_terms_in(report, entries)
