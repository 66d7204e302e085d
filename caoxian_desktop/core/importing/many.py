"""Many files and folders at once: which files, and their reports as they come, each from a process of its own."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Self

from caoxian_desktop.core.importing import refusals
from caoxian_desktop.core.importing.isolation.apart import read_apart
from caoxian_desktop.core.importing.isolation.spare import SPARE
from caoxian_desktop.core.importing.loading import load
from caoxian_desktop.core.report.problem import KnownError, one_line
from caoxian_desktop.core.ticket import Ticket, check

if TYPE_CHECKING:
    from concurrent.futures import Future

    from caoxian_desktop.core.importing.isolation.apart import Start
    from caoxian_desktop.core.importing.isolation.fork_server import ForkServer
    from caoxian_desktop.core.report.report import Report

ENDINGS = frozenset(
    {
        *(".txt", ".md", ".markdown", ".csv", ".tsv", ".tmx", ".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml"),
        *(".docx", ".docm", ".doc", ".wps", ".rtf", ".pdf", ".ofd"),
    }
)
"""What is taken from a folder. A file that is named itself is always tried: its bytes decide."""

MAX_FILES = 10_000
"""Files taken at once: a collection of all counties over four years has fewer."""

MAX_PARTS = 2_000
"""Reports taken from one table."""


@dataclass(frozen=True, slots=True)
class Found:
    """The files that were found, and the folders that could not be looked into."""

    files: tuple[Path, ...]
    refused: tuple[KnownError, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How reading one report of one file ended: with a report, or with the error that says why not.

    `part` counts the reports of a file from 1, `parts` is how many it holds (1 where that is not known), `data` the
    file's bytes, empty where they could not be had.
    """

    path: Path
    part: int
    parts: int
    data: bytes = field(repr=False)
    report: Report | None = None
    error: KnownError | None = None


def files_in(paths: Iterable[Path]) -> Found:
    """Return the files among `paths` and in the folders among them and below, each once, in the order of their names.

    From folders only files of readable kinds are taken; hidden ones and the lock files that Word and WPS leave beside
    an open document (~$…) are not, and links to folders are not followed. Raises KnownError for more files than are
    taken at once.
    """
    files: dict[Path, None] = {}
    refused: list[KnownError] = []
    for path in paths:
        for file in _below(path, refused) if path.is_dir() else (path,):
            files[file.absolute()] = None
            if len(files) > MAX_FILES:
                raise refusals.too_many_files(path.name or str(path), MAX_FILES)
    return Found(tuple(files), tuple(refused))


def _below(folder: Path, refused: list[KnownError]) -> Iterator[Path]:
    def note(fault: OSError) -> None:
        refused.append(refusals.unreadable(str(fault.filename), fault))

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if _is_report_file(name))


def _is_report_file(name: str) -> bool:
    return not name.startswith((".", "~$")) and Path(name).suffix.lower() in ENDINGS


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One report of one file; the bytes are at hand for all but a file's first."""

    path: Path
    part: int = 1
    data: bytes | None = field(default=None, repr=False)


def read_many(files: Sequence[Path], ticket: Ticket, workers: int = 2) -> Iterator[Outcome]:
    """Yield the reports of files in the order they are ready; a file that holds several gives several.

    `workers` files are read at a time. Raises Cancelled when the ticket is; what is being read then is killed, also
    when nobody asks for the next report any more.
    """
    from concurrent.futures import ThreadPoolExecutor

    watched = _Watched(ticket)
    with _Starters(workers) as starters, ThreadPoolExecutor(workers, "read-many") as pool:

        def work(wanted: _Wanted) -> Outcome:
            with starters.one() as start:
                return _outcome(wanted, watched, start)

        def submit(wanted: _Wanted) -> Future[Outcome]:
            return pool.submit(work, wanted)

        try:
            yield from _as_ready(deque(_Wanted(path) for path in files), submit, watched, workers)
        finally:
            watched.given_up = True


class _Starters:
    """What starts the processes of a pool's threads: a fork server for each on Linux, else a fresh Python each time."""

    def __init__(self, count: int) -> None:
        self._servers: list[ForkServer] = []
        if sys.platform == "linux":
            from caoxian_desktop.core.importing.isolation.fork_server import ForkServer

            self._servers = [ForkServer() for _ in range(count)]
        self._free = deque(self._servers)  # its ends may be used by several threads

    @contextmanager
    def one(self) -> Iterator[Start]:
        """Give a starter to one thread at a time."""
        if not self._servers:
            yield SPARE.take
            return
        server = self._free.popleft()
        try:
            yield server.take
        finally:
            self._free.append(server)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for server in self._servers:
            server.close()


def _as_ready(
    wanted: deque[_Wanted], submit: Callable[[_Wanted], Future[Outcome]], ticket: Ticket, workers: int
) -> Iterator[Outcome]:
    from concurrent.futures import FIRST_COMPLETED, wait

    running: set[Future[Outcome]] = set()
    finished = 0
    while wanted or running:
        while wanted and len(running) < workers:
            running.add(submit(wanted.popleft()))
        done, running = wait(running, return_when=FIRST_COMPLETED)
        for others, outcome in enumerate(future.result() for future in done):
            finished += 1
            if outcome.part == 1:
                wanted.extendleft(_Wanted(outcome.path, part, outcome.data) for part in range(outcome.parts, 1, -1))
            still = len(done) - others - 1 + len(running) + len(wanted)
            ticket.progress(finished, finished + still, one_line(outcome.path.name))
            yield outcome


def _outcome(wanted: _Wanted, ticket: Ticket, start: Start) -> Outcome:
    check(ticket)
    data = b""
    try:
        data = load(wanted.path) if wanted.data is None else wanted.data
        read = read_apart(data, wanted.path.name, wanted.part, ticket, start)
    except KnownError as error:
        told = error if error.parts == wanted.part == 1 else refusals.of_part(error, wanted.part)
        outcome = Outcome(wanted.path, wanted.part, error.parts, data, error=told)
    else:
        outcome = Outcome(wanted.path, wanted.part, read.parts, data, read.report)
    if outcome.parts > MAX_PARTS:
        too_many = refusals.too_many_parts(wanted.path.name, MAX_PARTS)
        return Outcome(wanted.path, wanted.part, 1, data, error=too_many)
    return outcome


class _Watched:
    """The caller's ticket, which is cancelled as well when nobody takes the reports any more."""

    def __init__(self, ticket: Ticket) -> None:
        self._ticket = ticket
        self.given_up = False

    @property
    def cancelled(self) -> bool:
        return self.given_up or self._ticket.cancelled

    def progress(self, done: int, total: int, words: str) -> None:
        """Report to the caller's ticket."""
        self._ticket.progress(done, total, words)
