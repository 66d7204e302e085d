"""Ranks: a place behind the last, and one that rises to a higher number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.figures.body import body_paragraphs
from caoxian_desktop.core.checking.figures.quoting import of_words, quoted_words
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.indicators import numerals
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.wording import Wording

_RANK = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_RANKED_AMONG = re.compile(
    rf"(?P<all>{_RANK})(?:个|座|家|所)"
    rf"(?:[^，。；\d第]{{0,8}})(?:省|市|县|区|州|盟|镇|街道|开发区|高新区|城市|单位|部门|医院|高校)(?:市|区|州|盟|份|级)*"
    rf"(?:中|里|当中|之中)(?:[^，。；\d第]{{0,16}})[，]?(?:[^，。；\d第]{{0,12}})第(?P<rank>{_RANK})"
)


def rank_beyond_last(analysis: Analysis) -> Iterator[Finding]:
    """Find 在全省16个市中居第18位: a place behind the last."""
    text = analysis.report.text
    for paragraph in body_paragraphs(analysis.report):
        for match in _RANKED_AMONG.finditer(text, paragraph.start, paragraph.end):
            if not 1 <= numerals.number(match["rank"]) <= numerals.number(match["all"]):
                place = Span(match.start(), match.end())
                quote = quoted_words(analysis, place)
                reason = Wording(
                    f"{quote}中，位次超出了参加排名的个数，请核对口径。",
                    f"In {quote} the rank is beyond the number of those ranked. Please check the basis.",
                )
                title = Wording("位次超出排名个数", "Rank beyond the number ranked")
                yield of_words("rank", title, reason, place, Certainty.HIGH)


_RANK_MOVED = re.compile(
    rf"(?:由|从)[^，。；\d第]{{0,12}}第(?P<first>{_RANK})[位名]?(?P<verb>上升|提升|前移|前进|跃升|攀升|升|下降|下滑|后退|退|降)"
    rf"(?:到|至|为)[^，。；\d第]{{0,8}}第(?P<last>{_RANK})(?:[位名]|(?=[，。；、]))"
)
_FALLING = ("下降", "下滑", "后退", "退", "降")


def rank_against_verb(analysis: Analysis) -> Iterator[Finding]:
    """Find 由第5位上升到第8位: the first place is the highest."""
    text = analysis.report.text
    for paragraph in body_paragraphs(analysis.report):
        for match in _RANK_MOVED.finditer(text, paragraph.start, paragraph.end):
            first, last = numerals.number(match["first"]), numerals.number(match["last"])
            if first != last and (last > first) is not (match["verb"] in _FALLING):
                place = Span(match.start(), match.end())
                quote, verb = quoted_words(analysis, place), match["verb"]
                reason = Wording(
                    f"{quote}中，前后两个位次与“{verb}”的方向不一致，请核对口径。",
                    f"In {quote} the two ranks do not go the way that “{verb}” says. Please check the basis.",
                )
                title = Wording("位次与升降用词不一致", "Ranks contradict the verb")
                yield of_words("rank_verb", title, reason, place, Certainty.HIGH)
