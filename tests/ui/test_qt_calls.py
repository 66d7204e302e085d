"""PySide6 6.12 on CPython 3.11 loses a reference to None at every void call and aborts after about 5,000 of them."""

import subprocess
import sys

CALLS = 200_000
PROGRAM = f"""
from PySide6.QtCore import QObject
thing = QObject()
for _ in range({CALLS}):
    thing.setObjectName("x")
    thing.blockSignals(False)
print("alive")
"""


def test_two_hundred_thousand_void_calls_leave_the_program_alive() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
