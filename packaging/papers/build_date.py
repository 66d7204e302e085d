"""When a build counts as made: SOURCE_DATE_EPOCH, so that the same sources give the same bytes.

export SOURCE_DATE_EPOCH=$(python packaging/papers/build_date.py)
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VARIABLE = "SOURCE_DATE_EPOCH"
_RELEASED = re.compile(r'<release [^>]*date="(\d{4}-\d{2}-\d{2})"')


def build_date(root: Path = ROOT) -> int:
    """Return seconds since 1970: the variable's, else the last commit's, else (unpacked sources) the release's day."""
    if given := os.environ.get(VARIABLE):
        return int(given)
    return _committed(root) or _released(root)


def for_children(root: Path = ROOT) -> dict[str, str]:
    """Return the environment for whatever builds: this one's, with the date in it."""
    return {**os.environ, VARIABLE: str(build_date(root))}


def _committed(root: Path) -> int | None:
    if not (root / ".git").exists():  # a folder of sources within another repository has no commits of its own
        return None
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except FileNotFoundError:
        return None
    return int(run.stdout) if run.returncode == 0 and run.stdout.strip() else None


def _released(root: Path) -> int:
    about = root / "packaging" / "linux" / "cn.caoxian.jianbaotai.metainfo.xml"
    found = _RELEASED.search(about.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{about} names no release's day: set {VARIABLE}")
    return int(datetime.fromisoformat(found[1]).replace(tzinfo=UTC).timestamp())


if __name__ == "__main__":
    print(build_date())
