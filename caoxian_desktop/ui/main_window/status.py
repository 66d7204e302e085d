"""The status bar: which report, where in it, how long, and whether everything is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.theme.metrics import Type, font
from caoxian_desktop.ui.widgets.label import ElidedLabel, label


class StatusBar(QStatusBar):
    """Shows facts.

    Wishes: `retry_wanted`, where something could not be kept; `cancel_wanted`, to stop reading a file;
    `problems_wanted`, to see what is doubtful of how the report was read.
    """

    retry_wanted = Signal()
    cancel_wanted = Signal()
    problems_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._state: SaveState | None = None
        self._kept = False
        self.setSizeGripEnabled(False)
        self.report = ElidedLabel()
        self.place, self.length, self.saved, self.zoom = (label() for _ in range(4))
        self._retry = QPushButton(self.tr("重试"))
        self._retry.setFlat(True)
        self._retry.clicked.connect(lambda _checked=False: self.retry_wanted.emit())
        self.reading = label(self.tr("正在读取…"))
        self.reading.hide()
        self.cancel = self._button(self.tr("取消读取"), self.cancel_wanted)
        self.doubts = self._button("", self.problems_wanted)
        self.addWidget(self.report, 1)
        for part in (
            self.reading,
            self.cancel,
            self.doubts,
            self.place,
            self.length,
            self.zoom,
            self.saved,
            self._retry,
        ):
            self.addPermanentWidget(part)
        for part in self.findChildren(QLabel):
            part.setFont(font(Type.SMALL))
        self._retry.hide()

    @staticmethod
    def _button(words: str, wish: SignalInstance) -> QPushButton:
        """Return a flat button that is not seen yet."""
        button = QPushButton(words)
        button.setFlat(True)
        button.setFont(font(Type.SMALL))
        button.clicked.connect(lambda _checked=False: wish.emit())
        button.hide()
        return button

    def show_reading(self, reading: bool) -> None:
        """Say so and offer to stop while a file is being read."""
        self.reading.setVisible(reading)
        self.cancel.setVisible(reading)

    def show_report(self, report: Report) -> None:
        """Show another report's name and length."""
        if self._report is None or self._report.text != report.text:
            self.doubts.hide()
        self._report = report
        self.report.setText(report.name)
        self.length.setText(self.tr("{count}字").format(count=f"{report.characters:,}"))
        self.place.setText("")
        self._say_saved()

    def show_doubts(self, report: Report) -> None:
        """Show how many things a person had better look at; apart from the report, which need not wait for it."""
        from caoxian_desktop.core.report.problem_groups import doubts

        count = doubts(report.problems)
        self.doubts.setText(self.tr("读入时有{count}处存疑").format(count=count))
        self.doubts.setVisible(count > 0)

    def show_place(self, place: Span) -> None:
        """Show the citation of what is read; what cannot be cited has a word of the window's own language."""
        if self._report is not None:
            from caoxian_desktop.core.report.citation import UNCITED, page_words, place_words

            pages, where = page_words(self._report, place), place_words(self._report, place)
            self.place.setText("　".join(filter(None, (pages, term(where) if where in UNCITED else where))))

    def show_zoom(self, percent: int) -> None:
        """Show the size of type."""
        self.zoom.setText(f"{percent}%")

    def show_saved(self, state: SaveState) -> None:
        """Show whether what was annotated is in the library; nothing where there was nothing to keep."""
        self._state = state
        self._kept = self._kept or state is not SaveState.SAVED
        self._say_saved()

    def _say_saved(self) -> None:
        words = {
            SaveState.SAVED: self.tr("已保存 ✓"),
            SaveState.SAVING: self.tr("正在保存…"),
            SaveState.FAILED: self.tr("未能保存 ⚠"),
        }
        told = self._report is not None or self._kept
        self.saved.setText(words[self._state] if self._state is not None and told else "")
        failed = self._state is SaveState.FAILED
        self._retry.setVisible(failed)
        if failed is not bool(self.saved.property("bad")):
            self.saved.setProperty("bad", failed)
            self.saved.style().unpolish(self.saved)
            self.saved.style().polish(self.saved)
