"""The steps from a file's text to the text that is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.importing.cleaning import cleaning
from caoxian_desktop.core.importing.cleaning.cleaning import STEPS, dropped_controls
from caoxian_desktop.core.importing.cleaning.editing import Draft
from caoxian_desktop.core.importing.formats.blocks import Blocks
from caoxian_desktop.core.report.removal import Removal
from caoxian_desktop.core.report.source import SourceFormat
from caoxian_desktop.core.report.span import Span
from tests.core.importing.conftest import clean

PRINTED = "全年增长3.5%，“四上”企业５家，约８％；占1/10（其中）——e裳小镇·中国！"


def step(name: str, text: str) -> str:
    found = next(step for step in STEPS if step.name == name)
    return Draft.of(text).edited(found.find(text)).text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("line ends", "一\r\n二\r三\u2028四\x0b五", "一\n二\n三\n四\n五"),
        ("comments of a web page", "前<!--\n 导航 -->后<!-- 未完", "前后<!-- 未完"),
        ("marks torn off their sentence", "聚焦“卡脖子”\n；“技术”\n。\n（一）稳", "聚焦“卡脖子”；“技术”。\n（一）稳"),
        ("page numbers within lines", "增长6%，一 — 1 — 般；二 — 2 — 三— 3 —四", "增长6%，一 般；二 三 四"),
        ("page numbers within lines", "北京—7—上海 — 12 — 广州", "北京—7—上海 — 12 — 广州"),
        ("marks that refer to notes", "甲[1]、“乙［2］”丙[3]\n[1]甲：指一", "甲、“乙”丙\n[1]甲：指一"),
        ("marks that refer to notes", "数组[7]与[3]、[40]", "数组[7]与[3]、[40]"),
        ("bookmarks left by a converter", "[bookmark: _GoBack]2022年", "2022年"),
        ("characters written as code points", "市长<U+00A0>马军<U+3000>", "市长 马军 "),
        ("invisible characters", "\ufeff政府\u200b工作\u00ad报告\u202e", "政府工作报告"),
        ("control characters", "政\x00府\x07工\x7f作\ufffe", "政府工作"),
        ("private-use icons of web pages", "\ue7e3 无障碍", " 无障碍"),
        ("composed form", "cafe\u0301 \uf900", "café \u8c48"),
        (
            "spread lines",
            "政 府 工 作 报 告\n名\u3000词  解 释\n第 一 次 会议",
            "政府工作报告\n名词解释\n第 一 次 会议",
        ),
        ("blanks of all widths", "县长 \u3000孟令选\u00a0\u2002好", "县长 孟令选 好"),
        ("indents and trailing blanks", " \t各位代表： \n\t一、\t二 ", "各位代表：\n一、\t二"),
        ("empty lines", "一\n\n\n二", "一\n二"),
        ("page numbers", "一般公\n— 12 —\n共预算\n第3页 共20页\n5\n— 23", "一般公\n共预算\n5\n— 23"),
    ],
)
def test_each_step_does_its_one_thing(name: str, before: str, after: str) -> None:
    assert step(name, before) == after


def test_two_wide_blanks_break_only_a_line_that_is_longer_than_any_heading() -> None:
    paragraph = "全市上下坚持稳中求进工作总基调，" * 8
    assert step("lost paragraph breaks", f"{paragraph}\u3000\u3000第二段。") == f"{paragraph}\n第二段。"
    assert step("lost paragraph breaks", "区长\u3000\u3000杜联合") == "区长\u3000\u3000杜联合"


def test_marks_and_figures_are_kept_as_they_were_written() -> None:
    assert clean(PRINTED).text == PRINTED


def test_a_table_row_keeps_its_tabs() -> None:
    assert clean("指标\t数值\n生产总值\t546.3").text == "指标\t数值\n生产总值\t546.3"


def test_controls_of_devices_and_direction_are_counted_but_line_ends_are_not() -> None:
    assert dropped_controls("一\r\n\t二\u3000\ufeff") == 0
    assert dropped_controls("一\x00二\u202e\u2066") == 3


@given(
    st.text(
        alphabet=st.sampled_from("政府 作\u3000\u00a0\t\n\r\x00\ufeff\u200be\u0301가각가一、（）—12。각："), max_size=80
    )
)
def test_every_mapped_character_equals_its_source_character(source: str) -> None:
    draft = clean(source)
    offsets = draft.offsets()
    for here, character in enumerate(draft.text):
        origin = offsets.to_source(here)
        assert origin is None or source[origin] == character


@given(st.text(max_size=80))
def test_the_cleaned_text_is_composed_and_without_empty_or_padded_lines(source: str) -> None:
    text = clean(source).text
    assert unicodedata.is_normalized("NFC", text)
    assert not text or all(line and line == line.strip(" \t\n") for line in text.split("\n"))


@given(st.text(alphabet="各位代表政府工作报告，。“”2023年%\n ", max_size=80))
def test_cleaning_twice_changes_nothing_more(source: str) -> None:
    once = clean(source).text
    assert clean(once).text == once


@given(st.text(alphabet="各位代表，。；“”‘’《》（）1.5%％+—", max_size=60))
def test_no_mark_a_reader_sees_is_lost(source: str) -> None:
    assert clean(f"甲{source}乙").text == f"甲{source}乙"


def _kept_and_recorded(blocks: Blocks) -> tuple[str, str]:
    """Return the words of the source outside all removals, and the words that came out; blanks aside, composed."""
    draft = cleaning.clean(blocks)
    gone = {place for removal in draft.removals() for place in range(removal.source.start, removal.source.end)}
    kept = "".join(c for place, c in enumerate(blocks.text) if place not in gone)
    return _composed(kept), _composed(draft.text)


def _composed(words: str) -> str:
    return unicodedata.normalize("NFC", "".join(words.split()))


REPORT_LIKE = st.lists(
    st.sampled_from(
        [
            "各位代表：",
            "一、2023年工作回顾",
            "（一）稳增长。全年增长5%。",
            "— 12 —",
            "第3页 共20页",
            "打印",
            "分享到：",
            "责任编辑：王某",
            "（下转第3版）",
            "增长6.4%，一 — 1 — 般公共",
            "甲[1]乙［2］丙[3]",
            "<!-- 导航 -->",
            "[bookmark: _GoBack]2022年",
            "市长<U+00A0>马军",
            "政 府 工 作 报 告",
            "\ue7e3 无障碍",
            "e\u0301\u200b",
            "；“成果",
            "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善，基础更加稳固。"
            * 3,
        ]
    )
    | st.text(alphabet="各位代表增长一二（）。、— \u3000\u00a0\t[]123\r\x00\u200b\u0301", max_size=40),
    max_size=60,
).map("\n".join)


@given(REPORT_LIKE)
def test_no_character_goes_without_a_record(source: str) -> None:
    kept, came_out = _kept_and_recorded(Blocks(SourceFormat.TEXT, source))
    assert kept == came_out


@given(REPORT_LIKE, st.data())
def test_what_readers_know_for_furniture_goes_with_a_record_and_nothing_else(source: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=8, unique=True)))
    places = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    blocks = Blocks(SourceFormat.TEXT, source, furniture=tuple(places[::2]), references=tuple(places[1::2]))
    kept, came_out = _kept_and_recorded(blocks)
    assert kept == came_out


def test_a_removal_names_its_step_its_words_and_its_places() -> None:
    draft = clean("增长5%\n— 12 —\n其中工业增长6%")
    assert draft.removals() == (Removal("page numbers", "— 12 —", Span(5, 11), 5),)
    assert draft.text[5:] == "其中工业增长6%"


def test_comments_side_by_side_go_as_one():
    draft = cleaning.clean(Blocks(SourceFormat.TEXT, "甲<!-- a --><!----><!-- b -->乙<!-- c -->丙"))
    assert draft.text == "甲乙丙"
    assert [removal.words for removal in draft.removals()] == ["<!-- a --><!----><!-- b -->", "<!-- c -->"]
