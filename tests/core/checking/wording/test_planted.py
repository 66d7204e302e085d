"""The bundled report has five half-width marks; a slip that is planted is found too, and nothing else with it."""

from collections import Counter
from collections.abc import Callable

import pytest

from caoxian_desktop.core.places import bundled_report

TOLD = Callable[[str], list[tuple[str, str]]]
MARKS = Counter({("half_width_mark", ","): 2, ("half_width_mark", ";"): 2, ("half_width_mark", "!"): 1})
"""What the file really has, found by reading it: a stray comma before 5129万美元 and one in the glossary, two
half-width semicolons in 四个一批, and the exclamation mark of 更大突破!"""

SLIPS = {
    "part passed over": ("numbering_gap", "三、加强政府自身建设", "四、加强政府自身建设"),
    "part twice": ("numbering_twice", "三、加强政府自身建设", "二、加强政府自身建设"),
    "section passed over": ("numbering_gap", "（十）聚力聚焦民生保障", "（十一）聚力聚焦民生保障"),
    "section twice": ("numbering_twice", "（五）强化廉洁思维", "（四）强化廉洁思维"),
    "item passed over": ("numbering_gap", "（10）文化惠民方面", "（11）文化惠民方面"),
    "item twice": ("numbering_twice", "（5）能源保障网方面", "（4）能源保障网方面"),
    "entry unused": ("term_unused", "两癌：指", "量子农场：指用传感器种田的农场。\n两癌：指"),
    "entry written otherwise": ("term_two_ways", "本质安全：指", "空天地一休化执法：指执法。\n本质安全：指"),
    "half-width comma": ("half_width_mark", "产业链堵点、补齐产业链短板、做强", "产业链堵点,补齐产业链短板、做强"),
    "quotation mark lost": ("unpaired_mark", "以“五城同创”为抓手", "以“五城同创为抓手"),
    "title mark lost": ("unpaired_mark", "《人才引育创新行动计划》", "人才引育创新行动计划》"),
    "bracket lost": ("unpaired_mark", "（全市各县最多）", "（全市各县最多"),
    "bracket of two widths": ("bracket_widths", "（全市各县最多）", "（全市各县最多)"),
    "pairs that cross": ("crossing_marks", "《人才引育创新行动计划》", "《人才“引育》创新”行动计划"),
    "doubled particle": ("doubled_word", "主导产业中长期发展规划", "主导产业的的中长期发展规划"),
    "doubled verb": ("doubled_word", "完善城乡生态补水体系", "完善完善城乡生态补水体系"),
    "doubled phrase": ("doubled_word", "大力打造企业梯队", "大力打造企业梯队打造企业梯队"),
    "doubled clause": (
        "doubled_clause",
        "有效解决线路超负荷问题；",
        "有效解决线路超负荷问题，有效解决线路超负荷问题；",
    ),
    "doubled comma": ("doubled_mark", "空气质量逐步改善，", "空气质量逐步改善，，"),
    "decimal comma": ("decimal_mark", "增长30.6%", "增长30，6%"),
    "stop lost": ("full_stop_missing", "管网173.6公里。\n", "管网173.6公里\n"),
    "blank": ("blank", "持续深化扩权强镇改革，", "持续深化扩权强镇改革， "),
    "wrong character": ("miswritten_word", "坚持守正创新、积极进取不动摇", "坚持再接再励、积极进取不动摇"),
    "day that is none": ("impossible_date", "5月底前清淤疏浚", "2月30日前清淤疏浚"),
    "years backwards": ("years_reversed", "经过多年积累", "经过2022—2020年积累"),
    "year mistyped": ("year_form", "2022年省重点项目规模", "20022年省重点项目规模"),
    "full-width figures": ("full_width_digits", "签约项目104个", "签约项目１０４个"),
    "percent sign": ("percent_forms", "下降28.6%", "下降28.6％"),
    "plan of the year before": ("years_of_parts", "二、2023年目标任务和工作重点", "二、2022年目标任务和工作重点"),
}


@pytest.fixture(scope="module")
def text() -> str:
    return bundled_report().read_text(encoding="utf-8")


def test_the_bundled_report_has_only_what_a_reader_finds_in_it(text: str, proofread_file: TOLD) -> None:
    assert Counter(proofread_file(text)) == MARKS


@pytest.mark.parametrize(("code", "right", "wrong"), SLIPS.values(), ids=SLIPS)
def test_a_planted_slip_is_the_one_new_finding(
    text: str, proofread_file: TOLD, code: str, right: str, wrong: str
) -> None:
    assert text.count(right) == 1, "the place to plant at"
    new = Counter(proofread_file(text.replace(right, wrong))) - MARKS
    assert [found for found, _ in new.elements()] == [code]


def test_a_paragraph_that_comes_twice_is_told_once(text: str, proofread_file: TOLD) -> None:
    paragraph = next(line for line in text.split("\n") if line.startswith("（五）强化廉洁思维"))
    new = Counter(proofread_file(text.replace(paragraph, f"{paragraph}\n{paragraph}"))) - MARKS
    assert list(new.elements()) == [("repeated_paragraph", paragraph)]
