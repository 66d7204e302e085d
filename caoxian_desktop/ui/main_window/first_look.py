"""The few connections that the first paint of the window waits for; all others stand in `wiring.py`."""

from __future__ import annotations

from caoxian_desktop.ui.main_window.window import MainWindow


def connect_first(window: MainWindow) -> None:
    """Let a report be shown on the page, and the place that is read be known."""
    session, reader, hear = window.session, window.reader, window.hearing.hear
    hear(session.report_opened, window.show_report)
    hear(session.reading_moved, window.status.show_place)
    reader.view.top_moved.connect(session.reading.on_top_moved)
    reader.reading_moved.connect(session.reading.on_moved)
