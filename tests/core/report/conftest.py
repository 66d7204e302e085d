"""The bundled report, and a small one whose places are easy to count."""

import pytest

from caoxian_desktop.core.importing.importer import read_file, read_text
from caoxian_desktop.core.places import bundled_report
from caoxian_desktop.core.report.report import Report

FILLER = "全县坚持稳中求进工作总基调，高质量发展取得新的成效，各项事业全面进步，人民生活持续改善。" * 12


@pytest.fixture(scope="session")
def caoxian() -> Report:
    """The 2023 report of 曹县, read once."""
    return read_file(bundled_report())


@pytest.fixture(scope="session")
def unnumbered() -> Report:
    """A report whose parts carry no numbers, with two 一是 series in one part and a dash series."""
    return read_text(
        "\n".join(
            [
                "各位代表：",
                "现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员提出意见。",
                "2023年工作回顾",
                f"2023年是不平凡的一年，地区生产总值增长5%，一般公共预算收入增长4%。{FILLER}",
                "——工业经济平稳增长。规上工业增加值增长较快，企业效益持续改善。",
                "——农业生产再获丰收。粮食总产再创新高，农民收入持续增加。",
                "一是狠抓项目建设。全年新开工项目较多，投资结构持续优化。",
                "二是狠抓招商引资。全年签约项目较多，到位资金持续增长。",
                "各位代表，过去一年成绩来之不易。",
                "一是经济总量还不够大。主要指标与先进地区相比仍有差距。",
                "二是产业结构还不够优。新兴产业规模偏小，支撑能力不足。",
                "2024年工作安排",
                f"做好今年工作，要全面贯彻党中央决策部署。{FILLER}",
                "（一）着力扩大有效投资。坚持项目为王，全力以赴抓项目。",
                "（二）着力改善民生福祉。办好民生实事，兜牢民生底线。",
            ]
        ),
        "未编号.txt",
    )
