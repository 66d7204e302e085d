"""Annotations, one row each."""

from __future__ import annotations

from operator import attrgetter

from caoxian_desktop.core.annotations.annotation import Annotation, merge
from caoxian_desktop.core.annotations.json_form import from_json, to_json
from caoxian_desktop.core.annotations.kept_form import from_kept, to_kept
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.records import Kind, RecordTable

KIND = Kind(
    "annotations",
    Wording("批注", "note"),
    "annotation.damaged",
    to_json,
    to_kept,
    from_json,
    merge,
    attrgetter("version"),
    from_kept,
)


class AnnotationTable(RecordTable[Annotation]):
    """What is kept of annotations."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, KIND)
