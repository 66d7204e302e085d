"""Make a relocatable Python for glibc 2.28 (UOS 20, Kylin V10): `build_python.py --out FOLDER`.

Debian's sources, compiled by Zig (PyPI's `ziglang`), which links against the symbols of any glibc it is told. It is
kept in ~/.cache/caoxian-desktop-build (or CAOXIAN_BUILD_CACHE) under the hash of all it is made from, and copied from
there. It has no ssl: environments of it are filled by another Python's pip (`pip --python`).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from debian_sources import PINS, Source, fetch, pinned, unpack

GLIBC = "2.28"
ROOT = Path(__file__).resolve().parents[2]
ZIG_PINS = ROOT / "requirements" / "low.txt"
MADE_FROM = (PINS, ZIG_PINS, Path(__file__), Path(__file__).with_name("debian_sources.py"))
JOBS = f"-j{len(os.sched_getaffinity(0))}"
PREFIX = "/opt/python"  # stands in the made files instead of a folder of this machine; Python finds itself anyway

# Debian's corrections, and not what bends Python to Debian's own folders.
CORRECTIONS = ("CVE-", "000", "shutdown-deadlock", "frame_dealloc-crash", "relfile-nullptr", "reproducible-buildinfo")

# What the two libraries define is theirs alone: Qt's neighbours bring a libffi and a zlib of their own.
HIDDEN = "-O2 -fPIC -fvisibility=hidden -DNDEBUG"

# All of Python's own modules in one library: a start looks for no forty files. The line for _ctypes is Python's
# (Modules/Setup); it is not in the list of modules that configure writes, because most have to look for libffi.
CTYPES = (
    "_ctypes _ctypes/_ctypes.c _ctypes/callbacks.c _ctypes/callproc.c _ctypes/stgdict.c _ctypes/cfield.c -ldl -lffi "
    "-DHAVE_FFI_PREP_CIF_VAR -DHAVE_FFI_PREP_CLOSURE_LOC -DHAVE_FFI_CLOSURE_ALLOC"
)
LEFT_OUT = (
    "_ssl", "_hashlib", "_sqlite3", "_bz2", "_lzma", "_curses", "_curses_panel", "_dbm", "_gdbm", "_tkinter", "_uuid",
    "readline", "nis", "ossaudiodev", "_crypt", "spwd",
)  # fmt: skip
"""Modules that would take a library of this machine, which the program and its parts have no use for."""


def cache() -> Path:
    """Where what takes long to make is kept."""
    named = os.environ.get("CAOXIAN_BUILD_CACHE")
    return Path(named).resolve() if named else Path.home() / ".cache" / "caoxian-desktop-build"


def key() -> str:
    """Name what the Python is made from, by its hash."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in MADE_FROM)).hexdigest()[:16]


def main() -> None:
    """Make the Python, or take the one made before, and copy it to the folder that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="the folder to be made; an older one is replaced")
    out = parser.parse_args().out
    kept = cache() / f"python-{key()}"
    if not kept.is_dir():
        started = time.monotonic()
        build(pinned(PINS.read_text()), kept)
        print(f"built for glibc {GLIBC} in {time.monotonic() - started:.0f} s: {kept.name}")
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(kept, out, symlinks=True)
    said = subprocess.run([out / "bin" / "python3", "-VV"], check=True, capture_output=True, text=True).stdout
    print(f"{out}: {said.strip()}")


def build(sources: tuple[Source, ...], kept: Path) -> None:
    """Fetch, compile, and put the whole Python in its place at once."""
    archives, work = cache() / "sources", cache() / "work"
    shutil.rmtree(work, ignore_errors=True)
    archives.mkdir(parents=True, exist_ok=True)
    fetch(sources, archives)
    named = {source.name: source for source in sources}
    environment = _toolchain(work)
    libraries = work / "libraries"
    libffi = unpack(named["libffi"], archives, work / "libffi")
    # 3.4.4 calls a function of its own before it is declared.
    hidden = f"{HIDDEN} -Wno-error=implicit-function-declaration"
    _make(
        libffi, environment, "./configure", "--disable-shared", "--disable-docs", f"--prefix={libraries}", CFLAGS=hidden
    )
    zlib = unpack(named["zlib"], archives, work / "zlib")
    _make(zlib, environment, "./configure", "--static", f"--prefix={libraries}", CFLAGS=HIDDEN)
    python = unpack(named["python3.11"], archives, work / "python", CORRECTIONS)
    _make_python(python, environment, libraries, work / "installed")
    made = work / "installed" / PREFIX.lstrip("/")
    _tidy(made, work)
    for tree, source in ((libffi, named["libffi"]), (zlib, named["zlib"])):
        papers = made / "licences" / f"{source.name}_{source.version}"  # where packaging/papers looks for them
        papers.mkdir(parents=True)
        shutil.copyfile(tree / "debian" / "copyright", papers / "copyright")
    made.rename(kept)
    shutil.rmtree(work)


def _toolchain(work: Path) -> dict[str, str]:
    """Make an environment whose cc, ar and ranlib are Zig's, for the glibc that is wanted."""
    zig, tools = _zig(), work / "tools"
    tools.mkdir(parents=True)
    # Where Zig keeps what it compiled is its own affair, and thrown away with the rest.
    target = f"-target x86_64-linux-gnu.{GLIBC}"
    for name, words in {"cc": f"cc {target}", "ar": "ar", "ranlib": "ranlib"}.items():
        tool = tools / name
        tool.write_text(f'#!/bin/sh\nexec {zig} {words} "$@"\n')
        tool.chmod(0o755)
    return {
        "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(work),
        "CC": "cc", "AR": "ar", "RANLIB": "ranlib",
        "ZIG_GLOBAL_CACHE_DIR": str(work / "zig-cache"), "ZIG_LOCAL_CACHE_DIR": str(work / "zig-cache"),
    }  # fmt: skip


