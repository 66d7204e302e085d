"""Word documents: what of them is text, and what is not."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

from caoxian_desktop.core.importing.formats.from_docx import read_docx
from caoxian_desktop.core.report.problem import KnownError

MakeDocx = Callable[..., bytes]


def lines(data: bytes) -> list[str]:
    return read_docx(data, "报告.docx").text.split("\n")


def package(parts: Mapping[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_paragraphs_come_in_order_with_soft_breaks_as_lines(make_docx: MakeDocx) -> None:
    body = f"<w:p>{run('三')}<w:r><w:br/></w:r>{run('四')}<w:r><w:tab/><w:t>五</w:t></w:r></w:p>"
    assert lines(make_docx("一", "二", body=body)) == ["一", "二", "三", "四\t五"]


def test_deleted_revisions_are_left_out_and_insertions_kept(make_docx: MakeDocx) -> None:
    body = (
        f"<w:p>{run('增长')}<w:del w:id='1'><w:r><w:delText>5%</w:delText></w:r>{run('7%')}</w:del>"
        f"<w:ins w:id='2'>{run('6%')}</w:ins><w:moveFrom>{run('旧处')}</w:moveFrom>"
        f"<w:moveTo>{run('新处')}</w:moveTo></w:p>"
    )
    assert lines(make_docx(body=body)) == ["增长6%新处"]


def test_bookmarks_that_word_sets_unseen_are_no_text(make_docx: MakeDocx) -> None:
    mark = "<w:bookmarkStart w:id='0' w:name='_GoBack'/>"
    body = f"{mark}<w:p>{run('增长')}{mark}<w:bookmarkEnd w:id='0'/>{run('6%')}</w:p><w:bookmarkEnd w:id='0'/>"
    assert lines(make_docx(body=body)) == ["增长6%"]


def paragraph(words: str) -> str:
    return f"<w:p>{run(words)}</w:p>"


def cell(inner: str) -> str:
    return f"<w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>{inner}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def test_a_table_gives_a_line_a_row_with_tabs_between_cells(make_docx: MakeDocx) -> None:
    nested = f"<w:tbl>{row(cell(paragraph('内')))}</w:tbl><w:p/>"
    first = row(cell(paragraph("指标")), cell(paragraph("增长") + paragraph("速度")))
    second = row(cell(nested), cell(paragraph("5%")))
    body = f"<w:tbl>{first}{second}</w:tbl>{paragraph('表后')}"
    assert lines(make_docx("表前", body=body)) == ["表前", "指标\t增长 速度", "内\t5%", "表后"]


def test_the_outline_level_of_a_style_or_a_paragraph_is_handed_on_as_a_hint(make_docx: MakeDocx) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    styles = (
        f"<w:styles xmlns:w='{space}'><w:style w:styleId='a1'><w:name w:val='heading 1'/></w:style>"
        "<w:style w:styleId='b2'><w:name w:val='自定'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style></w:styles>"
    )
    body = "".join(
        f"<w:p><w:pPr>{properties}</w:pPr>{run(words)}</w:p>"
        for properties, words in (
            ("<w:pStyle w:val='a1'/>", "部分"),
            ("<w:pStyle w:val='b2'/>", "小节"),
            ("<w:outlineLvl w:val='2'/>", "条目"),
            ("<w:outlineLvl w:val='9'/>", "正文"),
        )
    )
    blocks = read_docx(make_docx(body=body, parts={"word/styles.xml": styles}), "报告.docx")
    assert {blocks.text[start : start + 2]: level for start, level in blocks.outline} == {
        "部分": 1,
        "小节": 2,
        "条目": 3,
    }


def test_external_links_are_not_followed_and_said_to_be_there(make_docx: MakeDocx) -> None:
    links = "<Relationships><Relationship Target='http://x.invalid/a.png' TargetMode=\"External\"/></Relationships>"
    blocks = read_docx(make_docx("正文", parts={"word/_rels/document.xml.rels": links}), "报告.docx")
    assert [notice.message.zh for notice in blocks.notices] == ["文档中有外部链接，没有读取。"]


def test_the_strict_form_of_the_format_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = f"<w:document xmlns:w='{strict}'><w:body><w:p><w:r><w:t>严格</w:t></w:r></w:p></w:body></w:document>"
    assert lines(package({"word/document.xml": document})) == ["严格"]


def test_parts_are_found_by_their_relationships_whatever_their_names() -> None:
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = f"<Relationships><Relationship Type='{kinds}/officeDocument' Target='/word/document2.xml'/></Relationships>"
    own = f"<Relationships><Relationship Type='{kinds}/styles' Target='../looks/s.xml'/></Relationships>"
    body = "<w:p><w:pPr><w:pStyle w:val='h'/></w:pPr><w:r><w:t>部分</w:t></w:r></w:p>"
    styles = "<w:style w:styleId='h'><w:name w:val='标题 1'/></w:style>"
    parts = {
        "_rels/.rels": main,
        "word/_rels/document2.xml.rels": own,
        "word/document2.xml": f"<w:document xmlns:w='{word}'><w:body>{body}</w:body></w:document>",
        "looks/s.xml": f"<w:styles xmlns:w='{word}'>{styles}</w:styles>",
    }
    blocks = read_docx(package(parts), "网上编辑.docx")
    assert (blocks.text, blocks.outline) == ("部分", ((0, 1),))


@pytest.mark.parametrize(
    ("part", "kind"),
    [("xl/workbook.xml", "电子表格"), ("ppt/presentation.xml", "演示文稿"), ("OFD.xml", "OFD"), ("a.txt", "压缩包")],
)
def test_other_packages_are_refused_by_their_kind(part: str, kind: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_docx(package({part: "x"}), "文件.docx")
    assert refused.value.code == "import.wrong_type"
    assert kind in refused.value.sentence("zh")


def test_a_document_without_a_body_is_broken() -> None:
    with pytest.raises(KnownError) as refused:
        read_docx(package({"word/document.xml": "<document/>"}), "空壳.docx")
    assert refused.value.code == "import.broken"
