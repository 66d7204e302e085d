"""What stands beside a Word document's text: notes, boxes, fields, hidden words, layout tables, formulas."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.formats.from_docx import read_docx
from caoxian_desktop.core.importing.importer import read_bytes
from caoxian_desktop.core.report.problem import KnownError

MakeDocx = Callable[..., bytes]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OTHERS = (
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' xmlns:v='urn:schemas-microsoft-com:vml'"
)


def run(words: str, looks: str = "") -> str:
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


RAISED = "<w:vertAlign w:val='superscript'/>"
Read = Callable[..., Blocks]


@pytest.fixture
def read(make_docx: MakeDocx) -> Read:
    """Return a reader of a body's blocks, with the parts and styles that a test gives it."""

    def blocks(body: str, styles: str = "", **parts: str) -> Blocks:
        further = {
            f"word/{name}.xml": f"<w:{name} xmlns:w='{WORD}'>{inner}</w:{name}>" for name, inner in parts.items()
        }
        further["word/styles.xml"] = f"<w:styles xmlns:w='{WORD}'>{styles}</w:styles>"
        return read_docx(make_docx(body=f"<w:sdt {OTHERS}>{body}</w:sdt>", parts=further), "报告.docx")

    return blocks


def marks(blocks: Blocks) -> list[str]:
    return [mark.of(blocks.text) for mark in blocks.references]


def furniture(blocks: Blocks) -> list[str]:
    return [place.of(blocks.text) for place in blocks.furniture]


def cite(kind: str, note: int) -> str:
    return f"<w:r><w:rPr>{RAISED}</w:rPr><w:{kind}Reference w:id='{note}'/></w:r>"


def note(kind: str, number: int, words: str) -> str:
    return f"<w:{kind} w:id='{number}'>{paragraph(f'<w:r><w:{kind}Ref/></w:r>' + run(words))}</w:{kind}>"


def test_notes_follow_the_text_in_the_order_of_their_marks(read: Read) -> None:
    body = paragraph(run("两违") + cite("footnote", 3) + run("、双碳") + cite("endnote", 2) + run("。"))
    separator = "<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>"
    blocks = read(
        body,
        footnotes=separator + note("footnote", 2, "没有引用") + note("footnote", 3, "两违：指违法用地。"),
        endnotes=note("endnote", 2, "双碳：指碳达峰。"),
    )
    assert blocks.text.split("\n") == ["两违[1]、双碳[2]。", "注释", "[1]两违：指违法用地。", "[2]双碳：指碳达峰。"]
    assert marks(blocks) == ["[1]", "[2]"]


def test_notes_of_a_report_with_a_glossary_leave_it_its_title(read: Read) -> None:
    body = paragraph(run("双碳") + cite("footnote", 1)) + paragraph(run("名 词 解 释：")) + paragraph(run("两违：指…"))
    assert read(body, footnotes=note("footnote", 1, "指碳达峰。")).text.split("\n")[-2:] == ["脚注", "[1]指碳达峰。"]


@pytest.mark.parametrize(
    ("before", "raised", "after", "is_mark"),
    [
        ("双碳", "[1]", "[1]", True),
        ("双碳", "12", "12", True),
        ("双碳”", "①", "①", True),
        ("5%", "〔3〕", "〔3〕", True),
        ("120万米", "2", "²", False),
        ("km", "3", "³", False),
        ("10", "8", "⁸", False),
        ("商标", "TM", "TM", False),
    ],
)
def test_a_superscript_is_a_mark_or_a_power(read: Read, before: str, raised: str, after: str, is_mark: bool) -> None:
    blocks = read(paragraph(run(before) + "".join(run(c, RAISED) for c in raised) + run("。")))
    assert blocks.text == f"{before}{after}。"
    assert marks(blocks) == ([after] if is_mark else [])


def test_marks_keep_their_places_in_cells_and_behind_numbers(read: Read) -> None:
    cells = f"<w:tc>{paragraph(run('  双碳') + run('[1]', RAISED))}</w:tc><w:tc>{paragraph(run('两违 '))}"
    cells += f"{paragraph(run('又') + run('[2]', RAISED))}</w:tc>"
    blocks = read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert blocks.text == "双碳[1]\t两违 又[2]"
    assert marks(blocks) == ["[1]", "[2]"]


