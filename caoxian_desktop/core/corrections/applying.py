"""The report as it was read, with what a person set right: the text never changes, what is derived from it does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from caoxian_desktop.core.anchoring.selector import PlacedTarget, TextTarget, words_stand
from caoxian_desktop.core.corrections.correction import Correction
from caoxian_desktop.core.corrections.nesting import nested
from caoxian_desktop.core.corrections.spoken_of import fields_of
from caoxian_desktop.core.corrections.target import (
    BlockTarget,
    BookmarkTarget,
    FigureTarget,
    FindingTarget,
    ForeignTarget,
    HeadingTarget,
    PageTarget,
)
from caoxian_desktop.core.corrections.values import checked, checked_block
from caoxian_desktop.core.corrections.wording import heading_section
from caoxian_desktop.core.importing.glossing import terms_of
from caoxian_desktop.core.importing.lines import Line, lines_of
from caoxian_desktop.core.importing.problems import MISSING, missing
from caoxian_desktop.core.importing.structure.heading_words import addresses_deputies
from caoxian_desktop.core.importing.structure.structure import Structure, arranged, glossary_in
from caoxian_desktop.core.importing.variants import simplified
from caoxian_desktop.core.report.pages import PageMark
from caoxian_desktop.core.report.problem import Problem
from caoxian_desktop.core.report.report import Level, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.wording import Wording

UNPLACED = "correction.unplaced"
"""The code of the problem that names a correction which cannot be applied to this text."""

_FOREIGN = Wording(
    "一处由新版本程序作的更正，本版本用不上，已保留。",
    "A correction made by a newer program cannot be used by this one; it is kept.",
)
_HEAD = frozenset({ParagraphKind.TITLE, ParagraphKind.BYLINE})
_QUOTED = 30


def corrected(report: Report, corrections: Iterable[Correction]) -> Report:
    """Return the report with its corrections applied, the later over the earlier where two speak of one thing.

    Title block fields are replaced, and what was doubtful of them is doubtful no more; headings are added, removed, or
    given another level; sections, paragraph kinds, citation numbers and, where its heading is touched, the glossary
    follow; pages of the booklet begin where they were marked. A correction of these that cannot be applied is told
    among the problems and changes nothing. Applying the same corrections again changes nothing either. All others
    are for `figures.corrected_analysis`.
    """
    held = [
        c for c in effective(report.text, corrections) if isinstance(c.target, BlockTarget | HeadingTarget | PageTarget)
    ]
    if not held:
        return report
    placed = [correction for correction in held if applies(report.text, correction)]
    unplaced = [correction for correction in held if not applies(report.text, correction)]
    block = _block(report.title_block, placed)
    levels = {c.target: int(c.value or 0) for c in placed if isinstance(c.target, HeadingTarget)}
    structured = _with_headings(report, levels) if levels else report
    settled = {c.target.field for c in placed if isinstance(c.target, BlockTarget)}
    kept = [p for p in report.problems if p.code not in MISSING and settled.isdisjoint(fields_of(p))]
    unplaced += [c for c in placed if _swallowed(c, structured)]
    told = [problem for problem in map(_unplaced, unplaced) if problem not in kept]
    still_missing = missing(block, structured.sections)
    problems = (*still_missing, *kept, *told)
    return replace(structured, title_block=block, problems=problems, page_marks=_pages(placed))


def unplaced_figures(text: str, corrections: Iterable[Correction]) -> tuple[Problem, ...]:
    """Return what tells of corrections of figures and bookmarks that cannot be applied, and of a newer program's.

    A finding that was set aside and is none any more needs no word.
    """
    kinds = FigureTarget | BookmarkTarget | ForeignTarget
    held = [c for c in effective(text, corrections) if isinstance(c.target, kinds) and not applies(text, c)]
    return tuple(dict.fromkeys(map(_unplaced, held)))


def effective(text: str, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that are not deleted, in the order they were set: of several for one thing the latest."""
    latest: dict[object, Correction] = {}
    for correction in sorted(corrections, key=lambda c: (c.latest, c.id)):
        if not correction.deleted:
            thing = subject(text, correction)
            latest.pop(thing, None)
            latest[thing] = correction
    return tuple(latest.values())


def subject(text: str, correction: Correction) -> object:
    """Return what a correction speaks of, equal for two that speak of one thing.

    That is a field of the title block, the place where a heading begins, a field of the figure at a place, a finding,
    the place where a page begins or a bookmark stands, or, for one that cannot be applied to this text, itself.
    """
    target = correction.target
    if isinstance(target, ForeignTarget) or not applies(text, correction):
        return correction.id
    match target:
        case BlockTarget(field=field):
            return field
        case HeadingTarget() as heading:
            return heading.span.start
        case FigureTarget() as figure:
            return figure.span, figure.field
        case FindingTarget() as finding:
            return finding.span, finding.code, finding.title, finding.others
        case PageTarget() | BookmarkTarget():
            return type(target), target.span.start


