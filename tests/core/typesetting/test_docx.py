"""The Word file: real styles, repeating heads, East Asian faces, nothing that asks to be updated."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import Column, Excerpt, Heading, Paragraph, Run, Table, TableRow, Title
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.charts.catalogue import charts_of
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.ticket import Cancelled
from caoxian_desktop.core.typesetting.docx import export_docx
from caoxian_desktop.core.typesetting.word.papers import PAPERS


@pytest.fixture(scope="module")
def digest(analysis: Analysis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("docx") / "out.docx"
    export_docx(compose([Material(analysis, charts_of(analysis)[:2])], Choices(made_on="2026-01-05")), target)
    return target


def test_every_paragraph_of_the_report_is_there(analysis: Analysis, digest: Path) -> None:
    text = "".join(re.sub(r"\s", "", p.text) for p in docx.Document(str(digest)).paragraphs)
    for paragraph in analysis.report.paragraphs:
        assert re.sub(r"\s", "", paragraph.span.of(analysis.report.text)) in text


def test_headings_bear_the_built_in_styles_in_order(analysis: Analysis, digest: Path) -> None:
    found = [
        (p.style.name, re.sub(r"[。：\s]", "", p.text))
        for p in docx.Document(str(digest)).paragraphs
        if p.style and p.style.name.startswith("Heading")
    ]
    wanted = [(f"Heading {s.level}", s.label + s.title) for s in analysis.report.walk()]
    assert [entry for entry in found if entry in wanted] == wanted


def test_the_head_of_the_table_repeats_and_rows_stay_whole(digest: Path) -> None:
    tables = docx.Document(str(digest)).tables[:2]
    assert [table.rows[0].cells[1].text for table in tables] == ["2022年（报告数，含预计）", "2023年目标"]
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_style_in_use_names_an_east_asian_face(digest: Path) -> None:
    document = docx.Document(str(digest))
    for name in PAPERS[Template.DIGEST].looks:
        style = next(s for s in document.styles if s.style_id == name)
        fonts = style.element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in {"宋体", "黑体", "楷体"}
        assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_charts_have_a_caption_and_words_for_those_who_do_not_see_them(digest: Path) -> None:
    document = docx.Document(str(digest))
    captions = [
        p.text for p in document.paragraphs if p.style and p.style.name == "Caption" and p.text.startswith("图")
    ]
    assert [caption[:2] for caption in captions] == ["图1", "图2"]
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)


def test_nothing_asks_to_be_updated(digest: Path) -> None:
    with zipfile.ZipFile(digest) as package:
        assert b"updateFields" not in package.read("word/settings.xml")
        parts = b"".join(package.read(name) for name in package.namelist() if name.endswith(".xml"))
    assert set(re.findall(rb"<w:instrText[^>]*>([^<]*)", parts)) == {b"PAGE", b"NUMPAGES"}
    assert b"fldSimple" not in parts


def test_core_properties_are_set(analysis: Analysis, digest: Path) -> None:
    properties = docx.Document(str(digest)).core_properties
    assert properties.title == f"{analysis.report.name}要点汇编"
    assert properties.author == "曹县县长孟令选"
    assert properties.language == "zh-CN"
    assert properties.created is not None
    assert properties.created.year == 2026


def briefing(*blocks: object) -> Briefing:
    return Briefing(Template.DIGEST, "标题", "作者", "说明", ("词",), "2026-01-05", (Title("标题"), *blocks))  # type: ignore[arg-type]  # blocks of any kind


def test_text_is_text_and_emoji_stay(tmp_path: Path) -> None:
    words = '<w:p/> ]]> #read("x") 😀\x00\u202e'
    report = export_docx(
        briefing(Paragraph((Run(words),)), Excerpt("数据", "原文", "出处", "甲\n乙")), tmp_path / "a.docx"
    )
    texts = [p.text for p in docx.Document(str(tmp_path / "a.docx")).paragraphs]
    assert '<w:p/> ]]> #read("x") 😀' in texts
    assert "批注：甲\n乙" in texts
    assert [notice.code for notice in report.notices] == ["export.character_dropped"] * 2


def test_a_closing_mark_stays_with_its_heading(tmp_path: Path) -> None:
    made = briefing(Paragraph((Run("。全年签约项目104个。"),), opening=Heading("有效投资持续扩大", 2)))
    export_docx(made, tmp_path / "a.docx")
    texts = [p.text for p in docx.Document(str(tmp_path / "a.docx")).paragraphs]
    assert texts[1:] == ["有效投资持续扩大。", "全年签约项目104个。"]


def test_on_the_one_page_a_heading_stays_in_its_line(tmp_path: Path) -> None:
    made = replace(
        briefing(Paragraph((Run("　地区生产总值"),), opening=Heading("总览", 1))), template=Template.ONE_PAGE
    )
    export_docx(made, tmp_path / "a.docx")
    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[1].text == "总览　地区生产总值"


def test_tables_that_follow_one_another_stay_two(tmp_path: Path) -> None:
    """Word joins them otherwise, and the first one's year would head the second one's figures."""
    tables = [
        Table((Column("指标", 0.5), Column(head, 0.5)), (TableRow(((Run("甲"),), (Run("1"),))),), head)
        for head in ("2022年（报告数）", "2023年目标")
    ]
    export_docx(briefing(*tables), tmp_path / "a.docx")
    body = docx.Document(str(tmp_path / "a.docx")).element.body
    names = [child.tag.rpartition("}")[2] for child in body]
    assert names[names.index("tbl") : names.index("tbl") + 3] == ["tbl", "p", "tbl"]


class GivenUp:
    """A ticket that nobody waits for."""

    cancelled = True

    def progress(self, done: int, total: int, words: str) -> None:
        """Nobody looks."""


def test_giving_up_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export_docx(briefing(), tmp_path / "a.docx", GivenUp())
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        export_docx(briefing(), tmp_path / "无" / "a.docx")