def test_a_mark_keeps_its_place_behind_a_number_word_puts_before_it(read: Read) -> None:
    lists = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:lvlText w:val='第一条 '/></w:lvl></w:abstractNum>"
    number = "<w:numPr><w:numId w:val='1'/></w:numPr>"
    use = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    blocks = read(paragraph(run("双碳") + run("[1]", RAISED), number), numbering=lists + use)
    assert (blocks.text, marks(blocks)) == ("第一条 双碳[1]", ["[1]"])


def test_a_text_box_is_read_once_before_the_paragraph_it_is_anchored_in(read: Read) -> None:
    box = f"<w:txbxContent>{paragraph(run('框中标题'))}</w:txbxContent>"
    choices = f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict>"
    body = paragraph(
        run("前") + f"<w:r><mc:AlternateContent>{choices}</mc:Fallback></mc:AlternateContent></w:r>" + run("后")
    )
    assert read(body).text == "框中标题\n前后"


def test_wordart_of_older_documents_is_read_as_a_box(read: Read) -> None:
    art = "<w:r><w:pict><v:shape><v:textpath string='政府工作报告'/></v:shape></w:pict></w:r>"
    assert read(paragraph(run("前") + art + run("后"))).text == "政府工作报告\n前后"


def test_a_box_with_a_page_number_belongs_to_the_page(read: Read) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(run('— 3 —'))}</w:txbxContent></w:pict></w:r>"
    blocks = read(paragraph(box + run("正文")))
    assert (blocks.text, furniture(blocks)) == ("— 3 —\n正文", ["— 3 —"])


def char(step: str) -> str:
    return f"<w:r><w:fldChar w:fldCharType='{step}'/></w:r>"


def field(instruction: str, result: str) -> str:
    code = f"<w:r><w:instrText xml:space='preserve'>{instruction}</w:instrText></w:r>"
    return char("begin") + code + (char("separate") + result if result else "") + char("end")


def test_of_a_field_the_result_is_text_and_page_numbers_are_not(read: Read) -> None:
    simple = f"<w:fldSimple w:instr='NUMPAGES'>{run('9')}</w:fldSimple>"
    within = field("IF ", run("甲")).replace(
        "</w:instrText>", "</w:instrText></w:r>" + field("PAGE", run("2")) + "<w:r>", 1
    )
    body = paragraph(run("第") + field("PAGE", run("1")) + simple + field(r"EQ \o\ac(○,5)", "") + within)
    assert read(body).text == "第⑤甲"


def test_a_table_of_contents_is_set_apart_with_its_title(read: Read) -> None:
    entry = run("一、工作回顾") + "<w:r><w:tab/></w:r>" + field("PAGEREF _1", run("1"))
    opening = char("begin") + "<w:r><w:instrText>TOC \\o</w:instrText></w:r>" + char("separate")
    body = paragraph(run("目　录")) + paragraph(opening + entry) + paragraph(run("二、安排")) + paragraph(char("end"))
    blocks = read(body + paragraph(run("一、工作回顾")))
    assert furniture(blocks) == ["目　录", "一、工作回顾\t1", "二、安排"]
    assert blocks.text.endswith("\n一、工作回顾")


def test_contents_are_known_by_their_style_and_a_field_left_open_swallows_nothing(read: Read) -> None:
    styles = "<w:style w:styleId='t'><w:name w:val='TOC 1'/></w:style>"
    opening = char("begin") + "<w:r><w:instrText>TOC</w:instrText></w:r>" + char("separate")
    blocks = read(paragraph(run("条目"), "<w:pStyle w:val='t'/>") + paragraph(opening) + paragraph(run("正文")), styles)
    assert furniture(blocks) == ["条目"]
    assert blocks.text.endswith("正文")


def test_contents_that_begin_in_one_place_and_end_in_another_set_nothing_apart(read: Read) -> None:
    opening = char("begin") + "<w:r><w:instrText>TOC</w:instrText></w:r>" + char("separate")
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(run('一'))}{paragraph(char('end'))}</w:tc></w:tr></w:tbl>"
    assert furniture(read(paragraph(opening) + cell)) == []


