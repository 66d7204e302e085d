"""How the process that reads a file is started, and the one that waits for the next file.

This module loads next to nothing, so that a command can start the process first and load its own parts meanwhile.
"""
# pathlib would take as long to load as all the rest of this module.
# ruff: noqa: PTH117, PTH119, PTH120

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading

import caoxian_desktop
from caoxian_desktop.core import program

_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW
_KEPT_VARIABLES = (
    *("LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "SYSTEMROOT"),
    *("PYTHONHOME", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"),
)
"""What Python needs to start: where its libraries are, and in which encoding the system's names are."""


class Spare:
    """A process started ahead: it has loaded all it needs and waits for a file. Each reads one and is gone."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def prepare(self) -> None:
        """Start a process, where none waits; do not wait for it."""
        with self._lock:
            if self._process is None:
                self._process = _started()

    def take(self) -> subprocess.Popen[bytes]:
        """Return the waiting process, or a new one; it belongs to the caller."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None and process.poll() is not None:  # it died while it waited
            process.communicate()
            process = None
        return process or _started()

    def close(self) -> None:
        """End the waiting process, where there is one."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


def command() -> list[str]:
    """Return how the worker is started: by this Python, or by the frozen program's own hidden command.

    -P and -s: neither the current folder, which may be full of reports and hold a json.py, nor the user's own
    packages are searched for modules.
    """
    if program.is_frozen():
        return program.own_command(program.READING)
    return [_python(), "-P", "-s", "-m", "caoxian_desktop.core.importing.isolation.worker"]


def _python() -> str:
    """Return the interpreter proper: on Windows a virtual environment's own is a launcher that starts another one."""
    return str(getattr(sys, "_base_executable", sys.executable)) if sys.platform == "win32" else sys.executable


def environment() -> dict[str, str]:
    """Return the variables the worker is started with: few, and no relative folder to find modules in."""
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    if program.is_frozen():
        return kept  # its modules are its own
    given = [entry for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if os.path.isabs(entry)]
    home = os.path.dirname(caoxian_desktop.__path__[0])
    if os.path.basename(home) not in {"site-packages", "dist-packages"}:  # a checkout, found by whatever way
        given.insert(0, home)
    if sys.platform == "win32":
        kept["__PYVENV_LAUNCHER__"] = sys.executable
    return kept | ({"PYTHONPATH": os.pathsep.join(given)} if given else {})


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program, no shell, no words from outside
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        creationflags=_NO_WINDOW,
        start_new_session=True,  # Ctrl+C is for the program, which then ends this process
    )


SPARE = Spare()
"""The program's one process in waiting."""
atexit.register(SPARE.close)
