"""Numbers Word generates: how they are written, how they count, and where they stand."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.from_docx import read_docx
from caoxian_desktop.core.importing.formats.list_numerals import BINARY_FORMATS, written

MakeDocx = Callable[..., bytes]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    ("number", "number_format", "words"),
    [
        (1, "decimal", "1"),
        (10, "chineseCounting", "十"),
        (21, "chineseCountingThousand", "二十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "japaneseCounting", "一百一十"),
        (2005, "chineseCounting", "二千零五"),
        (10, "ideographDigital", "一〇"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "ideographTraditional", "丙"),
        (11, "ideographTraditional", "11"),
        (2, "ideographZodiac", "丑"),
        (12, "decimalFullWidth", "１２"),
        (20, "decimalEnclosedCircleChinese", "⑳"),
        (21, "decimalEnclosedCircle", "21"),
        (3, "decimalEnclosedParen", "⑶"),
        (7, "decimalZero", "07"),
        (1994, "upperRoman", "MCMXCIV"),
        (9, "lowerRoman", "ix"),
        (28, "upperLetter", "BB"),
        (3, "none", ""),
        (3, "hebrew1", "3"),
        (0, "chineseCounting", "0"),
    ],
)
def test_each_format_writes_as_word_does(number: int, number_format: str, words: str) -> None:
    assert written(number, number_format) == words


@given(st.integers(-5, 10**6), st.sampled_from(sorted(BINARY_FORMATS.values())))
def test_any_number_is_written(number: int, number_format: str) -> None:
    assert written(number, number_format) or number_format == "none"


def level(index: int, number_format: str, text: str, further: str = "", start: int = 1) -> str:
    return (
        f"<w:lvl w:ilvl='{index}'><w:start w:val='{start}'/><w:numFmt w:val='{number_format}'/>"
        f"<w:lvlText w:val='{text}'/>{further}</w:lvl>"
    )


def definition(name: int, *levels: str) -> str:
    return f"<w:abstractNum w:abstractNumId='{name}'>{''.join(levels)}</w:abstractNum>"


def use(list_id: int, name: int, further: str = "") -> str:
    return f"<w:num w:numId='{list_id}'><w:abstractNumId w:val='{name}'/>{further}</w:num>"


def item(words: str, list_id: int = 1, index: int = 0) -> str:
    number = f"<w:numPr><w:ilvl w:val='{index}'/><w:numId w:val='{list_id}'/></w:numPr>"
    return f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def styled(words: str, style: str, further: str = "") -> str:
    return f"<w:p><w:pPr><w:pStyle w:val='{style}'/>{further}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.fixture
def lines(make_docx: MakeDocx) -> Callable[..., list[str]]:
    """Return a reader of a body's lines under the lists, and perhaps styles, that a test defines."""

    def read(lists: str, *paragraphs: str, styles: str = "") -> list[str]:
        parts = {
            "word/numbering.xml": f"<w:numbering xmlns:w='{WORD}'>{lists}</w:numbering>",
            "word/styles.xml": f"<w:styles xmlns:w='{WORD}'>{styles}</w:styles>",
        }
        return read_docx(make_docx(body="".join(paragraphs), parts=parts), "报告.docx").text.split("\n")

    return read


REPORT = definition(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "%1.%4", "<w:isLgl/>"),
)
Lines = Callable[..., list[str]]


def test_the_series_of_a_report_stand_before_their_headings(lines: Lines) -> None:
    paragraphs = [item("回顾"), item("工业", 1, 1), item("农业", 1, 1), item("安排"), item("投资", 1, 1)]
    read = lines(REPORT + use(1, 0), *paragraphs, "<w:p><w:r><w:t>正文</w:t></w:r></w:p>")
    assert read == ["一、回顾", "（一）工业", "（二）农业", "二、安排", "（一）投资", "正文"]


def test_a_number_never_runs_into_a_figure(lines: Lines) -> None:
    assert lines(REPORT + use(1, 0), item("2024年", 1, 2), item("条款", 1, 2), item("法条", 1, 3)) == [
        "1. 2024年",
        "2.条款",
        "1.1 法条",
    ]


def test_lists_of_one_definition_count_on_unless_they_say_where_to_start(lines: Lines) -> None:
    start = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>"
    lists = REPORT + use(1, 0) + use(2, 0) + use(3, 0, start)
    assert lines(lists, item("甲"), item("乙", 2), item("丙", 3), item("丁", 3), item("戊")) == [
        "一、甲",
        "二、乙",
        "五、丙",
        "六、丁",
        "七、戊",
    ]


def test_a_level_may_count_on_over_the_headings_above_it(lines: Lines) -> None:
    through = definition(0, level(0, "decimal", "%1、"), level(1, "decimal", "%2.", "<w:lvlRestart w:val='0'/>"))
    read = lines(through + use(1, 0), item("一", 1), item("甲", 1, 1), item("二", 1), item("乙", 1, 1))
    assert read == ["1、一", "1.甲", "2、二", "2.乙"]


def test_bullets_are_looks_but_the_dash_of_a_series_is_text(lines: Lines) -> None:
    lists = (
        definition(0, level(0, "bullet", "\uf06c")) + definition(1, level(0, "bullet", "——")) + use(1, 0) + use(2, 1)
    )
    assert lines(lists, item("圆点"), item("坚持", 2)) == ["圆点", "——坚持"]


def test_a_style_numbers_its_paragraphs_at_the_level_that_names_it(lines: Lines) -> None:
    lists = definition(
        0, level(0, "chineseCounting", "%1、", "<w:pStyle w:val='h1'/>"),
        level(1, "chineseCounting", "（%2）", "<w:pStyle w:val='h2'/>"),
    )  # fmt: skip
    number = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
    styles = (
        f"<w:style w:type='paragraph' w:styleId='h1'><w:name w:val='heading 1'/>{number}</w:style>"
        f"<w:style w:type='paragraph' w:styleId='h2'><w:name w:val='heading 2'/>{number}</w:style>"
        "<w:style w:type='paragraph' w:styleId='own'><w:name w:val='我的标题'/><w:basedOn w:val='h2'/></w:style>"
    )
    none = "<w:numPr><w:numId w:val='0'/></w:numPr>"
    paragraphs = [styled("部分", "h1"), styled("小节", "h2"), styled("不编号", "h2", none)]
    assert lines(lists + use(1, 0), *paragraphs, styles=styles) == ["一、部分", "（一）小节", "不编号"]


def test_a_list_may_borrow_its_levels_from_a_numbering_style(lines: Lines) -> None:
    borrowing = "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='ns'/></w:abstractNum>"
    styles = (
        "<w:style w:type='numbering' w:styleId='ns'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    )
    assert lines(REPORT + borrowing + use(1, 0) + use(2, 1), item("借来", 2), styles=styles) == ["一、借来"]


def test_lists_that_point_nowhere_number_nothing(lines: Lines) -> None:
    assert lines(use(1, 9), item("甲"), item("乙", 77), item("丙", 1, 8)) == ["甲", "乙", "丙"]
