"""The reader's own glossary (自建), one row an entry; it serves every report."""

from __future__ import annotations

from caoxian_desktop.core.glossary.own_terms import OwnTerm, from_json, merge, to_json
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.records import Kind, Read, RecordTable, read

KIND = Kind("terms", Wording("自建名词", "own term"), "term.damaged", to_json, to_json, from_json, merge)


class TermTable(RecordTable[OwnTerm]):
    """What is kept of the reader's own glossary."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, KIND)

    def all(self) -> Read[OwnTerm]:
        """Return all entries, deleted ones too. A damaged row is left as it is; it costs none of the others."""
        with self._database.reading() as connection:
            return read(connection, KIND)
