"""Somebody before the screen of another system: starts the program, exports by keys, looks, and leaves."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from root import PERSON, Root

_REPORT = "曹县政府工作报告"
_PATIENCE = 90.0
_CALM_SECONDS = 1.5
"""A program that is watched from outside does not tell when it is at rest."""


class NotSoError(Exception):
    """What a person expects of a program is not so."""


@dataclass
class Person:
    """Who tries one package; `waited` is how many seconds the window took to come."""

    name: str
    folder: Path
    pictures: Path
    waited: float = 0.0
    _root: Root | None = field(default=None, repr=False)
    _display: str = ""
    _program: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def sits_down(self, root: Root, display: str) -> None:
        """Take a screen."""
        self._root, self._display = root, display

    def starts(self, program: str) -> None:
        """Start the program and wait for its report."""
        begun = time.monotonic()
        root = self._there
        self._program = root.start(program, display=self._display, log=self._log)
        self._wait(lambda: self._window(_REPORT) != "", "the window with the report")
        self.waited = time.monotonic() - begun
        self._turn_to(_REPORT)

    def exports(self) -> Path:
        """Export the first paper by keys alone; return the file."""
        file = self._there.home / f"page-{time.monotonic_ns()}.pdf"
        self._press("F5", "F5")
        self._turn_to("导出材料")
        self._press("ctrl+a")
        self._tool("type", "--delay", "20", f"/home/{PERSON}/{file.name}")
        self._press("Return")
        self._wait(lambda: file.exists() and file.stat().st_size > 0, "the exported file")
        self._turn_to(_REPORT)
        return file

    def pages(self, pdf: Path) -> int:
        """Return how many pages a PDF has, by another program."""
        told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        return int(re.findall(r"^Pages:\s+(\d+)$", told, re.MULTILINE)[0])

    def looks(self, picture: str) -> None:
        """Keep what is on the screen."""
        code = (
            "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
            "app.primaryScreen().grabWindow(0).save(sys.argv[1])"
        )
        environment = {"DISPLAY": self._display, "QT_QPA_PLATFORM": "xcb", "PATH": "/usr/bin:/bin"}
        subprocess.run([sys.executable, "-c", code, self.pictures / picture], check=True, env=environment)

    def leaves(self) -> None:
        """Close the program as its last window is closed."""
        self._press("ctrl+q")
        code = 1 if self._program is None else self._program.wait(30)
        told = self._log.read_text("utf-8")
        if code or "Traceback" in told:
            raise NotSoError(f"the program ended with {code}: {told}")

    @property
    def _there(self) -> Root:
        if self._root is None:
            raise NotSoError("sits at no screen")
        return self._root

    @property
    def _log(self) -> Path:
        return self.folder / "program.log"

    def _press(self, *keys: str) -> None:
        for key in keys:
            self._tool("key", "--clearmodifiers", key)
            time.sleep(_CALM_SECONDS)

    def _turn_to(self, name: str) -> None:
        self._wait(lambda: self._window(name) != "", f"a window called {name}")
        self._tool("windowfocus", "--sync", self._window(name))
        time.sleep(_CALM_SECONDS)

    def _window(self, name: str) -> str:
        return (self._tool("search", "--onlyvisible", "--name", name).splitlines() or [""])[0]

    def _tool(self, *words: str) -> str:
        environment = {"DISPLAY": self._display, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True, check=False, timeout=60
        )
        return done.stdout

    def _wait(self, met: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not met():
            if self._program is not None and self._program.poll() is not None:
                raise NotSoError(f"the program ended before {what} was there: {self._log.read_text('utf-8')}")
            if time.monotonic() > end:
                self.looks(f"{self.name}-failed.png")
                raise NotSoError(f"still not after {_PATIENCE:.0f} s: {what}")
            time.sleep(0.05)
