"""Every act a person can ask for: its words, icon, keys and place in the menus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence, QPixmap
from PySide6.QtWidgets import QWidget

from caoxian_desktop.core.annotations.category import Category
from caoxian_desktop.ui.language import aside, headed, sign
from caoxian_desktop.ui.theme.metrics import ICON

_CONTEXT = "Actions"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for translation and return them; Qt's own is typed as any object."""
    return text


def _words(text: str) -> str:
    """Return an act's words in the interface's language."""
    return QCoreApplication.translate(_CONTEXT, text)


@dataclass(frozen=True, slots=True)
class Act:
    """One act. `keys` are as Qt writes them; `letter` is a key that acts in the reader only and is shown, not bound.

    `menu` is the key of the menu it stands in, '' for none; `group` makes a choice of one among several; `line` draws
    a line above it; `category` gives it that category's swatch.
    """

    key: str
    words: str
    menu: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    letter: str = ""
    checkable: bool = False
    group: str = ""
    line: bool = False
    category: str = ""


MENUS = {
    "file": QT_TRANSLATE_NOOP("Actions", "文件(&F)"),
    "edit": QT_TRANSLATE_NOOP("Actions", "编辑(&E)"),
    "view": QT_TRANSLATE_NOOP("Actions", "查看(&V)"),
    "go": QT_TRANSLATE_NOOP("Actions", "转到(&G)"),
    "note": QT_TRANSLATE_NOOP("Actions", "批注(&N)"),
    "tools": QT_TRANSLATE_NOOP("Actions", "工具(&T)"),
    "help": QT_TRANSLATE_NOOP("Actions", "帮助(&H)"),
}

