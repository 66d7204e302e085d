"""Which packages of Debian and its kin a bundle needs: what its libraries ask for and it does not hold itself."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_PACKAGES = {
    "libc.so.6": "libc6",
    "libm.so.6": "libc6",
    "libdl.so.2": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "ld-linux-x86-64.so.2": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1 | libgcc1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libcups.so.2": "libcups2t64 | libcups2",
    "liblzma.so.5": "liblzma5",
    "libffi.so.8": "libffi8",
}
"""By the name a library is asked for. Newer releases renamed some in their 64-bit time transition (t64)."""

_ELF = b"\x7fELF"


class UnknownLibraryError(Exception):
    """A library that the bundle neither holds nor gets from a package that is known here."""


def packages(bundle: Path) -> list[str]:
    """Return the packages a bundle needs, as Depends of a control file names them, without versions."""
    held = {file.name for file in bundle.rglob("*") if file.is_file()}
    asked: dict[str, Path] = {}
    for file in elf_files(bundle):
        asked |= {name: file for name in asked_for(file) if name not in held and name not in asked}
    if unknown := sorted(asked.keys() - _PACKAGES.keys()):
        told = ", ".join(f"{name} ({asked[name].relative_to(bundle)})" for name in unknown)
        raise UnknownLibraryError(f"the bundle neither holds these nor is it known which package brings them: {told}")
    return sorted({_PACKAGES[name] for name in asked})


def elf_files(bundle: Path) -> Iterator[Path]:
    """Yield the programs and libraries of a bundle, in order."""
    for file in sorted(bundle.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as content:
                if content.read(4) == _ELF:
                    yield file


def asked_for(file: Path) -> list[str]:
    """Return the libraries that one program or library asks for itself."""
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^ +NEEDED +(\S+)$", told, re.MULTILINE)
