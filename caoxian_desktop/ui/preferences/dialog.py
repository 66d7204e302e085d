"""The preferences (Ctrl+,): pages of rows that act at once, and one field that seeks in all of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.ui.preferences.keys_page import KeysPage
from caoxian_desktop.ui.preferences.pages import Acts, Pages
from caoxian_desktop.ui.preferences.rows import Row
from caoxian_desktop.ui.settings import ENTRIES, SettingsFile
from caoxian_desktop.ui.theme.icons import icon
from caoxian_desktop.ui.theme.metrics import ICON, Space, Type, scaled
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.inset_rows import InsetRows
from caoxian_desktop.ui.widgets.label import label

_LIST_WIDTH = 164
_ICONS = {
    "reading": "book-open",
    "appearance": "palette",
    "keys": "keyboard",
    "export": "export",
    "library": "books",
    "privacy": "lock-simple",
    "advanced": "wrench",
}


class Section(QWidget):
    """The rows of one page under its title; the title is seen where several pages are shown together."""

    def __init__(self, key: str, title: str, rows: list[Row]) -> None:
        super().__init__()
        self.key, self.title, self.rows = key, title, rows
        self.head = label(title, Type.LARGE, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self.head)
        for row in rows:
            column.addWidget(row)

    @property
    def settings(self) -> frozenset[str]:
        """The names of the settings that are chosen here."""
        return frozenset(row.setting for row in self.rows if row.setting)

    def seek(self, query: str) -> int:
        """Show the rows that hold a query's words, marked; return how many. Without words all are shown."""
        found = [row for row in self.rows if not query or row.holds(query) or query.casefold() == self.title.casefold()]
        for row in self.rows:
            row.setVisible(row in found)
            row.mark(query)
        return len(found)


