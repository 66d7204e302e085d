"""How reports write numbers: the one expression the lexer runs, made of a named alternative for each form.

Every repetition is bounded or possessive, so that no run of digits, brackets or numerals is read twice: an
alternative that fails has looked at a few characters, or at the run that the last alternative takes in at once.
"""

from __future__ import annotations

import re
from functools import cache

from caoxian_desktop.core.indicators import numerals, units

# Some files set every digit apart (7 4 7 7 2, 1 0 ．0 6), some tear a number at its point (5 . 5).
_SPACED = r"\d(?:\x20\d)+(?!\d)(?:\x20?[.．]\x20?\d(?:\x20\d)*(?!\d))?"
_TORN = r"\d{1,4}(?:\x20[.．]\x20?|[.．]\x20)\d(?:\x20?\d)?(?!\d)"
DIGITS = rf"(?:{_SPACED}|{_TORN}|(?:\d{{1,3}}(?:[,，\x20]\d{{3}})+(?!\d)|\d+)(?:[.．]\d+)?)"
_TWO = r"\d(?:\x20?\d)?"
_DIGIT = r"[一二两三四五六七八九]"
_CN = rf"[{numerals.CHINESE_CHARACTERS}]"
_PLACED = rf"[{numerals.CHINESE_CHARACTERS}万亿]"
_CNS = rf"{_CN}{{1,20}}"
_BEFORE = (
    r"(?:突破|不(?:得)?[低少高多小大]于|不超过|超过|超出|超|接近|将近|近(?!年|期|日|平)|大约|(?<![签节条契])约(?!束)"
    r"|逾|不足|高达)"
)
_AFTER = r"(?:及?以上|及?以下|以内|之内|左右|上下|内(?![\u4e00-\u9fff]))"
_DASH = r"\s?(?:[—–－~～]{1,2}|-|至|到)\s?"
# A look ahead for the dash spares reading most numbers and their units twice.
_DASH_COMES = r"(?=[\d,，.．\x20]{1,40}+[^，。；—–－~～\-至到]{0,14}+[—–－~～\-至到])"
_END = r"(?=[，。；、！？：）)\s,;!?”\]］〕]|的|[和与及]第|$)"
_MOVED = r"(?=(?:[上提跃攀晋]?升|前移|前进|下降|下滑|后移|降|退)[^，。；、\d]{0,3}[到至为]|跃居)"
"""Behind a place that was left: 由第15位上升到第9位."""

_DAYS = "[一二三四五六七八九十]"
_MONTHS = rf"{_TWO}(?:[—\-－~～至、]{_TWO})?\s?月(?!龄|供|薪|均|子|嫂)(?:份|底|初|末|中旬|上旬|下旬|\s?{_TWO}\s?日)?"
_YEAR = r"(?:\d{4}|\d(?:\x20\d){3}|[〇零○Ｏ一二三四五六七八九]{4})\s?年"
_CN_UNIT = (
    r"(?:美元|元|斤|吨|亩|平方公里|平方米|平方公尺|公里|千瓦时|千瓦|公顷|立方米|标准箱|标箱|人次|人(?!大|民|才)|户(?!外|籍)"
    r"|家(?!庭|长|乡)|件|个(?!体)|辆|只|株|项(?!目)|名(?!校|牌|录))"
)
_COUNTED = rf"(?:{_CN_UNIT}|所(?!有|在)|座|台(?!阶)|套|场次|场(?!景)|次|条|篇|艘|头)"
_ACCUMULATED = (
    r"(?:公里|人次|人(?!大|民|才)|家(?!庭|长|乡)|座|所(?!有|在)|名(?!校|牌|录)|个(?!体|方面|字)|户|辆|亩|吨|万)"
)
_UP_TO = r"(?<![以迈跨登站跃冲踏走])上(?=[百千万亿])"
_SECOND_UNIT = r"(?:[（(][户套人家个处辆座件间台组条项栋所][）)])?"
_SIGNED = r"(?:(?<=增长)|(?<=增速)|(?<=增幅)|(?<=[为达到至由从\t：])|^)"
_MINUS = "-－−负—–"


