"""Libraries of the build machine's system that a bundle holds, by what Debian's package manager knows of them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from papers.component import Component, Text, UnknownLicenceError
from papers.distributions import KNOWN

_LICENCES = Path("/usr/share/common-licenses")
_COMMON = re.compile(rb"/usr/share/common-licenses/([A-Za-z0-9.+-]*[A-Za-z0-9])")
_PYTHON = re.compile(r"libpython3[.]")


def system_libraries(bundle: Path, others: Iterable[str]) -> list[Component]:
    """Return the packages that a bundle's system libraries come from, in order.

    `others` are the file names that distributions brought. Raises UnknownLicenceError for a library that no package
    has, or whose package stands in no table.
    """
    brought = set(others)
    names = [name for name in _libraries(bundle) if name not in brought]
    return [_component(package) for package in sorted(set(_packages(names)))]


def compiled_in(prefix: Path) -> list[Component]:
    """Return the libraries that a Python of our own (packaging/low) was compiled with, in order.

    It says so in `licences/SOURCE_VERSION/copyright` of its folder, by the names of Debian's source packages. Others
    have no such folder: what they need lies in the bundle as files.
    """
    return [_compiled(folder) for folder in sorted((prefix / "licences").glob("*_*"))]


def _compiled(folder: Path) -> Component:
    source, _, version = folder.name.partition("_")
    account = (folder / "copyright").read_bytes()
    purl, note = _purl(source, version), f"Debian: {source}, compiled into Python"
    return Component(source, version, _licence(source, version, str(folder)), "", _texts(account), purl, note=note)


def _libraries(bundle: Path) -> Iterator[str]:
    """Yield the system's libraries in a bundle: PyInstaller lays them flat, all others under their distribution."""
    for path in sorted((bundle / "_internal").glob("lib*.so*")):
        if not path.is_symlink() and not _PYTHON.match(path.name):
            yield path.name


def _packages(libraries: list[str]) -> Iterator[str]:
    """Yield the package of each library, asked for all at once: each question reads the whole list of files."""
    told = _asked("dpkg", "-S", *(f"*/{library}" for library in libraries)) if libraries else ""
    owners: dict[str, str] = {}
    for line in told.splitlines():
        packages, _, path = line.partition(": ")
        if "/lib" in path:
            owners.setdefault(Path(path).name, packages.split(", ")[0])
    for library in libraries:
        if library not in owners:
            raise UnknownLicenceError(
                f"{library} lies in the bundle and belongs to no package of this system: whoever brought it there "
                f"(packaging/bundle) has to bring its licence too"
            )
        yield owners[library]


def _component(package: str) -> Component:
    source, version, home = _asked(
        "dpkg-query", "-W", "-f=${source:Package}\n${Version}\n${Homepage}\n", package
    ).splitlines()
    name = package.partition(":")[0]
    licence = _licence(source, version, f"/usr/share/doc/{name}")
    account = Path(f"/usr/share/doc/{name}/copyright").read_bytes()
    return Component(name, version, licence, home, _texts(account), _purl(name, version), note=f"Debian: {source}")


def _licence(source: str, version: str, where: str) -> str:
    licence = KNOWN["debian"].get(_key(source))
    if licence is None:
        raise UnknownLicenceError(
            f"{source} {version} stands in no table: read {where}/copyright and write its licence into "
            f"packaging/papers/known.toml under [debian] as {_key(source)}"
        )
    return str(licence)


def _purl(name: str, version: str) -> str:
    return f"pkg:deb/debian/{name}@{version.replace('+', '%2B').replace(':', '%3A')}"


def _texts(account: bytes) -> tuple[Text, ...]:
    """Return Debian's account of a package with the licences it refers to, which other systems do not have."""
    names = sorted({name.decode() for name in _COMMON.findall(account)})
    common = (Text(name, (_LICENCES / name).read_bytes()) for name in names if (_LICENCES / name).is_file())
    return (Text("copyright", account), *common)


def _key(source: str) -> str:
    """Return how a source package is called in the table: a TOML key; gcc-12 and gcc-10 are one."""
    bare = re.sub(r"^(gcc|openssl)-?[0-9.]+$", r"\1", source)
    return bare.replace(".", "-")


def _asked(*command: str) -> str:
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return run.stdout