def test_properties_within_properties_end_where_they_began(read: Read) -> None:
    nested = "<w:rPr><mc:AlternateContent><w:rPr/></mc:AlternateContent><w:t>样</w:t></w:rPr>"
    assert read(paragraph(f"<w:r>{nested}<w:t>文</w:t></w:r>")).text == "文"


def test_hidden_words_are_left_out_and_it_is_said(read: Read) -> None:
    styles = "<w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>"
    shown = run("仍在", "<w:rStyle w:val='h'/><w:vanish w:val='0'/>")
    blocks = read(
        paragraph(run("看见") + run("藏", "<w:vanish/>") + run("匿", "<w:rStyle w:val='h'/>") + shown), styles
    )
    assert blocks.text == "看见仍在"
    assert [notice.code for notice in blocks.notices] == ["word.hidden"]


def test_revisions_are_read_as_accepted_ends_of_paragraphs_and_rows_too(read: Read) -> None:
    joined = paragraph(run("前半"), "<w:rPr><w:del w:id='1'/></w:rPr>") + paragraph(run("后半"))
    row = "<w:tr><w:trPr><w:del w:id='2'/></w:trPr><w:tc>" + paragraph(run("删去的行")) + "</w:tc></w:tr>"
    change = "<w:pPrChange w:id='3'><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>"
    blocks = read(joined + f"<w:tbl>{row}</w:tbl>" + paragraph(run("末"), change))
    assert blocks.text == "前半后半\n末"
    assert blocks.outline == ()
    assert [notice.message.zh for notice in blocks.notices] == ["文档含修订，按接受全部修订读取。"]


def test_a_report_laid_out_in_a_table_keeps_its_paragraphs(read: Read) -> None:
    whole = "".join(paragraph(run(f"第{i}段" + "文" * 120)) for i in range(4))
    one = f"<w:tbl><w:tr><w:tc>{paragraph(run('甲'))}{paragraph(run('乙'))}</w:tc></w:tr></w:tbl>"
    two = f"<w:tbl><w:tr><w:tc>{paragraph(run('栏目'))}</w:tc><w:tc>{whole}</w:tc></w:tr></w:tbl>"
    assert [line[:3] for line in read(one + two).text.split("\n")] == [
        "甲",
        "乙",
        "栏目",
        "第0段",
        "第1段",
        "第2段",
        "第3段",
    ]


def test_pictures_and_parts_of_other_files_are_named(read: Read) -> None:
    body = (
        paragraph("<w:r><w:pict><v:imagedata/></w:pict><w:drawing><c:chart xmlns:c='c'/></w:drawing></w:r>")
        + "<w:altChunk/>"
        + paragraph(run("正文"))
    )
    assert [notice.message.zh for notice in read(body).notices] == [
        "文档中有2幅图片或图表，其中的文字没有读取。",
        "文档中嵌有其他文件的内容，没有读取。",
    ]


RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_heads(make_docx: MakeDocx, *heads: str) -> Blocks:
    """A document whose running heads are these XML parts."""
    related = "".join(f"<Relationship Type='{RELATED}/header' Target='head{i}.xml'/>" for i in range(len(heads)))
    parts = {f"word/head{i}.xml": head for i, head in enumerate(heads)}
    rels = {"word/_rels/document.xml.rels": f"<Relationships>{related}</Relationships>"}
    return read_docx(make_docx(body=paragraph(run("正文")), parts=parts | rels), "报告.docx")


def head(inner: str) -> str:
    return f"<w:hdr xmlns:w='{WORD}'>{inner}</w:hdr>"


def test_running_heads_are_furniture_behind_the_text_each_once_and_without_page_numbers(make_docx: MakeDocx) -> None:
    numbered = paragraph(run("第") + field("PAGE", run("3")) + run("页"))
    blocks = with_heads(make_docx, head(paragraph(run("县政府文件")) + numbered), head(paragraph(run("县政府文件"))))
    assert blocks.text == "正文\n县政府文件"
    assert furniture(blocks) == ["县政府文件"]


