"""What changed in the library after a point of its one sequence, in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import apsw


class Subject(StrEnum):
    """What a change is of; a version's and a correction's is of their report."""

    REPORT = "report"
    NOTE = "note"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Change:
    """A place in the sequence, and what was changed there: the UUID of a report, a note or an own term.

    What was changed again later stands at the later place only.
    """

    number: int
    subject: Subject
    id: str


# Each part is read by its index, and the parts are merged as they are read.
_AFTER = """
SELECT change, 'report', id FROM reports WHERE change > ?1
UNION ALL SELECT change, 'report', report FROM versions WHERE change > ?1
UNION ALL SELECT change, 'report', report FROM corrections WHERE change > ?1
UNION ALL SELECT change, 'note', id FROM annotations WHERE change > ?1
UNION ALL SELECT change, 'term', id FROM terms WHERE change > ?1
UNION ALL SELECT change, 'report', id FROM purged WHERE change > ?1
ORDER BY 1 LIMIT ?2
"""
# A report that is new or was read anew is one thing, though its own row and its corrections have places, too.
_COUNT = """
SELECT (SELECT count(*) FROM versions WHERE change > ?1) + (SELECT count(*) FROM annotations WHERE change > ?1)
     + (SELECT count(*) FROM terms WHERE change > ?1)
"""
_ANY = "SELECT last > ?1 FROM sequence"


def last(connection: apsw.Connection) -> int:
    """Return the place of the last change."""
    number: int = connection.execute("SELECT last FROM sequence").get
    return number


def after(connection: apsw.Connection, number: int, limit: int) -> list[Change]:
    """Return at most so many changes behind a place, in order."""
    rows = connection.execute(_AFTER, (number, limit))
    return [Change(change, Subject(subject), identity) for change, subject, identity in rows]


def count_after(connection: apsw.Connection, number: int) -> int:
    """Return how many texts, notes and terms were changed behind a place; 1 where it is only something of a report."""
    count: int = connection.execute(_COUNT, (number,)).get
    return count or int(bool(connection.execute(_ANY, (number,)).get))