def _zig() -> Path:
    """Find the compiler in the cache, or have pip put it there."""
    home = cache() / f"zig-{hashlib.sha256(ZIG_PINS.read_bytes()).hexdigest()[:16]}"
    found = list(home.glob("ziglang/zig"))
    if not found:
        coming = cache() / "zig-coming"
        shutil.rmtree(coming, ignore_errors=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run([sys.executable, *install, "--target", coming, "-r", ZIG_PINS], check=True)
        coming.rename(home)
        found = list(home.glob("ziglang/zig"))
    return found[0]


def _make(tree: Path, environment: Mapping[str, str], *configure: str, **settings: str) -> None:
    _run(tree, environment, *configure, **settings)
    _run(tree, environment, "make", JOBS)
    _run(tree, environment, "make", "install")


def _make_python(tree: Path, environment: Mapping[str, str], libraries: Path, into: Path) -> None:
    rules = tree / "Makefile.pre.in"  # Zig's linker knows the name of a library by its long option alone
    rules.write_text(rules.read_text().replace("-Wl,-h", "-Wl,-soname,"))
    _run(
        tree, environment, "./configure", f"--prefix={PREFIX}", "--enable-shared", "--without-static-libpython",
        "--disable-test-modules", "--without-ensurepip", MODULE_BUILDTYPE="static",
        CPPFLAGS=f"-I{libraries}/include",
        # The library beside the interpreter, wherever both are; without debugging information.
        LDFLAGS=rf"-L{libraries}/lib -Wl,-rpath,\$$ORIGIN/../lib -Wl,-s",
        ZLIB_CFLAGS=f"-I{libraries}/include", ZLIB_LIBS="-lz",
    )  # fmt: skip
    # configure lists what it finds the parts for; setup.py, which comes after, would look again.
    found = (tree / "Modules" / "Setup.stdlib").read_text().splitlines()
    modules = [line for line in found if not line.startswith(tuple(f"{name} " for name in LEFT_OUT))]
    setup = (*modules, "*static*", CTYPES, "*disabled*", *LEFT_OUT, "")
    (tree / "Modules" / "Setup.local").write_text("\n".join(setup))
    # As Debian does (reproducible-buildinfo): the interpreter does not say when it was compiled. libpython3.so, a name
    # for the other library that nobody here asks for, is made of no source, which Zig does not link.
    settings = ("BUILD_DATE=Jan  1 2023", "BUILD_TIME=00:00:00", "PY3LIBRARY=")
    _run(tree, environment, "make", JOBS, *settings)
    _run(tree, environment, "make", "install", f"DESTDIR={into}", *settings)


def _run(tree: Path, environment: Mapping[str, str], *command: str, **settings: str) -> None:
    log = tree.parent / f"{tree.parent.name}.log"
    with log.open("a") as file:
        done = subprocess.run(
            command, cwd=tree, env={**environment, **settings}, stdout=file, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        sys.stderr.write("\n".join(log.read_text(errors="replace").splitlines()[-30:]) + "\n")
        raise SystemExit(f"{' '.join(command[:2])} failed in {tree}: all of it stands in {log}")


def _tidy(made: Path, work: Path) -> None:
    """Take out what is only for who compiles against it, and every name of a folder of this machine."""
    library = made / "lib" / "python3.11"
    unwanted = [path for name in ("config-*", "idlelib", "tkinter", "turtledemo") for path in library.glob(name)]
    for folder in (*unwanted, *made.glob("share")):
        shutil.rmtree(folder)
    for tool in {*made.glob("bin/*")} - {*made.glob("bin/python3"), *made.glob("bin/python3.11")}:
        tool.unlink()
    for settings in (*library.glob("_sysconfigdata_*.py"), *made.glob("lib/pkgconfig/*.pc")):
        settings.write_text(re.sub(rf"{re.escape(str(work))}[\w./-]*", PREFIX, settings.read_text()))
    for compiled in library.glob("__pycache__/_sysconfigdata_*"):
        compiled.unlink()  # made anew, of what it says now


if __name__ == "__main__":
    main()
