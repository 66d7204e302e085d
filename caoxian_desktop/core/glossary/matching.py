"""Where a text uses the terms of a glossary."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from caoxian_desktop.core.glossary.quotation_marks import PAIRS, QUOTATION_MARKS
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term

_WITHOUT_QUOTES = dict.fromkeys(map(ord, QUOTATION_MARKS), "")
_ONE_WIDTH = {full: chr(full - 0xFEE0) for full in range(0xFF01, 0xFF5F)} | {ord("•"): "·"}
"""Full-width signs as half-width ones: a glossary writes “1＋10＋N” where the text has “1+10+N”."""

_OPTIONAL_QUOTE = f"[{QUOTATION_MARKS}]?"
_HEADS = (
    "行动|工程|计划|企业|集群|管理|模式|机制|制度|平台|政策|活动|项目|产业|体系|方案|战略"
    "|试点|改革|治理|服务|基金|园区|基地|清单|格局|产品"
)
_ENDS_WITH_HEAD = re.compile(rf"(.{{2,}})({_HEADS})$")
_BETWEEN = "专项|三年|五年|攻坚|试点|培育|提升|系列|重点|综合|示范|创建|建设|整治|实施"
"""Words that may slip in before a term's head noun: “工赋山东”专项行动 for 工赋山东行动."""

_HAN = "\u4e00-\u9fff"
_NUMERAL = set("一二三四五六七八九十两百千万0123456789")
_LATIN = re.compile(r"[A-Za-z0-9]")
_MAX_BETWEEN = 4


def with_occurrences(text: str, terms: Sequence[Term], outside: Span | None = None) -> tuple[Term, ...]:
    """Return the terms with the places where `text` uses them, the glossary's own place (`outside`) left out.

    Quotation marks within and around a term are ignored, and the width of signs; a place covers the words as they
    stand, with the marks inside and those that pair with them (“瞪羚”企业). Where two terms claim the same words the
    longer place has them.
    """
    if not terms:
        return ()
    names = [_Name.of(name) for term in terms for name in _names_of(term)]
    quoted = (name.quoted.translate(_WITHOUT_QUOTES) for name in names)
    unquoted = _Unquoted(text, {*quoted, *(name.bare for name in names), *(name.core for name in names)})
    places = {name.written: tuple(_places(unquoted, name, outside)) for name in set(names)}
    claims = [
        (_paired(text, span), index)
        for index, term in _said_first(terms)
        for name in _names_of(term)
        for span in places[name]
    ]
    kept: dict[int, list[Span]] = {index: [] for index in range(len(terms))}
    for span, index in _undisputed(claims):
        kept[index].append(span)
    return tuple(replace(term, occurrences=tuple(kept[index])) for index, term in enumerate(terms))


def _names_of(term: Term) -> tuple[str, ...]:
    return tuple(name.translate(_ONE_WIDTH) for name in term.aliases or (term.name,))


def _said_first(terms: Sequence[Term]) -> Iterator[tuple[int, Term]]:
    """Yield the terms with their numbers, none that is called as one before it: that one has all the places."""
    seen: set[tuple[str, ...]] = set()
    for index, term in enumerate(terms):
        if (names := _names_of(term)) not in seen:
            seen.add(names)
            yield index, term


@dataclass(frozen=True, slots=True)
class _Name:
    """One way to say a term: as written; without marks and blanks; before its head noun; what it sets in marks."""

    written: str
    bare: str
    core: str
    head: str
    quoted: str

    @classmethod
    def of(cls, name: str) -> _Name:
        bare = "".join(name.translate(_WITHOUT_QUOTES).split())
        core, head = found.groups() if (found := _ENDS_WITH_HEAD.match(bare)) else ("", "")
        marked = re.search(r"[“「『]([^”」』]{2,})[”」』]", name)
        return cls(name, bare, core, head, marked.group(1) if marked else "")


class _Unquoted:
    """A text without its quotation marks, and where it says each of the given words.

    All words are looked for in one walk through the text, so that a glossary of thousands takes no longer. The way
    back needs only the places of the marks, which are few.
    """

    def __init__(self, text: str, words: Collection[str]) -> None:
        self.text = _translated(text, _ONE_WIDTH)
        self.bare = _translated(self.text, _WITHOUT_QUOTES)
        marks = [found.start() for found in re.finditer(f"[{QUOTATION_MARKS}]", self.text)]
        self._bare_places = [mark - order for order, mark in enumerate(marks)]
        self._starts = _starts_of(words, self.bare)

    def starts(self, words: str) -> Iterator[int]:
        """Yield where `words` begin in the text itself, quotation marks aside."""
        return (start + bisect_right(self._bare_places, start) for start in self._starts.get(words, ()))

    def find(self, words: str) -> Iterator[Span]:
        """Yield the places of `words`, quotation marks aside, that are not inside a longer number or Latin word."""
        free = 0
        for start in self._starts.get(words, ()):
            end = start + len(words)
            if start >= free:
                free = end
                if not _cuts(self.bare, start, end):
                    last = end - 1 + bisect_right(self._bare_places, end - 1)
                    yield Span(start + bisect_right(self._bare_places, start), last + 1)


