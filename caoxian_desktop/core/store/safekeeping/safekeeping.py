"""A library's backups as the program uses them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from caoxian_desktop.core.store.database import faults
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.safekeeping import backup, backups, restoring, verifying
from caoxian_desktop.core.store.safekeeping.backup import Copying, Reason
from caoxian_desktop.core.store.safekeeping.backups import Backup
from caoxian_desktop.core.store.safekeeping.verifying import Contents

State = tuple[int, int, int]
"""What differs between two moments between which anything but the place that is read was changed."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a file holds that passed its check, and the names of what in it is not as it was written."""

    path: Path
    contents: Contents
    damaged: tuple[str, ...]


class Safekeeping:
    """Makes, lists, checks and thins the backups of one library.

    `state`, `begin`, `now`, `restore` and the steps of a copy use the open library and are called on its turn; all else
    reads and writes other files and may run on any thread. Faults of disks are KnownErrors.
    """

    def __init__(self, path: Path, database: Database | None) -> None:
        """Take the library's file and the open library; None for one that is too damaged to be opened."""
        self.path = path
        self._database = database
        self._copying: Copying | None = None

    @property
    def folder(self) -> Path:
        """Where the backups stand."""
        return backups.folder_of(self.path)

    def state(self) -> State:
        """Return what tells whether anything was changed since a backup."""
        with self._opened().reading() as connection:
            return backups.state(connection)

    def is_due(self, state: State) -> bool:
        """Tell whether the day's backup is to be made; it reads the newest one whole."""
        return backups.is_due(self.path, state)

    def begin(self, reason: str) -> Copying:
        """Begin a backup, to stand among the others, for one of `Reason`. One still being copied is given up."""
        self.give_up()
        self._copying = Copying(self._opened().connection, backups.next_name(self.path), Reason(reason))
        return self._copying

    def now(self, reason: Reason) -> Path:
        """Make a backup at once, which nothing passes, and return it."""
        return backup.back_up(self._opened().connection, backups.next_name(self.path), reason)

    def give_up(self) -> None:
        """Leave nothing of a backup that is still being copied."""
        if self._copying is not None and self._copying.under_way:
            self._copying.give_up()
        self._copying = None

    def tidy(self) -> None:
        """Take away backups that are no longer needed."""
        try:
            backups.thin(self.folder)
        except OSError as fault:
            raise faults.of_disk(self.folder, fault) from fault

    def save_as(self, made: Path, target: Path) -> Path:
        """Copy a backup to where a person wants it. Raises KnownError where it cannot, or for the library itself."""
        return backup.save_as(self.path, made, target)

    def copy_to(self, made: Path, folder: Path) -> Path:
        """Copy a backup into another folder as well. Raises KnownError where it is not there or cannot be written."""
        return backups.copy_to(made, folder)

    def listed(self) -> tuple[Backup, ...]:
        """Return the backups, those made last first."""
        return backups.listed(self.path)

    def check(self, file: Path) -> Checked:
        """Return what a file holds that is to take the library's place. Raises KnownError where it cannot."""
        try:
            verifying.refuse_unmerged(file)
        except OSError as fault:
            raise faults.of_disk(file, fault) from fault
        return Checked(file, verifying.verify(file), verifying.mismatches(file))

    def restore(self, file: Path) -> None:
        """Back up what is there, close the library and let a file take its place; open it anew after that.

        A library that is too damaged to be opened is kept aside as it is.
        """
        verifying.verify(file)
        if self._database is not None:
            self.now(Reason.RESTORE)
            self.give_up()
            self._database.close()
        restoring.replace(self.path, file, damaged=self._database is None)

    def _opened(self) -> Database:
        if self._database is None:
            raise faults.damaged_file(self.path)
        return self._database
