"""Whether words of the material stand in the paragraph they cite: mechanically, sign for sign."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from caoxian_desktop.core.anchoring.selector import numbers_in
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.briefing.citing import cite
from caoxian_desktop.core.briefing.source_check.claims import Claim, Sort
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span

_LIST_MARKS = re.compile(r"[①-⑳]")
_BREAKS = re.compile(r"[，。；：、！？（）()【】〔〕“”‘’《》\"'·…—\-※\s]+")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:[—－-](?:19|20)?\d\d)?(?=年)|“?十[一二三四五六七八九]五”?")
_MOST_PARAGRAPHS = 100
"""Paragraphs that one citation may run over."""
_CUE = re.compile("预计|力争|确保|争取|争创|计划|拟|有望")
_TIME = re.compile(r"（([^（）]{2,16})）$")
_COUNTED = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)*[十百千万亿]*(?!年)[\u4e00-\u9fff]")
_COUNT = re.compile(r"等\d+项")  # how many more there are, counted by the material
_BESIDE = re.compile(r"（原文如此）")


class Finding(StrEnum):
    """What came of holding words against their paragraph."""

    SAME_WORDS = "文字一致"
    SAME_NUMBERS = "数字一致"
    UNCHANGED = "原文未变"
    MOVED = "位置待核"
    MISSING = "未找到"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim with what was found; `missing` is what does not stand in its paragraph."""

    claim: Claim
    finding: Finding
    missing: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nobody needs to look."""
        return self.finding in {Finding.SAME_WORDS, Finding.SAME_NUMBERS, Finding.UNCHANGED}

    @property
    def words(self) -> str:
        """What is printed of it."""
        if self.finding is Finding.MOVED:
            return f"{self.claim.standing or Standing.ORPHAN.word}，请人工核对"
        if self.finding is Finding.MISSING:
            return f"“{'”“'.join(self.missing)}”未在该段找到，请人工核对"
        return self.finding.value


def judged(claim: Claim, reports: Mapping[str, Report]) -> Verdict:
    """Hold a claim against its report.

    Every number must stand in the cited paragraph as it stands in the material, with the magnitude behind it; a year
    may come from elsewhere in the report, for a heading tells the year of what stands under it. Words that are quoted
    must stand there whole; of other words it is told whether they do, and without a number among them they must.
    """
    if claim.place is None or claim.place.report not in reports:
        return Verdict(claim, Finding.MOVED)
    report = reports[claim.place.report]
    if claim.sort is Sort.TEXT:
        return _whole(claim, report)
    if claim.sort is Sort.QUOTED:
        return _quoted(claim, report, claim.place.start)
    paragraph = _cited(report, claim.place.start, claim.cited)
    words = _BESIDE.sub("", _LIST_MARKS.sub("", claim.words))
    words = _COUNT.sub(lambda count: count[0] if count[0] in paragraph else "", words)
    lacking = [number for number in _numbers(words) if number not in _numbers_of(paragraph)]
    lacking = [number for number in lacking if number not in _years(words, report.text)]
    lacking = lacking or [number for number in _with_units(words) if not _is_counted(number, _squeezed(paragraph))]
    if lacking:
        return Verdict(claim, Finding.MISSING, tuple(lacking))
    strange = [part for part in _parts(_unsaid(words, report.text)) if not _stands(part, _squeezed(paragraph))]
    if not strange:
        return Verdict(claim, Finding.SAME_WORDS)
    # Without any number only the words could show where they come from.
    return Verdict(claim, Finding.SAME_NUMBERS) if _numbers(words) else Verdict(claim, Finding.MISSING, tuple(strange))


def _quoted(claim: Claim, report: Report, start: int) -> Verdict:
    """Tell whether a quotation stands whole in its paragraph, or from there on where it is longer than one."""
    if claim.standing:
        return Verdict(claim, Finding.MOVED)
    there = report.text[start : start + len(_cited(report, start, "")) + len(claim.words)]
    stands = _squeezed(claim.words) in _squeezed(there)
    return Verdict(claim, Finding.UNCHANGED) if stands else Verdict(claim, Finding.MISSING, (claim.words,))


def _whole(claim: Claim, report: Report) -> Verdict:
    """Tell whether a paragraph that is set anew is the report's own; one with a heading may run over two lines."""
    assert claim.place is not None  # noqa: S101 - the caller looked
    wanted = _squeezed(claim.words)
    there = report.text[claim.place.start : claim.place.start + 2 * len(claim.words) + 200]
    same = _squeezed(there).startswith(wanted)
    return Verdict(claim, Finding.SAME_WORDS) if same else Verdict(claim, Finding.MISSING, (claim.words[:20],))


def _cited(report: Report, start: int, cited: str) -> str:
    """Return the paragraph that begins at `start`, or all that is cited with it.

    A citation over several paragraphs (〔二3—5〕) holds for all of them, that of a heading's line for its section.
    """
    first = bisect_left(report.paragraphs, start, key=lambda paragraph: paragraph.span.start)
    here = report.paragraphs[first : first + 1]
    section = next((section for section in report.path_at(start) if section.heading.start == start), None)
    if here and here[0].kind is ParagraphKind.HEADING and section:
        return section.span.of(report.text)
    for last in report.paragraphs[first : first + _MOST_PARAGRAPHS] if "—" in cited else here:
        if "—" not in cited or cite(report, Span(start, last.span.end)).text == cited:
            return report.text[start : last.span.end]
    return ""


def _numbers(words: str) -> list[str]:
    """Return the numbers in words; a full-width comma parts two of them."""
    return [number for part in re.split("[，、]", words) for number in numbers_in(part)]


def _with_units(words: str) -> list[str]:
    """Return the numbers in words, years aside, each with the sign of its unit: 291家, 278公."""
    parts = map(_squeezed, re.split("[，、]", words))
    return [found.group() for part in parts for found in _COUNTED.finditer(part)]


def _is_counted(number: str, paragraph: str) -> bool:
    """Tell whether a number stands there with its unit, which a list gives once: 快于0.9和7.2个百分点."""
    if number in paragraph:
        return True
    bare, unit = number[:-1], number[-1]
    return re.search(rf"(?<![\d.]){re.escape(bare)}(?:[、和与及]\d[\d.]*){{1,9}}{unit}", paragraph) is not None


@lru_cache(maxsize=256)
def _numbers_of(paragraph: str) -> frozenset[str]:
    return frozenset(_numbers(paragraph))


@lru_cache(maxsize=1024)
def _squeezed(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split())


@lru_cache(maxsize=4)
def _whole_text(text: str) -> str:
    return _squeezed.__wrapped__(text)


def _parts(words: str) -> Iterator[str]:
    return (_squeezed(part) for part in _BREAKS.split(words) if len(part) > 1)


def _stands(part: str, paragraph: str) -> bool:
    """Tell whether words stand in a paragraph; a modal word (预计, 力争) that governs them may stand further off."""
    cue = _CUE.match(part)
    return part in paragraph or (cue is not None and cue.group() in paragraph and part[cue.end() :] in paragraph)


def _unsaid(words: str, text: str) -> str:
    """Return words without the time added behind them, where the report names that time anywhere: （过去五年）."""
    time = _TIME.search(words)
    return words[: time.start()] if time and _squeezed(time[1]) in _whole_text(text) else words


def _years(words: str, text: str) -> frozenset[str]:
    """Return the numbers of the times named in words that the report names anywhere (“十四五”, 2021年)."""
    named = (found.group() for found in _YEARS.finditer(words))
    return frozenset(number for name in named if name.strip("“”") in text for number in numbers_in(name))
