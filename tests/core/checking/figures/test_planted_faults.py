"""One number or word of the bundled report changed: that one thing is found, and what is only near it is not."""

from collections.abc import Callable

import pytest

from caoxian_desktop.core.checking.finding import Finding

Planted = Callable[[str, str], list[Finding]]


PLANTED = [
    ("figures.two_values", "确保规上工业营业收入增长10%", "确保规上工业增加值增长10%"),
    ("figures.two_values", "确保固定资产投资增长12%以上", "确保一般公共预算收入增长12%以上"),
    ("figures.verb", "由85元提高到200元", "由850元提高到200元"),
    ("figures.verb", "由85元提高到200元", "由85元下降到200元"),
    ("figures.change", "由85元提高到200元", "由85元提高到200元、提高15元"),
    ("figures.growth", "一般公共预算收入增长6%左右", "一般公共预算收入达到40亿元、增长6%左右"),
    ("figures.magnitude", "城镇新增就业人数1.1万人以上", "城镇新增就业人数1.1亿人以上"),
    ("figures.bound", "网络零售额突破300亿元", "网络零售额突破300亿元、达到298亿元"),
    ("figures.range", "居民人均可支配收入增长6.5%左右", "居民人均可支配收入增长6.5%—6%"),
    ("figures.beyond", "同比增长0.2%", "同比增长205%"),
    ("figures.beyond", "社会消费品零售总额增长6%", "社会消费品零售总额增长605%"),
    ("figures.part", "其中海外留学人才11人", "其中海外留学人才311人"),
    ("figures.part", "其中过10亿元项目15个", "其中过10亿元项目115个"),
    ("figures.stock", "新增规上工业企业104家、达到459家", "新增规上工业企业104家、达到59家"),
    ("figures.above_whole", "蔬菜加工产品质量安全合格率达到100%", "蔬菜加工产品质量安全合格率达到1000%"),
    ("figures.percent_of_rate", "农村厕改覆盖率达85%以上", "农村厕改覆盖率提高5%"),
    ("figures.points", "确保服务业增加值增长6%", "确保服务业增加值增长6个百分点"),
    ("figures.no_percent", "地区生产总值增长6%左右", "地区生产总值增长6左右"),
    ("figures.unit", "地区生产总值546.3亿元", "地区生产总值546.3亿人"),
    ("figures.unit", "地区生产总值546.3亿元", "地区生产总值546.3亿"),
    ("figures.unit", "地区生产总值546.3亿元", "地区生产总值546.3万元"),
    ("figures.half_unit", "新增供热面积45万平方米", "新增供热面积45万平方"),
    ("figures.comma", "实现进出口总额103.7亿元", "实现进出口总额,103.7亿元"),
    ("figures.mark_in_number", "209.5亿元、增长30.6%", "209.5亿元、增长30，6%"),
    ("figures.announced", "重点抓好以下十个方面的工作", "重点抓好以下八个方面的工作"),
    ("figures.announced", "全力办好以下十项民生实事", "全力办好以下十一项民生实事"),
    ("figures.named", "加快长江路、清江路等4条道路西延", "加快长江路、清江路等1条道路西延"),
]

NEAR = [
    ("确保规上工业营业收入增长10%", "确保规上工业增加值增长7.5%"),  # 7%左右 takes it in
    ("确保规上工业营业收入增长10%", "力争规上工业增加值增长10%"),  # an aim beyond the aim
    ("由85元提高到200元", "由85元提高到200元、提高115元"),
    ("一般公共预算收入增长6%左右", "一般公共预算收入达到27.7亿元、增长6%左右"),
    ("地区生产总值增长6%左右", "地区生产总值达到590亿元、增长6%左右"),  # grows in comparable prices
    ("城镇新增就业人数1.1万人以上", "城镇新增就业人数2.1万人以上"),
    ("网络零售额突破300亿元", "网络零售额突破300亿元、达到312亿元"),
    ("居民人均可支配收入增长6.5%左右", "居民人均可支配收入增长6%—6.5%"),
    ("社会消费品零售总额增长6%", "社会消费品零售总额五年增长65%"),
    ("其中海外留学人才11人", "其中海外留学人才310人"),
    ("新增规上工业企业104家、达到459家", "新增规上工业企业104家、达到104家"),
    ("各项民生支出63.1亿元", "各项民生支出63.1亿元、完成年度任务的103%"),
    ("农村厕改覆盖率达85%以上", "农村厕改覆盖率提高5个百分点"),
    ("确保服务业增加值增长6%", "确保服务业增加值占比提高6个百分点"),
    ("地区生产总值增长6%左右", "地区生产总值增速提升6位左右"),
    ("地区生产总值546.3亿元", "地区生产总值5463000万元"),
    ("新增供热面积45万平方米", "新增供热面积45万平方公尺"),
    ("实现进出口总额103.7亿元", "推进固定资产投资，104个项目竣工"),
    ("209.5亿元、增长30.6%", "209.5亿元、增长30%，6个项目竣工"),
    ("重点抓好以下十个方面的工作", "重点抓好10个方面的工作"),
    ("加快长江路、清江路等4条道路西延", "加快长江路、清江路等2条道路西延"),
    ("城镇新增就业人数1.1万人以上", "城镇新增就业人数增加300人以上"),
]


def test_nothing_is_found_in_the_report_as_it_stands_but_a_comma_and_two_cut_units(known: dict[object, int]) -> None:
    figures = sorted(says for says in known if str(says[0]).startswith("figures."))  # type: ignore[index]  # what is known are tuples
    assert figures == [
        ("figures.comma", ("实际利用外资,5129万美元",)),
        ("figures.half_unit", ("1.2万平方",)),
        ("figures.half_unit", ("4.5万立方",)),
    ]


@pytest.mark.parametrize(("code", "words", "instead"), PLANTED)
def test_a_planted_fault_is_found_and_nothing_else(planted: Planted, code: str, words: str, instead: str) -> None:
    assert [finding.code for finding in planted(words, instead)] == [code]


@pytest.mark.parametrize(("words", "instead"), NEAR)
def test_what_is_only_near_a_fault_is_left_alone(planted: Planted, words: str, instead: str) -> None:
    assert planted(words, instead) == []
