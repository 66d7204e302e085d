"""Whose report it is: the official name of the place, and whether it is a state, province, city, district or county."""

from __future__ import annotations

import re
from collections import Counter

from caoxian_desktop.core.report.report import Level

STATE = "全国"
_HAN = "\u4e00-\u9fff"
_KINDS = "省|自治区|市|州|盟|地区|县|旗|区"
_CONGRESS = re.compile(rf"在([{_HAN}]{{2,20}}?)第[一二三四五六七八九十百]{{1,4}}届(?:人民代表大会|人大)")
_GOVERNMENT = re.compile(rf"代表([{_HAN}]{{1,16}}?)人民政府")
_LAST_PLACE = re.compile(
    rf"(?:.*?(?:省|自治区|市|州|盟)(?=[{_HAN}]{{2,}}(?:{_KINDS})$))?([{_HAN}]{{2,12}}(?:{_KINDS}))$"
)
_PHRASE = re.compile(
    r"(?:平安|健康|美丽|幸福|法治|数字|文明|智慧|书香|清廉|和美|富裕|现代化|魅力|诚信|开放)"
    r"([\u4e00-\u9fff]{2,3}?)(?=建设|[，。、；”]|新)"
)


def place_of(head: str, text: str) -> str | None:
    """Return the official name: from the meeting in the title block, from 我代表…人民政府, else from set phrases.

    `head` is the title block, `text` the whole report.
    """
    if "我代表国务院" in text[:5000] or "全国人民代表大会" in head:
        return STATE
    named = _CONGRESS.search(head) or _GOVERNMENT.search(text[:8000])
    if named and (place := _last_place(named.group(1))):
        return place
    return _by_phrases(text)


def level_of(place: str | None, text: str) -> Level | None:
    """Return whose government reports, by the place's name, else by what the speaker says he stands for."""
    if place == STATE:
        return Level.STATE
    spoken = _GOVERNMENT.search(text[:8000])
    for name in (place, spoken.group(1) if spoken else None):
        if name and (level := _level(name)):
            return level
    return None


def _level(name: str) -> Level | None:
    if name in {"北京市", "天津市", "上海市", "重庆市"}:
        return Level.PROVINCE
    if name.endswith(("县", "旗")):
        return Level.COUNTY
    if name.endswith(("省", "自治区")):
        return Level.PROVINCE
    if name.endswith(("市", "州", "盟", "地区")):
        return Level.CITY
    return Level.DISTRICT if name.endswith("区") else None


def _last_place(named: str) -> str | None:
    """Return the last place of a chain (呼伦贝尔市海拉尔区 -> 海拉尔区); None for a bare kind (市, 县)."""
    found = _LAST_PLACE.match(named)
    return found.group(1) if found else None


def _by_phrases(text: str) -> str | None:
    """Return the name that 平安…, 健康…建设 and the like give most often, with the kind the speaker stands for."""
    spoken = _GOVERNMENT.search(text[:8000])
    kind = spoken.group(1) if spoken else ""
    if kind not in _KINDS.split("|"):
        return None
    counts = Counter(found.group(1) for found in _PHRASE.finditer(text))
    counts = Counter({name: n + text.count(name + kind) for name, n in counts.items() if text.count(name) > 4})
    if not counts:
        return None
    name = counts.most_common(1)[0][0]
    return name if name.endswith(kind) else name + kind
