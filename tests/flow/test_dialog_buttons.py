"""Under a real X server Qt puts icons of its own on buttons of dialogs: the window's have none."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not shutil.which("xvfb-run"), reason="needs xvfb-run"),
]

LOOK = """
import sys
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from caoxian_desktop.ui.theme.theming import ARGUMENTS, Mode, Theming
qt = QApplication([sys.argv[0], *ARGUMENTS])
buttons = QDialogButtonBox.StandardButton

def icons():
    box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
    box.ensurePolished()
    return [not each.icon().isNull() for each in box.buttons()]

print(icons())
theming = Theming(qt, Mode.LIGHT, parent=qt)
print(icons(), flush=True)
"""


def test_buttons_of_dialogs_bear_words_alone() -> None:
    command = ("xvfb-run", "-a", "env", "QT_QPA_PLATFORM=xcb", sys.executable, "-c", LOOK)
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout.split("\n")[:2] == ["[True, True]", "[False, False]"], run.stderr
