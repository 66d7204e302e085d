"""How a place in a report is cited: 《曹县政府工作报告（2023年）》第二部分（一）第3段.

Where the reader marked pages of the booklet it begins with them: 第5页《曹县政府工作报告（2023年）》第二部分第3段.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from caoxian_desktop.core.report.numbering import counting_path
from caoxian_desktop.core.report.pages import pages_of
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section
from caoxian_desktop.core.report.span import Span

_DIGITS = "零一二三四五六七八九"
_PART_LABEL = re.compile(r"[一二三四五六七八九十]+")
_ANNEX = "附件"
_GLOSSARY = "名词解释"
_TITLE, _OPENING = "标题", "开头"
UNCITED = frozenset({_TITLE, _OPENING})
"""What stands for the citation of a place before the first section."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A place as cited: the part (its words and its short form), the labels below it, the paragraph number."""

    part: str
    short_part: str
    labels: str
    number: int | None

    def words(self) -> str:
        return f"{self.part}{self.labels}" + ("" if self.number is None else f"第{self.number}段")

    def short(self) -> str:
        return f"{self.short_part}{self.labels}" + ("" if self.number is None else str(self.number))


def citation(report: Report, span: Span) -> str:
    """Return the citation of `span`: page where it is known, name of the report, part, labels, paragraph.

    Several paragraphs of one section are 第3—5段, of two sections 第二部分（一）第3段至第二部分（二）第1段; a glossary
    entry is 名词解释“瞪羚企业”. What stands before the first section is 标题 or 开头; without any section it is 第12段.
    """
    return f"{page_words(report, span)}《{report.name}》{place_words(report, span)}"


def place_words(report: Report, span: Span) -> str:
    """Return where in the report `span` stands, without its name and without the page: 第二部分（一）第3段."""
    first, last = _ends(report, span)
    if first == last:
        where = first.words()
    elif _same_unit(first, last):
        where = f"{first.part}{first.labels}第{first.number}—{last.number}段"
    else:
        where = f"{first.words()}至{last.words()}"
    return where


def page_words(report: Report, span: Span) -> str:
    """Return the page of the booklet, as far as it is known: 第5页, 第5—8页, 第5页起, ''; see `pages_of`."""
    pages = pages_of(report.text, report.page_marks, span) if report.page_marks else None
    return "" if pages is None else pages.words()


def short_citation(report: Report, span: Span) -> str:
    """Return the citation for running text and tables, without the name: 〔二（一）3〕, 〔第5页，二（一）3—5〕."""
    pages, where = page_words(report, span), short_place(report, span)
    return f"〔{pages}，{where}〕" if pages else f"〔{where}〕"


def short_place(report: Report, span: Span) -> str:
    """Return where in the report `span` stands, in short and without the page: 二（一）3—5."""
    first, last = _ends(report, span)
    if first == last:
        where = first.short()
    elif _same_unit(first, last):
        where = f"{first.short()}—{last.number}"
    else:
        where = f"{first.short()}—{last.short()}"
    return where


def _same_unit(first: _Place, last: _Place) -> bool:
    return (first.part, first.labels) == (last.part, last.labels) and None not in (first.number, last.number)


def _ends(report: Report, span: Span) -> tuple[_Place, _Place]:
    return _place(report, span.start), _place(report, max(span.start, span.end - 1))


def _place(report: Report, offset: int) -> _Place:
    paragraph = report.paragraph_at(offset)
    path = counting_path(report.sections, offset)
    if paragraph is not None and paragraph.kind is ParagraphKind.GLOSSARY:
        return _glossary_place(report, offset)
    if not path:
        if paragraph is not None and paragraph.number is not None:
            return _Place("", "", "", paragraph.number)
        word = _opening_word(paragraph)
        return _Place(word, word, "", None)
    part, short_part = _part_words(report, path[0])
    labels = "".join(section.label for section in path[1:])
    return _Place(part, short_part, labels, paragraph.number if paragraph else None)


def _glossary_place(report: Report, offset: int) -> _Place:
    term = next((t for t in report.glossary if t.span.start <= offset < t.span.end), None)
    name = "" if term is None else term.name.strip("“”\"'")
    words = f"{_GLOSSARY}“{name}”" if name else _GLOSSARY
    return _Place(words, words, "", None)


def _opening_word(paragraph: Paragraph | None) -> str:
    titles = (ParagraphKind.TITLE, ParagraphKind.BYLINE)
    return _TITLE if paragraph is None or paragraph.kind in titles else _OPENING


def _part_words(report: Report, part: Section) -> tuple[str, str]:
    """Return how a part is named, long and short: by its label's numeral, else by its place among the parts.

    Where that place is already another part's label, or two parts carry one label, the title names it.
    """
    if part.label.startswith(_ANNEX):
        return part.label, part.label
    if _holds_glossary(report, part):
        return _GLOSSARY, _GLOSSARY
    parts = [s for s in report.sections if not s.label.startswith(_ANNEX)]
    names = [_numeral(s, order) for order, s in enumerate(parts, 1)]
    name = names[next(i for i, s in enumerate(parts) if s is part)]
    if names.count(name) > 1:
        return f"“{part.label}{part.title}”", f"“{part.label}{part.title}”"
    return f"第{name}部分", name


def _holds_glossary(report: Report, part: Section) -> bool:
    last = report.paragraph_at(max(part.span.start, part.span.end - 1))
    return last is not None and last.kind is ParagraphKind.GLOSSARY


def _numeral(part: Section, order: int) -> str:
    found = _PART_LABEL.search(part.label)
    return found.group() if found else chinese_numeral(order)


def chinese_numeral(number: int) -> str:
    """Return 1 to 99 in Chinese as parts are counted: 三, 十, 十二, 二十一."""
    if not 0 < number < 100:
        raise ValueError(f"no part of a report has the number {number}")
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return head + (_DIGITS[ones] if ones else "")
