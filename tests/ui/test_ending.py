"""Case 18: however the window ends, what was typed is kept: a signal, log-off, a bug in a slot or a worker."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from caoxian_desktop.core.library import Library

pytestmark = [pytest.mark.timeout(120), pytest.mark.skipif(os.name == "nt", reason="Windows ends programs otherwise")]

PROBE = """
import os, signal, sys
from PySide6.QtCore import QTimer
from caoxian_desktop import app
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.annotations.note_field import NoteField
from caoxian_desktop.ui.jobs import Lane
from caoxian_desktop.ui.single_instance import Claim

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def fail():
    raise ZeroDivisionError

def ways(application):
    def after_a_bug(bug):
        application.crashes.crashed.connect(lambda _account: QTimer.singleShot(1500, die))
        bug()
    return {
        "close": application.window.close,
        "sigterm": lambda: os.kill(os.getpid(), signal.SIGTERM),
        "log_off": lambda: (application.on_log_off(None), die()),
        "slot": lambda: after_a_bug(lambda: QTimer.singleShot(0, fail)),
        "worker": lambda: after_a_bug(lambda: application.jobs.run(Lane.POOL, lambda _: fail(), print, print)),
    }

class Probe(app.Application):
    def __init__(self, qt, file, *, safe=False):
        super().__init__(qt, file, safe=safe)
        self.looks = QTimer(self, interval=50)
        self.looks.timeout.connect(self.act)
        self.looks.start()

    def act(self):
        self.window.show_tab("annotations")
        if self.session.notebook is None or self.window.annotations.panel is None:
            return
        self.looks.stop()
        self.wiring.noting.on_note_wanted(Span(20, 24))
        (field,) = self.window.findChildren(NoteField)
        field.editor.setPlainText("还没有写完的话")
        QTimer.singleShot(0, ways(self)[sys.argv[1]])

app.Application = Probe
sys.exit(app.run(None, False, Claim(handed_over=False)))
"""


def _notes(home: Path) -> list[str]:
    with Library.open(home / "library") as library:
        assert library.opening_notices == ()
        return [note.note for entry in library.reports() for note in library.annotations(entry.version)]


@pytest.mark.parametrize(("way", "code"), [("close", 0), ("sigterm", 0), ("log_off", -9), ("slot", -9), ("worker", -9)])
def test_what_was_being_typed_is_there_at_the_next_start(home: Path, way: str, code: int) -> None:
    run = subprocess.run([sys.executable, "-c", PROBE, way], capture_output=True, text=True, timeout=40, check=False)
    assert run.returncode == code, run.stderr
    assert _notes(home) == ["还没有写完的话"]
    assert ("ZeroDivisionError" in run.stderr) == (way in {"slot", "worker"})
    log = home / "log" / "caoxian-desktop.log"
    assert ("ZeroDivisionError" in (log.read_text("utf-8") if log.exists() else "")) == (way in {"slot", "worker"})
