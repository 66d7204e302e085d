"""The kept Typst process, seen from outside: started ahead, fed jobs, killed when a job is given up."""

from __future__ import annotations

import atexit
import base64
import json
import pickle
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from caoxian_desktop.core import program
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.places import resource
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled, Ticket, check
from caoxian_desktop.core.typesetting.fonts import folder
from caoxian_desktop.core.typesetting.writing import told

_POLL_SECONDS = 0.02
_BRIEFING = "briefing.json"
_SIGKILL = 9  # Windows has no such signal
_LARGE = 1_500_000
"""Characters of a briefing (200 pages) that is set in a process of its own, which is ended with it: it takes 500 MB."""
_MOST = 24_000_000
"""Characters that one process sets, a hundred digests: each leaves 2 MB behind that Typst remembers it by."""
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW


class TypesettingError(RuntimeError):
    """Typst refused what the templates made, or set it with a warning: a fault of ours, not of the user."""


class _EndedError(Exception):
    """The process ended before it had answered."""

    def __init__(self, code: int) -> None:
        super().__init__(f"the Typst process ended with {code} and without an answer")
        self.code = code

    def told(self) -> Exception:
        """Return what to raise: killed twice is the system's doing, which is out of memory; else the fault is ours."""
        if self.code != -_SIGKILL:
            return TypesettingError(str(self))
        zh = "排版时被系统终止，多半是内存不足；请关闭别的程序，或减少内容再试"
        en = "the system ended the typesetter, most likely for want of memory; close other programs or export less"
        return KnownError("export.out_of_memory", "PDF", zh, en)


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
    if program.is_frozen():
        return program.own_command(program.TYPESETTING)
    return [sys.executable, "-m", "caoxian_desktop.core.typesetting.typst_worker"]


class TypstProcess:
    """One worker process and the lock that keeps jobs apart. It starts at first use and again after it was killed.

    It works in a private folder that is made with it: the templates and, while it is set, the briefing. That is a file
    because Typst takes `sys.inputs` for a part of every paragraph, and would set all of them anew for one tick.

    A process that ended without an answer is replaced and asked once more: somebody may have ended it.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: Path | None = None
        self._set = 0
        self._lock = threading.Lock()

    def prepare(self, *, charts: bool = False) -> None:
        """Start the process and let it read the fonts, and what paints pixels for `charts`; wait for neither.

        While it is at work for another there is nothing to prepare.
        """
        if self._lock.acquire(blocking=False):
            try:
                self._running()
                if charts:
                    self._send({"warm": True})
            finally:
                self._lock.release()

    def set_type(self, job: Job, ticket: Ticket) -> bytes:
        """Return the PDF of `job`.

        Raises Cancelled when the ticket is, TypesettingError when Typst complains, KnownError where the disk of
        temporary files is full.
        """
        return self._ask(_asked(job), ticket, job.briefing)

    def draw_png(self, charts: Sequence[tuple[Chart, int]], dots: float, ticket: Ticket) -> list[bytes]:
        """Return charts as PNG, each so many pixels wide, `dots` of them to the inch. Raises as `set_type` does."""
        packed = base64.b64encode(pickle.dumps(list(charts))).decode()
        return _pictures(self._ask({"charts": packed, "dots": dots}, ticket))

    def set_png(self, job: Job, dots: float, ticket: Ticket) -> list[bytes]:
        """Return the pages of `job` as PNG, `dots` to the inch. Raises as `set_type` does."""
        return _pictures(self._ask(_asked(job) | {"dots": dots}, ticket, job.briefing))

    def set_ofd(self, job: Job, ticket: Ticket) -> bytes:
        """Return the pages of `job` as an OFD file. Raises as `set_type` does."""
        return self._ask(_asked(job) | {"ofd": True}, ticket, job.briefing)

    def families(self, folder: Path, ticket: Ticket = NO_TICKET) -> dict[tuple[str, int], str]:
        """Return what Typst calls the faces in `folder`, by file name and number within the file. Raises as above."""
        answer: list[tuple[str, int, str]] = json.loads(self._ask({"families": str(folder)}, ticket))
        return {(name, number): family for name, number, family in answer}

    def _ask(self, job: dict[str, Any], ticket: Ticket, briefing: str = "") -> bytes:
        with self._held(ticket):
            if len(briefing) > _LARGE or self._set + len(briefing) > _MOST:
                self._kill()
            try:
                return self._ask_once(job, ticket, briefing)
            except _EndedError:
                self._kill()
            try:
                return self._ask_once(job, ticket, briefing)
            except _EndedError as ended:
                self._kill()
                raise ended.told() from ended

    @contextmanager
    def _held(self, ticket: Ticket) -> Iterator[None]:
        """Wait for the jobs before; given up meanwhile, it never begins."""
        while not self._lock.acquire(timeout=_POLL_SECONDS):
            check(ticket)
        try:
            yield
        finally:
            self._lock.release()

    def _ask_once(self, job: dict[str, Any], ticket: Ticket, briefing: str) -> bytes:
        process = self._running()
        try:
            self._lay_down(briefing)
            answer = _Answer(process)
            try:
                self._send(job)
            except OSError as broken:  # the pipe: the process ended since it was looked at
                raise _EndedError(process.wait()) from broken
            answer.start()
            while answer.is_alive():
                answer.join(_POLL_SECONDS)
                if ticket.cancelled:
                    self._kill()
                    raise Cancelled
            return answer.made()
        finally:
            self._take_up()
            self._set += len(briefing)
            if len(briefing) > _LARGE:
                self._kill()

    def close(self) -> None:
        """End the process, where one runs."""
        with self._lock:
            self._kill()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._kill()
            self._folder, self._set = _workshop(), 0
            self._process = subprocess.Popen(  # noqa: S603 - our own program, no shell, no text from outside
                command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                creationflags=_NO_WINDOW,
                start_new_session=True,  # Ctrl+C is for the program, which then ends this process without a traceback
            )
            self._send({})
        return self._process

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _lay_down(self, briefing: str) -> None:
        """Put the briefing where the templates read it."""
        if briefing and self._folder is not None:
            with told(self._folder):
                (self._folder / _BRIEFING).write_text(briefing, encoding="utf-8")

    def _take_up(self) -> None:
        """Leave none of a report's words on the disk."""
        if self._folder is not None:
            (self._folder / _BRIEFING).unlink(missing_ok=True)

    def _send(self, job: dict[str, Any]) -> None:
        assert self._process is not None  # noqa: S101 - whoever sends has it running
        assert self._process.stdin is not None  # noqa: S101 - opened as a pipe
        places = {"root": str(self._folder), "fonts": [str(folder())]}
        self._process.stdin.write(json.dumps(places | job).encode() + b"\n")
        self._process.stdin.flush()


