"""The floor of `make bench`: a bare Qt window that shows a text, and nothing else.

Prints {"report_painted_ms": …, "rss_mb": …}, the time from the process's start to the painted text.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


def milliseconds_since_start() -> float:
    """Time since the kernel started this process: field 22 of its stat, in clock ticks since boot."""
    start = int(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19]) / os.sysconf("SC_CLK_TCK")
    return (float(Path("/proc/uptime").read_text().split()[0]) - start) * 1000


def resident_megabytes() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


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
    window.resize(1366, 768)
    QTextCursor(page.document()).insertText(Path(sys.argv[1]).read_text("utf-8"))
    window.show()
    application.exec()
    print(json.dumps({"report_painted_ms": round(page.painted_ms, 1), "rss_mb": round(resident_megabytes(), 1)}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
