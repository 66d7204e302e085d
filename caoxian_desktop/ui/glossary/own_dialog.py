"""All entries of one's own glossary (自建名词): filtered, written, changed, deleted, brought in and taken along."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.core.glossary.own_glossary import Entry
from caoxian_desktop.core.glossary.own_terms import OwnTerm
from caoxian_desktop.ui.glossary.own_model import OwnTermsModel
from caoxian_desktop.ui.glossary.term_form import TermForm
from caoxian_desktop.ui.theme.metrics import Space, Type
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.label import label


class OwnTermsDialog(QDialog):
    """Stays open beside the window.

    Wishes: `entry_given` (id, '' for a new one, and an Entry), `delete_wanted` (tuple of ids), `import_wanted`,
    `export_wanted`, `undo_wanted`.
    """

    entry_given = Signal(str, object)
    delete_wanted = Signal(object)
    import_wanted = Signal()
    export_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("自建名词"))
        open_in(self, 720, 520)
        self.model = OwnTermsModel(self)
        self.filter = FilterLine(self.tr("筛选：名词、解释或拼音"), self.tr("筛选自建名词"))
        self.filter.settled.connect(self._on_filtered)
        self.table = self._table()
        self.count = label(size=Type.SMALL, muted=True)
        self.form = TermForm()
        self.form.hide()
        self.form.entry_given.connect(self.entry_given)
        self.form.closed.connect(self._on_form_closed)
        column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        column.addLayout(self._top())
        column.addWidget(self.table, 1)
        column.addWidget(self.form)
        column.addLayout(self._foot())
        for keys, act in (
            (QKeySequence(Qt.Key.Key_Delete), self._on_delete),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo_wanted.emit),
        ):
            QShortcut(keys, self.table, act, context=Qt.ShortcutContext.WidgetShortcut)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("自建名词"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setProperty("columns", True)  # noqa: FBT003 - Qt's own
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 160)
        table.setColumnWidth(1, 140)
        table.activated.connect(lambda _index: self._on_edit())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        return table

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.filter, 1)
        self.new = self._button(self.tr("新建…"), lambda: self.form.open_for(Entry(self.filter.text(), "")))
        row.addWidget(self.new)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        self.edit = self._button(self.tr("编辑"), self._on_edit)
        self.remove = self._button(self.tr("删除"), self._on_delete)
        bring = self._button(self.tr("导入 CSV…"), self.import_wanted.emit)
        self.take = self._button(self.tr("导出 CSV…"), self.export_wanted.emit)
        for button in (self.edit, self.remove, bring, self.take, self._button(self.tr("关闭"), self.close)):
            row.addWidget(button)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        return row

    @staticmethod
    def _button(words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def show_entries(self, entries: Sequence[OwnTerm]) -> None:
        """Show what the glossary holds now; what was chosen stays chosen."""
        chosen = self._chosen()
        self.model.show(entries)
        for entry in chosen[:1]:
            if (row := self.model.row_of(entry.id)) is not None:
                self.table.selectRow(row)
        self._say_count(len(entries))

    def _say_count(self, whole: int) -> None:
        shown = len(self.model.entries)
        words = self.tr("{count}条") if shown == whole else self.tr("{shown}条，共{count}条")
        self.count.setText(words.format(count=f"{whole:,}", shown=f"{shown:,}"))
        self._whole = whole
        self.take.setEnabled(whole > 0)
        self._offer()

    def _on_filtered(self) -> None:
        self.model.filter(self.filter.text())
        self._say_count(self._whole)

    def _chosen(self) -> list[OwnTerm]:
        return [self.model.entries[index.row()] for index in self.table.selectionModel().selectedRows()]

    def _offer(self) -> None:
        count = len(self.table.selectionModel().selectedRows())
        self.edit.setEnabled(count == 1)
        self.remove.setEnabled(count > 0)

    def _on_edit(self) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            entry = chosen[0]
            self.form.open_for(Entry(entry.name, entry.definition, entry.aliases), entry.id)

    def _on_delete(self) -> None:
        if chosen := self._chosen():
            self.delete_wanted.emit(tuple(entry.id for entry in chosen))

    def _on_form_closed(self) -> None:
        self.form.hide()
        self.table.setFocus()

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("编辑"), self._on_edit).setEnabled(self.edit.isEnabled())
        menu.addAction(self.tr("删除"), self._on_delete).setEnabled(self.remove.isEnabled())
        menu.popup(self.table.viewport().mapToGlobal(point))
