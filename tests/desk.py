"""A person at the keyboard of a screen of their own: the real program, real keys, patience for what they ask for."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from caoxian_desktop.core.library import Library
from tests import telling
from tests.telling import State

Met = Callable[[], bool]
FIRST = "曹县政府工作报告"
"""What stands in the title of the window that comes up first."""


def wait(met: Met, what: str, seconds: float = 60, seen: Callable[[], object] = str) -> None:
    """Wait until something is so, and fail by its name, and what is `seen` instead, where it never is."""
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end, f"still not after {seconds} s: {what} {seen()}"
        time.sleep(0.02)


@dataclass
class Desk:
    """A person at the keyboard of one screen, who goes on when the program has done what it was asked for."""

    environment: dict[str, str]
    folder: Path
    programs: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def stalls(self) -> Path:
        """Where the program writes what held it up."""
        return self.folder / "stalls.jsonl"

    @property
    def state(self) -> State:
        """What the program is at."""
        return State.told(self.folder / "state.json")

    def start(self, *words: str | Path) -> subprocess.Popen[bytes]:
        """Start the program, and wait until it has come up and found out about its report."""
        (self.folder / "state.json").unlink(missing_ok=True)
        program = subprocess.Popen(
            [sys.executable, telling.__file__, self.folder / "state.json", self.stalls, "open", *words],
            env={**self.environment, "PYTHONFAULTHANDLER": "1"},
            stderr=subprocess.PIPE,
        )
        self.programs.append(program)
        self.turn_to(FIRST)
        return program

    def tool(self, *words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=60, check=False
        ).stdout

    def window(self, name: str) -> str:
        return (self.tool("search", "--onlyvisible", "--name", name).splitlines() or [""])[0]

    def turn_to(self, name: str) -> None:
        """Wait for a window and give it the keyboard, as a window manager would."""
        wait(lambda: self.window(name) != "", f"a window called {name}", seen=self._found)
        self.tool("windowfocus", "--sync", self.window(name))
        ready = f"{name} at rest, with the keyboard"
        wait(lambda: name in self.state.window and self.state.at_rest, ready, seen=self._found)

    def press(self, *keys: str) -> None:
        """Press keys, each when all that the one before asked for is done."""
        for key in keys:
            before = self.state.keys
            self.tool("key", "--clearmodifiers", key)
            self._done(before + 1 + key.count("+"), key)

    def type(self, words: str) -> None:
        """Type words into what has the focus."""
        before = self.state.keys
        self.tool("type", "--delay", "4", words)
        self._done(before + len(words), words)

    def fill(self, words: str) -> None:
        """Have words stand in the field that has the focus, in place of what is there; Qt may put in its own guess."""
        for _ in range(3):
            self.press("ctrl+a")
            self.type(words)
            if self.state.words == words:
                return
        raise AssertionError(f"{words} is not taken by the field: {self.state}")

    def _found(self) -> str:
        """Return what a program that does not do what is waited for is at: its state, and where its threads stand."""
        state, program = self.state, self.programs[-1]
        if program.poll() is None:
            program.send_signal(signal.SIGABRT)  # faulthandler writes the stacks of all threads
        _, told = program.communicate(timeout=10)
        return f"{state}, ended by {program.returncode}:\n{told.decode()}"

    def _done(self, keys: int, what: str) -> None:
        over = f"what {what} asks for"
        wait(lambda: (now := self.state).keys >= keys and now.at_rest, over, seen=self._found)


def highlights(home: Path) -> list[str]:
    """The words that are highlighted, by the library itself once the window is gone."""
    with Library.open(home / "library") as library:
        return [
            note.target.quote
            for entry in library.reports()
            for note in library.annotations(entry.version)
            if not note.deleted
        ]
