"""Put wheels for glibc 2.28 into an environment of the low Python: `fill.py VENV/bin/python -r REQUIREMENTS`.

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

# What wheels for glibc 2.28 or older call themselves (PEP 600 and the names before it).
PLATFORMS = (
    *(f"manylinux_2_{minor}_x86_64" for minor in range(28, 4, -1)),
    "manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64",
)  # fmt: skip


def fill(python: Path, requirements: tuple[Path, ...]) -> None:
    """Install what pinned, hashed requirements name into the environment of `python`."""
    named = [word for path in requirements for word in ("-r", str(path))]
    meant = [word for platform in PLATFORMS for word in ("--platform", platform)]
    with tempfile.TemporaryDirectory() as wheels:
        download = ["download", *QUIET, "--only-binary", ":all:", "--require-hashes", "--no-deps", "--dest", wheels]
        for_it = ["--implementation", "cp", "--python-version", "3.11", *meant]
        subprocess.run([sys.executable, "-m", "pip", *download, *for_it, *named], check=True)
        install = ["install", *QUIET, "--no-index", "--no-deps", "--require-hashes", "--find-links", wheels]
        subprocess.run([sys.executable, "-m", "pip", "--python", python, *install, *named], check=True)


def main() -> None:
    """Fill the environment that is named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("python", type=Path, help="the interpreter of the environment")
    parser.add_argument("-r", dest="requirements", type=Path, action="append", required=True, help="pinned and hashed")
    asked = parser.parse_args()
    fill(asked.python, tuple(asked.requirements))


if __name__ == "__main__":
    main()
