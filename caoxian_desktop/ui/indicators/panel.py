"""All figures of a report as a table: sorted, filtered, grouped, set right, taken along, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCollator, QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.pointing import observation_at
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS
from caoxian_desktop.core.listing.delimited import tsv_of
from caoxian_desktop.core.listing.entries import (
    Entry,
    State,
    derived_entries,
    listing,
    removed_entries,
    shown_words,
)
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.arranging import Grouping, Order, arranged, tallied
from caoxian_desktop.ui.indicators.detail import DetailPane
from caoxian_desktop.ui.indicators.filters import FilterBar
from caoxian_desktop.ui.indicators.model import ListingModel, Role
from caoxian_desktop.ui.indicators.table import IndicatorTable
from caoxian_desktop.ui.indicators.taking_away import taken_along, writer
from caoxian_desktop.ui.indicators.widths import from_words, to_words
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.saving import AskTarget, ask_file, documents

_TABLE_LEAST = 132
"""Height in logical pixels that the table keeps while fields are set right: header and three rows."""


class IndicatorsPanel(QWidget):
    """Shows a report's figures.

    Wishes: `span_requested` (Span of a figure to be seen in the report); what a figure's fields are to hold and the
    like, as DetailPane has them; `corrections_wanted` (Path: all that was set right, to a file), `sampling_wanted`
    (抽查). Facts: `said` (a sentence for a passing notice), `failed` (KnownError), `columns_changed` (words for the
    settings).
    """

    span_requested = Signal(object)
    revise_wanted = Signal(object, object)
    remove_wanted = Signal(object)
    confirm_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    add_wanted = Signal(object, object)
    corrections_wanted = Signal(object)
    sampling_wanted = Signal()
    columns_changed = Signal(str)
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, parent: QWidget | None = None, *, ask_target: AskTarget = QFileDialog.getSaveFileName
    ) -> None:
        super().__init__(parent)
        self._jobs, self._ask_target, self._folder = jobs, ask_target, documents()
        self._analysis: Analysis | None = None
        self._entries: tuple[Entry, ...] = ()
        self._words: dict[int, str] = {}
        self._reading = Span(0, 0)
        self._wanted: Span | None = None
        self._collator = QCollator(QLocale(QLocale.Language.Chinese))
        self.model = ListingModel(self)
        self._actions = self._make_actions()
        self.filters, self.table, self.detail = FilterBar(), IndicatorTable(self.model), DetailPane()
        self.count = label("", Type.SMALL, muted=True)
        self._lay_out()
        self._connect()
        self.clear()

    # Laying out

    def _lay_out(self) -> None:
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        column.setSpacing(Space.S)
        column.addWidget(self.filters)
        self._none_left = EmptyState("funnel", self.tr("没有符合的数据"), "", self.tr("清空筛选"))
        self._inner = QStackedLayout()
        self._inner.addWidget(self.table)
        self._inner.addWidget(self._none_left)
        column.addLayout(self._inner, 1)
        column.addWidget(self.detail)
        column.addLayout(self._foot())
        self._stack = QStackedLayout(self)
        self._empty = EmptyState("table", "")
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)
        self.setFocusProxy(self.table)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(Space.XS)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for key in ("derived", "sampling"):
            button = QToolButton()
            button.setDefaultAction(self._actions[key])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(self._actions[key].text())
            foot.addWidget(button)
        columns = self._menu_button("columns", self.tr("显示哪些列"))
        columns.setMenu(self.table.columns_menu(columns))
        copy = QToolButton()
        copy.setDefaultAction(self._actions["copy"])
        copy.setAccessibleName(self._actions["copy"].text())
        save = self._menu_button("download-simple", self.tr("导出表格"))
        menu = QMenu(save)
        menu.addActions([self._actions[key] for key in ("xlsx", "csv", "with_derived")])
        menu.addSeparator()
        menu.addAction(self._actions["corrections"])
        save.setMenu(menu)
        for button in (columns, copy, save):
            foot.addWidget(button)
        return foot

    def _menu_button(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _make_actions(self) -> dict[str, QAction]:
        offered = {
            "correct": (self.tr("更正这一条…") + "\tEnter", lambda: self.detail.correct()),  # noqa: PLW0108 - made before the pane is
            "sentence": (self.tr("看原文") + "\tCtrl+Enter", self._on_sentence),
            "remove": (self.tr("不是数据") + "\tDel", self._on_remove),
            "restore": (self.tr("还原为机器读数"), self._on_restore),
            "copy": (self.tr("复制为表格"), self.copy_rows),
            "csv": (self.tr("导出为CSV…"), lambda: self.save("csv")),
            "xlsx": (self.tr("导出为Excel表格（XLSX）…"), lambda: self.save("xlsx")),
            "corrections": (self.tr("导出更正记录（CSV）…"), self.save_corrections),
            "sampling": (self.tr("抽查…"), self.sampling_wanted.emit),
        }
        actions = {}
        for key, (words, do) in offered.items():
            actions[key] = QAction(words, self)
            actions[key].triggered.connect(lambda _checked=False, do=do: do())
        actions["copy"].setIcon(icon("copy"))
        actions["copy"].setShortcut(QKeySequence.StandardKey.Copy)
        actions["copy"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        actions["sampling"].setIcon(icon("dice-five"))
        actions["sampling"].setToolTip(self.tr("随机抽若干条，逐条核对，看准确率"))
        actions["derived"] = QAction(self.tr("显示推算值"), self, checkable=True)
        actions["derived"].setToolTip(self.tr("加入由报告数按名义增速算出的水平，斜体，标“推算”；不是报告数"))
        actions["derived"].toggled.connect(self._on_derived)
        actions["with_derived"] = QAction(self.tr("复制、导出时含推算值"), self, checkable=True)
        return actions

    def _connect(self) -> None:
        self.filters.changed.connect(self._arrange)
        self.filters.grouping_changed.connect(self._on_grouping)
        self._none_left.wanted.connect(self.filters.clear)
        table = self.table
        table.addAction(self._actions["copy"])
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        table.correct_wanted.connect(self.detail.correct)
        table.remove_wanted.connect(self._on_remove)
        table.sentence_wanted.connect(self._on_sentence)
        table.shape_changed.connect(lambda: self.columns_changed.emit(to_words(table.shape_)))
        table.header().sortIndicatorChanged.connect(lambda _column, _order: self._arrange())
        table.selectionModel().currentChanged.connect(self._on_current)
        detail = self.detail
        detail.closed.connect(self._on_closed)
        for wish in ("revise_wanted", "remove_wanted", "confirm_wanted", "restore_wanted", "span_requested"):
            getattr(detail, wish).connect(getattr(self, wish))
        detail.add_wanted.connect(self._on_add)

    def restore_columns(self, words: str) -> None:
        """Show the columns that were chosen at the last start."""
        self.table.set_shape(from_words(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the fields leave the table its header and some rows."""
        super().resizeEvent(event)
        self.detail.set_room(self.height() - self.filters.sizeHint().height() - _TABLE_LEAST - 60)

    # What is shown

    def show_analysis(self, analysis: Analysis) -> None:
        """Show the figures of an analysed report, or the same ones as they were set right: what is chosen stays."""
        same = self._analysis is not None and self._analysis.report.text == analysis.report.text
        self._analysis = analysis
        self._empty.say(self.tr("没有数据"), self.tr("这份报告里没有找到数据。"))
        if not same:
            self._forget()
        self._gather()
        self.detail.offer(analysis.observations)

    def clear(self) -> None:
        """Show nothing: another report is being analysed. Reckoned values are to be asked for anew."""
        self._analysis, self._entries = None, ()
        self._empty.say(self.tr("正在分析…"), self.tr("数据随后就列在这里。"))
        self._forget()
        self._gather()

    def _forget(self) -> None:
        """Leave what was chosen in another report."""
        self._wanted = None
        self.detail.show_entry(None)
        self.table.forget_folds()
        for key in ("derived", "with_derived"):
            self._actions[key].setChecked(False)
        self.filters.clear()

    def _gather(self) -> None:
        analysis = self._analysis
        if analysis is not None:
            derived = derived_entries(analysis)
            self._actions["derived"].setEnabled(bool(derived))
            shown = derived if self._actions["derived"].isChecked() else ()
            self._entries = (*listing(analysis), *removed_entries(analysis), *shown)
        self._actions["with_derived"].setVisible(self._actions["derived"].isChecked())
        self._words = {}
        self.filters.offer(tallied(self._entries))
        self._stack.setCurrentIndex(1 if self._entries else 0)
        self._actions["corrections"].setEnabled(any(entry.corrected for entry in self._entries))
        self._arrange()

    def _words_of(self, entry: Entry) -> str:
        key = id(entry)
        if key not in self._words:
            self._words[key] = shown_words(entry)
        return self._words[key]

    def _arrange(self) -> None:
        """Bring rows, count and pages up to what is known and chosen; the current figure stays so where it is seen."""
        chosen, grouping, current = self.filters.filter, self.filters.grouping, self.detail.entry
        shown = [entry for entry in self._entries if chosen.passes(entry, self._words_of)]
        adding = self.detail.adding
        header = self.table.header()
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        order = Order(TABLE_COLUMNS[header.sortIndicatorSection()], descending)
        scrolled = self.table.verticalScrollBar().value()
        self.table.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own; what is current is told at the end
        self.model.show(arranged(shown, order, grouping, self._collator.sortKey), grouped=grouping is not Grouping.NONE)
        self.model.read(self._reading)
        self.table.doItemsLayout()
        self.table.verticalScrollBar().setValue(scrolled)
        self.table.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own
        self._inner.setCurrentIndex(0 if shown else 1)
        self._say_count(len(shown))
        if not adding:
            self._choose_again(current)

    def _choose_again(self, current: Entry | None) -> None:
        """Stand on the figure that was added just now, else on the one that was current, as it is now."""
        for span, states in self._candidates(current):
            for state in states:
                index = self.model.place(span, state)
                if index.isValid():
                    self._wanted = None if span == self._wanted else self._wanted
                    self.table.choose(index)
                    self.detail.show_entry(index.data(Role.ENTRY))
                    return
        self.detail.show_entry(None)

    def _candidates(self, current: Entry | None) -> Iterator[tuple[Span, tuple[State, ...]]]:
        if self._wanted is not None:
            yield self._wanted, (State.STANDING,)
        if current is not None:
            reckoned = current.state is State.DERIVED
            yield current.span, (State.DERIVED,) if reckoned else (State.STANDING, State.REMOVED)

    def _say_count(self, shown: int) -> None:
        whole = sum(entry.state is not State.REMOVED for entry in self._entries)
        count = f"{shown} / {whole}" if self.filters.filter.narrows else f"{whole}"
        self.count.setText(self.tr("数据（{count}条）").format(count=count))

    def _on_grouping(self) -> None:
        self.table.forget_folds()
        self._arrange()

    def _on_derived(self, on: bool) -> None:
        if not on:
            self._actions["with_derived"].setChecked(False)
        self._gather()

    def show_reading(self, place: Span) -> None:
        """Mark the rows whose figures stand in a place being read."""
        self._reading = place
        self.model.read(place)

    # Choosing

    def choose(self, span: Span) -> bool:
        """Stand on the figure at a span, whatever is filtered; tell whether there is one."""
        if not self.model.place(span).isValid() and self.filters.filter.narrows:
            self.filters.clear()
        index = self.model.place(span)
        if index.isValid():
            self.table.choose(index)
        return index.isValid()

    def correct(self, span: Span) -> None:
        """Stand on the figure at a span and ask for its fields."""
        if self.choose(span):
            self.detail.correct()

    def add_figure(self, place: Span) -> None:
        """Ask for the fields of a figure in words the machine read none in; where it did, for those of that one."""
        if self._analysis is None:
            return
        observation = observation_at(self._analysis.report, place)
        held = next((o for o in self._analysis.observations if o.span.overlaps(observation.span)), None)
        if held is not None:
            self.correct(held.span)
            return
        path = tuple(s for s in self._analysis.report.path_at(observation.span.start) if s.level <= 2)
        self.detail.add(Entry(-1, observation, self._analysis.report, path))

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = index.data(Role.ENTRY)
        self.detail.show_entry(entry if isinstance(entry, Entry) else None)

    def _on_closed(self) -> None:
        self.table.setFocus()
        self.detail.show_entry(self.table.current_entry())

    def _on_sentence(self) -> None:
        if (entry := self.table.current_entry()) is not None:
            self.span_requested.emit(entry.span)

    def _on_remove(self) -> None:
        entry = self.table.current_entry()
        if entry is not None and entry.state is State.STANDING:
            self.remove_wanted.emit(entry.span)

    def _on_restore(self) -> None:
        if (entry := self.table.current_entry()) is not None and entry.corrected:
            self.restore_wanted.emit(entry.span, None)

    def _on_add(self, span: Span, values: object) -> None:
        self._wanted = span
        self.detail.show_entry(None)
        self.table.setFocus()
        self.add_wanted.emit(span, values)

    # Taking the table away

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = self.table.current_entry()
        if entry is not None and self.table.indexAt(place).isValid():
            standing = entry.state is State.STANDING
            keys = ["correct", "sentence", "remove"] if standing else ["sentence"]
            menu.addActions([self._actions[key] for key in (*keys, *(("restore",) if entry.corrected else ()))])
            menu.addSeparator()
        elif self.filters.grouping is not Grouping.NONE:
            menu.addAction(self.tr("全部展开"), partial(self.table.fold_all, folded=False))
            menu.addAction(self.tr("全部折叠"), partial(self.table.fold_all, folded=True))
            menu.addSeparator()
        menu.addActions([self._actions[key] for key in ("copy", "xlsx", "csv")])
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _taken(self, indexes: list[QModelIndex]) -> tuple[Entry, ...]:
        found = [index.data(Role.ENTRY) for index in indexes]
        derived = self._actions["with_derived"].isChecked()
        return taken_along([entry for entry in found if isinstance(entry, Entry)], derived=derived)

    def copy_rows(self) -> None:
        """Put the chosen rows, or all that are shown, on the clipboard as a table of the columns that are shown."""
        rows = set(self.table.selectionModel().selectedRows())
        every = list(self.model.entry_indexes())
        entries = self._taken([index for index in every if index in rows] if rows else every)
        QGuiApplication.clipboard().setText(tsv_of(entries, self.table.shape_.shown))
        self.said.emit(self.tr("已复制{count}条数据").format(count=len(entries)))

    def save(self, ending: str) -> None:
        """Ask where to, and write the rows that are shown, folded ones too, to an .xlsx or .csv file."""
        target = self._ask(self.tr("导出表格"), self.tr("指标数据"), ending)
        if target is not None and self._analysis is not None:
            entries, name = self._taken(list(self.model.entry_indexes())), self._analysis.report.name
            self._jobs.run(Lane.POOL, writer(entries, name, target), self._on_saved, self.failed.emit)

    def save_corrections(self) -> None:
        """Ask where to, and wish all that was set right written to a .csv file."""
        target = self._ask(self.tr("导出更正记录"), self.tr("更正记录"), "csv")
        if target is not None:
            self.corrections_wanted.emit(target)

    def _ask(self, title: str, what: str, ending: str) -> Path | None:
        if self._analysis is None:
            return None
        suggested = self._folder / f"{self._analysis.report.name}_{what}.{ending}"
        target = ask_file(self._ask_target, self, title, suggested, ending)
        if target is not None:
            self._folder = target.parent
        return target

    def _on_saved(self, target: Path) -> None:
        self.said.emit(self.tr("已保存：{name}").format(name=target.name))
