"""Nothing but the text (专注阅读), and the whole screen: neither is come back to at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from caoxian_desktop.ui.theme.metrics import Space

if TYPE_CHECKING:
    from caoxian_desktop.ui.main_window.window import MainWindow


class Focus(QObject):
    """Puts bars and panels away and the paragraph that is read in the light; brings back what was there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._away: tuple[QWidget, ...] = ()
        self._button: QToolButton | None = None
        window.escaped.connect(self.leave)
        window.centre.currentChanged.connect(self._on_tab_changed)
        window.frame.company_came.connect(self.leave)
        if window.windowHandle() is None:
            window.first_painted.connect(self._watch)
        else:
            self._watch()

    @property
    def on(self) -> bool:
        """Whether there is nothing but the text."""
        return bool(self._away)

    def set_on(self, on: bool) -> None:
        """Put everything away, or bring it back."""
        if on:
            self.enter()
        else:
            self.leave()

    def enter(self) -> None:
        """Put everything away but the text."""
        if self.on:
            return
        window = self._window
        window.beside.set_alone(True)
        window.show_tab("reader")
        bars = (window.menuBar(), window.tool_bar, window.statusBar(), window.centre.tabBar(), *window.passing_strips())
        self._away = tuple(bar for bar in bars if bar.isVisibleTo(window))
        for bar in self._away:
            bar.hide()
        window.frame.set_alone(True)
        window.reader.view.light_one_paragraph(alone=True)
        window.reader.setFocus()
        self._show_way_out(shown=True)
        window.actions_["focus"].setChecked(True)

    def leave(self) -> None:
        """Bring back what was there."""
        if not self.on:
            return
        away, self._away = self._away, ()
        for bar in away:
            bar.show()
        self._window.frame.set_alone(False)
        self._window.beside.set_alone(False)
        self._window.reader.view.light_one_paragraph(alone=False)
        self._show_way_out(shown=False)
        self._window.actions_["focus"].setChecked(False)

    def _on_tab_changed(self, _index: int) -> None:
        """Leave where somebody turned to another tab, by its key: there would be no way back to be seen."""
        if self._window.centre.currentWidget().objectName() != "reader":
            self.leave()

    def _show_way_out(self, *, shown: bool) -> None:
        if self._button is None:
            from caoxian_desktop.ui.theme.icons import icon

            self._button = button = QToolButton(self._window.reader)
            button.setIcon(icon("corners-in", "muted"))
            button.setToolTip(self.tr("退出专注阅读（Esc）"))
            button.setAccessibleName(self.tr("退出专注阅读"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc is its key
            button.clicked.connect(lambda _checked=False: self.leave())
            self._window.reader.installEventFilter(self)
        self._button.setVisible(shown)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the way out in its corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        if self._button is not None:
            reader, size = self._window.reader, self._button.sizeHint()
            self._button.resize(size)
            self._button.move(reader.width() - size.width() - Space.XL, Space.S)
            self._button.raise_()

    # The whole screen

    def _watch(self) -> None:
        """From now on show in the menu whether the window has the whole screen, whoever gave it.

        By the system's window, which is there now: for changeEvent PySide would make the classes of all events.
        """
        self._window.windowHandle().windowStateChanged.connect(self._on_state_changed)

    def _on_state_changed(self, state: Qt.WindowState) -> None:
        self._window.actions_["full_screen"].setChecked(state == Qt.WindowState.WindowFullScreen)

    def on_full_screen(self, on: bool) -> None:
        """Take the whole screen, or give it back."""
        window, full = self._window, Qt.WindowState.WindowFullScreen
        window.setWindowState(window.windowState() | full if on else window.windowState() & ~full)
