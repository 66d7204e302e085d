"""The kept Typst process, seen from outside: started ahead, fed jobs, killed when a job is given up."""

from __future__ import annotations

import atexit
import base64
import json
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.places import resource
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled, Ticket
from caoxian_desktop.core.typesetting.fonts import folder

_POLL_SECONDS = 0.02
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW


class TypesettingError(RuntimeError):
    """Typst refused what the templates made, or set it with a warning: a fault of ours, not of the user."""


@dataclass(frozen=True, slots=True)
class Job:
    """What Typst is to set: template file, the briefing's JSON, and the file's date in seconds since 1970.

    `fonts` are the folders of the faces that the JSON names.
    """

    template: str
    briefing: str
    timestamp: int
    fonts: tuple[Path, ...] = (folder(),)


def command() -> list[str]:
    """Return how the worker is started: by this Python, or by the frozen program's own hidden command."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "typst-worker"]
    return [sys.executable, "-m", "caoxian_desktop.core.typesetting.typst_worker"]


class TypstProcess:
    """One worker process and the lock that keeps jobs apart. It starts at first use and again after it was killed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def prepare(self, *, charts: bool = False) -> None:
        """Start the process and let it read the fonts, and load the drawing library for `charts`; wait for neither."""
        with self._lock:
            process = self._running()
            if charts:
                _send(process, {"warm": True})

    def set_type(self, job: Job, ticket: Ticket) -> bytes:
        """Return the PDF of `job`. Raises Cancelled when the ticket is, TypesettingError when Typst complains."""
        return self._ask(_asked(job), ticket)

    def draw(self, charts: Sequence[Chart], width: float, ticket: Ticket) -> list[str]:
        """Return charts as SVG, `width` points wide. Raises as `set_type` does."""
        packed = base64.b64encode(pickle.dumps(list(charts))).decode()
        drawings: list[str] = json.loads(self._ask({"charts": packed, "width": width}, ticket))
        return drawings

    def draw_png(self, charts: Sequence[tuple[Chart, int]], dots: float, ticket: Ticket) -> list[bytes]:
        """Return charts as PNG, each so many pixels wide, `dots` of them to the inch. Raises as `set_type` does."""
        packed = base64.b64encode(pickle.dumps(list(charts))).decode()
        return _pictures(self._ask({"charts": packed, "dots": dots}, ticket))

    def set_png(self, job: Job, dots: float, ticket: Ticket) -> list[bytes]:
        """Return the pages of `job` as PNG, `dots` to the inch. Raises as `set_type` does."""
        return _pictures(self._ask(_asked(job) | {"dots": dots}, ticket))

    def families(self, folder: Path, ticket: Ticket = NO_TICKET) -> dict[tuple[str, int], str]:
        """Return what Typst calls the faces in `folder`, by file name and number within the file. Raises as above."""
        answer: list[tuple[str, int, str]] = json.loads(self._ask({"families": str(folder)}, ticket))
        return {(name, number): family for name, number, family in answer}

    def _ask(self, job: dict[str, Any], ticket: Ticket) -> bytes:
        with self._lock:
            process = self._running()
            answers = _Answer(process)
            _send(process, job)
            answers.start()
            while answers.is_alive():
                answers.join(_POLL_SECONDS)
                if ticket.cancelled:
                    self._kill()
                    raise Cancelled
            return answers.made()

    def close(self) -> None:
        """End the process, where one runs."""
        with self._lock:
            self._kill()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._kill()
            self._process = subprocess.Popen(  # noqa: S603 - our own program, no shell, no text from outside
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                creationflags=_NO_WINDOW,
                start_new_session=True,  # Ctrl+C is for the program, which then ends this process without a traceback
            )
            _send(self._process, {})
        return self._process

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


class _Answer(threading.Thread):
    """Reads one answer, so that the asking thread can look at its ticket meanwhile."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        super().__init__(name="typst-answer", daemon=True)
        assert process.stdout is not None  # noqa: S101 - opened as a pipe above
        self._stream: IO[bytes] = process.stdout
        self._head: dict[str, Any] = {"error": "the Typst process ended without an answer"}
        self._made = b""

    def run(self) -> None:
        if line := self._stream.readline():
            self._head = json.loads(line)
            self._made = self._stream.read(self._head.get("size", 0))

    def made(self) -> bytes:
        """Return what was made; a warning counts as a failure, for `unknown font family` is only a warning."""
        complaints = [self._head["error"]] if "error" in self._head else self._head["warnings"]
        if complaints:
            raise TypesettingError("; ".join(complaints))
        return self._made


def _asked(job: Job) -> dict[str, Any]:
    asked = {"template": job.template, "briefing": job.briefing, "timestamp": job.timestamp}
    return asked | {"fonts": [str(folder) for folder in job.fonts]}


def _pictures(answer: bytes) -> list[bytes]:
    return [base64.b64decode(picture) for picture in json.loads(answer)]


def _send(process: subprocess.Popen[bytes], job: dict[str, Any]) -> None:
    assert process.stdin is not None  # noqa: S101 - opened as a pipe
    places = {"root": str(resource("typst")), "fonts": [str(folder())]}
    process.stdin.write(json.dumps(places | job).encode() + b"\n")
    process.stdin.flush()


TYPST = TypstProcess()
"""The program's one Typst process."""
atexit.register(TYPST.close)
