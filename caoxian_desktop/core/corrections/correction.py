"""A correction: what a person set in place of the machine's reading, and when and by whom it was set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from caoxian_desktop.core.corrections.target import CorrectionTarget
from caoxian_desktop.core.corrections.values import CorrectionValue, checked
from caoxian_desktop.core.records.clock import Stamp, Stamper
from caoxian_desktop.core.records.registers import later_of_each, set_anew


class CorrectionStamps(NamedTuple):
    """When each field of a correction was last set."""

    target: Stamp
    value: Stamp
    deleted: Stamp


FIELDS = CorrectionStamps._fields


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person set in place of the machine's reading.

    `id` is a UUIDv7, `value` what the field of the title block or of the observation holds, for a heading its level
    from 1 to 3, or 0 where none stands, for a finding True: it is set aside. A deleted one leaves the machine's reading
    as it is.
    """

    id: str
    target: CorrectionTarget
    value: CorrectionValue
    birth: Stamp
    stamps: CorrectionStamps
    deleted: bool = False

    @property
    def version(self) -> str:
        """The UUID of the report's version it speaks of, '' before the report is in the library."""
        return self.target.version

    @property
    def latest(self) -> Stamp:
        """The latest of its stamps."""
        return max(self.stamps.target, self.stamps.value, self.stamps.deleted)


def create(target: CorrectionTarget, value: CorrectionValue, stamper: Stamper) -> Correction:
    """Make a new correction with a fresh UUIDv7. Raises ValueError for a value its target cannot hold."""
    from uuid6 import uuid7  # late: it loads importlib.metadata, 25 ms that the first paint need not wait for

    stamp = stamper.stamp()
    return Correction(str(uuid7()), target, checked(target, value), stamp, CorrectionStamps(stamp, stamp, stamp))


def modify(correction: Correction, stamp: Stamp, **values: object) -> Correction:
    """Return the correction with fields of `CorrectionStamps` set anew and stamped; an equal value is left.

    Raises TypeError for a name that is no stamped field.
    """
    return set_anew(correction, stamp, values, FIELDS)


def merge(one: Correction, other: Correction) -> Correction:
    """Return what both copies of one correction come to. Raises ValueError for two different corrections."""
    if one.id != other.id:
        raise ValueError(f"two corrections: {one.id}, {other.id}")
    values, stamps = later_of_each(one, other, FIELDS)
    return replace(one, birth=min(one.birth, other.birth), stamps=CorrectionStamps(**stamps), **values)
