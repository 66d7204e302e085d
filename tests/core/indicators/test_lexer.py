"""Numbers and units found in running text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.indicators.lexer import Shape, Token, tokens


def _only(text: str) -> Token:
    found = [t for t in tokens(text, 0, len(text)) if t.shape not in (Shape.DATE, Shape.NAME)]
    assert len(found) == 1, found
    return found[0]


def _values(text: str) -> list[tuple[float, str]]:
    return [(t.value, t.unit) for t in tokens(text, 0, len(text)) if t.shape not in (Shape.DATE, Shape.NAME)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "modifier"),
    [
        ("建成泊位12个", 12, "个", ""),
        ("增长 6.5 %", 6.5, "%", ""),
        ("增长６.５％左右", 6.5, "%", "左右"),
        ("突破3000亿", 3000, "亿", "突破"),
        ("近8万余件", 8, "万件", "近"),
        ("转移197万余人次", 197, "万人次", "余"),
        ("新开工8.1万多套（户）", 8.1, "万套", "多"),
        ("浓度28.5微克每立方米", 28.5, "微克每立方米", ""),
        ("人均3.2万元/人", 3.2, "万元/人", ""),
        ("提高1.1个百分点", 1.1, "个百分点", ""),
        ("不低于80%", 80, "%", "不低于"),
        ("1,234家以上", 1234, "家", "以上"),
        ("突破千亿元", 1000, "亿元", "突破"),
        ("达到万亿元", 1, "万亿元", ""),
        ("经费减半", 50, "%", ""),
        ("产值翻两番", 2, "番", ""),
        ("规模翻番", 1, "番", ""),
        ("占比近八成", 80, "%", "近"),
        ("占比百分之五", 5, "%", ""),
        ("占三分之一以上", pytest.approx(1 / 3), "", "以上"),
        ("占全省的1/10", 0.1, "", ""),
        ("收入比缩小到2.21∶1", 2.21, "", ""),
        ("实现十九连丰", 19, "连丰", ""),
        ("居全省第3位", 3, "位", ""),
        ("居全省第四", 4, "名", ""),
        ("稳居全省前4", 4, "名", "前"),
        ("需要半年", 0.5, "年", ""),
        ("百余家", 100, "家", "余"),
    ],
)
def test_a_number_is_read_as_written(text: str, value: float, unit: str, modifier: str) -> None:
    token = _only(text)
    assert (token.value, token.unit, token.modifier) == (value, unit, modifier)


def test_a_range_is_one_token_with_the_unit_of_its_end() -> None:
    token = _only("增长5.5%—6%左右")
    assert (token.value, token.value_max, token.unit, token.modifier) == (5.5, 6.0, "%", "左右")


def test_a_missing_unit_is_taken_from_the_next_number_of_the_list() -> None:
    assert _values("分别提高15、22个百分点") == [(15, "个百分点"), (22, "个百分点")]
    assert _values("奖励5000或1万元") == [(5000, "元"), (1, "万元")]
    assert _values("投入44.1、21.6亿元") == [(44.1, "亿元"), (21.6, "亿元")]


def test_a_structure_gives_one_token_a_number() -> None:
    assert [v for v, _ in _values("调整为8.7∶41.2∶50.1")] == [8.7, 41.2, 50.1]


@pytest.mark.parametrize(
    "text",
    [
        "2023年1月5日",
        "1至11月",
        "2021—2025年",
        "5月底",
        "G220东深线",
        "4A级景区",
        "第四污水处理厂",
        "第一时间",
        "“1168”工程",
        "《三年行动计划（2023—2025年）》",
        "（4）能源",
        "3.加快建设",
        "地铁2号线",
        "“千企技改”行动",
        "2+3+N体系",
        "40周年",
        "明厨亮灶[4]",
    ],
)
def test_dates_codes_ordinals_indices_and_quoted_names_are_no_quantities(text: str) -> None:
    assert _values(text) == []


_NUMBERS = st.one_of(st.integers(1, 99_999).map(str), st.decimals("0.1", "999.9", places=1).map(str))
_UNITS = st.sampled_from(
    ["%", "个", "万元", "亿元", "万平方米", "公里", "家", "万人次", "个百分点", "万亩", "亿斤", "台"]
)


@given(_NUMBERS, _UNITS, st.sampled_from(["", "超", "突破", "近", "不少于"]), st.sampled_from(["", "以上", "左右"]))
def test_the_span_of_a_number_reads_back_to_the_same_value_and_unit(
    digits: str, unit: str, before: str, after: str
) -> None:
    text = f"完成甲乙{before}{digits}{unit}{after}，继续"
    token = _only(text)
    again = _only(text[token.start : token.end])
    assert (again.value, again.unit) == (token.value, token.unit) == (float(digits), unit)
    assert text[token.outer_start : token.outer_end] == f"{before}{digits}{unit}{after}"


@given(st.text(alphabet="0123456789.,万亿千百十一二三元个家%第位年月日、，—∶/（）“”增长余多近超 ", max_size=60))
def test_tokens_of_any_text_stand_in_order_inside_it_and_do_not_overlap(text: str) -> None:
    at = 0
    for token in tokens(text, 0, len(text)):
        assert at <= token.start < token.end <= len(text)
        assert token.outer_start <= token.start
        assert token.end <= token.outer_end
        at = token.end


@pytest.mark.parametrize(
    "text", ["1" * 30_000, "（" * 30_000, "一、" * 30_000, "1、" * 30_000, "万亿千百" * 8_000, "“" * 30_000]
)
def test_long_runs_are_read_in_linear_time(text: str) -> None:
    start = time.perf_counter()
    tokens(text, 0, len(text))
    assert time.perf_counter() - start < 2.0
