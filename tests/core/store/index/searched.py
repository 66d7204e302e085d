"""Small reports to be searched, and the plain scan an index must agree with."""

from collections.abc import Sequence

from caoxian_desktop.core.library import Library
from caoxian_desktop.core.report.report import Level, Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.report.term import Term
from caoxian_desktop.core.search.folding import folded
from caoxian_desktop.core.search.hits import Cursor, Hit
from caoxian_desktop.core.search.query import Query


def made(
    place: str, year: int | None, lines: Sequence[str], level: Level = Level.COUNTY, terms: Sequence[str] = ()
) -> Report:
    """Return a report whose lines are its paragraphs; those that begin with 一、 are headings, with 名词 its terms."""
    text = "\n".join(lines)
    paragraphs, sections, explained = [], [], []
    at = number = 0
    for line in lines:
        span = Span(at, at + len(line))
        heading = line.startswith(("一、", "二、", "三、"))
        number = 0 if heading else number + 1
        kind = ParagraphKind.HEADING if heading else ParagraphKind.BODY
        if heading:
            sections.append((line, span))
        elif line.partition("：")[0] in terms:
            explained.append(Term(line.partition("：")[0], line.partition("：")[2], span))
        if line:
            paragraphs.append(Paragraph(span, kind, number or None))
        at = span.end + 1
    ends = [*(span.start for _, span in sections[1:]), len(text)][: len(sections)]
    return Report(
        text,
        Source(f"{place}.txt", SourceFormat.TEXT, "0" * 64, len(text), "utf-8"),
        TitleBlock("政府工作报告", place, level, year),
        tuple(
            Section(line[:2], line[2:], 1, run_in=False, heading=span, span=Span(span.start, end))
            for (line, span), end in zip(sections, ends, strict=True)
        ),
        tuple(paragraphs),
        tuple(explained),
    )


def catch_up(library: Library) -> None:
    """Bring the index up to the library."""
    for _ in range(10_000):
        if not library.index_step(1):
            return
    raise AssertionError("the index never catches up")


def all_hits(library: Library, query: Query, limit: int = 50) -> list[Hit]:
    """Return the hits of all pages."""
    found: list[Hit] = []
    after: Cursor | None = None
    while True:
        page = library.search(query, after, limit)
        assert page.complete
        assert len(page.hits) <= limit
        found += page.hits
        after = page.after
        if after is None:
            return found


def scanned(reports: Sequence[Report], words: Sequence[str]) -> list[tuple[str, int]]:
    """Return the paragraphs that have all words, as name of the report and place, in the order of hits.

    `reports` are as they were added.
    """
    order = sorted(enumerate(reports), key=lambda each: (-(each[1].title_block.plan_year or 0), -each[0]))
    return [
        (report.name, paragraph.span.start)
        for _, report in order
        for paragraph in report.paragraphs
        if words and all(word in folded(paragraph.span.of(report.text)) for word in words)
    ]
