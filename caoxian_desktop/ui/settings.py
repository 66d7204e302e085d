"""What the window remembers between starts: typed, each with its default.

What a person chose is in settings.toml, which people can read and write; what the window notes for itself (its shape,
what was searched for) in window.toml.
"""

from __future__ import annotations

import errno
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from caoxian_desktop.core import disk, places
from caoxian_desktop.core.report.wording import Wording
from caoxian_desktop.ui import settings_text
from caoxian_desktop.ui.settings_text import Entry, Read

FILE = "settings.toml"
WINDOW_FILE = "window.toml"
_UNREADABLE = "settings.unreadable.toml"
_REPLACED = "settings.old.toml"
_HEAD = "简报台的设置。可以用文本编辑器修改，下次启动时生效；删去一行，这一项就回到默认值。"
_WINDOW_HEAD = "窗口自己记下的：大小、位置、上次的内容。不需要修改；删去这个文件，窗口回到最初的样子。"
SECTIONS = {
    "reading": "阅读",
    "appearance": "界面",
    "export": "导出",
    "library": "报告库与备份",
    "privacy": "隐私",
}
"""The sections of settings.toml, and the pages on which they are chosen."""
_PAPERS = {"white": "白", "cream": "米黄", "sage": "灰绿"}
_NUMBERS = {"section": "按节编号", "running": "全文连续编号", "none": "不显示"}
_FORMS = {
    "last": "上次用的",
    "one_page": "要点速览",
    "digest": "要点汇编",
    "bulletin": "简报",
    "amendments": "修改意见建议表",
    "remarks": "审议（讨论）发言提纲",
    "inquiry": "备询要点",
    "extract": "指标数据摘录",
    "official": "公文版式全文",
    "tasks": "重点工作任务分解表",
}
_FORMATS = {"last": "上次用的", "pdf_docx": "PDF 和 Word", "pdf": "PDF", "docx": "Word"}


class Settings(NamedTuple):
    """The settings, with their defaults; a field's name is its key in the file.

    `theme` is system, light or dark; `language` system, zh or en; `text_size` is that of the window, in per cent of
    the system's; `less_motion` lets nothing fade or run. `face`, `measure`, `pitch`, `spacing`, `paper`, `numbers` and
    `figure_lines` are those of `reader.comfort.Comfort`; `zoom` is the reading size in percent. `export_folder` is
    where papers go to; `export_form` and `export_formats` are what the composer begins with. `remember_words` lets it
    and the search remember what was typed. Each day's backup is copied into `backup_folder`, where one is named.

    `geometry` and `state` are Qt's own, in base 64. `outline_width` and `side_width` are in logical
    pixels with type of the usual size, 0 as long as nobody chose them: then they follow the window's.
    `text_beside` has the text stand beside the other tabs of the centre, with `text_share` per cent of the width.
    `indicator_columns` are the columns of the indicator table that a person chose, with their widths;
    `charts_as_table` shows charts as tables of their marks. `last_folder`
    is where files were opened last, `recent_since` when 最近打开 was cleared (UTC). `cloud_warned` is the service that
    synchronises the library's folder, once a person was warned of it. `library_grouping` and `library_sorting` say
    how the list of reports is arranged; `search_history` are the last queries, one a line; `recent_acts` the acts
    that were found by name last, parted by spaces. `briefing_choices` is what was chosen in the composer last,
    `briefing_words` what was filled in there before, as JSON. `version_seen` is the version whose news were told,
    '' before the first start.
    """

    face: str = "serif"
    zoom: int = 100
    measure: int = 40
    pitch: int = 170
    spacing: int = 35
    paper: str = "white"
    numbers: str = "section"
    figure_lines: bool = True
    selection_bar: bool = True
    theme: str = "system"
    language: str = "zh"
    text_size: int = 100
    less_motion: bool = False
    export_folder: str = ""
    export_form: str = "last"
    export_formats: str = "last"
    backup_folder: str = ""
    remember_words: bool = True

    hints_seen: bool = False
    strip_closed: bool = False
    version_seen: str = ""
    geometry: str = ""
    state: str = ""
    outline_shown: bool = True
    side_shown: bool = True
    outline_width: int = 0
    side_width: int = 0
    centre_tab: str = "reader"
    text_beside: bool = False
    text_share: int = 50
    side_tab: str = "glossary"
    indicator_columns: str = ""
    charts_as_table: bool = False
    last_folder: str = ""
    recent_since: str = ""
    library_grouping: str = "place"
    library_sorting: str = "year"
    search_history: str = ""
    recent_acts: str = ""
    briefing_choices: str = ""
    briefing_words: str = ""
    cloud_warned: str = ""


