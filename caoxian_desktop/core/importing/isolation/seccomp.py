"""Linux: system calls that reading a file never needs are refused from now on (seccomp, a classic BPF program).

Numbers are those of the kernel's asm/unistd_64.h (x86_64) and asm-generic/unistd.h (aarch64); on other machines the
filter is left out and said to be.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caoxian_desktop.core.importing.isolation.kernel import give_up_new_rights, libc

_PR_SET_SECCOMP = 22
_MODE_FILTER = 2
# linux/bpf_common.h, linux/seccomp.h
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_DENY = _ERRNO | errno.EPERM
_UNKNOWN = _ERRNO | errno.ENOSYS
"""What makes the C library take an older call, whose arguments a filter can see."""

_X32 = 0x40000000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CLONE_THREAD = 0x00010000


@dataclass(frozen=True, slots=True)
class Machine:
    """A processor's name in the kernel (linux/audit.h) and the numbers of its calls.

    `denied` always fail; `unknown` are said not to exist. `opens` gives calls that open a file, with the place of
    their flags; `clone` starts threads, which it may, and processes; `tgkill` sends signals, to itself only; `limits`
    reads and sets limits, its own only.
    """

    audit: int
    denied: Sequence[int]
    unknown: Sequence[int]
    opens: Sequence[tuple[int, int]]
    clone: int
    tgkill: int
    limits: int


MACHINES = {
    "x86_64": Machine(
        audit=0xC000003E,
        denied=(
            # socket, socketpair, connect, accept, accept4, bind, listen, sendto, sendmsg, sendmmsg
            *(41, 53, 42, 43, 288, 49, 50, 44, 46, 307),
            # fork, vfork, execve, execveat, ptrace, process_vm_readv, process_vm_writev, memfd_create
            *(57, 58, 59, 322, 101, 310, 311, 319),
            # kill, tkill, rt_sigqueueinfo, rt_tgsigqueueinfo, pidfd_open, pidfd_getfd, pidfd_send_signal
            *(62, 200, 129, 297, 434, 438, 424),
            # io_uring_setup, bpf, perf_event_open, userfaultfd, keyctl, add_key, request_key, setrlimit
            *(425, 321, 298, 323, 250, 248, 249, 160),
            # mount, umount2, unshare, setns, chroot, pivot_root, open_by_handle_at, creat
            *(165, 166, 272, 308, 161, 155, 304, 85),
            # unlink, unlinkat, rename, renameat, renameat2, mkdir, mkdirat, rmdir, link, linkat, symlink, symlinkat
            *(87, 263, 82, 264, 316, 83, 258, 84, 86, 265, 88, 266),
            # mknod, mknodat, chmod, fchmod, fchmodat, fchmodat2, chown, fchown, lchown, fchownat, truncate, ftruncate
            *(133, 259, 90, 91, 268, 452, 92, 93, 94, 260, 76, 77),
            # utime, utimes, utimensat, futimesat; setxattr, removexattr and their kin
            *(132, 235, 280, 261, 188, 189, 190, 197, 198, 199),
        ),
        unknown=(435, 437),  # clone3, openat2
        opens=((2, 1), (257, 2)),
        clone=56,
        tgkill=234,
        limits=302,
    ),
    "aarch64": Machine(
        audit=0xC00000B7,
        denied=(
            *(198, 199, 203, 202, 242, 200, 201, 206, 211, 269),
            *(221, 281, 117, 270, 271, 279),
            *(129, 130, 138, 240, 434, 438, 424),
            *(425, 280, 241, 282, 219, 217, 218, 164),
            *(40, 39, 97, 268, 51, 41, 265),
            *(35, 38, 276, 34, 37, 36),
            *(33, 52, 53, 452, 55, 54, 45, 46),
            *(88, 5, 6, 7, 14, 15, 16),
        ),
        unknown=(435, 437),
        opens=((56, 2),),
        clone=220,
        tgkill=131,
        limits=261,
    ),
}


def deny_calls() -> bool:
    """Close the process in; tell whether the kernel did it."""
    machine = MACHINES.get(os.uname().machine)
    if machine is None or not give_up_new_rights():
        return False
    code = b"".join(program(machine, os.getpid()))
    filters = ctypes.create_string_buffer(code, len(code))
    return bool(libc().prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(_Program(len(code) // 8, filters))) == 0)


class _Program(ctypes.Structure):
    """The kernel's struct sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("filters", ctypes.c_char_p))

    def __init__(self, length: int, filters: ctypes.Array[ctypes.c_char]) -> None:
        super().__init__(length, ctypes.cast(filters, ctypes.c_char_p))


def program(machine: Machine, process: int) -> Iterator[bytes]:
    """Yield the instructions of the filter for the process of that id."""
    yield _step(_LOAD, _ARCHITECTURE)
    yield from _unless(_EQUAL, machine.audit, _KILL)  # calls of another architecture have other numbers
    yield _step(_LOAD, _NUMBER)
    yield from _if(_AT_LEAST, _X32, _DENY)
    for number in machine.denied:
        yield from _if(_EQUAL, number, _DENY)
    for number in machine.unknown:
        yield from _if(_EQUAL, number, _UNKNOWN)
    for number, flags in machine.opens:
        yield from _argument(number, flags, _if(_ANY_BIT, _WRITING, _DENY))
    yield from _argument(machine.clone, 0, _unless(_ANY_BIT, _CLONE_THREAD, _DENY))
    yield from _argument(machine.tgkill, 0, _unless(_EQUAL, process, _DENY))
    yield from _argument(machine.limits, 0, _unless(_EQUAL, 0, _DENY))
    yield _step(_RETURN, _ALLOW)


def _argument(number: int, place: int, judged: Iterator[bytes]) -> Iterator[bytes]:
    """Judge a call by the lower half of one argument, and let it pass where the judgement says nothing."""
    rule = (_step(_LOAD, _ARGUMENTS + 8 * place), *judged, _step(_RETURN, _ALLOW))
    yield _step(_EQUAL, number, no=len(rule))
    yield from rule


def _if(test: int, value: int, verdict: int) -> Iterator[bytes]:
    yield _step(test, value, no=1)
    yield _step(_RETURN, verdict)


def _unless(test: int, value: int, verdict: int) -> Iterator[bytes]:
    yield _step(test, value, yes=1)
    yield _step(_RETURN, verdict)


def _step(code: int, value: int, *, yes: int = 0, no: int = 0) -> bytes:
    """Return one instruction, the kernel's struct sock_filter."""
    return struct.pack("=HBBI", code, yes, no, value)
