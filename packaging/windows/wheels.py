"""The wheels that the lock names for Windows: fetched anywhere, and what is in them."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "python_version": "3.11",
    "python_full_version": "3.11.9",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "extra": "",
}
"""What the lock's conditions (PEP 508) ask, as Python 3.11 on Windows answers."""
_FOR = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp")
_LIBRARIES = (".dll", ".pyd")
# fmt: off
_OF_WINDOWS = frozenset((
    "advapi32", "authz", "avrt", "bcrypt", "bcryptprimitives", "cfgmgr32", "combase", "comctl32", "comdlg32",
    "credui", "crypt32", "d2d1", "d3d11", "d3d12", "d3d9", "d3dcompiler_47", "dbghelp", "dcomp", "dnsapi",
    "dwmapi", "dwrite", "dxgi", "dxva2", "evr", "gdi32", "hid", "icuuc", "imm32", "iphlpapi", "kernel32", "mf",
    "mfplat", "mfreadwrite", "mpr", "msvcrt", "mswsock", "ncrypt", "netapi32", "normaliz", "ntdll", "ole32",
    "oleacc", "oleaut32", "opengl32", "powrprof", "propsys", "psapi", "rpcrt4", "runtimeobject", "secur32",
    "setupapi", "shcore", "shell32", "shlwapi", "synchronization", "ucrtbase", "uiautomationcore", "user32",
    "userenv", "uxtheme", "version", "winhttp", "wininet", "winmm", "winspool", "wintrust", "wlanapi", "ws2_32",
    "wtsapi32",
))
# fmt: on
"""Libraries that are part of Windows 10 itself. Microsoft's C++ (msvcp140, vcruntime140) must be brought."""
_FORWARDERS = ("api-ms-win-", "ext-ms-")
"""How the names of those begin that stand for others of Windows."""
_OF_PYTHON = frozenset({"python3.dll", "python311.dll", "vcruntime140.dll", "vcruntime140_1.dll"})
"""What python.org's Python 3.11 brings."""


def locked_for_windows(lock: str) -> str:
    """Return the entries of a lock file that hold on Windows, without their conditions.

    pip would ask the system it runs on.
    """
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock)
    return "".join(f"{kept}\n" for entry in entries if (kept := _for_windows(entry)) is not None)


def _for_windows(entry: str) -> str | None:
    head, _, hashes = entry.partition(" \\\n")
    if not hashes:
        return None  # comments before the first
    asked = Requirement(head)
    if asked.marker is not None and not asked.marker.evaluate(WINDOWS):
        return None
    lines = [line for line in hashes.splitlines() if not line.lstrip().startswith("#")]
    return "\n".join([f"{asked.name}{asked.specifier} \\", *lines])


def names_in(lock: str) -> dict[str, str]:
    """Return the versions of a lock file's entries by name."""
    heads = re.findall(r"^([A-Za-z0-9][\w.-]*)==(\S+)", lock, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in heads}


def fetch(lock: str, folder: Path) -> list[Path]:
    """Download the wheels of a lock for Windows into a folder, their hashes checked, and return them in order."""
    folder.mkdir(parents=True, exist_ok=True)
    asked = folder / "lock.txt"
    asked.write_text(locked_for_windows(lock), "utf-8")
    words = ("--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", *_FOR, "--dest", folder, "-r", asked)
    subprocess.run([sys.executable, "-m", "pip", "download", *map(str, words)], check=True)
    return sorted(folder.glob("*.whl"))


def missing(lock: str, wheels: list[Path]) -> list[str]:
    """Return the entries of a lock for which no wheel is there."""
    there = {(name, str(version)) for name, version, *_ in (parse_wheel_filename(wheel.name) for wheel in wheels)}
    return [f"{name} {version}" for name, version in names_in(lock).items() if (name, version) not in there]


def members(wheels: list[Path]) -> dict[PurePosixPath, Path]:
    """Return where the wheels' files go, below one folder, with the wheel each is in."""
    found: dict[PurePosixPath, Path] = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            found |= {PurePosixPath(name): wheel for name in archive.namelist() if not name.endswith("/")}
    return found


def libraries(paths: Iterable[PurePosixPath]) -> list[PurePosixPath]:
    """Return those that Windows loads as code."""
    return sorted(path for path in paths if path.suffix.lower() in _LIBRARIES)


def asked_by(objdump: str) -> list[str]:
    """Return the libraries that one asks for, by what `objdump -p` says of it, in small letters."""
    return [name.lower() for name in re.findall(r"DLL Name: (\S+)", objdump)]


def is_of_the_system(library: str) -> bool:
    """Tell whether a library (in small letters) is Windows' own or comes with Python."""
    bare = library.removesuffix(".dll").removesuffix(".drv")
    return library in _OF_PYTHON or bare in _OF_WINDOWS or library.startswith(_FORWARDERS)
