"""Takes pictures of the window in every state of the gallery: two languages, two themes, three sizes.

    python packaging/screenshots.py build/screenshots [SCENE …] [--text PER CENT]

Files are called <scene>-<size>-<theme>-<language>.png; with names, only scenes that begin so are taken; with `--text`
the window's type is larger, on a screen of 1366×768 alone. The window is painted in memory on screens of stated sizes,
so that every computer gives the same pictures, and keeps a library of its own. A process for each language and screen,
two at a time; what could not be taken, and dialogs that are larger than their screen, are said at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from tests.gallery.scene import Scene
    from tests.gallery.stage import Stage

LANGUAGES = ("zh", "en")
SCREENS = {
    "1920x1080": (((1366, 768), ("light", "dark")), ((1920, 1080), ("light", "dark"))),
    "911x512": (((911, 512), ("light",)),),  # 1366×768 at 150 %
}
"""Screens, with the sizes of the window that are shown on each, and the themes."""
LARGE = "1366x768"
"""The smallest screen for type that is larger than usual."""


def main(arguments: Sequence[str]) -> int:
    """Take the pictures of all languages, or of the one that is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scenes", nargs="*")
    parser.add_argument("--language", choices=LANGUAGES, help="take those of one language and screen alone")
    parser.add_argument("--screen", choices=(*SCREENS, LARGE), default="1920x1080")
    parser.add_argument("--text", type=int, default=100, help="size of the window's type, in per cent")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.language:
        with tempfile.TemporaryDirectory() as home:
            return take_all(given, Path(home))
    start = time.monotonic()
    again = [sys.executable, __file__, str(given.folder), *given.scenes, "--text", str(given.text)]
    screens = SCREENS if given.text <= 100 else (LARGE,)
    runs = [[*again, "--language", each, "--screen", screen] for screen in screens for each in LANGUAGES]
    with ThreadPoolExecutor(2) as two:
        failed = list(two.map(lambda run: subprocess.run(run, check=False).returncode, runs))
    print(f"{len(list(given.folder.glob('*.png')))} pictures in {time.monotonic() - start:.0f} s: {given.folder}")
    return max(failed)


def take_all(given: argparse.Namespace, home: Path) -> int:
    """Go through scenes, sizes and themes in one language; return 1 where something could not be taken."""
    width, height = map(int, given.screen.split("x"))
    screen = {"name": "office", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    (home / "screen.json").write_text(json.dumps({"screens": [screen]}), "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={home / 'screen.json'}"
    os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    from PySide6.QtWidgets import QApplication

    from caoxian_desktop.ui.theme.theming import ARGUMENTS
    from tests.gallery import material
    from tests.gallery.catalogue import SCENES
    from tests.gallery.stage import Stage

    qt = QApplication([sys.argv[0], *ARGUMENTS])
    material.furnish(home / "furnished")
    photographer = Photographer(Stage(qt, home / "stage", given.language, home / "furnished", given.text), given.folder)
    wanted = [scene for scene in SCENES if not given.scenes or scene.name.startswith(tuple(given.scenes))]
    for size, themes in SCREENS.get(given.screen, (((width, height), ("light", "dark")),)):
        photographer.take(wanted, size, themes)
    photographer.stage.leave()
    for name, why in photographer.missed.items():
        print(f"{name}-{given.language}: {why}", flush=True)
    return int(bool(photographer.missed))


class Photographer:
    """Saves what a stage shows; `missed` says of each picture that could not be taken, or is too large, why."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage, self.missed = stage, dict[str, str]()
        self._folder = folder

    def take(self, scenes: Sequence[Scene], size: tuple[int, int], themes: Sequence[str]) -> None:
        """Take scenes in a size, each in the themes."""
        from caoxian_desktop.ui.theme.theming import Mode
        from tests.gallery.looks import opens_within_its_screen

        self.stage.shape(*size)
        for scene in scenes:
            name = f"{scene.name}-{size[0]}x{size[1]}"

            def look(widget: QWidget, name: str = name) -> None:
                for fault in opens_within_its_screen(widget, self.stage):
                    self.missed[name] = fault
                # Begin with the theme the last scene ended in: to dress the window takes longer than to paint it.
                for theme in sorted(themes, key=lambda each: each != self.stage.mode):
                    self.stage.dress(Mode(theme))
                    file = f"{name}-{theme}-{self.stage.language}.png"
                    picture_of(widget, self.stage.window).save(str(self._folder / file))

            try:
                self.stage.visit(scene, look)
            except Exception:  # noqa: BLE001 - one that fails must not cost the others; it is told at the end
                self.missed[name] = f"not taken: {traceback.format_exc(limit=-2)}"
                self.stage.crashes.clear()
                self.stage.restart()
        self.stage.dress(Mode.LIGHT)


def picture_of(widget: QWidget, window: QWidget) -> QPixmap:
    """Return the window, with what lies over it where it lies."""
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QColor, QPainter, QPixmap
    from PySide6.QtWidgets import QApplication, QDialog

    under = window.geometry()
    over = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    over.sort(key=lambda each: each is widget)  # what is looked at lies on top
    whole = QRect(under)
    for each in over:
        whole = whole.united(each.geometry().adjusted(-1, -1, 1, 1))
    made = QPixmap(whole.size())
    made.fill(QColor("#808080"))
    painter = QPainter(made)
    painter.drawPixmap(under.topLeft() - whole.topLeft(), window.grab())
    for each in over:
        place = each.geometry().translated(QPoint(0, 0) - whole.topLeft())
        painter.drawPixmap(place.topLeft(), each.grab())
        if isinstance(each, QDialog):  # what the system frames; menus have an edge of their own
            painter.setPen(QColor("#808080"))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
