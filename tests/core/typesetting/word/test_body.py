"""Blocks in a Word file: what leads where, what repeats, what stands together, what a clerk finds in the styles."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from caoxian_desktop.core.briefing.blocks import (
    Block,
    Column,
    Contents,
    Excerpt,
    Heading,
    Items,
    MarginNote,
    NewPage,
    Paragraph,
    Place,
    Run,
    RunKind,
    SmallPrint,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.typesetting.docx import make_docx
from tests.core.typesetting.word.every_block import every_block

HERE = Place("12345678", 40)
LONG = Paragraph((Run("字" * 5000),))
Make = Callable[..., Document]


def opened(briefing: Briefing) -> Document:
    return docx.Document(BytesIO(make_docx(briefing).contents[0]))


def made(
    *blocks: Block, template: Template = Template.DIGEST, cover: Cover | None = None, check: tuple[Block, ...] = ()
) -> Document:
    told = ("某县政府工作报告", "作者", "说明", (), "2026-01-05")
    held = (Title("标题"), *blocks)
    return opened(Briefing(template, *told, (*held, *check), cover=cover or Cover(), check_from=len(held)))


def texts(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.style_id == style]


def anchors(document: Document) -> list[str]:
    return [link.get(qn("w:anchor")) or "" for link in document.element.body.iter(qn("w:hyperlink"))]


def bookmarks(document: Document) -> list[str]:
    return [mark.get(qn("w:name")) or "" for mark in document.element.body.iter(qn("w:bookmarkStart"))]


def test_a_citation_leads_to_its_paragraph_where_the_material_holds_it() -> None:
    cited = Paragraph((Run("增长6%"), Run("〔一2〕", RunKind.CITATION, HERE)))
    assert anchors(made(cited)) == []
    document = made(cited, Paragraph((Run("预期增长6%。"),), place=HERE))
    assert anchors(document) == bookmarks(document) == ["_P12345678_40"]


def test_an_excerpt_leads_there_too_and_says_how_its_words_stand() -> None:
    held = Paragraph((Run("预期增长6%。"),), place=HERE)
    document = made(Excerpt("数据", "增长6%", "〔一2〕", "核对", (), HERE, "邻近数字已变"), held)
    assert anchors(document) == ["_P12345678_40"]
    assert texts(document, "Quote") == ["【数据】“增长6%”〔一2〕", "邻近数字已变", "批注：核对"]


def test_words_that_stand_as_they_did_need_no_word_about_it() -> None:
    assert texts(made(Excerpt("数据", "增长6%", "〔一2〕", "", (), HERE, "原文未变")), "Quote") == [
        "【数据】“增长6%”〔一2〕"
    ]


def test_contents_are_written_out_and_lead_to_their_headings() -> None:
    headings = (Heading("一、甲", 1), Heading("（一）乙", 2), Heading("丙", 3), Heading("丁", 1, listed=False))
    document = made(Contents(), *headings, LONG, Paragraph((Run("。戊"),), opening=Heading("己", 2)))
    assert texts(document, "TOC1") + texts(document, "TOC2") == ["一、甲", "（一）乙", "己"]
    assert anchors(document) == bookmarks(document) == ["_Toc000001", "_Toc000002", "_Toc000003"]


def test_short_material_has_no_contents() -> None:
    document = made(Contents(), Heading("一、甲", 1), Paragraph((Run("短"),)))
    assert texts(document, "TOC1") == texts(document, "TOCHeading") == []


def test_a_long_digest_has_a_cover_with_unit_and_day() -> None:
    document = made(Contents(), Heading("一、甲", 1), LONG, cover=Cover(unit="某县办公室"))
    front = [p.text for p in document.paragraphs[:3]]
    assert front == ["标题", "某县办公室", "2026年1月5日"]
    assert document.paragraphs[3].text == "目　录"
    assert document.paragraphs[3].paragraph_format.page_break_before


def test_a_heading_that_is_all_of_its_paragraph_is_a_heading_with_its_citation() -> None:
    document = made(Paragraph((Run("〔二3〕", RunKind.CITATION, HERE),), opening=Heading("民生实事", 1)))
    assert texts(document, "Heading1") == ["民生实事〔二3〕"]


@pytest.mark.parametrize("template", [Template.OFFICIAL, Template.BULLETIN, Template.REMARKS])
def test_official_papers_keep_a_heading_in_its_line_in_the_face_of_its_level(template: Template) -> None:
    document = made(Paragraph((Run("。全年签约。"),), opening=Heading("（一）投资", 2)), template=template)
    found = next(p for p in document.paragraphs if p.text == "（一）投资。全年签约。")
    assert [run.style.style_id for run in found.runs] == ["Heading2Char", "DefaultParagraphFont"]


def test_official_papers_have_22_lines_of_28_characters() -> None:
    document = made(LONG, template=Template.OFFICIAL)
    section = document.sections[0]
    across = section.page_width - section.left_margin - section.right_margin
    down = section.page_height - section.top_margin - section.bottom_margin
    assert (round(across / Mm(1)), round(down / Mm(1))) == (156, 225)
    normal = document.styles["Normal"].element
    pitch = int(normal.pPr.find(qn("w:spacing")).get(qn("w:line"))) * 635  # twentieths of a point in EMU
    wide = 16 * 12700 + int(normal.rPr.find(qn("w:spacing")).get(qn("w:val"))) * 635
    assert (down // pitch, across // wide) == (22, 28)
    assert normal.pPr.find(qn("w:spacing")).get(qn("w:lineRule")) == "exact"


def test_official_page_numbers_stand_outside() -> None:
    section = made(LONG, template=Template.OFFICIAL).sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert [p.alignment for p in (odd, even)] == [2, 0]  # right, left
    assert [p.text for p in (odd, even)] == ["— 1 —", "— 1 —"]


def test_an_annex_has_its_label_at_the_left_and_its_title_in_the_middle() -> None:
    document = made(Heading("附件1：名词解释", 1), template=Template.OFFICIAL)
    assert [p.text for p in document.paragraphs[-3:]] == ["附件1", "", "名词解释"]
    assert document.paragraphs[-1].alignment == 1
    assert texts(document, "Heading1") == ["名词解释"]


def test_notes_in_the_margin_are_comments_on_their_words() -> None:
    words = (Run("新增"), Run("企业", RunKind.MARKED), Run("291家", RunKind.MARKED, mark="1"), Run("。"))
    notes = (MarginNote("1", "数据", "核对口径\n另见公报"), MarginNote("2", "疑问", ""))
    document = made(Paragraph(words, notes=notes), template=Template.OFFICIAL)
    assert [(c.author, c.text) for c in document.comments] == [("数据", "核对口径\n另见公报"), ("疑问", "疑问")]
    paragraph = document.paragraphs[-1]._p
    tags = [child.tag.rpartition("}")[2] for child in paragraph]
    first = tags.index("commentRangeStart")
    ends = [n for n, tag in enumerate(tags) if tag == "commentRangeEnd"]
    assert "commentRangeStart" in tags[: first + 2]
    within = [child for child in paragraph[: ends[0]] if child.tag == qn("w:r")]
    assert "".join(t.text or "" for run in within[1:] for t in run.iter(qn("w:t"))) == "企业291家"


def test_two_notes_may_end_on_the_same_words() -> None:
    words = (Run("达到"), Run("834家", RunKind.MARKED, mark="2、3"), Run("、全市第一。"))
    notes = (MarginNote("2", "疑问", "口径？"), MarginNote("3", "建议", "改为800家"))
    paragraph = made(Paragraph(words, notes=notes), template=Template.OFFICIAL).paragraphs[-1]._p
    starts = [n for n, child in enumerate(paragraph) if child.tag == qn("w:commentRangeStart")]
    ends = [n for n, child in enumerate(paragraph) if child.tag == qn("w:commentRangeEnd")]
    between = paragraph[max(starts) : min(ends)]
    assert "".join(t.text or "" for child in between for t in child.iter(qn("w:t"))) == "834家"


def test_no_comment_and_no_property_names_a_person_or_a_time_of_its_own() -> None:
    document = opened(every_block(Template.OFFICIAL))
    assert {c.author for c in document.comments} == {"数据", "疑问", "建议"}
    assert {c.timestamp.date().isoformat() for c in document.comments if c.timestamp} == {"2026-01-05"}
    assert document.core_properties.last_modified_by == ""


def test_the_same_briefing_gives_the_same_bytes() -> None:
    first, second = (make_docx(every_block(Template.DIGEST)).contents[0] for _time in range(2))
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as package:
        assert {member.date_time for member in package.infolist()} == {(2026, 1, 5, 0, 0, 0)}


def test_a_bulletin_has_a_red_name_a_rule_and_a_foot_at_the_bottom_of_the_page() -> None:
    filled = Cover("某县简报", "第3期", "总第128期", "某县办公室", "", "县委。", "", "各乡镇。", "共印120份")
    check = (NewPage(), Heading("出处核对", 1), SmallPrint("本页供核对，不随材料印发"))
    document = made(LONG, template=Template.BULLETIN, cover=filled, check=check)
    assert texts(document, "Masthead") == ["某县简报"]
    assert texts(document, "Issue") == ["第3期（总第128期）", "某县办公室\t2026年1月5日"]
    foot = document.tables[0]
    assert [row.cells[0].text for row in foot.rows] == [
        "报：县委。",
        "发：各乡镇。",
        "某县办公室\t2026年1月5日印发",
        "\t（共印120份）",
    ]
    ruled = [row.cells[0]._tc.find(f"{qn('w:tcPr')}/{qn('w:tcBorders')}") is not None for row in foot.rows]
    assert ruled == [False, False, True, False]  # the inner rule parts who gets it from who made it
    held = foot._tbl.tblPr.find(qn("w:tblpPr"))
    assert (held.get(qn("w:vertAnchor")), held.get(qn("w:tblpYSpec"))) == ("margin", "bottom")
    body = list(document.element.body)
    headings = [n for n, child in enumerate(body) if child.tag == qn("w:p") and "出处核对" in "".join(child.itertext())]
    assert body.index(foot._tbl) < headings[0]


def test_narrow_tables_run_through_two_columns_under_the_same_head_and_foot() -> None:
    rows = (TableRow(((Run("甲"),), (Run("1"),))),)
    narrow = Table((Column("指标", 1), Column("数", 1)), rows, "", narrow=True)
    document = made(SmallPrint("前"), narrow, narrow, Heading("后", 1))
    columns = [cols.get(qn("w:num"), "1") for cols in document.element.body.iter(qn("w:cols"))]
    assert columns == ["1", "2", "1"]
    first, *later = document.element.body.iter(qn("w:sectPr"))
    assert len(first.findall(qn("w:headerReference"))) == 2
    assert all(section.find(qn("w:headerReference")) is None for section in later)


def test_a_table_says_what_it_shows_and_repeats_its_head() -> None:
    table = Table((Column("序号", 1), Column("原文", 20)), (TableRow(((Run("1"),), (Run("增长"),))),), "修改意见")
    found = made(table).tables[0]
    properties = found._tbl.tblPr
    assert properties.find(qn("w:tblDescription")).get(qn("w:val")) == "修改意见"
    assert properties.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
    assert found.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    widths = [int(column.get(qn("w:w")) or 0) for column in found._tbl.tblGrid]
    assert widths[0] > 2 * 9 * 20  # 序号 on one line


def test_a_watermark_and_the_mark_of_internal_papers_stand_in_the_heads() -> None:
    document = opened(every_block(Template.OFFICIAL))
    section = document.sections[0]
    heads = (section.first_page_header, section.header, section.even_page_header)
    path = "{urn:schemas-microsoft-com:vml}textpath"
    marks = [[p.get("string") for p in head._element.iter(path) if p.get("string")] for head in heads]
    assert marks == [["某县 内部使用 & <x>"]] * 3
    assert [head.paragraphs[0].text for head in heads] == ["内部资料，注意保存", "", ""]


def test_the_styles_are_those_that_word_shows_in_chinese() -> None:
    names = {style.name for style in opened(every_block(Template.DIGEST)).styles}
    assert {"Normal", "Title", "Heading 1", "Caption", "Quote", "toc 1", "annotation text"} <= names
    assert not {name for name in names if name and name.startswith(("Light ", "Medium ", "List Bullet"))}


def test_items_are_lines_with_their_strong_words() -> None:
    document = made(Items(((Run("①工业", RunKind.STRONG), Run("：增长")), (Run("②农业"),))))
    assert texts(document, "ListParagraph") == ["①工业：增长", "②农业"]
    line = next(p for p in document.paragraphs if p.text.startswith("①"))
    assert [run.style.name for run in line.runs] == ["Strong", "Default Paragraph Font"]


def test_a_title_over_two_lines_is_broken_in_the_middle_of_nothing() -> None:
    blocks = (Title("审议（讨论）某县政府工作报告（2023年）发言提纲"), Paragraph((Run("各位代表："),)))
    briefing = Briefing(Template.REMARKS, "题", "作者", "说明", (), "2026-01-05", blocks)
    assert texts(opened(briefing), "Title") == ["审议（讨论）某县政府\n工作报告（2023年）发言提纲"]
