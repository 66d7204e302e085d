"""Builds the window and everything behind it: settings, theme, jobs, session, crash hook; then runs it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from caoxian_desktop.ui.garbage import GarbageCollector
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.keys_file import KeysFile
from caoxian_desktop.ui.language import Choice, language_of, say, speaking
from caoxian_desktop.ui.main_window.crash import CrashHandler
from caoxian_desktop.ui.main_window.desktop import APP_ID, app_icon, claim_task_bar
from caoxian_desktop.ui.main_window.first_look import connect_first
from caoxian_desktop.ui.main_window.language_switch import LanguageSwitch
from caoxian_desktop.ui.main_window.starting import (
    Starts,
    begin_again,
    input_method,
    log_start,
    tell_failed,
    times_like,
    wants_safe_start,
)
from caoxian_desktop.ui.main_window.startup import milliseconds_since_start, resident_megabytes
from caoxian_desktop.ui.main_window.window import MainWindow
from caoxian_desktop.ui.notices import Notices
from caoxian_desktop.ui.session import Session
from caoxian_desktop.ui.settings import SettingsFile, unkept
from caoxian_desktop.ui.theme.theming import ARGUMENTS, Mode, Theming

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.ui.main_window.crash import Crash
    from caoxian_desktop.ui.main_window.wiring import Wiring
    from caoxian_desktop.ui.single_instance import Claim, Doorkeeper, HandedOver

_MANY_NOTES = 10_000
_HINTS_AFTER_MS = 900
_LOG_AFTER_MS = 3000
_PAINTED_AFTER_MS = 10
"""What was made is on the screen by then. Painting it while two lanes load their modules took twice as long."""
_FURNISH_WITHIN_MS = 2000
"""When the window is furnished though no report has come: a library that is held, a long file."""
_REPORT_WITHIN_SECONDS = 0.08
_SWITCH_SECONDS = 0.00002
"""How long a lane may work on when the UI thread has something to do: Python's 5 ms hold up whoever types."""


def _is_parcel(file: Path) -> bool:
    """Tell whether a file is a colleague's work, which is merged and not opened."""
    from caoxian_desktop.ui.main_window.exchange import ENDINGS

    return file.suffix.lower() in ENDINGS


