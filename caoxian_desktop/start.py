"""Where the program starts: what its window needs of the system is loaded while Python still loads the program.

As little as can be is imported before that is under way.
"""

from __future__ import annotations

import os
import sys
from threading import Thread

from caoxian_desktop.command_words import with_command
from caoxian_desktop.core.program import OWN_PROCESSES, give_back_environment
from caoxian_desktop.deferring import defer

_LIBRARIES = ("lib/libQt6Core.so.6", "lib/libQt6Gui.so.6", "lib/libQt6Widgets.so.6", "plugins/platforms/libqxcb.so")

_UNUSED = ("inspect", "ipaddress", "shutil", "tempfile", "tokenize", "traceback")
"""What `pathlib`, `dataclasses` and PySide import and a start has no use for; with what these import it takes 10 ms."""


def main() -> int:
    """Run the program and return its exit code, see `cli.main`."""
    give_back_environment()
    words = sys.argv[1:]
    if not {*words[:1]} & {*OWN_PROCESSES} and "open" in with_command(words):
        load_ahead()
        defer(_UNUSED)
    from caoxian_desktop import cli

    return cli.main()


def load_ahead() -> None:
    """Have the system load Qt's libraries, and SQLite, on another core while Python loads the program: 20 ms.

    PySide and apsw find them loaded then: who waits for the system holds Python's lock, and no other thread could use
    that time. On Linux only; where anything is in another place, nothing is loaded ahead.
    """
    if sys.platform == "linux":
        Thread(target=_load_libraries, name="libraries", daemon=True).start()


def _load_libraries() -> None:
    import ctypes
    from importlib.util import find_spec

    if (spec := find_spec("PySide6")) is None or spec.origin is None:
        return
    folder = os.path.join(os.path.dirname(spec.origin), "Qt")  # noqa: PTH118, PTH120 - pathlib takes 7 ms, later
    system = ctypes.CDLL(None)  # what is called through it runs without Python's lock, and so does the main thread
    files = [os.path.join(folder, name) for name in _LIBRARIES]  # noqa: PTH118 - as above
    if (sqlite := find_spec("apsw")) is not None and sqlite.origin is not None:
        files.append(sqlite.origin)
    for file in files:
        system.dlopen(os.fsencode(file), os.RTLD_LAZY)
    try:
        ctypes.CDLL("libfontconfig.so.1").FcInit()  # it reads which fonts there are; Qt asks it first of all
    except OSError:
        return  # Qt then does without as well
