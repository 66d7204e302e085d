"""The sheet of keys (F1): what every key does, made from the acts themselves, and what the mouse does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from caoxian_desktop.ui.act_names import menu_title, name_of
from caoxian_desktop.ui.actions import act_words
from caoxian_desktop.ui.acts import ACTS, MENUS, Act
from caoxian_desktop.ui.keymap import keymap, shown
from caoxian_desktop.ui.name_matching import Name, match
from caoxian_desktop.ui.theme import palette
from caoxian_desktop.ui.theme.metrics import Space, Type, font, scaled
from caoxian_desktop.ui.widgets.dialog_size import open_in
from caoxian_desktop.ui.widgets.filter_line import FilterLine
from caoxian_desktop.ui.widgets.label import label

_COLUMN = 270
"""Least width of a column, in logical pixels."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet: what is done, and by which keys or with what move of the mouse."""

    words: str
    keys: tuple[str, ...]
    name: Name


class KeyCap(QLabel):
    """A key, on a ground like a key's."""

    def __init__(self, keys: str) -> None:
        super().__init__(keys)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Type.SMALL))
        self.setContentsMargins(Space.ROWS, Space.XXS, Space.ROWS, Space.XXS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the words."""
        colours, painter = palette.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.colour("line"))
        painter.setBrush(colours.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)


class KeysSheet(QDialog):
    """Every act that has a key, by menu, then keys of lists and moves of the mouse. Wish: `change_wanted`."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键一览"))
        open_in(self, 980, 660)
        if parent is not None:
            self.resize(self.size().boundedTo(parent.size() - QSize(Space.XL, Space.XL)))
        self.filter = FilterLine(self.tr("操作、拼音或按键，如 导出、dc、Ctrl+D"), self.tr("筛选快捷键"))
        self.filter.settled.connect(self._show)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("快捷键"))
        note = self.tr(
            "单个字母、数字和方括号只在正文有焦点时起作用：对选中的文字，或对选中的批注。"
            "移动起点、终点时按住 Shift，一次移一个小句。"
        )
        buttons = QDialogButtonBox()
        self.change = buttons.addButton(self.tr("更改快捷键…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.change.clicked.connect(lambda _checked=False: self._on_change())
        self.change.setAutoDefault(False)
        buttons.addButton(self.tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        whole.setSpacing(Space.S)
        for part in (self.filter, self._area, label(note, Type.SMALL, muted=True, wrap=True), buttons):
            whole.addWidget(part)
        whole.setStretch(1, 1)
        self._groups = [*self._of_acts(), *self._of_places()]
        keymap.changed.connect(self._on_keys_changed)
        self._show()
        self.filter.setFocus()

    # What there is

    def _of_acts(self) -> list[tuple[str, list[Line]]]:
        """Return the acts that have keys, by menu; those in none with the first menu."""
        first = next(iter(MENUS))
        return [
            (menu_title(menu), [_line_of(act) for act in ACTS if (act.menu or first) == menu and _keys(act.key)])
            for menu in MENUS
        ]

    def _of_places(self) -> list[tuple[str, list[Line]]]:
        """Return the keys that lists and fields have of their own, and what the mouse does."""
        lists = (
            (self.tr("看原文，打开"), "Enter"),
            (self.tr("更正数据，改名，写批注"), "F2"),
            (self.tr("删除选中的"), "Del"),
            (self.tr("复制选中的"), "Ctrl+C"),
            (self.tr("给报告加星标"), self.tr("空格")),
            (self.tr("给报告加标签"), "T"),
            (self.tr("上移、下移要导出的内容"), "Alt+↑ ↓"),
            (self.tr("写完批注，回到列表"), "Ctrl+Enter"),
            (self.tr("关闭查找栏、浮动的侧栏"), "Esc"),
        )
        mouse = (
            (self.tr("放大、缩小文字"), self.tr("Ctrl+滚轮")),
            (self.tr("选中文字，出现操作条"), self.tr("拖动")),
            (self.tr("选中批注；再点换成重叠的下一条"), self.tr("点高亮")),
            (self.tr("看名词解释"), self.tr("停在虚线词上")),
            (self.tr("看标记来自哪一句"), self.tr("点图表标记")),
            (self.tr("页码、书签、复制"), self.tr("右键点正文")),
            (self.tr("打开报告，合并同事的批注"), self.tr("拖入文件")),
            (self.tr("给批注加标签"), self.tr("拖到标签上")),
        )
        return [
            (self.tr("列表和表格"), [_line(words, keys) for words, keys in lists]),
            (self.tr("鼠标"), [_line(words, keys) for words, keys in mouse]),
        ]

    # What is shown

    def _on_keys_changed(self) -> None:
        self._groups = [*self._of_acts(), *self._of_places()]
        self._show()

    def _show(self) -> None:
        """Show the lines that are meant by what is typed, in as many columns as there is room for."""
        typed = self.filter.text()
        meant = ((head, [line for line in lines if match(line.name, typed)]) for head, lines in self._groups)
        groups = [(head, lines) for head, lines in meant if lines]
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, Space.S, 0)
        columns.setSpacing(Space.XL)
        for part in _shared(groups, max(1, (self.width() - 2 * Space.L) // scaled(_COLUMN))):
            column = QVBoxLayout()
            column.setSpacing(Space.XS)
            for head, lines in part:
                column.addWidget(label(head, bold=True))
                column.addLayout(_table(lines))
                column.addSpacing(Space.M)
            column.addStretch(1)
            columns.addLayout(column, 1)
        if not groups:
            columns.addWidget(label(self.tr("没有这样的快捷键"), muted=True), 0, Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(body)

    def _on_change(self) -> None:
        self.accept()
        self.change_wanted.emit()


def _keys(act: str) -> tuple[str, ...]:
    return tuple(map(shown, keymap.keys(act)))


def _line_of(act: Act) -> Line:
    return Line(act_words(act).rstrip("…"), _keys(act.key), name_of(act))


def _line(words: str, keys: str) -> Line:
    return Line(words, (keys,), Name(words, (keys,)))


def _shared(groups: Sequence[tuple[str, list[Line]]], count: int) -> Iterable[Sequence[tuple[str, list[Line]]]]:
    """Return the groups in columns of about the same height, in their order."""
    weights = [len(lines) + 2 for _, lines in groups]
    goal, parts, held = sum(weights) / count, list[list[tuple[str, list[Line]]]]([[]]), 0.0
    for group, weight in zip(groups, weights, strict=True):
        if parts[-1] and held + weight / 2 > goal and len(parts) < count:
            parts.append([])
            held = 0.0
        parts[-1].append(group)
        held += weight
    return parts


def _table(lines: Sequence[Line]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(Space.M)
    table.setVerticalSpacing(Space.XXS)
    table.setColumnStretch(0, 1)
    for row, line in enumerate(lines):
        table.addWidget(label(line.words, wrap=True), row, 0)
        caps = QHBoxLayout()
        caps.setSpacing(Space.XS)
        for keys in line.keys[:2]:
            caps.addWidget(KeyCap(keys))
        table.addLayout(caps, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return table