def test_a_damaged_running_head_costs_a_sentence_and_not_the_report(make_docx: MakeDocx) -> None:
    blocks = with_heads(make_docx, "<w:hdr>", head(paragraph(run("文件"))))
    assert (blocks.text, [notice.code for notice in blocks.notices]) == ("正文\n文件", ["word.damaged"])


def test_comments_are_not_read_and_that_is_said(read: Read) -> None:
    blocks = read(paragraph(run("正文") + "<w:r><w:commentReference w:id='1'/></w:r>"))
    assert (blocks.text, [notice.code for notice in blocks.notices]) == ("正文", ["word.comments"])


def test_ruby_formulas_and_symbols_read_as_print_shows_them(read: Read) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('yī')}</w:rt><w:rubyBase>{run('一')}</w:rubyBase></w:ruby></w:r>"
    half = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    power = (
        "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    symbols = "<w:r><w:sym w:font='Wingdings' w:char='F081'/><w:sym w:font='Symbol' w:char='F0B3'/></w:r>"
    assert read(paragraph(ruby + half + power + symbols)).text == "一1/2x²①≥"


def test_what_was_taken_out_of_a_report_is_on_record(make_docx: MakeDocx, short_report: str) -> None:
    body = paragraph(run("工业稳步增长") + run("[1]", RAISED) + run("。"))
    report = read_bytes(make_docx(*short_report.split("\n")[:8], body=body), "报告.docx")
    assert "工业稳步增长。" in report.text
    assert "[1]" in [removal.words for removal in report.removals]


PIECES = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>字</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
    "</w:tc>",
    "<w:txbxContent>", "</w:txbxContent>", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>", "<w:rPr><w:rPr/>",
    "</w:rPr>", char("begin"), char("separate"), char("end"), "<w:footnoteReference w:id='1'/>", "<w:del>", "</w:del>",
    "<mc:AlternateContent>", "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<m:sup>", "</m:sup>",
    "<w:instrText>TOC</w:instrText>", "<w:footnote w:id='1'>", "</w:footnote>", "<w:br/>", "<w:sym w:char='x'/>",
)  # fmt: skip


def closed(pieces: list[str]) -> str:
    """Pieces as well-formed XML: what closes nothing is dropped, what stays open is closed at the end."""
    written, around = "", []
    for piece in pieces:
        name = piece.strip("<>/").split(" ")[0].split(">")[0]
        if piece.startswith("</"):
            if name not in around:
                continue
            while around[-1] != name:
                written += f"</{around.pop()}>"
            around.pop()
        elif piece == "<w:rPr><w:rPr/>" or (piece.count("<") == 1 and not piece.endswith("/>")):
            around.append(name)
        written += piece
    return written + "".join(f"</{name}>" for name in reversed(around))


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_elements_in_any_order_give_blocks(read: Read, pieces: list[str]) -> None:
    try:
        blocks = read(closed(pieces), footnotes=note("footnote", 1, "注"))
    except KnownError as error:
        assert error.code == "import.hostile", "only nesting too deep may be refused"  # noqa: PT017 - other errors are faults
    else:
        assert all(mark.of(blocks.text) == "[1]" for mark in blocks.references)
        assert blocks.text.count("[1]") <= 1 + len(blocks.references)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from("<>&/'\"=:wpt字\x01")), min_size=1, max_size=6))
def test_damaged_xml_gives_blocks_or_a_sentence(make_docx: MakeDocx, changes: list[tuple[int, str]]) -> None:
    body = (
        paragraph(run("双碳") + cite("footnote", 1) + field("PAGE", run("1")))
        + f"<w:tbl><w:tr>{paragraph('')}</w:tr></w:tbl>"
    )
    document = f"<w:document xmlns:w='{WORD}'><w:body>{body}</w:body></w:document>"
    for at, character in changes:
        place = at % len(document)
        document = document[:place] + character + document[place + 1 :]
    data = make_docx(parts={"word/document.xml": document})
    try:
        assert isinstance(read_docx(data, "报告.docx"), Blocks)
    except KnownError as error:
        assert error.code in {"import.broken", "import.hostile"}  # noqa: PT017 - other errors are faults