ACTS = (
    Act("open", QT_TRANSLATE_NOOP("Actions", "打开报告…"), "file", "folder-open", ("Ctrl+O",)),
    Act("open_folder", QT_TRANSLATE_NOOP("Actions", "导入整个文件夹…"), "file", "folders"),
    Act("paste", QT_TRANSLATE_NOOP("Actions", "把剪贴板文字作为报告打开"), "file", "clipboard-text", ("Ctrl+Shift+V",)),
    Act("example", QT_TRANSLATE_NOOP("Actions", "打开示例报告"), "file"),
    Act("back_up", QT_TRANSLATE_NOOP("Actions", "备份报告库…"), "file", "archive", line=True),
    Act("restore", QT_TRANSLATE_NOOP("Actions", "从备份恢复…"), "file", "clock-counter-clockwise"),
    Act("export", QT_TRANSLATE_NOOP("Actions", "导出材料…"), "file", "export", ("F5",), line=True),
    Act("print", QT_TRANSLATE_NOOP("Actions", "打印…"), "file", "printer", ("Ctrl+P",)),
    Act("quit", QT_TRANSLATE_NOOP("Actions", "退出"), "file", keys=("Ctrl+Q",), line=True),
    Act("undo", QT_TRANSLATE_NOOP("Actions", "撤销"), "edit", "arrow-counter-clockwise", ("Ctrl+Z",)),
    Act("redo", QT_TRANSLATE_NOOP("Actions", "重做"), "edit", "arrow-clockwise", ("Ctrl+Y", "Ctrl+Shift+Y")),
    Act("correct", QT_TRANSLATE_NOOP("Actions", "校正标题和目录…"), "edit", "tree-structure", line=True),
    Act("cite", QT_TRANSLATE_NOOP("Actions", "带出处复制"), "edit", "quotes", ("Ctrl+Shift+C",), line=True),
    Act("find", QT_TRANSLATE_NOOP("Actions", "查找（本篇）"), "edit", "magnifying-glass", ("Ctrl+F",), line=True),
    Act("search", QT_TRANSLATE_NOOP("Actions", "全库检索"), "edit", "files", ("Ctrl+Alt+F",)),
    Act("find_next", QT_TRANSLATE_NOOP("Actions", "下一处"), "edit", keys=("F3",)),
    Act("find_previous", QT_TRANSLATE_NOOP("Actions", "上一处"), "edit", keys=("Shift+F3",)),
    Act("outline", QT_TRANSLATE_NOOP("Actions", "目录"), "view", "list-bullets", ("Ctrl+F9",), checkable=True),
    Act("side", QT_TRANSLATE_NOOP("Actions", "侧栏"), "view", "columns", ("F9",), checkable=True),
    Act("checking", QT_TRANSLATE_NOOP("Actions", "校核"), "view", "checks", ("Ctrl+F7",)),
    Act("zoom_in", QT_TRANSLATE_NOOP("Actions", "放大文字"), "view", keys=("Ctrl++", "Ctrl+="), line=True),
    Act("zoom_out", QT_TRANSLATE_NOOP("Actions", "缩小文字"), "view", keys=("Ctrl+-",)),
    Act("zoom_reset", QT_TRANSLATE_NOOP("Actions", "原始大小"), "view", keys=("Ctrl+0",)),
    Act("comfort", QT_TRANSLATE_NOOP("Actions", "阅读设置…"), "view", "text-aa", ("Ctrl+Shift+A",)),
    Act("serif", QT_TRANSLATE_NOOP("Actions", "正文用宋体"), "view", checkable=True, group="face", line=True),
    Act("sans", QT_TRANSLATE_NOOP("Actions", "正文用黑体"), "view", checkable=True, group="face"),
    Act("kai", QT_TRANSLATE_NOOP("Actions", "正文用楷体"), "view", checkable=True, group="face"),
    Act("system", QT_TRANSLATE_NOOP("Actions", "跟随系统明暗"), "view", checkable=True, group="theme", line=True),
    Act("light", QT_TRANSLATE_NOOP("Actions", "浅色"), "view", "sun", checkable=True, group="theme"),
    Act("dark", QT_TRANSLATE_NOOP("Actions", "深色"), "view", "moon", checkable=True, group="theme"),
    Act("chinese", "简体中文", "view", "translate", checkable=True, group="language", line=True),
    Act("english", "English", "view", checkable=True, group="language"),
    Act("system_language", QT_TRANSLATE_NOOP("Actions", "跟随系统语言"), "view", checkable=True, group="language"),
    Act(
        "focus",
        QT_TRANSLATE_NOOP("Actions", "专注阅读"),
        "view",
        "frame-corners",
        ("Shift+F11",),
        checkable=True,
        line=True,
    ),
    Act("full_screen", QT_TRANSLATE_NOOP("Actions", "全屏"), "view", "corners-out", ("F11",), checkable=True),
    Act("bar", QT_TRANSLATE_NOOP("Actions", "选中文字时显示操作条"), "view", checkable=True, line=True),
    Act("go_to", QT_TRANSLATE_NOOP("Actions", "转到章节、段落、书签或页…"), "go", "hash", ("Ctrl+G",)),
    Act("back", QT_TRANSLATE_NOOP("Actions", "后退"), "go", "arrow-left", ("Alt+Left",), line=True),
    Act("forward", QT_TRANSLATE_NOOP("Actions", "前进"), "go", "arrow-right", ("Alt+Right",)),
    Act("next_section", QT_TRANSLATE_NOOP("Actions", "下一节"), "go", keys=("Ctrl+PgDown",), line=True),
    Act("previous_section", QT_TRANSLATE_NOOP("Actions", "上一节"), "go", keys=("Ctrl+PgUp",)),
    Act("next_note", QT_TRANSLATE_NOOP("Actions", "下一条批注"), "go", keys=("F8",), line=True),
    Act("previous_note", QT_TRANSLATE_NOOP("Actions", "上一条批注"), "go", keys=("Shift+F8",)),
    Act("bookmark", QT_TRANSLATE_NOOP("Actions", "添加或删除书签"), "go", "bookmark-simple", ("Ctrl+D",), line=True),
    Act("next_bookmark", QT_TRANSLATE_NOOP("Actions", "下一个书签"), "go", keys=("F6",)),
    Act("previous_bookmark", QT_TRANSLATE_NOOP("Actions", "上一个书签"), "go", keys=("Shift+F6",)),
    Act("next_finding", QT_TRANSLATE_NOOP("Actions", "下一条校核提示"), "go", keys=("F7",)),
    Act("previous_finding", QT_TRANSLATE_NOOP("Actions", "上一条校核提示"), "go", keys=("Shift+F7",)),
    Act("library", QT_TRANSLATE_NOOP("Actions", "报告库"), "go", "books", ("Alt+0",), line=True),
    Act("reader", QT_TRANSLATE_NOOP("Actions", "阅读"), "go", "book-open", ("Alt+1",)),
    Act("charts", QT_TRANSLATE_NOOP("Actions", "图表"), "go", "chart-bar", ("Alt+2",)),
    Act("indicators", QT_TRANSLATE_NOOP("Actions", "指标"), "go", "table", ("Alt+3",)),
    Act("highlight", QT_TRANSLATE_NOOP("Actions", "高亮选中文字"), "note", "highlighter-circle", letter="H"),
    Act("note", QT_TRANSLATE_NOOP("Actions", "高亮并写批注"), "note", "note-pencil", letter="A"),
    Act("everywhere", QT_TRANSLATE_NOOP("Actions", "标出全文相同文字…"), "note", "selection-all", letter="E"),
    Act("data", QT_TRANSLATE_NOOP("Actions", "标为数据"), "note", letter="1", category="data", line=True),
    Act("task", QT_TRANSLATE_NOOP("Actions", "标为任务"), "note", letter="2", category="task"),
    Act("strength", QT_TRANSLATE_NOOP("Actions", "标为亮点"), "note", letter="3", category="strength"),
    Act("weakness", QT_TRANSLATE_NOOP("Actions", "标为短板"), "note", letter="4", category="weakness"),
    Act("question", QT_TRANSLATE_NOOP("Actions", "标为疑问"), "note", letter="5", category="question"),
    Act("suggestion", QT_TRANSLATE_NOOP("Actions", "标为建议"), "note", letter="6", category="suggestion"),
    Act("start_out", QT_TRANSLATE_NOOP("Actions", "起点前移"), "note", letter="[", line=True),
    Act("start_in", QT_TRANSLATE_NOOP("Actions", "起点后移"), "note", letter="Ctrl+["),
    Act("end_out", QT_TRANSLATE_NOOP("Actions", "终点后移"), "note", letter="]"),
    Act("end_in", QT_TRANSLATE_NOOP("Actions", "终点前移"), "note", letter="Ctrl+]"),
    Act("look_up", QT_TRANSLATE_NOOP("Actions", "查名词"), "note", "book-bookmark", letter="L", line=True),
    Act("own_term", QT_TRANSLATE_NOOP("Actions", "加入自建名词…"), "note", "plus"),
    Act("delete", QT_TRANSLATE_NOOP("Actions", "删除批注"), "note", "trash", letter="Del"),
    Act("review", QT_TRANSLATE_NOOP("Actions", "核对批注位置"), "note", "map-pin", ("Ctrl+F8",), line=True),
    Act("trash", QT_TRANSLATE_NOOP("Actions", "批注回收站"), "note", "trash-simple"),
    Act("export_notes", QT_TRANSLATE_NOOP("Actions", "导出批注…"), "note", "export", line=True),
    Act("hand_over", QT_TRANSLATE_NOOP("Actions", "交给同事（.cxb）…"), "note", "paper-plane-tilt"),
    Act("merge", QT_TRANSLATE_NOOP("Actions", "从同事处合并…"), "note", "git-merge"),
    Act("page", QT_TRANSLATE_NOOP("Actions", "此处为第N页…"), "note", "file-text", line=True),
    Act("add_figure", QT_TRANSLATE_NOOP("Actions", "选中文字补为数据…"), "tools", "plus-circle", letter="D"),
    Act("own_terms", QT_TRANSLATE_NOOP("Actions", "自建名词…"), "tools", "list-bullets"),
    Act("sampling", QT_TRANSLATE_NOOP("Actions", "抽查…"), "tools", "dice-five"),
    Act("keys", QT_TRANSLATE_NOOP("Actions", "快捷键一览"), "help", "keyboard", ("F1",)),
    Act("about", QT_TRANSLATE_NOOP("Actions", "关于简报台"), "help", "info"),
    Act("save", QT_TRANSLATE_NOOP("Actions", "保存"), "", keys=("Ctrl+S",)),
)


