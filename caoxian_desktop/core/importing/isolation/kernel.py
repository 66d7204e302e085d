"""Linux's own calls that Python has no function for."""

from __future__ import annotations

import ctypes
from functools import cache

_PR_SET_NO_NEW_PRIVS = 38


@cache
def libc() -> ctypes.CDLL:
    """Return the C library of this process."""
    return ctypes.CDLL(None, use_errno=True)


def call(number: int, *arguments: object) -> int:
    """Make a system call by its number; -1 means that it failed."""
    wide = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return int(libc().syscall(ctypes.c_long(number), *wide))


def give_up_new_rights() -> bool:
    """Let no program started from here gain rights; only then may a process without rights close itself in."""
    return bool(libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
