"""The 民生实事: each one task, wherever and however the report lists them."""

from __future__ import annotations

from itertools import accumulate

import pytest

from caoxian_desktop.core.report.span import Span
from caoxian_desktop.core.tasks.deriving import derive
from caoxian_desktop.core.tasks.flattened import lines_of_table
from tests.core.tasks.conftest import Planned

WORK = "加快建设县体育中心。\n"
THREE = ["新建改造小学5所", "铺设燃气管网40公里，方便群众用气", "建设高标准农田15万亩"]
LISTS = {
    "in brackets": f"全力办好以下三项民生实事。（1）{THREE[0]}。（2）{THREE[1]}。（3）{THREE[2]}。",
    "一是": f"办好三件民生实事：一是{THREE[0]}；二是{THREE[1]}；三是{THREE[2]}。",
    "circled": f"全力办好三件民生实事。①{THREE[0]}；②{THREE[1]}；③{THREE[2]}。我们将把好事办好、实事办实。",
    "between semicolons": f"今年办好三件民生实事：{THREE[0]}；{THREE[1]}；{THREE[2]}。",
}


def pledges(planned: Planned, plan: str) -> list[str]:
    """The words of the pledges of a plan."""
    analysis = planned(plan)
    return [t.span.of(analysis.report.text) for t in derive(analysis) if t.is_pledge]


@pytest.mark.parametrize("form", LISTS)
def test_a_list_in_a_paragraph_is_found(planned: Planned, form: str) -> None:
    assert pledges(planned, f"{WORK}{LISTS[form]}") == THREE


def test_an_annex_tells_more_than_the_speech_and_stands_for_it(planned: Planned) -> None:
    annex = "\n".join(f"{n}、{words}。" for n, words in zip("一二三", THREE, strict=True))
    plan = f"{WORK}办好三件民生实事。一是新建小学。二是铺设管网。三是建设农田。\n附件\n2024年县三件民生实事\n{annex}"
    assert pledges(planned, plan) == THREE


def test_what_became_of_last_years_pledges_is_no_list_of_them(planned: Planned) -> None:
    done = "\n".join(f"{n}、{words}。" for n, words in zip("一二三", THREE, strict=True))
    assert pledges(planned, f"{WORK}附件\n2023年县民生实事完成情况\n{done}") == []


def test_pledges_of_another_year_are_none_of_this_one(planned: Planned) -> None:
    lines = "\n".join(f"{n}、{words}。" for n, words in zip("一二三", THREE, strict=True))
    assert pledges(planned, f"{WORK}附件\n2023年县民生实事项目\n{lines}") == []


def test_numbered_lines_name_their_units(planned: Planned) -> None:
    led = "1、新建改造小学5所（主办：县教育局，协办：各街道办、县财政局）。"
    said = "2、铺设燃气管网40公里（县住建局牵头，各镇配合）。"
    lines = f"{led}\n{said}\n3、建设高标准农田15万亩。"
    analysis = planned(f"{WORK}附件\n2024年民生实事项目（共3项）\n{lines}")
    found = [task for task in derive(analysis) if task.is_pledge]
    assert [(task.lead, task.supporting) for task in found] == [
        ("县教育局", ("各街道办", "县财政局")),
        ("县住建局", ("各镇",)),
        ("", ()),
    ]
    assert found[0].span.of(analysis.report.text) == "新建改造小学5所"


def test_a_table_whose_cells_became_lines_is_put_together_again() -> None:
    heads = ["序号", "项目名称", "项目内容", "牵头单位", "协办单位"]
    rows = [
        ["1", "建成社区公园5座", "将5个公园打造为特色公园，2024年完工", "城管局"],
        ["2", "开展饭店油烟试点", "安装设备100家，监测排放", "环水局", "各街道办"],
        ["3", "推行便民服务", "免交材料39项，方便居民", "人力", "资源局"],
    ]
    cells = [cell for row in (heads, *rows) for cell in row]
    text = "\n".join(cells)
    starts = [0, *accumulate(len(cell) + 1 for cell in cells)]
    spans = [Span(start, start + len(cell)) for start, cell in zip(starts, cells, strict=False)]
    assert [(line.words.of(text), line.units) for line in lines_of_table(text, spans)] == [
        ("建成社区公园5座", ("城管局",)),
        ("开展饭店油烟试点", ("环水局", "各街道办")),
        ("推行便民服务", ("人力资源局",)),
    ]


def test_a_field_of_work_that_only_names_them_lists_none(planned: Planned) -> None:
    assert pledges(planned, "办好民生实事。完善社会保障体系，提高城乡低保标准，办好每一件民生实事。") == []


def test_a_long_pledge_is_named_by_its_first_sentence_and_keeps_all_its_figures(planned: Planned) -> None:
    long = "提升底线民生保障水平。" + "".join(
        f"将第{n}类补助标准提高到每人每月{n}00元，惠及困难群众。" for n in range(1, 9)
    )
    analysis = planned(f"{WORK}办好三件民生实事。（1）{long}（2）{THREE[1]}。（3）{THREE[2]}。")
    first = next(task for task in derive(analysis) if task.is_pledge)
    assert first.span.of(analysis.report.text) == "提升底线民生保障水平"
    assert len(first.targets) >= 8
