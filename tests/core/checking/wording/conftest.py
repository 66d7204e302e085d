"""Reports of a few lines to proofread, and the bundled one with a single change."""

from collections.abc import Callable, Sequence

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.checking.finding import Finding
from caoxian_desktop.core.checking.wording.wording_checks import WORDING_CHECKS
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.removal import Removal
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from tests.english import assert_in_english

OPENING = "曹县政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出意见。"
MATTERS = "工业 农业 商贸 交通 水利 教育 医疗 文化 环保 住房 财税 审计 金融 科技 就业 养老 安全 信访 统计 气象"
FILLING = "\n".join(
    f"在县委坚强领导下，全力以赴抓{matter}，比上年有了新的起色，群众看得见、摸得着。" for matter in MATTERS.split()
)

Proofread = Callable[..., list[tuple[str, str]]]


def analysis_of(lines: Sequence[str], removals: Sequence[Removal] = (), block: TitleBlock | None = None) -> Analysis:
    """A report of bare paragraphs, without going through the importer."""
    paragraphs, start = [], 0
    for line in lines:
        paragraphs.append(Paragraph(Span(start, start + len(line)), ParagraphKind.BODY))
        start += len(line) + 1
    source = Source("x.txt", SourceFormat.TEXT, "", 0)
    text = "\n".join(lines)
    report = Report(text, source, block or TitleBlock(), paragraphs=tuple(paragraphs), removals=tuple(removals))
    return Analysis(report, (), ())


def findings(analysis: Analysis) -> list[Finding]:
    found = [finding for check in WORDING_CHECKS for finding in check(analysis)]
    assert_in_english(found)
    return found


def told(analysis: Analysis) -> list[tuple[str, str]]:
    """What is told, as (code without its room, the words of the first place)."""
    return [
        (finding.code.removeprefix("wording."), finding.spans[0].of(analysis.report.text))
        for finding in findings(analysis)
    ]


@pytest.fixture
def proofread() -> Proofread:
    """Proofread paragraphs."""
    return lambda *lines, **more: told(analysis_of(lines, **more))


@pytest.fixture
def proofread_file() -> Callable[[str], list[tuple[str, str]]]:
    """Proofread a text as a file that is read; one that is no whole report gets an opening and a first part."""

    def proofread(text: str) -> list[tuple[str, str]]:
        whole = text if "大会报告工作" in text else f"{OPENING}\n{FILLING}\n{text}"
        return told(Analysis(read_text(whole, "x.txt"), (), ()))

    return proofread


@pytest.fixture(scope="session")
def bundled() -> Report:
    return read_file(bundled_report())
