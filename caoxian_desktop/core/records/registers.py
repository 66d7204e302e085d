"""Records whose every field has a stamp of its own: the value with the later stamp wins.

Such a record is a state-based CRDT of last-writer-wins registers: merging is commutative, associative and idempotent,
so that copies that met in any order agree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from caoxian_desktop.core.records.clock import Stamp


class Stamped(Protocol):
    """A record, a frozen dataclass: `stamps`, a NamedTuple, holds under each field's name when it was last set."""

    @property
    def stamps(self) -> Any:
        """The stamps, one for each field."""


Copy = TypeVar("Copy", bound=Stamped)


def changes(record: Stamped, values: Mapping[str, object], names: Sequence[str]) -> dict[str, object]:
    """Return those of `values` that differ from what the record holds.

    Raises TypeError for a name that is no stamped field, of which `names` are all.
    """
    if unknown := values.keys() - set(names):
        raise TypeError(f"no stamped field: {', '.join(sorted(unknown))}")
    return {name: value for name, value in values.items() if getattr(record, name) != value}


def set_anew(record: Copy, stamp: Stamp, values: Mapping[str, object], names: Sequence[str]) -> Copy:
    """Return the record with values set and stamped; one that it holds already is left, with its stamp.

    Raises TypeError for a name that is no stamped field, of which `names` are all.
    """
    changed = changes(record, values, names)
    if not changed:
        return record
    stamps = record.stamps._replace(**dict.fromkeys(changed, stamp))
    return replace(record, stamps=stamps, **changed)  # type: ignore[type-var]  # no protocol says "a dataclass"


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
