"""The program, telling what it is at, so that whoever is at its keys waits for that and not for a while.

As a program, `python tests/telling.py STATE STALLS WORDS…` is `tests/event_loop.py STALLS WORDS…` that keeps what it is
at in the file STATE, as JSON.
"""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from caoxian_desktop.app import Application

_BEAT_MS = 20
_CALM_BEATS = 3
_KEY_PRESS = 2
"""XCB_KEY_PRESS of xproto.h, the type in an event's first byte."""


class State(NamedTuple):
    """What the program is at: how many keys came, whether all they asked for is done, and where the next one goes."""

    keys: int = 0
    at_rest: bool = False
    window: str = ""
    words: str = ""
    """What stands in the field that has the focus."""

    @classmethod
    def told(cls, file: Path) -> State:
        """Read what was told last."""
        return cls(*json.loads(file.read_text("utf-8"))) if file.exists() else cls()

    def tell(self, file: Path) -> None:
        """Let it be read, whole."""
        written = file.with_suffix(".new")
        written.write_text(json.dumps(self), "utf-8")
        written.replace(file)


def telling(application: Application, file: Path) -> None:
    """Have an application tell what it is at from now on."""
    from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QLineEdit

    from tests.at_rest import stirring

    class Keys(QAbstractNativeEventFilter):
        """Counts keys as they come from the X server."""

        count = 0

        def nativeEventFilter(self, _kind: QByteArray | bytes, message: int) -> tuple[bool, int]:  # noqa: N802 - Qt's
            self.count += ctypes.c_uint8.from_address(int(message)).value & 0x7F == _KEY_PRESS
            return False, 0

    class Teller(QObject):
        """Looks at the application again and again."""

        def __init__(self) -> None:
            super().__init__(application)
            self.keys, self._seen, self._calm, self._last = Keys(), 0, 0, State()
            QApplication.instance().installNativeEventFilter(self.keys)
            self._timer = QTimer(self, interval=_BEAT_MS)
            self._timer.timeout.connect(self.on_beat)
            self._timer.start()

        def on_beat(self) -> None:
            stirs = self.keys.count != self._seen or stirring(application)
            self._seen = self.keys.count
            self._calm = 0 if stirs else self._calm + 1
            window, field = QApplication.activeWindow(), QApplication.focusWidget()
            now = State(
                self._seen,
                self._calm >= _CALM_BEATS,
                window.windowTitle() if window is not None else "",
                field.text() if isinstance(field, QLineEdit) else "",
            )
            if now != self._last:
                self._last = now
                now.tell(file)

    Teller()


def main() -> int:
    """Run the program, watched, and telling."""
    file = Path(sys.argv.pop(1))
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from caoxian_desktop.ui import qt_features

    qt_features.quicken_enumerations()
    qt_features.spare_sources()
    from PySide6.QtCore import QTimer

    from caoxian_desktop import app
    from tests import event_loop

    class Telling(app.Application):
        """The window's application, telling from the moment that its loop runs."""

        def answer_other_starts(self, claimed: object) -> None:
            super().answer_other_starts(claimed)  # type: ignore[arg-type]  # a Claim, which is loaded later
            QTimer.singleShot(0, self, lambda: telling(self, file))

    app.Application = Telling  # type: ignore[misc]  # in its place
    return event_loop.main()


if __name__ == "__main__":
    sys.exit(main())
