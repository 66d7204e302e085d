"""Records whose every field has a stamp of its own: the value with the later stamp wins.

Such a record is a state-based CRDT of last-writer-wins registers: merging is commutative, associative and idempotent,
so that copies that met in any order agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from caoxian_desktop.core.records.clock import Stamp


class Stamped(Protocol):
    """A record: `stamps` holds, under each field's name, when it was last set."""

    @property
    def stamps(self) -> Any:
        """The stamps, one for each field."""


def changes(record: Stamped, values: Mapping[str, object], names: Sequence[str]) -> dict[str, object]:
    """Return those of `values` that differ from what the record holds.

    Raises TypeError for a name that is no stamped field.
    """
    if unknown := values.keys() - set(names):
        raise TypeError(f"no stamped field: {', '.join(sorted(unknown))}")
    return {name: value for name, value in values.items() if getattr(record, name) != value}


def later_of_each(one: Stamped, other: Stamped, names: Sequence[str]) -> tuple[dict[str, Any], dict[str, Stamp]]:
    """Return, for each field, the value with the later stamp, and that stamp.

    Two values under one stamp cannot come from one clock; should a copy be damaged so, the greater wins, that all
    copies still agree.
    """
    values: dict[str, Any] = {}
    stamps: dict[str, Stamp] = {}
    for name in names:
        winner = max((one, other), key=lambda copy: (getattr(copy.stamps, name), repr(getattr(copy, name))))
        values[name] = getattr(winner, name)
        stamps[name] = getattr(winner.stamps, name)
    return values, stamps
