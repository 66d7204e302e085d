"""The floor of `make bench`: a bare Qt window that shows a text in our face and size, and nothing else.

The window is a QMainWindow with one QTextEdit in it, of the size that ours takes on the same screen; the text goes in
as it is, in one step, in the bundled face that the page is set in (without it Qt looks through the system's fonts for
each character it does not find, which takes longer). No menus, no style, no paragraphs, no library.
Prints {"report_painted_ms": …, "rss_mb": …}, the time from the process's start to the painted text.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


def milliseconds_since_start() -> float:
    """Time since whoever started this process says it was, by the system's monotonic clock."""
    return (time.monotonic_ns() - int(os.environ["CAOXIAN_STARTED_NS"])) / 1e6


def resident_megabytes() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


FACE = Path(__file__).parents[2] / "resources" / "fonts" / "CaoxianSerif-Regular.otf"


class Page(QTextEdit):
    """Takes the time when its text was first painted."""

    painted_ms = 0.0

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the time after the first painting."""
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Paint and not self.painted_ms:
            self.painted_ms = milliseconds_since_start()
            QTimer.singleShot(0, QApplication.quit)
        return done


def main() -> int:
    """Show the text of the file named on the command line, and measure."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    page = Page()
    page.setUndoRedoEnabled(False)
    window.setCentralWidget(page)
    room = window.screen().availableGeometry()
    window.resize(min(1440, room.width() * 94 // 100), min(900, room.height() * 92 // 100))
    face = QFontDatabase.addApplicationFont(str(FACE))
    font = QFont(QFontDatabase.applicationFontFamilies(face)[0])
    font.setPixelSize(17)
    page.document().setDefaultFont(font)
    QTextCursor(page.document()).insertText(Path(sys.argv[1]).read_text("utf-8"))
    window.show()
    application.exec()
    print(json.dumps({"report_painted_ms": round(page.painted_ms, 1), "rss_mb": round(resident_megabytes(), 1)}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
