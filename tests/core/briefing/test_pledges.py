"""民生实事: found in the forms that reports give them, one line each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.pledges import pledges, width

Write = Callable[[str, str], Analysis]
REVIEW = "全年地区生产总值增长3%，各项事业取得新的进步和成效。"


@pytest.mark.parametrize(
    "words",
    [
        "全力办好以下三项民生实事。（1）教育方面。新建学校5所。（2）供热方面。新增供热面积45万平方米。（3）文化惠民方面。送戏下乡100场。",
        "办好三件为民实事：①新建学校5所；②新增供热面积45万平方米；③送戏下乡100场。",
        "我们将办好三件民生实事：一是新建学校5所；二是新增供热面积45万平方米；三是送戏下乡100场。",
    ],
)
def test_the_items_are_found(written: Write, words: str) -> None:
    analysis = written(REVIEW, f"全力抓好以下工作，地区生产总值增长6%。\n{words}")
    found = pledges(analysis.report, analysis.report.text.index("二、2024年"), 50)
    assert found is not None
    assert found.name[:2] in {"三项", "三件"}
    assert [item[0] for item in found.items] == ["①", "②", "③"]
    for item, end in zip(found.items, ("新建学校5所", "新增供热面积45万平方米", "送戏下乡100场"), strict=True):
        assert item.endswith(end)


def test_last_years_pledges_are_not_this_years(written: Write) -> None:
    review = f"{REVIEW}\n完成三件民生实事：①新建学校5所；②新增供热面积45万平方米；③送戏下乡100场。"
    analysis = written(review, "全力抓好以下工作，地区生产总值增长6%。")
    assert pledges(analysis.report, analysis.report.text.index("二、2024年"), 50) is None


def test_a_long_item_keeps_the_clauses_with_figures(bundled: Analysis) -> None:
    found = pledges(bundled.report, bundled.report.text.index("二、2023年"), 49)
    assert found is not None
    assert found.name == "十项民生实事"
    assert len(found.items) == 10
    assert "修复多年未有效治理的化工污染土壤面积1.2万平方、土方量4.5万立方（原文如此）" in found.items[5]
    assert "实施污染土壤修复工程" not in found.items[5]
    assert found.items[1].endswith("推进县人民医院发热门诊及感染性疾病病区楼项目建设")


def test_with_room_nothing_is_dropped(bundled: Analysis) -> None:
    found = pledges(bundled.report, bundled.report.text.index("二、2023年"), 500)
    assert found is not None
    assert "实施污染土壤修复工程" in found.items[5]


@given(st.text())
def test_width_counts_each_sign_once(words: str) -> None:
    assert len(words) / 2 <= width(words) <= len(words)


def test_items_of_many_sentences_keep_to_their_line(written: Write) -> None:
    long = (
        "新建学校5所，改造校舍20万平方米，惠及学生3万人，培训教师1000人次，发放补贴2000万元，建设食堂30个，配备校医50名"
    )
    words = "".join(f"（{number}）{long}。增加床位{number}00张。" for number in range(1, 16))
    found = pledges(written(REVIEW, f"地区生产总值增长6%。\n办好十五件民生实事。{words}").report, 0, 49)
    assert found is not None
    assert found.name == "十五件民生实事（15项，摘12项）"
    assert len(found.items) == 12
    assert all(width(item) <= 50 for item in found.items)
    assert all(item[1:].startswith("新建学校5所，改造校舍20万平方米") for item in found.items)