def _chosen(
    name: str,
    section: str,
    says: str,
    known: Mapping[str, str] | None = None,
    between: tuple[int, int] | None = None,
) -> Entry:
    """Say where a setting that a person chooses stands in settings.toml, and what the comment above it says."""
    return Entry(name, Settings._field_defaults[name], section, says, known or {}, between)


_CHOSEN = (
    _chosen("face", "reading", "正文字体：serif 宋体，sans 黑体，kai 楷体，或本机一种字体的名称"),
    _chosen("zoom", "reading", "正文大小，百分比", between=(70, 200)),
    _chosen("measure", "reading", "每行最多几个字，一般 28 到 48；0 随窗口宽度", between=(0, 200)),
    _chosen("pitch", "reading", "行距，字号的百分之几，一般 140 到 220", between=(100, 400)),
    _chosen("spacing", "reading", "段距，字号的百分之几", between=(0, 150)),
    _chosen("paper", "reading", "纸色", _PAPERS),
    _chosen("numbers", "reading", "段号", _NUMBERS),
    _chosen("figure_lines", "reading", "数据下方画细线，true 或 false"),
    _chosen("selection_bar", "reading", "选中文字时显示操作条，true 或 false"),
    _chosen("theme", "appearance", "明暗", {"system": "跟随系统", "light": "浅色", "dark": "深色"}),
    _chosen("language", "appearance", "界面语言", {"zh": "简体中文", "en": "English", "system": "跟随系统"}),
    _chosen("text_size", "appearance", "界面文字大小，系统字号的百分之几", between=(80, 200)),
    _chosen("less_motion", "appearance", "减少动态效果，true 或 false"),
    _chosen("export_folder", "export", "导出材料存到的文件夹；空着是“文档”，每次导出后记下最近用的"),
    _chosen("export_form", "export", "打开导出材料时先选的种类", _FORMS),
    _chosen("export_formats", "export", "导出的文件格式", _FORMATS),
    _chosen("backup_folder", "library", "每天的备份另存一份到这个文件夹（如U盘）；空着就不另存"),
    _chosen("remember_words", "privacy", "记住检索词和导出时填过的内容，true 或 false"),
)
_NOTED = tuple(
    Entry(name, default)
    for name, default in Settings._field_defaults.items()
    if name not in {entry.name for entry in _CHOSEN}
)
"""What the window notes for itself."""
ENTRIES = {entry.name: entry for entry in (*_CHOSEN, *_NOTED)}


