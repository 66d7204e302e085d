"""Kind and year by the place in the report."""

from collections.abc import Callable

from caoxian_desktop.core.indicators.extraction import extract
from caoxian_desktop.core.indicators.observation import Kind, Observation
from caoxian_desktop.core.report.report import Report, TitleBlock

Build = Callable[..., Report]
Observe = Callable[..., list[Observation]]


def _kinds(report: Report) -> list[tuple[Kind, str]]:
    return [(o.kind, o.period) for o in extract(report)]


def test_headings_say_which_part_looks_back_and_which_ahead(build: Build) -> None:
    report = build(
        "一、2023年工作回顾",
        "新建桥梁3座。",
        "二、2024年目标任务和主要工作",
        "新建桥梁5座。",
        "三、加强政府自身建设",
        "减少会议10场。",
    )
    assert _kinds(report) == [(Kind.ACTUAL, "2023"), (Kind.TARGET, "2024"), (Kind.TARGET, "2024")]


def test_a_review_of_several_years_keeps_its_own_name(build: Build) -> None:
    block = TitleBlock(plan_year=2024, review_year=2023, review_period="过去五年")
    report = build("一、过去五年工作回顾", "新建桥梁30座。", "2023年新建桥梁4座。", block=block)
    assert _kinds(report) == [(Kind.ACTUAL, "过去五年"), (Kind.ACTUAL, "2023")]


def test_a_section_of_pledges_holds_commitments(build: Build) -> None:
    report = build("一、2024年工作安排", "新建桥梁5座。", "二、2024年民生实事", "新建公厕6座。")
    assert _kinds(report) == [(Kind.TARGET, "2024"), (Kind.COMMITMENT, "2024")]


def test_without_headings_the_words_that_open_the_plan_divide_the_text(build: Build) -> None:
    report = build(
        "2023年是极不平凡的一年，新建桥梁3座。",
        "2024年是实施规划的关键一年，做好今年工作意义重大。",
        "新建桥梁5座。",
    )
    assert _kinds(report) == [(Kind.ACTUAL, "2023"), (Kind.TARGET, "2024")]


def test_a_report_without_a_year_is_read_with_empty_periods(build: Build) -> None:
    assert _kinds(build("新建桥梁3座。", block=TitleBlock())) == [(Kind.ACTUAL, "")]


def test_title_block_and_glossary_are_not_read(caoxian: Report) -> None:
    body = [p for p in caoxian.paragraphs if p.kind.value in ("title", "byline", "salutation", "glossary")]
    found = extract(caoxian)
    assert body
    assert not any(o.span.overlaps(p.span) for o in found for p in body)


def test_a_part_that_reviews_a_year_and_several_follows_the_words_that_turn_to_each(build: Build) -> None:
    block = TitleBlock(plan_year=2026, review_year=2025, review_period="“十四五”时期")
    report = build(
        "一、2025年及“十四五”时期工作回顾",
        "新建桥梁3座。",
        "各位代表！2025年是“十四五”收官之年。五年来，我们砥砺奋进。",
        "新建桥梁40座。",
        "一年来，我们主要做了以下工作。",
        "新建桥梁5座。",
        "回顾“十四五”时期，新建桥梁41座。",
        "2025年是收官之年，新建桥梁6座。",
        "二、2026年工作安排",
        "新建桥梁7座。",
        block=block,
    )
    assert [period for _, period in _kinds(report)] == ["2025", "十四五", "2025", "十四五", "2025", "2026"]


def test_the_5_of_2025_is_no_five_years(build: Build) -> None:
    block = TitleBlock(plan_year=2026, review_year=2025)
    report = build("一、2025年工作回顾", "五年来，新建桥梁30座。", "新建桥梁4座。", block=block)
    assert [period for _, period in _kinds(report)][-1] == "2025"


def test_a_plan_for_several_years_keeps_its_own_name(build: Build) -> None:
    report = build("一、今后五年的主要工作", "新建停车场19处。", "二、2024年重点工作", "“十五五”时期新建码头3座。")
    assert [o.period for o in extract(report)] == ["今后五年", "十五五"]


def test_a_paragraph_may_turn_to_several_years_in_the_review_of_one(build: Build) -> None:
    report = build("一、2025年工作回顾", "五年来，新建桥梁3座。新建隧道2座。", "新建码头4座。")
    assert [o.period for o in extract(report)] == ["五年来", "五年来", "2025"]


def test_the_whole_year_in_the_review_of_several_is_the_last_one(build: Build) -> None:
    report = build("一、过去五年工作回顾", "全年新建桥梁3座。新建隧道2座。")
    assert [o.period for o in extract(report)] == ["2023", "过去五年"]


def test_the_last_year_of_a_span_is_not_the_year_of_what_follows(build: Build) -> None:
    report = build(
        "一、过去五年工作回顾", "新建公路是1950年到2002年的总和，新建桥梁3座。", "2003年到2007年，新建隧道2座。"
    )
    assert [o.period for o in extract(report)] == ["过去五年", "2003年到2007年"]


def test_the_year_a_change_led_to_is_not_that_of_all_the_years_between(build: Build) -> None:
    sentence = (
        "社零由2010年的21亿元提高到2015年的41亿元，年均增长14.6%；农民收入由3千元增加到6千元；累计完成投资108亿元。"
    )
    found = extract(build("一、过去五年工作回顾", sentence, block=TitleBlock(plan_year=2016, review_year=2015)))
    assert [o.period for o in found] == ["prior", "2015", "过去五年", "prior", "2015", "过去五年"]


def test_this_years_quarters_in_the_review_of_several_years_are_the_last_ones(build: Build) -> None:
    (found,) = extract(build("一、过去五年工作回顾", "今年前三季度现代服务业占比突破70%。"))
    assert found.period == "2023年前三季度"


def test_a_title_without_a_year_may_close_several(build: Build) -> None:
    report = build("一、“十二五”圆满收官,各项事业有了新突破", "税收增长8%。", "这五年,新建桥梁3座。")
    assert [o.period for o in extract(report)] == ["十二五", "十二五"]


def test_a_half_width_comma_divides_like_a_full_width_one(build: Build) -> None:
    report = build("一、2023年工作回顾", "五年来,新建桥梁3座。", "项目全部投产后,预计销售收入达到8亿元。")
    assert [o.period for o in extract(report)] == ["五年来", "other"]


def test_years_that_are_only_compared_with_are_no_period(build: Build) -> None:
    (found,) = extract(build("一、2023年工作回顾", "民生支出是“十二五”时期的2.9倍。"))
    assert found.period == "2023"


def test_what_was_striven_for_and_won_is_under_no_modal_word(reviewed: Observe, planned: Observe) -> None:
    assert [o.cue for o in reviewed("争取上级资金3亿元。")] == [""]
    assert [o.cue for o in planned("争取上级资金3亿元。")] == ["争取"]
    assert [o.cue for o in reviewed("计划生育率98%。")] == [""]


def test_a_modal_word_between_two_numbers_governs_the_second_alone(planned: Observe) -> None:
    found = planned("预期固定资产投资增长20%、力争25%，社零增长12%。")
    assert [o.cue for o in found] == ["预期", "力争", "预期"]


def test_years_gone_by_among_the_aims_are_no_aims(planned: Observe) -> None:
    (before,) = planned("2005-2014年10年间，全社会固定资产投资总规模775亿元。")
    (ahead,) = planned("2024—2026年，完成投资90亿元。")
    assert (before.kind, before.period) == (Kind.ACTUAL, "2005-2014年")
    assert (ahead.kind, ahead.period) == (Kind.TARGET, "2024—2026年")
