"""What the library gives to the composer: presets, what authors call themselves, and other reports with their notes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from caoxian_desktop.core.briefing.preset import KIND
from caoxian_desktop.ui.jobs import Lane

if TYPE_CHECKING:  # loaded on the lane that needs it
    from caoxian_desktop.core.annotations.annotation import Annotation
    from caoxian_desktop.core.briefing.material import Material
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.library import Library, ReportEntry
    from caoxian_desktop.core.records.clock import Stamper
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.ui.briefing.panel import BriefingPanel
    from caoxian_desktop.ui.main_window.window import MainWindow

Held = tuple["Report", "tuple[Correction, ...]", "tuple[Annotation, ...]", "Stamper"]


class Composing(QObject):
    """Answers the composer's wishes. It is made with the panel and brings what is there at once."""

    def __init__(self, window: MainWindow, panel: BriefingPanel) -> None:
        super().__init__(window)
        self._window, self._session, self._panel = window, window.session, panel
        self._names: dict[str, str] = {}
        self._changing = 0
        presets = panel.presets
        presets.keep_wanted.connect(self.on_keep_wanted)
        presets.rename_wanted.connect(self.on_rename_wanted)
        presets.remove_wanted.connect(self.on_remove_wanted)
        presets.switched.connect(self.on_switched)
        panel.reports_wanted.connect(self.on_reports_wanted)
        panel.material_wanted.connect(self.on_material_wanted)
        window.hearing.hear(self._session.library_replaced, self.on_library_changed)
        self.on_library_changed()

    def on_library_changed(self, *_fact: object) -> None:
        """Bring presets and names as the library has them now."""
        if not self._window.jobs.closed:
            self._session.ask_library(_presets, self._on_presets)
            self._session.ask_library(_names, self._on_names)

    def _on_names(self, found: tuple[dict[str, str], str]) -> None:
        self._names, own = found
        self._panel.name_authors(self._names, own)

    # Presets

    def _on_presets(self, found: dict[str, object]) -> None:
        """Show the presets, unless others are being kept: then they come again, and these are what was."""
        if not self._changing:
            self._panel.presets.show_presets(found)

    def on_keep_wanted(self, name: str, value: object) -> None:
        """Keep a preset."""
        words = self.tr("已存入预设“{name}”").format(name=name)
        self._change(lambda library: library.put_preset(KIND, name, value), lambda _: self._window.notices.info(words))

    def on_rename_wanted(self, old: str, new: str) -> None:
        """Call a preset otherwise."""

        def rename(library: Library) -> None:
            library.put_preset(KIND, new, library.preset(KIND, old))
            library.remove_preset(KIND, old)

        self._change(rename)

    def on_remove_wanted(self, name: str) -> None:
        """Remove a preset and offer to undo it."""

        def remove(library: Library) -> object:
            value = library.preset(KIND, name)
            library.remove_preset(KIND, name)
            return value

        def removed(value: object) -> None:
            undo = partial(self._change, lambda library: library.put_preset(KIND, name, value))
            self._window.notices.info(self.tr("已删除预设“{name}”").format(name=name), self.tr("撤销"), undo)

        self._change(remove, removed)

    def _change(self, change: Callable[[Library], object], done: Callable[[object], None] | None = None) -> None:
        """Change something in the library, bring the presets anew, and do what follows with the answer."""
        self._changing += 1
        job = self._session.ask_library(change, done or (lambda _answer: None))
        job.ended.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._changing -= 1
        self.on_library_changed()

    def on_switched(self, name: str, undo: Callable[[], None]) -> None:
        """Say which preset was taken: what was chosen before can be had back."""
        words = self.tr("已换用预设“{name}”").format(name=name) if name else self.tr("已恢复常用选择")
        self._window.notices.info(words, self.tr("撤销"), undo)

    # Other reports

    def on_reports_wanted(self) -> None:
        """Ask which reports of the library are to go into the material too."""
        self._session.ask_library(lambda library: library.reports(), self._on_listed)

    def _on_listed(self, entries: tuple[ReportEntry, ...]) -> None:
        from caoxian_desktop.ui.briefing.report_picker import ReportPicker

        opened, chosen = self._session.open_report, self._panel.form.others.chosen
        if opened is None:
            return
        held = {opened.version, *chosen}
        others = [entry for entry in entries if entry.version not in held]
        dialog = ReportPicker(others, opened.report.title_block.place, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._panel.form.others.add_reports(dialog.chosen))
        dialog.open()

    def on_material_wanted(self, version: str) -> None:
        """Read a report with its notes, find its figures and charts, and hand it over."""

        def failed(error: KnownError) -> None:
            self._panel.form.others.drop(version)
            self._panel.failed.emit(error)

        def read(held: Held) -> None:
            names = self._names
            self._window.jobs.run(
                Lane.POOL,
                lambda _: _material(version, held, names),
                lambda material: self._panel.take_material(version, material),
                failed,
            )

        self._session.ask_library(lambda library: _held(library, version), read, failed)


# On the storage lane


def _presets(library: Library) -> dict[str, object]:
    return {name: library.preset(KIND, name) for name in library.presets(KIND)}


def _names(library: Library) -> tuple[dict[str, str], str]:
    from caoxian_desktop.core.exchange.names import author_names

    return author_names(library), library.stamper().author


def _held(library: Library, version: str) -> Held:
    return *library.reading(version), library.annotations(version), library.stamper()


# On the pool


def _material(version: str, held: Held, names: dict[str, str]) -> Material:
    """Return what a briefing is made of for a report that is not open; its notes are placed and never written."""
    from caoxian_desktop.core.analysis import analyse
    from caoxian_desktop.core.annotations.notebook import Notebook
    from caoxian_desktop.core.briefing.material import Material
    from caoxian_desktop.core.charts.catalogue import charts_of
    from caoxian_desktop.core.corrections.figures import corrected_analysis

    report, corrections, records, stamper = held
    analysis = corrected_analysis(analyse(report), corrections)
    notebook = Notebook(report, version, stamper, records, lambda _records: None)
    return Material(analysis, charts_of(analysis), (*notebook.annotations, *notebook.unplaced), names)
