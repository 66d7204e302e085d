"""简报: what must be filled in, what its head and foot say, and its chapters in the report's own words."""

from __future__ import annotations

import re
from itertools import chain

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Excerpt,
    Heading,
    Items,
    Paragraph,
    Place,
    RunKind,
    Runs,
    SmallPrint,
    Title,
)
from caoxian_desktop.core.briefing.bulletin import bulletin, missing
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.composing import compose
from caoxian_desktop.core.briefing.cover import Cover, worded
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.template import Chapter, Template
from tests.annotated import annotated
from tests.core.briefing.conftest import Write

REVIEW = (
    "（一）经济运行稳中有进。全年预计地区生产总值100亿元，增长5%。规模以上工业增加值增长8%，增速居全市第一。\n"
    "（二）创新能力持续提升。新增高新技术企业12家、全市第二。\n"
    "我们清醒认识到，发展中还存在不少问题：产业结构不优；财政收支矛盾突出；民生短板较多。"
)
PLAN = (
    "今年主要目标：地区生产总值增长6%左右，规模以上工业增加值增长7%左右。\n"
    "（一）抓项目，扩大有效投资。确保完成投资60亿元，新开工项目30个以上。今年定为“项目建设年”。\n"
    "（二）办实事，增进民生福祉。今年办好三项民生实事：（1）教育提升。新建学校2所。（2）医疗服务。改造卫生院3处。（3）养老服务。建成养老中心4个。"
)


def blocks_of(analysis: Analysis, **chosen: object) -> list[Block]:
    choices = Choices(Template.BULLETIN, made_on="2026-01-05", **chosen)  # type: ignore[arg-type]  # fields of any kind, by their names
    return list(bulletin(Material(analysis), choices))


def headings(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading)]


def cited_together(blocks: list[Block]) -> list[Runs]:
    """Paragraphs, and each list as a whole: its last line cites for all of it."""
    whole = [
        [block.runs] if isinstance(block, Paragraph) else [tuple(chain(*block.lines))]
        for block in blocks
        if isinstance(block, Paragraph | Items)
    ]
    return list(chain(*whole))


def lines(blocks: list[Block]) -> list[Runs]:
    found: list[Runs] = []
    for block in blocks:
        found += [block.runs] if isinstance(block, Paragraph) else block.lines if isinstance(block, Items) else []
    return found


def text_of(runs: Runs) -> str:
    return "".join(run.text for run in runs if run.kind is not RunKind.CITATION)


# ---- what must be filled in ----


def test_a_bulletin_without_name_and_unit_says_what_is_missing() -> None:
    assert missing(Choices(Template.BULLETIN)) == ("简报名称", "编发单位")
    assert missing(Choices(Template.BULLETIN, cover=Cover(name="政务简报", unit=" 　"))) == ("编发单位",)
    assert missing(Choices(Template.BULLETIN, cover=Cover(name="政务简报", unit="某县人民政府办公室"))) == ()


def test_no_other_form_asks_for_them() -> None:
    assert not any(missing(Choices(template)) for template in Template if template is not Template.BULLETIN)


def test_head_and_foot_are_worded_as_they_are_printed(written: Write) -> None:
    cover = Cover(number="012", total="（86）", copies="50", report_to="县委；", send_to="各乡镇。", issue_to="")
    done = compose([Material(written(REVIEW, PLAN))], Choices(Template.BULLETIN, cover=cover)).cover
    assert (done.number, done.total, done.copies) == ("第12期", "总第86期", "共印50份")
    assert (done.report_to, done.send_to, done.issue_to) == ("县委。", "各乡镇。", "")


def test_what_was_written_out_already_stays() -> None:
    cover = Cover(number="2026年第3期", total="总第9期", copies="印20份")
    assert worded(cover) == cover


def test_the_cover_of_another_form_stays_as_it_was_typed(written: Write) -> None:
    done = compose([Material(written(REVIEW, PLAN))], Choices(Template.OFFICIAL, cover=Cover(number="12")))
    assert done.cover.number == "12"


# ---- the text ----


def test_chapters_are_numbered_and_carry_their_years(written: Write) -> None:
    assert headings(blocks_of(written(REVIEW, PLAN))) == [
        "一、2023年总体情况",
        "二、2023年主要成绩",
        "三、存在问题（报告自述3条）",
        "四、2024年主要目标",
        "五、2024年重点工作",
        "六、2024年三项民生实事",
    ]


def test_a_chapter_without_content_is_left_away_and_the_others_move_up(written: Write) -> None:
    found = headings(blocks_of(written("全年地区生产总值增长5%。", "地区生产总值增长6%左右。")))
    assert found[:2] == ["一、2023年总体情况", "二、2024年主要目标"]


