"""The rows of each page of the preferences, in the window's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from caoxian_desktop.core import places
from caoxian_desktop.ui.language import term
from caoxian_desktop.ui.preferences.rows import ActRow, ChoiceRow, FolderRow, Row, SwitchRow, TextRow
from caoxian_desktop.ui.settings import ENTRIES

if TYPE_CHECKING:
    from pathlib import Path

MEASURES = (28, 32, 36, 40, 44, 48)
PITCHES = (140, 150, 160, 170, 180, 200, 220)
SPACINGS = (0, 20, 35, 50, 75, 100, 150)
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
ZOOMS = (70, 80, 90, 100, 110, 125, 140, 160, 180, 200)


@dataclass(frozen=True, slots=True)
class Acts:
    """What the preferences ask of the window: each does one thing that no setting does."""

    show_folder: Callable[[Path], object]
    open_file: Callable[[Path], object]
    call_oneself: Callable[[str], object]
    back_up: Callable[[], object]
    restore: Callable[[], object]
    forget_words: Callable[[], object]
    show_hints: Callable[[], object]
    start_safely: Callable[[], object]
    reset_all: Callable[[], object]


class Pages(QObject):
    """Makes the pages: each its key, its title and its rows. The keys are those of `settings.SECTIONS`, and more."""

    def __init__(self, acts: Acts, settings_file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._acts, self._file = acts, settings_file

    def make(self) -> list[tuple[str, str, list[Row]]]:
        """Return all pages, in order."""
        return [
            ("reading", self.tr("阅读"), self._reading()),
            ("appearance", self.tr("界面"), self._appearance()),
            ("export", self.tr("导出"), self._export()),
            ("library", self.tr("报告库与备份"), self._library()),
            ("privacy", self.tr("隐私"), self._privacy()),
            ("advanced", self.tr("高级"), self._advanced()),
        ]

    def _reading(self) -> list[Row]:
        faces = [("serif", self.tr("宋体")), ("sans", self.tr("黑体")), ("kai", self.tr("楷体"))]
        papers = [("white", self.tr("白")), ("cream", self.tr("米黄")), ("sage", self.tr("灰绿"))]
        numbers = [
            ("section", self.tr("按节编号（同引用）")),
            ("running", self.tr("全文连续编号")),
            ("none", self.tr("不显示")),
        ]
        measures = [(count, self.tr("{count}字").format(count=count)) for count in MEASURES]
        return [
            ChoiceRow("face", self.tr("正文字体"), faces),
            ChoiceRow("zoom", self.tr("正文大小"), [(zoom, f"{zoom}%") for zoom in ZOOMS]),
            ChoiceRow("measure", self.tr("每行字数"), [*measures, (0, self.tr("随窗口宽度"))]),
            ChoiceRow("pitch", self.tr("行距"), [(pitch, f"{pitch / 100:.2f}") for pitch in PITCHES]),
            ChoiceRow("spacing", self.tr("段距"), [(space, f"{space / 100:.2f}") for space in SPACINGS]),
            ChoiceRow("paper", self.tr("纸色"), papers),
            ChoiceRow("numbers", self.tr("段号"), numbers),
            SwitchRow("figure_lines", self.tr("数据"), self.tr("数据下方画细线")),
            SwitchRow(
                "selection_bar",
                self.tr("选中文字时"),
                self.tr("显示操作条"),
                self.tr("关掉后仍可用右键菜单和快捷键标注。"),
            ),
        ]

    def _appearance(self) -> list[Row]:
        themes = [("system", self.tr("跟随系统")), ("light", self.tr("浅色")), ("dark", self.tr("深色"))]
        languages = [("zh", "简体中文"), ("en", "English"), ("system", self.tr("跟随系统"))]
        again = self.tr("换大小后窗口会重新布置。正文大小在“阅读”里。")
        hint = self.tr("报告、材料和图表保持中文。换语言后窗口会重新布置。")
        return [
            ChoiceRow("theme", self.tr("明暗"), themes),
            ChoiceRow("text_size", self.tr("界面文字"), [(size, f"{size}%") for size in TEXT_SIZES], again),
            ChoiceRow("language", self.tr("界面语言"), languages, hint),
            SwitchRow(
                "less_motion",
                self.tr("动态效果"),
                self.tr("减少动态效果"),
                self.tr("跳转到的位置不再渐隐，进度条不再来回移动。Windows 关闭了动画效果时本来如此。"),
            ),
        ]

    def _export(self) -> list[Row]:
        forms = [
            (value, self.tr("上次用的") if value == "last" else term(words))
            for value, words in ENTRIES["export_form"].known.items()
        ]
        formats = [
            ("last", self.tr("上次用的")),
            ("pdf_docx", self.tr("PDF 和 Word")),
            ("pdf", "PDF"),
            ("docx", "Word"),
        ]
        return [
            ChoiceRow("export_form", self.tr("材料种类"), forms, self.tr("打开“导出材料”时先选这一种。")),
            ChoiceRow("export_formats", self.tr("文件格式"), formats),
            FolderRow(
                "export_folder",
                self.tr("存到"),
                self.tr("“文档”文件夹"),
                self.tr("每次导出后，这里改为最近用的文件夹。"),
            ),
        ]

    def _library(self) -> list[Row]:
        place = places.library_dir()
        return [
            ActRow(
                self.tr("报告库"),
                str(place),
                [(self.tr("打开文件夹"), lambda: self._acts.show_folder(place))],
                self.tr("报告、批注和更正都在这里，请不要手动改动其中的文件。"),
            ),
            FolderRow(
                "backup_folder",
                self.tr("每天备份另存到"),
                self.tr("没有设置"),
                self.tr("每天的备份除报告库自带的以外，再存一份到这里，如U盘。"),
            ),
            ActRow(
                self.tr("备份"),
                "",
                [(self.tr("立即备份…"), self._acts.back_up), (self.tr("从备份恢复…"), self._acts.restore)],
            ),
        ]

    def _privacy(self) -> list[Row]:
        self.name = TextRow("", self.tr("我的署名"), self.tr("交给同事的批注上写这个名字；空着就不写。"))
        self.name.chosen.connect(self._acts.call_oneself)
        return [
            self.name,
            SwitchRow(
                "remember_words",
                self.tr("填过的内容"),
                self.tr("记住检索词和导出时填过的内容"),
                self.tr("如编发单位、签发人，下次输入时提示。只存在本机。"),
            ),
            ActRow(self.tr("已记住的"), "", [(self.tr("清除"), self._acts.forget_words)]),
        ]

    def _advanced(self) -> list[Row]:
        log = places.log_dir()
        return [
            ActRow(
                self.tr("设置文件"),
                str(self._file),
                [(self.tr("打开"), lambda: self._acts.open_file(self._file))],
                self.tr("可以用文本编辑器修改，下次启动时生效。"),
            ),
            ActRow(
                self.tr("日志"),
                str(log),
                [(self.tr("打开文件夹"), lambda: self._acts.show_folder(log))],
                self.tr("出错时供维护者查看，其中没有报告、批注的文字和文件名。"),
            ),
            ActRow(self.tr("使用提示"), "", [(self.tr("再看一遍"), self._acts.show_hints)]),
            ActRow(
                self.tr("安全模式"),
                "",
                [(self.tr("重新启动到安全模式"), self._acts.start_safely)],
                self.tr("窗口显示不正常时用：默认设置，不打开上次的报告。命令行：caoxian-desktop --safe-mode"),
            ),
            ActRow(self.tr("全部设置"), "", [(self.tr("全部恢复默认"), self._acts.reset_all)]),
        ]
