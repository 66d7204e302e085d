"""How much a process that reads one file may take."""

from __future__ import annotations

from dataclasses import dataclass

MEMORY = 1 << 30
"""Bytes of address space: a report of 5 million characters needs half of it, with all readers loaded."""

_MILLION = 1_000_000
_CPU_SECONDS = 10
_CPU_SECONDS_A_MILLION = 3
_BYTES_A_CHARACTER = 2
_WALL_SECONDS = 15
_WALL_FACTOR = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: `memory` in bytes, `cpu` and `wall` in seconds."""

    memory: int
    cpu: int
    wall: int


def limits_for(size: int) -> Limits:
    """Return what reading a file of `size` bytes may cost.

    10 s of computing and 3 s for every million characters. How many a file holds is known only when it is read; two
    bytes to one is what GBK and UTF-16 have, UTF-8 has three for Chinese, and what is packed tighter falls under the
    first ten seconds. Waiting counts three times as much and a little more: the machine may be busy.
    """
    cpu = _CPU_SECONDS + _CPU_SECONDS_A_MILLION * size // (_BYTES_A_CHARACTER * _MILLION)
    return Limits(MEMORY, cpu, _WALL_SECONDS + _WALL_FACTOR * cpu)
