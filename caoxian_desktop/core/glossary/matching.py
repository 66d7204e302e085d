"""Where a text uses the terms of a glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

_QUOTE = "“”‘’\"'「」『』"
_OPTIONAL_QUOTE = f"[{_QUOTE}]?"
_HEADS = "行动|工程|计划|企业|集群|管理|模式|机制|制度|平台|政策|活动|项目|产业|体系|方案|战略|试点|改革|治理|服务|基金|园区|基地|企业|清单|格局|产品"
_ENDS_WITH_HEAD = re.compile(rf"(.{{2,}})({_HEADS})$")
_BETWEEN = "专项|三年|五年|攻坚|试点|培育|提升|系列|重点|综合|示范|创建|建设|整治|实施"
"""Words that may slip in before a term's head noun: “工赋山东”专项行动 for 工赋山东行动."""

_HAN = "\u4e00-\u9fff"
_NUMERAL = "一二三四五六七八九十两百千万0-9"
_MAX_BETWEEN = 4


def with_occurrences(text: str, terms: Sequence[Term], outside: Span | None = None) -> tuple[Term, ...]:
    """Return the terms with the places where `text` uses them, the glossary's own place (`outside`) left out.

    Quotation marks within and around a term are ignored; a place covers the words as they stand, inner marks included.
    Where two terms claim the same words the longer place has them.
    """
    claims = [(span, index) for index, term in enumerate(terms) for span in _places(text, term, outside)]
    kept: dict[int, list[Span]] = {index: [] for index in range(len(terms))}
    for span, index in _undisputed(claims):
        kept[index].append(span)
    return tuple(replace(term, occurrences=tuple(kept[index])) for index, term in enumerate(terms))


def _places(text: str, term: Term, outside: Span | None) -> Iterable[Span]:
    for name in term.aliases or (term.name,):
        for pattern in _patterns(name):
            found = [Span(*m.span()) for m in pattern.finditer(text)]
            found = [span for span in found if outside is None or not outside.overlaps(span)]
            if found:
                yield from found
                break


def _undisputed(claims: Iterable[tuple[Span, int]]) -> list[tuple[Span, int]]:
    """Return the claims in reading order, without those that overlap a longer (else an earlier) one."""
    kept: list[tuple[Span, int]] = []
    for span, index in sorted(claims, key=lambda claim: (claim[0].start, -len(claim[0]), claim[1])):
        if kept and kept[-1][0].overlaps(span):
            if len(span) > len(kept[-1][0]):
                kept[-1] = (span, index)
            continue
        kept.append((span, index))
    return kept


@lru_cache(maxsize=2048)
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """Return what to look for, strictest first; a later pattern serves only where the earlier ones find nothing."""
    bare = "".join(c for c in name if c not in _QUOTE and not c.isspace())
    if len(bare) < 2:
        return ()
    patterns = [_guarded(bare, _letters(bare))]
    if found := _ENDS_WITH_HEAD.match(bare):
        core, head = found.groups()
        quoted = rf"{_letters(core)}[”’」』][{_HAN}]{{1,{_MAX_BETWEEN}}}?{_letters(head)}"
        plain = rf"{_letters(core)}{_OPTIONAL_QUOTE}(?:{_BETWEEN}){_OPTIONAL_QUOTE}{_letters(head)}"
        patterns.append(_guarded(bare, f"(?:{quoted}|{plain})"))
    if core_found := re.search(r"[“「『]([^”」』]{2,})[”」』]", name):
        # 金融“五篇大文章”: the text may use the quoted words alone, in their quotation marks.
        patterns.append(re.compile(rf"(?<=[“「『]){_letters(core_found.group(1))}(?=[”」』])"))
    return tuple(patterns)


def _letters(words: str) -> str:
    """Return a pattern for the words with a quotation mark allowed between any two characters."""
    return _OPTIONAL_QUOTE.join(re.escape(c) for c in words if c not in _QUOTE and not c.isspace())


def _guarded(words: str, pattern: str) -> re.Pattern[str]:
    """Keep a term from being found inside a longer number or Latin word: 四个一批 is not in 二十四个一批."""
    before = rf"(?<![{_NUMERAL}])" if re.match(f"[{_NUMERAL}]", words) else ""
    before = r"(?<![A-Za-z0-9])" if re.match("[A-Za-z]", words) else before
    after = r"(?![A-Za-z0-9])" if re.search("[A-Za-z0-9]$", words) else ""
    return re.compile(f"{before}{pattern}{after}")
