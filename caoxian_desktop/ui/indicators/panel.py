"""All figures of a report as a table: sorted, filtered, grouped, set right, taken along, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCollator, QLocale, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedLayout, QVBoxLayout, QWidget

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.indicators.pointing import observation_at
from caoxian_desktop.core.listing.columns import TABLE_COLUMNS
from caoxian_desktop.core.listing.entries import (
    Entry,
    State,
    derived_entries,
    listing,
    removed_entries,
)
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.ui.indicators.arranging import Grouping, Order, Sifted, arranged, tallied
from caoxian_desktop.ui.indicators.detail import DetailPane
from caoxian_desktop.ui.indicators.filters import FilterBar
from caoxian_desktop.ui.indicators.foot import Foot
from caoxian_desktop.ui.indicators.model import ListingModel, Role
from caoxian_desktop.ui.indicators.shown import found_by
from caoxian_desktop.ui.indicators.table import IndicatorTable
from caoxian_desktop.ui.indicators.taking_away import Shown, TakingAway
from caoxian_desktop.ui.indicators.widths import from_words, to_words
from caoxian_desktop.ui.jobs import Jobs
from caoxian_desktop.ui.theme.metrics import Space, scaled
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.saving import AskTarget

_TABLE_LEAST = 132
"""Height in logical pixels that the table keeps while fields are set right: header and three rows."""
_FIELDS_LEAST = 230
"""Height for sentence and fields under which they get the table's too."""
_LEAST = 240
"""Least height of the whole: a window of 911×512 gives it 330."""


