"""What is being written of a note outlives the program being killed a little over a second after the last key."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from caoxian_desktop.core.library import Library

SECONDS = 1.2
"""Between the last key and the kill: 0.7 s the editors wait for a pause, the rest for the way to the disk."""

WRITER = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from caoxian_desktop.app import Application
from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.core.report.span import Span

qt = QApplication([])
application = Application(qt, None)
window, session = application.window, application.session
window.settings.change(hints_seen=True)
window.resize(1366, 768)
window.show()

def until(what):
    for _ in range(1500):
        if what():
            return
        QTest.qWait(20)
    raise SystemExit("the window did not come up")

until(lambda: session.notebook is not None)
made = [session.notes.highlight(Span(at, at + 2), Category.SUGGESTION) for at in (0, 3)]
window.show_tab("annotations")
until(lambda: window.annotations.panel is not None)
editor = window.annotations.panel.list._editor
session.select_annotation(made[0].id)
editor.write()
QTest.keyClicks(editor.proposal.editor, "instead")
editor.tags.setFocus()
QTest.keyClicks(editor.tags, "urgent half")
editor.note.setFocus()
QTest.keyClicks(editor.note, "a reason, half writ")
QTimer.singleShot(0, lambda: print("typed", flush=True))
qt.exec()
"""


def test_what_was_typed_a_moment_ago_is_there_after_a_kill(tmp_path: Path, home: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = writer.stdout.readline()
        time.sleep(SECONDS)
        writer.send_signal(signal.SIGKILL)
    assert said == "typed\n"
    with Library.open(home / "library") as library:
        version = library.last_opened()
        assert version is not None
        notes = {annotation.span.start: annotation for annotation in library.annotations(version)}
    assert notes[0].note == "a reason, half writ"
    assert notes[0].proposal == "instead"
    assert set(notes[0].tags) == {"urgent", "half"}
    assert notes[3].note == ""
