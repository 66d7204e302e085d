"""A live collection of records, every act of which can be undone and done again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Generic

from caoxian_desktop.core.records.history import History, Record


class Undoable(ABC, Generic[Record]):
    """What such collections have in common; they say how records get other values."""

    def __init__(self) -> None:
        self._history = History[Record]()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.last_done is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self._history.last_undone is not None

    @property
    def undo_label(self) -> str | None:
        """What undo would take back: 删除批注."""
        return self._history.last_done.label if self._history.last_done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._history.last_undone.label if self._history.last_undone else None

    @property
    def done_order(self) -> int:
        """When the step was done that undo would take back, see `Step.order`; 0 if there is none."""
        return self._history.last_done.order if self._history.last_done else 0

    @property
    def undone_order(self) -> int:
        """When the step was undone that redo would do again; 0 if there is none."""
        return self._history.last_undone.undone if self._history.last_undone else 0

    @property
    def latest_order(self) -> int:
        """When anything was last done here, but for undoing and redoing; 0 for never."""
        return self._history.latest

    def undo(self) -> str | None:
        """Take the last step back by new stamps with the old values; return its label, None if there is none."""
        step = self._history.last_done
        if step is None:
            return None
        self._turn(step.before, step.after)
        self._history.step_back()
        return step.label

    def redo(self) -> str | None:
        """Do the last undone step again; return its label, None if there is none."""
        step = self._history.last_undone
        if step is None:
            return None
        self._turn(step.after, step.before)
        self._history.step_forward()
        return step.label

    @abstractmethod
    def _turn(self, wanted: Mapping[str, Record | None], against: Mapping[str, Record | None]) -> None:
        """Give records, by their ids, the values wanted (None: that it was not there), `against` what they have now."""
