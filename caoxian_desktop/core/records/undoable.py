"""A live collection of records, every act of which can be undone and done again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from caoxian_desktop.core.records.history import History, Step


class Identified(Protocol):
    """A record that is known by its id."""

    @property
    def id(self) -> str:
        """Its id."""


Record = TypeVar("Record", bound=Identified)


class Undoable(ABC, Generic[Record]):
    """What such collections have in common; they say how records are adopted, and how they get other values back.

    `records` are all there are, deleted ones too.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._history = History[Record]()
        self._records = {record.id: record for record in records}

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

    def _done(
        self, label: str, records: Iterable[Record], *, at: float = 0.0, note: str = "", act: str = ""
    ) -> tuple[Record, ...]:
        """Adopt records as one step to undo, see `Step`; return those that are new or say something else now."""
        changed = tuple(record for record in records if self._records.get(record.id) != record)
        if changed:
            before = {record.id: self._records.get(record.id) for record in changed}
            self._adopt(changed)
            self._history.add(Step(label, before, {record.id: record for record in changed}, at, note, act))
        return changed

    @abstractmethod
    def _adopt(self, records: Sequence[Record]) -> None:
        """Keep records, then hold them; should keeping them fail, they are not held."""

    @abstractmethod
    def _turn(self, wanted: Mapping[str, Record | None], against: Mapping[str, Record | None]) -> None:
        """Give records, by their ids, the values wanted (None: that it was not there), `against` what they have now."""
