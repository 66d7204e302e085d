"""Markdown shows the words and nothing but the words: nothing of a text becomes a mark, a list, a link or a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from caoxian_desktop.core.briefing.blocks import (
    Column,
    Entry,
    Excerpt,
    Heading,
    Items,
    Paragraph,
    Run,
    RunKind,
    SmallPrint,
    Table,
    TableRow,
    Title,
)
from caoxian_desktop.core.briefing.briefing import Briefing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover
from caoxian_desktop.core.briefing.template import Template
from caoxian_desktop.core.importing.importer import read_file
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.typesetting.clean_text import Cleaner
from caoxian_desktop.core.typesetting.export import Order, write_all
from caoxian_desktop.core.typesetting.markdown import make_markdown, markdown_of
from tests.annotated import annotated

_READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_HARMLESS = {"text", "text_special", "hardbreak", "strong_open", "strong_close"}


class AsItIs(Cleaner):
    """Cleans nothing, so that every character is put to the test."""

    def __call__(self, text: str, role: object = None) -> str:
        return text


def briefing(*blocks: object, cover: Cover | None = None, template: Template = Template.DIGEST) -> Briefing:
    made = (Title("标题"), *blocks)
    return Briefing(template, "标题", "作者", "说明", (), "2026-01-05", made, cover=cover or Cover())  # type: ignore[arg-type]  # blocks of any kind


def inside(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "inline":
            yield from token.children or ()


def shown(words: str) -> str:
    """What a reader of Markdown shows of it, without white space."""
    return re.sub(
        r"\s", "", "".join(token.content for token in inside(_READER.parse(words)) if token.type != "html_inline")
    )


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


signs = st.text(
    st.sampled_from("甲乙12.)(-+*_`[]<>#|~&\\!$=:\"'/　 \n\t“”。，{}^@aA") | st.characters(codec="utf-8"), max_size=40
)
written = signs.filter(lambda words: not re.search(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufffd]", words))


@given(written)
@example("1. 甲\n- 乙\n===")
@example("![图](javascript:alert(1))")
@example("<script>x</script>")
@example("a\\\n---")
@example("甲\n\n    乙")
def test_a_paragraph_shows_its_words(words: str) -> None:
    made = markdown_of(briefing(Paragraph((Run(words),))), AsItIs())
    tokens = _READER.parse(made)
    assert {token.type for token in inside(tokens)} <= _HARMLESS
    assert {token.type for token in tokens} <= {
        "heading_open",
        "heading_close",
        "paragraph_open",
        "paragraph_close",
        "inline",
    }
    assert shown(made) == "标题" + bare(words)


@given(st.lists(st.tuples(written, st.sampled_from(RunKind)), max_size=4))
@example([("项目：", RunKind.STRONG), ("- 甲\n- 乙", RunKind.PLAIN)])
@example([("（一）", RunKind.STRONG), ("甲", RunKind.STRONG)])
def test_runs_show_their_words_whatever_is_bold(pieces: list[tuple[str, RunKind]]) -> None:
    made = markdown_of(briefing(Paragraph(tuple(Run(words, kind) for words, kind in pieces))), AsItIs())
    assert {token.type for token in inside(_READER.parse(made))} <= _HARMLESS
    assert shown(made) == "标题" + bare("".join(words for words, _kind in pieces))


@given(st.lists(written, min_size=2, max_size=2))
def test_a_table_keeps_its_cells(words: list[str]) -> None:
    row = TableRow(tuple((Run(each),) for each in words))
    made = markdown_of(briefing(Table((Column("甲|", 1), Column("乙", 1)), (row,), "")), AsItIs())
    tokens = _READER.parse(made)
    cells = [token for token in tokens if token.type == "td_open"]
    assert len(cells) == 2
    assert {token.content for token in inside(tokens) if token.type == "html_inline"} <= {"<br>"}
    assert shown(made) == "标题甲|乙" + bare("".join(words))


@given(written, written)
def test_a_quotation_holds_its_words_and_the_note(quote: str, note: str) -> None:
    made = markdown_of(briefing(Excerpt("疑问", quote, "〔一2〕", note)), AsItIs())
    tokens = _READER.parse(made)
    assert [token.type for token in tokens if "blockquote" in token.type] == ["blockquote_open", "blockquote_close"]
    assert shown(made) == bare(f"标题疑问“{quote}”〔一2〕" + (f"批注：{note}" if note else ""))


def test_bold_ends_before_a_closing_mark_beside_which_it_would_not_be_seen() -> None:
    made = markdown_of(briefing(Items(((Run("①工业“提升年”", RunKind.STRONG), Run("：确保10%")),))), AsItIs())
    assert "**①工业“提升年**”：确保10%" in made
    assert [token.type for token in inside(_READER.parse(made))].count("strong_open") == 1


def test_headings_have_levels_below_the_title() -> None:
    made = markdown_of(briefing(Heading("一、甲", 1), Paragraph((Run("。乙"),), opening=Heading("丙", 2))), AsItIs())
    assert made == "# 标题\n\n## 一、甲\n\n**丙**。乙\n"


def test_a_row_of_one_cell_is_filled_up() -> None:
    made = markdown_of(
        briefing(Table((Column("甲", 1), Column("乙", 1)), (TableRow(((Run("丙"),),)),), "")),
        AsItIs(),
    )
    assert made.endswith("| 甲 | 乙 |\n| --- | --- |\n| 丙 |  |\n")


def test_the_head_and_the_foot_of_a_bulletin_are_written() -> None:
    filled = Cover(name="农业简报", number="第3期", unit="办公室", report_to="县委。", copies="共印20份")
    made = markdown_of(briefing(SmallPrint("附"), cover=filled, template=Template.BULLETIN), AsItIs())
    assert made.startswith("农业简报　第3期\n\n办公室　2026年1月5日\n\n# 标题")
    assert made.endswith("报：县委。\n\n（共印20份）\n")


def test_other_forms_have_no_such_head_and_foot() -> None:
    filled = Cover(name="农业简报", number="第3期", unit="办公室", report_to="县委。", copies="共印20份")
    assert markdown_of(briefing(cover=filled), AsItIs()) == "办公室　2026年1月5日\n\n# 标题\n"
    assert markdown_of(briefing(cover=filled, template=Template.INQUIRY), AsItIs()) == "# 标题\n"


def test_an_entry_is_a_term_and_its_meaning() -> None:
    assert markdown_of(briefing(Entry("瞪羚企业", "高成长")), AsItIs()).endswith("**瞪羚企业**：高成长\n")


@pytest.mark.parametrize("template", ["digest", "one_page"])
def test_material_comes_out_whole(template: str) -> None:
    """Every run of the briefing is shown in order; charts as tables of their figures as printed."""
    material = annotated(read_file(bundled_report()))
    made = compose([material], Choices(template=Template(template), made_on="2026-01-05", notes=True))
    text = shown(make_markdown(made).contents[0].decode())
    at = 0
    for block in made.blocks:
        for words in (getattr(block, "text", ""), getattr(block, "quote", "")):
            at = text.index(bare(words), at)
    for figure in made.figures():
        assert all(bare(mark.printed) in text for mark in figure.chart.marks())


def test_the_ending_names_it(tmp_path: Path) -> None:
    material = annotated(read_file(bundled_report()), charts=False)
    order = Order((material,), Choices(template=Template.ONE_PAGE, made_on="2026-01-05"))
    write_all(order, [tmp_path / "材料.md"])
    assert (tmp_path / "材料.md").read_text(encoding="utf-8").startswith("# 曹县政府工作报告（2023年）要点速览\n")
