"""Numbers and units found in running text."""

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
        ("入驻企业超百家", 100, "家", "超"),
        ("刊播新闻上万篇", 1, "万篇", "上"),
        ("投资上千亿元", 1000, "亿元", "上"),
        ("增长5 . 5%以上", 5.5, "%", "以上"),
        ("完成1. 2万户", 1.2, "万户", ""),
        ("总值达到7 4 7 7 2 亿元", 74772, "亿元", ""),
        ("下降到1 0 ．0 6 ‰", 10.06, "‰", ""),
        ("投资12，345万元", 12345, "万元", ""),
        ("增加到1亿3千多万人", 13, "千万人", "多"),
        ("里程2万5千公里", 25, "千公里", ""),
        ("钢产量1 亿0 7 5 7 万吨", 10757, "万吨", ""),
        ("大唐2×66万千瓦机组", 132, "万千瓦", ""),
        ("外贸增长-2.3%", -2.3, "%", ""),
        ("增速为负2.3%", -2.3, "%", ""),
        ("达到15.6摄氏度", 15.6, "摄氏度", ""),
        ("选民二亿七千八百零九万三千一百人", 278_093_100, "人", ""),
        ("损失二十五亿七千多万元", 257_000, "万元", "多"),
        ("职工四百八十余万人", 480, "万人", "余"),
        ("投资1 234.5万元", 1234.5, "万元", ""),
        ("占比达8成多", 80, "%", "多"),
        ("需要3个半小时", 3.5, "个小时", ""),
        ("噪声45分贝", 45, "分贝", ""),
        ("面积1.2万m²", 1.2, "万m2", ""),
        ("能耗3500大卡/千克", 3500, "大卡/千克", ""),
        ("覆盖2／3以上行政村", pytest.approx(2 / 3), "", "以上"),
        ("比重增加一个百分点", 1, "个百分点", ""),
        ("等于上年的四点五倍", 4.5, "倍", ""),
        ("医院共有三百零九所", 309, "所", ""),
        ("职工达到一千三百七十四万五千余人", 13_745_000, "人", "余"),
        ("建立三十八所", 38, "所", ""),
        ("新增6家国家级平台", 6, "家", ""),
        ("建成14家长者饭堂", 14, "家", ""),
        ("引进300名企业家", 300, "名", ""),
        ("设立29个人才服务站", 29, "个", ""),
        ("抽检量5.0批次/千人", 5, "批次/千人", ""),
        ("接入AP4264个", 4264, "个", ""),
        ("产出GDP28.6亿元", 28.6, "亿元", ""),
        ("融资成本下降10个基点", 10, "个基点", ""),
        ("不得低于80%", 80, "%", "不低于"),
    ],
)
def test_a_number_is_read_as_written(text: str, value: float, unit: str, modifier: str) -> None:
    token = _only(text)
    assert (token.value, token.unit, token.modifier) == (value, unit, modifier)


def test_a_range_is_one_token_with_the_unit_of_its_end() -> None:
    token = _only("增长5.5%—6%左右")
    assert (token.value, token.value_max, token.unit, token.modifier) == (5.5, 6.0, "%", "左右")


def test_a_range_whose_ends_have_units_of_their_own_is_told_in_that_of_its_end() -> None:
    token = _only("奖励5000元至1万元")
    assert (token.value, token.value_max, token.unit) == (0.5, 1, "万元")
    assert _values("保质3天至5个月") == [(3, "天"), (5, "个月")]


@pytest.mark.parametrize("text", ["投资几十亿元", "投资数百万元", "十几亿元投资", "1000多个亿"])
def test_what_is_only_a_rough_size_is_not_read_as_one_unit_of_it(text: str) -> None:
    assert all(unit in ("", "个") for _, unit in _values(text))


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    assert _values("占比由14%到16%") == [(14, "%"), (16, "%")]
    assert _only("增长5%至6%").value_max == 6


@pytest.mark.parametrize("text", ["9" * 400 + "亿元", "1" * 30 + "个", f"{'9' * 400}：{'9' * 400}", f"6—{'9' * 400}%"])
def test_a_row_of_digits_that_counts_nothing_is_no_number(text: str) -> None:
    assert tokens(text, 0, len(text)) == ()


def test_medals_are_counted_each_by_its_metal() -> None:
    assert _values("夺得3金1银1铜。") == [(3, "金"), (1, "银"), (1, "铜")]


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
        "2023世界物联网博览会",
        "1 9 9 8 年3 月5 日",
        "一九五三年八月十一日",
        "2023／2024年榨季",
        "龙滩8、9号机组",
        "跻身全省前20、30、50名的县",
        "国道307、207线",
        "312国道改线",
        "详见附件3",
        "105.做好防治",
        "171、完成改造",
        "4.3月底前完成",
        "营商环境6.0版",
        "第8.6代线",
        "12345热线受理",
        "120急救中心",
        "从0到1的突破",
        "7×24小时服务",
        "拨打0531-12345678咨询",
        "拨打13800138000",
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