class Application(QObject):
    """The parts of one running window, made in order. Fact: `furnished`, again with every window that is made."""

    furnished = Signal()

    def __init__(self, qt: QApplication, file: Path | None, *, safe: bool = False) -> None:
        super().__init__(qt)
        self.starts, self._logged = Starts(), False
        self.crashes = CrashHandler(self._show_crash, self)
        self.garbage = GarbageCollector(self)
        self.jobs = Jobs(self.crashes.take, self)
        self.session = Session(self.jobs, self)
        self.session.work.asked.connect(self.garbage.hold)
        self.session.work.brought.connect(self._on_notes_brought, Qt.ConnectionType.QueuedConnection)
        parcel = file if file is not None and _is_parcel(file) else None
        opening = not (safe and file is None)  # what was open last may be the reason why no window came up
        self.session.failed.connect(self.on_failed_before)
        if opening:
            self.session.start(None if parcel else file)  # the library opens while the window is made
        self.settings = SettingsFile(parent=self, safe=safe)
        self._speak(Choice(self.settings.now.language))
        self.keys = KeysFile(keymap, safe=safe)
        keymap.changed.connect(self._on_keys_changed)
        self.theming = Theming(qt, Mode(self.settings.now.theme), self.settings.now.text_size, parent=self)
        self.notices = Notices(self)
        self.door: Doorkeeper | None = None
        self.switch = LanguageSwitch(self.jobs, self)
        self.switch.due.connect(self.on_language_due)
        self._make_window()
        QTimer.singleShot(_FURNISH_WITHIN_MS if opening else 0, self, self.furnish)
        if parcel is not None:  # a colleague's work, merged once the window is there
            self._once_furnished(lambda: self.window.take_in((parcel,)))
        qt.commitDataRequest.connect(self.on_log_off)
        qt.aboutToQuit.connect(self.on_quit)

    def _make_window(self) -> None:
        """Make the window with what its first paint needs; all else it hears, and its panels, come later."""
        self.window = MainWindow(self.session, self.jobs, self.settings, self.theming, self.notices)
        connect_first(self.window)
        self._wiring: Wiring | None = None
        self._furnished = self._all_there = False
        self.window.first_painted.connect(self.on_window_painted, Qt.ConnectionType.QueuedConnection)
        self.window.reader.first_painted.connect(self.on_report_painted, Qt.ConnectionType.QueuedConnection)
        self.window.shut.connect(self.on_shut)
        self.switch.follow(self.window)

    @property
    def wiring(self) -> Wiring:
        """Who hears whom; made once the window was painted, or when it is first asked for."""
        return self._wiring or self._wire_late()

    def _wire_late(self) -> Wiring:
        made = self._wire()
        if self.session.open_report is not None:
            self.session.report_opened.emit(self.session.open_report)  # the page shows it already, and lets it pass
        return made

    def _wire(self) -> Wiring:
        from caoxian_desktop.ui.main_window.wiring import Wiring

        self.window.actions_.complete()
        self._wiring = made = Wiring(self.window)
        made.furnishing.furnished.connect(self.on_furnished)
        return made

    def on_failed_before(self, error: KnownError) -> None:
        """Tell of what failed before anything was there to hear of it."""
        if self._wiring is None:
            self.wiring.answers.on_failed(error)

    def _once_furnished(self, do: Callable[[], object]) -> None:
        self.furnished.connect(do, Qt.ConnectionType.SingleShotConnection)

    # Languages

    def _speak(self, choice: Choice) -> None:
        speaking.speak(choice)
        QGuiApplication.setApplicationDisplayName(self.tr("简报台"))  # some systems add it to the titles of windows

    def on_language_due(self, choice: Choice) -> None:
        """Speak the language, and take the size of type, that was asked for: another window takes this one's place."""
        from PySide6.QtWidgets import QDialog

        from caoxian_desktop.ui.main_window.left_off import LeftOff

        self.settings.change(language=choice.value)
        old = self.window
        self.session.flush_wanted.emit()
        old.keep_shape()
        size = self.settings.now.text_size
        if language_of(choice) == speaking.language and size == self.theming.scale:
            return
        self.theming.set_scale(size)
        left = LeftOff.of(old)
        for dialog in old.findChildren(QDialog):
            dialog.close()
        old.hearing.end()
        self._speak(choice)
        speaking.teach_qt()
        self._make_window()
        self._wire()
        self.session.tell_anew(left.offset)
        self.furnish()
        left.take_place(self.window)
        self.window.show()  # before the other goes: there is always one to be seen
        self.window.activateWindow()
        left.resume(self.window)
        if self.switch.page:
            self.wiring.preferring.on_wanted(self.switch.page)
        old.hide()
        old.destroyed.connect(self.garbage.look_through)
        old.deleteLater()

    # What comes from outside

    def on_window_painted(self) -> None:
        """Let everything hear of everything; where the report is not to be seen, there is nothing more to wait for."""
        if self._wiring is None:
            self._wire_late()
        if not self.window.reader.isVisible():
            self.furnish()

    def on_report_painted(self) -> None:
        """Make the panels, then find out about the report: both at once would wait for each other."""
        if self._all_there:
            self.session.complete()
        else:
            QTimer.singleShot(0, self, self.furnish)  # what has come in meanwhile goes before

    def on_furnished(self) -> None:
        """Find out about the report, now that the panels that are seen are there: once they are painted."""
        self._all_there = True
        self.furnished.emit()
        QTimer.singleShot(_PAINTED_AFTER_MS, self, self.session.complete)

    def _on_notes_brought(self) -> None:
        self.garbage.resume(passing_over=len(self.session.annotations) > _MANY_NOTES)

    def furnish(self) -> None:
        """Once, make what was not to be seen at first; on the very first start, give the hints."""
        if self._furnished:
            return
        self._furnished = True
        speaking.teach_qt()
        self._begin_collecting()
        QGuiApplication.setWindowIcon(app_icon())
        self.window.actions_.load_icons()
        self.wiring.furnishing.furnish()
        if not self.settings.now.hints_seen:
            QTimer.singleShot(_HINTS_AFTER_MS, self.window, self.window.show_hints)
        QTimer.singleShot(_LOG_AFTER_MS, self, self._on_there)
        for act, action in self.window.actions_:
            action.triggered.connect(partial(self.crashes.note_act, act.key))
        if self.settings.safe:
            from caoxian_desktop.ui.main_window.safe_mode import say_safe

            say_safe(self.window)
        if wrong_settings := self.settings.problems:
            self.settings.problems = ()  # told once, as what is wrong with the keys
            self.notices.warning("\n".join(map(say, wrong_settings)))
        if wrong := self.keys.wrong:
            self.keys.wrong = ()  # told once, whichever windows follow
            details = "\n".join(map(say, wrong))
            self.notices.warning(self.tr("快捷键文件里有没有采用的内容，其余照常使用。"), details)

    def _begin_collecting(self) -> None:
        """Once, collect garbage from now on: cli switched Python's own off. Nothing made while starting is any."""
        if self.garbage.begun:
            return  # by a window that this one takes the place of
        self.garbage.begin()
        self.garbage.hold()
        self.session.charts_ready.connect(self.on_first_charts, Qt.ConnectionType.SingleShotConnection)

    def on_first_charts(self, _charts: object) -> None:
        """Count what the start made as no garbage; it is over. And what is then made ready for the first looks."""
        self.garbage.resume(passing_over=True)
        from caoxian_desktop.ui.main_window.readying import Readying

        readying = Readying(self.jobs, self)
        readying.over.connect(partial(self.garbage.resume, passing_over=True))
        readying.begin()

    def _on_there(self) -> None:
        """Once the window is there and nobody waits for it, log that it is, and count the start as good."""
        self.starts.came_through()
        if not self._logged:
            self._logged = True
            log_start(safe=self.settings.safe)

    def _on_keys_changed(self) -> None:
        try:
            self.keys.keep()
        except OSError as error:
            self.notices.warning(say(unkept(error)))

    def answer_other_starts(self, claimed: Claim) -> None:
        """Once the window is there, let other starts find it and hand their files over."""

        def open_door() -> None:
            from caoxian_desktop.ui.single_instance import Doorkeeper

            self.door = Doorkeeper(claimed, self.welcome, self)

        self._once_furnished(open_door)

    def welcome(self, wish: HandedOver) -> None:
        """Bring the window to the front for a second start, and take its file in."""
        window = self.window
        if wish.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.token  # Qt takes it from there when a window asks for the focus
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        window.show()
        window.raise_()
        window.activateWindow()
        if wish.file is not None:
            window.take_in((wish.file,))

    def on_log_off(self, _manager: QSessionManager) -> None:
        """Have everything kept before the system ends the session."""
        self.window.shut_down()

    def on_quit(self) -> None:
        """Have everything kept before the program ends."""
        self.window.shut_down()

    def on_shut(self) -> None:
        """Let no other start come in any more; the window was there, however short."""
        self.starts.came_through()
        if self.door is not None:
            self.door.close()

    def _show_crash(self, crash: Crash) -> None:
        from caoxian_desktop.ui.main_window.crash_dialog import tell_crash

        tell_crash(self.window, self.crashes, crash)


