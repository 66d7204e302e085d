"""PDF files: the same report as from its text, whatever the pages do to it; what cannot be read is said."""

import io
import re
from pathlib import Path

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf.annotations import FreeText, Link

from caoxian_desktop.core.importing.formats import page_evidence
from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.importing.formats.from_pdf import read_pdf
from caoxian_desktop.core.importing.importer import read_bytes, read_file
from caoxian_desktop.core.report.problem import KnownError
from caoxian_desktop.core.report.report import Report
from caoxian_desktop.core.report.source import SourceFormat
from tests.core.importing.formats.page_files import (
    FILLER,
    OFFICE,
    TYPE,
    as_typst,
    ofd_report,
    office_source,
    raw_pdf,
    typst_pdf,
)
from tests.real_reports import EVERY


def read(source: str) -> Blocks:
    return read_pdf(typst_pdf(source), "报告.pdf")


def lines(blocks: Blocks) -> list[str]:
    """The lines that are text."""
    characters = list(blocks.text)
    for place in blocks.furniture:
        characters[place.start : place.end] = [""] * len(place)
    return [line for line in "".join(characters).split("\n") if line]


def furniture(blocks: Blocks) -> list[str]:
    return [place.of(blocks.text) for place in blocks.furniture]


def references(blocks: Blocks) -> list[str]:
    return [place.of(blocks.text) for place in blocks.references]


def refusal(data: bytes) -> str:
    with pytest.raises(KnownError) as refused:
        read_pdf(data, "报告.pdf")
    return refused.value.code


@pytest.fixture(scope="module")
def office_report(caoxian: Report) -> Report:
    """The bundled report as an office's PDF of some 25 pages."""
    return read_bytes(typst_pdf(office_source(caoxian)), "报告.pdf")


def test_the_bundled_report_as_pdf_gives_the_same_text_sections_terms_and_title(
    caoxian: Report, office_report: Report
) -> None:
    assert office_report.text == caoxian.text
    assert office_report.sections == caoxian.sections
    assert office_report.paragraphs == caoxian.paragraphs
    assert office_report.glossary == caoxian.glossary
    assert office_report.title_block == caoxian.title_block
    assert office_report.source.format is SourceFormat.PDF


@pytest.mark.corpus
def test_real_reports_set_as_pdf_and_ofd_give_the_same_characters_sections_and_terms(corpus: Path) -> None:
    kinds = (sorted((corpus / "corpus").glob(kind)) for kind in ("*.docx", "province*.txt"))
    for file in [file for files in kinds for file in files[:: 2 * EVERY]]:
        report = read_file(file)
        for data in (typst_pdf(office_source(report)), ofd_report(report.text)):
            again = read_bytes(data, "报告")
            # Blanks at the end of a line are not in the file: whether there was one cannot be known.
            assert "".join(again.text.split()) == "".join(report.text.split()), file.name
            assert [s.title for s in again.walk()] == [s.title for s in report.walk()], file.name
            assert [term.name for term in again.glossary] == [term.name for term in report.glossary], file.name


def test_every_page_number_and_running_head_is_recorded_as_taken_out(office_report: Report) -> None:
    words = [removal.words for removal in office_report.removals]
    numbers = [int(found[1]) for word in words if (found := re.fullmatch(r"— (\d+) —", word))]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 20
    assert words.count("内部资料　注意保存") == len(numbers)


def test_a_paragraph_over_two_pages_is_one_and_the_furniture_comes_behind_it() -> None:
    blocks = read(OFFICE + FILLER * 20)
    assert lines(blocks) == [FILLER * 20]
    assert blocks.text.startswith("内部资料　注意保存\n全县")
    assert furniture(blocks)[1:3] == ["— 1 —", "内部资料　注意保存"]


@pytest.mark.parametrize(
    "number", ["#counter(page).display()", "第#counter(page).display()页 共9页", "·#counter(page).display()·"]
)
def test_page_numbers_of_other_forms_are_furniture(number: str) -> None:
    source = f'#set page(paper: "a5", footer: context align(center)[{number}])\n{FILLER * 30}'
    assert lines(read(source)) == [FILLER * 30]


