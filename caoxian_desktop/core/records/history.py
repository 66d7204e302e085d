"""Steps that can be undone: what each changed, and how two of them join."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Generic, TypeVar

Record = TypeVar("Record")

_ORDER = count(1)

DEPTH = 1000
"""Steps that are remembered."""

JOIN_SECONDS = 2.0
"""Edits of one text that follow within this time are one step."""


@dataclass(frozen=True, slots=True)
class Step(Generic[Record]):
    """One act of a person: the records as they were (None for one that was made) and as they came to be.

    `label` is the act's name (删除批注). `note` is the id of the one record whose text alone was edited, '' for any
    other act; `at` when, in seconds of a steady clock; `act` what the editor calls the editing act it belongs to;
    `order` is when it was done and `undone` when it was last taken back, both counted over all collections of this run
    from 1 on, 0 for never.
    """

    label: str
    before: Mapping[str, Record | None]
    after: Mapping[str, Record]
    at: float = 0.0
    note: str = ""
    act: str = ""
    order: int = 0
    undone: int = 0

    def joins(self, earlier: Step[Record]) -> bool:
        """Tell whether this step is the same editing of one text as the one before."""
        if not self.note or self.note != earlier.note:
            return False
        return self.at - earlier.at <= JOIN_SECONDS or (bool(self.act) and self.act == earlier.act)


class History(Generic[Record]):
    """The steps done and undone, newest last."""

    def __init__(self) -> None:
        self._done: deque[Step[Record]] = deque(maxlen=DEPTH)
        self._undone: list[Step[Record]] = []
        self._open = False
        self._latest = 0

    @property
    def latest(self) -> int:
        """When the last step was added, though it may be undone by now; 0 if there never was one."""
        return self._latest

    def add(self, step: Step[Record]) -> None:
        """Remember a step; what was undone before it can no longer be redone."""
        if self._open and self._done and step.joins(self._done[-1]):
            step = replace(step, before=self._done.pop().before)
        self._latest = next(_ORDER)
        self._done.append(replace(step, order=self._latest))
        self._undone.clear()
        self._open = True

    @property
    def last_done(self) -> Step[Record] | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def last_undone(self) -> Step[Record] | None:
        """The step that redo would do again."""
        return self._undone[-1] if self._undone else None

    def step_back(self) -> None:
        """Count the last step done as undone."""
        self._undone.append(replace(self._done.pop(), undone=next(_ORDER)))
        self._open = False

    def step_forward(self) -> None:
        """Count the last step undone as done."""
        self._done.append(self._undone.pop())
        self._open = False
