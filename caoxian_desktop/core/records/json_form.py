"""Stamps as JSON: ``[wall, counter, author]``, the author as an index into the record's own list.

Nearly all stamps of a record are one person's, so its UUID is written once.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from sys import intern
from typing import Any

from caoxian_desktop.core.records.clock import Stamp

_DECODER = json.JSONDecoder()


class RecordDamagedError(ValueError):
    """What is kept of a record cannot be read as one."""


class StampPacker:
    """Packs the stamps of one record; `authors` are then whom they name."""

    def __init__(self) -> None:
        self._authors: dict[str, int] = {}

    def __call__(self, stamp: Stamp) -> list[int]:
        """Return a stamp as JSON."""
        return [stamp.wall, stamp.counter, self._authors.setdefault(stamp.author, len(self._authors))]

    @property
    def authors(self) -> list[str]:
        """The UUIDs of the stamps' authors, in the order of their indexes."""
        return list(self._authors)


def unpacked(packed: Sequence[int], authors: Sequence[str]) -> Stamp:
    """Return the stamp of a JSON form. Raises TypeError, ValueError or IndexError where it is none."""
    wall, counter, author = packed
    return Stamp(int(wall), int(counter), intern(authors[author]))


def decoded(record: bytes) -> Any:
    """Return the JSON value of a kept record. Raises RecordDamagedError where it is none."""
    try:
        return _DECODER.raw_decode(str(record, "utf-8", "surrogatepass"))[0]  # a quarter less than json.loads
    except ValueError as fault:
        raise RecordDamagedError("no JSON") from fault


def canonical(value: Any) -> str:
    """Return the one JSON text of a value; half a character of pasted text is written as its code."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))