class SettingsFile(QObject):
    """The settings and the files they are kept in; `now` is what holds at this moment.

    `changed` tells which settings are others now (a frozenset of names). `problems` says in sentences what of the
    files could not be read: the window starts all the same. A `safe` start takes the defaults and writes nothing.
    """

    changed = Signal(object)

    def __init__(self, file: Path | None = None, parent: QObject | None = None, *, safe: bool = False) -> None:
        super().__init__(parent)
        self.file = file or places.config_dir() / FILE
        self.window_file = self.file.with_name(WINDOW_FILE)
        self.safe = safe
        self.problems: tuple[Wording, ...] = ()
        self._before: dict[Path, Read] = {}
        self._written: dict[Path, str] = {}
        self._unreadable: set[Path] = set()
        self._edited: dict[str, settings_text.Value] = {}
        self.now = self._read()

    def _read(self) -> Settings:
        chosen = self._read_file(self.file, tuple(ENTRIES.values()))  # earlier versions had all in one file
        noted = self._read_file(self.window_file, _NOTED)
        if self.safe:  # in a language the person reads, and without what only a first start says
            self.problems = ()
            language = {name: value for name, value in chosen.values.items() if name == "language"}
            return Settings(hints_seen=True, strip_closed=True)._replace(**language)  # type: ignore[arg-type]  # checked
        return Settings()._replace(**{**chosen.values, **noted.values})  # type: ignore[arg-type]  # of these types

    def _read_file(self, file: Path, entries: tuple[Entry, ...]) -> Read:
        try:
            text = file.read_text("utf-8-sig")  # editors on Windows put a mark before it
            read = settings_text.read(text, entries)
        except FileNotFoundError:
            return Read({}, (), {})
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            self._unreadable.add(file)
            self.problems += (_unreadable(file, error),)
            return Read({}, (), {})
        self._before[file], self._written[file] = read, text
        self.problems += tuple(wrong.wording(str(file)) for wrong in read.wrong)
        return read

    def change(self, **values: object) -> None:
        """Change some settings; they are written with `keep`."""
        before, self.now = self.now, self.now._replace(**values)  # type: ignore[arg-type]  # _replace checks the names
        if names := frozenset(name for name in values if getattr(before, name) != getattr(self.now, name)):
            for name in names:
                self._edited.pop(name, None)
            self.changed.emit(names)

    def keep(self) -> None:
        """Write what changed; OSError where that fails. An old file stands until the new one is whole on the disk."""
        if self.safe:
            return
        self._take_over_edits()
        values = {name: getattr(self.now, name) for name in ENTRIES} | self._edited
        head = _WINDOW_HEAD
        self._write(self.window_file, settings_text.write(values, _NOTED, {}, head, self._before.get(self.window_file)))
        self._write(self.file, settings_text.write(values, _CHOSEN, SECTIONS, _HEAD, self._before.get(self.file)))

    def _take_over_edits(self) -> None:
        """Note what a person wrote into settings.toml while the window was open: it stays, and the next start has it.

        What was chosen in the window as well is as it was chosen there.
        """
        ours = self._written.get(self.file, "")  # of one that could not be read, or was not there: the defaults
        try:
            text = self.file.read_text("utf-8-sig")
            if text == ours:
                return
            read, before = (settings_text.read(each, _CHOSEN) for each in (text, ours))
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            self._unreadable.add(self.file)
            return
        default = {entry.name: entry.default for entry in _CHOSEN}
        then, theirs = ({**default, **each.values} for each in (before, read))
        ours_alone = {name for name, value in then.items() if getattr(self.now, name) != value} - self._edited.keys()
        edited = {name: value for name, value in theirs.items() if value != then[name]}
        self._edited |= {name: value for name, value in edited.items() if name not in ours_alone}
        self._before[self.file], self._written[self.file] = read, text
        self._unreadable.discard(self.file)

    def _write(self, file: Path, text: str) -> None:
        if self._written.get(file) == text:
            return
        disk.make_folder(file.parent)
        if file in self._unreadable and file == self.file:
            disk.keep_beside(file, file.with_name(_UNREADABLE))  # what a person wrote is not lost by a slip
            self._unreadable.discard(file)
        disk.write_text(file, text)
        self._written[file] = text

    def reset(self, names: frozenset[str]) -> None:
        """Take the defaults of some settings."""
        self.change(**{name: ENTRIES[name].default for name in names})

    def set_aside(self) -> Path | None:
        """Give settings.toml another name, so that the next start takes the defaults; None where there is none.

        Raises OSError where that fails.
        """
        if not self.file.exists():
            return None
        aside = self.file.with_name(_REPLACED)
        disk.move(self.file, aside)
        self._written.pop(self.file, None)
        self._before.pop(self.file, None)
        return aside


def _unreadable(file: Path, error: Exception) -> Wording:
    reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
    zh = f"设置文件读不出来，先用默认设置：{file}（{reason}）。请改好它；关闭窗口时还没有改好，就另存为 {_UNREADABLE}。"
    en = (
        f"The settings cannot be read; the defaults are used: {file} ({reason}). Mend the file; if it is "
        f"still so when the window closes, it is kept as {_UNREADABLE}."
    )
    if file.name == WINDOW_FILE:
        zh = f"窗口的大小和位置读不出来，已恢复最初的样子：{file}（{reason}）。"
        en = f"The window's size and place cannot be read and are as at first: {file} ({reason})."
    return Wording(zh, en)


def unkept(error: OSError) -> Wording:
    """Return that settings could not be written, why, and what to do."""
    reasons = {
        errno.ENOSPC: ("磁盘已满，请腾出一些空间", "the disk is full; make some room"),
        errno.EACCES: ("没有写入的权限，请检查文件夹的权限", "they may not be written; check the rights of the folder"),
        errno.EROFS: ("所在的磁盘是只读的", "the disk is read-only"),
    }
    zh, en = reasons.get(error.errno or 0, (error.strerror or "", error.strerror or ""))
    folder = places.config_dir()
    return Wording(
        f"设置没有保存到“{folder}”：{zh}。关闭窗口时会再试一次。",
        f"The settings were not saved in “{folder}”: {en}. This is tried again when the window closes.",
    )
