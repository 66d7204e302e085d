"""The language the window speaks: 简体中文, in which its words are written, or English, from resources/translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from caoxian_desktop.core.places import resource

if TYPE_CHECKING:
    from caoxian_desktop.core.report.problem import KnownError
    from caoxian_desktop.core.report.wording import Language, Wording

_LACKING = {
    "&Look in:": "查找范围(&L)：",
    "Look in:": "查找范围(&L)：",
    "Files of &type:": "文件类型(&T)：",
    "Files of type:": "文件类型(&T)：",
    "Folder": "文件夹",
    "Drive": "驱动器",
}
"""Qt 6 asks for these with a mnemonic or in a context that its translation does not know; before 6.11 without."""
_LACKING_IN_ENGLISH = {"Look in:": "&Look in:", "Files of type:": "Files of &type:"}
_CONTEXTS = frozenset({"QFileDialog", "QAbstractFileIconProvider"})
_KEYS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}
"""Keys as keyboards have them, as both languages write them; Qt says Return, and its translation 左方向 and 回车."""


class Choice(StrEnum):
    """Which language a person asked for."""

    SYSTEM = "system"
    CHINESE = "zh"
    ENGLISH = "en"


class _OurOwn(QTranslator):
    """Is asked before Qt's own translation, and before ours."""

    def __init__(self, lacking: Mapping[str, str], parent: QObject) -> None:
        super().__init__(parent)
        self._lacking = lacking

    def isEmpty(self) -> bool:
        """Say that there are words."""
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """Return a word that Qt lacks or says otherwise, None for any other: '' would be taken for one."""
        if context == "QShortcut":
            return _KEYS.get(source)
        return self._lacking.get(source) if context in _CONTEXTS else None


class Speaking(QObject):
    """Keeps the application in one language. `changed` says that words have to be asked for again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.language: Language = "zh"
        self._installed: list[QTranslator] = []

    def speak(self, choice: Choice) -> None:
        """Speak the language that was asked for; English on a system in any other language than Chinese."""
        language = language_of(choice)
        QLocale.setDefault(locale_of(language))
        if language == self.language:
            return
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        self.language = language
        if language == "en":
            self._install("caoxian_en", str(resource("translations")))
        self.changed.emit()

    def teach_qt(self) -> None:
        """Have Qt's own words in Chinese too: file dialogs, 是 and 否, the menus of text fields.

        Apart, because the first paint needs none of them; in English they are as Qt has them but for names of keys.
        """
        if any(isinstance(each, _OurOwn) for each in self._installed):
            return
        if self.language == "zh":
            self._install("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        ours = _OurOwn(_LACKING if self.language == "zh" else _LACKING_IN_ENGLISH, self)
        QCoreApplication.installTranslator(ours)
        self._installed.append(ours)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


speaking = Speaking()


def language_of(choice: Choice) -> Language:
    """Return the language for what was asked for."""
    if choice is Choice.SYSTEM:
        return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"
    return "zh" if choice is Choice.CHINESE else "en"


def locale_of(language: Language) -> QLocale:
    """Return how fields and Qt's own parts write dates and take numbers: the system's English where it is English.

    Numbers in fields have no separators, or “1,000” would pass for one and then be none to Python.
    """
    system = QLocale.system()
    english = system if system.language() == QLocale.Language.English else QLocale("en_GB")
    locale = QLocale("zh_CN") if language == "zh" else QLocale(english)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator | QLocale.NumberOption.RejectGroupSeparator)
    return locale


def current() -> Language:
    """Return the language that the window speaks now."""
    return speaking.language


def say(wording: Wording) -> str:
    """Return a sentence of core in the window's language."""
    return wording.in_language(current())


def fault(error: KnownError) -> str:
    """Return what is wrong with which file, and what to do, in the window's language."""
    return error.sentence(current())


def term(chinese: str, sense: str = "") -> str:
    """Return a fixed word of core (a kind of figure, a category, a template's name) in the window's language.

    These words stand in resources/translations/en/terms.ts by their Chinese. A word that English says otherwise in one
    place (任务: task, and as a chapter tasks) stands there a second time, with this sense for its comment.
    """
    return QCoreApplication.translate("Terms", chinese, sense) if current() == "en" else chinese


def sign(chinese: str) -> str:
    """Return the one character that stands for a fixed word where there is no room for it: 数 for 数据, D for data.

    The signs of a set of words differ, which the first letters of English words need not: strength, suggestion.
    """
    return term(chinese[0], "sign")


def in_a_row(parts: Iterable[str]) -> str:
    """Return parts of a sentence one after another: 甲，乙, or A, B."""
    return ("，" if current() == "zh" else ", ").join(parts)


def listed(words: Iterable[str]) -> str:
    """Return words of one kind one after another: 甲、乙, or A, B."""
    return ("、" if current() == "zh" else ", ").join(words)


def day_words(day: date, *, with_year: bool = True) -> str:
    """Return a day: 2026年1月5日, 5 January 2026."""
    if current() == "zh":
        return f"{day.year}年{day.month}月{day.day}日" if with_year else f"{day.month}月{day.day}日"
    return _english(day, "d MMMM yyyy" if with_year else "d MMMM")


def month_words(day: date) -> str:
    """Return the month of a day: 2026年1月, January 2026."""
    return f"{day.year}年{day.month}月" if current() == "zh" else _english(day, "MMMM yyyy")


def minute_words(moment: datetime, *, with_year: bool = True) -> str:
    """Return a moment by the clock on the wall: 2026年1月5日 14:20, 5 January 2026, 14:20."""
    here = moment.astimezone()
    between = " " if current() == "zh" else ", "
    return f"{day_words(here, with_year=with_year)}{between}{here:%H:%M}"


def _english(day: date, form: str) -> str:
    return QLocale(QLocale.Language.English).toString(QDate(day.year, day.month, day.day), form)


def headed(head: str, words: str) -> str:
    """Return words behind what they are about: 类型：目标, or Type: Target."""
    return f"{head}：{words}" if current() == "zh" else f"{head}: {words}"


def aside(words: str, said: str) -> str:
    """Return words with something in brackets behind them: 上一条（PgUp）, or Previous (PgUp)."""
    return f"{words}（{said}）" if current() == "zh" else f"{words} ({said})"
