"""The closing in itself: what a process does to itself before it sees a stranger's file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from caoxian_desktop.core.importing.isolation.limits import Limits

if sys.platform != "win32":
    import resource
if sys.platform == "linux":
    from caoxian_desktop.core.importing.isolation.landlock import deny_files
    from caoxian_desktop.core.importing.isolation.seccomp import deny_calls

_OPEN_FILES = 64


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
        yield "landlock", deny_files  # before seccomp, which would not let it in
        yield "seccomp", deny_calls


def _limit_resources(limits: Limits) -> bool:
    """Set the limits every POSIX system has. No right is needed to lower one; a lower one set before us stays."""
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
