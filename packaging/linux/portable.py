"""The archive that is carried on a stick: `portable.py --bundle FOLDER --out dist`.

Unpacked anywhere, `start.sh` runs the program with its settings and its library in `caoxian-home` beside it. The
archive holds no links: file systems of sticks have none.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from caoxian_desktop import __version__  # noqa: E402 - of this checkout, found through the line above

_PORTABLE = ROOT / "packaging" / "linux" / "portable"
NAME = f"caoxian-desktop-{__version__}-linux-x86_64"
_XZ = ("xz", "-6", "--threads=0", "--block-size=24MiB")
"""The size of the blocks is set so that any number of processors gives the same file."""


def make(bundle: Path, out: Path) -> Path:
    """Make the archive and return its file."""
    root = bundle.parent / "portable"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / NAME)
    for file in _PORTABLE.iterdir():
        shutil.copy(file, root / NAME / file.name)
    archive = out / f"{NAME}.tar.xz"
    same = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu", "--mode=u+rwX,go+rX,go-w")
    words = ["tar", *same, f"--mtime=@{os.environ['SOURCE_DATE_EPOCH']}", "-C", str(root), "-c", NAME]
    with archive.open("wb") as target, subprocess.Popen(words, stdout=subprocess.PIPE) as tar:
        subprocess.run(_XZ, stdin=tar.stdout, stdout=target, check=True)
    if tar.returncode:
        raise subprocess.CalledProcessError(tar.returncode, words)
    shutil.rmtree(root)
    return archive


def main() -> int:
    """Read the words of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    words = parser.parse_args()
    words.out.mkdir(parents=True, exist_ok=True)
    sys.stdout.write(f"{make(words.bundle, words.out)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