class IndicatorsPanel(QWidget):
    """Shows a report's figures.

    Wishes: `span_requested` (Span of a figure to be seen in the report); what a figure's fields are to hold and the
    like, as DetailPane has them; `corrections_wanted` (Path: all that was set right, to a file), `sampling_wanted`
    (抽查), `note_wanted` (Observation, to write a note on it). Facts: `said` (a sentence for a passing notice),
    `failed` (KnownError), `columns_changed` (words for the settings).
    """

    span_requested = Signal(object)
    revise_wanted = Signal(object, object)
    remove_wanted = Signal(object)
    confirm_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    add_wanted = Signal(object, object)
    corrections_wanted = Signal(object)
    sampling_wanted = Signal()
    note_wanted = Signal(object)
    columns_changed = Signal(str)
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, parent: QWidget | None = None, *, ask_target: AskTarget = QFileDialog.getSaveFileName
    ) -> None:
        super().__init__(parent)
        self._analysis: Analysis | None = None
        self._entries: tuple[Entry, ...] = ()
        self._words: dict[int, str] = {}
        self._reading = Span(0, 0)
        self._wanted: Span | None = None
        self._again: Sifted | None = None
        self._collator = QCollator(QLocale(QLocale.Language.Chinese))
        self.model = ListingModel(self)
        self.taking = TakingAway(jobs, self, self._shown_rows, ask_target)
        self._actions = self._make_actions()
        self.filters, self.table, self.detail = FilterBar(), IndicatorTable(self.model), DetailPane()
        self.foot = Foot(self.taking)
        self.foot.offer_columns(self.table.columns_menu(self.foot))
        self._lay_out()
        self._connect()
        self.clear()

    # Laying out

    def _lay_out(self) -> None:
        self._stack = QStackedLayout(self)
        self._empty = EmptyState("table", "")
        self._stack.addWidget(self._empty)
        full = QWidget(self)
        self._stack.addWidget(full)
        column = QVBoxLayout(full)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.XS)
        column.setSpacing(Space.S)
        column.addWidget(self.filters)
        self._none_left = EmptyState("funnel", self.tr("没有符合的数据"), "", self.tr("清除筛选"))
        self._rows = QWidget()
        self._inner = QStackedLayout(self._rows)
        self._inner.addWidget(self.table)
        self._inner.addWidget(self._none_left)
        column.addWidget(self._rows, 1)
        column.addWidget(self.detail)
        column.addWidget(self.foot)
        self.setFocusProxy(self.table)

    def _make_actions(self) -> dict[str, QAction]:
        offered = {
            "correct": (self.tr("更正这一条…") + "\tEnter", lambda: self.detail.correct()),  # noqa: PLW0108 - made before the pane is
            "sentence": (self.tr("看原文") + "\tCtrl+Enter", self._on_sentence),
            "note": (self.tr("写批注"), self._on_note),
            "remove": (self.tr("不是数据") + "\tDel", self._on_remove),
            "restore": (self.tr("还原为机器读数"), self._on_restore),
        }
        actions = {}
        for key, (words, do) in offered.items():
            actions[key] = QAction(words, self)
            actions[key].triggered.connect(lambda _checked=False, do=do: do())
        return actions

    def _connect(self) -> None:
        self.filters.changed.connect(self._arrange)
        self.filters.grouping_changed.connect(self._on_grouping)
        self.foot.derived.toggled.connect(lambda _on: self._gather())
        self.foot.sampling_wanted.connect(self.sampling_wanted)
        self._none_left.wanted.connect(self.filters.clear)
        table = self.table
        self.taking.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        table.addAction(self.taking.copy)
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
        detail.correcting_changed.connect(self._share)
        for wish in ("revise_wanted", "remove_wanted", "confirm_wanted", "restore_wanted", "span_requested"):
            getattr(detail, wish).connect(getattr(self, wish))
        for fact in ("corrections_wanted", "said", "failed"):
            getattr(self.taking, fact).connect(getattr(self, fact))
        detail.add_wanted.connect(self._on_add)

    def restore_columns(self, words: str) -> None:
        """Show the columns that were chosen at the last start."""
        self.table.set_shape(from_words(words))

    def minimumSizeHint(self) -> QSize:
        """Let the fields scroll rather than the whole."""
        return QSize(scaled(320), scaled(_LEAST))

    def heightForWidth(self, _width: int) -> int:
        """Return the least height, whatever the filters take."""
        return scaled(_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Let the fields leave the table its header and some rows; where that is too little for them, all of it."""
        filters = self.filters.heightForWidth(self.width() - 2 * Space.S)
        table = max(scaled(_TABLE_LEAST), self._rows.minimumSizeHint().height())
        whole = self.height() - Space.S - Space.XS
        room = whole - filters - table - self.foot.sizeHint().height() - 3 * Space.S
        alone = self.detail.correcting and room < scaled(_FIELDS_LEAST)
        for part in (self.filters, self._rows, self.foot):
            part.setVisible(not alone)
        self.detail.set_room(whole if alone else room)

    # What is shown

    def show_analysis(self, analysis: Analysis) -> None:
        """Show the figures of an analysed report, or the same ones as they were set right: what is chosen stays."""
        before, self._analysis = self._analysis, analysis
        self._empty.say(self.tr("没有数据"), self.tr("这份报告里没有找到数据。"))
        if before is not None and before.report.text != analysis.report.text:
            self._forget()
        self._gather()
        self.detail.offer(analysis.observations)
        again, self._again = self._again, None
        if again is not None and again.text == analysis.report.text:
            self.sift_again(again)

    @property
    def sifted(self) -> Sifted | None:
        """What the rows are filtered, grouped and sorted by, None where that is as at first."""
        if self._analysis is None:
            return self._again
        header, filters = self.table.header(), self.filters
        order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        told = Sifted(
            self._analysis.report.text, filters.filter, filters.grouping, order, derived=self.foot.derived.isChecked()
        )
        return None if told == Sifted(told.text) else told

    def sift_again(self, sifted: Sifted) -> None:
        """Filter, group and sort as `sifted` says, as soon as the figures of its report are there."""
        if self._analysis is None:
            self._again = sifted
            return
        self.foot.derived.setChecked(sifted.derived)
        self.table.header().setSortIndicator(*sifted.order)
        self.filters.choose(sifted.filter, sifted.grouping)

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
        self.foot.derived.setChecked(False)
        self.filters.clear()

    def _gather(self) -> None:
        analysis = self._analysis
        if analysis is not None:
            derived = derived_entries(analysis)
            self.foot.derived.setEnabled(bool(derived))
            shown = derived if self.foot.derived.isChecked() else ()
            self._entries = (*listing(analysis), *removed_entries(analysis), *shown)
        self._words = {}
        self.filters.offer(tallied(self._entries))
        self._share()
        self._stack.setCurrentIndex(1 if self._entries else 0)
        self.taking.corrections.setEnabled(any(entry.corrected for entry in self._entries))
        self._arrange()

    def _words_of(self, entry: Entry) -> str:
        key = id(entry)
        if key not in self._words:
            self._words[key] = found_by(entry)
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
        self.foot.say_count(shown, self._entries, narrowed=chosen.narrows)
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

    def _on_grouping(self) -> None:
        self.table.forget_folds()
        self._arrange()

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
        self._wanted = None
        self.detail.show_entry(entry if isinstance(entry, Entry) else None)

    def _on_closed(self) -> None:
        self.table.setFocus()
        self.detail.show_entry(self.table.current_entry())

    def _on_sentence(self) -> None:
        if (entry := self.table.current_entry()) is not None:
            self.span_requested.emit(entry.span)

    def _on_note(self) -> None:
        if (entry := self.table.current_entry()) is not None:
            self.note_wanted.emit(entry.observation)

    def _on_remove(self) -> None:
        entry = self.table.current_entry()
        if entry is not None and entry.state is State.STANDING:
            self.remove_wanted.emit(entry.span)

    def _on_restore(self) -> None:
        if (entry := self.table.current_entry()) is not None and entry.corrected:
            self.restore_wanted.emit(entry.span, None)

    def _on_add(self, span: Span, values: object) -> None:
        self.detail.show_entry(None)
        self.table.setFocus()
        self._wanted = span  # after the focus, with which the table chooses a row
        self.add_wanted.emit(span, values)

    # Taking the table away

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = self.table.current_entry()
        if entry is not None and self.table.indexAt(place).isValid():
            standing = entry.state is State.STANDING
            keys = ["correct", "sentence", "note", "remove"] if standing else ["sentence"]
            menu.addActions([self._actions[key] for key in (*keys, *(("restore",) if entry.corrected else ()))])
            menu.addSeparator()
        elif self.filters.grouping is not Grouping.NONE:
            menu.addAction(self.tr("全部展开"), partial(self.table.fold_all, folded=False))
            menu.addAction(self.tr("全部折叠"), partial(self.table.fold_all, folded=True))
            menu.addSeparator()
        menu.addActions([self.taking.copy, self.taking.xlsx, self.taking.csv])
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _shown_rows(self) -> Shown:
        selected = set(self.table.selectionModel().selectedRows())
        rows = [(index, index.data(Role.ENTRY)) for index in self.model.entry_indexes()]
        chosen = [entry for index, entry in rows if index in selected]
        source = self._analysis.report.name if self._analysis is not None else ""
        return Shown(chosen, [entry for _, entry in rows], self.table.shape_.shown, source)
