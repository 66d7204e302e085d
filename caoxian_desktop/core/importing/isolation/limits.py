"""How much a process that reads one file may take, and the closing in itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MEMORY = 1 << 30
"""Bytes of address space: a report of 5 million characters needs half of it, with all readers loaded."""

_MILLION = 1_000_000
_CPU_SECONDS = 10
_CPU_SECONDS_A_MILLION = 3
_BYTES_A_CHARACTER = 2
_WALL_SECONDS = 15
_WALL_FACTOR = 3
_OPEN_FILES = 64


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


def close_in(limits: Limits) -> tuple[str, ...]:
    """Take from this process, for good, what reading a file does not need; return the protections now in force.

    Everywhere but on Windows, where the program that starts the process sets the limits (`job_object`): memory,
    computing time, no core file, no files written, no child processes. On Linux besides: no sockets, no other
    programs, nothing written (`seccomp`), and no reading outside Python's own folders (`landlock`), where the
    kernel has them. Modules can still be imported.
    """
    return tuple(name for name, close in _doors(limits) if close())


def _doors(limits: Limits) -> Iterator[tuple[str, Callable[[], bool]]]:
    if sys.platform != "win32":
        yield "rlimits", lambda: _limit_resources(limits)
    if sys.platform == "linux":
        from caoxian_desktop.core.importing.isolation.landlock import deny_files
        from caoxian_desktop.core.importing.isolation.seccomp import deny_calls

        yield "landlock", deny_files  # before seccomp, which would not let it in
        yield "seccomp", deny_calls


def _limit_resources(limits: Limits) -> bool:
    """Set the limits every POSIX system has. No right is needed to lower one; a lower one set before us stays."""
    import resource

    wanted = {
        resource.RLIMIT_AS: (limits.memory, limits.memory),
        # A second between the signal that says why the process ends and the one that nothing can hold up.
        resource.RLIMIT_CPU: (limits.cpu, limits.cpu + 1),
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_FSIZE: (0, 0),
        resource.RLIMIT_NOFILE: (_OPEN_FILES, _OPEN_FILES),
        resource.RLIMIT_NPROC: (0, 0),  # threads count as well, and no reader starts one
    }
    for kind, pair in wanted.items():
        _, most = resource.getrlimit(kind)
        soft, hard = (limit if most == resource.RLIM_INFINITY else min(limit, most) for limit in pair)
        resource.setrlimit(kind, (soft, hard))
    return True
