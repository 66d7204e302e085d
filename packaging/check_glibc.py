"""Which C and C++ library a folder of programs asks for: `check_glibc.py FOLDER --most 2.28`; 1 where it is too new.

The loader refuses a file that asks for a version of a symbol which the system's library does not have. Each file says
which versions it asks for (.gnu.version_r); a weak one may be missing, and a libstdc++ that the folder brings is not
asked of the system.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from elftools.common.exceptions import ELFError
from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection, GNUVerSymSection
from elftools.elf.segments import InterpSegment

Version = tuple[int, ...]

MACHINE = "EM_X86_64"
WEAK = 2  # VER_FLG_WEAK
SHOWN = 12

# libstdc++ of the desktops that have this glibc: Debian 10 and UOS 20 (gcc 8), Debian 11, Ubuntu 20.04 and Kylin V10
# SP1 (gcc 9 and 10), what wheels for 2.34 are built on (gcc 11), Debian 12 (gcc 12).
# https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html
CXX: dict[Version, dict[str, Version]] = {
    (2, 28): {"GLIBCXX": (3, 4, 25), "CXXABI": (1, 3, 11)},
    (2, 31): {"GLIBCXX": (3, 4, 28), "CXXABI": (1, 3, 12)},
    (2, 34): {"GLIBCXX": (3, 4, 29), "CXXABI": (1, 3, 13)},
    (2, 36): {"GLIBCXX": (3, 4, 30), "CXXABI": (1, 3, 13)},
}

# A version that is no number: the packed relocations of glibc 2.36 (https://sourceware.org/glibc/wiki/Release/2.36).
NAMED = {"ABI_DT_RELR": (2, 36)}


@dataclass(frozen=True, slots=True)
class Need:
    """Symbols of one version that a file asks a library for: GLIBC 2.28 of libc.so.6."""

    kind: str
    version: Version
    library: str
    symbols: tuple[str, ...]

    def __str__(self) -> str:
        """As the linker writes it, with the first symbols."""
        named = ", ".join(self.symbols[:3]) or "no symbol"
        return f"{self.kind}_{'.'.join(map(str, self.version))} of {self.library} ({named})"


@dataclass(frozen=True, slots=True)
class Program:
    """What one ELF file asks of the system, and why it cannot run there whatever its versions are."""

    path: Path
    needs: tuple[Need, ...] = ()
    faults: tuple[str, ...] = field(default=())

    def highest(self, kind: str) -> Need | None:
        """Its highest need of a kind: GLIBC, GLIBCXX or CXXABI."""
        return max((need for need in self.needs if need.kind == kind), key=lambda need: need.version, default=None)


def programs(folder: Path) -> Iterator[Program]:
    """All ELF files under a folder, in the order of their names; links to files are looked at where they lead."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        with path.open("rb") as file:
            if file.read(4) != b"\x7fELF":
                continue
        try:
            yield read(path)
        except ELFError as error:
            yield Program(path, faults=(f"is no whole ELF file ({error})",))


def read(path: Path) -> Program:
    """Read what a file asks for. One without versions (static, or a plug-in of symbols only) asks for nothing."""
    with path.open("rb") as file:
        elf = ELFFile(file)
        faults = []
        if elf.header["e_machine"] != MACHINE or elf.elfclass != 64:
            faults.append(f"is made for {elf.header['e_machine'].removeprefix('EM_')}, not for x86_64")
        loaders = [part.get_interp_name() for part in elf.iter_segments() if isinstance(part, InterpSegment)]
        faults += [f"asks for musl's loader {name}, not glibc's" for name in loaders if "musl" in name]
        needs = tuple(_needs(elf))
        for need in needs:
            if not need.version:
                faults.append(
                    f"asks for {need.kind} of {need.library} ({', '.join(need.symbols[:3])}): of one build only"
                )
        return Program(path, tuple(need for need in needs if need.version), tuple(faults))


def complaints(found: tuple[Program, ...], most: Version) -> Iterator[str]:
    """Tell each need beyond what systems of glibc `most` have; of C++ only where the folder has no libstdc++."""
    limits = {"GLIBC": most}
    if not any(program.path.name.startswith("libstdc++.so") for program in found):
        limits |= CXX[max((known for known in CXX if known <= most), default=min(CXX))]
    for program in found:
        yield from (f"{program.path} {fault}." for fault in program.faults)
        for kind, limit in limits.items():
            need = program.highest(kind)
            if need and need.version > limit:
                yield f"{program.path} asks for {need}; {kind}_{'.'.join(map(str, limit))} is the most it may."


def main() -> None:
    """Print what a folder asks for; end with 1 and a sentence where that is more than it may."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=_version, required=True, metavar="VERSION", help="the oldest glibc it is for")
    asked = parser.parse_args()
    found = tuple(programs(asked.folder))
    if not found:
        sys.exit(f"{asked.folder} has no ELF file: nothing was checked.")
    for kind in ("GLIBC", "GLIBCXX", "CXXABI"):
        rows = [(need, program) for program in found if (need := program.highest(kind))]
        rows.sort(key=lambda row: row[0].version, reverse=True)
        for need, program in rows[: SHOWN if kind == "GLIBC" else 1]:
            print(f"{need}  {program.path.relative_to(asked.folder)}")
    print(f"{len(found)} ELF files, {sum(1 for program in found if not program.needs)} of them ask for no version")
    faults = list(complaints(found, asked.most))
    if faults:
        sys.exit("\n".join(faults))


def _needs(elf: Any) -> Iterator[Need]:
    needed = next((part for part in elf.iter_sections() if isinstance(part, GNUVerNeedSection)), None)
    if needed is None:
        return
    symbols = _symbols(elf)
    for library, versions in needed.iter_versions():
        for version in versions:
            kind, _, number = version.name.partition("_")
            if kind in ("GLIBC", "GLIBCXX", "CXXABI") and not version.entry["vna_flags"] & WEAK:
                named = tuple(symbols.get(version.entry["vna_other"], ()))
                parsed = NAMED.get(number) or _version_or_none(number)
                yield Need(kind if parsed else version.name, parsed or (), library.name, named)


def _symbols(elf: Any) -> dict[int, list[str]]:
    """Name the symbols that a file asks for, by the number that its table of versions gives them."""
    versions = next((part for part in elf.iter_sections() if isinstance(part, GNUVerSymSection)), None)
    table = elf.get_section_by_name(".dynsym")
    named: dict[int, list[str]] = {}
    for version, symbol in (
        zip(versions.iter_symbols(), table.iter_symbols(), strict=True) if versions and table else ()
    ):
        if symbol["st_shndx"] == "SHN_UNDEF" and isinstance(version["ndx"], int):
            named.setdefault(version["ndx"], []).append(symbol.name)
    return named


def _version_or_none(number: str) -> Version | None:
    parts = number.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else None


def _version(words: str) -> Version:
    parsed = _version_or_none(words)
    if parsed is None:
        raise argparse.ArgumentTypeError(f"{words} is no version")
    return parsed


if __name__ == "__main__":
    main()
