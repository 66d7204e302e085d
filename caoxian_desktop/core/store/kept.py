"""The tables of an open library, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from caoxian_desktop.core.store.database.database import Database
from caoxian_desktop.core.store.tables.presets import PlaceTable, PresetTable
from caoxian_desktop.core.store.tables.reports import ReportTable

if TYPE_CHECKING:  # notes and the library's list come when they are asked for: the report is what a start waits for
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.store.tables.annotations import AnnotationTable
    from caoxian_desktop.core.store.tables.corrections import CorrectionTable
    from caoxian_desktop.core.store.tables.draws import DrawTable
    from caoxian_desktop.core.store.tables.shelf import Shelf
    from caoxian_desktop.core.store.tables.terms import TermTable


class Kept:
    """What is kept of reports and of the work on them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reports = ReportTable(database)
        self._presets = PresetTable(database)
        self._places = PlaceTable(database)

    @cached_property
    def _annotations(self) -> AnnotationTable:
        from caoxian_desktop.core.store.tables.annotations import AnnotationTable

        return AnnotationTable(self._database)

    @cached_property
    def _corrections(self) -> CorrectionTable:
        from caoxian_desktop.core.store.tables.corrections import CorrectionTable

        return CorrectionTable(self._database)

    @cached_property
    def _shelf(self) -> Shelf:
        from caoxian_desktop.core.store.tables.shelf import Shelf

        return Shelf(self._database)

    @cached_property
    def _terms(self) -> TermTable:
        from caoxian_desktop.core.store.tables.terms import TermTable

        return TermTable(self._database)

    @cached_property
    def _draws(self) -> DrawTable:
        from caoxian_desktop.core.store.tables.draws import DrawTable

        return DrawTable(self._presets)

    @cached_property
    def _stamper(self) -> Stamper:
        from caoxian_desktop.core.store.tables import facts

        return facts.stamper(self._database)
