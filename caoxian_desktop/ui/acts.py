"""Every act a person can ask for, as data: its words, menu, icon, keys, and what there must be for it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

CONTEXT = "Actions"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for translation and return them; Qt's own is typed as any object."""
    return text


class Need(Enum):
    """What there must be before an act can be done; the value says so where there is none."""

    NOTHING = ""
    REPORT = QT_TRANSLATE_NOOP("Actions", "先打开一份报告")
    FIGURES = QT_TRANSLATE_NOOP("Actions", "数据还没有读出来")
    CHARTS = QT_TRANSLATE_NOOP("Actions", "没有图表")
    SELECTION = QT_TRANSLATE_NOOP("Actions", "先在正文中选中文字")
    NOTE = QT_TRANSLATE_NOOP("Actions", "先选一条批注")
    MARKED = QT_TRANSLATE_NOOP("Actions", "先选中文字，或选一条批注")
    DONE = QT_TRANSLATE_NOOP("Actions", "没有可以撤销的")
    UNDONE = QT_TRANSLATE_NOOP("Actions", "没有可以重做的")
    BEHIND = QT_TRANSLATE_NOOP("Actions", "之前没有去过别处")
    AHEAD = QT_TRANSLATE_NOOP("Actions", "没有退回来过")


class Act(NamedTuple):
    """One act. `keys` are as Qt writes them (PortableText); `letter` is a key that acts in the text only.

    `menu` is the key of the menu it stands in, '' for none; `group` makes a choice of one among several; `line` draws
    a line above it; `category` gives it that category's swatch. What it needs stands in `NEEDS`.
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

    @property
    def default_keys(self) -> tuple[str, ...]:
        """All keys it has where nobody chose others."""
        return (*self.keys, *((self.letter,) if self.letter else ()))


MENUS = {
    "file": QT_TRANSLATE_NOOP("Actions", "文件(&F)"),
    "edit": QT_TRANSLATE_NOOP("Actions", "编辑(&E)"),
    "view": QT_TRANSLATE_NOOP("Actions", "查看(&V)"),
    "go": QT_TRANSLATE_NOOP("Actions", "转到(&G)"),
    "note": QT_TRANSLATE_NOOP("Actions", "批注(&N)"),
    "data": QT_TRANSLATE_NOOP("Actions", "数据(&D)"),
    "tools": QT_TRANSLATE_NOOP("Actions", "工具(&T)"),
    "help": QT_TRANSLATE_NOOP("Actions", "帮助(&H)"),
}

SUBMENUS = {
    "panels": QT_TRANSLATE_NOOP("Actions", "打开面板"),
    "faces": QT_TRANSLATE_NOOP("Actions", "正文字体"),
    "themes": QT_TRANSLATE_NOOP("Actions", "明暗"),
    "languages": QT_TRANSLATE_NOOP("Actions", "界面语言"),
    "categories": QT_TRANSLATE_NOOP("Actions", "类别"),
    "ends": QT_TRANSLATE_NOOP("Actions", "起点和终点"),
    "states": QT_TRANSLATE_NOOP("Actions", "核对状态"),
    "tables": QT_TRANSLATE_NOOP("Actions", "指标表格"),
    "drawings": QT_TRANSLATE_NOOP("Actions", "图表"),
    "findings": QT_TRANSLATE_NOOP("Actions", "校核提示"),
    "exchange": QT_TRANSLATE_NOOP("Actions", "导出与合并"),
}

ACTS = (
    Act("open", QT_TRANSLATE_NOOP("Actions", "打开报告…"), "file", "folder-open", ("Ctrl+O",)),
    Act("open_folder", QT_TRANSLATE_NOOP("Actions", "导入整个文件夹…"), "file", "folders"),
    Act("paste", QT_TRANSLATE_NOOP("Actions", "把剪贴板文字作为报告打开"), "file", "clipboard-text", ("Ctrl+Shift+V",)),
    Act("example", QT_TRANSLATE_NOOP("Actions", "打开示例报告"), "file"),
    Act("replace", QT_TRANSLATE_NOOP("Actions", "用新版本替换这份报告…"), "file", line=True),
    Act("reread", QT_TRANSLATE_NOOP("Actions", "重新读取这份报告"), "file", "arrows-clockwise"),
    Act("versions", QT_TRANSLATE_NOOP("Actions", "这份报告的全部版本…"), "file", "stack"),
    Act("back_up", QT_TRANSLATE_NOOP("Actions", "备份报告库…"), "file", "archive", line=True),
    Act("restore", QT_TRANSLATE_NOOP("Actions", "从备份恢复…"), "file", "clock-counter-clockwise"),
    Act("export", QT_TRANSLATE_NOOP("Actions", "导出材料…"), "file", "export", ("F5",), line=True),
    Act("export_picture", QT_TRANSLATE_NOOP("Actions", "把材料另存为图片…"), "file", "image"),
    Act("save_preset", QT_TRANSLATE_NOOP("Actions", "把导出设置另存为预设…"), "file", "floppy-disk"),
    Act("print", QT_TRANSLATE_NOOP("Actions", "打印…"), "file", "printer", ("Ctrl+P",), line=True),
    Act("quit", QT_TRANSLATE_NOOP("Actions", "退出"), "file", keys=("Ctrl+Q",), line=True),
    Act("undo", QT_TRANSLATE_NOOP("Actions", "撤销"), "edit", "arrow-counter-clockwise", ("Ctrl+Z",)),
    Act("redo", QT_TRANSLATE_NOOP("Actions", "重做"), "edit", "arrow-clockwise", ("Ctrl+Y", "Ctrl+Shift+Y")),
    Act("correct", QT_TRANSLATE_NOOP("Actions", "校正标题和目录…"), "edit", "tree-structure", line=True),
    Act("page", QT_TRANSLATE_NOOP("Actions", "此处为第N页…"), "edit", "file-text"),
    Act("copy", QT_TRANSLATE_NOOP("Actions", "复制"), "edit", "copy", letter="Ctrl+C", line=True),
    Act("cite", QT_TRANSLATE_NOOP("Actions", "带出处复制"), "edit", "quotes", ("Ctrl+Shift+C",)),
    Act("select_all", QT_TRANSLATE_NOOP("Actions", "全选正文"), "edit", letter="Ctrl+A"),
    Act("find", QT_TRANSLATE_NOOP("Actions", "查找（本篇）"), "edit", "magnifying-glass", ("Ctrl+F",), line=True),
    Act("search", QT_TRANSLATE_NOOP("Actions", "全库检索"), "edit", "files", ("Ctrl+Alt+F",)),
    Act("find_next", QT_TRANSLATE_NOOP("Actions", "下一处"), "edit", keys=("F3",)),
    Act("find_previous", QT_TRANSLATE_NOOP("Actions", "上一处"), "edit", keys=("Shift+F3",)),
    Act("outline", QT_TRANSLATE_NOOP("Actions", "目录"), "view", "list-bullets", ("Ctrl+F9",), checkable=True),
    Act("side", QT_TRANSLATE_NOOP("Actions", "侧栏"), "view", "columns", ("F9",), checkable=True),
    Act(
        "beside",
        QT_TRANSLATE_NOOP("Actions", "正文与其他页并排"),
        "view",
        "square-half",
        ("Shift+F9",),
        checkable=True,
    ),
    Act("checking", QT_TRANSLATE_NOOP("Actions", "校核"), "view", "checks", ("Ctrl+F7",)),
    Act("zoom_in", QT_TRANSLATE_NOOP("Actions", "放大文字"), "view", keys=("Ctrl++", "Ctrl+="), line=True),
    Act("zoom_out", QT_TRANSLATE_NOOP("Actions", "缩小文字"), "view", keys=("Ctrl+-",)),
    Act("zoom_reset", QT_TRANSLATE_NOOP("Actions", "原始大小"), "view", keys=("Ctrl+0",)),
    Act("comfort", QT_TRANSLATE_NOOP("Actions", "阅读设置…"), "view", "text-aa", ("Ctrl+Shift+A",)),
    Act("serif", QT_TRANSLATE_NOOP("Actions", "正文用宋体"), "view", checkable=True, group="face", line=True),
    Act("sans", QT_TRANSLATE_NOOP("Actions", "正文用黑体"), "view", checkable=True, group="face"),
    Act("kai", QT_TRANSLATE_NOOP("Actions", "正文用楷体"), "view", checkable=True, group="face"),
    Act("system", QT_TRANSLATE_NOOP("Actions", "跟随系统明暗"), "view", checkable=True, group="theme"),
    Act("light", QT_TRANSLATE_NOOP("Actions", "浅色"), "view", "sun", checkable=True, group="theme"),
    Act("dark", QT_TRANSLATE_NOOP("Actions", "深色"), "view", "moon", checkable=True, group="theme"),
    Act("chinese", "简体中文", "view", "translate", checkable=True, group="language"),
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
    Act("next_part", QT_TRANSLATE_NOOP("Actions", "到下一栏"), "go", "arrow-line-right", ("Ctrl+F6",), line=True),
    Act("previous_part", QT_TRANSLATE_NOOP("Actions", "到上一栏"), "go", "arrow-line-left", ("Ctrl+Shift+F6",)),
    Act("library", QT_TRANSLATE_NOOP("Actions", "报告库"), "go", "books", ("Alt+0",), line=True),
    Act("reader", QT_TRANSLATE_NOOP("Actions", "阅读"), "go", "book-open", ("Alt+1",)),
    Act("charts", QT_TRANSLATE_NOOP("Actions", "图表"), "go", "chart-bar", ("Alt+2",)),
    Act("indicators", QT_TRANSLATE_NOOP("Actions", "指标"), "go", "table", ("Alt+3",)),
    Act("glossary", QT_TRANSLATE_NOOP("Actions", "名词解释"), "go", "book-bookmark", ("Alt+4",)),
    Act("annotations", QT_TRANSLATE_NOOP("Actions", "批注"), "go", "highlighter-circle", ("Alt+5",)),
    Act("figures", QT_TRANSLATE_NOOP("Actions", "本段数据"), "go", "list-numbers", ("Alt+6",)),
    Act("problems", QT_TRANSLATE_NOOP("Actions", "读入情况"), "go", "warning-circle", ("Alt+7",)),
    Act("bookmarks", QT_TRANSLATE_NOOP("Actions", "书签"), "go", "bookmarks", ("Alt+8",)),
    Act("highlight", QT_TRANSLATE_NOOP("Actions", "高亮选中文字"), "note", "highlighter-circle", letter="H"),
    Act("note", QT_TRANSLATE_NOOP("Actions", "高亮并写批注"), "note", "note-pencil", letter="A"),
    Act("everywhere", QT_TRANSLATE_NOOP("Actions", "标出全文相同文字…"), "note", "selection-all", letter="E"),
    Act("section_note", QT_TRANSLATE_NOOP("Actions", "给本节写批注"), "note", "note"),
    Act("data", QT_TRANSLATE_NOOP("Actions", "标为数据"), "note", letter="1", category="data", line=True),
    Act("task", QT_TRANSLATE_NOOP("Actions", "标为任务"), "note", letter="2", category="task"),
    Act("strength", QT_TRANSLATE_NOOP("Actions", "标为亮点"), "note", letter="3", category="strength"),
    Act("weakness", QT_TRANSLATE_NOOP("Actions", "标为短板"), "note", letter="4", category="weakness"),
    Act("question", QT_TRANSLATE_NOOP("Actions", "标为疑问"), "note", letter="5", category="question"),
    Act("suggestion", QT_TRANSLATE_NOOP("Actions", "标为建议"), "note", letter="6", category="suggestion"),
    Act("pending", QT_TRANSLATE_NOOP("Actions", "批注标为待核"), "note"),
    Act("checked", QT_TRANSLATE_NOOP("Actions", "批注标为已核"), "note", "check-circle"),
    Act("unchecked", QT_TRANSLATE_NOOP("Actions", "批注不标核对"), "note"),
    Act("start_out", QT_TRANSLATE_NOOP("Actions", "起点前移"), "note", letter="["),
    Act("start_in", QT_TRANSLATE_NOOP("Actions", "起点后移"), "note", letter="Ctrl+["),
    Act("end_out", QT_TRANSLATE_NOOP("Actions", "终点后移"), "note", letter="]"),
    Act("end_in", QT_TRANSLATE_NOOP("Actions", "终点前移"), "note", letter="Ctrl+]"),
    Act("tag_note", QT_TRANSLATE_NOOP("Actions", "给批注加标签…"), "note", "tag"),
    Act("note_history", QT_TRANSLATE_NOOP("Actions", "批注的旧值…"), "note", "clock-counter-clockwise"),
    Act("look_up", QT_TRANSLATE_NOOP("Actions", "查名词"), "note", "book-bookmark", letter="L", line=True),
    Act("own_term", QT_TRANSLATE_NOOP("Actions", "加入自建名词…"), "note", "plus"),
    Act("delete", QT_TRANSLATE_NOOP("Actions", "删除批注"), "note", "trash", letter="Del"),
    Act("review", QT_TRANSLATE_NOOP("Actions", "核对批注位置"), "note", "map-pin", ("Ctrl+F8",), line=True),
    Act("trash", QT_TRANSLATE_NOOP("Actions", "批注回收站"), "note", "trash-simple"),
    Act("clear_filter", QT_TRANSLATE_NOOP("Actions", "清除批注筛选"), "note", "funnel-simple"),
    Act("export_notes", QT_TRANSLATE_NOOP("Actions", "导出批注…"), "note", "export", line=True),
    Act("hand_over", QT_TRANSLATE_NOOP("Actions", "交给同事（.cxb）…"), "note", "paper-plane-tilt"),
    Act("merge", QT_TRANSLATE_NOOP("Actions", "从同事处合并…"), "note", "git-merge"),
    Act("add_figure", QT_TRANSLATE_NOOP("Actions", "选中文字补为数据…"), "data", "plus-circle", letter="D"),
    Act("sampling", QT_TRANSLATE_NOOP("Actions", "抽查…"), "data", "dice-five"),
    Act("table_copy", QT_TRANSLATE_NOOP("Actions", "复制指标表格"), "data", "copy", line=True),
    Act("table_xlsx", QT_TRANSLATE_NOOP("Actions", "指标导出为 Excel 表格（XLSX）…"), "data", "table"),
    Act("table_csv", QT_TRANSLATE_NOOP("Actions", "指标导出为 CSV…"), "data"),
    Act("table_corrections", QT_TRANSLATE_NOOP("Actions", "导出更正记录（CSV）…"), "data", "pencil-line"),
    Act("clear_table_filter", QT_TRANSLATE_NOOP("Actions", "清除指标筛选"), "data", "funnel-simple"),
    Act(
        "chart_as_table",
        QT_TRANSLATE_NOOP("Actions", "图表与数据表切换"),
        "data",
        "table",
        ("Ctrl+Shift+D",),
        line=True,
    ),
    Act("chart_png", QT_TRANSLATE_NOOP("Actions", "图表存为图片（PNG）…"), "data", "image"),
    Act("chart_svg", QT_TRANSLATE_NOOP("Actions", "图表存为矢量图（SVG）…"), "data"),
    Act("chart_csv", QT_TRANSLATE_NOOP("Actions", "图表存为数据（CSV）…"), "data"),
    Act("chart_copy", QT_TRANSLATE_NOOP("Actions", "复制图表图片"), "data"),
    Act("chart_table", QT_TRANSLATE_NOOP("Actions", "复制图表数据"), "data"),
    Act("chart_export", QT_TRANSLATE_NOOP("Actions", "图表加入导出材料"), "data", "list-plus"),
    Act("checks_copy", QT_TRANSLATE_NOOP("Actions", "复制校核提示"), "data"),
    Act("checks_csv", QT_TRANSLATE_NOOP("Actions", "校核提示导出为 CSV…"), "data"),
    Act("clear_checks_filter", QT_TRANSLATE_NOOP("Actions", "清除校核筛选"), "data"),
    Act("own_terms", QT_TRANSLATE_NOOP("Actions", "自建名词…"), "tools", "list-bullets"),
    Act(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "按名称查找命令…"),
        "tools",
        "terminal-window",
        ("Ctrl+Shift+P",),
        line=True,
    ),
    Act("change_keys", QT_TRANSLATE_NOOP("Actions", "更改快捷键…"), "tools", "keyboard"),
    Act("preferences", QT_TRANSLATE_NOOP("Actions", "设置…"), "tools", "gear-six", ("Ctrl+,",)),
    Act("keys", QT_TRANSLATE_NOOP("Actions", "快捷键一览"), "help", "keyboard", ("F1",)),
    Act("hints", QT_TRANSLATE_NOOP("Actions", "使用提示"), "help", "lightbulb"),
    Act("news", QT_TRANSLATE_NOOP("Actions", "新功能"), "help", "sparkle"),
    Act("about", QT_TRANSLATE_NOOP("Actions", "关于简报台"), "help", "info"),
    Act("save", QT_TRANSLATE_NOOP("Actions", "保存"), "", keys=("Ctrl+S",)),
)


ENDS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"start_out": (-1, 0), "start_in": (1, 0), "end_out": (0, 1), "end_in": (0, -1)}
)
"""Acts that move an end of the chosen highlight, or of what is selected: by how much its start, its end."""

_WITHIN = {
    "panels": (
        *("library", "reader", "charts", "indicators", "glossary", "annotations", "figures", "problems", "bookmarks"),
    ),
    "faces": ("serif", "sans", "kai"),
    "themes": ("system", "light", "dark"),
    "languages": ("chinese", "english", "system_language"),
    "categories": ("data", "task", "strength", "weakness", "question", "suggestion"),
    "ends": tuple(ENDS),
    "states": ("pending", "checked", "unchecked"),
    "tables": ("table_copy", "table_xlsx", "table_csv", "table_corrections", "clear_table_filter"),
    "drawings": ("chart_as_table", "chart_png", "chart_svg", "chart_csv", "chart_copy", "chart_table", "chart_export"),
    "findings": ("checks_copy", "checks_csv", "clear_checks_filter"),
    "exchange": ("export_notes", "hand_over", "merge"),
}
UNDER: Mapping[str, str] = MappingProxyType({key: within for within, keys in _WITHIN.items() for key in keys})
"""The menus within menus in which acts stand, by the acts' keys; an act that is not here stands in its menu itself."""

