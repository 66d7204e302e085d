"""Takes the window's snapshots anew: `python packaging/snapshots.py`. Look at `git diff --stat tests/golden/window`.

They stand in tests/golden/window and are compared by tests/ui/gallery/test_snapshots.py.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"  # as the tests are run

from PySide6.QtWidgets import QApplication

from tests.gallery import material
from tests.gallery.snapshots import FOLDER, SHOWN, golden, taken
from tests.gallery.stage import Stage


def main() -> None:
    """Take each of them."""
    qt = QApplication([sys.argv[0]])
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as home:
        material.furnish(Path(home) / "furnished")
        stage = Stage(qt, Path(home) / "stage", "zh", Path(home) / "furnished")
        for name, mode in SHOWN:
            taken(stage, name, mode).save(str(golden(name, mode)))
            print(golden(name, mode))
        stage.leave()


if __name__ == "__main__":
    main()