def test_chapters_stand_in_the_chosen_order(written: Write) -> None:
    chosen = (Chapter.PLEDGES, Chapter.OVERVIEW)
    assert headings(blocks_of(written(REVIEW, PLAN), chapters=chosen)) == [
        "一、2024年三项民生实事",
        "二、2023年总体情况",
    ]


def test_nothing_to_say_is_said_in_one_sentence(written: Write) -> None:
    blocks = blocks_of(written(REVIEW, PLAN), chapters=())
    assert [text_of(runs) for runs in lines(blocks)] == ["没有可以摘编的内容。"]
    assert isinstance(blocks[-1], SmallPrint)


def test_results_and_targets_are_sentences_in_the_reports_words(written: Write) -> None:
    printed = [text_of(runs) for runs in lines(blocks_of(written(REVIEW, PLAN)))]
    assert any(line.startswith("地区生产总值预计100亿元、增长5%；") for line in printed)
    assert any(line.startswith("地区生产总值增长6%左右；") for line in printed)
    assert all(line.endswith(("。", "！")) for line in printed)


def test_figures_of_another_name_than_their_row_are_parted_from_it(bundled: Analysis) -> None:
    printed = " ".join(text_of(runs) for runs in lines(blocks_of(bundled, chapters=(Chapter.OVERVIEW,))))
    assert "居民人均可支配收入：城镇增长3.9%、农村增长6.3%" in printed
    assert "一般公共预算收入26.1亿元" in printed


def test_what_was_achieved_stands_under_the_reports_own_titles(written: Write) -> None:
    blocks = blocks_of(written(REVIEW, PLAN), chapters=(Chapter.HIGHLIGHTS,))
    openings = [block.opening.text for block in blocks if isinstance(block, Paragraph) and block.opening]
    assert openings == ["（一）经济运行稳中有进", "（二）创新能力持续提升"]


def test_what_the_year_is_called_stands_with_its_section(written: Write) -> None:
    blocks = blocks_of(written(REVIEW, PLAN), chapters=(Chapter.LEVERS,))
    openings = [block.opening.text for block in blocks if isinstance(block, Paragraph) and block.opening]
    assert any(opening.endswith("——“项目建设年”") for opening in openings)


def test_targets_that_a_chapter_left_away_would_print_stand_with_the_plan(written: Write) -> None:
    analysis = written(REVIEW, PLAN)
    with_both = " ".join(text_of(r) for r in lines(blocks_of(analysis)))
    alone = " ".join(text_of(r) for r in lines(blocks_of(analysis, chapters=(Chapter.LEVERS,))))
    assert with_both.count("增长6%左右") == 1
    assert "增长6%左右" in alone


def test_the_headline_can_be_chosen(written: Write) -> None:
    analysis = written(REVIEW, PLAN)
    assert blocks_of(analysis)[0] == Title(f"{analysis.report.name}要点", blocks_of(analysis)[0].whole)
    first = blocks_of(analysis, cover=Cover(heading=" 某县部署2024年工作 "))[0]
    assert isinstance(first, Title)
    assert first.text == "某县部署2024年工作"


def test_every_sentence_with_a_figure_is_cited_and_none_where_not_wanted(written: Write) -> None:
    analysis = written(REVIEW, PLAN)
    for runs in cited_together(blocks_of(analysis))[1:]:
        assert any(run.kind is RunKind.CITATION and isinstance(run.place, Place) for run in runs)
    for runs in lines(blocks_of(analysis, citations=False)):
        assert not any(run.kind is RunKind.CITATION for run in runs)


def test_a_readers_notes_are_quoted_only_where_they_were_ticked(bundled: Analysis) -> None:
    material = annotated(bundled.report, charts=False)
    usual = list(bulletin(material, Choices(Template.BULLETIN)))
    ticked = list(bulletin(material, Choices(Template.BULLETIN, chapters=(Chapter.EXCERPTS,))))
    assert not any(isinstance(block, Excerpt) for block in usual)
    assert sum(isinstance(block, Excerpt) for block in ticked) > 10
    assert headings(ticked)[0] == "一、批注摘录"


def test_targets_of_another_scope_than_the_results_say_so(bundled: Analysis) -> None:
    target = next(text_of(r) for r in lines(blocks_of(bundled)) if text_of(r).startswith("地区生产总值增长6%左右"))
    assert re.search(r"固定资产投资确保增长12%以上（与上年实绩口径不同，不宜直接比较）", target)
    alone = blocks_of(bundled, chapters=(Chapter.INDICATORS,))
    assert "口径不同" not in "".join(text_of(runs) for runs in lines(alone))