def applies(text: str, correction: Correction) -> bool:
    """Tell whether a correction can be applied to a text: its words stand there, and its value is one."""
    target = correction.target
    try:
        checked(target, correction.value)
    except ValueError:
        return False
    if isinstance(target, PlacedTarget):
        return bool(target.place.quote) and words_stand(text, target.place)
    return True


def _pages(corrections: Iterable[Correction]) -> tuple[PageMark, ...]:
    pages = {c.target.span.start: c.value for c in corrections if isinstance(c.target, PageTarget)}
    return tuple(PageMark(offset, int(page or 0)) for offset, page in sorted(pages.items()))


def _swallowed(correction: Correction, report: Report) -> bool:
    """Tell whether a heading was added that is none all the same: the entries of a glossary are terms."""
    target = correction.target
    if not isinstance(target, HeadingTarget) or not correction.value:
        return False
    return all(section.heading != target.span for section in report.path_at(target.span.start))


def _unplaced(correction: Correction) -> Problem:
    return Problem(UNPLACED, _why_unplaced(correction))


def _why_unplaced(correction: Correction) -> Wording:
    match correction.target:
        case BlockTarget(field=field):
            return Wording(
                f"对“{field.word}”的更正无法使用：{correction.value}。",
                f"The correction of “{field.word}” cannot be used: “{correction.value}”.",
            )
        case HeadingTarget(place=place):
            return Wording(
                f"一处对标题的更正在文中用不上（原来的位置不在了，或在名词解释之内），已保留：{_quoted(place)}",
                f"A correction of a heading has no place in the text (gone, or within the glossary) and is kept: "
                f"“{_quoted(place)}”",
            )
        case FigureTarget(place=place) | FindingTarget(place=place):
            return Wording(
                f"一处对数据的更正在文中用不上（原来的位置不在了，或更正的内容读不出），已保留：{_quoted(place)}",
                f"A correction of a figure has no place in the text (gone, or what was corrected is not read) and is "
                f"kept: “{_quoted(place)}”",
            )
        case PageTarget(place=place):
            return Wording(
                f"第{correction.value}页的起点在文中找不到了，已保留：{_quoted(place)}",
                f"The beginning of page {correction.value} is no longer in the text and is kept: “{_quoted(place)}”",
            )
        case BookmarkTarget(place=place):
            name = correction.value or _quoted(place)
            return Wording(
                f"一个书签的位置在文中找不到了，已保留：{name}",
                f"The place of a bookmark is no longer found in the text; it is kept: “{name}”",
            )
        case ForeignTarget():
            return _FOREIGN


def _quoted(place: TextTarget) -> str:
    words = " ".join(place.quote.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"


def _block(block: TitleBlock, corrections: Iterable[Correction]) -> TitleBlock:
    values: dict[str, object] = {}
    for correction in corrections:
        if isinstance(correction.target, BlockTarget):
            values[correction.target.field.value] = checked_block(correction.target.field, correction.value)
    if isinstance(level := values.get("level"), str):
        values["level"] = Level(level)
    return replace(block, **values)  # type: ignore[arg-type]  # the names are BlockField's, the values are checked


def _with_headings(report: Report, levels: Mapping[HeadingTarget, int]) -> Report:
    """Return the report with its tree, paragraphs and glossary as these headings make them."""
    text = report.text
    lines = lines_of(text)
    headings = {_line_at(lines, section.heading.start): section for section in report.walk()}
    given: set[int] = set()
    for target, level in levels.items():
        line = _line_at(lines, target.span.start)
        held = headings.pop(line, None)
        if level:
            words = held if held and held.heading == target.span else heading_section(text, target.span, level)
            headings[line] = replace(words, level=level)
            given.add(target.span.start)
    head = _line_at(lines, _head_end(report)) + 1
    plain = lines_of(simplified(text))
    breaks = [line.start for line in plain[head:] if addresses_deputies(line.text)]
    ordered = [headings[line] for line in sorted(headings)]
    astray = frozenset(section.heading.start for section in report.sections if section.level > 1)
    tree = nested(ordered, frozenset(given), astray, breaks, len(text))
    structure = arranged(lines, lines[:head], tree)
    restructured = replace(report, sections=structure.sections, paragraphs=structure.paragraphs)
    return _with_glossary(restructured, structure, glossary_in(report.sections))


def _line_at(lines: Sequence[Line], offset: int) -> int:
    return bisect_right(lines, offset, key=lambda line: line.start) - 1


def _head_end(report: Report) -> int:
    """Return where the last line of the title block begins, -1 where there is none."""
    return max((p.span.start for p in report.paragraphs if p.kind in _HEAD), default=-1)


def _with_glossary(report: Report, structure: Structure, before: Section | None) -> Report:
    """Read the glossary again if its section is another one than before, or has another extent."""
    now = structure.glossary
    if (before and (before.heading, before.span)) == (now and (now.heading, now.span)):
        return report
    return replace(report, glossary=terms_of(report.text, now, report.removals))
