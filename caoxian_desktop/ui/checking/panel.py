"""校核: what may want a second look, in groups; each leads to its places, and can be set aside and taken up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.checking.finding import Finding, Subject
from caoxian_desktop.core.checking.listing import Line
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.ui.checking.files import csv_writer
from caoxian_desktop.ui.checking.filter import Filter, counted
from caoxian_desktop.ui.checking.filter_bar import FilterBar
from caoxian_desktop.ui.checking.model import GROUP, LINE, FindingModel, Group
from caoxian_desktop.ui.checking.tree import FindingTree
from caoxian_desktop.ui.jobs import Jobs, Lane
from caoxian_desktop.ui.language import aside
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.clipboard import put_table
from caoxian_desktop.ui.widgets.empty import EmptyState
from caoxian_desktop.ui.widgets.label import label
from caoxian_desktop.ui.widgets.saving import AskTarget, ask_file, documents, suggested_name

_GROUPS = {Subject.FIGURES: Group.FIGURES, Subject.WORDING: Group.WORDING}


class CheckingPanel(QWidget):
    """Shows the findings of a report; it sets none aside itself.

    Wishes: `span_requested` (Span to be shown), `places_pointed` (a tuple of Span to be marked lightly, empty for
    none), `dismiss_wanted` and `restore_wanted` (a tuple of Finding). Facts: `said` (a sentence for a passing notice),
    `failed` (KnownError).
    """

    span_requested = Signal(object)
    places_pointed = Signal(object)
    dismiss_wanted = Signal(object)
    restore_wanted = Signal(object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, parent: QWidget | None = None, *, ask_target: AskTarget = QFileDialog.getSaveFileName
    ) -> None:
        super().__init__(parent)
        self._jobs, self._ask_target, self._folder = jobs, ask_target, documents()
        self._report: Report | None = None
        self._lines: tuple[Line, ...] | None = None
        self._aside: frozenset[Finding] = frozenset()
        self._unfolded: dict[Group, bool] = {}
        self._visited: Finding | None = None
        self._running = True
        self._model = FindingModel(self)
        self._actions = self._make_actions()
        self.filters = FilterBar()
        self.tree = FindingTree(self._model)
        self.count = label(size=Type.SMALL, muted=True)
        self._at_work = EmptyState(
            "magnifying-glass", self.tr("正在校核…"), self.tr("核对前后数据和文字，稍候列在这里。")
        )
        self._empty = EmptyState(
            "check-circle",
            self.tr("未发现需要核对之处"),
            self.tr(
                "已核对：同一指标前后数值、增量与总量、其中与总数、占比与位次、单位写法、所列项数；"
                "编号、标点、重复字词、日期、名词解释。"
            ),
        )
        self._no_match = EmptyState(
            "funnel-simple", self.tr("没有符合条件的提示"), self.tr("换一个条件，或清除筛选。"), self.tr("清除筛选")
        )
        self._lay_out()
        self._connect()
        self._refresh()

    # Laying out

    def _make_actions(self) -> dict[str, QAction]:
        offered: dict[str, tuple[str, Callable[[], object]]] = {
            "go": (self.tr("看原文"), lambda: self.tree.go(self.tree.place)),
            "act": (self.tr("忽略"), self.act),
            "alike": ("", self.act_on_alike),
            "copy": (self.tr("复制为表格"), self.copy_rows),
            "csv": (self.tr("导出为 CSV…"), self.save),
        }
        actions = {}
        for key, (words, do) in offered.items():
            actions[key] = QAction(words, self)
            actions[key].triggered.connect(lambda _checked=False, do=do: do())
        actions["copy"].setIcon(icon("copy"))
        actions["copy"].setShortcut(QKeySequence.StandardKey.Copy)
        actions["copy"].setToolTip(aside(actions["copy"].text(), "Ctrl+C"))
        actions["copy"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        actions["csv"].setIcon(icon("download-simple"))
        return actions

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.M, 0, Space.S, Space.XS)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for key in ("copy", "csv"):
            button = QToolButton()
            button.setDefaultAction(self._actions[key])
            button.setAccessibleName(self._actions[key].text().rstrip("…"))
            foot.addWidget(button)
        self._inner = QStackedWidget()
        self._inner.addWidget(self.tree)
        self._inner.addWidget(self._no_match)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._inner, 1)
        column.addLayout(foot)
        self._full = full
        self._stack = QStackedWidget()
        for page in (self._at_work, self._empty, full):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        tree = self.tree
        tree.setAccessibleName(self.tr("校核提示"))
        tree.addAction(self._actions["copy"])
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._on_menu)
        tree.chosen_changed.connect(self._on_chosen_changed)
        tree.visited.connect(self._on_visited)
        tree.act_wanted.connect(self.act)
        tree.let_go.connect(self.let_go)
        tree.expanded.connect(lambda index: self._on_folded(index, unfolded=True))
        tree.collapsed.connect(lambda index: self._on_folded(index, unfolded=False))
        self.filters.changed.connect(self._refresh)
        self._no_match.wanted.connect(self.filters.clear)

    # What is shown

    def show_report(self, report: Report) -> None:
        """Show nothing yet: another report is being looked at."""
        self._report, self._lines, self._running = report, None, True
        self._aside = frozenset()
        self._unfolded.clear()
        self.filters.clear()  # which shows it

    def show_corrected(self, report: Report) -> None:
        """Know the report under other headings; what was found stays until it was looked at again."""
        self._report = report

    def show_running(self) -> None:
        """Say that the report is looked at again; what was found stays until then."""
        self._running = True
        self._refresh()

    def show_findings(self, lines: tuple[Line, ...]) -> None:
        """Show what was found."""
        self._lines, self._running = lines, False
        self._refresh()

    def show_set_aside(self, findings: frozenset[Finding]) -> None:
        """Show which findings were set aside."""
        if findings != self._aside:
            self._aside = findings
            self._refresh()

    @property
    def sifted(self) -> Filter | None:
        """What the findings are filtered by, None for nothing."""
        return self.filters.filter if self.filters.filter.narrows else None

    def sift_again(self, chosen: Filter) -> None:
        """Filter by what `sifted` gave in another window."""
        self.filters.choose(chosen)

    def step(self, by: int) -> Line | None:
        """Go to the next open finding (1) or the one before (-1), round at the ends; return it, None without any."""
        if self.filters.filter.narrows and not self._open_rows():
            self.filters.clear()
        rows = self._open_rows()
        if not rows:
            return None
        going = rows[self._place_after(rows, by) % len(rows)]
        self.tree.choose(going)
        self.tree.go(0)
        return self._line(going)

    def _place_after(self, rows: list[QModelIndex], by: int) -> int:
        """Return which of the rows is next: the current one itself, where one only came upon it."""
        here = self.tree.currentIndex()
        if here not in rows:
            return 0 if by > 0 else -1
        current = self._line(here)
        come_upon = by > 0 and current is not None and current.finding != self._visited
        return rows.index(here) + (0 if come_upon else by)

    def let_go(self) -> None:
        """Have none chosen."""
        self.tree.clearSelection()

    def _open_rows(self) -> list[QModelIndex]:
        return [index for index in self._model.findings() if Group(index.data(GROUP)) is not Group.SET_ASIDE]

    @staticmethod
    def _line(index: QModelIndex) -> Line | None:
        line = index.data(LINE)
        return line if isinstance(line, Line) else None

    def _refresh(self) -> None:
        """Bring rows, counts and pages up to what is known and wanted."""
        lines, choice = self._lines or (), self.filters.filter
        self.filters.show_counts(counted(lines, self._aside))
        shown = [line for line in lines if choice.passes(line, aside=line.finding in self._aside)]
        self._show_rows(shown)
        self._inner.setCurrentWidget(self.tree if shown else self._no_match)
        self._stack.setCurrentWidget(self._full if lines else self._at_work if self._running else self._empty)
        self._say_count(len(shown))
        self._on_chosen_changed()

    def _show_rows(self, lines: list[Line]) -> None:
        """Show other rows; what was chosen stays so where it is seen, and so does the place in the list."""
        tree = self.tree
        chosen = self._line(tree.currentIndex()) if tree.selectionModel().hasSelection() else None
        scrolled = tree.verticalScrollBar().value()
        tree.blockSignals(True)  # noqa: FBT003 - Qt's own; what is chosen is told once all is there
        self._model.show(self._grouped(lines))
        tree.set_anew()
        for group in self._model.groups():
            tree.setExpanded(group, self._unfolds(Group(group.data(GROUP))))
        tree.doItemsLayout()
        tree.verticalScrollBar().setValue(scrolled)
        index = self._model.place(chosen.finding) if chosen is not None else QModelIndex()
        if index.isValid() and tree.is_seen(index):
            tree.choose(index)
        tree.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _grouped(self, lines: list[Line]) -> list[tuple[Group, list[Line]]]:
        groups: dict[Group, list[Line]] = {group: [] for group in Group}
        for line in lines:
            aside = line.finding in self._aside
            groups[Group.SET_ASIDE if aside else _GROUPS[line.finding.subject]].append(line)
        return list(groups.items())

    def _unfolds(self, group: Group) -> bool:
        if group is Group.SET_ASIDE and self.filters.filter.set_aside:
            return True
        return self._unfolded.get(group, group is not Group.SET_ASIDE)

    def _on_folded(self, index: QModelIndex, *, unfolded: bool) -> None:
        self._unfolded[Group(index.data(GROUP))] = unfolded

    def _say_count(self, shown: int) -> None:
        """Say how many there are, or that the report is being looked at."""
        whole, aside, words = len(self._lines or ()), len(self._aside), self.tr("{open}条待核对")
        if self._running:
            words = self.tr("正在校核…")
        elif self.filters.filter.narrows:
            words = self.tr("{shown} / {whole}条")
        elif aside:
            words = self.tr("{open}条待核对，{aside}条已忽略")
        self.count.setText(words.format(open=whole - aside, aside=aside, shown=shown, whole=whole))

    # Wishes

    def _on_chosen_changed(self) -> None:
        chosen = self.tree.chosen()
        self.places_pointed.emit(tuple(span for line in chosen for span in line.finding.spans))

    def _on_visited(self, line: Line, place: int) -> None:
        self._visited = line.finding
        self.span_requested.emit(line.places[place].span)

    def act(self) -> None:
        """Wish what can be done with the chosen findings: to set them aside, or to take them up again."""
        self._act_on(self.tree.chosen())

    def act_on_alike(self) -> None:
        """Wish the same for all findings of the kind of the current one."""
        current = self._line(self.tree.currentIndex())
        if current is not None:
            self._act_on(self._alike(current))

    def _alike(self, current: Line) -> tuple[Line, ...]:
        aside = current.finding in self._aside
        rows = (self._line(index) for index in self._model.findings())
        return tuple(
            line
            for line in rows
            if line is not None and line.finding.code == current.finding.code and (line.finding in self._aside) is aside
        )

    def _act_on(self, lines: tuple[Line, ...]) -> None:
        """Wish it; the next finding is chosen, so that a row of findings goes with a row of Del."""
        if not lines:
            return
        following = self._following(lines)
        aside = tuple(line.finding for line in lines if line.finding in self._aside)
        still_open = tuple(line.finding for line in lines if line.finding not in self._aside)
        if still_open:
            self.dismiss_wanted.emit(still_open)
        else:
            self.restore_wanted.emit(aside)
        if following is not None and (index := self._model.place(following)).isValid():
            self.tree.choose(index)

    def _following(self, lines: tuple[Line, ...]) -> Finding | None:
        gone = {line.finding for line in lines}
        rows = [line for index in self._model.findings() if self.tree.is_seen(index) and (line := self._line(index))]
        places = [at for at, line in enumerate(rows) if line.finding in gone]
        if not places:
            return None
        around = [*rows[max(places) + 1 :], *reversed(rows[: min(places)])]
        return next((line.finding for line in around if line.finding not in gone), None)

    # Taking the list away

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self._line(self.tree.indexAt(point))
        if current is not None:
            aside = current.finding in self._aside
            word = self.tr("恢复") if aside else self.tr("忽略")
            alike = len(self._alike(current))
            self._actions["go"].setText(self.tr("看原文") + "\tEnter")
            self._actions["act"].setText(f"{word}\tDel")
            self._actions["alike"].setText(self.tr("{act}同类（{count}条）").format(act=word, count=alike))
            menu.addActions([self._actions["go"], self._actions["act"]])
            if alike > 1:
                menu.addAction(self._actions["alike"])
            menu.addSeparator()
        menu.addActions([self._actions["copy"], self._actions["csv"]])
        menu.popup(self.tree.viewport().mapToGlobal(point))

    def _shown(self) -> tuple[Line, ...]:
        return tuple(line for index in self._model.findings() if (line := self._line(index)))

    def copy_rows(self) -> None:
        """Put the chosen findings, or all that are shown, on the clipboard as a table."""
        from caoxian_desktop.core.typesetting.findings import findings_tsv

        lines = self.tree.chosen() or self._shown()
        if self._report is not None and lines:
            put_table(findings_tsv(self._report, lines, self._aside))
            self.said.emit(self.tr("已复制{count}条校核提示").format(count=len(lines)))

    def save(self) -> None:
        """Ask where to, and write the findings that are shown, folded ones too, to a .csv file."""
        if self._report is None:
            return
        suggested = self._folder / suggested_name(self._report.name, self.tr("校核提示"), "csv")
        target = ask_file(self._ask_target, self, self.tr("导出校核提示"), suggested, "csv")
        if target is not None:
            self._folder = target.parent
            write = csv_writer(self._report, self._shown(), self._aside, target)
            self._jobs.run(Lane.POOL, write, self._on_saved, self.failed.emit)

    def _on_saved(self, target: Path) -> None:
        self.said.emit(self.tr("已保存：{name}").format(name=target.name))
