"""Renews the English translation: new words into resources/translations/en, one file a room, and all of it compiled.

    python packaging/translations.py            every room
    python packaging/translations.py charts     one or several

Words are marked in the code by `self.tr`, or by QCoreApplication.translate with a context, and taken from there by
Qt's lupdate. terms.ts is written by hand: the fixed words of core, which knows no Qt.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
UI = ROOT / "caoxian_desktop" / "ui"
FOLDER = ROOT / "resources" / "translations"
COMPILED = FOLDER / "caoxian_en.qm"
_TOOLS = Path(PySide6.__file__).parent


def rooms() -> dict[str, list[Path]]:
    """Return the files of each room of the window; what lies beside the rooms is called `ui`."""
    found = {folder.name: sorted(folder.rglob("*.py")) for folder in UI.iterdir() if (folder / "__init__.py").exists()}
    return {"ui": [*sorted(UI.glob("*.py")), ROOT / "caoxian_desktop" / "app.py"], **found}


def collect(room: str, files: list[Path], into: Path) -> None:
    """Bring a room's file of words up to its code: new words stand unfinished, those that are gone are left out."""
    options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "zh_CN", "-target-language", "en")
    _run("lupdate", *options, *map(str, files), "-ts", str(into / f"{room}.ts"))


def compile_all(folder: Path, target: Path) -> None:
    """Make the one file that the window loads from all files of words in a folder.

    It is made beside its place and put there whole: an open window has the old one mapped and would read from the new.
    """
    fresh = target.with_suffix(".fresh.qm")
    _run("lrelease", "-silent", *map(str, sorted(folder.glob("*.ts"))), "-qm", str(fresh))
    fresh.replace(target)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(_TOOLS / tool), *arguments], check=True)


def main(wanted: list[str]) -> int:
    """Renew the rooms that are named, or all of them."""
    known = rooms()
    if unknown := set(wanted) - known.keys():
        sys.stderr.write(f"no such room: {', '.join(sorted(unknown))}\n")
        return 2
    for room in wanted or known:
        collect(room, known[room], FOLDER / "en")
    compile_all(FOLDER / "en", COMPILED)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
