"""Small reports to take apart into tasks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caoxian_desktop.core.analysis import Analysis, analyse
from caoxian_desktop.core.importing.importer import read_text
from caoxian_desktop.core.tasks.deriving import derive
from caoxian_desktop.core.tasks.task import Task

HEAD = "某县2024年政府工作报告\n——2024年1月5日在某县第一届人民代表大会第三次会议上\n县长 张三\n各位代表：\n"
OPENING = "现在，我代表县人民政府向大会报告工作，请予审议，并请政协委员提出意见。\n"
REVIEW = "一年来，经济平稳运行，民生持续改善，城乡面貌焕然一新，社会大局保持稳定，新增企业30家，建成道路12条。" * 12

Planned = Callable[[str], Analysis]
Told = Callable[[str], list[str]]


@pytest.fixture
def planned() -> Planned:
    """Make a report of one year from the text of its plan, its headings included."""

    def make(plan: str) -> Analysis:
        return analyse(
            read_text(f"{HEAD}{OPENING}一、2023年工作回顾\n{REVIEW}\n二、2024年工作安排\n{plan}\n", "某县.txt")
        )

    return make


@pytest.fixture
def told(planned: Planned) -> Told:
    """The words of the tasks of a plan."""

    def words(plan: str) -> list[str]:
        analysis = planned(plan)
        return [task.span.of(analysis.report.text) for task in derive(analysis)]

    return words


@pytest.fixture
def only(planned: Planned) -> Callable[[str], Task]:
    """The one task of a plan."""

    def task(plan: str) -> Task:
        (found,) = derive(planned(plan))
        return found

    return task