def _workshop() -> Path:
    """Return a new folder that only this user may read, with the templates. Raises KnownError on a full disk."""
    with told(Path(tempfile.gettempdir())):
        made = Path(tempfile.mkdtemp(prefix="caoxian-typst-"))
        try:
            for template in resource("typst").glob("*.typ"):
                shutil.copyfile(template, made / template.name)
        except OSError:
            shutil.rmtree(made, ignore_errors=True)
            raise
    return made


class _Answer(threading.Thread):
    """Reads one answer, so that the asking thread can look at its ticket meanwhile."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        super().__init__(name="typst-answer", daemon=True)
        assert process.stdout is not None  # noqa: S101 - opened as a pipe above
        self._stream: IO[bytes] = process.stdout
        self._process = process
        self._head: dict[str, Any] = {}
        self._made = b""

    def run(self) -> None:
        if line := self._stream.readline():
            self._head = json.loads(line)
            self._made = self._stream.read(self._head.get("size", 0))

    def made(self) -> bytes:
        """Return what was made; a warning counts as a failure, for `unknown font family` is only a warning.

        Raises _EndedError where the process ended before it had answered.
        """
        if not self._head or len(self._made) < self._head.get("size", 0):
            raise _EndedError(self._process.wait())
        complaints = [self._head["error"]] if "error" in self._head else self._head["warnings"]
        if complaints:
            raise TypesettingError("; ".join(complaints))
        return self._made


def _asked(job: Job) -> dict[str, Any]:
    fonts = [str(folder) for folder in job.fonts]
    return {"template": job.template, "timestamp": job.timestamp, "fonts": fonts}


def _pictures(answer: bytes) -> list[bytes]:
    return [base64.b64decode(picture) for picture in json.loads(answer)]


TYPST = TypstProcess()
"""The program's one Typst process."""
atexit.register(TYPST.close)
