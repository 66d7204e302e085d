"""The charts of a report in tabs: drawn when they are seen, every mark linked to its sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.annotations.annotation import Annotation
from caoxian_desktop.core.annotations.target import MarkTarget
from caoxian_desktop.core.charts.chart import Chart, Mark
from caoxian_desktop.core.charts.derived import with_derived
from caoxian_desktop.core.charts.naming import short_name
from caoxian_desktop.core.charts.picture import Picture
from caoxian_desktop.core.charts.table_form import spoken
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.charts.area import ChartArea
from caoxian_desktop.ui.charts.canvas import ChartCanvas
from caoxian_desktop.ui.charts.drawing_job import Drawer, Request, window_theme
from caoxian_desktop.ui.charts.files import FileKind
from caoxian_desktop.ui.charts.marks_table import MarksTable
from caoxian_desktop.ui.charts.pointing import mark_of, noted_marks
from caoxian_desktop.ui.charts.tabs import ChartTabs
from caoxian_desktop.ui.charts.taking_away import TakingAway
from caoxian_desktop.ui.charts.telling import line_of, sentence_of, tooltip_of
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.keymap import with_key
from caoxian_desktop.ui.language import aside, say
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, scaled
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.saving import AskTarget

_SETTLE_MS = 120
_LEAST_CHART = 180
"""Height in logical pixels that a chart or its table has at least, and scrolls in."""


def tab_word(chart: Chart) -> str:
    """Return the short name of a chart in the window's language."""
    return say(short_name(chart))


