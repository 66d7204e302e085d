"""Steps on several collections, undone and done again in the order they were done, as if they were on one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from caoxian_desktop.core.records.undoable import Undoable


class Timeline:
    """One order over the steps of some collections.

    It keeps nothing of its own: a collection may also be undone by itself. What was undone can be done again until
    something else was done, on whichever of them.
    """

    def __init__(self, collections: Iterable[Undoable[Any]]) -> None:
        self._collections = tuple(collections)

    @property
    def to_undo(self) -> Undoable[Any] | None:
        """The collection whose last step is the last of all, None if there is no step."""
        latest = max(self._collections, key=lambda each: each.done_order, default=None)
        return latest if latest is not None and latest.can_undo else None

    @property
    def to_redo(self) -> Undoable[Any] | None:
        """The collection whose step was undone last, None if there is none or something else was done since."""
        latest = max((each.latest_order for each in self._collections), default=0)
        undone = [each for each in self._collections if each.undone_order > latest]
        return max(undone, key=lambda each: each.undone_order, default=None)

    @property
    def undo_label(self) -> str:
        """What undo would take back: 删除批注; '' for nothing."""
        return self.to_undo.undo_label or "" if self.to_undo is not None else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again, '' for nothing."""
        return self.to_redo.redo_label or "" if self.to_redo is not None else ""
