"""What the material holds: its chapters to tick and to move, the report's sections and its charts below theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidgetItem, QWidget

from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.charts.chart import Chart
from caoxian_desktop.core.charts.naming import full_name
from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.ui.briefing.chart_choice import ChartChoice
from caoxian_desktop.ui.briefing.form_words import SECTIONS_BELOW
from caoxian_desktop.ui.briefing.moving import MovableTree
from caoxian_desktop.ui.briefing.ticking import children, follow_up, set_below, walk
from caoxian_desktop.ui.language import say, term
from caoxian_desktop.ui.widgets.label import plain_tip

_KEY = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _Muted(QStyledItemDelegate):
    """Writes counts in the colour of what is beside the point, also when the theme changes."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Take the muted colour."""
        super().initStyleOption(option, index)
        colours: QPalette = option.palette
        muted = colours.color(QPalette.ColorRole.PlaceholderText)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            colours.setColor(role, muted)


class ContentsTree(MovableTree):
    """Chapters, sections and charts to tick; a parent's tick follows its children's and sets them.

    `changed` comes once for each act of a person. The report's own sections keep their order, and the check of sources
    stays last. What was ticked of a form is remembered while another one is shown.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template = Template.ONE_PAGE
        self._chapters: dict[Template, dict[Chapter, bool]] = {}
        self._sections: tuple[Section, ...] = ()
        self._off: frozenset[int] = frozenset()
        self.charts = ChartChoice()
        self._counts: Mapping[Chapter, int] = {}
        self._expanded: set[Chapter] = set()
        self._lay_out()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("材料内容"))
        self.setColumnCount(2)
        self.setItemDelegateForColumn(1, _Muted(self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(8)
        self.itemChanged.connect(self._on_item_changed)
        self.itemExpanded.connect(self._on_unfolded)
        self.itemCollapsed.connect(self._on_folded)
        self.moved.connect(self._on_acted)

    # What is chosen.

    def chapters(self) -> tuple[Chapter, ...] | None:
        """Return the ticked chapters in their order; None where they are the form's usual ones."""
        ticked = tuple(chapter for chapter, on in self._held().items() if on)
        return None if ticked == self._template.usual else ticked

    def sections(self) -> frozenset[int] | None:
        """Return the starts of the ticked sections' headings, partly ticked ones included.

        None for all; also where none is ticked, as then their chapter is not, and nothing else is to be narrowed.
        """
        anchor = self._anchor()
        if anchor is None or not self._off or not self._held()[anchor]:
            return None
        ticked = [item for item in self._items(anchor) if item.checkState(0) != _OFF]
        return frozenset(item.data(0, _KEY) for item in ticked)

    @property
    def sections_off(self) -> frozenset[int]:
        """The starts of the headings of those sections of the report whose tick was taken."""
        return self._off

    def leave_off(self, sections: frozenset[int]) -> None:
        """Take the ticks of these sections, as `sections_off` gave them."""
        self._off = sections
        self._fill()

    def ticked_chapters(self) -> tuple[int, int]:
        """Return how many chapters are ticked, and how many the form has."""
        return sum(self._held().values()), len(self._held())

    def take(self, choices: Choices) -> None:
        """Show a form with what was chosen of it; the report's sections stay as they are."""
        chosen, order = choices.shown, dict.fromkeys((*choices.shown, *choices.template.chapters))
        self._chapters[choices.template] = {chapter: chapter in chosen for chapter in _checked_last(order)}
        self.charts.take(choices.charts)
        self.show_form(choices.template)

    # What there is to choose from.

    def show_form(self, template: Template) -> None:
        """Show another form's chapters, as they were chosen last."""
        self._template = template
        self._fill()

    def show_report(self, report: Report) -> None:
        """Offer a report's sections, all of them ticked."""
        self._sections, self._off = report.sections, frozenset()
        self._fill()

    def show_charts(self, charts: Sequence[Chart]) -> None:
        """Offer charts: those for leaders are ticked unless others were chosen, which keep their places."""
        self.charts.offer(charts)
        self._fill()

    def show_counts(self, counts: Mapping[Chapter, int]) -> None:
        """Say of chapters how much there is of them."""
        self._counts = counts
        blocked = QSignalBlocker(self)
        for item in self.tops():
            self._say_count(item)
        blocked.unblock()

    # Acts.

    def tick_chart(self, key: str) -> None:
        """Tick a chart and with it its chapter."""
        self.charts.add(key)
        self._held()[Chapter.CHARTS] = True
        self._fill()
        self.changed.emit()

    def tick_all(self, *, ticked: bool) -> None:
        """Tick or clear everything."""
        blocked = QSignalBlocker(self)
        for item in self.tops():
            set_below(item, _ON if ticked else _OFF)
        blocked.unblock()
        self._on_acted()

    def restore(self) -> None:
        """Choose what is usual of the form, in its order."""
        self._off = frozenset()
        self.take(Choices(self._template))
        self.changed.emit()

    # The items.

    def _held(self) -> dict[Chapter, bool]:
        usual = self._template.usual
        return self._chapters.setdefault(self._template, {c: c in usual for c in self._template.chapters})

    def _anchor(self) -> Chapter | None:
        """Return the chapter below which the sections stand, None in a form that they do not narrow."""
        return SECTIONS_BELOW.get(self._template)

    def _fill(self) -> None:
        """Make the items anew from what is chosen."""
        blocked = QSignalBlocker(self)
        at = self._place()
        self.clear()
        for chapter, on in self._held().items():
            item = self._chapter_item(chapter, on=on)
            self.addTopLevelItem(item)
            item.setExpanded(chapter in self._expanded)
        self._go_to(at)
        blocked.unblock()
        self.fit()

    def _chapter_item(self, chapter: Chapter, *, on: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem([term(chapter.word, "chapter")])
        item.setData(0, _KEY, chapter)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        _set_movable(item, movable=chapter is not Chapter.SOURCE_CHECK)
        item.setCheckState(0, _ON if on else _OFF)
        if chapter is self._anchor():
            item.addChildren([self._section_item(section) for section in self._sections])
            item.setToolTip(0, self.tr("只列入勾选的章节"))
        elif chapter is Chapter.CHARTS:
            item.addChildren([self._chart_item(chart) for chart in self.charts.shown(self._template)])
            item.setToolTip(0, self.tr("最多印前两幅放得下的图") if self._template is Template.ONE_PAGE else "")
        if on and item.childCount():
            _follow_down(item)
        elif item.childCount():
            set_below(item, _OFF)
        self._say_count(item)
        return item

    def _section_item(self, section: Section) -> QTreeWidgetItem:
        words = f"{section.label}{section.title}"
        item = QTreeWidgetItem([words])
        item.setToolTip(0, plain_tip(words))
        item.setData(0, _KEY, section.heading.start)
        _set_movable(item, movable=False)
        item.addChildren([self._section_item(child) for child in section.children])
        item.setCheckState(0, _OFF if section.heading.start in self._off else _ON)
        return item

    def _chart_item(self, chart: Chart) -> QTreeWidgetItem:
        name = say(full_name(chart))
        item = QTreeWidgetItem([name if chart.for_leaders else self.tr("{title}（供研究）").format(title=name)])
        item.setToolTip(0, plain_tip(chart.title))
        item.setData(0, _KEY, chart.key)
        _set_movable(item, movable=True)
        item.setCheckState(0, _ON if self.charts.is_ticked(chart.key) else _OFF)
        return item

    def _say_count(self, item: QTreeWidgetItem) -> None:
        count = self._counts.get(Chapter(item.data(0, _KEY)))
        item.setText(1, "" if count is None else str(count))

    def _items(self, chapter: Chapter) -> list[QTreeWidgetItem]:
        """Return everything below a chapter."""
        tops = (top for top in self.tops() if top.data(0, _KEY) == chapter)
        return [item for top in tops for item in walk(top) if item is not top]

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        blocked = QSignalBlocker(self)
        if item.parent() is None and item.data(0, _KEY) == Chapter.CHARTS and not self._held()[Chapter.CHARTS]:
            self._tick_charts(item)
        elif item.checkState(0) != Qt.CheckState.PartiallyChecked:
            set_below(item, item.checkState(0))
        follow_up(item.parent())
        blocked.unblock()
        self._on_acted()

    def _tick_charts(self, chapter: QTreeWidgetItem) -> None:
        """Tick the charts that were ticked before their chapter was cleared, else those for leaders."""
        if not any(self.charts.is_ticked(item.data(0, _KEY)) for item in children(chapter)):
            self.charts.take(None)
        for item in children(chapter):
            item.setCheckState(0, _ON if self.charts.is_ticked(item.data(0, _KEY)) else _OFF)
        if chapter.childCount():
            follow_up(children(chapter)[0].parent())

    def _on_acted(self) -> None:
        """Take what the items say now, and say that it is another."""
        self._chapters[self._template] = {Chapter(top.data(0, _KEY)): top.checkState(0) != _OFF for top in self.tops()}
        held, anchor = self._held(), self._anchor()
        if anchor is not None and held[anchor]:
            self._off = frozenset(i.data(0, _KEY) for i in self._items(anchor) if i.checkState(0) == _OFF)
        items = self._items(Chapter.CHARTS)
        if items and held[Chapter.CHARTS]:
            ticked = [str(item.data(0, _KEY)) for item in items if item.checkState(0) == _ON]
            self.charts.act([str(item.data(0, _KEY)) for item in items], ticked)
        self.changed.emit()

    def _place(self) -> tuple[object, object] | None:
        """Return where the current item stands, to come back to."""
        item = self.currentItem()
        if item is None:
            return None
        top = item
        while (above := top.parent()) is not None:
            top = above
        return top.data(0, _KEY), item.data(0, _KEY)

    def _go_to(self, place: tuple[object, object] | None) -> None:
        for top in self.tops():
            for item in walk(top):
                if place == (top.data(0, _KEY), item.data(0, _KEY)):
                    self.setCurrentItem(item)
                    return

    def _on_unfolded(self, item: QTreeWidgetItem) -> None:
        if item.parent() is None:
            self._expanded.add(Chapter(item.data(0, _KEY)))

    def _on_folded(self, item: QTreeWidgetItem) -> None:
        if item.parent() is None:
            self._expanded.discard(Chapter(item.data(0, _KEY)))


def _checked_last(order: Mapping[Chapter, None]) -> list[Chapter]:
    """Return chapters with the check of sources after all that it checks."""
    return sorted(order, key=lambda chapter: chapter is Chapter.SOURCE_CHECK)


def _set_movable(item: QTreeWidgetItem, *, movable: bool) -> None:
    """Let an item be ticked and chosen, and dragged where it moves; nothing is dropped into another."""
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if movable else flags)


def _follow_down(item: QTreeWidgetItem) -> None:
    """Let an item show what those below it are, from the leaves up."""
    for child in children(item):
        if child.childCount():
            _follow_down(child)
    follow_up(children(item)[0].parent())
