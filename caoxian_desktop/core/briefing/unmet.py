"""What a report itself says was promised, planned or expected and not reached."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span

_AIM = "(?:目标|计划|预期|承诺|任务)"
_UNMET = re.compile(
    rf"未(?:能)?[^，。；：]{{0,6}}?(?:完成|达到|实现|兑现)[^，。；：]{{0,10}}?{_AIM}(?!的)|"
    rf"{_AIM}[^，。；：]{{0,12}}?(?:未(?:能)?(?:如期|按期|全面|全部|按时)?|没有)(?:完成|达到|达成|实现|兑现)(?!的)|"
    r"(?:低于|不及|未及|未达到?|没有达到|没有完成)(?:年初|年度|全年)?(?:预期|计划|目标)(?!的)|"
    r"与(?:年初|年度|全年)?的?(?:预期|计划|目标)[^，。；：]{0,4}?(?:有|存在)[^，。；：]{0,4}?差距|"
    r"未按[^，。；：]{0,8}?(?:完成|建成|交付|兑现|开工|竣工)"
)
# 失业率低于预期目标 is as good as can be.
_BETTER_LOW = re.compile(r"失业率|物价|价格|CPI|能耗|排放|浓度|死亡|事故|赤字|负债率|发案")
_PIECE = re.compile(r"[^。！？!?；;：:\n]+")
_REASONS = re.compile(r"[，,](?:(?:主要)?(?:原因|因素)(?:是|有|在于)?|主要(?:是|有|表现[在为]?|体现在))$")
_LONGEST = 200


def unfulfilled(report: Report, until: int, listed: Collection[Span] = ()) -> tuple[Span, ...]:
    """Return the statements before `until` that say a pledge, a plan or an expectation was not met.

    Those that overlap an item of the report's own list, the spans `listed`, are printed there.
    """
    found = [
        span
        for paragraph in report.paragraphs
        if paragraph.kind is ParagraphKind.BODY and paragraph.span.start < until
        for span in _within(report.text, paragraph.span)
    ]
    return tuple(span for span in found if not any(span.overlaps(item) for item in listed))


def _within(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the statements of a paragraph, a sentence's part up to its semicolon each."""
    for piece in _PIECE.finditer(text, paragraph.start, paragraph.end):
        words = _REASONS.sub("", piece.group())
        if len(words) <= _LONGEST and any(_is_unmet(words, hit) for hit in _UNMET.finditer(words)):
            lead = len(words) - len(words.lstrip(" \u3000"))
            yield Span(piece.start() + lead, piece.start() + len(words.rstrip()))


def _is_unmet(words: str, hit: re.Match[str]) -> bool:
    """Tell whether it is a lack: what is meant to be low and is, its name in this clause or the one before, is none."""
    commas = [comma.end() for comma in re.finditer("[，,]", words[: hit.start()])]
    since = commas[-2] if len(commas) > 1 else 0
    return not (hit.group().startswith(("低于", "不及")) and _BETTER_LOW.search(words, since, hit.end()))
