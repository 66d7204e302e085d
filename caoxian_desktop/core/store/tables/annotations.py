"""Annotations, one row each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

from caoxian_desktop.core.annotations.annotation import Annotation, merge
from caoxian_desktop.core.annotations.json_form import from_json, to_json
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.records import Kind, RecordTable


# msgspec takes 3 MB, which a window on a report without notes does without.
@cache
def _reading() -> Callable[[bytes], Annotation]:
    from caoxian_desktop.core.annotations.kept_form import from_kept

    return from_kept


def _from_kept(record: bytes) -> Annotation:
    return _reading()(record)


def _to_kept(annotation: Annotation) -> dict[str, Any]:
    from caoxian_desktop.core.annotations.kept_form import to_kept

    return to_kept(annotation)


KIND = Kind(
    "annotations", "批注", "annotation.damaged", to_json, _to_kept, from_json, merge, attrgetter("version"), _from_kept
)


class AnnotationTable(RecordTable[Annotation]):
    """What is kept of annotations."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, KIND)
