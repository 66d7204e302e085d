"""The bundled report with one thing changed in it, and reports made of a few lines."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.checking.checks import check
from caoxian_desktop.core.checking.finding import Finding, Subject
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.numbering import number_paragraphs
from caoxian_desktop.core.report.report import Level, Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from tests.english import assert_in_english

Planted = Callable[[str, str], list[Finding]]
Checked = Callable[..., list[Finding]]
Made = Callable[..., Analysis]


@pytest.fixture(scope="session")
def caoxian() -> Analysis:
    """The bundled report, analysed."""
    return analyse(read_file(bundled_report()))


@pytest.fixture(scope="session")
def known(caoxian: Analysis) -> Counter[tuple[str, tuple[str, ...]]]:
    """What is found in it as it stands."""
    return Counter(_says(caoxian, finding) for finding in check(caoxian))


@pytest.fixture
def planted(known: Counter[tuple[str, tuple[str, ...]]], tmp_path: Path) -> Planted:
    """Change words of the bundled report that stand in it once; return what is found of figures that was not before."""

    def plant(words: str, instead: str) -> list[Finding]:
        text = bundled_report().read_text(encoding="utf-8")
        assert text.count(words) == 1, words
        return new_findings(text.replace(words, instead), known, tmp_path)

    return plant


@pytest.fixture(scope="session")
def made() -> Made:
    """Make a report of lines; one that begins with 一、 is a heading of the first level."""
    return _made


@pytest.fixture(scope="session")
def checked() -> Checked:
    """Return what is found of figures in lines that look back on 2023."""
    return lambda *lines: _of_figures(_made("一、2023年工作回顾", *lines))


def _made(*lines: str) -> Analysis:
    text = "\n".join(lines)
    paragraphs: list[Paragraph] = []
    heads: list[tuple[str, Span]] = []
    at = 0
    for line in text.split("\n"):
        span = Span(at, at + len(line))
        at = span.end + 1
        headed = re.match(r"[一二三]、2", line) is not None
        if headed:
            heads.append((line, span))
        if line:
            paragraphs.append(Paragraph(span, ParagraphKind.HEADING if headed else ParagraphKind.BODY))
    ends = [span.start for _, span in heads[1:]] + [len(text)]
    sections = tuple(
        Section(line[:2], line[2:], 1, run_in=False, heading=span, span=Span(span.start, end))
        for (line, span), end in zip(heads, ends, strict=False)
    )
    block = TitleBlock("政府工作报告", level=Level.CITY, plan_year=2024, review_year=2023)
    source = Source("made.txt", SourceFormat.TEXT, "", 0)
    return analyse(Report(text, source, block, sections, number_paragraphs(paragraphs, sections)))


def new_findings(text: str, known: Counter[tuple[str, tuple[str, ...]]], folder: Path) -> list[Finding]:
    """Return what is found of figures in a text beyond what is known."""
    file = folder / "planted.txt"
    file.write_text(text, encoding="utf-8")
    analysis, left = analyse(read_file(file)), known.copy()
    new: list[Finding] = []
    for finding in _of_figures(analysis):
        says = _says(analysis, finding)
        if left[says]:
            left[says] -= 1
        else:
            new.append(finding)
    return new


def _of_figures(analysis: Analysis) -> list[Finding]:
    found = [finding for finding in check(analysis) if finding.subject is Subject.FIGURES]
    assert_in_english(found)
    return found


def _says(analysis: Analysis, finding: Finding) -> tuple[str, tuple[str, ...]]:
    return finding.code, tuple(span.of(analysis.report.text) for span in finding.spans)
