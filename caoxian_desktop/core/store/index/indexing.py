"""Keeps the index up to the library, in small steps, so that edits pass between.

First every change behind the last one applied, in order: texts, names and terms of reports, notes, own terms. Then what
takes longer and is of less weight: the notes of reports that came in whole, and the names of indicators, for which a
report is analysed (30 ms, where its text took 10). Last, FTS5's segments are merged, a few pages at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import Protocol

import apsw

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.search import passages
from caoxian_desktop.core.search.query import Kind
from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.index import changes, writing
from caoxian_desktop.core.store.index.changes import Change, Subject
from caoxian_desktop.core.store.index.index_file import NO_REPORT, DamagedError
from caoxian_desktop.core.store.index.search_index import SearchIndex
from caoxian_desktop.core.store.index.sources import Written, listed_version, notes_after, own_term, written_note

_AHEAD = 64
"""Changes that are looked at together: a report's often stand side by side, and go in at once."""

_REMEMBERED = 4096

_NOTES = 128
"""Notes of a report that are put in at a time."""

_MERGED_PAGES = 64
"""Pages of FTS5's segments that are merged at a time: 2 ms."""


class Readings(Protocol):
    """The library, as it reads reports with what was set right in them."""

    def report(self, version: str) -> Report:
        """Return a version's report."""

    def analysis(self, version: str) -> Analysis:
        """Return its figures."""