def test_a_number_alone_in_the_text_is_no_page_number() -> None:
    source = (
        f'#set page(paper: "a5")\n#set par(first-line-indent: (amount: 2em, all: true))\n{FILLER}\n\n58\n\n{FILLER}'
    )
    assert lines(read(source)) == [FILLER, "58", FILLER]


def test_two_columns_are_read_one_after_the_other() -> None:
    words = [f"第{number}段。{FILLER * 3}" for number in range(20)]
    columns = f"#columns(2, gutter: 2em)[\n{chr(10).join(w + chr(10) for w in words)}\n]"
    title = "#align(center, text(size: 22pt)[政府工作报告])\n\n"
    assert lines(read(OFFICE + title + columns)) == ["政府工作报告", *words]


def test_a_report_carried_over_to_another_page_of_a_newspaper_is_joined() -> None:
    head = "#set page(width: 300mm, height: 420mm, header: [2024年1月20日　星期六 #h(1fr) 要闻 #h(1fr) 责任编辑　王五])"
    small = '#set text(font: "Caoxian Serif", size: 9pt, lang: "zh")\n#set par(leading: 5pt, spacing: 5pt)'
    indent = "#set par(justify: true, first-line-indent: (amount: 2em, all: true))"
    first = "#columns(4, gutter: 12pt)[" + f"{FILLER * 3}\n\n" * 22 + "推进乡村振兴，建设（下转第3版）]"
    second = (
        "（上接第1版）\n#columns(4, gutter: 12pt)[#par(first-line-indent: 0pt)[和美乡村。]\n\n"
        + f"{FILLER * 3}\n\n" * 9
        + "]"
    )
    report = f"{head}\n{small}\n{indent}\n{first}\n#pagebreak()\n{second}"
    blocks = read(report)
    assert lines(blocks) == [*[FILLER * 3] * 22, "推进乡村振兴，建设（下转第3版）和美乡村。", *[FILLER * 3] * 9]
    assert furniture(blocks).count("（上接第1版）") == 1
    assert sum("责任编辑" in words for words in furniture(blocks)) == 2


def test_another_article_between_the_two_ends_of_a_jump_is_set_aside_and_said() -> None:
    sizes = "#set page(width: 300mm, height: 200mm, margin: 12mm)"
    small = '#set text(font: "Caoxian Serif", size: 9pt, lang: "zh")\n#set par(leading: 5pt, spacing: 5pt)'
    indent = "#set par(justify: true, first-line-indent: (amount: 2em, all: true))"
    report = f"{FILLER * 4}\n\n推进乡村振兴，建设\n\n#align(right)[（下转第2版）]"
    other = "#text(size: 16pt)[绿道建设提速]\n\n本报讯　记者获悉，全市绿道总长达到900公里，市民休闲有了好去处。\n\n"
    first = f"#grid(columns: (1fr, 1fr), column-gutter: 14pt, [#columns(2, gutter: 12pt)[{report}]], [{other * 3}])"
    second = f"（上接第1版）\n\n#par(first-line-indent: 0pt)[和美乡村。]\n\n{FILLER * 4}"
    blocks = read(f"{sizes}\n{small}\n{indent}\n{first}\n#pagebreak()\n{second}")
    assert lines(blocks) == [FILLER * 4, "推进乡村振兴，建设和美乡村。", FILLER * 4]
    assert blocks.notices[0].message.zh.startswith("报纸“下转”到“上接”之间有")
    assert any("绿道总长达到900公里" in words.replace("\n", "") for words in furniture(blocks))


def test_raised_marks_are_references_and_powers_and_indices_are_not() -> None:
    source = TYPE + "“瞪羚”企业#super[\\[1\\]]和“雁阵形”集群#super[②]、双碳#super[3]，"
    source += "3 km#super[2]、10#super[8]，PM#sub[2.5]浓度。"
    blocks = read(source)
    assert lines(blocks) == ["“瞪羚”企业[1]和“雁阵形”集群②、双碳3，3 km²、10⁸，PM2.5浓度。"]
    assert references(blocks) == ["[1]", "②", "3"]


