"""Who gave a report: 曹县县长 孟令选, 市长　马　军, 报告人：李明, 区长（代）, name and office on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_CHIEF = "省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|主席|总理|特首|行政长官|专员|主任|苏木达"
_ACTING = "⟨代理?⟩"
"""（代）, its brackets told from those around a whole line."""

_OFFICE = rf"(?:{_ACTING})?[{_HAN}、]{{0,32}}(?:{_CHIEF})(?:{_ACTING})?(?:候选人)?"
_DOT = "·•‧∙・．"
# Python 3.11 takes a millisecond to compile each class of Han: they are asked for once, up to the line's end.
_ONLY_HAN = rf"(?=[{_HAN} {_DOT}]+\Z)"
_ONE = rf"[^ {_DOT}]"
_DOTTED = rf"{_ONE}+(?: ?[{_DOT}] ?{_ONE}+){{1,3}}"
_NAME = rf"{_ONLY_HAN}(?:{_ONE}(?: ?{_ONE}){{1,3}}|{_ONE}{{2,8}}|{_DOTTED})"
_LABEL = r"(?:报告人|主讲人|作报告人|演讲人|讲话人)[：: ]*"
_SPOKEN = re.compile(rf"(?:{_LABEL}|.*[ ，,])?(?P<office>{_OFFICE})[：: ]*(?P<name>{_NAME})")
_LABELLED = re.compile(rf"{_LABEL}(?P<name>{_NAME})")
_OFFICE_ALONE = re.compile(rf"(?:{_LABEL})?(?P<office>{_OFFICE})[：:]?")
_NAME_ALONE = re.compile(rf"(?P<name>{_ONLY_HAN}(?:{_ONE}(?: ?{_ONE}){{1,3}}|{_DOTTED}))")
_NO_NAME = re.compile(r"报告|政府|工作|会议|代表|大会|同志们|委员|办公|秘书|来源|编辑|记者|发布|全文|摘要|下载|打印")
_BEFORE = re.compile(r"^.*(?:会议|大会)(?:第[^ ]{1,4}次(?:全体)?会议)?上?[ ）)]*")
_KINDS = "省市县区州旗盟镇乡"
_SPREAD_OFFICE = re.compile(rf"(?<=[{_KINDS}]) (?=长)|(?<=代) (?=[{_KINDS}])|(?<=主) (?=[席任])")
"""The blanks within 区 长, 代 县 长, 主 席."""

_DATE = re.compile(
    r"[（(]?[\d〇○零一二三四五六七八九十]{4} ?年[\d一二三四五六七八九十 ]{1,4}月[\d一二三四五六七八九十 ]{1,4}日[）)]?"
)

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
    "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕"
    "聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵"
    "欧阳解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢"
    "冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
)
"""The first characters of names that may stand without an office; the four hundred commonest of China."""


def speaker_of(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Return office and name of who spoke, from the lines of a title block; the last line that says both counts."""
    words = [_bare(line) for line in lines]
    for index in range(len(words) - 1, -1, -1):
        if (found := _SPOKEN.fullmatch(words[index])) and (name := _name(found)):
            return _office(found), name
        if index and (office := _OFFICE_ALONE.fullmatch(words[index - 1])):
            found = _NAME_ALONE.fullmatch(words[index])
            if found and (name := _name(found)):
                return _office(office), name
        if (found := _LABELLED.fullmatch(words[index])) and (name := _name(found)):
            return None, name
    return None, _unannounced(lines, words)


def _bare(line: str) -> str:
    """Return a line without the meeting and the date beside the speaker; an office set apart (区 长) is closed up."""
    words = _SPREAD_OFFICE.sub("", " ".join(line.split()))
    words = re.sub("[（(](代理?)[）)]", r"⟨\1⟩", words)
    return _DATE.sub(" ", _BEFORE.sub("", words)).strip(" （()）—–―－-")


def _office(found: re.Match[str]) -> str:
    return found.group("office").replace("⟨", "（").replace("⟩", "）")


def _name(found: re.Match[str]) -> str | None:
    name = re.sub(rf"[{_DOT}]", "·", found.group("name").replace(" ", "")).removesuffix("同志")
    return None if _NO_NAME.search(name) or len(name) < 2 else name


def _unannounced(lines: Sequence[str], words: Sequence[str]) -> str | None:
    """Return a name that stands alone right under the meeting, where it begins like a name."""
    for above, words_below in zip(lines, words[1:], strict=False):
        if re.search(r"会议上?[ ）)]*$", above) and (found := _NAME_ALONE.fullmatch(words_below)):
            name = _name(found)
            return name if name and name[0] in SURNAMES else None
    return None
