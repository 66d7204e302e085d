"""The section tree to be set right: headings promoted, demoted, removed, by buttons, keys and menu."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from caoxian_desktop.core.report.report import Report, Section
from caoxian_desktop.ui.language import aside
from caoxian_desktop.ui.outline.model import SECTION, OutlineModel
from caoxian_desktop.ui.outline.tree import SectionTree
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import Space, square
from caoxian_desktop.ui.widgets.empty import EmptyState


class HeadingTree(QWidget):
    """Shows the headings.

    Wishes: `span_requested`, `promote_wanted`, `demote_wanted`, `remove_wanted` and `restore_wanted`, each with the
    heading's Span; `undo_wanted`, `redo_wanted`.
    """

    span_requested = Signal(object)
    promote_wanted = Signal(object)
    demote_wanted = Signal(object)
    remove_wanted = Signal(object)
    restore_wanted = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._quiet = False
        self._sections: tuple[Section, ...] | None = None
        self._corrected: frozenset[int] = frozenset()
        self.tree = SectionTree(self._model)
        self.tree.setAccessibleName(self.tr("目录"))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.clicked.connect(self._on_clicked)
        self._make_acts()
        self._empty = EmptyState(
            "list-bullets", self.tr("没有目录"), self.tr("在右边选中标题所在的一行，点“设为标题”。")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.XS, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(self._bar())
        self._stack = QStackedLayout()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty)
        column.addLayout(self._stack, 1)
        self._offer()

    def _make_acts(self) -> None:
        """Make what can be done with a heading; the keys act in the tree."""
        self.promote = self._act("arrow-left", self.tr("升一级"), "Alt+Shift+Left", self.promote_wanted)
        self.demote = self._act("arrow-right", self.tr("降一级"), "Alt+Shift+Right", self.demote_wanted)
        self.remove = self._act("trash", self.tr("取消标题"), "Del", self.remove_wanted)
        self.restore = QAction(self.tr("恢复为读入时的标题"), self)
        self.restore.triggered.connect(lambda _checked=False: self._wish(self.restore_wanted))
        self.undo = QAction(icon("arrow-counter-clockwise"), self.tr("撤销"), self)
        self.redo = QAction(icon("arrow-clockwise"), self.tr("重做"), self)
        for act, keys, signal in ((self.undo, "Ctrl+Z", self.undo_wanted), (self.redo, "Ctrl+Y", self.redo_wanted)):
            act.setToolTip(aside(act.text(), keys))
            act.triggered.connect(lambda _checked=False, signal=signal: signal.emit())

    def _act(self, icon_name: str, words: str, keys: str, signal: SignalInstance) -> QAction:
        act = QAction(icon(icon_name), words, self)
        act.setShortcut(QKeySequence(keys))
        act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        act.setToolTip(aside(words, keys.replace("Left", "←").replace("Right", "→")))
        act.triggered.connect(lambda _checked=False: self._wish(signal))
        self.tree.addAction(act)
        return act

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.setContentsMargins(0, 0, Space.S, 0)
        for act in (self.promote, self.demote, self.remove, None, self.undo, self.redo):
            if act is None:
                row.addStretch(1)
                continue
            button = QToolButton()
            button.setDefaultAction(act)
            button.setIconSize(square())
            button.setAccessibleName(act.text())
            row.addWidget(button)
        return row

    # What is shown

    def show_report(self, report: Report, corrected: frozenset[int] = frozenset()) -> None:
        """Show a report's headings; what was unfolded and the chosen heading stay, by their places.

        `corrected` are the starts of those that are not as they were read.
        """
        self._corrected = corrected
        if report.sections is self._sections:
            return
        self._sections = report.sections
        first, unfolded, current = self._model.rowCount() == 0, self.tree.unfolded(), self.tree.current
        self._quiet = True
        self._model.show_report(report)
        self.tree.fit()
        if first:
            self.tree.expandToDepth(0)
        else:
            self.tree.unfold(unfolded)
        if current is not None:
            self.tree.choose(current.heading.start)
        self._quiet = False
        self._stack.setCurrentIndex(0 if report.sections else 1)
        self._offer()

    def reveal(self, offset: int) -> None:
        """Choose the heading at a place, unfolding what it stands under, without asking for it."""
        self._quiet = True
        self.tree.choose(offset)
        self._quiet = False
        self._offer()

    def show_history(self, *, can_undo: bool, can_redo: bool) -> None:
        """Offer undo and redo as they can be done."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    # What is asked for

    def _wish(self, signal: SignalInstance) -> None:
        if (section := self.tree.current) is not None:
            signal.emit(section.heading)

    def _on_current_changed(self, index: QModelIndex) -> None:
        if not self._quiet:
            self._on_clicked(index)
        self._offer()

    def _on_clicked(self, index: QModelIndex) -> None:
        section = index.data(SECTION)
        if isinstance(section, Section):
            self.span_requested.emit(section.heading)

    def _offer(self) -> None:
        """Offer what can be done with the chosen heading."""
        section = self.tree.current
        self.promote.setEnabled(section is not None and section.level > 1)
        self.demote.setEnabled(section is not None and section.level < 3)
        self.remove.setEnabled(section is not None)
        self.restore.setEnabled(section is not None and section.heading.start in self._corrected)

    def _on_menu(self, point: QPoint) -> None:
        if self.tree.indexAt(point).isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions([self.promote, self.demote, self.remove])
            menu.addSeparator()
            menu.addAction(self.restore)
            menu.popup(self.tree.viewport().mapToGlobal(point))