def test_footnotes_come_behind_the_text_and_that_is_said() -> None:
    long = "新能源汽车：指采用新型动力系统，完全或者主要依靠新型能源驱动的汽车，包括纯电动汽车和燃料电池汽车。"
    first = f"双碳#footnote[双碳：指碳达峰和碳中和。]行动，新能源汽车#footnote[{long}]下乡。{FILLER * 12}"
    blocks = read(TYPE + f"{first}\n\n尾段提到瞪羚企业#footnote[瞪羚企业：指成长快的企业。]。")
    assert lines(blocks) == [
        f"双碳1行动，新能源汽车2下乡。{FILLER * 12}",
        "尾段提到瞪羚企业3。",
        "注释",
        "[1]双碳：指碳达峰和碳中和。",
        f"[2]{long}",
        "[3]瞪羚企业：指成长快的企业。",
    ]
    assert references(blocks) == ["1", "2", "3"]
    assert [notice.message.zh for notice in blocks.notices] == ["第1页的脚注移到文末。"]


def test_the_rows_of_a_table_are_lines_with_tabs_between_cells() -> None:
    table = "#table(columns: 3, [指标], [单位], [数], [地区生产总值], [亿元], [520.3], [财政收入], [亿元], [26.1])"
    assert lines(read(f"{TYPE}{FILLER}\n\n{table}\n\n{FILLER}"))[1:-1] == [
        "指标\t单位\t数",
        "地区生产总值\t亿元\t520.3",
        "财政收入\t亿元\t26.1",
    ]


@pytest.mark.parametrize("align", ["top", "horizon"])
def test_cells_of_several_lines_are_one_cell_and_empty_ones_keep_their_place(align: str) -> None:
    first = "[1], [再创建二十所普惠制幼儿园], [], [教育局]"
    second = "[2], [发掘一万个就业岗位，促进辖区居民就业], [已经完成], [人力资源局]"
    cells = f"[序号], [事项], [情况], [单位], {first}, {second}"
    table = f"#table(columns: (4em, 8em, 6em, 6em), align: {align}, {cells})"
    assert lines(read(f"{TYPE}#set par(first-line-indent: 0pt, leading: 5pt)\n{table}")) == [
        "序号\t事项\t情况\t单位",
        "1\t再创建二十所普惠制幼儿园\t\t教育局",
        "2\t发掘一万个就业岗位，促进辖区居民就业\t已经完成\t人力资源局",
    ]


@pytest.mark.parametrize("title", ["政 府 工 作 报 告", "政　府　工　作　报　告", "#text(tracking: 1em)[政府工作报告]"])
def test_a_title_of_spread_characters_is_known_for_one(title: str, short_report: str) -> None:
    body = "\n\n".join(as_typst(line) for line in short_report.split("\n")[3:])
    source = f"{OFFICE}#align(center, text(size: 22pt)[{title}])\n\n{body}"
    assert read_bytes(typst_pdf(source), "报告.pdf").title_block.title == "政府工作报告"


def test_larger_and_bold_type_alone_on_a_line_is_a_hint_at_a_heading() -> None:
    heads = '#text(size: 20pt)[回顾过去]\n\n#text(weight: "bold")[稳步增长]\n\n'
    blocks = read(OFFICE + heads + FILLER * 9)
    assert {blocks.text[start : start + 4]: level for start, level in blocks.outline} == {"回顾过去": 1, "稳步增长": 2}


def test_a_watermark_across_the_page_is_furniture() -> None:
    mark = "#place(center + horizon, rotate(-45deg, text(size: 60pt)[内部参阅]))"
    blocks = read(TYPE + mark + FILLER * 3)
    assert lines(blocks) == [FILLER * 3]
    assert "内部参阅" in furniture(blocks)


def test_pages_that_lie_on_their_side_are_read_upright() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(typst_pdf(OFFICE + FILLER * 20)))
    for page in writer.pages:
        page.rotate(90).transfer_rotation_to_content()
    assert lines(read_pdf(written(writer), "侧放.pdf")) == [FILLER * 20]


