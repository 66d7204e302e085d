"""A running window on a library of its own, brought into one state after another and back."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, QSize, QTimer, QTimerEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from caoxian_desktop.core import places
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.garbage import GarbageCollector
from caoxian_desktop.ui.language import Choice, speaking
from caoxian_desktop.ui.theme.theming import Mode
from tests.at_rest import animations, stirring, timers
from tests.gallery.scene import Scene, Tag

if TYPE_CHECKING:
    from caoxian_desktop.app import Application
    from caoxian_desktop.core.analysis import Analysis
    from caoxian_desktop.core.report.report import Report
    from caoxian_desktop.ui.main_window.window import MainWindow
    from caoxian_desktop.ui.session import Session

Found = TypeVar("Found")
Dialog = TypeVar("Dialog", bound=QWidget)

SETTINGS = (
    'hints_seen = true\nstrip_closed = true\ntheme = "light"\nlanguage = "{language}"\ntext_size = {text}\n{more}'
)
_WIDE = (1366, 768)
_ROUND_MS, _CALM_ROUNDS = 4, 5
_PATIENCE = 20.0


class Stage:
    """The window of one language; `window` and `session` are those of the moment.

    `material` is a library to begin with, None for an empty one; `text` is the size of the window's type, in per cent
    of the system's. The window is closed with `close`.
    """

    def __init__(
        self, qt: QApplication, home: Path, language: str = "zh", material: Path | None = None, text: int = 100
    ) -> None:
        self._qt, self.home, self.language, self._material, self.text = qt, home, language, material, text
        self._size, self._mode = _WIDE, Mode.LIGHT
        self._afterwards: list[Callable[[], object]] = []
        self._cleared, self._only_timers = False, 0
        self.crashes: list[str] = []
        self.seen: set[type[QWidget]] = set()
        self.application = self._start()

    # Beginning and end

    def _start(self, more: str = "", *, safe: bool = False) -> Application:
        shutil.rmtree(self.home, ignore_errors=True)
        (self.home / "config").mkdir(parents=True)
        words = SETTINGS.format(language=self.language, text=self.text, more=more)
        (self.home / "config" / "settings.toml").write_text(words, "utf-8")
        if self._material is not None:
            shutil.copytree(self._material, self.home / "library")
        self._cleared = False
        with self._at_home():
            from caoxian_desktop.app import Application

            GarbageCollector(self._qt).begin()  # or Python's own might free a widget on a lane
            self.application = Application(self._qt, None, safe=safe)
            self.application.crashes.crashed.connect(self.crashes.append)
            self.window.resize(*(each * max(100, self.text) // 100 for each in _WIDE))  # all panels have their room
            self.window.show()
            self.application.theming.set_mode(self._mode)
            self.wait_until(lambda: safe or bool(self.session.charts))
            self.wait_until(lambda: self.window.glossary.panel is not None)
            self.window.resize(*self._size)
            self.settle()
        return self.application

    def restart(self, more: str = "", *, safe: bool = False) -> None:
        """Begin anew with the library as it was; `more` are lines of the settings file. A `safe` start opens none."""
        self.close()
        self._start(more, safe=safe)

    def close(self) -> None:
        """Close the window and forget it."""
        with self._at_home():
            self.clear()
            self.window.close()
            self.application.theming.set_scale(100)  # the next one takes the font that it finds for the system's
            for thing in (self.window, self.application):
                thing.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def leave(self) -> None:
        """Close the window and leave language and colours as they are at first."""
        self.dress(Mode.LIGHT)
        self.close()
        speaking.speak(Choice.CHINESE)

    @contextmanager
    def _at_home(self) -> Iterator[None]:
        """Let the program find this stage's folders, whatever home a test has."""
        before = os.environ.get(places.HOME_VARIABLE)
        os.environ[places.HOME_VARIABLE] = str(self.home)
        try:
            yield
        finally:
            if before is None:
                os.environ.pop(places.HOME_VARIABLE)
            else:
                os.environ[places.HOME_VARIABLE] = before

    @property
    def window(self) -> MainWindow:
        """The main window."""
        return self.application.window

    @property
    def session(self) -> Session:
        """What is open in it."""
        return self.application.session

    @property
    def report(self) -> Report:
        """The open report."""
        assert self.session.open_report is not None
        return self.session.open_report.report

    @property
    def version(self) -> str:
        """The version that is open."""
        assert self.session.open_report is not None
        return self.session.open_report.version

    @property
    def analysis(self) -> Analysis:
        """What was found in it."""
        assert self.session.analysis is not None
        return self.session.analysis

    @property
    def mode(self) -> Mode:
        """Whether it is shown light or dark."""
        return self._mode

    @property
    def narrow(self) -> bool:
        """Whether panels lie over the text."""
        return self.window.frame.side.overlay

    @property
    def smallest(self) -> QSize:
        """The smallest screen on which the window is to be used: 1366×768, with type of the usual size at 150 %."""
        return QSize(911, 512) if self.text <= 100 else QSize(1366, 768)

    # Waiting

    def work(self, milliseconds: int) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_until(self, over: Callable[[], object], seconds: float = _PATIENCE) -> None:
        """Let the window work until something is so; TimeoutError where it does not come about."""
        deadline = time.monotonic() + seconds
        while not over():
            if time.monotonic() > deadline:
                raise TimeoutError(f"in {seconds} s the window did not come to the state: {over}")
            self.work(10)

    def wait_for(self, find: Callable[[], Found | None]) -> Found:
        """Let the window work until something is found, and return it."""
        found: list[Found] = []

        def over() -> bool:
            if (one := find()) is not None:
                found.append(one)
            return bool(found)

        self.wait_until(over)
        return found[0]

    def settle(self) -> None:
        """Wait until nothing is under way: no work, no timer about to fire, nothing that moves."""
        calm, deadline = 0, time.monotonic() + _PATIENCE
        while calm < _CALM_ROUNDS:
            self.work(_ROUND_MS)
            calm = 0 if self._stirs() else calm + 1
            if time.monotonic() > deadline:
                raise TimeoutError(f"the window does not come to rest: {self._stirs()}")

    def _stirs(self) -> str:
        """Say what is under way, '' for nothing, and have it over sooner: nobody looks while it moves."""
        under_way = stirring(self.application)
        for moving in animations(self.application):
            moving.setCurrentTime(moving.totalDuration())
        self._only_timers = 0 if self.application.jobs.busy else self._only_timers + 1
        if self._only_timers > _CALM_ROUNDS:  # what was asked for before them, a layout, has been done
            for timer in timers(self.application)[:1]:
                self._only_timers = 0
                QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
        return under_way

    # Looking

    def shape(self, width: int, height: int) -> None:
        """Give the window a size."""
        self._size = width, height
        self.window.resize(width, height)
        self.settle()

    def narrow_down(self, width: int) -> None:
        """Make the window narrower for one scene; `width` is for type of the usual size."""
        self.afterwards(lambda: self.window.resize(*self._size))
        self.window.resize(min(self._size[0], width * max(100, self.text) // 100), self._size[1])
        self.settle()

    def dress(self, mode: Mode) -> None:
        """Show it light or dark."""
        self._mode = mode
        self.application.theming.set_mode(mode)
        self.settle()

    def visit(self, scene: Scene, look: Callable[[QWidget], object]) -> None:
        """Bring the window into a state, have it looked at, and bring it back."""
        try:
            with self._at_home():
                if not self._cleared:
                    self.clear()
                self._cleared = False
                if Tag.BLOCKS in scene.tags:
                    self._visit_blocking(scene, look)
                else:
                    widget = scene.show(self)
                    self.settle()
                    self._take_note(widget)
                    look(widget)
        finally:
            with self._at_home():
                self._tidy(scene)
        assert not self.crashes, self.crashes

    def _visit_blocking(self, scene: Scene, look: Callable[[QWidget], object]) -> None:
        """Look at what runs an event loop of its own from inside that loop, and end it."""
        looked: list[QWidget] = []

        def peep() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog):
                QTimer.singleShot(20, self.window, peep)
                return
            looked.append(dialog)
            try:
                self.settle()
                self._take_note(dialog)
                look(dialog)
            finally:
                dialog.reject()

        QTimer.singleShot(0, self.window, peep)
        scene.show(self)
        assert looked, "nothing came up"

    def _take_note(self, widget: QWidget) -> None:
        """Take note of what kind of widgets were shown."""
        self.seen.update(type(each) for each in QApplication.topLevelWidgets() if each.isVisible())
        self.seen.update(type(each) for each in (widget, *widget.findChildren(QWidget)) if each.isVisible())

    def afterwards(self, undo: Callable[[], object]) -> None:
        """Have something done once the scene was looked at; what was asked last is done first."""
        self._afterwards.append(undo)

    def _tidy(self, scene: Scene) -> None:
        while self._afterwards:
            self._afterwards.pop()()
        if Tag.CHANGES in scene.tags:
            self.restart()
        else:
            self.clear()

    def clear(self) -> None:
        """Close what lies over the window, and show the page with the panels beside it as they were at first."""
        close_all()
        window = self.window
        window.finder.on_closed()
        window.reader.view.let_go()
        window.reader.popup.hide()
        window.toast.hide()
        window.progress.hide()
        window.strip.hide()
        self._clear_panels()
        for tab in ("reader", "glossary", "outline"):
            window.show_tab(tab)
        window.frame.close_overlays()
        window.reader.view.return_to(Span(0, 0), None)
        self.session.select_annotation("")
        self.settle()
        self._cleared = True

    def _clear_panels(self) -> None:
        """Have no filter narrow a panel and no part of it stand open."""
        window = self.window
        panels = {key: getattr(window, key).panel for key in ("annotations", "library", "search", "indicators")}
        panels |= {key: getattr(window, key).panel for key in ("checking", "glossary", "outline")}
        if (notes := panels["annotations"]) is not None:
            notes.close_review()
            notes.close_trash()
            notes.list.filters.on_clear()
            notes.list._cards.clearSelection()
        if (glossary := panels["glossary"]) is not None:
            glossary.filter.clear()
            glossary.form.hide()
        if (library := panels["library"]) is not None:
            if library.in_trash:
                library.turn_over()
            library.filters.clear()
            library.table.clearSelection()
        if (search := panels["search"]) is not None:
            search.words.clear()
            search.filters.clear()
        if (figures := panels["indicators"]) is not None:
            figures.detail.close_fields()
            figures.filters.clear()
            figures.filters.groups.setCurrentIndex(0)
        if (checking := panels["checking"]) is not None:
            checking.filters.clear()
        if (outline := panels["outline"]) is not None:
            outline.filter.clear()

    # Finding one's way

    def panel(self, key: str) -> QWidget:
        """Bring a panel to the front, and return it once it is there."""
        self.window.show_tab(key)
        room = getattr(self.window, key)
        self.wait_until(lambda: room.panel is not None)
        self.settle()
        return room.panel

    def act(self, key: str) -> None:
        """Do what a menu or a key does."""
        self.window.actions_[key].trigger()

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """Return the dialog of a kind, once it is there."""

        def visible() -> Dialog | None:
            return next((each for each in self.window.findChildren(kind) if each.isVisible()), None)

        return self.wait_for(visible)

    def menu(self, ask: Callable[[], object]) -> QMenu:
        """Ask for a menu and return it."""

        def open_menu() -> QMenu | None:
            popup = QApplication.activePopupWidget()
            return popup if isinstance(popup, QMenu) else None

        ask()
        return self.wait_for(open_menu)

    def drop_down(self, button: QWidget, menu: QMenu) -> QMenu:
        """Open the menu of a button below it, or above it where the screen ends below: so a tool button itself does."""
        screen = QGuiApplication.primaryScreen().availableGeometry()
        below, height = button.mapToGlobal(QPoint(0, button.height())), menu.sizeHint().height()
        fits = below.y() + height <= screen.bottom()
        place = below if fits else button.mapToGlobal(QPoint(0, -height))
        return self.menu(lambda: menu.popup(place))

    def ask(self, work: Callable[..., object]) -> object:
        """Do something with the library and return what came of it."""
        answers: list[object] = []
        self.session.ask_library(work, answers.append, answers.append)
        self.wait_until(lambda: bool(answers))
        if isinstance(answers[0], KnownError):
            raise answers[0]
        return answers[0]


def close_all() -> None:
    """Close what has come up over the window."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]:
        dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def is_over(widget: QWidget, window: QObject) -> bool:
    """Tell whether a widget is a window of its own, which lies over the main one."""
    return widget.isWindow() and widget is not window
