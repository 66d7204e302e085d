"""Reading a file in a process of its own, seen from outside: started, fed, watched, ended.

A parser that hangs, eats memory or is taken over by a hostile file takes nothing with it: the process holds this one
file, may touch nothing else (`closing`), and is gone afterwards.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass, replace
from typing import IO, TYPE_CHECKING, Any

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.isolation.limits import Limits, limits_for
from caoxian_desktop.core.importing.isolation.protocol import LENGTH_BYTES
from caoxian_desktop.core.importing.isolation.spare import SPARE
from caoxian_desktop.core.importing.loading import check_size, load
from caoxian_desktop.core.report.json_form import from_stored
from caoxian_desktop.core.report.problem import KnownError, Problem, one_line
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import Source, SourceFormat, digest
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.ticket import NO_TICKET, Cancelled, Ticket

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from caoxian_desktop.core.importing.isolation.fork_server import Forked

    Process = subprocess.Popen[bytes] | Forked
    Start = Callable[[], Process]

MAX_ANSWER = 256_000_000
"""Bytes of an answer that are taken; a report of 5 million characters gives 30 million."""

_CONVERTED = Wording(
    "文件由 LibreOffice 转换后读取，请与原文核对。",
    "The file was read after LibreOffice had converted it. Please compare with the original.",
)
_POLL_SECONDS = 0.02
_LAST_MOMENT_SECONDS = 2
_OUT_OF_TIME = frozenset({-24, 1816, 0xC0000044})
"""SIGXCPU; on Windows ERROR_NOT_ENOUGH_QUOTA and STATUS_QUOTA_EXCEEDED, for a job that has used up its time."""

_OUT_OF_MEMORY = frozenset({-9})
"""SIGKILL, when it was not sent from here: the kernel sends it where the machine's memory is at its end."""

_LONGEST_SENTENCE = 300


@dataclass(frozen=True, slots=True)
class ReadApart:
    """A report, how many reports its file holds, and what kept the process that read it from doing harm."""

    report: Report
    parts: int
    protections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    """What the process is told, and the bytes it reads; `worker` says what the fields mean."""

    name: str
    data: bytes
    limits: Limits
    part: int = 1
    pasted: bool = False

    def header(self) -> bytes:
        told = {"name": self.name, "size": len(self.data), "part": self.part, "pasted": self.pasted}
        return json.dumps(told | {"limits": asdict(self.limits)}).encode() + b"\n"


def read_file_apart(path: Path, ticket: Ticket = NO_TICKET) -> Report:
    """Return the (first) report in a file. Raises KnownError, and Cancelled when the ticket is."""
    return read_apart(load(path), path.name, ticket=ticket).report


def read_apart(
    data: bytes, name: str, part: int = 1, ticket: Ticket = NO_TICKET, start: Start = SPARE.take
) -> ReadApart:
    """Return a report in a file's bytes, `name` being the file's own name and `part` which of its reports.

    `start` gives the process that reads it.
    Raises KnownError where the file holds no report, or where reading it takes too long or too much memory; Cancelled
    when the ticket is. A fault of the program's own comes as a KnownError too, with an account of it as its note.
    """
    check_size(data, name)
    try:
        # A name in another encoding than the system's cannot be sent as it is.
        return _read(_Job(one_line(name), data, limits_for(len(data)), part), ticket, start)
    except KnownError as refusal:
        if refusal.code != refusals.NEEDS_CONVERSION:
            raise
        return _read_converted(data, name, ticket, refusal)


def _read_converted(data: bytes, name: str, ticket: Ticket, refusal: KnownError) -> ReadApart:
    """Let LibreOffice make a .docx of the file and read that; where it is not installed the refusal stands."""
    from caoxian_desktop.core.importing.formats import libreoffice  # old documents are rare

    if libreoffice.found() is None:
        raise refusal
    docx = libreoffice.converted(data, name, ticket)
    read = _read(_Job(one_line(name), docx, limits_for(len(docx))), ticket)
    source_format = SourceFormat.RTF if data.startswith(b"{\\rtf") else SourceFormat.DOC
    report = replace(
        read.report,
        source=Source(one_line(name), source_format, digest(data), len(data)),
        problems=(*read.report.problems, Problem("doc.converted", _CONVERTED)),
    )
    return replace(read, report=report)


