"""Steps that can be undone: what each changed, and how two of them join."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace

from caoxian_desktop.core.annotations.annotation import FIELDS, Annotation, modify, retag
from caoxian_desktop.core.records.clock import Stamp

DEPTH = 1000
"""Steps that are remembered."""

JOIN_SECONDS = 2.0
"""Edits of one note that follow within this time are one step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One act of a person: the records as they were (None for one that was made) and as they came to be.

    `label` is the act's name (删除批注). `note` is the id of the one annotation whose note alone was edited, '' for any
    other act; `at` when, in seconds of a steady clock; `act` what the editor calls the editing act it belongs to.
    """

    label: str
    before: Mapping[str, Annotation | None]
    after: Mapping[str, Annotation]
    at: float = 0.0
    note: str = ""
    act: str = ""

    def joins(self, earlier: Step) -> bool:
        """Tell whether this step is the same editing of one note as the one before."""
        if not self.note or self.note != earlier.note:
            return False
        return self.at - earlier.at <= JOIN_SECONDS or (bool(self.act) and self.act == earlier.act)


def restored(annotation: Annotation, wanted: Annotation | None, against: Annotation | None, stamp: Stamp) -> Annotation:
    """Return the annotation with what differs between `against` and `wanted` set to `wanted`, newly stamped.

    None stands for an annotation that did not exist: it becomes a deleted one. What the step did not touch stays as it
    is, though it may have changed since.
    """
    if wanted is None:
        return modify(annotation, stamp, deleted=True)
    if against is None:
        return modify(annotation, stamp, deleted=wanted.deleted)
    values = {name: getattr(wanted, name) for name in FIELDS if getattr(wanted, name) != getattr(against, name)}
    back = modify(annotation, stamp, **values)
    gone, come = set(against.tags) - set(wanted.tags), set(wanted.tags) - set(against.tags)
    if not gone and not come:
        return back
    return retag(back, stamp, [tag for tag in dict.fromkeys((*back.tags, *wanted.tags)) if tag not in gone])


class History:
    """The steps done and undone, newest last."""

    def __init__(self) -> None:
        self._done: deque[Step] = deque(maxlen=DEPTH)
        self._undone: list[Step] = []
        self._open = False

    def add(self, step: Step) -> None:
        """Remember a step; what was undone before it can no longer be redone."""
        if self._open and self._done and step.joins(self._done[-1]):
            step = replace(step, before=self._done.pop().before)
        self._done.append(step)
        self._undone.clear()
        self._open = True

    @property
    def last_done(self) -> Step | None:
        """The step that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def last_undone(self) -> Step | None:
        """The step that redo would do again."""
        return self._undone[-1] if self._undone else None

    def step_back(self) -> None:
        """Count the last step done as undone."""
        self._undone.append(self._done.pop())
        self._open = False

    def step_forward(self) -> None:
        """Count the last step undone as done."""
        self._done.append(self._undone.pop())
        self._open = False
