"""Reports made of a few sentences, and the real one."""

import re
from collections.abc import Callable

import pytest

from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.observation import Observation
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span

Build = Callable[..., Report]
Observe = Callable[..., list[Observation]]

_LABEL = re.compile(r"[一二三四五]、")


def _build(*lines: str, block: TitleBlock | None = None) -> Report:
    """Make a report of paragraphs; a line that begins with 一、 is a heading of the first level."""
    text = "\n".join(lines)
    paragraphs: list[Paragraph] = []
    heads: list[tuple[str, Span]] = []
    at = 0
    for line in lines:
        span = Span(at, at + len(line))
        headed = bool(_LABEL.match(line))
        paragraphs.append(Paragraph(span, ParagraphKind.HEADING if headed else ParagraphKind.BODY))
        if headed:
            heads.append((line, span))
        at = span.end + 1
    ends = [span.start for _, span in heads[1:]] + [len(text)] * bool(heads)
    sections = tuple(
        Section(line[:2], line[2:], 1, run_in=False, heading=span, span=Span(span.start, end))
        for (line, span), end in zip(heads, ends, strict=True)
    )
    block = block or TitleBlock(plan_year=2024, review_year=2023)
    source = Source("made.txt", SourceFormat.TEXT, "", 0)
    return Report(text, source, block, sections, tuple(paragraphs))


@pytest.fixture(scope="session")
def build() -> Build:
    """Make a report of lines."""
    return _build


@pytest.fixture(scope="session")
def reviewed() -> Observe:
    """Read sentences of a part that looks back on 2023."""
    return lambda *lines: list(extract(_build("一、2023年工作回顾", *lines)))


@pytest.fixture(scope="session")
def planned() -> Observe:
    """Read sentences of a part that plans 2024."""
    return lambda *lines: list(extract(_build("一、2024年工作安排", *lines)))


@pytest.fixture(scope="session")
def caoxian() -> Report:
    """The bundled report."""
    return read_file(bundled_report())


@pytest.fixture(scope="session")
def caoxian_observations(caoxian: Report) -> tuple[Observation, ...]:
    """Its observations."""
    return extract(caoxian)
