"""Whose report it is: the official name of the place, and whether it is a state, province, city, district or county.

A name stands in every citation, so a doubtful one is left out rather than guessed. A city at county level (县级市) is a
city here: the level is what the report's own words mean by 我市. Towns (镇, 乡) have a place and no level.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from caoxian_desktop.core.importing.title_block.dates import without_dates
from caoxian_desktop.core.importing.title_block.gazetteer import gazetteer
from caoxian_desktop.core.importing.title_block.place_evidence import place_named_most
from caoxian_desktop.core.report.report import Level

STATE = "全国"

_HAN = "\u4e00-\u9fff"
_KINDS = ("省", "自治区", "市", "州", "盟", "地区", "县", "旗", "区", "镇", "乡", "苏木")
_KIND = "|".join(_KINDS)
_OPENING = 8_000
_MIN_STATE = 6
"""How often a report says 我国 that never says 我省, 我市 … and is the state's: 8 to 80 times; local ones 0 to 4."""

_NUMBER = "[一二三四五六七八九十百]{1,4}"
_CONGRESS = re.compile(
    rf"(?:在|(?:日|^|[^{_HAN}\d])(?!在))((?:(?!在)[{_HAN}]){{2,24}}?)第?{_NUMBER}届(?:人民代表大会|人大)"
)
_GOVERNMENT = re.compile(
    rf"(?:我(?:谨|现)?(?:受|代表)|^受)([{_HAN}]{{1,20}}?)(?:(?:人民)?政府|管(?:理)?委(?:员)?会)", re.MULTILINE
)
_BEFORE_TITLE = r"(?:[（(【\[][^）)】\]]{1,16}[）)】\]])?"
"""The province, or a note, that a collection of reports puts before their titles: (安徽省)2018年长丰县…."""

_TITLE = re.compile(
    rf"^{_BEFORE_TITLE}(?:\d{{4}}年)?([{_HAN}]{{2,20}}?)(?:(?:人民)?政府)?(?:\d{{4}}年度?)?(?:人民)?政府工作报告"
)
_OFFICE = re.compile(
    rf"^([{_HAN}]{{2,20}}?)(?:人民政府)?(?:代|代理|副)?(?:省长|主席|市长|州长|盟长|县长|旗长|区长|镇长|乡长)"
)
_SIGNATURE = re.compile(rf"([{_HAN}]{{2,16}})人民政府")
# What follows is asked for Han by the end of the chain; Python 3.11 compiles each class of them for a millisecond.
_ABOVE = rf"(?:.*?(?:省|自治区|自治州|市|盟|地区)(?=.+(?:{_KIND})$)|.*?州(?=.{{2,}}[市县]$)"
_ABOVE += r"|.*?[县旗区](?=.{2,}(?:[镇乡]|苏木)$))?"
_CHAIN = re.compile(rf"{_ABOVE}([{_HAN}]{{1,12}}(?:{_KIND}))$")
# Words that stand where a name may and are none.
_NO_PLACE = re.compile(
    rf"(?:[全我本各]?(?:{_KIND})|.?(?:新|[高经]开|开发|园)区|市区|高新区|.*(?:政府|国务院|关于|工作|大会|委|主任|书记).*)"
)
_OWN_KIND = re.compile(rf"(?:^|委|届)({_KIND})$")
_UNLISTED = re.compile(r".{2}(?:新区|开发区|园区|示范区|管理区|试验区|合作区|度假区|[镇乡]|苏木)$")
_PROPER = re.compile(r"(?!本|全|我|各|该|原|上|下|新一).{3,}")
_MIN_UNLISTED = 2
"""How often a text must say a name that no list holds: once may be any words before 县 or 市 (本届市)."""

_OWN_SIDE = re.compile(r"(?<![自治市地社园])区(?:委|政府|人民政府|人大|政协)")
"""A district speaks of its own committee and government; an autonomous region says 自治区."""


