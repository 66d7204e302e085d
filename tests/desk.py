"""A person at the keyboard of a screen of their own: the real program, real keys."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from caoxian_desktop.core.library import Library
from tests import event_loop

Met = Callable[[], bool]


def wait(met: Met, what: str, seconds: float = 30) -> None:
    """Wait until something is so, and fail by its name where it never is."""
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, f"still not after {seconds} s: {what}"
        time.sleep(0.1)


@dataclass
class Desk:
    """A person at the keyboard of one screen."""

    environment: dict[str, str]
    stalls: Path
    programs: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *words: str | Path) -> subprocess.Popen[bytes]:
        program = subprocess.Popen(
            [sys.executable, event_loop.__file__, str(self.stalls), "open", *map(str, words)],
            env=self.environment,
            stderr=subprocess.PIPE,
        )
        self.programs.append(program)
        wait(lambda: self.window("曹县政府工作报告") != "", "the report in the window")
        self.tool("windowfocus", "--sync", self.window("曹县政府工作报告"))
        return program

    def tool(self, *words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=20, check=False
        ).stdout

    def window(self, name: str) -> str:
        return (self.tool("search", "--onlyvisible", "--name", name).splitlines() or [""])[0]

    def turn_to(self, name: str) -> None:
        """Wait for a window and give it the keyboard, as a window manager would."""
        wait(lambda: self.window(name) != "", f"a window called {name}")
        self.tool("windowfocus", "--sync", self.window(name))

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tool("key", "--clearmodifiers", key)
            time.sleep(0.3)

    def type(self, words: str) -> None:
        self.tool("type", "--delay", "15", words)
        time.sleep(0.3)


def highlights(home: Path) -> list[str]:
    """The words that are highlighted, by the library itself once the window is gone."""
    with Library.open(home / "library") as library:
        return [
            note.target.quote
            for entry in library.reports()
            for note in library.annotations(entry.version)
            if not note.deleted
        ]