def _dates() -> str:
    counted = rf"\s?(?:{units.MAGNITUDE}|{units.pattern()}|[余多来])"
    return (
        rf"{_YEAR}(?:度|\s?{_MONTHS}|{_DAYS}{{1,2}}月(?:{_DAYS}{{1,3}}日)?)?"
        rf"|(?:19|20)\d\d\s?[—\-－~～至/／]{{1,2}}\s?(?:19|20)\d\d(?!\d)(?:学?年)?|{_MONTHS}|\d{{4}}[-/.．]\d{{1,2}}[-/.．]\d{{1,2}}"
        rf"|{_DAYS}{{1,2}}月(?:份|底|初|末|{_DAYS}{{1,3}}日)"
        r"|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d.∶:：︰])|\d+(?:周年|华诞)|\d+年(?:代|间|来)|\d+日(?!元)|\d{1,2}世纪|(?<=上世纪)\d0(?=年代|、)|(?<=\d世纪)\d0(?=年代|、)"
        # A year without 年: 举办2023世界物联网博览会.
        rf"|(?<![数为达到至])(?:19|20)\d\d(?![\d.．,、%％])(?!{counted})(?=[\u4e00-\u9fff“（]|，[\u4e00-\u9fff])"
    )


def _names() -> str:
    magnitude, unit = units.MAGNITUDE, units.pattern()
    return (
        r"[A-Za-z][A-Za-z.\-]{0,20}\d[A-Za-z\d.\-—]*+(?!个|家|座|台|套|[余多万亿%％])"
        r"|\d+[\u4e00-\u9fff]?(?:[+＋](?:[\dA-Za-z]{1,4}|[\u4e00-\u9fff]))+"
        rf"|\d+(?=[A-Za-z])(?!{units.pattern(latin=True)})[A-Za-z]+|[（(\[［〔【]\s?\d+\s?[）)\]］〕】]"
        r"|\d{1,4}(?:[、和及与—－\-~～至]\d{1,4}){0,8}号"
        rf"|(?<=[国省县乡]道)\d{{1,3}}(?![\d.．万]|\s?(?:{unit}))(?:[、和]\d{{1,3}}){{0,8}}线?"
        r"|\d{3}(?=[国省县]道)"
        r"|0\d{2,3}[-—－]\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)"
        r"|(?:(?<=附件)|(?<=附表)|(?<=专栏)|(?<=附件：))\s?\d{1,2}"
        rf"|(?<![^\s。；：])\d{{1,3}}(?:[.．、](?=[\u4e00-\u9fff“《])|[.．]\s(?=[\u4e00-\u9fff“《\d]))"
        r"|\d{1,3}[.．](?=\d{1,2}月|(?:19|20)\d\d年)"
        r"|\d{1,2}(?:[.．]\d)?(?:、\d[.．]\d)?(?:代(?!表|理|建|办|课|管)|版|升级版|型(?!号))|\d[.．]0(?=[\u4e00-\u9fff”])(?!"
        rf"{magnitude}?{unit})|\d+(?:届|强|区(?!间|域|级|县|市|位|划|块|别)|路(?!口|以|视频|监控|高清)|#)"
        # Short codes of public services: 110, 119, 120, 122; 12345 and its like.
        rf"|(?<![\d.])(?:1(?:10|19|20|22)|12[13]\d\d)(?!\d|[.．]\d|{magnitude}|\s?(?:{unit})|[余多]|左右|以[上下内])(?=[\u4e00-\u9fff])"
        r"|(?<=从)0到1|0\d+(?=[\u4e00-\u9fff])"
        rf"|第(?:{_CN}{{1,20}}+|\d++)(?![位名]?{_END}|[位名]{_MOVED})"
    )


