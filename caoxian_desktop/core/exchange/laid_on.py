"""A colleague's work laid on a report that was read from its file, without any library: for material made headless."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from caoxian_desktop.core.analysis import analyse
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.notebook import Notebook
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.corrections.applying import corrected
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.figures import corrected_analysis
from caoxian_desktop.core.corrections.report_wide import for_version
from caoxian_desktop.core.exchange.taking_in import known_by, read_file, report_of
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import digest, version_id
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.core.sharing.bundle import AUTHORS, Bundle, SharedReport
from caoxian_desktop.core.sharing.foreign import Incoming
from caoxian_desktop.core.sharing.landing import onto

_NOBODY = "00000000-0000-7000-8000-000000000000"
"""Nothing is written here, so nobody writes it."""

Work = tuple[Sequence[Annotation], Sequence[Correction]]
"""What a file says of one report."""


class ColleaguesWork:
    """The notes and corrections of some files: packages (.cxb), or W3C Web Annotations in JSON."""

    def __init__(self, files: Sequence[Path], *, several: bool) -> None:
        """Read them; with `several` reports each note is laid on the one whose text it names.

        Raises KnownError for a file that is neither, or cannot be believed.
        """
        self._files = [(file.name, read_file(file)) for file in files]
        self._several = several
        self._strange = {name for name, _ in self._files}
        self._authors: dict[str, str] = {}
        self.doubts: list[Wording] = []
        for _, held in self._files:
            self._authors |= _names(held)

    def materials(self, reports: Sequence[Report]) -> tuple[Material, ...]:
        """Return reports as they were set right, with the notes on them as they stand in their texts; no charts yet.

        Raises KnownError where a file says nothing of any of them. A report in which not one of its notes has a place
        is told of in `doubts`: the file may be another report's.
        """
        made = tuple(self._material(report) for report in reports)
        for name in sorted(self._strange):
            zh, en = "里面没有这份报告的批注；请核对文件", "it holds no notes on this report; is it the right file?"
            raise KnownError("sharing.other_report", name, zh, en)
        return made

    def _material(self, report: Report) -> Material:
        version = version_id(digest(report.text.encode()))
        notes: list[Annotation] = []
        changes: list[Correction] = []
        for name, held in self._files:
            work = self._work(held, report, version)
            if work is not None:
                self._strange.discard(name)
                notes += work[0]
                changes += work[1]
        corrections = for_version(changes, report, version)
        restored = corrected(report, corrections)
        book = Notebook(restored, version, Stamper(_NOBODY), notes, lambda _records: None)
        if book.unplaced and not book.annotations:
            count, name = len(book.unplaced), report.name
            said = Wording(
                f"{count}条批注在《{name}》中都找不到位置，列为未定位批注；请核对批注文件是不是这份报告的",
                f"not one of the notes ({count}) has a place in “{name}”; they are listed as notes without a place. "
                "Is it the right file?",
            )
            self.doubts.append(said)
        analysis = corrected_analysis(analyse(restored), corrections)
        return Material(analysis, (), (*book.annotations, *book.unplaced), self._authors)

    def _work(self, held: Bundle | Incoming, report: Report, version: str) -> Work | None:
        if isinstance(held, Bundle):
            return _of_package(held, report, version)
        records = onto(report, version, held, {}).records
        mine = [each for each in records if not self._several or each.version == version]
        return (mine, ()) if mine else None


def _of_package(held: Bundle, report: Report, version: str) -> Work | None:
    """Return what a package says of the report that has this text, else of that of its place, year and level."""
    alike = [each for each in held.reports if any(text.id == version for text in each.versions)]
    found = next(iter(alike or [each for each in held.reports if _is_same(each, report)]), None)
    return None if found is None else (found.annotations, found.corrections)


def _is_same(shared: SharedReport, report: Report) -> bool:
    return bool(report.title_block.place) and known_by(report_of(shared)) == known_by(report)


def _names(held: Bundle | Incoming) -> dict[str, str]:
    """Return what authors call themselves, by their UUIDs."""
    if isinstance(held, Incoming):
        return {each.author: each.author_name for each in held.annotations if each.author_name}
    presets = {each.name: each.value for each in held.presets if each.kind == AUTHORS}
    named = {author: name for author, name in presets.items() if isinstance(name, str) and name}
    return {held.author: held.author_name, **named} if held.author_name else named
