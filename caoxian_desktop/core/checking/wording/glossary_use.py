"""Glossary entries that the text never uses, and marks and notes that have lost each other."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from itertools import islice, pairwise

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Certainty, Finding
from caoxian_desktop.core.checking.wording.prose import HAN, NUMBER_MISSING, NUMBER_TWICE, finding, quoted
from caoxian_desktop.core.glossary.glossary import number_of_entry
from caoxian_desktop.core.glossary.quotation_marks import QUOTATION_MARKS
from caoxian_desktop.core.glossary.referring import numbered, without_note
from caoxian_desktop.core.importing.cleaning.references import references_in
from caoxian_desktop.core.report.report import ParagraphKind, Report
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.core.report.wording import Wording

_SIGNS = frozenset(f"{QUOTATION_MARKS} \n\t、，,：:（）()·+＋")
_NUMERALS = frozenset("一二三四五六七八九十百千万两0123456789")
_LONG_ENOUGH = 5
"""Characters of a term from which one other character is rather a slip than another term: 一企一策, 一链一策."""

_HAN = re.compile(f"[{HAN}]")
_NUMBER = re.compile(r"\D{0,2}(\d{1,3})")
_PIECE = 3
"""Characters in a row that an entry and the text share where the text says the entry in words of its own."""

_UNUSED = 1 / 4
"""With more entries than that unused, a glossary belongs to more than the text at hand, and nothing is said."""


def unused_entries(analysis: Analysis) -> Iterator[Finding]:
    """Yield entries that the text uses nowhere, not even in part: “食药环”违法犯罪 is 食药环等违法犯罪 there."""
    report = analysis.report
    names = {term.name for term in report.glossary if term.occurrences}
    unused = [term for term in report.glossary if term.name not in names]
    if not unused:
        return
    body = _Body(report)
    near = {index: place for index, term in enumerate(unused) if (place := body.nearly(term))}
    for index, place in near.items():
        words = place.of(report.text)
        entry, written = quoted(_name(unused[index]), 20), quoted(words, 20)
        reason = Wording(
            f"名词解释写作{entry}，正文写作{written}，请核对。",
            f"The glossary has {entry}, the text {written}. Please check.",
        )
        title = Wording("词条写法不一致", "Term written in two ways")
        yield finding("term_two_ways", title, reason, [place, unused[index].span], Certainty.MEDIUM)
    most = max(1, int(_UNUSED * len(report.glossary)))
    gone = (term for index, term in enumerate(unused) if index not in near and not body.speaks_of(term))
    missing = list(islice(gone, most + 1))
    for term in missing if len(missing) <= most else ():
        entry = quoted(_name(term), 20)
        reason = Wording(
            f"正文中没有找到名词解释的词条{entry}，请核对。",
            f"The term {entry} of the glossary was not found in the text. Please check.",
        )
        yield finding("term_unused", Wording("词条未使用", "Term not used"), reason, [term.span], Certainty.MEDIUM)


class _Body:
    """The text without its glossary and without signs, and the way back to the text itself."""

    def __init__(self, report: Report) -> None:
        spans = [p.span for p in report.paragraphs if p.kind is not ParagraphKind.GLOSSARY]
        kept = (at for span in spans for at in range(span.start, span.end) if report.text[at] not in _SIGNS)
        self._places = array("L", kept)  # a list would take 180 MB for five million characters
        self._words = "".join(report.text[at] for at in self._places)

    def speaks_of(self, term: Term) -> bool:
        """Tell whether the text has at least a few characters of the term in a row."""
        name = _bare(term)
        pieces = (name[start : start + _PIECE] for start in range(max(1, len(name) - _PIECE + 1)))
        return any(piece in self._words for piece in pieces)

    def nearly(self, term: Term) -> Span | None:
        """Return where the text has the term but for one character, numerals aside: U型绿肺 for U形绿肺."""
        name = _bare(term)
        if len(name) < _LONG_ENOUGH or name in self._words:
            return None
        found = [(wrong, at) for at in self._begun(name) if (wrong := _one_wrong(name, self._words, at)) is not None]
        if not found:
            return None
        _, at = min(found)
        return Span(self._places[at], self._places[at + len(name) - 1] + 1)

    def _begun(self, name: str) -> Iterator[int]:
        """Yield where a name may begin of which one half stands there: only one can hold the wrong character."""
        middle = len(name) // 2
        for half, before in ((name[:middle], 0), (name[middle:], middle)):
            at = self._words.find(half, before)
            while at >= 0:
                yield at - before
                at = self._words.find(half, at + 1)


def _one_wrong(name: str, words: str, at: int) -> int | None:
    """Return which one character of a name is another where it may begin; None where more are, or it is a numeral."""
    there = words[at : at + len(name)]
    wrong = [place for place, (a, b) in enumerate(zip(name, there, strict=False)) if a != b]
    if len(there) < len(name) or len(wrong) != 1:
        return None
    (place,) = wrong
    right = _HAN.fullmatch(there[place]) is not None and _NUMERALS.isdisjoint((name[place], there[place]))
    return place if right else None


def _name(term: Term) -> str:
    return term.name.strip(QUOTATION_MARKS)


def _bare(term: Term) -> str:
    return "".join(character for character in term.name if character not in _SIGNS)


def entries_and_marks(analysis: Analysis) -> Iterator[Finding]:
    """Yield marks in the text whose note is missing, and entries that no mark leads to where the others have one."""
    report = analysis.report
    marks = references_in(report.removals)
    missing = without_note(report.text, report.glossary, marks)
    # Where most notes are missing the file came without them, which its reading has told.
    for number, at in missing if len(missing) <= _UNUSED * len(marks) else ():
        reason = Wording(
            f"正文中有{number}号注释标记，没有找到对应的注释，请核对。",
            f"The text has mark {number} of an explanatory note, but no such note was found. Please check.",
        )
        title = Wording("注释缺失", "Explanatory note missing")
        yield finding("note_missing", title, reason, [Span(max(0, at - 1), at)], Certainty.MEDIUM)
    index_of = numbered(report.text, report.glossary)
    marked = {number for number, _ in marks}
    unmarked = [number for number in index_of if number not in marked]
    if not marks or len(unmarked) > _UNUSED * len(index_of):
        return
    for number in unmarked:
        reason = Wording(
            f"正文中没有找到{number}号注释的标记，请核对。",
            f"No mark leads from the text to explanatory note {number}. Please check.",
        )
        span = report.glossary[index_of[number]].span
        title = Wording("注释没有标记", "Explanatory note without a mark")
        yield finding("mark_missing", title, reason, [span], Certainty.MEDIUM)


def entry_numbers(analysis: Analysis) -> Iterator[Finding]:
    """Yield entries whose number jumps or comes twice, where no line of the glossary has the number passed over."""
    report = analysis.report
    lines = [p.span for p in report.paragraphs if p.kind is ParagraphKind.GLOSSARY]
    written = {int(found[1]) for span in lines if (found := _NUMBER.match(span.of(report.text)))}
    entries = [(number, term) for term in report.glossary if (number := number_of_entry(term.span.of(report.text)))]
    for (before, _), (number, term) in pairwise(entries):
        if number == before > 1:
            reason = Wording(
                f"词条编号{number}接连用了两次，请核对。",
                f"Number {number} of the glossary is used twice in a row. Please check.",
            )
            yield finding("numbering_twice", NUMBER_TWICE, reason, [term.span], Certainty.MEDIUM)
        elif number == before + 2 and before + 1 not in written:
            reason = Wording(
                f"词条编号{before}之后是{number}，中间缺号，请核对。",
                f"In the glossary, number {before} is followed by {number}: one is missing. Please check.",
            )
            yield finding("numbering_gap", NUMBER_MISSING, reason, [term.span], Certainty.MEDIUM)
