"""The only code that knows where files are: what ships with the program, and where the user's own things are kept."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

HOME_VARIABLE = "CAOXIAN_HOME"
_APP = "caoxian-desktop"


@cache
def _shipped() -> tuple[Path, Path]:
    """Return the folders of resources and data: beside the package in a checkout, inside it in a wheel."""
    package = Path(__file__).resolve().parents[1]
    if (inside := package / "_resources").is_dir():
        return inside, package / "_data"
    return package.parent / "resources", package.parent / "data"


def resource(name: str) -> Path:
    """Return the path of a shipped resource, `name` being relative with forward slashes (typst/part.typ)."""
    return _shipped()[0] / name


def bundled_report() -> Path:
    """Return the example report that ships with the program."""
    return _shipped()[1] / "caoxian-2023.txt"


def licences_dir() -> Path | None:
    """Return the folder with the licences of all parts, which lies beside a packaged program; else None."""
    folder = Path(sys.executable).parent / "licences"
    return folder if getattr(sys, "frozen", False) and folder.is_dir() else None


def _home() -> Path | None:
    """Return the one folder for everything, where the user set it, or where the program is carried on a stick."""
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home)
    return Path(sys.executable).parent / "caoxian-home" if "--portable" in sys.argv else None


def library_dir() -> Path:
    """Return the folder of library.db. On Windows it is Local, never Roaming: a database must not be synchronised."""
    if home := _home():
        return home / "library"
    import platformdirs  # late, here and below: 3 ms that a start with a home of its own need not wait

    return Path(platformdirs.user_data_dir(_APP, appauthor=False, roaming=False))


def cache_dir() -> Path:
    """Return the folder of what can be made again at any time."""
    if home := _home():
        return home / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def config_dir() -> Path:
    """Return the folder of the settings file."""
    if home := _home():
        return home / "config"
    import platformdirs

    return Path(platformdirs.user_config_dir(_APP, appauthor=False, roaming=False))


def log_dir() -> Path:
    """Return the folder of the log file."""
    if home := _home():
        return home / "log"
    import platformdirs

    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def log_file() -> Path:
    """Return the log: what the program met, and never a word of a report or a note, or the name of a file or place."""
    return log_dir() / f"{_APP}.log"
