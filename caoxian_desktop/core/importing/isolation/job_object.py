"""Windows: the process that reads a file is put into a Job Object before it is sent anything.

Structures and constants are those of winnt.h. The job ends its processes when its last handle is closed, and so when
this program ends however it ends; the handle lives as long as the `subprocess.Popen` it was made for.
"""

from __future__ import annotations

import ctypes
import subprocess
from typing import Any, Protocol, cast

from caoxian_desktop.core.importing.isolation.limits import Limits

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_TIME = 0x00000002
_ACTIVE_PROCESSES = 0x00000008
_PROCESS_MEMORY = 0x00000100
_DIE_ON_UNHANDLED_EXCEPTION = 0x00000400  # no dialog that waits for somebody to close it
_KILL_ON_CLOSE = 0x00002000
_TICKS_A_SECOND = 10_000_000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("limit_flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, with IO_COUNTERS as the six numbers it is."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class Kernel(Protocol):
    """The functions of kernel32 that are used; each returns zero where it fails."""

    def CreateJobObjectW(self, security: None, name: None) -> int: ...  # noqa: N802, D102 - the system's names
    def SetInformationJobObject(self, job: int, kind: int, data: Any, size: int) -> int: ...  # noqa: N802, D102 - Windows' own name
    def AssignProcessToJobObject(self, job: int, process: int) -> int: ...  # noqa: N802, D102 - Windows' own name
    def CloseHandle(self, handle: int) -> int: ...  # noqa: N802, D102 - Windows' own name


class _Job:
    """A job's handle, closed when nobody holds it any more."""

    def __init__(self, kernel: Kernel) -> None:
        self.kernel = kernel
        self.handle = kernel.CreateJobObjectW(None, None)

    def __del__(self) -> None:
        if self.handle:
            self.kernel.CloseHandle(self.handle)


def job_limits(limits: Limits) -> ExtendedLimits:
    """Return the limits as Windows takes them: memory and time of the process, no second process, no survivors."""
    made = ExtendedLimits()
    made.basic.per_process_user_time = limits.cpu * _TICKS_A_SECOND
    made.basic.active_processes = 1
    made.basic.limit_flags = (
        _PROCESS_TIME | _ACTIVE_PROCESSES | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_CLOSE
    )
    made.process_memory = limits.memory
    return made


def confine(process: subprocess.Popen[bytes], limits: Limits, kernel: Kernel | None = None) -> None:
    """Put a process into a job of its own. Raises OSError where Windows refuses: the file is not sent then."""
    windows = kernel or _kernel32()
    job = _Job(windows)
    wanted = job_limits(limits)
    done = (
        job.handle
        and windows.SetInformationJobObject(job.handle, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted))
        and windows.AssignProcessToJobObject(job.handle, int(process._handle))  # type: ignore[attr-defined]  # noqa: SLF001 - Windows only; multiprocessing does the same
    )
    if not done:
        raise OSError(f"no job object for the reading process: error {_last_error()}")
    process.job = job  # type: ignore[attr-defined]  # as long as the process is watched, the job lives


def _kernel32() -> Kernel:
    """Return kernel32 with the types of handles told: ctypes would cut them to 32 bits."""
    from ctypes import wintypes

    library = cast("Any", ctypes).WinDLL("kernel32", use_last_error=True)
    library.CreateJobObjectW.restype = wintypes.HANDLE
    library.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    library.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    library.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    library.CloseHandle.argtypes = (wintypes.HANDLE,)
    return cast("Kernel", library)


def _last_error() -> int:
    return int(cast("Any", ctypes).get_last_error()) if hasattr(ctypes, "get_last_error") else 0