def written(writer: pypdf.PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_a_scan_without_text_is_refused_with_what_to_do() -> None:
    with pytest.raises(KnownError) as refused:
        read_pdf(raw_pdf(b"", picture=True), "扫描件.pdf")
    assert refused.value.code == "import.no_text_layer"
    assert "OCR" in refused.value.sentence("zh")


def test_scanned_pages_among_others_are_named() -> None:
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(typst_pdf(OFFICE + FILLER * 20)))
    writer.append(io.BytesIO(raw_pdf(b"BT /F 9 Tf 90 5 Td (3) Tj ET", picture=True)))
    blocks = read_pdf(written(writer), "报告.pdf")
    assert [notice.message.zh for notice in blocks.notices] == ["第3页是扫描图片，没有文字，请对照原件补上。"]


def test_text_recognised_under_a_picture_is_read_and_said_to_be_doubtful() -> None:
    content = b"BT /F 4 Tf 3 Tr 5 190 Td 5 TL " + b"(growth of the region by 5.6) Tj T* " * 20 + b"ET"
    blocks = read_pdf(raw_pdf(content, picture=True), "识别.pdf")
    assert blocks.text.count("growth of the region by 5.6") == 20
    assert [notice.code for notice in blocks.notices] == ["pages.recognised"]


def test_annotations_with_words_are_said_to_be_left_out_and_links_and_marks_are_not() -> None:
    plain = raw_pdf(b"BT /F 12 Tf 20 90 Td (11 tall) Tj ET")
    for annotation, told in (
        (FreeText(text="note", rect=(0, 0, 9, 9)), True),
        (Link(rect=(0, 0, 9, 9), url="x"), False),
    ):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(plain))
        writer.add_annotation(0, annotation)
        blocks = read_pdf(written(writer), "批注.pdf")
        assert blocks.text == "11 tall"
        assert [notice.code for notice in blocks.notices] == (["pages.annotations"] if told else [])


def test_characters_printed_twice_for_bold_type_are_read_once() -> None:
    blocks = read_pdf(raw_pdf(b"BT /F 12 Tf 20 90 Td (11 tall) Tj 0.4 0 Td (11 tall) Tj ET"), "粗体.pdf")
    assert blocks.text == "11 tall"


def test_a_file_with_a_password_is_refused_as_such() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(raw_pdf(b"")))
    writer.encrypt("geheim", algorithm="RC4-128")
    assert refusal(written(writer)) == "import.password"
    with pytest.raises(KnownError, match="a PDF editor"):
        read_pdf(written(writer), "密.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"x" * 500, raw_pdf(b"BT (x) Tj ET")[:60]])
def test_a_damaged_file_is_refused_as_such(data: bytes) -> None:
    assert refusal(data) == "import.broken"


def test_a_page_without_any_character_is_refused() -> None:
    assert refusal(raw_pdf(b"0 0 m 200 200 l S")) == "import.no_text_layer"


def test_longer_files_than_any_report_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_evidence, "MAX_PAGES", 1)
    assert refusal(typst_pdf(OFFICE + FILLER * 20)) == "import.too_long"
    monkeypatch.setattr(page_evidence, "MAX_PAGES", 9)
    monkeypatch.setattr(page_evidence, "MAX_CHARACTERS", 100)
    assert refusal(typst_pdf(OFFICE + FILLER * 20)) == "import.too_long"


def test_a_pdf_is_known_by_its_mark_behind_other_bytes(short_report: str) -> None:
    pdf = typst_pdf(OFFICE + "\n\n".join(as_typst(line) for line in short_report.split("\n")))
    assert read_bytes(b"\r\n" * 20 + pdf, "报告.txt").source.format is SourceFormat.PDF


SEED = raw_pdf(b"BT /F 12 Tf 20 90 Td (growth 5.6) Tj 0 -14 Td (and more) Tj ET", picture=True)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(SEED) - 1), st.binary(max_size=4), st.integers(0, 3)), max_size=8))
def test_a_mutated_file_gives_text_or_a_plain_refusal(changes: list[tuple[int, bytes, int]]) -> None:
    data = bytearray(SEED)
    for place, words, removed in changes:
        data[place : place + removed] = words
    try:
        read_pdf(bytes(data), "改动.pdf")
    except KnownError:
        return
