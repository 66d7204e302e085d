"""The papers one speaks from, as PDF: paper, heads, contents, and nothing left alone at a foot."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.report.citation import chinese_numeral
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.typesetting.pdf import set_pages
from tests.annotated import annotated

Made = Callable[[Template, Material], Path]
_NUMBER = re.compile(r"\d+ ?/ ?\d+")
A4 = (595.28, 841.89)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Export a material in a form and return the file."""

    def export(template: Template, material: Material) -> Path:
        own = tuple(chapter for chapter in template.usual if chapter is not Chapter.SOURCE_CHECK)
        target = tmp_path / f"{template.value}.pdf"
        made = compose([material], Choices(template, chapters=own, made_on="2026-01-05"))
        target.write_bytes(set_pages(made).pdf)
        return target

    return export


def pages(file: Path) -> list[list[str]]:
    """Return the lines of each page but for its number, by poppler."""
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    lines = [[line.strip() for line in page.split("\n")] for page in done.stdout.decode().split("\f")[:-1]]
    return [[line for line in page if line and not _NUMBER.fullmatch(line)] for page in lines]


def size(file: Path) -> tuple[float, float]:
    box = pypdf.PdfReader(file).pages[0].mediabox
    return round(float(box.width), 2), round(float(box.height), 2)


def test_the_table_of_amendments_lies_across_a4(analysis: Analysis, made: Made) -> None:
    file = made(Template.AMENDMENTS, annotated(analysis.report, charts=False))
    assert size(file) == A4[::-1]
    assert any(re.fullmatch(r"序号\s+位置\s+原文\s+建议修改为\s+理由", line) for line in pages(file)[0])


def test_the_outline_of_remarks_is_an_official_page(analysis: Analysis, made: Made) -> None:
    file = made(Template.REMARKS, annotated(analysis.report, charts=False))
    assert size(file) == A4
    shown = pages(file)
    assert [page[-1][:20] for page in shown[:2]] == ["—1—", "—2—"]
    assert "可供发言参考" in shown[2][0]
    assert "统计公报可能有调整" in shown[-1][-1]


def test_the_extract_has_contents_from_four_pages_on(analysis: Analysis, made: Made) -> None:
    assert "目录" in pages(made(Template.EXTRACT, Material(analysis)))[0]
    short = analyse(read_text(_short_report(), "曹县.txt"))
    shown = pages(made(Template.EXTRACT, Material(short)))
    assert len(shown) == 1
    assert "目录" not in shown[0]


def test_whether_there_are_contents_never_swings_to_and_fro(made: Made) -> None:
    """Typst sets the pages until what they say of each other holds; where it does not, the export fails."""
    found = []
    for works in range(9, 19):
        shown = pages(made(Template.EXTRACT, Material(analyse(read_text(_short_report(works), "曹县.txt")))))
        found.append(("目录" in shown[0], len(shown)))
    assert found == sorted(found)
    assert {contents for contents, _ in found} == {False, True}


def _short_report(works: int = 0) -> str:
    """Return a report with a number of works in its plan, a section and a sentence each."""
    head = "曹县2024年政府工作报告\n——2024年1月5日在曹县第一届人民代表大会上\n县长 张三\n各位代表：\n"
    review = "一、2023年工作回顾\n2023年，地区生产总值增长6%。\n"
    plan = "二、2024年工作安排\n2024年，地区生产总值增长5%左右。\n" + "".join(
        f"（{chinese_numeral(number)}）抓好第{number}件工作\n新建道路{number + 3}公里，改造小区{number + 2}个。\n"
        for number in range(1, works + 1)
    )
    closing = "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境，不断改善人民生活。" * 9
    return f"{head}{review}{plan}三、政府自身建设\n{closing}"


def test_no_sentence_of_the_extract_stands_alone_at_a_foot(analysis: Analysis, made: Made) -> None:
    for page in pages(made(Template.EXTRACT, Material(analysis))):
        assert not page[-1].endswith("〕"), page[-3:]


@pytest.mark.corpus
def test_no_heading_of_the_points_stands_alone_at_a_foot(corpus: Path, made: Made) -> None:
    for file in sorted((corpus / "corpus").glob("city_*.docx"))[:16]:
        try:
            analysis = analyse(read_file(file))
        except KnownError:
            continue
        for page in pages(made(Template.INQUIRY, Material(analysis))):
            assert not re.match(r"[一二三四五六]、|以下", page[-1]), (file.name, page[-1])
