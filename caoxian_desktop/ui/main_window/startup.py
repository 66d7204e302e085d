"""How long the window took to come, measured from the start of the process, and how much memory it holds."""

from __future__ import annotations

import os
import time
from pathlib import Path

_STAT, _STATM = Path("/proc/self/stat"), Path("/proc/self/statm")
_LOADED = time.perf_counter()


def milliseconds_since_start() -> float:
    """Return the time since the process began, as whoever measures it says in CAOXIAN_STARTED_NS.

    That is the system's monotonic clock in nanoseconds; without it by the kernel's own record, which goes by clock
    ticks of 10 ms on Linux.
    """
    if (started := os.environ.get("CAOXIAN_STARTED_NS", "")).isdecimal():
        return (time.monotonic_ns() - int(started)) / 1e6
    if _STAT.exists():
        ticks = int(_STAT.read_text("ascii").rsplit(")", 1)[1].split()[19])
        up = float(Path("/proc/uptime").read_text("ascii").split()[0])
        return (up - ticks / os.sysconf("SC_CLK_TCK")) * 1000
    if os.name == "nt":
        return _windows_milliseconds()
    return (time.perf_counter() - _LOADED) * 1000  # elsewhere from the moment this module was loaded


def _windows_milliseconds() -> float:
    import ctypes

    times = [ctypes.c_ulonglong() for _ in range(4)]
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]  # Windows only
    this_process = ctypes.c_void_p(-1)  # what GetCurrentProcess returns, which ctypes would cut to 32 bits
    kernel.GetProcessTimes(this_process, *(ctypes.byref(each) for each in times))
    now = time.time_ns() / 100 + 116_444_736_000_000_000  # FILETIME: 100 ns since 1601
    return (now - times[0].value) / 10_000


def resident_megabytes() -> float:
    """Return the memory the process holds now, in megabytes (10^6 bytes); 0 where the system does not say."""
    if _STATM.exists():
        pages = int(_STATM.read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    return 0.0
