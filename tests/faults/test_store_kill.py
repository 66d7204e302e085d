"""Case 11: a program that is killed while it writes loses nothing that it acknowledged."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from caoxian_desktop.core.library import FILE, Library
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.store.safekeeping.verifying import verify

ROUNDS = 50 if os.environ.get("CAOXIAN_FAULTS") == "long" else 12

EDITOR = """
import sys
from pathlib import Path
from caoxian_desktop.core.annotations.annotation import Category
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.span import Span

library = Library.open(Path(sys.argv[1]))
version = library.last_opened()
report = library.report(version)
notebook = Notebook(report, version, library.stamper(), library.annotations(version), library.keep)
for turn in range(1_000_000):
    annotation = notebook.highlight(Span(turn % 10, turn % 10 + 2), Category.DATA)
    print("made", annotation.id, flush=True)
    notebook.revise([annotation.id], note=str(turn), tags=["甲"])
    print("noted", annotation.id, flush=True)
    if turn % 5 == 4:
        notebook.delete([annotation.id])
        print("deleted", annotation.id, flush=True)
"""


def _run_and_kill(folder: Path, seconds: float) -> list[tuple[str, str]]:
    """Let the editor work for a while, kill it, and return what it had acknowledged: (deed, id)."""
    editor = subprocess.Popen([sys.executable, "-c", EDITOR, str(folder)], stdout=subprocess.PIPE, text=True)
    assert editor.stdout is not None
    first = editor.stdout.readline()
    time.sleep(seconds)
    editor.send_signal(signal.SIGKILL)
    rest, _ = editor.communicate()
    lines = [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
    return [(deed, identity) for deed, identity in (line.split() for line in lines)]


def _check(library: Library, version: str, acknowledged: list[tuple[str, str]]) -> None:
    held = {annotation.id: annotation for annotation in library.annotations(version)}
    for deed, identity in acknowledged:
        annotation = held[identity]
        assert deed == "made" or annotation.tags == ("甲",)
        assert deed != "deleted" or annotation.deleted
    assert library.problems(version) == ()


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        version = library.import_file(bundled_report())
        library.opened(version)
    luck = random.Random(20230201)  # noqa: S311 - moments to kill at, the same in every run
    acknowledged: list[tuple[str, str]] = []
    for _ in range(ROUNDS):
        acknowledged += _run_and_kill(tmp_path, luck.uniform(0.0, 0.12))
        with Library.open(tmp_path) as library:
            _check(library, version, acknowledged)
    assert len(acknowledged) > ROUNDS
    with Library.open(tmp_path) as library:
        assert library.opening_notices == ()
    verify(tmp_path / FILE)
