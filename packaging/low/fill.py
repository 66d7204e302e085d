"""Put wheels for glibc 2.28 into an environment of the low Python: `fill.py VENV/bin/python -r REQUIREMENTS`.

`--glibc 2.34` takes those for a later one, which the parts of today need.

That Python has no ssl, and pip always works in the Python it fills (`pip --python` too): so this one's pip brings the
wheels, by their hashes and for that glibc whatever this machine has; in the other pip installs them without a network.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

QUIET = ("--quiet", "--disable-pip-version-check")

OLDEST = "2.28"


def platforms(glibc: str) -> list[str]:
    """Return what wheels for a glibc, or an older one, call themselves (PEP 600 and the names before it)."""
    latest = int(glibc.removeprefix("2."))
    before = ("manylinux2014", "manylinux2010", "manylinux1", "linux")
    return [f"{name}_x86_64" for name in (*(f"manylinux_2_{minor}" for minor in range(latest, 4, -1)), *before)]


def fill(python: Path, requirements: tuple[Path, ...], glibc: str = OLDEST) -> None:
    """Install what pinned, hashed requirements name into the environment of `python`."""
    named = [word for path in requirements for word in ("-r", str(path))]
    meant = [word for platform in platforms(glibc) for word in ("--platform", platform)]
    with tempfile.TemporaryDirectory() as wheels:
        download = ["download", *QUIET, "--only-binary", ":all:", "--require-hashes", "--no-deps", "--dest", wheels]
        for_it = ["--implementation", "cp", "--python-version", "3.11", *meant]
        subprocess.run([sys.executable, "-m", "pip", *download, *for_it, *named], check=True)
        install = ["install", *QUIET, "--no-index", "--no-deps", "--require-hashes", "-f", wheels]
        subprocess.run([sys.executable, "-m", "pip", "--python", python, *install, *named], check=True)


def main() -> None:
    """Fill the environment that is named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("python", type=Path, help="the interpreter of the environment")
    parser.add_argument("-r", dest="requirements", type=Path, action="append", required=True, help="pinned and hashed")
    parser.add_argument("--glibc", default=OLDEST, help="the oldest that they are to run on")
    asked = parser.parse_args()
    fill(asked.python, tuple(asked.requirements), asked.glibc)


if __name__ == "__main__":
    main()