_NEEDED = {
    Need.REPORT: (
        *("correct", "find", "find_next", "find_previous", "select_all", "go_to", "next_section", "previous_section"),
        *("next_note", "previous_note", "bookmark", "next_bookmark", "previous_bookmark", "page", "sampling"),
        *("next_finding", "previous_finding", "print", "export", "export_picture", "save_preset", "clear_filter"),
        *("review", "trash", "export_notes", "hand_over", "checks_copy", "checks_csv", "clear_checks_filter"),
        *("replace", "reread", "versions", "section_note", "clear_table_filter"),
    ),
    Need.FIGURES: ("table_copy", "table_xlsx", "table_csv", "table_corrections"),
    Need.CHARTS: ("chart_as_table", "chart_png", "chart_svg", "chart_csv", "chart_copy", "chart_table", "chart_export"),
    Need.SELECTION: ("highlight", "everywhere", "copy", "cite", "look_up", "own_term", "add_figure"),
    Need.NOTE: ("delete", "pending", "checked", "unchecked", "tag_note", "note_history"),
    Need.MARKED: ("note", "data", "task", "strength", "weakness", "question", "suggestion", *ENDS),
    Need.DONE: ("undo",),
    Need.UNDONE: ("redo",),
    Need.BEHIND: ("back",),
    Need.AHEAD: ("forward",),
}
NEEDS: Mapping[str, Need] = MappingProxyType({key: need for need, keys in _NEEDED.items() for key in keys})
"""What acts need, by their keys; those that are not here need nothing."""

BY_KEY: Mapping[str, Act] = MappingProxyType({act.key: act for act in ACTS})