def _translated(text: str, table: Mapping[int, str]) -> str:
    """Return what `str.translate` does of a long text, which would ask the table for each of its characters."""
    for code, sign in table.items():
        text = text.replace(chr(code), sign)
    return text


def _starts_of(words: Collection[str], text: str) -> dict[str, list[int]]:
    """Return where `text` says each of the words, all of two characters and more, those that overlap themselves too."""
    lengths: dict[str, set[int]] = {}
    for each in words:
        if len(each) > 1:
            lengths.setdefault(each[:2], set()).add(len(each))
    starts: dict[str, list[int]] = {}
    if not lengths:
        return starts
    # Only places are looked at where one of the words may begin.
    for first in re.finditer(f"[{re.escape(''.join(sorted({pair[0] for pair in lengths})))}]", text):
        place = first.start()
        for length in lengths.get(text[place : place + 2], ()):
            if (found := text[place : place + length]) in words:
                starts.setdefault(found, []).append(place)
    return starts


def _cuts(text: str, start: int, end: int) -> bool:
    """Tell whether a place tears a numeral or a Latin word apart: 四个一批 does not stand in 二十四个一批."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start] in _NUMERAL and before in _NUMERAL:
        return True
    return _joined_latin(before, text[start]) or _joined_latin(text[end - 1], after)


def _joined_latin(left: str, right: str) -> bool:
    return bool(_LATIN.match(left) and _LATIN.match(right))


def _places(unquoted: _Unquoted, name: _Name, outside: Span | None) -> Iterable[Span]:
    if len(name.bare) < 2:
        return ()
    return _elsewhere(unquoted.find(name.bare), outside) or _elsewhere(_looser(unquoted, name, outside), outside)


def _elsewhere(spans: Iterable[Span], outside: Span | None) -> list[Span]:
    return [span for span in spans if outside is None or not outside.overlaps(span)]


def _paired(text: str, span: Span) -> Span:
    """Take in the quotation mark just outside that pairs with one inside: 瞪羚”企业 becomes “瞪羚”企业."""
    words = span.of(text)
    for opening, closing in PAIRS:
        surplus = words.count(opening) - words.count(closing)
        if surplus < 0 and text[span.start - 1 : span.start] == opening:
            return Span(span.start - 1, span.end)
        if surplus > 0 and text[span.end : span.end + 1] == closing:
            return Span(span.start, span.end + 1)
    return span


def _looser(unquoted: _Unquoted, name: _Name, outside: Span | None) -> Iterator[Span]:
    """Yield places where the text varies a term it never uses as the glossary writes it.

    Either a word stands before its head noun, or the words the glossary quotes stand alone in their quotation marks.
    """
    text = unquoted.text
    if name.core and (starts := _outside(unquoted.starts(name.core), outside)):
        core, head = (_OPTIONAL_QUOTE.join(map(re.escape, words)) for words in (name.core, name.head))
        quoted = rf"{core}[”’」』][{_HAN}]{{1,{_MAX_BETWEEN}}}?{head}"
        plain = rf"{core}{_OPTIONAL_QUOTE}(?:{_BETWEEN}){_OPTIONAL_QUOTE}{head}"
        for place in _matches(re.compile(f"{quoted}|{plain}"), text, starts):
            if not _cuts(text, place.start, place.end):
                yield place
    if name.quoted and (starts := _outside(unquoted.starts(name.quoted.translate(_WITHOUT_QUOTES)), outside)):
        inner = len(name.quoted) - len(
            name.quoted.lstrip(QUOTATION_MARKS)
        )  # marks within the marks stand before its first word
        pattern = re.compile(rf"(?<=[“「『]){re.escape(name.quoted)}(?=[”」』])")
        yield from _matches(pattern, text, [start - inner for start in starts])


def _outside(starts: Iterable[int], outside: Span | None) -> list[int]:
    return [start for start in starts if outside is None or not outside.start <= start < outside.end]


def _matches(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[Span]:
    """Yield what matches at one of these places, from the left, each after the end of the one before."""
    free = 0
    for start in starts:
        if start >= free and (found := pattern.match(text, start)):
            free = found.end()
            yield Span(start, free)


def _undisputed(claims: Iterable[tuple[Span, int]]) -> list[tuple[Span, int]]:
    """Return the claims in reading order, without those that overlap a longer (else an earlier) one."""
    kept: list[tuple[Span, int]] = []
    for span, index in sorted(claims, key=lambda claim: (claim[0].start, -len(claim[0]), claim[1])):
        if not (kept and kept[-1][0].overlaps(span)):
            kept.append((span, index))
        elif len(span) > len(kept[-1][0]):
            kept[-1] = (span, index)
    return kept