def read_text_apart(text: str, name: str, ticket: Ticket = NO_TICKET) -> ReadApart:
    """Return the report in text from the clipboard, `name` being what to call it. Raises as `read_apart` does."""
    data = text.encode("utf-8", "surrogatepass")
    check_size(data, name)
    return _read(_Job(one_line(name), data, limits_for(len(data)), pasted=True), ticket)


def _read(job: _Job, ticket: Ticket, start: Start = SPARE.take) -> ReadApart:
    process = start()
    talk = _Talk(process, job)
    try:
        if sys.platform == "win32":  # no way to set them from inside; the file's bytes are not sent yet
            from caoxian_desktop.core.importing.isolation.job_object import confine

            confine(process, job.limits)
        talk.start()
        deadline = time.monotonic() + job.limits.wall
        while talk.is_alive():
            talk.join(_POLL_SECONDS)
            if ticket.cancelled:
                raise Cancelled
            if time.monotonic() > deadline:
                raise refusals.too_slow(job.name)
    finally:
        code = _end(process, talk)
    return _understood(talk.answer, job.name) if talk.answer else _ended(code, job.name)


def _end(process: Process, talk: _Talk) -> int | None:
    """Leave no process behind, and no pipe; return the code it ended with, None where it was ended here.

    One that answered or fell silent is given a moment to end by itself.
    """
    if not talk.is_alive():
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_LAST_MOMENT_SECONDS)
    code = process.poll()
    process.kill()
    talk.join()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):  # what was not sent has nowhere to go
                pipe.close()
    return code


class _Talk(threading.Thread):
    """Sends the file and takes the answer, so that the asking thread can look at its ticket and the clock."""

    def __init__(self, process: Process, job: _Job) -> None:
        super().__init__(name="reading-apart", daemon=True)
        assert process.stdin is not None  # noqa: S101 - both were opened as pipes
        assert process.stdout is not None  # noqa: S101 - as that
        self._to: IO[bytes] = process.stdin
        self._from: IO[bytes] = process.stdout
        self._job = job
        self.answer = b""

    def run(self) -> None:
        with contextlib.suppress(OSError):  # it ended before it had read everything; its answer or its end tells why
            self._to.write(self._job.header())
            self._to.write(self._job.data)
            self._to.flush()
        length = int.from_bytes(self._from.read(LENGTH_BYTES), "big")
        self.answer = self._from.read(length) if length <= MAX_ANSWER else b"more than is taken"


def _understood(answer: bytes, name: str) -> ReadApart:
    """Return what the process said; a process that was taken over may say anything, so nothing of it is believed."""
    try:
        told: dict[str, Any] = json.loads(answer.decode("utf-8", "surrogatepass"))
        if "error" not in told:
            return ReadApart(from_stored(told["report"]), int(told["parts"]), tuple(told["protections"]))
        code, zh, en = (one_line(str(told["error"][key]))[:_LONGEST_SENTENCE] for key in ("code", "zh", "en"))
        account, parts = str(told.get("account", "")), int(told.get("parts", 1))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise refusals.crashed(name) from fault
    error = KnownError(code, name, zh, en)
    error.parts = parts
    if account:
        error.add_note(account)
    raise error


def _ended(code: int | None, name: str) -> ReadApart:
    """Raise what the end of a process without an answer means; negative codes are POSIX signals."""
    if code is not None:
        if code in _OUT_OF_TIME:
            raise refusals.too_slow(name)
        if code in _OUT_OF_MEMORY:
            raise refusals.too_much_memory(name)
    error = refusals.crashed(name)
    error.add_note(f"the reading process ended with code {code}")
    raise error
