"""The one sequence of changes: every row that is listed or found again bears the number of its last change.

An index tells by one number how far it has come.
"""

from __future__ import annotations

import apsw


def next_change(connection: apsw.Connection) -> int:
    """Take, within a transaction, the next number of the sequence."""
    change: int = connection.execute("UPDATE sequence SET last = last + 1 RETURNING last").get
    return change
