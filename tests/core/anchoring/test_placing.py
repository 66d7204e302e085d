"""Each rung of the ladder, and the guards that keep words from another number, unless that is said."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caoxian_desktop.core.anchoring.figures import figures_of, masked
from caoxian_desktop.core.anchoring.ground import Ground
from caoxian_desktop.core.anchoring.placing import place
from caoxian_desktop.core.anchoring.plain_text import plain, plain_text
from caoxian_desktop.core.anchoring.selector import TextTarget, describe
from caoxian_desktop.core.anchoring.standing import Placement, Standing
from caoxian_desktop.core.report.span import Span
from tests.core.anchoring.conftest import OLD, described, report_of

Find = Callable[[TextTarget, str], tuple[Placement, str]]


def test_in_its_own_text_the_position_is_enough_if_the_words_stand_there() -> None:
    target = described("投资", after="二、")
    assert place(target, Ground(report_of(OLD), "old")) == Placement(Standing.EXACT, target.span)
    astray = target._replace(start=0, end=2)
    assert place(astray, Ground(report_of(OLD), "old")) == Placement(Standing.EXACT, target.span)


def test_the_same_offset_in_another_text_is_a_coincidence(placed: Find) -> None:
    target = described("增长5%", after="工业投资")
    text = f"{'某' * target.start}增长5%，某某。\n{OLD}"
    assert target.span.of(text) == target.quote
    at = text.index("工业投资增长5%") + 4
    assert placed(target, text)[0] == Placement(Standing.EXACT, Span(at, at + 4))


@pytest.mark.parametrize(
    "text",
    [
        OLD,
        f"征求意见稿\n{OLD}",
        OLD.replace("云山湖大桥", "云山湖 大桥\n"),
        OLD.replace("，", " ， ").replace("2", "２"),
        OLD.replace("一、", "三、").replace("二、", "四、"),
        OLD.replace("2022年工作回顾", "过去一年工作"),
        OLD.replace("一、2022年工作回顾\n", "").replace("二、2023年工作安排\n", ""),
        "\n".join(reversed(OLD.split("\n"))),
        OLD.replace("。\n", "。"),
        OLD.replace("，", "，\n"),
    ],
    ids=[
        *("the same", "a line before", "a blank and a break", "blanks and full width", "numbered anew", "renamed"),
        *("no headings", "paragraphs in reverse", "paragraphs joined", "paragraphs split"),
    ],
)
@pytest.mark.parametrize("words", ["云山湖大桥建成通车", "大桥", "118亿元", "店小二", "企业达到103.7户，首位产业"])
def test_words_that_stand_are_found(placed: Find, words: str, text: str) -> None:
    placement, found = placed(described(words), text)
    assert placement.standing is Standing.EXACT
    assert plain(found) == plain(words)


@pytest.mark.parametrize(
    "text", [f"前言。\n{OLD}", OLD.replace("。\n", "。"), OLD.replace("方便。\n", "方便。\n\n　　")]
)
def test_words_across_paragraphs_are_found_as_they_are_parted_now(placed: Find, text: str) -> None:
    placement, found = placed(described("更加方便。\n工业投资"), text)
    assert (placement.standing, plain(found)) == (Standing.EXACT, "更加方便。工业投资")


def test_among_several_the_surroundings_decide_and_the_headings(placed: Find) -> None:
    for after in ("一、", "二、"):
        for words in ("工业投资增长", "完成固定资产投资", "地区生产总值"):
            text = OLD.replace("同步。", "同步。全县上下齐心。")
            placement, _ = placed(described(words, after), text)
            assert placement.span is not None
            assert (placement.span.start > text.index("二、")) is (after == "二、")


def test_where_nothing_tells_places_apart_a_person_chooses(placed: Find) -> None:
    target = described("大桥建成通车")
    twin = "前言。云山湖大桥建成通车，群众出行更加方便。\n"
    placement, _ = placed(target, f"一、甲\n{twin * 3}")
    assert (placement.standing, placement.span) == (Standing.AMBIGUOUS, None)
    assert len(placement.candidates) == 3


def test_the_same_words_under_two_headings_are_told_apart_by_these(placed: Find) -> None:
    line = "".join(OLD.split("\n")[3:5])
    old = f"一、工作回顾\n{line}\n二、工作安排\n{line}\n"
    text = f"一、前言\n某某。\n{old}".replace("二、", "三、").replace("一、工", "二、工")
    for after in ("回顾", "安排"):
        placement, _ = placed(described("更加方便", after=after, text=old), text)
        at = text.index("更加方便", text.index(after))
        assert placement == Placement(Standing.EXACT, Span(at, at + 4))


def test_a_number_among_very_many_is_known_by_itself(placed: Find) -> None:
    rows = "".join(f"第{number}项完成{number + 7}户，进展良好。" for number in range(500))
    placement, _ = placed(described("103.7户"), f"{rows}一共103.7户。")
    assert placement.standing is Standing.AMBIGUOUS
    assert placement.candidates[0] == Span(len(rows) + 2, len(rows) + 8)


def test_a_report_that_stands_twice_in_a_file_gives_two_places(placed: Find) -> None:
    placement, _ = placed(described("大桥建成通车"), f"{OLD}\n{OLD}")
    assert (placement.standing, len(placement.candidates)) == (Standing.AMBIGUOUS, 2)


def test_a_sentence_told_again_under_another_heading_does_not_draw_a_note_away(placed: Find) -> None:
    lines = OLD.split("\n")
    again = "\n".join([*lines[2:5], *lines[7:]])
    text = "\n".join([*lines[:3], lines[3].replace("更加方便", "更方便了"), *lines[4:7], again])
    assert OLD[OLD.index("大桥") - 32 : OLD.index("大桥") + 36] in again
    placement, _ = placed(described("大桥建成通车"), text)
    assert all(span.start < text.index("二、") for span in (placement.span, *placement.candidates[:1]) if span)


def test_words_that_are_gone_have_no_place(placed: Find) -> None:
    placement, _ = placed(described("云山湖大桥建成通车"), OLD.replace("云山湖大桥建成通车，", ""))
    assert placement == Placement(Standing.ORPHAN)


def test_short_words_do_not_move_to_where_they_stand_in_another_sentence(placed: Find) -> None:
    target = described("企业", after="店小二")
    placement, _ = placed(target, OLD.replace("，落实惠企政策，当好企业的店小二，企业诉求当天回应", ""))
    assert placement.standing is Standing.AMBIGUOUS


@pytest.mark.parametrize(
    ("words", "old", "new", "found"),
    [
        ("增长5%", "工业投资增长5%", "工业投资增长7.5%", "增长7.5%"),
        ("118亿元", "118亿元", "1,118亿元", "1,118亿元"),
        ("5%", "工业投资增长5%", "工业投资增长5个百分点", "5个百分点"),
        ("42个", "42个", "四十余个", "四十余个"),
        ("三分之一的企业", "三分之一", "五分之一", "五分之一的企业"),
        ("一的企业完成", "三分之一", "五分之一", "五分之一的企业完成"),
        ("八成以上", "八成", "九成", "九成以上"),
        ("10", "103.7户", "101.2户", "101.2"),
        ("3.7户", "103.7户", "203.7户", "203.7户"),
        (
            "新开工过亿元项目42个，完成固定资产投资118亿元",
            "42个",
            "40个",
            "新开工过亿元项目40个，完成固定资产投资118亿元",
        ),
    ],
)
def test_a_changed_number_is_never_crossed_unsaid(placed: Find, words: str, old: str, new: str, found: str) -> None:
    assert old in OLD
    target = described(words)
    if found == "四十余个":
        found = "四十"  # 42 and its unit are a number and a word; the word 余 came between them
        target = described("42")
    placement, there = placed(target, OLD.replace(old, new, 1))
    assert (placement.standing, there) == (Standing.NUMBER_CHANGED, found)


def test_the_same_number_elsewhere_is_not_the_one_that_changed(placed: Find) -> None:
    text = OLD.replace("工业投资增长5%", "工业投资增长7%").replace("增长6%左右", "增长5%左右")
    for words in ("增长5%", "5%"):
        placement, found = placed(described(words, after="工业投资"), text)
        assert placement.standing is Standing.NUMBER_CHANGED
        assert placement.span is not None
        assert found.endswith("7%")
        assert placement.span.start < text.index("二、")


def test_a_cell_of_a_table_is_not_its_row(placed: Find) -> None:
    old = f"{OLD}\n指标\t完成数\t增速\n地区生产总值\t412.6\t3.0\n财政收入\t26.1\t0.2\n"
    placement, found = placed(described("412.6", after="增速", text=old), old.replace("\t3.0", "\t3.5"))
    assert (placement.standing, found) == (Standing.NEIGHBOURS_CHANGED, "412.6")
    placement, found = placed(described("3.0", after="增速", text=old), old.replace("\t3.0", "\t3.5"))
    assert (placement.standing, found) == (Standing.NUMBER_CHANGED, "3.5")


def test_the_only_number_that_is_left_is_not_the_one_that_is_gone(placed: Find) -> None:
    text = "一、2022年工作回顾\n粮食再获丰收，总产达到9亿元以上，农民收入稳步提高，乡村面貌焕然一新。"
    placement, _ = placed(described("118亿元"), text)
    assert placement == Placement(Standing.ORPHAN)


def test_a_short_sentence_that_was_taken_elsewhere_is_known_as_a_whole(placed: Find) -> None:
    sentence = "建设高标准农田15万亩。"
    old = OLD.replace("更加方便。", f"更加方便。{sentence}新建城市公园三座，深受欢迎。")
    new = OLD.replace("技术改造。", f"技术改造。{sentence}社会大局和谐稳定，百姓安居乐业。")
    placement, found = placed(described("15万", text=old), new)
    assert (placement.standing, found) == (Standing.EXACT, "15万")


def test_the_same_number_in_half_of_its_company_weighs_against_another_in_the_other_half(placed: Find) -> None:
    old = f"{OLD}完成规模以上固定资产投资209.5亿元、增长30.6%；城乡居民人均可支配收入分别增长3.9%、6.3%。"
    new = (
        f"{OLD}实现社会消费品零售总额546.3亿元、同比增长3%；城乡居民人均可支配收入分别增长1.2%、7.7%；"
        "经济运行企稳回升。完成规模以上固定资产投资209.5亿元，较快增长30.6%；在落实减税政策的基础上稳中有进。"
    )
    placement, _ = placed(described("30.6%", text=old), new)
    assert placement.standing is not Standing.NUMBER_CHANGED


def test_numbers_that_changed_places_are_said_to_have_changed(placed: Find) -> None:
    text = OLD.replace("增长3%，", "增长0.2%，").replace("同比增长0.2%", "同比增长3%")
    placement, found = placed(described("增长3%"), text)
    assert (placement.standing, found) == (Standing.NUMBER_CHANGED, "增长0.2%")


def test_another_number_of_the_sentence_is_told(placed: Find) -> None:
    placement, found = placed(described("增长3%"), OLD.replace("同比增长0.2%", "同比增长0.3%"))
    assert (placement.standing, found) == (Standing.NEIGHBOURS_CHANGED, "增长3%")


def test_the_lead_decides_only_by_a_clear_margin(placed: Find) -> None:
    line = "完成固定资产投资118亿元，云山湖大桥建成通车，群众出行更加方便。"
    twice = f"一、2022年工作回顾\n{line}\n{line.replace('方便', '便利')}\n"
    assert placed(described("大桥"), twice)[0].standing is Standing.AMBIGUOUS


def test_a_place_without_words_stands_where_its_neighbours_meet(placed: Find) -> None:
    at = OLD.index("，云山湖")
    target = describe(report_of(OLD), "old", Span(at, at))
    text = OLD.replace("42个", "43个").replace("一、", "前言。\n一、")
    placement, found = placed(target, text)
    assert (found, placement.standing) == ("", Standing.NEIGHBOURS_CHANGED)
    assert placement.span is not None
    assert text[placement.span.start :].startswith("，云山湖")
    assert placed(target, "别的话，一个字也不相干。")[0].standing is Standing.ORPHAN


def test_a_place_within_a_number_goes_with_the_number(placed: Find) -> None:
    at = OLD.index("18亿")
    target = describe(report_of(OLD), "old", Span(at, at))
    placement, _ = placed(target, f"前言。{OLD}")
    assert placement == Placement(Standing.EXACT, Span(at + 3, at + 3))
    assert placed(target, OLD.replace("118亿", "206亿"))[1] == "206亿"


def test_places_that_do_not_come_into_question_are_passed_over() -> None:
    ground = Ground(report_of(OLD), "new")
    target = described("增长", after="一、")
    second = OLD.index("二、")
    placement = place(target, ground, lambda span: span.start > second)
    assert all(span.start > second for span in (placement.span, *placement.candidates) if span)


def _whole(text: str, span: Span) -> str:
    """The words at a place, with the whole of a number that they begin or end in."""
    form = plain_text(text)
    start, end = masked(form.words).whole(form.index(span.start), form.index(span.end))
    return form.words[start:end]


words_of_reports = st.lists(
    st.sampled_from(
        [*OLD.replace("\n", "。").split("。"), "增长5%", "3.7", "，", "。", "\n一、甲\n", " ", "２０２３年"]
    ),
    min_size=1,
    max_size=12,
).map("".join)


@given(words_of_reports, words_of_reports, st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_becomes_of_a_text_a_placement_keeps_its_word(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    target = describe(report_of(old), "old", Span(start, end))
    ground = Ground(report_of(new), "new")
    placement = place(target, ground)
    assert placement == place(target, Ground(report_of(new), "new"))
    assert (placement.span is not None) is placement.standing.is_placed
    assert bool(placement.candidates) is (placement.standing is Standing.AMBIGUOUS)
    if placement.span is None:
        return
    found = placement.span.of(new)
    if placement.standing in (Standing.EXACT, Standing.NEIGHBOURS_CHANGED):
        assert plain(found) == plain(target.quote)
        assert _whole(new, placement.span) == _whole(old, target.span)
    elif placement.standing is Standing.APPROXIMATE:
        assert [f for f in figures_of(plain(found)) if len(f) > 1] == [
            f for f in figures_of(plain(target.quote)) if len(f) > 1
        ]
