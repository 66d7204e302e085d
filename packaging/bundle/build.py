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
sys.path.insert(0, str(ROOT / "packaging" / "bundle"))
import slimming  # noqa: E402 - found through the line above: this folder is no package

PACKAGE = ROOT / "requirements" / "package.txt"
SPEC = ROOT / "packaging" / "bundle" / "caoxian-desktop.spec"


def build(python: Path, requirements: Path, wheel: Path, out: Path) -> Path:
    """Make the bundle anew and return its folder."""
    shutil.rmtree(out, ignore_errors=True)
    inside = furnish(python, requirements, wheel, out / "venv")
    words = ("--noconfirm", "--log-level", "WARN", "--distpath", out, "--workpath", out / "work", SPEC)
    call(inside, "-P", "-m", "PyInstaller", *words, env=fixed(), cwd=out)  # else it takes the package of this checkout
    bundle = out / "caoxian-desktop"
    if sys.platform == "linux":
        slimming.unlink(bundle)
        slimming.strip(bundle)
    shutil.rmtree(out / "work")
    return bundle


def furnish(python: Path, requirements: Path, wheel: Path, folder: Path) -> Path:
    """Make an environment of what the program is to be bundled with, and return its Python.

    It is filled by the pip of the Python that runs this: the bundled one may have no means to reach a network.
    """
    call(python, "-m", "venv", "--without-pip", folder)
    inside = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = (sys.executable, "-m", "pip", "--python", inside, "--quiet", "--disable-pip-version-check", "install")
    call(*pip, "--only-binary", ":all:", "--require-hashes", "-r", requirements, "-r", PACKAGE)
    call(*pip, "--no-deps", wheel)
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
    words = parser.parse_args()
    sys.stdout.write(f"{build(words.python, words.requirements, words.wheel, words.out.absolute())}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