class _Terminator(QObject):
    """Turns SIGTERM and SIGINT into a quit: Python's handlers run only when Python does, so a pipe wakes it."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__(qt)
        self._read, write = os.pipe()
        os.set_blocking(write, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda _number, _frame: qt.quit())
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def _on_woken(self) -> None:
        os.read(self._read, 64)  # by now Python has run the handler


class _Stopwatch(QObject):
    """Prints how long the start took, and quits."""

    def __init__(self, application: Application, qt: QApplication) -> None:
        super().__init__(application)
        self._qt = qt
        self._times: dict[str, float] = {}
        self._waiting = {"furnished", "charts"}
        self._session = application.session
        application.window.first_painted.connect(lambda: self._note("first_paint_ms"))
        application.window.reader.first_painted.connect(lambda: self._note("report_painted_ms"))
        application.furnished.connect(lambda: self._came("furnished"))
        application.session.charts_ready.connect(lambda _charts: self._came("charts"))

    def _note(self, what: str) -> None:
        self._times.setdefault(what, round(milliseconds_since_start(), 1))

    def _came(self, what: str) -> None:
        self._waiting.discard(what)
        if not self._waiting and "ready_ms" not in self._times:
            self._note("ready_ms")
            import json

            self._times["rss_mb"] = round(resident_megabytes(), 1)
            if sys.stdout is not None:  # Windows' program without a console has none
                sys.stdout.write(json.dumps(self._times) + "\n")
                sys.stdout.flush()
            QTimer.singleShot(0, self._qt, self._qt.quit)


def run(file: Path | None, measure: bool, claimed: Claim, *, safe: bool = False) -> int:
    """Open the window, with `file` where one is named, and return the exit code when it is closed.

    `claimed` is where other starts find it. With `measure` it prints {"first_paint_ms", "report_painted_ms",
    "ready_ms", "rss_mb"} and quits when it is ready. A `safe` start takes nothing but defaults; it is offered where
    the starts before this one did not come through.
    """
    if safe:
        from caoxian_desktop.ui.main_window import safe_mode

        safe_mode.prepare()
    elif (instead := input_method(os.environ, Path(PySide6.__file__).parent / "Qt" / "plugins")) is not None:
        os.environ["QT_IM_MODULE"] = instead
    if (times := times_like(os.environ)) is not None:
        os.environ["LC_TIME"] = times
    claim_task_bar()
    qt = QApplication([*sys.argv[:1], *ARGUMENTS])
    qt.setApplicationName("caoxian-desktop")
    qt.setDesktopFileName(APP_ID)
    sys.setswitchinterval(_SWITCH_SECONDS)
    starts = Starts()
    safe = safe or (starts.safe_one_is_due and wants_safe_start(qt))
    starts.begin()
    try:
        application = Application(qt, file, safe=safe)
    except Exception as error:  # noqa: BLE001 - there is no window yet that could tell of it
        if tell_failed(qt, error, safe=safe):
            claimed.let_go()  # or the next start would wait for this one's window
            begin_again(safe=True)
        return 1
    application.crashes.install()
    application.answer_other_starts(claimed)
    if sys.platform != "win32":
        _Terminator(qt)
    if measure:
        _Stopwatch(application, qt)
    application.window.show()
    # One painting for window and report where that is there in time; where it is not, the window does not wait.
    application.jobs.settle(_REPORT_WITHIN_SECONDS, lambda: application.session.open_report is not None)
    code = qt.exec()
    if (again := application.window.again) is not None:
        begin_again(safe=again.safe)
    return code
