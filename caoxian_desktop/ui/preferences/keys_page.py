"""快捷键: every act with its keys, to be changed; whoever has a key already is named before it is taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.ui.act_names import menu_title, name_of
from caoxian_desktop.ui.actions import act_words
from caoxian_desktop.ui.acts import ACTS, BY_KEY, MENUS
from caoxian_desktop.ui.keymap import KeyMap, is_plain, keymap, shown, written
from caoxian_desktop.ui.language import listed
from caoxian_desktop.ui.name_matching import match
from caoxian_desktop.ui.preferences.key_edit import KeyEdit
from caoxian_desktop.ui.reserved_keys import is_refused, warning
from caoxian_desktop.ui.theme.metrics import Space, Type, font, row_height
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.label import InkLabel, label

_ACT = Qt.ItemDataRole.UserRole + 1
_OTHER = "other"
"""The group of acts that stand in no menu."""


class KeysPage(QWidget):
    """Changes hold at once. The page shows one KeyMap, whoever changes it."""

    def __init__(self, keys: KeyMap = keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._wanted = ""
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: list[QTreeWidgetItem] = []
        self.filter = FilterLine(self.tr("操作、拼音或按键，如 导出、dc、Ctrl+D"), self.tr("筛选快捷键"))
        self.filter.settled.connect(self._on_filtered)
        self.tree = self._tree()
        self.act = label(bold=True)
        self.edit = KeyEdit()
        self.edit.pressed.connect(self._on_pressed)
        self.told = InkLabel("muted", Type.SMALL)
        self.take = self._button(self.tr("改给这个操作"), self._on_taken)
        self.clear = self._button(self.tr("不用快捷键"), lambda: self._keys.clear(self.chosen))
        self.reset = self._button(self.tr("恢复默认"), self._on_reset)
        self.reset_all = self._button(self.tr("全部恢复默认"), self.restore_defaults)
        self._lay_out()
        keys.changed.connect(self._show_keys)
        self._fill()

    # Laying out

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setProperty("columns", True)  # noqa: FBT003 - Qt's own
        tree.setHeaderLabels([self.tr("操作"), self.tr("快捷键")])
        tree.setAccessibleName(self.tr("操作和快捷键"))
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(False)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.currentItemChanged.connect(lambda *_: self._on_chosen())
        tree.itemActivated.connect(lambda *_: self.edit.setFocus())
        return tree

    def _lay_out(self) -> None:
        choosing = QHBoxLayout()
        choosing.addWidget(self.act, 1)
        choosing.addWidget(self.edit, 1)
        acting = QHBoxLayout()
        for button in (self.take, self.clear, self.reset):
            acting.addWidget(button)
        acting.addStretch(1)
        acting.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addLayout(choosing)
        column.addWidget(self.told)
        column.addLayout(acting)

    @staticmethod
    def _button(words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _fill(self) -> None:
        """Put every act into the group of its menu."""
        for menu in (*MENUS, _OTHER):
            acts = [act for act in ACTS if (act.menu or _OTHER) == menu]
            if not acts:
                continue
            group = QTreeWidgetItem([self.tr("不在菜单里") if menu == _OTHER else menu_title(menu)])
            group.setFont(0, font(bold=True))
            group.setSizeHint(0, QSize(0, row_height() - 2))
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.tree.addTopLevelItem(group)
            self._groups.append(group)
            for act in acts:
                item = QTreeWidgetItem([act_words(act).rstrip("…")])
                item.setData(0, _ACT, act.key)
                item.setSizeHint(0, QSize(0, row_height() - 2))
                group.addChild(item)
                self._items[act.key] = item
        self.tree.expandAll()
        self._show_keys()
        self.turn_to(ACTS[0].key)

    def count(self, words: str) -> int:
        """Return how many acts are meant by words."""
        return sum(match(name_of(BY_KEY[act]), words) is not None for act in self._items)

    def seek(self, words: str) -> None:
        """Show the acts that are meant by words."""
        self.filter.put(words)
        self._on_filtered()

    # What is shown

    @property
    def chosen(self) -> str:
        """The act that is chosen."""
        item = self.tree.currentItem()
        return str(item.data(0, _ACT) or "") if item is not None else ""

    def turn_to(self, act: str) -> None:
        """Choose an act."""
        if act in self._items:
            self.tree.setCurrentItem(self._items[act])

    def _show_keys(self) -> None:
        """Show the keys that hold; those that a person chose are set off."""
        for act, item in self._items.items():
            changed = act in self._keys.changes
            item.setText(1, "  ".join(map(shown, self._keys.keys(act))))
            item.setFont(1, font(bold=changed))
            item.setToolTip(1, self._own_words(act) if changed else "")
        self.reset_all.setEnabled(bool(self._keys.changes))
        self._on_chosen()

    def _own_words(self, act: str) -> str:
        own = "  ".join(map(shown, BY_KEY[act].default_keys)) or self.tr("无")
        return self.tr("默认：{keys}").format(keys=own)

    def _on_filtered(self) -> None:
        """Show the acts that are meant by what is typed."""
        typed = self.filter.text()
        for act, item in self._items.items():
            item.setHidden(match(name_of(BY_KEY[act]), typed) is None)
        for group in self._groups:
            group.setHidden(all(item.isHidden() for item in self._items.values() if item.parent() is group))
        first = next((item for item in self._items.values() if not item.isHidden()), None)
        current = self.tree.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.tree.setCurrentItem(first)

    def _on_chosen(self) -> None:
        """Show the chosen act's key in the field."""
        act = self.chosen
        self._wanted = ""
        self.take.hide()
        self.act.setText(act_words(BY_KEY[act]).rstrip("…") if act else "")
        self.edit.show_keys(next(iter(self._keys.keys(act)), "") if act else "")
        for widget in (self.edit, self.clear, self.reset):
            widget.setEnabled(bool(act))
        self.clear.setEnabled(bool(act) and bool(self._keys.keys(act)))
        self.reset.setEnabled(act in self._keys.changes)
        self._tell(self.tr("点右边的框，按下新的键。") if act else "")

    def _tell(self, words: str, role: str = "muted") -> None:
        self.told.set_role(role)
        self.told.setText(words)

    # What is changed

    def _on_pressed(self, keys: str) -> None:
        """Give a key to the chosen act where nothing speaks against it; else say what does, and offer it."""
        act = self.chosen
        if not act or keys in self._keys.keys(act)[:1]:
            self._on_chosen()
            return
        self._wanted = ""  # what was offered before and not taken
        self.take.hide()
        if not written(keys) or is_refused(keys, act):
            self.edit.show_keys(next(iter(self._keys.keys(act)), ""))
            self._tell(self.tr("“{keys}”不能用：输入文字、在列表中移动要用它。").format(keys=shown(keys)), "bad")
            return
        owner, doubt = self._keys.owner(keys), warning(keys, act)
        if (owner and owner != act) or doubt:
            self._offer(keys, owner if owner != act else "", doubt)
        else:
            self._give(act, keys)

    def _offer(self, keys: str, owner: str, doubt: str) -> None:
        """Say who has a key, or who else takes it, and let the person decide."""
        self._wanted = keys
        self.edit.show_keys(keys)
        said = []
        if owner:
            words = self.tr("“{keys}”现在用于“{owner}”。改给“{act}”后，“{owner}”就没有这个键了。")
            said.append(words.format(keys=shown(keys), owner=self._called(owner), act=self._called(self.chosen)))
        if doubt:
            said.append(self.tr("“{keys}”可能不起作用：{why}。").format(keys=shown(keys), why=doubt))
        self._tell("\n".join(said), "warn")
        self.take.setText(self.tr("改给这个操作") if owner else self.tr("仍然用这个键"))
        self.take.show()

    @staticmethod
    def _called(act: str) -> str:
        return act_words(BY_KEY[act]).rstrip("…")

    def _on_taken(self) -> None:
        if self._wanted:
            self._give(self.chosen, self._wanted)

    def _give(self, act: str, keys: str) -> None:
        self._keys.give(act, keys)
        if is_plain(keys) and not BY_KEY[act].letter:
            self._tell(self.tr("已改为“{keys}”。单个键只在光标位于正文时起作用。").format(keys=shown(keys)))
        else:
            self._tell(self.tr("已改为“{keys}”。").format(keys=shown(keys)))

    def _on_reset(self) -> None:
        """Give the chosen act its own keys again, and say who has to do without."""
        holders = self._keys.holders_of_default(self.chosen)
        self._keys.reset(self.chosen)
        names = listed(f"“{self._called(each)}”" for each in holders)
        words = self.tr("已恢复默认；{acts}不再用这个键。").format(acts=names) if holders else self.tr("已恢复默认。")
        self._tell(words)

    def restore_defaults(self) -> None:
        """Give every act its own keys again."""
        self._keys.reset_all()
        self._tell(self.tr("全部快捷键已恢复默认。"))