class Indexing:
    """What leads the index of one library. For the storage lane only."""

    def __init__(self, database: Database, index: SearchIndex, readings: Readings) -> None:
        self._database = database
        self._index = index
        self._readings = readings
        self._merging = True
        self._read: dict[tuple[Subject, str], int] = {}  # up to which change what is in of something was read

    def step(self, seconds: float) -> int:
        """Bring the index nearer to the library for about so long; return how many steps may be left, 0 for none.

        What is still to be put in is then the index's `pending`; after that segments are merged, which is a step, too.
        One thing is always done whole: a report of the usual length takes 10 to 40 ms. Where the index turns out to be
        damaged, of another library, or gone, it is begun anew. Raises KnownError where the disk is full or at fault.
        """
        until = monotonic() + seconds
        try:
            self._check_order()
            while self._do_something() and monotonic() < until:
                pass
        except DamagedError:
            self._index.make_anew()
            self._merging = True
            self._read.clear()
        self._count()
        return self._index.pending + self._merging

    def _check_order(self) -> None:
        """See whether the index is ahead of its library, which an older one was put in the place of."""
        with self._index.transaction() as index, self._database.reading() as library:
            if _applied(index) > changes.last(library):
                raise DamagedError(self._index.path)

    def _do_something(self) -> bool:
        """Do the next small thing; return whether there was any."""
        return self._apply_changes() or self._put_notes() or self._put_names() or self._merge()

    def _apply_changes(self) -> bool:
        """Apply the next change of the library; return whether there was one."""
        with self._index.transaction() as index:
            with self._database.reading() as library:
                coming, last = changes.after(library, _applied(index), _AHEAD), changes.last(library)
            number = self._apply_first(index, coming, last)
            if number is not None:
                index.execute("UPDATE state SET value = ? WHERE name = 'applied'", (number,))
            elif _applied(index) < last:  # what was changed there was changed again later, and that is in
                index.execute("UPDATE state SET value = ? WHERE name = 'applied'", (last,))
        return bool(coming)

    def _apply_first(self, index: apsw.Connection, coming: Sequence[Change], last: int) -> int | None:
        """Apply the first of some changes and pass those behind it that went in with it; return the last of these."""
        number = None
        for change in coming:
            key = (change.subject, change.id)
            if change.number > self._read.get(key, 0):
                if number is not None:
                    break
                self._merging = True
                self._apply(index, change)
                if len(self._read) > _REMEMBERED:
                    self._read.clear()
                self._read[key] = last
            number = change.number
        return number

    def _apply(self, index: apsw.Connection, change: Change) -> None:
        if change.subject is Subject.REPORT:
            self._put_report(index, change.id)
        elif change.subject is Subject.NOTE:
            with self._database.reading() as library:
                _put_note(index, change.id, written_note(library, change.id))
        else:
            with self._database.reading() as library:
                term = own_term(library, change.id)
            if term is None:
                writing.remove_record(index, change.id)
            else:
                passage = passages.own_term(term.id, term.name, term.aliases, term.definition)
                writing.put_record(index, Kind.TERM, NO_REPORT, passage)

    def _put_report(self, index: apsw.Connection, identity: str) -> None:
        with self._database.reading() as library:
            listed = listed_version(library, identity)
        if listed is None:
            writing.remove_report(index, identity)
            return
        try:
            report = self._readings.report(listed.version)
        except KnownError as error:
            _refuse_disk(error)
            writing.remove_report(index, identity)  # damaged: told when it is opened
            return
        writing.put_report(index, identity, listed.version, report, passages.searched(report, listed.tags))

    def _put_notes(self) -> bool:
        """Put in some notes of a report that came in whole; return whether there were any."""
        with self._index.transaction() as index:
            row = index.execute("SELECT key, report, noted FROM reports WHERE noted IS NOT NULL LIMIT 1").get
            if row is None:
                return False
            key, report, noted = row
            with self._database.reading() as library:
                notes = notes_after(library, report, noted, _NOTES)
            for identity, note in notes:
                _put_note(index, identity, note)
            last = notes[-1][0] if len(notes) == _NOTES else None
            index.execute("UPDATE reports SET noted = ? WHERE key = ?", (last, key))
        return True

    def _put_names(self) -> bool:
        """Put in the names of the next report's indicators; return whether there was one."""
        with self._index.transaction() as index:
            row = index.execute("SELECT key, version FROM reports WHERE NOT named ORDER BY key LIMIT 1").get
            if row is None:
                return False
            key, version = row
            try:
                analysis = self._readings.analysis(version)
                found = tuple(passages.names(analysis.report, analysis.observations))
            except KnownError as error:
                _refuse_disk(error)
                found = ()  # damaged: told when it is opened
            writing.put_names(index, key, found)
        return True

    def _merge(self) -> bool:
        """Merge a little of what FTS5 keeps in segments; return whether there was anything to merge."""
        if not self._merging:
            return False
        with self._index.transaction() as index:
            before = index.total_changes()
            index.execute("INSERT INTO grams (grams, rank) VALUES ('merge', ?)", (_MERGED_PAGES,))
            self._merging = index.total_changes() - before > 1  # sqlite.org/fts5.html, 6.9
        return self._merging

    def _count(self) -> None:
        """Let the index know how many things are still to be put in."""
        with self._index.transaction() as index, self._database.reading() as library:
            behind = changes.count_after(library, _applied(index))
            due: int = index.execute(
                "SELECT (SELECT count(*) FROM reports WHERE NOT named)"
                " + (SELECT count(*) FROM reports WHERE noted IS NOT NULL)"
            ).get
        self._index.pending = behind + due
        self._index.total = max(self._index.total, self._index.pending) if self._index.pending else 0


def _refuse_disk(error: KnownError) -> None:
    """Raise an error again that is the disk's and no report's: what is there may be read another time."""
    if error.code != faults.damaged("").code:
        raise error


def _applied(index: apsw.Connection) -> int:
    applied: int = index.execute("SELECT value FROM state WHERE name = 'applied'").get
    return applied


def _put_note(index: apsw.Connection, identity: str, note: Written | None) -> None:
    """Put in a note, or take out one that is deleted, damaged, or of a report that is not found."""
    held = None if note is None else writing.indexed(index, note.report)
    if note is None or held is None:
        writing.remove_record(index, identity)
        return
    described_here = note.annotation.version == held.version
    where = writing.where(index, held.key, note.annotation.span.start) if described_here else None
    writing.put_record(index, Kind.NOTE, held.key, passages.note(note.annotation, where))
