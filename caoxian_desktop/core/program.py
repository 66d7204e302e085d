"""How the program starts processes of its own where it is frozen, a folder without a Python beside it (PyInstaller)."""
# pathlib would take as long to load as the program that is started may take to be up.
# ruff: noqa: PTH118

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

READING, TYPESETTING = "import-worker", "typst-worker"
"""The hidden commands: how the frozen program starts its own process for reading a file, and for setting type."""
OWN_PROCESSES = (READING, TYPESETTING)

_WINDOWED, _CONSOLE = "caoxian-desktopw.exe", "caoxian-desktop.exe"
_BOOTLOADERS_OWN = (
    *("_PYI_ARCHIVE_FILE", "_PYI_APPLICATION_HOME_DIR", "_PYI_PARENT_PROCESS_LEVEL", "_PYI_SPLASH_IPC"),
    "_PYI_LINUX_PROCESS_NAME",
)
"""What PyInstaller's bootloader tells the processes below it: one that finds them does not set up its libraries."""
_LIBRARIES = "LD_LIBRARY_PATH"


def is_frozen() -> bool:
    """Tell whether this is the program in a folder of its own, and no Python."""
    return bool(getattr(sys, "frozen", False))


def own_command(process: str) -> list[str]:
    """Return how the frozen program starts one of OWN_PROCESSES.

    On Windows by the executable for consoles, also where the other one runs: it has pipes for certain, and Windows
    shows no hourglass for it, as it does for every program that may be about to open a window.
    """
    folder, name = os.path.split(sys.executable)
    return [os.path.join(folder, _CONSOLE) if name.lower() == _WINDOWED else sys.executable, process]


def give_back_environment(environment: MutableMapping[str, str] = os.environ) -> None:
    """Take out what the bootloader put into the environment, once it has served: for whatever this program starts.

    Else the system's programs (a file manager, LibreOffice) would be started with our libraries, and fail by them. A
    process of our own finds nothing then, and sets up its libraries itself.
    """
    if not is_frozen():
        return
    for name in _BOOTLOADERS_OWN:
        environment.pop(name, None)
    if sys.platform != "win32":
        before = environment.pop(f"{_LIBRARIES}_ORIG", None)
        environment.pop(_LIBRARIES, None)
        if before is not None:
            environment[_LIBRARIES] = before
