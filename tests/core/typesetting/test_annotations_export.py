"""A reader's annotations on paper: by chapter with their places, suggestions as a table, none of them left out."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec import structs

from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, Status, create, modify, retag
from caoxian_desktop.core.briefing.annotations_sheet import Sheet, sheet_of
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Paragraph, ParagraphKind, Report, Section, TitleBlock
from caoxian_desktop.core.report.source import Source, SourceFormat
from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.typesetting.annotations_export import Form, write_annotations
from caoxian_desktop.core.typesetting.annotations_markdown import contained, escaped, markdown_of
from caoxian_desktop.core.typesetting.annotations_table import COLUMNS, csv_of, xlsx_of

TEXT = "政府工作报告\n一、工作回顾\n地区生产总值增长3%。\n二、工作安排\n引进项目60个以上。\n=SUM(A1)是一行字。"


@pytest.fixture
def report() -> Report:
    borders = [TEXT.index("一、"), TEXT.index("二、"), len(TEXT)]
    sections = tuple(
        Section(f"{label}、", title, 1, run_in=False, heading=Span(start, start + 6), span=Span(start, end))
        for label, title, start, end in zip("一二", ("工作回顾", "工作安排"), borders, borders[1:], strict=False)
    )
    lines = [Span(*line.span()) for line in re.finditer(".+", TEXT)]
    numbers = [None, None, 1, None, 1, 2]
    paragraphs = tuple(
        Paragraph(span, ParagraphKind.BODY if number else ParagraphKind.HEADING, number)
        for span, number in zip(lines, numbers, strict=True)
    )
    source = Source("样本.txt", SourceFormat.TEXT, "0" * 64, 1)
    return Report(TEXT, source, TitleBlock("政府工作报告", "某县", plan_year=2023), sections, paragraphs)


@pytest.fixture
def stamper() -> Stamper:
    return Stamper("author-a", now=lambda: 1_700_000_000_000)


def marked(report: Report, words: str, category: Category, stamper: Stamper, note: str = "") -> Annotation:
    start = TEXT.index(words)
    return create(describe(report, "v", Span(start, start + len(words))), category, stamper, note)


@pytest.fixture
def annotations(report: Report, stamper: Stamper) -> list[Annotation]:
    plan = marked(report, "60个以上", Category.SUGGESTION, stamper, "与规划**一致**")
    question = marked(report, "增长3%", Category.QUESTION, stamper, "口径？\n\n- 查公报")
    lost = marked(report, "引进项目", Category.SUGGESTION, stamper)
    moved = marked(report, "=SUM(A1)", Category.DATA, stamper)
    return [
        modify(plan, stamper.stamp(), proposal="80个以上"),
        structs.replace(
            modify(lost, stamper.stamp(), proposal=""),
            target=structs.replace(lost.target, quote="已经删掉的话", path=("三、旧的一节",)),
            standing=Standing.ORPHAN,
        ),
        retag(modify(question, stamper.stamp(), status=Status.PENDING), stamper.stamp(), ["财政"]),
        structs.replace(moved, standing=Standing.NUMBER_CHANGED, was=structs.replace(moved.target, quote="=SUM(A2)")),
        modify(marked(report, "工作回顾", Category.DATA, stamper), stamper.stamp(), deleted=True),
    ]


@pytest.fixture
def sheet(report: Report, annotations: list[Annotation]) -> Sheet:
    return sheet_of(report, annotations, {"author-a": "张三"})


def test_annotations_stand_in_document_order_and_those_without_a_place_at_the_end(sheet: Sheet) -> None:
    assert [line.quote for line in sheet.lines] == ["增长3%", "60个以上", "=SUM(A1)", "已经删掉的话"]
    assert [line.place for line in sheet.lines] == ["第一部分第1段", "第二部分第1段", "第二部分第2段", ""]
    assert sheet.unplaced[0].section == ("三、旧的一节",)


def test_words_that_are_others_now_are_told_of_with_those_that_were_marked(sheet: Sheet) -> None:
    assert [line.remark for line in sheet.lines] == ["", "", "原文数字已变：批注时为“=SUM(A2)”", "未定位"]


def test_a_suggestion_is_worded_as_delegates_word_it(sheet: Sheet) -> None:
    assert sheet.lines[1].wish == "将“60个以上”改为“80个以上”"
    assert sheet.lines[3].wish == "删去“已经删掉的话”"
    assert replace(sheet.lines[1], quote="").wish == "增加“80个以上”"


def test_markdown_goes_by_chapter_with_citations(sheet: Sheet) -> None:
    words = markdown_of(sheet)
    order = [
        "# 《某县",
        "## 一、工作回顾",
        "> 增长3%",
        "口径？",
        "## 二、工作安排",
        "将“60个以上”改为“80个以上”",
        "## 未定位批注",
        "已经删掉的话",
    ]
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert "《某县政府工作报告（2023年）》第一部分第1段 · 张三" in words


def test_a_note_stays_within_its_item_whatever_markdown_it_holds(sheet: Sheet) -> None:
    wild = "# 大标题\n\n```\n没有结束\n---\n- 一\n\n| a |\n|---|"
    lines = tuple(replace(line, note=wild) for line in sheet.placed)
    tokens = MarkdownIt().parse(markdown_of(replace(sheet, placed=lines)))
    outer = [
        tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open" and not token.level
    ]
    assert outer == ["《某县政府工作报告（2023年）》批注", "一、工作回顾", "二、工作安排", "未定位批注"]


@given(st.text(st.sampled_from("甲=+-.1)`*_[]<>#|~&\\!() \n"), min_size=1, max_size=12))
def test_the_reports_words_show_as_they_are(words: str) -> None:
    plain = " ".join(words.split())
    shown = MarkdownIt().render(escaped(plain))
    unescaped = re.sub(r"&(lt|gt|amp|quot);", lambda f: {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[f[1]], shown)
    assert unescaped == (f"<p>{plain}</p>\n" if plain else "")


@pytest.mark.parametrize(
    "note",
    [
        "<script>x</script>",
        "<img src=x>",
        "[a](javascript:x)",
        "[a]( javascript:x)",
        "[a][b]\n\n[b]: javascript:x",
        "<javascript:x>",
    ],
)
def test_a_note_from_elsewhere_brings_no_markup_and_no_link_but_to_pages_and_mail(note: str) -> None:
    shown = MarkdownIt("commonmark", {"html": True}).render(contained(note))
    assert not re.search(r"<(?:script|img)|href=.(?!https?:|mailto:)", shown)


def test_a_note_keeps_links_to_pages() -> None:
    assert 'href="https://a.cn"' in MarkdownIt().render(contained("[公报](https://a.cn)"))


def test_csv_has_a_row_each_and_no_formula(sheet: Sheet) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_of(sheet), newline="")))
    assert [row["原文"] for row in rows] == ["增长3%", "60个以上", "'=SUM(A1)", "已经删掉的话"]
    assert [row["位置"] for row in rows][-1] == "未定位批注"
    assert (rows[0]["批注"], rows[0]["状态"], rows[0]["标签"]) == ("口径？\n· 查公报", "待核", "财政")
    assert (rows[1]["建议修改为"], rows[3]["建议修改为"]) == ("80个以上", "（删去）")


def test_a_spreadsheet_has_strings_and_no_formula(sheet: Sheet) -> None:
    data = xlsx_of(sheet)
    with ZipFile(io.BytesIO(data)) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in page
    assert "=SUM(A1)" in strings
    assert all(f"<t>{column}</t>" in strings for column in COLUMNS)
    assert page.count("<row ") == 5
    assert data == xlsx_of(sheet), "the same notes are the same file"


def test_suggestions_are_a_table_of_place_words_proposal_and_reason(sheet: Sheet, tmp_path: Path) -> None:
    write_annotations(sheet, tmp_path / "建议.docx", Form.DOCX, suggestions=True)
    document = docx.Document(str(tmp_path / "建议.docx"))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows == [
        ["序号", "位置", "原文", "建议修改为", "理由"],
        ["1", "第二部分第1段", "60个以上", "将“60个以上”改为“80个以上”", "与规划一致"],
        ["2", "未定位（原在“三、旧的一节”）", "已经删掉的话", "删去“已经删掉的话”", ""],
    ]


def test_without_suggestions_the_document_says_so(report: Report, stamper: Stamper, tmp_path: Path) -> None:
    sheet = sheet_of(report, [marked(report, "增长3%", Category.DATA, stamper)])
    write_annotations(sheet, tmp_path / "建议.docx", Form.DOCX, suggestions=True)
    assert "没有修改建议。" in [p.text for p in docx.Document(str(tmp_path / "建议.docx")).paragraphs]


def test_all_notes_are_a_document_by_chapter(sheet: Sheet, tmp_path: Path) -> None:
    write_annotations(sheet, tmp_path / "批注.docx", Form.DOCX)
    paragraphs = docx.Document(str(tmp_path / "批注.docx")).paragraphs
    headings = [p.text for p in paragraphs if p.style.name.startswith("Heading")]
    assert headings == ["一、工作回顾", "二、工作安排", "未定位批注"]
    words = "\n".join(p.text for p in paragraphs)
    assert "【疑问·待核】“增长3%”〔第一部分第1段〕（张三）" in words
    assert "批注：将“60个以上”改为“80个以上”。理由：与规划一致" in words
    assert "原文数字已变：批注时为“=SUM(A2)”" in words


@pytest.mark.parametrize("form", Form)
def test_every_form_holds_every_note_also_those_without_a_place(sheet: Sheet, form: Form, tmp_path: Path) -> None:
    target = tmp_path / f"批注.{form.value}"
    write_annotations(sheet, target, form)
    data = target.read_bytes()
    if form in {Form.DOCX, Form.XLSX}:
        with ZipFile(target) as archive:
            data = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".xml"))
    words = data.decode("utf-8-sig")
    assert all(quote in words for quote in ("增长3%", "60个以上", "已经删掉的话"))


def test_a_file_that_cannot_be_written_is_told_of(sheet: Sheet, tmp_path: Path) -> None:
    for form in Form:
        with pytest.raises(KnownError, match="no such folder"):
            write_annotations(sheet, tmp_path / "没有" / "批注", form)


def test_half_a_character_of_a_pasted_text_stops_no_form(
    report: Report, annotations: list[Annotation], stamper: Stamper, tmp_path: Path
) -> None:
    odd = [modify(each, stamper.stamp(), note="半\ud83d", proposal="\ud83d") for each in annotations]
    for form in Form:
        write_annotations(sheet_of(report, odd), tmp_path / f"批注.{form.value}", form)
        assert (tmp_path / f"批注.{form.value}").stat().st_size
