"""A figure with its name, and how names are made of a subject that was read in full."""

from __future__ import annotations

import re
from typing import NamedTuple

from caoxian_desktop.core.indicators import lexicon, words
from caoxian_desktop.core.indicators.figures import Figure
from caoxian_desktop.core.indicators.lexer import Token
from caoxian_desktop.core.indicators.phrases import Phrase
from caoxian_desktop.core.indicators.units import Family


class Named(NamedTuple):
    """A figure with its name.

    `verb` and `thing` are the name's work verb and its noun, for what follows to share; `part_of` the name of the
    whole after 其中; `role` 'from' or 'to'; `stock` tells that the number stands at a time; `restored` that the name
    is not at the number; `qualifier` is a threshold in the name; `scope` is a holder other than the place,
    `doubtful` tells that it is not certain whose figure it is, and `capacity` that it is what a project can make.
    """

    figure: Figure
    name: str
    phrase: Phrase
    verb: str = ""
    thing: str = ""
    part_of: str = ""
    role: str = ""
    stock: bool = False
    restored: bool = False
    qualifier: str = ""
    scope: str = ""
    doubtful: bool = False
    capacity: bool = False


REACHED = re.compile(r"^(?:达到?|达成|发展到|发展至|增加到|增加至|增至|扩大到|有)$")
"""Verbs after which a count is a total that was reached."""

_PASSED = ("突破", "超", "超过")
_ENTITIES = ("家", "户", "个", "名", "人", "所", "座")
"""Units of what stands there at a time and not of what was done in a year (件, 辆, 场)."""

_MEDALS = {"金": "金牌", "银": "银牌", "铜": "铜牌"}
_INCREMENT = re.compile(r"^(?:净增|新增)")
_ADDED_BEHIND = re.compile(r"(?<=..)(?:净增|新增)$")
_TOTAL = re.compile(r"(?:总数|数量)$")
_AMOUNTS = ("量", "额", "率", "值", "规模", "就业")
_HAS_TOTAL = ("数", "总量", "数量")


def in_full(figure: Figure, phrase: Phrase, name: str, verb: str = "", thing: str = "", part_of: str = "") -> Named:
    """Name the share, the total or the plain value of a subject that stands at the number."""
    if phrase.predicate == "占" and phrase.of:
        return Named(figure, share_name(lexicon.canonical(name), phrase), phrase, "", name, part_of)
    stock = _is_stock(figure, phrase, verb) or (not verb and _passed(figure.token, name))
    stock = stock and not name.endswith(_AMOUNTS)
    full = lexicon.canonical(name)
    if stock and not full.endswith(_HAS_TOTAL):
        full = f"{without_total(full)}总数"
    return Named(figure, full, phrase, verb, thing, part_of, stock=stock)


def _is_stock(figure: Figure, phrase: Phrase, verb: str) -> bool:
    """Tell a total reached (企业达到72家) from what was done in a year (培训达到4万人次)."""
    token = figure.token
    people = token.family is Family.PEOPLE and not token.unit.endswith(("人次", "户次"))
    reached = bool(REACHED.match(phrase.predicate)) and not phrase.origin
    return reached and not verb and (people or token.family is Family.COUNT)


def _passed(token: Token, name: str) -> bool:
    """Tell what there is (高新技术企业突破90家) from what was done (募集岗位超6万个)."""
    return token.modifier in _PASSED and token.unit.endswith(_ENTITIES) and not words.ONE_VERB.search(name)


def share_name(owner: str, phrase: Phrase) -> str:
    """Return the name of a share: 淘宝镇占全省比重."""
    return f"{without_total(owner)}占{phrase.of}比重"


def total_name(named: Named) -> str:
    """Return the name of the total that an increment adds to: 新增“四上”企业 gives “四上”企业总数."""
    return f"{without_total(_ADDED_BEHIND.sub('', without_verb(named)))}总数"


def without_total(name: str) -> str:
    """Return a name without 总数 or 数量 at its end."""
    return _TOTAL.sub("", name)


def without_verb(named: Named) -> str:
    """Return the thing a figure counts, without the verb of work before it."""
    return named.thing if named.verb and named.thing else _INCREMENT.sub("", named.name)


def medal_or_same(named: Named) -> Named:
    """Return medals under what they are called, whoever won them where; every other figure as it is."""
    medal = _MEDALS.get(named.figure.token.unit)
    return named._replace(name=medal, thing=medal) if medal else named


def adds(named: Named) -> bool:
    """Tell whether a figure adds to something of which there may be a total."""
    return bool(named.verb) or bool(_INCREMENT.match(named.name) or _ADDED_BEHIND.search(named.name))
