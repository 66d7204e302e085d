"""What panels can do, done from anywhere by name: the panel is brought to the front first, and made where it is not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from caoxian_desktop.ui.main_window.room import Room
from caoxian_desktop.ui.main_window.window import MainWindow
from caoxian_desktop.ui.widgets.tab_order import enter

if TYPE_CHECKING:  # panels are made when they are first looked at
    from caoxian_desktop.ui.annotations.panel import AnnotationsPanel
    from caoxian_desktop.ui.briefing.panel import BriefingPanel
    from caoxian_desktop.ui.charts.panel import ChartsPanel
    from caoxian_desktop.ui.checking.panel import CheckingPanel
    from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

SIDE_TABS = ("glossary", "annotations", "figures", "problems", "bookmarks")
"""Acts that turn to the panel of the same name."""

_Panel = TypeVar("_Panel", bound=QWidget)


class PanelActs(QObject):
    """Answers acts that are a panel's own."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what the acts do, by their keys."""
        return {
            "export_picture": lambda: self._composer(lambda panel: panel.bar.picture_file_wanted.emit()),
            "save_preset": lambda: self._composer(lambda panel: panel.presets_bar.on_save_as()),
            "tag_note": lambda: self._notes(lambda panel: panel.list.name_tag()),
            "clear_table_filter": lambda: self._table(lambda panel: panel.filters.clear()),
            "clear_checks_filter": lambda: self._checks(lambda panel: panel.filters.clear()),
            "clear_filter": lambda: self._notes(lambda panel: panel.list.filters.on_clear()),
            "table_copy": lambda: self._table(lambda panel: panel.taking.copy_rows()),
            "table_xlsx": lambda: self._table(lambda panel: panel.taking.save("xlsx")),
            "table_csv": lambda: self._table(lambda panel: panel.taking.save("csv")),
            "table_corrections": lambda: self._table(self._save_corrections),
            **{f"chart_{kind}": partial(self._save_chart, kind) for kind in ("png", "svg", "csv")},
            "chart_as_table": lambda: self._charts(lambda panel: panel.as_table.toggle()),
            "chart_copy": lambda: self._charts(lambda panel: panel.taking.copy_picture()),
            "chart_table": lambda: self._charts(lambda panel: panel.taking.copy_table()),
            "chart_export": lambda: self._charts(lambda panel: panel.wish_export()),
            "checks_copy": lambda: self._checks(lambda panel: panel.copy_rows()),
            "checks_csv": lambda: self._checks(lambda panel: panel.save()),
        }

    def turn_to(self, key: str) -> None:
        """Turn to a panel at a side, with the focus."""
        self._window.show_tab(key)
        room = self._room(key)
        room.ask()
        if not enter(room):
            # A panel that was just made is not seen yet.
            room.when_furnished(lambda: QTimer.singleShot(0, room, partial(enter, room)))

    def _room(self, key: str) -> Room:
        window = self._window
        rooms = (window.charts, window.indicators, window.briefing, window.checking, window.bookmarks)
        at_sides = (window.glossary, window.annotations, window.figures, window.problems)
        return next(room for room in (*rooms, *at_sides) if room.objectName() == key)

    def _with(self, key: str, kind: type[_Panel], do: Callable[[_Panel], object]) -> None:
        """Turn to a panel and do something with it; while the window is still coming up, only turn to its place."""
        self.turn_to(key)
        panel = self._room(key).panel
        if isinstance(panel, kind):
            do(panel)

    def _charts(self, do: Callable[[ChartsPanel], object]) -> None:
        from caoxian_desktop.ui.charts.panel import ChartsPanel

        self._with("charts", ChartsPanel, do)

    def _table(self, do: Callable[[IndicatorsPanel], object]) -> None:
        from caoxian_desktop.ui.indicators.panel import IndicatorsPanel

        self._with("indicators", IndicatorsPanel, do)

    def _checks(self, do: Callable[[CheckingPanel], object]) -> None:
        from caoxian_desktop.ui.checking.panel import CheckingPanel

        self._with("checking", CheckingPanel, do)

    def _notes(self, do: Callable[[AnnotationsPanel], object]) -> None:
        from caoxian_desktop.ui.annotations.panel import AnnotationsPanel

        self._with("annotations", AnnotationsPanel, do)

    def _composer(self, do: Callable[[BriefingPanel], object]) -> None:
        from caoxian_desktop.ui.briefing.panel import BriefingPanel

        self._with("briefing", BriefingPanel, do)

    def _save_chart(self, kind: str) -> None:
        from caoxian_desktop.ui.charts.files import FileKind

        self._charts(lambda panel: panel.taking.save(FileKind(kind)))

    def _save_corrections(self, panel: IndicatorsPanel) -> None:
        if panel.taking.corrections.isEnabled():
            panel.taking.save_corrections()
        else:
            self._window.notices.info(self.tr("这份报告的数据还没有更正过。"))