def _amounts() -> dict[str, str]:
    """Return the forms of a number with its unit, the general one last."""
    magnitude, unit = units.MAGNITUDE, units.pattern()
    return {
        "range": (
            rf"(?P<range_before>{_BEFORE})?{_DASH_COMES}(?P<low>{DIGITS})\s?(?P<low_unit>{magnitude}?(?:{unit})?){_DASH}"
            rf"(?P<high>{DIGITS})\s?(?P<range_unit>{magnitude}?(?:{unit}))(?P<range_after>{_AFTER})?"
        ),
        "compound": (
            rf"(?P<compound_before>{_BEFORE})?(?P<upper>{_SPACED}|\d+(?:[.．]\d+)?)\s?(?P<upper_sign>[亿万])\s?"
            rf"(?P<lower>\d{{1,4}}(?=\s?{magnitude})|\d(?:\x20\d){{2,7}}(?!\d)|\d{{3,8}})(?=\s?(?:{magnitude}|{unit}))"
            rf"\s?(?P<lower_sign>{magnitude})?"
            rf"(?P<compound_odd>[余多])?(?P<lower_more>万)?(?P<compound_unit>{unit})?(?P<compound_after>{_AFTER})?"
        ),
        "product": rf"(?P<times>\d{{1,3}})\s?[×✕*]\s?(?P<each>{DIGITS})\s?(?P<product_unit>{magnitude}?(?:{unit}))",
        "halves": r"(?P<whole>\d{1,3})个半(?P<half_unit>小时|月)",
        "span": (
            rf"(?P<span_before>{_BEFORE})?(?P<span_value>半|一|两|{_DAYS}{{1,4}})"
            rf"(?P<span_unit>个工作日|工作日|个月|个?小时|天|年(?!级)|个百分点)(?P<span_after>{_AFTER}|之?内)?"
        ),
        "tenths": (
            rf"(?P<tenth_before>{_BEFORE})?(?P<tenths>{_CN}|\d)成(?:(?P<tenth_after>{_AFTER})|(?P<tenth_odd>多)|{_END})"
        ),
        "multiple": (
            rf"(?P<multiple_before>{_BEFORE})?(?P<multiple>(?:{_DIGIT}|十){_CN}{{0,5}}(?:点{_CN}{{1,4}})?)倍(?!数|增|率)"
            rf"(?P<multiple_odd>多)?(?P<multiple_after>{_AFTER})?"
        ),
        "pledges": rf"(?P<pledges>{_DAYS}{{1,4}})(?P<pledge_unit>件|项)(?=[^，。；、]{{0,8}}实事)",
        "numeral": (
            rf"(?<![几数])(?P<numeral_before>{_BEFORE})?(?P<numeral>(?={_DIGIT}?十?{_DIGIT}?[百千万亿]){_DIGIT}{_PLACED}{{1,20}}"
            rf"|十{_DIGIT}?[万亿]{_PLACED}{{1,20}})(?P<numeral_odd>[余多])?(?P<numeral_more>(?(numeral_odd)[万亿]?))(?P<numeral_unit>{_COUNTED})"
            rf"(?P<numeral_after>{_AFTER})?"
            rf"|(?P<tens_before>{_BEFORE})?(?P<tens>[二三四五六七八九]十[一二三四五六七八九])(?P<tens_unit>{_ACCUMULATED})"
            rf"(?P<tens_after>{_AFTER})?"
        ),
        "amount": (
            rf"(?<![几数余多来{numerals.CHINESE_CHARACTERS}])(?<!多个)(?P<cn_before>{_BEFORE}|{_UP_TO})?(?:(?P<cn>{_CN}{{0,20}})"
            rf"(?P<cn_unit>(?:万亿|亿|万)(?P<cn_odd>[余多])?(?(cn_before){_COUNTED}|{_CN_UNIT})?)"
            rf"|(?P<cn_many>{_CN}{{0,8}}[百千])(?P<cn_many_odd>[余多])(?P<cn_many_unit>{_CN_UNIT}))(?P<cn_after>{_AFTER})?"
            rf"|(?P<round_before>{_BEFORE}|{_UP_TO})(?P<round>[百千])(?P<round_unit>{_COUNTED})(?P<round_after>{_AFTER})?"
        ),
        "plain": (
            rf"(?P<before>{_BEFORE})?(?P<number>(?:{_SIGNED}[{_MINUS}])?{DIGITS})\s?"
            rf"(?P<unit>{magnitude}?(?:\s?{unit})|{magnitude}?(?P<odd>[余多来几]){magnitude}?(?:{unit})?|{magnitude})?"
            rf"(?P<odd_after>多(?![\u4e00-\u9fff]))?{_SECOND_UNIT}(?P<after>{_AFTER})?"
        ),
    }


