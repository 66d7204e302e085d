"""Reports: how they come in, are listed, opened, and go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from caoxian_desktop.core.store.kept_work import KeptWork

if TYPE_CHECKING:  # notes and the library's list come when they are asked for: the report is what a start waits for
    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.corrections.correction import Correction
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.core.store.tables.entries import Arrival, ReportEntry, SourceFile, VersionEntry


class KeptReports(KeptWork):
    """The reports of a library, and the work on them. A report has a UUID, and so has each of its versions."""

    def reports(self) -> tuple[ReportEntry, ...]:
        """Return all reports that are not in the trash, the last opened first."""
        return self._shelf.entries()

    def recent(self, count: int) -> tuple[ReportEntry, ...]:
        """Return the reports opened last, at most `count`, the last first."""
        return self._shelf.recent(count)

    def starred(self, count: int) -> tuple[ReportEntry, ...]:
        """Return the reports with a star, at most `count`, those opened last first."""
        return self._shelf.starred(count)

    def trash(self) -> tuple[ReportEntry, ...]:
        """Return the reports in the trash, the last deleted first."""
        return self._shelf.trash()

    def in_trash(self, version: str) -> bool:
        """Tell whether a version's report lies in the trash."""
        return self._shelf.in_trash(version)

    def star(self, report: str, *, on: bool) -> None:
        """Star a report, by its UUID, or take its star away. Raises KeyError for an unknown report."""
        self._shelf.star(report, on=on)

    def tag(self, report: str, tags: Iterable[str]) -> None:
        """Let a report, by its UUID, bear just these tags. Raises KeyError for an unknown report."""
        self._shelf.tag(report, tags)

    def delete(self, reports: Iterable[str]) -> None:
        """Put reports, by their UUIDs, into the trash. Raises KeyError for an unknown one; nothing is done then."""
        self._shelf.delete(reports)

    def restore(self, reports: Iterable[str]) -> None:
        """Take reports, by their UUIDs, out of the trash. Raises as `delete` does."""
        self._shelf.restore(reports)

    def purge(self, reports: Iterable[str]) -> None:
        """Remove reports, by their UUIDs, for good, with all that was written about them. Raises as `delete` does."""
        self._shelf.purge(reports)

    def import_file(self, path: Path) -> str:
        """Read a file, keep it and the report it gives; return the version's UUID, a known one for a known text.

        The file is read in a process of its own. Raises KnownError where it cannot be read or is no report; the
        library is unchanged then.
        """
        return self.take_in_file(path).version

    def take_in_file(self, path: Path) -> Arrival:
        """Read a file as `import_file` does; tell also whether its text was known, and lay in the trash."""
        from caoxian_desktop.core.importing.isolation.apart import read_apart  # late: opening a library reads no file
        from caoxian_desktop.core.importing.loading import load

        data = load(path)  # once, so that the bytes kept are the bytes understood
        return self.take_in(read_apart(data, path.name).report, data)

    def add_report(self, report: Report, data: bytes, corrections: Iterable[Correction] = ()) -> str:
        """Keep a report with the bytes it was read from and what was set right in it before; return its version's UUID.

        A text that is known keeps its version, which gains the file and these corrections, and is out of the trash.
        """
        return self.take_in(report, data, corrections).version

    def take_in(self, report: Report, data: bytes, corrections: Iterable[Correction] = ()) -> Arrival:
        """Keep a report as `add_report` does; tell also whether its text was known, and lay in the trash."""
        from caoxian_desktop.core.importing.revision import IMPORTER

        return self._reports.take_in(report, data, IMPORTER, tuple(corrections))

    def replace(self, version: str, report: Report, data: bytes, corrections: Iterable[Correction] = ()) -> str:
        """Keep another text, with its file, as the newest version of a report (征求意见稿 -> 定稿); return its version.

        What was written about any version stays with the report. A text that is another report's makes the two one.
        Raises KeyError for an unknown version.
        """
        from caoxian_desktop.core.importing.revision import IMPORTER

        return self._reports.replace(version, report, data, IMPORTER, tuple(corrections))

    def make_newest(self, version: str) -> None:
        """Go back to a version: it is the one of its report that is listed. Raises KeyError for an unknown one."""
        self._reports.make_newest(version)

    def known(self, report: Report) -> str | None:
        """Return the version that has a report's text, None if the library has none."""
        return self._reports.known(report)

    def read_again(self, version: str, report: Report) -> str:
        """Keep what one of a version's files gives now; return the version that holds it.

        Another text is a new version of the same report; the old version stays, and what was written about any stays
        with the report. The same text stays one version. Raises KeyError for an unknown version, or a report that was
        read from none of its files.
        """
        from caoxian_desktop.core.importing.revision import IMPORTER

        return self._reports.read_again(version, report, IMPORTER)

    def versions(self, version: str) -> tuple[VersionEntry, ...]:
        """Return all versions of the report that a version belongs to, the newest first."""
        return self._reports.versions(version)

    def owner(self, version: str) -> str | None:
        """Return the UUID of the report that a text is of, or has notes described in it; None for neither."""
        return self._reports.owner(version)

    def report(self, version: str) -> Report:
        """Return the report of a version with its title block and headings as they were set right.

        Raises KeyError for an unknown version, KnownError where what is kept was damaged.
        """
        restructured = self._reports.is_restructured(version)
        return self._corrections.report(version) if restructured else self._reports.get(version)

    def report_as_read(self, version: str) -> Report:
        """Return the report of a version as the machine read it. Raises as `report` does."""
        return self._reports.get(version)

    def reading(self, version: str) -> tuple[Report, tuple[Correction, ...]]:
        """Return the report of a version with its corrections, and all of these, deleted ones too.

        Its figures are analysed without the library: `analysis.analyse`, then `corrections.figures.corrected_analysis`.
        Raises as `report` does.
        """
        report = self.report(version)
        return report, self.corrections(version) if self.is_corrected(version) else ()

    def analysis(self, version: str) -> Analysis:
        """Return the figures of a version's report with what was set right in them. Raises as `report` does."""
        from caoxian_desktop.core.analysis import analyse
        from caoxian_desktop.core.corrections.figures import corrected_analysis

        report, corrections = self.reading(version)
        return corrected_analysis(analyse(report), corrections)

    def siblings(self, version: str) -> tuple[ReportEntry, ...]:
        """Return the other reports of the same place by their plan years, one a year, as their title blocks now say."""
        return self._shelf.siblings(version)

    def sources(self, version: str) -> tuple[SourceFile, ...]:
        """Return the files a version was read from, as they came. Raises KnownError where one was damaged."""
        return self._reports.sources(version)
