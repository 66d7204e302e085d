"""The Windows side of the isolation, as far as another system can tell: structures, limits, the order of calls."""

import ctypes
import subprocess
import sys
from typing import Any, cast

import pytest

from caoxian_desktop.core.importing.isolation.job_object import BasicLimits, ExtendedLimits, confine, job_limits
from caoxian_desktop.core.importing.isolation.limits import Limits

LIMITS = Limits(1 << 30, 13, 60)


class Kernel:
    """Notes what it is asked, and fails at one call."""

    def __init__(self, fails: str = "") -> None:
        self.calls: list[tuple[str, Any]] = []
        self._fails = fails

    def _answer(self, name: str, told: Any) -> int:
        self.calls.append((name, told))
        return 0 if name == self._fails else 7

    def CreateJobObjectW(self, security: None, name: None) -> int:  # noqa: N802 - Windows' own name
        return self._answer("create", None)

    def SetInformationJobObject(self, job: int, kind: int, data: Any, size: int) -> int:  # noqa: N802 - Windows' own name
        return self._answer("limit", (job, kind, size))

    def AssignProcessToJobObject(self, job: int, process: int) -> int:  # noqa: N802 - Windows' own name
        return self._answer("assign", (job, process))

    def CloseHandle(self, handle: int) -> int:  # noqa: N802 - Windows' own name
        return self._answer("close", handle)


class Process:
    """A process as subprocess holds it on Windows."""

    _handle = 5


def process() -> subprocess.Popen[bytes]:
    return cast("subprocess.Popen[bytes]", Process())


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the figures are those of 64-bit Windows")
def test_the_structures_have_the_size_windows_gives_them() -> None:
    assert ctypes.sizeof(BasicLimits) == 64
    assert ctypes.sizeof(ExtendedLimits) == 144


def test_memory_time_and_second_processes_are_limited() -> None:
    limits = job_limits(LIMITS)
    assert limits.process_memory == 1 << 30
    assert limits.basic.per_process_user_time == 130_000_000
    assert limits.basic.active_processes == 1
    assert limits.basic.limit_flags == 0x2 | 0x8 | 0x100 | 0x400 | 0x2000


def test_the_job_has_its_limits_before_the_process_is_put_in_and_lives_as_long_as_the_process() -> None:
    kernel = Kernel()
    reading = process()
    confine(reading, LIMITS, kernel)
    assert kernel.calls == [("create", None), ("limit", (7, 9, 144)), ("assign", (7, 5))]
    del reading
    assert kernel.calls[-1] == ("close", 7)


@pytest.mark.parametrize("call", ["create", "limit", "assign"])
def test_a_job_that_windows_refuses_is_an_error_and_leaves_no_handle(call: str) -> None:
    kernel = Kernel(call)
    with pytest.raises(OSError, match="no job object"):
        confine(process(), LIMITS, kernel)
    assert (kernel.calls[-1] == ("close", 7)) == (call != "create")


@pytest.mark.skipif(sys.platform != "win32", reason="needs Windows")
def test_a_real_process_is_put_into_a_real_job() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as reading:
        confine(reading, LIMITS)
        reading.communicate(b"\n")
    assert reading.returncode == 0
