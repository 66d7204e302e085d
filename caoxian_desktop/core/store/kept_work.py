"""What people write: annotations, corrections, their own glossary, presets; what is handed on of it, and merged."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any

from caoxian_desktop.core.store.kept import Kept
from caoxian_desktop.core.ticket import NO_TICKET, Ticket

if TYPE_CHECKING:  # notes and the library's list come when they are asked for: the report is what a start waits for
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.glossary.own_terms import OwnTerm
    from caoxian_desktop.core.records.clock import Stamp, Stamper
    from caoxian_desktop.core.report.problem import Problem
    from caoxian_desktop.core.sampling.draw import Draw
    from caoxian_desktop.core.sharing.bundle import Bundle, Contents, Merged, Superseded


class KeptWork(Kept):
    """The work on the reports of a library."""

    def annotations(self, version: str) -> tuple[Annotation, ...]:
        """Return all annotations of a version's report, deleted ones too; a damaged one is among `problems` instead.

        Those that were made in another of its texts tell so by their `version`.
        """
        return self._annotations.of(version)[0]

    def keep(self, records: Iterable[Annotation]) -> None:
        """Keep annotations in one transaction, each merged with what is kept of it."""
        self._annotations.keep(held := tuple(records))
        self._observe(record.latest for record in held)

    def corrections(self, version: str) -> tuple[Correction, ...]:
        """Return the corrections of a version's report as they hold for its text; a damaged one is among `problems`.

        Those made in its other texts bear ids of this text, and are kept under them once a person changes them.
        Deleted ones of this text are there too. Raises as `report` does.
        """
        return self._corrections.for_version(version)[0]

    def keep_corrections(self, records: Iterable[Correction]) -> None:
        """Keep corrections in one transaction, each merged with what is kept of it."""
        self._corrections.keep(held := tuple(records))
        self._observe(record.latest for record in held)

    def is_corrected(self, version: str) -> bool:
        """Tell whether anything of a version's report was set right."""
        return self._reports.is_corrected(version)

    def problems(self, version: str) -> tuple[Problem, ...]:
        """Return what could not be read of a report's notes and corrections, a version's draws, and own terms."""
        of_version = (self._annotations.damaged(version), self._corrections.of(version)[1], self._draws.of(version)[1])
        return (*chain.from_iterable(of_version), *self._terms.all()[1])

    def stamper(self) -> Stamper:
        """Return the one stamper of this library, for every notebook opened from it."""
        return self._stamper

    def superseded(self, version: str) -> tuple[Superseded, ...]:
        """Return the values that lost against later ones in a report's notes and corrections, the latest first."""
        from caoxian_desktop.core.store.tables import superseded, versions

        with self._database.reading() as connection:
            return superseded.of_report(connection, versions.owner_of(connection, version))

    def bundle(self, contents: Contents) -> Bundle:
        """Return what a reader hands on. Raises KeyError for an unknown report, KnownError for what was damaged."""
        from caoxian_desktop.core.store.merging.bundling import bundle

        author = self.stamper().author
        with self._database.reading() as connection:
            return bundle(connection, contents, author)

    def merge(self, bundle: Bundle, ticket: Ticket = NO_TICKET) -> Merged:
        """Merge what a colleague handed on, all or nothing of it; return what that came to.

        Of each field the later stamp wins, and the earlier value is kept, see `superseded`. Reports with a text or a
        record in common become one, under the smallest of their UUIDs. Raises ValueError for a bundle that does not
        hold what it says, Cancelled where `ticket`, which is told of each text and record, is cancelled before the end.
        """
        from caoxian_desktop.core.store.merging.merging import merge, read_of

        stamper, read = self.stamper(), read_of(bundle)
        with self._database.transaction() as connection:
            merged, latest = merge(connection, bundle, read, ticket)
        stamper.observe(latest)
        return merged

    def own_terms(self) -> tuple[OwnTerm, ...]:
        """Return the entries of the reader's own glossary, deleted ones too; unreadable ones are among `problems`."""
        return self._terms.all()[0]

    def keep_terms(self, records: Iterable[OwnTerm]) -> None:
        """Keep entries of the reader's own glossary in one transaction, each merged with what is kept of it."""
        self._terms.keep(held := tuple(records))
        self._observe(record.latest for record in held)

    def last_opened(self) -> str | None:
        """Return the version that was opened last, of those whose reports are not in the trash."""
        return self._places.last_opened()

    def opened(self, version: str) -> None:
        """Note that a version was opened now."""
        self._places.opened(version)

    def position(self, version: str) -> int:
        """Return the code point where a version was being read."""
        return self._places.offset(version)

    def read_before(self, version: str) -> str | None:
        """Return the version that a report was read in last, None where the one named was opened itself."""
        return self._places.read_before(version)

    def put_position(self, version: str, offset: int) -> None:
        """Note where an opened version is being read."""
        self._places.put(version, offset)

    def presets(self, kind: str) -> tuple[str, ...]:
        """Return the names of the presets of a kind."""
        return self._presets.names(kind)

    def preset(self, kind: str, name: str) -> Any:
        """Return a preset's JSON value, None if there is none."""
        return self._presets.get(kind, name)

    def put_preset(self, kind: str, name: str, value: Any) -> None:
        """Keep a JSON value as a named preset."""
        self._presets.put(kind, name, value, self.stamper().stamp())

    def remove_preset(self, kind: str, name: str) -> None:
        """Forget a preset."""
        self._presets.remove(kind, name, self.stamper().stamp())

    def draws(self, version: str) -> tuple[Draw, ...]:
        """Return what was drawn from a version's figures for 抽查, with the verdicts; unreadable ones left out."""
        return self._draws.of(version)[0]

    def keep_draw(self, version: str, draw: Draw) -> None:
        """Keep a draw in place of the same one with other verdicts."""
        self._draws.put(version, draw)

    def _observe(self, stamps: Iterable[Stamp]) -> None:
        """Take note of others' stamps, so that what is done here next is later."""
        foreign = [stamp for stamp in stamps if stamp.author != self.stamper().author]
        if foreign:
            self.stamper().observe(max(foreign))
