"""Write SHA256SUMS of a folder of files that are given away, as `sha256sum -c` reads it.

python packaging/papers/sums.py dist
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

NAME = "SHA256SUMS"


def sums(folder: Path) -> str:
    """Return a line for each file of a folder, in the order of their names; folders in it are not given away."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    return "".join(f"{_digest(path)}  {path.name}\n" for path in files)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


if __name__ == "__main__":
    (Path(sys.argv[1]) / NAME).write_text(sums(Path(sys.argv[1])), "utf-8", newline="\n")
