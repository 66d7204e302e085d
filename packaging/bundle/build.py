"""Makes the folder that runs without a Python of its own: `build.py --python PY --requirements FILE --out FOLDER`.

FOLDER/caoxian-desktop holds the program, FOLDER/venv what it was made of. The same sources, parts and Python give the
same files.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "packaging" / "bundle"), str(ROOT / "packaging" / "low")]
import fill  # noqa: E402 - found through the line above: these folders are no packages
import slimming  # noqa: E402 - likewise

PACKAGE = ROOT / "requirements" / "package.txt"
SPEC = ROOT / "packaging" / "bundle" / "caoxian-desktop.spec"


def build(python: Path, requirements: Path, wheel: Path, out: Path, glibc: str) -> Path:
    """Make the bundle anew and return its folder."""
    shutil.rmtree(out, ignore_errors=True)
    inside = furnish(python, requirements, wheel, out / "venv", glibc)
    words = ("--noconfirm", "--log-level", "WARN", "--distpath", out, "--workpath", out / "work", SPEC)
    call(inside, "-P", "-m", "PyInstaller", *words, env=fixed(), cwd=out)  # else it takes the package of this checkout
    bundle = out / "caoxian-desktop"
    if sys.platform == "linux":
        slimming.unlink(bundle)
        slimming.strip(bundle)
    shutil.rmtree(out / "work")
    return bundle


def furnish(python: Path, requirements: Path, wheel: Path, folder: Path, glibc: str) -> Path:
    """Make an environment of what the program is to be bundled with, and return its Python.

    On Linux it is filled with wheels for that glibc, whatever this machine has.
    """
    call(python, "-m", "venv", "--without-pip", folder)
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python")
    if sys.platform == "win32":
        inside = folder / "Scripts" / "python.exe"
        locks = ("-r", requirements, "-r", PACKAGE)
        call(*pip, inside, "install", "--only-binary", ":all:", "--require-hashes", *locks)
    else:
        inside = folder / "bin" / "python"
        fill.fill(inside, (requirements, PACKAGE), glibc)
    call(*pip, inside, "install", "--no-index", "--no-deps", wheel)
    return inside


def fixed() -> dict[str, str]:
    """Return the variables that have two builds give the same files."""
    return {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


def call(*words: str | Path, env: dict[str, str] | None = None, cwd: Path | None = None) -> None:
    """Run a program; it says itself what it fails by."""
    subprocess.run([str(word) for word in words], check=True, env=env, cwd=cwd)


def main() -> int:
    """Read the words of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", type=Path, default=Path(sys.executable))
    parser.add_argument("--requirements", type=Path, default=ROOT / "requirements" / "run.txt")
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--glibc", default=fill.OLDEST, help="Linux: the oldest C library it is to run on")
    words = parser.parse_args()
    sys.stdout.write(f"{build(words.python, words.requirements, words.wheel, words.out.absolute(), words.glibc)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
