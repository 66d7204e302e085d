"""Has changed records kept in the library, and says whether all of them are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:  # loaded on the storage lane
    from caoxian_desktop.core.library import Library
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.jobs import Job


AGAIN_MS = 15_000
"""How long what could not be kept waits before it is tried again."""


class SaveState(StrEnum):
    """Whether what a person did is in the library. SAVED is said only after the commit returned."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class Record(Protocol):
    """What is kept: known by its id, a newer one takes the place of an older."""

    @property
    def id(self) -> str:
        """The record's UUID."""


Put = Callable[["Library", Sequence[Any]], None]
"""Keeps records of one kind."""


class AskLibrary(Protocol):
    """Runs something with the library on the storage lane; then one of the callbacks, on the UI thread."""

    def __call__(
        self, ask: Callable[[Library], object], done: Callable[[object], None], failed: Callable[[KnownError], None]
    ) -> Job:
        """Return the job."""


class Keeping(QObject):
    """Keeps records in the order they were changed.

    Facts: `state_changed` (SaveState), `failed` (KnownError, once until something was kept again). What could not be
    kept is tried again with what comes next, every now and then, or by `retry`.
    """

    state_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, ask_library: AskLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask_library = ask_library
        self._unsaved: dict[str, tuple[Put, Record]] = {}
        self._saving = 0
        self._told = self._waiting = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._try)
        self.state = SaveState.SAVED

    @property
    def unsaved(self) -> tuple[Record, ...]:
        """The records that are not known to be in the library."""
        return tuple(record for _put, record in self._unsaved.values())

    def keep(self, records: Iterable[Record], put: Put) -> None:
        """Have records kept by `put`, together with any that could not be kept before."""
        self._unsaved.update((record.id, (put, record)) for record in records)
        batch = dict(self._unsaved)
        self._saving += 1
        self._say(SaveState.SAVING)
        job = self._ask_library(
            lambda library: _put_all(library, tuple(batch.values())), lambda _: self._on_kept(batch), self._on_failed
        )
        job.ended.connect(self._on_ended)

    def set_waiting(self, waiting: bool) -> None:
        """Take note that something is typed which comes to be kept in a moment, or that it came."""
        self._waiting = waiting
        if not self._saving:
            self._say_rest()

    def retry(self) -> None:
        """Try again to keep what could not be kept, and say so if it fails again."""
        self._told = False
        self._try()

    def stop(self) -> None:
        """Try no more by itself: the library is being closed."""
        self._again.stop()

    def _try(self) -> None:
        if self._unsaved:
            put = next(iter(self._unsaved.values()))[0]
            self.keep((), put)

    def _on_failed(self, error: KnownError) -> None:
        if not self._told:
            self._told = True
            self.failed.emit(error)

    def _on_kept(self, batch: dict[str, tuple[Put, Record]]) -> None:
        self._told = False
        self._unsaved = {key: each for key, each in self._unsaved.items() if batch.get(key) is not each}

    def _on_ended(self) -> None:
        self._saving -= 1
        if not self._saving:
            self._say_rest()
            if self._unsaved:
                self._again.start()

    def _say_rest(self) -> None:
        """Say what holds while nothing is being written."""
        self._say(SaveState.FAILED if self._unsaved else SaveState.SAVING if self._waiting else SaveState.SAVED)

    def _say(self, state: SaveState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)


def _put_all(library: Library, batch: Sequence[tuple[Put, Record]]) -> None:
    for put in dict.fromkeys(put for put, _ in batch):
        put(library, tuple(record for each, record in batch if each is put))