@cache
def expression() -> re.Pattern[str]:
    """Return the expression; the group `is_…` that closes last tells the form."""
    shapes = {
        "date": _dates(),
        "name": _names(),
        "rank": rf"第(?P<rank>\d+|{_CNS})(?:(?P<rank_unit>位|名)?{_END}|(?P<left_unit>位|名){_MOVED})",
        "tops": r"(?<![之以目])前\d{1,4}(?:、\d{1,4}){1,9}(?:[位名](?!次)|强)",
        "top": rf"(?<![之以目])前(?P<top>\d+|{_CN}{{1,3}})(?P<top_unit>位|名)?{_END}",
        "ratio": rf"{DIGITS}(?:\s?[∶:：︰]\s?{DIGITS})+",
        "fraction": (
            rf"(?P<part_before>{_BEFORE}|过)?(?:(?P<above>\d+)[/／](?P<below>\d+)(?![\d/／])"
            rf"|(?P<denominator>{_CN}{{1,8}}|万)分之(?P<numerator>{_CNS}(?:点{_CNS})?|{DIGITS}))(?P<part_after>{_AFTER})?"
        ),
        "halved": r"(?P<half>减半)|翻(?:了|两|三|四|\d)?番|翻了?(?P<doublings>[一两二三四五\d])番",
        "zero": r"(?:(?<=[降少小][到至为])|(?<=[归清]))零(?=[，。；、！\s]|$)",
        "streak": rf"(?P<streak>{_CN}{{1,4}}|\d+)(?P<streak_unit>连[丰增升涨冠快降跌调])(?!续)",
        **_amounts(),
    }
    alternatives = "|".join(f"(?P<is_{name}>(?=[{_FIRST[name]}]){shape})" for name, shape in shapes.items())
    words = rf"突破|不(?:得?[低少高多小大超]|足)|接近|将近|大约|高达|减半|上[百千万亿]|[{_MINUS}]\d"
    return re.compile(rf"(?=[A-Za-z\d（(\[［〔【第前过超近约逾翻半万亿{_NUMERALS}]|{words})(?:{alternatives})")


_NUMERALS = f"{numerals.CHINESE_CHARACTERS}Ｏ"
_WORDS = "突不超接将近大约逾高"
# What each form may begin with: a look at one character spares trying most forms at most places.
_FIRST = {
    "date": rf"\d{_NUMERALS}",
    "name": r"A-Za-z\d（(\[［〔【第",
    "rank": "第",
    "tops": "前",
    "top": "前",
    "ratio": r"\d",
    "fraction": rf"\d{_NUMERALS}{_WORDS}过万",
    "halved": "减翻",
    "zero": "零",
    "streak": rf"\d{_NUMERALS}",
    "range": rf"\d{_WORDS}",
    "compound": rf"\d{_WORDS}",
    "product": r"\d",
    "halves": r"\d",
    "span": rf"{_NUMERALS}半{_WORDS}",
    "tenths": rf"\d{_NUMERALS}{_WORDS}",
    "multiple": rf"{_NUMERALS}{_WORDS}",
    "pledges": _NUMERALS,
    "numeral": rf"{_NUMERALS}{_WORDS}",
    "amount": rf"{_NUMERALS}万亿上{_WORDS}",
    "plain": rf"\d\{_MINUS}{_WORDS}",
}
