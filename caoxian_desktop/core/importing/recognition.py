"""Whether a text is a government work report at all."""

from __future__ import annotations

import re

from caoxian_desktop.core.importing.variants import simplified

MIN_CHARACTERS = 400
"""Shorter texts are notices and excerpts; the shortest report known, half of one, has 4,500."""

MIN_CHINESE = 0.45
"""Share of Chinese characters; tables of figures and web chrome bring a report down to 0.6."""

# Each pattern is one sign; what matters is how many different ones occur, not how often.
_SIGNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        r"政\s*府\s*工\s*作\s*报\s*告",
        r"各\s*位\s*代\s*表",
        r"(?:人民政府|国务院)[^。\n]{0,12}向(?:大会|各位|会议)[^。\n]{0,8}(?:报告|作)",
        r"请予?审议",
        r"政协(?:各位)?委员",
        r"人民代表大会[^。\n]{0,12}次?会议|人大[^。\n]{0,4}次会议",
        r"工作回顾|工作安排|目标任务|工作任务|重点工作|政府自身建设",
        r"地区生产总值|国内生产总值|本地生产总值|生产总值|工农业总产值",
        r"财政(?:预算)?(?:总)?收入|预算收入|财政支出",
        r"固定资产投资|社会消费品零售|人均可支配收入|规模以上工业|基本建设",
        r"市委|县委|区委|省委|州委|自治区党委|党中央|中共中央",
        r"民生实事|乡村振兴|营商环境|依法行政|廉政建设|国民经济|五年计划|四个现代化|人民生活",
        r"同比增长|比上年增长|增长\s?\d|增长百分之",
    )
)
MIN_SIGNS = 5
"""A report shows nine and more, half a report seven; news about one, plans and novels stay under five."""


MAX_CHARACTERS = 6_000_000
"""More than any report: the longest known file, five copies of one, has 150,000."""

_SAMPLED = 300_000
_SAMPLES, _SAMPLE = 64, 2_000
_NAVIGATION_LINES = 60
_NAVIGATION_LONGEST = 30


def may_be_report(source: str) -> bool:
    """Tell whether it is worth cleaning a source's own text: a very long one is asked for its signs first."""
    if len(source) <= _SAMPLED:
        return True
    step = len(source) // _SAMPLES
    sample = "".join(source[at : at + _SAMPLE] for at in range(0, len(source), step))
    return chinese_share(sample) >= MIN_CHINESE / 2 and _signs(simplified(source)) >= MIN_SIGNS


def is_navigation(text: str) -> bool:
    """Tell whether a text is only a web page's lists of links: many lines, hardly one as long as a sentence."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    short = sum(len(line) <= _NAVIGATION_LONGEST for line in lines)
    return len(lines) >= _NAVIGATION_LINES and short >= 0.95 * len(lines)


def _signs(text: str) -> int:
    return sum(bool(sign.search(text)) for sign in _SIGNS)


def is_report(text: str) -> bool:
    """Tell whether `text` reads like a government work report: Chinese, long enough, and with enough of its signs."""
    if sum(map(len, text[: 50 * MIN_CHARACTERS].split())) < MIN_CHARACTERS or chinese_share(text) < MIN_CHINESE:
        return False
    return _signs(simplified(text)) >= MIN_SIGNS


_HAN = re.compile("[\u4e00-\u9fff]+")


def chinese_share(text: str) -> float:
    """Return the share of Chinese characters among all letters and digits; 0.0 for a text without any."""
    others = _HAN.sub("", text)  # taken out in runs: far fewer characters are then looked at one by one
    chinese = len(text) - len(others)
    letters = chinese + sum(map(str.isalnum, others))
    return chinese / letters if letters else 0.0
