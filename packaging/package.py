"""Makes all that is given away for Linux, in dist/: `package.py`.

The wheel and the sources; the package for Debian and Ubuntu of the current parts; the package for UOS and Kylin and the
portable archive of the oldest ones that are supported; licences, list of parts (SBOM) and SHA256SUMS.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
sys.path.insert(0, str(PACKAGING))
from papers.build_date import VARIABLE, build_date  # noqa: E402 - found through the line above

DIST = ROOT / "dist"
BUNDLES = ROOT / "build" / "bundle"


@dataclass(frozen=True, slots=True)
class Kind:
    """One bundle: its name, what it is made of, and the oldest C library it is to run on."""

    name: str
    lock: str
    glibc: str

    @property
    def folder(self) -> Path:
        """The folder that runs."""
        return BUNDLES / self.name / "caoxian-desktop"


CURRENT = Kind("current", "run.txt", "2.34")
OLDEST = Kind("low", "oldest.txt", "2.28")
"""PySide6 from 6.10 on asks for glibc 2.34, which UOS 20 (2.28) and Kylin V10 (2.31) have not."""


def main() -> int:
    """Make everything, and say how long each took."""
    os.environ[VARIABLE] = str(build_date())
    for old in (file for kind in ("*.whl", "*.tar.*", "*.deb") for file in DIST.glob(kind)):
        old.unlink()  # another version's; the installer for Windows, which is made elsewhere, stays
    python = BUNDLES / "python"
    step("wheel and sources", "-m", "build", "--no-isolation", "--outdir", DIST, ROOT)
    step("Python for old systems", PACKAGING / "low/build_python.py", "--out", python)
    for kind in (CURRENT, OLDEST):
        bundle(kind, python / "bin/python3.11")
    step("Debian package", PACKAGING / "linux/deb.py", "debian", "--bundle", CURRENT.folder, "--glibc", CURRENT.glibc)
    step("UOS package", PACKAGING / "linux/deb.py", "uos", "--bundle", OLDEST.folder, "--glibc", OLDEST.glibc)
    step("portable archive", PACKAGING / "linux/portable.py", "--bundle", OLDEST.folder)
    for kind in (CURRENT, OLDEST):
        shutil.copy(kind.folder / "licences/sbom.cdx.json", DIST / f"sbom-{kind.name}.cdx.json")
    step("sums", PACKAGING / "papers/sums.py", DIST)
    for file in sorted(DIST.iterdir()):
        say(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}")
    return 0


def bundle(kind: Kind, python: Path) -> None:
    """Make a bundle with its papers, and look at what it asks of the system."""
    lock, wheel = ROOT / "requirements" / kind.lock, next(DIST.glob("*.whl"))
    asked = ("--python", python, "--requirements", lock, "--wheel", wheel, "--glibc", kind.glibc)
    step(f"bundle {kind.name}", PACKAGING / "bundle/build.py", *asked, "--out", kind.folder.parent)
    step("what it asks of the C library", PACKAGING / "check_glibc.py", kind.folder, "--most", kind.glibc)
    made_of = ("--python", kind.folder.parent / "venv/bin/python", "--bundle", kind.folder)
    locks = ("--requirements", lock, ROOT / "requirements/package.txt")
    step("its papers", PACKAGING / "papers/write.py", *made_of, "--out", kind.folder / "licences", *locks)
    size = sum(file.stat().st_size for file in kind.folder.rglob("*"))
    fonts = sum(file.stat().st_size for file in kind.folder.rglob("_resources/fonts/*"))
    say(f"{(size - fonts) / 1e6:.0f} MB without fonts, {fonts / 1e6:.0f} MB of fonts")


def step(what: str, *words: str | Path) -> None:
    """Run one of our scripts."""
    begun = time.monotonic()
    subprocess.run([sys.executable, *map(str, words)], check=True)
    say(f"{what}: {time.monotonic() - begun:.0f} s")


def say(what: str) -> None:
    """Print what was made."""
    sys.stdout.write(f"-- {what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
