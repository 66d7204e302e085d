"""The chapters of a 简报: the finders of 要点速览 without its limit of one page, in whole sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from caoxian_desktop.core.briefing.blocks import Block, Heading, Items, Paragraph, Run, Runs
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.citing import cite, plan_year, review_year
from caoxian_desktop.core.briefing.excerpts import excerpts
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.one_page.filed import filed
from caoxian_desktop.core.briefing.one_page.headline_table import HeadlineRow, cells, headline_rows
from caoxian_desktop.core.briefing.one_page.highlights import highlights
from caoxian_desktop.core.briefing.one_page.levers import Lever, levers, plan_start
from caoxian_desktop.core.briefing.one_page.piece import Piece
from caoxian_desktop.core.briefing.one_page.pledges import pledges
from caoxian_desktop.core.briefing.one_page.shortcomings import shortcomings
from caoxian_desktop.core.briefing.template import Chapter
from caoxian_desktop.core.briefing.timing import in_brackets
from caoxian_desktop.core.briefing.unmet import unfulfilled
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.report.citation import chinese_numeral
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.span import Span

_MOST_ROWS = 30
_ANY_LENGTH = float("inf")
_DIFFERS = "（与上年实绩口径不同，不宜直接比较）"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the chapters draw from: the headline indicators, and where the plan begins."""

    material: Material
    choices: Choices
    rows: tuple[HeadlineRow, ...]
    since: int

    @classmethod
    def of(cls, material: Material, choices: Choices) -> Facts:
        """Gather them."""
        analysis = material.analysis
        return cls(material, choices, headline_rows(analysis, _MOST_ROWS, _MOST_ROWS), plan_start(analysis))

    @property
    def report(self) -> Report:
        """The report."""
        return self.material.report

    @property
    def reviewed(self) -> str:
        """How the year looked back on is named."""
        return review_year(self.report.title_block)

    @property
    def planned(self) -> str:
        """How the time planned is named."""
        return plan_year(self.report.title_block)

    @property
    def printed(self) -> frozenset[Span]:
        """The figures that the chapters of headline indicators print, as far as these were ticked."""
        shown, spans = self.choices.shown, set[Span]()
        for row in self.rows:
            spans |= {o.span for o in row.results if Chapter.OVERVIEW in shown}
            spans |= {o.span for o in row.targets if Chapter.INDICATORS in shown}
        return frozenset(spans)

    def cited(self, span: Span) -> Runs:
        """Return where something stands, nothing where no citations are wanted."""
        return (cite(self.report, span),) if self.choices.citations else ()

    def said(self, pieces: Iterable[Piece]) -> Runs:
        """Return statements, each with where it stands."""
        return tuple(filed(self.report, list(pieces), citations=self.choices.citations))


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter: its heading without a number, and what stands under it; nothing where the report gives nothing."""

    heading: str
    blocks: tuple[Block, ...]


def _overview(facts: Facts) -> Part:
    """Return the results of the headline indicators in one sentence: 地区生产总值预计546.3亿元、增长3%〔一2〕；…."""
    clauses = [_clause(facts, row, row.results, column=1) for row in facts.rows if row.results]
    return Part(f"{facts.reviewed}总体情况", _sentence(clauses))


def _targets(facts: Facts) -> Part:
    """Return their targets; where the scope is not that of the results printed in this paper, it says so."""
    beside = Chapter.OVERVIEW in facts.choices.shown
    clauses = []
    for row in facts.rows:
        if row.targets:
            differs = (Run(_DIFFERS),) if beside and row.near and row.complete else ()
            clauses.append((*_clause(facts, row, row.targets, column=2), *differs))
    return Part(f"{facts.planned}主要目标", _sentence(clauses))


def _clause(facts: Facts, row: HeadlineRow, figures: tuple[Observation, ...], *, column: int) -> Runs:
    """Return an indicator with the words of a column of its row, and where they stand.

    Where they begin with what tells their name from the row's, a colon parts them: 居民人均可支配收入：城镇增长3.9%.
    """
    words = cells(facts.material.analysis, row)[column][0].text.replace("，", "、")
    other = figures[0].indicator.removesuffix(row.name)
    colon = "：" if other and words.startswith(other) else ""
    return (Run(f"{row.name}{colon}{words}"), *facts.cited(figures[0].span))


def _sentence(clauses: list[Runs]) -> tuple[Block, ...]:
    """Return clauses as one sentence in a paragraph."""
    runs = [run for clause in clauses for run in (*clause, Run("；"))]
    return (Paragraph((*runs[:-1], Run("。"))),) if runs else ()


def _highlights(facts: Facts) -> Part:
    """Return what was achieved, section by section under the report's own titles: the year's, then several years'."""
    found = highlights(facts.material.analysis, facts.printed, facts.since)
    ordered = sorted(found, key=lambda piece: (piece.years, piece.span))
    groups = groupby(ordered, key=lambda piece: (piece.years, _section_title(facts.report, piece.span)))
    members = [(title, years, facts.said(pieces)) for (years, title), pieces in groups]
    of_the_year = any(not piece.years for piece in found)
    return Part(f"{facts.reviewed if of_the_year else ''}主要成绩", tuple(_numbered(members)))


