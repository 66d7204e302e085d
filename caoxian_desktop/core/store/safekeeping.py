"""A library's backups as the program uses them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from caoxian_desktop.core.store import backup, backups, disk, faults, restoring, verifying
from caoxian_desktop.core.store.backup import Copying, Reason
from caoxian_desktop.core.store.backups import Backup
from caoxian_desktop.core.store.database import Database
from caoxian_desktop.core.store.verifying import Contents

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

    `state`, `begin`, `now` and the steps of a copy use the open library and are called on its turn; all else reads and
    writes other files and may run on any thread. Faults of disks are KnownErrors.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._copying: Copying | None = None

    @property
    def folder(self) -> Path:
        """Where the backups stand."""
        return backups.folder_of(self._database.path)

    def state(self) -> State:
        """Return what tells whether anything was changed since a backup."""
        with self._database.reading() as connection:
            return backups.state(connection)

    def is_due(self, state: State) -> bool:
        """Tell whether the day's backup is to be made; it reads the newest one whole."""
        return backups.is_due(self._database.path, state)

    def begin(self, reason: Reason, target: Path | None = None) -> Copying:
        """Begin a backup, to stand among the others where no target is named. The one begun before is given up."""
        if target is not None:
            backup.refuse_own(self._database.path, target)
        self.give_up()
        path = self._database.path
        self._copying = Copying(self._database.connection, target or backups.next_name(path), reason)
        return self._copying

    def now(self, reason: Reason) -> Path:
        """Make a backup at once, which nothing passes, and return it."""
        copying = self.begin(reason)
        while not copying.step():
            pass
        return copying.finish()

    def give_up(self) -> None:
        """Leave nothing of a backup that is still being copied."""
        if self._copying is not None:
            self._copying.give_up()
        self._copying = None

    def tidy(self) -> None:
        """Take away backups that are no longer needed."""
        try:
            backups.thin(self.folder)
        except OSError as fault:
            raise faults.of_disk(self.folder, fault) from fault

    def copy_to(self, made: Path, folder: Path) -> Path:
        """Copy a backup into another folder as well. Raises KnownError where it is not there or cannot be written."""
        return backups.copy_to(made, folder)

    def listed(self) -> tuple[Backup, ...]:
        """Return the backups, those made last first."""
        return backups.listed(self._database.path)

    def check(self, file: Path) -> Checked:
        """Return what a file holds that is to take the library's place. Raises KnownError where it cannot."""
        try:
            verifying.refuse_unmerged(file)
        except OSError as fault:
            raise faults.of_disk(file, fault) from fault
        return Checked(file, verifying.verify(file), verifying.mismatches(file))

    def restore(self, file: Path) -> None:
        """Back up what is there, close the library and let a checked file take its place; open it anew after that."""
        path = self._database.path
        verifying.verify(file)
        self.now(Reason.RESTORE)
        self._database.close()
        try:
            disk.make_folder(path.parent)
            restoring.put_in_place(path, file)
        except OSError as fault:
            raise faults.of_disk(path, fault) from fault
