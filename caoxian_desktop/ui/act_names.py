"""What acts are called: in the window's language and the other one, in pinyin, and by the keys that ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QTranslator

from caoxian_desktop.core.places import resource
from caoxian_desktop.ui.actions import act_words, menu_words, submenu_words
from caoxian_desktop.ui.acts import CONTEXT, SUBMENUS, UNDER, Act
from caoxian_desktop.ui.keymap import keymap
from caoxian_desktop.ui.language import current, speaking
from caoxian_desktop.ui.name_matching import Name

SPELLINGS = "act_pinyin.tsv"
"""How the acts read, made by packaging/act_pinyin.py: the dictionary of readings itself takes 50 MB and 0.14 s."""

ALSO: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "open": ("导入",),
        "export": ("生成", "另存为"),
        "find": ("搜索",),
        "search": ("搜索", "查找"),
        "dark": ("夜间模式",),
        "chinese": ("中文", "Chinese"),
        "english": ("英文", "英语"),
        "preferences": ("选项", "首选项"),
        "keys": ("热键",),
    }
)
"""What people call acts besides, by other programs' words."""


def menu_title(menu: str) -> str:
    """Return what a menu is called, without the letter that opens it; '' for none."""
    return menu_words(menu).split("(")[0].replace("&", "") if menu else ""


def menu_path(act: Act) -> str:
    """Return where an act stands: 批注 › 类别; '' for one in no menu."""
    within = submenu_words(UNDER[act.key]) if act.key in UNDER else ""
    return " › ".join(part for part in (menu_title(act.menu), within) if part)


def name_of(act: Act, words: str = "") -> Name:
    """Return what an act is found by; `words` are what it is called now, where that is more than its name."""
    chinese = current() == "zh"
    places = (at for at, char in enumerate(act.words) if "\u4e00" <= char <= "\u9fff")
    syllables = _spellings().get(act.words, ())
    spelled = tuple((at if chinese else None, each) for at, each in zip(places, syllables, strict=False))
    other = english_words(act.words) if chinese else act.words
    also = ALSO.get(act.key, ())
    others = tuple(each for each in (other, *also, *keymap.keys(act.key)) if each)
    within = (SUBMENUS[UNDER[act.key]],) if act.key in UNDER else ()
    return Name(words or act_words(act), others, menu_path(act), spelled, _readings(also), _readings(within))


def _readings(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(_spellings().get(each, ()) for each in words)


@cache
def _spellings() -> Mapping[str, tuple[str, ...]]:
    """Return how acts, their other names and menus within menus read, a syllable an ideograph, by their words."""
    lines = resource(SPELLINGS).read_text("utf-8").splitlines()
    parted = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {words: tuple(syllables.split()) for words, syllables in parted}


@cache
def _translator() -> QTranslator:
    """Return the English words, which are not installed: the window speaks Chinese."""
    made = QTranslator(speaking)
    made.load("caoxian_en", str(resource("translations")))
    return made


def english_words(words: str) -> str:
    """Return an act's English words whatever the window speaks, '' where there are none."""
    return _translator().translate(CONTEXT, words) or ""
