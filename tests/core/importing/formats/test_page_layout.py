"""From glyphs to paragraphs: no character is lost, whatever the page looks like."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.formats.blocks import Block
from caoxian_desktop.core.importing.formats.page_layout.characters import unified
from caoxian_desktop.core.importing.formats.page_layout.glyphs import Glyph, Page
from caoxian_desktop.core.importing.formats.page_layout.reading_order import blocks_of, named
from caoxian_desktop.core.importing.formats.page_layout.text_lines import text_lines
from caoxian_desktop.core.report.wording import Wording

SIZE = 10.0


def row(words: str, left: float, baseline: float, size: float = SIZE, face: str = "") -> list[Glyph]:
    """Words of full-width characters on a line."""
    return [
        Glyph(character, left + index * size, left + (index + 1) * size, baseline, size, face)
        for index, character in enumerate(words)
    ]


def page(*rows: list[Glyph], number: int = 1) -> Page:
    return Page(number, 600, 800, tuple(glyph for glyphs in rows for glyph in glyphs))


def texts(*pages: Page) -> list[str]:
    return [block.text for block in blocks_of(pages)[0] if not block.furniture]


def test_the_order_of_the_file_does_not_matter() -> None:
    rows = [row("上面一行", 50, 100), row("下面一行", 50, 120)]
    glyphs = [glyph for line in reversed(rows) for glyph in reversed(line)]
    assert [line.text for line in text_lines(glyphs)] == ["上面一行", "下面一行"]


def test_a_gap_between_latin_words_is_a_blank_and_none_between_spread_characters() -> None:
    latin = [*row("ab", 50, 100), *row("cd", 74, 100)]
    spread = [glyph for index, c in enumerate("工作报告") for glyph in row(c, 50 + 20 * index, 130)]
    assert [line.text for line in text_lines([*latin, *spread])] == ["ab cd", "工作报告"]


def test_lines_are_joined_by_their_indents_and_their_length() -> None:
    lines = [
        row("一二三四五六七八九十", 70, 100),
        row("甲乙丙丁戊己庚辛壬癸子丑", 50, 120),
        row("寅卯。", 50, 140),
        row("新段新段新段新段新段", 70, 160),
        row("末行末行末行末行末行末行", 50, 180),
    ]
    assert texts(page(*lines)) == [
        "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯。",
        "新段新段新段新段新段末行末行末行末行末行末行",
    ]


def test_without_indents_short_lines_and_gaps_part_the_paragraphs() -> None:
    full = "整行整行整行整行整行整行"
    lines = [
        row(full, 50, 100),
        row("短行。", 50, 120),
        row(full, 50, 140),
        row("满行满行满行满行满行满。", 50, 160),
        row(full, 50, 200),
    ]
    assert texts(page(*lines)) == [f"{full}短行。", f"{full}满行满行满行满行满行满。", full]


def test_latin_words_parted_by_a_line_break_get_their_blank_back() -> None:
    lines = [row("the growth of", 50, 100), row("gross product", 50, 120)]
    assert texts(page(*lines)) == ["the growth of gross product"]


def test_a_table_head_carried_on_stays_once_and_a_running_head_never() -> None:
    def made(number: int) -> Page:
        head = row("工作报告", 250, 40, 8)
        cells = [*row("序号", 50, 100), *row("项目", 200, 100)]
        items = "甲乙丙丁戊己庚辛壬癸子丑"[4 * number - 4 : 4 * number]
        body = [row(words, left, 120 + 20 * i) for i, words in enumerate(items) for left in (50, 200)]
        return page(head, cells, *body, number=number)

    blocks = blocks_of([made(number) for number in (1, 2, 3)])[0]
    assert sum(block.text == "序号\t项目" for block in blocks if not block.furniture) == 1
    assert sum(block.furniture for block in blocks) == 5


def test_radicals_and_compatibility_forms_become_the_usual_characters_and_that_is_said() -> None:
    blocks, notices = blocks_of([page(row("⼀年来⻓期⾦融⻛险︵见︶", 50, 100))])
    assert blocks == (Block("一年来长期金融风险（见）"),)
    assert [notice.message.zh for notice in notices] == [
        "文件用部首或兼容字形代替汉字6处（如用⻓代替长），已换成通用汉字。"
    ]


def test_every_radical_of_kangxi_has_its_character() -> None:
    radicals = "".join(map(chr, range(0x2F00, 0x2FD6)))
    words, changed = unified(radicals)
    assert changed == len(radicals)
    assert all("\u4e00" <= character <= "\u9fff" for character in words)


def test_words_printed_twice_on_themselves_are_read_once() -> None:
    assert texts(page(row("加粗字", 50, 100), row("加粗字", 50.6, 100.2))) == ["加粗字"]


def test_a_figure_that_ends_a_pages_text_is_no_page_number() -> None:
    def made(number: int, figure: str) -> Page:
        body = [row(f"{words}行", 50, 100 + 20 * i) for i, words in enumerate("甲乙丙" if number == 1 else "丁戊己")]
        return page(*body, row(figure, 50, 160), row(str(number), 250, 760), number=number)

    blocks, _ = blocks_of([made(1, "58"), made(2, "2")])
    assert [block.text for block in blocks if block.furniture] == ["1", "2"]
    assert [block.text for block in blocks if not block.furniture][-1].endswith("2")
    body = [row(f"{words}行", 50, 100 + 20 * i) for i, words in enumerate("甲乙丙")]
    assert "58" in "".join(texts(page(*body, row("58", 50, 160))))


def test_words_outside_the_pages_edges_are_furniture() -> None:
    blocks, _ = blocks_of([page(row("正文", 50, 100), row("裁切线外", 620, 100), row("页底之外", 50, 900))])
    assert [(block.text, block.furniture) for block in blocks] == [
        ("裁切线外", True),
        ("页底之外", True),
        ("正文", False),
    ]


def test_symbols_of_a_fonts_own_are_said_with_their_page() -> None:
    _, notices = blocks_of([page(row("正文\ue001", 50, 100))])
    assert [notice.code for notice in notices] == ["layout.private_characters"]


@pytest.mark.parametrize(
    ("numbers", "zh", "en"),
    [
        ([3], "第3页", "page 3"),
        ([2, 5], "第2、5页", "pages 2, 5"),
        (list(range(1, 12)), "第1、2、3、4、5、6、7、8页等11页", "pages 1, 2, 3, 4, 5, 6, 7, 8 and others, 11 in all"),
    ],
)
def test_many_pages_are_named_by_the_first(numbers: list[int], zh: str, en: str) -> None:
    assert named(numbers) == Wording(zh, en)


glyphs_anywhere = st.builds(
    lambda left, width, baseline, size: (left, width, baseline, size),
    st.floats(-50, 700),
    st.floats(0, 40),
    st.floats(-50, 900),
    st.floats(0.1, 80),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(glyphs_anywhere, max_size=25), max_size=4))
def test_every_character_comes_out_once(placed: list[list[tuple[float, float, float, float]]]) -> None:
    code = iter(range(0x4E00, 0x9FFF))
    pages = [
        Page(
            number,
            600,
            800,
            tuple(Glyph(chr(next(code)), left, left + width, baseline, size) for left, width, baseline, size in glyphs),
        )
        for number, glyphs in enumerate(placed, start=1)
    ]
    blocks, _ = blocks_of(pages)
    out = Counter(character for block in blocks for character in block.text if not character.isspace())
    assert out == Counter(glyph.text for made in pages for glyph in made.glyphs)
    assert all(mark.end <= len(block.text) for block in blocks for mark in block.references)
