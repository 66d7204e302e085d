"""Whose report it is: the official name of the place, and whether it is a state, province, city, district or county.

A name stands in every citation, so a doubtful one is left out rather than guessed.
"""

from __future__ import annotations

import re
from collections import Counter

from caoxian_desktop.core.report.report import Level

STATE = "全国"
MIN_CONTEXTS = 3
"""Different turns of phrase (平安承德, 承德人民, 承德篇章) that must agree before a name is taken from them."""

_HAN = "\u4e00-\u9fff"
_KINDS = ("省", "自治区", "市", "州", "盟", "县", "旗", "区")
_KIND = "|".join(_KINDS)
_OPENING = 8_000
_CONGRESS = re.compile(rf"在([{_HAN}]{{2,24}}?)第[一二三四五六七八九十百]{{1,4}}届(?:人民代表大会|人大)")
_GOVERNMENT = re.compile(rf"我(?:受|代表)([{_HAN}]{{1,16}}?)(?:人民)?政府")
_ABOVE = rf"(?:.*?(?:省|自治区|自治州|市|盟|地区)(?=[{_HAN}]+(?:{_KIND})$)|.*?州(?=[{_HAN}]{{2,}}[市县]$))?"
_CHAIN = re.compile(rf"{_ABOVE}([{_HAN}]{{1,12}}(?:{_KIND}))$")
_BEFORE = re.compile(
    r"(平安|健康|美丽|幸福|法治|数字|文明|智慧|书香|清廉|和美|魅力|诚信|更好|现代化新?)"
    rf"(?=([{_HAN}]{{2}}))"
)
_BEHIND = re.compile(
    rf"(?<![{_HAN}])(?=([{_HAN}]{{2}})(人民|干部|儿女|篇章|实践|故事|样板|发展史|大地|特色|品牌|经济社会|高质量发展))"
    rf"|(?<=[在为于是对])(?=([{_HAN}]{{2}})(人民|干部|儿女|篇章|发展史|大地))"
)
# Words that stand in the same places and are no names.
_NO_PLACE = re.compile(
    "政府|建设|发展|乡村|城市|中国|社会|经济|社区|人民|[全我][市县区省州]|国家|各族|广大|企业|产业|农村|生态|文化|服务|消费|综合|推动"
)


def place_of(head: str, text: str) -> str | None:
    """Return the official name: from the meeting in the title block, from 我代表…人民政府, else from set phrases.

    `head` is the title block, `text` the whole report. The state is 全国.
    """
    if "我代表国务院" in text[:_OPENING] or "全国人民代表大会" in head:
        return STATE
    for found in (_CONGRESS.search(head), _GOVERNMENT.search(text[:_OPENING])):
        if found and (place := _last_place(found.group(1))):
            return place
    return _by_phrases(text, _spoken_kind(text))


def level_of(place: str | None, text: str) -> Level | None:
    """Return whose government reports, by the place's name, else by what the speaker says he stands for."""
    if place == STATE:
        return Level.STATE
    return _level(place or _spoken_kind(text) or "")


def _level(name: str) -> Level | None:
    if name in {"北京市", "天津市", "上海市", "重庆市"} or name.endswith(("省", "自治区")):
        return Level.PROVINCE
    if name.endswith(("市", "州", "盟", "地区")):
        return Level.CITY
    if name.endswith(("县", "旗")):
        return Level.COUNTY
    return Level.DISTRICT if name.endswith("区") else None


def _spoken_kind(text: str) -> str | None:
    """Return the kind the speaker names himself by (我代表市人民政府), else the commonest 我市, 我县… of the text."""
    found = _GOVERNMENT.search(text[:_OPENING])
    if found and found.group(1) in _KINDS:
        return found.group(1)
    counts = Counter(re.findall(rf"我({_KIND})", text))
    return counts.most_common(1)[0][0] if counts else None


def _last_place(named: str) -> str | None:
    """Return the last place of a chain (呼伦贝尔市海拉尔区 -> 海拉尔区); None for a bare kind (市, 县)."""
    found = _CHAIN.match(named)
    return found.group(1) if found else None


def _by_phrases(text: str, kind: str | None) -> str | None:
    """Return the name on which enough turns of phrase agree, with the kind of place it is."""
    if kind is None:
        return None
    contexts: dict[str, set[str]] = {}
    for found in _BEFORE.finditer(text):
        contexts.setdefault(found.group(2), set()).add(found.group(1))
    for found in _BEHIND.finditer(text):
        name, word = found.group(1) or found.group(3), found.group(2) or found.group(4)
        contexts.setdefault(name, set()).add(word)
    for name, words in contexts.items():
        if name + kind in text:
            words.add(kind)
    weights = {
        name: (len(words), text.count(name))
        for name, words in contexts.items()
        if len(words) >= MIN_CONTEXTS and not _NO_PLACE.fullmatch(name)
    }
    if not weights:
        return None
    return _whole(max(weights, key=lambda each: weights[each]), kind, text) + kind


def _whole(name: str, kind: str, text: str) -> str:
    """Lengthen a name by the characters that come along nearly always (防城 -> 防城港)."""
    while thirds := Counter(re.findall(rf"{name}([{_HAN}])", text)).most_common(1):
        character, times = thirds[0]
        if character == kind or times < 0.8 * text.count(name):
            break
        name += character
    return name