class Actions(QObject):
    """The acts as QActions of one window; `actions["open"]` is one of them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._blank = _blank()
        for act in ACTS:
            self._made[act.key] = self._make(act, window)

    def _make(self, act: Act, window: QWidget) -> QAction:
        words = _words(act.words)
        action = QAction(f"{words}\t{act.letter}" if act.letter else words, window)
        action.setObjectName(act.key)
        action.setCheckable(act.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(_tip(words, act))
        action.setIconText(words.rstrip("…"))
        if act.icon or act.category:
            action.setIcon(self._blank)
        if act.group:
            group = self._groups.setdefault(act.group, QActionGroup(window))
            group.addAction(action)
        window.addAction(action)
        return action

    def name_what_it_does(self, key: str, what: str) -> None:
        """Have an act say what it would be done to (撤销：删除批注), and be offered only where that is something."""
        act = next(act for act in ACTS if act.key == key)
        words = headed(_words(act.words), what) if what else _words(act.words)
        self._made[key].setText(words)
        self._made[key].setToolTip(_tip(words, act))
        self._made[key].setEnabled(bool(what))

    def load_icons(self) -> None:
        """Give the acts their icons; apart from making them, so that it can wait for the first paint.

        Until then they bear a blank of the same size: buttons keep their places and show no shortened words.
        """
        from caoxian_desktop.ui.theme.icons import icon, swatch

        for act in ACTS:
            if act.icon:
                self._made[act.key].setIcon(icon(act.icon))
            elif act.category:
                self._made[act.key].setIcon(swatch(act.category, sign(Category(act.category).word)))

    def __getitem__(self, key: str) -> QAction:
        return self._made[key]

    def __iter__(self) -> Iterator[tuple[Act, QAction]]:
        for act in ACTS:
            yield act, self._made[act.key]


def _tip(words: str, act: Act) -> str:
    """Return words with the keys that do it."""
    shown = act.letter or (QKeySequence(act.keys[0]).toString() if act.keys else "")
    return aside(words.rstrip("…"), shown) if shown else words.rstrip("…")


def _blank() -> QIcon:
    """Return an icon of which nothing is seen."""
    picture = QPixmap(ICON, ICON)
    picture.fill(Qt.GlobalColor.transparent)
    return QIcon(picture)


def menu_words(key: str) -> str:
    """Return a menu's title in the interface's language."""
    return _words(MENUS[key])
