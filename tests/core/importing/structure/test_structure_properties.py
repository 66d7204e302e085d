"""Whatever lines come: places lie within the text, sections nest and follow each other, and it takes no longer."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.importing.cleaning.cleaning import STEPS
from caoxian_desktop.core.importing.cleaning.editing import Draft
from caoxian_desktop.core.importing.structure.doubts import doubts_of
from caoxian_desktop.core.importing.structure.structure import Structure, structure_of
from caoxian_desktop.core.report.report import Section
from tests.core.importing.conftest import clean

LONG = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。"
NUMERAL = st.sampled_from(["一", "二", "三", "四", "十", "十一"])
FIGURE = st.integers(1, 12).map(str)
LABEL = st.one_of(
    NUMERAL.map(lambda n: f"{n}、"),
    NUMERAL.map(lambda n: f"（{n}）"),
    NUMERAL.map(lambda n: f"({n})"),
    NUMERAL.map(lambda n: f"{n}是"),
    NUMERAL.map(lambda n: f"第{n}，"),
    NUMERAL.map(lambda n: f"第{n}部分 "),
    FIGURE.map(lambda n: f"{n}."),
    FIGURE.map(lambda n: f"（{n}）"),
    FIGURE.map(lambda n: f"附件{n}："),
    st.sampled_from(["——", "①", "", "", "附件", "【", "**", "●"]),
)
TITLE = st.sampled_from(
    [
        "2023年工作回顾",
        "着力扩大有效投资",
        "乡村振兴全面推进",
        "总体要求",
        "名词解释",
        "双碳：指碳达峰",
        "增长5%",
        "a",
        "",
    ]
)
TAIL = st.sampled_from(
    ["", "。", "：", "；", f"。{LONG}", f"：{LONG}", "】", "**", f"。一是稳增长；二是惠民生。{LONG}"]
)
LINE = st.one_of(
    st.tuples(LABEL, TITLE, TAIL).map("".join),
    st.sampled_from(
        [
            "各位代表：", "各位代表！", f"各位代表，{LONG}", LONG, LONG * 2, "目录", "重点抓好以下工作：", "指标\t数值",
            "— 3 —", "7", "打印", "责任编辑：李某", "县政府工作报告", "（下转第3版）", "：", "",
            "1.双碳：指碳达峰。", "2.5G：指移动。",
        ]
    ),
    st.text(alphabet="一二是（）、。：；1.①—各位代表政府工作 \t", max_size=12),
)  # fmt: skip
TEXT = st.lists(LINE, max_size=24).map("\n".join)


def walk(structure: Structure) -> list[Section]:
    return [section for part in structure.sections for section in part.walk()]


@settings(max_examples=300)
@given(TEXT)
def test_sections_lie_within_the_text_nest_and_follow_each_other(text: str) -> None:
    structure = structure_of(text, {})
    starts = [section.heading.start for section in walk(structure)]
    assert starts == sorted(set(starts))
    for section in walk(structure):
        assert 1 <= section.level <= 3
        assert section.span.contains(section.heading)
        assert section.span.end <= len(text)
        assert section.title
        end = section.heading.end
        for child in section.children:
            assert child.level == section.level + 1
            assert section.span.contains(child.span)
            assert child.span.start >= end
            end = child.span.end


@settings(max_examples=300)
@given(TEXT)
def test_paragraphs_are_the_lines_with_words_and_hold_their_lists(text: str) -> None:
    structure = structure_of(text, {})
    assert [p.span.of(text) for p in structure.paragraphs] == [line for line in text.split("\n") if line]
    for paragraph in structure.paragraphs:
        places = [item.span for item in paragraph.items]
        assert places == sorted(places)
        assert all(paragraph.span.contains(place) and len(place) for place in places)
        assert all(before.end <= after.start for before, after in pairwise(places))


@settings(max_examples=200)
@given(TEXT)
def test_every_doubt_has_its_place_and_one_sentence(text: str) -> None:
    for doubt in doubts_of(text, structure_of(text, {})):
        assert doubt.span is not None
        assert doubt.span.end <= len(text)
        assert doubt.message.zh.endswith("。")
        assert doubt.message.en.endswith(".")
        assert "\n" not in doubt.message.zh


@settings(max_examples=300)
@given(TEXT)
def test_cleaned_report_lines_do_not_change_when_they_are_cleaned_again(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
@settings(max_examples=100)
@given(text=TEXT)
def test_each_step_has_nothing_left_to_do_after_itself(step: object, text: str) -> None:
    once = Draft.of(text).edited(step.find(text)).text
    assert Draft.of(once).edited(step.find(once)).text == once


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "run",
    ["1", "（", "一、", "（一）", "一、\n", "。（一）", "—", "— 1 —", "[1]", "<!--", "政 ", "1\n", "“", "\t", "【",
     "（下转第", "第一，", "一是", "2023年工作回顾", "附件", "12、", "各位代表\n", "\n目录\n", "打印 ", "是：\n"],
)  # fmt: skip
def test_a_run_of_one_mark_takes_no_longer_than_its_length(run: str) -> None:
    text = "各位代表：\n" + run * (120_000 // len(run)) + "\n一、2023年工作回顾\n" + LONG
    cleaned = clean(text).text
    structure = structure_of(cleaned, {})
    list(doubts_of(cleaned, structure))
