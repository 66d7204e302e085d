"""Where this computer keeps its fonts, and the files that are there."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
PLACES_VARIABLE = "CAOXIAN_FONTS"
"""Names the folders to look in instead of the system's, '' for none: so that a paper is the same on every computer."""
LARGEST = 128 << 20
"""Bytes. The largest Chinese collections have about 40 MB; what is larger is no face for a paper."""
MOST_FILES = 20_000
"""A folder with more is somebody's collection, or a link that leads back to itself."""


class FontFile(NamedTuple):
    """A font file as the disk lists it: path, time of change in ns, size in bytes."""

    path: Path
    changed: int
    size: int


def font_files(places: Iterable[Path] | None = None) -> tuple[FontFile, ...]:
    """Return the font files of this computer (or of `places`) by path; what cannot be looked at is passed over."""
    found: dict[Path, FontFile] = {}
    for place in font_places() if places is None else places:
        for path in _below(place):
            if len(found) >= MOST_FILES:
                break
            if path not in found and (file := _looked_at(path)) is not None:
                found[path] = file
    return tuple(sorted(found.values()))


def font_places() -> tuple[Path, ...]:
    """Return the folders, and single files, in which the system and the user keep fonts."""
    if (named := os.environ.get(PLACES_VARIABLE)) is not None:
        return tuple(Path(folder) for folder in named.split(os.pathsep) if folder)
    if sys.platform == "win32":
        return _windows()
    home = Path.home()
    if sys.platform == "darwin":
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    data = os.environ.get("XDG_DATA_HOME") or str(home / ".local/share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    # WPS keeps its own beside the program: /opt/kingsoft on common systems, /opt/apps on UOS and Kylin.
    wps = (
        "/opt/kingsoft/wps-office/office6/fonts",
        "/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/fonts",
    )
    folders = [f"{folder}/fonts" for folder in (data, *shared.split(":"), "/usr/local/share", "/usr/share") if folder]
    return tuple(dict.fromkeys(Path(folder) for folder in (*folders, str(home / ".fonts"), *wps)))


def _windows() -> tuple[Path, ...]:
    """Return the two folders of fonts and the files that the registry names elsewhere."""
    system = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    local = os.environ.get("LOCALAPPDATA")
    own = (Path(local) / "Microsoft" / "Windows" / "Fonts",) if local else ()
    return (system, *own, *_registered())


def _registered() -> list[Path]:
    """Return the font files that Windows knows by their whole path: one named without lies in its folder of fonts."""
    found: list[Path] = []
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            try:
                with winreg.OpenKey(root, r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts") as key:
                    values = [winreg.EnumValue(key, number)[1] for number in range(winreg.QueryInfoKey(key)[1])]
            except OSError:
                continue  # a key that is not there names no font
            found += [path for value in values if isinstance(value, str) and (path := Path(value)).is_absolute()]
    return found


def _below(place: Path) -> Iterator[Path]:
    """Yield the font files in a folder and those below it; a place that is a font file yields itself."""
    if place.suffix.lower() in _ENDINGS:
        yield place
        return
    for folder, _, names in os.walk(place):  # follows no links, and passes over what it may not enter
        yield from (Path(folder, name) for name in names if name.lower().endswith(_ENDINGS))


def _looked_at(path: Path) -> FontFile | None:
    try:
        state = path.stat()
    except OSError:
        return None  # gone, or not for us
    fit = stat.S_ISREG(state.st_mode) and 0 < state.st_size <= LARGEST
    return FontFile(path, state.st_mtime_ns, state.st_size) if fit else None
