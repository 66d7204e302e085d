"""The report's own list of shortcomings, in the forms that reports give it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.analysis import Analysis
from caoxian_desktop.core.briefing.one_page.shortcomings import shortcomings
from caoxian_desktop.core.briefing.unmet import unfulfilled

Write = Callable[[str, str], Analysis]
PLAN = "全力抓好以下工作，地区生产总值增长6%。"


@pytest.mark.parametrize(
    "words",
    [
        "发展中还存在不少问题和挑战：经济增速仍然较慢；骨干企业规模不大；城乡发展不平衡。对此，我们要高度重视。",
        "我们也清醒地看到，工作中还存在一些困难和不足，主要是：经济增速仍然较慢；骨干企业规模不大；城乡发展不平衡。",
        "同时，我们也面临一些突出问题。一是经济增速仍然较慢；二是骨干企业规模不大；三是城乡发展不平衡。",
        "当前仍存在一些短板。一是经济增速仍然较慢。二是骨干企业规模不大。三是城乡发展不平衡。我们将认真解决。",
        "我们也清醒认识到，经济增速仍然较慢，骨干企业规模不大，城乡发展不平衡等等，对此我们将采取有效措施解决。",
        "前进道路上还面临不少困难和挑战。经济增速仍然较慢。骨干企业规模不大。城乡发展不平衡。我们将认真解决。",
        "我们清醒认识到，发展还面临不少困难和挑战：经济增速仍然较慢，骨干企业规模不大，城乡发展不平衡等。",
    ],
)
def test_each_item_is_found(written: Write, words: str) -> None:
    analysis = written(f"一年来，我们奋力前行，成绩来之不易，值得珍惜。\n{words}", PLAN)
    found = [piece.text for piece in shortcomings(analysis.report)]
    assert found == ["经济增速仍然较慢", "骨干企业规模不大", "城乡发展不平衡"]


def test_what_weighs_on_the_economy_stays_longest(bundled: Analysis) -> None:
    items = sorted(shortcomings(bundled.report), key=lambda piece: piece.weight)
    assert len(items) == 10
    first = "".join(piece.text for piece in items[:3])
    assert "税源" in first
    assert "企业" in first
    assert "后疫情时代" in items[-1].text


def test_an_item_is_the_reports_own_words(bundled: Analysis) -> None:
    for piece in shortcomings(bundled.report):
        assert piece.span.of(bundled.report.text) == piece.text


def test_thanks_that_open_alike_are_no_shortcomings(written: Write) -> None:
    words = "面对各种困难和挑战，主要是：上级坚强领导的结果；全县人民团结奋斗的结果；社会各界鼎力支持的结果。"
    assert shortcomings(written(words, PLAN).report) == ()


def test_a_report_without_such_a_list_gives_none(written: Write) -> None:
    assert shortcomings(written("全年工作顺利完成，各项事业取得新的进步和成效。", PLAN).report) == ()


def test_numbered_items_are_not_cut_into_sentences(written: Write) -> None:
    items = "一是经济增速较慢。东部滞后，西部薄弱。二是企业规模不大。创新能力不足。三是民生有短板。"
    words = f"还面临不少困难和问题：{items}我们将解决。"
    found = [piece.text for piece in shortcomings(written(f"一年来奋力前行。\n{words}", PLAN).report)]
    assert found == ["经济增速较慢", "企业规模不大", "民生有短板"]


def test_reasons_that_are_numbered_are_not_the_list(written: Write) -> None:
    lacking = "产业转型任务仍然艰巨。城乡发展仍然不够平衡。居民收入偏低。"
    reasons = "部分指标未达预期，主要原因：一是保持战略定力，坚持转型；二是主动调整结构；三是着眼长远。"
    report = written(f"一年来奋力前行。\n发展中仍然存在不少短板弱项。{lacking}{reasons}", PLAN).report
    assert [piece.text for piece in shortcomings(report)][:3] == lacking.rstrip("。").split("。")


def test_what_is_lacking_in_general_is_no_item(written: Write) -> None:
    opening = "我们也清醒认识到，发展还面临不少困难和问题，主要表现在："
    words = f"{opening}部分指标不及预期。创新能力较弱。大项目数量较少。对此我们将解决。"
    found = [piece.text for piece in shortcomings(written(f"一年来奋力前行。\n{words}", PLAN).report)]
    assert found == ["部分指标不及预期", "创新能力较弱", "大项目数量较少"]


def test_an_aim_that_was_missed_stands_in_the_list_and_not_once_more(written: Write) -> None:
    words = "还面临不少问题：城乡发展不平衡；个别指标未能实现预期目标，融资难；企业规模不大。"
    report = written(f"一年来奋力前行。\n{words}", PLAN).report
    items = shortcomings(report)
    assert min(items, key=lambda piece: piece.weight).text.startswith("个别指标未能实现预期目标")
    assert unfulfilled(report, report.text.index("二、2024年"), [piece.span for piece in items]) == ()


def test_what_is_to_be_done_about_it_is_no_shortcoming(written: Write) -> None:
    lacking = "科技创新能力不强。农村基础设施薄弱。基层力量不足。"
    words = f"我们也清醒看到，面临不少困难和问题。{lacking}要直面问题挑战，尽心竭力改进工作，不负人民重托。"
    found = [piece.text for piece in shortcomings(written(f"一年来奋力前行。\n{words}", PLAN).report)]
    assert found == lacking.rstrip("。").split("。")