class PreferencesDialog(QDialog):
    """Shows the settings and changes them at once.

    `keys_page` is a page of its own beside the rows, None for none. Fact: `restored` (what a page had before it took
    the defaults, by the names of the settings), so that it can be taken back.
    """

    restored = Signal(object)

    def __init__(
        self, settings: SettingsFile, acts: Acts, keys_page: KeysPage | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("设置"))
        self._settings = settings
        self.made = Pages(acts, settings.file, self)
        self.sections = [Section(*page) for page in self.made.make()]
        self.search = FilterLine(self.tr("查找设置"), self.tr("在全部设置中查找"))
        self.list = QListWidget()
        self.told = label(self.tr("没有找到。换一个词，或清空查找。"), muted=True, wrap=True)
        self.keys_found = QPushButton()
        self.keys_found.setFlat(True)
        self.keys_found.setAutoDefault(False)
        self.area, self.stack = QScrollArea(), QStackedWidget()
        self.keys_page = keys_page
        self.default = QPushButton(self.tr("本页恢复默认"))
        self._fill()
        self._lay_out()
        self._wire()
        self._show_values(frozenset(ENTRIES))
        self.list.setCurrentRow(0)
        self.list.setFocus()
        open_in(self, 720, 480)

    # Parts

    def _fill(self) -> None:
        self.list.setAccessibleName(self.tr("页"))
        self.list.setItemDelegate(InsetRows(self.list))
        titles = [(section.key, section.title) for section in self.sections]
        if self.keys_page is not None:
            titles.insert(2, ("keys", self.tr("快捷键")))
        for key, title in titles:
            item = QListWidgetItem(icon(_ICONS[key]), title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
        widest = max(self.fontMetrics().horizontalAdvance(title) for _key, title in titles)
        self.list.setFixedWidth(max(scaled(_LIST_WIDTH), widest + scaled(ICON) + Space.XXL))
        column = QVBoxLayout()
        column.setContentsMargins(Space.L, 0, Space.M, 0)
        for section in self.sections:
            column.addWidget(section)
        column.addWidget(self.told)
        column.addStretch(1)
        inside = QWidget()
        inside.setLayout(column)
        self.area.setWidget(inside)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack.addWidget(self.area)
        if self.keys_page is not None:
            self.stack.addWidget(self.keys_page)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        self.search.setFixedWidth(self.list.width())
        close = QPushButton(self.tr("关闭"))
        close.clicked.connect(lambda _checked=False: self.accept())
        for button in (self.default, close):
            button.setAutoDefault(False)
        feet = QHBoxLayout()
        feet.addWidget(self.keys_found)  # not below what is found, where one would have to scroll to it
        feet.addWidget(self.default)
        feet.addStretch(1)
        feet.addWidget(close)
        body = QHBoxLayout()
        body.setSpacing(Space.M)
        body.addLayout(left)
        body.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addLayout(body, 1)
        column.addLayout(feet)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._seek)
        self.list.currentRowChanged.connect(self._on_page)
        self.list.itemClicked.connect(self._on_page)  # the page in front may have given way to what was found
        self.keys_found.clicked.connect(lambda _checked=False: self._on_keys_found())
        self.default.clicked.connect(lambda _checked=False: self._on_default())
        self._settings.changed.connect(self._show_values)
        for section in self.sections:
            for row in section.rows:
                if row.setting:
                    row.chosen.connect(partial(self._on_chosen, row.setting))
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    # What is shown

    @property
    def page(self) -> str:
        """The key of the page in front."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole)) if self.list.currentRow() >= 0 else ""

    def turn_to(self, page: str) -> None:
        """Bring a page to the front."""
        for at in range(self.list.count()):
            if self.list.item(at).data(Qt.ItemDataRole.UserRole) == page:
                self.list.setCurrentRow(at)
        self.search.empty()  # also where that page was behind what was found

    def _on_page(self, _row: object) -> None:
        """Show one page; where something was sought, seek no more."""
        if self.search.text():
            self.search.empty()
        self._show_page()

    def _show_page(self) -> None:
        keys = self.page == "keys"
        if self.list.currentRow() >= 0:
            self.list.currentItem().setSelected(True)
        self.stack.setCurrentIndex(1 if keys else 0)
        for section in self.sections:
            section.seek("")
            section.setVisible(section.key == self.page)
            section.head.hide()
        self.default.setVisible(self._can_restore())  # the page of keys has a button of its own
        self.keys_found.hide()
        self.told.hide()
        self.area.verticalScrollBar().setValue(0)

    def _can_restore(self) -> bool:
        return any(section.key == self.page and section.settings for section in self.sections)

    def _seek(self, query: str) -> None:
        """Show the rows of all pages that hold what is sought."""
        query = query.strip()
        if not query:
            self._show_page()
            return
        self.stack.setCurrentIndex(0)
        self.list.clearSelection()  # what is found is of all pages
        found = 0
        for section in self.sections:
            count = section.seek(query)
            section.head.show()
            section.setVisible(count > 0)
            found += count
        found += self._seek_keys(query)
        self.told.setVisible(not found)
        self.default.hide()
        self.area.verticalScrollBar().setValue(0)

    def _seek_keys(self, query: str) -> int:
        """Offer the acts whose keys may be meant, on the page of keys."""
        count = self.keys_page.count(query) if self.keys_page is not None else 0
        self.keys_found.setText(self.tr("快捷键：%n个操作", "", count))
        self.keys_found.setVisible(count > 0)
        return count

    def _on_keys_found(self) -> None:
        query = self.search.text()
        self.turn_to("keys")
        if self.keys_page is not None:
            self.keys_page.seek(query)

    def _show_values(self, names: frozenset[str]) -> None:
        for section in self.sections:
            for row in section.rows:
                if row.setting in names:
                    row.show_value(getattr(self._settings.now, row.setting))

    # What is chosen

    def _on_chosen(self, setting: str, value: object) -> None:
        self._settings.change(**{setting: value})

    def _on_default(self) -> None:
        """Let the page in front take its defaults."""
        for section in self.sections:
            if section.key == self.page:
                before = {name: getattr(self._settings.now, name) for name in section.settings}
                self._settings.reset(section.settings)
                self.restored.emit(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape first gives the search up, then closes."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
            return
        super().keyPressEvent(event)
