"""Opens the real window in its main states and saves what it shows, light and dark, in the sizes of office screens.

    python packaging/screenshots.py build/screenshots

It keeps a library of its own in a temporary folder and touches nobody's.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
# Without a screen the window is painted in memory; the pictures are the same.
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402 - after the path and the platform are set
from PySide6.QtGui import QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from caoxian_desktop.core.corrections.target import ObservationField  # noqa: E402
from caoxian_desktop.core.places import bundled_report  # noqa: E402

if TYPE_CHECKING:
    from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

SIZES = ((1366, 768), (1440, 900))
NARROW = (911, 512)


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(over: Callable[[], bool], seconds: float = 20) -> None:
    """Let the window work until something is so."""
    for _ in range(int(seconds * 50)):
        if over():
            return
        wait(20)
    raise TimeoutError("the window did not come to the state to be shown")


def main(folder: Path) -> int:
    """Save the pictures to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CAOXIAN_HOME"] = home
        from caoxian_desktop.app import Application

        qt = QApplication([])
        application = Application(qt, None)
        application.crashes.install()
        photographer = Photographer(application, folder)
        photographer.take_all()
        application.window.close()
    return 0


class Photographer:
    """Brings the window into each state and saves it."""

    def __init__(self, application: object, folder: Path) -> None:
        from caoxian_desktop.app import Application

        assert isinstance(application, Application)  # noqa: S101 - the import waits for the library's folder
        self._application, self._folder = application, folder
        self._window, self._session = application.window, application.session
        self._dialog: QDialog | None = None

    def take_all(self) -> None:
        """Go through states, sizes and themes."""
        from caoxian_desktop.ui.theme.theming import Mode

        window = self._window
        window.settings.change(hints_seen=True)
        window.resize(*SIZES[0])
        window.show()
        wait_until(lambda: self._session.analysis is not None and bool(self._session.charts))
        wait(500)
        self.annotate()
        for mode in (Mode.LIGHT, Mode.DARK):
            self._application.theming.set_mode(mode)
            for size in SIZES:
                window.resize(*size)
                wait(200)
                self._take_states(f"{size[0]}x{size[1]}-{mode.value}")
        self._application.theming.set_mode(Mode.LIGHT)
        window.resize(*NARROW)
        wait(300)
        self._take_states(f"{NARROW[0]}x{NARROW[1]}-light")

    def _take_states(self, shape: str) -> None:
        """Save every state in the size and theme the window has."""
        for name, state in self._states().items():
            state()
            self.save(f"{name}-{shape}")
        self._sample(shape)
        self._show_backups(shape)
        self._compose(shape)
        self._plain()
        self._exchange(shape)
        self._take_library(shape)
        self._take_notes(shape)
        self._take_in(shape)
        self._session.open_file(bundled_report())
        wait_until(lambda: self._session.open_report is not None and self._session.open_report.example)
        wait_until(lambda: bool(self._session.charts) and bool(self._session.annotations))

    def _compose(self, shape: str) -> None:
        """Go through the composer in each of its forms."""
        from screenshots_briefing import BriefingPictures

        self._plain()
        BriefingPictures(self._application, self.save, wait, wait_until).take(shape)

    def _take_library(self, shape: str) -> None:
        """Go through the library and the search in it."""
        from screenshots_library import LibraryPictures

        LibraryPictures(self._application, self.save, wait, wait_until).take(shape)
        self._plain()

    def _take_notes(self, shape: str) -> None:
        """Go through the annotations panel, its trash, and the review after a later version of the report."""
        from screenshots_notes import Darkroom, take_notes

        take_notes(Darkroom(self._application, self.save, wait, wait_until), shape)
        self._window.frame.close_overlays()

    def _take_in(self, shape: str) -> None:
        """Go through a report that is taken in, and what was said of it."""
        from screenshots_taking_in import TakingInPictures

        TakingInPictures(self._application, self.save, wait, wait_until).take(shape)

    def _exchange(self, shape: str) -> None:
        """Go through what is exported, handed over and merged."""
        from screenshots_exchange import ExchangePictures

        ExchangePictures(self._application, self.save, wait, wait_until).take(shape)

    def _states(self) -> dict[str, Callable[[], None]]:
        return {
            "1-reading": self._reading,
            "2-annotations": self._annotations,
            "3-selection": self._selection,
            "4-find": self._find,
            "5-charts": lambda: self._tab("charts", 1800),
            "6-indicators": self._indicators,
            "6-indicators-grouped": self._grouped,
            "6-indicators-fields": self._fields,
            "6-indicators-corrected": self._corrected,
            "7-term": self._term,
            "library": self._library,
            "many-files": self._many_files,
            "many-files-read": self._many_files_read,
        }

    def _indicators(self) -> IndicatorsPanel:
        """Show the table, standing on one of its figures."""
        from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

        self._tab("indicators", 600)
        panel = self._window.indicators.panel
        assert isinstance(panel, IndicatorsPanel)  # noqa: S101 - what that room is furnished with
        panel.filters.clear()
        panel.filters.groups.setCurrentIndex(0)
        panel.detail.close_fields()
        panel.table.choose(list(panel.model.entry_indexes())[5])
        wait(200)
        return panel

    def _grouped(self) -> None:
        panel = self._indicators()
        panel.filters.groups.setCurrentIndex(1)
        panel.foot.derived.setChecked(True)
        wait(300)

    def _fields(self) -> None:
        """Set some of a figure's fields right, and say of another that it is none."""
        panel, analysis = self._indicators(), self._session.analysis
        panel.foot.derived.setChecked(False)
        panel.detail.correct()
        if analysis is not None:
            one, other = analysis.observations[5].span, analysis.observations[8].span
            panel.revise_wanted.emit(one, {ObservationField.UNIT: "万元", ObservationField.BASE: "同比"})
            panel.remove_wanted.emit(other)
        wait(800)

    def _corrected(self) -> None:
        """Show what was set right alone, and leave no trace of it."""
        panel = self._indicators()
        self._window.toast.hide()
        panel.filters.corrected.click()
        wait(300)

    def _sample(self, shape: str) -> None:
        """Take back what was set right, and go through 抽查."""
        panel = self._indicators()
        for _ in range(2):
            self._session.work.undo()
        wait(600)
        panel.filters.clear()
        figures = self._application.wiring.figures
        figures.on_sampling()
        wait_until(lambda: figures.dialog is not None)
        dialog = figures.dialog
        wait(300)
        self.save(f"12-sampling-start-{shape}", dialog)
        dialog.start.seed.setText("7")
        dialog.start.start.click()
        for field in ("unit", "period"):
            dialog.judge.rows[field].click()
        wait(200)
        self.save(f"12-sampling-{shape}", dialog)
        for _ in dialog.draw.items:
            dialog.judge.go_on()
        wait(200)
        self.save(f"12-sampling-result-{shape}", dialog)
        dialog.reject()

    def annotate(self) -> None:
        """Make notes as a reader would: general rules, no words of this report."""
        from caoxian_desktop.core.annotations.annotation import Category
        from caoxian_desktop.core.report.sentence import sentence_at

        analysis = self._session.analysis
        if analysis is None:
            return
        notes = ("与统计公报核对口径", "", "可写入发言提纲", "", "去年未完成的原因？", "建议明确牵头单位和时限")
        step = max(1, len(analysis.observations) // 14)
        for order, observation in enumerate(analysis.observations[2::step][:12]):
            sentence = sentence_at(analysis.report.text, observation.span.start)
            place = observation.clause if order % 2 else sentence
            self._session.notes.highlight(place, tuple(Category)[order % 6], notes[order % 6])
        self._session.select_annotation(self._session.annotations[2].id)

    def _reading(self) -> None:
        self._plain()
        self._window.show_tab("glossary")
        self._window.reader.view.verticalScrollBar().setValue(0)
        wait(500)

    def _annotations(self) -> None:
        self._plain()
        note = self._session.annotations[3]
        self._session.select_annotation(note.id)
        self._window.reader.bring_into_view(note.span)
        self._window.show_tab("annotations")
        wait(400)

    def _selection(self) -> None:
        self._plain()
        self._window.show_tab("figures")
        analysis = self._session.analysis
        if analysis is not None:
            clause = analysis.observations[len(analysis.observations) // 2].clause
            self._window.reader.bring_into_view(clause)
            self._window.reader.view.select(clause)
        wait(700)

    def _term(self) -> None:
        self._plain()
        opened = self._session.open_report
        if opened is not None and (term := next((t for t in opened.report.glossary if t.occurrences), None)):
            self._window.reader.bring_into_view(term.occurrences[0])
            boxes = self._window.reader.view.span_rectangles(term.occurrences[0])
            self._window.reader.popup.open_at((term,), boxes[0].toAlignedRect())
        wait(300)

    def _find(self) -> None:
        self._plain()
        self._window.finder.open()
        self._window.finder.bar.edit.setText("项目")
        wait(400)

    def _library(self) -> None:
        self._plain()
        self._window.show_tab("library")
        wait(600)

    def _many_files(self) -> None:
        self._library()
        self._window.progress.show_progress("正在读取 12/40：某县2024年政府工作报告.docx", 12, 40)
        wait(200)

    def _many_files_read(self) -> None:
        """Read a folder with one file that is no report, and show what was told of it."""
        from caoxian_desktop.ui.importing.refused_dialog import RefusedDialog

        self._plain()
        with tempfile.TemporaryDirectory() as folder:
            for name, words in self._reports():
                Path(folder, name).write_text(words, encoding="utf-8")
            self._window.files_dropped.emit((Path(folder),))
            wait_until(self._window.progress.close_button.isVisible)
        wait(600)
        self._window.progress.details.click()
        wait(300)
        self._dialog = self._window.findChild(RefusedDialog)

    def _reports(self) -> Iterator[tuple[str, str]]:
        """Yield files made of the example: of other places and years, and one that is no report."""
        from caoxian_desktop.core.places import bundled_report

        words = bundled_report().read_text(encoding="utf-8-sig")
        for place, change in (("东山县", 0), ("青阳市", 0), ("东山县", 1), ("临江区", 1)):
            other = words.replace("曹县", place)
            for year in (2022, 2023) if change else ():
                other = other.replace(f"{year}年", f"{year - 1}年")
            yield f"{place}{2023 - change}.txt", other
        yield "关于放假的通知.txt", "关于放假的通知。"

    def _tab(self, key: str, milliseconds: int) -> None:
        self._plain()
        self._window.show_tab(key)
        wait(milliseconds)

    def _show_backups(self, shape: str) -> None:
        """Show the backups, and what one that was checked holds."""
        from caoxian_desktop.ui.backups.dialog import BackupsDialog

        self._session.ask_library(lambda library: library.back_up_now("daily"), lambda _: None)
        self._window.actions_["restore"].trigger()
        wait_until(lambda: bool(self._window.findChildren(BackupsDialog)))
        (dialog,) = self._window.findChildren(BackupsDialog)
        dialog.on_restore()
        wait_until(dialog.restore.isEnabled)
        wait(100)
        self._dialog = dialog
        self.save(f"backups-{shape}")
        self._dialog = None
        dialog.reject()
        wait_until(lambda: not self._window.findChildren(BackupsDialog))

    def _plain(self) -> None:
        """Leave what the last state opened."""
        self._window.finder.on_closed()
        cursor = self._window.reader.view.textCursor()
        cursor.clearSelection()
        self._window.reader.view.setTextCursor(cursor)
        self._window.toast.hide()
        self._window.reader.popup.hide()
        self._window.show_tab("reader")
        self._window.frame.close_overlays()
        self._window.progress.hide()
        if self._dialog is not None:
            self._dialog.reject()
            self._dialog = None
        self._window.show_tab("outline")
        self._window.frame.close_overlays()

    def save(self, name: str, part: QWidget | None = None) -> None:
        """Save what the window shows, with the dialog over it; or one part of it."""
        picture = (part or self._window).grab()
        if part is None and self._dialog is not None:  # a window of its own: painted where it stands over this one
            painter = QPainter(picture)
            painter.drawPixmap(self._dialog.pos() - self._window.pos(), self._dialog.grab())
            painter.end()
        picture.save(str(self._folder / f"{name}.png"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