def place_of(head: Sequence[str], text: str) -> str | None:
    """Return the official name: what title block, opening or signature say, else the place the text names most.

    `head` are the lines of the title block, `text` is the whole report. The state is 全国.
    """
    if place := place_told(head, text):
        return place
    kind = spoken_kind(text)
    return None if kind is None else place_named_most(text, kind)


def place_told(head: Sequence[str], text: str) -> str | None:
    """Return the place that title block, opening or signature name outright, None where they do not."""
    if _is_state(head, text):
        return STATE
    told = _told(head, text)
    listed = (place for words in told if (place := _last_place(words)))
    unlisted = (name for words in told if (name := _unlisted(words)) and text.count(name) >= _MIN_UNLISTED)
    return next(listed, None) or next(unlisted, None)


def _told(head: Sequence[str], text: str) -> list[str]:
    """Return the words that name the place outright, the surest first."""
    lines = [re.sub(r"\s", "", line) for line in head]
    signature = [line.strip() for line in text[-400:].split("\n")[-4:]]
    found = [
        _CONGRESS.search(without_dates("".join(lines))),
        *(_TITLE.match(line) for line in lines),
        _GOVERNMENT.search(text[:_OPENING]),
        *(_OFFICE.match(line) for line in lines),
        *(_SIGNATURE.fullmatch(line) for line in signature),
    ]
    return [each.group(1) for each in found if each]


def _is_state(head: Sequence[str], text: str) -> bool:
    joined = re.sub(r"\s", "", "".join(head))
    opening = text[:_OPENING]
    if (
        "全国人民代表大会" in joined
        or "国务院" in joined
        or re.search(r"我(?:受|代表)(?:国务院|中央人民政府)", opening)
    ):
        return True
    return text.count("我国") >= _MIN_STATE and not _said(text)


def level_of(place: str | None, text: str) -> Level | None:
    """Return whose government reports, by the place's name, else by what the speaker says he stands for."""
    if place == STATE:
        return Level.STATE
    return _level(place or spoken_kind(text) or "")


def _level(name: str) -> Level | None:
    if name in {"北京市", "天津市", "上海市", "重庆市"} or name.endswith(("省", "自治区", "特别行政区")):
        return Level.PROVINCE
    if name.endswith(("市", "州", "盟", "地区")):
        return Level.CITY
    if name.endswith(("县", "旗", "林区")):
        return Level.COUNTY
    return Level.DISTRICT if name.endswith("区") else None


def spoken_kind(text: str) -> str | None:
    """Return the kind the speaker names himself by (我代表市人民政府), else the commonest 我市, 我县… of the text."""
    for found in _GOVERNMENT.finditer(text[:_OPENING]):
        if own := _OWN_KIND.search(found.group(1)):
            return own.group(1)
        if place := _last_place(found.group(1)):
            return next(kind for kind in sorted(_KINDS, key=len, reverse=True) if place.endswith(kind))
    counts = _said(text) or Counter(re.findall(rf"全({_KIND})(?!面|部|体|国)", text))
    if not counts:
        return None
    kind = counts.most_common(1)[0][0]
    return "自治区" if kind == "区" and "自治区党委" in text and not _OWN_SIDE.search(text) else kind


def _said(text: str) -> Counter[str]:
    return Counter(re.findall(rf"我({_KIND})", text))


def _unlisted(named: str) -> str | None:
    """Return the last name of a chain though no list holds it: a place founded since, or long gone."""
    found = None if _NO_PLACE.fullmatch(named) else _CHAIN.match(named)
    return found.group(1) if found and _PROPER.match(found.group(1)) else None


def _last_place(named: str) -> str | None:
    """Return the last place of a chain (呼伦贝尔市海拉尔区 -> 海拉尔区); None for a bare kind (市, 县).

    A name that no list holds is no place here, but for zones and towns, which the list leaves out.
    """
    if _NO_PLACE.fullmatch(named):
        return None
    found = _CHAIN.match(named)
    if found is None:
        return gazetteer().completed(named)
    name = found.group(1)
    return name if _UNLISTED.search(name) or gazetteer().knows(name) else None
