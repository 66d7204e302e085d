"""How an annotation is taken back to what it was, other people's later edits left alone."""

from __future__ import annotations

from caoxian_desktop.core.annotations.annotation import FIELDS, Annotation, modify, retag
from caoxian_desktop.core.records.clock import Stamp


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