class ChartsPanel(QWidget):
    """Shows a report's charts, one a tab.

    Wishes: `span_requested` (Span of the figure whose mark was chosen), `origin_requested` (name of another report of
    the place, and the Span of the figure in it), `add_to_export` (the chart's key), `note_wanted` (Chart and Mark, to
    write a note on it). Facts: `said` (a sentence for a passing notice), `failed` (KnownError).
    `as_table` is whether charts are shown as tables.
    """

    span_requested = Signal(object)
    origin_requested = Signal(str, object)
    add_to_export = Signal(str)
    note_wanted = Signal(object, object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, parent: QWidget | None = None, *, ask_target: AskTarget = QFileDialog.getSaveFileName
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.taking = TakingAway(jobs, self._named, ask_target, self)
        self.taking.said.connect(self.said)
        self.taking.failed.connect(self.failed)
        self._report: Report | None = None
        self._analysis: Analysis | None = None
        self._charts: tuple[Chart, ...] = ()
        self._shown: Chart | None = None
        self._goal: MarkTarget | None = None
        self._annotations: tuple[Annotation, ...] = ()
        self._noted: dict[int, list[Annotation]] = {}
        self._drawer = Drawer(jobs, self)
        self._drawer.drawn.connect(self._on_drawn)
        self._drawer.failed.connect(self.failed)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self._actions = self._make_actions()
        self._lay_out()
        palette.holder.changed.connect(self._draw)
        self.clear()

    # Laying out.

    def _lay_out(self) -> None:
        self.tabs = ChartTabs()
        self.tabs.setAccessibleName(self.tr("图表"))
        self.tabs.currentChanged.connect(self._on_tab)
        self.canvas = ChartCanvas(self._told, self.tr("正在绘制…"))
        self.canvas.spoken = self._spoken
        self.canvas.mark_activated.connect(self._on_mark)
        self.canvas.mark_focused.connect(self._on_mark_focused)
        self.canvas.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.canvas.customContextMenuRequested.connect(self._on_menu)
        self._area = ChartArea(self.canvas)
        head = QHBoxLayout()
        head.setContentsMargins(Space.S, 0, Space.S, 0)
        head.setSpacing(Space.XS)
        head.addWidget(self.tabs, 1)
        for button in self._buttons():
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self.table = MarksTable()
        self.table.mark_activated.connect(self._on_row)
        self.table.copy_wanted.connect(self.taking.copy_table)
        self._forms = QStackedLayout()
        self._forms.addWidget(self._area)
        self._forms.addWidget(self.table)
        column.addLayout(self._forms, 1)
        self._full = QWidget()
        self._full.setLayout(column)
        self._empty = EmptyState("chart-bar", "")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._full)
        self.setFocusProxy(self.canvas)

    def minimumSizeHint(self) -> QSize:
        """Need what is in front needs, and let the chart scroll rather than the whole."""
        front = self._empty if self._stack.currentWidget() is self._empty else self._full
        least = front.minimumSizeHint()
        return QSize(least.width(), min(least.height(), self.heightForWidth(self.width())))

    def heightForWidth(self, width: int) -> int:
        """Return the least height at a width."""
        if self._stack.currentWidget() is self._empty:
            return self._empty.heightForWidth(width)
        return self.tabs.heightForWidth(self.tabs.width()) + scaled(_LEAST_CHART)

    def _make_actions(self) -> dict[str, QAction]:
        offered = {
            "png": (self.tr("保存为图片（PNG）…"), lambda: self.taking.save(FileKind.PNG)),
            "svg": (self.tr("保存为矢量图（SVG）…"), lambda: self.taking.save(FileKind.SVG)),
            "csv": (self.tr("保存数据（CSV）…"), lambda: self.taking.save(FileKind.CSV)),
            "copy": (self.tr("复制图片"), self.taking.copy_picture),
            "table": (self.tr("复制表格"), self.taking.copy_table),
            "export": (self.tr("加入导出材料"), self.wish_export),
        }
        actions = {}
        for key, (words, do) in offered.items():
            action = QAction(words, self)
            action.triggered.connect(lambda _checked=False, do=do: do())
            actions[key] = action
        actions["as_table"] = self.as_table = self._make_as_table()
        actions["copy"].setIcon(icon("copy"))
        actions["copy"].setShortcut(QKeySequence.StandardKey.Copy)
        actions["copy"].setToolTip(aside(actions["copy"].text(), "Ctrl+C"))
        actions["copy"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        actions["export"].setIcon(icon("list-plus"))
        actions["derived"] = self._make_derived()
        self.addAction(actions["copy"])
        return actions

    def _make_derived(self) -> QAction:
        action = QAction(self.tr("显示推算值"), self)
        action.setCheckable(True)
        action.setToolTip(self.tr("在表中加入由报告数按名义增速算出的水平，标“推算”；不进导出材料"))
        action.toggled.connect(lambda _on: self._on_tab(self.tabs.currentIndex()))
        action.setVisible(False)
        return action

    def _make_as_table(self) -> QAction:
        action = QAction(icon("table"), self.tr("数据表"), self)
        action.setCheckable(True)
        action.setToolTip(with_key(self.tr("以数据表显示这张图"), "chart_as_table"))
        action.toggled.connect(self._on_as_table)
        return action

    def _on_as_table(self, on: bool) -> None:
        """Show the other form, with the keyboard where it was."""
        used = self.canvas.hasFocus() or self.table.hasFocus()
        self._forms.setCurrentIndex(int(on))
        self.setFocusProxy(self.table if on else self.canvas)
        if used:
            self.setFocus()

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addActions([self._actions[key] for key in ("png", "svg", "csv")])
        menu.addSeparator()
        menu.addActions([self._actions[key] for key in ("copy", "table")])
        return menu

    def _buttons(self) -> list[QToolButton]:
        buttons = []
        for key in ("derived", "as_table", "export", "copy"):
            button = QToolButton()
            button.setDefaultAction(self._actions[key])
            buttons.append(button)
        self._derived = buttons[0]
        save = QToolButton()
        save.setIcon(icon("download-simple"))
        save.setToolTip(self.tr("保存图表"))
        save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        save.setMenu(self._menu(save))
        for button in buttons:
            button.setAccessibleName(button.text())
        save.setAccessibleName(self.tr("保存图表"))
        return [*buttons, save]

    # What is shown.

    def show_analysis(self, analysis: Analysis) -> None:
        """Take the report whose sentences the marks lead to."""
        self._analysis, self._report = analysis, analysis.report
        self._say_none()

    def show_charts(self, charts: tuple[Chart, ...]) -> None:
        """Show other charts; the tab of the same key stays in front."""
        front = self._shown.key if self._shown else ""
        self._drawer.forget()
        self._charts = charts
        self._shown = None
        keys = [chart.key for chart in charts]
        names = [(tab_word(chart), self._tip(chart)) for chart in charts]
        self.tabs.show_names(names, keys.index(front) if front in keys else 0)
        for action in self._actions.values():
            action.setEnabled(bool(charts))
        self._say_none()
        self._stack.setCurrentIndex(1 if charts else 0)
        self._on_tab(self.tabs.currentIndex())

    def _tip(self, chart: Chart) -> str:
        return chart.title if chart.for_leaders else self.tr("{title}（供研究）").format(title=chart.title)

    def clear(self) -> None:
        """Show nothing: another report is being analysed. Reckoned values are to be asked for anew."""
        self._analysis = None
        self._actions["derived"].setChecked(False)
        self.show_charts(())
        self._empty.say(self.tr("正在分析…"), self.tr("图表随后就来。"))

    def _say_none(self) -> None:
        self._empty.say(self.tr("没有图表"), self.tr("这份报告里没有可以成图的数据。"))

    def show_chart(self, key: str) -> None:
        """Bring one chart to the front, where there is one of that key."""
        for index, chart in enumerate(self._charts):
            if chart.key == key:
                self.tabs.setCurrentIndex(index)

    def show_annotations(self, annotations: tuple[Annotation, ...]) -> None:
        """Show which marks bear notes."""
        self._annotations = annotations
        self._show_noted()

    def _show_noted(self) -> None:
        self._noted = noted_marks(self._shown, self._annotations) if self._shown is not None else {}
        self.canvas.show_noted({at: notes[0].category for at, notes in self._noted.items()})

    def show_mark(self, target: MarkTarget) -> None:
        """Stand on the mark that a note is on, as soon as its chart is drawn."""
        self._goal = target
        self.show_chart(target.chart)
        if self._shown is not None and self._shown is self.chart:
            self._reach_goal()

    def _reach_goal(self) -> None:
        goal, chart, self._goal = self._goal, self._shown, None
        if goal is not None and chart is not None and (number := mark_of(chart, goal)) is not None:
            self.canvas.choose(number)

    @property
    def chart(self) -> Chart | None:
        """The chart in front, with reckoned values where they are asked for."""
        if self._plain is None or self._analysis is None or not self._actions["derived"].isChecked():
            return self._plain
        return with_derived(self._plain, self._analysis)

    @property
    def _plain(self) -> Chart | None:
        index = self.tabs.currentIndex()
        return self._charts[index] if 0 <= index < len(self._charts) else None

    def _on_tab(self, _index: int) -> None:
        chart = self.chart
        if chart is None or self._plain is None:
            return
        fits = self._analysis is not None and with_derived(self._plain, self._analysis) is not self._plain
        self._actions["derived"].setVisible(fits)
        self._derived.setVisible(fits)
        marks = sum(1 for _ in chart.marks())
        self.canvas.setAccessibleName(self.tr("图表：{title}，数据点{marks}个").format(title=chart.title, marks=marks))
        self.canvas.setAccessibleDescription(spoken(chart))
        self.table.show_chart(chart, self._report)
        self.canvas.wait(self._area.viewport().height())
        self._area.verticalScrollBar().setValue(0)
        self._shown = None
        self._draw()

    # Drawing.

    def _draw(self, *_changed: object) -> None:
        chart = self.chart
        if chart is None or not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        size = self._area.room * ratio
        dpi = scaled(96) * ratio
        self._drawer.draw(Request(chart, size.width(), size.height(), ratio, dpi, window_theme()))

    def _on_drawn(self, request: Request, picture: Picture) -> None:
        self.canvas.show_picture(picture, request.ratio, same_chart=self._shown is request.chart)
        self._shown = request.chart
        self._show_noted()
        self._reach_goal()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw now: nothing is drawn before it is seen."""
        super().showEvent(event)
        self._settle.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw again when the size has settled."""
        super().resizeEvent(event)
        self._settle.start(_SETTLE_MS)

    def event(self, event: QEvent) -> bool:
        """Draw again on a screen of another scale."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start(_SETTLE_MS)
        return super().event(event)

    # Marks.

    def _mark(self, number: int) -> Mark | None:
        marks = tuple(self._shown.marks()) if self._shown else ()
        return marks[number] if 0 <= number < len(marks) else None

    def _told(self, number: int) -> str:
        mark = self._mark(number)
        notes = [note.note for note in self._noted.get(number, ()) if note.note.strip()]
        return "" if mark is None or self._report is None else tooltip_of(self._report, mark, notes)

    def _on_mark(self, number: int) -> None:
        self._go_to(self._mark(number))

    def _on_row(self, number: int) -> None:
        if self.chart is not None:  # which may not be drawn yet
            self._go_to(tuple(self.chart.marks())[number])

    def _go_to(self, mark: Mark | None) -> None:
        if mark is not None and mark.origin is not None:
            self.said.emit(self.tr("这个数据出自{citation}").format(citation=mark.origin.citation))
            self.origin_requested.emit(mark.origin.report, mark.span)
        elif mark is not None:
            self.span_requested.emit(mark.span)

    def _on_mark_focused(self, number: int) -> None:
        """Bring the mark into view."""
        self._area.bring_into_view(self.canvas.area_of(number))

    def _spoken(self, number: int) -> str:
        """Return what a screen reader reads of a mark: its line and its sentence."""
        mark = self._mark(number)
        if mark is None or self._report is None:
            return ""
        return self.tr("{mark}。{sentence}").format(mark=line_of(mark), sentence=sentence_of(self._report, mark))

    # Taking a chart away.

    def _on_menu(self, place: QPoint) -> None:
        menu = self._menu(self)
        menu.addSeparator()
        at = self.canvas.mark_at(QPointF(place))
        mark, chart = self._mark(at if at is not None else -1), self._shown
        if mark is not None and chart is not None:
            note = menu.addAction(icon("note-pencil"), self.tr("给“{0}”写批注").format(mark.label))
            note.triggered.connect(lambda _checked=False: self.note_wanted.emit(chart, mark))
        menu.addActions([self._actions["derived"], self._actions["export"]])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.canvas.mapToGlobal(place))

    def _named(self) -> tuple[Chart, str, str] | None:
        """Return the chart in front with its short name and its report's."""
        chart = self.chart
        return None if chart is None else (chart, tab_word(chart), self._report.name if self._report else "")

    def wish_export(self) -> None:
        """Wish the chart in front into the export."""
        if (chart := self.chart) is not None:
            self.add_to_export.emit(chart.key)
