"""公文版式全文: head, headings, annexes, chosen sections, and where a reader's notes go."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.anchoring.selector import describe
from caoxian_desktop.core.anchoring.standing import Standing
from caoxian_desktop.core.annotations.annotation import Annotation, Category, create
from caoxian_desktop.core.annotations.filters import Filter
from caoxian_desktop.core.briefing.blocks import (
    Block,
    Byline,
    Excerpt,
    Heading,
    NewPage,
    Paragraph,
    Run,
    RunKind,
    SmallPrint,
    Title,
)
from caoxian_desktop.core.briefing.choices import Choices
from caoxian_desktop.core.briefing.material import Material
from caoxian_desktop.core.briefing.official import official
from caoxian_desktop.core.briefing.template import Chapter, Template
from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.records.clock import Stamper
from caoxian_desktop.core.report.span import Span
from tests.annotated import AUTHOR

BODY = "坚持依法行政，自觉接受监督，加强廉政建设，深入推进乡村振兴，持续优化营商环境，不断改善人民生活。" * 6
TEXT = f"""某县2024年政府工作报告
——2024年1月5日在某县第一届人民代表大会第三次会议上
某县县长 张三
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2023年工作回顾
有效投资持续扩大。完成投资60亿元，增长12.5%。
{BODY}
各位代表！成绩来之不易。
二、2024年工作安排
（一）抓项目。落实“四化”管理，新建项目20个。
1.抓招商。引进项目10个。
{BODY}
附件
名词解释
1.四化管理：指网格化、信息化、人性化、精细化。
2.双招双引：指招商引资、招才引智。
"""


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(read_text(TEXT, "某县.txt"))


def blocks_of(analysis: Analysis, notes: Iterable[Annotation] = (), **chosen: object) -> list[Block]:
    choices = Choices(Template.OFFICIAL, annotations=Filter(), made_on="2026-01-05", **chosen)  # type: ignore[arg-type]  # fields of any kind, by their names
    return list(official(Material(analysis, (), tuple(notes)), choices))


def note(analysis: Analysis, words: str, said: str = "核对", at: int = 0) -> Annotation:
    start = analysis.report.text.index(words, at)
    target = describe(analysis.report, "v", Span(start, start + len(words)))
    return create(target, Category.QUESTION, Stamper(AUTHOR), said)


def words(block: Block) -> str:
    if isinstance(block, Paragraph):
        return (block.opening.text if block.opening else "") + "".join(run.text for run in block.runs)
    return getattr(block, "text", "")


def marked(blocks: Iterable[Block]) -> list[Run]:
    runs = [
        run
        for block in blocks
        if isinstance(block, Paragraph)
        for run in (*(block.opening.runs if block.opening else ()), *block.runs)
    ]
    return [run for run in runs if run.kind is RunKind.MARKED]


# ---- the head ----


def test_the_head_is_title_occasion_in_brackets_and_speaker(analysis: Analysis) -> None:
    head = blocks_of(analysis)[:3]
    assert head[0] == Title("某县2024年政府工作报告", head[0].whole)
    assert head[1:] == [Byline("（2024年1月5日在某县第一届人民代表大会第三次会议上）"), Byline("某县县长　张三")]


def test_a_report_without_a_head_of_its_own_gets_its_name() -> None:
    bare = analyse(read_text(TEXT.split("\n", 3)[3], "某县.txt"))
    title, first = blocks_of(bare)[:2]
    assert title == Title(bare.report.name, title.whole)
    assert isinstance(first, Paragraph)


# ---- the text ----


def test_every_paragraph_is_there_in_its_own_words_and_order(analysis: Analysis) -> None:
    printed = "\n".join(words(block) for block in blocks_of(analysis) if isinstance(block, Paragraph | Heading))
    own = [p.span.of(analysis.report.text) for p in analysis.report.paragraphs if p.kind not in {"title", "byline"}]
    at = 0
    for line in own:
        if line != "附件":  # stands before its title: 附件：名词解释
            assert line in printed[at:]
            at = printed.index(line, at) + len(line)


def test_only_the_first_salutation_stands_at_the_edge(analysis: Analysis) -> None:
    flush = [words(block) for block in blocks_of(analysis) if isinstance(block, Paragraph) and not block.indent]
    assert flush == ["各位代表："]


def test_levels_of_headings_begin_at_one_and_leave_none_out(analysis: Analysis) -> None:
    bundled = analyse(read_file(bundled_report()))
    for report in (analysis, bundled):
        found = [
            b if isinstance(b, Heading) else b.opening for b in blocks_of(report) if isinstance(b, Heading | Paragraph)
        ]
        levels = [heading.level for heading in found if heading]
        assert levels[0] == 1
        assert all(b <= a + 1 for a, b in itertools.pairwise(levels))


def test_the_glossary_is_an_annex_on_a_new_page(analysis: Analysis) -> None:
    blocks = blocks_of(analysis)
    at = blocks.index(NewPage())
    assert blocks[at + 1] == Heading("附件：名词解释", 1)
    assert [words(b) for b in blocks[at + 2 : -1]] == TEXT.splitlines()[-2:]


def test_the_annex_is_left_away_where_its_chapter_is(analysis: Analysis) -> None:
    blocks = blocks_of(analysis, chapters=(Chapter.TEXT,))
    assert NewPage() not in blocks
    assert not any("双招双引" in words(block) for block in blocks)


def test_only_the_ticked_sections_are_set(analysis: Analysis) -> None:
    second = analysis.report.sections[1]
    chosen = frozenset(section.heading.start for section in second.walk())
    blocks = blocks_of(analysis, sections=chosen)
    assert not any("2023年工作回顾" in words(block) for block in blocks)
    assert any("引进项目10个" in words(block) for block in blocks)


def test_nothing_ticked_says_so(analysis: Analysis) -> None:
    blocks = blocks_of(analysis, sections=frozenset())
    assert [words(block) for block in blocks[3:-1]] == ["所选章节没有正文。"]


def test_it_ends_with_the_caution(analysis: Analysis) -> None:
    assert blocks_of(analysis)[-1] == SmallPrint("2023年数据以报告为准，统计公报可能有调整。")


# ---- notes ----


def test_without_margin_notes_nothing_is_marked(analysis: Analysis) -> None:
    assert marked(blocks_of(analysis, [note(analysis, "完成投资60亿元")])) == []


def test_marked_words_bear_the_number_that_stands_beside_the_paragraph(analysis: Analysis) -> None:
    blocks = blocks_of(analysis, [note(analysis, "完成投资60亿元", "**何时**完成")], margin_notes=True)
    assert marked(blocks) == [Run("完成投资60亿元", RunKind.MARKED, mark="1")]
    (beside,) = [each for block in blocks if isinstance(block, Paragraph) for each in block.notes]
    assert (beside.mark, beside.category, beside.text) == ("1", "疑问", "何时完成")


def test_overlapping_notes_share_their_words_and_each_ends_with_its_number(analysis: Analysis) -> None:
    notes = [note(analysis, "完成投资60亿元，增长12.5%"), note(analysis, "投资60亿元")]
    runs = marked(blocks_of(analysis, notes, margin_notes=True))
    assert [(run.text, run.mark) for run in runs] == [("完成", ""), ("投资60亿元", "1"), ("，增长12.5%", "2")]


def test_a_note_on_a_heading_is_numbered_in_it(analysis: Analysis) -> None:
    notes = [note(analysis, "工作回顾"), note(analysis, "投资持续扩大")]
    blocks = blocks_of(analysis, notes, margin_notes=True)
    heading = next(b for b in blocks if isinstance(b, Paragraph) and b.opening and "2023年工作回顾" in b.opening.text)
    assert heading.runs == ()
    assert [(run.text, run.mark) for run in marked(blocks)] == [("工作回顾", "1"), ("投资持续扩大", "2")]
    assert [each.mark for each in heading.notes] == ["1"]


def test_a_note_from_a_heading_into_its_text_is_numbered_once(analysis: Analysis) -> None:
    blocks = blocks_of(analysis, [note(analysis, "项目。落实")], margin_notes=True)
    assert [(run.text, run.mark) for run in marked(blocks)] == [("项目", ""), ("落实", "1")]


def test_a_note_over_paragraphs_stands_where_its_words_end(analysis: Analysis) -> None:
    text = analysis.report.text
    start, end = text.index("增长12.5%"), text.index("坚持依法行政") + 4
    long = create(describe(analysis.report, "v", Span(start, end)), Category.DATA, Stamper(AUTHOR), "两段")
    blocks = blocks_of(analysis, [long], margin_notes=True)
    assert [(run.text, run.mark) for run in marked(blocks)] == [("增长12.5%", ""), ("坚持依法", "1")]
    assert [words(b)[:4] for b in blocks if isinstance(b, Paragraph) and b.notes] == ["坚持依法"]


def test_no_mark_parts_a_number_or_signs_set_tight(analysis: Analysis) -> None:
    notes = [note(analysis, "60亿元，增长12"), note(analysis, "“四化”管理")]
    runs = marked(blocks_of(analysis, notes, margin_notes=True))
    assert [run.text for run in runs] == ["60亿元，增长12.5%", "四化”管理"]


def test_a_note_on_the_title_and_one_without_a_place_are_listed_at_the_end(analysis: Analysis) -> None:
    from msgspec import structs

    lost = structs.replace(note(analysis, "完成投资60亿元", "删了？"), standing=Standing.ORPHAN)
    blocks = blocks_of(analysis, [note(analysis, "2024年政府工作报告", "核对年份"), lost], margin_notes=True)
    after = blocks[blocks.index(SmallPrint("2023年数据以报告为准，统计公报可能有调整。")) + 1 :]
    assert [block.text for block in after if isinstance(block, Heading)] == ["标题处的批注", "未定位批注"]
    assert [(b.quote, b.note) for b in after if isinstance(b, Excerpt)] == [
        ("2024年政府工作报告", "核对年份"),
        ("完成投资60亿元", "删了？"),
    ]


def test_a_note_on_a_section_that_was_not_ticked_goes_with_it(analysis: Analysis) -> None:
    second = frozenset(section.heading.start for section in analysis.report.sections[1].walk())
    blocks = blocks_of(analysis, [note(analysis, "完成投资60亿元")], margin_notes=True, sections=second)
    assert not any(isinstance(block, Excerpt) for block in blocks)
    assert marked(blocks) == []


def test_a_proposal_says_what_to_write_instead(analysis: Analysis) -> None:
    from msgspec import structs

    proposals = [
        structs.replace(note(analysis, "新建项目20个", "依据规划"), proposal="新建项目22个"),
        structs.replace(note(analysis, "引进项目10个", ""), proposal=""),
    ]
    blocks = blocks_of(analysis, proposals, margin_notes=True)
    said = [each.text for block in blocks if isinstance(block, Paragraph) for each in block.notes]
    assert said == ["建议修改为“新建项目22个”\n依据规划", "建议删去"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 300)), max_size=12))
def test_whatever_is_noted_no_word_and_no_note_is_lost(places: list[tuple[int, int]]) -> None:
    report = _read().report
    length = len(report.text)
    spans = [Span(start % (length - 1), min(length, start % (length - 1) + size)) for start, size in places]
    stamper = Stamper(AUTHOR)
    notes = [create(describe(report, "v", s), Category.DATA, stamper, f"第{n}条") for n, s in enumerate(spans)]
    plain, blocks = blocks_of(_read()), blocks_of(_read(), notes, margin_notes=True)
    assert [words(b) for b in blocks if not isinstance(b, Excerpt)][: len(plain)] == [words(b) for b in plain]
    beside = [each for block in blocks if isinstance(block, Paragraph) for each in block.notes]
    borne = [mark for run in marked(blocks) if run.mark for mark in run.mark.split("、")]
    assert sorted(borne) == sorted(each.mark for each in beside)
    listed = [block.note for block in blocks if isinstance(block, Excerpt)]
    assert sorted([each.text for each in beside] + listed) == sorted(f"第{n}条" for n in range(len(notes)))


_HELD: list[Analysis] = []


def _read() -> Analysis:
    """Read the report once for all examples of a property."""
    if not _HELD:
        _HELD.append(analyse(read_text(TEXT, "某县.txt")))
    return _HELD[0]
