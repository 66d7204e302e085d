"""The one page of the bundled report, held fact by fact against what such a page should say.

Every figure must stand there in the report's wording, under the right year, with the right citation.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from caoxian_desktop.core.typesetting.pdf import count_pages

ROWS = [
    ("地区生产总值", "预计546.3亿元，增长3%〔一2〕", "增长6%左右〔二3〕"),
    ("一般公共预算收入", "26.1亿元，增长0.2%〔一2〕", "增长6%左右〔二3〕"),
    ("规上工业增加值", "增长7.4%〔一3〕", "增长7%左右〔二3〕"),
    ("固定资产投资", "规模以上209.5亿元，增长30.6%〔一2〕", "确保增长12%以上〔二（一）1〕※"),
    ("居民人均可支配收入", "城镇增长3.9%、农村增长6.3%〔一2〕", "增长6.5%左右〔二3〕※"),
    ("社会消费品零售总额", "327.3亿元〔一4〕", "确保增长6%〔二（三）3〕"),
    ("网络零售额", "突破300亿元〔一4〕", "力争增长10%以上〔二（三）4〕"),
]

# Words as printed, and the citation that comes next.
FACTS = [
    ("2022年预计地区生产总值546.3亿元、增长3%", "〔一2〕"),
    ("2023年预期增长6%左右", "〔二3〕"),
    ("固定资产投资确保增长12%以上，定为“项目建设突破年”", "〔二（一）1〕"),
    ("新增“四上”企业291家、达到834家、全市第一", "〔一3〕"),
    ("21个项目列入省重点、数量全市第二", "〔一3〕"),
    ("签约项目104个、总投资609.5亿元", "〔一3〕"),
    ("分别达到21个、176个", "〔一4〕"),
    ("淘宝镇数量居全国第一", "〔一4〕"),
    ("网络零售额突破300亿元、全市第一", "〔一4〕"),
    ("新增省级“专精特新”企业18家、全市第二，累计达到31家", "〔一5〕"),
    ("总产突破30亿斤、实现十九连丰", "〔一7〕"),
    ("各项民生支出63.1亿元，占公共财政支出比例达到82.1%", "〔一9〕"),
    ("经济增速仍然相对较慢", "〔一12〕"),
    ("先进制造业占比低", "〔一12〕"),
    ("骨干企业规模不大，数量不多", "〔一12〕"),
    ("缺乏支柱税源", "〔一12〕"),
    ("还本付息进入高峰期", "〔一12〕"),
    ("10项民生工程", "〔一9〕"),
    ("温暖过冬工程未按承诺完成", "〔一9〕"),
    ("引进过亿元项目60个以上，其中过10亿元项目10个以上", "〔二（一）3〕"),
    ("落地项目60个以上、竣工30个以上", "〔二（一）4〕"),
    ("确保规上工业营业收入增长10%", "〔二（二）1〕"),
    ("新增规上工业企业60家以上", "〔二（二）3〕"),
    ("争取上级专项资金50亿元、专项债券10亿元", "〔二（一）3〕"),
    ("力争市场化融资20亿元以上", "〔二（七）3〕"),
    ("新修改建农村道路278公里", "〔二（六）2〕"),
    ("新打机井1763眼", "〔二（六）2〕"),
    ("“国企改革年”", "〔二（七）3〕"),
    ("“基础设施提升年”", "〔二（六）2〕"),
    ("民生支出占比不低于80%", "〔二（十）1〕"),
    ("确保1.1万人以上", "〔二（十）2〕"),
    ("招聘幼师、教师700人", "〔二（十）2〕"),
]

PLEDGES = [
    "新建改造小学名校5个、初中名校5个",
    "推进县人民医院发热门诊及感染性疾病病区楼项目建设",
    "启动老财政局片区、兵马楼片区共2303套安置房建设",
    "新增供热面积45万平方米",
    "铺设天然气中压管网40公里",
    "化工污染土壤面积1.2万平方、土方量4.5万立方（原文如此）",
    "“两癌”妇女每人一次性救助5000或1万元",
    "向450名以上残疾儿童提供免费康复训练；对375户困难老人家庭实施适老化改造",
    "建设高标准农田15万亩",
    "送文化下乡100场、送戏下乡1000场、送电影下乡10000场；举办“一元剧场”演出100场以上",
]


@pytest.fixture(scope="module")
def lines(one_page_pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(one_page_pdf), "-"], capture_output=True, check=True)
    return [re.sub(r"\s", "", line) for line in done.stdout.decode().splitlines()]


def test_it_is_one_page(one_page_pdf: Path) -> None:
    assert count_pages(one_page_pdf.read_bytes()) == 1


def test_its_type_is_not_too_small_to_read(one_page_pdf: Path) -> None:
    import pypdfium2
    import pypdfium2.raw as pdfium

    page = pypdfium2.PdfDocument(one_page_pdf)[0].get_textpage()
    sizes = [round(pdfium.FPDFText_GetFontSize(page, index), 2) for index in range(page.count_chars())]
    assert max(set(sizes), key=sizes.count) >= 9.25


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_table_has_the_row(lines: list[str], row: tuple[str, str, str]) -> None:
    assert "".join(row) in lines


def test_the_table_heads_name_both_years(lines: list[str]) -> None:
    assert "指标2022年（报告数，含预计）2023年目标" in lines


@pytest.mark.parametrize(("words", "citation"), FACTS, ids=[words for words, _ in FACTS])
def test_the_fact_stands_there_with_its_citation(lines: list[str], words: str, citation: str) -> None:
    text = "".join(lines)
    places = [text[found.end() :] for found in re.finditer(re.escape(words), text)]
    assert places, "not on the page"
    cited = [found[0] for after in places if (found := re.search(r"〔[^〕]*〕", after)) is not None]
    assert citation in cited


@pytest.mark.parametrize("words", PLEDGES)
def test_the_pledge_stands_on_a_line_of_its_own(lines: list[str], words: str) -> None:
    assert [line for line in lines if words in line and line[0] in "①②③④⑤⑥⑦⑧⑨⑩"]


@pytest.mark.parametrize(
    "words",
    [
        "曹县政府工作报告（2023年）要点速览",
        "依据：2023年2月1日曹县第十八届人民代表大会第二次会议，县长孟令选报告。",
        "短板（报告自述10条",
        "十项民生实事〔二（十）3〕",
        "※两年表述口径不同，不宜直接比较。",
        "2022年数据以报告为准，部分为预计数，统计公报可能有调整。",
    ],
)
def test_it_says(lines: list[str], words: str) -> None:
    assert words in "".join(lines)


@pytest.mark.parametrize("words", ["约束性", "预期性", "未完成目标", "简报台"])
def test_it_never_says(lines: list[str], words: str) -> None:
    assert words not in "".join(lines)