def _section_title(report: Report, span: Span) -> str:
    """Return the title of the section below the parts of the report that holds a statement, '' for none."""
    path = report.path_at(span.start)
    return path[-1].title if len(path) > 1 else ""


def _numbered(members: Iterable[tuple[str, str, Runs]]) -> Iterator[Block]:
    """Yield paragraphs led by their titles, numbered （一）（二）…; one without a title by the years it speaks of."""
    number = 0
    for title, years, runs in members:
        if not title:
            yield Paragraph((Run(f"{years}："), *runs) if years else runs)
            continue
        number += 1
        opening = Heading(f"（{chinese_numeral(number)}）{title}{in_brackets(years)}", 2, listed=False)
        yield Paragraph((Run("。"), *runs), opening=opening)


def _shortcomings(facts: Facts) -> Part:
    """Return the report's own list, and what it says was promised and not met."""
    report = facts.report
    weak = shortcomings(report)
    blocks: list[Block] = []
    if weak:
        words = "；".join(piece.text for piece in weak)
        blocks.append(Paragraph((Run(words), *facts.cited(weak[-1].span), Run("。"))))
    unmet = unfulfilled(report, facts.since, [piece.span for piece in weak])
    blocks += [Paragraph((Run(s.of(report.text).rstrip("。")), *facts.cited(s), Run("。"))) for s in unmet]
    return Part(f"存在问题（报告自述{len(weak)}条）" if weak else "未完成事项", tuple(blocks))


def _levers(facts: Facts) -> Part:
    """Return the targets of the plan section by section, with what the report calls the year there."""
    found = levers(facts.material.analysis, facts.since, facts.printed)
    return Part(f"{facts.planned}重点工作", tuple(_numbered((_title(v), "", _lever(facts, v)) for v in found)))


def _title(lever: Lever) -> str:
    named = "、".join(slogan.text for slogan in lever.slogans)
    return f"{lever.name}——{named}" if named else lever.name


def _lever(facts: Facts, lever: Lever) -> Runs:
    return facts.said(lever.pieces) if lever.pieces else facts.cited(lever.slogans[0].span)


def _pledges(facts: Facts) -> Part:
    """Return the 民生实事 of the year planned, one a line; the last says where all of them stand."""
    found = pledges(facts.report, facts.since, _ANY_LENGTH)
    if found is None:
        return Part("", ())
    *others, last = found.items
    lines = (*((Run(f"{item}。"),) for item in others), (Run(last), *facts.cited(found.span), Run("。")))
    return Part(f"{facts.planned}{found.name}", (Items(lines),))


def _excerpts(facts: Facts) -> Part:
    """Return the notes that were ticked; those without a place in the text stand under a heading of theirs."""
    below = (block for block in excerpts(facts.material, facts.choices) if not _is_first(block))
    return Part(Chapter.EXCERPTS.word, tuple(below))


def _is_first(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


PARTS: dict[Chapter, Callable[[Facts], Part]] = {
    Chapter.OVERVIEW: _overview,
    Chapter.HIGHLIGHTS: _highlights,
    Chapter.SHORTCOMINGS: _shortcomings,
    Chapter.INDICATORS: _targets,
    Chapter.LEVERS: _levers,
    Chapter.PLEDGES: _pledges,
    Chapter.EXCERPTS: _excerpts,
}
"""How each chapter of the form is made."""
