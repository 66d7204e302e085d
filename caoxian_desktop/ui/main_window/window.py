"""The main window: makes the panels, places them, keeps its shape. What they say to each other stands in wiring.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow, QTabWidget, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.ui.actions import Actions
from caoxian_desktop.ui.hearing import Hearing
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.keeping import SaveState
from caoxian_desktop.ui.language import say
from caoxian_desktop.ui.main_window.beside import Beside, flat_tabs
from caoxian_desktop.ui.main_window.comforting import comfort_of
from caoxian_desktop.ui.main_window.dropping import dropped_files, dropped_text
from caoxian_desktop.ui.main_window.finding import Finder
from caoxian_desktop.ui.main_window.frame import Frame
from caoxian_desktop.ui.main_window.menus import add_menus, add_tool_bar
from caoxian_desktop.ui.main_window.room import Room
from caoxian_desktop.ui.main_window.status import StatusBar
from caoxian_desktop.ui.notices import Notice, Notices, Weight
from caoxian_desktop.ui.reader.panel import ReaderPanel
from caoxian_desktop.ui.session import OpenReport, Session
from caoxian_desktop.ui.settings import SettingsFile, unkept
from caoxian_desktop.ui.theme.metrics import scaled
from caoxian_desktop.ui.theme.theming import Theming

_CLOSING_SECONDS = 30.0
_LEFT_AT_THE_END = ("briefing", "search")
"""Tabs that a start does not come back to: what stood in them is gone."""

if TYPE_CHECKING:  # made when they are needed
    from PySide6.QtGui import QKeyEvent

    from caoxian_desktop.ui.widgets.progress_strip import ProgressStrip
    from caoxian_desktop.ui.widgets.strip import Strip
    from caoxian_desktop.ui.widgets.toast import Toast


class BeginAgain(NamedTuple):
    """The wish to start anew once the window is closed, as ever or safely."""

    safe: bool


class MainWindow(QMainWindow):
    """One report at work.

    Wishes: `file_dropped` (Path), `files_dropped` (several, or folders: a tuple of Path), `text_dropped` (a
    report's text), `reading_cancelled` (read no more of many files), `refused_wanted` (see which were not taken
    in), `language_wanted` (Choice), `escaped` (leave what one is in: Esc that nobody else took). Facts:
    `first_painted`, `shut` once the library is closed. All that outlives it is heard through `hearing`.
    """

    file_dropped = Signal(object)
    files_dropped = Signal(object)
    text_dropped = Signal(str)
    reading_cancelled = Signal()
    refused_wanted = Signal()
    escaped = Signal()
    language_wanted = Signal(object)
    shut = Signal()
    first_painted = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, settings: SettingsFile, theming: Theming, notices: Notices
    ) -> None:
        super().__init__()
        self.session, self.jobs, self.settings, self.theming, self.notices = session, jobs, settings, theming, notices
        self._shut = self._painted = False
        self._opened: OpenReport | None = None
        self.again: BeginAgain | None = None
        self.hearing = Hearing()
        self.setWindowTitle(self.tr("简报台"))
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.reader = ReaderPanel(comfort_of(settings.now), settings.now.zoom)
        self._strip: Strip | None = None
        self._toast: Toast | None = None
        self._progress: ProgressStrip | None = None
        self.is_exporting: Callable[[], bool] = lambda: False  # the composer, once it is there, says
        self.library = Room()
        self.outline, self.glossary, self.annotations, self.figures = Room(), Room(), Room(), Room()
        self.problems, self.checking, self.bookmarks = Room(), Room(), Room()
        self.charts, self.indicators, self.briefing, self.search = Room(), Room(), Room(), Room()
        self.centre = self._centre_tabs()
        self.side = self._side_tabs()
        self.left = self._left_tabs()
        self.beside = Beside(self.centre, self._text_page, self.tr("正文"))
        body = QWidget()
        self._column = column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.setCentralWidget(body)  # from the outside in: what is put in with its parts has them all styled again
        self.frame = Frame(self.left, self.beside, self.side, body)
        column.addWidget(self.frame, 1)
        self._assemble()
        self._restore()

    # Parts

    def _centre_tabs(self) -> QTabWidget:
        page = self._text_page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reader, 1)
        page.setFocusProxy(self.reader)
        self.finder = Finder(column, self.reader, self.jobs, self)
        return flat_tabs(
            self.tr("正文区"),
            [
                ("reader", page, self.tr("阅读")),
                ("charts", self.charts, self.tr("图表")),
                ("indicators", self.indicators, self.tr("指标")),
                ("briefing", self.briefing, self.tr("导出材料")),
                ("search", self.search, self.tr("全库检索")),
            ],
        )

    def _left_tabs(self) -> QTabWidget:
        return flat_tabs(
            self.tr("左栏"),
            [
                ("outline", self.outline, self.tr("目录")),
                ("library", self.library, self.tr("报告库")),
                ("bookmarks", self.bookmarks, self.tr("书签")),
            ],
        )

    def _side_tabs(self) -> QTabWidget:
        return flat_tabs(
            self.tr("侧栏"),
            [
                ("glossary", self.glossary, self.tr("名词解释")),
                ("annotations", self.annotations, self.tr("批注")),
                ("figures", self.figures, self.tr("本段数据")),
                ("problems", self.problems, self.tr("读入情况")),
                ("checking", self.checking, self.tr("校核")),
            ],
        )

    def _assemble(self) -> None:
        add_menus(self, self.actions_)
        self.tool_bar = add_tool_bar(self, self.actions_)
        self.status = StatusBar()
        self.setStatusBar(self.status)

    def button_of(self, key: str) -> QToolButton | None:
        """Return the button of the tool bar that does an act, None where there is none."""
        buttons = self.tool_bar.findChildren(QToolButton)
        return next((button for button in buttons if button.defaultAction() is self.actions_[key]), None)

    @property
    def strip(self) -> Strip:
        """The strip across the window, made when there is something for it to say."""
        if self._strip is None:
            from caoxian_desktop.ui.widgets.strip import Strip

            self._strip = Strip(self.tr("打开报告…"), self.tr("不再提示"))
            self._strip.wanted.connect(self.actions_["open"].trigger)
            self._strip.closed.connect(lambda: self.settings.change(strip_closed=True))
            self._column.insertWidget(0, self._strip)
        return self._strip

    @property
    def progress(self) -> ProgressStrip:
        """The strip that says how far the reading of many files is, made for the first."""
        if self._progress is None:
            from caoxian_desktop.ui.widgets.progress_strip import ProgressStrip

            self._progress = ProgressStrip(self.tr("取消"), self.tr("查看原因"), self.tr("关闭"))
            self._progress.cancel_wanted.connect(self.reading_cancelled)
            self._progress.details_wanted.connect(self.refused_wanted)
            self._column.insertWidget(0, self._progress)
        return self._progress

    def passing_strips(self) -> tuple[QWidget, ...]:
        """Return the strips that only suggest something: a warning is none."""
        return () if self._strip is None else (self._strip,)

    def add_strip(self, strip: QWidget) -> None:
        """Put one more strip across the window."""
        self._column.insertWidget(0, strip)

    @property
    def toast(self) -> Toast:
        """What notices are shown in, made for the first."""
        if self._toast is None:
            from caoxian_desktop.ui.widgets.toast import Toast

            self._toast = Toast(self.frame, self.tr("关闭"))
            for opened in (self.frame.outline_changed, self.frame.side_changed):
                opened.connect(self._toast.on_covered)
        return self._toast

    # Values come in

    def show_report(self, opened: OpenReport) -> None:
        """Show a report on the page unless it is there; the panels beside it follow by themselves."""
        if opened is self._opened:
            return
        self._opened = opened
        self.setWindowTitle(self.tr("{report} — 简报台").format(report=opened.report.name))
        self.reader.show_report(opened.report, opened.offset)
        self.reader.setFocus()
        self.finder.show_report(opened.report)
        self.status.show_report(opened.report)
        if opened.example and not self.settings.now.strip_closed:
            year = opened.report.title_block.plan_year or ""
            place = opened.report.title_block.place or ""
            words = self.tr("这是示例报告（{place}{year}）。拖入或打开您自己的报告。")
            self.strip.say(words.format(place=place, year=year))
        elif self._strip is not None:
            self._strip.hide()

    def show_corrected(self, opened: OpenReport) -> None:
        """Show the open report under other headings, another title block or other pages; the page stays where it is."""
        self.status.show_report(opened.report)
        if self.reader.show_pages(opened.report):
            return
        self.setWindowTitle(self.tr("{report} — 简报台").format(report=opened.report.name))
        self.reader.show_report(opened.report, self.reader.view.top_offset())
        self.finder.on_text_set_anew()

    def show_findings_count(self, count: int) -> None:
        """Show in its tab how many findings of 校核 are open."""
        words = self.tr("校核 {count}").format(count=count) if count else self.tr("校核")
        self.side.setTabText(self.side.indexOf(self.checking), words)

    def show_notice(self, notice: Notice) -> None:
        """Show what is said; an error stays until it is closed."""
        seconds = {Weight.INFO: 6, Weight.WARNING: 10, Weight.ERROR: None}[notice.weight]
        bad = notice.weight is Weight.ERROR
        self.toast.say(notice.words, notice.act, notice.do, seconds, bad=bad, details=notice.details)

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front, in the centre or at a side."""
        for tabs in (self.centre, self.left, self.side):
            page = tabs.findChild(QWidget, key)
            if key and page is not None:
                tabs.setCurrentWidget(page)
                if tabs is self.side:
                    self.frame.set_side_shown(True)
                elif tabs is self.left:
                    self.frame.set_outline_shown(True)

    def show_hints(self, *, again: bool = False) -> None:
        """Show the three hints: once by themselves, and `again` whenever they are asked for."""
        if not again and (self.settings.now.hints_seen or self.session.open_report is None):
            return  # they point at what a report shows: without one they wait for the next start
        from caoxian_desktop.ui.main_window.hints import give_hints

        self.settings.change(hints_seen=True)
        self.write_settings()  # at once: a power cut must not bring them back
        give_hints(self)

    # Shape

    def _restore(self) -> None:
        now = self.settings.now
        if not (now.geometry and self.restoreGeometry(QByteArray.fromBase64(now.geometry.encode()))):
            from caoxian_desktop.ui.widgets.dialog_size import screen_room

            room = screen_room(self).size()
            self.resize(min(scaled(1440), room.width() * 94 // 100), min(scaled(900), room.height() * 92 // 100))
        # A start never comes up without a title bar and the way out that one knows.
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        self.frame.restore(
            outline=now.outline_shown,
            side=now.side_shown,
            outline_width=now.outline_width,
            side_width=now.side_width,
        )
        self.beside.restore(wanted=now.text_beside, share=now.text_share)
        self.show_tab(now.side_tab if now.side_shown else "")
        self.frame.close_overlays()  # on a small screen the text is what one comes to see
        self.show_tab(now.centre_tab if now.centre_tab not in _LEFT_AT_THE_END else "reader")
        self.status.show_zoom(self.reader.zoom)

    def keep_shape(self) -> None:
        """Have it remembered how the window is arranged."""
        outline, side = self.frame.wanted
        outline_width, side_width = self.frame.widths
        self.settings.change(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            outline_shown=outline,
            side_shown=side,
            outline_width=outline_width,
            side_width=side_width,
            centre_tab=_current(self.centre),
            side_tab=_current(self.side),
        )
        self.write_settings()

    def write_settings(self) -> None:
        """Have the settings on the disk."""
        try:
            self.settings.keep()
        except OSError as error:  # the window's shape is not worth holding up its closing
            self.notices.warning(say(unkept(error)))

    def shut_down(self) -> None:
        """Keep the shape, hand over what is typed, drain the storage lane; once."""
        if self._shut:
            return
        self._shut = True
        self.keep_shape()
        self.session.report_closing.emit()
        self.session.close_library(self.reader.view.top_offset())
        self.jobs.close(_CLOSING_SECONDS)
        self.shut.emit()

    def begin_again(self, *, safe: bool = False) -> None:
        """Close, and have the program start anew; a person may still decide to stay."""
        self.again = BeginAgain(safe)
        if not self.close():
            self.again = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first painting."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wish what one is in left, by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when everything is kept and written, or a person said to close all the same."""
        if not self._shut:
            self.session.flush_wanted.emit()  # what is typed may be what cannot be kept
        if not self._shut and self.session.keeping.state is not SaveState.SAVED:
            from caoxian_desktop.ui.main_window.unsaved import may_close

            if not may_close(self):
                event.ignore()
                return
        if not self._shut and self.is_exporting():
            from caoxian_desktop.ui.main_window.unsaved import may_give_up_export

            if not may_give_up_export(self):
                event.ignore()
                return
        self.shut_down()
        super().closeEvent(event)

    # Files dropped on the window

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, and the words of another program; ours are dragged out, not in."""
        if dropped_files(event.mimeData()) or dropped_text(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Wish the files taken in, after the drag is over: whoever drags waits for the answer."""
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.take_in(files))
        elif text := dropped_text(event):
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.text_dropped.emit(text))

    def take_in(self, files: tuple[Path, ...]) -> None:
        """Wish a file opened, several or a folder taken into the library."""
        if len(files) == 1 and not files[0].is_dir():
            self.file_dropped.emit(files[0])
        else:
            self.files_dropped.emit(files)


def _current(tabs: QTabWidget) -> str:
    return tabs.currentWidget().objectName()
